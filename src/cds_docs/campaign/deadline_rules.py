"""Rules on dates against the year, the event, the papers that set them, and working days."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.facts import due_date
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Activity, Assignment, DocumentSpec, Milestone, Task
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.campaign.working_days import day_off, next_working_day
from cds_docs.viet import fold

_KEYS = ("date", "start", "end", "due")
_LAST_MONTH_AFTER = 3
"""Reports and accounts of a campaign may fall due in the first quarter after its year."""
_LONG = 300
"""Days of an activity from which on its year is doubted."""
_REPORT = re.compile(r"\b(?:bao cao(?: tong hop)? (?:ve )?ket qua|bao cao tong ket|tong ket)\b")
_OF_A_PART = re.compile(
    r"\bket qua (?:vong|dang ky|ra soat|khao sat|chuan bi|so bo|binh chon|cham|lua chon)\b"
    r"|\b(?:so ket|dinh ky|hang (?:ngay|tuan|thang)|hoi thi|cuoc thi|hoi thao)\b"
)
"""Reports on what is over before the event."""
_LOOKS_BACK = re.compile(
    r"\b(?:bao cao|ket qua|tong ket|khen thuong|danh gia|cam on|rut kinh nghiem|ket luan|quyet toan"
    r"|thanh toan|sau)\b"
)
"""Words in the subject of papers that speak of an event that is over."""
_AHEAD = frozenset(
    {
        "ke-hoach", "cong-van", "giay-moi", "chuong-trinh", "phuong-an", "huong-dan", "chi-thi",
        "de-an",
    }
)  # fmt: skip
"""Kinds that tell of what is to come."""
_SETTING = _AHEAD | {"quyet-dinh", "thong-bao"}
"""Kinds that set deadlines."""


class _Deadline(NamedTuple):
    """A deadline: where it stands, what is due, and the papers that can set it."""

    place: Loc
    day: PartialDate
    text: str
    papers: Sequence[DocumentSpec]
    activity: str = ""
    milestone: str = ""


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
            if not _is_within(day, campaign.year) and day.year != campaign.event.date.year
        ]
        if not wrong:
            continue
        place = (*loc, wrong[0][0])
        shown = " – ".join(day.numeric for _, day in wrong)
        message = f"ngày {quoted(shown)} không thuộc năm {campaign.year} của chiến dịch"
        uses = (*((*loc, key) for key, _ in wrong), ("year",), ("event", "date"))
        yield Finding(codes.OUTSIDE_YEAR, place, message, "Kiểm tra lại năm.", uses=uses)


def deadlines(loaded: Loaded) -> Iterator[Finding]:
    """A deadline is too early for what is due or for the paper that sets it, or on a day off.

    Of one deadline the gravest is said: a date that is changed for it may be right in all.
    """
    over: set[str] = set()
    for deadline in _deadlines(loaded):
        found = next(_on(loaded, deadline), None)
        if found is not None:
            over |= set() if found.code is codes.DUE_ON_DAY_OFF else {deadline.milestone}
            yield found
    for index, milestone in enumerate(loaded.campaign.timeline):
        day = milestone.date
        if day is not None and _is_report(milestone.title):
            place: Loc = ("timeline", index, "date")
            activity = milestone.activity or ""
            yield from _early(loaded, _Deadline(place, day, milestone.title, (), activity))
    yield from _tasks_too_late(loaded, over)


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


def _stretch(activity: Activity) -> str:
    ends = (("từ", activity.start), ("đến", activity.end))
    return " ".join(f"{word} {day.numeric}" for word, day in ends if day is not None)


def _announced(loaded: Loaded, document: DocumentSpec) -> PartialDate | None:
    """Return when the last of what a paper announces in its subject is over; or None."""
    subject, event = document.subject, loaded.campaign.event
    if document.kind not in _AHEAD or _LOOKS_BACK.search(fold(subject)):
        return None
    days = [a.end or a.start for a in loaded.campaign.activities if _names(subject, a)]
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
    for loc, _, task in _tasks(loaded):
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


def _tasks(loaded: Loaded) -> Iterator[tuple[Loc, Assignment, Task]]:
    for index, assignment in enumerate(loaded.campaign.assignments):
        for at, task in enumerate(assignment.tasks):
            yield ("assignments", index, "tasks", at), assignment, task


def _is_within(day: PartialDate, year: int) -> bool:
    """Tell whether a date may be one of a campaign of a year."""
    return date(year, 1, 1) <= day.latest and day.earliest < date(
        year + 1, _LAST_MONTH_AFTER + 1, 1
    )


def _is_report(text: str) -> bool:
    folded = fold(" ".join(text.split()))
    return bool(_REPORT.search(folded)) and not _OF_A_PART.search(folded)


def _deadlines(loaded: Loaded) -> Iterator[_Deadline]:
    """Yield the deadlines that are dates: of milestones, and typed at tasks."""
    campaign = loaded.campaign
    for index, milestone in enumerate(campaign.timeline):
        if milestone.due is not None:
            place: Loc = ("timeline", index, "due")
            named = milestone.activity or "", milestone.id
            yield _Deadline(place, milestone.due, milestone.title, campaign.documents, *named)
    for loc, assignment, task in _tasks(loaded):
        day = parse_date(task.due or "")
        if isinstance(day, PartialDate):
            yield _Deadline((*loc, "due"), day, task.text, _printing(loaded, assignment))


def _on(loaded: Loaded, deadline: _Deadline) -> Iterator[Finding]:
    """Yield what is wrong with a deadline, the gravest first; another year is said already."""
    if not _is_within(deadline.day, loaded.campaign.year):
        return
    if _is_report(deadline.text):
        yield from _early(loaded, deadline)
    paper = _set_too_late(deadline.day, deadline.papers)
    if paper is not None:
        yield _overdue(deadline.place, deadline.day, paper)
    yield from _off(deadline.place, deadline.day)


def _tasks_too_late(loaded: Loaded, over: Container[str]) -> Iterator[Finding]:
    """Yield findings on tasks due at a milestone that is over on the day of their papers."""
    known = {milestone.id for milestone in loaded.campaign.timeline}
    for loc, assignment, task in _tasks(loaded):
        day = due_date(loaded, task)
        if day is None or task.due not in known or task.due in over:
            continue
        paper = _set_too_late(day, _printing(loaded, assignment))
        if paper is not None:
            yield _overdue((*loc, "due"), day, paper)


def _printing(loaded: Loaded, assignment: Assignment) -> Sequence[DocumentSpec]:
    """Return the papers that print an assignment, or may."""
    papers = loaded.campaign.documents
    return [one for one in papers if not assignment.in_ or one.id in assignment.in_]


def _early(loaded: Loaded, deadline: _Deadline) -> Iterator[Finding]:
    """Yield a finding where a report on something is due before that is over."""
    place, day, text = deadline.place, deadline.day, deadline.text
    activities = loaded.campaign.activities
    activity = next(
        (a for a in activities if a.id == deadline.activity or _may_name(text, a)), None
    )
    if activity is not None:
        over, what = activity.end or activity.start, f"ngày kết thúc hoạt động «{activity.id}»"
        uses: tuple[Loc, ...] = (place, ("activities", "*"))
    else:
        over, what = loaded.campaign.event.date, "ngày sự kiện"
        uses = (place, ("event", "date"), ("activities", "*"))
    if over is None or day.latest >= over.earliest or day.year != over.year:
        return
    message = f"hạn báo cáo kết quả {quoted(day.numeric)} sớm hơn {what} ({over.numeric})"
    hint = f"Ghi hạn sau ngày đó, ví dụ {_some_days_after(over).numeric}."
    yield Finding(codes.REPORT_TOO_EARLY, place, message, hint, uses=uses)


def _names(text: str, activity: Activity) -> bool:
    return f"activity.{activity.id}." in text or fold(activity.name) in fold(text)


def _may_name(text: str, activity: Activity) -> bool:
    """Tell whether a text may speak of an activity: its name, or the sort of thing it is."""
    sort = " ".join(fold(activity.name).split()[:2])
    return _names(text, activity) or sort in fold(text)


def _some_days_after(over: PartialDate) -> PartialDate:
    """Return a working day about two weeks later, as an example."""
    day = next_working_day(over.latest + timedelta(days=14))
    return PartialDate(day.year, day.month, day.day)


def _set_too_late(day: PartialDate, papers: Sequence[DocumentSpec]) -> DocumentSpec | None:
    """Return the first paper, where all that can set a deadline are dated after it."""
    dated = [(p.date, p) for p in papers if p.date is not None]
    if not dated or len(dated) < len(papers):
        return None
    issued, paper = min(dated, key=lambda one: one[0].earliest)
    late = day.latest < issued.earliest and issued.year == day.year
    return paper if late and paper.kind in _SETTING else None


def _overdue(place: Loc, day: PartialDate, paper: DocumentSpec) -> Finding:
    shown = paper.date.numeric if paper.date is not None else ""
    message = f"hạn {quoted(day.numeric)} sớm hơn ngày của văn bản đặt ra hạn này:"
    message += f" «{paper.id}» ({shown})"
    hint = "Sửa hạn hoặc ngày của văn bản."
    uses: tuple[Loc, ...] = (place, ("documents", "*", "date"), ("documents", "*", "kind"))
    uses = (*uses, ("assignments", "*", "in"), ("timeline", "*"))
    return Finding(codes.DUE_BEFORE_DOCUMENT, place, message, hint, uses=uses)


def _off(place: Loc, day: PartialDate) -> Iterator[Finding]:
    reason = day_off(day.known) if day.known is not None else ""
    if day.known is None or not reason:
        return
    following = next_working_day(day.known)
    shown = PartialDate(following.year, following.month, following.day)
    message = f"hạn {quoted(day.numeric)} là {reason}; ngày làm việc tiếp theo là"
    message += f" {shown.weekday} {shown.numeric}"
    hint = f"Đổi thành {shown.numeric}; muốn giữ nguyên thì thêm C107 vào «accept»."
    yield Finding(codes.DUE_ON_DAY_OFF, place, message, hint)


DEADLINE_RULES: tuple[Rule, ...] = (
    other_event_year,
    outside_year,
    outside_activity,
    deadlines,
    dated_after_event,
)
