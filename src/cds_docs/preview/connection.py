"""Connections that do not hold us up: who says nothing for long is let go."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

_PATIENCE = 10.0
"""Seconds in which a request must be complete; a browser needs a few milliseconds."""

MOST = 400
"""Connections kept at once: a browser has six; systems allow a thousand open files or more."""


class PatientProtocol(H11Protocol):
    """HTTP as usual, with a limit on connections and on the time a request may take to arrive."""

    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection; with too many, the one that has been silent longest goes."""
        super().connection_made(transport)
        self._expect_request()
        if len(self.connections) > MOST:
            waiting = (one for one in self.connections if isinstance(one, PatientProtocol))
            min(waiting, key=PatientProtocol.due).transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._calm()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Take what has arrived; a request that is complete is in no hurry any more."""
        super().handle_events()
        if self._is_answering():
            self._calm()

    def on_response_complete(self) -> None:
        """Wait for the next request on the same connection."""
        super().on_response_complete()
        self._expect_request()

    def due(self) -> float:
        """Return when its patience ends, in seconds of the loop's clock; never, while answering."""
        return self._hurry.when() if self._hurry is not None else float("inf")

    def _expect_request(self) -> None:
        """Give the other side some time for its next request."""
        self._calm()
        self._hurry = self.loop.call_later(_PATIENCE, self._give_up)

    def _calm(self) -> None:
        """Wait no longer."""
        if self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None

    def _give_up(self) -> None:
        """Let a connection go on which no request came."""
        if not self._is_answering():
            self.transport.abort()

    def _is_answering(self) -> bool:
        """Tell whether a request is being answered."""
        # The library declares the cycle as always there; before the first request it is None.
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and not cycle.response_complete
