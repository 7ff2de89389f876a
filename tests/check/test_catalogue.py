"""The catalogue of rules: all of them, graded as planned or lower, each with its cases."""

import re

import pytest

from cds_docs.check.index import all_rules
from cds_docs.check.rule import Rule
from cds_docs.check.rules.record import Identity, duplicates
from cds_docs.document.found import MAIN_PART, Place
from check.proof import end_faults, head_faults, page_faults, text_faults

_PLANNED = {
    "G": "EWW",
    "P": "EWEEWEEEEEEWWW",
    "Q": "EEEEEWWWEEWEWW",
    "S": "EEWEEEEEEEEWEWWWW",
    "T": "EEWEWEWEWIEEWIWWEEEEWWEEEEWIWEWWWWWW",
    "K": "EEEEEWWEEWWIW",
    "N": "EEEEWEEEEEWWWI",
    "A": "EEWEEEWEW",
    "V": "EWWWWWWW",
    "M": "WWEWWWW",
}
"""The grade first planned for each rule of a group, in the order of their numbers."""

_GRADES = {"E": 0, "W": 1, "I": 2, "error": 0, "warning": 1, "info": 2}
_FAULTS = (
    *page_faults.FAULTS,
    *head_faults.FAULTS,
    *text_faults.FAULTS,
    *end_faults.FAULTS,
)
_OF_A_BATCH = "M-07"
"""The one rule that needs several papers; its cases stand below."""


def planned() -> dict[str, str]:
    """Return the planned grade of every rule."""
    return {
        f"{group}-{number:02d}": grade
        for group, grades in _PLANNED.items()
        for number, grade in enumerate(grades, start=1)
    }


def test_every_rule_is_there_and_no_other() -> None:
    """135 rules, under exactly these ids."""
    assert len(planned()) == 135
    assert set(all_rules()) == set(planned())


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.id)
def test_a_grade_is_as_planned_or_lower_with_a_reason(rule: Rule) -> None:
    """No rule is graver than planned; one that is less says why."""
    wanted = _GRADES[planned()[rule.id]]
    assert _GRADES[rule.severity] >= wanted
    assert bool(rule.lowered) == (_GRADES[rule.severity] > wanted)


def test_names_are_unique_and_plain() -> None:
    """A name is a few English words with hyphens, for one rule only."""
    names = [rule.name for rule in all_rules().values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


@pytest.mark.parametrize("rule", all_rules())
def test_every_rule_has_a_failing_and_a_passing_case(rule: str) -> None:
    """A copy with the fault is declared; the paper it is a copy of is without that finding.

    That the copy gives just what is declared, and the paper nothing, is tried with the faults.
    """
    if rule == _OF_A_BATCH:
        return
    failing = [fault for fault in _FAULTS if rule in {code[:4] for code in fault.expected}]
    assert failing
    assert any(fault.makers for fault in failing)


def test_the_rule_for_a_batch_has_its_cases() -> None:
    """M-07: the same number twice fails, another number passes."""

    def numbered(number: int) -> Identity:
        place = Place(MAIN_PART, 1)
        return Identity(number, "KH-UBND", "ubnd tỉnh", 2026, f"{number}/KH-UBND", place)

    failing = list(duplicates([("a", numbered(5)), ("b", numbered(5))]))
    assert [(path, one.rule.id) for path, one in failing] == [("a", "M-07"), ("b", "M-07")]
    assert list(duplicates([("a", numbered(5)), ("b", numbered(6))])) == []
