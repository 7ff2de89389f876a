"""``cds-docs new`` as a clerk runs it."""

import json

import pytest

from cds_docs.cli.boundary import main
from support.desk import Desk, campaign_text


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the program in this process."""
    code = main(list(arguments))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_it_prints_what_changed_and_what_to_confirm(
    here: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line, value, old and new, why; then the marked values, then what to look at."""
    text = campaign_text().replace(
        "documents:\n", "timeline:\n  - {id: bc, title: Báo cáo, due: 25/10/2024}\ndocuments:\n"
    )
    here.write("campaigns/dot-2024.yaml", f"# Năm 2024\n{text}")

    code, out, err = _run(capsys, "new", "2026", "--from", "campaigns/dot-2024.yaml")

    assert code == 0
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert lines[0] == (
        "Đã tạo campaigns/dot-2026.yaml từ campaigns/dot-2024.yaml: năm 2024 → 2026."
    )
    assert "dòng 3 year 2024 → 2026" in lines
    assert (
        "dòng 12 timeline.bc.due 25/10/2024 → 26/10/2026"
        " 25/10/2026 là Chủ nhật, chuyển sang thứ Hai 26/10/2026"
    ) in lines
    assert "Đã đánh dấu «(cần xác nhận)» 1 chỗ, phải xác nhận từng chỗ:" in lines
    assert "dòng 5 theme chủ đề của năm mới do trung ương công bố: Phổ cập hạ tầng số" in lines
    assert "Chú thích còn ghi năm 2024: lệnh không sửa chú thích:" in lines
    assert "cds-docs validate campaigns/dot-2026.yaml" in err


def test_json_holds_the_same(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """For programs; nothing else stands on the standard output."""
    here.campaign("dot-2024.yaml")

    code, out, _ = _run(
        capsys, "new", "2026", "--from", "campaigns/dot-2024.yaml", "--report", "json"
    )

    told = json.loads(out)
    assert code == 0
    assert (told["version"], told["from"], told["to"]) == (1, 2024, 2026)
    assert told["written"] == "campaigns/dot-2026.yaml"
    assert {
        "line": 2,
        "column": 7,
        "key": "year",
        "old": "2024",
        "new": "2026",
        "reason": None,
    } in (told["changes"])
    assert [one["key"] for one in told["confirm"] if one["marked"]] == ["theme"]
    assert told["diagnostics"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("new", "2024", "--from", "campaigns/dot-2024.yaml"), 2, "phải sau năm 2024"),
        (("new", "3024", "--from", "campaigns/dot-2024.yaml"), 2, "từ 1945 đến 2100"),
        (("new", "hai", "--from", "campaigns/dot-2024.yaml"), 2, "không phải năm"),
        (("new", "2026"), 2, ""),
        (("new", "2026", "--from", ""), 2, "cần tên một tệp"),
        (("new", "2026", "--from", "khong-co.yaml"), 2, "khong-co.yaml"),
        (("new", "2026", "--from", "campaigns/dot-2024.yaml", "--report", "sarif"), 2, "human"),
        (("new", "2026", "--from", "campaigns/dot-2024.yaml", "-o", "campaigns/dot-2024.yaml"),
         1, "không ghi đè"),
        (("new", "2026", "--from", "campaigns/loi.yaml"), 1, "còn lỗi"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(
    here: Desk,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    words: str,
) -> None:
    """A wrong command is 2, a refusal 1; nothing is written."""
    here.campaign("dot-2024.yaml")
    here.write("campaigns/loi.yaml", campaign_text().replace("10/10/2024", "31/9/2024"))

    got, out, err = _run(capsys, *arguments)

    assert got == code
    assert words in out + err
    assert "Traceback" not in out + err
    assert here.files("campaigns") == ["dot-2024.yaml", "loi.yaml"]


def test_a_draft_is_counted_in_the_summary(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The last line of ``render --draft`` says what the files are."""
    here.campaign("dot-2024.yaml")
    _run(capsys, "new", "2026", "--from", "campaigns/dot-2024.yaml")

    refused, told, _ = _run(capsys, "render", "campaigns/dot-2026.yaml")
    code, _, err = _run(capsys, "render", "--draft", "campaigns/dot-2026.yaml")

    assert refused == 1
    assert "C160" in told
    assert code == 0
    assert "trong đó 1 bản nháp (.nhap.docx)" in err
    assert here.files() == ["dot-2026/.cds-docs.json", "dot-2026/cong-van.nhap.docx"]
