"""The order findings are shown in, each once."""

from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic

_Key = tuple[str, int, int, str, str]


def _key(diagnostic: Diagnostic) -> _Key:
    """Return the sort key: path, line, column, then code and message."""
    span = diagnostic.span
    place = (span.path, span.line, span.column) if span else ("", 0, 0)
    return (*place, diagnostic.code.id, diagnostic.message)


def tidy(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings by path, line and column; the same finding at one place only once."""
    first: dict[_Key, Diagnostic] = {}
    for diagnostic in diagnostics:
        first.setdefault(_key(diagnostic), diagnostic)
    return [first[key] for key in sorted(first)]
