"""Where templates come from: the office's own, those beside the campaign, those of the package."""

import errno
import os
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cds_docs.compose import TemplateText
from cds_docs.compose.templates import ENDING
from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.pipeline.codes import (
    LINK_IN_TEMPLATES,
    NO_TEMPLATE_FOLDER,
    TEMPLATE_CHARACTER,
    TEMPLATE_NOT_UTF8,
    about_file,
)
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.presence import is_folder, may_be_there, refusal_of_folder
from cds_docs.pipeline.reasons import reason
from cds_docs.viet import nfc

FOLDER = "templates"
_NAME = regex(r"[a-z0-9_][a-z0-9_-]*(?:/[a-z0-9_][a-z0-9_-]*)*\.md\.j2", re.IGNORECASE)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Controls, invisible marks and what is no character: Word cannot open a file with some of them."""

_TOLD = 20
"""Lines with such characters that are told singly."""

_LARGEST = 1 << 20
"""Bytes of a template; the longest real one has 20 KB."""

_PACKAGE = Path(__file__).resolve().parents[1]


def packaged_templates() -> Path:
    """Return the templates that come with the program: in the wheel, else in its source tree."""
    installed = _PACKAGE / FOLDER
    return installed if installed.is_dir() else _PACKAGE.parents[1] / FOLDER


def is_template_name(name: str) -> bool:
    """Tell whether a name may be a template's: below its folder, plain letters."""
    return _NAME.fullmatch(name) is not None


def _shown(folder: Path) -> str:
    """Return a folder as the user knows it."""
    return os.path.normpath(folder).replace(os.sep, "/")


def missing_folder(own: str | None) -> tuple[Diagnostic, ...]:
    """Return a finding when the folder given with ``--templates`` cannot be what is meant."""
    if own is None:
        return ()
    if (why := _refusal(own)) is None:
        return _one_too_deep(Path(own))
    message = f"Không có thư mục mẫu «{own}»."
    if why:
        message = f"Không mở được thư mục mẫu «{own}»: {why}."
    hint = "Kiểm tra lại giá trị của --templates."
    return (about_file(NO_TEMPLATE_FOLDER, own, message, hint),)


def _one_too_deep(own: Path) -> tuple[Diagnostic, ...]:
    """Return a finding on the folder of one kind: what is right in it would be passed over."""
    inside = list(own.iterdir())
    stray = next((one for one in sorted(inside) if one.name.endswith(ENDING)), None)
    if stray is None or any(is_folder(one) for one in inside):
        return ()
    message = f"Mẫu «{stray.name}» nằm ngay trong «{_shown(own)}» nên không văn bản nào dùng được."
    hint = "--templates nhận thư mục chứa các thư mục loại văn bản: «mau» khi mẫu là "
    hint += "«mau/cong-van/rieng.md.j2»."
    return (about_file(NO_TEMPLATE_FOLDER, _shown(own), message, hint),)


def _refusal(own: str) -> str | None:
    """Return why a folder cannot be looked into: nothing where there is none, None if it can."""
    try:
        error = refusal_of_folder(Path(own))
    except ValueError:  # a NUL in the name
        return ""
    if error is None:
        return None
    return "" if error.errno in {errno.ENOENT, errno.ENOTDIR} else reason(error)


def template_folders(campaign: Path, own: str | None) -> tuple[tuple[Path, str], ...]:
    """Return the folders to search in order, each with its name for the user.

    Args:
        campaign: The campaign file.
        own: The folder given with ``--templates``, which exists.
    """
    folders = [(Path(own), _shown(Path(own)))] if own is not None else []
    for parent in (campaign.parent, campaign.parent / ".."):
        if is_folder(parent / FOLDER):
            folders.append((parent / FOLDER, _shown(parent / FOLDER)))
            break
    folders.append((packaged_templates(), FOLDER))
    return tuple(folders)


class Templates:
    """The template source of one folder of campaigns."""

    def __init__(self, folders: tuple[tuple[Path, str], ...]) -> None:
        """Keep the folders, first one first."""
        self._folders = folders
        self._read: dict[str, TemplateText | None] = {}

    def find(self, name: str) -> TemplateText | None:
        """Return a template by name, or None where no folder has it.

        Raises:
            CdsError: It is a link, too large, not readable or not UTF-8.
        """
        if name not in self._read:
            self._read[name] = self._find(name)
        return self._read[name]

    def names(self, kind: str) -> tuple[str, ...]:
        """Return the names of the templates for a kind, without folder and ending, sorted."""
        if not _NAME.fullmatch(f"{kind}/x{ENDING}"):
            return ()
        files = (path for folder, _ in self._folders for path in (folder / kind).glob("*"))
        return tuple(sorted({_stem(file.name) for file in files if file.name.endswith(ENDING)}))

    def _find(self, name: str) -> TemplateText | None:
        """Read a template; a name that would leave the folders finds nothing."""
        if not _NAME.fullmatch(name):
            return None
        for folder, shown in self._folders:
            if may_be_there(folder / name):
                return _load(folder, name, f"{shown}/{name}")
        return None


def _stem(name: str) -> str:
    """Return a file name without its ending."""
    return name.removesuffix(ENDING)


def _steps(folder: Path, name: str) -> Iterator[Path]:
    """Yield each folder on the way to a template, and the template."""
    step = folder
    for part in name.split("/"):
        step = step / part
        yield step


def _load(folder: Path, name: str, shown: str) -> TemplateText:
    """Read a template that exists."""
    if any(map(os.path.islink, _steps(folder, name))):
        message = f"Mẫu «{shown}» là liên kết; thư mục mẫu chỉ được chứa tệp thường."
        hint = "Chép tệp thật vào thay cho liên kết."
        raise CdsError([about_file(LINK_IN_TEMPLATES, shown, message, hint)])
    data = read_file(folder / name, shown, _LARGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"Mẫu «{shown}» không phải UTF-8: dòng {line} có ký tự không đọc được."
        hint = "Mở bằng Notepad++ hoặc VS Code và lưu lại với bảng mã UTF-8."
        place = Span(shown, line, 1, line, 1)
        raise CdsError([Diagnostic(TEMPLATE_NOT_UTF8, message, place, hint)]) from error
    text = nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    if faults := tuple(islice(_unseen(text, shown), _TOLD)):
        raise CdsError(faults)
    return TemplateText(shown, text)


def _unseen(text: str, shown: str) -> Iterator[Diagnostic]:
    """Yield a finding for each line with a character that nobody sees."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isprintable():
            continue
        signs = (
            i for i, c in enumerate(line, 1) if unicodedata.category(c) in _UNSEEN and c != "\t"
        )
        if column := next(signs, 0):
            message = (
                f"ký tự U+{ord(line[column - 1]):04X} không nhìn thấy được, cần chữ, số và dấu"
            )
            hint = "Xóa ký tự này (thường lẫn vào khi chép từ web hay PDF)."
            place = Span(shown, number, column, number, column + 1)
            yield Diagnostic(TEMPLATE_CHARACTER, message, place, hint, excerpt=line)
