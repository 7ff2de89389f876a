"""The one place where a run ends: every way out has its exit code and no traceback.

What is imported here is paid by ``cds-docs --version``: heavy modules wait for their command.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from cds_docs import __version__
from cds_docs.cli.console import lost, print_findings, say, speak_utf8
from cds_docs.cli.exits import BUG, CLEAN, FINDINGS, INTERRUPTED

_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "1")
"""Keeps pydantic from looking through all installed packages for a plugin of its own.

Besides the time: what else is installed must not change how a campaign is read.
"""


_MOMENT = 0.02
"""Seconds until a Ctrl-C comes again."""


def _ignore_interrupts() -> None:
    """Let a second Ctrl-C not disturb the end of a run that the first one stopped."""
    import signal

    for stopping in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stopping, signal.SIG_IGN)


def _heed_interrupts() -> None:
    """Lose no Ctrl-C, and take it for one when the program is asked to end, as CI does."""
    import signal

    sys.unraisablehook = lose_no_interrupt
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def lose_no_interrupt(lost: "sys.UnraisableHookArgs") -> None:
    """Let Ctrl-C come again where it met code that cannot raise, such as a weak reference's end.

    A moment later: here nothing can be raised either.
    """
    if lost.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(lost)
        return
    import _thread
    import threading

    again = threading.Timer(_MOMENT, _thread.interrupt_main)
    again.daemon = True
    again.start()


def _write_log(error: Exception) -> str:
    """Write what a maintainer needs into the folder for temporary files; return the name."""
    import platform
    import tempfile
    import traceback
    from pathlib import Path

    text = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile(
        "w", prefix="cds-docs-loi-", suffix=".log", encoding="utf-8", delete=False,
        errors="backslashreplace",
    ) as log:  # fmt: skip
        log.write(f"cds-docs {__version__}, Python {platform.python_version()}, ")
        log.write(f"{platform.system()} {platform.release()}\n\n{text}")
    return Path(log.name).name


def _report_bug(error: Exception) -> int:
    """Say that this is our fault, and where the log is."""
    try:
        name = _write_log(error)
        where = f"xin gửi tệp «{name}» trong thư mục tạm của máy cho người bảo trì."
    except OSError:
        where = "không ghi được nhật ký vì thư mục tạm không dùng được."
    say(f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}); {where}")
    return BUG


def _report_missing(error: ModuleNotFoundError) -> int:
    """Say that the installation lacks a package; a module of our own is a bug like others."""
    name = str(error.name).partition(".")[0]
    if name == "cds_docs":
        return _report_bug(error)
    from cds_docs.diagnostics.install import reinstall_hint

    say(f"Thiếu gói «{name}»; {reinstall_hint()}")
    return BUG


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code.

    Args:
        arguments: What stands after the program's name. When absent those of the process are
            taken, which is then about to end: Ctrl-C has no meaning any more.
    """
    speak_utf8()
    lost()
    try:
        if arguments is None:
            _heed_interrupts()
        code = _guarded(sys.argv[1:] if arguments is None else arguments)
        return code if (error := lost()) is None else _not_printed(code, error)
    except KeyboardInterrupt:
        _ignore_interrupts()
        say("Đã dừng theo yêu cầu; các tệp đã ghi đều nguyên vẹn.")
        return INTERRUPTED
    finally:
        if arguments is None:
            _ignore_interrupts()


def _not_printed(code: int, error: OSError) -> int:
    """Say that results could not be printed, and return what is then told to the shell."""
    from cds_docs.pipeline.reasons import reason

    say(f"Không in được hết kết quả: {reason(error)}.")
    return code or FINDINGS


def program() -> NoReturn:
    """Run as a program of its own.

    Why not a plain exit: taking the interpreter apart at the end costs an eighth of a run. Every
    file is closed and every stream flushed by then.
    """
    os.environ.setdefault(*_NO_PLUGINS)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _guarded(arguments: Sequence[str]) -> int:
    """Run a command; a bug ends in its exit code like everything else."""
    try:
        if list(arguments) == ["--version"]:
            print_findings(f"cds-docs {__version__}\n")
            return CLEAN
        from cds_docs.pipeline.garbage import search_late

        search_late()
        from cds_docs.cli.app import run

        return run(arguments)
    except ModuleNotFoundError as error:
        return _report_missing(error)
    except Exception as error:  # the last stop: nobody should see a traceback
        if _is_interrupt(error):
            raise KeyboardInterrupt from error
        return _report_bug(error)


def _is_interrupt(error: BaseException | None) -> bool:
    """Tell whether Ctrl-C is behind an error: Python 3.11 wraps what meets a class being made."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__
    return error is not None
