"""The order findings are shown in, each once."""

from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic, Severity

_GRAVE = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_Key = tuple[str, int, int, int, str, str]


def _key(diagnostic: Diagnostic) -> _Key:
    """Return the sort key.

    A text file is read from line to line; in a .docx the worst comes first, then the order of
    the paragraphs. The order of what stands at one place: code, then message.
    """
    last = (diagnostic.code.id, diagnostic.message)
    if diagnostic.span is not None:
        span = diagnostic.span
        return (f"{span.path}\0{span.sheet}", 0, span.line, span.column, *last)
    if diagnostic.spot is not None:
        spot = diagnostic.spot
        return (spot.path, _GRAVE[diagnostic.severity], spot.paragraph, 0, *last)
    return ("", 0, 0, 0, *last)


def tidy(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings by file and place; the same finding at one place only once."""
    first: dict[_Key, Diagnostic] = {}
    for diagnostic in diagnostics:
        first.setdefault(_key(diagnostic), diagnostic)
    return [first[key] for key in sorted(first)]
