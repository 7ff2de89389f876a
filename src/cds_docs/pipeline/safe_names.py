"""Names that every file system takes: ASCII, not reserved by Windows, not too long."""

import hashlib
import re

from cds_docs.patterns import regex
from cds_docs.viet import fold, nfc

_SAFE = regex(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
_OTHER = regex(r"[^a-z0-9]+")
_RESERVED = regex(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)

_LONGEST = 120
"""Bytes of a name, well under the 255 of most systems: a folder and an ending come on top."""

_HASH = 8


def _hash(text: str) -> str:
    """Return a few letters that differ for different texts."""
    return hashlib.sha256(nfc(text).encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]


def safe_name(text: str) -> str:
    """Return the text if it is a safe name, else a safe one made from it, always the same."""
    name = text
    if not _SAFE.fullmatch(name):
        name = _OTHER.sub("-", fold(text)).strip("-") or f"dot-{_hash(text)}"
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - _HASH - 1].rstrip('.-')}-{_hash(text)}"
    return name


def same_place(name: str) -> str:
    """Return the key under which names are one file on some system (case, composed form)."""
    return nfc(nfc(name).casefold())
