"""``cds-docs schema`` as a clerk or a build meets it."""

import json
from pathlib import Path

import pytest

from cds_docs.cli import main
from cds_docs.pipeline.schema import current_schema
from support.desk import Desk

FILE = "schema/campaign.schema.json"


def test_it_is_printed(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Without options the schema goes to the output, and nothing is written."""
    assert main(["schema"]) == 0

    out, err = capsys.readouterr()
    assert json.loads(out)["title"] == "Tệp chiến dịch cds-docs"
    assert err == ""
    assert not (here.folder / "schema").exists()


def test_it_is_written_beside_the_campaigns(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The default place is the one the first line of a campaign names."""
    assert main(["schema", "--write"]) == 0
    assert (here.folder / FILE).read_bytes() == current_schema().encode()
    assert capsys.readouterr().err == f"Đã ghi lược đồ «{FILE}».\n"

    assert main(["schema", "--write"]) == 0
    assert capsys.readouterr().err == f"«{FILE}» vẫn đúng.\n"
    assert main(["schema", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_missing_and_an_old_file_are_told(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """A build fails until the schema is written again."""
    assert main(["schema", "--check"]) == 1
    assert capsys.readouterr().out.startswith(f"{FILE}: lỗi C260 ")

    old = current_schema().replace("Chủ đề của năm.", "Chủ đề.")
    here.write(FILE, old)
    assert main(["schema", "--check", FILE]) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"{FILE}: lỗi C261 ")
    assert f"«cds-docs schema --write {FILE}»" in out

    assert main(["schema", "--write", FILE]) == 0
    assert main(["schema", "--check", FILE]) == 0


def test_line_ends_do_not_make_it_old(here: Desk) -> None:
    """Version control on Windows may write them its own way."""
    path = here.folder / FILE
    path.parent.mkdir()
    path.write_bytes(current_schema().replace("\n", "\r\n").encode())

    assert main(["schema", "--check"]) == 0


def test_no_other_file_is_written_over(here: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Who names a campaign by mistake keeps it."""
    path = here.campaign("a.yaml", "mot")
    before = path.read_bytes()

    assert main(["schema", "--write", "campaigns/a.yaml"]) == 1
    assert capsys.readouterr().out.startswith("campaigns/a.yaml: lỗi C262 ")
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(
    here: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in the way, a file for a folder, a name no system takes."""
    here.campaign("a.yaml", "mot")

    assert main(["schema", "--write", "campaigns"]) == 1
    assert main(["schema", "--write", "campaigns/a.yaml/x.json"]) == 1
    assert main(["schema", "--write", "a\0b"]) == 1
    out, err = capsys.readouterr()
    assert out.count("lỗi C2") == 3
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "words",
    [["--write", "--check"], ["x.json"], ["--write", " "]],
)
def test_what_makes_no_sense_is_refused(
    here: Desk, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """Both at once, a file with neither, no name."""
    assert main(["schema", *words]) == 2
    assert "cds-docs schema --help" in capsys.readouterr().err
    assert list(here.folder.glob("*.json")) == []


def test_the_project_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the project is what its program makes."""
    monkeypatch.chdir(Path(__file__).parents[2])

    assert main(["schema", "--check"]) == 0
