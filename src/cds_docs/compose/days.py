"""What templates see of a date."""

from functools import lru_cache, partial

from cds_docs.campaign.dates import PartialDate
from cds_docs.compose.view import Later, Value, View
from cds_docs.viet import day_words, month_words


@lru_cache(maxsize=256)
def _view(date: PartialDate | None) -> View | None:
    """Return a date, or None where it is not known at all; papers of a year share their dates."""
    if date is None:
        return None
    fields = {
        "long": Value(date.long),
        "short": Value(date.short),
        "dots": Value(date.dots),
        "weekday": Later(lambda: Value(date.weekday) if date.known else None),
        "day": None if date.day is None else Value(day_words(date.day)),
        "month": None if date.month is None else Value(month_words(date.month)),
        "year": Value(str(date.year)),
    }
    return View(f"Ngày «{date.numeric}»", fields, Value(date.numeric))


def day_count(start: PartialDate | None, end: PartialDate | None) -> Value | None:
    """Return how many days there are from one day to another, both counted, or None."""
    first, last = start and start.known, end and end.known
    return Value(day_words((last - first).days + 1)) if first and last else None


def day(date: PartialDate | None) -> Later:
    """Return a date that is worked out when a template asks for it."""
    return Later(partial(_view, date))
