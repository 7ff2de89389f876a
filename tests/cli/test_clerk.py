"""The commands issue, init and validate --fix as a clerk meets them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.cli import main
from support.desk import Desk, campaign_text

_NOBODY = (
    "Không có ai ở bàn phím để hỏi; nêu --year, --theme, --agency, --parent, --place,"
    " --signer, --post, --to, --kind, hoặc thêm --yes để lấy mặc định."
)


class _Keyboard:
    """Somebody who types; after the last line the input ends."""

    def __init__(self, *lines: str) -> None:
        self._lines: Iterator[str] = iter(lines)

    def isatty(self) -> bool:
        """Look like a terminal."""
        return True

    def readline(self, *_: int) -> str:
        """Type a line."""
        return next((f"{line}\n" for line in self._lines), "")


def test_issue(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written and made is told line by line."""
    here.campaign("a.yaml")
    assert main(["issue", "a.yaml", "cong-van", "--number", "12", "--today", "1/1/2025"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Không có «a.yaml», dùng «campaigns/a.yaml».",
        "campaigns/a.yaml:16: thêm dòng number: 12",
        "đã ghi out/a/cong-van.docx",
        "Đã ghi 1/1 văn bản; 0 lỗi, 0 cảnh báo.",
    ]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (["--number", "x"], "«x» không phải số văn bản; viết như --number 12."),
        (["--number", "0"], "«0» không phải số văn bản; viết như --number 12."),
        (["--number", "1", "--date", "31/9/2024"],
         "«31/9/2024» không phải một ngày đầy đủ: tháng 9 có 30 ngày; viết như 19/9/2024."),
        (["--number", "1", "--date", "9/2024"],
         "«9/2024» không phải một ngày đầy đủ; viết như 19/9/2024."),
        ([], "Thiếu tùy chọn «--number SỐ»."),
    ],
)  # fmt: skip
def test_issue_misused(
    here: Desk, more: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number or a date that is none is said before anything is read."""
    here.campaign("a.yaml")
    assert main(["issue", "campaigns/a.yaml", "cong-van", *more]) == 2
    assert capsys.readouterr().err.splitlines()[0] == message


def test_issue_refused(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal is a finding like any other, in every report; nothing is summed up."""
    here.campaign("a.yaml")
    words = ["issue", "campaigns/a.yaml", "cong-van", "--number", "12/KH", "--report", "json"]
    assert main(words) == 1
    out, err = capsys.readouterr()
    assert [one["code"] for one in json.loads(out)["diagnostics"]] == ["C228"]
    assert err == ""
    assert main(["issue", "campaigns/a.yaml", "cong-va", "--number", "12"]) == 2


def test_validate_fix(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """What could be mended is told on stderr, what is left on stdout."""
    text = campaign_text().replace("theme: ", "theme: Số: ").replace("year: 2024", "year:2024")
    path = here.write("campaigns/a.yaml", text.replace("kind: cong-van", "kind: cong-van-x"))
    assert main(["validate", "--fix", "campaigns"]) == 1
    out, err = capsys.readouterr()
    assert "lỗi C091" in out
    assert "lỗi C016" not in out
    assert err.splitlines()[:3] == [
        "Đã sửa campaigns/a.yaml; bản cũ giữ ở campaigns/a.yaml.bak.",
        "campaigns/a.yaml:2: year:2024 → year: 2024",
        'campaigns/a.yaml:4: theme: Số: Phổ cập hạ tầng số → theme: "Số: Phổ cập hạ tầng số"',
    ]
    before = path.read_bytes()
    assert main(["validate", "--fix", "campaigns", "-q"]) == 1
    assert path.read_bytes() == before


def test_validate_fix_of_a_read_only_file(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that could not be written is a finding beside what is wrong in it."""
    here.write("campaigns/a.yaml", campaign_text().replace("theme: ", "theme: Số: ")).chmod(0o444)
    assert main(["validate", "--fix", "campaigns", "--report", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert {one["code"] for one in found} == {"C208", "C016"}


def test_init_yes(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """With --yes nothing is asked; the last lines say what comes next."""
    assert main(["init", "--yes", "--year", "2026", "--parent", ""]) == 0
    out, err = capsys.readouterr()
    assert out.count("cảnh báo C145") == 2  # nobody gave a theme and a signer
    assert err.splitlines()[0] == "Đã ghi campaigns/ngay-chuyen-doi-so-2026.yaml"
    assert "Đã kiểm tra 1 tệp; 0 lỗi, 2 cảnh báo." in err
    assert "cds-docs render campaigns/ngay-chuyen-doi-so-2026.yaml" in err
    assert "parent" not in Path("campaigns/ngay-chuyen-doi-so-2026.yaml").read_text("utf-8")
    assert main(["init", "--yes", "--year", "2026"]) == 2
    assert capsys.readouterr().out.startswith("campaigns/ngay-chuyen-doi-so-2026.yaml: lỗi C224")
    assert here.files("campaigns") == ["ngay-chuyen-doi-so-2026.yaml"]


def test_init_of_one_letter(here: Desk) -> None:
    """--kind makes a file of one paper, named after it."""
    assert main(["init", "-y", "-q", "--kind", "Công văn", "--year", "2026"]) == 0
    assert here.files("campaigns") == ["cong-van-2026.yaml"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ([], _NOBODY),
        (["--yes", "--year", "26"], "Tùy chọn «--year»: «26» không phải năm từ 1945 đến 2100."),
        (["--yes", "--kind", "kehoach"],
         "Tùy chọn «--kind»: không có loại văn bản «kehoach»; gần nhất là «ke-hoach»."),
        (["--yes", "--theme", "{{ chu }}"],
         "Tùy chọn «--theme»: không có dữ kiện «chu»."),
        (["--yes", "--place", "a\nb"],
         "Tùy chọn «--place»: «place» phải nằm trên một dòng, đang có xuống dòng: «a b»."),
        (["--yes", "--signer", " "], "Tùy chọn «--signer» cần một giá trị."),
        (["--yes", ""], "Cần tên một tệp, ví dụ campaigns/2026.yaml."),
    ],
)  # fmt: skip
def test_init_misused(
    here: Desk,
    more: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody at the keyboard, an answer no campaign takes: exit 2 and nothing written."""
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["init", *more]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == message
    assert here.files("campaigns") == []


def test_init_asks(
    here: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six questions, asked again where the answer is of no use; Enter takes what is in brackets."""
    lines = (
        "26", "2026", 'Dữ liệu: "giá trị" # thật', "Sở {{", "Ủy ban nhân dân xã Bình Minh", "-", "",
        "Lê Văn Tám", "", "Trường học; Trạm y tế", "công văng", "Công văn; Giấy mời",
    )  # fmt: skip
    monkeypatch.setattr(sys, "stdin", _Keyboard(*lines))
    assert main(["init", "a.yaml"]) == 0
    err = capsys.readouterr().err
    assert "1/6 Năm của chiến dịch [" in err
    assert "3/6 Địa danh ghi trước ngày, tháng [Bình Minh]:" in err
    assert err.count("gõ lại.") == 3
    text = (here.folder / "a.yaml").read_text(encoding="utf-8")
    assert "theme: 'Dữ liệu: \"giá trị\" # thật'" in text
    assert "signer: {name: Lê Văn Tám, title: Chủ tịch}" in text
    assert text.count("    kind: ") == 2
    assert "name: Trạm y tế" in text


def test_init_given_up(
    here: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The end of the input ends the questions; nothing is written."""
    monkeypatch.setattr(sys, "stdin", _Keyboard("2026", ""))
    assert main(["init"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "Đã thôi hỏi; chưa ghi gì."
    assert here.files("campaigns") == []


def test_init_asks_nothing_when_all_is_said(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options for every question need neither --yes nor a keyboard."""
    monkeypatch.setattr(sys, "stdin", None)
    given = {
        "year": "2026", "theme": "Số", "agency": "Sở Y tế", "parent": "UBND tỉnh Cà Mau",
        "place": "Cà Mau", "signer": "Lê Tám", "post": "Giám đốc", "to": "Các sở, ban, ngành",
        "kind": "cong-van", "slogan": "Một; hai!",
    }  # fmt: skip
    words = [word for key, text in given.items() for word in (f"--{key}", text)]
    assert main(["init", "a.yaml", *words]) == 0
    text = (here.folder / "a.yaml").read_text(encoding="utf-8")
    assert 'name: "Các sở, ban, ngành"' in text
    assert '- "Một; hai!"' in text
