"""The register of outgoing documents: the fields of Phụ lục VI, and nobody's work lost."""

import csv
import io
import json
import os

import openpyxl
import pytest

from cds_docs.pipeline.records import HEADERS
from support.desk import Desk, campaign_text

_CHANGED = """\
  - id: ke-hoach
    kind: ke-hoach
    issuer: so
    template: ngan
    number: 5
    date: 20/9/2024
    subject: "tổ chức {{ event.name }}"
    urgency: thuong-khan
    copies: 20
    distribution: [{to: UBND tỉnh, note: b/c}, so-nganh, "Như thành phần mời"]
    signer: {name: Lê Văn A}
"""


@pytest.fixture
def desk(here: Desk) -> Desk:
    """Return a desk with a letter that has no number yet and a plan that was issued."""
    here.write("campaigns/a.yaml", campaign_text("cong-van") + _CHANGED)
    here.template("ke-hoach/ngan.md.j2", "# Mục đích\n\nTuyên truyền {{ event.name }}.\n")
    return here


def rows(desk: Desk, name: str = "so-van-ban.csv") -> list[dict[str, str]]:
    """Return the lines of a register in CSV."""
    text = (desk.folder / name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_one_line_a_document(desk: Desk) -> None:
    """Each field holds what the campaign says; what nobody said stays open."""
    ran = desk.run("register", "campaigns")
    letter, plan = rows(desk)

    assert ran.code == 0
    assert "2 văn bản, 1 chưa có số" in ran.err
    assert tuple(letter) == HEADERS
    assert {key: text for key, text in plan.items() if text} == {
        "Năm hình thành hồ sơ": "2024",
        "Tên loại văn bản": "Kế hoạch",
        "Số của văn bản": "05",
        "Ký hiệu của văn bản": "KH-STTTT",
        "Ngày, tháng, năm văn bản": "20/9/2024",
        "Tên cơ quan, tổ chức ban hành văn bản": "Sở Thông tin và Truyền thông",
        "Trích yếu nội dung": "Tổ chức Ngày Chuyển đổi số quốc gia",
        "Ngôn ngữ": "Tiếng Việt",
        "Chức vụ của người ký": "Giám đốc",
        "Họ và tên người ký": "Lê Văn A",
        "Tên cơ quan, tổ chức nhận": "UBND tỉnh; Các sở, ban, ngành",
        "Mức độ khẩn": "Thượng khẩn",
        "Số lượng bản phát hành": "20",
    }
    assert letter["Tên cơ quan, tổ chức nhận"] == "Các sở, ban, ngành"
    assert letter["Số của văn bản"] == ""
    assert letter["Ký hiệu của văn bản"] == "STTTT-VP"


def test_campaigns_of_one_name_stand_in_one_register(desk: Desk) -> None:
    """It is one file for all: folders, of which two of one name would need one, are not asked."""
    desk.write("khac/a.yaml", campaign_text("cong-van"))
    ran = desk.run("register", "campaigns", "khac")

    assert ran.code == 0
    assert "C204" not in ran.out
    assert len(rows(desk)) == 3


def test_a_number_that_two_campaigns_have_is_told(desk: Desk) -> None:
    """Each campaign alone is right; another year, or another number, is another paper."""
    papers = _CHANGED.replace("template: ngan\n    ", "")
    desk.write("khac/b.yaml", campaign_text() + papers)
    desk.write("khac/c.yaml", campaign_text() + papers.replace("number: 5", "number: 6"))
    desk.write("khac/d.yaml", campaign_text() + papers.replace("20/9/2024", "20/9/2023"))
    ran = desk.run("register", "campaigns", "khac", "--report", "short")

    (told,) = (line for line in ran.out.splitlines() if "C359" in line)
    assert told.startswith("khac/b.yaml:")
    assert "Số 05/KH-STTTT năm 2024 của Sở Thông tin và Truyền thông đã có ở văn bản" in told
    assert told.endswith("«ke-hoach» của «campaigns/a.yaml».")
    assert len(rows(desk)) == 8


def test_workbook_holds_the_same(desk: Desk) -> None:
    """The workbook has the cells of the CSV, and the number keeps its zero."""
    desk.run("register", "campaigns")
    assert desk.run("register", "campaigns", "-o", "so.xlsx").code == 0
    sheet = openpyxl.load_workbook(desk.folder / "so.xlsx").active
    cells = [[cell.value or "" for cell in row] for row in sheet]

    assert cells[0] == list(HEADERS)
    assert cells[1:] == [list(row.values()) for row in rows(desk)]


def test_register_is_written_again_only_if_it_changed(desk: Desk) -> None:
    """The same campaigns leave it alone; others replace what nobody edited."""
    desk.run("register", "campaigns", "-o", "so/so.xlsx")
    assert "không đổi so/so.xlsx" in desk.run("register", "campaigns", "-o", "so/so.xlsx").err
    desk.campaign("b.yaml")
    assert "3 văn bản" in desk.run("register", "campaigns", "-o", "so/so.xlsx").err
    assert desk.files("so") == [".cds-docs.json", "so.xlsx"]


def test_a_place_that_takes_no_register_is_told(desk: Desk) -> None:
    """A file has the name of the folder: one finding, nothing written over."""
    desk.write("so", "ghi chú\n")
    ran = desk.run("register", "campaigns", "-o", "so/so-van-ban.csv")

    assert ran.code == 1
    assert "lỗi C" in ran.out
    assert "«so»" in ran.out
    assert (desk.folder / "so").read_text(encoding="utf-8") == "ghi chú\n"


def test_strangers_register_is_kept(desk: Desk) -> None:
    """A file we did not write, or that somebody edited, stays; the new one goes beside it."""
    mine = desk.write("so-van-ban.csv", "của tôi")
    ran = desk.run("register", "campaigns")

    assert (ran.code, "C211" in ran.out) == (1, True)
    assert mine.read_text(encoding="utf-8") == "của tôi"
    assert len(rows(desk, "so-van-ban.moi.csv")) == 2
    assert desk.run("register", "campaigns", "--force").code == 0
    assert (desk.folder / "so-van-ban.bak.csv").read_text(encoding="utf-8") == "của tôi"


def test_open_register_is_kept(desk: Desk) -> None:
    """While Excel has it open it is not replaced, and the program is named."""
    desk.run("register", "campaigns")
    desk.write("~$so-van-ban.csv", "")
    desk.campaign("b.yaml")
    ran = desk.run("register", "campaigns")

    assert (ran.code, "Excel" in ran.out) == (1, True)
    assert len(rows(desk)) == 2


def test_document_with_an_error_has_no_line(desk: Desk) -> None:
    """It is told and counted; the others are there."""
    desk.template("ke-hoach/ngan.md.j2", "{{ khong_co }}\n")
    ran = desk.run("register", "campaigns")

    assert ran.code == 1
    assert "thiếu 1 văn bản" in ran.err
    assert len(rows(desk)) == 1


def test_campaign_with_an_error_writes_nothing(desk: Desk) -> None:
    """Where no campaign is valid there is no register, and an old one stays."""
    desk.write("campaigns/a.yaml", "schema: 1\n")
    ran = desk.run("register", "campaigns")

    assert ran.code == 1
    assert not (desk.folder / "so-van-ban.csv").exists()


@pytest.mark.parametrize("name", ["so.txt", "so", "so.xls"])
def test_no_table(desk: Desk, name: str) -> None:
    """A name that is no table's is misuse."""
    ran = desk.run("register", "campaigns", "-o", name)

    assert (ran.code, "C355" in ran.out) == (2, True)


def test_without_openpyxl(desk: Desk) -> None:
    """On a machine without the extra the way out is told."""
    (desk.folder / "bare").mkdir()
    hidden = "import sys; sys.modules['openpyxl'] = None"
    desk.write("bare/sitecustomize.py", hidden)
    path = os.pathsep.join([str(desk.folder / "bare"), desk.variables()["PYTHONPATH"]])
    ran = desk.run("register", "campaigns", "-o", "so.xlsx", PYTHONPATH=path)

    assert (ran.code, "C356" in ran.out) == (2, True)
    assert not (desk.folder / "so.xlsx").exists()


def test_record_beside_each_paper(desk: Desk) -> None:
    """The same fields go beside each paper, by their names in Phụ lục VI, as safe as the paper."""
    ran = desk.run("render", "campaigns", "--format", "docx,json")
    beside = desk.folder / "out/a/ke-hoach.json"
    data = json.loads(beside.read_bytes())

    assert ran.code == 0
    assert (data["CodeNumber"], data["CodeNotation"]) == ("05", "KH-STTTT")
    assert data["SignerInfo"] == {"Position": "Giám đốc", "FullName": "Lê Văn A"}
    assert [one["OrganName"] for one in data["To"]] == ["UBND tỉnh", "Các sở, ban, ngành"]
    assert (data["IssuedAmount"], data["PageAmount"], data["Priority"]) == (20, None, "Thượng khẩn")
    assert desk.run("render", "campaigns", "--format", "docx,json", "--check").code == 0

    beside.write_text("{}", encoding="utf-8")
    again = desk.run("render", "campaigns", "--format", "json")
    assert (again.code, "C210" in again.out) == (1, True)
    assert beside.read_text(encoding="utf-8") == "{}"
