"""A font file read as far as needed to compare fonts: which letters it has, how wide they are."""

import struct
from collections.abc import Mapping
from functools import cached_property

_COLLECTION = b"ttcf"
_SEGMENTS, _GROUPS = 4, 12
"""The two tables of letters that fonts for Unicode have: pieces of 16 bits, groups of 32."""


class NotAFontError(ValueError):
    """The bytes are no TrueType or OpenType font that can be read."""


class TrueType:
    """One font file; of a collection the first font."""

    def __init__(self, data: bytes) -> None:
        """Find the tables.

        Raises:
            NotAFontError: The bytes are no font.
        """
        self._data = data
        try:
            start = self._number("I", 12) if data[:4] == _COLLECTION else 0
            self._tables: Mapping[bytes, int] = {
                data[place : place + 4]: self._number("I", place + 8)
                for place in range(start + 12, start + 12 + 16 * self._number("H", start + 4), 16)
            }
            self._per_em = self._number("H", self._tables[b"head"] + 18)
            self._metrics = self._number("H", self._tables[b"hhea"] + 34)
        except (struct.error, KeyError) as error:
            raise NotAFontError from error

    def width(self, letter: str, per_em: int) -> int | None:
        """Return how far a letter leads on, in so many units per font size; None if absent.

        Raises:
            NotAFontError: The file is damaged.
        """
        glyph = self._glyphs.get(ord(letter), 0)
        if glyph == 0:
            return None
        try:
            place = self._tables[b"hmtx"] + 4 * min(glyph, self._metrics - 1)
            return round(self._number("H", place) * per_em / self._per_em)
        except (struct.error, KeyError, ZeroDivisionError) as error:
            raise NotAFontError from error

    def _number(self, kind: str, place: int) -> int:
        """Return an unsigned number of the file."""
        return int(struct.unpack_from(f">{kind}", self._data, place)[0])

    @cached_property
    def _glyphs(self) -> Mapping[int, int]:
        """Return letter → glyph, from the first table of letters that can be read."""
        try:
            table = self._tables[b"cmap"]
            for index in range(self._number("H", table + 2)):
                place = table + self._number("I", table + 8 + 8 * index)
                read = {_SEGMENTS: self._in_segments, _GROUPS: self._in_groups}.get(
                    self._number("H", place)
                )
                if read is not None:
                    return read(place)
        except (struct.error, KeyError) as error:
            raise NotAFontError from error
        raise NotAFontError

    def _in_segments(self, place: int) -> Mapping[int, int]:
        """Return letter → glyph from a table of segments."""
        count = self._number("H", place + 6) // 2
        ends, glyphs = place + 14, {}
        starts = ends + 2 * count + 2
        for segment in range(count):
            last = self._number("H", ends + 2 * segment)
            first = self._number("H", starts + 2 * segment)
            delta = self._number("H", starts + 2 * (count + segment))
            at = starts + 2 * (2 * count + segment)
            offset = self._number("H", at)
            for letter in range(first, min(last, 0xFFFE) + 1):
                glyph = self._number("H", at + offset + 2 * (letter - first)) if offset else letter
                glyphs[letter] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
        return glyphs

    def _in_groups(self, place: int) -> Mapping[int, int]:
        """Return letter → glyph from a table of groups; only of the basic letters."""
        glyphs = {}
        for group in range(self._number("I", place + 12)):
            first, last, glyph = struct.unpack_from(">III", self._data, place + 16 + 12 * group)
            for letter in range(first, min(last, 0xFFFF) + 1):
                glyphs[letter] = glyph + letter - first
        return glyphs
