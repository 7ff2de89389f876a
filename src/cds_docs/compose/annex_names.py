"""What templates see of the phụ lục of a paper, and what each is called."""

from cds_docs.campaign.model import DocumentSpec
from cds_docs.compose.view import Value, View
from cds_docs.compose.words import CampaignWords
from cds_docs.viet import roman


def annex_label(index: int, count: int) -> str:
    """Return what a phụ lục is called: numbered only where there are several (III.1a)."""
    return f"Phụ lục {roman(index + 1)}" if count > 1 else "Phụ lục"


def annex_views(words: CampaignWords, document: DocumentSpec) -> tuple[View, ...]:
    """Return the phụ lục of a document."""
    count = len(document.annexes)
    views = []
    for index, annex in enumerate(document.annexes):
        label = Value(annex_label(index, count))
        title = Value(words.text(annex.title, words.own_span("annexes", index, "title")))
        fields = {"id": Value(annex.id), "label": label, "title": title}
        views.append(View(f"Phụ lục «{annex.id}»", fields, label))
    return tuple(views)
