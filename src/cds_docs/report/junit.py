"""Findings as JUnit XML: a file is a suite, a finding a case, an error a failure."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape as escape_text
from xml.sax.saxutils import quoteattr

from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.report.human import human
from cds_docs.report.order import tidy
from cds_docs.report.screen import escape

_NO_FILE = "cds-docs"


def _case(diagnostic: Diagnostic) -> Iterator[str]:
    """Yield the lines of one finding."""
    name = f"{diagnostic.code.id} {diagnostic.code.name}"
    suite = diagnostic.path or _NO_FILE
    text = escape_text(human([diagnostic]))
    yield f"<testcase classname={quoteattr(escape(suite))} name={quoteattr(name)}>"
    if diagnostic.severity is Severity.ERROR:
        message = quoteattr(escape(diagnostic.message))
        yield f"<failure type={quoteattr(diagnostic.code.id)} message={message}>{text}</failure>"
    else:
        yield f"<system-out>{text}</system-out>"
    yield "</testcase>"


def _suite(path: str, findings: list[Diagnostic]) -> Iterator[str]:
    """Yield the lines of one file; one without findings is one passed case."""
    failures = sum(item.severity is Severity.ERROR for item in findings)
    counts = f'tests="{max(len(findings), 1)}" failures="{failures}" errors="0"'
    name = quoteattr(escape(path))
    yield f"<testsuite name={name} {counts}>"
    if not findings:
        yield f'<testcase classname={name} name="cds-docs"/>'
    for finding in findings:
        yield from _case(finding)
    yield "</testsuite>"


def junit(diagnostics: Iterable[Diagnostic], paths: Iterable[str] = ()) -> str:
    """Return the report; files that were looked at appear also without findings."""
    shown = sorted(tidy(diagnostics), key=lambda item: item.path or "")
    suites = {path: list(found) for path, found in groupby(shown, lambda item: item.path or "")}
    for path in paths:
        suites.setdefault(path, [])
    lines = [line for path, found in suites.items() for line in _suite(path or _NO_FILE, found)]
    body = "\n".join(("<testsuites>", *lines, "</testsuites>"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
