"""Server-sent events: pages hear at once that there is something new."""

import asyncio
from collections.abc import AsyncIterator

MOST = 32
"""Pages that may listen at once; each open page is one."""

_HEARTBEAT = 15.0
"""Seconds after which a page is told that we are still there; a page that has gone shows then."""

_RETRY_MS = 500
_RETRY_BUSY_MS = 5000
"""Milliseconds after which a page that lost its connection asks again."""


class Hub:
    """Tells listening pages that something changed. Lives in the server's event loop."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._listeners: set[asyncio.Event] = set()
        self._told = 0
        self._closed = False

    def tell(self) -> None:
        """Tell every page that something changed."""
        self._told += 1
        self._wake()

    def close(self) -> None:
        """Tell every page that the program ends, and let their connections end."""
        self._closed = True
        self._wake()

    async def stream(self) -> AsyncIterator[bytes]:
        """Yield the events of one page, the first one at once; one page too many is told so."""
        if len(self._listeners) >= MOST:
            yield b"retry: %d\nevent: busy\ndata: busy\n\n" % _RETRY_BUSY_MS
            return
        bell = asyncio.Event()
        self._listeners.add(bell)
        try:
            yield b"retry: %d\n\n" % _RETRY_MS
            told = -1
            while not self._closed:
                if told != self._told:
                    told = self._told
                    yield b"event: look\ndata: %d\n\n" % told
                elif not await self._rung(bell):
                    yield b": still here\n\n"
            yield b"event: end\ndata: end\n\n"
        finally:
            self._listeners.discard(bell)

    async def _rung(self, bell: asyncio.Event) -> bool:
        """Wait for the bell and return whether it rang before the heartbeat was due."""
        try:
            async with asyncio.timeout(_HEARTBEAT):
                await bell.wait()
        except TimeoutError:
            return False
        bell.clear()
        return True

    def _wake(self) -> None:
        """Ring every bell."""
        for bell in self._listeners:
            bell.set()
