"""Weekends, holidays and days exchanged for them."""

from datetime import date, timedelta

import pytest

from cds_docs.campaign.working_days import day_off, next_working_day


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 10, 9), ""),
        (date(2026, 10, 10), "thứ Bảy"),
        (date(2024, 10, 13), "Chủ nhật"),
        (date(2024, 9, 2), "Quốc khánh"),
        (date(2024, 9, 3), "Quốc khánh"),
        (date(2026, 2, 17), "Tết Nguyên Đán"),
        (date(2023, 5, 3), "Ngày Chiến thắng (nghỉ bù)"),
    ],
)
def test_day_off(day: date, why: str) -> None:
    """Each kind of day off is named; a working day has no reason."""
    assert day_off(day) == why


def test_next_working_day() -> None:
    """A run of days off is passed over; a working day is its own."""
    assert next_working_day(date(2024, 8, 31)) == date(2024, 9, 4)
    assert next_working_day(date(2024, 9, 4)) == date(2024, 9, 4)


@pytest.mark.parametrize("year", range(2010, 2031))
def test_days_judged_without_the_calendar_are_judged_as_by_it(
    year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the stretches that hold no holiday, weekends are off and nothing else."""
    days = [date(year, 1, 1) + timedelta(days=count) for count in range(365)]
    told = [day_off(day) for day in days]

    monkeypatch.setattr("cds_docs.campaign.working_days._PLAIN", ())

    assert told == [day_off(day) for day in days]
