"""Run rule functions over papers built by hand, and say shortly what they find."""

from collections.abc import Callable, Iterable
from typing import Any

from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.found import Look, Place
from cds_docs.standard.elements import Element
from support.found import PLAIN, item, recognised

RuleFunction = Callable[[Recognised], Iterable[Finding]]

_LEVELS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.INFO: "I"}


def judged(rules: Iterable[RuleFunction], paper: Recognised) -> list[Finding]:
    """Return what rules find in a paper."""
    return [finding for rule in rules for finding in rule(paper)]


def found(
    rules: Iterable[RuleFunction],
    *items: Item,
    **changes: Any,  # noqa: ANN401 - fields of Recognised
) -> list[Finding]:
    """Return what rules find in a paper of these items."""
    return judged(rules, recognised(*items, **changes))


def place_of(finding: Finding) -> Place:
    """Return where a finding is."""
    assert finding.place is not None
    return finding.place


def level(finding: Finding) -> str:
    """Return how grave a finding is: ``E``, ``W`` or ``I``."""
    return _LEVELS[finding.severity or finding.rule.severity]


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return findings as ``T-17 E``, in order."""
    return [f"{finding.rule.id} {level(finding)}" for finding in findings]


def labelled(
    element: Element,
    label: str,
    words: str,
    at: Look = PLAIN,
    **changes: Any,  # noqa: ANN401 - fields of Item
) -> Item:
    """Return a recognised paragraph with a typed number or dash before its words."""
    text = f"{label} {words}"
    return item(element, text, at, label=label, label_end=len(label) + 1, **changes)
