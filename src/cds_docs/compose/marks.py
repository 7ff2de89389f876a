"""Private-use characters that travel inside text: blanks, citations, places, stand-ins.

Why: the prose passes through Jinja and the line markup as one string. What must survive that
trip unseen (where a line comes from, that a ``*`` is data) rides in characters no clerk types.
"""

import re

from cds_docs.compose.titles import title_capitals
from cds_docs.patterns import regex

ISSUER_GAP = "\ue004"
YEAR_GAP = "\ue005"
"""Blanks only a "Kèm theo" line has; those for number, day, month are ``campaign.gaps``."""

CITE_OPEN = "\ue010"
CITE_CLOSE = "\ue011"

_CITATION = regex(f"({CITE_OPEN}[^{CITE_CLOSE}]+{CITE_CLOSE})")

GUARD = "\ue02f"
"""Stands before a value, so that its first characters are never a line marker."""

VALUE_MARK = "\ue050"
"""Followed by an index: the place in the campaign file of the value that begins here."""

_LINE_MARK = "\ue051"
"""Followed by a template, or the sign for the campaign file, and an index: where a line begins."""

_LINE_MARK_LENGTH = 3

_INDEX_BASE = 0xF0000
_TEMPLATE_BASE = 0x100000
_CAMPAIGN = chr(_TEMPLATE_BASE - 1)
INDEX_LIMIT = 0xFFF0
"""Lines, templates and places that can be told apart in one document."""

_SPECIAL = "*[]\\|_\n"
_STAND_INS = "\ue030\ue031\ue032\ue033\ue034\ue035\ue036"
_PROTECT = str.maketrans(_SPECIAL, _STAND_INS)
_RESTORE = str.maketrans(_STAND_INS, _SPECIAL)
_PROTECT_INLINE = str.maketrans("|_\n", _STAND_INS[4:])
_IS_SPECIAL = regex(f"[{re.escape(_SPECIAL)}]")
_STANDS_IN = regex(f"[{_STAND_INS}]")
_ENDS_SOMETHING = regex(r"[|_\n]")

_BLANKS = " \t"

_INDEX = "[\U000f0000-\U000ffffd]"
_VALUE_AT = regex(rf"[*\s“\"(]*{VALUE_MARK}({_INDEX})")
_RESERVED = regex("[\ue000-\ue0ff\U000f0000-\U0010ffff]")


def index_mark(index: int) -> str:
    """Return the character that stands for an index."""
    return chr(_INDEX_BASE + index)


def template_mark(template: int, line: int) -> str:
    """Return the mark of a template's line."""
    where = chr(_TEMPLATE_BASE + min(template, INDEX_LIMIT))
    return _LINE_MARK + where + index_mark(min(line, INDEX_LIMIT))


def campaign_mark(index: int) -> str:
    """Return the mark of a line of the campaign file."""
    return _LINE_MARK + _CAMPAIGN + index_mark(index)


def protect(text: str) -> str:
    """Return plain text with stand-ins for every character that could be markup."""
    return text.translate(_PROTECT) if _IS_SPECIAL.search(text) else text


def protect_inline(text: str) -> str:
    """Return inline markup with stand-ins for what would end its line or its cell."""
    return text.translate(_PROTECT_INLINE) if _ENDS_SOMETHING.search(text) else text


def restore(text: str) -> str:
    """Return text as it is printed: stand-ins turned back, marks gone."""
    text = _without(_without(text.replace(GUARD, ""), VALUE_MARK, 1), _LINE_MARK, 2)
    return text.translate(_RESTORE) if _STANDS_IN.search(text) else text


def _without(text: str, mark: str, length: int) -> str:
    """Return a text without a mark and so many characters behind it.

    Looking for one character is many times faster than looking for a pattern.
    """
    if mark not in text:
        return text
    first, *others = text.split(mark)
    return first + "".join([other[length:] for other in others])


def without_line_end(text: object) -> object:
    """Return what a template made without the line ends behind it; anything else as it is."""
    if type(text) is not str or "\n" not in text:
        return text
    end = len(text)
    while end:
        if text[end - 1] == "\n":
            end -= 1
        elif text[end - _LINE_MARK_LENGTH : end].startswith(_LINE_MARK):
            end -= _LINE_MARK_LENGTH
        else:
            break
    return text[:end]


_MARKS_ONLY = regex("[\ue006-\ue00f\ue012-\ue0ff\U000f0000-\U0010ffff]")


def without_marks(text: str) -> str:
    """Return a filled value in which only blanks and citations are left of our characters."""
    return _MARKS_ONLY.sub("\ufffd", text)


def citation_mark(form: str, reference: str) -> str:
    """Return the mark of a citation, decided when the printed order is known."""
    return f"{CITE_OPEN}{form[0]}{reference}{CITE_CLOSE}"


def marked_capitals(text: str) -> str:
    """Return a text in real capitals; a citation in it is asked for in capitals."""
    parts = _CITATION.split(text)
    parts[::2] = map(title_capitals, parts[::2])
    parts[1::2] = [f"{CITE_OPEN}{mark[1].upper()}{mark[2:]}" for mark in parts[1::2]]
    return "".join(parts)


def without_reserved(text: str) -> str:
    """Return a typed text in which nothing is left of our characters."""
    return _RESERVED.sub("\ufffd", text)


def reserved_in(text: str) -> str:
    """Return the first reserved character of a typed text, or nothing."""
    found = _RESERVED.search(text)
    return found.group() if found else ""


def split_place(line: str) -> tuple[tuple[int, int] | None, str]:
    """Split a line into the last place marked before its first word, and its text.

    The place is ``(template, line)``; a place in the campaign file has the template -1.
    """
    text, *marked = line.split(_LINE_MARK)
    place = ""
    for part in marked:
        if not place or not text.strip(_BLANKS):
            place = part[:2]
        text += part[2:]
    return (_read_place(place) if place else None), text.lstrip(_BLANKS)


def _read_place(mark: str) -> tuple[int, int]:
    """Return what a place mark says."""
    return ord(mark[0]) - _TEMPLATE_BASE, ord(mark[1]) - _INDEX_BASE


def value_at(text: str) -> int | None:
    """Return the index of the campaign value a text begins with, or None."""
    found = _VALUE_AT.match(text)
    return ord(found.group(1)) - _INDEX_BASE if found else None


def last_value(text: str) -> int | None:
    """Return the index of the campaign value that begins last in a text, or None."""
    at = text.rfind(VALUE_MARK)
    return None if at < 0 else ord(text[at + 1]) - _INDEX_BASE
