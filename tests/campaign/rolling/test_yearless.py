"""What another year makes wrong though no year stands beside it is asked about."""

import time

import pytest

from support.loading import small
from support.rolling import turned

_WEEKDAY = "thứ trong tuần"
_ORDINAL = "số thứ tự"
_SUM = "số tiền"
_YEAR = "còn ghi năm 2024"
_DAY_OFF = "năm 2026 là Chủ nhật"


def _asked(text: str) -> list[str]:
    """Return what is asked about a task, but for years that stand alone."""
    more = f'assignments:\n  - {{to: all, tasks: ["{text}"]}}\nrecipients: [{{id: a, name: A}}]\n'
    done = turned(small(more=more), 2026)
    return done.asked("assignments[1].tasks[1].text")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dự lễ vào thứ Sáu, ngày {{ event.date }}.", _WEEKDAY),
        ("Dự lễ chiều thứ sáu.", _WEEKDAY),
        ("Dự lễ thứ 6 (04/10).", _WEEKDAY),
        ("Thứ bảy", _WEEKDAY),
        ("Treo cờ đến hết Chủ nhật.", _WEEKDAY),
        ("Đây là năm thứ ba tổ chức.", _ORDINAL),
        ("Lễ hội lần thứ XX.", _ORDINAL),
        ("Mít tinh kỷ niệm 79 năm Quốc khánh.", _ORDINAL),
        ("Hỗ trợ 350.000.000 đồng.", _SUM),
        ("Hỗ trợ 1,5 tỷ đồng.", _SUM),
        ("Gắn thẻ #NgayCDS2024.", _YEAR),
        ("Gắn thẻ #cds10102024.", _YEAR),
        ("Gửi ngày 5/10/24.", _YEAR),
        ("Gửi trước ngày 25/10.", _DAY_OFF),
        ("Gửi trước ngày 25 tháng 10.", _DAY_OFF),
    ],
)
def test_what_another_year_makes_wrong_is_asked_about(text: str, why: str) -> None:
    """One question each, by the words in doubt."""
    (asked,) = _asked(text)
    assert why in asked


@pytest.mark.parametrize(
    "text",
    [
        "Thứ hai, tăng cường tuyên truyền.",
        "Hưởng ứng Ngày Chủ nhật xanh, thứ Sáu hằng tuần.",
        "Cuộc cách mạng công nghiệp lần thứ tư.",
        "Vận động 1.200 đồng chí, 30 đồng bào.",
        "Gửi trước ngày 20/10; từ ngày 04/10 đến ngày 13/10; ngày 05/10 - 11/10.",
        "Mít tinh ngày 02/9.",
        "Tổng đài 19002024; điện thoại 0912.032.024.",
    ],
)
def test_what_any_year_leaves_right_is_not(text: str) -> None:
    """Lists in words, movements, revolutions; days at work, ends of stretches, holidays."""
    assert _asked(text) == []


def test_a_weekday_beside_its_year_is_asked_about_once() -> None:
    """Together with the year, which stays."""
    assert len(_asked("Dự lễ vào thứ Sáu, ngày 04/10/2024.")) == 1


def test_a_day_that_moves_to_a_day_off_says_so() -> None:
    """It is among the changes: the reason stands beside it."""
    more = "recipients: [{id: a, name: A}]\nassignments:\n"
    done = turned(small(more=f"{more}  - {{to: all, tasks: [Gửi ngày 25/10/2024.]}}\n"), 2026)
    (change,) = (one for one in done.rolled.changes if one.key.endswith(".text"))
    assert (change.new, change.why) == ("25/10/2026", "là Chủ nhật: xem còn đúng không")


def test_the_line_of_a_long_text_is_told() -> None:
    """Also where letters are typed in two parts."""
    section = "    sections:\n      noi_dung: |\n        Me\u0302\u0301t.\n        Chiều thứ Sáu.\n"
    done = turned(small(("    signer:", f"{section}    signer:")), 2026)
    (asked,) = (one for one in done.rolled.questions if one.value == "Chiều thứ Sáu")
    line = done.before.decode().split("\n").index("        Chiều thứ Sáu.") + 1
    assert asked.span.line == line


@pytest.mark.parametrize(
    "piece", ["thứ ", "1.111.", "a2024", "ngày ", "lần thứ ", "kỷ niệm 1 ", "1"]
)
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    """A text as long as a task may be."""
    begin = time.perf_counter()
    _asked(piece * (9_000 // len(piece)))
    assert time.perf_counter() - begin < 5
