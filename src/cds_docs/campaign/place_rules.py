"""Rules on how names are typed: địa danh and its word for the kind of unit, capital letters."""

import re
from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.bygone_rules import became, place_names
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Agency
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1, house
from cds_docs.standard.issuers import GENERIC_WORDS, KEPT_PLACE
from cds_docs.standard.places import PlaceName, bears_name, generic_word, place_name
from cds_docs.viet import fold, upper_first

_CLAUSE = str(annex_1("Điểm a khoản 4 Mục II"))
_FORM_CLAUSE = str(annex_1("Điểm c khoản 4 Mục II"))
_NAME_CLAUSE = str(house("Một tên dùng cho cả đầu văn bản và lời văn"))
_DATED = regex(r"[\s,;.]*(?:\bngày\b.*|\d{1,2}/\d.*)?$", re.IGNORECASE)
_GENERIC = regex(
    rf"(?:{'|'.join(map(re.escape, sorted(GENERIC_WORDS, key=len, reverse=True)))})\s+",
    re.IGNORECASE,
)


def generic_words(loaded: Loaded) -> Iterator[Finding]:
    """Địa danh has ``tỉnh`` before a name, or lacks the word where the name is a person's."""
    for loc, agency, text, _ in place_names(loaded):
        place = place_name(text)
        fault = generic_word(place) if place is not None else ""
        if place is None or not fault or _is_own_name(agency, place):
            continue
        instead = f"«{KEPT_PLACE}»"
        if place.word:
            instead = quoted(text[len(place.word) :].strip())
        elif place.name.isdigit():
            instead = f"«Phường {place.name}» hoặc «Xã {place.name}»"
        hint = f"Sửa {quoted(text)} thành {instead}."
        message = f"địa danh {quoted(text)} {fault}"
        yield Finding(codes.PLACE_GENERIC_WORD, loc, message, hint, _CLAUSE)


def _is_own_name(agency: Agency, place: PlaceName) -> bool:
    """Tell whether địa danh is the name of the commune whose body issues the paper."""
    return any(bears_name(body, place) for body in (agency.name, agency.parent or ""))


def place_form(loaded: Loaded) -> Iterator[Finding]:
    """Địa danh holds more than a name, or is not written like one."""
    for loc, agency, text, papers in place_names(loaded):
        place = place_name(text)
        if place is None or generic_word(place) or became(loaded, agency, text, papers):
            continue  # another place is to be written anyhow
        name = _DATED.sub("", text)
        if name != text:
            message = f"địa danh {quoted(text)} chỉ ghi tên; dấu phẩy và ngày, tháng công cụ tự ghi"
        elif "," in text:
            message = f"địa danh {quoted(text)} chỉ ghi một tên, không có dấu phẩy"
        elif is_misspelt(text):
            message = f"địa danh {quoted(text)} chưa viết hoa đúng chữ cái đầu mỗi tiếng của tên"
        else:
            continue
        name = _DATED.sub("", name.partition(",")[0])
        yield Finding(codes.PLACE_FORM, loc, message, _instead(text, name), _FORM_CLAUSE)


def is_misspelt(text: str) -> bool:
    """Tell whether a địa danh has small letters for capitals, or capitals for small ones (C112)."""
    return _as_name(text) != text


def is_dated(text: str) -> bool:
    """Tell whether a địa danh holds marks or a date, which the paper would print twice (C112)."""
    return _DATED.sub("", text) != text


def agency_names(loaded: Loaded) -> Iterator[Finding]:
    """An agency's name is typed in capitals, which prose would print too."""
    for agency_id, agency in loaded.campaign.agencies.items():
        if not agency.name.isupper() or " " not in agency.name.strip():
            continue
        loc: Loc = ("agencies", agency_id, "name")
        index = loaded.recipient_at(agency_id)
        if index >= 0 and loaded.span(*loc) == loaded.span("recipients", index, "name"):
            continue  # told of the recipient (name_rules)
        message = (
            f"tên cơ quan {quoted(agency.name)} viết in hoa; ở đầu văn bản công cụ tự viết hoa,"
        )
        message += " lời văn dùng tên như đã ghi"
        hint = "Ghi chữ thường, ví dụ «Sở Khoa học và Công nghệ»."
        yield Finding(codes.AGENCY_IN_CAPITALS, loc, message, hint, _NAME_CLAUSE)


def _instead(text: str, name: str) -> str:
    """Return what to write; whether a commune's name keeps its word is not known here.

    What to replace is said too: the place may be a part of the cell that the finding points at.
    """
    if not name:
        return f"Sửa {quoted(text)} thành tên, ví dụ «Quảng Ngãi»."
    written = _as_name(name)
    generic = _GENERIC.match(written)
    if generic is None or fold(generic[0].strip()) in ("thanh pho", "tp", "tp."):
        return f"Sửa {quoted(text)} thành {quoted(written)}."
    bare = quoted(written[generic.end() :])
    return f"Sửa {quoted(text)} thành {bare}; tên người hoặc số thì thành {quoted(written)}."


def _as_name(text: str) -> str:
    """Return a place with capital initials: small letters are raised, all capitals lowered."""
    raised = _raised(text)
    shouted = raised.isupper() and len(raised) > len("TP")
    return _raised(raised.lower()) if shouted else raised


def _raised(text: str) -> str:
    """Return a place with capital initials, but for the second word of ``Thành phố``."""
    generic = _GENERIC.match(text)
    begin = generic.end() if generic else 0
    words = re.split(r"(\s+)", text[begin:])
    return upper_first(text[:begin]) + "".join(map(upper_first, words))


PLACE_RULES: tuple[Rule, ...] = (generic_words, place_form, agency_names)
