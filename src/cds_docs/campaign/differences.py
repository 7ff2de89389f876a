"""Two campaigns compared by meaning: which facts came, went or changed."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cds_docs.alignment import blocks
from cds_docs.campaign.convert import Located, convert
from cds_docs.campaign.dates import PartialDate, parse_date
from cds_docs.campaign.lists.columns import ORDER, OWN
from cds_docs.campaign.loaded import Loaded, nearest_span
from cds_docs.campaign.shape import (
    Data,
    LeafShape,
    ListShape,
    Loc,
    MapShape,
    RecordShape,
    Shape,
    campaign_shape,
)
from cds_docs.sequences import OnDemand
from cds_docs.values import dataclass
from cds_docs.viet import one_line

_LISTED = "recipients"
_NOT_COMPARED = frozenset((*OWN, ORDER))
"""Columns that are compared as keys, and the one that only counts."""
_DATE = "ngày"
"""How the shape names a value that is a date."""


class FactChange(NamedTuple):
    """A value that differs.

    Attributes:
        key: Where it stands: ``timeline.bao-cao.due``.
        before: Its text in the first file; nothing where it is not there.
        after: Its text in the second file; nothing where it is not there.
        line: Its line in the first file, 0 where it is not there.
        new_line: Its line in the second file, 0 where it is not there.
    """

    key: str
    before: str
    after: str
    line: int
    new_line: int


def fact_changes(before: Loaded, after: Loaded) -> Iterator[FactChange]:
    """Yield what differs between two campaigns, in the order of the keys; at last cells of lists.

    A date written in another way, the order of keys, comments and quotes are no differences.
    """
    sides = _Side(before, convert(before.source)), _Side(after, convert(after.source))
    walk = _Walk(*sides)
    yield from walk.values(campaign_shape(), _At("", (), ()), (sides[0].data, sides[1].data))
    yield from _cells(*sides)


def _cells(old: "_Side", new: "_Side") -> Iterator[FactChange]:
    """Yield what differs in the columns that lists have beside the keys of a recipient."""
    for name in old.loaded.recipient_places:
        before, after = (one.loaded.rows.get(name) for one in (old, new))
        if before is None or after is None:
            continue
        for key in dict.fromkeys((*before.cells, *after.cells)):
            texts = one_line(before.text(key)), one_line(after.text(key))
            if key not in _NOT_COMPARED and texts[0] != texts[1]:
                lines = [one.row_line(name) for one in (old, new)]
                yield FactChange(f"{_LISTED}.{name}.{key}", *texts, lines[0], lines[1])


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two campaigns."""

    loaded: Loaded
    located: Located

    @property
    def data(self) -> Data:
        return self.located.data

    def line(self, loc: Loc) -> int:
        """Return the line of a value; of one in a list, the line that names the list."""
        source = self.loaded.source
        span = nearest_span(self.located.spans, loc, source)
        own = span.path == source.path
        return span.line if own else nearest_span(self.located.spans, loc[:1], source).line

    def row_line(self, name: str) -> int:
        """Return the line that names the list a recipient stands in."""
        return self.line((_LISTED, self.loaded.recipient_at(name)))


class _At(NamedTuple):
    """A place: its name for people, and where it is in either file."""

    key: str
    old: Loc
    new: Loc

    def down(self, name: str, old: str | int, new: str | int) -> "_At":
        key = f"{self.key}.{name}" if self.key else name
        return _At(key, (*self.old, old), (*self.new, new))


_Both = tuple[Data, Data]


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk over both campaigns side by side."""

    old: _Side
    new: _Side

    def values(self, shape: Shape | None, at: _At, both: _Both) -> Iterator[FactChange]:
        """Yield the differences between two values of one shape; None is no value."""
        match shape, both:
            case _, (None, _) | (_, None):
                yield self._change(at, both)
            case RecordShape(members=members), (dict() as old, dict() as new):
                for key, member in members.items():
                    yield from self._member(member.shape, at.down(key, key, key), (old, new), key)
            case MapShape(item=item), (dict() as old, dict() as new):
                for key in dict.fromkeys((*old, *new)):
                    yield from self._member(item, at.down(key, key, key), (old, new), key)
            case ListShape(item=item), (list() | OnDemand() as old, list() | OnDemand() as new):
                yield from self._lists(item, at, old, new)
            case _:
                if not _same(shape, both):
                    yield self._change(at, both)

    def _member(
        self,
        shape: Shape,
        at: _At,
        both: tuple[Mapping[str, Data], Mapping[str, Data]],
        key: str,
    ) -> Iterator[FactChange]:
        old, new = both[0].get(key), both[1].get(key)
        if (old, new) != (None, None):
            yield from self.values(shape, at, (old, new))

    def _lists(
        self, item: Shape, at: _At, old: Sequence[Data], new: Sequence[Data]
    ) -> Iterator[FactChange]:
        names = [_name(one, item) for one in old], [_name(one, item) for one in new]
        pairs = _by_id(*names) if _has_ids(item) else _by_likeness(*names)
        for i, j in pairs:
            name = names[0][i] if i is not None else names[1][j or 0]
            shown = name if _has_ids(item) else str((j if j is not None else i or 0) + 1)
            there = at.down(shown, -1 if i is None else i, -1 if j is None else j)
            both = (None if i is None else old[i], None if j is None else new[j])
            yield from self.values(item, there, both)

    def _change(self, at: _At, both: _Both) -> FactChange:
        old, new = both
        return FactChange(
            at.key,
            _words(old),
            _words(new),
            0 if old is None else self.old.line(at.old),
            0 if new is None else self.new.line(at.new),
        )


_Pairs = Iterator[tuple[int | None, int | None]]


def _has_ids(shape: Shape) -> bool:
    return isinstance(shape, RecordShape) and "id" in shape.members


def _by_id(old: Sequence[str], new: Sequence[str]) -> _Pairs:
    """Yield the items of two lists by their ids."""
    there = {name: index for index, name in enumerate(new)}
    for index, name in enumerate(old):
        yield index, there.get(name)
    for index, name in enumerate(new):
        if name not in old:
            yield None, index


def _by_likeness(old: Sequence[str], new: Sequence[str]) -> _Pairs:
    """Yield the items of two lists: the same ones in order, what lies between in pairs."""
    for start, end, new_start, new_end, _ in blocks(old, new):
        yield from zip_longest(range(start, end), range(new_start, new_end))


def _name(data: Data, shape: Shape) -> str:
    """Return what an item of a list is known by."""
    if isinstance(data, dict) and isinstance(shape, RecordShape):
        key = next((k for k in ("id", shape.text_key, "to") if k and k in data), "")
        return _words(data.get(key) if key else data)
    return _words(data)


def _same(shape: Shape | None, both: _Both) -> bool:
    """Tell whether two values mean the same."""
    old, new = both
    if isinstance(shape, LeafShape) and shape.leaf.name == _DATE:
        days = [parse_date(text) for text in both if isinstance(text, str)]
        if all(isinstance(day, PartialDate) for day in days):
            return days[0] == days[-1]
    return old == new


def _words(data: Data) -> str:
    """Return a value on one line."""
    match data:
        case None:
            return ""
        case str():
            return " ".join(data.split())
        case list() | OnDemand():
            return f"[{', '.join(map(_words, data))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_words(value)}' for key, value in data.items())}}}"
