"""A row of the corpus of bad input: what is laid in a folder, and what is run there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from support.desk import campaign_text

Content = bytes | str | Callable[[], bytes | str]
"""What a file holds; what makes it, where it is large."""
Lay = Callable[[Path], object]
"""Puts the files of a case into its folder."""
LETTER = "Sở Thông tin và Truyền thông đề nghị các cơ quan tuyên truyền."


@dataclass(frozen=True)
class Row:
    """One bad input.

    Attributes:
        id: The kind of file, and what is wrong with it.
        lay: Puts the files into the folder.
        arguments: The command run there.
        told: Codes that must be among those told.
    """

    id: str
    lay: Lay
    arguments: tuple[str, ...]
    told: frozenset[str] = frozenset()


def row(name: str, files: "Mapping[str, Content] | Lay", command: str, *told: str) -> Row:
    """Return a row.

    Args:
        name: The kind of file, and what is wrong with it.
        files: Path → content, or what lays them.
        command: The command line, its words parted by blanks.
        *told: Codes that must be told.
    """
    lay = files if callable(files) else laid(files)
    return Row(name, lay, tuple(command.split()), frozenset(filter(None, told)))


def laid(files: Mapping[str, Content]) -> Lay:
    """Return what writes files."""

    def lay(folder: Path) -> None:
        for name, content in files.items():
            put(folder, name, content)

    return lay


def put(folder: Path, name: str, content: Content) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    content = content() if callable(content) else content
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def letter(*changes: tuple[str, str], prose: str = LETTER, more: str = "") -> dict[str, str]:
    """Return a campaign with one letter and the letter's words.

    Args:
        *changes: Words of the campaign, and what stands there instead.
        prose: The template of the letter.
        more: More lines of the campaign, at its end.
    """
    text = campaign_text()
    for old, new in changes:
        if old not in text:
            raise AssertionError(old)
        text = text.replace(old, new)
    return {"a.yaml": text + more, "templates/cong-van/ngan.md.j2": prose}
