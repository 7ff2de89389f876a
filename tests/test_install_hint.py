"""The command that a hint names fills the Python the program runs in, however it was installed."""

import os
import sys
from pathlib import Path

import pytest

from cds_docs.diagnostics.install import install_hint, reinstall_hint

_POSIX = pytest.mark.skipif(os.name == "nt", reason="words as Linux and macOS quote them")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run the program from an environment of its own that is not switched on."""
    place = tmp_path / "venvs" / "cds-docs"
    (place / "bin").mkdir(parents=True)
    monkeypatch.setattr(sys, "prefix", str(place))
    monkeypatch.setattr(sys, "executable", str(place / "bin" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    return place


@_POSIX
def test_an_environment_not_switched_on_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As README runs it: a bare pip would be another one."""
    assert install_hint("openpyxl") == f"Chạy: {home}/bin/python -m pip install openpyxl"

    monkeypatch.chdir(home.parent)
    assert install_hint("a", "b") == "Chạy: cds-docs/bin/python -m pip install a b"
    assert reinstall_hint().startswith(
        "cài lại: cds-docs/bin/python -m pip install --force-reinstall TỆP.whl"
    )


@_POSIX
def test_a_folder_that_is_gone_stops_no_hint(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has removed the folder the program was begun in."""
    gone = home / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert install_hint("openpyxl") == f"Chạy: {home}/bin/python -m pip install openpyxl"


@_POSIX
def test_an_environment_switched_on_has_its_pip(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shortest command, where it is the right one."""
    pip = home / "bin" / "pip"
    pip.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(pip.parent))

    assert install_hint("cds-docs[dask]") == 'Chạy: pip install "cds-docs[dask]"'


@_POSIX
def test_spaces_do_not_break_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders of offices have names with spaces."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Tài liệu 1" / "python"))
    monkeypatch.setenv("PATH", "")

    assert f"'{tmp_path}/Tài liệu 1/python' -m pip" in install_hint("openpyxl")


@_POSIX
def test_pipx_and_uv_are_asked_themselves(home: Path) -> None:
    """Theirs are the environments they made."""
    notes = home / "pipx_metadata.json"
    notes.touch()
    assert install_hint("openpyxl") == "Chạy: pipx runpip cds-docs install openpyxl"
    assert reinstall_hint().startswith("cài lại: pipx install --force TỆP.whl")

    notes.rename(home / "uv-receipt.toml")
    python = home / "bin" / "python"
    assert install_hint("openpyxl") == f"Chạy: uv pip install --python {python} openpyxl"
    assert reinstall_hint().startswith("cài lại: uv tool install --force TỆP.whl")


def test_a_folder_with_python_inside_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no pip in it."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert "pip install" not in install_hint("openpyxl")
    assert reinstall_hint() == "chép lại cả thư mục cds-docs"
