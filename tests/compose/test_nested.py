"""Lists inside lists: what reaches too far is refused before anything walks through it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cds_docs.compose.budget import (
    MAX_CHARACTERS,
    MAX_ITEMS,
    MAX_LEVELS,
    Budget,
    OverBudgetError,
    weight_of,
)
from cds_docs.diagnostics import Diagnostic
from support import nested_templates
from support.composing import campaign, compose, composed, lines
from support.nested_templates import NESTED

_PATIENCE = 60
"""Seconds for all of them; each takes about a quarter of one."""

Ended = tuple[list[list[object]], float]


@pytest.fixture(scope="module")
def ended() -> dict[str, Ended]:
    """Return the findings and seconds of each template, tried in a process that can be ended."""
    script = Path(nested_templates.__file__)
    try:
        out = subprocess.run(
            [sys.executable, script],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            timeout=_PATIENCE,
            check=True,
        ).stdout
    except subprocess.TimeoutExpired as hung:
        out = hung.stdout or b""
    told = map(json.loads, out.splitlines())
    return {name: (found, seconds) for name, found, seconds in told}


@pytest.mark.parametrize("name", NESTED)
def test_lists_without_end_are_too_much(name: str, ended: dict[str, Ended]) -> None:
    """Whatever is done with such a list: one finding with its line, well within a second."""
    assert name in ended, "never ended"
    [(code, line, message)], seconds = ended[name]

    assert (code, line) == ("J005", 1), message
    assert seconds < 1


def _finding(template: str) -> Diagnostic:
    document, [found] = compose(campaign(), {"cong-van/mac-dinh.md.j2": template})
    assert document is None
    return found


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ("{{ ref(x) }}", "J006"),
        ("{{ ref('qd-505', x) }}", "J006"),
        ("{{ recipient(x) }}", "J006"),
        ("{{ recipient(timeline) }}", "J006"),
        ("{{ ref(none) }}", "J006"),
        ("{{ timeline[x] }}", "J004"),
        ("{{ {'a': 1}[x] }}", "J004"),
        ("{{ slogans[x] }}", "J004"),
        ("{{ timeline|join(', ', x) }}", "J004"),
        ("{{ timeline|join(', ', 1) }}", "J004"),
        ("{% include x %}", "J006"),
        ("{% include [x] %}", "J006"),
        ("{% extends x %}", "J006"),
        ("{% import x as m %}", "J006"),
        ("{% extends khong_co %}", "J003"),
    ],
)
def test_a_list_in_the_wrong_place_is_never_written_out(template: str, code: str) -> None:
    """A small one ends in a finding too, which says what was wanted and not what is in the list."""
    found = _finding("{% set x = (('trong', 1), {'a': []}) %}" + template)

    assert found.code.id == code
    assert "trong'" not in found.message + found.hint
    assert found.hint


@pytest.mark.parametrize(
    "use",
    ["x == y", "x in [y]", "{x: 1}", "{'a': 1}[x]", "timeline[x]", "m(x)", "k(x=x)", "x + y == 1"],
)
def test_using_a_large_list_again_and_again_costs_each_time(use: str) -> None:
    """What is within bounds by itself is not free: the loop is ended."""
    template = (
        "{% macro m() %}{% if varargs %}{% endif %}{% endmacro %}"
        "{% macro k() %}{% if kwargs %}{% endif %}{% endmacro %}"
        "{% set t = (" + "'a'," * 2000 + ") %}{% set x = (t, t, t) %}{% set y = (t, t, t) %}"
        "{% for i in range(9999) %}{% set z = " + use + " %}{% endfor %}"
    )
    refused = {"{'a': 1}[x]", "timeline[x]"}

    assert _finding(template).code.id == ("J004" if use in refused else "J005")


def test_ordinary_lists_of_lists_are_no_matter() -> None:
    """Rows of a table gathered in a loop, a thousand of them, and looked through."""
    template = (
        "{% set ns = namespace(rows=[], n=0) %}"
        "{% for i in range(1000) %}{% set ns.rows = ns.rows + [('a', i, {'b': [i]})] %}{% endfor %}"
        "{% for a, i, d in ns.rows if i in d['b'] %}{% set ns.n = ns.n + i %}{% endfor %}"
        "{{ ns.n }} {{ ns.rows|length }} {{ ns.rows[7][1] }}"
    )
    printed = lines(composed(campaign(), {"cong-van/mac-dinh.md.j2": template}).sections[0].blocks)

    assert "499500 1000 7./." in " ".join(printed)


def test_what_is_reached_is_counted_as_often_as_it_is_reached() -> None:
    """Keys and values, lists twice in a list, long texts by their length; levels by the deepest."""
    two = [1, 2]

    assert weight_of([]) == (0, 1)
    assert weight_of(two) == (2, 1)
    assert weight_of((two, two)) == (6, 2)
    assert weight_of({"a": two, "b": (two,)}) == (4 + 2 + 1 + 2, 3)
    assert weight_of(["x" * 640]) == (11, 1)


def test_a_gathered_list_knows_its_weight() -> None:
    """It is walked when it is made, at no time later, and counts wherever it is put."""
    budget = Budget()
    joined = budget.gather([(1, 2)], (3,))

    assert joined == ((1, 2), 3)
    assert weight_of(joined) == (4, 2)
    assert weight_of([joined, [joined]]) == (11, 4)
    assert budget.characters == MAX_CHARACTERS - 2 - 4
    budget.gather(joined, ())
    assert budget.characters == MAX_CHARACTERS - 2 - 4 - 2


def test_a_list_has_bounds_by_itself() -> None:
    """Too many inside one list, or too deep, is refused whatever is left of the budget."""
    budget = Budget(characters=10**12)
    half = [0] * (MAX_ITEMS // 2 + 1)
    deep: tuple[object, ...] = ()
    for _ in range(MAX_LEVELS - 1):
        deep = (deep,)
    budget.weigh(half)
    budget.weigh(deep)

    for refused in ([half, half], (deep,), [budget.gather((deep,)[0], ())]):
        with pytest.raises(OverBudgetError):
            budget.weigh(refused)
    with pytest.raises(OverBudgetError):
        budget.gather(half, half)
