"""``cds-docs preview`` as a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.desk import Desk
from support.previewing import Asker

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")


@contextmanager
def _previewing(here: Desk, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], Asker]]:
    """Run the command, and yield it with somebody who asks its page."""
    process = subprocess.Popen(
        here.command("preview", *arguments, "--no-open"),
        cwd=here.folder,
        env=here.variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        yield process, Asker(process.stdout.readline().strip())
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_stopped(here: Desk, sign: signal.Signals) -> None:
    """The address is printed; Ctrl-C ends it within a second and quietly, with a page open."""
    here.campaign("a.yaml")
    with _previewing(here, "a.yaml") as (process, asker):
        assert asker.url.startswith("http://127.0.0.1:")
        listener = asker.listen()
        while b"event: look" not in listener.recv(4096):
            pass
        begun = time.monotonic()
        process.send_signal(sign)
        _, said = process.communicate(timeout=10)
        assert time.monotonic() - begun < 2
        assert process.returncode == 0
        assert "Traceback" not in said
        assert said.splitlines()[-1] == "Đã dừng xem trước."
        listener.close()


@pytest.mark.libreoffice
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks at processes in /proc")
def test_a_pdf_under_way_ends_with_it(here: Desk) -> None:
    """No office program is left behind, nor what it started, nor a folder of ours."""
    here.campaign("a.yaml")
    told = here.folder / "pids"
    office = here.write("office.sh", f"#!/bin/sh\nsleep 60 &\necho $$ $! > {told}\nwait\n")
    office.chmod(0o755)
    rooms = here.folder / "tmp"
    rooms.mkdir()
    slow = Desk(here.folder, {"CDS_DOCS_SOFFICE": str(office), "TMPDIR": str(rooms)})
    with _previewing(slow, "a.yaml") as (process, asker):
        while not _has_begun(asker, told):
            time.sleep(0.05)
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)
        assert time.monotonic() - begun < 2
    pids = [int(pid) for pid in told.read_text("ascii").split()]
    assert len(pids) == 2
    assert not [pid for pid in pids if _works(pid)]
    assert list(rooms.iterdir()) == []


def _works(pid: int) -> bool:
    """Tell whether a process is there and not only waits for its parent to hear of its end."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def _has_begun(asker: Asker, told: Path) -> bool:
    """Ask for the PDF and tell whether the office program runs."""
    answer = asker.ask("pdf/cong-van/state")
    if answer.status == 200:
        assert json.loads(answer.body)["stage"] != "failed", answer
    return told.exists() and len(told.read_text("ascii").split()) == 2


def test_it_takes_the_port_it_is_given(here: Desk) -> None:
    """And a second one on the same port is told so."""
    here.campaign("a.yaml")
    with _previewing(here, "a.yaml") as (_, asker):
        ran = here.run("preview", "a.yaml", "--no-open", "--port", str(asker.port))
        assert ran.code == 2
        assert "lỗi C251" in ran.out
        assert str(asker.port) in ran.out


@pytest.mark.parametrize("port", ["70000", "-1", "x", ""])
def test_a_port_that_cannot_be_is_a_mistake_in_the_command(here: Desk, port: str) -> None:
    """Told in Vietnamese, with the option's name."""
    here.campaign("a.yaml")
    ran = here.run("preview", "a.yaml", "--no-open", "--port", port)
    assert ran.code == 2
    assert "--port" in ran.err
    assert "Traceback" not in ran.err


def test_a_path_to_nothing_is_told(here: Desk) -> None:
    """Before anything is opened."""
    ran = here.run("preview", "khong-co.yaml", "--no-open")
    assert ran.code == 2
    assert "C200" in ran.out


def test_a_folder_with_several_campaigns_is_told(here: Desk) -> None:
    """The campaigns are named; a folder with one is that one."""
    here.campaign("a.yaml")
    with _previewing(here, "campaigns") as (_, asker):
        assert asker.ask().status == 200
    here.campaign("b.yaml")
    ran = here.run("preview", "campaigns", "--no-open")
    assert ran.code == 2
    assert "C252" in ran.out
    assert "campaigns/a.yaml, campaigns/b.yaml" in ran.out


def test_a_missing_template_folder_is_told(here: Desk) -> None:
    """As ``render`` tells it."""
    here.campaign("a.yaml")
    ran = here.run("preview", "a.yaml", "--no-open", "--templates", "khong-co")
    assert ran.code == 2
    assert "C218" in ran.out


def test_without_the_extra_it_says_what_to_install(here: Desk) -> None:
    """One sentence and the command; the other commands do not need it."""
    here.campaign("a.yaml")
    code = (
        "import sys, importlib.util as u; find = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'starlette' else find(name, *a)\n"
        "from cds_docs.cli.boundary import main; sys.exit(main(['preview', 'a.yaml']))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=here.folder, env=here.variables(),
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "C250" in ran.stdout
    assert "install starlette uvicorn watchfiles" in ran.stdout


def test_a_broken_campaign_can_be_watched(here: Desk) -> None:
    """The page is there to help mending it."""
    here.write("campaigns/a.yaml", "schema: 1\n  year: [\n")
    with _previewing(here, "a.yaml") as (_, asker):
        assert asker.ask("look").status == 200


def test_the_command_line_does_not_load_the_server(here: Desk) -> None:
    """Help and version stay as fast as they were."""
    code = (
        "import sys, cds_docs.cli.app\n"
        "names = {'starlette', 'uvicorn', 'watchfiles', 'asyncio', 'webbrowser'}\n"
        "print(sorted(names & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=here.variables(), capture_output=True, text=True,
        check=True, timeout=60,
    )  # fmt: skip
    assert ran.stdout.strip() == "[]"


def test_nothing_is_written(here: Desk) -> None:
    """Looking leaves no file behind."""
    here.campaign("a.yaml")
    before = _files(here.folder)
    with _previewing(here, "a.yaml") as (_, asker):
        listener = asker.listen()
        while b"event: look" not in listener.recv(4096):
            pass
        listener.close()
    assert _files(here.folder) == before


def _files(folder: Path) -> list[Path]:
    """Return all files of a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())
