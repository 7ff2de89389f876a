"""Values that a person must confirm: carried over from last year, or known only later."""

import re

from cds_docs.patterns import regex

MARK = "(cần xác nhận)"
"""Stands at the beginning of such a value in the file; whoever confirms it deletes the words."""


_WORDS = re.escape(MARK)
_WITH_SPACE = regex(
    rf"^{_WORDS}[ \t]*|[ \t]*{_WORDS}(?![^\s.,;:!?)])|{_WORDS}[ \t]*", re.IGNORECASE | re.MULTILINE
)
"""The mark with the space that goes along with it."""


def unconfirmed(text: str) -> bool:
    """Tell whether a value waits for a person."""
    return MARK in text.casefold()


def confirmed(text: str) -> str:
    """Return a value as it will be once a person has deleted the mark."""
    return _WITH_SPACE.sub("", text).strip(" ")


def marked(text: str) -> str:
    """Return a value with the mark, once."""
    return text if unconfirmed(text) else f"{MARK} {text}".rstrip()
