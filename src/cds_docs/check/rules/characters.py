"""T-03: characters that do not belong in an office paper."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from cds_docs.check.catalogue.text import T_03
from cds_docs.check.formats import excerpt
from cds_docs.check.old_codes import CONVERT, code_in, is_in_old_code, old_font
from cds_docs.check.once import once
from cds_docs.check.prose import RUNNING
from cds_docs.check.recognised import Recognised, Zone, whole
from cds_docs.check.rule import Finding
from cds_docs.check.walk import everything
from cds_docs.document.found import FoundParagraph, Place
from cds_docs.document.repairs import Repair, ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import nfc

_SPACES = regex("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = regex("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_LOOSE = regex("[^\\W\\d_][\u0300-\u036f]+")
_LATIN = "A-Za-zÀ-ɏḀ-ỹ"
_TWINS = regex(
    f"(?<=[{_LATIN}])[\u0391-\u03c9\u0400-\u04ff]|[\u0391-\u03c9\u0400-\u04ff](?=[{_LATIN}])"
)
_PICTURES = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26bd\u26be"
    "\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b50\u2b55\ufe0f\u20e3\U0001f004\U0001f0cf"
    "\U0001f18e\U0001f191-\U0001f19a\U0001f1e6-\U0001f265\U0001f300-\U0001f56e\U0001f5fb-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
"""What is shown as a coloured picture; bullets, ticks, telephones of the same blocks are signs."""
_EMOJI = regex(f"[{_PICTURES}]+")
_SUSPECT = regex(
    f"[{_PICTURES}"
    "\u0080-\u00a7\u00a9\u00ad\u00ae\u00b5\u00b6\u00b9\u00bc\u00be"
    "äåæçëîïñöøûüÿÄÅÆÇËÎÏÑÖØÛÜß\u0300-\u036f\u0391-\u03c9\u0400-\u04ff\u061c\u1680\u180e"
    "\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff]"
)
_TAB_INSIDE = regex(r"\t ?(?=\w)(?:(?<=[\w,;:)”]\t)|(?<=[\w,;:)”]\t ))")
_BY_HAND = "Xóa hoặc gõ lại chỗ đó."
_LONG = 80
"""Characters of a paragraph that is surely no line laid out by tabs."""

_Mending = Callable[[re.Match[str]], str]


class _Kind(NamedTuple):
    """A kind of character: how it is found, what is said, what stands there instead."""

    pattern: re.Pattern[str]
    message: str
    mend: _Mending | None


_KINDS = (
    _Kind(_SPACES, "Có dấu cách không ngắt hoặc dấu cách lạ; cần dấu cách thường.", lambda _: " "),
    _Kind(_INVISIBLE, "Có ký tự vô hình lẫn trong chữ; cần xóa.", lambda _: ""),
    _Kind(
        _LOOSE,
        "Chữ có dấu rời (Unicode tổ hợp); cần Unicode dựng sẵn.",
        lambda match: nfc(match.group()),
    ),
    _Kind(_EMOJI, "Có biểu tượng cảm xúc, hình vẽ trong chữ; cần xóa.", None),
    _Kind(_TWINS, "Có chữ Kirin hoặc Hy Lạp trông như chữ Latinh; cần gõ lại.", None),
)


def odd_characters(found: Recognised) -> Iterator[Finding]:
    """Yield findings on odd characters, anywhere in the paper (T-03)."""
    elements: dict[Place, Element] = {}
    for paragraph in everything(found):
        if not _is_suspect(paragraph):
            continue
        elements = elements or {item.place: item.element for item in found.items}
        yield from _paragraph(found, paragraph, elements.get(paragraph.place))


@once
def _is_suspect(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph holds a character that may be odd."""
    return not paragraph.text.isascii() and bool(_SUSPECT.search(paragraph.text))


def _paragraph(
    found: Recognised, paragraph: FoundParagraph, element: Element | None
) -> Iterator[Finding]:
    """Yield one finding for each kind of odd character in a paragraph."""
    text = paragraph.text
    if code := code_in(paragraph):
        message = f"Chữ gõ bằng bảng mã cũ {code}; cần Unicode."
        yield replace(_finding(paragraph, element, message), hint=CONVERT)
        return
    for kind in _KINDS:
        matches = [match for match in kind.pattern.finditer(text) if _counts(match, kind)]
        if matches and not _may_be_letters(kind, found):
            repairs = _repairs(paragraph, matches, kind.mend)
            made = _finding(paragraph, element, kind.message, repairs, matches[0].span())
            yield made if repairs else replace(made, hint=_BY_HAND)


def _counts(match: re.Match[str], kind: _Kind) -> bool:
    """Tell whether a match is a fault: blanks side by side are room left to fill in."""
    if kind.pattern is _LOOSE:
        return not unicodedata.is_normalized("NFC", match.group())
    if kind.pattern is not _SPACES:
        return True
    text, at = match.string, match.start()
    return not _SPACES.search(text[max(0, at - 1) : at] + text[at + 1 : at + 2])


def _may_be_letters(kind: _Kind, found: Recognised) -> bool:
    """Tell whether invisible signs may be letters: in TCVN3 the soft hyphen is «ư»."""
    return kind.pattern is _INVISIBLE and is_in_old_code(found)


def _repairs(
    paragraph: FoundParagraph, matches: Iterable[re.Match[str]], mend: _Mending | None
) -> tuple[Repair, ...]:
    """Return what puts the right characters in."""
    if mend is None:
        return ()
    return tuple(
        ReplaceText(paragraph.place, match.start(), match.end(), match.group(), mend(match))
        for match in matches
    )


def old_fonts(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for paragraphs set in fonts of the old codes (T-03)."""
    for paragraph in everything(found):
        if font := old_font(paragraph):
            message = f"Phông «{font}» là phông của bảng mã cũ; cần phông Unicode."
            yield replace(_finding(paragraph, None, message), hint=CONVERT)


def tabs_in_text(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph of prose with a tab between its words (T-03)."""
    for item in found.items:
        if item.element not in RUNNING or item.zone not in (Zone.TEXT, Zone.ATTACHED) or item.data:
            continue
        words = item.part.raw[item.label_end :]
        if "\t" not in words or len(words) < _LONG or not _TAB_INSIDE.search(words):
            continue
        message = "Có dấu Tab giữa các chữ của đoạn văn; cần dấu cách thường."
        yield _finding(item.part.paragraph, item.element, message)


def _finding(
    paragraph: FoundParagraph,
    element: Element | None,
    message: str,
    repairs: tuple[Repair, ...] = (),
    span: tuple[int, int | None] = (0, None),
) -> Finding:
    """Return a finding about a paragraph."""
    return Finding(
        T_03,
        message,
        paragraph.place,
        element,
        excerpt(whole(paragraph)),
        start=span[0],
        end=span[1],
        repairs=repairs,
    )


rules = (odd_characters, old_fonts, tabs_in_text)
