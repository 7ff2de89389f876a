"""The server in a thread of its own, beside the thread that watches."""

import asyncio
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

import uvicorn

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import PORT_TAKEN, about_file
from cds_docs.pipeline.look import Look
from cds_docs.pipeline.reasons import reason
from cds_docs.preview.app import Desk, build
from cds_docs.preview.board import Board, Snapshot
from cds_docs.preview.connection import PatientProtocol
from cds_docs.preview.guard import Access, Guard, new_token
from cds_docs.preview.hub import Hub
from cds_docs.preview.page import load_page
from cds_docs.preview.pdfs import Pdfs, has_office
from cds_docs.preview.watcher import Target, Watcher

_HOST = "127.0.0.1"
_LARGEST_HEAD = 16 * 1024
_TICK = 0.2
"""Seconds between two looks at whether Ctrl-C was pressed; Windows does not end a plain wait."""

_END = 0.9
"""Seconds that connections have to end."""


def _bound(port: int) -> socket.socket:
    """Return a socket on this machine alone; port 0 is any that is free.

    Raises:
        CdsError: The port cannot be had.
    """
    try:
        return socket.create_server((_HOST, port), backlog=512)
    except OSError as error:
        message = f"Không mở được cổng {port} trên máy này: {reason(error)}."
        hint = "Chọn cổng khác, hoặc bỏ --port để chương trình tự chọn."
        raise CdsError([about_file(PORT_TAKEN, f"{_HOST}:{port}", message, hint)]) from error


class Preview:
    """A preview that runs: one thread serves, one watches.

    Attributes:
        url: The address of its page, secret token included.
    """

    def __init__(self, target: Target, sock: socket.socket) -> None:
        """Put the parts together; nothing runs yet."""
        access = Access(sock.getsockname()[1], new_token())
        self.url = access.url
        self._socket = sock
        self._board = Board(Snapshot(0, target.path.as_posix()))
        self._pdfs = Pdfs(self._board, self._tell)
        self._hub = Hub()
        self._stop = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._bug: BaseException | None = None
        desk = Desk(self._board, self._pdfs, self._hub, load_page(), cache(has_office))
        self._server = uvicorn.Server(_config(build(desk, access)))
        watcher = Watcher(target, self._publish, self._stumble)
        self._watching = threading.Thread(target=watcher.run, args=(self._stop,), daemon=True)
        self._serving = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        """Begin to watch and to serve."""
        self._watching.start()
        self._serving.start()

    def wait(self) -> None:
        """Wait for Ctrl-C.

        Raises:
            RuntimeError: The server has ended by itself, which is a bug.
        """
        while self._serving.is_alive():
            self._serving.join(_TICK)
        raise RuntimeError("the server has ended") from self._bug

    def end(self) -> None:
        """Say good-bye to the pages and end; what does not end in time is left behind."""
        self._stop.set()
        self._pdfs.end(_END / 2)
        self._in_loop(self._hub.close)
        self._server.should_exit = True
        self._serving.join(_END)

    def _serve(self) -> None:
        """Serve until told to end."""
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._server.serve([self._socket]))
        except BaseException as error:  # noqa: BLE001 - whoever waits in the main thread tells of it
            self._bug = error

    def _publish(self, look: Look) -> None:
        """Show a look."""
        self._board.put(look, time.strftime("%H:%M:%S"))
        self._tell()

    def _stumble(self, error: Exception) -> None:
        """Show that there was a bug."""
        self._board.stumble(error)
        self._tell()

    def _tell(self) -> None:
        """Tell the pages that something changed."""
        self._in_loop(self._hub.tell)

    def _in_loop(self, work: Callable[[], None]) -> None:
        """Do something in the server's thread, unless the server has ended meanwhile."""
        with suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(work)


def _config(app: Guard) -> uvicorn.Config:
    """Return the settings of the server: quiet, HTTP only, nothing waits for long."""
    return uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        loop="none",
        lifespan="off",
        log_config=None,
        log_level=logging.CRITICAL,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=1,
        h11_max_incomplete_event_size=_LARGEST_HEAD,
    )


@contextmanager
def running(target: Target, port: int = 0) -> Iterator[Preview]:
    """Run a preview as long as the block runs.

    Args:
        target: What is shown.
        port: The port, or 0 for any that is free.

    Raises:
        CdsError: The port cannot be had.
    """
    preview = Preview(target, _bound(port))
    preview.start()
    try:
        yield preview
    finally:
        preview.end()
