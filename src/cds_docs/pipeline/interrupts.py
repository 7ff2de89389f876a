"""Ctrl-C is held back while something is done that must not be left half begun.

So is what asks the program to end (SIGTERM), as CI does with a job it cancels.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STOPPING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until this is over; processes and threads begun here never meet one.

    Raises:
        KeyboardInterrupt: When it is over, where Ctrl-C came meanwhile.
    """
    came: list[int] = []
    # Another thread, such as one that draws a bar, may be given the signal; Python then interrupts
    # this one all the same.
    held = {}
    if threading.current_thread() is threading.main_thread():
        handlers = {one: signal.getsignal(one) for one in _STOPPING}
        held = {one: handler for one, handler in handlers.items() if callable(handler)}
    for one in held:
        signal.signal(one, lambda number, _frame: came.append(number))
    try:
        with _masked():
            yield
    finally:
        for one, handler in held.items():
            signal.signal(one, handler)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _masked() -> Iterator[None]:
    """Have the system hold Ctrl-C back, where it can: what is begun here inherits that.

    Not SIGTERM, by which processes begun here are ended.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
