"""Facts in values: what may stand between ``{{`` and ``}}``, and where it leads.

A path is looked up in the campaign, step by step by known names; nothing is ever evaluated.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.dates import PartialDate, range_words
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.model import Agency, Campaign, Milestone
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import did_you_mean, quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.values import dataclass

_PATH = r"(?a:\s*)([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)(?a:\s*)\}\}"
_NO_FACT = r"\{\{(?:(?!\{\{).)*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}|\{#|#\}"
_MARK_TEXT = rf"\{{\{{{_PATH}|{_NO_FACT}"
_SINGLE = (
    r"(?<!\{)\{(?a:\s*)(?:year|theme|enclosures|(?:event|activity|timeline|ref|agency|recipient|each)"
    r"\.[a-z0-9.-]+)(?a:\s*)\}(?!\})"
)
"""A fact in braces of which one of each pair is missing."""
_OPENED = regex(rf"\{{\{{(?:{_PATH})?")
_MARK = regex(rf"{_MARK_TEXT}|{_SINGLE}", re.DOTALL)
_QUICK = regex(rf"\{{\{{|\}}\}}|\{{%|%\}}|\{{#|#\}}|{_SINGLE}")

Steps = tuple[str, ...]
Mention = Literal["auto", "full", "short"]


class Piece(NamedTuple):
    """A stretch of text in braces: a path, or None where it is no fact."""

    start: int
    end: int
    path: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """A value that stands in the campaign and may hold facts itself."""

    text: str
    loc: Loc


@dataclass(frozen=True, slots=True)
class Ready:
    """A value that is final."""

    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a reference."""

    ref_id: str
    form: Mention


@dataclass(frozen=True, slots=True)
class CitedPart:
    """One part of a reference: its number, date, issuer or about."""

    ref_id: str
    part: str
    form: str


@dataclass(frozen=True, slots=True)
class Enclosures:
    """The titles of what is sent along with the paper."""


@dataclass(frozen=True, slots=True)
class OfEach:
    """A fact of the recipient or agency a copy is made for, by its name: ``lien-he``."""

    name: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a path leads nowhere; ``loc`` is the place that would have to hold a value."""

    code: Code
    message: str
    hint: str
    loc: Loc = ()


Found = Words | Ready | Cited | CitedPart | Enclosures | OfEach
Lookup = Found | Problem


def pieces(text: str) -> Iterator[Piece]:
    """Yield what stands in braces in a text, in order; lone braces are text."""
    if not _QUICK.search(text):
        return
    for mark in _MARK.finditer(text):
        yield Piece(mark.start(), mark.end(), mark[1])


def filled(text: str, fact: Callable[[str], str]) -> str:
    """Return a text with its facts in place of their paths; what is no fact has an empty path."""
    return _OPENED.sub(lambda mark: fact(mark[1] or ""), text)


def find(campaign: Campaign, path: str) -> Lookup:
    """Return what a path leads to, or why it leads nowhere."""
    first, *rest = path.split(".")
    look = ROOTS.get(first)
    if look is None:
        hint = f"{_near_part(first, ROOTS)}Bắt đầu được bằng: {', '.join(ROOTS)}."
        if root := next((key for key, ids in _ids(campaign) if first in ids), ""):
            hint = f"Có phải «{root}.{path}»?"
        return Problem(codes.FACT_UNKNOWN, f"không có dữ kiện «{path}»", hint)
    return look(campaign, tuple(rest), path)


def _ids(campaign: Campaign) -> Iterator[tuple[str, Collection[str]]]:
    """Yield what a path to something with an id begins with, and the ids."""
    yield "ref", campaign.references
    yield "timeline", [one.id for one in campaign.timeline]
    yield "activity", [one.id for one in campaign.activities]
    yield "recipient", ids_of(campaign.recipients)
    yield "agency", campaign.agencies


def _year(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    return _no_more(path, "year") if rest else Ready(str(campaign.year))


def _theme(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    return _no_more(path, "theme") if rest else Words(campaign.theme, ("theme",))


def _event(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    match rest:
        case ("name",):
            return Words(campaign.event.name, ("event", "name"))
        case ("date", *form):
            return date_form(campaign.event.date, tuple(form), path, ("event", "date"))
        case _:
            return _unknown_part(path, ("name", "date"))


def _activity(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    index = _index(rest, [row.id for row in campaign.activities], path, "activities")
    if isinstance(index, Problem):
        return index
    found, loc = campaign.activities[index], ("activities", index)
    match rest[1:]:
        case ("name" | "theme" as key,):
            return _words(getattr(found, key), (*loc, key), path)
        case ("start" | "end" as key, *form):
            return date_form(getattr(found, key), tuple(form), path, (*loc, key))
        case _:
            return _unknown_part(path, ("name", "theme", "start", "end"))


def _timeline(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    index = _index(rest, [row.id for row in campaign.timeline], path, "timeline")
    if isinstance(index, Problem):
        return index
    found, loc = campaign.timeline[index], ("timeline", index)
    match rest[1:]:
        case ():
            return Ready(milestone_words(found))
        case ("start" | "end" | "due" | "date" as key, *form):
            return date_form(getattr(found, key), tuple(form), path, (*loc, key))
        case ("title" | "place" as key,):
            return _words(getattr(found, key), (*loc, key), path)
        case ("time",):
            return Ready(found.time) if found.time else _without_value(path, (*loc, "time"))
        case _:
            return _unknown_part(path, ("start", "end", "due", "date", "time", "place", "title"))


def milestone_words(milestone: Milestone) -> str:
    """Return the date of a milestone, ``24/9 – 02/10/2024`` where it is a range."""
    if milestone.start is not None and milestone.end is not None:
        return range_words(milestone.start, milestone.end)
    day = milestone.date or milestone.due
    return day.numeric if day is not None else ""


def _ref(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    index = _index(rest, campaign.references, path, "references")
    if isinstance(index, Problem):
        return index
    match rest[1:]:
        case ():
            return Cited(rest[0], "auto")
        case ("full" | "short" as form,):
            return Cited(rest[0], "full" if form == "full" else "short")
        case ("number" | "issuer" | "about" as part,):
            return CitedPart(rest[0], part, "")
        case ("date",) | ("date", "long"):
            return CitedPart(rest[0], "date", "long" if len(rest) > 2 else "")  # noqa: PLR2004
        case _:
            return _unknown_part(path, ("full", "short", "number", "date", "issuer", "about"))


def _agency(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    index = _index(rest, campaign.agencies, path, "agencies")
    if isinstance(index, Problem):
        return index
    found = campaign.agencies[rest[0]]
    match rest[1:]:
        case ("name",):
            return Ready(full_name(found))
        case ("short",):
            return Ready(found.short or full_name(found))
        case _:
            return _unknown_part(path, ("name", "short"))


def full_name(agency: Agency) -> str:
    """Return the name of an agency without the breaks the clerk forces."""
    return " ".join(agency.name.replace("|", " ").split())


def _recipient(campaign: Campaign, rest: Steps, path: str) -> Lookup:
    index = _index(rest, ids_of(campaign.recipients), path, "recipients")
    if isinstance(index, Problem):
        return index
    if rest[1:]:
        return _no_more(path, f"recipient.{rest[0]}")
    return Ready(campaign.recipients[index].name)


def _enclosures(_campaign: Campaign, rest: Steps, path: str) -> Lookup:
    return _no_more(path, "enclosures") if rest else Enclosures()


def _each(_campaign: Campaign, rest: Steps, path: str) -> Lookup:
    match rest:
        case (name,):
            return OfEach(name)
        case ():
            message = f"«{path}» thiếu tên dữ kiện"
            return Problem(codes.FACT_UNKNOWN, message, "Viết, ví dụ, «{{ each.name }}».")
        case _:
            return _no_more(path, f"each.{rest[0]}")


ROOTS: Mapping[str, Callable[[Campaign, Steps, str], Lookup]] = {
    "year": _year,
    "theme": _theme,
    "event": _event,
    "activity": _activity,
    "timeline": _timeline,
    "ref": _ref,
    "agency": _agency,
    "recipient": _recipient,
    "enclosures": _enclosures,
    "each": _each,
}
"""What a path may begin with."""


_DATE_FORMS: Mapping[Steps, Callable[[PartialDate], str]] = {
    (): lambda day: day.numeric,
    ("long",): lambda day: day.long,
    ("short",): lambda day: day.short,
    ("dots",): lambda day: day.dots,
    ("weekday",): lambda day: day.weekday,
}


def date_form(day: PartialDate | None, form: Steps, path: str, loc: Loc) -> Lookup:
    """Return a date in the form asked for."""
    if form not in _DATE_FORMS:
        return _unknown_part(path, tuple(name for (name,) in filter(None, _DATE_FORMS)))
    words = _DATE_FORMS[form](day) if day is not None else ""
    return Ready(words) if words else _without_value(path, loc)


_LISTS = {
    "activities": "hoạt động",
    "timeline": "mốc thời gian",
    "references": "văn bản viện dẫn",
    "agencies": "cơ quan",
    "recipients": "nơi nhận",
}


def _index(rest: Steps, ids: Iterable[str], path: str, key: str) -> int | Problem:
    """Return the index of an id in its list, or a problem with the nearest id."""
    rows = list(ids)
    name, loc = _LISTS[key], (key, "*", "id")
    if not rest:
        message = f"«{path}» thiếu mã {name}"
        hint = f"Viết, ví dụ, «{path}.{next(iter(rows), 'ma')}»."
        return Problem(codes.FACT_UNKNOWN, message, hint, loc)
    if rest[0] not in rows:
        hint = did_you_mean(rest[0], rows) or f"Khai báo ở «{key}»."
        message = f"không có {name} nào mã {quoted(rest[0])}"
        return Problem(codes.FACT_UNKNOWN, message, hint, loc)
    return rows.index(rest[0])


def _words(text: str | None, loc: Loc, path: str) -> Lookup:
    return _without_value(path, loc) if text is None else Words(text, loc)


def _no_more(path: str, whole: str) -> Problem:
    message = f"«{path}» không có: «{whole}» không có phần con"
    return Problem(codes.FACT_UNKNOWN, message, f"Viết «{{{{ {whole} }}}}».")


def _unknown_part(path: str, parts: Steps) -> Problem:
    offers = ", ".join(f"«.{part}»" for part in parts)
    hint = _near_part(path.rsplit(".", 1)[-1], parts) + f"Viết tiếp được: {offers}."
    return Problem(codes.FACT_UNKNOWN, f"không có dữ kiện «{path}»", hint)


def _near_part(last: str, parts: Iterable[str]) -> str:
    near = did_you_mean(last, parts)
    return f"{near} " if near.startswith("Có phải") else ""


def _without_value(path: str, loc: Loc) -> Problem:
    message = f"«{path}» không có giá trị: khóa «{loc[-1]}» đang trống"
    hint = f"Điền «{loc[-1]}», hoặc dùng dữ kiện khác."
    return Problem(codes.FACT_WITHOUT_VALUE, message, hint, loc)
