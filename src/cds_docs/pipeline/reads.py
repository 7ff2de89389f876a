"""Which files a piece of work has read: what a preview must watch, and what papers are made of."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_reads: ContextVar[dict[str, Path] | None] = ContextVar("reads", default=None)
_digests: ContextVar[list[str] | None] = ContextVar("digests", default=None)


@contextmanager
def noticing() -> Iterator[dict[str, Path]]:
    """Collect the files read in the block: name for the user → path, missing ones included."""
    reads: dict[str, Path] = {}
    token = _reads.set(reads)
    try:
        yield reads
    finally:
        _reads.reset(token)


def notice(path: Path, shown: str) -> None:
    """Remember that a file is about to be read, where anybody asks."""
    reads = _reads.get()
    if reads is not None:
        reads[shown] = path


@contextmanager
def digesting() -> Iterator[list[str]]:
    """Collect the digests of what is read in the block, in order."""
    digests: list[str] = []
    token = _digests.set(digests)
    try:
        yield digests
    finally:
        _digests.reset(token)


def taken(data: bytes) -> None:
    """Remember what was read, where anybody asks."""
    digests = _digests.get()
    if digests is not None:
        digests.append(hashlib.sha256(data).hexdigest())
