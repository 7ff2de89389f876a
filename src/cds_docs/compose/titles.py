"""Capitals of titles: every letter but those that have a case of their own."""

from cds_docs.patterns import regex
from cds_docs.standard.kinds import OWN_LOWER_CASE
from cds_docs.viet import capitals

_OWN_CASE = regex(
    rf"(?<=[/-])(?:{'|'.join(OWN_LOWER_CASE)})(?!\w)|(?:https?://|mailto:)\S+|\S+@\S+\.\S+"
)
"""Codes with a small letter inside a ký hiệu (``505/QĐ-TTg``), addresses."""

_SIGNS = ("/", "-", "@", "mailto:")
"""One of these stands in whatever keeps its case."""


def title_capitals(text: str) -> str:
    """Return a title in real capitals; a ký hiệu and an address stay as they are written."""
    if not any(sign in text for sign in _SIGNS):
        return capitals(text)
    start, parts = 0, []
    for found in _OWN_CASE.finditer(text):
        parts += [capitals(text[start : found.start()]), found.group()]
        start = found.end()
    return "".join(parts) + capitals(text[start:])
