"""The same fault in many cells, said once with the other cells named."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex

_KEPT = 50
"""Other places that a finding carries; more are only counted."""

Keyed = tuple[Hashable, Diagnostic]
"""What makes a fault the same as another one, and the finding."""


_VALUE = regex(r"«[^»]*»|\d+(?:[./,]\d+)*")


def wording(finding: Diagnostic) -> Hashable:
    """Return what is said of a place and advised, but for the values that stand there."""
    return _VALUE.sub("«»", finding.message), _VALUE.sub("«»", finding.hint)


def folded(found: Iterable[Keyed]) -> tuple[Diagnostic, ...]:
    """Return findings in order of their first places, each kind once."""
    groups: dict[Hashable, list[Diagnostic]] = {}
    for key, finding in found:
        groups.setdefault(key, []).append(finding)
    return tuple(map(_one, groups.values()))


def _one(group: list[Diagnostic]) -> Diagnostic:
    """Return the first finding with the other places; what two rules say of a place is one."""
    places: dict[object, Diagnostic] = {}
    for finding in group:
        places.setdefault(finding.span or id(finding), finding)
    first, *rest = places.values()
    if not rest:
        return first
    others = tuple(finding.span for finding in rest[:_KEPT] if finding.span is not None)
    return replace(first, count=len(places), others=others)
