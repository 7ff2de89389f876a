"""Findings as a Code Quality report, which GitLab shows in a merge request."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.report.json_report import as_json
from cds_docs.report.order import tidy
from cds_docs.report.place import cell_words, other_words, spot_words

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def _fingerprint(diagnostic: Diagnostic, nth: int) -> str:
    """Return what a finding is known by from run to run: its words, not its line."""
    parts = (diagnostic.path or "", diagnostic.code.id, diagnostic.message, diagnostic.excerpt)
    return hashlib.sha256("\0".join((*parts, str(nth))).encode("utf-8", "replace")).hexdigest()


def _entry(diagnostic: Diagnostic, seen: Counter[str]) -> dict[str, object]:
    """Return one finding."""
    first = _fingerprint(diagnostic, 0)
    nth, seen[first] = seen[first], seen[first] + 1
    span, spot = diagnostic.span, diagnostic.spot
    where = spot_words(spot) if spot else cell_words(span)
    line = span.line if span and not span.sheet else 1
    places = "; ".join(filter(None, (where, other_words(diagnostic))))
    words = f"{diagnostic.message} ({places})" if places else diagnostic.message
    return {
        "description": f"{words} Gợi ý: {diagnostic.hint}" if diagnostic.hint else words,
        "check_name": f"{diagnostic.code.id} {diagnostic.code.name}",
        "fingerprint": _fingerprint(diagnostic, nth),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {"path": diagnostic.path or ".", "lines": {"begin": max(line, 1)}},
    }


def gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """Return the list, also when there is no finding."""
    seen: Counter[str] = Counter()
    return as_json([_entry(diagnostic, seen) for diagnostic in tidy(diagnostics)])
