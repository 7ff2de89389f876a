"""Nothing is written outside the output folder, whatever anything is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile.outside import PLACES, names, strays
from hostile.row import letter, put
from support.bounded import Bounded, bounded
from support.desk import Desk


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bounded]:
    """Return the program, ready to run under bounds."""
    with bounded(tmp_path_factory.mktemp("told"), Desk(Path()).variables()) as ready:
        yield ready


@pytest.mark.parametrize("place", PLACES)
def test_nasty_names_stay_inside(place: str, program: Bounded) -> None:
    """Forty-one names in each place: refused, or a safe name below the output folder."""
    found = {name: stray for name in names() if (stray := strays(place, name, program))}

    assert len(names()) >= 41
    assert found == {}


def test_copies_are_made_for_names_that_can_be_borne(program: Bounded, tmp_path: Path) -> None:
    """The trial itself works: an ordinary row gives a paper in the output folder."""
    files = letter(
        ("    to: [so-nganh]\n", "    for_each: recipients\n"),
    )
    for name, content in files.items():
        put(tmp_path, name, content)

    assert program.run(tmp_path, "render", "a.yaml").status == 0
    assert [file.name for file in tmp_path.rglob("*.docx")] == ["cong-van-so-nganh.docx"]
