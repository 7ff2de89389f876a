"""Clocks, locales, hash seeds, closed pipes, one bad document of many, terminals and logs."""

import os
import pty
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from support.desk import PACKAGES, Desk
from support.trees import tree

_FIFTY = tuple(f"vb-{number:02}" for number in range(50))
_CLOCK = """\
import os, time
_JUMP = float(os.environ["TEST_CLOCK"])
_now, _calls = time.time, iter(range(10**9))
time.time = lambda: max(0.0, _now() + _JUMP * (next(_calls) % 2 or 1))
"""
"""A clock that is set wrong, and set again whenever somebody looks."""
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def test_dates_of_files_mean_nothing(here: Desk) -> None:
    """Files from 1970 or 2100, ours and remains of killed runs: the same work, the same bytes."""
    here.campaign("dot.yaml", "a", "b")
    here.run("render", "campaigns", "-o", "whole")
    wanted = tree(here.folder / "whole")
    for moment in (0, 4_102_444_800):
        (here.folder / "out/dot").mkdir(parents=True, exist_ok=True)
        (here.folder / "out/dot/.cds-0123456789abcdef.tmp").write_bytes(b"half")
        for path in here.folder.rglob("*"):
            os.utime(path, (moment, moment))
        assert here.run("render", "campaigns").code == 0
        assert tree(here.folder / "out") == wanted
        (here.folder / "out/dot/a.docx").unlink()


@pytest.mark.parametrize("jump", [-10_000_000_000, -3600, 3600, 3_000_000_000])
def test_clock_that_jumps(here: Desk, jump: int) -> None:
    """The clock goes back and forth by hours or decades while the run is at work."""
    here.campaign("dot.yaml", "a", "b")
    here.write("clock/sitecustomize.py", _CLOCK)
    path = f"{here.folder / 'clock'}{os.pathsep}{PACKAGES}"
    for out in ("once", "twice"):
        done = here.run("render", "campaigns", "-o", out, PYTHONPATH=path, TEST_CLOCK=str(jump))
        assert (done.code, "Traceback" in done.err) == (0, False)
    assert here.run("render", "campaigns").code == 0
    assert tree(here.folder / "out") == tree(here.folder / "once") == tree(here.folder / "twice")


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
def test_another_century(here: Desk) -> None:
    """The whole process lives in another time."""
    here.campaign("dot.yaml", "a")
    here.run("render", "campaigns")
    for number, moment in enumerate(("1999-12-31 23:59:59", "2099-01-01 00:00:00")):
        command = ["faketime", moment, *here.command("render", "campaigns", "-o", f"o{number}")]
        subprocess.run(command, cwd=here.folder, env=here.variables(), check=True)
        assert tree(here.folder / f"o{number}") == tree(here.folder / "out")


def test_twenty_surroundings(here: Desk) -> None:
    """Hash seeds, time zones, locales: one set of bytes, and nothing is made anew."""
    here.campaign("dot.yaml", "a", "b")
    zones = ("UTC", "Asia/Ho_Chi_Minh", "America/St_Johns", "Nowhere/X", "<+14>-14")
    locales = ("C", "vi_VN.UTF-8", "tr_TR.UTF-8", "ja_JP.eucJP")
    seen = set()
    for seed, (zone, locale) in enumerate((zone, locale) for zone in zones for locale in locales):
        out = "out" if seed % 2 else f"o{seed}"  # one folder again and again, or a new one
        variables = {"PYTHONHASHSEED": str(seed), "TZ": zone, "LC_ALL": locale, "LANG": locale}
        done = here.run("render", "campaigns", "-o", out, **variables)
        assert done.code == 0
        assert ("2 không đổi" in done.err) == (seed % 2 == 1 and seed > 1)
        seen.add(tuple(tree(here.folder / out).items()))

    assert len(seen) == 1


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_nobody_listens(here: Desk, stream: str) -> None:
    """Whoever reads what is printed goes away: the papers are written all the same."""
    here.campaign("dot.yaml", *_FIFTY[:40])
    here.template("cong-van/ngan.md.j2", "1. Một.\n3. Ba.\n")  # something to print
    read, write = os.pipe()
    os.close(read)
    kept, pipe = Path(here.folder, "kept.txt"), {stream: write}
    with kept.open("wb") as file:
        targets = {"stdout": file, "stderr": file} | pipe
        run = subprocess.Popen(
            here.command("render", "campaigns"),
            cwd=here.folder,
            env=here.variables(),
            stdout=targets["stdout"],
            stderr=targets["stderr"],
        )
        os.close(write)
        code = run.wait()

    assert code == 0
    assert "Traceback" not in kept.read_text(encoding="utf-8")
    assert len(list(here.folder.glob("out/dot/*.docx"))) == 40
    assert here.run("render", "campaigns", "--check").code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_bad_document_of_fifty(here: Desk, jobs: str) -> None:
    """49 are written, one failure is told with its place; mended, only that one is made."""
    path = here.campaign("dot.yaml", *_FIFTY)
    text = path.read_text(encoding="utf-8")
    head, bad, rest = text.partition("  - id: vb-31\n")
    path.write_text(
        head + bad + rest.replace("template: ngan", "template: hong", 1), encoding="utf-8"
    )
    here.template("cong-van/hong.md.j2", "Lời văn.\n{{ khong_co }}\n")
    ran = here.run("render", "campaigns", "--jobs", jobs)
    made = {file.stem for file in here.folder.glob("out/dot/*.docx")}

    assert ran.code == 1
    assert made == set(_FIFTY) - {"vb-31"}
    assert ran.out.count(": lỗi ") == 1
    assert "templates/cong-van/hong.md.j2:2" in ran.out
    assert "Đã ghi 49/50 văn bản, 1 chưa ghi được" in ran.err
    assert "Chưa ghi: out/dot/vb-31.docx." in ran.err

    here.template("cong-van/hong.md.j2", "Lời văn.\n")
    again = here.run("render", "campaigns", "--jobs", jobs)
    assert again.code == 0
    assert "Đã ghi 1/50 văn bản, 49 không đổi" in again.err


def on_terminal(here: Desk, *arguments: str) -> tuple[int, str]:
    """Run the program with a terminal as standard error; return its code and what was shown."""
    leader, follower = pty.openpty()
    run = subprocess.Popen(
        here.command(*arguments),
        cwd=here.folder,
        env=here.variables(TERM="xterm", COLUMNS="100", LINES="30"),
        stdout=subprocess.PIPE,
        stderr=follower,
    )
    os.close(follower)
    shown = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            more = os.read(leader, 4096)
        except OSError:  # Linux tells so that nobody writes any more
            break
        if not more:
            break
        shown += more
    os.close(leader)
    if run.stdout is not None:
        run.stdout.close()
    return run.wait(), shown.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_terminal_shows_pace_and_time_left(here: Desk, jobs: str) -> None:
    """On a terminal there is a bar with rate and time left; the lines above it are in order."""
    here.campaign("dot.yaml", *_FIFTY)
    code, shown = on_terminal(here, "render", "campaigns", "--jobs", jobs)
    plain = _ESCAPES.sub("", shown)

    assert code == 0
    assert re.search(r"\d+/50 \d+(?:,\d)?/(?:giây|phút), còn (?:\d+ phút )?\d+ giây", plain)
    assert re.findall(r"đã ghi out/dot/(vb-\d\d)\.docx", plain) == list(_FIFTY)
    assert plain.rstrip().endswith("Đã ghi 50/50 văn bản; 0 lỗi, 0 cảnh báo.")


@pytest.mark.parametrize(("jobs", "term"), [("1", "xterm"), ("2", "xterm"), ("1", "dumb")])
def test_log_has_one_line_for_each_file(here: Desk, jobs: str, term: str) -> None:
    """What goes into a file, or to a terminal that cannot move, is plain and in order."""
    here.campaign("dot.yaml", *_FIFTY)
    ran = here.run("render", "campaigns", "--jobs", jobs, TERM=term)
    again = here.run("render", "campaigns", "--jobs", jobs, TERM=term)

    assert "\x1b" not in ran.err
    assert ran.err.splitlines() == [
        *(f"đã ghi out/dot/{name}.docx" for name in _FIFTY),
        "Đã ghi 50/50 văn bản; 0 lỗi, 0 cảnh báo.",
    ]
    assert again.err.splitlines()[:50] == [f"không đổi out/dot/{name}.docx" for name in _FIFTY]
