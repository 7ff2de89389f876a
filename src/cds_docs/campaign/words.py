"""Small words that messages share: quoting, lists, near matches."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches

from cds_docs.patterns import regex
from cds_docs.viet import fold

_SHOWN = 80
_LISTED = 12
_NEAR = 0.6
_TIE = 0.04
"""Names whose likeness differs by less are as near as each other."""
_SLIP = 0.5
"""Likeness that two forms of one word have at least."""
_EITHER = 3
"""Names that a hint offers at most."""
_BEGINNING = 3
"""Letters that a name has at least whose continuation is looked for."""
_NEITHER = regex(r"[\W_]+")
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
    """Return the known name most like a name, or None where there is none or not one alone."""
    near = near_names(name, known)
    return near[0] if len(near) == 1 else None


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """Return the known names most like a name, blind to accents, case and hyphens.

    More than one where each is as likely: who follows a guess sends papers to another body.
    """
    by_fold = {plain(candidate): candidate for candidate in known}
    bare = plain(name)
    found = [bare] if bare in by_fold else _prolonged(bare, by_fold) or _alike(name, bare, by_fold)
    return [by_fold[one] for one in found] if len(found) <= _EITHER else []


def _prolonged(bare: str, known: Collection[str]) -> list[str]:
    """Return what a name is the beginning of; else the longest known name it begins with."""
    if len(bare) < _BEGINNING:
        return []
    begun = [one for one in known if bare.startswith(one) and len(one) > len(bare) * _NEAR]
    return [one for one in known if one.startswith(bare)] or sorted(begun, key=len)[-1:]


def _alike(name: str, bare: str, by_fold: Mapping[str, str]) -> list[str]:
    """Return those of known names that are as near as the nearest.

    What all names begin with is left out: it would make any two of them look alike.
    """
    names = [bare, *by_fold]
    shared = _shared(min(names), max(names)) if len(by_fold) > 1 else 0
    rests = {one[shared:]: one for one in by_fold}
    found = get_close_matches(bare[shared:], rests, n=_EITHER + 1, cutoff=_NEAR)
    words = _of_words(name)
    kept = [one for one in found if _same_words(words, _of_words(by_fold[rests[one]]))]
    ratios = [likeness(bare[shared:], one) for one in kept]
    return [rests[one] for one, r in zip(kept, ratios, strict=True) if max(ratios) - r < _TIE]


def _of_words(name: str) -> list[str]:
    return [word for word in _NEITHER.split(fold(name)) if word]


def _same_words(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether no word is another one altogether: «an-binh» is no slip for «hoa-binh»."""
    shared = _shared(some, others)
    fewer, more = sorted((some[shared:], others[shared:]), key=len)
    if min(len(some), len(others)) == 1:
        return True  # nothing parts the words of one of them
    if len(fewer) == len(more):
        return all(likeness(one, other) >= _SLIP for one, other in zip(fewer, more, strict=True))
    return all(any(likeness(one, other) >= _SLIP for other in more) for one in fewer)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many letters or words two names begin with alike."""
    apart = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(apart, min(len(one), len(other)))


def likeness(one: str, other: str) -> float:
    """Return how much of two texts is alike, as ``get_close_matches`` counts it."""
    return SequenceMatcher(None, other, one).ratio()


def plain(name: str) -> str:
    """Return the letters and digits of a name, without accents, hyphens and spaces."""
    return _NEITHER.sub("", fold(name)) if name else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known name, or with all of them."""
    candidates = list(dict.fromkeys(known))
    if not candidates:
        return ""
    near = " hay ".join(f"«{one}»" for one in near_names(name, candidates))
    return f"Có phải {near}?" if near else f"Đang có: {listed(candidates)}."
