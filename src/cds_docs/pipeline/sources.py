"""Which campaign files the user means."""

import difflib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import (
    NO_CAMPAIGN_IN_FOLDER,
    NO_SUCH_PATH,
    UNREADABLE_FILE,
    about_file,
)
from cds_docs.pipeline.presence import is_folder
from cds_docs.pipeline.reasons import reason
from cds_docs.values import dataclass

CAMPAIGNS = "campaigns"
_ENDINGS = {".yaml", ".yml"}
_NAMED = 4
"""Folders named in one remark."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What was found.

    Attributes:
        files: Campaign files, each once, in the order named; those of a folder by name.
        diagnostics: Paths that lead to nothing.
        notes: Paths that were read as another one.
        passed_over: Folders with campaign files in a folder that was named.
    """

    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    passed_over: tuple[Path, ...] = ()


def _campaigns_in(folder: Path) -> list[Path]:
    """Return the campaign files of a folder by name; hidden ones and subfolders are left out."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and not is_folder(path)
    )


def _near(path: str) -> str:
    """Return a hint naming the campaigns that exist."""
    folder = Path(CAMPAIGNS)
    there: dict[str, str] = {}
    with suppress(OSError):  # what cannot be looked into offers no names
        there = {file.stem: file.as_posix() for file in _campaigns_in(folder)}
    close = difflib.get_close_matches(Path(path).stem, there, n=1)
    if close:
        return f"Có phải «{there[close[0]]}»?"
    if not there:
        return "Kiểm tra lại đường dẫn."
    return f"Hiện có: {', '.join(there.values())}."


def _exists(path: Path) -> bool:
    """Tell whether a path leads to anything, broken links included."""
    try:
        return os.path.lexists(path)
    except ValueError:  # a NUL in the path
        return False


def _files_at(path: Path) -> Sources:
    """Return the campaign files at a path that exists."""
    shown = path.as_posix()
    if not is_folder(path):
        return Sources((path,))
    try:
        files = _campaigns_in(path)
    except OSError as error:
        message = f"Không đọc được thư mục «{shown}»: {reason(error)}."
        return Sources(diagnostics=(about_file(UNREADABLE_FILE, shown, message),))
    if not files:
        message = f"Thư mục «{shown}» không có tệp .yaml hoặc .yml nào."
        hint = "Thư mục con không được tìm: nêu tên thư mục con nếu cần."
        return Sources(diagnostics=(about_file(NO_CAMPAIGN_IN_FOLDER, shown, message, hint),))
    return Sources(tuple(files), passed_over=tuple(_passed_over(path)))


def _passed_over(folder: Path) -> Iterator[Path]:
    """Yield the folders in a folder that hold campaign files: they are not read."""
    with suppress(OSError):
        folders = sorted(path for path in folder.iterdir() if path.is_dir())
        yield from filter(_holds_campaigns, folders)


def _holds_campaigns(folder: Path) -> bool:
    """Tell whether there are campaign files in a folder; not where nobody may look."""
    with suppress(OSError):
        return not folder.name.startswith(".") and bool(_campaigns_in(folder))
    return False


def _resolve(path: str) -> Sources:
    """Return what one argument of the user leads to."""
    if path and _exists(Path(path)):
        return _files_at(Path(path))
    beside = Path(CAMPAIGNS, path)
    if path and _exists(beside):
        found = _files_at(beside)
        note = f"Không có «{path}», dùng «{beside.as_posix()}»."
        return replace(found, notes=(note,))
    message = f"Không có tệp hoặc thư mục «{path}»."
    return Sources(diagnostics=(about_file(NO_SUCH_PATH, path, message, _near(path)),))


def _once(files: Iterable[Path]) -> Iterator[Path]:
    """Yield each file the first time it is met, under whatever name."""
    seen = set()
    for file in files:
        real = os.path.realpath(file)
        if real not in seen:
            seen.add(real)
            yield file


def _remarks(found: Sequence[Sources], paths: Sequence[str]) -> Iterator[str]:
    """Yield what to say of folders that were passed over and are named nowhere else."""
    named = {os.path.realpath(path) for path in paths if "\0" not in path}
    folders = [folder for item in found for folder in item.passed_over]
    left = [f"«{one.as_posix()}»" for one in folders if os.path.realpath(one) not in named]
    if left:
        more = ", …" if len(left) > _NAMED else ""
        yield (
            f"Thư mục con không được đọc: {', '.join(left[:_NAMED])}{more} có tệp .yaml; cần thì"
            " nêu tên thư mục ấy trong lệnh."
        )


def find_sources(paths: Sequence[str]) -> Sources:
    """Return the campaign files at paths; a folder means the campaign files in it."""
    found = [_resolve(path) for path in paths]
    return Sources(
        tuple(_once(file for item in found for file in item.files)),
        tuple(finding for item in found for finding in item.diagnostics),
        (*(note for item in found for note in item.notes), *_remarks(found, paths)),
    )
