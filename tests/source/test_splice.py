"""A file changed at a few places."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.diagnostics import Span
from cds_docs.source.decode import decode
from cds_docs.source.splice import Splice, spliced


def _span(line: int, column: int, end_column: int, end_line: int | None = None) -> Span:
    return Span("a.yaml", line, column, end_line or line, end_column)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_only_the_span_changes(ending: str, mark: bytes, encoding: str) -> None:
    """Encoding, byte order mark and line ends stay; several spans are replaced in one go."""
    before = ending.join(["năm: 2024   # ghi chú", "số:", "ngày: 1/2/2024", ""])
    after = ending.join(["năm: 2025   # ghi chú", "số: 12", "ngày: >", "  3/2/2025", ""])
    splices = [
        Splice(_span(3, 7, 15), ">\n  3/2/2025"),
        Splice(_span(1, 6, 10), "2025"),
        Splice(_span(2, 4, 4), " 12"),
    ]
    assert spliced(mark + before.encode(encoding), splices) == mark + after.encode(encoding)


def test_spans_that_overlap_are_refused() -> None:
    """Nobody can say what two overlapping changes mean."""
    with pytest.raises(ValueError, match="overlap"):
        spliced(b"abcdef", [Splice(_span(1, 1, 4), "x"), Splice(_span(1, 3, 5), "y")])


@given(st.text(alphabet="aế\n\r\t \u0300", max_size=30), st.data())
def test_lines_are_counted_as_when_reading(text: str, data: st.DataObject) -> None:
    """Whatever the line ends, a span of a line as read is that line."""
    raw = text.encode()
    lines = decode(raw, "a.yaml").split("\n")
    number = data.draw(st.integers(1, len(lines)))
    line = lines[number - 1]
    mended = spliced(raw, [Splice(_span(number, 1, len(line) + 1), "ĐÂY")])
    assert decode(mended, "a.yaml").split("\n") == [*lines[: number - 1], "ĐÂY", *lines[number:]]
