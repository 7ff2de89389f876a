"""Findings as one JSON object; the shape is a public contract."""

import json
from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.report.order import tidy
from cds_docs.report.screen import is_safe


def entry(diagnostic: Diagnostic) -> dict[str, str | int | list[str] | None]:
    """Return one finding; what does not apply to it is null."""
    span, spot = diagnostic.span, diagnostic.spot
    lines = span if span and not span.sheet else None
    return {
        "code": diagnostic.code.id,
        "name": diagnostic.code.name,
        "severity": diagnostic.severity.value,
        "path": diagnostic.path,
        "line": (lines.line or None) if lines else None,
        "column": (lines.column or None) if lines else None,
        "sheet": (span.sheet or None) if span else None,
        "cell": (span.cell or None) if span else None,
        "part": (spot.part or None) if spot else None,
        "paragraph": (spot.paragraph or None) if spot else None,
        "element": (spot.element or None) if spot else None,
        "excerpt": diagnostic.excerpt or None,
        "message": diagnostic.message,
        "hint": diagnostic.hint or None,
        "clause": diagnostic.clause or None,
        "strength": diagnostic.strength or None,
        "count": diagnostic.count,
        "others": [_address(other) for other in diagnostic.others],
    }


def _address(span: Span) -> str:
    """Return another place in the same file: ``B9``, or line and column ``9:2``."""
    return span.cell or f"{span.line}:{span.column}"


def _json_escape(character: str) -> str:
    r"""Return a character, or its JSON escape ``\u202e`` where a terminal must not see it."""
    if character == "\n" or is_safe(character):
        return character
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def as_json(value: object) -> str:
    """Return a value as JSON text that a terminal may show."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not text.replace("\n", "").isprintable():
        text = "".join(map(_json_escape, text))
    return f"{text}\n"


def json_report(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the object, also when there is no finding."""
    entries = [entry(diagnostic) for diagnostic in tidy(diagnostics)]
    return as_json({"version": 1, "diagnostics": entries})
