"""Documents made for each of several, end to end: every command works with their copies."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from cds_docs.campaign.dates import PartialDate
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.diff import diff
from cds_docs.pipeline.issue import issue
from cds_docs.pipeline.issue_order import Order
from cds_docs.pipeline.look import look
from cds_docs.pipeline.outcome import Outcome
from cds_docs.pipeline.register import RegisterOrder, register
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from cds_docs.report import report
from support.desk import Desk
from support.each import COMMUNES, LETTER, LISTED, PLAN, campaign, paper
from support.watching import Watcher
from support.workbooks import workbook

_TASKS = """\
assignments:
  - {to: all, tasks: [{text: Việc chung, due: 22/9/2026}]}
  - {to: [xa-a], tasks: [{text: Việc của A, due: 23/9/2026}, Việc nữa của A]}
  - {to: [xa-b], tasks: [Việc của B]}
"""
_ROWS = [
    ["Mã", "Tên đơn vị", "Tên ngắn", "Số", "Người liên hệ"],
    ["xa-a", "Ủy ban nhân dân xã A", "UBND xã A", "12", "Lê An"],
    ["xa-b", "Ủy ban nhân dân xã B", "", "13", "Vũ Bình"],
    ["xa-c", "Ủy ban nhân dân xã C", "", "", "Đỗ Cường"],
]
_SUBJECT = '"giao nhiệm vụ cho {{ each.short }} (liên hệ: {{ each.nguoi-lien-he }})"'
_SHEET = LISTED.replace("csv", "xlsx")


def _desk(here: Desk, *papers: str, rows: list[list[str]] = _ROWS, who: str = _SHEET) -> str:
    """Write a campaign with its list, and return its path."""
    made = papers or (paper(LETTER, template="giao-viec", subject=_SUBJECT),)
    here.write("campaigns/a.yaml", campaign(*made, who=who + _TASKS))
    (here.folder / "campaigns/a.xlsx").write_bytes(workbook(rows))
    here.write("campaigns/a.csv", "\n".join(";".join(row) for row in rows))
    return "campaigns/a.yaml"


def _render(path: str, **options: object) -> Outcome:
    return render([path], RenderOptions(**options), Watcher())  # type: ignore[arg-type]


def _codes(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return the codes of findings but for remarks."""
    return [one.code.id for one in found if one.code.severity.value != "info"]


def _words(name: str) -> str:
    """Return all words of a paper on one line, those of its tables first."""
    document = Document(f"out/a/{name}.docx")
    cells = [p for table in document.tables for cell in table._cells for p in cell.paragraphs]  # noqa: SLF001
    return " ".join(" ".join(p.text for p in (*cells, *document.paragraphs)).split())


def test_each_gets_what_is_its_own(here: Desk) -> None:
    """Name, number, facts of its row and its own tasks with their deadlines, of nobody else's."""
    outcome = _render(_desk(here))

    assert _codes(outcome.diagnostics) == []
    assert [Path(one.path).stem for one in outcome.results] == ["thu-xa-a", "thu-xa-b", "thu-xa-c"]
    first, second = _words("thu-xa-a"), _words("thu-xa-b")
    for words in (
        "Kính gửi: Ủy ban nhân dân xã A",
        "Số: 12/SKHCN-CĐS",
        "Việc nữa của A",
        "23/9/2026",
    ):
        assert words in first
        assert words not in second
    for words in ("Việc của B", "Số: 13/SKHCN-CĐS", "cho Ủy ban nhân dân xã B", "liên hệ: Vũ Bình"):
        assert words in second
        assert words not in first
    assert "UBND xã A (liên hệ: Lê An)" in first
    assert "Việc chung (thời hạn: 22/9/2026)" in first
    assert "Việc chung (thời hạn: 22/9/2026)" in second
    assert "Số: /SKHCN-CĐS" in _words("thu-xa-c")


def test_each_is_invited_alone(here: Desk) -> None:
    """An invitation to each names that one; one paper to several names those; so the register."""
    alone = {**LETTER, "id": "moi", "kind": "giay-moi", "unit": "", "subject": "Lễ phát động"}
    together = {**alone, "id": "moi-chung", "for_each": "", "to": "[xa-c, Hội Tin học tỉnh]"}
    start = "timeline:\n  - {id: phat-dong, title: Lễ, date: 9/10/2026, place: Hội trường A}\n"
    path = _desk(here, paper(alone), paper(together), who=start + _SHEET)
    assert _codes(_render(path).diagnostics) == []
    assert _codes(register([path], RegisterOrder("so.csv"), Watcher()).diagnostics) == []

    assert "mời: - Đại diện lãnh đạo Ủy ban nhân dân xã A. Tới dự" in _words("moi-xa-a")
    assert "xã C; - Hội Tin học tỉnh. Tới dự" in _words("moi-chung")
    lines = (here.folder / "so.csv").read_text(encoding="utf-8-sig").splitlines()
    assert ";Ủy ban nhân dân xã A;" in lines[1]
    assert ';"Ủy ban nhân dân xã C; Hội Tin học tỉnh";' in lines[-1]


def test_work_given_to_all_and_to_one_is_under_one_heading(here: Desk) -> None:
    """What is a copy's own has the name of its recipient above it once."""
    _render(_desk(here, paper(LETTER)))

    assert "1. Ủy ban nhân dân xã A - Việc chung (thời hạn: 22/9/2026); - Việc" in _words(
        "thu-xa-a"
    )
    for name in ("thu-xa-a", "thu-xa-b", "thu-xa-c"):
        assert len(re.findall(r"\d\. Ủy ban nhân dân xã", _words(name))) == 1


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"to": "[Sở Nội vụ]", "template": "mac-dinh"}, []),  # work is given to each
        ({"to": "[Sở Nội vụ]", "template": "trong"}, ["J048"]),
        ({"to": "[xa-c]", "template": "trong"}, ["J048"]),
        ({"to": "[Sở Nội vụ, each]", "template": "trong"}, []),
        ({"to": "[Sở Nội vụ]", "template": "trong", "subject": _SUBJECT}, []),
        ({"to": "[Sở Nội vụ]", "template": "rieng"}, []),
        ({"to": "[Sở Nội vụ]", "template": "trong", "distribution": "[each]"}, []),
    ],
)
def test_a_copy_that_says_nothing_of_its_recipient_is_told(
    here: Desk, keys: dict[str, str], told: list[str]
) -> None:
    """All such copies are the same; the one paper to a body of the list says whom it is for."""
    here.write("templates/cong-van/trong.md.j2", "Lời chung.\n")
    here.write("templates/cong-van/rieng.md.j2", "Lời của {{ each.short }}.\n")
    rows = [[*row[:3], row[4]] for row in _ROWS]
    path = _desk(here, paper(LETTER, **keys), rows=rows)

    assert _codes(validate([path], None, Watcher()).diagnostics) == told
    assert _codes(_render(path).diagnostics) == told


def test_what_no_copy_mentions_is_told_once(here: Desk) -> None:
    """Not once for each of thousands with the words of its row."""
    path = _desk(here, paper(LETTER, enclosures="['Mẫu cho {{ each.nguoi-lien-he }}']"))

    found = [one for one in validate([path], None, Watcher()).diagnostics if one.code.id == "J043"]
    assert ["«Mẫu cho {{ each.nguoi-lien-he }}»" in one.message for one in found] == [True]


_ISSUERS = """\
recipients:
  - {id: xa-a, name: Ủy ban nhân dân xã A, fields: {Người ký: Lê An, Chức vụ: Chủ tịch}}
  - {id: xa-b, name: Ủy ban nhân dân xã B, fields: {Người ký: Vũ Bình, Chức vụ: Chủ tịch}}
  - {id: cong-an, name: Công an xã}
  - {id: so-y, name: Sở Y tế}
assignments:
  - {to: [cong-an], tasks: [Việc của công an]}
  - {to: [xa-b], tasks: [Việc của B]}
  - {to: [so-y], tasks: [Việc của sở]}
  - {to: [so-y], in: [ke-hoach], intro: Mời dự., tasks: [Việc nhờ sở]}
  - {to: [xa-a, cong-an], tasks: [Việc chung]}
"""


def test_a_recipient_that_issues_its_copy_gives_work_in_it(here: Desk) -> None:
    """To those whom the copy goes to, or who are said to have work in it; not to other issuers."""
    keys = {"for_each": "[xa-a, xa-b]", "distribution": "[cong-an]"}
    here.write("campaigns/a.yaml", campaign(paper(PLAN, **keys), who=_ISSUERS))
    _render("campaigns/a.yaml")

    first, second = _words("ke-hoach-xa-a"), _words("ke-hoach-xa-b")
    for words in (first, second):
        assert "Công an xã Việc của công an." in words
        assert "Sở Y tế Mời dự. Việc nhờ sở." in words
        assert "Việc của sở" not in words
    assert ("Việc của B" in first, "Việc của B" in second) == (False, True)
    assert ("Việc chung" in first, "Việc chung" in second) == (True, False)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"row": "3"}, ["thu-xa-b"]),
        ({"row": "xa-c"}, ["thu-xa-c"]),
        ({"only": ("thu-xa-a",)}, ["thu-xa-a"]),
        ({"only": ("thu",), "row": "2"}, ["thu-xa-a"]),
        ({"sample": 2}, ["thu-xa-a", "thu-xa-c"]),
        ({"only": ("thu",)}, ["thu-xa-a", "thu-xa-b", "thu-xa-c"]),
    ],
)
def test_only_what_is_asked_for_is_written(
    here: Desk, options: dict[str, object], expected: list[str]
) -> None:
    """And it is the same, byte for byte, as when all are made."""
    path = _desk(here)
    _render(path, **options)
    assert [Path(name).stem for name in here.files() if name.endswith(".docx")] == expected
    some = {name: (here.folder / "out" / name).read_bytes() for name in here.files()}

    outcome = _render(path)
    assert len(outcome.results) == 3
    for name, data in some.items():
        if name.endswith(".docx"):
            assert (here.folder / "out" / name).read_bytes() == data


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"row": "1"}, "C340"),
        ({"only": ("thu",), "row": "xa-d"}, "C340"),
        ({"only": ("chung",), "row": "2"}, "C341"),
        ({"only": ("chung",), "sample": 2}, "C341"),
        ({"only": ("thu-xa-d",)}, "C207"),
    ],
)
def test_what_cannot_be_chosen_is_told(here: Desk, options: dict[str, object], code: str) -> None:
    """Before anything is written."""
    once = {"for_each": "", "issuer": "so", "signer": "{name: Phạm Bình, title: Giám đốc}"}
    path = _desk(here, paper(LETTER), paper(PLAN, id="chung", **once))
    outcome = _render(path, **options)

    assert _codes(outcome.diagnostics) == [code]
    assert outcome.misused
    assert here.files() == []


def test_agencies_are_chosen_by_id_and_number_their_own_papers(here: Desk) -> None:
    """They stand in no list, so no number of a row means one, and no column gives a number."""
    each = {"for_each": "agencies", "issuer": "", "signer": "", "to": "[Các thôn]"}
    here.write("campaigns/a.yaml", campaign(paper(LETTER, **each), who="", agencies=COMMUNES))
    path = "campaigns/a.yaml"

    (told,) = _render(path, row="0").diagnostics
    assert (told.code.id, told.hint) == ("C340", "Ghi mã cơ quan, từ «binh-minh» đến «nghia-lo».")
    assert [Path(one.path).stem for one in _render(path, row="nghia-lo").results] == [
        "thu-nghia-lo"
    ]
    told = next(one for one in issue(path, _order("thu"), Watcher()).diagnostics if one.hint)
    assert told.code.id == "C343"
    assert "cột" not in told.hint
    assert "«issuer: each»" in told.hint


@pytest.mark.parametrize(
    ("row", "column", "cell", "code"),
    [
        (2, 3, "mười", "C053"),
        (3, 4, "", "C332"),
        (1, 4, "(cần xác nhận) Lê An", "C160"),
        (3, 1, "", "C315"),
    ],
)
def test_mistakes_are_told_in_their_cell(
    here: Desk, row: int, column: int, cell: str, code: str
) -> None:
    """As Excel calls it: file, sheet, cell; and no copy is made before all rows are sound."""
    rows = [list(one) for one in _ROWS]
    rows[row][column] = cell
    path = _desk(here, rows=rows)

    (found,) = (one for one in validate([path], None, Watcher()).diagnostics if one.code.id == code)
    place = f"campaigns/a.xlsx!Sheet1!{'ABCDE'[column]}{row + 1}: lỗi {code} "
    assert report("human", [found]).startswith(place)
    assert _render(path).results == ()
    assert here.files() == []


@pytest.mark.parametrize("asked", ["each.lien_he", "each['nguoi_lien_he']"])
def test_a_column_that_a_list_does_not_have_is_told_once(here: Desk, asked: str) -> None:
    """A template asks every copy for it; what is wrong is one thing, and the list is named."""
    here.write("templates/cong-van/rieng.md.j2", f"Liên hệ: {{{{ {asked} }}}}./.")
    path = _desk(here, paper(LETTER, template="rieng"))

    (found,) = (
        one for one in validate([path], None, Watcher()).diagnostics if one.code.id == "J003"
    )
    assert "Nơi nhận trong danh sách «campaigns/a.xlsx!Sheet1» không có trường" in found.message
    assert "['nguoi-lien-he']" in found.hint or "Dùng một trong" in found.hint


@pytest.mark.parametrize(
    ("who", "rows"),
    [
        (LISTED, "Tên đơn vị;Địa chỉ\nXã An Một;Thôn 3\nXã An Hai;Thôn 4\n"),
        ("recipients:\n  - {id: mot, name: Xã An Một, fields: {Địa chỉ: Thôn 3}}\n", ""),
    ],
)
def test_a_template_finds_a_known_column_by_its_header(here: Desk, who: str, rows: str) -> None:
    """As values do: ``each['dia-chi']`` is the column that is also called ``address``."""
    here.write("templates/cong-van/rieng.md.j2", "Ở {{ each['dia-chi'] }}, {{ each.address }}./.")
    here.write("campaigns/a.yaml", campaign(paper(LETTER, template="rieng"), who=who))
    here.write("campaigns/a.csv", rows)

    outcome = _render("campaigns/a.yaml")
    assert _codes(outcome.diagnostics) == []
    (first, *_) = outcome.results
    assert "Ở Thôn 3, Thôn 3./." in [one.text for one in Document(first.path).paragraphs]


def test_a_slip_in_brackets_is_told_without_them(here: Desk) -> None:
    """Whoever wrote the brackets needs the name alone."""
    here.write("templates/cong-van/rieng.md.j2", "Gửi {{ each['nguoi-lien-hee'] }}./.")

    found = validate([_desk(here, paper(LETTER, template="rieng"))], None, Watcher()).diagnostics
    assert [one.hint for one in found if one.code.id == "J003"] == ["Có phải ý là «nguoi-lien-he»?"]


def test_what_another_recipient_has_is_blank_where_nobody_typed_it(here: Desk) -> None:
    """As a blank cell of a list is: a template that asks for it first does without it."""
    asking = "{% if each['so-diem'] %}Có {{ each['so-diem'] }} điểm{% else %}Chưa có{% endif %}./."
    here.write("templates/cong-van/rieng.md.j2", asking)
    who = "recipients:\n  - {id: mot, name: Xã An Một, fields: {Số điểm: 4}}\n"
    who += "  - {id: hai, name: Xã An Hai}\n"
    here.write("campaigns/a.yaml", campaign(paper(LETTER, template="rieng"), who=who))

    assert _codes(validate(["campaigns/a.yaml"], None, Watcher()).diagnostics) == []


def test_a_blank_that_a_template_prints_is_told_with_the_copy(here: Desk) -> None:
    """The place is the template's line, one for all: the message says whose value lacks."""
    here.write("templates/cong-van/rieng.md.j2", "Có {{ each['so-diem'] }} điểm./.")
    who = "recipients:\n  - {id: mot, name: Xã An Một, fields: {Số điểm: 4}}\n"
    who += "  - {id: hai, name: Xã An Hai}\n  - {id: ba, name: Xã An Ba}\n"
    here.write("campaigns/a.yaml", campaign(paper(LETTER, template="rieng"), who=who))

    (found,) = validate(["campaigns/a.yaml"], None, Watcher()).diagnostics
    assert found.code.id == "J024"
    assert re.match(r"Văn bản «\S+-hai», «\S+-ba»: Mẫu in một giá trị để trống", found.message)


def test_copies_of_two_documents_under_one_name_are_told_by_their_documents(here: Desk) -> None:
    """Their own names are the same, so they would not say what to change."""
    who = "recipients:\n  - {id: c, name: Sở Nội vụ}\n  - {id: b-c, name: Sở Y tế}\n"
    papers = (paper(LETTER, id="a"), paper(LETTER, id="a-b"))
    here.write("campaigns/a.yaml", campaign(*papers, who=who))
    (finding,) = (
        one
        for one in render(["campaigns"], RenderOptions(), Watcher()).diagnostics
        if one.code.id == "C205"
    )

    assert finding.message == "Văn bản «a-b» và «a» cùng ghi vào một tệp «a-b-c.docx»."


def test_copies_without_a_word_of_their_own_are_named(here: Desk) -> None:
    """They are said once, with the first few of them."""
    here.write("templates/cong-van/trong.md.j2", "Đề nghị thực hiện./.")
    text = campaign(paper(LETTER, template="trong", to="[Sở Nội vụ]"))
    here.write("campaigns/a.yaml", text)

    (found,) = (
        one
        for one in validate(["campaigns/a.yaml"], None, Watcher()).diagnostics
        if one.code.id == "J048"
    )
    assert re.match(r"Văn bản «\S+», «\S+».*: Không chỗ nào", found.message)


def test_work_with_an_intro_stands_below_the_one_heading_of_a_copy(here: Desk) -> None:
    """The name of whom a copy is for is not printed again above it."""
    work = "  - {to: [xa-a], intro: Riêng xã A làm thêm., tasks: [Việc thêm]}\n"
    here.write("campaigns/a.csv", "\n".join(";".join(row) for row in _ROWS))
    text = campaign(paper(LETTER), who=LISTED + _TASKS.replace("\n", "\n" + work, 1))
    here.write("campaigns/a.yaml", text)
    _render("campaigns/a.yaml")

    words = _words("thu-xa-a")
    assert len(re.findall(r"\d\. Ủy ban nhân dân xã A", words)) == 1
    assert re.search(r"Việc chung.*Việc nữa của A\. Riêng xã A làm thêm\. Việc thêm\.", words)


def test_work_given_together_with_others_names_them_where_each_issues_its_copy(here: Desk) -> None:
    """The body beside the commune gets the plan, and would not know of its work."""
    who = "recipients:\n"
    for name, title in (("an-ba", "An Ba"), ("an-bon", "An Bốn")):
        signer = "fields: {Người ký: Lê An, Chức vụ: Chủ tịch}"
        who += f"  - {{id: {name}, name: Ủy ban nhân dân xã {title}, {signer}}}\n"
    who += "  - {id: cong-an, name: Công an xã}\n  - {id: truong, name: Các trường học}\n"
    who += "assignments:\n  - {to: [an-ba, cong-an, an-bon], tasks: [Giữ trật tự]}\n"
    who += "  - {to: [an-ba, truong], tasks: [Treo cờ]}\n"
    plan = paper(PLAN, for_each="[an-ba, an-bon]", distribution="[cong-an]")
    here.write("campaigns/a.yaml", campaign(plan, who=who))
    _render("campaigns/a.yaml")

    assert "1. Ủy ban nhân dân xã An Ba; Công an xã Giữ trật tự." in _words("ke-hoach-an-ba")
    assert "2. Ủy ban nhân dân xã An Ba Treo cờ." in _words("ke-hoach-an-ba")
    assert "1. Công an xã; Ủy ban nhân dân xã An Bốn Giữ" in _words("ke-hoach-an-bon")


@pytest.mark.parametrize("address", ["Thôn 3", "12 Lê Lợi", "Thôn 1, xã Bình Minh"])
def test_a_short_address_from_a_list_is_no_stray_word(here: Desk, address: str) -> None:
    """The program itself puts it below a line at the foot of page 1."""
    rows = [
        ["Tên đơn vị", "Người ký", "Chức vụ", "Địa chỉ"],
        ["Ủy ban nhân dân xã Bình Minh", "Lê Văn An", "Chủ tịch", address],
    ]
    (here.folder / "campaigns/a.xlsx").write_bytes(workbook(rows))
    here.write("campaigns/a.yaml", campaign(paper(PLAN), who=_SHEET))
    found = validate(["campaigns/a.yaml"], None, Watcher()).diagnostics

    assert _codes(found) == []


def test_a_field_that_typed_recipients_lack_is_told_once(here: Desk) -> None:
    """A template asks every copy for it: one message names the first few of them."""
    here.write("templates/cong-van/rieng.md.j2", "Liên hệ: {{ each.lien_he }}./.")
    who = "\n".join(f"  - {{id: xa-{n}, name: Ủy ban nhân dân xã An {n}}}" for n in range(6))
    text = campaign(paper(LETTER, template="rieng"), who=f"recipients:\n{who}\n")
    here.write("campaigns/a.yaml", text)

    found = validate(["campaigns/a.yaml"], None, Watcher()).diagnostics
    told = [one.message for one in found if one.code.id == "J003"]
    names = "«xa-0», «xa-1», «xa-2», «xa-3» và 2 nơi khác"
    assert told == [f"Nơi nhận {names} không có trường «lien_he»."]


def test_what_an_agency_lacks_is_said_of_the_agency(here: Desk) -> None:
    """A recipient of a list may have its id: it is not in that list for this paper."""
    each = {"for_each": "agencies", "issuer": "", "signer": "", "to": "[Các thôn]"}
    here.write("templates/cong-van/rieng.md.j2", "Gửi {{ each.lien_he }}./.")
    document = paper(LETTER, template="rieng", **each)
    here.write("campaigns/a.yaml", campaign(document, who=_SHEET, agencies=COMMUNES))
    rows = [["Mã", "Tên đơn vị"], ["binh-minh", "UBND xã Bình Minh"]]
    (here.folder / "campaigns/a.xlsx").write_bytes(workbook(rows))

    found = validate(["campaigns/a.yaml"], None, Watcher()).diagnostics
    told = [one.message for one in found if one.code.id == "J003"]
    assert [message.partition(" không có")[0] for message in told] == [
        "Cơ quan «binh-minh», «nghia-lo»",
    ]


def test_a_list_as_csv_gives_the_same_papers(here: Desk) -> None:
    """How the list is kept makes no difference."""
    _render(_desk(here))
    first = {name: (here.folder / "out" / name).read_bytes() for name in here.files()}
    outcome = _render(_desk(here, who=LISTED))

    assert _codes(outcome.diagnostics) == []
    for name, data in first.items():
        if name.endswith(".docx"):
            assert (here.folder / "out" / name).read_bytes() == data


def test_communes_issue_their_own_plans(here: Desk) -> None:
    """Letterhead, place, number and signer are of each row."""
    rows = [
        ["Mã", "Tên đơn vị", "Số", "Người ký", "Chức vụ"],
        ["binh-minh", "Ủy ban nhân dân xã Bình Minh", "5", "Lê An", "Chủ tịch"],
        ["nghia-lo", "Ủy ban nhân dân phường Nghĩa Lộ", "", "Vũ Bình", "Phó Chủ tịch"],
    ]
    here.write("campaigns/b.yaml", campaign(paper(PLAN), who=_SHEET))
    (here.folder / "campaigns/a.xlsx").write_bytes(workbook(rows))
    outcome = _render("campaigns/b.yaml", formats=("docx", "json"))

    assert _codes(outcome.diagnostics) == []
    records = [
        json.loads((here.folder / "out/b" / name).read_text(encoding="utf-8"))
        for name in ("ke-hoach-binh-minh.json", "ke-hoach-nghia-lo.json")
    ]
    texts = [json.dumps(one, ensure_ascii=False) for one in records]
    for text, words in zip(
        texts, (("xã Bình Minh", "Lê An", '"5"'), ("phường Nghĩa Lộ", "Vũ Bình")), strict=True
    ):
        assert [word for word in words if word.strip('"') not in text] == []
    document = Document("out/b/ke-hoach-nghia-lo.docx")
    cells = [cell.text for table in document.tables for cell in table._cells]  # noqa: SLF001
    whole = "\n".join(cells)
    for word in ("PHƯỜNG NGHĨA LỘ", "Nghĩa Lộ, ngày", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"):
        assert word in whole


def test_the_register_has_a_line_for_each_copy(here: Desk) -> None:
    """With its own number and recipient."""
    path = _desk(here)
    outcome = register([path], RegisterOrder("so.csv"), Watcher())

    assert _codes(outcome.diagnostics) == []
    lines = (here.folder / "so.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 4
    for line, words in zip(lines[1:], (";12;", ";13;", "xã C"), strict=True):
        assert words in line


def test_what_differs_is_shown_by_copy(here: Desk) -> None:
    """A changed cell changes the words of that copy alone."""
    _desk(here)
    here.write("khac/a.yaml", (here.folder / "campaigns/a.yaml").read_text(encoding="utf-8"))
    rows = [list(one) for one in _ROWS]
    rows[2][4] = "Vũ Minh"
    (here.folder / "khac/a.xlsx").write_bytes(workbook(rows))
    found = diff("campaigns/a.yaml", "khac/a.yaml", None)

    assert [one.document for one in found.papers] == ["thu-xa-b"]


def test_the_preview_shows_some_copies(here: Desk) -> None:
    """Five of many, and says so; the others are judged by validate."""
    rows = [_ROWS[0], *([f"xa-{n}", f"UBND xã {n}", "", str(n), "Lê An"] for n in range(1, 31))]
    text = campaign(paper(LETTER, subject=_SUBJECT), who=_SHEET)
    here.write("campaigns/c.yaml", text)
    (here.folder / "campaigns/a.xlsx").write_bytes(workbook(rows))
    seen = look(Path("campaigns/c.yaml"))

    assert len(seen.papers) == 5
    assert {"thu-xa-1", "thu-xa-30"} <= {one.id for one in seen.papers}
    (told,) = (one for one in seen.findings if one.code.id == "C342")
    assert told.message == "Đang xem 5 trong 30 bản của «thu»."
    assert told.hint == "Bản khác: cds-docs render campaigns/c.yaml --only thu --row MÃ."


@pytest.mark.parametrize("name", ["thu", "thu-xa-a"])
def test_copies_take_no_number_from_issue(here: Desk, name: str) -> None:
    """Their numbers stand in the list, which the command does not change."""
    path = _desk(here)
    before = (here.folder / path).read_bytes()
    outcome = issue(path, _order(name), Watcher())

    assert _codes(outcome.diagnostics) == ["C343"]
    assert outcome.misused
    assert (here.folder / path).read_bytes() == before


def test_copies_that_cite_an_issued_paper_are_made_again(here: Desk) -> None:
    """Also where the first copy does not cite it: only one commune's task does."""
    once = {"for_each": "", "issuer": "so", "signer": "{name: Phạm Bình, title: Giám đốc}"}
    plan = paper(PLAN, id="chung", **once)
    path = _desk(here, plan, paper(LETTER, template="giao-viec"))
    text = (here.folder / path).read_text(encoding="utf-8")
    cited = text.replace("Việc của B", "'Việc của B theo {{ ref.chung.full }}'").replace(
        "assignments:", "references:\n  chung: {document: chung}\nassignments:"
    )
    here.write(path, cited)
    outcome = issue(path, _order("chung"), Watcher())

    assert _codes(outcome.diagnostics) == []
    assert [Path(one.path).stem for one in outcome.results] == [
        "chung",
        "thu-xa-a",
        "thu-xa-b",
        "thu-xa-c",
    ]
    assert "Kế hoạch số 09/KH-SKHCN" in _words("thu-xa-b")


def _order(name: str) -> Order:
    """Return the order to write number 9 of 10 September into a document."""
    return Order(name, 9, "", PartialDate(2026, 9, 10), replace=False, today=date(2026, 9, 10))


_SLOPPY = [
    ["Mã", "Tên đơn vị", "Người ký", "Chức vụ"],
    ["xa-a", "Ủy ban nhân dân xã A", "LÊ VĂN AN", "Chủ tịch"],
    ["xa-b", "Ủy Ban Nhân Dân xã B", "ThS. Lê Văn Bình", "Chủ tịch"],
    ["xa-c", "UBND xã C", "VŨ THỊ LAN", "PCT"],
]


_CALLED = "Ghi họ tên ở cột «Người ký» bằng chữ thường, hoa chữ cái đầu:"
_SPELT = "Viết đủ tên cơ quan ở cột «Tên đơn vị»;"


def test_what_rows_say_wrongly_is_told_at_their_cells(here: Desk) -> None:
    """The checker's findings stand in the list, speak of its columns, and are told once each."""
    path = _desk(here, paper(PLAN), rows=_SLOPPY)

    found = validate([path], None, Watcher()).diagnostics

    told = [(f.code.id, f.span.cell, f.count, f.hint) for f in found if f.span and f.span.sheet]
    assert sorted(told) == [
        ("K-08", "C2", 2, f"{_CALLED} «Nguyễn Văn An»."),
        ("K-09", "C3", 1, "Bỏ học hàm, học vị, danh hiệu trước họ tên ở cột «Người ký»."),
        ("K-10", "D4", 1, "Viết đủ chức vụ ở cột «Chức vụ»."),
        ("Q-11", "B4", 1, f"{_SPELT} tên ngắn ghi ở cột «Tên ngắn»."),
        ("V-01", "B3", 1, "Viết lại đúng tên cơ quan."),
    ]


def test_what_a_name_says_wrongly_in_a_letter_is_told_at_its_cell(here: Desk) -> None:
    """Not where the sentence begins that prints it, and with what to do in a list."""
    rows = [
        ["Mã", "Tên đơn vị", "Chỉ tiêu"],
        ["xa-a", "Trung tâm Văn hóa,Thể thao xã A", "3"],
        ["xa-b", "Ban Quản lý (TBD) xã B", "4"],
        ["xa-c", "Sở C; Sở D", "[số điểm]"],
    ]
    path = _desk(here, paper(LETTER, subject='"giao {{ each.chi-tieu }} điểm"'), rows=rows)

    found = validate([path], None, Watcher()).diagnostics

    told = [(one.code.id, one.span.cell) for one in found if one.span and one.span.sheet]
    assert sorted(told) == [("N-04", "B4"), ("T-29", "B2"), ("T-30", "B3"), ("T-30", "C4")]
    (addressees,) = (one for one in found if one.code.id == "N-04")
    assert addressees.hint == "Danh sách ghi mỗi nơi nhận một dòng: tách dòng này ra."


def test_a_name_in_letters_is_told_once_at_its_cell(here: Desk) -> None:
    """«TM. UBND» takes the name over from the row: mended there, it is mended in both places."""
    rows = [
        ["Mã", "Tên đơn vị", "Người ký", "Chức vụ"],
        ["xa-a", "UBND phường Nghĩa Lộ", "Lê Văn An", "Phó Chủ tịch"],
        ["xa-b", "Ủy ban nhân dân xã B", "Lê Văn Bình", "Phó Chủ tịch"],
        ["xa-c", "Ủy ban nhân dân xã C", "Lê Văn Cầu", "Phó Chủ tịch"],
    ]
    found = validate([_desk(here, paper(PLAN), rows=rows)], None, Watcher()).diagnostics

    told = [(one.code.id, one.span.cell) for one in found if one.span and one.span.sheet]
    assert [one for one in told if one[0] in {"K-10", "Q-11"}] == [("Q-11", "B2")]
    assert not any(one.code.id == "K-10" for one in found)


def test_the_id_of_a_recipient_is_no_document(here: Desk) -> None:
    """A clerk who wants the copy for one body is told how to ask for it."""
    found = _render(_desk(here), only=("xa-b",)).diagnostics
    (told,) = [one for one in found if one.code.id == "C207"]

    assert "«--row xa-b»" in told.hint
    assert "«--only thu-xa-b»" in told.hint
