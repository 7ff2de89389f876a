"""Rules on how names of recipients and signers are typed: their capital letters."""

import re
from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.lists.packed import names_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.signer_rules import holds_post
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex
from cds_docs.standard.capital_names import CITIES, COLLECTIVES, FIELDS, PROVINCES
from cds_docs.standard.clauses import annex_2, house
from cds_docs.standard.surnames import PARTICLES
from cds_docs.standard.titles import TITLES
from cds_docs.viet import upper_first

_NAME_CLAUSE = str(house("Một tên dùng cho cả đầu văn bản và lời văn"))
_PERSON_CLAUSE = str(annex_2("Điểm a khoản 1 Mục II"))
_KNOWN = regex("|".join(map(re.escape, (*COLLECTIVES, *FIELDS))), re.IGNORECASE)
_CANONICAL = {name.lower(): name for name in (*COLLECTIVES, *FIELDS)}
_PLACES = frozenset((*PROVINCES, *CITIES))
_SHORT = regex(r"\b(?:ubnd|hđnd|ubmttq|mttq)\b")
_UNIT = regex(r"\b(?P<word>tỉnh|thành phố|xã|phường|đặc khu) (?!hội\b)(?P<name>[^,;()]+)")
_PERSON = regex(r"[^\W\d_]+(?: [^\W\d_]+)+")


def recipient_names(loaded: Loaded) -> Iterator[Finding]:
    """A recipient's name is typed in capitals: Kính gửi and prose print it so."""
    for index, typed in enumerate(names_of(loaded.campaign.recipients)):
        name = " ".join(typed.split())
        if not name.isupper() or not _has_words(name):
            continue
        loc: Loc = ("recipients", index, "name")
        message = f"tên nơi nhận {quoted(name)} viết in hoa; Kính gửi và lời văn in đúng như đã ghi"
        hint = f"Ghi chữ thường, ví dụ {quoted(usual_name(name))}."
        yield Finding(codes.AGENCY_IN_CAPITALS, loc, message, hint, _NAME_CLAUSE)


def usual_name(name: str) -> str:
    """Return a name typed in capitals as prose writes it, as far as its words tell.

    ``ỦY BAN NHÂN DÂN XÃ AN BÌNH`` is ``Ủy ban nhân dân xã An Bình``.
    """
    text = _KNOWN.sub(lambda found: _CANONICAL[found.group().lower()], name.lower())
    text = _SHORT.sub(lambda found: found.group().upper(), text)
    return upper_first(_UNIT.sub(_unit, text))


def _unit(found: re.Match[str]) -> str:
    return f"{found['word']} {' '.join(map(upper_first, found['name'].split(' ')))}"


def _has_words(name: str) -> bool:
    """Tell whether a name has Vietnamese words: not so ``VNPT VINAPHONE``, ``VNPT HUẾ``."""
    words = name.split()
    if " ".join(words[1:]).title() in _PLACES and not _is_vietnamese(words[0]):
        return False
    return len(words) > 1 and any(len(word) > 1 and _is_vietnamese(word) for word in words)


def signer_names(loaded: Loaded) -> Iterator[Finding]:
    """A syllable of a signer's name begins with a small letter."""
    for loc, document in documents(loaded):
        name = " ".join(document.signer.name.split()) if document.signer is not None else ""
        small = small_syllable(name)
        if not small:
            continue
        message = f"họ tên người ký {quoted(name)} chưa viết hoa {quoted(small)}"
        hint = f"Ghi {quoted(' '.join(map(upper_first, name.split())))}."
        place = (*loc, "signer", "name")
        yield Finding(codes.NAME_SMALL_LETTER, place, message, hint, _PERSON_CLAUSE)


def small_syllable(name: str) -> str:
    """Return the first syllable of a Vietnamese name that begins small; nothing where none does."""
    words = name.split()
    small = [word for word in words if word[:1].islower() and word not in PARTICLES]
    if not small or holds_post(name) or TITLES.match(name) or not _PERSON.fullmatch(name):
        return ""  # what stands before the name is told by rules of its own
    return small[0] if all(map(_is_vietnamese, words)) else ""


def _is_vietnamese(word: str) -> bool:
    from cds_docs.source.legacy import is_vietnamese  # noqa: PLC0415 - tables, seldom needed

    return is_vietnamese(word)


NAME_RULES: tuple[Rule, ...] = (recipient_names, signer_names)
