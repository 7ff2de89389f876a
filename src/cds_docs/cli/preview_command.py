"""``cds-docs preview``: a campaign's papers and findings on a local page, new at every save."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import Templates

if TYPE_CHECKING:
    from pathlib import Path

    from cds_docs.diagnostics import Diagnostic

_LAST_PORT = 65535


def _check_port(port: str) -> str:
    """Return the number of a port as it was typed.

    Raises:
        typer.BadParameter: There is no such port.
    """
    if not (port.isdecimal() and int(port) <= _LAST_PORT):
        raise typer.BadParameter(f"Tùy chọn «--port» cần một số từ 0 đến {_LAST_PORT}.")
    return port


Path_ = Annotated[
    str, typer.Argument(metavar="TỆP", help="Tệp chiến dịch (.yaml) cần xem trong lúc soạn.")
]
Port = Annotated[
    str,
    typer.Option(
        "--port", metavar="SỐ", callback=_check_port,
        help="Cổng của trang trên máy này (mặc định: một cổng trống bất kỳ).",
    ),
]  # fmt: skip
NoOpen = Annotated[bool, typer.Option("--no-open", help="Không tự mở trình duyệt.")]


def preview(
    *,
    path: Path_,
    port: Port = "0",
    no_open: NoOpen = False,
    templates: Templates = None,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, path, templates, int(port), opened=not no_open)


def _work(path: str, templates: str | None, port: int, *, opened: bool) -> int:
    """Show the page until Ctrl-C and return the exit code."""
    from cds_docs.cli.console import print_findings
    from cds_docs.cli.exits import CLEAN, USAGE
    from cds_docs.diagnostics import CdsError
    from cds_docs.report import report

    try:
        _check_extra()
        _serve(_campaign(path, templates), templates, port, opened=opened)
    except CdsError as error:
        print_findings(report("human", error.diagnostics))
        return USAGE
    return CLEAN


def _check_extra() -> None:
    """Make sure that what the page needs is installed.

    Raises:
        CdsError: It is not.
    """
    from importlib.util import find_spec

    from cds_docs.diagnostics import CdsError, Diagnostic
    from cds_docs.diagnostics.install import install_hint
    from cds_docs.pipeline.codes import PREVIEW_EXTRA_MISSING
    from cds_docs.pipeline.doctor import PREVIEW_PARTS

    missing = [name for name in PREVIEW_PARTS if find_spec(name) is None]
    if missing:
        message = f"Chưa cài phần xem trước (thiếu {', '.join(missing)})."
        hint = install_hint(*PREVIEW_PARTS)
        raise CdsError([Diagnostic(PREVIEW_EXTRA_MISSING, message, hint=hint)])


def _campaign(path: str, templates: str | None) -> "Path":
    """Return the one campaign file that is meant.

    Raises:
        CdsError: There is none, or more than one; or the template folder does not exist.
    """
    from cds_docs.cli.console import say
    from cds_docs.diagnostics import CdsError
    from cds_docs.pipeline.codes import PREVIEW_ONE_CAMPAIGN, about_file
    from cds_docs.pipeline.sources import find_sources
    from cds_docs.pipeline.templates import missing_folder

    found = find_sources([path])
    for note in found.notes:
        say(note)
    problems: tuple[Diagnostic, ...] = (*found.diagnostics, *missing_folder(templates))
    if len(found.files) > 1:
        names = ", ".join(file.as_posix() for file in found.files)
        message = f"Thư mục «{path}» có {len(found.files)} tệp chiến dịch, chỉ xem được một."
        problems += (about_file(PREVIEW_ONE_CAMPAIGN, path, message, f"Chọn một: {names}."),)
    if problems:
        raise CdsError(problems)
    return found.files[0]


def _serve(path: "Path", templates: str | None, port: int, *, opened: bool) -> None:
    """Serve the page until Ctrl-C, or until the system asks the program to end.

    Raises:
        CdsError: The port cannot be had.
    """
    import signal
    import webbrowser

    from cds_docs.cli.console import print_findings, say
    from cds_docs.preview.server import running
    from cds_docs.preview.watcher import Target

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with running(Target(path, templates), port) as page:
            print_findings(f"{page.url}\n")
            say("Trang xem trước đang mở ở địa chỉ trên, chỉ máy này xem được. Dừng: Ctrl-C.")
            if opened and not webbrowser.open(page.url):
                say("Không mở được trình duyệt: chép địa chỉ trên vào trình duyệt.")
            page.wait()
    except KeyboardInterrupt:
        say("Đã dừng xem trước.")
