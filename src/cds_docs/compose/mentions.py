"""Whether the text and the phụ lục know of each other (Phụ lục I, III.1a)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.model import (
    Addressees,
    Block,
    Paragraph,
    SignatureBlock,
    Table,
    printed_text,
)
from cds_docs.patterns import regex
from cds_docs.standard.kinds import KINDS
from cds_docs.viet import from_roman, roman

_CLAUSE = "điểm a khoản 1 Mục III phần I Phụ lục I Nghị định 30/2020/NĐ-CP"

_OTHER_PAPERS = ("Nghị định", "Thông tư", "Luật", "Văn bản", "Pháp lệnh")
_PAPERS = "|".join(
    re.escape(name) for name in (*(kind.name for kind in KINDS.values()), *_OTHER_PAPERS)
)
_NUMERALS = r"[IVXL]+(?:\s*(?:,|;|và|-|–|đến)\s*(?:Phụ\slục\s+)?[IVXL]+)*"
_MENTION = regex(
    rf"""(?i:phụ\ lục)
    (?P<numerals>\s+(?:số\s+)?{_NUMERALS})?(?![\w])
    (?P<foreign>(?:\s+(?:ban\ hành|đính|kèm|theo|của|tại|trong|gửi|thuộc))*
        \s+(?i:{_PAPERS})(?!\s+(?:này|trên))\b)?""",
    re.VERBOSE,
)
_NUMERAL = regex(r"[IVXL]+")
_RANGE = regex(r"([IVXL]+)\s*(?:-|–|đến)\s*(?:Phụ lục\s+)?([IVXL]+)")


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs of running text and tables."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from cell.paragraphs
            case Addressees() | SignatureBlock():
                pass


def _numbers(text: str) -> set[int]:
    """Return the numbers a mention names, ranges spelled out."""
    found = {n for n in map(from_roman, _NUMERAL.findall(text)) if n}
    for first, last in _RANGE.findall(text):
        start, end = from_roman(first), from_roman(last)
        if start and end:
            found.update(range(start, end + 1))
    return found


def _own_mentions(text: str) -> Iterator[re.Match[str]]:
    """Yield the mentions of the paper's own phụ lục in a text."""
    if "ụ lục" in text or "Ụ LỤC" in text:
        yield from (found for found in _MENTION.finditer(text) if not found["foreign"])


def check_mentions(
    paper: str, blocks: Iterable[Block], annexes: Sequence[Span]
) -> Iterator[Diagnostic]:
    """Yield each phụ lục the text does not mention, and each mention of one that is not there.

    Args:
        paper: The id of the paper: a place of the campaign may serve several.
        blocks: The main text and attached texts, finished.
        annexes: The place of each phụ lục in the campaign file.
    """
    mentioned: set[int] = set()
    count = len(annexes)
    for paragraph in paragraphs(blocks):
        for found in _own_mentions(printed_text(paragraph)):
            numbers = _numbers(found["numerals"] or "") or set(range(1, count + 1))
            if count == 1:
                numbers = {1} if numbers == {1} or not found["numerals"] else numbers
            mentioned |= numbers
            missing = sorted(n for n in numbers if n > count) or ([] if count else [0])
            if missing:
                yield _absent(paper, found.group().strip(), count, paragraph.origin)
    for index, span in enumerate(annexes):
        if index + 1 not in mentioned:
            yield _unmentioned(index, count, span)


def _absent(paper: str, words: str, count: int, place: Span | None) -> Diagnostic:
    """Return the finding on a mention of a phụ lục that is not there."""
    has = f"chỉ có {count} phụ lục" if count else "không có phụ lục nào"
    return Diagnostic(
        codes.ANNEX_ABSENT,
        f"Lời văn nói đến «{words}» nhưng văn bản «{paper}» {has}.",
        place,
        f"Thêm phụ lục vào «annexes» của «{paper}», hoặc sửa câu này (tài liệu gửi kèm không phải "
        "phụ lục); phân công của riêng văn bản khác thì thêm «in: [mã văn bản]» vào phân công ấy.",
        _CLAUSE,
    )


def _unmentioned(index: int, count: int, span: Span) -> Diagnostic:
    """Return the finding on a phụ lục the text does not mention."""
    label = f"Phụ lục {roman(index + 1)}" if count > 1 else "Phụ lục"
    return Diagnostic(
        codes.ANNEX_NOT_MENTIONED,
        f"Lời văn không nhắc đến «{label}», mà văn bản phải nhắc đến từng phụ lục.",
        span,
        f"Viết trong lời văn một câu như «(chi tiết tại {label} kèm theo)».",
        _CLAUSE,
    )
