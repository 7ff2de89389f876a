"""A first campaign from a few answers: valid whatever is answered, every answer as given."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.campaign.answers import (
    BETWEEN,
    Answers,
    complete,
    default,
    kind_of,
    mistyped,
    place_of,
)
from cds_docs.campaign.initials import initials
from cds_docs.campaign.starting import campaign_text, problems
from cds_docs.standard.kinds import KINDS, MADE, Kind
from cds_docs.viet import nfc
from support.loading import load_text, loaded_text

TODAY = date(2026, 3, 2)
SCHEMA = "../schema/campaign.schema.json"


def _answers(**given: str) -> Answers:
    return complete(given, TODAY)


@pytest.mark.parametrize("year", ["2022", "2024", "2025", "2026", "2031"])
@pytest.mark.parametrize("kind", MADE)
def test_each_kind_is_clean(kind: str, year: str) -> None:
    """A file of one paper has no finding at all where theme and signer are known."""
    answers = _answers(kind=kind, year=year, theme="Dữ liệu số", signer="Lê Văn An")
    loaded, found = load_text(campaign_text(answers, SCHEMA))
    assert found == ()
    assert loaded is not None
    assert [one.kind for one in loaded.campaign.documents] == [kind]


@pytest.mark.parametrize(
    ("kind", "parent", "line"),
    [
        ("to-trinh", "UBND tỉnh Gia Lai", "    to: [UBND tỉnh Gia Lai]"),
        ("bao-cao", "UBND tỉnh Gia Lai", "    distribution: [UBND tỉnh Gia Lai, cac-don-vi]"),
        ("to-trinh", "", "    to: [cac-don-vi]"),
        ("bao-cao", "", "    distribution: [cac-don-vi]"),
    ],
)
def test_papers_for_whoever_stands_above(kind: str, parent: str, line: str) -> None:
    """They go to the parent; where none is known, a person is asked for it."""
    text = campaign_text(_answers(kind=kind, parent=parent, to="Các đơn vị"), SCHEMA)
    (found,) = (one for one in text.splitlines() if one.startswith(line))
    assert ("SỬA: ghi tên cấp trên" in found) == (not parent)
    assert "cấp trên" in found


def test_what_stands_for_an_answer_is_told() -> None:
    """A theme and a signer that nobody gave are no facts: each is told once."""
    text = campaign_text(_answers(kind=BETWEEN.join(MADE)), SCHEMA)
    found = load_text(text)[1]

    assert [(one.code.id, one.message.split(" ")[0]) for one in found] == [
        ("C145", "chủ"),
        ("C145", "người"),
    ]
    assert load_text(text.replace("theme: ", "theme: (cần xác nhận) "))[1][0].code.id == "C160"


@pytest.mark.parametrize("year", ["1945", "1975", "2100"])
def test_the_first_and_the_last_year(year: str) -> None:
    """Any year that a campaign may have can be asked for."""
    assert problems(_answers(year=year)) == ()


def test_every_key_has_its_remark() -> None:
    """Whoever opens the file reads at each key what to write there."""
    text = campaign_text(_answers(kind=BETWEEN.join(MADE), slogan="Một!"), SCHEMA)
    lines = text.split("\n")
    assert lines[0] == f"# yaml-language-server: $schema={SCHEMA}"
    bare = [
        line for above, line in pairwise(lines)
        if ":" in line and "#" not in line and not above.startswith("#")
    ]  # fmt: skip
    assert bare == ["      - text: Báo cáo kết quả thực hiện."]


@pytest.mark.parametrize(
    ("post", "head"),
    [
        ("Giám đốc", "Giám đốc"),
        ("Phó Giám đốc", "Giám đốc"),
        ("Phó chủ tịch", "Chủ tịch"),
        ("Phó Trưởng ban Thường trực", "Trưởng ban"),
        ("Thứ trưởng", "Bộ trưởng"),
    ],
)
def test_the_head_is_the_one_a_deputy_signs_for(post: str, head: str) -> None:
    """Who answers with the post of a deputy need not name the other."""
    loaded = loaded_text(campaign_text(_answers(post=post), SCHEMA))
    (agency,) = loaded.campaign.agencies.values()
    signer = loaded.campaign.documents[0].signer
    assert signer is not None
    assert (agency.head, signer.title) == (head, post)


def test_what_nobody_said_is_marked() -> None:
    """Values of our own ask to be looked at; those given do not."""
    assumed = campaign_text(_answers(), SCHEMA)
    said = campaign_text(
        _answers(theme="Số", agency="Sở Y tế", parent="", signer="Lê Tám", to="Các sở"), SCHEMA
    )
    assert "# THAY bằng chủ đề" in assumed
    assert assumed.count("SỬA nếu cần") > said.count("SỬA nếu cần")
    assert "THAY" not in said
    assert "parent" not in said


@pytest.mark.parametrize(
    ("agency", "lines"),
    [
        ("Trường Đại học Công nghệ", ["place: (cần xác nhận) Hà Nội"]),
        ("Sở Y tế", ["place: (cần xác nhận) Quảng Ngãi", "parent: (cần xác nhận) UBND tỉnh Quảng"]),
        ("Sở Y tế Cà Mau", []),
        ("Ủy ban nhân dân xã Ba Tơ", []),
    ],
)
def test_a_place_that_nothing_tells_waits_for_a_person(agency: str, lines: list[str]) -> None:
    """The province of our example is not printed for an agency that somebody named."""
    answers = _answers(agency=agency, theme="Số", signer="Lê Tám")
    text = campaign_text(answers, SCHEMA)
    found = load_text(text)[1]

    assert all(line in text.replace('"', "") for line in lines)
    assert problems(answers) == ()
    assert {one.code.id for one in found} == ({"C160"} if lines else set())
    assert "cần xác nhận" not in campaign_text(_answers(), SCHEMA)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sở Khoa học và Công nghệ", "SKHCN"),
        ("Ủy ban nhân dân xã Bình Minh", "UBND"),
        ("Đoàn Thanh niên", "ĐTN"),
        ("Sở Y tế", "SYT"),
        ("12 {{ #", "CQ"),
    ],
)
def test_initials(name: str, short: str) -> None:
    """The abbreviation is made of first letters, small words left out."""
    assert initials(name) == short


@pytest.mark.parametrize(
    ("agency", "parent", "place"),
    [
        ("Sở Y tế", "UBND tỉnh Cà Mau", "Cà Mau"),
        ("Ủy ban nhân dân xã Bình Minh", "", "Bình Minh"),
        ("Sở Y tế", "UBND Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Ủy ban nhân dân phường 1", "", "Phường 1"),
        ("Văn phòng", "", ""),
        ("Phòng Văn hóa - Xã hội", "UBND xã Cần Giuộc", "Cần Giuộc"),
        ("Phòng Văn hóa - Xã hội xã Hội Sơn", "", "Hội Sơn"),
        ("Trường THPT Hạ Long", "Sở Giáo dục và Đào tạo Quảng Ninh", "Quảng Ninh"),
        ("Học viện Chính trị quốc gia Hồ Chí Minh", "", ""),
    ],
)
def test_place(agency: str, parent: str, place: str) -> None:
    """The name of the unit, its generic word only where the name is a number or a person."""
    assert place_of(agency, parent) == place


@pytest.mark.parametrize(
    ("key", "given", "today", "value"),
    [
        ("year", {}, date(2026, 10, 10), "2026"),
        ("year", {}, date(2026, 10, 11), "2027"),
        ("agency", {"year": "2024"}, TODAY, "Sở Thông tin và Truyền thông"),
        ("agency", {"year": "2026"}, TODAY, "Sở Khoa học và Công nghệ"),
        ("parent", {"agency": "Ủy ban nhân dân tỉnh A"}, TODAY, ""),
        ("post", {"agency": "ủy ban nhân dân xã B"}, TODAY, "Chủ tịch"),
        ("parent", {"agency": "Sở Y tế Huế"}, TODAY, "UBND thành phố Huế"),
        ("post", {"agency": "Phòng Văn hóa"}, TODAY, "Trưởng phòng"),
        ("post", {"agency": "Trường Đại học Vinh"}, TODAY, "Hiệu trưởng"),
        ("post", {"agency": "Bộ Khoa học và Công nghệ"}, TODAY, "Bộ trưởng"),
        ("to", {"year": "2026", "agency": "Trường Đại học Y", "parent": ""}, TODAY,
         "Các đơn vị trực thuộc"),
        (
            "to",
            {"year": "2026", "agency": "Phòng Kinh tế", "parent": "UBND xã A"},
            TODAY,
            "Các cơ quan, đơn vị, trường học trên địa bàn",
        ),
        (
            "to",
            {"year": "2026", "agency": "Sở Y tế", "parent": "UBND thành phố Huế"},
            TODAY,
            "Các sở, ban, ngành thành phố\x1fUBND các xã, phường",
        ),
        ("to", {"agency": "UBND xã B", "year": "2026"}, TODAY,
         "Các cơ quan, đơn vị, trường học trên địa bàn"),
    ],
)  # fmt: skip
def test_defaults(key: str, given: dict[str, str], today: date, value: str) -> None:
    """A default follows from the day, the year and the agency."""
    assert default(key, given, today) == value


@pytest.mark.parametrize(
    ("key", "text", "part"),
    [
        ("year", "20266", "không phải năm"),
        ("year", "1944", "từ 1945"),
        ("year", "٢٠٢٦", "không phải năm"),
        ("kind", "công văng", "gần nhất là «cong-van»"),
        ("kind", "xyz", "làm được: quyet-dinh"),
        ("kind", "Nghị quyết", "chưa làm được"),
        ("kind", "", "không có loại"),
        ("to", " ", "ít nhất một"),
        ("year", "2026", ""),
        ("kind", f"Kế hoạch{BETWEEN}cong-van", ""),
        ("theme", ":{{", ""),
        ("code", "ubnd", "«UBND»"),
        ("unit", "Cđs", "có chữ thường"),
        ("code", "STTTT-CĐS", ""),
    ],
)
def test_mistyped(key: str, text: str, part: str) -> None:
    """What cannot be an answer at all is told with what can."""
    wrong = mistyped(key, text)
    assert part in wrong
    assert bool(part) == bool(wrong)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.id)
def test_a_kind_goes_by_its_name_too(kind: Kind) -> None:
    """Clerks type the name as they say it."""
    name, slug = kind.name, kind.id
    made = slug if slug in MADE else None
    assert kind_of(name) == kind_of(slug) == kind_of(name.upper()) == made


_KEYS = ("agency", "parent", "place", "signer", "post", "to", "theme", "slogan", "code", "unit")
_HOSTILE = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="\"':{}#[]&*!|>%@`-?,\\ \n\tAáĐ1", max_size=20),
    st.sampled_from(
        ["{{ theme }}", "null", "all", "~", "- a", "a: b", "a #b", "'", '"', "{{", "}}", "%}"]
    ),
)


@given(st.sampled_from(_KEYS), _HOSTILE)
def test_any_answer_is_taken_as_given_or_refused(key: str, text: str) -> None:
    """An answer of any text makes a valid file that says just that, or is refused as such."""
    if BETWEEN in text or not text.strip():
        return
    answers = _answers(**{"parent": "", "place": "Ba Tơ", key: text})
    if found := problems(answers):
        assert {one.answer for one in found} <= {key, "post", "signer"}
        return
    campaign = loaded_text(campaign_text(answers, SCHEMA)).campaign
    agency, letter = campaign.agencies["co-quan"], campaign.documents[1]
    assert letter.signer is not None
    values = {
        "agency": agency.name,
        "parent": agency.parent,
        "place": agency.place,
        "code": agency.code,
        "signer": letter.signer.name,
        "post": letter.signer.title,
        "unit": letter.unit,
        "to": campaign.recipients[0].name,
        "theme": campaign.theme,
        "slogan": campaign.slogans[0] if campaign.slogans else None,
    }
    assert values[key] == nfc(text).strip()
