"""Word files of others: to be checked, and as the office's own file that letters are based on."""

from collections.abc import Iterator
from pathlib import Path

from hostile.row import Lay, Row, letter, put, row
from support.hostile import REFUSED, SUSPECT, TOLERATED, outside
from support.hostile_builds import Hostile

_SERVER = "http://127.0.0.1:9"


def rows() -> Iterator[Row]:
    """Yield the files to be checked, and one of each case to be a base."""
    seen: set[str] = set()
    for hostile in (*REFUSED, *outside(_SERVER), *SUSPECT, *TOLERATED):
        yield row(f"check: {hostile.id}", _checked(hostile), "check a.docx", hostile.code)
        if hostile.case in seen:
            continue
        seen.add(hostile.case)
        code = "C230" if hostile in REFUSED else ""
        yield row(f"base: {hostile.id}", _based(hostile), "render a.yaml", code)


def _checked(hostile: Hostile) -> Lay:
    return lambda folder: put(folder, "a.docx", hostile.build())


def _based(hostile: Hostile) -> Lay:
    def lay(folder: Path) -> None:
        for name, content in letter(("schema: 1", "schema: 1\nbase: mau.docx")).items():
            put(folder, name, content)
        put(folder, "mau.docx", hostile.build())

    return lay
