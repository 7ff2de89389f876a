"""Which lines of a file a change touches, told to the person whose file it is."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from cds_docs.source.decode import decode

_WIDE = re.compile(" {2,}")


def line_changes(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield ``file:line: old → new`` for each line that changed, ``file:line: new`` for a new one.

    Args:
        name: The file as the user knows it.
        before: Its bytes, in an encoding ``source`` reads.
        after: Its bytes after the change.
    """
    old, new = (decode(data, name).split("\n") for data in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone = old[start:end]
        for at, line in enumerate(new[begin:stop]):
            was = f"{_short(gone[at])} → " if at < len(gone) else ""
            yield f"{name}:{begin + at + 1}: {was}{_short(line)}"


def _short(line: str) -> str:
    """Return a line without the spaces that only set it out."""
    return _WIDE.sub(" ", line.strip(" "))
