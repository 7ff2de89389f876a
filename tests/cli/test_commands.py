"""The commands as a user meets them, in one process."""

import json
import subprocess
import sys

import pytest

from cds_docs import __version__
from cds_docs.cli import main
from cds_docs.cli.app import COMMANDS
from cds_docs.report import FORMATS
from support.campaigns import CAMPAIGNS
from support.desk import Desk

UNNEEDED = (
    "babel",
    "docx",
    "markdown_it",
    "rich",
    "segno",
    "cds_docs.campaign.answers",
    "cds_docs.campaign.messages",
    "cds_docs.campaign.reference_page",
    "cds_docs.campaign.soundness",
    "cds_docs.word.base",
    "cds_docs.word.reading.drawings",
)
"""What the papers of a province do not need, and would pay for at every start."""

_COMMANDS = ", ".join(COMMANDS)


@pytest.fixture
def written(here: Desk, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return a desk with one campaign of two documents that were rendered."""
    here.campaign("dot.yaml", "a", "b")
    assert main(["render", "campaigns"]) == 0
    capsys.readouterr()
    return here


def test_render_says_what_it_did(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """In a log there is one line per file and a summary, all on stderr."""
    here.campaign("dot.yaml", "a", "b")

    assert main(["render", "dot.yaml"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Không có «dot.yaml», dùng «campaigns/dot.yaml».",
        "đã ghi out/dot/a.docx",
        "đã ghi out/dot/b.docx",
        "Đã ghi 2/2 văn bản; 0 lỗi, 0 cảnh báo.",
    ]


def test_unchanged_and_kept_back(written: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Unchanged and edited files have their words; an edited one is exit 1."""
    (written.folder / "out/dot/b.docx").write_bytes(b"edited")

    assert main(["render", "campaigns"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("out/dot/b.docx: lỗi C210 ")
    assert err.splitlines() == [
        "không đổi out/dot/a.docx",
        "giữ lại out/dot/b.docx",
        "Đã ghi 0/2 văn bản, 1 không đổi, 1 giữ lại; 1 lỗi, 0 cảnh báo.",
    ]
    assert main(["render", "campaigns", "--force", "-o", "out"]) == 0
    assert (written.folder / "out/dot/b.bak.docx").read_bytes() == b"edited"


def test_check(written: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """--check is 0 when nothing would change and 1 when something would."""
    assert main(["render", "campaigns", "--check"]) == 0
    (written.folder / "out/dot/b.docx").unlink()
    assert main(["render", "campaigns", "--check"]) == 1
    assert capsys.readouterr().err.splitlines()[-2:] == [
        "sẽ đổi out/dot/b.docx",
        "1/2 văn bản sẽ đổi, 1 không đổi; 1 lỗi, 0 cảnh báo.",
    ]


def test_only_may_be_repeated(here: Desk) -> None:
    """--only picks documents by id, several times over."""
    here.campaign("dot.yaml", "a", "b", "c")

    assert main(["render", "campaigns", "--only", "a", "--only", "c"]) == 0
    assert here.files("out/dot") == [".cds-docs.json", "a.docx", "c.docx"]


def test_findings_go_to_stdout_and_quiet_keeps_them(
    here: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """--quiet silences progress and summary, never a finding."""
    here.campaign("dot.yaml")
    here.write("campaigns/hong.yaml", "year: 2024\nyear: 2025\n")

    assert main(["render", "campaigns", "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert "campaigns/hong.yaml:2:1: lỗi C012 " in out
    assert err == ""


def test_strict_makes_warnings_errors(here: Desk) -> None:
    """A warning is exit 0, and 1 with --strict, for both commands."""
    here.campaign("dot.yaml")
    here.template("cong-van/ngan.md.j2", "1. Một.\n3. Ba.\n")

    assert main(["render", "campaigns"]) == 0
    assert main(["render", "campaigns", "--strict"]) == 1
    assert main(["validate", "campaigns"]) == 0
    assert main(["validate", "campaigns", "--strict"]) == 1


@pytest.mark.parametrize("command", ["render", "validate"])
def test_reports_for_programs(here: Desk, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--report json gives the whole of stdout as one object, also without findings."""
    here.campaign("dot.yaml")
    main([command, "campaigns", "--report", "json"])
    clean = json.loads(capsys.readouterr().out)
    here.write("campaigns/hong.yaml", "year: [")
    main([command, "campaigns", "--report", "json"])
    broken = json.loads(capsys.readouterr().out)

    assert clean == {"version": 1, "diagnostics": []}
    assert broken["diagnostics"][0]["path"] == "campaigns/hong.yaml"


def test_github_report(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """--report github prints workflow commands."""
    here.write("campaigns/hong.yaml", "year: [")
    main(["validate", "campaigns", "--report", "github"])

    assert capsys.readouterr().out.startswith("::error file=campaigns/hong.yaml,line=1,")


def test_validate(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Validation counts files, errors and warnings and writes nothing."""
    here.campaign("dot.yaml")

    assert main(["validate", "campaigns"]) == 0
    assert capsys.readouterr().err == "Đã kiểm tra 1 tệp; 0 lỗi, 0 cảnh báo.\n"
    here.write("campaigns/hong.yaml", "year: 2024\nyear: 2025\n")
    assert main(["validate", "campaigns"]) == 1
    assert not (here.folder / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["render", "khong-co.yaml"], 2),
        (["render", "rong.yaml"], 2),
        (["render", "campaigns", "khong-co.yaml"], 1),
        (["render", "campaigns", "rong.yaml"], 1),
        (["render", "campaigns", "--only", "x"], 2),
        (["render", "campaigns", "--templates", "khong-co"], 2),
        (["validate", "khong-co.yaml"], 2),
        (["validate", "sai.yaml"], 1),
        (["render", "sai.yaml"], 1),
    ],
)
def test_exit_codes_of_inputs(here: Desk, arguments: list[str], code: int) -> None:
    """2 when nothing could be worked on or the command is wrong, 1 when some of it failed."""
    here.campaign("dot.yaml")
    here.write("rong.yaml", "")
    here.write("sai.yaml", "schema: 1\nyear: 2024\n")

    assert main(arguments) == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rendr"], "Không có lệnh «rendr». Có phải «render»?"),
        (["xyz"], f"Không có lệnh «xyz». Các lệnh: {_COMMANDS}."),
        (["render"], "Thiếu tham số «TỆP...»."),
        (["render", "x", "--forse"], "Không có tùy chọn «--forse». Có phải «--force»?"),
        (["render", "x", "-z"], "Không có tùy chọn «-z»."),
        (["--xyz"], "Không có tùy chọn «--xyz»."),
        (["render", "x", "-o"], "Tùy chọn «-o» cần một giá trị: -o THƯ_MỤC."),
        (["render", "x", "-o", ""], "Tùy chọn «--out» cần tên một thư mục."),
        (["validate", "x", "--templates", ""], "Tùy chọn «--templates» cần tên một thư mục."),
        (["render", "x", "--only"], "Tùy chọn «--only» cần một giá trị: --only ID."),
        (["render", "x", "--check=1"], "Tùy chọn «--check» không nhận giá trị."),
        (
            ["validate", "x", "--report", "xml"],
            f"Không có dạng báo cáo «xml»; chọn một trong: {', '.join(FORMATS)}.",
        ),
        (["-q", "render", "x"], "Tùy chọn «-q» phải đứng sau tên lệnh: «cds-docs render … -q»."),
        (
            ["--jobs", "2", "render", "x"],
            "Tùy chọn «--jobs» phải đứng sau tên lệnh: «cds-docs render … --jobs».",
        ),
        (["--jobs", "x"], f"Không có lệnh «x». Các lệnh: {_COMMANDS}."),
        (["\x1b[31mx"], f"Không có lệnh «\\x1b[31mx». Các lệnh: {_COMMANDS}."),
        (["render", "--\x1b[31mx"], "Không có tùy chọn «--\\x1b[31mx»."),
    ],
)
def test_misuse_is_told_in_vietnamese(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mistake in the command has its sentence, a way to the help, and exit 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    first, hint = err.splitlines()
    assert (out, first) == ("", message)
    assert hint.startswith("  gợi ý: xem «cds-docs")


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"], ["validate", "-h"]])
def test_help_is_vietnamese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help goes to stdout, every option explained, with no English word of the library."""
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert out.startswith("Cách dùng: cds-docs")
    assert "In phần trợ giúp này." in out
    assert not {"Usage", "Options", "Show", "Arguments", "required", "default"} & set(
        out.replace(":", " ").split()
    )
    assert max(map(len, out.splitlines())) <= 92


@pytest.mark.parametrize(("columns", "widest"), [("80", 80), ("60", 60), ("20", 50), ("200", 90)])
def test_help_keeps_its_columns_in_a_narrow_terminal(
    columns: str,
    widest: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Lines end where the terminal does, down to a width in which words still fit."""
    monkeypatch.setenv("COLUMNS", columns)
    main(["render", "--help"])
    assert widest - 12 < max(map(len, capsys.readouterr().out.splitlines())) <= widest


def test_render_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever reads the help learns of every option and every report."""
    main(["render", "--help"])
    out = capsys.readouterr().out

    for word in ("-o, --out", "--only", "--check", "--force", "--templates", "--strict", "--quiet"):
        assert f"  {word}" in out
    assert "human, short, json, github" in out


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command there is the help, and exit 2."""
    assert main([]) == 2
    assert "validate" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "render"]])
def test_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert main(arguments) == 0
    assert capsys.readouterr().out == f"cds-docs {__version__}\n"


def test_rendering_loads_only_what_papers_need(here: Desk) -> None:
    """Papers without pictures, links and a base of their own load nothing that serves those."""
    arguments = ["render", str(CAMPAIGNS / "campaign-2024.yaml")]
    script = (
        f"import sys; from cds_docs.cli import main; assert main({arguments}) == 0;"
        f"print([name for name in {UNNEEDED} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=here.variables(), capture_output=True, check=True
    )

    assert done.stdout.decode().splitlines() == ["[]"]
