"""Lists of bodies, as under ``Kính gửi`` and ``Nơi nhận``: entries, dashes, end marks."""

from collections.abc import Sequence
from itertools import pairwise

from cds_docs.check.recognised import Item
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex

DASHES = frozenset({"-", "–", "—", "\u2212"})
_MARKS = ";.,:!?…"
_CLOSED = (";", ".", ":")
_OF_SYMBOLS = regex("[\uf000-\uf0ff]")
"""Characters of the fonts Symbol and Wingdings, which have no dash."""
_PLAIN_MARKS = frozenset({"", ";", ".", ",", ":"})

AS_ABOVE = regex(r"(?i)như (?:trên|kính gửi)")
"""How a list at the end refers to the one under ``Kính gửi``."""
TWO_ON_LINE = regex(r";\s*[-–]\s*\S")
"""A second entry behind the first, dash and all."""
END_HINT = "Sửa dấu cuối dòng: mỗi dòng «;», dòng cuối cùng «.»."

Entry = tuple[Item, ...]
"""The lines of one entry; most have one."""


def entries(items: Sequence[Item]) -> list[Entry]:
    """Join lines to entries: one without a dash goes on the open one above it."""
    dashed = any(item.label for item in items)
    joined: list[list[Item]] = []
    for item in items:
        begins = not dashed or bool(item.label) or not joined
        if begins or joined[-1][-1].text.endswith(_CLOSED):
            joined.append([item])
        else:
            joined[-1].append(item)
    return [tuple(lines) for lines in joined]


def is_dashed(entry: Entry) -> bool:
    """Tell whether an entry begins with a dash, typed or automatic."""
    return entry[0].label in DASHES


def end_mark(entry: Entry) -> str:
    """Return the marks an entry ends in."""
    text = entry[-1].text
    return text[len(text.rstrip(_MARKS)) :]


def wrong_ends(listed: Sequence[Entry]) -> list[tuple[Entry, str]]:
    """Return the entries that do not end in ``;`` (the last: ``.``), with the mark they need."""
    wrong = []
    for entry, following in pairwise([*listed, None]):
        if entry is None:
            continue
        wanted = ";" if following is not None else "."
        mark = end_mark(entry)
        if mark != wanted and not _will_do(mark, wanted):
            wrong.append((entry, wanted))
    return wrong


def _will_do(mark: str, wanted: str) -> bool:
    """Tell whether a mark is right all the same: ``./.`` at the end, ``:`` before a list."""
    return mark.endswith(".") if wanted == "." else mark == ":"


def set_end(entry: Entry, wanted: str) -> tuple[Repair, ...]:
    """Return what gives an entry its end mark, where only a plain mark is in the way."""
    part = entry[-1].part
    bare = part.raw.rstrip()
    mark = bare[len(bare.rstrip(_MARKS)) :]
    if mark not in _PLAIN_MARKS:
        return ()
    end = part.start + len(bare)
    return (ReplaceText(part.place, end - len(mark), end, mark, wanted),)


def is_tight(entry: Entry) -> bool:
    """Tell whether words follow the typed dash of an entry without a blank."""
    raw = entry[0].part.raw
    return entry[0].label_end == 1 and raw[:1] in DASHES and raw[1:2].isalnum()


def set_dash(item: Item) -> tuple[Repair, ...]:
    """Return what puts ``- `` in place of a typed bullet or number, in a font that has it."""
    old = item.part.raw[: item.label_end]
    if _OF_SYMBOLS.match(old):
        return ()
    return (ReplaceText(item.place, item.part.start, item.part.start + len(old), old, "- "),)
