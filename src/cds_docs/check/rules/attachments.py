"""A-07: what a line (Kèm theo …) says otherwise than the paper it goes with."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from cds_docs.check.catalogue.annex import A_07
from cds_docs.check.formats import finding
from cds_docs.check.recognised import Item, Recognised, Zone, normal
from cds_docs.check.recognition.words import kind_of
from cds_docs.check.rule import Finding
from cds_docs.patterns import regex
from cds_docs.standard.clauses import form
from cds_docs.standard.elements import Element
from cds_docs.viet import fold

_NUMBERED = regex(r"(?i)số\s*:?\s*(?P<number>\d+)\s*/\s*(?P<symbol>[A-ZĐ][\w&.]*(?:-[\w&.]+)*)")
_DATED = regex(
    r"ngày (?P<day>\d{1,2}) ?(?:tháng|/|-) ?(?P<month>\d{1,2}) ?(?:năm|/|-) ?(?P<year>\d{4})"
)
_SHORT_NAMES = (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"))
_ISSUED_WITH = form("Mẫu 1.3")
_KIND_SAID = regex(r"(?i)kèm theo (?P<kind>[^\W\d_]+(?: [^\W\d_]+){0,3}?) số")
_GENERIC = frozenset({"so", "phong", "chi", "cuc", "trung", "tam", "va"})
"""Words of names of bodies by which none is told from another."""


def contradictions(found: Recognised) -> Iterator[Finding]:
    """Yield a finding if (Kèm theo …) names another number or date than the paper (A-07)."""
    for lines in (*(annex.attached_to for annex in found.annexes), *_attached_texts(found)):
        if not lines:
            continue
        text = normal(" ".join(item.text for item in lines))
        wrong = [
            *(tuple(_other_number(found, text)) or _other_kind(found, text)),
            *_other_date(found, text),
            *_other_issuer(found, text),
        ]
        if wrong:
            message = f"Dòng «(Kèm theo …)» {'; '.join(wrong)}."
            clause = _ISSUED_WITH if lines[0].zone is Zone.ATTACHED else None
            yield replace(finding(A_07, lines[0], message), clause=clause)


def _attached_texts(found: Recognised) -> Iterator[tuple[Item, ...]]:
    """Yield the lines (Kèm theo …) of each text issued with the paper (mẫu 1.3)."""
    own = (item for item in found.items if item.element is Element.ATTACHED_TO)
    texts = (item for item in own if item.zone is Zone.ATTACHED)
    yield from (tuple(lines) for _, lines in groupby(texts, key=lambda item: item.section))


def _other_number(found: Recognised, text: str) -> Iterator[str]:
    """Yield what a line says otherwise of the number."""
    match = _NUMBERED.search(text)
    if match is None or not found.symbol:
        return
    same_symbol = fold(match["symbol"].rstrip(".")) == fold(found.symbol)
    same_number = not found.number.isdecimal() or int(match["number"]) == int(found.number)
    if not (same_symbol and same_number):
        main = f"{found.number}/{found.symbol}"
        yield f"ghi số {match['number']}/{match['symbol']}, văn bản là {main}"


def _other_kind(found: Recognised, text: str) -> Iterator[str]:
    """Yield what a line says otherwise of the kind; what is attached may have phụ lục, too."""
    said = _KIND_SAID.search(text)
    named = kind_of(said["kind"]) if said is not None else None
    if said is None or named is None or found.kind is None or found.attached:
        return
    if named is not found.kind:
        yield f"ghi «{said['kind']}», văn bản là {found.kind.name.lower()}"


def _other_date(found: Recognised, text: str) -> Iterator[str]:
    """Yield what a line says otherwise of the date."""
    match, issued = _DATED.search(text), found.issued
    if match is None or None in (issued.year, issued.month, issued.day):
        return
    said = tuple(int(match[part]) for part in ("year", "month", "day"))
    if said != (issued.year, issued.month, issued.day):
        printed = f"{issued.day}/{issued.month}/{issued.year}"
        yield f"ghi ngày {said[2]}/{said[1]}/{said[0]}, văn bản là ngày {printed}"


def _other_issuer(found: Recognised, text: str) -> Iterator[str]:
    """Yield what a line says otherwise of the issuing body: nothing in common with its name."""
    head = found.letterhead
    said = text.rpartition(" của ")[2].strip(" ).") if " của " in text else ""
    if head is None or not head.issuer or not any(map(str.isalpha, said)):
        return
    names = [_expanded(item.text) for item in (*head.parent, *head.issuer)]
    short = any(map(str.isupper, said.split()))  # «Sở KH&CN» has only «sở» in common
    words = set(_expanded(said).split()) - (frozenset() if short else _GENERIC)
    if words and not words & set(" ".join(names).split()):
        yield f"ghi cơ quan «{said}», không phải cơ quan ban hành"


def _expanded(name: str) -> str:
    """Return a body's name for comparing, common short forms written out."""
    bare = re.sub(r"[^\w\s]", " ", fold(name))
    for short, full in _SHORT_NAMES:
        bare = re.sub(rf"\b{short}\b", full, bare)
    return bare


rules = (contradictions,)
