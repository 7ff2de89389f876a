"""How many pages a text surely fills."""

from dataclasses import replace

import pytest

from cds_docs.check.pages import Two, two_pages
from cds_docs.document.found import Drawing, DrawingKind, FoundBlock, FoundProperties, PieceKind
from cds_docs.document.found_shape import LineRule, LineSpacing
from cds_docs.units import mm
from support.found import TEXT_SHAPE, cell, drawn, paper, paragraph, piece, recognised, table

_LINE = "Một dòng chữ."
_BREAK = piece("\n", kind=PieceKind.PAGE_BREAK)


def _sure(*blocks: FoundBlock, **properties: object) -> Two:
    """Return how sure it is that blocks fill two pages."""
    said = FoundProperties(**properties)  # type: ignore[arg-type]
    found = recognised(paper=paper(*blocks, properties=said))
    return two_pages(found, range(1))


def _lines(count: int, line: LineSpacing | None = None) -> list[FoundBlock]:
    """Return paragraphs of one line each, 6 pt apart."""
    shape = replace(TEXT_SHAPE, line=line or LineSpacing())
    return [paragraph(_LINE, shape=shape) for _ in range(count)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], Two.NO),
        (_lines(30), Two.NO),
        (_lines(36), Two.SURE),
        (_lines(25, LineSpacing(LineRule.AUTO, 360)), Two.NO),
        (_lines(30, LineSpacing(LineRule.AUTO, 360)), Two.SURE),
        (_lines(36, LineSpacing(LineRule.EXACT, 240)), Two.NO),
        (_lines(36, LineSpacing(LineRule.AT_LEAST, 240)), Two.SURE),
        ([paragraph(_LINE * 320)], Two.SURE),
        ([paragraph([piece("a"), _BREAK, piece("b")])], Two.SURE),
        ([paragraph([_BREAK, piece("b")])], Two.NO),
        ([paragraph([piece("a"), _BREAK]), paragraph()], Two.NO),
        ([paragraph([piece("a"), _BREAK]), table([cell(paragraph("b"))])], Two.SURE),
        ([table([cell(*_lines(36)), cell(paragraph("b"))])], Two.SURE),
        ([table([cell(*_lines(18)), cell(*_lines(18))])], Two.NO),
        (
            [drawn(paragraph("a"), Drawing(DrawingKind.PICTURE, mm(160), mm(270), anchored=False))],
            Two.SURE,
        ),
    ],
)
def test_what_fills_two_pages(blocks: list[FoundBlock], expected: Two) -> None:
    """Lines, breaks, tables and pictures are reckoned as low as they can be."""
    assert _sure(*blocks) is expected


def test_what_the_writing_program_says() -> None:
    """Its count is believed where it drafts pages itself and the text is nearly a page."""
    word = "Microsoft Office Word"
    assert _sure(*_lines(25), pages=2, application=word) is Two.LIKELY
    assert _sure(*_lines(5), pages=2, application=word) is Two.NO
    assert _sure(*_lines(25), pages=2) is Two.NO
    assert _sure(*_lines(25), pages=1, application=word) is Two.NO
