"""A rule on lines that went into the remark above, where the end of a line was deleted."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.shape import ListShape, Loc, RecordShape, Shape, shape_at
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import value_spans

_BEGINS = regex(r"(?:^|[ \t])#")
_LINE = regex(r"(?<=[^\s#])(?: {2,}|\t+)(?P<words>(?P<key>[a-z_]+):(?:\s|$)|- (?=\S))")
"""What may have been a line of its own: the blanks it began with stand before it."""


def lines_in_remarks(loaded: Loaded) -> Iterator[Finding]:
    """A remark holds a key that is missing where it stands, or an item of the list there."""
    held = None
    for number, line in enumerate(loaded.source.lines, start=1):
        for found in _lost(line):
            held = _Held(loaded) if held is None else held
            column = found.start("words") + 1
            place = Span(loaded.source.path, number, column, number, len(line) + 1)
            if not held.is_value(place) and (finding := held.finding(found, place)):
                yield finding
                break


def _lost(line: str) -> Iterator[re.Match[str]]:
    """Yield what may have been lines in the remark at the end of a line."""
    begins = _BEGINS.search(line) if "#" in line else None
    return _LINE.finditer(line, begins.end()) if begins else iter(())


class _Held:
    """What the file holds, by place in it."""

    def __init__(self, loaded: Loaded) -> None:
        self._keys = loaded.keys
        self._values = list(value_spans(loaded.source.root))
        self._in_order = sorted((span, loc) for loc, span in loaded.keys.items())

    def is_value(self, place: Span) -> bool:
        """Tell whether a place lies in a value, where no remark is."""
        point = place._replace(end_line=place.line, end_column=place.column)
        at = bisect_right(self._values, point) - 1
        return at >= 0 and self._values[at].holds(point)

    def finding(self, found: re.Match[str], place: Span) -> Finding | None:
        """Return the finding on what may have been a line, or None where it was none."""
        at = bisect_left(self._in_order, place, key=itemgetter(0)) - 1
        around = self._in_order[at][1] if at >= 0 else ()
        key = found["key"]
        for loc in (around[:end] for end in range(len(around), -1, -1)):
            shape = shape_at(loc)
            if key and isinstance(shape, RecordShape) and key in shape.members:
                return None if (*loc, key) in self._keys else _of_key(key, around, place)
            text = found.string[place.column - 1 :]
            if not key and isinstance(shape, ListShape) and _is_item(text, shape.item):
                return _of_item(text, around, place)
        return None


def _is_item(text: str, shape: Shape | None) -> bool:
    """Tell whether a text begins as an item of a list does."""
    if not isinstance(shape, RecordShape) or shape.text_key:
        return True
    words = text.removeprefix("- ")
    return words.startswith("{") or words.partition(":")[0] in shape.members


def _of_key(key: str, loc: Loc, place: Span) -> Finding:
    message = f"khóa «{key}» đứng trong lời chú sau dấu # nên không được đọc, ở đây chưa có khóa ấy"
    hint = f"Xuống dòng trước «{key}:», thẳng cột với các khóa bên cạnh; chỉ là lời chú thì để"
    return Finding(codes.LINE_IN_REMARK, loc, message, f"{hint} một dấu cách.", span=place)


def _of_item(text: str, loc: Loc, place: Span) -> Finding:
    message = f"mục {quoted(text.strip())} đứng trong lời chú sau dấu # nên không được đọc"
    hint = "Xuống dòng trước «- », thẳng cột với các mục khác; chỉ là lời chú thì để một dấu cách."
    return Finding(codes.LINE_IN_REMARK, loc, message, hint, span=place)


REMARK_RULES: tuple[Rule, ...] = (lines_in_remarks,)
