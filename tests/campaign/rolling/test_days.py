"""Dates written as they were, moved to other years and off days on which nobody works."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign.dates import LAST_YEAR, PartialDate, parse_date
from cds_docs.campaign.rolling.days import closed, lost_leap_day, retyped, shifted, token, working


@pytest.mark.parametrize(
    ("typed", "new", "text"),
    [
        ("10/10/2024", "10/10/2026", "10/10/2026"),
        ("'2/10/2024'", "2/10/2026", "2/10/2026"),
        ("02/10/2024", "2/10/2026", "02/10/2026"),
        ("05/09/2024", "7/9/2026", "07/09/2026"),
        ("5/9/2024", "7/9/2026", "7/9/2026"),
        ("30/9/2024", "1/10/2026", "01/10/2026"),
        ("2024-10-25", "26/10/2026", "2026-10-26"),
        ("(cần xác nhận) 9/2024", "9/2026", "9/2026"),
        ("2024", "2026", "2026"),
    ],
)
def test_a_date_keeps_the_way_it_was_written(typed: str, new: str, text: str) -> None:
    """Zeros, ISO form, blank parts."""
    found, day = token(typed), parse_date(new)
    assert found is not None
    assert isinstance(day, PartialDate)

    assert retyped(found, day) == text


def test_what_is_no_date_has_none() -> None:
    """An escape in quotes may hide the digits."""
    assert token('"\\x32024"') is None


def test_a_leap_day_becomes_the_last_of_february() -> None:
    """29/02 is only in leap years, and the year 2100 is none."""
    assert shifted(PartialDate(2024, 2, 29), 2) == PartialDate(2026, 2, 28)
    assert shifted(PartialDate(2024, 2, 29), 4) == PartialDate(2028, 2, 29)
    assert lost_leap_day(PartialDate(2096, 2, 29), 4)
    assert shifted(PartialDate(2100, 1, 1), 1) is None


def test_a_day_off_moves_to_the_next_working_day() -> None:
    """Quốc khánh is followed by its own free day; a month alone is no day."""
    assert closed(PartialDate(2026, 10, 25)) == "Chủ nhật"
    assert working(PartialDate(2026, 10, 25)) == PartialDate(2026, 10, 26)
    assert closed(PartialDate(2026, 10)) == ""
    assert working(PartialDate(2026, 10)) == PartialDate(2026, 10)


@given(st.integers(1945, 2100), st.integers(1, 12), st.integers(1, 28), st.integers(1, 60))
def test_the_same_day_of_a_later_year(year: int, month: int, day: int, years: int) -> None:
    """Day and month stay; past the last year there is nothing."""
    new = shifted(PartialDate(year, month, day), years)

    expected = PartialDate(year + years, month, day)
    assert new == (expected if year + years <= LAST_YEAR else None)
