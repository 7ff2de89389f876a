"""The running text of a paper: which items are prose, and how they are searched."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.standard.elements import Element

LIST_ITEMS = frozenset(
    {
        Element.CLAUSE,
        Element.TITLED_CLAUSE,
        Element.POINT,
        Element.DASH_ITEM,
        Element.PLUS_ITEM,
    }
)
"""Numbered and dashed paragraphs; they may hang."""

RUNNING = LIST_ITEMS | {Element.BODY, Element.ARTICLE, Element.BASIS}
"""Paragraphs of the text proper."""

DIVISIONS = frozenset({Element.PART, Element.CHAPTER, Element.SECTION})
DIVISION_TITLES = frozenset({Element.PART_TITLE, Element.CHAPTER_TITLE, Element.SECTION_TITLE})

TEXTUAL = RUNNING | DIVISIONS | DIVISION_TITLES | {Element.HEADING}
"""All that stands in cell 6."""

_ACCENTED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
SMALL = f"a-z{_ACCENTED}"
"""Small letters, for a class of a pattern; a range would hold capitals, too."""
BIG = f"A-Z{_ACCENTED.upper()}"
"""Capital letters, for a class of a pattern."""

MASK = "¤"
"""What stands for a quoted character when quotations are left out."""

_QUOTED = re.compile('“[^”]{0,999}”|"[^"]{0,999}"|«[^»]{0,999}»|‘[^’]{0,999}’')
_LONG = 4000
"""Length from which a text is not remembered with its quotations masked."""
_OPENING = "“«"
_CLOSING = "”»"


def prose(found: Recognised, *, annexes: bool = False) -> list[Item]:
    """Return the items of cell 6, data tables left out, of the paper and texts attached to it."""
    zones = {Zone.TEXT, Zone.ATTACHED}
    if annexes:
        zones.add(Zone.ANNEX)
    return [
        item
        for item in found.items
        if item.zone in zones and not item.data and item.element in TEXTUAL
    ]


def unquoted(text: str) -> str:
    """Return a text of the same length in which quoted words are masked."""
    return _kept(text) if len(text) < _LONG else _masked(text)


def _masked(text: str) -> str:
    """Mask what is quoted."""
    return _QUOTED.sub(lambda match: MASK * len(match.group()), text)


_kept = lru_cache(maxsize=512)(_masked)


def own_words(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items but those of a passage quoted over several paragraphs (an amendment)."""
    depth = 0
    for item in items:
        text = item.text
        if not depth and text[:1] not in _OPENING:
            yield item
        if depth or any(sign in text for sign in _OPENING):
            opened = sum(map(text.count, _OPENING)) - sum(map(text.count, _CLOSING))
            depth = max(0, depth + opened)


def joined(items: Iterable[Item]) -> str:
    """Return the text of items, a line each: one search tells that none holds a word."""
    return "\n".join(item.text for item in items)
