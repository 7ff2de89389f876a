"""The first campaign as a file: nothing overwritten, everything judged."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from cds_docs.campaign.answers import BETWEEN, Answers, complete
from cds_docs.cli.progress import Log, Silence
from cds_docs.pipeline.outcome import Outcome, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.starting import start
from cds_docs.standard.kinds import MADE

KNOWN = {"theme": "Dữ liệu số, giá trị thật", "signer": "Huỳnh Thị Thu Thủy"}
ANSWERS = complete(KNOWN, date(2026, 3, 2))
EDITOR = [
    ".editorconfig", ".vscode/extensions.json", ".vscode/settings.json",
    "schema/campaign.schema.json",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _start(file: str, answers: Answers = ANSWERS) -> tuple[Outcome, list[str]]:
    notes: list[str] = []
    return start(file, answers, Log(notes.append)), notes


def _files() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("file", "schema", "root"),
    [
        ("campaigns/a.yaml", "../schema/campaign.schema.json", ""),
        ("so/campaigns/a.yaml", "../schema/campaign.schema.json", "so/"),
        ("a.yaml", "schema/campaign.schema.json", ""),
        ("so/a.yaml", "schema/campaign.schema.json", "so/"),
    ],
)
def test_files_lie_where_the_editor_looks(file: str, schema: str, root: str) -> None:
    """The first line leads to the schema, which lies beside the campaigns."""
    outcome, notes = _start(file)
    assert outcome.diagnostics == ()
    assert _files() == sorted([file, *(root + name for name in EDITOR)])
    first = Path(file).read_text(encoding="utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema={schema}"
    found = Path(file).parent / schema
    assert json.loads(found.read_text(encoding="utf-8"))["title"]
    assert notes[0] == f"Đã ghi {file}"
    assert len(notes) == 5


def test_nothing_is_overwritten() -> None:
    """A campaign that is there refuses the command; an editor's file that is there is left."""
    Path(".vscode").mkdir()
    Path(".vscode/settings.json").write_text("của tôi", encoding="utf-8")
    outcome, notes = _start("campaigns/a.yaml")
    assert outcome.diagnostics == ()
    assert "Giữ nguyên .vscode/settings.json: đã có từ trước" in notes
    assert Path(".vscode/settings.json").read_text(encoding="utf-8") == "của tôi"
    before = Path("campaigns/a.yaml").read_bytes()
    outcome, notes = _start("campaigns/a.yaml", complete({"year": "2027"}, date(2026, 1, 1)))
    assert (outcome.misused, [one.code.id for one in outcome.diagnostics]) == (True, ["C224"])
    assert (Path("campaigns/a.yaml").read_bytes(), notes) == (before, [])


def test_a_broken_link_is_something_there() -> None:
    """What a link points to is not made behind somebody's back."""
    Path("a.yaml").symlink_to("khong-co")
    assert _start("a.yaml")[0].misused
    assert not Path("khong-co").exists()


@pytest.mark.parametrize("file", ["tep/a.yaml", "a\0b.yaml", f"{'x' * 300}.yaml"])
def test_a_place_that_cannot_be_is_told(file: str) -> None:
    """A file as a folder, a NUL, a name too long: one finding, nothing written."""
    Path("tep").write_text("", encoding="utf-8")
    outcome, notes = _start(file)
    assert [one.code.id for one in outcome.diagnostics] == ["C208"]
    assert notes == []
    assert _files() == ["tep"]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """No half of a file is left."""

    def full(_: int) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome, _ = _start("campaigns/a.yaml")
    assert "ổ đĩa đã đầy" in outcome.diagnostics[0].message
    assert _files() == []


def test_an_editor_file_that_cannot_be_written_is_told() -> None:
    """The campaign is there and judged all the same."""
    Path("schema").write_text("", encoding="utf-8")
    outcome, _ = _start("campaigns/a.yaml")
    assert [one.code.id for one in outcome.diagnostics] == ["C208"]
    assert outcome.campaigns == 1
    assert Path("campaigns/a.yaml").exists()


@pytest.mark.slow
def test_all_kinds_render() -> None:
    """Every kind of paper a campaign may begin with can be made, without a warning."""
    answers = complete({**KNOWN, "kind": BETWEEN.join(MADE)}, date(2026, 3, 2))
    assert _start("campaigns/a.yaml", answers)[0].diagnostics == ()
    outcome = render(["campaigns/a.yaml"], RenderOptions(), Silence())
    assert outcome.diagnostics == ()
    assert {result.status for result in outcome.results} == {Status.WRITTEN}
    assert len(outcome.results) == len(MADE)
