"""Files that are replaced together: all are on disk before the first takes its place.

A disk that is asked for many files at once brings them home in half the time it takes for one
after the other.
"""

import os
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

from cds_docs.pipeline.files import beside, open_new, write_atomic
from cds_docs.pipeline.interrupts import uninterrupted

_AT_ONCE = 4
"""Files the disk is asked for at the same time."""


class Stage:
    """Holds files that are ready to take their places; what never does is removed."""

    def __init__(self, folder: Path) -> None:
        """Start with nothing.

        Args:
            folder: Where the files go.
        """
        self._folder = folder
        self._ready: dict[str, Path] = {}

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Remove what did not take its place: after Ctrl-C too nothing is left behind."""
        for name in list(self._ready):
            self._drop(name)

    def lay(self, files: Mapping[str, bytes]) -> None:
        """Write files beside their places; one that cannot be written is left to ``put``."""
        opened: dict[str, int] = {}
        failed: list[str] = []
        try:
            for name, data in files.items():
                self._ready[name] = beside(self._folder / name)
                try:
                    opened[name] = open_new(self._ready[name])
                    with os.fdopen(opened[name], "wb", closefd=False) as file:
                        file.write(data)
                except OSError:
                    failed.append(name)
            failed += _unsynced({name: at for name, at in opened.items() if name not in failed})
        finally:
            failed += _unclosed(opened)
        for name in failed:
            self._drop(name)

    def put(self, name: str, data: bytes) -> None:
        """Give a file its place; see ``files.write_atomic``.

        One that could not be laid ready is tried by itself: those before it have made room.

        Raises:
            OSError: It cannot be written; the old file is as it was.
        """
        temporary = self._ready.get(name)
        if temporary is None:
            write_atomic(self._folder / name, data)
            return
        try:
            temporary.replace(self._folder / name)
        except OSError:
            self._drop(name)
            raise
        del self._ready[name]

    def _drop(self, name: str) -> None:
        """Remove a file that is not to take its place."""
        temporary = self._ready.pop(name, None)
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


def _unsynced(opened: Mapping[str, int]) -> list[str]:
    """Wait until files are on disk; return the names of those of which the system says no.

    Ctrl-C waits as long: no thread is left to itself half way.

    Args:
        opened: Name → descriptor.
    """
    waiting, failed = deque(opened.items()), list[str]()

    def sync() -> None:
        while waiting:
            with suppress(IndexError):  # another has taken the last one
                name, descriptor = waiting.popleft()
                try:
                    os.fsync(descriptor)
                except OSError:
                    failed.append(name)

    helpers = [Thread(target=sync) for _ in range(min(_AT_ONCE, len(opened)) - 1)]
    begun: list[Thread] = []
    with uninterrupted():
        with suppress(RuntimeError):  # the system gives no more threads
            for helper in helpers:
                helper.start()
                begun.append(helper)
        try:
            sync()
        finally:
            for helper in begun:
                helper.join()
    return failed


def _unclosed(opened: Mapping[str, int]) -> list[str]:
    """Close files; return the names of those of which the system says only now that it cannot."""
    failed = []
    for name, descriptor in opened.items():
        try:
            os.close(descriptor)
        except OSError:
            failed.append(name)
    return failed
