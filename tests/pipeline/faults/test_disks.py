"""Disks that are full, too small or read-only: nothing is lost and the next run completes."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from cds_docs.pipeline.manifest import MANIFEST_NAME
from support import mounts
from support.desk import Desk, Ran
from support.interrupting import is_whole
from support.trees import tree

_IDS = tuple(f"vb-{number:02}" for number in range(42))
needs_disk = pytest.mark.skipif(bool(mounts.unable()), reason=mounts.unable())


def whole(here: Desk) -> dict[str, bytes]:
    """Return what a run makes where nothing is in its way."""
    assert here.run("render", "campaigns", "-o", "whole").code == 0
    made = tree(here.folder / "whole")
    shutil.rmtree(here.folder / "whole")
    return {name: data for name, data in made.items() if name.endswith(".docx")}


def documents(here: Desk) -> dict[str, bytes]:
    """Return the documents in the output folder; nothing else but the manifest is there."""
    found = tree(here.folder / "out")
    assert {Path(name).name for name in found if not name.endswith(".docx")} <= {MANIFEST_NAME}
    assert all(is_whole(here.folder / "out" / name) for name in found if name.endswith(".docx"))
    return {name: data for name, data in found.items() if name.endswith(".docx")}


@contextmanager
def filled(here: Desk, *, but: int = 0) -> Iterator[None]:
    """Fill the disk of the output folder for a while, but for some bytes."""
    ballast = here.folder / "out" / "đầy"
    with ballast.open("wb", buffering=0) as file:
        with suppress(OSError):
            while True:
                file.write(bytes(4096))
        file.truncate(file.tell() - but)
    yield
    ballast.unlink()


@needs_disk
def test_disk_runs_full_half_way(here: Desk) -> None:
    """Some papers fit, the rest is told with its reason; with room again only the rest is made."""
    here.campaign("dot.yaml", *_IDS)
    wanted = whole(here)
    (here.folder / "out").mkdir()
    with mounts.disk(here.folder / "out", "4m"):
        with filled(here, but=96 << 10):
            ran = here.run("render", "campaigns")
            there = {
                name: data for name, data in tree(here.folder / "out").items() if name in wanted
            }
        again = here.run("render", "campaigns")

        assert ran.code == 1
        assert "Traceback" not in ran.err
        assert 0 < len(there) < len(wanted)
        assert there.items() <= wanted.items()
        assert "ổ đĩa đã đầy" in ran.out
        assert ran.out.count("lỗi C208") <= 3
        assert f"Đã ghi {len(there)}/42 văn bản" in ran.err
        assert "chỉ phần còn thiếu được soạn" in ran.err
        assert (again.code, documents(here)) == (0, wanted)
        assert f"Đã ghi {42 - len(there)}/42 văn bản, {len(there)} không đổi" in again.err


@needs_disk
def test_disk_without_any_room(here: Desk) -> None:
    """Old papers stand while nothing at all can be written; then they are replaced."""
    here.campaign("dot.yaml", *_IDS)
    (here.folder / "out").mkdir()
    with mounts.disk(here.folder / "out", "4m"):
        here.run("render", "campaigns")
        old = documents(here)
        here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
        wanted = whole(here)
        with filled(here):
            ran = here.run("render", "campaigns")

        assert (ran.code, documents(here)) == (1, old)
        assert "Đã ghi 0/42 văn bản, 42 chưa ghi được" in ran.err
        assert here.run("render", "campaigns").code == 0
        assert documents(here) == wanted


@needs_disk
def test_read_only_disk(here: Desk) -> None:
    """A disk that takes nothing is told in one run and its papers stand; --check needs no room."""
    here.campaign("dot.yaml", "a", "b")
    (here.folder / "out").mkdir()
    with mounts.disk(here.folder / "out", "4m"):
        here.run("render", "campaigns")
        old = documents(here)
        with mounts.read_only(here.folder / "out"):
            same = here.run("render", "campaigns", "--check")
            here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
            ran = here.run("render", "campaigns")
            differs = here.run("render", "campaigns", "--check")
            assert documents(here) == old
        assert (same.code, ran.code, differs.code) == (0, 1, 1)
        assert "lỗi C208" in ran.out
        assert here.run("render", "campaigns").code == 0
        assert documents(here).keys() == old.keys()
        assert documents(here) != old


def limited(size: int) -> Callable[[], None]:
    """Return what lets the system take no file over a size."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def run_as(here: Desk, prefix: list[str], before: Callable[[], None] | None = None) -> Ran:
    """Render as another user or under limits."""
    done = subprocess.run(
        [*prefix, *here.command("render", "campaigns")],
        cwd=here.folder,
        env=here.variables(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        check=False,
        preexec_fn=before,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("size", [0, 1, 4096, 6000, 16 << 10])
def test_files_that_may_not_grow(here: Desk, size: int) -> None:
    """Wherever the limit meets the run, in a paper, the manifest or what is added to it."""
    here.campaign("dot.yaml", *_IDS[:40])
    assert here.run("render", "campaigns").code == 0
    old = documents(here)
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    wanted = whole(here)
    ran = run_as(here, [], limited(size))
    there = documents(here)

    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert "vượt giới hạn dung lượng" in ran.out
    assert all(data in (old[name], wanted[name]) for name, data in there.items())
    assert here.run("render", "campaigns").code == 0
    assert documents(here) == wanted


def test_folder_that_may_not_be_written(here: Desk) -> None:
    """Root or not: papers in a read-only folder stand, other campaigns are written."""
    here.campaign("a.yaml", "x")
    here.campaign("b.yaml", "x")
    here.run("render", "campaigns")
    old = documents(here)
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    wanted = whole(here)
    prefix: list[str] = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root writes everywhere, and setpriv (util-linux) is not there")
        prefix = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
    (here.folder / "out/a").chmod(0o555)
    ran = run_as(here, prefix)
    (here.folder / "out/a").chmod(0o755)

    assert ran.code == 1
    assert "không có quyền" in ran.out
    assert documents(here) == {"a/x.docx": old["a/x.docx"], "b/x.docx": wanted["b/x.docx"]}
    assert "Đã ghi 1/2 văn bản, 1 chưa ghi được" in ran.err
    assert "Chưa ghi: out/a/x.docx." in ran.err
    assert here.run("render", "campaigns").code == 0
    assert documents(here) == wanted
