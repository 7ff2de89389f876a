"""Planted faults change one expression each, and only where they are switched on."""

import ast
import builtins
import runpy
from pathlib import Path

import pytest

from reliability.mutants import affordable, beside, reaches
from reliability.mutation import SWITCH, Mutation, drawn, mutations, plant

_PACKAGE = Path(__file__).parents[2] / "src/cds_docs"
_MODULE = '''"""Số."""


def grade(mark: int, late: bool) -> str:
    """Xếp loại “ấy”."""
    if mark >= 5 and not late:
        return "đạt"
    return "chưa đạt" if mark > 0 else "trượt"
'''


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package of one module."""
    (tmp_path / "grades.py").write_text(_MODULE, encoding="utf-8")
    return tmp_path


def _wrong(found: list[Mutation], right: str) -> list[str]:
    return [one.wrong for one in found if one.right == right]


def test_the_faults_are_those_of_an_expression(package: Path) -> None:
    """Comparisons, and-or, not, numbers and choices; no words, no signatures."""
    found = mutations(package)

    assert _wrong(found, "mark >= 5") == ["(mark) > (5)"]
    assert _wrong(found, "mark >= 5 and not late") == ["(mark >= 5) or (not late)"]
    assert _wrong(found, "not late") == ["(late)"]
    assert _wrong(found, "5") == ["6"]
    assert {one.line for one in found} == {6, 8}


def test_drawn_faults_lie_apart(package: Path) -> None:
    """One of a line, the same ones by the same seed."""
    found = mutations(package)
    picked = drawn(found, 9, 1)

    assert len(picked) == len({one.line for one in picked}) == 2
    assert picked == drawn(found, 9, 1)


def test_a_planted_fault_is_there_only_when_it_is_on(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The module does as before until the switch says otherwise."""
    (fault,) = (one for one in mutations(package) if one.right == "mark >= 5")
    plant(package, [fault])
    for on, expected in ((False, "đạt"), (True, "chưa đạt")):
        monkeypatch.setattr(builtins, SWITCH, lambda _, on=on: on, raising=False)
        grade = runpy.run_path(str(package / "grades.py"))["grade"]
        assert grade(5, late=False) == expected


def test_every_fault_of_the_package_can_be_planted(tmp_path: Path) -> None:
    """Whatever is drawn, the program stays one that Python reads."""
    found = drawn(mutations(_PACKAGE), 2000, 5)
    assert len(found) == 2000
    for path in {one.path for one in found}:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes((_PACKAGE / path).read_bytes())
    plant(tmp_path, found)
    for path in {one.path for one in found}:
        ast.parse((tmp_path / path).read_bytes())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("standard/nd30.py", ["tests/standard/test_rows.py::test_a"]),
        ("campaign/schema/values.py", ["tests/campaign/each/test_rules.py::test_b"]),
        ("viet.py", ["tests/test_viet.py::test_c[1]"]),
        ("html/setting.py", []),
    ],
)
def test_what_a_module_works_out_once_is_judged_by_its_own_tests(
    path: str, expected: list[str]
) -> None:
    """A table built on import is not the first test's."""
    tests = [
        "tests/standard/test_rows.py::test_a",
        "tests/campaign/each/test_rules.py::test_b",
        "tests/test_viet.py::test_c[1]",
    ]
    assert beside(path, tests) == expected


def test_lines_that_were_broken_off_are_left_out() -> None:
    """What a killed process was writing names no test; what stands behind it neither."""
    lines = ["3\ttests/a.py::one", "1", "12\ttests/b.py::tw5\ttests/c.py::three", "", "x\ty", "4\t"]

    assert list(reaches(lines)) == [
        (3, "tests/a.py::one"),
        (12, "tests/b.py::tw5\ttests/c.py::three"),
        (4, ""),
    ]


def test_tests_about_a_module_run_first() -> None:
    """However long they take; then one of each file, the shortest first, until time is up."""
    seconds = {
        "tests/cli/test_a.py::one": 1.0,
        "tests/cli/test_a.py::two": 2.0,
        "tests/cli/test_b.py::one": 3.0,
        "tests/pipeline/test_each.py::one": 30.0,
        "tests/campaign/test_row_rules.py::one": 20.0,
        "tests/cli/test_c.py::one": 50.0,
    }

    assert affordable("campaign/each/row_rules.py", seconds, seconds) == [
        "tests/campaign/test_row_rules.py::one",
        "tests/pipeline/test_each.py::one",
        "tests/cli/test_a.py::one",
        "tests/cli/test_b.py::one",
    ]
