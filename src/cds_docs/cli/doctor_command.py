"""``cds-docs doctor``: what this machine has, and what to do about the rest."""

import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import OwnReport, check_folder

if TYPE_CHECKING:
    from cds_docs.pipeline.doctor import Check, Console

_WORDS = {"fine": "được", "note": "lưu ý", "missing": "thiếu"}


Folder = Annotated[
    str,
    typer.Argument(
        metavar="[THƯ_MỤC]", callback=check_folder,
        help="Thư mục làm việc, nơi có campaigns (mặc định: thư mục hiện tại).",
    ),
]  # fmt: skip
Out = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="THƯ_MỤC", callback=check_folder,
        help="Nơi ghi văn bản, tính từ thư mục làm việc (mặc định: out).",
    ),
]  # fmt: skip


def doctor(
    *, folder: Folder = ".", out: Out = "out", report: OwnReport = "human", _help: Help = False
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, folder, out, report)


def _work(folder: str, out: str, report: str) -> int:
    """Look, print, and return the exit code."""
    from pathlib import Path

    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.exits import CLEAN, FINDINGS, USAGE
    from cds_docs.pipeline.doctor import examine, works
    from cds_docs.pipeline.presence import is_folder

    if not is_folder(Path(folder)):
        say(f"Không có thư mục «{folder}».")
        return USAGE
    checks = []
    for check in examine(Path(folder), Path(folder, out), _console()):
        checks.append(check)
        if report == "human":
            print_findings(_lines(check))
    able = works(checks)
    if report == "json":
        print_findings(_json(checks, able=able))
    else:
        say("Máy này soạn được .docx." if able else "Máy này chưa soạn được .docx.")
    return CLEAN if able else FINDINGS


def _console() -> "Console":
    """Return what the console was before it was set to UTF-8."""
    from cds_docs.cli.console import found_encoding
    from cds_docs.pipeline.doctor import Console

    page = None
    if sys.platform == "win32":
        from ctypes import windll

        page = int(windll.kernel32.GetConsoleOutputCP()) or None  # 0: there is no console
    return Console(found_encoding(), page)


def _lines(check: "Check") -> str:
    """Return a check for a person: one line, and what to do on the next."""
    from cds_docs.report.screen import escape

    line = f"{_WORDS[check.mark]:<7} {check.title:<16} {escape(check.found)}\n"
    return f"{line}        gợi ý: {escape(check.advice)}\n" if check.advice else line


def _json(checks: "Iterable[Check]", *, able: bool) -> str:
    """Return the checks for a program."""
    import json
    from dataclasses import asdict

    from cds_docs import __version__

    rows = [asdict(check) for check in checks]
    whole = {"version": __version__, "works": able, "checks": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
