"""Vietnamese text: composed form, capitals, letters of điểm, Roman numbers, look-ups."""

import unicodedata
from functools import lru_cache

from cds_docs.patterns import regex

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters that number điểm, in order (Phụ lục I, phần I, mục II.6đ; usage of the decree itself)."""

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""Days of the week from Monday, as the decree writes them (Phụ lục II, V.8c)."""

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN_FORM = regex(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")

_SYMBOL = regex(r"\S{0,6}/[A-ZĐ]\S*")
_NAME = 200
"""Characters of a text that may be a name."""

_MARKS = regex("[\u0300-\u036f]")


def nfc(text: str) -> str:
    """Return the text in composed form, the only form that is written."""
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return words with one blank between them and none around; a text that is so, itself."""
    line = " ".join(text.split())
    return text if line == text else line


def capitals(text: str) -> str:
    """Return real capital letters; đ becomes Đ and marks stay on their letters."""
    return nfc(text).upper()


def without_symbols(text: str) -> str:
    """Return a text without its ký hiệu: «12/QĐ-TTg» has small letters in any case."""
    return _SYMBOL.sub("", text) if "/" in text else text


def lower_first(text: str) -> str:
    """Return the text with its first letter small."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return the text with its first letter capital."""
    return text[:1].upper() + text[1:]


def fold(text: str) -> str:
    """Return lower case without any mark, đ as d: for look-ups and near matches only."""
    return _fold_name(text) if len(text) <= _NAME else _fold(text)


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return _MARKS.sub("", bare).lower()


_fold_name = lru_cache(maxsize=1024)(_fold)
"""Names come again and again; whole texts would fill the memory."""


def roman(number: int) -> str:
    """Return a positive whole number in Roman capitals.

    Raises:
        ValueError: The number is not positive.
    """
    if number < 1:
        raise ValueError(f"no Roman form for {number}")
    digits = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits.append(letters * count)
    return "".join(digits)


def from_roman(text: str) -> int | None:
    """Return the number a Roman numeral in capitals stands for, or None if it is none."""
    if not text or not _ROMAN_FORM.fullmatch(text):
        return None
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    numbers = [values[letter] for letter in text]
    following = [*numbers[1:], 0]
    return sum(-n if n < after else n for n, after in zip(numbers, following, strict=True))


def point_letter(index: int) -> str:
    """Return the letter of the điểm at an index from 0; past "y" the letters double (aa, bb)."""
    rounds, place = divmod(index, len(POINT_LETTERS))
    return POINT_LETTERS[place] * (rounds + 1)


def day_words(day: int) -> str:
    """Return a day as the decree writes it: a zero before 1 to 9 (Phụ lục I, II.4b)."""
    return f"{day:02d}"


def month_words(month: int) -> str:
    """Return a month as the decree writes it: a zero before 1 and 2 only (Phụ lục I, II.4b)."""
    return f"{month:02d}" if month in (1, 2) else str(month)


def document_number(number: int) -> str:
    """Return a document number: a zero before 1 to 9 (Phụ lục I, II.3c)."""
    return f"{number:02d}"
