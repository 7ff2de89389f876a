"""Two versions of a text compared: which paragraphs came, went or changed, and in which words."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_ALIKE = 0.4
"""How much of two paragraphs must agree for one to be a rewording of the other (0 to 1)."""
_PAIRS = 2_500
"""Pairs of paragraphs that are compared word by word to find which became which."""
_TOKEN = re.compile(r"\s+|[^\W_]+(?:[/.\-][^\W_]+)*|.", re.DOTALL)
"""A word; a date or a symbol is one: half of ``10/10/2024`` says nothing."""


class Rewording(NamedTuple):
    """A paragraph before and after; an empty text means that there is none."""

    before: str
    after: str


class Change(NamedTuple):
    """Words before and after; an empty text means that there are none."""

    before: str
    after: str


def rewordings(before: Sequence[str], after: Sequence[str]) -> Iterator[Rewording]:
    """Yield the paragraphs that differ, in the order of the newer text."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(before[start:end], after[new_start:new_end])


def changes(before: str, after: str) -> Iterator[Change]:
    """Yield the runs of words in which two paragraphs differ."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in _merged(matcher.get_opcodes(), old):
        if tag != "equal":
            yield Change("".join(old[start:end]).strip(), "".join(new[new_start:new_end]).strip())


_Block = tuple[str, int, int, int, int]


def _merged(blocks: Sequence[_Block], old: Sequence[str]) -> Iterator[_Block]:
    """Yield the blocks; changes parted by nothing but a blank are one change."""
    held: _Block | None = None
    for block in blocks:
        blank = block[0] == "equal" and not "".join(old[block[1] : block[2]]).strip()
        if held and (blank or block[0] != "equal"):
            held = ("replace", held[1], block[2], held[3], block[4])
            continue
        if held:
            yield held
        held = block if block[0] != "equal" else None
        if held is None:
            yield block
    if held:
        yield held


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[Rewording]:
    """Yield what became of a run of paragraphs: alike ones in pairs, in order."""
    at, added = 0, list[Rewording]()
    for text in after:
        found = None
        if len(before) * len(after) <= _PAIRS:
            found = next((i for i in range(at, len(before)) if _alike(before[i], text)), None)
        if found is None:
            added.append(Rewording("", text))
            continue
        yield from (Rewording(gone, "") for gone in before[at:found])
        yield from added
        yield Rewording(before[found], text)
        at, added = found + 1, []
    yield from (Rewording(gone, "") for gone in before[at:])
    yield from added


def _alike(one: str, other: str) -> bool:
    """Tell whether two paragraphs are versions of one."""
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    quick = matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE
    return quick and matcher.ratio() >= _ALIKE
