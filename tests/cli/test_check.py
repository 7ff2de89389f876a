"""``cds-docs check`` and ``cds-docs explain`` as a person calls them."""

import json
from pathlib import Path

import pytest

from cds_docs.check.index import all_rules
from cds_docs.cli import main
from support.faults import edited
from support.made import CAMPAIGNS, made

_MAIN = "word/document.xml"


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a clean letter of ours in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("công văn.docx")
    path.write_bytes(made(CAMPAIGNS, "campaign-2026-cong-van").data)
    return path


def spoil(path: Path) -> None:
    """Plant a margin that is too narrow."""
    path.write_bytes(edited(path.read_bytes(), _MAIN, 'w:left="1701"', 'w:left="1134"'))


def test_a_clean_file_ends_with_0(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Remarks may be made; nothing is wrong."""
    assert main(["check", str(letter)]) == 0
    out, err = capsys.readouterr()
    assert "lỗi" not in out
    assert err.endswith("Đã kiểm tra 1/1 tệp; 0 lỗi, 0 cảnh báo.\n")


def test_a_fault_ends_with_1(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The finding says what, where and why."""
    spoil(letter)
    assert main(["check", ".", "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("công văn.docx: lỗi P-04 Lề trái 20 mm; cần 30–35 mm.\n")
    assert err == ""


def test_a_warning_ends_with_1_only_when_strict(letter: Path) -> None:
    """``--strict`` counts warnings."""
    letter.write_bytes(edited(letter.read_bytes(), _MAIN, "đề nghị", "đề  nghị"))
    assert main(["check", str(letter), "-q"]) == 0
    assert main(["check", str(letter), "-q", "--strict"]) == 1
    assert main(["check", str(letter), "-q", "--strict", "--ignore", "t-29"]) == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".docx"),
        (b"%PDF-1.7\n", "PDF"),
        (b"{\\rtf1 x}", "RTF"),
        (b"PK\x03\x04 hong", "docx"),
    ],
)
def test_what_is_no_docx_ends_with_2(
    letter: Path, data: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One clear sentence, and what to do; beside a file that can be read the code is 1."""
    Path("khác.docx").write_bytes(data)
    assert main(["check", "khác.docx", "-q"]) == 2
    out = capsys.readouterr().out
    assert words in out
    assert out.count("khác.docx: lỗi") == 1
    assert "gợi ý:" in out
    assert main(["check", "khác.docx", str(letter), "-q"]) == 1


def test_a_declined_file_ends_with_1(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A paper under other rules is named, and not judged."""
    numbered = edited(letter.read_bytes(), _MAIN, "Số: ", "Số: 05/2024/QĐ-UBND ")
    letter.write_bytes(edited(numbered, _MAIN, "V/v ", ""))
    assert main(["check", str(letter)]) == 1
    out, err = capsys.readouterr()
    assert "G-02" in out
    assert "không xét" in err
    assert "1 không thuộc Nghị định 30" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "Thiếu tham số «TỆP...»."),
        (["check", "x", "--select", "P-99"], "Không có quy tắc «P-99». Có phải «P-09»?"),
        (["check", "x", "--jobs", "0"], "Tùy chọn «--jobs» cần một số từ 1 trở lên"),
        (["check", "x", "--jobs", "nhiều"], "Tùy chọn «--jobs» cần một số từ 1 trở lên"),
        (["check", "x", "--today", "31/2/2026"], "«31/2/2026» không phải một ngày"),
        (["check", "x", "--fix", "mới.doc"], "Tùy chọn «--fix» cần tên một tệp .docx mới."),
        (["check", "x.docx", "--fix"], "Tùy chọn «--fix» cần một giá trị"),
        (["explain"], "Cần một mã"),
        (["explain", "p-1"], "Không có quy tắc «p-1»."),
    ],
)
def test_misuse_is_told_in_vietnamese(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mistake in the command has its sentence and ends with 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(message)


def test_the_day_can_be_given(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A date still to come is a finding only before that day."""
    letter.write_bytes(made(CAMPAIGNS, "campaign-2024-ke-hoach").data)
    main(["check", str(letter), "-q", "--select", "S-15", "--today", "2020-01-01"])
    assert "S-15" in capsys.readouterr().out
    main(["check", str(letter), "-q", "--select", "S-15", "--today", "01/01/2099"])
    assert capsys.readouterr().out == ""


def test_copies_are_made_on_demand(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The mended copy is clean, the file itself is as it was, a second run overwrites nothing."""
    spoil(letter)
    before = letter.read_bytes()
    command = ["check", str(letter), "--fix", "sửa.docx", "--comments", "ghi chú.docx"]
    assert main(command) == 0
    assert "bản sửa: sửa.docx" in capsys.readouterr().err
    assert letter.read_bytes() == before
    assert main(["check", "sửa.docx", "-q", "--strict"]) == 0
    assert Path("ghi chú.docx").exists()
    assert main(command) == 2
    assert "không ghi đè lên tệp nào" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif", "junit", "github", "short"])
def test_every_report_holds_the_finding(
    letter: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Programs get what people get."""
    spoil(letter)
    assert main(["check", str(letter), "-q", "--report", name]) == 1
    assert "P-04" in capsys.readouterr().out


def test_json_serves_check_and_validate_alike(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object, with nulls where nothing applies."""
    spoil(letter)
    main(["check", str(letter), "-q", "--report", "json"])
    checked = json.loads(capsys.readouterr().out)["diagnostics"]
    Path("a.yaml").write_text("schema: 1\n", encoding="utf-8")
    main(["validate", "a.yaml", "-q", "--report", "json"])
    validated = json.loads(capsys.readouterr().out)["diagnostics"]
    assert checked[0].keys() == validated[0].keys()
    assert (checked[0]["strength"], checked[0]["line"]) == ("provision", None)
    assert (validated[0]["part"], validated[0]["line"]) == (None, 1)


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """By its id in any case, or all at once."""
    assert main(["explain", "s-02"]) == 0
    assert capsys.readouterr().out.startswith("S-02 (")
    assert main(["explain", "--all"]) == 0
    page = capsys.readouterr().out
    assert all(f"### {rule} " in page for rule in all_rules())
