"""Ctrl-C waits until what must not be left half begun is done."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from cds_docs.pipeline.interrupts import uninterrupted


def _to_the_process() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def _end_asked_for() -> None:
    """Be asked to end, which the program takes for Ctrl-C."""
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture(autouse=True)
def _heeding() -> Iterator[None]:
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    yield
    signal.signal(signal.SIGTERM, before)


def _to_another_thread() -> None:
    """Have the signal met by a thread that does not hold it back."""
    thread = threading.Thread(target=lambda: signal.pthread_kill(threading.get_ident(), 2))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    thread.start()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    thread.join()


@pytest.mark.parametrize("press", [_to_the_process, _end_asked_for, _to_another_thread])
@pytest.mark.parametrize("depth", [1, 2])
def test_it_comes_when_all_is_done(press: Callable[[], None], depth: int) -> None:
    """Whichever thread the system gives it to, and once where one such block holds another."""
    done: list[int] = []

    def work(left: int) -> None:
        with uninterrupted():
            if left > 1:
                work(left - 1)
            else:
                press()
                time.sleep(0.05)
            done.append(left)

    with pytest.raises(KeyboardInterrupt):
        work(depth)
    assert done == list(range(1, depth + 1))
    time.sleep(0.05)  # and not again
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_error_is_told_and_the_old_way_is_back() -> None:
    """Without Ctrl-C nothing else comes of it."""
    with pytest.raises(KeyError), uninterrupted():
        raise KeyError
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_who_ignores_it_goes_on_ignoring_it() -> None:
    """Processes that share the work leave Ctrl-C to their parent."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with uninterrupted():
            _to_the_process()
        time.sleep(0.02)
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_threads_may_hold_it_back_too() -> None:
    """Only the main one can change what Python does of it."""
    done: list[bool] = []

    def work() -> None:
        with uninterrupted():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
