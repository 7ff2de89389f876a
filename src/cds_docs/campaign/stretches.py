"""The running text of a campaign file: each with its place, facts filled, stretches found again."""

from collections.abc import Iterator

from cds_docs.campaign.annex import Annex
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.paths import Problem, Ready, Words, filled, find
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span
from cds_docs.values import dataclass

_UNKNOWN = "\x00"
"""Stands for a fact that cannot be told without its paper."""
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text.

    Attributes:
        loc: The value it stands in.
        typed: As typed.
        text: With its facts in place of their paths, where they can be told.
    """

    loc: Loc
    typed: str
    text: str

    @property
    def known(self) -> bool:
        """Tell whether all of its facts could be told."""
        return _UNKNOWN not in self.text


def told(loaded: Loaded, text: str) -> str:
    """Return a text with the facts that are the same in every paper."""
    return filled(text, lambda path: _fact(loaded, path, 0)) if "{{" in text else text


def _fact(loaded: Loaded, path: str, depth: int) -> str:
    found = find(loaded.campaign, path) if path else None
    match found:
        case Ready(text=text):
            return text
        case Words(text=text) if depth < _DEPTH:
            return filled(text, lambda inner: _fact(loaded, inner, depth + 1))
        case Problem() | _:
            return _UNKNOWN


def lines(loaded: Loaded) -> Iterator[Line]:
    """Yield each line of text that papers print and that facts do not make by themselves."""
    for loc, value in _values(loaded):
        for typed in value.split("\n"):
            if typed.strip():
                yield Line(loc, typed, told(loaded, typed))


def _values(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    for at, assignment in enumerate(loaded.campaign.assignments):
        loc: Loc = ("assignments", at)
        if assignment.intro:
            yield (*loc, "intro"), assignment.intro
        for index, task in enumerate(assignment.tasks):
            yield (*loc, "tasks", index, "text"), task.text
    for at, document in enumerate(loaded.campaign.documents):
        yield from _of_document(document, ("documents", at))


def _of_document(document: DocumentSpec, loc: Loc) -> Iterator[tuple[Loc, str]]:
    for name, text in document.sections.items():
        yield (*loc, "sections", name), text
    if document.attached is not None:
        for name, text in document.attached.sections.items():
            yield (*loc, "attached", "sections", name), text
    for index, annex in enumerate(document.annexes):
        yield from _of_annex(annex, (*loc, "annexes", index))
    for index, after in enumerate(document.after):
        yield (*loc, "after", index, "text"), after.text


def _of_annex(annex: Annex, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if annex.text is not None:
        yield (*loc, "text"), annex.text
    if annex.table is not None:
        for at, row in enumerate(annex.table.rows):
            for index, cell in enumerate(row.cells):
                yield (*loc, "table", "rows", at, *row.cell_loc(index)), cell


def stretch(loaded: Loaded, loc: Loc, typed: str, count: int = 0) -> Span:
    """Return where a stretch of a value stands in the file, or the value where it is folded.

    Args:
        loaded: The campaign.
        loc: The value.
        typed: The stretch as typed.
        count: How many of the same come before it.
    """
    span = loaded.span(*loc)
    if span.path != loaded.source.path:
        return span
    raw = loaded.source.slice(span)
    start = -1
    for _ in range(count + 1):
        start = raw.find(typed, start + 1)
    if start < 0 or not typed:
        return span
    line, column = _position(raw, start, span)
    end_line, end_column = _position(raw, start + len(typed), span)
    return Span(span.path, line, column, end_line, end_column)


def _position(raw: str, offset: int, span: Span) -> tuple[int, int]:
    before = raw[:offset]
    line_breaks = before.count("\n")
    if not line_breaks:
        return span.line, span.column + offset
    return span.line + line_breaks, len(before) - before.rfind("\n")
