"""A clerk's folder as a fixture."""

from pathlib import Path

import pytest

from support.desk import Desk, desk


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return an empty desk that is the current folder."""
    monkeypatch.chdir(tmp_path)
    return desk(tmp_path)
