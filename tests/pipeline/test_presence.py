"""Folders and files the system does not let us look at: told, never taken for nothing."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from cds_docs.pipeline.presence import is_folder, may_be_there
from support.desk import Desk, Ran
from support.installing import without_rights
from support.trees import tree

pytestmark = pytest.mark.skipif(
    os.name == "nt" or (os.geteuid() == 0 and shutil.which("setpriv") is None),
    reason="rights are taken away as on POSIX; root needs setpriv (util-linux) for it",
)
_LONG = "ệ" * 90
"""90 letters and 270 bytes: no file has such a name."""


@pytest.fixture
def closed(here: Desk) -> Iterator[Path]:
    """Return a folder that nobody may look into."""
    folder = here.folder / "kin"
    folder.mkdir()
    folder.chmod(0)
    yield folder
    folder.chmod(0o755)


def run(here: Desk, *arguments: str) -> Ran:
    """Run the program without rights."""
    done = subprocess.run(
        without_rights(here.command(*arguments)),
        cwd=here.folder,
        env=here.variables(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_nothing_raises(tmp_path: Path) -> None:
    """What cannot be is not there, whatever the system calls it."""
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "file").touch()
    there = {name: may_be_there(tmp_path / name) for name in ("link", "file", "x", "file/x")}

    assert there == {"link": True, "file": True, "x": False, "file/x": False}
    assert not may_be_there(tmp_path / _LONG)
    assert not may_be_there(tmp_path / "\0")
    assert [is_folder(tmp_path / name) for name in ("", "file", _LONG, "\0")] == [True] + [
        False
    ] * 3
    assert read_manifest(tmp_path / _LONG) is not None


def test_folder_of_one_campaign_is_closed(here: Desk) -> None:
    """The others are written; all of it is, once the folder is open."""
    for name in "abc":
        here.campaign(f"{name}.yaml")
    here.run("render", "campaigns")
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    old = tree(here.folder / "out")
    (here.folder / "out/b").chmod(0)
    ran = run(here, "render", "campaigns")
    checked = run(here, "render", "campaigns", "--check", "--prune", "--format", "docx,pdf")
    issued = run(
        here, "issue", "campaigns/b.yaml", "cong-van", "--number", "3", "--date", "19/9/2024"
    )
    (here.folder / "out/b").chmod(0o755)
    new = tree(here.folder / "out")

    assert (ran.code, checked.code, issued.code) == (1, 1, 1)
    assert "lỗi C208 Không ghi được vào thư mục «out/b»: không có quyền." in ran.out
    assert "«out/b/cong-van.docx», «out/b/cong-van.pdf»: không có quyền." in checked.out
    assert "Chưa có tệp «out/b" not in checked.out
    assert "C208" in issued.out
    assert {name for name in new if new[name] != old[name] and name.endswith("docx")} == {
        "a/cong-van.docx",
        "c/cong-van.docx",
    }
    assert here.run("render", "campaigns").code == 0


def test_manifest_that_may_not_be_read_is_not_replaced(here: Desk) -> None:
    """It says what is ours: another one in its place would not know."""
    here.campaign("a.yaml")
    here.run("render", "campaigns")
    here.template("cong-van/ngan.md.j2", "Lời văn khác.\n")
    (here.folder / "out/a" / MANIFEST_NAME).chmod(0)
    before = tree(here.folder / "out") if os.geteuid() == 0 else None
    ran = run(here, "render", "campaigns")
    table = run(here, "register", "campaigns", "-o", "out/a/so.csv")
    (here.folder / "out/a" / MANIFEST_NAME).chmod(0o644)

    assert (ran.code, table.code) == (1, 1)
    assert "Không đọc được tệp «out/a/.cds-docs.json»: không có quyền." in ran.out
    assert before in (None, tree(here.folder / "out"))
    assert here.run("render", "campaigns").code == 0


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("render", "campaigns", "-o", "kin"), 1),
        (("render", "campaigns", "--check", "-o", "kin"), 1),
        (("render", "campaigns", "--templates", "kin"), 2),
        (("render", "campaigns", "--templates", "kin/x"), 2),
        (("templates", "list", "--templates", "kin"), 2),
        (("templates", "copy", "cong-van/mac-dinh", "-o", "kin"), 1),
        (("register", "campaigns", "-o", "kin/so.csv"), 1),
        (("check", "kin"), 2),
        (("render", "lien-ket.yaml"), 2),
    ],
)
def test_closed_folder_is_told(
    here: Desk, closed: Path, command: tuple[str, ...], code: int
) -> None:
    """Each command says what it may not look into, as it says what is not there."""
    here.campaign("a.yaml")
    (here.folder / "lien-ket.yaml").symlink_to(closed / "x.yaml")
    ran = run(here, *command)

    assert (ran.code, "không có quyền" in ran.out) == (code, True)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("render", "campaigns", "-o", _LONG), 1),
        (("render", "campaigns", "--check", "-o", _LONG), 1),
        (("render", "campaigns", "--templates", _LONG), 2),
        (("templates", "list", "--templates", _LONG), 2),
        (("templates", "copy", "cong-van/mac-dinh", "-o", _LONG), 1),
        (("register", "campaigns", "-o", f"{_LONG}.csv"), 1),
    ],
)
def test_name_too_long_is_told(here: Desk, command: tuple[str, ...], code: int) -> None:
    """Vietnamese letters take three bytes: a name is full after 85 of them."""
    here.campaign("a.yaml")
    ran = here.run(*command)

    assert (ran.code, "tên quá dài" in ran.out) == (code, True)


def test_own_templates_that_are_closed_are_not_passed_over(here: Desk) -> None:
    """Those of the program would say something else."""
    here.campaign("a.yaml", template="mac-dinh")
    here.template("cong-van/mac-dinh.md.j2", "Lời văn của cơ quan.\n")
    folder = here.folder / "templates/cong-van"
    folder.chmod(0)
    ran = run(here, "render", "campaigns")
    folder.chmod(0o755)

    assert (ran.code, "templates/cong-van/mac-dinh.md.j2" in ran.out) == (1, True)
