"""A table → recipients: its columns judged before its rows, all rows judged."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.fields import LIST_LIMIT
from cds_docs.campaign.lists.columns import HEADERS, NAME, ORDER, Column
from cds_docs.campaign.lists.days import unwritten_days
from cds_docs.campaign.lists.groups import no_recipients, uncounted
from cds_docs.campaign.lists.heading import Heading, heading
from cds_docs.campaign.lists.listed import Listed, ListRow, ListRows
from cds_docs.campaign.lists.numbered import numbered
from cds_docs.campaign.lists.phones import lost_zeros
from cds_docs.campaign.lists.remarked import remarked
from cds_docs.campaign.lists.rows import Rows, at
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Diagnostic, Span, has_errors
from cds_docs.source.lists.folding import folded
from cds_docs.source.lists.grid import Grid, Row

_FEW = 8
"""Columns or rows that a message names."""


def judge(grid: Grid) -> Listed:
    """Judge a list.

    Args:
        grid: The table.
    """
    if not grid.rows:
        hint = "Dòng đầu ghi tên cột, mỗi nơi nhận một dòng bên dưới."
        empty = Diagnostic(codes.LIST_EMPTY, "danh sách không có chữ nào", grid.whole, hint)
        return Listed((), ListRows(grid), (empty,), complete=False)
    head = heading(grid)
    counted = {column.index for column in head.columns if column.key == ORDER}
    places = enumerate(grid.rows)
    below = {at: row for at, row in places if at >= head.below and _says(row, counted)}
    body = tuple(below.values())
    found = [*_of_columns(head), *_of_size(head.row, body)]
    if has_errors(found):
        return Listed(head.columns, ListRows(grid), _shown(grid, found), complete=False)
    others = no_recipients(head.columns, body)
    recipients = {at: row for at, row in below.items() if row.number not in others}
    kept = tuple(recipients.values())
    work = Rows(grid, head.columns, recipients)
    rows = work.judge()
    told = (*others.values(), *uncounted(head.columns, kept))
    told += (*numbered(head.columns, kept), *lost_zeros(head.columns, kept))
    told += tuple(remarked(head.columns, kept))
    told += (*unwritten_days(grid, head.columns, kept), *work.found)
    found += [*folded(told), *_unseen(grid, body, kept), *_struck(grid, rows)]
    complete = not work.lost and not (others and not rows)
    return Listed(head.columns, rows, _shown(grid, found), complete=complete)


def _says(row: Row, counted: Collection[int]) -> bool:
    """Tell whether more than its own number stands in a row."""
    texts, broken, _ = row.content
    return any(
        text.strip() or index in broken for index, text in enumerate(texts) if index not in counted
    )


def _shown(grid: Grid, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings with what stands at their places."""
    return tuple(
        replace(one, excerpt=grid.excerpt(one.span)) if one.span is not None else one
        for one in found
    )


def _of_columns(head: Heading) -> Iterator[Diagnostic]:
    if not any(column.key == NAME for column in head.columns):
        named = ", ".join(quoted(column.header) for column in head.columns[:_FEW])
        message = f"danh sách thiếu cột tên: hàng tiêu đề đang là {named}"
        wanted = ", ".join(f"«{one}»" for one in HEADERS[NAME][:2])
        hint = f"Đặt tên cột là một trong: {wanted}; hàng tiêu đề đứng trước các dòng dữ liệu."
        yield Diagnostic(codes.NAME_COLUMN_MISSING, message, _place(head), hint)
    first: dict[str, Column] = {}
    for column in head.columns:
        earlier = first.setdefault(column.key, column)
        if earlier is not column:
            message = f"cột {quoted(column.header)} trùng với cột {quoted(earlier.header)}"
            message += f" ở {at(earlier.cell.span)}"
            hint = "Giữ một cột, hoặc đổi tên một trong hai."
            yield Diagnostic(codes.COLUMN_TWICE, message, column.cell.span, hint)
    strange = [column for column in head.columns if not column.known]
    if strange and NAME in first:
        named = ", ".join(quoted(column.header) for column in strange)
        message = f"cột {named} không có nghĩa riêng với danh sách nơi nhận"
        hint = "Giá trị được giữ nguyên theo tên cột; các tên cột dùng được: docs/danh-sach.md."
        span = strange[0].cell.span
        yield Diagnostic(codes.COLUMN_UNKNOWN, message, span, hint)
        yield from _of_people(first[NAME], strange)


def _of_people(name: Column, strange: Sequence[Column]) -> Iterator[Diagnostic]:
    """Yield that the rows seem to be people, where their papers go to the body each belongs to."""
    person = next((one for one in strange if one.is_of_person and one.index < name.index), None)
    if person is None:
        return
    message = f"mỗi dòng có vẻ là một người, cột {quoted(person.header)}, mà nơi nhận lấy ở cột"
    message += f" {quoted(name.header)}"
    hint = f"Gửi từng người thì đổi tên cột {quoted(person.header)} thành «Tên nơi nhận», cột"
    hint += f" {quoted(name.header)} thành «Nơi công tác»; gửi đơn vị thì chuyển cột"
    hint += f" {quoted(person.header)} ra sau, đổi tên, ví dụ «Người liên hệ»."
    yield Diagnostic(codes.ROWS_OF_PEOPLE, message, person.cell.span, hint)


def _place(head: Heading) -> Span:
    return head.columns[0].cell.span if head.columns else head.row.end


def _of_size(header: Row, body: Sequence[Row]) -> Iterator[Diagnostic]:
    if not body:
        message = "danh sách chỉ có hàng tiêu đề, không có nơi nhận nào"
        hint = "Ghi mỗi nơi nhận một dòng bên dưới hàng tiêu đề."
        yield Diagnostic(codes.LIST_EMPTY, message, header.cell(0).span, hint)
    if len(body) > LIST_LIMIT:
        message = f"danh sách có {len(body)} nơi nhận, nhiều nhất {LIST_LIMIT}"
        hint = "Chia danh sách, mỗi chiến dịch một phần."
        yield Diagnostic(codes.TOO_MANY_ROWS, message, body[LIST_LIMIT].cell(0).span, hint)


def _unseen(grid: Grid, body: Sequence[Row], kept: Sequence[Row]) -> Iterator[Diagnostic]:
    """Yield what a clerk may not see in a workbook: hidden rows, cells of recipients made one."""
    first = body[0].number
    if hidden := [number for number in grid.hidden if number >= first]:
        rows = ", ".join(map(str, hidden[:_FEW])) + ("…" if len(hidden) > _FEW else "")
        message = f"{len(hidden)} dòng đang ẩn hoặc bị lọc vẫn được tính là nơi nhận: dòng {rows}"
        span = grid.whole._replace(line=hidden[0], column=1, end_line=hidden[0], end_column=2)
        yield Diagnostic(codes.ROWS_HIDDEN, message, span, "Xóa các dòng không gửi, hoặc bỏ lọc.")
    lines = [row.number for row in kept]
    merged = [one for one in grid.merged if _reaches(one, lines)]
    if merged:
        named = ", ".join(map(_range, merged[:4]))
        message = f"ô gộp ở {named}: chỉ ô đầu có giá trị, các ô còn lại được đọc là trống"
        hint = "Bỏ gộp ô (Merge & Center) rồi ghi đủ giá trị ở từng dòng."
        finding = Diagnostic(codes.CELLS_MERGED, message, merged[0], hint)
        yield replace(finding, count=len(merged), others=tuple(merged[1:]))


def _struck(grid: Grid, rows: Sequence[ListRow]) -> Iterator[Diagnostic]:
    """Yield that recipients were struck out, as a clerk takes one off a list on paper."""
    if not grid.struck:
        return
    struck = [row for row in rows if row.span(NAME) in grid.struck]
    if struck:
        named = ", ".join(str(row.number) for row in struck[:_FEW])
        message = f"{len(struck)} dòng có tên bị gạch ngang vẫn được tính là nơi nhận: dòng {named}"
        message += "…" if len(struck) > _FEW else ""
        hint = "Xóa các dòng không gửi; vẫn gửi thì bỏ gạch ngang."
        yield Diagnostic(codes.ROWS_HIDDEN, message, struck[0].span(NAME), hint)


def _reaches(span: Span, lines: Sequence[int]) -> bool:
    """Tell whether one of some lines, in their order, is among those of a place."""
    at = bisect_left(lines, span.line)
    return at < len(lines) and lines[at] <= span.end_line


def _range(span: Span) -> str:
    last = span._replace(line=span.end_line, column=span.end_column - 1)
    return f"{span.cell}:{last.cell}"
