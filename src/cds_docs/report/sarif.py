"""Findings as SARIF 2.1.0, the common format of code scanning services."""

from collections.abc import Iterable
from urllib.parse import quote

from cds_docs import __version__
from cds_docs.diagnostics import Diagnostic, Severity, Span, Spot
from cds_docs.report.json_report import as_json
from cds_docs.report.order import tidy
from cds_docs.report.place import cell_words, other_words, spot_words

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_Object = dict[str, object]


def _artifact(path: str) -> _Object:
    """Return a file as a relative address."""
    return {"uri": quote(path.replace("\\", "/"), safe="/-._~", errors="replace")}


def _region(span: Span) -> _Object:
    """Return lines and columns; both count from 1, the end column is exclusive."""
    return {
        "startLine": span.line,
        "startColumn": max(span.column, 1),
        "endLine": span.end_line,
        "endColumn": max(span.end_column, 1),
    }


def _logical(span: Span | None, spot: Spot | None) -> list[_Object]:
    """Return the cell of a workbook or the paragraph of a .docx, which have no lines."""
    if cell := cell_words(span):
        return [{"name": cell, "fullyQualifiedName": cell, "kind": "element"}]
    if spot is None or not spot.paragraph:
        return []
    name = f"{spot.part}#{spot.paragraph}"
    return [{"name": spot_words(spot), "fullyQualifiedName": name, "kind": "element"}]


def _locations(diagnostic: Diagnostic) -> list[_Object]:
    """Return where a finding is; nothing where no file is meant."""
    if diagnostic.path is None:
        return []
    physical: _Object = {"artifactLocation": _artifact(diagnostic.path)}
    span = diagnostic.span
    if span is not None and span.line and not span.sheet:
        physical["region"] = _region(span)
    location: _Object = {"physicalLocation": physical}
    if logical := _logical(span, diagnostic.spot):
        location["logicalLocations"] = logical
    return [location]


def _text(diagnostic: Diagnostic) -> str:
    """Return message, place in words, hint and clause."""
    parts = [diagnostic.message, other_words(diagnostic)]
    parts.append(diagnostic.hint and f"Gợi ý: {diagnostic.hint}")
    parts.append(diagnostic.clause and f"Căn cứ: {diagnostic.clause}")
    return "\n".join(filter(None, parts))


def _result(diagnostic: Diagnostic, rules: dict[str, int]) -> _Object:
    """Return one finding."""
    return {
        "ruleId": diagnostic.code.id,
        "ruleIndex": rules[diagnostic.code.id],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _text(diagnostic)},
        "locations": _locations(diagnostic),
    }


def _rule(diagnostic: Diagnostic) -> _Object:
    """Return the rule of a finding."""
    name = "".join(word.capitalize() for word in diagnostic.code.name.split("-"))
    return {
        "id": diagnostic.code.id,
        "name": name,
        "shortDescription": {"text": diagnostic.code.name.replace("-", " ")},
        "help": {"text": f"cds-docs explain {diagnostic.code.id}"},
    }


def sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the log, also when there is no finding."""
    shown = tidy(diagnostics)
    first = {item.code.id: item for item in reversed(shown)}
    ids = {code: index for index, code in enumerate(sorted(first))}
    driver = {
        "name": "cds-docs",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(first[code]) for code in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, ids) for item in shown],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
