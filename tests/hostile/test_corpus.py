"""The corpus of bad input through the program itself, under bounds: each row ends as it should."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile.row import Row
from hostile.trial import OUTCOMES, rows, tried
from support.bounded import Bounded, bounded
from support.desk import Desk

ROWS = rows()


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bounded]:
    """Return the program, ready to run under bounds."""
    with bounded(tmp_path_factory.mktemp("told"), Desk(Path()).variables()) as ready:
        yield ready


def _expected() -> dict[str, str]:
    """Return the line of each row by its id."""
    lines = OUTCOMES.read_text(encoding="utf-8").splitlines() if OUTCOMES.exists() else []
    return {line.rpartition(" → ")[0]: line for line in lines}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_each_row_ends_as_expected(row: Row, program: Bounded, pytestconfig: pytest.Config) -> None:
    """Exit code, codes and places as written; no traceback, ten seconds, 512 MB."""
    outcome = tried(row, program)

    assert outcome.faults == ()
    if pytestconfig.getoption("--update-goldens"):
        known = _expected() | {row.id: outcome.line}
        lines = [known[one.id] for one in ROWS if one.id in known]
        OUTCOMES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert outcome.line == _expected().get(row.id)


def test_the_corpus_is_large_and_names_each_case_once() -> None:
    """Hundreds of rows of every kind, each with its outcome and none without."""
    kinds = Counter(row.id.partition(":")[0] for row in ROWS)

    assert len(ROWS) >= 600
    assert {"yaml", "value", "list", "template", "picture", "check", "base"} <= kinds.keys()
    assert min(kinds[kind] for kind in ("yaml", "list", "template", "picture", "check")) >= 80
    assert [row.id for row in ROWS] == list(_expected())
