"""``render --certify``: every copy read back, or a sample of those that differ in plain words."""

from pathlib import Path

import pytest

from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import desk
from support.letters import CAMPAIGN, Letters
from support.trees import tree
from support.watching import Watcher

_ROWS = [(f"x{i:02}", f"Xã số {i}", f"Xã {i}", f"Lê Văn {'Anh' * (i % 5)}") for i in range(24)]


def made(folder: Path, out: str, options: RenderOptions) -> tuple[dict[str, bytes], list[str]]:
    """Render the letters of a folder; return what was written, and what was said."""
    watcher = Watcher()
    outcome = render([str(folder / "dot.yaml")], options, watcher)
    assert [one.status for one in outcome.results] == [Status.WRITTEN] * len(_ROWS)
    return tree(folder / out), watcher.heard


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_sample_gives_the_same_files(tmp_path: Path, jobs: int) -> None:
    """Files are the same, whatever is read back and however many processes share the work."""
    Letters(tmp_path).write(_ROWS)
    whole, said = made(tmp_path, "a", RenderOptions(out=str(tmp_path / "a")))
    options = RenderOptions(out=str(tmp_path / "b"), jobs=jobs, by_sample=True)
    sampled, told = made(tmp_path, "b", options)

    docx = {name for name in whole if name.endswith(".docx")}
    assert len(docx) == len(_ROWS)
    assert {name: sampled[name] for name in docx} == {name: whole[name] for name in docx}
    assert not any("--certify" in line for line in said)
    assert any("--certify mau" in line for line in told)


def test_what_was_not_read_back_is_read_in_a_full_run(tmp_path: Path) -> None:
    """A later run that judges every copy takes none of a sample for judged."""
    Letters(tmp_path).write(_ROWS)
    out = str(tmp_path / "a")
    made(tmp_path, "a", RenderOptions(out=out, by_sample=True))
    watcher = Watcher()
    outcome = render([str(tmp_path / "dot.yaml")], RenderOptions(out=out), watcher)

    assert {one.status for one in outcome.results} == {Status.UNCHANGED}
    entries = tree(tmp_path / "a")["dot/.cds-docs.json"].decode()
    assert entries.count('"recipe"') == len(_ROWS)


def test_a_warning_is_said_of_every_copy(tmp_path: Path) -> None:
    """Where something was found in the first copy of a shape, every copy is read back."""
    campaign = CAMPAIGN.replace("kind: cong-van", "kind: cong-van\n    copies: 5")
    warned = campaign.replace("head: Giám đốc}", "head: Giám đốc, address: [Số 1]}")
    Letters(tmp_path).write(_ROWS, campaign=warned)
    found = [
        render([str(tmp_path / "dot.yaml")], RenderOptions(out=str(tmp_path / o), by_sample=by), w)
        for o, by, w in (("a", False, Watcher()), ("b", True, Watcher()))
    ]

    assert found[0].diagnostics == found[1].diagnostics


def test_the_option_is_explained(tmp_path: Path) -> None:
    """An unknown way of judging is refused with the ways there are."""
    ran = desk(tmp_path).run("render", "x.yaml", "--certify", "nhanh")

    assert ran.code == 2
    assert "«tat-ca» hoặc «mau»" in ran.err
