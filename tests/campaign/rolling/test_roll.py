"""What rolling forward does with each kind of value, seen as the lines that differ."""

import pytest

from cds_docs.campaign.confirm import MARK
from support.loading import small
from support.rolling import errors, turned

_YEAR = [
    ("year: 2024", "year: 2026"),
    (
        "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}",
        "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2026}",
    ),
    ("theme: Phổ cập hạ tầng số", f"theme: {MARK} Phổ cập hạ tầng số"),
]


def _lines(*changes: tuple[str, str], more: str = "", year: int = 2026) -> list[tuple[str, str]]:
    """Return the lines of the small campaign that differ, but for those that always do."""
    done = turned(small(*changes, more=more), year)
    assert errors(done.after) == []
    return [pair for pair in done.lines if pair not in _YEAR]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("{id: a, title: A, start: 20/9/2024, end: 4/10/2024}",
         "{id: a, title: A, start: 20/9/2026, end: 4/10/2026}"),
        ("{id: a, title: A, due: 25/10/2024}", "{id: a, title: A, due: 26/10/2026}"),
        ("{id: a, title: A, due: 25/10/2024}   # chú thích 2024",
         "{id: a, title: A, due: 26/10/2026}   # chú thích 2024"),
        ('{id: a, title: A, date: "04/10/2024"}', '{id: a, title: A, date: "05/10/2026"}'),
        ("{id: a, title: A, date: 2024-10-04}", "{id: a, title: A, date: 2026-10-05}"),
        ("{id: a, title: A, due: 02/9/2024}", "{id: a, title: A, due: 03/9/2026}"),
        ("{id: a, title: A, date: 10/2024}", "{id: a, title: A, date: 10/2026}"),
        ("{id: a, title: A, due: 10/10/2024}", "{id: a, title: A, due: 10/10/2026}"),
        ("{id: a, title: A, due: 15/01/2025}", "{id: a, title: A, due: 15/01/2027}"),
        ("{id: a, title: A, start: 29/2/2024, end: 01/3/2024}",
         "{id: a, title: A, start: 28/2/2026, end: 01/3/2026}"),
    ],
)  # fmt: skip
def test_dates_move_and_work_is_due_on_working_days(line: str, after: str) -> None:
    """The day stays, but for weekends and holidays; the event's own day never moves."""
    assert _lines(more=f"timeline:\n  - {line}\n") == [(f"- {line}", f"- {after}")]


def test_both_days_are_said_where_one_moves() -> None:
    """The clerk sees which day fell on a Sunday."""
    done = turned(small(more="timeline:\n  - {id: a, title: A, due: 25/10/2024}\n"), 2026)

    (change,) = [c for c in done.rolled.changes if c.key == "timeline.a.due"]
    assert (change.old, change.new) == ("25/10/2024", "26/10/2026")
    assert change.why == "25/10/2026 là Chủ nhật, chuyển sang thứ Hai 26/10/2026"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{id: a, title: A, due: 10/10/2024}", "trùng ngày sự kiện"),
        ("{id: a, title: A, date: 22/9/2024}", "năm 2024 cũng vào Chủ nhật"),
        ("{id: a, title: A, date: 04/10/2024, activity: hoi-thi}", "ra ngoài đợt"),
    ],
)
def test_a_day_off_that_stays_is_asked_about(line: str, why: str) -> None:
    """The event's day, what was on a day off before, what would leave its own activity."""
    more = (
        "activities:\n  - {id: hoi-thi, name: Hội thi, start: 01/10/2024, end: 04/10/2024}\n"
        f"timeline:\n  - {line}\n"
    )
    year = 2030 if "22/9" in line else 2026

    done = turned(small(more=more), year)

    key = "due" if "due" in line else "date"
    (asked,) = done.asked(f"timeline.a.{key}")
    assert why in asked


def test_an_event_on_a_day_off_is_asked_about() -> None:
    """10/10/2026 is a Saturday."""
    done = turned(small(), 2026)

    assert "thứ Bảy" in done.asked("event.date")[0]


def test_tasks_with_a_date_move_and_those_with_a_milestone_stay() -> None:
    """A milestone moves by itself."""
    more = (
        "timeline:\n  - {id: a, title: A, due: 26/9/2024}\n"
        "recipients:\n  - {id: so-nganh, name: Các sở}\n"
        "assignments:\n  - to: all\n    tasks:\n"
        "      - {text: Một, due: a}\n      - {text: Hai, due: 25/10/2024}\n"
    )

    assert _lines(more=more)[1:] == [
        ("- {text: Hai, due: 25/10/2024}", "- {text: Hai, due: 26/10/2026}")
    ]


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("number: 12", "number:"),
        ('number: "012"   # số cũ', "number:    # số cũ"),
        ("number:   ", "number:   "),
        ("symbol: 12/KH-UBND", "symbol: /KH-UBND"),
        ('symbol: "12/2024/QĐ-UBND"', 'symbol: "/2026/QĐ-UBND"'),
        ("date: 19/9/2024", "date: 9/2026"),
        ("date: 2024-09-19", "date: 9/2026"),
        ("date: 19/09/2024", "date: 09/2026"),
        ("date: 2024", "date: 2026"),
    ],
)
def test_what_only_the_issue_gives_is_blank(typed: str, after: str) -> None:
    """Number and day of signing; no space is left at the end of a line."""
    lines = _lines(("    signer:", f"    {typed}\n    signer:"))

    assert lines == ([(typed.strip(), after)] if typed.strip() != after.strip() else [])


def test_a_number_in_braces_is_blank() -> None:
    """What stands behind it on the line stays."""
    text = small()
    start = text.index("  - id: mot")
    one = (
        "  - {id: mot, kind: ke-hoach, issuer: so, number: 12, subject: Tổ chức,"
        " signer: {name: Lê Văn A}}\n"
    )

    done = turned(text[:start] + one, 2026)

    assert errors(done.after) == []
    assert "number: , subject" in done.after.decode()


@pytest.mark.parametrize(
    ("slogan", "marked"),
    [
        ("Toàn dân chuyển đổi số!", True),
        ('"Toàn dân: chuyển đổi số!"', True),
        ("Chào mừng {{ event.name }} năm {{ year }}!", False),
        ('"{{ theme }}!"', False),
        (f"{MARK} Toàn dân chuyển đổi số!", False),
        (">\n    Toàn dân\n    chuyển đổi số!", True),
    ],
)
def test_slogans_typed_out_are_marked(slogan: str, *, marked: bool) -> None:
    """Those made of facts follow the facts; none is marked twice."""
    done = turned(small(more=f"slogans:\n  - {slogan}\n"), 2026)

    assert errors(done.after) == []
    assert done.after.decode().count(MARK) - slogan.count(MARK) == 1 + marked


_OLD = "  kh: {type: Kế hoạch, number: 12/KH-UBND, date: 05/9/2024, about: về Ngày hội năm 2024}\n"
_LAW = "  luat: {type: Luật, date: 05/9/2024, about: Dữ liệu}\n"
_PERMANENT = "  qd: {type: Quyết định, number: 5/QĐ-TTg, date: 22/4/2022, about: về năm 2024}\n"
_LASTING = "  qd: {type: Quyết định, number: 5/QĐ-TTg, date: 22/4/2022, about: về Ngày hội}\n"


def test_papers_of_the_campaigns_own_year_are_marked() -> None:
    """Number, date and title wait for a person; the year in the title moves on."""
    marked = (
        f"kh: {{type: Kế hoạch, number: {MARK} 12/KH-UBND, date: {MARK} 05/9/2024,"
        f" about: {MARK} về Ngày hội năm 2026}}"
    )

    assert _lines(more=f"references:\n{_OLD}") == [(_OLD.strip(), marked)]


def test_older_papers_stay_and_laws_are_asked_about() -> None:
    """A decision of 2022 is cited every year; a law of this year holds next year, too."""
    done = turned(small(more=f"references:\n{_LASTING}{_LAW}"), 2026)

    assert [pair for pair in done.lines if pair not in _YEAR] == []
    assert "còn hiệu lực" in done.asked("references.luat")[0]


def test_a_paper_for_this_year_issued_earlier_is_marked() -> None:
    """Its title says so."""
    done = turned(small(more=f"references:\n{_PERMANENT}"), 2026)

    assert {q.key for q in done.rolled.questions if q.marked} >= {
        "references.qd.number",
        "references.qd.date",
        "references.qd.about",
    }


def test_an_old_number_in_a_text_is_marked_where_it_stands() -> None:
    """The title of an enclosure holds the number of last year's plan."""
    lines = _lines(
        ("    signer:", "    enclosures: [Kế hoạch số 12/KH-UBND]\n    signer:"),
        more=f"references:\n{_OLD}",
    )

    assert lines[1:] == [
        (
            "enclosures: [Kế hoạch số 12/KH-UBND]",
            f"enclosures: [Kế hoạch số {MARK} 12/KH-UBND]",
        )
    ]


@pytest.mark.parametrize(
    ("subject", "after"),
    [
        ("theo Kế hoạch số 12 của tỉnh", f"theo Kế hoạch số {MARK} 12 của tỉnh"),
        ("theo kế hoạch số 012", f"theo kế hoạch số {MARK} 012"),
        ("theo Văn bản số 12.", f"theo Văn bản số {MARK} 12."),
        ("theo Kế hoạch số 12/KH-BCĐ; Kế hoạch số 12-KH/TU", None),
        ("theo Kế hoạch số 123, Quyết định số 12, 12 nhiệm vụ", None),
    ],
)
def test_an_old_paper_called_by_its_number_alone_is_marked(subject: str, after: str | None) -> None:
    """Its kind stands before the number; another paper of that number is another one."""
    lines = _lines(("Tổ chức Ngày hội", subject), more=f"references:\n{_OLD}")

    new = [new for old, new in lines if old.startswith("subject")]
    assert new == ([f"subject: {after}"] if after else [])


def test_years_in_texts_move_where_they_are_certain() -> None:
    """The others are asked about, and so is an ordinal beside them."""
    subject = "Tổ chức Ngày hội lần thứ 3 năm 2024 theo DTI 2024 và kết quả năm 2023"

    done = turned(small(("Tổ chức Ngày hội", subject)), 2026)

    assert "subject: Tổ chức Ngày hội lần thứ 3 năm 2026 theo DTI 2024 và kết quả năm 2023" in {
        new for _, new in done.lines
    }
    asked = done.asked("documents.mot.subject")
    assert len(asked) == 3
    assert any("số thứ tự" in why for why in asked)


def test_decomposed_letters_are_read_and_kept() -> None:
    """A file typed on a Mac: marks stand as characters of their own."""
    subject = "Tổ chức Ngày hội na\u0306m 2024"

    done = turned(small(("Tổ chức Ngày hội", subject)), 2026)

    assert f"subject: {subject[:-4]}2026" in {new for _, new in done.lines}


def test_comments_stay_and_those_with_the_old_year_are_named() -> None:
    """A sign inside a value is no comment."""
    text = small(("theme: Phổ cập hạ tầng số", 'theme: "Số #2024"  # chủ đề 2024'))

    done = turned(f"# Kế hoạch năm 2024\n{text}", 2026)

    assert [q.value for q in done.rolled.questions if q.key == "#"] == [
        "Kế hoạch năm 2024",
        "chủ đề 2024",
    ]
    assert done.after.decode().startswith("# Kế hoạch năm 2024\n")


def test_each_signer_is_asked_about_once() -> None:
    """The same person under two papers is one question."""
    text = small()
    again = text[text.index("  - id: mot") :].replace("id: mot", "id: hai")

    done = turned(text + again, 2026)

    asked = [q for q in done.rolled.questions if q.why.startswith("người ký")]
    assert [q.value for q in asked] == ["Lê Văn A"]


def test_the_signer_of_an_agency_is_asked_about() -> None:
    """It signs the copies that the agency issues."""
    agency = "agencies:\n  x: {name: Ủy ban nhân dân xã X, signer: {name: Lê Văn An}}\n"
    done = turned(small(("agencies:\n", agency)), 2026)

    assert done.asked("agencies.x.signer.name") == ["người ký còn giữ chức vụ này không"]


def test_a_year_hidden_by_escapes_is_written_anew() -> None:
    """Nobody types so, but it can be read."""
    done = turned(small(("year: 2024", 'year: "20\\x324"')), 2026)

    assert ('year: "20\\x324"', "year: 2026") in done.lines


def test_a_date_hidden_by_escapes_is_asked_about() -> None:
    """It cannot be replaced in part."""
    more = 'timeline:\n  - {id: a, title: A, due: "\\x325/9/202\\x34"}\n'

    done = turned(small(more=more), 2026)

    assert "25/9/2026" in done.asked("timeline.a.due")[0]


def test_a_date_past_all_years_is_asked_about() -> None:
    """The format ends in 2100."""
    more = "timeline:\n  - {id: a, title: A, due: 15/01/2025}\n"

    done = turned(small(more=more), 2100)

    assert done.asked("timeline.a.due") == ["ngày này chưa đổi sang năm mới được"]
