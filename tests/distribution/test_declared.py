"""What pyproject.toml declares is what the program imports, in versions without known holes."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
OPTIONAL = sorted(EXTRAS.keys() - {"bench", "dev", "lint", "test"})
"""The extras of users."""

ROWS = [*PROJECT["dependencies"], *(row for extra in OPTIONAL for row in EXTRAS[extra])]
"""What an installation with all extras brings."""

MODULES = {
    "babel": "babel",
    "docx": "python-docx",
    "docxtpl": "docxtpl",
    "httpx": "httpx",
    "hypothesis": "hypothesis",
    "mailmerge": "docx-mailmerge2",
    "markdown_it": "markdown-it-py",
    "sarif_pydantic": "sarif-pydantic",
    "yaml": "pyyaml",
}
"""Packages whose modules have another name, and some that a machine may lack."""

PINNED = {"pydantic-core": "pydantic"}
"""A half of another package: only the version that the other one asks for fits."""

NOT_IMPORTED = {"hatchling", "httpx", "pytest-cov", "pytest-randomly"}
"""Used by pip, by starlette's test client and by pytest, by no line of ours."""


def name_of(requirement: str) -> str:
    """Return the package that a requirement names, as pip compares names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement, maxsplit=1)[0]).lower()


def lowest(requirement: str) -> tuple[int, ...]:
    """Return the lowest version that a requirement takes."""
    found = re.search(r">=\s*([\d.]+)", requirement)
    assert found, requirement
    return tuple(int(number) for number in found[1].split("."))


def declared(*extras: str) -> set[str]:
    """Return the packages that an installation with some extras brings."""
    rows = [*PROJECT["dependencies"], *(row for extra in extras for row in EXTRAS[extra])]
    return {name_of(row) for row in rows} - {"cds-docs"}


@cache
def packages() -> dict[str, list[str]]:
    """Return the packages that are installed, by the modules they bring."""
    return {k: [name_of(v) for v in vs] for k, vs in metadata.packages_distributions().items()}


def imported(files: Iterable[Path]) -> set[str]:
    """Return the packages of others that files import, wherever in the file."""
    names: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).partition(".")[0])
    ours = {path.stem for path in (*ROOT.iterdir(), *(ROOT / "tests").iterdir())} | {"cds_docs"}
    theirs = names - set(sys.stdlib_module_names) - ours
    return {MODULES.get(name) or packages().get(name, [name])[0] for name in theirs}


def sources(folder: str) -> list[Path]:
    """Return the Python files below a folder of the project."""
    return [path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts]


def test_what_the_program_imports_is_what_it_declares() -> None:
    """No package is imported without being declared, and none is declared for nothing."""
    assert imported(sources("src")) - set(PINNED) == declared(*OPTIONAL)


def test_what_needs_no_extra_imports_none() -> None:
    """What the commands without an extra need at their start is brought without one."""
    lean = "import sys, cds_docs.cli.app; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", lean], capture_output=True, text=True, check=True)
    extra = declared(*OPTIONAL) - declared()

    assert extra & {name_of(word) for word in done.stdout.split()} == set()


def test_what_tests_and_benchmarks_import_is_declared() -> None:
    """A fresh environment with the extras can run the tests and the benchmarks."""
    tests = imported(sources("tests")) - set(PINNED)

    assert tests - declared(*OPTIONAL, "test") == set()
    assert imported(sources("benchmarks")) - declared(*OPTIONAL, "test", "bench") == set()
    assert {name_of(row) for row in EXTRAS["test"]} - tests - NOT_IMPORTED <= {"cds-docs"}


@pytest.mark.parametrize(("half", "whole"), PINNED.items())
def test_a_half_comes_with_its_whole(half: str, whole: str) -> None:
    """What is imported and not declared is pinned to a version by what is declared."""
    rows = metadata.requires(whole) or []

    assert whole in declared()
    assert any(re.match(rf"{half}\s*==", row) for row in rows)


@pytest.mark.parametrize(
    ("package", "version", "hole"),
    [
        ("distributed", (2026, 1), "CVE-2026-23528: a link makes the dashboard run a script"),
        ("jinja2", (3, 1, 6), "CVE-2025-27516: |attr leads out of the sandbox"),
        ("lxml", (6, 1, 0), "CVE-2026-41066: external entities are read"),
        ("pydantic", (2, 12), "checks of ids are passed over: an id may lead out of the folder"),
        ("pyyaml", (6, 0, 1), "sources that a newer Cython cannot build"),
        ("typer", (0, 20), "a repeatable option that is not given ends in TypeError"),
    ],
)
def test_versions_with_known_holes_are_refused(
    package: str, version: tuple[int, ...], hole: str
) -> None:
    """The lowest version allowed is one where the hole is closed."""
    row = next(row for row in ROWS if name_of(row) == package)

    assert lowest(row) >= version, hole


@pytest.mark.parametrize("row", ROWS)
def test_every_package_has_a_lowest_version_and_no_highest(row: str) -> None:
    """A lowest version is the one known to work; a highest would lock later repairs out."""
    assert lowest(row)
    assert not re.search(r"<|==|~=|!=", row)


@pytest.mark.parametrize("row", ROWS)
def test_versions_here_are_allowed(row: str) -> None:
    """What the tests run with is what a user may have."""
    here = re.findall(r"\d+", metadata.version(name_of(row)))

    assert tuple(int(number) for number in here[:3]) >= lowest(row)
