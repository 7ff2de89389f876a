"""Lines of other programs: what git leaves of two versions, marks around code."""

import pytest

from cds_docs.source import codes, read


def test_two_versions_joined_by_git_are_told_once() -> None:
    """Whatever else such a file seems to lack comes from its two versions."""
    text = "year: 2024\n<<<<<<< HEAD\ntheme: a\n=======\ntheme: b\n>>>>>>> ban-2\n"

    source, found = read(text.encode(), "a.yaml")

    assert source is None
    assert [(one.code, one.span.line) for one in found if one.span] == [(codes.STRANGE_LINE, 2)]
    assert "dòng 2, 4, 6" in found[0].hint


def test_one_mark_left_is_told() -> None:
    """A version was chosen, and one line forgotten."""
    _, found = read(b"year: 2024\n>>>>>>> ban-2\ntheme: a\n", "a.yaml")

    assert [(one.code, one.span.line) for one in found if one.span] == [(codes.STRANGE_LINE, 2)]


@pytest.mark.parametrize("mark", ["```yaml", "```", "~~~"])
def test_marks_around_code_are_told_and_the_rest_is_read(mark: str) -> None:
    """They come along with what is copied from a page or a message."""
    source, found = read(f"{mark}\nyear: 2024\n{mark[:3]}\n".encode(), "a.yaml")

    assert source is not None
    assert [one.code for one in found] == [codes.STRANGE_LINE] * 2


@pytest.mark.parametrize("text", ["# =======\na: 1\n", "a: |\n  =======\n  ```\n  >>>>>>> x\n"])
def test_the_same_signs_in_remarks_and_prose_are_nothing(text: str) -> None:
    """Only lines that begin with them are marks."""
    _, found = read(text.encode(), "a.yaml")

    assert found == ()
