"""Names that begin with a number: headings over groups, and numbers for a column of their own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cds_docs.campaign import codes
from cds_docs.campaign.lists.columns import NAME, ORDER, Column
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source.lists.folding import Keyed, wording
from cds_docs.source.lists.grid import Row
from cds_docs.viet import from_roman

_SIGN = r"(?:\s*[.):]\s*|\s*[/–-]\s+)(?=[^\W\d_](?!\.))"
"""What stands between a number and a name: ``A.B.C.`` and ``2/9`` are names."""
_TITLE = regex(rf"(?P<number>[IVXL]+|[A-ZĐ]){_SIGN}")
_NUMBER = regex(rf"(?P<number>\d{{1,4}}){_SIGN}")
_AFTER = tuple(dict(pairwise(letters)) for letters in ("ABCDEFGH", "ABCDĐEGH"))
"""Letter that counts → the next one, in Latin and in Vietnamese."""
_FIGURES = regex(r"[\d.,%\s-]*")
"""What a heading may have beside its words: sums of its group."""


def titles(columns: Sequence[Column], rows: Sequence[Row]) -> frozenset[int]:
    """Return the numbers of rows that name the group below them: ``I. Các sở``, ``A. CẤP TỈNH``.

    Why: where all rows begin so, or have more than a name, the numbers are those of recipients.

    Args:
        columns: The columns of the list.
        rows: The rows below its headers.
    """
    name, order = _indexes(columns)
    counted = _counted(name, rows)
    named = [row for row in rows if row.says(name)]
    if len(counted) == len(named) or not all(_is_bare(row, name, order) for row in counted):
        return frozenset()
    return frozenset(row.number for row in counted)


def numbered(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Keyed]:
    """Yield recipients whose names begin with the number of their row.

    Args:
        columns: The columns of the list.
        rows: The rows of its recipients.
    """
    name, _ = _indexes(columns)
    counted = {row.number for row in _counted(name, rows)}
    for row in rows:
        text = row.raw(name).strip()
        found = (_TITLE if row.number in counted else _NUMBER).match(text)
        if found:
            message = f"tên {quoted(text)} bắt đầu bằng số thứ tự, văn bản sẽ in cả số ấy"
            hint = f"Chuyển số sang cột «STT», tên chỉ ghi {quoted(text[found.end() :])};"
            hint += " nếu là dòng tên nhóm thì xóa dòng."
            told = Diagnostic(codes.NAME_NUMBERED, message, row.cell(name).span, hint)
            yield (codes.NAME_NUMBERED, wording(told)), told


def number_of(text: str) -> str:
    """Return the number that a heading begins with."""
    found = _TITLE.match(text)
    return found["number"] if found else ""


def _indexes(columns: Sequence[Column]) -> tuple[int, int | None]:
    indexes = {column.key: column.index for column in columns}
    return indexes[NAME], indexes.get(ORDER)


def _counted(name: int, rows: Sequence[Row]) -> list[Row]:
    """Return the rows whose names count: I, II, III; A, B, C; each may begin anew.

    Why: «X. Tân Lập», «P. Phú Lợi» are a commune and a ward, «A. Bình», «C. Hoa» two persons.
    """
    found, roman, letter = [], 0, ""
    texts = [row.raw(name).strip() for row in rows]
    counts_on = any(number_of(text) == "B" for text in texts)
    for row, text in zip(rows, texts, strict=True):
        number = number_of(text)
        if number == "A" and not counts_on and _is_of_person(text):
            continue
        value = from_roman(number) or 0
        if value and (len(number) > 1 or value in {1, roman + 1}):
            roman = value
        elif number in ({"A"} | {after[letter] for after in _AFTER if letter in after}):
            letter = number
        else:
            continue
        found.append(row)
    return found


def _is_of_person(text: str) -> bool:
    """Tell whether all words begin with a capital and go on without: «A. Nguyễn Văn Bình»."""
    return all(word.istitle() for word in text.split())


def _is_bare(row: Row, name: int, order: int | None) -> bool:
    """Tell whether a row has a name and, at most, sums."""
    return all(
        cell.is_blank if index == order else _FIGURES.fullmatch(cell.text)
        for index, cell in enumerate(row.cells)
        if index != name
    )
