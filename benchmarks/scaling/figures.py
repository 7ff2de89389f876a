"""What was measured as tables, and the goals beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.report import number, span

NO_GOAL = "Không đặt mục tiêu."


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ratio of each round beside the number it must reach, or must not exceed."""

    words: str
    ratios: tuple[float, ...]
    limit: float
    least: bool = False

    @property
    def met(self) -> bool:
        """Tell whether the median keeps the limit."""
        found = median(self.ratios)
        return found >= self.limit if self.least else found <= self.limit

    @property
    def row(self) -> str:
        """Return it as a row of a table."""
        sign = "≥" if self.least else "≤"
        met = "đạt" if self.met else "**chưa đạt**"
        return f"| {self.words} | {sign} {number(self.limit)} | {span(list(self.ratios))} | {met} |"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page.

    Attributes:
        title: Its heading.
        text: What was done.
        rows: Its table, the header first.
        verdicts: The goals it speaks of.
        notes: What was left out and why.
    """

    title: str
    text: str
    rows: tuple[tuple[str, ...], ...]
    verdicts: tuple[Verdict, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def lines(self) -> list[str]:
        """Return it as lines of Markdown."""
        found = [f"## {self.title}", "", self.text, "", *table(self.rows)]
        if self.verdicts:
            found += ["", *goals(self.verdicts)]
        for note in self.notes:
            found += ["", note]
        return [*found, ""]


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as a table, the first one as its header."""
    head, *others = [f"| {' | '.join(cells)} |" for cells in rows]
    return [head, "|" + "---|" * len(rows[0]), *others]


def goals(verdicts: Iterable[Verdict]) -> list[str]:
    """Return goals as a table."""
    head = ("mục tiêu", "cần", "đo được, trung vị (khoảng)", "")
    return [*table([head]), *(verdict.row for verdict in verdicts)]


def ratios(above: Sequence[float], below: Sequence[float]) -> tuple[float, ...]:
    """Return the ratio of each round."""
    return tuple(one / other for one, other in zip(above, below, strict=True))


def seconds(values: Sequence[float]) -> str:
    """Return seconds, median and range."""
    return span(list(values))
