"""Findings as workflow commands, which GitHub shows beside the changed lines."""

from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.report.order import tidy
from cds_docs.report.place import cell_words, other_words, spot_words
from cds_docs.report.screen import escape

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _data(text: str) -> str:
    """Return text for the message part of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return text for a property, where colon and comma have a meaning."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _properties(diagnostic: Diagnostic) -> str:
    """Return file, place and title as far as they are known."""
    pairs = []
    span = diagnostic.span
    if diagnostic.path is not None:
        pairs.append(("file", escape(diagnostic.path)))
    if span is not None and span.line and not span.sheet:
        pairs += [("line", str(span.line)), ("endLine", str(span.end_line))]
    if span is not None and span.line and span.line == span.end_line and not span.sheet:
        pairs += [("col", str(span.column)), ("endColumn", str(span.end_column))]
    pairs.append(("title", f"{diagnostic.code.id} {diagnostic.code.name}"))
    return ",".join(f"{key}={_property(value)}" for key, value in pairs)


def _message(diagnostic: Diagnostic) -> str:
    """Return message, hint and clause, one a line."""
    lines = [escape(diagnostic.message)]
    spot = spot_words(diagnostic.spot) if diagnostic.spot else ""
    where = (spot, escape(cell_words(diagnostic.span)), other_words(diagnostic))
    lines += [f"tại: {words}" for words in ["; ".join(filter(None, where))] if words]
    if diagnostic.hint:
        lines.append(f"gợi ý: {escape(diagnostic.hint)}")
    if diagnostic.clause:
        lines.append(f"căn cứ: {escape(diagnostic.clause)}")
    return _data("\n".join(lines))


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one command per finding."""
    return "".join(
        f"::{_COMMANDS[item.severity]} {_properties(item)}::{_message(item)}\n"
        for item in tidy(diagnostics)
    )
