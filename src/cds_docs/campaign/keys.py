"""The keys a campaign file may hold, wherever they stand."""

from collections.abc import Iterator
from functools import cache

from cds_docs.campaign.shape import ListShape, MapShape, RecordShape, Shape, campaign_shape


@cache
def all_keys() -> frozenset[str]:
    """Return every key of every record."""
    return frozenset(_keys(campaign_shape()))


def _keys(shape: Shape) -> Iterator[str]:
    """Yield the keys of a shape and of all inside it."""
    match shape:
        case RecordShape(members=members):
            for key, member in members.items():
                yield key
                yield from _keys(member.shape)
        case ListShape(item=item, from_file=from_file):
            yield from _keys(item)
            if from_file is not None:
                yield from _keys(from_file)
        case MapShape(item=item):
            yield from _keys(item)
        case _:
            pass
