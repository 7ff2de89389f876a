"""What a person says of a campaign to be, and what stands where nothing was said."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from cds_docs.campaign.confirm import marked
from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR
from cds_docs.campaign.initials import COLLECTIVE, initials, is_named
from cds_docs.campaign.stand_ins import SIGNER
from cds_docs.campaign.words import listed, nearest, quoted
from cds_docs.patterns import regex
from cds_docs.standard.changes import CURRENT_CITIES
from cds_docs.standard.kinds import KINDS, MADE
from cds_docs.standard.places import province_at_end, unit_word
from cds_docs.values import dataclass
from cds_docs.viet import capitals, fold, nfc

_REFORM = 2025
"""The year in which the departments of information became those of science, and huyện ended."""
_DAY = (10, 10)
_GENERIC = regex(
    r"\b(?:tỉnh|thành phố|xã(?! +(?-i:hội)\b)|phường|đặc khu|huyện|thị xã) +(\S.*)$", re.IGNORECASE
)
_EXAMPLE = "Quảng Ngãi"
"""Stands for the province until somebody says which."""
_CAPITAL = "Hà Nội"
"""Stands for a place that nothing tells: bodies of the whole country sit there."""
_POSTS = {
    **dict.fromkeys(COLLECTIVE, "Chủ tịch"),
    "Phòng ": "Trưởng phòng",
    "Ban ": "Trưởng ban",
    "Văn phòng": "Chánh Văn phòng",
    "Bộ ": "Bộ trưởng",
    "Cục ": "Cục trưởng",
    "Vụ ": "Vụ trưởng",
    "Viện ": "Viện trưởng",
    "Trường ": "Hiệu trưởng",
}
"""How the names of bodies begin, and who heads them as a rule; any other has a Giám đốc."""
_KEPT = regex(r"(?:thành phố Hồ Chí Minh|(?:phường|xã) \d+)$", re.IGNORECASE)
_COMMUNES = frozenset({"xã", "phường", "đặc khu"})

_IN_SYMBOL = frozenset({"code", "unit"})
"""Answers that become part of the ký hiệu."""

BETWEEN = "\x1f"
"""Stands between the values of an answer that has several: no text that is printed holds it."""

Given = Mapping[str, str]
"""Answers as typed, by key."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All there is to say.

    Attributes:
        year: The year.
        theme: The theme of the year; empty where it is not known yet.
        agency: Who issues the papers.
        parent: The body above, or nothing.
        place: Địa danh.
        signer: Who signs.
        post: The signer's post.
        recipients: Who gets the papers.
        kinds: The papers to be made.
        slogans: The slogans.
        code: The agency's abbreviation in the ký hiệu.
        unit: The drafting unit in the ký hiệu of a letter.
        assumed: Keys of the answers nobody gave.
    """

    year: int
    theme: str
    agency: str
    parent: str
    place: str
    signer: str
    post: str
    recipients: tuple[str, ...]
    kinds: tuple[str, ...]
    slogans: tuple[str, ...]
    code: str
    unit: str
    assumed: frozenset[str]


def default(key: str, given: Given, today: date) -> str:
    """Return what an answer is where nobody gave it, as it would be typed.

    Args:
        key: The answer.
        given: The answers before it.
        today: The user's own day: after the Day a campaign is for the next year.
    """
    return _DEFAULTS[key](given, today)


def complete(given: Given, today: date) -> Answers:
    """Return all answers, those not given by default.

    Args:
        given: Answers free of ``mistyped``.
        today: The user's own day.
    """
    said = {key: nfc(text).strip() for key, text in given.items()}
    full = dict(said)
    for key in _DEFAULTS:
        full.setdefault(key, default(key, full, today))
    if "agency" in said and not place_of(said["agency"], said.get("parent", "")):
        guessed = [key for key in ("parent", "place") if key not in said and full[key]]
        full |= {key: marked(full[key]) for key in guessed}
    return Answers(
        year=int(full["year"]),
        theme=full["theme"],
        agency=full["agency"],
        parent=full["parent"],
        place=full["place"],
        signer=full["signer"],
        post=full["post"],
        recipients=several(full["to"]),
        kinds=tuple(filter(None, map(kind_of, several(full["kind"])))),
        slogans=several(full["slogan"]),
        code=full["code"],
        unit=full["unit"],
        assumed=frozenset(_DEFAULTS) - frozenset(said),
    )


def several(text: str) -> tuple[str, ...]:
    """Return the values of an answer that may hold several."""
    return tuple(part.strip() for part in text.split(BETWEEN) if part.strip())


def mistyped(key: str, text: str) -> str:
    """Return what is wrong with an answer before it can be used, or nothing."""
    if key == "year":
        good = re.fullmatch(r"\d{4}", text, re.ASCII) and FIRST_YEAR <= int(text) <= LAST_YEAR
        return "" if good else f"{quoted(text)} không phải năm từ {FIRST_YEAR} đến {LAST_YEAR}"
    if key == "kind":
        unknown = next((one for one in several(text) if kind_of(one) is None), None)
        if unknown is not None or not several(text):
            return _no_kind(unknown or text)
    if key == "to" and not several(text):
        return "cần ít nhất một nơi nhận"
    if key in _IN_SYMBOL and (written := capitals(text)) != nfc(text):
        return f"{quoted(text)} có chữ thường; ký hiệu viết in hoa, có thể là {quoted(written)}"
    return ""


def kind_of(words: str) -> str | None:
    """Return the kind a person means by its slug or its name, or None where none is made so."""
    wanted = "-".join(fold(words).split())
    return wanted if wanted in MADE else None


def _no_kind(words: str) -> str:
    """Return what is wrong with the name of a kind."""
    if (kind := KINDS.get("-".join(fold(words).split()))) is not None:
        return f"chưa làm được loại văn bản «{kind.name}»; làm được: {listed(MADE)}"
    near = nearest(words, MADE)
    more = f"gần nhất là «{near}»" if near else f"làm được: {', '.join(MADE)}"
    return f"không có loại văn bản {quoted(words)}; {more}"


def place_of(agency: str, parent: str) -> str:
    """Return the địa danh that the names of an agency and the one above it tell, or nothing."""
    for name in (agency, parent):
        if kept := _KEPT.search(name):
            return kept.group()[0].upper() + kept.group()[1:]
        if match := _GENERIC.search(name):
            return match[1]
    return next(filter(None, map(province_at_end, (agency, parent))), "")


def _year(_given: Given, today: date) -> str:
    return str(today.year + ((today.month, today.day) > _DAY))


def _agency(given: Given, _today: date) -> str:
    late = int(given["year"]) >= _REFORM
    return "Sở Khoa học và Công nghệ" if late else "Sở Thông tin và Truyền thông"


def _parent(given: Given, _today: date) -> str:
    agency = given["agency"]
    if not is_named(agency, "Sở ", "Văn phòng UBND"):
        return ""
    name = province_at_end(agency) or _EXAMPLE
    return f"UBND {'thành phố' if name in CURRENT_CITIES else 'tỉnh'} {name}"


def _place(given: Given, _today: date) -> str:
    return place_of(given["agency"], given["parent"]) or _CAPITAL


def _post(given: Given, _today: date) -> str:
    agency = given["agency"]
    return next((post for name, post in _POSTS.items() if is_named(agency, name)), "Giám đốc")


def _to(given: Given, _today: date) -> str:
    word = unit_word(given["agency"]) or unit_word(given["parent"])
    if word in _COMMUNES:
        return "Các cơ quan, đơn vị, trường học trên địa bàn"
    if not place_of(given["agency"], given["parent"]):
        return "Các đơn vị trực thuộc"
    local = "UBND các xã, phường"
    if int(given["year"]) < _REFORM:
        local = "UBND các huyện, thị xã, thành phố"
    area = "thành phố" if word == "thành phố" else "tỉnh"
    return f"Các sở, ban, ngành {area}{BETWEEN}{local}"


_DEFAULTS: Mapping[str, Callable[[Given, date], str]] = {
    "year": _year,
    "theme": lambda _given, _today: "",
    "agency": _agency,
    "parent": _parent,
    "place": _place,
    "signer": lambda _given, _today: SIGNER,
    "post": _post,
    "to": _to,
    "kind": lambda _given, _today: f"ke-hoach{BETWEEN}cong-van",
    "slogan": lambda _given, _today: "",
    "code": lambda given, _today: initials(given["agency"]),
    "unit": lambda _given, _today: "VP",
}
"""In the order in which one may rest on another."""
