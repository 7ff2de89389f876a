"""One letterhead built in all the ways offices build it."""

from collections.abc import Callable, Sequence

from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundBlock,
    FoundParagraph,
    Look,
    Piece,
    PieceKind,
)
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm
from support.found import bordered, cell, centred, drawn, look, paragraph, piece, table

PARENT, ISSUER = "UBND TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/KH-SKHCN", "Quảng Ninh, ngày 05 tháng 9 năm 2026"

EXPECTED = {
    (Element.PARENT, PARENT),
    (Element.ISSUER, ISSUER),
    (Element.NATIONAL_TITLE, NATIONAL),
    (Element.MOTTO, MOTTO),
    (Element.NUMBER, NUMBER),
    (Element.PLACE_AND_DATE, DATE),
}

_BOLD = look(13, bold=True)
_PLAIN = look(13)
_ITALIC = look(13, italic=True)
_LEFT_LINE = Drawing(DrawingKind.LINE, mm(25), Length(0))
_RIGHT_LINE = Drawing(DrawingKind.LINE, mm(57), Length(0))
_TABBED = Shape(align=Align.LEFT)


def _row(*texts: tuple[str, Look]) -> list[Piece]:
    """Return pieces of texts with tabs between them."""
    pieces: list[Piece] = []
    for text, at in texts:
        if pieces:
            pieces.append(Piece("\t", at, PieceKind.TAB))
        pieces.append(piece(text, at))
    return pieces


def _names() -> tuple[FoundBlock, ...]:
    return centred(PARENT, _PLAIN), centred(ISSUER, _BOLD), bordered(mm(20), mm(20))


def _national() -> tuple[FoundBlock, ...]:
    return centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD), bordered(mm(12), mm(12))


def two_columns() -> Sequence[FoundBlock]:
    """Return one table, names and number in two rows."""
    return [
        table(
            [cell(*_names()), cell(*_national())],
            [cell(centred(NUMBER, _PLAIN)), cell(centred(DATE, _ITALIC))],
        )
    ]


def one_row() -> Sequence[FoundBlock]:
    """Return one table of one row."""
    left = (*_names(), centred(NUMBER, _PLAIN))
    return [table([cell(*left), cell(*_national(), centred(DATE, _ITALIC))])]


def three_columns() -> Sequence[FoundBlock]:
    """Return one table with an empty column in the middle."""
    gap = mm(5)
    return [
        table(
            [cell(*_names()), cell(centred(), width=gap), cell(*_national())],
            [
                cell(centred(NUMBER, _PLAIN)),
                cell(centred(), width=gap),
                cell(centred(DATE, _ITALIC)),
            ],
        )
    ]


def a_row_each() -> Sequence[FoundBlock]:
    """Return a table in which each line has a row of its own."""
    return [
        table(
            [cell(centred(PARENT, _PLAIN)), cell(centred(NATIONAL, _BOLD))],
            [cell(centred(ISSUER, _BOLD)), cell(centred(MOTTO, _BOLD))],
            [cell(bordered(mm(20), mm(20))), cell(bordered(mm(12), mm(12)))],
            [cell(centred(NUMBER, _PLAIN)), cell(centred(DATE, _ITALIC))],
        )
    ]


def two_tables() -> Sequence[FoundBlock]:
    """Return number and date in a table of their own."""
    return [
        table([cell(*_names()), cell(*_national())]),
        centred(),
        table([cell(centred(NUMBER, _PLAIN)), cell(centred(DATE, _ITALIC))]),
    ]


def nested() -> Sequence[FoundBlock]:
    """Return the table inside the only cell of another one."""
    return [table([cell(*two_columns(), width=mm(165))])]


def shift_enter() -> Sequence[FoundBlock]:
    """Return a table in which line breaks stand for paragraphs."""
    left = [piece(PARENT, _PLAIN), Piece("\n", _PLAIN, PieceKind.BREAK), piece(ISSUER, _BOLD)]
    right = [piece(NATIONAL, _BOLD), Piece("\n", _BOLD, PieceKind.BREAK), piece(MOTTO, _BOLD)]
    return [
        table(
            [
                cell(drawn(centred(left), _LEFT_LINE)),
                cell(drawn(centred(right), _RIGHT_LINE)),
            ],
            [cell(centred(NUMBER, _PLAIN)), cell(centred(DATE, _ITALIC))],
        )
    ]


def _tabbed(*rows: list[Piece]) -> list[FoundBlock]:
    made: list[FoundParagraph] = [paragraph(row, shape=_TABBED) for row in rows]
    made[1] = drawn(made[1], _LEFT_LINE, _RIGHT_LINE)
    return list(made)


def tabbed() -> Sequence[FoundBlock]:
    """Return paragraphs with tabs, one for each line."""
    return _tabbed(
        _row((PARENT, _PLAIN), (NATIONAL, _BOLD)),
        _row((ISSUER, _BOLD), (MOTTO, _BOLD)),
        _row((NUMBER, _PLAIN), (DATE, _ITALIC)),
    )


def tabbed_in_one() -> Sequence[FoundBlock]:
    """Return tabs and line breaks in one paragraph."""
    names = _row((PARENT, _PLAIN), (NATIONAL, _BOLD))
    below = _row((ISSUER, _BOLD), (MOTTO, _BOLD))
    pieces = [*names, Piece("\n", _PLAIN, PieceKind.BREAK), *below]
    head = drawn(paragraph(pieces, shape=_TABBED), _RIGHT_LINE, _LEFT_LINE)
    number = _row((NUMBER, _PLAIN), ("", _PLAIN), (DATE, _ITALIC))
    return [head, paragraph(number, shape=_TABBED)]


def spaced() -> Sequence[FoundBlock]:
    """Return runs of blanks between the columns."""
    gap = piece("          ", _PLAIN)
    return _tabbed(
        [piece(PARENT, _PLAIN), gap, piece(NATIONAL, _BOLD)],
        [piece(ISSUER, _BOLD), gap, piece(MOTTO, _BOLD)],
        [piece(NUMBER, _PLAIN), gap, piece(DATE, _ITALIC)],
    )


def boxed() -> Sequence[FoundBlock]:
    """Return two text boxes at one paragraph."""
    left = Drawing(
        DrawingKind.TEXT_BOX, mm(65), mm(30), blocks=(*_names(), centred(NUMBER, _PLAIN))
    )
    right = Drawing(
        DrawingKind.TEXT_BOX, mm(100), mm(30), blocks=(*_national(), centred(DATE, _ITALIC))
    )
    return [drawn(paragraph(), left, right)]


def boxes_apart() -> Sequence[FoundBlock]:
    """Return each text box at a paragraph of its own, the right one first."""
    host = boxed()[0]
    assert isinstance(host, FoundParagraph)
    return [drawn(paragraph(), host.drawings[1]), drawn(paragraph(), host.drawings[0])]


def stacked() -> Sequence[FoundBlock]:
    """Return all lines one below another, Quốc hiệu first."""
    return [
        *_national(),
        *_names(),
        centred(NUMBER, _PLAIN),
        centred(DATE, _ITALIC),
    ]


def stacked_names_first() -> Sequence[FoundBlock]:
    """Return all lines one below another, the names first."""
    return [
        *_names(),
        *_national(),
        centred(NUMBER, _PLAIN),
        centred(DATE, _ITALIC),
    ]


BUILT: dict[str, Callable[[], Sequence[FoundBlock]]] = {
    made.__name__: made
    for made in (
        two_columns,
        one_row,
        three_columns,
        a_row_each,
        two_tables,
        nested,
        shift_enter,
        tabbed,
        tabbed_in_one,
        spaced,
        boxed,
        boxes_apart,
        stacked,
        stacked_names_first,
    )
}
