"""Rules on dates against the year, the event and the activities they belong to."""

from collections.abc import Iterator
from datetime import date

from cds_docs.campaign import codes
from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Activity, Assignment, DocumentSpec, Milestone, Task
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex
from cds_docs.viet import fold

AHEAD = frozenset(
    {
        "ke-hoach", "cong-van", "giay-moi", "chuong-trinh", "phuong-an", "huong-dan", "chi-thi",
        "de-an",
    }
)  # fmt: skip
"""Kinds that tell of what is to come."""
_KEYS = ("date", "start", "end", "due")
_LAST_MONTH_AFTER = 3
"""Reports and accounts of a campaign may fall due in the first quarter after its year."""
_LONG = 300
"""Days of an activity from which on its year is doubted."""
_LOOKS_BACK = regex(
    r"\b(?:bao cao|ket qua|tong ket|khen thuong|danh gia|cam on|rut kinh nghiem|ket luan|quyet toan"
    r"|thanh toan|sau)\b"
)
"""Words in the subject of papers that speak of an event that is over."""


def other_event_year(loaded: Loaded) -> Iterator[Finding]:
    """The event is not in the campaign's year."""
    event, year = loaded.campaign.event, loaded.campaign.year
    if event.date.year == year:
        return
    message = f"ngày sự kiện {quoted(event.date.numeric)} không thuộc năm {year} của chiến dịch"
    hint = "Sửa «event.date» hoặc «year»."
    uses: tuple[Loc, ...] = (("event", "date"), ("year",))
    yield Finding(codes.EVENT_OTHER_YEAR, ("event", "date"), message, hint, uses=uses)


def outside_year(loaded: Loaded) -> Iterator[Finding]:
    """A milestone, an activity or a task has dates of another year; an activity may cross it.

    Where the event is in that other year too, one of the years is wrong, which is said there.
    """
    campaign = loaded.campaign
    for loc, given in _dates(loaded):
        wrong = [
            (key, day)
            for key, day in given
            if not is_within(day, campaign.year) and day.year != campaign.event.date.year
        ]
        if not wrong:
            continue
        place = (*loc, wrong[0][0])
        shown = " – ".join(day.numeric for _, day in wrong)
        message = f"ngày {quoted(shown)} không thuộc năm {campaign.year} của chiến dịch"
        uses = (*((*loc, key) for key, _ in wrong), ("year",), ("event", "date"))
        yield Finding(codes.OUTSIDE_YEAR, place, message, "Kiểm tra lại năm.", uses=uses)


def outside_activity(loaded: Loaded) -> Iterator[Finding]:
    """What belongs to an activity does not take place in its days."""
    known = {activity.id: activity for activity in loaded.campaign.activities}
    for index, milestone in enumerate(loaded.campaign.timeline):
        activity = known.get(milestone.activity or "")
        first, last = milestone.start or milestone.date, milestone.end or milestone.date
        if activity is None or first is None or last is None:
            continue
        begins, ends = activity.start, activity.end
        if (ends is None or first.earliest <= ends.latest) and (
            begins is None or last.latest >= begins.earliest
        ):
            continue
        key = "date" if milestone.date is not None else "start"
        place: Loc = ("timeline", index, key)
        message = f"mốc {quoted(first.numeric)} nằm ngoài thời gian của hoạt động"
        message += f" {quoted(activity.id)} ({_stretch(activity)})"
        hint = "Sửa ngày của mốc hoặc của hoạt động, hoặc bỏ «activity»."
        uses: tuple[Loc, ...] = (place, ("timeline", index), ("activities", "*"))
        yield Finding(codes.OUTSIDE_ACTIVITY, place, message, hint, uses=uses)


def dated_after_event(loaded: Loaded) -> Iterator[Finding]:
    """A paper that tells of something to come is dated after it."""
    for loc, document in documents(loaded):
        day, over = document.date, _announced(loaded, document)
        if day is None or over is None or day.year != over.year:
            continue  # another year is said already (C100)
        if day.earliest <= over.latest:
            continue
        message = f"ngày văn bản {quoted(day.numeric)} sau ngày diễn ra việc nêu trong trích yếu"
        message += f" ({over.numeric})"
        hint = "Kiểm tra lại ngày, tháng của văn bản."
        uses: tuple[Loc, ...] = ((*loc, "date"), (*loc, "subject"), (*loc, "kind"))
        uses = (*uses, ("event",), ("activities", "*"))
        yield Finding(codes.DATED_AFTER_EVENT, (*loc, "date"), message, hint, uses=uses)


def tasks(loaded: Loaded) -> Iterator[tuple[Loc, Assignment, Task]]:
    """Yield each task with its place and the assignment it is of."""
    for index, assignment in enumerate(loaded.campaign.assignments):
        for at, task in enumerate(assignment.tasks):
            yield ("assignments", index, "tasks", at), assignment, task


def is_within(day: PartialDate, year: int) -> bool:
    """Tell whether a date may be one of a campaign of a year."""
    return date(year, 1, 1) <= day.latest and day.earliest < date(
        year + 1, _LAST_MONTH_AFTER + 1, 1
    )


def names_activity(text: str, activity: Activity) -> bool:
    """Tell whether a text surely speaks of an activity."""
    return f"activity.{activity.id}." in text or fold(activity.name) in fold(text)


def _stretch(activity: Activity) -> str:
    ends = (("từ", activity.start), ("đến", activity.end))
    return " ".join(f"{word} {day.numeric}" for word, day in ends if day is not None)


def _announced(loaded: Loaded, document: DocumentSpec) -> PartialDate | None:
    """Return when the last of what a paper announces in its subject is over; or None."""
    subject, event = document.subject, loaded.campaign.event
    if document.kind not in AHEAD or _LOOKS_BACK.search(fold(subject)):
        return None
    days = [a.end or a.start for a in loaded.campaign.activities if names_activity(subject, a)]
    if "{{ event." in subject or fold(event.name) in fold(subject):
        days.append(event.date)
    known = [day for day in days if day is not None]
    return max(known, key=lambda day: day.latest) if len(known) == len(days) > 0 else None


def _dates(loaded: Loaded) -> Iterator[tuple[Loc, list[tuple[str, PartialDate]]]]:
    """Yield the dates to judge, by key: of rows whose order is right, and of tasks."""
    for index, activity in enumerate(loaded.campaign.activities):
        if not _crosses(activity):
            yield ("activities", index), _of_row(activity)
    for index, milestone in enumerate(loaded.campaign.timeline):
        yield ("timeline", index), _of_row(milestone)
    for loc, _, task in tasks(loaded):
        day = parse_date(task.due or "")
        if isinstance(day, PartialDate):
            yield loc, [("due", day)]


def _of_row(row: Activity | Milestone) -> list[tuple[str, PartialDate]]:
    if row.start is not None and row.end is not None and row.end.latest < row.start.earliest:
        return []  # said already (C080)
    found = ((key, getattr(row, key, None)) for key in _KEYS)
    return [(key, day) for key, day in found if day is not None]


def _crosses(activity: Activity) -> bool:
    """Tell whether an activity goes over the turn of a year, and is no slip in one of its years."""
    start, end = activity.start, activity.end
    if start is None or end is None or start.year == end.year:
        return False
    return (end.earliest - start.latest).days < _LONG


CALENDAR_RULES: tuple[Rule, ...] = (
    other_event_year,
    outside_year,
    outside_activity,
    dated_after_event,
)
