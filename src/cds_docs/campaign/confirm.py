"""Values that a person must confirm: carried over from last year, or known only later."""

MARK = "(cần xác nhận)"
"""Stands at the beginning of such a value in the file; whoever confirms it deletes the words."""


def unconfirmed(text: str) -> bool:
    """Tell whether a value waits for a person."""
    return MARK in text.casefold()


def marked(text: str) -> str:
    """Return a value with the mark, once."""
    return text if unconfirmed(text) else f"{MARK} {text}".rstrip()
