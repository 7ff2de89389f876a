"""``render --row`` and ``--sample`` as typed."""

import pytest

from cds_docs.cli import main
from cds_docs.cli.exits import USAGE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--row", ""], "--row 17"),
        (["--row", "  "], "--row 17"),
        (["--row", "5", "--row", "6"], "«--only VĂN_BẢN-MÃ»"),
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
