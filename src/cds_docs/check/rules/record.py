"""M-05 to M-07: the file's properties, the register's fields, numbers given twice."""

import re
from collections.abc import Iterable, Iterator

from cds_docs.check.catalogue.record import M_05, M_06, M_07
from cds_docs.check.formats import finding
from cds_docs.check.recognised import FoundLetterhead, Item, Recognised, normal
from cds_docs.check.rule import Finding
from cds_docs.check.rules.copies import alone
from cds_docs.check.rules.signature import posts
from cds_docs.diagnostics import Severity
from cds_docs.document.found import Place
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.record_fields import FIELD_LENGTHS, NUMBER_LENGTH, SYMBOL_LENGTH
from cds_docs.values import dataclass
from cds_docs.viet import fold

_TOOLS = frozenset({"python-docx", "apache poi", "un-named", "unknown", "docx", "calibre"})
"""Names that programs leave where an author belongs."""
_ACCOUNT = regex(
    r"(?:admin|administrator|user|windows|microsoft|office|pc|laptop|may tinh|may|acer|asus|dell"
    r"|hp|lenovo|msi|sony|thinkpad|vaio|desktop|home|owner|guest|compaq)\b[\w .\-]*",
    re.IGNORECASE,
)
_BODIES = regex(
    r"\b(?:so|ubnd|uy ban|hdnd|hoi dong|bo|cuc|chi cuc|vu|ban|phong|van phong|trung tam|truong"
    r"|vien|benh vien|cong ty|tong cong ty|thanh tra|doan|hoi|to|dang uy|cong an|kho bac|bao)\b"
)
_NAME_WORD = regex(r"[^\W\d_a-z][^\W\d_]*\.?")
_SHORT_BODIES = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}
_SHORT_BODY = regex(rf"\b(?:{'|'.join(_SHORT_BODIES)})\b")
_DATED = regex(r"\bngay\b|\d")
"""Where the place ends in a line of place and time."""
_UNIT = regex(r"(?:tinh|thanh pho|tp)\b[. ]*")
_FEWEST, _MOST = 2, 5
"""How many words a person's name has."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What must not occur twice in a year, as it is compared.

    Attributes:
        number: Digits of the number, leading zeros dropped.
        symbol: Ký hiệu, without regard to case and marks.
        issuer: Issuing body with its superior and place, likewise: each tỉnh has a body of a name.
        year: Year of issue, where it is known.
        shown: Number and symbol as printed.
        place: Where they stand.
    """

    number: int
    symbol: str
    issuer: str
    year: int | None
    shown: str
    place: Place


def properties(found: Recognised) -> Iterator[Finding]:
    """Yield at most one finding on the file's title and author (M-05)."""
    title, author = found.paper.properties.title, found.paper.properties.author
    faults = []
    if not title.strip():
        faults.append("tiêu đề để trống")
    name = normal(author)
    leaks = _leaks(name)
    if leaks:
        faults.append(f"tác giả ghi «{name}», lộ tên người hoặc tên máy")
    elif not name or fold(name) in _TOOLS:
        faults.append("chưa ghi tác giả")
    if faults:
        message = f"Thuộc tính tệp: {', '.join(faults)}; nên ghi trích yếu và tên cơ quan."
        yield Finding(M_05, message, severity=None if leaks else Severity.INFO)


def _leaks(author: str) -> bool:
    """Tell whether an author is a person or an account on a computer, and no body."""
    folded = fold(author)
    if not folded or folded in _TOOLS:
        return False
    if _ACCOUNT.fullmatch(folded):
        return True
    words = author.split()
    if _BODIES.match(folded) or not _FEWEST <= len(words) <= _MOST or author.isupper():
        return False
    return all(map(_NAME_WORD.fullmatch, words))


def lengths(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each part that its field of the register cannot hold (M-06)."""
    for item, what, text, most in _fields(found):
        if len(text) > most:
            message = f"{what} dài {len(text)} ký tự; trường dữ liệu chỉ chứa {most} ký tự."
            yield finding(M_06, item, message)


def _fields(found: Recognised) -> Iterator[tuple[Item, str, str, int]]:
    """Yield the parts of a paper that are registered, with the room there is for each."""
    head, signed = found.letterhead, found.signature
    if head is not None and head.number is not None:
        yield head.number, "Số", found.number, NUMBER_LENGTH
        yield head.number, "Ký hiệu", found.symbol, SYMBOL_LENGTH
    if head is not None and head.issuer:
        yield _field(head.issuer[0], Element.ISSUER, _joined(head.issuer))
    if found.title is not None:
        yield _field(found.title, Element.DOCUMENT_TYPE, found.title.text)
    if signed is not None and signed.authority:
        last = posts(signed)[-1:]
        yield from (_field(item, Element.POST, item.text) for item in last)
    if signed is not None and signed.name is not None:
        yield _field(signed.name, Element.SIGNER_NAME, signed.name.text)


def _field(item: Item, element: Element, text: str) -> tuple[Item, str, str, int]:
    """Return a part with the room of its field."""
    return item, element.term, text, FIELD_LENGTHS[element]


def _joined(items: Iterable[Item]) -> str:
    """Return the lines of an element as one."""
    return " ".join(item.text for item in items)


def identity(found: Recognised) -> Identity | None:
    """Return what must not occur twice; None where the paper has no number or issuer.

    A bản sao has a number of its own in the block below: the one above is that of its original.
    """
    found = alone(found) or found
    head = found.letterhead
    if head is None or head.number is None or not head.issuer:
        return None
    if not found.number.isdecimal() or not found.symbol:
        return None
    issuer = _issuer(head)
    shown = f"{found.number}/{found.symbol}"
    year = found.issued.year
    return Identity(int(found.number), found.symbol.upper(), issuer, year, shown, head.number.place)


def _issuer(head: FoundLetterhead) -> str:
    """Return whose number it is: superior, issuing body and place, written in one way."""
    dated = head.place_date.text if head.place_date is not None else ""
    place = _DATED.split(_UNIT.sub("", fold(dated)), maxsplit=1)[0].strip(" ,")
    whole = f"{_joined((*head.parent, *head.issuer))}; {place}"
    return _SHORT_BODY.sub(lambda found: _SHORT_BODIES[found.group()], fold(whole))


def duplicates(batch: Iterable[tuple[str, Identity]]) -> Iterator[tuple[str, Finding]]:
    """Yield a finding for each file whose number another file has, too (M-07).

    Args:
        batch: Files and what must not occur twice in them.
    """
    groups: dict[tuple[int, str, str, int | None], list[tuple[str, Identity]]] = {}
    for path, one in batch:
        groups.setdefault((one.number, one.symbol, one.issuer, one.year), []).append((path, one))
    for same in groups.values():
        for path, one in same:
            others = [other for other, _ in same if other != path]
            if others:
                message = f"Số, ký hiệu «{one.shown}» trùng với {_list(others)}."
                yield path, Finding(M_07, message, one.place, Element.NUMBER, one.shown)


def _list(paths: list[str]) -> str:
    """Return a few files in words."""
    first = f"«{paths[0]}»"
    return first if len(paths) == 1 else f"{first} và {len(paths) - 1} tệp khác"


rules = (properties, lengths)
