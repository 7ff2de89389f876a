"""Lists with mistakes: each is found, in its cell, and nothing else is."""

import pytest

from cds_docs.campaign import codes as campaign_codes
from cds_docs.diagnostics import Code
from cds_docs.source import codes as source_codes
from support.bad_lists import BadList, bad_lists, findings_of, told

_BAD = list(bad_lists())
_ELSEWHERE = {"C301", "C325", "C326"}
"""A missing library, and what is wrong in the campaign file that names the list."""


@pytest.mark.parametrize("bad", _BAD, ids=lambda bad: bad.id)
def test_every_mistake_is_found_in_its_cell(bad: BadList) -> None:
    """The findings of a list are those expected, no more and no less."""
    found = findings_of(bad.data, bad.name, bad.sheet)

    assert sorted(map(told, found)) == sorted(bad.found)


@pytest.mark.parametrize("bad", _BAD, ids=lambda bad: bad.id)
def test_messages_are_sentences_for_a_clerk(bad: BadList) -> None:
    """Each says something in Vietnamese, on one line, of a bearable length, and what to do."""
    for finding in findings_of(bad.data, bad.name, bad.sheet):
        assert finding.hint.endswith(".")
        assert not finding.message.endswith(".")
        assert "\n" not in finding.message
        assert len(finding.message) < 300
        assert finding.path == bad.name


def test_there_are_enough_of_them() -> None:
    """The collection has the size that was asked for, and each its own id."""
    assert len({bad.id for bad in _BAD}) == len(_BAD) >= 80


def test_every_code_of_lists_is_met() -> None:
    """A code nobody can get is a dead one."""
    met = {code.split()[0] for bad in _BAD for code in bad.found} | _ELSEWHERE
    declared = [*vars(campaign_codes).values(), *vars(source_codes).values()]
    known = {one.id for one in declared if isinstance(one, Code)}
    of_lists = {code for code in known if "C300" <= code <= "C329" or "C370" <= code <= "C379"}

    assert of_lists <= met
