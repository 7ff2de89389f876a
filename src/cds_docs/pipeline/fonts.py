"""Times New Roman, or a font as wide as it: what is here, and whether it will do."""

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from cds_docs.diagnostics import Diagnostic
from cds_docs.metrics import UNITS_PER_EM, text_width
from cds_docs.pipeline.codes import FONT_MISSING
from cds_docs.pipeline.truetype import NotAFontError, TrueType
from cds_docs.report.screen import escape
from cds_docs.units import Length

WANTED = "Times New Roman"
INSTALL_FONT = (
    "Cài phông Times New Roman, hoặc phông cùng độ rộng: Liberation Serif bản 2 (Debian, Ubuntu:"
    " «sudo apt install fonts-liberation2» hay «fonts-liberation»), Tinos."
)

_LARGEST = 64 << 20
_PATIENCE = 20
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VIETNAMESE = frozenset(
    letter
    for vowel, tone in product("aăâeêioôơuưyđ", _TONES)
    for small in [unicodedata.normalize("NFC", vowel + tone)]
    for letter in (small, small.upper())
    if len(letter) == 1
)
"""Every letter of Vietnamese that has a mark, and the vowels."""

_ASCII = frozenset(map(chr, range(0x20, 0x7F)))
_FILES = (
    "times.ttf", "Times New Roman.ttf", "Times_New_Roman.ttf", "LiberationSerif-Regular.ttf",
    "Tinos-Regular.ttf",
)  # fmt: skip
_FAMILIES = {"times.ttf": WANTED, "Times_New_Roman.ttf": WANTED}
_FOLDERS = (
    "~/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts/Supplemental",
    "~/.local/share/fonts", "~/.fonts", "/usr/local/share/fonts", "/usr/share/fonts",
)  # fmt: skip


class Font(NamedTuple):
    """A font that would be printed with.

    Attributes:
        family: Its name.
        path: Its file, of the upright weight.
        lacking: How many letters of Vietnamese it has not.
        differing: How many letters of ASCII are not as wide as in Times New Roman.
    """

    family: str
    path: Path
    lacking: int
    differing: int

    @property
    def good(self) -> bool:
        """Tell whether pages come out as with Times New Roman."""
        return not self.lacking and not self.differing


def _measured(family: str, path: Path) -> Font | None:
    """Return a font measured, or None where its file cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        font = TrueType(path.read_bytes())
        widths = {letter: font.width(letter, UNITS_PER_EM) for letter in _VIETNAMESE | _ASCII}
    except (OSError, NotAFontError):
        return None
    size = Length(UNITS_PER_EM)
    differing = sum(widths[letter] != text_width(letter, size).twips for letter in _ASCII)
    return Font(family, path, sum(widths[letter] is None for letter in _VIETNAMESE), differing)


def _matched() -> Iterator[tuple[str, Path]]:
    """Yield what the system's font matcher gives for Times New Roman."""
    program = shutil.which("fc-match")
    if program is None:
        return
    command = [program, "--format=%{family[0]}\n%{file}", WANTED]
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, fixed arguments
            command, capture_output=True, timeout=_PATIENCE, check=True, stdin=subprocess.DEVNULL
        )
        family, file = done.stdout.decode("utf-8", "replace").split("\n")
    except (OSError, ValueError, subprocess.SubprocessError):
        return
    yield family, Path(file)


def _in_folders(office: Path | None) -> Iterator[tuple[str, Path]]:
    """Yield fonts by the names their files have, LibreOffice's own first."""
    folders = [office.resolve().parents[1] / "share/fonts/truetype"] if office else []
    if os.name == "nt":
        roots = (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts"))
        folders += [Path(os.environ[name], rest) for name, rest in roots if name in os.environ]
    else:
        folders += [Path(os.path.expanduser(name)) for name in _FOLDERS]  # noqa: PTH111 - never fails
    for folder in folders:
        for parent, _, files in os.walk(folder):
            for file in sorted(set(files) & set(_FILES)):
                yield _FAMILIES.get(file, file.removesuffix("-Regular.ttf")), Path(parent, file)


def find_font(office: Path | None = None) -> Font | None:
    """Return the font that stands for Times New Roman here, a good one if there is any.

    Args:
        office: LibreOffice's program, which may bring fonts of its own.
    """
    worse = None
    for candidates in (_matched(), _in_folders(office)):
        for family, path in candidates:
            font = _measured(family.removesuffix(".ttf"), path)
            if font and font.good:
                return font
            worse = worse or font
    return worse


def fault(font: Font) -> str:
    """Return in words why a font will not do, or nothing."""
    if font.lacking:
        return f"thiếu {font.lacking} chữ tiếng Việt"
    return "có độ rộng chữ khác" if font.differing else ""


def font_problem(office: Path | None) -> Diagnostic | None:
    """Return the finding where pages would not come out as with Times New Roman."""
    font = find_font(office)
    if font is not None and font.good:
        return None
    message = f"Máy này không có phông {WANTED}"
    if font is not None:
        message += f", và phông thay nó, «{escape(font.family)}», {fault(font)}"
    message += ": trang PDF sẽ khác trang Word nên không được làm."
    return Diagnostic(FONT_MISSING, message, hint=INSTALL_FONT)
