"""Numbers and dashes at the beginning of a paragraph, typed or automatic."""

import re
import unicodedata
from typing import NamedTuple

from cds_docs.check.once import once
from cds_docs.document.found import FoundParagraph
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import from_roman, upper_first

_HIGHEST_ROMAN = 39
"""``L.``, ``C.`` and ``D.`` are initials or letters of an outline, not đề mục 50, 100 and 500."""
_MOST_LEVELS_NUMBER = 60

_LOOKED_AT = 120
"""How much of a paragraph is read to find its label; one title in capitals is not longer."""

TYPED_DASH = r"[-–—\u2212+*•◦●○▪■□►➢✓✔→·\uf000-\uf0ff]"
"""What clerks begin an entry of a list of bodies with: a dash, or a sign typed for one."""

_ALIKE = {0xD0: "Đ", 0xF0: "đ", 0xA0: " ", 0x2007: " ", 0x202F: " "}
_LABEL = regex(
    r"""
    (?P<blank>\s*)
    (?:
     (?P<division>(?i:phần|chương|tiểu\ mục|mục)\s+
        (?:(?i:thứ)\s+\w+|(?i:[ivxlc]+)|\d{1,3})\s*[.:]?)\s*$
    |(?P<titled>(?:PHẦN|CHƯƠNG|Phần|Chương|TIỂU\ MỤC|Tiểu\ mục|MỤC|Mục)
        \s+(?:THỨ\s+\w+|[IVXLC]+|\d{1,3})\s*[.:–-]?)\s+(?=[^\W\d_])
    |(?P<article>(?i:điều)\s+(?:\d{1,3}[a-zđ]?|[IVXLC]+)\s*(?:[.:]|$))
    |(?P<roman>[IVXL]+\s?[.)/]|[IVXL]+\s?[-–])(?=\s)
    |(?P<outline>[A-HĐ][.)/])(?=\s)
    |(?P<levels>(?:[IVX]{1,4}\.\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})+)\.?)(?=\s)
    |(?P<number>\d{1,3}\s?[.)/](?!\d)|\d{1,3}\s?[-–](?=\s))
    |(?P<point>(?:[a-zđăâêôơư]|(?P<twice>[a-zđ])(?P=twice))\s?(?:\)|[./](?=\s)))
    |(?P<plus>\+)(?!\d)
    |(?P<dash>[-–—\u2212•◦●○▪■□►➢✓✔→·]|[\uf000-\uf0ff])(?![-–—_=*.])
    )
    \s*
    """,
    re.VERBOSE,
)
_INITIAL = regex(r"[A-ZĐ]\.\s?\S")
_DATE_GOES_ON = regex(r"\d{1,2}\s*[./-]\s*\d")
_DIVISIONS = {
    "ph": Element.PART,
    "ch": Element.CHAPTER,
    "mụ": Element.SECTION,
    "ti": Element.SECTION,
}

_DASHED = {"plus": Element.PLUS_ITEM, "dash": Element.DASH_ITEM}

TITLE_OF = {
    Element.PART: Element.PART_TITLE,
    Element.CHAPTER: Element.CHAPTER_TITLE,
    Element.SECTION: Element.SECTION_TITLE,
}


class Label(NamedTuple):
    """What a paragraph begins with.

    Attributes:
        element: What it makes of the paragraph; a khoản is not yet told to be titled.
        text: The label: ``Điều 1.``, ``I.``, ``a)``, ``-``.
        end: Where a typed one ends in the text as stored, blanks behind it included.
    """

    element: Element
    text: str
    end: int


def label_of(paragraph: FoundParagraph, start: int = 0) -> Label | None:
    """Return the label of a paragraph, automatic or typed, or None where it has none."""
    return typed_label(paragraph.text[start:]) if start else _whole_label(paragraph)


@once
def _whole_label(paragraph: FoundParagraph) -> Label | None:
    """Return the label a paragraph as a whole has."""
    return _automatic(paragraph) if paragraph.label else typed_label(paragraph.text)


def _automatic(paragraph: FoundParagraph) -> Label | None:
    """Return the label Word prints before a paragraph."""
    if paragraph.bullet:
        element = Element.PLUS_ITEM if paragraph.label == "+" else Element.DASH_ITEM
        return Label(element, paragraph.label, 0)
    rest = upper_first(paragraph.text.lstrip()[:20]) or "X"
    found = typed_label(f"{paragraph.label} {rest}")
    if found is None or len(found.text) < len(paragraph.label.strip()):
        return None
    return found._replace(end=0)


def typed_label(raw: str) -> Label | None:
    """Return the label a text begins with."""
    composed = raw[:_LOOKED_AT].translate(_ALIKE)
    stored = unicodedata.is_normalized("NFC", composed)
    if not stored:
        composed = unicodedata.normalize("NFC", composed)
    found = _LABEL.match(composed)
    if found is None:
        return None
    element = _element(found, composed[found.end() :])
    if element is None:
        return None
    text = " ".join(composed[found.end("blank") : found.end()].split())
    end = found.end() if stored else _stored_end(raw, composed[: found.end()])
    return Label(element, text, end)


def _stored_end(raw: str, head: str) -> int:
    """Return where a composed beginning ends in the text as stored."""
    end = len(head)
    while end < len(raw) and len(unicodedata.normalize("NFC", raw[:end])) < len(head):
        end += 1
    while end < len(raw) and unicodedata.combining(raw[end]):
        end += 1
    return end


def _element(found: re.Match[str], rest: str) -> Element | None:
    """Return what a label makes of its paragraph, or None where it is no label after all."""
    kind = found.lastgroup if found.lastgroup != "twice" else "point"
    token = (found[kind] if kind else "") or ""
    if kind in {"division", "titled"}:
        titled = kind == "division" or rest.isupper()
        return _DIVISIONS[token[:2].lower()] if titled else None
    if kind == "article":
        return Element.ARTICLE
    if kind in _DASHED:
        return _DASHED[kind] if rest else None
    apart = found.group()[-1:].isspace()
    return _point(token, rest) if kind == "point" else _numbered(kind or "", token, rest, apart)


def _point(token: str, rest: str) -> Element | None:
    """Return điểm: ``a)``, or ``a.`` before a sentence."""
    if not token[0].islower() or not rest:
        return None
    return Element.POINT if token.endswith(")") or rest[:1].isupper() else None


def _numbered(kind: str, token: str, rest: str, apart: bool) -> Element | None:  # noqa: FBT001
    """Return đề mục or khoản, unless the number belongs to a date, a name or an amount.

    ``1.`` and a blank make a khoản of small letters, too, which V-08 tells.
    """
    begins = rest.lstrip("“\"‘'([*")[:1]
    if not begins or _INITIAL.match(rest) or _DATE_GOES_ON.match(rest):
        return None
    if kind in {"roman", "outline"}:
        fits = begins.isupper() and (kind == "outline" or _is_roman(token))
        return Element.HEADING if fits else None
    counts = kind == "number" and token.endswith(".")
    counts = counts and (begins.isdigit() or (apart and begins.islower()))
    fits = (begins.isupper() or counts) and (kind != "levels" or _are_levels(token))
    return Element.CLAUSE if fits else None


def _is_roman(token: str) -> bool:
    """Tell whether a token is a small Roman number."""
    number = from_roman(token.rstrip(" .)/-–"))
    return number is not None and number <= _HIGHEST_ROMAN


def _are_levels(token: str) -> bool:
    """Tell whether ``1.2.`` counts levels: no zeros in front, no high numbers."""
    numbers = [part for part in token.split(".") if part.isdigit()]
    return all(part[0] != "0" and int(part) <= _MOST_LEVELS_NUMBER for part in numbers)
