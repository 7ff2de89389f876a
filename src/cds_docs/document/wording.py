"""Two versions of a text compared: which paragraphs came, went or changed, and in which words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from cds_docs.alignment import Block, blocks
from cds_docs.patterns import regex

_ALIKE = 0.4
"""How much of two paragraphs must agree for one to be a rewording of the other (0 to 1)."""
_PAIRS = 2_500
"""Pairs of paragraphs that are compared word by word to find which became which."""
_TOKEN = regex(r"\s+|[^\W_]+(?:[/.\-][^\W_]+)*|.", re.DOTALL)
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
    for start, end, new_start, new_end, same in blocks(before, after):
        if not same:
            yield from _paired(before[start:end], after[new_start:new_end])


def changes(before: str, after: str) -> Iterator[Change]:
    """Yield the runs of words in which two paragraphs differ."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for start, end, new_start, new_end, same in _merged(blocks(old, new), old):
        if not same:
            yield Change("".join(old[start:end]).strip(), "".join(new[new_start:new_end]).strip())


def _merged(found: Iterable[Block], old: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks; changes parted by nothing but a blank are one change."""
    held: Block | None = None
    for block in found:
        blank = block.same and not "".join(old[block.start : block.end]).strip()
        if held and (blank or not block.same):
            held = held._replace(end=block.end, new_end=block.new_end)
            continue
        if held:
            yield held
        held = None if block.same else block
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
