"""An item among others whose dash is wrong is told as that, not as a fault of its neighbours."""

import pytest

from cds_docs.source import codes, read

_QUOTED = 'a:\n  - "một câu\n    hai dòng"\n'


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n  - {b: c}\n  – {b: d}\n", 3, 3),
        ("a:\n  - {b: c}\n  -{b: d}\n", 3, 3),
        ("a:\n  - {b: c}\n  – b: d\n    e: f\n", 3, 3),
        ("a:\n  - {b: c}\n  -b: d\n    e: f\n", 3, 3),
        (f"{_QUOTED}b:\n  - {{c: d}}\n  – e\n  - f\n", 6, 3),
    ],
)
def test_a_wrong_dash_among_right_ones(text: str, line: int, column: int) -> None:
    """The item is named at its dash."""
    _, found = read(text.encode(), "a.yaml")
    place = found[0].span
    assert place is not None
    assert (found[0].code, place.line, place.column) == (codes.NO_DASH_SPACE, line, column)


def test_a_quotation_of_two_lines_is_no_open_one() -> None:
    """A value in quotes may go over lines; what is wrong below it is told there."""
    _, found = read(f"{_QUOTED}b:\n  c: d\n  e:f\n  g: h\n".encode(), "a.yaml")
    assert [(one.code, one.span and one.span.line) for one in found] == [(codes.NO_COLON, 6)]


def test_a_quotation_that_never_closes_is_told_where_it_opens() -> None:
    """The quote of a line below does not close it."""
    _, found = read(b'a: "mot\nb: "hai"\nc: d\n', "a.yaml")
    assert (found[0].code, found[0].span and found[0].span.line) == (codes.UNCLOSED_QUOTE, 1)
