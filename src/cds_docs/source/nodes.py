"""A YAML file as frozen nodes that know their place."""

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from dataclasses import field

from cds_docs.diagnostics import Span
from cds_docs.source.lists.grid import Grid
from cds_docs.values import dataclass
from cds_docs.viet import nfc


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar exactly as typed (NFC); nothing is turned into a number, a date or a truth value.

    Attributes:
        value: The text; empty when nothing was written.
        span: From the first character (the opening quote, if any) to the end.
        plain: Whether it was written without quotes and not as a block.
    """

    value: str
    span: Span
    plain: bool

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written (``key:``, ``~`` or ``null`` without quotes)."""
        return self.plain and self.value in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order typed; keys are unique.

    Attributes:
        items: Pairs of key and value.
        span: From the first key to the end of the last value.
        flow: Whether it was written in braces.
    """

    items: "tuple[tuple[Text, Node], ...]"
    span: Span
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, or None when the key is absent."""
        return next((value for name, value in self.items if name.value == key), None)

    def key(self, key: str) -> Text | None:
        """Return the key itself, with its place, or None when it is absent."""
        return next((name for name, _ in self.items if name.value == key), None)


Node = Text | Sequence | Mapping


def value_spans(node: Node) -> Iterator[Span]:
    """Yield the places of all values below a node that hold no others, top to bottom."""
    match node:
        case Text():
            yield node.span
        case Sequence():
            for item in node.items:
                yield from value_spans(item)
        case Mapping():
            for _, value in node.items:
                yield from value_spans(value)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its lines as they stand in the file, and its top node.

    Attributes:
        path: The path as the user knows it.
        lines: The lines as typed (not composed), without line ends; spans count in these.
        root: The top node.
        lists: Lists the file names, by file and sheet as typed; None for one that was looked for
            and could not be read.
    """

    path: str
    lines: tuple[str, ...]
    root: Mapping
    lists: AbstractMapping[tuple[str, str], Grid | None] = field(default_factory=dict)

    def line(self, number: int) -> str:
        """Return a line by its number from 1, or nothing past the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def excerpt(self, span: Span) -> str:
        """Return the line a span begins on, or what its cell shows, here or in a list."""
        if span.path == self.path:
            return self.line(span.line)
        grids = (grid for grid in self.lists.values() if grid is not None)
        found = next((g for g in grids if (g.path, g.sheet) == (span.path, span.sheet)), None)
        return found.excerpt(span) if found else ""

    def slice(self, span: Span) -> str:
        """Return the text of a span in NFC, line ends as line feeds."""
        return nfc(cut(self.lines, span))


def cut(lines: tuple[str, ...], span: Span) -> str:
    """Return the characters of a span just as they stand in the lines."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first = lines[span.line - 1][span.column - 1 :]
    middle = lines[span.line : span.end_line - 1]
    last = lines[span.end_line - 1][: span.end_column - 1]
    return "\n".join([first, *middle, last])
