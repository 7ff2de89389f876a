"""Recipients by the thousand, kept as what was typed of them."""

import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any, Protocol

from cds_docs.campaign.in_parts import InParts
from cds_docs.campaign.lists.listed import RowsAt
from cds_docs.campaign.model import Campaign, Recipient
from cds_docs.campaign.shape import Data
from cds_docs.sequences import OnDemand
from cds_docs.source.lists.squeezed import Squeezed

_FORMAT = 4
"""Of marshal: the same in all versions of Python that this program runs on."""
_TOGETHER = 256
"""Rows judged at once: as values each takes a thousand bytes."""
_Values = tuple[str, str | None, str | None, tuple[tuple[str, str], ...]]


class _Named(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Return it."""


class PackedRecipients(OnDemand[Recipient]):
    """Recipients, put together as they are asked for; a part of them is a tuple."""

    __slots__ = ("_count", "_headers", "_ids", "_latest", "_more", "_packed")

    def __init__(self, recipients: Iterable[Recipient] = ()) -> None:
        """Take them in."""
        ids: list[str] = []
        self._headers: dict[str, None] = {}
        self._packed = Squeezed(self._noted(recipients, ids))
        self._ids = tuple(ids)
        self._more: tuple[Recipient, ...] = ()
        self._count = len(self._ids)
        self._latest: tuple[int, Recipient | None] = -1, None
        """Whoever makes a copy asks for its recipient more than once."""

    def _noted(self, recipients: Iterable[Recipient], ids: list[str]) -> Iterator[bytes]:
        """Yield what was typed of each, and note its id and of what facts it has words."""
        for one in recipients:
            ids.append(one.id)
            if one.fields:
                self._headers.update(dict.fromkeys(one.fields))
            yield marshal.dumps(_values(one), _FORMAT)

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def _at(self, place: int) -> Recipient:
        known, found = self._latest
        if known == place and found is not None:
            return found
        if place >= len(self._ids):
            return self._more[place - len(self._ids)]
        found = _recipient(self._ids[place], self._packed.at(place))
        self._latest = place, found
        return found

    def __iter__(self) -> Iterator[Recipient]:
        """Return them in order."""
        yield from map(_recipient, self._ids, self._packed)
        yield from self._more

    def share_ids(self, rows: RowsAt) -> None:
        """Keep the ids that the rows of lists keep already."""
        own = list(self._ids)
        for place, name in rows.ids:
            # of a list too long for a campaign, not all are recipients
            if place < len(own) and own[place] == name:
                own[place] = name
        whole = next((ids for ids in rows.lists if ids == self._ids), None)
        self._ids = tuple(own) if whole is None else whole

    def __hash__(self) -> int:
        """Return what is the same for the same recipients."""
        return hash(self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return their ids; none of them is put together for that."""
        if not self._more:
            return self._ids
        return (*self._ids, *(one.id for one in self._more))

    @property
    def names(self) -> Iterator[str]:
        """Yield their names; none of them is put together for that."""
        yield from (_unpacked(one)[0] for one in self._packed)
        yield from (one.name for one in self._more)

    @property
    def headers(self) -> tuple[str, ...]:
        """Return the headers of all facts typed of them."""
        return tuple(
            dict.fromkeys((*self._headers, *(x for one in self._more for x in one.fields)))
        )

    def with_one(self, more: Recipient) -> "PackedRecipients":
        """Return them and one more behind them."""
        made = PackedRecipients()
        made._ids, made._headers, made._packed = self._ids, self._headers, self._packed
        made._more, made._count = (*self._more, more), self._count + 1
        return made


class PackedData(InParts[Data]):
    """What was typed of recipients of which some stand in lists, before they are judged."""

    __slots__ = ("_packed",)

    def __init__(self, items: Iterable[Data]) -> None:
        """Take them in."""
        plain: Iterable[Any] = items  # texts, lists and mappings, which is what marshal takes
        self._packed = Squeezed(marshal.dumps(one, _FORMAT) for one in plain)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def _at(self, place: int) -> Data:
        found: Data = marshal.loads(self._packed.at(place))  # noqa: S302 - our own bytes
        return found

    def __iter__(self) -> Iterator[Data]:
        """Return it in order."""
        return map(marshal.loads, self._packed)

    def judged(self, judge: Callable[[object], Sequence[Any]]) -> PackedRecipients:
        """Return the recipients, judged some at a time."""
        parts = (self[at : at + _TOGETHER] for at in range(0, len(self), _TOGETHER))
        return PackedRecipients(chain.from_iterable(map(judge, parts)))


def with_one(recipients: Sequence[Recipient], more: Recipient) -> Sequence[Recipient]:
    """Return recipients and one more behind them."""
    if not isinstance(recipients, PackedRecipients):
        return (*recipients, more)
    return recipients.with_one(more)


def ids_of(records: Sequence[_Named]) -> tuple[str, ...]:
    """Return the ids of recipients, documents and the like: copies ask for them by the thousand."""
    if isinstance(records, PackedRecipients):
        return records.ids
    return tuple(one.id for one in records)


def names_of(recipients: Sequence[Recipient]) -> Iterator[str]:
    """Yield the names of recipients."""
    if isinstance(recipients, PackedRecipients):
        return recipients.names
    return (one.name for one in recipients)


def headers_of(recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """Return the headers of the facts typed of recipients, each once."""
    if isinstance(recipients, PackedRecipients):
        return recipients.headers
    return tuple(dict.fromkeys(header for one in recipients for header in one.fields))


def packed(campaign: Campaign, rows: RowsAt) -> Campaign:
    """Return a campaign that keeps little of each of its recipients.

    Args:
        campaign: The campaign.
        rows: The recipients that stand in lists.
    """
    typed: Sequence[Recipient] = campaign.recipients
    kept = typed if isinstance(typed, PackedRecipients) else PackedRecipients(typed)
    kept.share_ids(rows)
    return campaign.changed({"recipients": kept})


def _values(one: Recipient) -> _Values:
    return one.name, one.short, one.title, tuple(one.fields.items())


def _recipient(name: str, packed: bytes) -> Recipient:
    full, short, title, fields = _unpacked(packed)
    values = {"id": name, "name": full, "short": short, "title": title, "fields": dict(fields)}
    return _any().changed(values)


def _unpacked(packed: bytes) -> _Values:
    values: _Values = marshal.loads(packed)  # noqa: S302 - our own bytes
    return values


@cache
def _any() -> Recipient:
    """Return one whose other marks a recipient has that was judged before."""
    return Recipient(id="x", name="x")
