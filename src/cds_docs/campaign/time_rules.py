"""Rules on dates across keys: order, which of them a milestone has, deadlines."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.dates import PartialDate, meant_date, parse_date
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import did_you_mean, quoted

_DATE_KEYS = ("date", "start", "end", "due")


def end_before_start(loaded: Loaded) -> Iterator[Finding]:
    """A stretch of time ends before it starts, whatever its unknown days may be."""
    for key in ("activities", "timeline"):
        for index, row in enumerate(getattr(loaded.campaign, key)):
            yield from _order((key, index), row.start, row.end)


def milestone_dates(loaded: Loaded) -> Iterator[Finding]:
    """A milestone has not exactly one of a date, a range and a deadline."""
    for index, milestone in enumerate(loaded.campaign.timeline):
        loc: Loc = ("timeline", index)
        given = [key for key in _DATE_KEYS if getattr(milestone, key) is not None]
        if given in (["date"], ["start", "end"], ["due"]):
            continue
        yield Finding(
            codes.MILESTONE_DATES,
            loc,
            _dates_message(given),
            "Ghi «date: 2/10/2024», hoặc «start: …» cùng «end: …», hoặc «due: …».",
            uses=tuple((*loc, key) for key in _DATE_KEYS),
        )


def unknown_deadlines(loaded: Loaded) -> Iterator[Finding]:
    """A task is due at what is neither a milestone nor a date."""
    known = [milestone.id for milestone in loaded.campaign.timeline]
    for index, assignment in enumerate(loaded.campaign.assignments):
        for at, task in enumerate(assignment.tasks):
            if task.due is None or task.due in known:
                continue
            loc = ("assignments", index, "tasks", at, "due")
            yield from _deadline(task.due, loc, known, loaded.campaign.year)


def other_year(loaded: Loaded) -> Iterator[Finding]:
    """A document is dated outside the campaign's year.

    Where the event is in that other year too, the campaign's year is doubted instead (C103).
    """
    year, event_year = loaded.campaign.year, loaded.campaign.event.date.year
    for loc, document in documents(loaded):
        if document.date is not None and document.date.year not in (year, event_year):
            message = f"ngày văn bản {quoted(document.date.numeric)} không thuộc năm {year}"
            message += " của chiến dịch"
            place = (*loc, "date")
            hint = "Kiểm tra lại năm của văn bản hoặc của chiến dịch."
            uses = (place, ("year",))
            yield Finding(codes.DATE_OTHER_YEAR, place, message, hint, uses=uses)


def _order(loc: Loc, start: PartialDate | None, end: PartialDate | None) -> Iterator[Finding]:
    if start is None or end is None or end.latest >= start.earliest:
        return
    message = f"ngày kết thúc {quoted(end.numeric)} sớm hơn ngày bắt đầu {quoted(start.numeric)}"
    uses = ((*loc, "start"), (*loc, "end"))
    hint = "Đổi chỗ hai ngày, hoặc sửa lại năm."
    yield Finding(codes.END_BEFORE_START, (*loc, "end"), message, hint, uses=uses)


def _dates_message(given: list[str]) -> str:
    if not given:
        return "mốc này chưa có ngày; cần «date», «start» cùng «end», hoặc «due»"
    if given in (["start"], ["end"]):
        other = "end" if given == ["start"] else "start"
        return f"mốc này có «{given[0]}» mà thiếu «{other}»"
    shown = ", ".join(f"«{key}»" for key in given)
    return f"mốc này có cùng lúc {shown}; chỉ dùng một trong: «date», «start» cùng «end», «due»"


def _deadline(due: str, loc: Loc, known: list[str], year: int) -> Iterator[Finding]:
    found = parse_date(due)
    if isinstance(found, PartialDate):
        return
    if found.reason != "form":
        message = f"{quoted(due)} không phải ngày dùng được: {found.detail}"
        yield Finding(codes.DATE_IMPOSSIBLE, loc, message, "Sửa lại hạn.")
        return
    message = f"{quoted(due)} không phải mốc thời gian, cũng không phải ngày"
    hint = did_you_mean(due, known) or "Khai báo ở «timeline», hoặc ghi ngày: 25/10/2024."
    if near := meant_date(due, year):
        hint = f"Viết «{near}»."
    uses = (loc, ("timeline", "*", "id"))
    yield Finding(codes.UNKNOWN_MILESTONE, loc, message, hint, uses=uses)


TIME_RULES: tuple[Rule, ...] = (end_before_start, milestone_dates, unknown_deadlines, other_year)
