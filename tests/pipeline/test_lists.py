"""Campaigns with lists, end to end: read beside the campaign, worked on by every command."""

import os
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from cds_docs.cli.progress import Log
from cds_docs.diagnostics import Diagnostic, has_errors
from cds_docs.pipeline.campaigns import open_campaigns
from cds_docs.pipeline.diff import diff
from cds_docs.pipeline.fixing import fix
from cds_docs.pipeline.issue import issue
from cds_docs.pipeline.issue_order import Order
from cds_docs.pipeline.look import look
from cds_docs.pipeline.new import new
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from cds_docs.report import report
from support.desk import Desk, campaign_text
from support.watching import Watcher
from support.workbooks import workbook

_INLINE = '  - {id: so-nganh, name: "Các sở, ban, ngành"}\n'
_CSV = "STT;Tên đơn vị;Tên ngắn;Địa chỉ\n1;Sở Y tế tỉnh;Sở Y tế;1 Lê Lợi\n2;Sở Xây dựng;;2 Lê Lợi\n"


def with_list(here: Desk, file: str = "danh-sach.csv", name: str = "a.yaml") -> Path:
    """Write a campaign that sends its letter to a row of a list, and return its path."""
    text = campaign_text("cong-van").replace(_INLINE, f"  - {{file: {file}}}\n")
    path = here.write(
        f"campaigns/{name}", text.replace("to: [so-nganh]", "to: [so-y-te-tinh, so-xay-dung]")
    )
    return path.relative_to(here.folder)


def found_in(*paths: Path) -> tuple[Diagnostic, ...]:
    """Return what ``validate`` finds."""
    return validate([path.as_posix() for path in paths], None, Watcher()).diagnostics


def test_rows_are_printed(here: Desk) -> None:
    """Kính gửi names the bodies of the list."""
    path = with_list(here)
    here.write("campaigns/danh-sach.csv", _CSV)

    outcome = render([path.as_posix()], RenderOptions(), Watcher())

    assert not has_errors(outcome.diagnostics)
    words = "\n".join(p.text for p in Document("out/a/cong-van.docx").paragraphs)
    assert "Sở Y tế tỉnh" in words
    assert "Sở Xây dựng" in words


_EXAMPLE = Path(__file__).parents[2] / "docs/vi-du/ke-hoach-xa.yaml"


def test_of_a_list_that_is_not_there_nothing_follows(here: Desk) -> None:
    """Whom its papers go to and who signs them stands in it: only the list itself is told."""
    path = here.write("campaigns/a.yaml", _EXAMPLE.read_text(encoding="utf-8"))

    assert [one.code.id for one in found_in(path.relative_to(here.folder))] == ["C326"]


def test_a_list_that_is_there_but_names_no_signer_is_told_of(here: Desk) -> None:
    """Each body issues its paper, and nobody is said to sign."""
    path = here.write("campaigns/a.yaml", _EXAMPLE.read_text(encoding="utf-8"))
    here.write("campaigns/danh-sach-xa.csv", "Tên đơn vị;Ký hiệu\nUBND xã An Bình;UBND\n")

    found = [one.code.id for one in found_in(path.relative_to(here.folder))]
    assert "C085" in found
    assert "C090" not in found


def test_a_workbook_gives_the_same_papers_as_csv(here: Desk) -> None:
    """How a list is kept makes no difference to what is printed."""
    rows = [line.split(";") for line in _CSV.splitlines()]
    (here.folder / "campaigns/danh-sach.xlsx").write_bytes(workbook(rows))
    here.write("campaigns/danh-sach.csv", _CSV)
    path = with_list(here)
    render([path.as_posix()], RenderOptions(), Watcher())
    before = Path("out/a/cong-van.docx").read_bytes()
    path = with_list(here, "danh-sach.xlsx")

    render([path.as_posix()], RenderOptions(), Watcher())

    assert Path("out/a/cong-van.docx").read_bytes() == before


@pytest.mark.parametrize(
    "file",
    [
        "khong-co.csv",
        "../danh-sach.csv",
        "lien-ket.csv",
        "thu-muc/danh-sach.csv",
        "/etc/hostname.csv",
        "'C:\\danh-sach.csv'",
        "'\\\\may\\danh-sach.csv'",
        "https://example.vn/danh-sach.csv",
        "duong-ong.csv",
        "con.csv",
        f"{'x' * 250}.csv",
    ],
)
def test_lists_elsewhere_are_not_read(here: Desk, file: str) -> None:
    """Only what lies below the campaign's folder is read, and nobody waits for a pipe."""
    here.write("danh-sach.csv", _CSV)
    campaigns = here.folder / "campaigns"
    (campaigns / "lien-ket.csv").symlink_to("../danh-sach.csv")
    (campaigns / "thu-muc").symlink_to("..")
    os.mkfifo(campaigns / "duong-ong.csv")
    path = with_list(here, file)

    (finding,) = found_in(path)

    assert finding.code.id == "C326"
    assert finding.path == path.as_posix()
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (9, 12)
    assert finding.excerpt.strip().startswith("- {file: ")


def test_a_list_that_is_not_there_is_told_once(here: Desk) -> None:
    """In one sentence: which list, and why it is not read."""
    (finding,) = found_in(with_list(here, "khong-co.csv"))

    before, after = "không đọc được danh sách «", "khong-co.csv»: không có tệp hoặc thư mục này"
    assert (finding.message.startswith(before), finding.message.endswith(after)) == (True, True)
    assert "tệp «" not in finding.message


def test_lists_in_folders_below_are_read(here: Desk) -> None:
    """A folder for lists, a link inside the campaign's folder and backslashes are fine."""
    here.write("campaigns/ds/danh-sach.csv", _CSV)
    (here.folder / "campaigns/lien-ket.csv").symlink_to("ds/danh-sach.csv")

    for file in ("ds/danh-sach.csv", "lien-ket.csv", "'ds\\danh-sach.csv'", "./ds/danh-sach.csv"):
        assert not has_errors(found_in(with_list(here, file)))


def test_a_list_too_large_is_refused(here: Desk) -> None:
    """A file of a wrong kind that fills memory is not read to its end."""
    (here.folder / "campaigns/danh-sach.csv").write_bytes(b"a;b\n" * (6 << 20))

    (finding,) = found_in(with_list(here))

    assert (finding.code.id, "20 MB" in finding.message) == ("C326", True)


def test_findings_stand_at_their_cells_in_every_format(here: Desk) -> None:
    """A workbook has no lines: sheet and cell are told in words, never as lines of a file."""
    rows = [["Tên đơn vị", "Địa chỉ"], ["", "1"], ["Sở Y tế tỉnh", "2"], ["", "3"]]
    (here.folder / "campaigns/danh-sach.xlsx").write_bytes(workbook(rows))
    found = found_in(with_list(here, "danh-sach.xlsx"))

    assert report("human", found) == (
        "campaigns/danh-sach.xlsx!Sheet1!A2: lỗi C315 ô «Tên đơn vị» để trống, cần tên nơi nhận\n"
        "  cùng lỗi ở A4\n"
        "  gợi ý: Ghi tên, hoặc xóa cả dòng.\n"
    )
    for name in ("short", "github", "gitlab", "json", "sarif", "junit"):
        text = report(name, found)
        assert "campaigns/danh-sach.xlsx" in text
        assert "A2" in text, name
        assert "A4" in text or name == "gitlab", name
    assert "line=" not in report("github", found)
    assert "region" not in report("sarif", found)


def test_findings_in_csv_stand_at_lines(here: Desk) -> None:
    """Editors and reviews open the list at its line."""
    here.write("campaigns/danh-sach.csv", "Tên đơn vị;Địa chỉ\n;1\nSở Y tế tỉnh;2\n;3\n")
    found = found_in(with_list(here))

    assert report("human", found).splitlines()[:4] == [
        "campaigns/danh-sach.csv:2:1: lỗi C315 ô «Tên đơn vị» để trống, cần tên nơi nhận",
        "  2 | ;1",
        "    | ^",
        "  cùng lỗi ở dòng 4",
    ]
    assert "file=campaigns/danh-sach.csv,line=2" in report("github", found)


def test_one_list_serves_several_campaigns(here: Desk) -> None:
    """What is wrong in it is told once."""
    here.write("campaigns/danh-sach.csv", f"{_CSV}3;;;3 Lê Lợi\n")
    paths = with_list(here), with_list(here, name="b.yaml")

    assert report("short", found_in(*paths)).count("C315") == 1


def test_rows_nobody_uses_make_one_finding(here: Desk) -> None:
    """A list for several letters is no row of remarks."""
    rows = "".join(f"{n};Xã {n};;\n" for n in range(3, 50))
    here.write("campaigns/danh-sach.csv", _CSV + rows)

    unused = [one for one in found_in(with_list(here)) if one.code.id == "J045"]

    assert [(one.count, one.path) for one in unused] == [(47, "campaigns/danh-sach.csv")]


def test_the_preview_watches_and_shows_the_list(here: Desk) -> None:
    """A change of the list is a change of the papers; its lines can be shown."""
    path = with_list(here)
    here.write("campaigns/danh-sach.csv", _CSV)

    seen = look(path)

    assert Path("campaigns/danh-sach.csv") in seen.files
    assert "campaigns/danh-sach.csv" in [source.name for source in seen.sources]


def test_the_preview_waits_for_a_list_that_is_missing(here: Desk) -> None:
    """Once the file is put there the preview looks again."""
    seen = look(with_list(here))

    assert Path("campaigns/danh-sach.csv") in seen.files
    assert not seen.good


def test_issuing_a_paper_keeps_the_list(here: Desk) -> None:
    """A number is put in the campaign file; who gets the paper stays in the list."""
    path = with_list(here)
    here.write("campaigns/danh-sach.csv", _CSV)
    notes: list[str] = []
    order = Order("cong-van", 12, "", None, replace=False, today=date(2024, 9, 30))

    outcome = issue(path.as_posix(), order, Log(notes.append))

    assert not has_errors(outcome.diagnostics), outcome.diagnostics
    assert "number: 12" in path.read_text(encoding="utf-8")
    assert (here.folder / "campaigns/danh-sach.csv").read_text(encoding="utf-8") == _CSV


def test_mending_and_rolling_leave_the_list_alone(here: Desk) -> None:
    """Commands that write the campaign file read its list and change nothing in it."""
    path = with_list(here)
    here.write("campaigns/danh-sach.csv", _CSV)
    path.write_text(path.read_text("utf-8").replace("theme: ", "theme:  Chủ đề: "), "utf-8")

    fix([path.as_posix()], Log(lambda _: None))
    renewal = new(2025, path.as_posix(), None)

    assert not has_errors(found_in(path))
    assert renewal.written == "campaigns/a-2025.yaml"
    assert not has_errors(renewal.diagnostics)
    assert (here.folder / "campaigns/danh-sach.csv").read_text(encoding="utf-8") == _CSV


def test_a_changed_row_is_a_difference(here: Desk) -> None:
    """What differs is named by the row's id; its line is that of the list's name in the file."""
    here.write("campaigns/danh-sach.csv", _CSV)
    here.write("campaigns/moi.csv", _CSV.replace("Sở Xây dựng;;", "Sở Xây dựng;Sở XD;"))
    before, after = with_list(here), with_list(here, "moi.csv", "b.yaml")

    compared = diff(before.as_posix(), after.as_posix(), None)

    assert [(c.key, c.before, c.after, c.line, c.new_line) for c in compared.facts] == [
        ("recipients.so-xay-dung.short", "", "Sở XD", 0, 9)
    ]


def test_the_list_of_a_campaign_counts_only_for_it(here: Desk) -> None:
    """Two campaigns, two lists: each knows its own."""
    here.write("campaigns/danh-sach.csv", _CSV)
    here.write("campaigns/khac.csv", "Tên đơn vị\nSở Y tế tỉnh\nSở Xây dựng\nSở Nội vụ\n")
    with_list(here), with_list(here, "khac.csv", "b.yaml")

    one, other = open_campaigns(["campaigns"]).jobs

    assert [len(job.loaded.rows) for job in (one, other)] == [2, 3]
    assert one.loaded.rows["so-y-te-tinh"].grid.path == "campaigns/danh-sach.csv"
