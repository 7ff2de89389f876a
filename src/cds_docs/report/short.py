"""Findings as one line each, for editors and for search."""

from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic
from cds_docs.report.order import tidy
from cds_docs.report.place import other_words, place, spot_words
from cds_docs.report.screen import escape


def headline(diagnostic: Diagnostic) -> str:
    """Return the line ``campaigns/2024.yaml:14:7: lỗi C012 …``."""
    word = diagnostic.severity.word
    return f"{place(diagnostic)}{word} {diagnostic.code.id} {escape(diagnostic.message)}"


def _where(diagnostic: Diagnostic) -> str:
    """Return the place in a .docx in brackets, or nothing."""
    spot = diagnostic.spot
    words = "; ".join(filter(None, (spot_words(spot) if spot else "", other_words(diagnostic))))
    return f" ({words})" if words else ""


def short(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one line per finding."""
    return "".join(f"{headline(item)}{_where(item)}\n" for item in tidy(diagnostics))
