"""Findings for a person: what, where with its words, what to do, on what ground."""

from collections.abc import Iterable, Iterator

from cds_docs.diagnostics import Diagnostic, Span, Spot
from cds_docs.report.excerpt import excerpt
from cds_docs.report.order import tidy
from cds_docs.report.place import other_words, spot_words
from cds_docs.report.screen import escape
from cds_docs.report.short import headline


def _source_lines(span: Span, line: str) -> Iterator[str]:
    """Yield the source line and the caret under it; of a workbook only what its cell shows."""
    if span.sheet:
        yield f"  {span.cell} | {excerpt(' '.join(line.split()), 1, None).line}"
        return
    end = span.end_column if span.end_line == span.line else None
    shown = excerpt(line, span.column, end)
    number = str(span.line)
    yield f"  {number} | {shown.line}"
    yield f"  {' ' * len(number)} | {shown.caret}"


def _spot_lines(diagnostic: Diagnostic, spot: Spot) -> Iterator[str]:
    """Yield element, paragraph and first words, and where else the same is true."""
    words = spot_words(spot)
    if diagnostic.excerpt:
        words = f"{words}: «{escape(diagnostic.excerpt)}»" if words else escape(diagnostic.excerpt)
    if words:
        yield f"  tại: {words}"
    others = other_words(diagnostic)
    if others:
        yield f"       {others}"


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the lines of one finding."""
    yield headline(diagnostic)
    if diagnostic.span is not None and diagnostic.excerpt.strip():
        yield from _source_lines(diagnostic.span, diagnostic.excerpt)
    if diagnostic.others:
        yield f"  {other_words(diagnostic)}"
    if diagnostic.spot is not None:
        yield from _spot_lines(diagnostic, diagnostic.spot)
    if diagnostic.hint:
        yield f"  gợi ý: {escape(diagnostic.hint)}"
    if diagnostic.clause:
        yield f"  căn cứ: {escape(diagnostic.clause)}"


def human(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the findings in paragraphs."""
    blocks = ("\n".join(_lines(diagnostic)) for diagnostic in tidy(diagnostics))
    return "".join(f"{block}\n" for block in blocks)
