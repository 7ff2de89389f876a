"""P-06 and P-07: the typeface and colour of everything that can be seen."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cds_docs.check.catalogue.page import P_06, P_07
from cds_docs.check.formats import excerpt
from cds_docs.check.hues import colour_words, is_near_black, is_white
from cds_docs.check.old_codes import CONVERT, code_in, code_of_most
from cds_docs.check.once import once
from cds_docs.check.recognised import Recognised, normal, whole
from cds_docs.check.recognition.words import is_circulation, is_urgency
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.walk import everything, paragraphs
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundParagraph, Place
from cds_docs.document.found_shape import AUTO_COLOUR
from cds_docs.document.repairs import SetLook
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import TYPEFACE
from cds_docs.standard.rows import Colour

_SYMBOL_FONTS = regex(
    r"symbol|wingdings|webdings|zapf ?dingbats|marlett|segoe ui (?:symbol|emoji)|ms gothic"
    r"|cambria math|opensymbol|mt extra|arial unicode ms",
    re.IGNORECASE,
)
_OLD_CODES = regex(r"\.vn|vni-|vntime|vnbangkok", re.IGNORECASE)
_ASCII = regex(r"[\x21-\x7e]")
_BEYOND = regex(r"[^\x00-\x7f\s]")
_SIGNS = frozenset({"So", "Sm", "Sk", "Co"})
"""Categories of characters that are signs and no text."""
_CHECK_MARK = 3
"""Most characters of a check mark set in a symbol font."""
_PERCENT = 100
_KNOWN = 5
_UNSEEN = {"PAGE": "2"}
"""What a field shows whose result is not in the file; Word fills it in."""
_BLACK = frozenset({AUTO_COLOUR, Colour.BLACK.value, ""})

_Fonts = tuple[str, str, str, str]
_Fault = tuple[str, Severity]


class _Stretch(NamedTuple):
    """Characters of a paragraph that show one fault.

    Attributes:
        paragraph: The paragraph.
        start: First character.
        end: Where they end.
        visible: How many of them can be seen.
        label: Whether it is the automatic number before the paragraph.
    """

    paragraph: FoundParagraph
    start: int
    end: int
    visible: int
    label: bool = False


def typefaces(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph in another typeface (P-06)."""
    groups: dict[_Fault, list[_Stretch]] = {}
    total = 0
    for paragraph in everything(found):
        visible, faults = _fonts(paragraph)
        total += visible
        for fault, stretch in faults:
            groups.setdefault(fault, []).append(stretch)
    elements = _elements(found) if groups else {}
    for (font, severity), stretches in groups.items():
        seen = sum(stretch.visible for stretch in stretches)
        message = _font_message((font, severity), seen, total)
        is_old = bool(_OLD_CODES.match(font))
        for own in _by_paragraph(stretches):
            made = _finding((P_06, message, severity), own, elements, _set_typeface)
            if is_old or _SYMBOL_FONTS.match(font):
                made = replace(made, repairs=(), hint=CONVERT if is_old else "")
            yield made


@once
def _fonts(paragraph: FoundParagraph) -> tuple[int, Sequence[tuple[_Fault, _Stretch]]]:
    """Return how many characters can be seen, and what stands in a wrong font."""
    faults = []
    at = total = 0
    for piece in paragraph.pieces:
        end = at + len(piece.text)
        text = piece.text or _UNSEEN.get(piece.field[:_KNOWN].strip().upper(), "")
        visible = len(text) - text.count(" ")
        total += visible
        if visible and (fault := _font_fault(piece.look.fonts, text)):
            faults.append((fault, _Stretch(paragraph, at, end, visible)))
        at = end
    if fault := _label_fault(paragraph):
        faults.append((fault, _Stretch(paragraph, 0, 0, len(paragraph.label), label=True)))
    return total, tuple(faults)


def colours(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph with text in another colour than black (P-07)."""
    groups: dict[_Fault, list[_Stretch]] = {}
    for paragraph in everything(found):
        for fault, stretch in _coloured(paragraph):
            groups.setdefault(fault, []).append(stretch)
    if not groups:
        return
    elements, filled = _elements(found), _filled_places(found)
    for (colour, severity), stretches in groups.items():
        message = f"Chữ màu {colour_words(colour)}; cần màu đen."
        for own in _by_paragraph(stretches):
            made = _finding((P_07, message, severity), own, elements, _set_black)
            on_fill = made.place in filled or _is_filled(own[0].paragraph)
            yield replace(made, repairs=()) if on_fill else made


@once
def _coloured(paragraph: FoundParagraph) -> Sequence[tuple[_Fault, _Stretch]]:
    """Return what is set in another colour than black."""
    faults = []
    at = 0
    for piece in paragraph.pieces:
        end = at + len(piece.text)
        colour = piece.look.colour
        if colour not in _BLACK and piece.text.strip() and not _is_stamp(paragraph):
            mild = piece.link or is_near_black(colour)
            fault = (colour, Severity.WARNING if mild else Severity.ERROR)
            faults.append((fault, _Stretch(paragraph, at, end, end - at)))
        at = end
    return tuple(faults)


def _finding(
    said: tuple[Rule, str, Severity],
    own: list[_Stretch],
    elements: dict[Place, Element],
    mend: Callable[[_Stretch], SetLook],
) -> Finding:
    """Return a finding on the stretches of one paragraph."""
    rule, message, severity = said
    paragraph = own[0].paragraph
    return Finding(
        rule,
        message,
        paragraph.place,
        elements.get(paragraph.place),
        excerpt(whole(paragraph)),
        severity,
        start=min(stretch.start for stretch in own),
        end=max(stretch.end for stretch in own),
        repairs=tuple(map(mend, own)),
    )


def _by_paragraph(stretches: Iterable[_Stretch]) -> Iterator[list[_Stretch]]:
    """Yield the stretches of each paragraph; those side by side become one."""
    groups: dict[Place, list[_Stretch]] = {}
    for stretch in stretches:
        own = groups.setdefault(stretch.paragraph.place, [])
        last = own[-1] if own else None
        if last is not None and last.end == stretch.start and not (last.label or stretch.label):
            own[-1] = last._replace(end=stretch.end)
        else:
            own.append(stretch)
    yield from groups.values()


def _set_typeface(stretch: _Stretch) -> SetLook:
    """Return the repair of a stretch in a wrong typeface."""
    place, end = stretch.paragraph.place, stretch.end
    if stretch.start == end and not stretch.label:
        return SetLook(place, typeface=TYPEFACE)
    return SetLook(place, stretch.start, end, typeface=TYPEFACE, label=stretch.label)


def _set_black(stretch: _Stretch) -> SetLook:
    """Return the repair of a coloured stretch."""
    place = stretch.paragraph.place
    return SetLook(place, stretch.start, stretch.end, colour=Colour.BLACK.value)


def _font_message(fault: _Fault, seen: int, total: int) -> str:
    """Return what is said of a font that shows so many characters of all."""
    font, severity = fault
    if not font:
        return f"Phông dự phòng (chữ Đông Á, chữ phức hợp) khác {TYPEFACE}; nên đặt như nhau."
    share = round(seen * _PERCENT / total) if total else 0
    much = f"khoảng {share} % số chữ" if share else "dưới 1 % số chữ"
    if severity is Severity.INFO:
        return f"Ký hiệu dùng phông «{font}» ({much}); chữ còn lại cần {TYPEFACE}."
    return f"Phông chữ «{font}» ({much}); cần {TYPEFACE}."


def _font_fault(fonts: _Fonts, text: str) -> _Fault | None:
    """Return the wrong font some text is shown in, and how grave that is.

    Word shows ASCII letters in the first slot and other Vietnamese letters in the second; the
    other two are for scripts that stand in no Vietnamese paper. A slot without a name is no
    fault: Word then takes its own default, Times New Roman.
    """
    wrong = _wrong_slots(fonts)
    if not any(wrong):
        return None
    if wrong[0] and _ASCII.search(text):
        return fonts[0], _severity(fonts[0], text)
    if wrong[1] and _BEYOND.search(text):
        return fonts[1], _severity(fonts[1], text)
    return ("", Severity.INFO) if wrong[2] or wrong[3] else None


def _label_fault(paragraph: FoundParagraph) -> _Fault | None:
    """Return the wrong font of the automatic number before a paragraph; bullets are no text."""
    look = paragraph.label_look
    if look is None or paragraph.bullet or not paragraph.label or not paragraph.text.strip():
        return None
    fault = _font_fault(look.fonts, paragraph.label)
    return fault if fault is not None and fault[1] is Severity.ERROR else None


@lru_cache(maxsize=512)
def _wrong_slots(fonts: _Fonts) -> tuple[bool, bool, bool, bool]:
    """Tell which of the four slots name another typeface."""
    first, second, third, fourth = (bool(font) and not _is_typeface(font) for font in fonts)
    return first, second, third, fourth


def _is_typeface(font: str) -> bool:
    """Tell whether a font's name means the typeface; converters write its styles behind it."""
    wanted = TYPEFACE.casefold().replace(" ", "")
    return font.casefold().replace(" ", "").startswith(wanted)


def _severity(font: str, text: str) -> Severity:
    """Return how grave a font is: a sign that is no text may need one of its own."""
    bare = "".join(text.split())
    mark = len(bare) <= _CHECK_MARK and bool(_SYMBOL_FONTS.match(font))
    if mark or all(unicodedata.category(letter) in _SIGNS for letter in bare):
        return Severity.INFO
    return Severity.ERROR


def _elements(found: Recognised) -> dict[Place, Element]:
    """Return which element stands where."""
    return {item.place: item.element for item in found.items}


def _is_stamp(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph is a stamp, which may be red."""
    text = normal(paragraph.text)
    return is_urgency(text) or is_circulation(text)


def _filled_places(found: Recognised) -> set[Place]:
    """Return the places of paragraphs in filled cells, where black may be unreadable."""
    return {
        paragraph.place
        for _, table in found.tables
        for row in table.rows
        for cell in row.cells
        if not is_white(cell.shade)
        for paragraph in paragraphs(cell.blocks)
    }


def _is_filled(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph or some of its words have a fill."""
    fills = (paragraph.shape.shade, *(piece.look.shade for piece in paragraph.pieces))
    return not all(map(is_white, fills))


def old_codes(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for a paper that is no Unicode: the font does not show it (P-06)."""
    if code := code_of_most(found):
        first = next(one for one in everything(found) if code_in(one) == code)
        message = (
            f"Văn bản gõ bằng bảng mã cũ {code}; cần Unicode. Lời văn, các thành phần chưa được"
            " kiểm tra."
        )
        shown = excerpt(whole(first))
        yield Finding(P_06, message, first.place, excerpt=shown, hint=CONVERT)


rules = (typefaces, colours, old_codes)
