"""The formats a user may ask for, by name."""

from collections.abc import Callable, Iterable
from importlib import import_module

from cds_docs.diagnostics import Diagnostic

Report = Callable[[Iterable[Diagnostic], Iterable[str]], str]
"""Findings in any order and number, and the files looked at → the whole text to print."""

_HOMES = {
    "human": ("cds_docs.report.human", "human"),
    "short": ("cds_docs.report.short", "short"),
    "json": ("cds_docs.report.json_report", "json_report"),
    "github": ("cds_docs.report.github", "github"),
    "gitlab": ("cds_docs.report.gitlab", "gitlab"),
    "sarif": ("cds_docs.report.sarif", "sarif"),
    "junit": ("cds_docs.report.junit", "junit"),
}

FORMATS: tuple[str, ...] = tuple(_HOMES)
"""Their names; each format's module is only imported when it is asked for."""


def report(name: str, diagnostics: Iterable[Diagnostic], paths: Iterable[str] = ()) -> str:
    """Return findings in a format.

    Args:
        name: One of ``FORMATS``.
        diagnostics: Findings in any order and number.
        paths: The files that were looked at; only JUnit names those without findings.

    Raises:
        KeyError: There is no such format.
    """
    module, function = _HOMES[name]
    write = getattr(import_module(module), function)
    text: str = write(diagnostics, paths) if name == "junit" else write(diagnostics)
    return text
