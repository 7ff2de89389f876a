"""Rules on dates, names and signers: what they must not complain of, and what they advise."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign import codes
from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR
from cds_docs.campaign.working_days import day_off, next_working_day
from cds_docs.diagnostics import Diagnostic
from cds_docs.source.alphabet import VNI_PAIR
from support.loading import load_text, small

_AGENCY = "so: {name: Sở Thông tin và Truyền thông, code: STTTT, head: Giám đốc}"
_SUBJECT = "subject: Tổ chức Ngày hội"
_SIGNER = "signer: {name: Lê Văn A}"


def _found(*changes: tuple[str, str], more: str = "") -> list[Diagnostic]:
    """Return the findings of this part in a small campaign."""
    _, findings = load_text(small(*changes, more=more))
    return [one for one in findings if "C102" <= one.code.id <= "C129"]


def _timeline(*rows: str) -> str:
    return "timeline:\n" + "".join(f"  - {{{row}}}\n" for row in rows)


@pytest.mark.parametrize(
    "row",
    [
        "id: a, title: Quyết toán kinh phí, due: 15/01/2025",
        "id: a, title: Báo cáo kết quả, due: 10/2024",
        "id: a, title: Báo cáo kết quả, due: 10/10/2024",
        "id: a, title: Báo cáo kết quả vòng loại, due: 30/9/2024",
        "id: a, title: Gửi báo cáo định kỳ, due: 30/9/2024",
        "id: a, title: Lễ phát động, date: 06/10/2024",
        "id: a, title: Ra quân cuối tuần, start: 05/10/2024, end: 06/10/2024",
        "id: a, title: Gửi danh sách, due: 9/2024",
        "id: a, title: Gửi danh sách, due: 2024",
    ],
)
def test_dates_that_may_stand(row: str) -> None:
    """Accounts of next year, reports on a part, events on a Sunday, days not known yet."""
    assert _found(more=_timeline(row)) == []


def test_a_report_may_be_due_after_its_own_activity() -> None:
    """The activity a title speaks of counts, not the event, by name, id or sort."""
    days = "start: 24/9/2024, end: 02/10/2024"
    week = f"activities:\n  - {{id: tuan-le, name: Tuần lễ số tỉnh A, {days}}}\n"
    rows = (
        "id: a, title: Tổng kết Tuần lễ số, due: 04/10/2024",
        "id: b, title: Tổng kết, due: 04/10/2024, activity: tuan-le",
        'id: c, title: "Báo cáo kết quả {{ activity.tuan-le.name }}", due: 04/10/2024',
    )

    assert _found(more=week + _timeline(*rows)) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("date: 05/9/2024", "date: 30/9/2024"),
        ("date: 30/9/2024", "form: paper"),
        ("date: 9/2024", "date: 9/2024"),
    ],
)
def test_a_deadline_that_one_paper_can_set_is_right(first: str, second: str) -> None:
    """An earlier paper may have set it, and so may one whose date is not known."""
    keys = f"id: hai, kind: ke-hoach, issuer: so, {second}, subject: Dự hội, {_SIGNER}"
    other = f"{_SIGNER}\n  - {{{keys}}}"
    changes = ((_SUBJECT, f"{_SUBJECT}\n    {first}"), (_SIGNER, other))
    row = "id: a, title: Gửi danh sách, due: 13/9/2024"

    assert _found(*changes, more=_timeline(row)) == []


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("bao-cao", "Kết quả Ngày Chuyển đổi số quốc gia"),
        ("ke-hoach", "Tổng kết Ngày Chuyển đổi số quốc gia"),
        ("ke-hoach", "Kiểm tra dịch vụ công"),
        ("quyet-dinh", "Khen thưởng trong Ngày Chuyển đổi số quốc gia"),
    ],
)
def test_papers_of_after_the_event(kind: str, subject: str) -> None:
    """A paper that looks back, or speaks of something else, may be of November."""
    dated = f"subject: {subject}\n    date: 20/11/2024"

    assert _found(("kind: ke-hoach", f"kind: {kind}"), (_SUBJECT, dated)) == []


@pytest.mark.parametrize(
    "agency",
    [
        "name: Ủy ban nhân dân xã A, code: UBND, head: Chủ tịch, collective: true",
        "name: Ban Chỉ đạo chuyển đổi số, code: BCĐ, head: Trưởng ban, collective: true",
        "name: Hội đồng nhân dân tỉnh A, code: HĐND, head: Chủ tịch",
        "name: Thanh tra Sở Nội vụ, code: TTr-SNV, head: Chánh Thanh tra",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: Phường 1",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: Xã Lê Lợi",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: Bà Rịa - Vũng Tàu",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: TP. Hồ Chí Minh",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: Quận 1",
        "name: Sở Nội vụ, code: SNV, head: Giám đốc, place: Hải Dương",
        "name: Trung tâm X, parent: UBND phường Sài Gòn, code: TT, head: Giám đốc, place: Sài Gòn",
    ],
)
def test_agencies_that_may_be(agency: str) -> None:
    """Codes of inspectors, bodies whose way to decide is not known, places of their time."""
    assert _found((_AGENCY, f"so: {{{agency}}}")) == []


@pytest.mark.parametrize(
    "signer",
    [
        "signer: {name: Lê Văn A, title: Quyền Giám đốc}",
        "signer: {name: Lê Văn A, title: Giám đốc, by: none}",
        "signer: {name: Lê Văn A, title: Chánh Văn phòng, by: tl}",
        "signer: {name: Lê Văn A, title: Giám đốc Sở Nội vụ, by: tuq, of: Chủ tịch}",
        "signer: {name: Lê Văn A, title: Phó Giám đốc, also: Phó Chủ tịch UBND tỉnh}",
        "signer: {name: Lê Văn A, title: Giám đốc Trung tâm, by: kt, of: Giám đốc}",
        "signer: {name: Lê Văn A, lines: [KT. Giám đốc, Phó Giám đốc Sở]}",
    ],
)
def test_signers_that_may_sign(signer: str) -> None:
    """Other posts, other bodies, and lines typed by hand."""
    assert _found((_SIGNER, signer)) == []


def test_a_name_is_judged_by_the_last_paper_that_prints_it() -> None:
    """In a year of change the paper before it is right, the one after it is not."""
    year = (("year: 2024", "year: 2025"), ("10/10/2024", "10/10/2025"))

    def found(day: str) -> list[str]:
        dated = (_SUBJECT, f"{_SUBJECT}\n    {day}")
        return [one.code.id for one in _found(*year, dated)]

    assert found("date: 28/02/2025") == found("date: 2/2025") == found("form: paper") == []
    assert found("date: 01/3/2025") == found("date: 3/2025") == [codes.NO_LONGER_EXISTS.id]


@pytest.mark.parametrize(
    ("to", "advice"),
    [
        ("Bộ TT&TT, Sở TNMT", "«Bộ Khoa học và Công nghệ, Sở Nông nghiệp và Môi trường»"),
        ("UBND tỉnh Hải Dương", "«UBND thành phố Hải Phòng»"),
        ("sở giao thông vận tải", "«Sở Xây dựng»"),
        ("UBND các huyện, thị xã", "«UBND các xã, phường, đặc khu»"),
        ("UBND thị xã A", "«UBND xã Cần Giuộc»"),
    ],
)
def test_advice_holds_the_name_of_today(to: str, advice: str) -> None:
    """All that is no more in a value is said, and renewed, at once."""
    changes = (
        ("year: 2024", "year: 2026"),
        ("10/10/2024", "10/10/2026"),
        (_AGENCY, "so: {name: Sở Khoa học và Công nghệ, code: SKHCN, head: Giám đốc}"),
        (_SIGNER, f"distribution: ['{to}']\n    {_SIGNER}"),
    )

    (finding,) = _found(*changes)

    assert advice in finding.hint


@given(st.dates(min_value=date(FIRST_YEAR, 1, 1), max_value=date(LAST_YEAR, 12, 1)))
def test_the_next_working_day_is_one(day: date) -> None:
    """It is no day off, not before the day, and at most two weeks later."""
    following = next_working_day(day)
    assert not day_off(following)
    assert timedelta() <= following - day <= timedelta(days=14)


@given(
    st.text(st.sampled_from("aAđĐăÁ 1.,/-–|ngàytháng"), min_size=1, max_size=20).filter(
        lambda text: not VNI_PAIR.search(text)
    )
)
def test_advised_places_please(place: str) -> None:
    """Any text is judged, and what is advised for a form of place is not advised against."""

    def judged(text: str) -> list[Diagnostic]:
        quoted = text.replace("'", "''")
        found = _found((_AGENCY, f"{_AGENCY[:-1]}, place: '{quoted}'}}"))
        return [one for one in found if one.code is codes.PLACE_FORM]

    for finding in judged(place):
        advised = finding.hint.partition("» thành ")[2].partition("«")[2].partition("»")[0]
        assert advised
        assert judged(advised) == []


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        ("An hòa", "Sửa «An hòa» thành «An Hòa»."),
        ("xã an hòa", "Sửa «xã an hòa» thành «An Hòa»; tên người hoặc số thì thành «Xã An Hòa»."),
        ("3/2", "Sửa «3/2» thành tên, ví dụ «Quảng Ngãi»."),
    ],
)
def test_what_to_replace_in_a_place_is_said(place: str, hint: str) -> None:
    """The finding may point at a cell that holds more than the place."""
    found = _found((_AGENCY, f"{_AGENCY[:-1]}, place: '{place}'}}"))
    assert [one.hint for one in found if one.code is codes.PLACE_FORM] == [hint]


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("KT. GIÁM ĐỐC", "Phó Giám đốc"),
        ("KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC", "Phó Giám đốc"),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("K/T CHỦ TỊCH, PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
    ],
)
def test_a_typed_kt_gives_the_deputys_post(title: str, post: str) -> None:
    """The post to be written is named once, however the two lines were typed into one."""
    (found,) = _found((_SIGNER, f"signer: {{name: Lê Văn A, title: '{title}'}}"))
    assert found.hint == f"Ghi chức vụ của người ký, ví dụ «title: {post}»."
