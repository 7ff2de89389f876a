"""Under which rules a paper was made."""

from collections.abc import Sequence
from itertools import islice

from cds_docs.check.recognised import FoundLetterhead, Regime
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.lines import Line
from cds_docs.standard.kinds import Kind

_FIRST = 10


def first_texts(steps: Sequence[Step]) -> list[str]:
    """Return the first lines of a paper, wherever they stand."""
    texts = (line.text for step in islice(steps, _FIRST * 2) for line in step.lines if line.text)
    return list(islice(texts, _FIRST))


def regime_of(
    first: Sequence[str], lines: Sequence[Line], head: FoundLetterhead | None, kind: Kind | None
) -> Regime:
    """Return the regime.

    Args:
        first: The first lines of the paper.
        lines: The lines of the letterhead, page header included.
        head: The letterhead.
        kind: The kind of the paper.
    """
    national = head is not None and head.national is not None
    if not national and any(words.PARTY in text for text in first):
        return Regime.PARTY
    if any(words.is_secret(line.text) for line in lines):
        return Regime.CLASSIFIED
    number = head.number if head is not None else None
    if number is not None and words.is_legal_number(number.text) and not _is_letter(head):
        return Regime.LEGAL
    if not national and kind is None:
        return Regime.UNKNOWN
    return Regime.ADMINISTRATIVE


def _is_letter(head: FoundLetterhead | None) -> bool:
    """Tell whether V/v stands below the number: a công văn is no văn bản quy phạm pháp luật."""
    subject = head.letter_subject if head is not None else ()
    return any(words.is_letter_subject(item.text) for item in subject)
