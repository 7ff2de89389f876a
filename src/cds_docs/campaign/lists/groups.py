"""Rows of a list that are no recipients: headers, headings over groups, sums, what ends it."""

import re
from collections.abc import Iterator, Sequence

from cds_docs.campaign import codes
from cds_docs.campaign.lists.below import below, said
from cds_docs.campaign.lists.columns import NAME, ORDER, OWN, Column, meaning
from cds_docs.campaign.lists.numbered import number_of, titles
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Code, Diagnostic
from cds_docs.patterns import regex
from cds_docs.source.lists.folding import Keyed
from cds_docs.source.lists.grid import Row
from cds_docs.viet import fold

_SUM = regex(r"(?:tong(?: cong)?|cong)\s*(?:$|[:(\[=\d…–-])")
"""How a row of sums begins; ``Cộng đồng …``, ``Tổng công ty …`` go on with another word."""
_SUM_OF = regex(r"tổng (?:cộng|số)\b", re.IGNORECASE)
"""How one begins that goes on: ``Tổng cộng toàn tỉnh``; without accents it could be ``công``."""
_COUNTED = regex(r"\d+(?:\.\d+)*[.)]?")
_GROUP = regex(r"(?:[IVXL]+|[A-ZĐ])[.)]?")
"""The number of a heading: Roman, or one capital."""
_CLUSTER = regex(r"(?:cum|khoi|nhom|vung|khu vuc|to)(?: thi dua)?(?: so)? (?:\d|[ivx]+\b)")
"""How the name of a group begins where nothing counts: ``Cụm 1``, ``Khối thi đua số II``."""
_FEW = 2
"""Rows with plain numbers that show how a list counts its recipients."""

_DELETE = "Xóa dòng này, hoặc chuyển ra ngoài bảng"


def no_recipients(columns: Sequence[Column], rows: Sequence[Row]) -> dict[int, Keyed]:
    """Return the rows that are surely no recipients, by their numbers, with what is said of each.

    Args:
        columns: The columns of the list.
        rows: The rows below its headers.
    """
    indexes = {column.key: column.index for column in columns}
    name, order = indexes[NAME], indexes.get(ORDER)
    counted = _counted(rows, order) >= _FEW
    under = below(rows, name, lambda row: order is not None and _is_counted(row, order))
    named = titles(columns, [row for row in rows if not _is_sum(_text(row, name))])
    found: dict[int, Keyed] = {}
    for row in rows:
        text = _text(row, name)
        if _is_sum(first := _text(row, said(row, name))):
            told = f"{quoted(first)} là dòng cộng, không phải nơi nhận", f"{_DELETE}."
        elif row.number in under:
            told = _below(first)
        elif meaning(row.cell(name)) in OWN:
            told = _header(text)
        elif row.number in named:
            told = _title(text)
        elif counted and text and order is not None and _is_group(number := _text(row, order)):
            told = _group(text, number)
        else:
            continue
        found[row.number] = _keyed(codes.ROW_NO_RECIPIENT, row, name, *told)
    return found


def _below(text: str) -> tuple[str, str]:
    message = f"{quoted(text)} đứng dưới bảng (ghi chú, ngày tháng, phần ký), không phải nơi nhận"
    return message, "Xóa dòng này; cần giữ thì để ở trang hoặc tệp khác."


def _header(text: str) -> tuple[str, str]:
    message = f"{quoted(text)} là tên cột, không phải tên nơi nhận: hàng tiêu đề đứng hai hàng,"
    hint = "Giữ một hàng tiêu đề, mỗi cột một tên, không gộp ô; xóa dòng này."
    return f"{message} hoặc nhắc lại giữa bảng", hint


def _title(text: str) -> tuple[str, str]:
    number = number_of(text)
    message = f"{quoted(text)} bắt đầu bằng «{number}» trong khi các nơi nhận thì không: đây là"
    hint = f"{_DELETE}; đúng là nơi nhận thì bỏ số ở đầu tên."
    return f"{message} dòng tên nhóm, không phải nơi nhận", hint


def _group(text: str, number: str) -> tuple[str, str]:
    message = f"{quoted(text)} có STT «{number}» trong khi các nơi nhận đánh số 1, 2, 3…: đây là"
    hint = f"{_DELETE}; đúng là nơi nhận thì ghi STT bằng số."
    return f"{message} dòng tên nhóm, không phải nơi nhận", hint


def uncounted(columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Keyed]:
    """Yield rows with a name alone: no number as most rows have, or the name of a group."""
    indexes = {column.key: column.index for column in columns}
    name, order = indexes[NAME], indexes.get(ORDER)
    bare = [row for row in rows if row.filled == (name,)]
    if order is not None and _counted(rows, order) >= max(_FEW, len(rows) / 2):
        said = "không có STT như các dòng khác", "ghi STT"
    else:
        bare = bare if len(bare) <= len(rows) / 2 else []
        bare = [row for row in bare if _CLUSTER.match(fold(_text(row, name)))]
        said = "chỉ có tên, các ô khác trống", "ghi thêm một ô khác"
    for row in bare:
        message = f"{quoted(row.raw(name))} {said[0]}, có thể là"
        message += " tên nhóm; dòng này vẫn được tính là nơi nhận"
        hint = f"{_DELETE}; đúng là nơi nhận thì {said[1]}."
        yield _keyed(codes.ROW_UNCOUNTED, row, name, message, hint)


def _counted(rows: Sequence[Row], order: int | None) -> int:
    """Return how many rows have a plain number."""
    return 0 if order is None else sum(1 for row in rows if _is_counted(row, order))


def _is_counted(row: Row, order: int) -> bool:
    return _COUNTED.fullmatch(_text(row, order)) is not None


def _is_sum(text: str) -> bool:
    return bool(_SUM.match(fold(text)) or _SUM_OF.match(text))


def _is_group(number: str) -> bool:
    return _GROUP.fullmatch(number) is not None


def _text(row: Row, index: int) -> str:
    return row.raw(index).strip()


def _keyed(code: Code, row: Row, name: int, message: str, hint: str) -> Keyed:
    return (code, hint), Diagnostic(code, message, row.cell(said(row, name)).span, hint)
