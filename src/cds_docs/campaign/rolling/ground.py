"""What rolling forward works on: the campaign, how each value was typed, the two years."""

from collections.abc import Iterator
from typing import NamedTuple

from cds_docs.campaign.confirm import MARK, unconfirmed
from cds_docs.campaign.convert import Located
from cds_docs.campaign.fields import Leaf
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.rolling.steps import Change, Question
from cds_docs.campaign.shape import Loc, campaign_shape, texts
from cds_docs.diagnostics import Span
from cds_docs.sequences import OnDemand
from cds_docs.source.nodes import cut
from cds_docs.source.splice import Splice
from cds_docs.values import dataclass

_QUOTES = "\"'"
_BLOCK = "|>"


class Typed(NamedTuple):
    """A value as it was typed, quotes and line ends included.

    Attributes:
        raw: The characters of the file, line ends as line feeds.
        span: Where they stand.
    """

    raw: str
    span: Span

    def part(self, start: int, end: int) -> Span:
        """Return where a stretch of it stands."""
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Span(self.span.path, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        before = self.raw[:offset]
        lines = before.count("\n")
        if not lines:
            return self.span.line, self.span.column + offset
        return self.span.line + lines, offset - before.rfind("\n")

    @property
    def start(self) -> int:
        """Return where its words begin: behind a quote, or on the first line of a block."""
        if self.raw.startswith(tuple(_BLOCK)):
            body = self.raw.partition("\n")[2]
            return len(self.raw) - len(body.lstrip(" \n"))
        return 1 if self.raw.startswith(tuple(_QUOTES)) else 0


@dataclass(frozen=True, slots=True)
class Ground:
    """What is rolled forward.

    Attributes:
        loaded: The campaign.
        located: Its data.
        new: The year it is for from now on.
    """

    loaded: Loaded
    located: Located
    new: int

    @property
    def campaign(self) -> Campaign:
        """Return the campaign as it is."""
        return self.loaded.campaign

    @property
    def old(self) -> int:
        """Return the year it was for."""
        return self.campaign.year

    @property
    def delta(self) -> int:
        """Return how many years it moves."""
        return self.new - self.old

    def typed(self, loc: Loc) -> Typed | None:
        """Return how a value was typed, or None where it has no place of its own in the file."""
        span = self.loaded.spans.get(loc)
        if span is None or span.path != self.loaded.source.path:
            return None
        return Typed(cut(self.loaded.source.lines, span), span)

    def texts(self) -> Iterator[tuple[Loc, str, Leaf, Typed]]:
        """Yield every single value with its place, its meaning, and how it was typed."""
        for loc, text, leaf in texts(self.located.data, campaign_shape()):
            typed = self.typed(loc)
            if typed is not None:
                yield loc, text, leaf, typed

    def waits(self, loc: Loc) -> bool:
        """Tell whether a value has the mark already."""
        return loc in self.located.unconfirmed

    def named(self, loc: Loc) -> str:
        """Return what a person calls a place: ``timeline.bao-cao.due``, ``slogans[3]``."""
        name = ""
        for index, step in enumerate(loc):
            if isinstance(step, str):
                name += f".{step}" if name else step
                continue
            own = self._id(loc[: index + 1])
            name += f".{own}" if own else f"[{step + 1}]"
        return name

    def _id(self, loc: Loc) -> str:
        """Return the id of the row at a place, or nothing."""
        found: object = self.located.data
        for step in (*loc, "id"):
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list | OnDemand) and isinstance(step, int):
                found = found[step]
            else:
                return ""
        return found if isinstance(found, str) else ""

    def change(self, loc: Loc, old: str, new: str, why: str, *splices: Splice) -> Change:
        """Return a change of a value."""
        return Change(self.named(loc), old, new, why, splices)

    def look(self, loc: Loc, value: str, why: str, span: Span) -> Question:
        """Return what a person must look at, the file left as it is there."""
        return Question(self.named(loc), value, why, span)

    def mark(self, loc: Loc, why: str, at: int | None = None) -> Iterator[Question]:
        """Yield the marking of a value that is not marked yet.

        Args:
            loc: The value.
            why: What a person finds out.
            at: Where in the characters typed; else before the first word.
        """
        typed = self.typed(loc)
        if typed is None or self.waits(loc) or unconfirmed(typed.raw) or not typed.raw.strip():
            return
        place = typed.start if at is None else at
        where = typed.part(place, place)
        yield Question(
            self.named(loc), _shown(typed), why, typed.span, (Splice(where, f"{MARK} "),)
        )


def _shown(typed: Typed) -> str:
    """Return a value on one line, without its quotes or block sign."""
    return " ".join(typed.raw[typed.start :].split()).rstrip(_QUOTES)
