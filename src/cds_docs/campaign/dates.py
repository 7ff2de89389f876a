"""Dates as clerks write them: day first, parts of it unknown."""

from dataclasses import dataclass
from datetime import date

from cds_docs.viet import day_words, month_words


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date whose day, or day and month, may not be known yet."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def known(self) -> date | None:
        """Return the calendar date, or None while a part is unknown."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def numeric(self) -> str:
        """Return ``07/6/2024``: day padded, month as in the decree; unknown parts left out."""
        parts = [] if self.day is None else [day_words(self.day)]
        parts += [] if self.month is None else [month_words(self.month)]
        return "/".join([*parts, str(self.year)])

    @property
    def short(self) -> str:
        """Return ``07/6``; the year alone where nothing else is known."""
        return self.numeric.rsplit("/", 1)[0]

    @property
    def dots(self) -> str:
        """Return ``10.10.2023``."""
        return self.numeric.replace("/", ".")

    @property
    def long(self) -> str:
        """Return ``ngày 07 tháng 6 năm 2024``; unknown parts left out."""
        parts = [] if self.day is None else [f"ngày {day_words(self.day)}"]
        parts += [] if self.month is None else [f"tháng {month_words(self.month)}"]
        return " ".join([*parts, f"năm {self.year}"])
