"""How long a line of Times New Roman is: advance widths, for lines drawn to the length of a text.

The widths are those of the metric-compatible Liberation Serif 2, in 1/2048 of the font size,
grouped by width. A letter with marks is as wide as the letter without, unless listed.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from cds_docs.units import Length

UNITS_PER_EM = 2048

ASCENT = 0.891
"""Height of Times New Roman above the baseline, as a part of its size."""

LINE_HEIGHT = 1.149
"""Height of a line at single spacing, as a part of the size: ascent, descent (0.216), gap."""

_REGULAR = {
    369: "'",
    410: "|",
    512: " ,.",
    569: "/:;\\ijlt",
    614: "²³",
    682: "!()-I[]`fr‘’",
    717: "•",
    797: "Js",
    819: "°",
    836: '"',
    909: "?acez“”",
    961: "^",
    983: "{}",
    1024: "#$*0123456789_bdghknopquvxyđ–«»§€",
    1050: "₫",
    1083: "ơ",
    1108: "~",
    1110: "ư",
    1124: "±÷≤≥≠",
    1139: "FPS",
    1155: "+<=>×",
    1180: "µ",
    1251: "ELTZ",
    1366: "BCR",
    1479: "ADGHKNOQUVXYwĐ",
    1536: "½",
    1556: "©®",
    1589: "Ư",
    1593: "&m",
    1706: "%",
    1821: "M",
    1886: "@",
    1933: "W",
    2007: "™",
    2048: "—…‰→←",
}
_BOLD = {
    451: "|",
    512: " ,.",
    569: "'/\\il",
    614: "²³",
    682: "!()-:;[]`fjt‘’",
    717: "•",
    797: "Is",
    807: "{}",
    819: "°",
    909: "cerz",
    1024: "#$*0123456789?J_agovxy–“”«»§€",
    1050: "₫",
    1065: "~",
    1124: "±÷≤≥≠",
    1134: "ơ",
    1137: '"',
    1139: "Sbdhknpquđ",
    1167: "+<=>×",
    1180: "µ",
    1190: "^",
    1229: "ư",
    1251: "FP",
    1366: "BELTZ",
    1479: "ACDNRUVXYwĐ",
    1530: "©®",
    1536: "½",
    1593: "GHKOQ",
    1630: "Ư",
    1706: "&m",
    1905: "@",
    1933: "M",
    2048: "%W—…™‰→←",
}
_ITALIC = {
    438: "'",
    512: " ,.",
    563: "|",
    569: "/\\fijlt",
    614: "²³",
    682: "!()-:;I`‘’",
    717: "•",
    797: "[]rsz",
    819: "{}°",
    860: '"',
    864: "^",
    909: "Jcekvxy",
    1024: "#$*0123456789?S_abdghnopquđ–«»§€",
    1050: "₫",
    1093: "ơ",
    1108: "~",
    1117: "ư",
    1124: "±÷≤≥≠",
    1139: "LTYZ“”",
    1180: "µ",
    1251: "ABEFPRVX",
    1366: "CKNw",
    1382: "+<=>×",
    1479: "DGHOQUmĐ",
    1536: "½",
    1544: "Ư",
    1556: "©®",
    1593: "&",
    1706: "%MW",
    1821: "—…",
    1884: "@",
    2007: "™",
    2048: "‰→←",
}
_BOLD_ITALIC = {
    451: "|",
    512: " ,.",
    569: "'/\\ijlt",
    614: "²³",
    682: "()-:;[]`f‘’",
    713: "{}",
    717: "•",
    797: "!Irsz",
    819: "°",
    909: "cevy",
    1024: "#$*0123456789?J_abdgkopqxđ–“”«»§€",
    1050: "₫",
    1099: "ơ",
    1124: "±÷≤≥≠",
    1137: '"',
    1139: "Shnu",
    1167: "+<=>^~×",
    1180: "µ",
    1227: "ư",
    1251: "LPTYZ",
    1366: "ABCEFKRVXw",
    1479: "DGNOQUĐ",
    1530: "©®",
    1536: "½",
    1587: "Ư",
    1593: "&Hm",
    1704: "@",
    1706: "%",
    1821: "MW",
    2048: "—…™‰→←",
}
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def _flat(groups: Mapping[int, str]) -> dict[str, int]:
    """Return letter → width from width → letters."""
    return {letter: width for width, letters in groups.items() for letter in letters}


class _Widths(dict[str, int]):
    """Widths of a face's letters; one that is not listed is looked up once."""

    def __missing__(self, letter: str) -> int:
        """Return a letter's width without tone, else without any mark."""
        apart = unicodedata.normalize("NFD", letter)
        toneless = unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TONES))
        width = self.get(toneless, self.get(apart[0], UNITS_PER_EM))
        self[letter] = width
        return width


_FACES = {
    (False, False): _Widths(_flat(_REGULAR)),
    (True, False): _Widths(_flat(_BOLD)),
    (False, True): _Widths(_flat(_ITALIC)),
    (True, True): _Widths(_flat(_BOLD_ITALIC)),
}


@lru_cache(maxsize=512)
def _units(text: str, face: tuple[bool, bool]) -> int:
    """Return how long a text is in 1/2048 of the font size; papers share most short texts.

    Args:
        text: What is measured.
        face: Whether it is bold, whether it is italic.
    """
    return sum(map(_FACES[face].__getitem__, text))


def letter_widths(text: str, *, bold: bool = False, italic: bool = False) -> Iterator[int]:
    """Yield how wide each letter of a composed (NFC) text is, in 1/2048 of the font size."""
    yield from map(_FACES[bold, italic].__getitem__, text)


def text_width(text: str, size: Length, *, bold: bool = False, italic: bool = False) -> Length:
    """Return how long a text is on one line.

    Args:
        text: Composed (NFC) text without line breaks.
        size: Font size.
        bold: Whether it is bold.
        italic: Whether it is italic.
    """
    units = _units(text, (bold, italic))
    return Length(round(units * size.twips / UNITS_PER_EM))


def _units_within(room: Length, size: Length) -> int:
    """Return the most units of a text that ``text_width`` calls no longer than the room."""
    most = int((room.twips + 0.5) * UNITS_PER_EM / size.twips)
    return most if round(most * size.twips / UNITS_PER_EM) <= room.twips else most - 1


def _filled(widths: Sequence[int], space: int, room: int) -> tuple[list[int], int, int]:
    """Fill lines with words as far as they fit.

    Args:
        widths: The widths of the words.
        space: The width of a space.
        room: The width of a line.

    Returns:
        How many words stand on each line, the width of the longest line, and the least room that
        would take one more word on some line (0 where all stand on one).
    """
    counts: list[int] = []
    longest = used = count = beyond = 0
    for width in widths:
        longer = used + space + width
        if count and longer > room:
            counts.append(count)
            longest = max(longest, used)
            beyond = min(beyond or longer, longer)
            used, count = width, 1
        else:
            used, count = (longer if count else width), count + 1
    return [*counts, count], max(longest, used), beyond


def _cut(words: Sequence[str], counts: Iterable[int]) -> tuple[str, ...]:
    """Return the lines that hold so many words each."""
    lines = []
    start = 0
    for count in counts:
        lines.append(" ".join(words[start : start + count]))
        start += count
    return tuple(lines)


def balance(text: str, size: Length, room: Length, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text at spaces into as few lines as fit, of lengths as even as the words allow.

    A word longer than the room stands on a line of its own.
    """
    words = text.split(" ")
    face = (bold, False)
    widths = [_units(word, face) for word in words]
    space = _units(" ", face)
    counts, longest, _ = _filled(widths, space, _units_within(room, size))
    least = (sum(widths) + space * (len(widths) - len(counts))) // len(counts)
    narrow = max(least, *widths)
    while len(counts) > 1 and narrow < longest:
        middle = (narrow + longest) // 2
        tried, reach, beyond = _filled(widths, space, middle)
        if len(tried) > len(counts):
            narrow = beyond
        else:
            counts, longest = tried, reach
    return _cut(words, counts)
