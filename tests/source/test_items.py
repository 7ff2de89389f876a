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


@pytest.mark.parametrize(
    ("text", "line", "column", "first"),
    [
        ("a: các mốc\n  - x\n  - y\n", 1, 4, 2),
        ("a: các mốc\n  - {b: c}\n  - {b: d}\n", 1, 4, 2),
        ("a: các mốc\n\n  # chú thích\n  - x\n\n  - b: c\n    d: e\n  - z\n", 1, 4, 4),
        ("a: các mốc  # chú thích\n  - b: c\n", 1, 4, 2),
        ("t:\n  - id: x\n    a: các mốc\n      - b: c\n      - d\n", 3, 8, 4),
    ],
)
def test_words_behind_the_key_of_a_list(text: str, line: int, column: int, first: int) -> None:
    """They are told once, at their place, however many items stand below."""
    _, found = read(text.encode(), "a.yaml")
    told = [(one.code, one.span and (one.span.line, one.span.column)) for one in found]
    assert told == [(codes.INDENT, (line, column))]
    assert f"từ dòng {first} " in found[0].message
    assert "xuống dòng viết «- các mốc" in found[0].hint
    assert "«a:  # các mốc" in found[0].hint


@pytest.mark.parametrize("items", ["  - x\n", "  - {b: c}\n  - {b: d}\n", "\n  - b: c\n    d: e\n"])
def test_the_first_item_in_the_line_of_its_key(items: str) -> None:
    """It belongs on a line of its own; nobody is told to make words of it."""
    _, found = read(f"a: - một\n{items}".encode(), "a.yaml")
    told = [(one.code, one.span and (one.span.line, one.span.column)) for one in found]
    assert told == [(codes.INDENT, (1, 4))]
    assert "Xuống dòng sau «a:»" in found[0].hint
    assert "ngoặc" not in found[0].hint


def test_hundreds_of_items_under_words_are_told_once() -> None:
    """However many there are, and however the last of them ends."""
    items = "".join(f"  - câu {number}\n" for number in range(300))
    _, found = read(f"a: các câu\n{items}    còn nữa\n".encode(), "a.yaml")
    assert [one.code for one in found] == [codes.INDENT]


@pytest.mark.parametrize("text", ["a: x\n  y\n  - z\n", 'a: "x"\n  - y\n'])
def test_other_words_over_an_item_are_told_otherwise(text: str) -> None:
    """Those that go on for lines, words in quotes."""
    _, found = read(text.encode(), "a.yaml")
    assert found
    assert "# x" not in found[0].hint


def test_a_list_under_words_is_read_all_the_same() -> None:
    """What is wrong further down is told in the same run."""
    _, found = read("a: các mốc\n  - {b: c}\n  - {b: d}\ne:f\n".encode(), "a.yaml")
    places = [(one.code, one.span and one.span.line) for one in found]
    assert places == [(codes.INDENT, 1), (codes.NO_COLON, 4)]


@pytest.mark.parametrize("end", ["", "}", "}   # nay", "  # nay"])
def test_a_brace_that_was_not_opened_is_advised_once(end: str) -> None:
    """What is told to be written can be written so: with one brace at each end, and no remark."""
    text = f"a: {{b: 1, c: 2}}\nd: b: 1, c: 2{end}\n"
    _, found = read(text.encode(), "a.yaml")
    assert "Viết: d: {b: 1, c: 2}; hoặc" in found[0].hint
