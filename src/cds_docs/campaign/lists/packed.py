"""Recipients by the thousand, kept as what was typed of them."""

import marshal
from collections.abc import Iterable, Sequence
from functools import cache

from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Campaign, Recipient
from cds_docs.sequences import OnDemand
from cds_docs.source.lists.squeezed import Squeezed

_FORMAT = 4
"""Of marshal: the same in all versions of Python that this program runs on."""
_Values = tuple[str, str | None, str | None, tuple[tuple[str, str], ...]]


class PackedRecipients(OnDemand[Recipient]):
    """Recipients, put together as they are asked for; a part of them is a tuple."""

    __slots__ = ("_count", "_ids", "_latest", "_more", "_packed")

    def __init__(self, recipients: Iterable[Recipient] = ()) -> None:
        """Take them in."""
        every = tuple(recipients)
        self._ids = [one.id for one in every]
        self._packed = Squeezed(marshal.dumps(_values(one), _FORMAT) for one in every)
        self._more: tuple[Recipient, ...] = ()
        self._count = len(every)
        self._latest: tuple[int, Recipient | None] = -1, None
        """Whoever makes a copy asks for its recipient more than once."""

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    def _at(self, place: int) -> Recipient:
        known, found = self._latest
        if known == place and found is not None:
            return found
        if place >= len(self._ids):
            return self._more[place - len(self._ids)]
        found = _recipient(self._ids[place], self._packed[place])
        self._latest = place, found
        return found

    def __hash__(self) -> int:
        """Return what is the same for the same recipients."""
        return hash(self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return their ids; none of them is put together for that."""
        return (*self._ids, *(one.id for one in self._more))

    def with_one(self, more: Recipient) -> "PackedRecipients":
        """Return them and one more behind them."""
        made = PackedRecipients()
        made._ids, made._packed = self._ids, self._packed
        made._more, made._count = (*self._more, more), self._count + 1
        return made


def with_one(recipients: Sequence[Recipient], more: Recipient) -> Sequence[Recipient]:
    """Return recipients and one more behind them."""
    if not isinstance(recipients, PackedRecipients):
        return (*recipients, more)
    return recipients.with_one(more)


def recipient_ids(recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """Return the ids of recipients: copies ask for them by the thousand."""
    if isinstance(recipients, PackedRecipients):
        return recipients.ids
    return tuple(one.id for one in recipients)


def packed(loaded: Loaded) -> Loaded:
    """Return a campaign that keeps little of each of its recipients, once all are judged."""
    loaded.forget_copies()
    marked = loaded.marked and _packed(loaded.marked)
    return loaded.repacked(_packed(loaded.campaign), marked)


def _packed(campaign: Campaign) -> Campaign:
    return campaign.changed({"recipients": PackedRecipients(campaign.recipients)})


def _values(one: Recipient) -> _Values:
    return one.name, one.short, one.title, tuple(one.fields.items())


def _recipient(name: str, packed: bytes) -> Recipient:
    own: _Values = marshal.loads(packed)  # noqa: S302 - our own bytes
    full, short, title, fields = own
    values = {"id": name, "name": full, "short": short, "title": title, "fields": dict(fields)}
    return _any().changed(values)


@cache
def _any() -> Recipient:
    """Return one whose other marks a recipient has that was judged before."""
    return Recipient(id="x", name="x")
