"""Whether a paper cites only what was there when it was issued."""

from collections.abc import Iterable, Iterator

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.facts import CitationForm, citation
from cds_docs.campaign.shape import Loc
from cds_docs.compose import codes
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic
from cds_docs.diagnostics.about import about


def check_order(words: CampaignWords, mentioned: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield each cited paper that is surely younger than the paper that cites it.

    Args:
        words: The words of the paper.
        mentioned: The references it cites.
    """
    document = words.document
    if document.date is None:
        return
    for key in sorted(mentioned):
        day, loc = _dated(words, key)
        if day is None or day.earliest <= document.date.latest:
            continue
        name = citation(words.loaded, key, CitationForm.SHORT)
        message = f"viện dẫn «{name}» ghi ngày {day.numeric}, muộn hơn ngày của chính văn bản này."
        yield Diagnostic(
            codes.CITED_LATER,
            about(document.id, message),
            words.span(*loc),
            "Sửa ngày của một trong hai văn bản, hoặc bỏ viện dẫn.",
        )


def _dated(words: CampaignWords, key: str) -> tuple[PartialDate | None, Loc]:
    """Return the date of a cited paper and where it stands."""
    reference = words.loaded.campaign.references[key]
    if reference.document is None:
        return reference.date, ("references", key, "date")
    for index, document in enumerate(words.loaded.campaign.documents):
        if document.id == reference.document:
            return document.date, ("documents", index, "date")
    return None, ()
