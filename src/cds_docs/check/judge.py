"""A paper as found → findings, folded and ready to report."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from cds_docs.check.old_codes import code_of_most
from cds_docs.check.once import once
from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Item, Recognised, Regime
from cds_docs.check.rule import Finding
from cds_docs.check.rules import (
    addressees,
    annexes,
    attachments,
    authority,
    bases,
    capitals,
    characters,
    citations,
    copies,
    days,
    distribution,
    edges,
    headings,
    issued,
    issuer,
    leftovers,
    markdown,
    national,
    number,
    numbering,
    page,
    page_numbers,
    paragraphs,
    place_date,
    record,
    regime,
    sides,
    signature,
    stamps,
    structure,
    tables,
    text_size,
    title,
    typeface,
    units,
    wording,
)
from cds_docs.diagnostics import Code, Diagnostic, Spot
from cds_docs.document.found import MAIN_PART, FoundPaper
from cds_docs.document.recent import Recent
from cds_docs.values import dataclass

_THEMES = (
    regime,
    page,
    typeface,
    page_numbers,
    edges,
    tables,
    national,
    issuer,
    number,
    place_date,
    days,
    units,
    title,
    sides,
    addressees,
    bases,
    citations,
    structure,
    numbering,
    headings,
    paragraphs,
    text_size,
    characters,
    wording,
    leftovers,
    markdown,
    capitals,
    signature,
    authority,
    distribution,
    annexes,
    attachments,
    issued,
    stamps,
    copies,
    record,
)
_RuleFunction = Callable[[Recognised], Iterable[Finding]]
_BY_ITEM: tuple[_RuleFunction, ...] = (
    *capitals.rules,
    wording.blanks,
    wording.numbers,
    leftovers.placeholders,
    markdown.signs,
    days.days,
)
"""Rules that judge each item by itself: what they find in one depends on no other."""
_BY_PAPER: tuple[_RuleFunction, ...] = tuple(
    rule for theme in _THEMES for rule in theme.rules if rule not in _BY_ITEM
)
_UNREAD: tuple[_RuleFunction, ...] = (*page.rules, *typeface.rules, *page_numbers.rules)
"""Rules for papers in a code no word of which can be read: their elements are not known."""
_DECLINED = {Regime.PARTY, Regime.LEGAL, Regime.CLASSIFIED}
"""Papers under other rules: they are named and not judged."""
_REMEMBERED = 256
"""Items kept of earlier papers, twice as many at most: papers of many offices share a few hundred
lines, and those of one office share the items themselves.
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in a paper.

    Attributes:
        recognised: The paper and what its paragraphs are.
        findings: In the order of the rules; of a declined paper only why.
        declined: Whether it is a paper under other rules.
    """

    recognised: Recognised
    findings: tuple[Finding, ...]
    declined: bool = False


class Seen:
    """Items of earlier papers of a batch in which no rule for single items found anything.

    The papers of a batch share most of their lines: each is judged once.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._clean: Recent[tuple[object, ...], bool] = Recent(_REMEMBERED)

    def judge(self, found: Recognised) -> list[Finding]:
        """Return what the rules for single items find; known items are passed over."""
        # An item of an earlier paper itself is told faster than one that only equals it.
        fresh = [item for item in found.items if not item.known or item.known.get(Seen) is not self]
        new = [(key, item) for item in fresh if not self._clean.get(key := _key(item))]
        if not new:
            return []
        findings = list(_all(_BY_ITEM, replace(found, items=tuple(item for _, item in new))))
        at_fault = {finding.place for finding in findings}
        for key, item in new:
            if item.place not in at_fault:
                self._clean.put(key, value=True)
        for item in fresh:
            if item.known is not None and item.place not in at_fault:
                item.known[Seen] = self
        return findings


@once
def _key(item: Item) -> tuple[object, ...]:
    """Return all that a rule for single items looks at."""
    shown = any(look.caps or look.small_caps for look in item.part.looks)
    return item.element, item.zone, item.data, item.label_end, shown, item.part.raw


def judge(paper: FoundPaper, today: date, seen: Seen | None = None) -> Verdict:
    """Judge a paper.

    Args:
        paper: What was found in the file.
        today: The day it is judged on; a later date of issue is a finding.
        seen: What earlier papers of the batch have shown; the findings are the same without.
    """
    found = recognise(paper)
    if found.regime in _DECLINED:
        return Verdict(found, tuple(_all(regime.rules, found)), declined=True)
    if code_of_most(found):
        return Verdict(found, tuple(_all(_UNREAD, found)))
    findings = chain(
        _all(_BY_PAPER, found),
        _all(_BY_ITEM, found) if seen is None else seen.judge(found),
        place_date.judge_date(found, today),
        place_date.judge_date(copy, today) if (copy := copies.alone(found)) else (),
    )
    return Verdict(found, tuple(findings))


def _all(rules: Iterable[_RuleFunction], found: Recognised) -> Iterator[Finding]:
    """Yield what rules find."""
    for rule in rules:
        yield from rule(found)


def diagnostics(findings: Iterable[Finding], path: str) -> Iterator[Diagnostic]:
    """Yield findings as they are reported: the same sentence at many places once.

    Args:
        findings: What was found in a paper.
        path: The paper's file, as the user knows it.
    """
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        severity = finding.severity or finding.rule.severity
        groups.setdefault((finding.rule.id, finding.message, severity), []).append(finding)
    for same in groups.values():
        yield _diagnostic(same, path)


def _diagnostic(same: list[Finding], path: str) -> Diagnostic:
    """Return one report of a finding at one or more places."""
    first = min(same, key=_reading_order)
    rule = first.rule
    return Diagnostic(
        Code(rule.id, rule.name, first.severity or rule.severity),
        first.message,
        hint=first.hint or rule.hint,
        clause=str(first.ground),
        excerpt=first.excerpt,
        spot=_spot(first, same, path),
        strength=first.ground.strength,
        count=len({(one.place, one.start, one.end) for one in same}),
    )


def _reading_order(finding: Finding) -> tuple[bool, str, int]:
    """Return where a finding comes in the reading of a paper: the body first."""
    if finding.place is None:
        return False, "", 0
    part, number = finding.place
    return part != MAIN_PART, part, number


def _spot(first: Finding, same: list[Finding], path: str) -> Spot:
    """Return the place of the first of like findings, and the numbers of the others."""
    element = first.element
    others = {
        one.place.number
        for one in same
        if one.place is not None and first.place is not None and one.place.part == first.place.part
    }
    return Spot(
        path,
        first.place.part if first.place else "",
        first.place.number if first.place else 0,
        element.id if element else "",
        element.term if element else "",
        tuple(sorted(others - {first.place.number})) if first.place else (),
    )
