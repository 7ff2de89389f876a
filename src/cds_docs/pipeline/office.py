"""LibreOffice as a program: where it is, and one call of it that cannot hang or reach out."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

VARIABLE = "CDS_DOCS_SOFFICE"
"""Names the program where it is found neither on the path nor in a usual place."""

_NAMES = ("soffice.com", "soffice.exe") if os.name == "nt" else ("soffice", "libreoffice")
_WINDOWS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/opt/libreoffice*/program/soffice",
)

_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Filter/PDF/Export", "UseTaggedPDF", "true"),
    ("Office.Common/Filter/PDF/Export", "ExportBookmarks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
     "AutoCheckEnabled", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    *(
        ("Inet/Settings", f"ooInet{kind}Proxy{name}", value)
        for kind in ("HTTP", "HTTPS", "FTP")
        for name, value in (("Name", "127.0.0.1"), ("Port", "9"))
    ),
)  # fmt: skip
"""Of the profile: no macro, no link followed, and every way out leads to a port nobody hears."""


_OPTIONS = (
    "--headless", "--invisible", "--nologo", "--nodefault", "--nofirststartwizard",
    "--norestore", "--nolockcheck",
)  # fmt: skip
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_LONGEST = 200


class NotStartedError(OSError):
    """The system does not start the program."""


class Call(NamedTuple):
    """One call of the program.

    Attributes:
        code: What it told the system; below zero where a signal ended it.
        said: The end of what it printed.
        late: Whether it was ended because its time was over.
    """

    code: int
    said: str
    late: bool = False


def _usual_places() -> Iterator[Path]:
    """Yield where installers put the program."""
    for name in _WINDOWS if os.name == "nt" else ():
        if root := os.environ.get(name):
            for folder in sorted(Path(root).glob("LibreOffice*"), reverse=True):
                yield from (folder / "program" / program for program in _NAMES)
    for place in () if os.name == "nt" else _PLACES:
        path = Path(place).expanduser()
        yield from sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))), reverse=True)


def find_office() -> Path | None:
    """Return the LibreOffice program, or None where there is none.

    What the variable ``CDS_DOCS_SOFFICE`` names is taken or nothing; then the path is searched,
    then the usual places of Windows, macOS and Linux.
    """
    if named := os.environ.get(VARIABLE):
        found = shutil.which(named)
        return Path(found) if found else None
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    with contextlib.suppress(OSError, RuntimeError):  # no home folder, no right to look
        return next((path for path in _usual_places() if os.access(path, os.X_OK)), None)
    return None


def _settings() -> str:
    """Return the profile's settings as LibreOffice reads them."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{items}</oor:items>\n"
    )


def _environment() -> Mapping[str, str]:
    """Return the variables of a call: no time zone, language or display of the machine."""
    own = (
        {"TZ": "UTC"} if os.name == "nt" else {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    )
    kept = {name: text for name, text in os.environ.items() if not name.endswith("DISPLAY")}
    return kept | own


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the program with all it started: ``soffice`` is but the parent of what works."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a number
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


_running: set[subprocess.Popen[bytes]] = set()
"""Calls under way, by whatever thread."""


def end_calls() -> None:
    """End every call under way, for whoever stops while a thread of his still waits for one."""
    for process in tuple(_running):
        _kill(process)


def _wait(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait for a program and return whether it ended by itself; it runs no longer in any case."""
    _running.add(process)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        _kill(process)
        return False
    except BaseException:  # Ctrl-C does not reach a group of its own
        _kill(process)
        raise
    finally:
        _running.discard(process)
    return True


def _started(command: Sequence[str], folder: Path, said: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start a program in a folder, with nothing to read and one place for all it prints.

    Raises:
        NotStartedError: It cannot be started.
    """
    try:
        return subprocess.Popen(  # noqa: S603 - the program the user has installed
            command,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise NotStartedError(error.errno, error.strerror) from error


def call(office: Path, arguments: Sequence[str], folder: Path, seconds: float) -> Call:
    """Run the program with a profile of its own, seen by nobody, and wait for it.

    Args:
        office: The program.
        arguments: What it is asked.
        folder: A folder of this call alone: it works there.
        seconds: After how long it is ended; so it is on Ctrl-C.

    Raises:
        NotStartedError: It cannot be started.
        OSError: Its folder cannot be written.
    """
    with tempfile.TemporaryDirectory(
        prefix="profile-", dir=folder, ignore_cleanup_errors=True
    ) as name:
        profile = Path(name)
        (profile / "user").mkdir()
        settings = profile / "user" / "registrymodifications.xcu"
        settings.write_text(_settings(), encoding="utf-8")
        options = [f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS]
        log = profile / "log.txt"
        with log.open("wb") as said:  # a pipe would stay open as long as any grandchild lives
            process = _started([str(office), *options, *arguments], folder, said)
            in_time = _wait(process, seconds)
        return Call(process.returncode, _last_words(log), late=not in_time)


def _last_words(log: Path) -> str:
    """Return the last line that a program printed about itself, of a length one can read."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    told = [line.strip() for line in lines if line.strip() and "javaldx" not in line]
    return told[-1][:_LONGEST] if told else ""
