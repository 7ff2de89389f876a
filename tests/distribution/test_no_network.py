"""No command tries to reach a network; the preview only listens to this machine."""

import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from support.desk import PACKAGES, Desk, desk
from support.nowhere import Nowhere

CAMPAIGN = Path(__file__).parents[2] / "campaigns" / "campaign-2024.yaml"
COMMANDS: list[tuple[tuple[str, ...], int]] = [
    (("--version",), 0),
    (("init", "--yes", "campaigns/moi.yaml"), 0),
    (("validate", "campaigns"), 0),
    (("validate", "campaigns/a.yaml", "--fix"), 0),
    (("render", "campaigns/a.yaml", "--format", "docx,html"), 0),
    (("render", "campaigns/a.yaml", "--check"), 0),
    (("render", "campaigns/moi.yaml", "--draft"), 0),
    (("check", "out", "--jobs", "2"), 0),
    (("check", "out/a/cong-van.docx", "--fix", "sua.docx"), 0),
    (("check", "out/a/cong-van.docx", "--comments", "ghi-chu.docx"), 0),
    (("render", "campaigns/a.yaml", "--jobs", "2", "--prune"), 0),
    (("register", "campaigns/a.yaml"), 0),
    (("register", "campaigns/a.yaml", "-o", "so.xlsx"), 0),
    (("new", "2026", "--from", "campaigns/a.yaml", "-o", "campaigns/nam-sau.yaml"), 0),
    (("issue", "campaigns/a.yaml", "cong-van", "--number", "12", "--date", "19/9/2024"), 0),
    (("diff", "campaigns/a.yaml", "campaigns/nam-sau.yaml"), 0),
    (("diff", "out/a/cong-van.docx", "out/a/ke-hoach.docx"), 0),
    (("explain", "--all"), 0),
    (("schema",), 0),
    (("templates", "list"), 0),
    (("templates", "check", "cong-van/mac-dinh"), 0),
    (("doctor",), 0),
    (("completion", "bash"), 0),
]
"""What a clerk runs in a year, in an order in which each finds what it needs; and its exit."""


@pytest.fixture
def nowhere(tmp_path: Path) -> Nowhere:
    """Return a place from which no network is reached."""
    return Nowhere(tmp_path / "không mạng")


def test_steps_to_a_network_are_seen(nowhere: Nowhere) -> None:
    """The watch itself works: names, connections and servers are refused and written down."""
    tries = (
        "import socket, urllib.request\n"
        "for step in (lambda: urllib.request.urlopen('http://127.0.0.1:9'),\n"
        "             lambda: socket.create_connection(('127.0.0.1', 9)),\n"
        "             lambda: socket.getaddrinfo('localhost', 80),\n"
        "             lambda: socket.gethostbyname('localhost'),\n"
        "             lambda: socket.create_server(('127.0.0.1', 0))):\n"
        "    try: step()\n"
        "    except OSError: pass\n"
        "    else: raise SystemExit('not refused')\n"
    )
    command = [sys.executable, "-c", tries]
    subprocess.run(command, env=nowhere.variables(PACKAGES), check=True, timeout=30)
    events = [line.split()[0] for line in nowhere.tried()]

    assert events == [
        "urllib.Request", "socket.getaddrinfo", "socket.getaddrinfo", "socket.gethostbyname",
        "socket.__new__",
    ]  # fmt: skip


@pytest.mark.slow
def test_no_command_tries_the_network(tmp_path: Path, nowhere: Nowhere) -> None:
    """A year's commands run through, and not one step towards a network was tried."""
    here = Desk(tmp_path, nowhere.variables(PACKAGES))
    (tmp_path / "campaigns").mkdir()
    here.write("campaigns/a.yaml", CAMPAIGN.read_text(encoding="utf-8"))

    for arguments, expected in COMMANDS:
        ran = here.run(*arguments)
        assert (arguments, ran.code) == (arguments, expected), ran.err + ran.out

    assert nowhere.tried() == []


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_the_preview_only_listens_here(tmp_path: Path, nowhere: Nowhere) -> None:
    """The preview serves its page on 127.0.0.1, and connects to nobody."""
    here = desk(tmp_path)
    here.campaign("a.yaml")
    variables = here.variables(**nowhere.variables(PACKAGES, loopback=True))
    process = subprocess.Popen(
        here.command("preview", "a.yaml", "--no-open"), cwd=tmp_path, env=variables,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address, timeout=10) as answer:  # noqa: S310 - an address of this machine
            assert "<html" in answer.read().decode("utf-8")
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    finally:
        process.kill()
        process.communicate()

    assert process.returncode == 0, said
    assert nowhere.tried() == []
