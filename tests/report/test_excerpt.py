"""The caret stands under its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.report.excerpt import excerpt
from cds_docs.report.screen import width


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "caret"),
    [
        ("year: 2024", 7, 11, "year: 2024", "      ^^^^"),
        ("tên: Đặng", 6, 10, "tên: Đặng", "     ^^^^"),
        ("te\u0302n: x", 7, 8, "te\u0302n: x", "     ^"),
        ("a: 漢字 b", 7, 8, "a: 漢字 b", "        ^"),
        ("a: 漢字", 4, 6, "a: 漢字", "   ^^^^"),
        ("\tyear", 2, 6, "→   year", "    ^^^^"),
        ("a:\tb", 3, 4, "a:→   b", "  ^^^^"),
        ("a\x1bb", 3, 4, "a\\x1bb", "     ^"),
        ("year: 1", 7, None, "year: 1", "      ^"),
        ("year:", 6, 6, "year:", "     ^"),
        ("", 1, 1, "", "^"),
        ("ab", 40, 44, "ab", "  ^"),
    ],
)
def test_caret_is_under_the_place(
    line: str, column: int, end: int | None, shown: str, caret: str
) -> None:
    """Marks take no column, wide letters two, escapes as many as are printed."""
    result = excerpt(line, column, end)

    assert (result.line, result.caret) == (shown, caret)


def test_long_line_is_cut_around_the_caret() -> None:
    """A line of ten thousand letters is shown in part, the place in it."""
    result = excerpt("a" * 5000 + "LỖI" + "b" * 5000, 5001, 5004)

    assert len(result.line) <= 100
    assert result.line[result.caret.index("^") :].startswith("LỖI")
    assert result.line[0] == result.line[-1] == "…"


@given(st.text(max_size=400), st.integers(1, 500), st.integers(0, 300))
def test_what_is_printed_stays_narrow(line: str, column: int, length: int) -> None:
    """Neither line nor caret grows beyond what a terminal shows."""
    result = excerpt(line, column, column + length)

    assert width(result.line) <= 110
    assert len(result.caret) <= 110
    assert result.caret.strip().strip("^") == ""
