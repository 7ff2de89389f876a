"""``render --row`` and ``--sample`` as typed."""

import pytest

from cds_docs.cli import main
from cds_docs.cli.exits import USAGE
from cds_docs.cli.options import read_ids


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--row", ""], "--row 17"),
        (["--row", "  "], "--row 17"),
        (["--row", "5", "--row", "6"], "«--only VĂN_BẢN-MÃ»"),
        (["--only", ""], "--only cong-van"),
        (["--only", " , "], "--only cong-van"),
        (["--sample", "0"], "«0»"),
        (["--sample", "nhiều"], "«nhiều»"),
        (["--sample", "-3"], "«-3»"),
    ],
)
def test_values_that_choose_nothing_are_refused(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty shell variable does not make all copies."""
    assert main(["render", "campaigns", *typed]) == USAGE
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        (None, ()),
        (["a"], ("a",)),
        (["a,b"], ("a", "b")),
        (["a, b,", "c", "a"], ("a", "b", "c")),
    ],
)
def test_ids_with_commas_and_one_by_one(typed: list[str] | None, ids: tuple[str, ...]) -> None:
    """Ids are listed as formats are, or the option is given again."""
    assert read_ids(typed) == ids
