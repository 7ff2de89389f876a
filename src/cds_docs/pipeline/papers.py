"""Which .docx files the user means."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import (
    NO_PAPER_IN_FOLDER,
    NO_SUCH_PATH,
    UNREADABLE_FILE,
    about_file,
)
from cds_docs.pipeline.presence import is_folder
from cds_docs.pipeline.reasons import reason
from cds_docs.values import dataclass

_ENDING = ".docx"
_LOCK_PREFIX = "~$"
"""How Word names the file that marks a document as open."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What was found.

    Attributes:
        files: The files, each once, in the order named; those of a folder by name.
        diagnostics: Paths that lead to nothing.
    """

    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def _papers_in(folder: Path) -> Iterator[Path]:
    """Yield the .docx files below a folder by name; links to folders are not followed.

    Raises:
        OSError: The folder cannot be read.
    """
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith((".", _LOCK_PREFIX)):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _papers_in(Path(entry.path))
        elif entry.name.lower().endswith(_ENDING):
            yield Path(entry.path)


def _at(name: str) -> Papers:
    """Return the files at one path."""
    path = Path(name)
    shown = path.as_posix()
    if "\0" in name or not os.path.lexists(path):
        message = f"Không có tệp hay thư mục «{shown}»."
        return Papers(
            diagnostics=(about_file(NO_SUCH_PATH, shown, message, "Kiểm tra lại đường dẫn."),)
        )
    if not is_folder(path):
        return Papers((path,))
    try:
        files = tuple(_papers_in(path))
    except OSError as error:
        message = f"Không đọc được thư mục «{shown}»: {reason(error)}."
        return Papers(diagnostics=(about_file(UNREADABLE_FILE, shown, message),))
    if not files:
        message = f"Thư mục «{shown}» không có tệp .docx nào."
        return Papers(diagnostics=(about_file(NO_PAPER_IN_FOLDER, shown, message),))
    return Papers(files)


def find_papers(names: Sequence[str]) -> Papers:
    """Return the .docx files at paths: files as named, folders with all that lies below."""
    found = [_at(name) for name in names]
    files = dict.fromkeys(file for papers in found for file in papers.files)
    findings = tuple(finding for papers in found for finding in papers.diagnostics)
    return Papers(tuple(files), findings)
