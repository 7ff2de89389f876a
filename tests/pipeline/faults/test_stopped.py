"""Runs stopped at any moment harm nothing, and the next one completes the work."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from support.desk import Desk
from support.interrupting import is_known, is_whole, stop_runs
from support.trees import tree

RUNS = 200
_IDS = tuple(f"vb-{number:02}" for number in range(36))


@pytest.mark.slow
def test_two_hundred_runs_stopped_at_random_moments(tmp_path: Path) -> None:
    """SIGKILL and SIGINT: every document is whole and known, a person's files are as they were."""
    counts = stop_runs(tmp_path, RUNS)

    assert counts.harm == 0, counts
    assert counts.killed + counts.interrupted == RUNS
    assert min(counts.killed, counts.interrupted) > RUNS // 3
    assert counts.midway > RUNS // 10  # signals did meet runs that were putting files in place
    assert counts.resumed > RUNS // 20
    assert counts.files > RUNS * 20


def start(here: Desk, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start a run in a session of its own."""
    return subprocess.Popen(
        here.command("render", "campaigns", *arguments),
        cwd=here.folder,
        env=here.variables(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.mark.parametrize("everybody", [False, True])
def test_several_processes_killed(here: Desk, *, everybody: bool) -> None:
    """With --jobs: the parent killed, or all processes at once; nobody is left at work."""
    here.campaign("dot.yaml", *_IDS)
    out, written = here.folder / "out/dot", []
    for wanted in (1, 20):
        run = start(here, "--jobs", "2")
        deadline = time.monotonic() + 30
        while len(list(out.glob("*.docx"))) < wanted and time.monotonic() < deadline:
            time.sleep(0.01)
        if everybody:
            os.killpg(run.pid, signal.SIGKILL)
        else:
            run.kill()
        run.wait()
        manifest = read_manifest(out)
        written.append(len(list(out.glob("*.docx"))))
        for path in out.glob("*.docx"):
            assert is_whole(path)
            assert is_known(manifest, path.name, sha256(path.read_bytes()))
    _wait_for_nobody(run.pid)
    done = here.run("render", "campaigns")

    assert 1 <= written[0] <= written[1] <= len(_IDS)
    assert done.code == 0
    assert sorted(tree(out)) == sorted([MANIFEST_NAME, *(f"{name}.docx" for name in _IDS)])
    assert f"{written[1]} không đổi" in done.err
    assert f"Đã ghi {len(_IDS) - written[1]}/{len(_IDS)} văn bản" in done.err


def _wait_for_nobody(session: int) -> None:
    """Wait until no process of a session is left."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    raise AssertionError(session)


def test_ctrl_c_says_how_to_go_on(here: Desk) -> None:
    """Who stops a run hears how much was written, and the next run makes only the rest."""
    here.campaign("dot.yaml", *_IDS)
    run = subprocess.Popen(
        here.command("render", "campaigns"),
        cwd=here.folder,
        env=here.variables(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert run.stderr is not None
    run.stderr.readline()  # the first document is written
    run.send_signal(signal.SIGINT)
    told = run.stderr.read().decode()
    run.stderr.close()
    code = run.wait()
    done = here.run("render", "campaigns")

    assert done.code == 0
    if code == 130:  # else it was done before it heard
        assert "văn bản; chạy lại đúng lệnh này thì chỉ phần còn thiếu được soạn." in told
        assert "Đã dừng theo yêu cầu" in told
        assert "Traceback" not in told
    assert "không đổi" in done.err


def test_remains_of_a_killed_run_go_with_the_next(here: Desk) -> None:
    """A temporary file of a killed run, however young, does not outlive the next run."""
    here.campaign("dot.yaml")
    here.run("render", "campaigns")
    for name in (".cds-0123456789abcdef.tmp", ".cds-fedcba9876543210.tmp"):
        (here.folder / "out/dot" / name).write_bytes(b"half a pap")
    here.run("render", "campaigns")

    assert here.files() == ["dot/.cds-docs.json", "dot/cong-van.docx"]
