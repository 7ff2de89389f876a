"""Which lines of a file a change touches, told to the person whose file it is."""

from collections.abc import Iterator, Sequence

from cds_docs.alignment import blocks
from cds_docs.patterns import regex
from cds_docs.source.decode import decode
from cds_docs.source.mends import HIDDEN, ODD_SPACES
from cds_docs.viet import nfc

_WIDE = regex(" {2,}")
_KEY = regex(r"\s*(?:- +)*[a-z_]+:")
_UNSEEN = regex(f"[{HIDDEN}{ODD_SPACES}]")


def line_changes(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield ``file:line: old → new`` for each line that changed; a line that is added is told so.

    Args:
        name: The file as the user knows it.
        before: Its bytes, in an encoding ``source`` reads.
        after: Its bytes after the change.
    """
    old, new = (decode(data, name).split("\n") for data in (before, after))
    for start, end, begin, stop, same in blocks(old, new):
        if same:
            continue
        come = new[begin:stop]
        for at, (was, line) in enumerate(zip(_paired(old[start:end], come), come, strict=True)):
            yield f"{name}:{begin + at + 1}: {_told(was, line)}"


def _paired(gone: Sequence[str], come: Sequence[str]) -> list[str | None]:
    """Return what stood in the place of each new line: by its key where lines were added."""
    if len(gone) == len(come):
        return list(gone)
    by_key = {key[0]: line for line in gone if (key := _KEY.match(line))}
    return [by_key.pop(key[0], None) if (key := _KEY.match(line)) else None for line in come]


def _told(old: str | None, new: str) -> str:
    """Return what became of a line."""
    if old is None:
        return f"thêm dòng {_short(new)}"
    if nfc(old) == new:
        return f"{_short(new)} (gộp dấu rời vào chữ)"
    return f"{_short(old)} → {_short(new)}"


def _short(line: str) -> str:
    """Return a line without the spaces that only set it out; what is not seen has its number."""
    return _UNSEEN.sub(lambda m: f"<{ord(m.group()):04X}>", _WIDE.sub(" ", line.strip(" ")))
