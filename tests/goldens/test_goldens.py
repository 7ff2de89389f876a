"""Every document of every campaign, as a readable outline."""

from pathlib import Path

import pytest

from conftest import Compare
from support.made import CAMPAIGNS, made, names
from support.outline import outline

HERE = Path(__file__).parent
MOST_LINES = 200


@pytest.mark.parametrize("name", names(CAMPAIGNS))
def test_outlines_are_as_read(name: str, compare_golden: Compare) -> None:
    """Each document looks as it did when its outline was last read by a person."""
    text = outline(made(CAMPAIGNS, name).data)

    assert text.count("\n") <= MOST_LINES
    compare_golden(HERE / f"{name}.outline.txt", text)


def test_no_outline_is_left_over() -> None:
    """Each golden belongs to a document that is still made."""
    kept = {path.name.removesuffix(".outline.txt") for path in HERE.glob("*.outline.txt")}

    assert kept == set(names(CAMPAIGNS))
