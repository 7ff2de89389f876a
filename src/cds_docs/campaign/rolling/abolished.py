"""Bodies and units a campaign still names that are no more in the new year."""

from collections.abc import Iterable, Iterator
from datetime import date

from cds_docs.campaign.confirm import MARK
from cds_docs.campaign.rolling.central import own_year
from cds_docs.campaign.rolling.days import shifted
from cds_docs.campaign.rolling.ground import Ground, Typed
from cds_docs.campaign.rolling.steps import Question
from cds_docs.campaign.shape import Loc
from cds_docs.standard.bygone import bygone, province, said, since_words
from cds_docs.standard.changes import Change
from cds_docs.viet import nfc


def abolished(ground: Ground) -> Iterator[Question]:
    """Yield each place that names such a body; nothing is replaced, for nobody knows by which one.

    Papers of earlier years keep the names of their time.
    """
    issued = _issued(ground)
    for loc, text, leaf, typed in ground.texts():
        if not leaf.words or (loc[0] == "references" and not own_year(ground, loc)):
            continue
        if loc[0] == "agencies" and loc[-1] == "place":
            yield from _place(ground, loc, text, issued)
        else:
            yield from _named(ground, loc, text, typed, issued)


def _issued(ground: Ground) -> date:
    """Return the day by which the new papers are out: that of the event."""
    day = shifted(ground.campaign.event.date, ground.delta)
    return day.latest if day is not None else date(ground.new, 12, 31)


def _place(ground: Ground, loc: Loc, text: str, issued: date) -> Iterator[Question]:
    """Yield the place of issue where it is a province that was merged."""
    change = province(text)
    if change is not None and issued >= change.since:
        words = f"tỉnh «{text}» không còn {since_words(change)}, nay là {change.successor}"
        yield ground.look(loc, text, words, ground.loaded.span(*loc))


def _named(ground: Ground, loc: Loc, text: str, typed: Typed, issued: date) -> Iterator[Question]:
    """Yield the bodies a text names, each at the line it stands on."""
    seen: set[Change] = set()
    begin = 0
    lines = typed.raw.split("\n")
    for line in lines:
        span = typed.part(begin, begin + len(line))
        begin += len(line) + 1
        for change in bygone(nfc(line), issued):
            seen.add(change)
            yield ground.look(loc, _short(line), said(change), span)
    for change in _over_lines(text, issued, seen) if len(lines) > 1 else ():
        yield ground.look(loc, _short(text), said(change), typed.span)


def _over_lines(text: str, issued: date, seen: set[Change]) -> Iterable[Change]:
    """Return the bodies whose name goes over a line end."""
    return [change for change in bygone(" ".join(text.split()), issued) if change not in seen]


def _short(text: str) -> str:
    """Return words of a value on one line, without quotes and mark."""
    return " ".join(text.replace(MARK, "").split()).strip("\"'")
