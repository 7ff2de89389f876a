"""Q-01 to Q-08: Quốc hiệu and Tiêu ngữ."""

from dataclasses import replace

import pytest

from cds_docs.check.measure import full_width
from cds_docs.check.recognise import recognise
from cds_docs.document.found import Drawing, DrawingKind, FoundBlock, Piece, PieceKind
from cds_docs.document.found_shape import Shape
from cds_docs.document.repairs import SetLook
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from support.clean import ISSUER_LOOK, MOTTO, MOTTO_LOOK, NATIONAL, clean
from support.found import bordered, centred, drawn, look, paper, paragraph, piece
from support.frame_rules import drawn as lines_of
from support.frame_rules import faults, findings, mended, repairs_of

_LOWER = "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize("kind", ["letter", "plan"])
def test_a_clean_paper_has_no_finding(kind: str) -> None:
    """A paper that obeys the decree is not remarked upon."""
    assert faults(kind) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NATIONAL, []),
        (NATIONAL.replace("HÒA", "HOÀ"), []),
        (NATIONAL.replace(" ", "  "), []),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM", ["Q-01 E"]),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM", ["Q-01 E"]),
        (f"{NATIONAL}.", ["Q-01 E"]),
        (_LOWER, ["Q-01 E"]),
    ],
)
def test_the_words_of_quoc_hieu(text: str, expected: list[str]) -> None:
    """Quốc hiệu is compared letter by letter, wherever the tone of HÒA stands."""
    assert faults(national=[centred(text, ISSUER_LOOK)]) == expected


def test_capitals_shown_by_word_are_capitals() -> None:
    """Small letters under ``w:caps`` read as capitals."""
    shown = centred(_LOWER, replace(ISSUER_LOOK, caps=True))
    assert faults(national=[shown]) == []


def test_what_is_missing_is_said() -> None:
    """A letterhead without Quốc hiệu or Tiêu ngữ is incomplete."""
    assert faults(national=[]) == ["Q-01 E"]
    assert faults(motto=[], motto_line=[]) == ["Q-02 E"]
    assert faults(national=[], motto=[], motto_line=[]) == ["Q-01 E", "Q-02 E"]


def test_a_printed_letterhead_may_hold_it() -> None:
    """Where a wide picture stands on top, nothing is said to be missing."""
    printed = Drawing(DrawingKind.PICTURE, mm(150), mm(30))
    assert faults(national=[], motto_line=[], motto=[drawn(centred(), printed)]) == []


@pytest.mark.parametrize(
    ("text", "expected", "result"),
    [
        ("Độc lập – Tự do – Hạnh phúc", ["Q-03 E"], MOTTO),
        ("Độc lập — Tự do - Hạnh phúc", ["Q-03 E"], MOTTO),
        ("Độc lập-Tự do-Hạnh phúc", ["Q-03 E"], MOTTO),
        ("Độc lập Tự do Hạnh phúc", ["Q-03 E"], MOTTO),
        ("Độc Lập - Tự Do - Hạnh Phúc", ["Q-02 E"], MOTTO),
        ("ĐỘC LẬP - TỰ DO - HẠNH PHÚC", ["Q-02 E"], MOTTO),
        ("Độc lập – tự do - hạnh phúc", ["Q-02 E", "Q-03 E"], MOTTO),
        ("Độc lâp - Tự do - Hạnh phúc", ["Q-02 E"], "Độc lâp - Tự do - Hạnh phúc"),
        ("Độc lập - Tự do - Hạnh phúc.", ["Q-02 E"], "Độc lập - Tự do - Hạnh phúc."),
        ("- Độc lập – Tự do - Hạnh phúc -", ["Q-02 E", "Q-03 E"], f"- {MOTTO} -"),
    ],
)
def test_the_words_of_tieu_ngu(text: str, expected: list[str], result: str) -> None:
    """Words, capitals and dashes are told apart; dashes and capitals are mended."""
    found = findings(clean(motto=[centred(text, MOTTO_LOOK)]))
    assert list(dict.fromkeys(f"{one.rule.id} E" for one in found if one.rule.id < "Q-04")) == (
        expected
    )
    assert mended(text, [r for one in found for r in one.repairs]) == result


def test_tieu_ngu_shown_in_capitals() -> None:
    """``w:caps`` makes capitals of it; nothing in its words can mend that."""
    shown = [centred(MOTTO, replace(MOTTO_LOOK, caps=True))]
    assert "Q-02 E" in faults(motto=shown)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"size": pt(14)}, []),
        ({"size": pt(15)}, ["Q-04 E"]),
        ({"bold": False}, ["Q-04 E"]),
        ({"italic": True}, ["Q-04 E"]),
    ],
)
def test_the_look_of_tieu_ngu(change: dict[str, object], expected: list[str]) -> None:
    """Size and style are those of the rows; the line is not measured against a wrong size."""
    wrong = replace(MOTTO_LOOK, **change)  # type: ignore[arg-type]
    found = findings(clean(motto=[centred(MOTTO, wrong)]))
    assert [f"{one.rule.id} E" for one in found if one.rule.id != "Q-07"] == expected


def test_a_missing_line_is_drawn_as_long_as_the_mended_text() -> None:
    """The line is drawn under Tiêu ngữ, of the length it has after its size is mended."""
    assert faults(motto_line=[]) == ["Q-05 E"]
    lengths = []
    for size in (13, 14, 16):
        wrong = [centred(MOTTO, look(size, bold=True))]
        found = findings(clean(motto=wrong, motto_line=[]))
        (line,) = lines_of(repairs_of("Q-05", found))
        lengths.append(line.length)
        assert line.room == mm(100)
    assert abs(lengths[0].mm - 56.1) < 0.5
    assert lengths[1] == lengths[2]


@pytest.mark.parametrize("text", ["_______________", "---------------", "–––––––––––––"])
def test_a_typed_line_is_none(text: str) -> None:
    """Typed underscores and dashes are a warning of their own."""
    assert faults(motto_line=[centred(text)]) == ["Q-06 W"]


def test_an_underlined_motto_gets_a_line() -> None:
    """Underlining is taken away and a line is drawn."""
    found = findings(
        clean(motto=[centred(MOTTO, replace(MOTTO_LOOK, underline=True))], motto_line=[])
    )
    assert [one.rule.id for one in found] == ["Q-06"]
    looks = [r for r in found[0].repairs if isinstance(r, SetLook)]
    assert [r.underline for r in looks] == [False]
    assert len(lines_of(found[0].repairs)) == 1


def test_a_line_under_one_of_two_columns_of_tabs_is_drawn_by_hand() -> None:
    """A border would go under the agency's name too."""
    flush = Shape(align=Align.LEFT)
    gap = Piece("\t", ISSUER_LOOK, PieceKind.TAB)
    motto = piece(MOTTO, replace(MOTTO_LOOK, underline=True))
    rows = (
        [piece("UBND TỈNH QUẢNG NINH", look(13)), gap, piece(NATIONAL, ISSUER_LOOK)],
        [piece("SỞ Y TẾ", ISSUER_LOOK), gap, motto],
        [piece("Số: 05/SYT-VP", look(13)), gap, piece("Quảng Ninh, ngày 05 tháng 9 năm 2026")],
    )
    head = [paragraph(row, shape=flush) for row in rows]
    found = findings(paper(*head, paragraph("Nội dung./.")))

    assert {"Q-06", "Q-12"} <= {one.rule.id for one in found}
    assert repairs_of("Q-06", found) == repairs_of("Q-12", found) == []


@pytest.mark.parametrize(
    ("width", "expected"), [(56, []), (54, []), (58.5, []), (40, ["Q-07 W"]), (70, ["Q-07 W"])]
)
def test_the_length_of_the_line(width: float, expected: list[str]) -> None:
    """The line is as long as the text, five percent more or less."""
    indent = mm((100 - width) / 2)
    assert faults(motto_line=[bordered(indent, indent)]) == expected


def test_letters_of_another_typeface_are_not_measured() -> None:
    """Without knowing how wide the letters are, nothing is said of the line."""
    arial = replace(MOTTO_LOOK, fonts=("Arial",) * 4)
    line = [bordered(mm(10), mm(10))]
    assert faults(motto=[centred(MOTTO, arial)], motto_line=line) == []


def test_closer_letters_are_measured_closer() -> None:
    """A condensed Quốc hiệu fits where a plain one would not."""
    large = look(13, bold=True)
    narrow: list[FoundBlock] = [centred(NATIONAL, large, left=mm(3), right=mm(3))]
    assert faults(national=narrow) == ["Q-08 W"]
    closer = replace(large, spacing=Length(-6))
    assert faults(national=[centred(NATIONAL, closer, left=mm(3), right=mm(3))]) == []


@pytest.mark.parametrize(("short", "expected"), [(mm(-0.3), []), (mm(0.4), ["Q-08 W"])])
def test_quoc_hieu_has_to_fit_its_cell(short: Length, expected: list[str]) -> None:
    """Half a millimetre too little is enough for its last word to fall to the next line."""
    large = look(13, bold=True)
    head = recognise(clean(national=[centred(NATIONAL, large)])).letterhead
    assert head is not None
    assert head.national is not None
    indent = Length(head.national.room.twips - full_width(head.national) + short.twips)
    assert faults(national=[centred(NATIONAL, large, left=indent)]) == expected


def test_a_line_hanging_elsewhere_is_no_missing_line() -> None:
    """A drawn line that belongs to nothing may be the one that seems to be missing."""
    stray = Drawing(DrawingKind.LINE, mm(56), Length(0))
    anchored = [drawn(paragraph("Đoạn đầu.", shape=Shape(align=Align.JUSTIFY)), stray)]
    assert "Q-05 E" not in faults(motto_line=[], to=[], text=[*anchored, paragraph("Đoạn hai.")])


@pytest.mark.parametrize("text", [MOTTO.upper(), MOTTO.lower(), "Độc lập-Tự do-Hạnh phúc"])
def test_a_line_is_drawn_for_the_words_as_mended(text: str) -> None:
    """Capitals and dashes are mended with it; the line fits Tiêu ngữ as it will be."""
    (right,) = lines_of(repairs_of("Q-05", findings(clean(motto_line=[]))))
    wrong = [centred(text, replace(MOTTO_LOOK, underline=True))]
    (line,) = lines_of(repairs_of("Q-06", findings(clean(motto=wrong, motto_line=[]))))
    assert abs(line.length.mm - right.length.mm) < 0.2


@pytest.mark.parametrize("text", [MOTTO.upper(), "Độc lập-Tự do-Hạnh phúc"])
def test_a_right_line_under_wrong_words_is_right(text: str) -> None:
    """It is as long as the words that are to stand there."""
    assert "Q-07" not in [one.rule.id for one in findings(clean(motto=[centred(text, MOTTO_LOOK)]))]
