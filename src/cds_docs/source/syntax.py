"""From PyYAML's complaint to the mistake a clerk made, where it was made."""

import re
from collections.abc import Callable

import yaml

from cds_docs.patterns import regex
from cds_docs.source import causes, quotes
from cds_docs.source.faults import Broken
from cds_docs.source.scene import Scene
from cds_docs.source.sheet import Sheet

_COMPLAINTS: tuple[tuple[re.Pattern[str], Callable[[Scene], Broken | None]], ...] = tuple(
    (regex(pattern), cause)
    for pattern, cause in (
        ("mapping values are not allowed", causes.colon),
        ("could not find expected ':'", causes.no_colon),
        (r"tab character|'\\t' that cannot start", causes.tab),
        ("cannot start any token", causes.bad_start),
        ("quoted scalar.*unexpected (end of stream|document)", quotes.open_quote),
        ("escape|hexdecimal|hexadecimal", quotes.escape),
        ("while scanning an? (alias|anchor|tag)|tag handle|block scalar", causes.bad_context_start),
        ("entries are not allowed|mapping keys are not allowed|node content", causes.bad_value),
        ("flow (mapping|sequence)", causes.flow),
        ("directive|incompatible YAML", causes.directive),
        ("expected (key|'-' indicator)|<block end>|<document start>", causes.misplaced),
    )
)
"""PyYAML's errors have no types by cause: the one place that knows its words, in both readers."""

braces = quotes.braces
full_width = causes.full_width


def explain(error: yaml.MarkedYAMLError, sheet: Sheet) -> Broken:
    """Return what broke, at the place of the mistake rather than where the reader noticed it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    context = error.context_mark
    opened = (context.line + 1, context.column + 1) if context else (line, column)
    scene = Scene(sheet, line, column, *opened)
    complaint = f"{error.context or ''}: {error.problem or ''}"
    for pattern, cause in _COMPLAINTS:
        if pattern.search(complaint) and (broken := cause(scene)):
            return broken
    return causes.unknown(scene)


def unplaced(sheet: Sheet) -> Broken:
    """Return what broke when the reader says no line: an escape no character answers to, mostly."""
    for number, line in enumerate(sheet.lines, start=1):
        if column := line.find("\\U") + 1:
            return quotes.escape(Scene(sheet, number, column, number, column))
    return causes.unknown(Scene(sheet, 1, 1, 1, 1))
