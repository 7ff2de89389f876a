"""A YAML file to located nodes, with everything that is wrong with it in one go."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.source import codes
from cds_docs.source.build import Draft, build, directives
from cds_docs.source.characters import check, loose_lines, prepare, suspects
from cds_docs.source.decode import decode
from cds_docs.source.faults import Broken, apply
from cds_docs.source.nodes import Source
from cds_docs.source.sheet import Sheet
from cds_docs.source.strangers import conflict, without_fences

_REPAIRS = 20
_REPAIR_WORK = 1_000_000
"""Characters read again after repairs, at most (one repair is always allowed)."""
_AFTER_CUT = frozenset({codes.INDENT, codes.BRACKET, codes.SYNTAX})
"""What a cut value brings about in the structure after it."""
_TOLD = 500
"""Findings about lines or characters that are gathered at all."""
_SAME = 20
"""Findings of one code that are told singly."""


def read(
    data: bytes, path: str, *, every: bool = False
) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read the bytes of a YAML file; never raises.

    Args:
        data: The whole file.
        path: Its path as the user knows it, for messages.
        every: Whether findings of which there are many are all returned, as for mending them.

    Returns:
        The nodes, and all findings in file order. Nodes come also where a value only lacks its
        quotes (an error stands for it), so that later stages find more; None where structure
        does not hold.
    """
    try:
        text = decode(data, path)
    except CdsError as error:
        return None, error.diagnostics
    sheet = Sheet(path, tuple(text.split("\n")))
    if joined := conflict(text, sheet):
        return None, (joined,)
    text, fences = without_fences(text, sheet)
    prepared, found = prepare(text, sheet, every=every)
    found += fences
    draft, broken = _build(prepared, sheet)
    found += [b.finding for b in broken]
    found += islice(directives(sheet), _TOLD)
    found += draft.found
    if where := suspects(text, sheet):
        regions = draft.regions
        if draft.broken:
            regions = [*regions, *loose_lines(sheet, regions, where)]
        found += islice(check(sheet, regions, where), _TOLD)
    faithful = all(b.faithful for b in broken)
    source = Source(path, sheet.lines, draft.root) if draft.root and faithful else None
    return source, _ordered(found, len(found) if every else _SAME)


def _build(text: str, sheet: Sheet) -> tuple[Draft, list[Broken]]:
    """Build nodes; where structure breaks in a known way, mend it and read on for more."""
    draft = build(text, sheet)
    told: list[Broken] = []
    lines = text.split("\n")
    mended: set[int] = set()
    rounds = min(_REPAIRS, _REPAIR_WORK // (len(text) + 1) + 1)
    while draft.broken:
        broken = draft.broken
        line = _line(broken.finding)
        again = line in mended
        if _explained(broken, draft):
            break
        if not again:
            told.append(broken)
        rounds -= 1
        if not broken.patches or rounds <= 0:
            break
        mended.add(line)
        before = list(lines)
        apply(lines, broken.patches)
        if lines == before:
            break
        draft = build("\n".join(lines), sheet)
    return draft, told


def _explained(broken: Broken, draft: Draft) -> bool:
    """Tell whether a value cut just above is why structure breaks here."""
    if broken.finding.code not in _AFTER_CUT:
        return False
    line = _line(broken.finding)
    return any(d.code == codes.CUT and 0 <= line - _line(d) <= 1 for d in draft.found)


def _line(finding: Diagnostic) -> int:
    return finding.span.line if finding.span else 1


def _ordered(found: Iterable[Diagnostic], most: int) -> tuple[Diagnostic, ...]:
    """Return findings in file order, none twice, the many of one kind cut short with a count."""
    unique: dict[tuple[str, Span | None], Diagnostic] = {}
    for finding in found:
        unique.setdefault((finding.code.id, finding.span), finding)
    order = sorted(unique.values(), key=lambda d: (_line(d), d.span.column if d.span else 1))
    total = Counter(d.code.id for d in order)
    seen: Counter[str] = Counter()
    kept = []
    for finding in order:
        seen[finding.code.id] += 1
        count, more = seen[finding.code.id], total[finding.code.id] - most
        if count < most or more <= 0:
            kept.append(finding)
        elif count == most:
            hint = f"{finding.hint} Còn ít nhất {more} chỗ nữa như thế." if more else finding.hint
            kept.append(replace(finding, hint=hint))
    return tuple(kept)
