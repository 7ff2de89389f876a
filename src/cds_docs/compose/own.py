"""Whether a copy of a paper says anything of whom it is for."""

from collections.abc import Iterator

from cds_docs.campaign.each.facts import facts_used
from cds_docs.compose import codes
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Diagnostic


def check_own(words: CampaignWords) -> Iterator[Diagnostic]:
    """Yield that a copy is like any other: neither whom it goes to nor a word of it is its own.

    Args:
        words: The words of the paper, all of which is composed.
    """
    document, target = words.document, words.document.target
    if target is None or target.issues or target.given:
        return
    addressed = target.id in document.to or any(
        one.to == target.id for one in document.distribution
    )
    if addressed or ("recipients", target.id) in words.asked or facts_used(document):
        return
    yield Diagnostic(
        codes.COPY_WITHOUT_OWN,
        "Không chỗ nào trong bản nói đến nơi mà nó làm cho; các bản như vậy giống hệt nhau.",
        words.own_span("for_each"),
        "Ghi «each» ở «to» hoặc «distribution», hoặc dùng «{{ each.name }}» trong lời văn; "
        "muốn một văn bản chung thì bỏ «for_each».",
    )
