"""What a person is told of the lines that a command changed in a file."""

import pytest

from cds_docs.pipeline.line_changes import line_changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            "a: 1\ndate: 9/2026\nb: 2\n",
            "a: 1\nnumber: 12\ndate: 21/9/2026\nb: 2\n",
            ["a:2: thêm dòng number: 12", "a:3: date: 9/2026 → date: 21/9/2026"],
        ),
        ("a: 1\nb: 2\n", "a: 1\nnumber: 12\nb: 2\n", ["a:2: thêm dòng number: 12"]),
        ("a: 1\n- x: 1\n", "b: 2\n- x: 2\n", ["a:1: a: 1 → b: 2", "a:2: - x: 1 → - x: 2"]),
        ("date: 1\n", "date: 2\nmột dòng\n", ["a:1: date: 1 → date: 2", "a:2: thêm dòng một dòng"]),
    ],
)
def test_each_line_is_told_beside_what_it_was(before: str, after: str, told: list[str]) -> None:
    """A line that is added takes no other's place."""
    assert list(line_changes("a", before.encode(), after.encode())) == told
