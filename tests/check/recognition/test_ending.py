"""Signature block, what follows it, phụ lục, attached texts, regimes."""

from collections.abc import Callable, Sequence

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import FoundSignature, Layout, Recognised, Regime, Zone
from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundBlock,
    FoundPaper,
    Furnishing,
    Furniture,
    Piece,
    PieceKind,
)
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import mm, pt
from support.found import (
    bordered,
    cell,
    centred,
    drawn,
    look,
    paper,
    paragraph,
    piece,
    renumbered,
    section,
    table,
)
from support.letterheads import MOTTO, NATIONAL, PARENT, two_columns

_BOLD = look(14, bold=True)
_LABEL = look(12, bold=True, italic=True)
_LIST = look(11)
_FLUSH = Shape(align=Align.LEFT)
_RIGHT = Shape(align=Align.CENTER, left=mm(80))


def _blank(count: int = 4) -> list[FoundBlock]:
    return [centred() for _ in range(count)]


def _left(drafter: str = "") -> list[FoundBlock]:
    lines = ["- Như trên;", "- Lưu: VT, CĐS.", *([drafter] if drafter else [])]
    return [
        paragraph("Nơi nhận:", _LABEL, _FLUSH),
        *(paragraph(line, _LIST, _FLUSH) for line in lines),
    ]


def _right() -> list[FoundBlock]:
    return [
        centred("KT. GIÁM ĐỐC", _BOLD),
        centred("PHÓ GIÁM ĐỐC", _BOLD),
        *_blank(),
        centred("Nguyễn Văn A", _BOLD),
    ]


def in_table() -> Sequence[FoundBlock]:
    """Return a table of one row."""
    return [table([cell(*_left()), cell(*_right())])]


def reversed_table() -> Sequence[FoundBlock]:
    """Return Nơi nhận on the right, by mistake."""
    return [table([cell(*_right()), cell(*_left())])]


def in_rows() -> Sequence[FoundBlock]:
    """Return authority and name in rows of their own."""
    left = _left()
    return [
        table(
            [
                cell(left[0]),
                cell(centred("KT. GIÁM ĐỐC", _BOLD), centred("PHÓ GIÁM ĐỐC", _BOLD)),
            ],
            [cell(*left[1:]), cell(centred("Nguyễn Văn A", _BOLD))],
        )
    ]


def shift_enter() -> Sequence[FoundBlock]:
    """Return line breaks for paragraphs on both sides."""
    left = [
        piece("Nơi nhận:", _LABEL),
        Piece("\n", _LABEL, PieceKind.BREAK),
        piece("- Như trên;", _LIST),
        Piece("\n", _LIST, PieceKind.BREAK),
        piece("- Lưu: VT, CĐS.", _LIST),
    ]
    right = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n\nNguyễn Văn A"
    return [table([cell(paragraph(left)), cell(centred(right, _BOLD))])]


def spaced_by_format() -> Sequence[FoundBlock]:
    """Return the room for the signature as space above the name."""
    name = centred("Nguyễn Văn A", _BOLD, before=pt(80))
    right = (centred("KT. GIÁM ĐỐC", _BOLD), centred("PHÓ GIÁM ĐỐC", _BOLD), name)
    return [table([cell(*_left()), cell(*right)])]


def tabbed() -> Sequence[FoundBlock]:
    """Return tabs between the columns."""
    rows = [
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- Như trên;\tPHÓ GIÁM ĐỐC",
        "- Lưu: VT, CĐS.",
        "",
        "",
        "\tNguyễn Văn A",
    ]
    return [paragraph(row, _BOLD, _FLUSH) for row in rows]


def spaced() -> Sequence[FoundBlock]:
    """Return runs of blanks between the columns."""
    gap = " " * 20
    rows = [
        f"Nơi nhận:{gap}KT. GIÁM ĐỐC",
        f"- Như trên;{gap}PHÓ GIÁM ĐỐC",
        "- Lưu: VT, CĐS.",
        "",
        "",
        f"{gap}{gap}Nguyễn Văn A",
    ]
    return [paragraph(row, _BOLD, _FLUSH) for row in rows]


def boxed() -> Sequence[FoundBlock]:
    """Return two text boxes."""
    boxes = [
        Drawing(DrawingKind.TEXT_BOX, mm(70), mm(50), blocks=tuple(blocks))
        for blocks in (_left(), _right())
    ]
    return [drawn(paragraph(), *boxes)]


def stacked() -> Sequence[FoundBlock]:
    """Return one below another, Nơi nhận first."""
    return [
        *_left(),
        *(
            paragraph(text, _BOLD, _RIGHT)
            for text in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "", "Nguyễn Văn A")
        ),
    ]


def stacked_signer_first() -> Sequence[FoundBlock]:
    """Return one below another, Nơi nhận last."""
    return [*_right(), *_left()]


_WAYS: tuple[Callable[[], Sequence[FoundBlock]], ...] = (
    in_table,
    reversed_table,
    in_rows,
    shift_enter,
    spaced_by_format,
    tabbed,
    spaced,
    boxed,
    stacked,
    stacked_signer_first,
)
_LAYOUT = {
    "tabbed": Layout.TABS,
    "spaced": Layout.TABS,
    "boxed": Layout.BOXES,
    "stacked": Layout.STACKED,
    "stacked_signer_first": Layout.STACKED,
}


def _read(*blocks: FoundBlock) -> Recognised:
    top = (centred("KẾ HOẠCH", _BOLD), centred("Tổ chức", _BOLD), bordered(mm(60), mm(60)))
    return recognise(paper(*two_columns(), *top, paragraph("Nội dung./."), *blocks))


def _signed(*blocks: FoundBlock) -> FoundSignature:
    found = _read(*blocks)
    assert [i.text for i in found.text] == ["Nội dung./."]
    assert found.signature is not None
    return found.signature


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: way.__name__)
def test_each_way_of_building_gives_the_same_block(
    way: Callable[[], Sequence[FoundBlock]],
) -> None:
    """Who receives and who signs is the same, however the columns are made."""
    found = _signed(*way())
    assert found.layout is _LAYOUT.get(way.__name__, Layout.TABLE)
    assert [(i.element, i.text) for i in found.authority] == [
        (Element.AUTHORITY, "KT. GIÁM ĐỐC"),
        (Element.POST, "PHÓ GIÁM ĐỐC"),
    ]
    assert found.name is not None
    assert found.name.text == "Nguyễn Văn A"
    assert found.label is not None
    assert found.label.text == "Nơi nhận:"
    assert [i.words for i in found.recipients] == ["Như trên;", "Lưu: VT, CĐS."]
    assert found.other_posts == found.left == ()


@pytest.mark.parametrize(
    ("way", "level"),
    [(in_table, True), (in_rows, True), (tabbed, True), (boxed, None), (stacked, False)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_label_and_authority_stand_level_or_not(
    way: Callable[[], Sequence[FoundBlock]], level: bool | None
) -> None:
    """Side by side is level; in text boxes nobody can tell."""
    assert _signed(*way()).level is level


def test_a_label_pushed_down_is_not_level() -> None:
    """Empty paragraphs above ``Nơi nhận`` put it below the authority."""
    found = _signed(table([cell(*_blank(3), *_left()), cell(*_right())]))
    assert found.level is False


@pytest.mark.parametrize(
    ("lines", "elements", "name"),
    [
        (["GIÁM ĐỐC", "", "", "", "Lê A"], ["post"], "Lê A"),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Lê A"], ["authority", "post"], "Lê A"),
        (["Q. GIÁM ĐỐC", "", "", "", "Lê A"], ["post"], "Lê A"),
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "LÊ VĂN A"],
            ["authority", "authority", "post"],
            "LÊ VĂN A",
        ),
        (["K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "", "Lê A"], ["authority", "post"], "Lê A"),
        (["HIỆU TRƯỞNG", "", "", "", "PGS. TS. Lê A"], ["post"], "PGS. TS. Lê A"),
        (["GIÁM ĐỐC", "Lê A"], ["post"], "Lê A"),
        (["Kt. Giám đốc", "Phó Giám đốc", "", "", "Lê A"], ["authority", "post"], "Lê A"),
        (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["authority", "post"], None),
        (["GIÁM ĐỐC", "(Ký, ghi rõ họ tên)", "", "", "Lê A"], ["post"], "Lê A"),
    ],
)
def test_authority_post_and_name_are_told(
    lines: list[str], elements: list[str], name: str | None
) -> None:
    """The last line above the room is the post, the last below it the name, if there is one."""
    right = cell(*(centred(line, _BOLD) for line in lines))
    found = _signed(table([cell(*_left()), right]))
    assert [i.element.id for i in found.authority] == elements
    assert (found.name.text if found.name else None) == name


def test_another_post_and_a_drafter_are_told() -> None:
    """What stands right above the name is another post; ``PL.(300)`` is the drafter's mark."""
    right = [
        centred("TRƯỞNG BAN", _BOLD),
        *_blank(),
        centred("CHỦ TỊCH UBND TỈNH", _BOLD),
        centred("Lê A", _BOLD),
    ]
    found = _signed(table([cell(*_left("PL.(300)")), cell(*right)]))
    assert [i.text for i in found.other_posts] == ["CHỦ TỊCH UBND TỈNH"]
    assert found.drafter is not None
    assert found.drafter.text == "PL.(300)"
    assert len(found.recipients) == 2


def test_a_post_on_two_lines_of_one_paragraph_is_one() -> None:
    """A line that only goes on belongs to the one above."""
    right = [centred("TUQ. CHỦ TỊCH", _BOLD), centred("GIÁM ĐỐC SỞ KHOA HỌC\nVÀ CÔNG NGHỆ", _BOLD)]
    found = _signed(table([cell(*_left()), cell(*right, *_blank(), centred("Lê A", _BOLD))]))
    assert [i.text for i in found.authority] == [
        "TUQ. CHỦ TỊCH",
        "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    ]


def test_minutes_are_signed_on_both_sides_with_recipients_below() -> None:
    """THƯ KÝ left, CHỦ TỌA right, Nơi nhận in paragraphs below."""
    sides = [
        cell(centred(post, _BOLD), *_blank(), centred(name, _BOLD))
        for post, name in (("THƯ KÝ", "Lê A"), ("CHỦ TỌA", "Lê B"))
    ]
    found = _signed(table(sides), *_left())
    assert [i.text for i in found.left] == ["THƯ KÝ", "Lê A"]
    assert [i.text for i in found.authority] == ["CHỦ TỌA"]
    assert found.name is not None
    assert found.name.text == "Lê B"
    assert [i.words for i in found.recipients] == ["Như trên;", "Lưu: VT, CĐS."]


def test_posts_in_a_table_of_the_text_are_no_signature() -> None:
    """Where ``Nơi nhận`` stands, what is above it is text."""
    members = table([cell(centred("CHỦ TỊCH")), cell(centred("Lê A"))])
    found = _read(members, paragraph("Hết./."), *in_table())
    assert [i.text for i in found.text] == ["Nội dung./.", "CHỦ TỊCH", "Lê A", "Hết./."]
    assert found.signature is not None
    assert found.signature.label is not None


def test_pictures_and_splitting_are_noted() -> None:
    """A picture in the signer's column; a row that may split over pages."""
    picture = drawn(centred(), Drawing(DrawingKind.PICTURE, mm(40), mm(20)))
    right = [centred("GIÁM ĐỐC", _BOLD), picture, centred("Lê A", _BOLD)]
    found = _signed(table([cell(*_left()), cell(*right)]))
    assert found.pictures == (picture.place,)
    assert found.splits is True


def test_what_follows_the_signature_is_after_it() -> None:
    """Lines below the block are neither text nor signature."""
    found = _read(*in_table(), paragraph("Mã QR tải tài liệu"))
    assert [i.text for i in found.after] == ["Mã QR tải tài liệu"]
    assert found.guessed is False


def test_a_paper_without_signature_is_guessed() -> None:
    """Where no block is found, zones are a guess."""
    assert _read().guessed is True


def _annexed(*blocks: FoundBlock) -> Recognised:
    first = [*two_columns(), centred("KẾ HOẠCH", _BOLD), paragraph("Lời./."), *in_table()]
    ordered = renumbered([*first, *blocks])
    sections = ordered[: len(first)], ordered[len(first) :]
    return recognise(FoundPaper(tuple(section(*blocks) for blocks in sections)))


@pytest.mark.parametrize(
    ("heading", "numeral"),
    [
        ("Phụ lục", ""),
        ("Phụ lục II", "II"),
        ("PHỤ LỤC 01", "01"),
        ("Phụ lục số 2", "2"),
        ("PHỤ LỤC A", "A"),
        ("Phụ lục I:", "I"),
    ],
)
def test_a_heading_begins_an_annex(heading: str, numeral: str) -> None:
    """However it is numbered; title and Kèm theo follow it, and the line."""
    found = _annexed(
        centred(heading, _BOLD),
        centred("DANH MỤC NHIỆM VỤ", _BOLD),
        centred("TRỌNG TÂM", _BOLD),
        centred("(Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 9", look(14, italic=True)),
        centred("năm 2026 của Ủy ban nhân dân tỉnh)", look(14, italic=True)),
        bordered(mm(60), mm(60)),
        paragraph("1. Nhiệm vụ thứ nhất."),
    )
    (annex,) = found.annexes
    assert (annex.heading.text, annex.numeral) == (heading, numeral)
    assert [i.text for i in annex.title] == ["DANH MỤC NHIỆM VỤ", "TRỌNG TÂM"]
    assert len(annex.attached_to) == 2
    assert annex.rule is not None
    assert annex.own_page
    assert annex.own_section
    assert annex.section == 1
    last = found.items[-1]
    assert (last.element, last.zone) == (Element.CLAUSE, Zone.ANNEX)
    assert last.text not in [i.text for i in found.text]


def test_heading_and_title_may_share_a_paragraph_or_line() -> None:
    """A break or a colon parts them."""
    broken = _annexed(centred("PHỤ LỤC I\nDANH MỤC", _BOLD), paragraph("Lời.")).annexes[0]
    assert (broken.heading.text, [i.text for i in broken.title]) == ("PHỤ LỤC I", ["DANH MỤC"])
    line = _annexed(centred("Phụ lục I: DANH MỤC", _BOLD), paragraph("Lời.")).annexes[0]
    assert (line.heading.text, line.numeral) == ("Phụ lục I", "I")
    assert [i.text for i in line.title] == ["DANH MỤC"]


def test_page_breaks_begin_annexes_too() -> None:
    """A page break, a break before the paragraph, or none at all below the signature."""
    end = paragraph([Piece("\n", _BOLD, PieceKind.PAGE_BREAK)])
    before = centred("Phụ lục II", _BOLD, page_break_before=True)
    found = _read(
        *in_table(),
        end,
        centred("Phụ lục I", _BOLD),
        paragraph("Lời một."),
        before,
        paragraph("Lời hai."),
        centred("Phụ lục III", _BOLD),
        paragraph("Lời ba, xem Phụ lục I."),
        paragraph("Phụ lục I nêu rõ."),
    )
    assert [(a.numeral, a.own_page, a.own_section) for a in found.annexes] == [
        ("I", True, False),
        ("II", True, False),
        ("III", False, False),
    ]
    assert found.after == ()


def test_a_sentence_about_an_annex_begins_none() -> None:
    """``Phụ lục I kèm theo`` in the text is text."""
    found = _read(paragraph("Phụ lục I"), paragraph("Phụ lục I kèm theo Kế hoạch này."))
    assert found.annexes == ()
    assert len(found.text) == 3


def test_an_attached_text_has_a_letterhead_of_its_own() -> None:
    """Quốc hiệu anew on a new page, without a number (mẫu 1.3)."""
    found = _annexed(
        table(
            [cell(centred(PARENT, _BOLD)), cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))]
        ),
        centred("QUY CHẾ", _BOLD),
        centred("Quản lý văn bản", _BOLD),
        centred("(Ban hành kèm theo Quyết định số 5/QĐ-UBND)", look(14, italic=True)),
        bordered(mm(60), mm(60)),
        centred("Chương I", _BOLD),
        centred("QUY ĐỊNH CHUNG", _BOLD),
        paragraph("Điều 1. Phạm vi"),
    )
    assert found.attached == (1,)
    assert [i.element.id for i in found.items if i.zone is Zone.ATTACHED] == [
        "issuer",
        "national-title",
        "motto",
        "document-type",
        "subject",
        "attached-to",
        "chapter",
        "chapter-title",
        "article",
    ]
    assert found.letterhead is not None
    assert found.letterhead.number is not None


def test_an_attached_text_may_begin_with_its_title() -> None:
    """A kind's name on a new page with (Ban hành kèm theo …) below is an attached text."""
    found = _annexed(
        centred("QUY CHẾ", _BOLD),
        centred("Quản lý văn bản", _BOLD),
        centred("(Ban hành kèm theo Quyết định số 5/QĐ-UBND)", look(14, italic=True)),
        paragraph("Điều 1. Phạm vi"),
    )
    assert found.attached == (1,)


def test_party_papers_are_known_by_their_heading() -> None:
    """No Quốc hiệu, but the Party's name among the first lines."""
    found = recognise(
        paper(
            table(
                [
                    cell(centred("TỈNH ỦY QUẢNG NINH", _BOLD), centred("Số 05-NQ/TU")),
                    cell(centred("ĐẢNG CỘNG SẢN VIỆT NAM", _BOLD)),
                ]
            ),
            centred("NGHỊ QUYẾT", _BOLD),
        )
    )
    assert found.regime is Regime.PARTY


@pytest.mark.parametrize(
    ("number", "stamp", "regime"),
    [
        ("Số: 05/2025/QĐ-UBND", "", Regime.LEGAL),
        ("Số:     /2025/QĐ-UBND", "", Regime.LEGAL),
        ("Số: 05/QĐ-UBND", "MẬT", Regime.CLASSIFIED),
        ("Số: 05/QĐ-UBND", "TUYỆT MẬT", Regime.CLASSIFIED),
        ("Số: 05/QĐ-UBND", "BẢO MẬT", Regime.ADMINISTRATIVE),
        ("Số: 2025/QĐ-UBND", "", Regime.ADMINISTRATIVE),
    ],
)
def test_regimes_are_told_by_number_and_stamp(number: str, stamp: str, regime: Regime) -> None:
    """A year in the number, a stamp of secrecy on a line of its own."""
    left = cell(centred(PARENT, _BOLD), centred(number), centred(stamp, _BOLD))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))
    title = centred("QUYẾT ĐỊNH", _BOLD)
    found = recognise(paper(table([left, right]), title, paragraph("Giữ MẬT mã khóa.")))
    assert found.regime is regime


def test_a_story_is_unknown_and_a_paper_without_a_national_title_is_guessed() -> None:
    """Nothing recognised is unknown; a kind alone is an administrative paper with guessed zones."""
    story = recognise(paper(paragraph("Ngày xưa có một nhà vua."), paragraph("Hết.")))
    assert (story.regime, story.letterhead, story.guessed) == (Regime.UNKNOWN, None, True)
    assert [i.element for i in story.text] == [Element.BODY] * 2
    bare = recognise(
        paper(
            centred("Số: 5/KH-UBND"),
            centred("Nghệ An, ngày tháng 9 năm 2024"),
            centred("KẾ HOẠCH", _BOLD),
            *in_table(),
        )
    )
    assert (bare.regime, bare.guessed) == (Regime.ADMINISTRATIVE, True)
    assert bare.letterhead is not None
    assert bare.letterhead.number is not None


def test_an_empty_paper_is_unknown() -> None:
    """Nothing at all is no fault of the recogniser."""
    assert recognise(FoundPaper(())).regime is Regime.UNKNOWN
    assert recognise(paper()).items == ()


def test_a_circulation_stamp_in_the_page_header_is_found() -> None:
    """LƯU HÀNH NỘI BỘ stands in the top margin of page 1."""
    stamp = Furniture("word/header1.xml", (table([cell(centred("LƯU HÀNH NỘI BỘ", _BOLD))]),))
    blocks = (*two_columns(), centred("KẾ HOẠCH", _BOLD))
    found = recognise(FoundPaper((section(*blocks, headers=Furnishing(first=stamp)),)))
    assert found.letterhead is not None
    assert [i.element for i in found.letterhead.stamps] == [Element.CIRCULATION]
