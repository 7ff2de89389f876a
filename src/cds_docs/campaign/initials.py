"""How a body is abbreviated by the first letters of its name."""

import re

from cds_docs.viet import fold

COLLECTIVE = ("Ủy ban nhân dân", "Hội đồng nhân dân")
"""How the names of bodies begin that decide together."""
_SMALL_WORDS = frozenset({"và", "các", "của", "về"})


def initials(name: str) -> str:
    """Return the abbreviation of an agency: ``SKHCN``, ``UBND`` for any People's Committee."""
    body = next((one for one in COLLECTIVE if is_named(name, one)), name)
    words = [word for word in re.findall(r"[^\W\d_]+", body) if word.lower() not in _SMALL_WORDS]
    letters = (word[0] if word[0] in "đĐ" else fold(word[0]) for word in words)
    return "".join(one.upper() for one in letters if one.isascii() or one in "đĐ") or "CQ"


def is_named(name: str, *beginnings: str) -> bool:
    """Tell whether a name begins with one of a few words, however they are typed."""
    return name.casefold().startswith(tuple(one.casefold() for one in beginnings))
