"""The page on documents made for each of several says what the program does."""

import re
import shutil
from pathlib import Path

import pytest

from cds_docs.campaign.each.given import COLUMNS
from cds_docs.campaign.lists.columns import HEADERS
from cds_docs.cli import main
from cds_docs.pipeline.explanations import known_codes
from support.each import campaign, load_each

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs/gui-nhieu-noi.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"```yaml\n(.*?)```", _PAGE, re.DOTALL)
_COMMANDS = re.findall(
    r"^cds-docs (.+)$", "".join(re.findall(r"```sh\n(.*?)```", _PAGE, re.DOTALL)), re.MULTILINE
)
_AGENCIES = """\
agencies:
  so-khcn: {parent: UBND tỉnh Quảng Ninh, name: Sở Khoa học và Công nghệ, code: SKHCN,
    place: Quảng Ninh, head: Giám đốc}
"""
_LETTER, _TYPED, _TO, _PLAN = _BLOCKS


@pytest.mark.parametrize(
    ("document", "rows"),
    [
        (_LETTER, ""),
        (_LETTER + _TO, ""),
        (_PLAN, "Mã;Tên đơn vị;Người ký;Chức vụ\nx;Ủy ban nhân dân xã A;Lê An;Chủ tịch\n"),
    ],
)
def test_the_examples_are_campaigns(document: str, rows: str) -> None:
    """What is shown can be typed, with the recipients shown or a list."""
    who = "recipients: {file: a.csv}\n" if rows else _TYPED
    text = campaign(document.removeprefix("documents:\n"), who=who, agencies=_AGENCIES)
    loaded, found = load_each(text, rows)

    assert [one for one in found if one.code.severity.value == "error"] == []
    assert loaded is not None


def test_a_name_with_a_comma_is_one_recipient() -> None:
    """In brackets YAML makes two of it, unless it stands in quotes."""
    assert 'distribution: ["Các thôn, tổ dân phố"]' in _PLAN


@pytest.mark.parametrize("command", _COMMANDS)
def test_commands_run(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In a folder with the examples each does its work."""
    for folder in ("campaigns", "templates", "docs/vi-du"):
        shutil.copytree(_ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)

    assert main(command.split()) == 0, capsys.readouterr().err


def test_there_are_commands() -> None:
    """Those that the page is about."""
    assert {name for name in ("--row", "--sample", "--only") if name in " ".join(_COMMANDS)} == {
        "--row",
        "--sample",
        "--only",
    }


@pytest.mark.parametrize("key", COLUMNS)
def test_every_column_that_counts_is_told(key: str) -> None:
    """With all its headers and the key it stands for."""
    headers = "; ".join(HEADERS[key])
    place = ".".join(COLUMNS[key])

    assert re.search(
        rf"^\| {re.escape(headers)}[^|]*\| `{re.escape(place)}` \|$", _PAGE, re.MULTILINE
    )


def test_every_code_is_on_the_page() -> None:
    """Nobody looks for a code in vain."""
    assert [code for code in known_codes() if "C330" <= code <= "C349" and code not in _PAGE] == []
