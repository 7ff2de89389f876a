"""What is known of written files, by their names: there may be thousands, so each is kept small."""

import marshal
from collections.abc import Iterator, Mapping, MutableMapping
from struct import Struct

from cds_docs.patterns import regex
from cds_docs.values import dataclass

_LONG = 32
"""Bytes of a digest."""
_USUAL = Struct(f"<B{_LONG}s{_LONG}sHHHI")
"""A byte that marshal never begins with; two digests, three common words, the number of a row."""
_MOST = 0xFFFF
_MARK = "!"
_NUMBER = regex(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file.

    Attributes:
        digest: Digest of its content; of a PDF that of the .docx it was made from.
        sha256: Digest of its bytes.
        source: Name of the campaign file it was made from.
        row: Where that for which it is one of many alike stands: ``xa.xlsx!Sheet1!7``,
            ``recipients!3``, ``agencies!so-tttt``. Older manifests hold an id.
        recipe: Id of what it was made of; empty where it has to be made again to know.
    """

    digest: str
    sha256: str
    source: str = ""
    row: str = ""
    recipe: str = ""


class Entries(MutableMapping[str, Entry]):
    """Name of a file → its entry."""

    __slots__ = ("_packed", "_places", "_words")

    def __init__(self, entries: Mapping[str, Entry] | None = None) -> None:
        """Take in entries."""
        self._packed: dict[str, bytes] = {}
        self._words: list[str] = []
        self._places: dict[str, int] = {}
        """Words that many files have in common → their places among these."""
        self.update(entries or {})

    def copy(self) -> "Entries":
        """Return the same entries; what becomes of one is nothing to the other."""
        same = Entries()
        same._packed = dict(self._packed)
        same._words, same._places = list(self._words), dict(self._places)
        return same

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def __iter__(self) -> Iterator[str]:
        """Return the names."""
        return iter(self._packed)

    def __contains__(self, name: object) -> bool:
        """Tell whether a file of that name is known."""
        return name in self._packed

    def __getitem__(self, name: str) -> Entry:
        """Return the entry of a file.

        Raises:
            KeyError: There is none.
        """
        packed, words = self._packed[name], self._words
        if packed[0]:
            digest, sha256, source, row, recipe = marshal.loads(packed)  # noqa: S302 - ours
            return Entry(_text(digest), _text(sha256), words[source], row, words[recipe])
        _, digest, sha256, source, recipe, before, number = _USUAL.unpack(packed)
        row = f"{words[before]}{number}"
        return Entry(digest.hex(), sha256.hex(), words[source], row, words[recipe])

    def has_other(self, name: str, entry: Entry) -> bool:
        """Tell whether a file is known by another entry."""
        return name in self._packed and self[name] != entry

    def drop(self, name: str) -> bool:
        """Forget a file; tell whether it was known."""
        return self._packed.pop(name, None) is not None

    def __setitem__(self, name: str, entry: Entry) -> None:
        """Take in the entry of a file."""
        digest, sha256 = raw(entry.digest), raw(entry.sha256)
        source, recipe = self._place(entry.source), self._place(entry.recipe)
        self._packed[name] = self._usual(
            digest, sha256, source, recipe, entry.row
        ) or marshal.dumps((digest, sha256, source, entry.row, recipe))

    def _usual(
        self, digest: bytes | str, sha256: bytes | str, source: int, recipe: int, row: str
    ) -> bytes | None:
        """Return the entry of a copy made for a row of a list, in two thirds of the room."""
        if not isinstance(digest, bytes) or not isinstance(sha256, bytes):
            return None
        before, mark, number = row.rpartition(_MARK)
        if len(digest) != _LONG or len(sha256) != _LONG or not _NUMBER.fullmatch(number):
            return None
        place = self._place(before + mark)
        if max(source, recipe, place) > _MOST:
            return None
        return _USUAL.pack(0, digest, sha256, source, recipe, place, int(number))

    def __delitem__(self, name: str) -> None:
        """Forget a file.

        Raises:
            KeyError: It is not known.
        """
        del self._packed[name]

    def _place(self, word: str) -> int:
        """Return the place of a word among those that many files have in common."""
        place = self._places.setdefault(word, len(self._words))
        if place == len(self._words):
            self._words.append(word)
        return place


def raw(digest: str) -> bytes | str:
    """Return a digest in half the room; another text as it is."""
    try:
        raw = bytes.fromhex(digest)
    except ValueError:
        return digest
    return raw if raw.hex() == digest else digest


def _text(raw: bytes | str) -> str:
    return raw if isinstance(raw, str) else raw.hex()
