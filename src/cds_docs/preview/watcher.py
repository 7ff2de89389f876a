"""Looks at a campaign again whenever one of its files was saved."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import watch

from cds_docs.pipeline.look import Look, look
from cds_docs.preview.stamp import Stamps, stamp, stamps, watched_folders
from cds_docs.values import dataclass

_QUIET_MS = 40
"""A save is over when nothing moved for so long; editors write within a few milliseconds."""

_AT_MOST_MS = 250
"""A folder in which something moves all the time is looked at this often."""

_TICK_MS = 1000
"""Folders on other machines send no word of a change: their files are compared this often."""

_HALF_WRITTEN = 0.4
"""Seconds in which an editor puts a file back that it has emptied or moved away to save it."""

_PAUSE = 0.02
_TRIES = 5
"""Times a campaign is read again because it was being written meanwhile."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is watched: a campaign file, and the office's own template folder if there is one."""

    path: Path
    templates: str | None = None


class Watcher:
    """Publishes a look at the start and after each change, until told to stop."""

    def __init__(
        self, target: Target, publish: Callable[[Look], None], stumble: Callable[[Exception], None]
    ) -> None:
        """Keep what to watch and who hears of it.

        Args:
            target: What to watch.
            publish: Hears each look.
            stumble: Hears of a bug of ours; the watching goes on.
        """
        self._target = target
        self._publish = publish
        self._stumble = stumble
        self._latest: Look | None = None
        self._seen: Stamps = frozenset()

    def run(self, stop: threading.Event) -> None:
        """Watch until ``stop`` is set."""
        while not stop.is_set():
            self._look(stop)
            self._wait(stop)

    def _look(self, stop: threading.Event) -> None:
        """Look and publish."""
        before = self._stamps()
        try:
            self._publish(self._settled(stop))
        except Exception as error:  # noqa: BLE001 - the page outlives our bugs, and says so
            self._seen = before
            self._stumble(error)

    def _settled(self, stop: threading.Event) -> Look:
        """Return a look; what was read while somebody wrote is not believed."""
        for _ in range(_TRIES):
            self._let_finish(stop)
            before = self._stamps()
            latest = look(self._target.path, self._target.templates)
            self._latest, self._seen = latest, stamps(latest)
            if _agree(before, self._seen):
                break
        return latest

    def _stamps(self) -> Stamps:
        """Return how the files behind the latest look stand now."""
        return stamps(self._latest) if self._latest else frozenset({stamp(self._target.path)})

    def _let_finish(self, stop: threading.Event) -> None:
        """Wait a moment while the file is empty or away, as in the middle of a save."""
        end = time.monotonic() + _HALF_WRITTEN
        while stamp(self._target.path).size <= 0 and time.monotonic() < end:
            if stop.wait(_PAUSE):
                return

    def _wait(self, stop: threading.Event) -> None:
        """Return when a file behind the look stands otherwise, or when told to stop."""
        own = os.path.realpath(self._target.path.parent)
        folders = watched_folders(self._latest) if self._latest else (own,)
        for _ in _wakes(folders, stop):
            if self._stamps() != self._seen:
                return


def _agree(before: Stamps, after: Stamps) -> bool:
    """Tell whether no file that both know has changed in between."""
    known = {one.path: one for one in before}
    return all(known.get(one.path, one) == one for one in after)


def _wakes(folders: tuple[str, ...], stop: threading.Event) -> Iterator[None]:
    """Yield at once, then whenever something moved in the folders, and at every tick."""
    yield
    with suppress(OSError):  # no watches left on this system, or a folder has just gone
        for _ in _moves(folders, stop):
            yield
    while not stop.wait(_TICK_MS / 1000):
        yield


def _moves(folders: tuple[str, ...], stop: threading.Event) -> Iterator[object]:
    """Return what tells of movements in folders, without their subfolders.

    Raises:
        OSError: The system does not watch them.
    """
    if not folders:
        return iter(())
    return watch(
        *folders,
        watch_filter=None,
        debounce=_AT_MOST_MS,
        step=_QUIET_MS,
        stop_event=stop,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
    )
