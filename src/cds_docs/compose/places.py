"""Places of words: what a mark inside a text points at."""

from dataclasses import dataclass, field
from typing import NamedTuple

from cds_docs.compose.failures import line_span
from cds_docs.compose.marks import (
    GUARD,
    INDEX_LIMIT,
    VALUE_MARK,
    campaign_mark,
    index_mark,
    last_value,
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

    def _index(self, span: Span) -> int:
        """Return the index of a place."""
        index = self._known.setdefault(span, len(self.spans))
        if index == len(self.spans):
            self.spans.append(span)
        return index

    def _value_mark(self, span: Span | None) -> str:
        """Return the mark of a value, or a bare guard when there are too many places."""
        index = INDEX_LIMIT if span is None else self._index(span)
        return VALUE_MARK + index_mark(index) if index < INDEX_LIMIT else GUARD

    def plain(self, value: Value) -> str:
        """Return a plain value as it travels: marked, no character of it markup."""
        return self._value_mark(value.span) + protect(value)

    def rich(self, text: str, span: Span | None) -> str:
        """Return inline markup of the campaign as it travels: it stays on its line."""
        return self._value_mark(span) + protect_inline(text.strip())

    def line(self, text: str, span: Span) -> str:
        """Return a line of line markup as it travels."""
        index = self._index(span)
        return campaign_mark(index) + text if index < INDEX_LIMIT else text

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

    def ending(self, text: str, otherwise: Span | None) -> Span | None:
        """Return where the last value in a text comes from, or what the text begins with."""
        index = last_value(text)
        return otherwise if index is None else self.spans[index]
