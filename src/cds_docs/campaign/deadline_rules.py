"""Rules on deadlines: against the event, the papers that set them, and working days."""

from collections.abc import Container, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.calendar_rules import AHEAD, is_within, names_activity, tasks
from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.facts import due_date
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Activity, Assignment, DocumentSpec
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.campaign.working_days import day_off, next_working_day
from cds_docs.patterns import regex
from cds_docs.viet import fold

_REPORT = regex(r"\b(?:bao cao(?: tong hop)? (?:ve )?ket qua|bao cao tong ket|tong ket)\b")
_OF_A_PART = regex(
    r"\bket qua (?:vong|dang ky|ra soat|khao sat|chuan bi|so bo|binh chon|cham|lua chon)\b"
    r"|\b(?:so ket|dinh ky|hang (?:ngay|tuan|thang)|hoi thi|cuoc thi|hoi thao)\b"
)
"""Reports on what is over before the event."""
_SETTING = AHEAD | {"quyet-dinh", "thong-bao"}
"""Kinds that set deadlines."""


class _Deadline(NamedTuple):
    """A deadline: where it stands, what is due, and the papers that can set it."""

    place: Loc
    day: PartialDate
    text: str
    papers: Sequence[DocumentSpec]
    activity: str = ""
    milestone: str = ""


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
    for loc, assignment, task in tasks(loaded):
        day = parse_date(task.due or "")
        if isinstance(day, PartialDate):
            yield _Deadline((*loc, "due"), day, task.text, _printing(loaded, assignment))


def _on(loaded: Loaded, deadline: _Deadline) -> Iterator[Finding]:
    """Yield what is wrong with a deadline, the gravest first; another year is said already."""
    if not is_within(deadline.day, loaded.campaign.year):
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
    for loc, assignment, task in tasks(loaded):
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


def _may_name(text: str, activity: Activity) -> bool:
    """Tell whether a text may speak of an activity: its name, or the sort of thing it is."""
    sort = " ".join(fold(activity.name).split()[:2])
    return names_activity(text, activity) or sort in fold(text)


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


DEADLINE_RULES: tuple[Rule, ...] = (deadlines,)
