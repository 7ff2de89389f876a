"""Which lines of a file a change touches, told to the person whose file it is."""

import re
from collections.abc import Iterator

from cds_docs.alignment import blocks
from cds_docs.source.decode import decode
from cds_docs.source.mends import HIDDEN, ODD_SPACES
from cds_docs.viet import nfc

_WIDE = re.compile(" {2,}")
_UNSEEN = re.compile(f"[{HIDDEN}{ODD_SPACES}]")


def line_changes(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield ``file:line: old → new`` for each line that changed, ``file:line: new`` for a new one.

    Args:
        name: The file as the user knows it.
        before: Its bytes, in an encoding ``source`` reads.
        after: Its bytes after the change.
    """
    old, new = (decode(data, name).split("\n") for data in (before, after))
    for start, end, begin, stop, same in blocks(old, new):
        if same:
            continue
        gone = old[start:end]
        for at, line in enumerate(new[begin:stop]):
            was = gone[at] if at < len(gone) else ""
            yield f"{name}:{begin + at + 1}: {_told(was, line)}"


def _told(old: str, new: str) -> str:
    """Return what became of a line."""
    if not old:
        return _short(new)
    if nfc(old) == new:
        return f"{_short(new)} (gộp dấu rời vào chữ)"
    return f"{_short(old)} → {_short(new)}"


def _short(line: str) -> str:
    """Return a line without the spaces that only set it out; what is not seen has its number."""
    return _UNSEEN.sub(lambda m: f"<{ord(m.group()):04X}>", _WIDE.sub(" ", line.strip(" ")))
