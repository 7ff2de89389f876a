"""One run at a time in an output folder."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline import site
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.shards import Shard
from support.desk import Desk
from support.installing import without_rights
from support.trees import tree
from support.watching import Watcher

HOLDER = """
import sys, time
from pathlib import Path
from cds_docs.pipeline.lock import run_lock
with run_lock(Path(sys.argv[1]), "out"):
    print("held", flush=True)
    time.sleep(30)
"""


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_second_run_is_told_at_once(here: Desk) -> None:
    """While another process holds the folder the second one gets a message, not a wait."""
    tmp_path = here.folder
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdout=subprocess.PIPE,
        env=here.variables(),
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    started = time.monotonic()
    with pytest.raises(CdsError) as caught, run_lock(tmp_path, "out"):
        pytest.fail("two runs in one folder")
    waited = time.monotonic() - started
    holder.kill()
    holder.wait()
    holder.stdout.close()

    assert caught.value.diagnostics[0].code.id == "C214"
    assert waited < 1
    with run_lock(tmp_path, "out"):  # a killed run holds nothing
        assert (tmp_path / LOCK_NAME).exists()


def test_lock_file_does_not_stay(tmp_path: Path) -> None:
    """After a run the folder holds documents only."""
    with run_lock(tmp_path, "out"):
        pass

    assert names_in(tmp_path) == []


def test_lock_in_one_process_too(tmp_path: Path) -> None:
    """The lock also holds between two runs of one process."""
    with run_lock(tmp_path, "out"), pytest.raises(CdsError), run_lock(tmp_path, "out"):
        pytest.fail("two runs in one folder")


def test_link_as_lock_is_not_followed(tmp_path: Path) -> None:
    """A link laid in the place of the lock cannot make a file elsewhere."""
    (tmp_path / LOCK_NAME).symlink_to(tmp_path / "victim")

    with pytest.raises(OSError, match=LOCK_NAME), run_lock(tmp_path, "out"):
        pytest.fail("a link was followed")

    assert not (tmp_path / "victim").exists()


def test_register_is_refused_while_papers_go_to_its_folder(here: Desk) -> None:
    """Both write one manifest: while papers are put there the register is refused, unharmed."""
    here.campaign("dot.yaml")
    assert here.run("render", "campaigns").code == 0
    before = tree(here.folder)
    with run_lock(here.folder / "out/dot", "out/dot"):
        ran = here.run("register", "campaigns", "-o", "out/dot/so.csv")

    assert (ran.code, "«out/dot»" in ran.out, "C214" in ran.out) == (1, True, True)
    assert tree(here.folder) == before
    assert here.run("register", "campaigns", "-o", "out/dot/so.csv").code == 0


def test_campaign_waits_for_a_register_in_its_folder(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits a while; then it is left out, and the others are written."""
    monkeypatch.setattr(site, "_PATIENCE", 0.1)
    here.campaign("dot.yaml")
    here.campaign("khac.yaml")
    folder = here.folder / "out/dot"
    folder.mkdir(parents=True)
    with run_lock(folder, "out/dot"):
        outcome = render(["campaigns"], RenderOptions(), Watcher())
        again = render(["campaigns"], RenderOptions(shard=Shard(1, 1)), Watcher())

    assert [finding.code.id for finding in outcome.diagnostics] == ["C214"]
    assert [finding.code.id for finding in again.diagnostics] == ["C214"]
    assert here.files() == ["khac/.cds-docs.json", "khac/cong-van.docx"]
    assert render(["campaigns"], RenderOptions(), Watcher()).diagnostics == ()
    assert "dot/cong-van.docx" in here.files()
    assert not [name for name in here.files() if name.endswith(LOCK_NAME)]


def test_folder_that_is_kept_as_it_is_needs_no_lock(here: Desk) -> None:
    """Papers of last year in a folder nobody may write to: they stand as they should."""
    here.campaign("dot.yaml")
    assert here.run("render", "campaigns").code == 0
    folder = here.folder / "out/dot"
    folder.chmod(0o555)
    ran = subprocess.run(
        without_rights(here.command("render", "campaigns")),
        cwd=here.folder,
        env=here.variables(),
        check=False,
    )
    folder.chmod(0o755)

    assert ran.returncode == 0
