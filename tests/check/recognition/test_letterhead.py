"""The block above the title, however it is built."""

import pytest

from cds_docs.check.found_rule import RuleKind
from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import FoundLetterhead, Layout, Recognised
from cds_docs.document.found import Drawing, DrawingKind, FoundBlock
from cds_docs.document.found_shape import Border, Borders, Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from support.found import cell, centred, drawn, look, paper, paragraph, piece, table
from support.letterheads import BUILT, DATE, EXPECTED, MOTTO, NATIONAL, NUMBER, PARENT

_BOLD = look(13, bold=True)
_PLAIN = look(13)
_LEVEL = {
    "two_columns": True,
    "one_row": True,
    "three_columns": True,
    "a_row_each": True,
    "two_tables": True,
    "nested": True,
    "shift_enter": True,
    "tabbed": True,
    "tabbed_in_one": True,
    "spaced": True,
    "boxed": None,
    "boxes_apart": None,
    "stacked": False,
    "stacked_names_first": False,
}
_LAYOUTS = {
    Layout.TABS: {"tabbed", "tabbed_in_one", "spaced"},
    Layout.BOXES: {"boxed", "boxes_apart"},
    Layout.STACKED: {"stacked", "stacked_names_first"},
}


def _recognised(*blocks: FoundBlock) -> Recognised:
    return recognise(paper(*blocks, centred("KẾ HOẠCH", _BOLD), centred("Tổ chức", _BOLD)))


def _head(*blocks: FoundBlock) -> FoundLetterhead:
    head = _recognised(*blocks).letterhead
    assert head is not None
    return head


def _left(*blocks: FoundBlock) -> FoundLetterhead:
    """Return the letterhead with these blocks in its left column."""
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD), centred(DATE))
    return _head(table([cell(*blocks), right]))


@pytest.mark.parametrize("name", BUILT)
def test_each_way_of_building_gives_the_same_elements(name: str) -> None:
    """Table, tabs, blanks, text boxes, lines one below another: the same is recognised."""
    found = _recognised(*BUILT[name]())
    head = found.letterhead
    assert head is not None
    items = [item for item in found.items if item.zone == "letterhead"]
    assert {(item.element, item.text) for item in items} == EXPECTED
    assert len(items) == len(EXPECTED)
    assert head.names == 2
    assert head.level is _LEVEL[name]
    expected = next((la for la, names in _LAYOUTS.items() if name in names), Layout.TABLE)
    assert head.layout is expected
    assert not head.others
    assert found.title is not None
    assert found.title.text == "KẾ HOẠCH"
    assert (found.number, found.symbol) == ("05", "KH-SKHCN")
    assert (found.issued.year, found.issued.month, found.issued.day) == (2026, 9, 5)


@pytest.mark.parametrize("name", BUILT)
def test_each_way_of_building_shows_both_lines(name: str) -> None:
    """The line under Tiêu ngữ is the longer one of the two, whatever both hang on."""
    head = _head(*BUILT[name]())
    assert head.issuer_rule is not None
    assert head.motto_rule is not None
    assert head.issuer_rule.length is not None
    assert head.motto_rule.length is not None
    assert head.issuer_rule.length < head.motto_rule.length or "stacked" in name


def _with_rule(**how: object) -> FoundLetterhead:
    """Return a letterhead whose Tiêu ngữ has a line made in one way."""
    blocks = {
        "bottom": [centred(MOTTO, _BOLD, borders=Borders(bottom=Border("single", pt(1))))],
        "next": [
            centred(MOTTO, _BOLD),
            centred("", borders=Borders(top=Border("single", pt(1))), left=mm(10), right=mm(10)),
        ],
        "date": [
            centred(MOTTO, _BOLD),
            centred(DATE, borders=Borders(top=Border("single", pt(1)))),
        ],
        "drawn": [drawn(centred(MOTTO, _BOLD), Drawing(DrawingKind.LINE, mm(60), Length(0)))],
        "shape": [drawn(centred(MOTTO, _BOLD), Drawing(DrawingKind.SHAPE, mm(60), Length(15)))],
        "above": [drawn(centred(NATIONAL, _BOLD), Drawing(DrawingKind.LINE, mm(60), Length(0)))],
        "below": [
            centred(MOTTO, _BOLD),
            drawn(centred(), Drawing(DrawingKind.LINE, mm(60), Length(0))),
        ],
        "picture": [drawn(centred(MOTTO, _BOLD), Drawing(DrawingKind.PICTURE, mm(60), mm(1)))],
        "typed": [centred(MOTTO, _BOLD), centred("____________")],
        "dashes": [centred(f"{MOTTO}\n----------------", _BOLD)],
        "underlined": [centred(MOTTO, look(13, bold=True, underline=True))],
        "boxed": [centred(MOTTO, _BOLD, borders=Borders(*(Border("single", pt(1)),) * 4))],
        "none": [centred(MOTTO, _BOLD)],
    }[str(how["made"])]
    if how["made"] == "above":
        blocks.append(centred(MOTTO, _BOLD))
    else:
        blocks.insert(0, centred(NATIONAL, _BOLD))
    borders = Borders(bottom=Border("single", pt(1))) if how.get("cell") else Borders()
    left = cell(centred(PARENT, _BOLD), centred(NUMBER))
    return _head(table([left, cell(*blocks, width=mm(90), borders=borders)]))


@pytest.mark.parametrize(
    ("made", "kind", "length"),
    [
        ("bottom", RuleKind.BORDER, mm(90)),
        ("next", RuleKind.BORDER, mm(90) - mm(10) - mm(10)),
        ("date", RuleKind.BORDER, mm(90)),
        ("drawn", RuleKind.DRAWN, mm(60)),
        ("shape", RuleKind.DRAWN, mm(60)),
        ("above", RuleKind.DRAWN, mm(60)),
        ("below", RuleKind.DRAWN, mm(60)),
        ("picture", RuleKind.PICTURE, mm(60)),
    ],
)
def test_a_drawn_line_is_found_however_it_is_made(
    made: str, kind: RuleKind, length: Length
) -> None:
    """Borders, drawings and thin pictures count, with the length they have on paper."""
    rule = _with_rule(made=made).motto_rule
    assert rule is not None
    assert (rule.kind, rule.length) == (kind, length)


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        ("typed", RuleKind.TYPED),
        ("dashes", RuleKind.TYPED),
        ("underlined", RuleKind.UNDERLINED),
    ],
)
def test_typed_and_underlined_lines_are_told_apart(made: str, kind: RuleKind) -> None:
    """What is typed or underlined is found, as what it is."""
    head = _with_rule(made=made)
    assert head.motto is not None
    assert head.motto.text == MOTTO
    assert head.motto_rule is not None
    assert head.motto_rule.kind is kind


@pytest.mark.parametrize("made", ["none", "boxed"])
def test_no_line_is_no_line(made: str) -> None:
    """Neither nothing nor a box around the text is a line under it."""
    assert _with_rule(made=made).motto_rule is None


def test_the_border_of_a_cell_is_a_line() -> None:
    """A cell's lower border below Tiêu ngữ is as long as the cell."""
    rule = _with_rule(made="none", cell=True).motto_rule
    assert rule is not None
    assert (rule.kind, rule.length) == (RuleKind.BORDER, mm(90))


@pytest.mark.parametrize(
    ("national", "motto"),
    [
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"),
        ("CỘNG HÒA XÃ HÔI CHỦ NGHIA VIỆT NAM", "Độc Lập-Tự Do-Hạnh Phúc"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAMM", "Độc lập - Tự do - Hạnh phuc"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ("CỘNG HÒA Ã HỘI CHỦ NGHĨA VIỆT NM", "Độc lậpp - Tự do - Hạh phúc"),
    ],
)
def test_misspelt_fixed_texts_are_still_what_they_are(national: str, motto: str) -> None:
    """Up to three wrong letters, other dashes and other capitals do not hide them."""
    left = cell(centred("ỦY BAN NHÂN DÂN", _BOLD), centred(NUMBER))
    head = _head(table([left, cell(centred(national, _BOLD), centred(motto, _BOLD))]))
    assert head.national is not None
    assert head.motto is not None
    assert (head.national.text, head.motto.text) == (national, motto)


@pytest.mark.parametrize(
    ("lines", "parent", "issuer", "names"),
    [
        ((("ỦY BAN NHÂN DÂN", 1), ("TỈNH QUẢNG NINH", 1)), 0, 2, 1),
        ((("UBND TỈNH QUẢNG NGÃI", 0), ("SỞ THÔNG TIN", 1), ("VÀ TRUYỀN THÔNG", 1)), 1, 2, 2),
        ((("UBND TỈNH QUẢNG NGÃI", 1), ("SỞ THÔNG TIN", 1), ("VÀ TRUYỀN THÔNG", 1)), 1, 2, 2),
        ((("UBND TỈNH QUẢNG NGÃI", 0), ("SỞ THÔNG TIN", 0), ("VÀ TRUYỀN THÔNG", 0)), 1, 2, 2),
        ((("BỘ KHOA HỌC VÀ CÔNG NGHỆ", 1),), 0, 1, 1),
        ((("ỦY BAN NHÂN DÂN", 0), ("TỈNH HÀ GIANG", 0), ("VĂN PHÒNG", 1)), 2, 1, 2),
        ((("UBND TỈNH A", 0), ("SỞ Y TẾ", 0), ("TRUNG TÂM PHÁP Y", 1)), 2, 1, 3),
        ((("UBND TỈNH A", 0), ("BAN CHỈ ĐẠO", 1), ("CHUYỂN ĐỔI SỐ", 1)), 1, 2, 2),
        ((("BỘ TÀI CHÍNH", 0), ("TỔNG CỤC", 1), ("DỰ TRỮ NHÀ NƯỚC", 1)), 1, 2, 2),
        ((("UBND XÃ HÒA TIẾN", 0), ("PHÒNG VĂN HÓA - XÃ HỘI", 1)), 1, 1, 2),
        ((("THỦ TƯỚNG CHÍNH PHỦ", 1),), 0, 1, 1),
    ],
)
def test_lines_of_names_are_joined(
    lines: tuple[tuple[str, int], ...], parent: int, issuer: int, names: int
) -> None:
    """A name may take several lines; bold, or what a name begins with, tells where one ends."""
    head = _left(*(centred(text, _BOLD if bold else _PLAIN) for text, bold in lines))
    assert (len(head.parent), len(head.issuer), head.names) == (parent, issuer, names)
    assert [i.text for i in (*head.parent, *head.issuer)] == [text for text, _ in lines]


@pytest.mark.parametrize(
    ("text", "number", "symbol"),
    [
        ("Số: 05/KH-UBND", "05", "KH-UBND"),
        ("Số:       /STTTT-TTBCXB", "", "STTTT-TTBCXB"),
        ("Số 12/UBND-VX", "12", "UBND-VX"),
        ("Số: …/KH-UBND", "", "KH-UBND"),
        ("Số:..../STTTT- TTBCXB", "", "STTTT-TTBCXB"),
        ("SỐ: 7/TB-VP", "7", "TB-VP"),
        ("Số :15 /QĐ-BNV", "15", "QĐ-BNV"),
        ("Số:", "", ""),
    ],
)
def test_numbers_are_read_blank_or_not(text: str, number: str, symbol: str) -> None:
    """A number line is one with or without its number, its colon, its blanks."""
    left = cell(centred("BỘ NỘI VỤ", _BOLD), centred(text))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD), centred(DATE))
    found = _recognised(table([left, right]))
    assert found.letterhead is not None
    assert found.letterhead.number is not None
    assert (found.number, found.symbol) == (number, symbol)


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Quảng Ninh, ngày 05 tháng 9 năm 2026", (2026, 9, 5)),
        ("Quảng Ninh, ngày        tháng 9 năm 2026", (2026, 9, None)),
        ("Hải Phòng, ngày tháng năm 2024", (2024, None, None)),
        ("Hà Nội, ngày …… tháng …… năm 2026", (2026, None, None)),
        ("Hà Nội, ngày ... tháng ... năm .....", (None, None, None)),
        ("Hà Nội ngày 5 tháng 01 năm 2026", (2026, 1, 5)),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026", (2026, 6, 29)),
        ("Hà Nội, ngày 05/9/2026", (2026, 9, 5)),
        ("Hà Nội, tháng 9 năm 2026", (2026, 9, None)),
    ],
)
def test_dates_are_read_blank_or_not(
    text: str, issued: tuple[int | None, int | None, int | None]
) -> None:
    """A date line is one with any of its parts blank."""
    left = cell(centred("BỘ NỘI VỤ", _BOLD), centred(NUMBER))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD), centred(text))
    found = _recognised(table([left, right]))
    assert found.letterhead is not None
    assert found.letterhead.place_date is not None
    assert (found.issued.year, found.issued.month, found.issued.day) == issued


def test_the_subject_of_a_letter_goes_on_over_lines_and_stamps_end_it() -> None:
    """V/v and its next lines are one element; what is stamped below is another."""
    head = _left(
        centred("SỞ NỘI VỤ", _BOLD),
        centred(NUMBER),
        centred("V/v tuyên truyền Ngày\nChuyển đổi số"),
        centred("quốc gia năm 2026"),
        table([cell(centred("HỎA TỐC", _BOLD))]),
    )
    assert [i.text for i in head.letter_subject] == [
        "V/v tuyên truyền Ngày",
        "Chuyển đổi số",
        "quốc gia năm 2026",
    ]
    assert [(i.element, i.text) for i in head.stamps] == [(Element.URGENCY, "HỎA TỐC")]


def test_a_tabbed_number_line_with_blanks_is_cut_before_the_place() -> None:
    """Neither the blank of the number nor those of the date are taken for columns."""
    line = "Số:      /KH-SKHCN\t\tQuảng Ninh, ngày      tháng     năm 2026"
    shape = Shape(align=Align.LEFT)
    head = _head(
        paragraph([piece(PARENT), piece(f"\t{NATIONAL}")], shape=shape),
        paragraph(f"\t{MOTTO}", shape=shape),
        paragraph(line, shape=shape),
    )
    assert head.number is not None
    assert head.place_date is not None
    assert head.number.text == "Số: /KH-SKHCN"
    assert head.place_date.text == "Quảng Ninh, ngày tháng năm 2026"
    assert head.level is True


def test_a_name_shown_in_capitals_or_typed_in_small_letters_is_a_name() -> None:
    """Capitals by format count as capitals; where no name is in capitals, the bold line is it."""
    caps = look(13, bold=True, caps=True)
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))
    for at in (caps, _BOLD):
        head = _head(table([cell(centred("Sở Nội vụ", at), centred(NUMBER)), right]))
        assert [i.text for i in head.issuer] == ["Sở Nội vụ"]
        assert not head.others


def test_a_title_and_kính_gửi_may_stand_in_the_table() -> None:  # noqa: PLC2401 - its name
    """A third row over both columns holds what usually stands below the table."""
    rows = [
        [cell(centred("SỞ NỘI VỤ", _BOLD)), cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))],
        [cell(centred(NUMBER)), cell(centred(DATE))],
    ]
    title = [cell(centred("TỜ TRÌNH", _BOLD), centred("Về việc phê duyệt", _BOLD))]
    sent = [cell(centred("Kính gửi: Ủy ban nhân dân tỉnh"))]
    found = recognise(paper(table(*rows, title, sent), paragraph("Sở trình./.")))
    assert found.kind is KINDS["to-trinh"]
    assert [i.text for i in found.subject] == ["Về việc phê duyệt"]
    assert [i.words for i in found.addressees] == ["Ủy ban nhân dân tỉnh"]
    assert [i.text for i in found.text] == ["Sở trình./."]
    assert found.letterhead is not None
    assert not found.letterhead.others


def test_a_date_in_the_text_is_no_date_line() -> None:
    """``Thời gian: ngày … tháng … năm …`` below a short letterhead is text."""
    left = cell(centred("SỞ NỘI VỤ", _BOLD), centred(NUMBER))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))
    found = recognise(
        paper(
            table([left, right]),
            paragraph("Thời gian: ngày 05 tháng 9 năm 2026"),
            paragraph("Từ ngày 05 tháng 9 năm 2026"),
        )
    )
    assert found.letterhead is not None
    assert found.letterhead.place_date is None
    assert len(found.text) == 2


def test_parts_are_cut_out_of_the_text_as_stored() -> None:
    """Offsets of a part give exactly its words, whatever stands around them."""
    head = _head(
        paragraph(f"  {PARENT} \t {NATIONAL}  ", shape=Shape()),
        paragraph(f"\t{MOTTO}", shape=Shape()),
    )
    assert head.national is not None
    assert head.motto is not None
    assert head.national.part.raw == NATIONAL
    assert head.motto.part.raw == MOTTO
    assert [i.part.raw for i in head.issuer] == [PARENT]


@pytest.mark.parametrize("title", ["THƯ CHÚC MỪNG", "THƯ KHEN", "THƯ CÔNG"])
def test_the_title_of_a_letter_without_a_number_is_no_name(title: str) -> None:
    """A thư công has no number; below its letterhead stands what it is written for."""
    left = cell(centred("CHỦ TỊCH ỦY BAN NHÂN DÂN", _BOLD), centred("TỈNH QUẢNG NINH", _BOLD))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))
    date = [cell(centred()), cell(centred(DATE))]
    found = recognise(paper(table([left, right], date), centred(title, look(14, bold=True))))

    assert found.letterhead is not None
    assert len(found.letterhead.issuer) == 2
    assert found.title is not None
    assert found.title.text == title
    assert found.kind is KINDS["thu-cong"]


def test_a_name_may_hold_a_symbol_with_small_letters() -> None:
    """A đoàn thanh tra is named by the decision that set it up."""
    team = "ĐOÀN THANH TRA THEO QĐ SỐ 12/QĐ-TTr"
    head = _left(centred("THANH TRA TỈNH A", _PLAIN), centred(team, _BOLD), centred(NUMBER))
    assert [item.text for item in head.parent] == ["THANH TRA TỈNH A"]
    assert [item.text for item in head.issuer] == [team]


@pytest.mark.parametrize("mark", ["DỰ THẢO", "DỰ THẢO LẦN 2", "TÀI LIỆU TRÌNH KỲ HỌP THỨ 5"])
def test_what_stands_above_the_table_is_no_name(mark: str) -> None:
    """A draft says so on a line of its own, above both columns."""
    head = _head(centred(mark, _BOLD), *BUILT["two_columns"]())
    assert [item.text for item in head.parent] == [PARENT]
    assert head.names == 2
