"""The same finding on several documents or files, said once."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from cds_docs.compose.codes import UNKNOWN_NAME
from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.diagnostics.about import about
from cds_docs.patterns import regex
from cds_docs.pipeline.codes import NOT_WRITTEN, UNREADABLE_FILE
from cds_docs.pipeline.place import refused, unread
from cds_docs.source.lists.folding import folded as folded_cells
from cds_docs.source.lists.folding import wording

Reported = tuple[str, Diagnostic]
"""The id of a document and what was found in it."""

_BEGINNINGS = {NOT_WRITTEN: refused, UNREADABLE_FILE: unread}
"""How findings begin that the system gives for one file like for the others beside it."""
_NAMED = 4
"""Documents or recipients named in one message."""
_WHOM = regex(r"(?P<kind>Nơi nhận|Cơ quan) «(?P<id>[^»]*)»(?= không có trường)")
"""Whom a copy is for, as a template is told that asks too much of him."""


def folded(found: Iterable[Reported]) -> list[Diagnostic]:
    """Return findings in order; one that several documents share names them all.

    One that holds for many cells of a list names the other cells.
    """
    groups: dict[tuple[Code, Span | None, str], list[Reported]] = {}
    for document, finding in found:
        bare = finding.message.removeprefix(about(document, ""))
        place = finding.span or None
        key = (finding.code, place, bare if place else finding.message)
        groups.setdefault(key, []).append((document, finding))
    ones = [_one(message, group) for (_, _, message), group in groups.items()]
    return list(folded_cells((_column(one), one) for one in _of_copies(ones)))


def _of_copies(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings in order; a field that a template asks of many recipients is said once."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, finding in enumerate(found):
        whom = _WHOM.match(finding.message) if finding.code is UNKNOWN_NAME else None
        key = (finding.span, finding.message[whom.end() :], finding.hint) if whom else number
        groups.setdefault(key, []).append(finding)
    return [_of_recipients(group) for group in groups.values()]


def _of_recipients(group: list[Diagnostic]) -> Diagnostic:
    """Return the first finding of a group, the others' recipients in its message."""
    first, more = group[0], len(group) - _NAMED
    found = [whom for one in group[:_NAMED] if (whom := _WHOM.match(one.message))]
    if len(found) < 2:  # noqa: PLR2004 - nothing to fold
        return first
    names = ", ".join(f"«{whom['id']}»" for whom in found)
    others = f" và {more} nơi khác" if more > 0 else ""
    message = f"{found[0]['kind']} {names}{others}{first.message[found[0].end() :]}"
    return replace(first, message=message)


def _column(finding: Diagnostic) -> Hashable:
    """Return what findings on cells have in common: the column of a list, and what is said."""
    span = finding.span
    if span is None or not (span.sheet or span.path.lower().endswith(".csv")):
        return object()
    column = span.column if span.sheet else 0  # in CSV it counts letters
    return finding.code, span.path, span.sheet, column, wording(finding)


def _one(bare: str, group: list[Reported]) -> Diagnostic:
    """Return the first finding of a group, the documents of the others in its message."""
    document, finding = group[0]
    documents = list(dict.fromkeys(name for name, _ in group))
    if len(documents) == 1 or finding.message != about(document, bare):
        return finding
    more = len(documents) - _NAMED
    names = ", ".join(f"«{name}»" for name in documents[:_NAMED])
    return replace(
        finding, message=f"Văn bản {names}{f' và {more} văn bản khác' if more > 0 else ''}: {bare}"
    )


def folded_refusals(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings in order; one on many files of a folder for one reason is said once.

    A disk that is full fails all that was still to be written.
    """
    groups: dict[object, list[Diagnostic]] = {}
    for number, finding in enumerate(found):
        path = finding.span.path if finding.span else ""
        start = _beginning(finding, path)
        alike = start and finding.message.startswith(start)
        folder, _, _ = path.rpartition("/")
        key = (folder, finding.code, finding.message.removeprefix(start)) if alike else number
        groups.setdefault(key, []).append(finding)
    return [_of_files(group) for group in groups.values()]


def _beginning(finding: Diagnostic, path: str) -> str:
    """Return how a finding on a file begins before its reason, or nothing where it has none."""
    begin = _BEGINNINGS.get(finding.code)
    return begin(path) if begin else ""


def _of_files(group: list[Diagnostic]) -> Diagnostic:
    """Return the first finding of a group, the files of the others in its message."""
    paths = list(dict.fromkeys(one.span.path for one in group if one.span))
    if len(paths) < 2:  # noqa: PLR2004 - nothing to fold
        return group[0]
    start, more = _beginning(group[0], paths[0]), len(paths) - _NAMED
    names = ", ".join(f"«{path}»" for path in paths[:_NAMED])
    others = f" và {more} tệp khác" if more > 0 else ""
    why = group[0].message.removeprefix(start)
    begin = start.partition("«")[0]
    return replace(group[0], message=f"{begin}{names}{others}: {why}")
