"""Dates of the campaign: the same day of the new year, working days where work is due."""

from collections.abc import Iterator

from cds_docs.campaign.dates import BadDate, PartialDate, parse_date
from cds_docs.campaign.model import Activity, Milestone
from cds_docs.campaign.rolling.days import (
    closed,
    lost_leap_day,
    retyped,
    shifted,
    token,
    weekday,
    working,
)
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span
from cds_docs.source.splice import Splice

_LEAP = "năm {year} không có ngày 29/02"


def years(ground: Ground) -> Iterator[Step]:
    """Yield the year and the event's date; the event itself never moves to another day."""
    loc: Loc = ("year",)
    if typed := ground.typed(loc):
        old, new = str(ground.old), str(ground.new)
        start = typed.raw.find(old)
        span = typed.part(start, start + len(old)) if start >= 0 else typed.span
        yield ground.change(loc, old, new, "", Splice(span, new))
    loc, day = ("event", "date"), ground.campaign.event.date
    yield from _plain(ground, loc, day)
    moved = shifted(day, ground.delta)
    if moved is not None and (why := closed(moved)):
        words = f"ngày sự kiện giữ nguyên dù là {why}: xem có tổ chức vào ngày khác không"
        yield ground.look(loc, moved.numeric, words, ground.loaded.span(*loc))


def stretches(ground: Ground) -> Iterator[Step]:
    """Yield the dates of activities, and the milestones that last several days."""
    for index, activity in enumerate(ground.campaign.activities):
        for key, day in (("start", activity.start), ("end", activity.end)):
            if day is not None:
                yield from _plain(ground, ("activities", index, key), day)
    for index, row in enumerate(ground.campaign.timeline):
        for key, day in (("start", row.start), ("end", row.end)):
            if day is not None:
                yield from _plain(ground, ("timeline", index, key), day)


def milestones(ground: Ground) -> Iterator[Step]:
    """Yield single days and deadlines: off weekends and holidays, but for the event's own day."""
    for index, row in enumerate(ground.campaign.timeline):
        if row.due is not None:
            yield from _deadline(ground, ("timeline", index, "due"), row.due)
        if row.date is not None:
            yield from _happening(ground, ("timeline", index, "date"), row, row.date)
    for at, assignment in enumerate(ground.campaign.assignments):
        for index, task in enumerate(assignment.tasks):
            day = parse_date(task.due) if task.due else BadDate("form")
            if isinstance(day, PartialDate):
                yield from _deadline(ground, ("assignments", at, "tasks", index, "due"), day)


def _plain(ground: Ground, loc: Loc, day: PartialDate) -> Iterator[Step]:
    """Yield a date moved to the same day of the new year."""
    new = shifted(day, ground.delta)
    if new is None:
        yield ground.look(loc, day.numeric, "ngày này chưa đổi sang năm mới được", _at(ground, loc))
        return
    why = _LEAP.format(year=new.year) if lost_leap_day(day, ground.delta) else ""
    yield from _moved(ground, loc, new, why)


def _deadline(ground: Ground, loc: Loc, day: PartialDate) -> Iterator[Step]:
    """Yield a deadline on a working day."""
    new = shifted(day, ground.delta)
    if new is None or not closed(new):
        yield from _plain(ground, loc, day)
    elif day == ground.campaign.event.date:
        yield from _kept(ground, loc, new, "trùng ngày sự kiện")
    else:
        yield from _to_work(ground, loc, new)


def _happening(ground: Ground, loc: Loc, row: Milestone, day: PartialDate) -> Iterator[Step]:
    """Yield what happens on one day: as a deadline, but it stays where it was on a day off before.

    Nor does it leave the stretch of its own activity.
    """
    new = shifted(day, ground.delta)
    if new is None or not closed(new):
        yield from _plain(ground, loc, day)
    elif day == ground.campaign.event.date:
        yield from _kept(ground, loc, new, "trùng ngày sự kiện")
    elif why := closed(day):
        yield from _kept(ground, loc, new, f"năm {day.year} cũng vào {why}")
    elif _leaves(ground, row, day, working(new)):
        yield from _kept(ground, loc, new, "ngày làm việc kế tiếp đã ra ngoài đợt hoạt động")
    else:
        yield from _to_work(ground, loc, new)


def _leaves(ground: Ground, row: Milestone, old: PartialDate, new: PartialDate) -> bool:
    """Tell whether a day leaves a stretch of its own activity that it was in."""
    rows: tuple[Activity | Milestone, ...] = (
        *ground.campaign.activities,
        *ground.campaign.timeline,
    )
    own = [r for r in rows if row.activity is not None and row.activity == _activity(r)]
    for start, end in ((r.start, r.end) for r in own):
        if start is None or end is None or not start.earliest <= old.earliest <= end.latest:
            continue
        last = shifted(end, ground.delta)
        if last is not None and new.earliest > last.latest:
            return True
    return False


def _activity(stretch: Activity | Milestone) -> str | None:
    """Return the activity a stretch of time belongs to."""
    return stretch.id if isinstance(stretch, Activity) else stretch.activity


def _to_work(ground: Ground, loc: Loc, new: PartialDate) -> Iterator[Step]:
    """Yield a date moved to the next working day, both days said."""
    day = working(new)
    why = f"{new.numeric} là {closed(new)}, chuyển sang {weekday(day)} {day.numeric}"
    yield from _moved(ground, loc, day, why)


def _kept(ground: Ground, loc: Loc, new: PartialDate, why: str) -> Iterator[Step]:
    """Yield a date that stays on a day off, and the question whether it should."""
    yield from _moved(ground, loc, new, "")
    words = f"rơi vào {closed(new)}; chưa chuyển vì {why}"
    yield ground.look(loc, new.numeric, words, _at(ground, loc))


def _moved(ground: Ground, loc: Loc, new: PartialDate, why: str) -> Iterator[Step]:
    """Yield the change of a date, written the way it was."""
    typed = ground.typed(loc)
    found = token(typed.raw) if typed else None
    if typed is None or found is None:
        words = f"chưa đổi được ngày này, cần là {new.numeric}"
        yield ground.look(loc, typed.raw if typed else "", words, _at(ground, loc))
        return
    text = retyped(found, new)
    span = typed.part(found.start, found.end)
    yield ground.change(loc, found.text, text, why, Splice(span, text))


def _at(ground: Ground, loc: Loc) -> Span:
    """Return where a value stands."""
    return ground.loaded.span(*loc)
