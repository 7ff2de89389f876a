"""How files stand at one moment, so that a change is told from noise."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cds_docs.compose.templates import ENDING
from cds_docs.pipeline.look import Look


class Stamp(NamedTuple):
    """A file as the system sees it; a missing one has size -1."""

    path: str
    size: int
    changed: int
    number: int


Stamps = frozenset[Stamp]


def stamp(path: Path) -> Stamp:
    """Return how a file stands now; other content under the same name shows, touching too."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return Stamp(str(path), -1, 0, 0)
    return Stamp(str(path), state.st_size, state.st_mtime_ns, state.st_ino)


def stamps(look: Look) -> Stamps:
    """Return how the files behind a look stand now, and which templates lie in its folders."""
    return frozenset(map(stamp, (*look.files, *_templates(look.folders))))


def watched_folders(look: Look) -> tuple[str, ...]:
    """Return the folders where a change may concern a look, as far as they exist."""
    own = {os.path.realpath(path.parent) for path in look.files}
    templates = {folder for top in look.folders for folder, _, _ in os.walk(top)}
    return tuple(sorted(folder for folder in own | templates if Path(folder).is_dir()))


def _templates(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the template files below folders; links to folders are not followed."""
    for top in folders:
        for folder, _, names in os.walk(top):
            yield from (Path(folder, name) for name in names if name.endswith(ENDING))
