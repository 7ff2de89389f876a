"""Files changed at random, by a seed: the same files every time."""

import random
from collections.abc import Iterator, Sequence

from fuzz.targets import Target

_ROUNDS = 4
"""Changes in one file at most."""


def mutants(target: Target, count: int, seed: int) -> Iterator[bytes]:
    """Yield files of a target, each with a few changes."""
    chance = random.Random(f"{target.name} {seed}")  # noqa: S311 - not for secrets
    seeds = target.seeds()
    for _ in range(count):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, _ROUNDS)):
            _change(data, target.pieces, seeds, chance)
        yield bytes(data)


def _change(
    data: bytearray, pieces: Sequence[bytes], seeds: Sequence[bytes], chance: random.Random
) -> None:
    """Flip, cut out, put in, double, or take over from another file."""
    at = chance.randrange(len(data) + 1)
    length = chance.choice((0, 1, 1, 2, 4, 20, 200))
    match chance.randrange(6):
        case 0 if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            del data[at : at + length]
        case 2:
            data[at : at + length] = chance.choice(pieces)
        case 3:
            data[at:at] = data[at : at + length] * chance.choice((1, 2, 30))
        case 4:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) + 1)
            data[at:at] = other[start : start + length]
        case _:
            data[at:at] = chance.choice(pieces)
