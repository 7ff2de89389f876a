"""A rule on Vietnamese typed without its accents: it would be printed so."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.stretches import lines
from cds_docs.campaign.typing_rules import names
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex

_ENOUGH = 5
"""Syllables in a row; of fewer there are right ones without any accent: ``Chung tay vui chung``."""
_WORD = regex(r"[^\W\d_]+")
_FACT = regex(r"\{\{[^{}]*\}\}")
_OF_ADDRESSES = ("://", "@", "www.")


def without_accents(loaded: Loaded) -> Iterator[Finding]:
    """A sentence or a name holds no accent at all though every word of it is Vietnamese."""
    for loc, text in _texts(loaded):
        if _is_bare(text):
            message = f"{quoted(text)} gõ thiếu dấu tiếng Việt; sẽ in ra đúng như thế"
            hint = "Gõ lại có dấu (bật bộ gõ Unikey, EVKey)."
            yield Finding(codes.NO_ACCENTS, loc, message, hint)


def _is_bare(text: str) -> bool:
    """Tell whether a text is Vietnamese without accents; abbreviations say nothing."""
    is_id = " " not in text
    if is_id or any(sign in text for sign in _OF_ADDRESSES):
        return False
    words = _WORD.findall(_FACT.sub(" ", text))
    if not all(map(str.isascii, words)):
        return False
    spoken = [word for word in words if not word.isupper() or len(word) == 1]
    return len(spoken) >= _ENOUGH and _are_vietnamese(spoken)


def _are_vietnamese(words: list[str]) -> bool:
    """Tell whether every word could be a Vietnamese syllable."""
    from cds_docs.source.legacy import is_vietnamese  # noqa: PLC0415 - few texts come so far

    return all(map(is_vietnamese, words))


def _texts(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield what papers print of a campaign and its places."""
    yield from names(loaded)
    for index, slogan in enumerate(loaded.campaign.slogans):
        yield ("slogans", index), slogan
    for index, milestone in enumerate(loaded.campaign.timeline):
        yield ("timeline", index, "title"), milestone.title
    for line in lines(loaded):
        yield line.loc, line.typed


ACCENT_RULES: tuple[Rule, ...] = (without_accents,)
