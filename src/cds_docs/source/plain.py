"""Values without quotes that YAML reads differently from what was meant."""

import re
from collections.abc import Iterator
from itertools import islice

from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.layout import below, joined_item, words_over, wrong_dash
from cds_docs.source.nodes import Node, Text
from cds_docs.source.sheet import Sheet, shown

_HASH = regex(r"([ \t]+)(#.*)")
_REMARK = regex(r"#+(?:[\s#=*-]|$)")
_DASH = regex(r"-[^\s\d-]")
_COLON = regex(r"\s*:")
_DEEP = 100
_HINT = 200
"""Characters of a value that a hint repeats."""
_ONLY_CLOSED = regex(r"[^\"]*[^\"\d\s]\"")
"""The mark for inches stands behind a number."""
_NEXT_ITEM = regex(r"[.!?;] - (\w)\w*")
_NO_COLON = regex(r"([a-z_]+) +\S")
_ID = regex(r"[a-z0-9]+(?:-[a-z0-9]+)+", re.ASCII)
_EARLY = 60
"""Characters of a line that was not broken for its width."""
_CALLS = ("!", "?")
_ENDS = (".", ";", "!", "?", ":")
_KEY_STUCK = regex(r"([a-z_]+):[^\s/]")


def check_plain(sheet: Sheet, text: Text) -> Iterator[Diagnostic]:
    """Yield findings on a value that was cut, or that lacks a space which would make it more."""
    if not text.plain:
        return
    span = text.span
    if match := _HASH.match(sheet.line(span.end_line), span.end_column - 1):
        yield from _cut(sheet, text, match)
    yield from _inside(sheet, text)
    begins = _begins_line(sheet, span)
    if begins and (wrong := wrong_dash(sheet, span.line)):
        yield wrong
    if begins and _DASH.match(text.value):
        first = sheet.line(span.line)
        message = f"{shown(text.value)} thiếu dấu cách sau gạch đầu dòng, cần «- »"
        hint = f"Viết: - {first.strip()[1:60]}"
        yield sheet.finding(codes.NO_DASH_SPACE, span, message, hint)
    if span.end_line > span.line:
        yield from _joined(sheet, span)
        yield from islice(_run_on(sheet, span), 1)
    stuck = _KEY_STUCK.match(text.value)
    if stuck and span.line > 1 and begins:
        yield stuck_colon(sheet, span.line)


def _inside(sheet: Sheet, text: Text) -> Iterator[Diagnostic]:
    """Yield findings on signs in a value that belong to its beginning, or to another value."""
    if '"' in text.value and _ONLY_CLOSED.fullmatch(text.value):
        yield _closed_only(sheet, text.span)
    if " - " in text.value and (joined := _next_item(sheet, text)):
        yield joined


def _closed_only(sheet: Sheet, span: Span) -> Diagnostic:
    """Return the finding for a quotation mark at the end of a value that has none before it."""
    message = 'ngoặc «"» đóng ở đây mà không mở, sẽ in như chữ'
    hint = 'Thêm «"» ở đầu giá trị, hoặc bỏ dấu này.'
    place = sheet.at(span.end_line, span.end_column - 1)
    return sheet.finding(codes.UNCLOSED_QUOTE, place, message, hint)


def _next_item(sheet: Sheet, text: Text) -> Diagnostic | None:
    """Return the finding for an item behind another in one line, where a line break was lost."""
    span, match = text.span, _NEXT_ITEM.search(text.value)
    item = sheet.line(span.line)[: min(span.column - 1, _DEEP)].strip()
    if match is None or item != "-" or not match[1].isupper():
        return None
    message = (
        f"một mục có « - » sau dấu hết câu: {shown(match.group())}; có thể là hai mục dính nhau"
    )
    hint = "Nếu là hai mục, xuống dòng trước «- »; nếu là một câu, đặt cả câu trong ngoặc kép."
    return sheet.finding(codes.ITEMS_JOINED, span, message, hint)


def _joined(sheet: Sheet, span: Span) -> Iterator[Diagnostic]:
    """Yield findings on items that were joined to a value; what one mend cures is told once."""
    if over := words_over(sheet, span.line, below(sheet, span.line)):
        yield over
        return
    for number in range(span.line + 1, span.end_line + 1):
        if joined := joined_item(sheet, number, span.line):
            yield joined


def _run_on(sheet: Sheet, span: Span) -> Iterator[Diagnostic]:
    """Yield findings on lines that YAML joins to one where they were typed as several.

    Lines of a sentence are broken at their width; items that lost their dash are short, and
    paragraphs whose key lacks its ``|`` stand below it and end as sentences do.
    """
    before = sheet.line(span.line)[: min(span.column - 1, _DEEP)].strip()
    for number in range(span.line, span.end_line) if before in {"", "-"} else ():
        line, more = sheet.line(number).rstrip(), sheet.line(number + 1).strip()
        begins = more[:1].isupper()
        place = sheet.rest(number + 1, len(sheet.line(number + 1)) - len(more) + 1)
        early = len(line) < _EARLY or line[-1:] in _CALLS
        if before and ((begins and early) or _ID.fullmatch(more)):
            message = f"dòng này bị nối vào mục ở dòng {span.line}: {shown(more)}"
            hint = "Nếu là một mục khác, thêm «- » ở đầu, thẳng cột với các mục; nếu là một câu,"
            hint += " viết liền trên một dòng."
            yield sheet.finding(codes.ITEMS_JOINED, place, message, hint)
        elif not before and begins and line[-1:] in _ENDS:
            message = f"dòng này bị nối vào dòng {number} thành một đoạn"
            hint = "Nếu mỗi dòng là một đoạn, thêm «|» sau dấu hai chấm của khóa ở trên; nếu là một"
            hint += " đoạn, thêm «>»."
            yield sheet.finding(codes.LINES_JOINED, place, message, hint)


def _begins_line(sheet: Sheet, span: Span) -> bool:
    """Tell whether only (a sensible number of) blanks stand before a span in its line."""
    return span.column <= _DEEP and not sheet.line(span.line)[: span.column - 1].strip()


def _cut(sheet: Sheet, text: Text, match: re.Match[str]) -> Iterator[Diagnostic]:
    blanks, remark = match.groups()
    span = text.span
    place = sheet.rest(span.end_line, span.end_column + len(blanks))
    whole = f"{text.value} {remark}".strip()
    whole = whole if len(whole) <= _HINT else whole[:_HINT] + "…"
    said = f"giá trị {shown(text.value)} bị cắt: phần {shown(remark)} sau dấu # bị coi là chú thích"
    if not _REMARK.match(remark):
        hint = f'Đặt cả câu trong ngoặc kép: "{whole}"; nếu là chú thích, viết «# » có dấu cách.'
        yield sheet.finding(codes.CUT, place, said, hint)
    elif blanks == " " and remark.startswith("# ") and len(text.value.split()) > 1:
        hint = f'Đặt cả câu trong ngoặc kép: "{whole}"; nếu là chú thích, đặt trước # hai dấu cách.'
        message = said.replace("bị cắt", "có thể bị cắt", 1)
        yield sheet.finding(codes.MAYBE_CUT, place, message, hint)


def stuck_colon(sheet: Sheet, number: int) -> Diagnostic:
    """Return the finding for ``key:value``, where the space after the colon is missing."""
    line = sheet.line(number)
    column = line.index(":") + 1
    message = f"dòng {shown(line.strip())} thiếu dấu cách sau dấu hai chấm"
    hint = f"Viết: {line[:column].strip()} {line[column:].strip()[:60]}"
    return sheet.finding(codes.NO_COLON, sheet.at(number, column), message, hint)


def check_key(sheet: Sheet, key: Text, value: Node) -> Diagnostic | None:
    """Return the finding for a key in braces that is only the rest of a value with a comma."""
    if not isinstance(value, Text) or value.value or not value.plain:
        return None
    if _COLON.match(sheet.line(key.span.end_line), key.span.end_column - 1):
        return None
    if key.plain and _KEY_STUCK.match(key.value):
        message = f"{shown(key.value)} thiếu dấu cách sau dấu hai chấm"
        hint = f"Viết: {key.value.replace(':', ': ', 1)[:60]}"
        return sheet.finding(codes.NO_COLON, key.span, message, hint)
    bare = _NO_COLON.match(key.value) if key.plain else None
    if bare and sheet.has_key(bare[1]):
        message = f"{shown(key.value)} không có dấu hai chấm sau tên khóa «{bare[1]}»"
        hint = f"Viết: {bare[1]}: {key.value[bare.end(1) :].strip()[:_HINT]}"
        hint += "; là phần tiếp của giá trị trước thì đặt cả giá trị ấy trong ngoặc kép."
        return sheet.finding(codes.COMMA, key.span, message, hint)
    message = f"{shown(key.value)} đứng riêng trong ngoặc nhọn, cần dạng «khóa: giá trị»"
    hint = 'Giá trị có dấu phẩy phải đặt trong ngoặc kép, ví dụ name: "Các sở, ban, ngành".'
    if "”" in sheet.line(key.span.line):
        hint = f"{hint} Ngoặc “ ” của Word không thay được ngoặc kép thẳng."
    return sheet.finding(codes.COMMA, key.span, message, hint)
