"""Files appear whole or not at all, and reading never hangs."""

import errno
import os
import random
import resource
import signal
import time
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.files import (
    create_new,
    read_file,
    remove_orphans,
    sync_folder,
    write_atomic,
)
from cds_docs.pipeline.rewriting import rewrite


def write_for_ever(path: Path) -> None:
    """Write two contents in turn until somebody kills this process."""
    while True:
        for letter in b"ab":
            write_atomic(path, bytes([letter]) * 300_000)


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def message_of(path: Path, limit: int = 100) -> str:
    """Return what is said of a file that cannot be read."""
    with pytest.raises(CdsError) as caught:
        read_file(path, path.name, limit)
    return f"{caught.value.diagnostics[0].code.id} {caught.value.diagnostics[0].message}"


def test_ordinary_files_are_read(tmp_path: Path) -> None:
    """A file up to the limit comes back byte by byte."""
    (tmp_path / "a").write_bytes(b"x" * 100)

    assert read_file(tmp_path / "a", "a", 100) == b"x" * 100


def test_larger_files_are_refused(tmp_path: Path) -> None:
    """One byte more than the limit is refused, and the limit is said."""
    (tmp_path / "a").write_bytes(b"x" * (2**20 + 1))

    assert message_of(tmp_path / "a", 2**20) == (
        "C203 Tệp «a» lớn hơn 1 MB, giới hạn cho loại tệp này."
    )


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda _path: None, "không có tệp hoặc thư mục này"),
        (lambda path: path.mkdir(), "đây là thư mục"),
        (os.mkfifo, "đây là đường ống, không phải tệp"),
        (lambda path: path.symlink_to("/dev/zero"), "đây là thiết bị, không phải tệp"),
        (lambda path: path.symlink_to(path), "đây là liên kết"),
    ],
    ids=["missing", "folder", "pipe", "device", "loop"],
)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, make: object, why: str) -> None:
    """Folders, pipes, devices and loops of links are named, and nobody waits for them."""
    path = tmp_path / "x.yaml"
    assert callable(make)
    make(path)

    assert message_of(path) == f"C201 Không đọc được tệp «x.yaml»: {why}."


def test_a_name_with_nul_is_refused(tmp_path: Path) -> None:
    """A path no system takes gives a message like any other."""
    assert message_of(tmp_path / "a\0b").endswith("đường dẫn không hợp lệ.")


def test_new_file_replaces_old_and_leaves_nothing(tmp_path: Path) -> None:
    """After writing there is the new content and no other file."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    write_atomic(path, b"new")

    assert path.read_bytes() == b"new"
    assert names_in(tmp_path) == ["a"]


def test_files_have_the_rights_the_user_set(tmp_path: Path) -> None:
    """Colleagues who share a folder may read what was written there."""
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "a", b"")
    finally:
        os.umask(before)

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_link_is_replaced_and_its_victim_stays(tmp_path: Path) -> None:
    """Writing to a link never changes what it points to."""
    (tmp_path / "victim").write_bytes(b"old")
    (tmp_path / "a").symlink_to(tmp_path / "victim")

    write_atomic(tmp_path / "a", b"new")

    assert (tmp_path / "victim").read_bytes() == b"old"
    assert not (tmp_path / "a").is_symlink()


def test_full_disk_keeps_the_old_file(tmp_path: Path) -> None:
    """When the system takes only a part, the old file stands and no part is left."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(OSError) as caught:  # noqa: PT011 - the number is looked at below
            write_atomic(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)

    assert caught.value.errno == errno.EFBIG
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["a"]


def test_interrupt_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C between writing and replacing removes the temporary file."""

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "a", b"new")

    assert names_in(tmp_path) == []


@pytest.fixture
def meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that somebody saves while the disk takes in what we write."""
    path, sync = tmp_path / "a", os.fsync

    def save(descriptor: int) -> None:
        sync(descriptor)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", save)
    return path


def test_a_new_file_never_takes_a_name_that_was_taken_meanwhile(meanwhile: Path) -> None:
    """Whoever came first keeps it, and nothing is left beside."""
    with pytest.raises(FileExistsError):
        create_new(meanwhile, b"ours")

    assert meanwhile.read_bytes() == b"theirs"
    assert names_in(meanwhile.parent) == ["a"]


@pytest.mark.parametrize("error", [errno.EPERM, errno.EOPNOTSUPP])
def test_a_new_file_needs_no_second_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """Some drives have one name for a file; there too nothing is replaced."""

    def refuse(*_names: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "link", refuse)
    create_new(tmp_path / "a", b"ours")
    with pytest.raises(FileExistsError):
        create_new(tmp_path / "a", b"again")

    assert (tmp_path / "a").read_bytes() == b"ours"
    assert names_in(tmp_path) == ["a"]


def test_a_file_saved_meanwhile_is_not_rewritten(meanwhile: Path) -> None:
    """What was read of it is not what stands there any more."""
    meanwhile.write_bytes(b"before")
    with pytest.raises(CdsError) as caught:
        rewrite(meanwhile, "a", b"before", b"after")

    assert caught.value.diagnostics[0].code.id == "C229"
    assert meanwhile.read_bytes() == b"theirs"
    assert names_in(meanwhile.parent) == ["a"]


def test_kill_leaves_old_or_new(tmp_path: Path) -> None:
    """A writer killed at any moment, forty times, leaves a whole file each time."""
    path = tmp_path / "a"
    pause = random.Random(30)  # noqa: S311 - moments, not secrets
    for _ in range(40):
        writer = os.fork()
        if writer == 0:
            write_for_ever(path)
        time.sleep(0.002 + pause.random() * 0.01)
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        if path.exists():
            assert path.read_bytes() in (b"a" * 300_000, b"b" * 300_000)

    assert path.exists()


def test_only_old_orphans_are_removed(tmp_path: Path) -> None:
    """Temporary files older than an hour go; a running writer's stays, others' files too."""
    for name in (".cds-old.tmp", ".cds-new.tmp", "old.tmp", ".cds-docs.json"):
        (tmp_path / name).touch()
        if name != ".cds-new.tmp":
            os.utime(tmp_path / name, (0, 0))

    remove_orphans(tmp_path)

    assert names_in(tmp_path) == [".cds-docs.json", ".cds-new.tmp", "old.tmp"]


def test_folders_without_sync_are_no_error(tmp_path: Path) -> None:
    """A folder that cannot be synced is left at that."""
    sync_folder(tmp_path)
    sync_folder(tmp_path / "missing")

    assert names_in(tmp_path) == []
