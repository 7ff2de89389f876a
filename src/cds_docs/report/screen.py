"""Text from strangers on a terminal: what may not be shown raw, and how wide the rest is."""

import unicodedata

from cds_docs.patterns import regex

_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Controls, invisible and bidirectional marks, lone surrogates, unassigned, line separators."""

_PLAIN_PATH = regex(r"[\w./:\\@+,=-]+")
_LAST_BYTE = 0xFF
_LAST_SHORT = 0xFFFF


def is_safe(character: str) -> bool:
    """Tell whether a character may reach a terminal as it is."""
    return unicodedata.category(character) not in _UNSAFE


def escape_character(character: str) -> str:
    r"""Return a character, or its escape (``\x1b``, ``\u202e``) where it may not be shown."""
    if is_safe(character):
        return character
    number = ord(character)
    if number <= _LAST_BYTE:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= _LAST_SHORT else f"\\U{number:08x}"


def escape(text: str) -> str:
    """Return the text with every character that may not be shown written as its escape."""
    return text if text.isprintable() else "".join(map(escape_character, text))


def typed(path: str) -> str:
    """Return a path as it can be typed behind a command: in quotes where a shell would part it.

    Double quotes, as every shell of Windows and Linux takes them.
    """
    return path if _PLAIN_PATH.fullmatch(path) else f'"{path}"'


def width(text: str) -> int:
    """Return how many columns a terminal needs for safe text: marks none, wide letters two."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    """Return the columns of one safe character."""
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
