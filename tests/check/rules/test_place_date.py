"""S-09 to S-15: địa danh and time."""

from dataclasses import replace
from datetime import date

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.rules.place_date import judge_date
from cds_docs.document.found import FoundBlock
from cds_docs.units import pt
from support.clean import DATE, DATE_LOOK, NUMBER_LOOK, TITLE_LOOK, clean
from support.found import centred
from support.frame_rules import faults, findings, mended, repairs_of


def _line(text: str) -> list[FoundBlock]:
    """Return the line of địa danh and time."""
    return [centred(text, DATE_LOOK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DATE, []),
        ("Quảng Ninh, ngày      tháng 10 năm 2026", []),
        ("Quảng Ninh, ngày      tháng      năm 2026", []),
        ("Quảng Ninh, ngày …… tháng …… năm 2026", []),
        ("Quảng Ninh, ngày ... tháng ... năm 20...", []),
        ("Hà Nội, ngày 31 tháng 12 năm 2026", []),
        ("Phường 1, ngày 05 tháng 01 năm 2026", []),
        ("QUẢNG NINH, ngày 05 tháng 9 năm 2026", ["S-13 E"]),
        ("quảng ninh, ngày 05 tháng 9 năm 2026", ["S-13 E"]),
        ("Quảng ninh, ngày 05 tháng 9 năm 2026", ["S-13 W"]),
        ("xã Cẩm giàng, ngày 05 tháng 9 năm 2026", ["S-13 W"]),
        ("xã Cẩm Giàng, ngày 05 tháng 9 năm 2026", []),
        ("Bà Rịa - Vũng Tàu, ngày      tháng 9 năm 2024", []),
        ("TP. HCM, ngày 05 tháng 9 năm 2026", ["S-17 W"]),
        ("ngày 05 tháng 9 năm 2026", ["S-09 E"]),
        ("Quảng Ninh ngày 05 tháng 9 năm 2026", ["S-10 E"]),
        ("Quảng Ninh; ngày 05 tháng 9 năm 2026", ["S-10 E"]),
        ("Quảng Ninh, Ngày 05 Tháng 9 Năm 2026", ["S-10 E"]),
        ("Quảng Ninh, ngày 05/9/2026", ["S-10 E"]),
        ("Quảng Ninh, ngày 05 tháng 9 năm 2026.", ["S-10 W"]),
        ("Quảng Ninh , ngày 05 tháng 9 năm 2026", ["S-10 W"]),
        ("Quảng Ninh,ngày 05 tháng 9 năm 2026", ["S-10 W"]),
        ("Quảng Ninh, ngày05tháng 9 năm2026", ["S-10 W"]),
        ("Quảng Ninh, ngày 05 tháng 9 năm 26", ["S-10 E"]),
        ("Quảng Ninh, ngày      tháng 9 năm 20", []),
        ("Quảng Ninh, ngày 5 tháng 9 năm 2026", ["S-11 E"]),
        ("Quảng Ninh, ngày 15 tháng 1 năm 2026", ["S-11 E"]),
        ("Quảng Ninh, ngày      tháng 2 năm 2026", ["S-11 E"]),
        ("Quảng Ninh, ngày 5 tháng 2 năm 2026", ["S-11 E"]),
        ("Quảng Ninh, ngày 05 tháng 09 năm 2026", ["S-12 W"]),
        ("Quảng Ninh, ngày 5 tháng 09 năm 2026", ["S-11 E", "S-12 W"]),
        ("Quảng Ninh, ngày 10 tháng 10 năm 2026", []),
    ],
)
def test_the_form_of_the_line(text: str, expected: list[str]) -> None:
    """Địa danh, a comma, day, month and year in words; blanks to be filled in are lawful."""
    assert faults(date=_line(text)) == expected


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Quảng Ninh ngày 5 tháng 09 năm 2026", "Quảng Ninh, ngày 05 tháng 9 năm 2026"),
        ("Quảng Ninh ,ngày05 tháng9năm 2026", "Quảng Ninh, ngày 05 tháng 9 năm 2026"),
        ("Quảng Ninh; ngày 05 tháng 2 năm 2026", "Quảng Ninh, ngày 05 tháng 02 năm 2026"),
        ("Phường 1, ngày 7 tháng 01 năm 2026", "Phường 1, ngày 07 tháng 01 năm 2026"),
        ("Quảng Ninh, ngày      tháng 04 năm 2026", "Quảng Ninh, ngày      tháng 4 năm 2026"),
    ],
)
def test_comma_and_zeros_are_mended(text: str, result: str) -> None:
    """The comma and the zeros are put right, and nothing else."""
    found = findings(clean(date=_line(text)))
    repairs = [r for rule in ("S-10", "S-11", "S-12") for r in repairs_of(rule, found)]
    assert mended(text, repairs) == result
    assert faults(date=_line(result)) == []


def test_a_missing_line_is_an_error_but_in_minutes() -> None:
    """Biên bản has no địa danh and time (mẫu 1.9)."""
    assert faults("plan", date=[]) == ["S-09 E"]
    minutes = {
        "title": [centred("BIÊN BẢN", TITLE_LOOK)],
        "number": [centred("Số: 05/BB-SKHCN", NUMBER_LOOK)],
    }
    assert faults("plan", date=[], **minutes) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"size": pt(14)}, []),
        ({"size": pt(12)}, ["S-13 E"]),
        ({"italic": False}, ["S-13 E"]),
        ({"bold": True}, ["S-13 E"]),
    ],
)
def test_the_look_of_the_line(change: dict[str, object], expected: list[str]) -> None:
    """It is italic, 13 to 14 points."""
    wrong = replace(DATE_LOOK, **change)  # type: ignore[arg-type]
    assert faults(date=[centred(DATE, wrong)]) == expected


def test_number_and_date_stand_level() -> None:
    """A blank line above the date sets it lower than the number."""
    assert faults("plan", date=[centred(), centred(DATE, DATE_LOOK)]) in ([], ["S-14 W"])


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("ngày 05 tháng 9 năm 2026", date(2026, 9, 5), 0),
        ("ngày 05 tháng 9 năm 2026", date(2026, 9, 4), 1),
        ("ngày      tháng 9 năm 2026", date(2026, 1, 1), 0),
        ("ngày 31 tháng 9 năm 2026", date(2026, 12, 1), 1),
        ("ngày 29 tháng 02 năm 2026", date(2026, 12, 1), 1),
        ("ngày 29 tháng 02 năm 2024", date(2026, 12, 1), 0),
        ("ngày 12 tháng 13 năm 2026", date(2026, 12, 1), 1),
        ("ngày 00 tháng 10 năm 2026", date(2026, 12, 1), 1),
        ("ngày      tháng      năm 20…", date(2026, 12, 1), 0),
    ],
)
def test_the_date_against_the_calendar(text: str, today: date, expected: int) -> None:
    """A date is in the calendar and not later than the day of the check."""
    found = recognise(clean(date=_line(f"Quảng Ninh, {text}")))
    assert [one.rule.id for one in judge_date(found, today)] == ["S-15"] * expected
