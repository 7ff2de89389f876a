"""Campaign files mended in place, with a copy of how they were."""

import contextlib
import errno
import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from cds_docs.campaign.keys import all_keys
from cds_docs.campaign.load import load
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.codes import FILE_TOO_LARGE, NOT_WRITTEN, UNREADABLE_FILE, about_file
from cds_docs.pipeline.files import create_new, read_file
from cds_docs.pipeline.line_changes import line_changes
from cds_docs.pipeline.lists import with_lists
from cds_docs.pipeline.outcome import Observer
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.rewriting import rewrite
from cds_docs.pipeline.sources import find_sources
from cds_docs.source.decode import MAX_BYTES
from cds_docs.source.mending import mended
from cds_docs.source.nodes import Source

_ENDING = ".bak"
_COPIES = 100
"""Copies of one file that are kept side by side, at most."""
_TOLD = 60
"""Changed lines of one file that are told singly."""


def fix(paths: Sequence[str], observer: Observer) -> tuple[Diagnostic, ...]:
    """Mend what has one remedy in the campaign files at paths.

    Args:
        paths: Campaign files and folders.
        observer: Hears of every line that changed.

    Returns:
        Files that could not be written; whatever is wrong with paths is for validation to say.
    """
    found: list[Diagnostic] = []
    for path in find_sources(paths).files:
        try:
            _fix(path, observer)
        except CdsError as error:
            found += [one for one in error.diagnostics if one.code not in _SAID_LATER]
    return tuple(found)


_SAID_LATER = frozenset({UNREADABLE_FILE, FILE_TOO_LARGE})
"""Files that cannot be read: validation meets them too."""


def _fix(path: Path, observer: Observer) -> None:
    """Mend one file.

    Raises:
        CdsError: It cannot be read or written.
    """
    shown = path.as_posix()
    before = read_file(path, shown, MAX_BYTES)
    after = mended(before, shown, all_keys(), lambda source: _meant(source, path.parent))
    if after == before:
        return
    copy = _keep(path, shown, before)
    try:
        rewrite(path, shown, before, after)
    except BaseException:  # Ctrl-C too: a copy of a file that did not change helps nobody
        with contextlib.suppress(OSError):
            copy.unlink()
        raise
    observer.note(f"Đã sửa {shown}; bản cũ giữ ở {copy.as_posix()}.")
    for line in _told(shown, before, after):
        observer.note(line)


def _meant(source: Source, folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the meaning of a file."""
    return load(with_lists(source, folder)[0])[1]


def _told(shown: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines that changed, the first of many."""
    lines = list(line_changes(shown, before, after))
    yield from islice(lines, _TOLD)
    if not lines:
        yield f"{shown}: bỏ dấu BOM ở đầu tệp"
    elif len(lines) > _TOLD:
        yield f"… và {len(lines) - _TOLD} dòng nữa."


def _keep(path: Path, shown: str, data: bytes) -> Path:
    """Write a copy of a file beside it under a free name and return its path.

    Raises:
        CdsError: It cannot be written.
    """
    names = (f"{path.name}{_ENDING}{number or ''}" for number in (0, *range(2, _COPIES)))
    copy = next((path.with_name(name) for name in names if not _is_there(path, name)), None)
    try:
        if copy is None:
            raise FileExistsError(errno.EEXIST, "")
        create_new(copy, data)
    except OSError as error:
        message = f"Không giữ được bản cũ của «{shown}»: {reason(error)}; tệp vẫn nguyên như cũ."
        hint = "Kiểm tra quyền ghi, chỗ trống của thư mục; dọn bớt các tệp .bak."
        raise CdsError([about_file(NOT_WRITTEN, shown, message, hint)]) from error
    return copy


def _is_there(path: Path, name: str) -> bool:
    """Tell whether a name beside a file is taken, by a broken link too."""
    return os.path.lexists(path.with_name(name))
