"""Numbers and signing dates of the papers: blank until they are issued."""

import re
from collections.abc import Iterator

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.rolling.days import retyped, shifted, token
from cds_docs.campaign.rolling.ground import Ground, Typed
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.rule import documents
from cds_docs.campaign.shape import Loc
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.splice import Splice

_NO_NUMBER = "văn thư cấp số mới"
_NO_DAY = "ngày ký để trống"
_DIGITS = regex(r"\d+(?=/)", re.ASCII)


def issued(ground: Ground) -> Iterator[Step]:
    """Yield the blanking of what only the issue of a paper gives."""
    for loc, document in documents(ground.loaded):
        if document.number is not None:
            yield from _number(ground, (*loc, "number"))
        if document.symbol is not None:
            yield from _symbol(ground, (*loc, "symbol"))
        if document.date is not None:
            yield from _date(ground, (*loc, "date"), document.date)


def _number(ground: Ground, loc: Loc) -> Iterator[Step]:
    """Yield the blanking of a number, with the space before it where nothing follows."""
    if typed := ground.typed(loc):
        span = _with_space(ground, typed.span)
        yield ground.change(loc, typed.raw, "", _NO_NUMBER, Splice(span, ""))


def _with_space(ground: Ground, span: Span) -> Span:
    """Return a span with the spaces before it where it ends its line: none is left at the end."""
    line = ground.loaded.source.line(span.line)
    before, after = line[: span.column - 1], line[span.end_column - 1 :]
    if after.strip():
        return span
    return span._replace(column=len(before.rstrip()) + 1, end_column=len(line) + 1)


def _symbol(ground: Ground, loc: Loc) -> Iterator[Step]:
    """Yield the blanking of the number in a ký hiệu; the year some have moves."""
    typed = ground.typed(loc)
    if typed is None:
        return
    splices = []
    if number := _DIGITS.search(typed.raw):
        splices.append(Splice(typed.part(*number.span()), ""))
    year = re.search(rf"(?<=/){ground.old}(?=/)", typed.raw)
    if year:
        splices.append(Splice(typed.part(*year.span()), str(ground.new)))
    if splices:
        yield ground.change(loc, typed.raw, _after(typed, splices), _NO_NUMBER, *splices)


def _after(typed: Typed, splices: list[Splice]) -> str:
    """Return what is left of a value on one line."""
    text, start = typed.raw, typed.span.column
    for span, new in reversed(splices):
        text = text[: span.column - start] + new + text[span.end_column - start :]
    return text


def _date(ground: Ground, loc: Loc, day: PartialDate) -> Iterator[Step]:
    """Yield a date of issue without its day."""
    typed, new = ground.typed(loc), shifted(day, ground.delta)
    found = token(typed.raw) if typed else None
    if typed is None or found is None or new is None:
        return
    month = PartialDate(new.year, new.month)
    text = retyped(found._replace(iso=False), month)
    why = _NO_DAY if day.day is not None else ""
    span = typed.part(found.start, found.end)
    yield ground.change(loc, found.text, text, why, Splice(span, text))
