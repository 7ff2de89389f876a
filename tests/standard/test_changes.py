"""The dated tables of names that were merged away."""

from datetime import date

import pytest

from cds_docs.standard.capital_names import CITIES
from cds_docs.standard.capital_names import PROVINCES as ALL_PROVINCES
from cds_docs.standard.changes import (
    BODIES,
    CITIES_OF_PROVINCES,
    CURRENT_CITIES,
    CURRENT_PROVINCES,
    DISTRICTS,
    PROVINCES,
    Change,
)

_ALL = (*BODIES, *PROVINCES, DISTRICTS, CITIES_OF_PROVINCES)


def test_there_are_34_units_made_of_63() -> None:
    """28 provinces and 6 cities of today, and 29 merged on 01/7/2025; Huế only changed."""
    assert len(set(CURRENT_PROVINCES)) == 28
    assert len(set(CURRENT_CITIES)) == 6
    merged = [change for change in PROVINCES if change.since == date(2025, 7, 1)]
    assert len(merged) + 34 == 63


def test_old_and_new_names_are_all_there_are() -> None:
    """No name is both old and of today; together they are the provinces Phụ lục II is tested on."""
    old = {change.names[0] for change in PROVINCES}
    assert not old & set(CURRENT_PROVINCES)
    assert old | set(CURRENT_PROVINCES) == set(ALL_PROVINCES)
    assert {"Hà Nội", "Huế"} <= set(CURRENT_CITIES)
    assert {name for name in CURRENT_CITIES if name != "Hồ Chí Minh"} <= {*CITIES, "Hà Nội"}


@pytest.mark.parametrize("change", PROVINCES, ids=lambda change: change.names[0])
def test_each_successor_is_a_unit_of_today(change: Change) -> None:
    """What a province became is one of the 34."""
    name = change.successor.removeprefix("tỉnh ").removeprefix("thành phố ")
    name = name.removeprefix("Thành phố ")
    assert name in {*CURRENT_PROVINCES, *CURRENT_CITIES}


def test_every_row_says_when_into_what_and_whence() -> None:
    """Rows are complete, and no name stands in two of them."""
    names = [name for change in _ALL for name in change.names]
    assert len(names) == len(set(names))
    for change in _ALL:
        assert change.names
        assert change.successor
        assert change.source
        assert date(2025, 1, 1) <= change.since <= date(2025, 7, 1)
