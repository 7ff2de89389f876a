"""Judging what the guard lets in stays within bounds, and reaches for nothing outside."""

import gc
import os
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cds_docs.check.judge import Seen
from cds_docs.check.recognised import Item
from cds_docs.pipeline.check import judge_bytes
from cds_docs.pipeline.outcome import Status
from cds_docs.word.guard_limits import BLOCKS
from cds_docs.word.reading.formats import KEPT_PAPERS
from support.desk import PACKAGES, Desk
from support.hostile import outside
from support.packages import body, changed

_DAY = date(2026, 11, 21)
_MEGABYTES = 500
_SECONDS = 30
"""Three times what is promised: a busy machine is no fault."""

_CHILD = """
import resource, sys
from datetime import date
from pathlib import Path
from cds_docs.pipeline.check import judge_file
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2])))
judged = judge_file(Path(sys.argv[1]), date(2026, 11, 21))
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(judged.status, int(peak.split()[1]) // 1024)
"""
"""The peak of this program alone: what ``getrusage`` tells begins with that of its parent."""

_PROC = Path("/proc/self/status")


@pytest.mark.slow
@pytest.mark.skipif(not _PROC.exists(), reason="the peak memory of a program is not told here")
def test_a_file_as_full_as_the_guard_allows_is_judged(tmp_path: Path) -> None:
    """Nearly as many paragraphs as may come in need neither the machine's memory nor minutes."""
    line = "<w:p><w:r><w:t>{}. Các cơ quan, đơn vị tổ chức.</w:t></w:r></w:p>"
    text = "".join(line.format(number) for number in range(BLOCKS - 1000))
    path = tmp_path / "dày.docx"
    path.write_bytes(changed({"word/document.xml": body(text)}))
    ran = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path), str(_SECONDS)],
        capture_output=True,
        text=True,
        check=True,
    )
    status, memory = ran.stdout.split()
    assert status == "judged"
    assert int(memory) <= _MEGABYTES


def test_what_was_worked_out_of_earlier_papers_is_let_go() -> None:
    """However many papers are judged, what is kept of them stays within bounds by itself.

    The search for garbage comes seldom: nothing may wait for it.
    """
    line = "<w:p><w:r><w:t>Điểm {} của văn bản {}: thực hiện ngay.</w:t></w:r></w:p>"
    seen, papers, lines = Seen(), 40, 100
    gc.collect()
    gc.disable()
    try:
        for paper in range(papers):
            text = "".join(line.format(number, paper) for number in range(lines))
            judged = judge_bytes(changed({"word/document.xml": body(text)}), "a.docx", _DAY, seen)
            assert judged.status is Status.JUDGED
        kept = [one for one in gc.get_objects() if isinstance(one, Item)]
        items = sum(one.text.endswith("thực hiện ngay.") for one in kept)
        del kept
    finally:
        gc.enable()
    room = KEPT_PAPERS * lines
    assert papers * lines > 2 * room + lines >= items > room


def test_nothing_is_fetched_while_a_file_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures, templates and fields that lead outside are named and never followed."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for hostile in outside("http://127.0.0.1:9"):
        judged = judge_bytes(hostile.build(), "lạ.docx", _DAY, Seen())
        assert judged.status in {Status.JUDGED, Status.UNREADABLE}
        assert judged.diagnostics


def test_files_of_a_killed_process_are_told(tmp_path: Path) -> None:
    """What the system kills takes no verdict with it unsaid: each file not judged has its line."""
    killing = (
        "import os, sys\nif '--multiprocessing-fork' in sys.orig_argv: os.kill(os.getpid(), 9)\n"
    )
    (tmp_path / "sitecustomize.py").write_text(killing)
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(changed({}))
    here = Desk(tmp_path, {"PYTHONPATH": f"{tmp_path}{os.pathsep}{PACKAGES}"})

    ran = here.run("check", ".", "--jobs", "2", "--report", "short")

    assert ran.code == 2, ran.err
    told = [line.partition(" Chưa")[0] for line in ran.out.splitlines()]
    assert told == ["a.docx: lỗi C223", "b.docx: lỗi C223"]
    assert "Traceback" not in ran.err
