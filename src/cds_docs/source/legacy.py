"""Text typed in the old Vietnamese codes (TCVN3, VNI), or read in the wrong code page."""

import re
import unicodedata
from collections.abc import Callable

from cds_docs.patterns import regex
from cds_docs.source.alphabet import LETTERS
from cds_docs.viet import fold

_SYLLABLE = regex(
    r"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:a[iouy]?|e[ou]?|i(?:a|eu?|u)?|o(?:a[ioy]?|eo?|[io])?|"
    r"u(?:ay?|e|i|o[iu]?|u|y[aeu]?)?|ye?u?)"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_ENOUGH = 0.8
"""Share of the strange words that must become Vietnamese syllables."""

_TCVN3 = dict(
    zip(
        map(
            chr,
            (
                *range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD),
                0xCE, 0xCF, *range(0xD0, 0xD9), *range(0xDC, 0xE0), *range(0xE1, 0xEA),
                *range(0xEA, 0xF0), *range(0xF1, 0xFF),
            ),
        ),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)  # fmt: skip

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_VNI_MARKS = {
    **dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True)),
    "â": "\u0302",
    **dict(
        zip("áàåãä", ("\u0302" + t for t in (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)), strict=True)
    ),
    "ê": "\u0306",
    **dict(
        zip("éèúüë", ("\u0306" + t for t in (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)), strict=True)
    ),
}
_VNI_SINGLE = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True))
_VNI_PAIR = regex(f"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_SINGLE)}])", re.IGNORECASE)


def recognise(text: str) -> tuple[str, str] | None:
    """Return the name of the old code a text was typed in and the text as meant, or None.

    Words that read as Vietnamese just as they stand were not typed in an old code.
    """
    for name, decode in _DECODERS:
        stands = is_vietnamese if decode is from_misread_utf8 else _stands
        words = [(word, decode(word)) for word in text.replace("\n", " ").split(" ")]
        odd = [(before, after) for before, after in words if not stands(before)]
        told = [after for before, after in odd if before != after or _has_strange(before)]
        if not any(before != after for before, after in odd):
            continue
        if sum(map(is_vietnamese, told)) >= _ENOUGH * len(told):
            return name, " ".join(after for _, after in words)
    return None


def _stands(word: str) -> bool:
    """Tell whether a word reads as it stands: signs around it, hard blanks in it are none of it."""
    pieces = [piece.strip(_SIGNS) for piece in word.split("\xa0")]
    lettered = [piece for piece in pieces if any(map(str.isalpha, piece))]
    return all(map(is_vietnamese, lettered))


def _has_strange(word: str) -> bool:
    """Tell whether a word holds what the right reading must have made a Vietnamese letter of."""
    return any(c > "\x7f" and (c.isalpha() or _STRANGE.match(c)) for c in word)


def is_vietnamese(word: str) -> bool:
    """Tell whether every run of letters in a word could be a Vietnamese syllable."""
    pieces = re.findall(r"[^\W\d_]+", word)
    return (
        bool(pieces)
        and all(set(p) <= _KNOWN and _SYLLABLE.fullmatch(fold(p)) for p in pieces)
        and not _STRANGE.search(word)
    )


def from_tcvn3(text: str) -> str:
    """Read text as typed in the TCVN3 (ABC) fonts."""
    return "".join(_TCVN3.get(c, c) for c in text)


def from_vni(text: str) -> str:
    """Read text as typed in the VNI fonts: letters followed by marks that look like letters."""
    return _VNI_PAIR.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    base, mark, single = match.groups()
    letter: str = single or base
    plain = _VNI_SINGLE.get(letter.lower(), letter.lower())
    composed = unicodedata.normalize("NFC", plain + _VNI_MARKS.get((mark or "").lower(), ""))
    return composed.upper() if letter.isupper() else composed


def from_misread_utf8(text: str) -> str:
    """Read text that was UTF-8 taken for Windows-1252; unchanged where it cannot be that."""
    try:
        return b"".join(map(_byte_1252, text)).decode("utf-8")
    except ValueError:
        return text


def _byte_1252(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


_KNOWN = LETTERS | set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_STRANGE = regex("[\x80-\xbf]")
_SIGNS = "«»·§×±½®©\xad"
"""Signs of ordinary text which the old fonts use for letters."""
_DECODERS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("UTF-8 đọc nhầm thành 1252", from_misread_utf8),
    ("VNI", from_vni),
    ("TCVN3/ABC", from_tcvn3),
)
