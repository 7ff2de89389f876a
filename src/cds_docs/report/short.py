"""Findings as one line each, for editors and for search."""

from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic, Severity, Span
from cds_docs.report.order import tidy
from cds_docs.report.screen import escape

_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "lưu ý"}


def place(span: Span | None) -> str:
    """Return ``path:line:column: `` as far as there is one; a file without lines has line 0."""
    if span is None:
        return ""
    where = f":{span.line}:{span.column}" if span.line else ""
    return f"{escape(span.path)}{where}: "


def headline(diagnostic: Diagnostic) -> str:
    """Return the line ``campaigns/2024.yaml:14:7: lỗi C012 …``."""
    word = _WORDS[diagnostic.severity]
    return f"{place(diagnostic.span)}{word} {diagnostic.code.id} {escape(diagnostic.message)}"


def short(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one line per finding."""
    return "".join(f"{headline(diagnostic)}\n" for diagnostic in tidy(diagnostics))
