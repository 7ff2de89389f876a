"""Files that are replaced together: all are on disk before the first takes its place.

A disk that is sent many files at once brings them home in half the time it takes for one after
the other.
"""

import os
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cds_docs.pipeline.files import (
    CAN_SEND_OFF,
    open_new,
    send_off,
    temporary_name,
    write_atomic,
    write_through,
)
from cds_docs.pipeline.interrupts import uninterrupted

if TYPE_CHECKING:  # loaded for many files only
    from concurrent.futures import Executor, Future

HELPERS = 1 if CAN_SEND_OFF else 3
"""Threads that ask the disk for files beside the one that waits.

Files that were sent off are home before most are asked for: more threads would only disturb the
one that composes.
"""


class Stage:
    """Holds files until they take their places; what never does is removed."""

    def __init__(self, folder: Path, helpers: "Executor | None" = None) -> None:
        """Start with nothing.

        Args:
            folder: Where the files go.
            helpers: Threads that bring files home; without them the one that waits does it.
        """
        self._folder = folder
        self._helpers = helpers
        self._at = f"{folder}{os.sep}"
        """Put before a name faster than a ``Path`` is put together."""
        self._ready: dict[str, str] = {}
        self._underway: _Underway | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Leave nothing behind, after Ctrl-C neither."""
        self.clear()

    def lay(self, files: Mapping[str, bytes]) -> None:
        """Write files beside their places, and do not wait until they are on disk.

        One that cannot be written is left to ``put``.
        """
        opened: dict[str, int] = {}
        self._underway = underway = _Underway(opened)
        for name, data in files.items():
            self._ready[name] = self._at + temporary_name()
            try:
                opened[name] = open_new(self._ready[name])
                write_through(opened[name], data)
                send_off(opened[name])
            except OSError:
                underway.failed.append(name)
        underway.begin(self._helpers)

    def wait(self) -> None:
        """Wait until what was laid ready is on disk; what does not get there is left to ``put``.

        Ctrl-C comes out of it when all is there.
        """
        underway = self._underway
        if underway is None:
            return
        try:
            underway.arrive()
        finally:
            self._underway = None
            for name in underway.failed:
                self._drop(name)

    def clear(self) -> None:
        """Remove what did not take its place."""
        self.wait()
        for name in list(self._ready):
            self._drop(name)

    def put(self, name: str, data: bytes) -> None:
        """Give a file its place; see ``files.write_atomic``.

        One that could not be laid ready is tried by itself: those before it have made room.

        Raises:
            OSError: It cannot be written; the old file is as it was.
        """
        self.wait()
        temporary = self._ready.get(name)
        if temporary is None:
            write_atomic(self._folder / name, data)
            return
        try:
            os.replace(temporary, self._at + name)  # noqa: PTH105 - see _at
        except FileNotFoundError:  # somebody has cleaned up meanwhile
            write_atomic(self._folder / name, data)
        except OSError:
            self._drop(name)
            raise
        del self._ready[name]

    def _drop(self, name: str) -> None:
        """Remove a file that is not to take its place."""
        temporary = self._ready.pop(name, None)
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 - see _at


class _Underway:
    """Files on their way to the disk: helpers bring them home while other work is done.

    Attributes:
        failed: Names of those that do not get there.
    """

    def __init__(self, opened: Mapping[str, int]) -> None:
        """Keep the files.

        Args:
            opened: Name → descriptor; whoever opens one leaves it to this.
        """
        self.failed: list[str] = []
        self._opened = opened
        self._waiting: deque[tuple[str, int]] = deque()
        self._asked: list[Future[None]] = []

    def begin(self, helpers: "Executor | None") -> None:
        """Ask for all that could be written; Ctrl-C never meets a helper."""
        lost = set(self.failed)
        self._waiting.extend(pair for pair in self._opened.items() if pair[0] not in lost)
        if helpers is None:
            return
        with uninterrupted(), suppress(RuntimeError):  # the system gives no more threads
            for _ in range(min(HELPERS, len(self._waiting) - 1)):
                self._asked.append(helpers.submit(self._sync))

    def arrive(self) -> None:
        """Wait for all and close them.

        Ctrl-C waits as long where the system lets it: no helper is left to itself half way.
        """
        with uninterrupted():
            try:
                self._sync()
            finally:
                for asked in self._asked:
                    if not asked.cancel():  # one that has not begun finds nothing to do
                        asked.result()
                self.failed += [name for name, _ in self._waiting]
                self.failed += _unclosed(self._opened)

    def _sync(self) -> None:
        """Bring home one after the other, as long as there are any."""
        while self._waiting:
            with suppress(IndexError):  # another has taken the last one
                name, descriptor = self._waiting.popleft()
                try:
                    os.fsync(descriptor)
                except OSError:
                    self.failed.append(name)
                except BaseException:  # Ctrl-C, where the system does not hold it back
                    self.failed.append(name)
                    raise


def _unclosed(opened: Mapping[str, int]) -> list[str]:
    """Close files; return the names of those of which the system says only now that it cannot."""
    failed = []
    for name, descriptor in opened.items():
        try:
            os.close(descriptor)
        except OSError:
            failed.append(name)
    return failed
