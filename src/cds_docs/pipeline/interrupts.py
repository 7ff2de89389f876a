"""Ctrl-C is held back while something is done that must not be left half begun."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until this is over; processes and threads begun here never meet one.

    Raises:
        KeyboardInterrupt: When it is over, where Ctrl-C came meanwhile.
    """
    came: list[int] = []
    handler = signal.getsignal(signal.SIGINT)
    # Another thread, such as one that draws a bar, may be given the signal; Python then interrupts
    # this one all the same.
    held = callable(handler) and threading.current_thread() is threading.main_thread()
    if held:
        signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        with _masked():
            yield
    finally:
        if held:
            signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def _masked() -> Iterator[None]:
    """Have the system hold the signal back, where it can: what is begun here inherits that."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
