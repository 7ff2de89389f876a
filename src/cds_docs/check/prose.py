"""The running text of a paper: which items are prose, and how they are searched."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cds_docs.check.once import once
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.patterns import regex
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

_UNDOTTED = regex(
    r"[Đđ]iều (?P<number>\d{1,3}) (?:[–-] )?(?=[^\W\d_])(?!(?:này|trên|và|đến|của|quy định|tại)\b)"
    r"(?!(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị định|Thông tư|Điều lệ|Chỉ thị|Hợp đồng"
    r"|Nghị quyết (?!này)|Quyết định (?!này)|Quy chế (?!này)|Quy định (?!này))\b)"
)
"""``Điều 1 Bổ nhiệm …``; what names a text behind the number cites it."""

_QUOTED = regex('“[^”]{0,999}”|"[^"]{0,999}"|«[^»]{0,999}»|‘[^’]{0,999}’')
_LONG = 4000
"""Length from which a text is not remembered with its quotations masked."""
_OPENING = "“«"
_CLOSING = "”»"


@once
def prose(found: Recognised) -> tuple[Item, ...]:
    """Return the items of cell 6, data tables left out, of the paper and texts attached to it."""
    return tuple([item for item in all_prose(found) if item.zone is not Zone.ANNEX])


@once
def all_prose(found: Recognised) -> tuple[Item, ...]:
    """Return the same with those of its phụ lục."""
    zones = (Zone.TEXT, Zone.ATTACHED, Zone.ANNEX)
    return tuple(
        [
            item
            for item in found.items
            if item.zone in zones and not item.data and item.element in TEXTUAL
        ]
    )


def unquoted(text: str) -> str:
    """Return a text of the same length in which quoted words are masked."""
    return _kept(text) if len(text) < _LONG else _masked(text)


def _masked(text: str) -> str:
    """Mask what is quoted."""
    return _QUOTED.sub(lambda match: MASK * len(match.group()), text)


_kept = lru_cache(maxsize=512)(_masked)


@once
def own_prose(found: Recognised) -> tuple[Item, ...]:
    """Return the prose but passages quoted over several paragraphs (an amendment)."""
    return tuple(_own_words(prose(found)))


def _own_words(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items but those of a passage quoted over several paragraphs."""
    depth = 0
    for item in items:
        begins, opens, opened = _quotes(item)
        if not depth and not begins:
            yield item
        if depth or opens:
            depth = max(0, depth + opened)


@once
def _quotes(item: Item) -> tuple[bool, bool, int]:
    """Return if an item begins in quotation marks, if it opens any, how many it leaves open."""
    text = item.text
    opened = sum(map(text.count, _OPENING))
    return text[:1] in _OPENING, opened > 0, opened - sum(map(text.count, _CLOSING))


@once
def undotted_article(item: Item) -> int | None:
    """Return the number of a paragraph that begins as an điều, no mark behind the number."""
    if item.element is not Element.BODY:
        return None
    found = _UNDOTTED.match(item.text)
    return int(found["number"]) if found else None


def undotted_articles(items: Iterable[Item]) -> Iterator[Item]:
    """Yield what is surely an điều without a dot: each continues the count of the điều above."""
    last = 0
    for item in items:
        number = undotted_article(item)
        if number is not None and number == last + 1:
            last = number
            yield item
        elif item.element is Element.ARTICLE:
            digits = re.search(r"\d+", item.label)
            last = int(digits.group()) if digits else last


def joined(items: Iterable[Item]) -> str:
    """Return the text of items, a line each: one search tells that none holds a word."""
    return "\n".join(item.text for item in items)
