"""Dates as clerks write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign.dates import BadDate, PartialDate, meant_date, parse_date, range_words


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("19/9/2024", PartialDate(2024, 9, 19)),
        ("07/06/2024", PartialDate(2024, 6, 7)),
        ("2024-09-19", PartialDate(2024, 9, 19)),
        ("9/2024", PartialDate(2024, 9)),
        (" 2024 ", PartialDate(2024)),
        ("29/2/2024", PartialDate(2024, 2, 29)),
        ("31/12/2024", PartialDate(2024, 12, 31)),
    ],
)
def test_day_first_iso_and_partial_dates_are_read(typed: str, read_as: PartialDate) -> None:
    """Day and month may be missing; ISO is read too."""
    assert parse_date(typed) == read_as


@pytest.mark.parametrize(
    ("typed", "reason", "detail"),
    [
        ("31/9/2024", "calendar", "tháng 9 có 30 ngày"),
        ("29/2/2023", "calendar", "tháng 2 năm 2023 có 28 ngày"),
        ("2024-02-30", "calendar", "tháng 2 năm 2024 có 29 ngày"),
        ("0/9/2024", "calendar", "không có ngày 0"),
        ("1/13/2024", "calendar", "không có tháng 13"),
        ("0/2024", "calendar", "không có tháng 0"),
        ("31/9/1944", "range", "năm phải từ 1945 đến 2100"),
        ("2101", "range", "năm phải từ 1945 đến 2100"),
        ("19-9-2024", "form", ""),
        ("19/9/24", "form", ""),
        ("2024/9/19", "form", ""),
        ("٢٠٢٤", "form", ""),
        ("", "form", ""),
    ],
)
def test_what_is_no_date_says_why(typed: str, reason: str, detail: str) -> None:
    """The reason is one of form, calendar and range."""
    found = parse_date(typed)

    assert isinstance(found, BadDate)
    assert (found.reason, found.detail) == (reason, detail)


@pytest.mark.parametrize(
    ("day", "numeric", "short", "dots", "long"),
    [
        (
            PartialDate(2024, 6, 7),
            "07/6/2024",
            "07/6",
            "07.6.2024",
            "ngày 07 tháng 6 năm 2024",
        ),
        (
            PartialDate(2023, 10, 10),
            "10/10/2023",
            "10/10",
            "10.10.2023",
            "ngày 10 tháng 10 năm 2023",
        ),
        (PartialDate(2024, 2), "02/2024", "02", "02.2024", "tháng 02 năm 2024"),
        (PartialDate(2024), "2024", "2024", "2024", "năm 2024"),
    ],
)
def test_dates_print_as_the_decree_writes_them(
    day: PartialDate, numeric: str, short: str, dots: str, long: str
) -> None:
    """A zero before days 1 to 9 and months 1 and 2 only."""
    assert (day.numeric, day.short, day.dots, day.long) == (numeric, short, dots, long)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("24/9/2024", "2/10/2024", "24/9 – 02/10/2024"),
        ("30/12/2024", "3/01/2025", "30/12/2024 – 03/01/2025"),
        ("9/2024", "10/2024", "9 – 10/2024"),
        ("10/10/2024", "10/10/2024", "10/10/2024"),
    ],
)
def test_a_range_has_its_year_once(start: str, end: str, words: str) -> None:
    """Unless it runs over the end of a year."""
    first, last = parse_date(start), parse_date(end)
    assert isinstance(first, PartialDate)
    assert isinstance(last, PartialDate)

    assert range_words(first, last) == words


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back_from_what_is_printed(day: date) -> None:
    """Printing loses nothing, in both forms of writing."""
    whole = PartialDate(day.year, day.month, day.day)

    assert parse_date(whole.numeric) == parse_date(day.isoformat()) == whole
    assert whole.known == whole.earliest == whole.latest == day


@given(st.integers(1945, 2100), st.none() | st.integers(1, 12))
def test_an_unknown_day_lies_between_the_first_and_the_last(year: int, month: int | None) -> None:
    """The bounds of a partial date are real days of it."""
    day = PartialDate(year, month)

    assert day.known is None
    assert day.earliest < day.latest
    assert day.earliest.year == day.latest.year == year


@given(st.text(alphabet="0123456789/-. năm", max_size=12))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Anything is a date or a reason why not."""
    assert isinstance(parse_date(text), PartialDate | BadDate)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (PartialDate(2024, 10, 4), "thứ Sáu"),
        (PartialDate(2026, 10, 10), "thứ Bảy"),
        (PartialDate(2026, 10, 11), "Chủ nhật"),
        (PartialDate(2026, 10), ""),
    ],
)
def test_weekdays_are_written_as_the_decree_writes_them(day: PartialDate, name: str) -> None:
    """A weekday is «thứ Hai» to «thứ Bảy» or «Chủ nhật»; an unknown day has none."""
    assert day.weekday == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10-10-2026", "10/10/2026"),
        ("46283", "18/9/2026"),
        ("39999", ""),
        ("10.10.2026", "10/10/2026"),
        ("10/10", "10/10/2026"),
        ("20/10/26", "20/10/2026"),
        ("tháng 10/2026", "10/2026"),
        ("ngày 8 tháng 9 năm 2026", "08/9/2026"),
        ("trước ngày 20/10/2026", "20/10/2026"),
        ("9/18/2026", "18/9/2026"),
        ("2026/9/18", "18/9/2026"),
        ("…/9/2026", "9/2026"),
        (".../9/2026", "9/2026"),
        ("__/__/2026", "2026"),
        ("xx/9/2026", "9/2026"),
        ("??/9/2026", "9/2026"),
        ("ngày … tháng 9 năm 2026", "9/2026"),
        ("5/…/2026", ""),
        ("5/../2026", ""),
        ("5/  /2026", ""),
        ("ngày 5 tháng     năm 2026", ""),
        ("ngày   tháng 9 năm 2026", "9/2026"),
        ("…", ""),
        ("31/9/2026", ""),
        ("đầu tháng 10", ""),
        ("20/10 và 25/10", ""),
        ("15", ""),
        ("", ""),
    ],
)
def test_what_a_date_was_meant_to_be_is_told_where_it_is_clear(typed: str, meant: str) -> None:
    """The year of the campaign stands in for one not typed; nothing is guessed beyond that."""
    assert meant_date(typed, 2026) == meant
