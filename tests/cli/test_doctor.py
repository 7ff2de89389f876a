"""``cds-docs doctor`` on the command line: lines, JSON, exit codes, odd consoles."""

import json
import subprocess

import pytest

from support.desk import Desk

_NOWHERE = {"CDS_DOCS_SOFFICE": "/nowhere"}


def test_lines_for_a_person(here: Desk) -> None:
    """A mark, a name, what was found; what to do on the next line; the verdict last."""
    done = here.run("doctor", **_NOWHERE)

    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0].startswith("được    Python           3.")
    missing = next(index for index, line in enumerate(lines) if "LibreOffice  " in line)
    assert lines[missing].startswith("thiếu")
    assert lines[missing + 1].startswith("        gợi ý: Cài LibreOffice")
    assert done.err == "Máy này soạn được .docx.\n"
    assert here.files("out") == []


def test_json_for_a_program(here: Desk) -> None:
    """The same as one object."""
    done = here.run("doctor", "--report", "json", PYTHONIOENCODING="cp1258", **_NOWHERE)

    found = json.loads(done.out)
    assert (done.code, done.err, found["works"]) == (0, "", True)
    checks = {check["id"]: check for check in found["checks"]}
    assert checks["console"]["mark"] == "note"
    assert "cp1258" in checks["console"]["found"]
    assert checks["libreoffice"]["mark"] == "missing"


def test_output_that_is_no_folder_is_the_exit_code(here: Desk) -> None:
    """Where no document can be written the verdict is bad."""
    here.write("out", "a file")

    done = here.run("doctor", **_NOWHERE)

    assert done.code == 1
    assert "chưa soạn được" in done.err


@pytest.mark.parametrize("arguments", [("nơi-nào",), ("--report", "sarif"), ("-o", "")])
def test_misuse(here: Desk, arguments: tuple[str, ...]) -> None:
    """No such folder, no such report, an empty name."""
    done = here.run("doctor", *arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(("Không có", "Tùy chọn"))


def test_closed_output_is_no_fault(here: Desk) -> None:
    """Nobody reads: the exit code is the answer."""
    command = here.command("doctor")
    done = subprocess.run(
        ["sh", "-c", '"$@" >&- 2>&-', "sh", *command],
        cwd=here.folder, env=here.variables(**_NOWHERE), check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 0


def test_folder_is_left_as_it_was(here: Desk) -> None:
    """Looking changes nothing."""
    before = sorted(path.as_posix() for path in here.folder.rglob("*"))

    here.run("doctor", ".", **_NOWHERE)

    assert sorted(path.as_posix() for path in here.folder.rglob("*")) == before
