"""Places of words: what a mark inside a text points at."""

from dataclasses import dataclass, field
from typing import NamedTuple

from cds_docs.compose.failures import line_span
from cds_docs.compose.marks import (
    GUARD,
    INDEX_LIMIT,
    LINE_MARK,
    VALUE_MARK,
    index_mark,
    protect,
    protect_inline,
    split_place,
    value_at,
)
from cds_docs.compose.templates import Library
from cds_docs.compose.view import Value
from cds_docs.diagnostics import Span


class Line(NamedTuple):
    """One line of prose in the line markup, and where it comes from."""

    text: str
    origin: Span | None


@dataclass(slots=True)
class Places:
    """The places marked in one document."""

    library: Library
    spans: list[Span] = field(default_factory=list)
    _known: dict[Span, int] = field(default_factory=dict)

    def _mark(self, kind: str, span: Span | None) -> str:
        """Return the mark of a place, or a bare guard when there are too many places."""
        if span is None:
            return GUARD
        index = self._known.setdefault(span, len(self.spans))
        if index == len(self.spans):
            self.spans.append(span)
        return kind + index_mark(index) if index < INDEX_LIMIT else GUARD

    def plain(self, value: Value) -> str:
        """Return a plain value as it travels: marked, no character of it markup."""
        return self._mark(VALUE_MARK, value.span) + protect(value)

    def rich(self, text: str, span: Span | None) -> str:
        """Return inline markup of the campaign as it travels: it stays on its line."""
        return self._mark(VALUE_MARK, span) + protect_inline(text.strip())

    def line(self, text: str, span: Span | None) -> str:
        """Return a line of line markup as it travels."""
        mark = self._mark(LINE_MARK, span)
        return text if mark == GUARD else mark + text

    def lines(self, text: str) -> list[Line]:
        """Split a text into its lines, each with its place; blank lines are left out."""
        found = []
        for raw in text.split("\n"):
            place, line = split_place(raw)
            line = line.rstrip()
            if line:
                found.append(Line(line, self._span(place)))
        return found

    def _span(self, place: tuple[int, int] | None) -> Span | None:
        """Return the place of a mark."""
        if place is None:
            return None
        template, number = place
        if template < 0:
            return self.spans[number]
        return line_span(self.library.path_at(template), number)

    def origin(self, text: str, otherwise: Span | None) -> Span | None:
        """Return where the first words of a text come from."""
        index = value_at(text)
        return otherwise if index is None else self.spans[index]
