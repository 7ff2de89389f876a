"""Files that are replaced together: each whole or not at all, and nothing is left behind."""

import errno
import os
import random
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from cds_docs.pipeline.stage import HELPERS, Stage

_NAMES = tuple(f"{number:02}" for number in range(12))


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def replace_all(folder: Path, data: bytes) -> dict[str, int | None]:
    """Replace all files; return the number of each error."""
    errors: dict[str, int | None] = {}
    with ThreadPoolExecutor(HELPERS) as helpers, Stage(folder, helpers) as stage:
        stage.lay(dict.fromkeys(_NAMES, data))
        for name in _NAMES:
            try:
                stage.put(name, data)
            except OSError as error:
                errors[name] = error.errno
    return errors


def contents(folder: Path) -> list[bytes]:
    """Return what files hold, and see that nothing else is there."""
    assert names_in(folder) == list(_NAMES)
    return [(folder / name).read_bytes() for name in _NAMES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with old files."""
    assert replace_all(tmp_path, b"old") == {}
    return tmp_path


def refusing_third(fsync: Callable[[int], None]) -> Callable[[int], None]:
    """Return what refuses to bring home the third file that came up, whoever asks."""
    seen: list[int] = []
    turn = threading.Lock()

    def refusing(descriptor: int) -> None:
        inode = os.fstat(descriptor).st_ino
        with turn:
            if inode not in seen:
                seen.append(inode)
        if seen.index(inode) == 2:
            raise OSError(errno.EIO, "I/O error")
        fsync(descriptor)

    return refusing


def test_all_are_on_disk_before_the_first_is_replaced(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each new file was brought home while all old ones still stood."""
    homes: dict[int, list[bytes]] = {}
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        fsync(descriptor)
        homes[os.fstat(descriptor).st_ino] = [(folder / name).read_bytes() for name in _NAMES]

    monkeypatch.setattr(os, "fsync", noted)
    assert replace_all(folder, b"new") == {}

    assert contents(folder) == [b"new"] * len(_NAMES)
    assert homes.keys() == {(folder / name).stat().st_ino for name in _NAMES}
    assert all(old == [b"old"] * len(_NAMES) for old in homes.values())


def test_what_the_disk_refused_once_is_tried_by_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was not brought home with the others is written anew when its turn comes."""
    monkeypatch.setattr(os, "fsync", refusing_third(os.fsync))

    assert replace_all(folder, b"new") == {}
    assert contents(folder) == [b"new"] * len(_NAMES)


def test_one_that_never_comes_home_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays as it was; all others are replaced."""
    fsync = os.fsync

    def refusing(descriptor: int) -> None:
        if os.fstat(descriptor).st_size == len(b"other"):
            raise OSError(errno.EIO, "I/O error")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refusing)
    with ThreadPoolExecutor(HELPERS) as helpers, Stage(folder, helpers) as stage:
        stage.lay({"00": b"new", "01": b"other", "02": b"new"})
        stage.put("00", b"new")
        with pytest.raises(OSError) as caught:  # noqa: PT011 - the number is looked at below
            stage.put("01", b"other")
        stage.put("02", b"new")

    assert caught.value.errno == errno.EIO
    assert contents(folder)[:4] == [b"new", b"old", b"new", b"old"]


@contextmanager
def limited(kind: int, soft: int) -> Iterator[None]:
    """Let the system give no more than so much for a while."""
    before, hard = resource.getrlimit(kind)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(kind, (soft, hard))
    try:
        yield
    finally:
        resource.setrlimit(kind, (before, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def test_files_that_may_not_grow(folder: Path) -> None:
    """Each is told with its reason, all old ones stand."""
    with limited(resource.RLIMIT_FSIZE, 10_000):
        errors = replace_all(folder, b"x" * 100_000)

    assert errors == dict.fromkeys(_NAMES, errno.EFBIG)
    assert contents(folder) == [b"old"] * len(_NAMES)


def test_fewer_files_may_be_open_than_are_replaced(folder: Path) -> None:
    """What could not be opened beside the others is written when its turn comes."""
    free = os.open(folder, os.O_RDONLY)
    os.close(free)
    with limited(resource.RLIMIT_NOFILE, free + 5):
        errors = replace_all(folder, b"new")

    assert errors == {}
    assert contents(folder) == [b"new"] * len(_NAMES)


def test_no_more_threads(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system gives no thread one after the other is brought home."""

    def refused(_thread: threading.Thread) -> None:
        raise RuntimeError

    monkeypatch.setattr(threading.Thread, "start", refused)

    assert replace_all(folder, b"new") == {}
    assert contents(folder) == [b"new"] * len(_NAMES)


def test_interrupt_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while files are brought home leaves the old ones alone."""
    main, fsync = threading.current_thread(), os.fsync
    before = threading.active_count()

    def interrupt(descriptor: int) -> None:
        if threading.current_thread() is main:
            raise KeyboardInterrupt
        time.sleep(0.05)  # a slow disk: the helpers outlast the one that was interrupted
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_all(folder, b"new")

    assert contents(folder) == [b"old"] * len(_NAMES)
    assert threading.active_count() == before


def test_interrupt_between_two_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C half way leaves whole files, old and new, and nothing that was ready."""
    replace = os.replace

    def interrupt(temporary: str, path: str) -> None:
        if Path(path).name == "05":
            raise KeyboardInterrupt
        replace(temporary, path)

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_all(folder, b"new")

    assert contents(folder) == [b"new"] * 5 + [b"old"] * 7


def test_kill_leaves_old_or_new(folder: Path) -> None:
    """A process killed at any moment, twenty times, leaves whole files each time."""
    pause = random.Random(30)  # noqa: S311 - moments, not secrets
    for _ in range(20):
        writer = os.fork()
        if writer == 0:
            while True:
                for letter in (b"a", b"b"):
                    replace_all(folder, letter * 100_000)
        time.sleep(0.005 + pause.random() * 0.02)
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        for name in _NAMES:
            data = (folder / name).read_bytes()
            assert data == b"old" or data in (b"a" * 100_000, b"b" * 100_000)
