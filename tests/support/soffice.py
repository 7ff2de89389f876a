"""LibreOffice as a program: many .docx files to PDF in one call, with pinned fonts."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_FONT_FOLDERS = (
    Path("/usr/share/fonts/truetype/liberation2"),  # Debian 12
    Path("/usr/share/fonts/truetype/liberation"),  # later Debian, Ubuntu
    Path("/usr/share/fonts/liberation-serif"),
    Path("/usr/share/fonts/liberation-serif-fonts"),
)
_VIETNAMESE = "1ea0-1ef9"
"""All letters of this range: Liberation 1.x has 54 of the 146 Vietnamese letters, 2.x all."""

_SECONDS_TO_START = 60
_SECONDS_A_FILE = 5


class ConversionError(Exception):
    """LibreOffice did not make the PDF that was asked for."""


def _has_vietnamese(font: Path) -> bool:
    """Tell whether a font file holds all Vietnamese letters."""
    query = ["fc-query", "--format=%{charset}", str(font)]
    found = subprocess.run(query, capture_output=True, text=True, check=False)
    return _VIETNAMESE in found.stdout


@cache
def font_folder() -> Path | None:
    """Return the folder of Liberation Serif 2.x, or None."""
    for folder in _FONT_FOLDERS:
        font = folder / "LiberationSerif-Regular.ttf"
        if font.exists() and _has_vietnamese(font):
            return folder
    return None


@cache
def missing() -> str:
    """Return why pages cannot be looked at on this machine, or nothing."""
    for program, package in (("soffice", "libreoffice-writer-nogui"), ("fc-query", "fontconfig")):
        if shutil.which(program) is None:
            return f"{program} is not installed (Debian: {package})"
    if font_folder() is None:
        return "Liberation Serif 2.x is not installed (Debian: fonts-liberation2)"
    return ""


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment of its own: fonts, home, no locale of the machine."""
    template = Path(__file__).with_name("fonts.conf").read_text(encoding="utf-8")
    fonts = folder / "fonts.conf"
    text = template.replace("@FONTS@", str(font_folder()))
    fonts.write_text(text.replace("@CACHE@", str(folder / "fontcache")), encoding="utf-8")
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "FONTCONFIG_FILE": str(fonts),
    }


def _run(command: Sequence[str], environment: dict[str, str], seconds: float) -> str:
    """Run a program in a process group of its own, which is killed whole on timeout.

    Raises:
        ConversionError: It took too long.
    """
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        # soffice is a wrapper: killing it alone would leave its child running.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise ConversionError(f"LibreOffice took more than {seconds:.0f} s") from error
    return said


def convert(files: Sequence[Path], out: Path, kind: str = "pdf:writer_pdf_Export") -> list[Path]:
    """Convert files in one call, to PDF unless said otherwise; return the new ones in order.

    Raises:
        ConversionError: A file was not made; LibreOffice answers exit 0 even then.
        ValueError: Two files have one name, so one PDF would replace the other.
    """
    if len({file.stem for file in files}) != len(files):
        raise ValueError("file names must differ")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            kind,
            "--outdir",
            str(out),
            *map(str, files),
        ]
        seconds = _SECONDS_TO_START + _SECONDS_A_FILE * len(files)
        said = _run(command, _environment(folder), seconds)
    ending = kind.split(":", maxsplit=1)[0]
    made = [out / f"{file.stem}.{ending}" for file in files]
    lost = [file.name for file in made if not file.exists()]
    if lost:
        raise ConversionError(f"no {ending} for {', '.join(lost)}: {said}")
    return made
