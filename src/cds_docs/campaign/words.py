"""Small words that messages share: quoting, lists, near matches."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from cds_docs.viet import fold

_SHOWN = 80
_LISTED = 12
_NEAR = 0.6
_NEITHER = re.compile(r"[\W_]+")
"""What is neither letter nor digit."""


def quoted(text: str) -> str:
    """Return a value as shown to the user: on one line, cut where long."""
    line = " ".join(text.split())
    return f"«{line}»" if len(line) <= _SHOWN else f"«{line[: _SHOWN - 1]}…»"


def listed(names: Iterable[str]) -> str:
    """Return names for a hint, the first dozen of many."""
    found = list(names)
    more = f" … (còn {len(found) - _LISTED})" if len(found) > _LISTED else ""
    return ", ".join(found[:_LISTED]) + more


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name most like a name, blind to accents, case and hyphens."""
    by_fold = {plain(candidate): candidate for candidate in known}
    found = get_close_matches(plain(name), by_fold, n=1, cutoff=_NEAR)
    return by_fold[found[0]] if found else None


def plain(name: str) -> str:
    """Return the letters and digits of a name, without accents, hyphens and spaces."""
    return _NEITHER.sub("", fold(name)) if name else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known name, or with all of them."""
    candidates = list(dict.fromkeys(known))
    if not candidates:
        return ""
    near = nearest(name, candidates)
    return f"Có phải «{near}»?" if near else f"Đang có: {listed(candidates)}."
