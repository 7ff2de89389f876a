"""Recipients by the thousand, kept as what was typed of them."""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import overload

from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Campaign, Recipient

_FORMAT = 4
"""Of marshal: the same in all versions of Python that this program runs on."""
_Values = tuple[str, str | None, str | None, tuple[tuple[str, str], ...]]


class PackedRecipients(Sequence[Recipient]):
    """Recipients, put together as they are asked for; a part of them is a tuple."""

    __slots__ = ("_ids", "_packed")

    def __init__(self, recipients: Iterable[Recipient] = ()) -> None:
        """Take them in."""
        self._ids: list[str] = []
        self._packed: list[bytes] = []
        for one in recipients:
            self._add(one)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    @overload
    def __getitem__(self, place: int) -> Recipient: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Recipient, ...]: ...

    def __getitem__(self, place: int | slice) -> Recipient | tuple[Recipient, ...]:
        """Return the recipient at a place, or those of a stretch.

        Raises:
            IndexError: There is none.
        """
        if isinstance(place, slice):
            return tuple(map(_recipient, self._ids[place], self._packed[place]))
        return _recipient(self._ids[place], self._packed[place])

    def __eq__(self, other: object) -> bool:
        """Tell whether others are the same."""
        if isinstance(other, PackedRecipients):
            return (self._ids, self._packed) == (other._ids, other._packed)
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return what is the same for the same recipients."""
        return hash((*self._ids, *self._packed))

    def with_one(self, more: Recipient) -> "PackedRecipients":
        """Return them and one more behind them."""
        made = PackedRecipients()
        made._ids, made._packed = list(self._ids), list(self._packed)
        made._add(more)
        return made

    def _add(self, one: Recipient) -> None:
        self._ids.append(one.id)
        self._packed.append(marshal.dumps(_values(one), _FORMAT))

    def __iter__(self) -> Iterator[Recipient]:
        """Return them in order."""
        return map(_recipient, self._ids, self._packed)


def with_one(recipients: Sequence[Recipient], more: Recipient) -> Sequence[Recipient]:
    """Return recipients and one more behind them."""
    if not isinstance(recipients, PackedRecipients):
        return (*recipients, more)
    return recipients.with_one(more)


def packed(loaded: Loaded) -> Loaded:
    """Return a campaign that keeps little of each of its recipients, once all are judged."""
    loaded.forget_copies()
    marked = loaded.marked and _packed(loaded.marked)
    return replace(loaded, campaign=_packed(loaded.campaign), marked=marked)


def _packed(campaign: Campaign) -> Campaign:
    return campaign.changed({"recipients": PackedRecipients(campaign.recipients)})


def _values(one: Recipient) -> _Values:
    return one.name, one.short, one.title, tuple(one.fields.items())


def _recipient(name: str, values: bytes) -> Recipient:
    own: _Values = marshal.loads(values)  # noqa: S302 - our own bytes
    full, short, title, fields = own
    return _ANY.changed(
        {"id": name, "name": full, "short": short, "title": title, "fields": dict(fields)}
    )


_ANY = Recipient(id="x", name="x")
"""Whose other marks a recipient has that was judged before."""
