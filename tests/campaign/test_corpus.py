"""Broken campaigns, each with all that ``validate`` says of it written at the place."""

import re
from pathlib import Path

import pytest

from cds_docs.pipeline.validate import validate
from support.expected import Expected, annotated, bare, expected, found, headed
from support.watching import Watcher

_CORPUS = Path(__file__).parent / "corpus"
_SLIPS = _CORPUS / "so-suat"
"""Whole campaigns of real offices with one slip each."""

_FILES = sorted(_CORPUS.rglob("*.yaml"))


def _name(path: Path) -> str:
    return path.relative_to(_CORPUS).as_posix()


@pytest.mark.parametrize("path", _FILES, ids=_name)
def test_exactly_what_is_written_is_found(path: Path, pytestconfig: pytest.Config) -> None:
    """Every finding with its code, line and columns; one too many fails like one too few."""
    text = path.read_bytes().decode()
    told = found(validate([str(path)], None, Watcher()).diagnostics)
    if pytestconfig.getoption("--update-goldens") and told != expected(text):
        _rewrite(path, text)
        told = found(validate([str(path)], None, Watcher()).diagnostics)
        text = path.read_bytes().decode()
    assert told == expected(text)
    assert told


def _rewrite(path: Path, text: str) -> None:
    """Write the findings into the file: above their lines, else in its head."""
    path.write_bytes(bare(text).encode())
    diagnostics = validate([str(path)], None, Watcher()).diagnostics
    for write in (annotated, headed):
        changed = write(bare(text), diagnostics)
        path.write_bytes(changed.encode())
        again = found(validate([str(path)], None, Watcher()).diagnostics)
        if again == expected(changed) and len(again) == len(diagnostics):
            return


def test_the_corpus_is_large_and_tells_what_is_wrong() -> None:
    """At least 120 files, 40 of them whole campaigns; each begins with the mistake in words."""
    assert len(_FILES) >= 120
    assert len(list(_SLIPS.glob("*.yaml"))) >= 40
    for path in _FILES:
        assert re.search(r"^# Lỗi cố ý: .+\.$", path.read_bytes().decode(), re.MULTILINE), path


def test_expectations_are_read_as_written() -> None:
    """Above a line, in the head, of the file; several at one place."""
    text = (
        "# expect file: C002\n# expect line 5: C010 3-\na: 1\n  # expect: C048 4-6, C100 4-6\nb: x"
    )
    assert expected(text) == [
        Expected(0, "C002", ""),
        Expected(5, "C010", "3-"),
        Expected(5, "C048", "4-6"),
        Expected(5, "C100", "4-6"),
    ]
    assert bare(text) == "a: 1\nb: x"
