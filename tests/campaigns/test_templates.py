"""The templates that come with the project: one for every kind, each whole, blocks replaceable."""

import re
from datetime import date
from itertools import pairwise

import pytest

from cds_docs.campaign.each.copies import papers
from cds_docs.compose.codes import ENCLOSURE_NOT_MENTIONED, SECTION_NOT_PRINTED
from cds_docs.standard.bygone import bygone
from cds_docs.standard.kinds import KINDS, MADE, Addressing, Slot
from support.campaigns import TEMPLATES, composer, document_text, loaded

FACTS = """
schema: 1
year: 2027
form: paper
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2027}
theme: Chủ đề của năm
activities:
  - {id: tuan-le, name: Tuần lễ số, theme: Chủ đề của tuần lễ, start: 24/9/2027, end: 02/10/2027}
slogans: [Khẩu hiệu thứ nhất!, Khẩu hiệu thứ hai!]
timeline:
  - {id: tuyen-truyen, title: Tuyên truyền, start: 20/9/2027, end: 11/10/2027}
  - {id: truyen-thong, title: Truyền thông, start: 20/9/2027, end: 11/10/2027}
  - {id: thuc-hien, title: Thực hiện, start: 20/9/2027, end: 11/10/2027}
  - {id: khuyen-mai, title: Khuyến mại, start: 20/9/2027, end: 11/10/2027}
  - {id: to-chuc, title: Tổ chức, start: 01/10/2027, end: 10/10/2027}
  - {id: ra-quan, title: Ra quân, start: 01/10/2027, end: 10/10/2027}
  - {id: khung-hinh, title: Khung hình, start: 01/10/2027, end: 10/10/2027}
  - {id: phat-dong, title: Lễ phát động, date: 04/10/2027, time: 8h00, place: Hội trường}
  - {id: thang-tieu-dung, title: Tháng tiêu dùng số, date: 10/2027}
  - {id: bao-cao, title: Báo cáo, due: 25/10/2027}
references:
  qd-505: {type: Quyết định, number: 505/QĐ-TTg, date: 22/4/2022, issuer: Thủ tướng, about: về Ngày}
  ke-hoach-bo: {type: Quyết định, number: 1/QĐ-BKHCN, date: 01/6/2027, issuer: Bộ, about: về kế}
  ke-hoach-2022: {type: Quyết định, number: 2/QĐ-BTTTT, date: 16/6/2022, issuer: Bộ, about: về kế}
agencies:
  so:
    {parent: UBND tỉnh A, name: Sở Khoa học và Công nghệ, code: SKHCN,
     place: Tỉnh A, head: Giám đốc}
recipients:
  - {id: ubnd, name: Ủy ban nhân dân tỉnh}
  - {id: bo-chu-quan, name: Bộ Khoa học và Công nghệ}
  - {id: so-chu-tri, name: Sở Khoa học và Công nghệ}
  - {id: so-nganh, name: "Các sở, ban, ngành"}
assignments:
  - {to: [so-chu-tri], tasks: [Việc thứ nhất., Việc thứ hai.]}
  - {to: [so-nganh], intro: "Các sở chủ động:", tasks: [Việc thứ ba.]}
documents:
"""
REPLACED = "Lời văn thay vào đây"
MORE_WORK = """
  - {to: [ubnd], list: none, tasks: [Việc thứ tư., Việc thứ năm.]}
  - {to: [ubnd], list: dash, intro: "Tỉnh chỉ đạo:", tasks: [Việc thứ sáu, Việc chín]}
  - {to: [so-nganh], list: none, intro: "Các sở phối hợp:", tasks: [Việc thứ bảy., Việc thứ tám.]}
documents:
"""

DUE = """
  - to: [ubnd]
    tasks:
      - {text: Việc có hạn, due: bao-cao}
      - {text: Việc có ngày, due: 05/10/2027, with: [so-nganh], output: báo cáo}
      - {text: Việc một ngày, due: phat-dong}
      - {text: Việc nhiều ngày, due: ra-quan, output: ảnh}
documents:
"""
_BLOCK = re.compile(r"{%-? block (\w+)")


def template_names() -> list[tuple[str, str]]:
    """Return kind and name of every template of a paper."""
    files = TEMPLATES.glob("[a-z]*/*.md.j2")
    return sorted((f.parent.name, f.name.removesuffix(".md.j2")) for f in files)


PAPERS = [pair for pair in template_names() if pair[0] in MADE]
ANNEXES = [name for folder, name in template_names() if folder == "phu-luc"]
BLOCKS = [
    (kind, name, block)
    for kind, name in PAPERS
    for block in _BLOCK.findall((TEMPLATES / kind / f"{name}.md.j2").read_text(encoding="utf-8"))
]


def document(kind: str, template: str, *, more: str = "") -> str:
    """Return the YAML of a paper with all that templates may ask for."""
    to = "[ubnd, so-nganh]" if KINDS[kind].addressees is Addressing.REQUIRED else ""
    parts = [
        f"  - {{id: thu, kind: {kind}, template: {template}, issuer: so, unit: CĐS, number: 7,",
        '     date: 12/9/2027, subject: "Tổ chức {{ event.name }}", signer: {name: Nguyễn Văn A},',
        "     enclosures: [Bộ nhận diện, Mẫu băng rôn]",
        f"     {f', to: {to}' if to else ''}{more}}}",
    ]
    return FACTS + "\n".join(parts)


_NUMBERED = {"giao-viec"}
"""Templates in which every task is a sentence of its own, with a number."""
_NOT_PRINTED = {SECTION_NOT_PRINTED, ENCLOSURE_NOT_MENTIONED}


def attached(template: str) -> str:
    """Return the text a decision issues, where its template is for that."""
    return ", attached: {title: Quy chế phối hợp}" if template == "ban-hanh" else ""


def annexed(name: str) -> str:
    """Return a phụ lục, where a letter mentions whatever it has."""
    return f", annexes: [{{id: {name}, title: Tên phụ lục, template: {name}}}]"


def lines_of(text: str) -> tuple[str, ...]:
    """Compose the one paper of a campaign that must give no finding but on what is not printed.

    Not every wording has a place for each section and for files sent along.
    """
    campaign, _ = loaded(text)
    made, findings = composer().compose(campaign, campaign.campaign.documents[0])
    assert [found for found in findings if found.code not in _NOT_PRINTED] == []
    assert made is not None
    return document_text(made)


def test_a_decision_with_an_attached_text_issues_it() -> None:
    """Also where the clerk names no template; its own điều on the work then stand in the text."""
    issued = ", attached: {title: Quy chế phối hợp}"
    lines = lines_of(document("quyet-dinh", "mac-dinh", more=issued))

    assert "Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp." in lines
    assert not any("Tổ chức các hoạt động" in line for line in lines[: lines.index("QUY CHẾ")])


@pytest.mark.parametrize("kind", MADE)
def test_every_kind_has_a_default(kind: str) -> None:
    """A clerk who names no template gets one."""
    assert (kind, "mac-dinh") in PAPERS


def test_a_deadline_is_not_told_as_the_day_of_the_work() -> None:
    """Work due on a day has a «thời hạn»; only what goes on for days has a «thời gian»."""
    text = document("ke-hoach", "mac-dinh").replace("\ndocuments:\n", DUE)

    assert [line for line in lines_of(text) if "Việc" in line and "(" in line] == [
        "- Việc có hạn (thời hạn: 25/10/2027);",
        "- Việc có ngày (phối hợp: các sở, ban, ngành; thời hạn: 05/10/2027; sản phẩm: báo cáo);",
        "- Việc một ngày (thời hạn: 04/10/2027);",
        "- Việc nhiều ngày (thời gian: 01/10 – 10/10/2027; sản phẩm: ảnh).",
    ]


@pytest.mark.parametrize(("kind", "name"), PAPERS)
def test_template_composes(kind: str, name: str) -> None:
    """Each template makes a paper of its kind, closed by its sign, free of markup."""
    lines = lines_of(document(kind, name, more=attached(name)))

    assert sum(line.endswith("./.") for line in lines) == (2 if attached(name) else 1)
    assert re.findall(r"[{}*\\#]", "\n".join(lines)) == []
    assert any("Ngày Chuyển đổi số quốc gia" in line for line in lines)


@pytest.mark.parametrize(("kind", "name"), PAPERS)
def test_template_names_nothing_that_is_no_more(kind: str, name: str) -> None:
    """Of districts, ministries and sở the wording says only what holds in the year of the paper."""
    lines = lines_of(document(kind, name, more=attached(name)))

    issued = date(2027, 9, 12)
    cited = "Quyết định số"
    assert [line for line in lines if cited not in line and list(bygone(line, issued))] == []


@pytest.mark.parametrize(("kind", "name"), PAPERS)
def test_template_names_no_year_of_its_own(kind: str, name: str) -> None:
    """A year nobody stated, as of a programme that has ended, is no fact of this campaign."""
    text = document(kind, name, more=attached(name))
    stated = set(re.findall(r"20\d\d", text))

    assert set(re.findall(r"20\d\d", "\n".join(lines_of(text)))) <= stated


_STRETCHES = re.compile(r"(?<=start: )[\d/]+(?=, end: )|(?<=, end: )[\d/]+")


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("12/2026", "3/2027", "từ tháng 12/2026 đến tháng 3/2027"),
        ("8/2027", "10/2027", "từ tháng 8 đến tháng 10/2027"),
        ("20/12/2026", "02/3/2027", "từ ngày 20/12/2026 đến ngày 02/3/2027"),
        ("2026", "2027", "từ năm 2026 đến năm 2027"),
    ],
)
@pytest.mark.parametrize(("kind", "name"), PAPERS)
def test_a_stretch_of_months_or_of_two_years_loses_nothing(
    kind: str, name: str, start: str, end: str, said: str
) -> None:
    """«từ ngày 12 đến ngày 3/2027» was printed for months; the first of two years was lost."""
    ends = iter([start, end] * 20)
    text = _STRETCHES.sub(lambda _: next(ends), document(kind, name, more=attached(name)))
    if name in {"ngay-chuyen-doi-so", "tuyen-truyen"}:  # these count the days of the teams
        text = re.sub(r"(?<=title: Ra quân, start: ).*(?=})", "01/10/2027, end: 10/10/2027", text)
    campaign, _ = loaded(text)
    made, _ = composer().compose(campaign, campaign.campaign.documents[0])
    assert made is not None
    printed = "\n".join(document_text(made))

    assert not re.search(r"ngày (?:\d+ (?!tháng)|20\d\d|\d+/20)", printed)
    assert (said in printed.casefold()) >= ("- Tuyên truyền: " in printed)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Ông Kim Sang-hyun, Chủ tịch Hiệp hội", "- Ông Kim Sang-hyun, Chủ tịch Hiệp hội;"),
        ("Chủ tịch UBND các xã", "- Chủ tịch UBND các xã;"),
        ("Lãnh đạo các sở", "- Lãnh đạo các sở;"),
        ("Đại sứ quán Nhật Bản", "- Đại diện lãnh đạo Đại sứ quán Nhật Bản;"),
        ("Tổng công ty Viễn thông", "- Đại diện lãnh đạo Tổng công ty Viễn thông;"),
        ("Các sở", "- Đại diện lãnh đạo các sở;"),
    ],
)
def test_people_are_invited_themselves(name: str, line: str) -> None:
    """«Đại diện lãnh đạo Ông …» is nobody: only a body sends somebody of its heads."""
    named = document("giay-moi", "mac-dinh").replace(
        "name: Ủy ban nhân dân tỉnh}", f'name: "{name}"}}'
    )

    assert line in lines_of(named)


def test_what_the_centre_holds_is_not_made_up() -> None:
    """A talk or a conference of one year stands in that year's own sections only."""
    text = document("ke-hoach", "ngay-chuyen-doi-so")
    said = "#a) Tham gia Tọa đàm.\n"
    own = document("ke-hoach", "ngay-chuyen-doi-so", more=f', sections: {{toa_dam: "{said[:-1]}"}}')

    assert not any("Tọa đàm" in line or "hội thảo" in line for line in lines_of(text))
    assert "đ) Tham gia Tọa đàm." in lines_of(own)


def test_work_for_one_place_says_its_name_inside_a_sentence() -> None:
    """«đề nghị Các sở …» is no Vietnamese: the generic word is small, a name stays."""
    text = document("cong-van", "giao-viec", more=", for_each: [so-nganh, ubnd]")
    campaign, _ = loaded(text.replace(", to: [ubnd, so-nganh]", ""))
    printed = [
        "\n".join(document_text(made))
        for one in papers(campaign, campaign.campaign.documents[0])
        if (made := composer().compose(campaign, one)[0]) is not None
    ]

    assert not any(re.search(r"[đĐ]ề nghị Các", one) for one in printed)
    assert "Đề nghị các sở, ban, ngành triển khai" in printed[0]
    assert "Các cơ quan, đơn vị" not in printed[1]
    assert "đề nghị Ủy ban nhân dân tỉnh" in printed[1]


@pytest.mark.parametrize("pair", [("cong-van", "tuyen-truyen"), ("ke-hoach", "ngay-chuyen-doi-so")])
def test_days_are_counted(pair: tuple[str, str]) -> None:
    """How long the teams go out follows from the milestone, in words too."""
    week = document(*pair).replace("Ra quân, start: 01/10", "Ra quân, start: 04/10")
    printed = "\n".join(lines_of(week))

    assert "07 ngày (" in printed
    assert "10 ngày (" not in printed


@pytest.mark.parametrize(
    ("pair", "typed", "instead", "said"),
    [
        (
            ("cong-van", "trien-khai"),
            "due: 25/10",
            "date: 25/10",
            "Sở Khoa học và Công nghệ ngày 25/10",
        ),
        (
            ("cong-van", "tuyen-truyen"),
            "start: 20/9/2027, end: 11/10/2027",
            "due: 11/10/2027",
            "tuyên truyền: trước ngày 11/10/2027.",
        ),
        (
            ("cong-van", "tuyen-truyen"),
            "start: 20/9/2027, end: 11/10/2027",
            "date: 10/2027",
            "tuyên truyền: tháng 10/2027.",
        ),
        (
            ("cong-van", "truyen-thong"),
            "start: 20/9/2027, end: 11/10/2027",
            "date: 10/2027",
            "thực hiện: Tháng 10/2027.",
        ),
        (
            ("ke-hoach", "ngay-chuyen-doi-so"),
            "date: 10/2027}",
            "start: 01/10/2027, end: 31/10/2027}",
            "trong tháng 10/2027.",
        ),
        (
            ("ke-hoach", "ngay-chuyen-doi-so"),
            "date: 10/2027}",
            "date: 15/10/2027}",
            "tổ chức Tháng 10 – Tháng",
        ),
        (("ke-hoach", "ngay-chuyen-doi-so"), ", place: Hội trường", "", "8h00, ngày 04/10/2027."),
        (
            ("quyet-dinh", "mac-dinh"),
            "start: 01/10/2027, end: 10/10/2027}\n  - {id: ra",
            "date: 10/2027}\n  - {id: ra",
            "thời gian tháng 10/2027.",
        ),
        (
            ("ke-hoach", "mac-dinh"),
            "due: 25/10/2027",
            "due: 25/10/2027, time: 17h00",
            "trước 17h00, ngày 25/10/2027.",
        ),
    ],
)
def test_a_milestone_says_its_time_however_it_is_typed(
    pair: tuple[str, str], typed: str, instead: str, said: str
) -> None:
    """A day, a month, a deadline or a stretch of days: none stops a paper or is told as another."""
    text = document(*pair).replace(typed, instead)

    assert said in "\n".join(lines_of(text))


@pytest.mark.parametrize(
    ("parent", "said"),
    [
        ("parent: UBND tỉnh A", "toàn tỉnh trong"),
        ("parent: UBND thành phố Hải Phòng", "toàn thành phố trong"),
        ("parent: UBND xã Bình Minh", "toàn xã trong"),
        ("parent: Bộ Y tế", "trên địa bàn trong"),
    ],
)
def test_a_letter_names_the_unit_of_who_sends_it(parent: str, said: str) -> None:
    """Not everybody is of a province."""
    text = document("cong-van", "tuyen-truyen").replace("parent: UBND tỉnh A", parent)
    printed = "\n".join(lines_of(text.replace("Ủy ban nhân dân tỉnh}", "Cơ quan cấp trên}")))

    assert said in printed
    assert ("tỉnh" in printed.replace("tỉnh thức", "")) is ("tỉnh" in parent)


def test_the_plan_of_a_city_names_no_province() -> None:
    """Six of the units of the first tier are cities."""
    named = "parent: UBND thành phố Hải Phòng"
    text = document("ke-hoach", "ngay-chuyen-doi-so").replace("parent: UBND tỉnh A", named)
    printed = "\n".join(lines_of(text.replace("Ủy ban nhân dân tỉnh}", "Cơ quan cấp trên}")))

    assert "phát động Ngày Chuyển đổi số quốc gia năm 2027 tại thành phố" in printed
    assert "tỉnh" not in printed.replace("cấp tỉnh", "")


@pytest.mark.parametrize("pair", [("cong-van", "phan-cong"), ("ke-hoach", "mac-dinh")])
def test_names_inside_a_heading_begin_as_in_a_sentence(pair: tuple[str, str]) -> None:
    """Only the first of several begins the heading; names of bodies keep their capital."""
    text = document(*pair).replace("to: [so-nganh]", "to: [ubnd, so-nganh, so-chu-tri]")
    title = "Ủy ban nhân dân tỉnh; các sở, ban, ngành; Sở Khoa học và Công nghệ"

    assert f"2. {title}" in lines_of(text)


def test_several_pieces_of_work_stand_below_who_does_them() -> None:
    """A dash beside the name of a body would be work of nobody knows whom."""
    lines = lines_of(document("thong-bao", "mac-dinh"))
    start = lines.index("- Sở Khoa học và Công nghệ:")

    assert lines[start + 1 : start + 4] == (
        "+ Việc thứ nhất.",
        "+ Việc thứ hai.",
        "- Các sở, ban, ngành: Các sở chủ động:",
    )


def test_a_submission_says_to_whom() -> None:
    """«kính trình xem xét» lacks who is asked to decide."""
    lines = lines_of(document("to-trinh", "mac-dinh"))

    asked = "kính trình Ủy ban nhân dân tỉnh; các sở, ban, ngành xem xét, quyết định./."
    assert any(line.endswith(asked) for line in lines)


def test_work_for_a_whole_list_fills_no_annex_with_names() -> None:
    """In the column of who does it stands the title that the clerk gave to so many."""
    wards = "".join(f"  - {{id: xa-{at}, name: UBND xã Số {at}}}\n" for at in range(20))
    work = 'assignments:\n  - {to: all, title: "UBND các xã, phường", tasks: [Treo băng rôn]}\n'
    facts = re.sub(r"assignments:\n(?:  - .*\n)+", wards + work, FACTS)
    paper = document("cong-van", "truyen-thong", more=annexed("phan-cong"))
    text = "\n".join(lines_of(facts + paper.removeprefix(FACTS)))

    annex = text[text.index("Phụ lục") :]
    assert "UBND các xã, phường" in annex
    assert "Số 7" not in annex


def without_work(text: str) -> str:
    """Return a campaign without assignments."""
    return re.sub(r"assignments:\n(?:  - .*\n)+", "", text)


@pytest.mark.parametrize(("kind", "name"), [one for one in PAPERS if one[0] != "giay-uy-quyen"])
def test_template_needs_no_assignments(kind: str, name: str) -> None:
    """A campaign without assignments leaves no heading without text below it."""
    lines = lines_of(without_work(document(kind, name, more=attached(name))))

    assert [a for a, b in pairwise(lines) if heading(a) and heading(b)] == []


def test_nobody_is_authorised_to_nothing() -> None:
    """The one template that is about work alone asks for it."""
    campaign, _ = loaded(without_work(document("giay-uy-quyen", "mac-dinh")))
    made, findings = composer().compose(campaign, campaign.campaign.documents[0])

    assert made is None
    assert [found.code.id for found in findings] == ["J003"]


@pytest.mark.parametrize(("kind", "name"), PAPERS)
def test_template_prints_whole_assignments(kind: str, name: str) -> None:
    """A template that prints assignments prints every introduction and every task, once."""
    text = document(kind, name, more=attached(name)).replace("\ndocuments:\n", MORE_WORK)
    printed = "\n".join(lines_of(text))
    words = re.findall(r"Việc thứ [^.,]+|Các sở chủ động|Tỉnh chỉ đạo|Các sở phối hợp", text)

    assert {printed.count(one) for one in words} in ({0}, {1})
    dash_end = "." if name in _NUMBERED else ";"
    sixth = f"Việc thứ sáu{dash_end}" in printed
    assert sixth is ("Việc chín." in printed) is ("Việc thứ sáu" in printed)


def test_notice_without_calendar() -> None:
    """A phiếu báo of a campaign without milestones leads to no list."""
    text = re.sub(r"timeline:\n(?:  - .*\n)+", "", document("phieu-bao", "mac-dinh"))

    assert [line for line in lines_of(text) if line.endswith(":")] == ["Nơi nhận:"]


@pytest.mark.parametrize("kind", ["phieu-gui", "phieu-chuyen"])
def test_slip_without_enclosures(kind: str) -> None:
    """A slip that names no file has no empty table, and no sentence that leads to one."""
    text = document(kind, "mac-dinh").replace("enclosures: [Bộ nhận diện, Mẫu băng rôn]", "unit: A")
    lines = lines_of(text.replace("unit: CĐS, ", ""))

    assert "TT" not in lines
    assert [line for line in lines if line.endswith("đây:")] == []


def heading(line: str) -> bool:
    """Tell whether a line is a section title."""
    return re.match(r"[IVX]+\. ", line) is not None


@pytest.mark.parametrize(("kind", "name", "block"), BLOCKS)
def test_block_gives_way(kind: str, name: str, block: str) -> None:
    """A section of the campaign stands in place of the block of its name."""
    more = f", sections: {{{block.replace('_', '-')}: {REPLACED}}}"
    lines = lines_of(document(kind, name, more=more + attached(name)))

    assert any(REPLACED in line for line in lines)


@pytest.mark.parametrize("name", ANNEXES)
def test_annex_composes(name: str) -> None:
    """Each phụ lục template makes a phụ lục."""
    lines = lines_of(document("cong-van", "truyen-thong", more=annexed(name)))
    start = lines.index("Phụ lục")

    assert lines[start + 1] == "TÊN PHỤ LỤC"
    assert len(lines) > start + 3


def test_assigned_work_names_who_does_it() -> None:
    """In the table of assigned work the agencies stand as chủ trì, whatever the heading says."""
    text = document("cong-van", "truyen-thong", more=annexed("phan-cong")).replace(
        "to: [so-chu-tri]", "to: [so-chu-tri, so-nganh], title: Trách nhiệm chung"
    )
    cells = lines_of(text)[lines_of(text).index("TÊN PHỤ LỤC") :]

    assert "Trách nhiệm chung" not in " ".join(cells)
    assert any("Sở Khoa học và Công nghệ; Các sở, ban, ngành" in cell for cell in cells)


def test_slots_and_templates_agree() -> None:
    """Only kinds whose form has room for prose have templates."""
    kinds = {kind for kind, _ in PAPERS}

    assert all(Slot.TEXT in KINDS[kind].slots for kind in kinds)


def prose_runs(text: str, size: int = 14) -> set[tuple[str, ...]]:
    """Return all runs of so many words of prose, what Jinja does left out."""
    prose = re.sub(r"{[%#].*?[%#]}|{{.*?}}", "|", text, flags=re.DOTALL)
    stretches = [part.split() for line in prose.splitlines() for part in line.split("|")]
    return {tuple(words[i : i + size]) for words in stretches for i in range(len(words) - size + 1)}


def test_no_wording_stands_twice() -> None:
    """Prose that several templates share stands in a shared piece, once."""
    seen: set[tuple[str, ...]] = set()
    twice: list[str] = []
    for file in sorted(TEMPLATES.glob("*/*.md.j2")):
        runs = prose_runs(file.read_text(encoding="utf-8"))
        twice += [" ".join(run) for run in runs & seen]
        seen |= runs

    assert twice == []
