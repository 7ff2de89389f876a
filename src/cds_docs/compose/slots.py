"""Stand-ins for words that differ from one copy of a document to the next.

A document made for thousands is composed once with stand-ins, to see where those words come to
stand. To whatever reads the text a stand-in is a long word of capital letters, in letters that
nobody types. A template that does more with one than print it (compares it, changes its letters,
looks something up by it) is noticed: what it then prints is more than the words put in place.
"""

from collections.abc import Iterable, Iterator, Mapping

from cds_docs.compose.view import View
from cds_docs.patterns import regex

LENGTH = 256
"""Letters of a stand-in: as many as words have at most that take its place.

Why: what is counted while a document is composed (``budget``) is then counted for all copies.
"""

_FIRST, _LAST = "\U0001d400", "\U0001d419"
"""Mathematical capitals A to Z: letters without lower case and without any form but this one."""

NOWHERE = "\0"
"""Begins what stands for a file where nobody knows yet which line has the words."""

_BASE = ord(_LAST) - ord(_FIRST)
_ONE = regex(f"[{_FIRST}-{_LAST}]{{{LENGTH}}}")
_ANY = regex(f"[{_FIRST}-{_LAST}]")


def stand_in(index: int) -> str:
    """Return the stand-in of an index from 0; no two begin alike."""
    tens, ones = divmod(index, _BASE)
    return chr(ord(_FIRST) + tens) + chr(ord(_FIRST) + ones) + _LAST * (LENGTH - 2)


def holds_stand_in(text: str) -> bool:
    """Tell whether there is anything of a stand-in in a text."""
    return bool(_ANY.search(text))


def stand_ins_in(text: str) -> set[str]:
    """Return the stand-ins that a text holds."""
    return set(_ONE.findall(text))


def holds_others(text: str, stand_ins: Iterable[str]) -> bool:
    """Tell whether a text holds letters of stand-ins besides these: somebody typed them."""
    for one in stand_ins:
        text = text.replace(one, " ")
    return holds_stand_in(text)


def put_in(text: str, words: Mapping[str, str]) -> str:
    """Return a text with words in place of their stand-ins.

    Raises:
        KeyError: It holds a stand-in that has none.
    """
    return _ONE.sub(lambda found: words[found.group()], text)


class Blank:
    """A text with stand-ins, taken apart once to be filled in many times."""

    __slots__ = ("_pieces", "_slots")

    def __init__(self, text: str) -> None:
        """Take it apart."""
        self._pieces: list[str] = []
        self._slots: list[tuple[int, str]] = []
        end = 0
        for found in _ONE.finditer(text):
            self._pieces += (text[end : found.start()], "")
            self._slots.append((len(self._pieces) - 1, found.group()))
            end = found.end()
        self._pieces.append(text[end:])

    def filled(self, words: Mapping[str, str]) -> str:
        """Return the text with words in place of its stand-ins, as ``put_in`` does.

        Raises:
            KeyError: It holds a stand-in that has none.
        """
        pieces = self._pieces.copy()
        for at, one in self._slots:
            pieces[at] = words[one]
        return "".join(pieces)


class Watch:
    """What a template does with stand-ins besides printing them.

    Attributes:
        looked: The stand-ins that it looked into.
        lowered: The stand-ins whose first word would be small inside a sentence, if generic.
        lost: Whether it looked at something of which they are only a part.
    """

    def __init__(self) -> None:
        """Start with nothing noticed."""
        self.looked: set[str] = set()
        self.lowered: set[str] = set()
        self.lost = False

    def see(self, *values: object) -> None:
        """Note that values are looked into."""
        for text in self._texts(values):
            found = _ONE.findall(text)
            self.looked.update(found)
            self.lost = self.lost or len(_ANY.findall(text)) != LENGTH * len(found)

    def lower(self, text: object) -> bool:
        """Note that a first word is made small, and tell whether the text is one stand-in."""
        alone = isinstance(text, str) and _ONE.fullmatch(text) is not None
        self.lowered |= {str(text)} if alone else set()
        return alone

    def _texts(self, values: Iterable[object]) -> Iterator[str]:
        """Yield all texts in values; a thing as a whole cannot be looked through."""
        for value in values:
            match value:
                case str():
                    yield value
                case View():
                    self.lost = True
                case tuple() | list():
                    yield from self._texts(value)
                case dict():
                    yield from self._texts([*value.keys(), *value.values()])
