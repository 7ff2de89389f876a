"""One run at a time in an output folder."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from support.desk import Desk

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
