"""The folder for clerks without Python: nothing is forgotten, and its own trial works."""

import importlib.util
import os
import pkgutil
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

import cds_docs
from cds_docs.cli.app import COMMANDS
from support.desk import PACKAGES

ROOT = Path(__file__).parents[2]
HERE = ROOT / "packaging" / "windows"
LOADED = [
    ("babel/locale-data/root.dat", True),
    ("babel/locale-data/vi.dat", True),
    ("babel/locale-data/de.dat", False),
    ("holidays/locale/vi/LC_MESSAGES/VN.mo", True),
    ("holidays/locale/de/LC_MESSAGES/DE.mo", False),
    ("docx/templates/default.docx", True),
    ("cds_docs/templates/cong-van/mac-dinh.md.j2", True),
]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Return the script that builds."""
    spec = importlib.util.spec_from_file_location("windows_build", HERE / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def analysis() -> dict[str, Any]:
    """Return what the specification asks of PyInstaller, and what it keeps of what is found."""
    asked: dict[str, Any] = {}
    found = SimpleNamespace(
        pure=[], scripts=[], binaries=[], datas=[(n, "", "") for n, _ in LOADED]
    )

    def analyse(scripts: list[str], **more: object) -> SimpleNamespace:
        asked.update(more, scripts=scripts)
        return found

    def collect(
        _exe: object, _binaries: object, datas: list[tuple[str, str, str]], **_: object
    ) -> None:
        asked["kept"] = [name for name, _, _ in datas]

    names = {"SPECPATH": str(HERE), "Analysis": analyse, "COLLECT": collect}
    nothing = {"PYZ": lambda _: None, "EXE": lambda *_, **__: None}
    text = (HERE / "cds-docs.spec").read_text(encoding="utf-8")
    exec(compile(text, "cds-docs.spec", "exec"), names | nothing)  # noqa: S102 - our own file
    return asked


def test_every_module_comes_along(analysis: dict[str, Any]) -> None:
    """Rules and explanations are found by name at run time: none may be missing."""
    walked = pkgutil.walk_packages(cds_docs.__path__, "cds_docs.")
    modules = {module.name for module in walked} - {"cds_docs.__main__"}

    assert modules <= set(analysis["hiddenimports"])
    assert {"cds_docs.check.catalogue.heading", "cds_docs.report.sarif"} <= modules
    assert not [name for name in analysis["excludes"] if name.startswith("cds_docs")]


def test_files_come_along_where_the_program_looks(analysis: dict[str, Any]) -> None:
    """Every data file of the package has its place, the same as in the wheel."""
    data = dict(analysis["datas"])

    assert all(Path(source).is_dir() for source in data)
    assert set(data.values()) == {
        "cds_docs/templates", "cds_docs/schema", "cds_docs/preview/assets",
    }  # fmt: skip
    homes = [Path(source) for source in data]
    inside = [
        file
        for file in (ROOT / "src").rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc"} and file.name != "py.typed"
    ]
    assert [file for file in inside if not any(file.is_relative_to(home) for home in homes)] == []


def test_only_what_vietnamese_needs_is_kept(analysis: dict[str, Any]) -> None:
    """Of numbers and holidays of the world those of Vietnam stay."""
    assert analysis["kept"] == [name for name, kept in LOADED if kept]


def test_the_trial_calls_what_exists(script: ModuleType) -> None:
    """Each step of the trial is a command of this version."""
    commands = {*COMMANDS, "--version"}

    assert {arguments[0] for arguments, _ in script.steps()} <= commands


@pytest.fixture
def folder(tmp_path: Path, script: ModuleType) -> Path:
    """Return a folder with a program that stands for the built one."""
    program: Path = script.program(tmp_path)
    run = f'PYTHONPATH="{PACKAGES}" exec "{sys.executable}" -m cds_docs "$@"'
    program.write_text(f"#!/bin/sh\n{run}\n", encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the program")
def test_the_trial_passes_with_this_version(
    folder: Path, script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the trial expects is what the commands print today; each step is timed."""
    script.prove(folder)

    assert len(capsys.readouterr().out.splitlines()) == len(list(script.steps()))


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for the program")
@pytest.mark.parametrize("body", ["exit 3", "echo something else"])
def test_the_trial_fails_with_a_broken_program(folder: Path, script: ModuleType, body: str) -> None:
    """A program that ends badly or says something else does not pass."""
    script.program(folder).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")

    with pytest.raises(script.FolderError, match="--version"):
        script.prove(folder)
