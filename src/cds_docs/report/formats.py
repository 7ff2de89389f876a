"""The formats a user may ask for, by name."""

from collections.abc import Callable, Iterable
from importlib import import_module

from cds_docs.diagnostics import Diagnostic
from cds_docs.report.relative import seen_from

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


_OF_REPOSITORIES = ("github", "gitlab", "sarif")
"""Formats whose readers know a file by its place in a repository."""


def report(
    name: str, diagnostics: Iterable[Diagnostic], paths: Iterable[str] = (), folder: str = ""
) -> str:
    """Return findings in a format.

    Args:
        name: One of ``FORMATS``.
        diagnostics: Findings in any order and number.
        paths: The files that were looked at; only JUnit names those without findings.
        folder: Where the command was given, an absolute path with slashes.

    Raises:
        KeyError: There is no such format.
    """
    if folder and name in _OF_REPOSITORIES:
        diagnostics = seen_from(folder, diagnostics)
    module, function = _HOMES[name]
    write = getattr(import_module(module), function)
    text: str = write(diagnostics, paths) if name == "junit" else write(diagnostics)
    return text
