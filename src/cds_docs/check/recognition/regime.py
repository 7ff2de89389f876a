"""Under which rules a paper was made."""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from cds_docs.check.recognised import FoundLetterhead, Regime
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.lines import LEFT, RIGHT, Line
from cds_docs.standard.kinds import Kind

_FIRST = 10


def first_lines(steps: Sequence[Step]) -> list[Line]:
    """Return the first lines of a paper that say something, wherever they stand."""
    lines = (line for step in islice(steps, _FIRST * 2) for line in step.lines if line.text)
    return list(islice(lines, _FIRST))


def is_of_party(texts: Iterable[str]) -> bool:
    """Tell whether lines one below another hold the heading of the Party, or that of Đoàn."""
    column = list(texts)
    pairs = (f"{above} {below}" for above, below in pairwise(column))
    whole = any(words.PARTY in text or words.is_of_union(text) for text in column)
    return whole or any(pair == words.PARTY or words.is_of_union(pair) for pair in pairs)


def _is_under_own_rules(first: Sequence[Line]) -> bool:
    """Tell whether a paper without Quốc hiệu is one of the Party or of Đoàn (nd30 §8)."""
    columns = [[line.text for line in first if line.side == side] for side in (None, LEFT, RIGHT)]
    return any(map(is_of_party, columns)) or any(words.is_party_number(o.text) for o in first)


def _is_of_party_body(lines: Sequence[Line], head: FoundLetterhead | None) -> bool:
    """Tell whether a paper of the Party was typed with Quốc hiệu: the heading does not count."""
    issuer = " ".join(item.text for item in head.issuer) if head is not None else ""
    if words.is_party_body(issuer):
        return True
    return any(line.text == words.PARTY or words.is_party_code(line.text) for line in lines)


def regime_of(
    first: Sequence[Line], lines: Sequence[Line], head: FoundLetterhead | None, kind: Kind | None
) -> Regime:
    """Return the regime.

    Args:
        first: The first lines of the paper.
        lines: The lines of the letterhead, page header included.
        head: The letterhead.
        kind: The kind of the paper.
    """
    national = head is not None and head.national is not None
    if _is_of_party_body(lines, head) if national else _is_under_own_rules(first):
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
