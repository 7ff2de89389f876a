"""Findings expected of a file, written in the file itself.

``# expect: C048 12-21`` stands above the line it is about: code, first and last column; a place
that goes on past its line is ``12-``. Where no comment may stand (inside quotes, in a block of
text) the line is named in the head of the file: ``# expect line 14: C048 12-21``. A finding about
the file as a whole is ``# expect file: C002``.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from cds_docs.diagnostics import Diagnostic, whole_file
from cds_docs.report import tidy

_ABOVE = re.compile(r"\s*# expect: (.+)")
_LINE = re.compile(r"# expect line (\d+): (.+)")
_FILE = re.compile(r"# expect file: (.+)")
_ANY = re.compile(r"\s*# expect(?: line \d+| file)?: ")


class Expected(NamedTuple):
    """A finding: its line (0: the file), its code, its columns as written."""

    line: int
    code: str
    columns: str


def expected(text: str) -> list[Expected]:
    """Return the findings a file says it has, sorted."""
    found: list[Expected] = []
    waiting: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if match := _ABOVE.fullmatch(line):
            waiting += match[1].split(", ")
        elif match := _LINE.fullmatch(line):
            found += (_item(int(match[1]), one) for one in match[2].split(", "))
        elif match := _FILE.fullmatch(line):
            found += (_item(0, one) for one in match[1].split(", "))
        elif waiting:
            found += (_item(number, one) for one in waiting)
            waiting = []
    return sorted(found)


def found(diagnostics: Iterable[Diagnostic]) -> list[Expected]:
    """Return findings in the same form, sorted."""
    return sorted(map(_of, tidy(diagnostics)))


def annotated(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """Return a file without expectations (``bare``) with those findings written into it."""
    lines = text.split("\n")
    for line, said in sorted(_by_line(diagnostics).items(), reverse=True):
        if line == 0:
            lines.insert(0, f"# expect file: {said}")
            continue
        target = lines[line - 1]
        indent = target[: len(target) - len(target.lstrip(" "))]
        lines.insert(line - 1, f"{indent}# expect: {said}")
    return "\n".join(lines)


def headed(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """Return the same with all expectations in the head of the file."""
    told = _by_line(diagnostics)
    shift = len(told)
    head = [f"# expect line {n + shift}: {said}" for n, said in sorted(told.items()) if n]
    head += [f"# expect file: {told[0]}"] if 0 in told else []
    return "\n".join([*head, text])


def bare(text: str) -> str:
    """Return a file without its expectations."""
    return "\n".join(line for line in text.split("\n") if not _ANY.match(line))


def _by_line(diagnostics: Iterable[Diagnostic]) -> dict[int, str]:
    lines: dict[int, list[str]] = {}
    for one in found(diagnostics):
        lines.setdefault(one.line, []).append(f"{one.code} {one.columns}".strip())
    return {line: ", ".join(said) for line, said in lines.items()}


def _item(line: int, text: str) -> Expected:
    code, _, columns = text.strip().partition(" ")
    return Expected(line, code, columns)


def _of(diagnostic: Diagnostic) -> Expected:
    span = diagnostic.span
    elsewhere = span is None or span.line == 0 or not span.path.endswith(".yaml")
    if span is None or elsewhere or span == whole_file(span.path):
        return Expected(0, diagnostic.code.id, "")
    last = str(max(span.end_column - 1, span.column)) if span.end_line == span.line else ""
    return Expected(span.line, diagnostic.code.id, f"{span.column}-{last}")
