"""What the README shows is what the program does."""

import re
from pathlib import Path

import pytest

from cds_docs.cli import main
from cds_docs.cli.app import COMMANDS
from support.desk import campaign_text

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(begins: str) -> str:
    """Return the code block of the README that begins so."""
    blocks: list[str] = re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)
    return next(b for b in blocks if begins in b)


def test_the_finding_shown_is_the_one_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document dated 31/9 gives, to the letter, the finding that the README shows."""
    shown = block("lỗi C0")
    line = int(re.findall(r":(\d+):", shown)[0])
    good = campaign_text().replace("  - id:", "  -\n    id:")
    at = good[: good.index("    date: 19/9/2024")].count("\n") + 1
    text = "# \n" * (line - at) + good.replace("date: 19/9/2024", "date: 31/9/2024")
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "2024.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert main(["validate", "campaigns/2024.yaml"]) == 1
    assert shown.strip() in capsys.readouterr().out


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_named_belongs_to_its_command(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the README or a page shows of a command, the command has; and each is shown."""
    texts = [README, *(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))]
    shown = [use for text in texts for use in re.findall(rf"cds-docs {command}\b([^`\n|]*)", text)]
    wanted = {option for use in shown for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", use)}
    assert main([command, "--help"]) == 0

    assert wanted <= set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    assert f"cds-docs {command}" in README


def test_the_snippet_is_a_campaigns(tmp_path: Path) -> None:
    """Keys of the YAML shown are keys of the contract; only what it leaves out is missing."""
    path = tmp_path / "a.yaml"
    rest = "schema: 1\nyear: 2024\nevent: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}\n"
    rest += "agencies:\n  so-tttt: {name: Sở Thông tin và Truyền thông, code: STTTT, "
    rest += "place: Quảng Ngãi, head: Giám đốc}\nrecipients:\n  - {id: so-nganh, name: Các sở}\n"
    rest += "  - {id: ubnd-huyen, name: Ủy ban nhân dân các huyện}\n"
    path.write_text(rest + block("slogans:") + "    unit: VP\n", encoding="utf-8")

    assert main(["validate", "--quiet", str(path)]) == 0
