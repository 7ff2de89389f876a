"""Consoles that are not UTF-8: every command prints every letter, whatever was set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cds_docs.cli.app import COMMANDS
from support.desk import Desk

_COMMANDS = sorted(COMMANDS)
_ENCODINGS = ("cp1252", "cp1258", "ascii", "utf-16")


def _set_to(encoding: str) -> dict[str, str]:
    """Return the variables of a console with an encoding, Python's own UTF-8 mode shut off."""
    return {
        "PYTHONIOENCODING": encoding,
        "PYTHONUTF8": "0",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
    }


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258"])
@pytest.mark.parametrize("command", _COMMANDS)
def test_help_of_every_command(here: Desk, command: str, encoding: str) -> None:
    """Help is in Vietnamese; decoding it as UTF-8 succeeds and finds the words."""
    done = here.run(command, "--help", **_set_to(encoding))

    assert (done.code, done.err) == (0, "")
    assert "Cách dùng:" in done.out
    assert "Tùy chọn:" in done.out


@pytest.mark.parametrize("encoding", _ENCODINGS)
def test_findings_of_a_broken_campaign(here: Desk, encoding: str) -> None:
    """A failing validate: the finding on one stream, the summary on the other."""
    path = here.campaign("2024.yaml")
    text = path.read_text(encoding="utf-8").replace("theme: Phổ cập", "chủ đề: Phổ cập")
    path.write_text(text, encoding="utf-8")

    done = here.run("validate", "campaigns/2024.yaml", **_set_to(encoding))

    assert done.code == 1
    assert "lỗi C" in done.out
    assert "«chủ đề»" in done.out
    assert "Đã kiểm tra" in done.err


@pytest.mark.parametrize("encoding", _ENCODINGS)
@pytest.mark.parametrize("arguments", [("rendr",), ("render",), ("render", "--fromat", "pdf"), ()])
def test_misuse_of_the_command_line(here: Desk, arguments: tuple[str, ...], encoding: str) -> None:
    """Complaints come before any command runs, and are readable all the same."""
    done = here.run(*arguments, **_set_to(encoding))

    assert done.code == 2
    assert any(word in done.out + done.err for word in ("Không có", "Thiếu", "Cách dùng"))


@pytest.mark.parametrize("encoding", _ENCODINGS)
def test_missing_package_is_said_before_anything_is_imported(
    tmp_path: Path, here: Desk, encoding: str
) -> None:
    """An installation without its packages: one Vietnamese line, no traceback."""
    packages = Path(here.variables()["PYTHONPATH"])
    broken = tmp_path / "typer.py"
    broken.write_text(
        "raise ModuleNotFoundError(\"No module named 'typer'\", name='typer')\n", encoding="utf-8"
    )
    variables = here.variables(**_set_to(encoding))
    variables["PYTHONPATH"] = os.pathsep.join([str(tmp_path), str(packages)])

    done = subprocess.run(
        [sys.executable, "-m", "cds_docs", "render", "a.yaml"],
        cwd=here.folder, env=variables, capture_output=True, check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 3
    assert done.stdout == b""
    assert done.stderr.decode("utf-8").startswith("Thiếu gói «typer»; cài lại: ")


@pytest.mark.parametrize("encoding", _ENCODINGS)
def test_module_that_breaks_is_a_bug_told_in_vietnamese(
    tmp_path: Path, here: Desk, encoding: str
) -> None:
    """A package that fails while it is imported ends like any bug: a line and a log."""
    (tmp_path / "typer.py").write_text("raise ImportError('broken')\n", encoding="utf-8")
    variables = here.variables(**_set_to(encoding), TMPDIR=str(tmp_path))
    variables["PYTHONPATH"] = os.pathsep.join([str(tmp_path), variables["PYTHONPATH"]])

    done = subprocess.run(
        [sys.executable, "-m", "cds_docs", "validate", "a.yaml"],
        cwd=here.folder, env=variables, capture_output=True, check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 3
    assert "Chương trình gặp lỗi ngoài dự kiến (ImportError)" in done.stderr.decode("utf-8")
    assert len(list(tmp_path.glob("cds-docs-loi-*.log"))) == 1
