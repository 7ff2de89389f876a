"""YAML events to located nodes; what office files have no use for is refused on the way."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import NoReturn, Protocol

import yaml

from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.source import codes
from cds_docs.source.alphabet import CONTROL
from cds_docs.source.characters import Region, escapes, lost_letters
from cds_docs.source.doubled import duplicates
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.nodes import Mapping, Node, Sequence, Text, cut
from cds_docs.source.plain import check_key, check_plain
from cds_docs.source.sheet import Sheet, shown
from cds_docs.viet import nfc

MAX_DEPTH = 32
MAX_NODES = 50_000
MAX_TEXT = 100_000
LOADER: Callable[[str], "_Loader"] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick event reader of libyaml where PyYAML was built with it."""


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What PyYAML's events hold, as far as it is used here."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class _Loader(Protocol):
    def get_event(self) -> _Event: ...
    def dispose(self) -> None: ...


def _is(event: _Event, kind: type[yaml.Event]) -> bool:
    return isinstance(event, kind)


@dataclass(slots=True)
class Draft:
    """What one pass over the events brought: nodes, findings, and where it broke off."""

    root: Mapping | None = None
    found: list[Diagnostic] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    broken: Broken | None = None


def _syntax() -> ModuleType:
    """Return what knows the mistakes behind broken structure; sound files need none of it."""
    from cds_docs.source import syntax  # noqa: PLC0415 - see above

    return syntax


def build(text: str, sheet: Sheet) -> Draft:
    """Read prepared text into nodes, as far as its syntax holds."""
    draft = Draft()
    try:
        loader = LOADER(text)
        try:
            draft.root = _Builder(sheet, loader, draft, tuple(text.split("\n"))).document()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        draft.broken = _syntax().explain(error, sheet)
    except (yaml.YAMLError, ValueError, OverflowError):
        draft.broken = _syntax().unplaced(sheet)
    except Broken as broken:
        draft.broken = broken
    return draft


class _Builder:
    """One pass over the events of a file."""

    def __init__(self, sheet: Sheet, loader: _Loader, draft: Draft, lines: tuple[str, ...]) -> None:
        self._lines = lines
        self._sheet = sheet
        self._loader = loader
        self._draft = draft
        self._nodes = 0

    def document(self) -> Mapping:
        self._next()
        event = self._next()
        if _is(event, yaml.StreamEndEvent):
            self._stop(codes.EMPTY, self._sheet.at(1, 1, 0), *_EMPTY)
        first = self._next()
        root = self._node(first, 1)
        self._next()
        after = self._next()
        if _is(after, yaml.DocumentStartEvent):
            self._stop(codes.SEVERAL_DOCUMENTS, self._span(after), *_SEVERAL)
        return self._top(root)

    def _top(self, root: Node) -> Mapping:
        if isinstance(root, Mapping):
            return root
        if isinstance(root, Text) and root.is_empty:
            self._stop(codes.EMPTY, root.span, *_EMPTY)
        if wide := _syntax().full_width(self._sheet, root.span.line):
            raise wide
        what = f"một dòng chữ {shown(root.value)}" if isinstance(root, Text) else "một danh sách"
        message = f"đầu tệp là {what}, cần các khóa dạng «year: 2024»"
        raise Broken(self._sheet.finding(codes.TOP, root.span, message, _TOP_HINT))

    def _next(self) -> _Event:
        return self._loader.get_event()

    def _node(self, event: _Event, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"tệp có hơn {MAX_NODES:,} giá trị".replace(",", ".") + ", quá giới hạn"
            self._stop(
                codes.TOO_MANY, self._span(event), message, "Chia chiến dịch thành nhiều tệp."
            )
        if _is(event, yaml.AliasEvent):
            self._alias(event)
        if event.anchor is not None or event.tag is not None:
            self._property(event)
        if _is(event, yaml.ScalarEvent):
            return self._text(event, is_key=False)
        if depth > MAX_DEPTH:
            message = f"lồng nhau quá {MAX_DEPTH} cấp, tệp chiến dịch chỉ cần dưới 10 cấp"
            self._stop(codes.TOO_DEEP, self._span(event), message, _DEEP_HINT)
        if _is(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _sequence(self, start: _Event, depth: int) -> Sequence:
        items = []
        while not _is(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        last = items[-1].span if items and not start.flow_style else None
        return Sequence(tuple(items), self._stretch(start, event, last))

    def _mapping(self, start: _Event, depth: int) -> Mapping:
        items: dict[str, tuple[Text, Node]] = {}
        doubled: list[tuple[Text, Text]] = []
        last: Span | None = None
        rest = False
        while not _is(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
            value = self._node(self._next(), depth + 1)
            last = value.span
            lone = check_key(self._sheet, key, value) if start.flow_style else None
            again, rest = rest, lone is not None and lone.code == codes.COMMA
            if rest and again:
                continue  # a sentence with several commas: told at the first
            if lone:
                self._draft.found.append(lone)
            if key.value == "<<":
                self._find(codes.ALIAS, key.span, *_MERGE)
            elif key.value in items:
                doubled.append((key, items[key.value][0]))
            else:
                items[key.value] = key, value
        self._draft.found += duplicates(self._sheet, doubled, top=depth == 1)
        span = self._stretch(start, event, None if start.flow_style else last)
        return Mapping(tuple(items.values()), span, bool(start.flow_style))

    def _key(self, event: _Event) -> Text:
        if not _is(event, yaml.ScalarEvent):
            if _is(event, yaml.AliasEvent):
                self._alias(event)
            self._complex_key(event)
        if event.anchor is not None or event.tag is not None:
            self._property(event)
        self._nodes += 1
        self._no_question(self._span(event))
        key = self._text(event, is_key=True)
        if not key.value or key.span.line != key.span.end_line:
            message = f"khóa {shown(key.value)} trống hoặc dài nhiều dòng, cần một tên ngắn"
            self._find(
                codes.KEY, key.span, message, "Viết khóa trên một dòng, dạng «khóa: giá trị»."
            )
        return key

    def _text(self, event: _Event, *, is_key: bool) -> Text:
        value = event.value
        if len(value) > MAX_TEXT:
            message = f"giá trị {shown(value)} dài {len(value)} ký tự, nhiều nhất {MAX_TEXT} ký tự"
            self._stop(codes.TOO_LONG, self._span(event), message, "Chia nhỏ nội dung này.")
        span = self._span(event)
        if event.style in {"|", ">"}:
            span = self._trimmed(span)
        region = Region(span, is_key)
        self._draft.regions.append(region)
        if event.style == '"' and "\\" in cut(self._lines, span):
            self._draft.found.extend(escapes(self._sheet, span))
            value = CONTROL.sub("\ufffd", value)
        elif not event.style and "\ufffd" in value and span.line == span.end_line:
            value = CONTROL.sub("\ufffd", self._sheet.cut(span))
        text = Text(nfc(value), span, not event.style)
        if not is_key:
            self._draft.found.extend(check_plain(self._sheet, text))
            if "?" in value or "^" in value:
                self._draft.found.extend(lost_letters(self._sheet, region))
        return text

    def _span(self, event: _Event) -> Span:
        start, end = self._place(event.start_mark), self._place(event.end_mark)
        return Span(self._sheet.path, *start, *end)

    def _place(self, mark: _Mark) -> tuple[int, int]:
        """Return line and column from 1; a place past the end is the end of the last line."""
        lines = self._sheet.lines
        if mark.line < len(lines):
            return mark.line + 1, mark.column + 1
        return len(lines), len(lines[-1]) + 1

    def _stretch(self, start: _Event, end: _Event, last: Span | None) -> Span:
        """Return from the start of a collection to its bracket, or to the end of its last value."""
        first, closing = self._span(start), self._span(end)
        stop = (last.end_line, last.end_column) if last else (closing.end_line, closing.end_column)
        return Span(self._sheet.path, first.line, first.column, *stop)

    def _trimmed(self, span: Span) -> Span:
        """Return the span of a block text without the blank lines after it."""
        line, column = span.end_line, span.end_column
        while line > span.line and not self._sheet.line(line)[: column - 1].strip():
            line -= 1
            column = len(self._sheet.line(line)) + 1
        return Span(span.path, span.line, span.column, line, column)

    def _find(self, code: Code, span: Span, message: str, hint: str) -> None:
        self._draft.found.append(self._sheet.finding(code, span, message, hint))

    def _stop(self, code: Code, span: Span, message: str, hint: str) -> NoReturn:
        raise Broken(self._sheet.finding(code, span, message, hint))

    def _alias(self, event: _Event) -> NoReturn:
        span = self._span(event)
        message = f"bí danh {shown('*' + str(event.anchor))} không dùng được trong tệp chiến dịch"
        hint = "Nếu là lời văn có dấu *, đặt cả câu trong ngoặc kép; nếu không, viết lại giá trị."
        patch = Patch(span.line, span.column, "\ufffd")
        raise Broken(self._sheet.finding(codes.ALIAS, span, message, hint), (patch,))

    def _property(self, event: _Event) -> NoReturn:
        """Refuse an anchor or a tag; what follows it can still be read."""
        start = self._span(event)
        line = self._sheet.line(start.line)
        words = re.match(r"(?:[&!]\S*\s*)+", line[start.column - 1 :])
        written = words.group() if words else line[start.column - 1 : start.column]
        span = self._sheet.at(start.line, start.column, len(written.rstrip()))
        code, name = (codes.ALIAS, "neo") if event.tag is None else (codes.TAG, "thẻ kiểu")
        message = f"{name} {shown(written.rstrip())} không dùng được trong tệp chiến dịch"
        hint = "Nếu là lời văn, đặt cả câu trong ngoặc kép; nếu không, xóa đi."
        patch = Patch(start.line, start.column, " " * len(written))
        raise Broken(self._sheet.finding(code, span, message, hint), (patch,))

    def _no_question(self, span: Span) -> None:
        """Refuse ``? `` before a key: nobody writes a key so, and what begins so is a sentence."""
        before = self._lines[span.line - 1][: span.column - 1].rstrip()
        if not before.endswith("?") or before[:-1].strip(" -"):
            return
        place = self._sheet.at(span.line, len(before))
        message = "dấu «?» ở đầu mục, trước dấu cách, bị YAML coi là dấu mở khóa"
        hint = "Bỏ dấu «?»; đúng là chữ để in thì đặt cả câu trong ngoặc kép."
        patch = Patch(place.line, place.column, "\ufffd")
        raise Broken(self._sheet.finding(codes.VALUE_START, place, message, hint), (patch,))

    def _complex_key(self, event: _Event) -> NoReturn:
        span = self._span(event)
        if braces := _syntax().braces(self._sheet, span.line, span.column):
            raise braces
        message = "một danh sách hoặc bảng đứng ở chỗ của khóa, cần tên khóa là chữ"
        self._stop(codes.KEY, span, message, "Viết dạng «khóa: giá trị», hoặc đặt trong ngoặc kép.")


def directives(sheet: Sheet) -> Iterator[Diagnostic]:
    """Yield findings on lines such as ``%YAML 1.2`` before the first key."""
    for number, line in enumerate(sheet.lines, start=1):
        if line.startswith("%"):
            message = f"dòng lệnh YAML {shown(line)} không dùng được trong tệp chiến dịch"
            yield sheet.finding(codes.DIRECTIVE, sheet.rest(number, 1), message, "Xóa dòng này.")
        elif line.strip() and not line.lstrip().startswith("#"):
            return


_EMPTY = ("tệp trống hoặc chỉ có chú thích, cần các khóa của một chiến dịch",
          "Chép tệp mẫu trong campaigns/ rồi sửa.")  # fmt: skip
_SEVERAL = ("tệp có nhiều tài liệu YAML ngăn bằng «---», chỉ được một",
            "Xóa dòng «---», hoặc tách thành nhiều tệp.")  # fmt: skip
_TOP_HINT = "Bắt đầu mỗi dòng bằng tên khóa, dấu hai chấm và một dấu cách."
_DEEP_HINT = "Xem lại các dấu ngoặc [ { và dấu gạch đầu dòng."
_MERGE = ("khóa gộp «<<» không dùng được trong tệp chiến dịch",
          "Viết lại các khóa ở chỗ này.")  # fmt: skip
