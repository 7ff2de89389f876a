"""The wheel holds all the program needs, and works where its user may not write to it."""

import os
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.desk import Ran
from support.installing import ROOT, build_wheel, install, missing, without_rights

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing"),
]
STORY = [
    (["--version"], "cds-docs 0."),
    (["init", "--yes", "campaigns/đầu tiên.yaml"], "đầu tiên.yaml"),
    (["validate", "campaigns"], "1 tệp; 0 lỗi"),
    (["render", "campaigns", "--draft", "--format", "docx,html"], "Đã ghi 2/2 văn bản"),
    (["check", "out"], "2/2 tệp; 0 lỗi"),
    (["schema"], "json-schema.org"),
    (["templates", "list"], "trien-khai"),
    (["templates", "check"], ""),
    (["explain", "C048"], "date-impossible"),
    (["explain", "--all"], "### P-03 "),
    (["doctor"], "Máy này soạn được .docx"),
]
"""What a user runs first, and a part of what must be said."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of the checkout."""
    return build_wheel(tmp_path_factory.mktemp("bánh xe"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the program as it is installed from the wheel."""
    home = tmp_path_factory.mktemp("nơi cài") / "Phần mềm của văn phòng"
    yield install(wheel, home)
    subprocess.run(["chmod", "-R", "u+w", str(home)], check=True)


def run(program: Path, folder: Path, *arguments: str) -> Ran:
    """Run the installed program somewhere, as a user without rights to it."""
    variables = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    command = without_rights([str(program), *arguments])
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, check=False, timeout=60
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def test_the_wheel_holds_what_the_checkout_holds(wheel: Path) -> None:
    """Templates, schema, page and every module are inside, as they are in the checkout."""
    folders = {"src/cds_docs": "cds_docs", "templates": "cds_docs/templates"}
    folders["schema"] = "cds_docs/schema"
    expected = {
        f"{inside}/{file.relative_to(ROOT / folder).as_posix()}": file
        for folder, inside in folders.items()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    with zipfile.ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name}
        differing = [
            n for n in names & expected.keys() if packed.read(n) != expected[n].read_bytes()
        ]

    assert names == set(expected)
    assert differing == []
    assert {"cds_docs/py.typed", "cds_docs/preview/assets/preview.html"} <= names


def test_nobody_may_write_to_the_package(program: Path) -> None:
    """The user of the next test can neither change a file of the package nor add one."""
    package = program.parents[1] / "lib"
    for target in (f"{package}/moi.txt", f"{program}"):
        tried = without_rights(["sh", "-c", f"echo 1 >>'{target}'"])
        assert subprocess.run(tried, capture_output=True, check=False).returncode != 0


def test_a_first_hour_with_the_installed_program(program: Path, tmp_path: Path) -> None:
    """From another folder, with blanks and Vietnamese letters, everything works."""
    desk = tmp_path / "Bàn làm việc – Sở KH&CN"
    desk.mkdir()
    for arguments, said in STORY:
        ran = run(program, desk, *arguments)
        assert (arguments, ran.code) == (arguments, 0), ran.err + ran.out
        assert said in ran.out + ran.err

    assert len(list(desk.glob("out/*/*.docx"))) == 2
    assert not list(program.parents[1].rglob("lib/**/cds_docs/**/*.pyc"))


def test_it_is_the_installed_package_that_runs(program: Path, tmp_path: Path) -> None:
    """The templates in use are those of the wheel, not those of the checkout."""
    ran = run(program, tmp_path, "doctor")

    assert str(program.parents[1]) in ran.out
    assert f"{ROOT}{os.sep}templates" not in ran.out
