"""Where number and date of a paper stand in the campaign file, and how they are put there."""

from collections.abc import Iterator
from typing import NamedTuple

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import Mapping, Sequence, Text, cut
from cds_docs.source.splice import Splice

_BEFORE = ("number", "symbol", "unit", "issuer")
"""Keys that a new one is put after: the first of them that is there."""
_DIGITS = regex(r"[\"']?(\d*)/")


class Given(NamedTuple):
    """What văn thư gave a paper.

    Attributes:
        number: The number.
        date: The day.
    """

    number: int
    date: PartialDate


def number_of(document: DocumentSpec) -> int | None:
    """Return the number a paper has, or None while it has none."""
    written = document.number
    if document.symbol is not None:
        written = document.symbol.partition("/")[0]
    return int(written) if written else None


def issued(document: DocumentSpec, given: Given) -> DocumentSpec:
    """Return a paper with number and date, all else as it was."""
    changes: dict[str, object] = {"date": given.date}
    if number_of(document) != given.number:
        if document.symbol is None:
            changes["number"] = str(given.number)
        else:
            changes["symbol"] = f"{given.number}/{document.symbol.partition('/')[2]}"
    return document.changed(changes)


def splices(loaded: Loaded, document: DocumentSpec, given: Given) -> tuple[Splice, ...]:
    """Return the changes of the file that give a paper its number and date.

    What stands there already stays untouched; a key that is missing is put below its neighbour.

    Raises:
        ValueError: The document is written in a way that has no place for them.
    """
    node = _node(loaded, document)
    found: list[Splice] = []
    wanted: dict[str, str] = {}
    if number_of(document) != given.number:
        if document.symbol is not None:
            found.append(_number_in_symbol(loaded, node))
            found[0] = found[0]._replace(text=str(given.number))
        else:
            wanted["number"] = str(given.number)
    if document.date != given.date:
        wanted["date"] = given.date.numeric
    found += (_put(loaded, node, key, value) for key, value in wanted.items() if node.get(key))
    absent = [f"{key}: {value}" for key, value in wanted.items() if node.get(key) is None]
    return (*found, *_added(loaded, node, absent))


def _node(loaded: Loaded, document: DocumentSpec) -> Mapping:
    """Return the mapping a document is written as."""
    rows = loaded.source.root.get("documents")
    index = loaded.document_loc(document)[1]
    node = rows.items[int(index)] if isinstance(rows, Sequence) else None
    if not isinstance(node, Mapping):
        raise ValueError("documents")  # noqa: TRY004 - how it is written, no wrong argument
    return node


def _put(loaded: Loaded, node: Mapping, key: str, value: str) -> Splice:
    """Return the splice that puts a value where its key stands."""
    there = node.get(key)
    if not isinstance(there, Text):
        raise ValueError(key)  # noqa: TRY004 - how it is written, no wrong argument
    line, column = there.span.line, there.span.column
    behind_colon = loaded.source.line(line)[: column - 1].endswith(":")
    return Splice(there.span, f" {value}" if behind_colon else value)


def _number_in_symbol(loaded: Loaded, node: Mapping) -> Splice:
    """Return where the number of a whole symbol stands."""
    there = node.get("symbol")
    match = _DIGITS.match(cut(loaded.source.lines, there.span)) if there else None
    if there is None or match is None:
        raise ValueError("symbol")
    start, end = (there.span.column + at for at in match.span(1))
    line = there.span.line
    return Splice(Span(there.span.path, line, start, line, end), "")


def _added(loaded: Loaded, node: Mapping, entries: list[str]) -> Iterator[Splice]:
    """Yield the splice that adds keys below (or in braces behind) their neighbour."""
    if not entries:
        return
    key, value = next((node.key(name), node.get(name)) for name in _BEFORE if node.get(name))
    if key is None or not isinstance(value, Text):
        raise ValueError("issuer")
    path, line, column = value.span.path, value.span.end_line, value.span.end_column
    if node.flow:
        yield Splice(Span(path, line, column, line, column), "".join(f", {e}" for e in entries))
        return
    end = len(loaded.source.line(line)) + 1
    indent = "\n" + " " * (key.span.column - 1)
    text = "".join(f"{indent}{entry}" for entry in entries)
    yield Splice(Span(path, line, end, line, end), text)
