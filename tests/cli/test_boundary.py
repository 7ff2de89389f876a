"""Every way out of the program: no traceback, the right exit code, a console that can read it."""

import contextlib
import os
import pty
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cds_docs.cli import boundary, main
from support.desk import Desk, desk

HEAVY = ("docx", "lxml", "jinja2", "yaml", "pydantic", "typer", "rich", "markdown_it", "segno")


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next command end with an exception."""

    def run(_arguments: list[str]) -> int:
        raise error

    monkeypatch.setattr("cds_docs.cli.app.run", run)


def test_a_bug_is_one_sentence_and_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3, one sentence without a path, the traceback in a log in the temporary folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    fail_with(KeyError("secret"), monkeypatch)

    assert main(["render", "x"]) == 3
    out, err = capsys.readouterr()
    (log,) = tmp_path.iterdir()
    assert out == ""
    assert err == (
        f"Chương trình gặp lỗi ngoài dự kiến (KeyError); xin gửi tệp «{log.name}»"
        " trong thư mục tạm của máy cho người bảo trì.\n"
    )
    text = log.read_text(encoding="utf-8")
    assert text.startswith("cds-docs 0.")
    assert "Traceback" in text
    assert "KeyError: 'secret'" in text


def test_a_bug_without_a_place_for_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing temporary folder does not hide the bug behind another one."""
    monkeypatch.setattr("tempfile.tempdir", "/khong-co")
    fail_with(RecursionError(), monkeypatch)

    assert main(["render", "x"]) == 3
    assert "thư mục tạm không dùng được" in capsys.readouterr().err


def test_interrupt_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C ends with 130 and a sentence; a second one does not disturb it."""
    fail_with(KeyboardInterrupt(), monkeypatch)
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        assert main(["render", "x"]) == 130
        assert {signal.getsignal(one) for one in before} == {signal.SIG_IGN}
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)

    assert capsys.readouterr().err.startswith("Đã dừng theo yêu cầu")


def test_no_console_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Started without stdout and stderr, as under pythonw, the program still works."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert main(["--version"]) == 0
    assert main(["xyz"]) == 2


def test_version_imports_nothing_heavy(here: Desk) -> None:
    """--version answers before any library of ours is loaded."""
    script = (
        "import sys; from cds_docs.cli import main; main(['--version']);"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=here.variables(), capture_output=True, check=True
    )

    assert done.stdout.decode().splitlines()[1:] == ["[]"]


@pytest.mark.parametrize("arguments", [["render", "--help"], ["render", "--xyz"]])
def test_help_and_misuse_wait_for_no_stage(here: Desk, arguments: list[str]) -> None:
    """Help needs Typer alone: no YAML, template or Word library."""
    script = (
        f"import sys; from cds_docs.cli import main; main({arguments});"
        "print([n for n in ('docx', 'lxml', 'jinja2', 'yaml', 'rich') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=here.variables(), capture_output=True, check=True
    )

    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258", "utf-16"])
def test_every_console_gets_utf8(here: Desk, encoding: str) -> None:
    """Whatever code page a console claims, messages come as UTF-8 and nothing breaks."""
    here.write("campaigns/lỗi.yaml", "year: 2024\nyear: 2025\n")
    ran = here.run("validate", "campaigns", PYTHONIOENCODING=encoding)

    assert ran.code == 1
    assert "campaigns/lỗi.yaml:2:1: lỗi C012" in ran.out
    assert "Đã kiểm tra 1 tệp" in ran.err


def test_names_that_are_no_utf8_are_shown_escaped(here: Desk) -> None:
    """A file name of raw bytes is printed with escapes."""
    name = os.fsencode(here.folder) + b"/campaigns/h\xf2a.yaml"
    Path(os.fsdecode(name)).write_text("year: [", encoding="utf-8")
    ran = here.run("validate", "campaigns")

    assert "campaigns/h\\udcf2a.yaml:1:" in ran.out


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_closed_pipe_is_quiet(here: Desk, closed: str) -> None:
    """A reader who goes away (head) changes neither the exit code nor what the other reads."""
    here.campaign("dot.yaml")
    here.write("campaigns/hong.yaml", "year: 2024\nyear: 2025\n")
    reader, writer = os.pipe()
    os.close(reader)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, closed: writer}
    done = subprocess.run(
        here.command("render", "campaigns"),
        cwd=here.folder,
        env=here.variables(),
        stdout=streams["stdout"],
        stderr=streams["stderr"],
        check=False,
    )
    os.close(writer)

    assert done.returncode == 1
    assert "Traceback" not in f"{done.stdout!r}{done.stderr!r}"
    assert "dot/cong-van.docx" in here.files()


_PRINTING = [
    ["validate", "campaigns", "--report", "json"],
    ["explain", "C048"],
    ["templates", "list"],
    ["schema"],
    ["doctor", "--report", "json"],
    ["completion", "bash"],
    ["--help"],
    ["--version"],
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", _PRINTING, ids=lambda arguments: arguments[0])
def test_full_disk_behind_stdout_is_said(here: Desk, arguments: list[str]) -> None:
    """A report, a page or a file that could not be stored is no success."""
    here.campaign("dot.yaml")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            here.command(*arguments),
            cwd=here.folder,
            env=here.variables(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.returncode == 1
    assert "Không in được hết kết quả: ổ đĩa đã đầy." in done.stderr.decode()


def on_a_terminal(here: Desk, *arguments: str, **environment: str) -> tuple[int, str]:
    """Run the program with stderr on a terminal and return exit code and what was seen."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        here.command(*arguments),
        cwd=here.folder,
        env=here.variables(**{"TERM": "xterm", "COLUMNS": "100", **environment}),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 4096):
            seen += chunk
    except OSError:  # the other end was closed
        pass
    os.close(ours)
    return process.wait(), seen.decode()


def test_a_terminal_that_goes_away_stops_nothing(here: Desk) -> None:
    """Somebody closes the window; what was begun is finished."""
    names = [f"vb-{number}" for number in range(40)]
    here.campaign("dot.yaml", *names)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        here.command("render", "campaigns"),
        cwd=here.folder,
        env=here.variables(TERM="xterm", COLUMNS="100"),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    os.read(ours, 16)
    os.close(ours)

    assert process.wait() == 0
    assert len(list((here.folder / "out/dot").glob("vb-*.docx"))) == len(names)


def test_terminal_shows_a_bar_and_the_lines(here: Desk) -> None:
    """On a terminal a bar moves below the same lines that a log has."""
    here.campaign("dot.yaml", "a", "b")
    code, seen = on_a_terminal(here, "render", "campaigns")

    assert code == 0
    assert "2/2" in seen
    assert "\x1b[" in seen
    for line in ("đã ghi out/dot/a.docx", "đã ghi out/dot/b.docx", "Đã ghi 2/2 văn bản"):
        assert line in seen


def test_a_run_that_counts_nothing_draws_no_bar(here: Desk) -> None:
    """Judging campaigns takes a moment: there is only the line at the end."""
    here.campaign("dot.yaml")
    code, seen = on_a_terminal(here, "validate", "campaigns")

    assert code == 0
    assert seen.splitlines() == ["Đã kiểm tra 1 tệp; 0 lỗi, 0 cảnh báo."]


def test_no_color_is_honoured(here: Desk) -> None:
    """With NO_COLOR nothing sets a colour."""
    here.campaign("dot.yaml")
    _, seen = on_a_terminal(here, "render", "campaigns", NO_COLOR="1")

    assert re.findall(r"\x1b\[(?:3[0-7]|9[0-7]|38)[;m]", seen) == []


def test_dumb_terminal_gets_lines(here: Desk) -> None:
    """A terminal that cannot move its cursor gets plain lines."""
    here.campaign("dot.yaml")
    _, seen = on_a_terminal(here, "render", "campaigns", TERM="dumb")

    assert "\x1b" not in seen
    assert seen.splitlines()[0] == "đã ghi out/dot/cong-van.docx"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_interrupt_at_any_moment(here: Desk, stop: signal.Signals) -> None:
    """Stopped while documents are made: 130 or done, whole files, nothing left behind.

    By Ctrl-C, or as CI ends a job that was cancelled.
    """
    for number in range(12):
        here.campaign(f"dot-{number:02}.yaml", *(f"vb-{n}" for n in range(10)))
    script = "import sys; from cds_docs.cli import main; print(flush=True); sys.exit(main())"
    seen = set()
    for pause in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        process = subprocess.Popen(
            [sys.executable, "-c", script, "render", "campaigns"],
            cwd=here.folder,
            env=here.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(stop)
        _, err = process.communicate(timeout=30)
        seen.add(process.returncode)
        said = "Đã ghi" if process.returncode == 0 else "Đã dừng theo yêu cầu"

        assert process.returncode in (0, 130)
        assert said in err.decode()
        assert "Traceback" not in err.decode()
        assert [name for name in here.files() if name.endswith(".tmp")] == []

    assert 130 in seen
    assert here.run("render", "campaigns").code == 0
    assert ".cds-docs.lock" not in here.files()


def test_eight_runs_at_once(here: Desk) -> None:
    """Of eight runs on one folder each finishes its work or says that another one is at it."""
    for number in range(6):
        here.campaign(f"dot-{number}.yaml", *(f"vb-{n}" for n in range(10)))
    runs = [
        subprocess.Popen(
            here.command("render", "campaigns"),
            cwd=here.folder,
            env=here.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(8)
    ]
    results = [(run.communicate()[0].decode(), run.returncode) for run in runs]

    assert {code for _, code in results} <= {0, 1}
    assert any(code == 0 for _, code in results)
    assert all("C214" in out for out, code in results if code == 1)
    assert here.run("render", "campaigns", "--check").code == 0


@contextlib.contextmanager
def without_rights() -> Iterator[None]:
    """Be a user without rights for a while: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_folder_without_rights(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that may not be written is named, whether it is the output or a campaign's."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        monkeypatch.chdir(name)
        new = desk(Path(name))
        new.campaign("dot.yaml")
        main(["render", "campaigns", "-o", "old"])  # also loads what root alone may read
        new.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
        (new.folder / "old").chmod(0o555)
        (new.folder / "locked").mkdir(mode=0o555)
        capsys.readouterr()
        with without_rights():
            code = main(["render", "campaigns", "-o", "locked"])
            other = main(["render", "campaigns", "-o", "locked/out"])
            existing = main(["render", "campaigns", "-o", "old"])
        (new.folder / "old").chmod(0o755)
        monkeypatch.undo()

    out = capsys.readouterr().out
    assert (code, other, existing) == (1, 1, 1)
    assert out.count("lỗi C208") == 3
    assert out.count("không có quyền") == 3


def _small_files() -> None:
    """Let the system take no file over 4 KB."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_disk_that_takes_no_more(here: Desk) -> None:
    """When the disk takes a part only, old documents stand and it is said."""
    here.campaign("dot.yaml")
    assert here.run("render", "campaigns").code == 0
    old = (here.folder / "out/dot/cong-van.docx").read_bytes()
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    done = subprocess.run(
        here.command("render", "campaigns"),
        cwd=here.folder,
        env=here.variables(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        check=False,
        preexec_fn=_small_files,
    )

    assert len(old) > 4096
    assert done.returncode == 1
    assert "vượt giới hạn dung lượng" in done.stdout.decode()
    assert (here.folder / "out/dot/cong-van.docx").read_bytes() == old
    assert here.files("out/dot") == [".cds-docs.json", "cong-van.docx"]


def test_poor_environment(here: Desk) -> None:
    """Without HOME, with a missing TMPDIR and nonsense in SOURCE_DATE_EPOCH it works the same."""
    here.campaign("dot.yaml")
    assert here.run("render", "campaigns").code == 0
    variables = here.variables(TMPDIR="/khong-co", SOURCE_DATE_EPOCH="garbage", TZ="Nowhere/X")
    for name in ("HOME", "USER", "LOGNAME", "LANG", "LC_ALL"):
        variables.pop(name, None)
    done = subprocess.run(
        here.command("render", "campaigns", "--check"),
        cwd=here.folder,
        env=variables,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0


def test_same_bytes_whatever_the_surroundings(here: Desk) -> None:
    """Hash seed, time zone, locale and folder change no byte."""
    here.campaign("dot.yaml", "a", "b")
    digests = set()
    for number, (zone, locale) in enumerate(
        [("UTC", "C"), ("Asia/Ho_Chi_Minh", "vi_VN.UTF-8"), ("America/New_York", "tr_TR.UTF-8")]
    ):
        here.run(
            "render", "campaigns", "-o", f"o{number}",
            PYTHONHASHSEED=str(number), TZ=zone, LC_ALL=locale,
        )  # fmt: skip
        folder = here.folder / f"o{number}/dot"
        digests.add(tuple(sorted((p.name, p.read_bytes()) for p in folder.iterdir())))

    assert len(digests) == 1


def test_boundary_stays_light() -> None:
    """The module of the entry point holds no import beyond the standard library and our own."""
    text = Path(boundary.__file__).read_text(encoding="utf-8")

    assert re.findall(r"^(?:from|import) ([a-z_]+)", text, re.MULTILINE) == [
        "os",
        "sys",
        "collections",
        "contextlib",
        "typing",
        "cds_docs",
        "cds_docs",
        "cds_docs",
    ]


def test_ctrl_c_that_python_cannot_raise_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may meet the end of a weak reference, from which nothing can be raised."""

    class Thing:
        """Something that a reference can be weak to."""

    def interrupted(_gone: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "unraisablehook", boundary.lose_no_interrupt)
    thing = Thing()
    reference = weakref.ref(thing, interrupted)
    del thing
    assert reference() is None
    with pytest.raises(KeyboardInterrupt):
        time.sleep(5)


_SWALLOWED = """
import sys, time, weakref
import cds_docs.cli.app
from cds_docs.cli import main

def run(_arguments):
    class Thing: pass
    thing = Thing()
    kept = weakref.ref(thing, lambda _gone: (_ for _ in ()).throw(KeyboardInterrupt))
    del thing
    time.sleep(20)
    return 0

cds_docs.cli.app.run = run
sys.exit(main())
"""


def test_an_interrupt_that_python_swallows_comes_again(here: Desk) -> None:
    """However the program is called: nothing is printed of it but that the run was stopped."""
    ran = subprocess.run(
        [sys.executable, "-c", _SWALLOWED, "render"],
        cwd=here.folder,
        env=here.variables(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (ran.returncode, ran.stdout) == (130, "")
    assert ran.stderr.startswith("Đã dừng theo yêu cầu")
    assert "Traceback" not in ran.stderr


def test_an_interrupt_while_a_class_is_made(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python 3.11 says RuntimeError of what meets it there; a stopped run is no bug."""

    class Named:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    def run(_arguments: Sequence[str]) -> int:
        return len(vars(type("Made", (), {"part": Named()})))

    monkeypatch.setattr("cds_docs.cli.app.run", run)
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        assert main(["render"]) == 130
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)

    assert capsys.readouterr().err.startswith("Đã dừng theo yêu cầu")
