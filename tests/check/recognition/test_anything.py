"""Whatever stands in a paper, in whatever order: the recogniser keeps its promises."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.check.recognise import recognise
from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundBlock,
    FoundPaper,
    FoundParagraph,
    Place,
)
from cds_docs.document.found_shape import Border, Borders, Shape
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from support.found import cell, drawn, look, paragraph, renumbered, section, table

_TEXTS = (
    "",
    "   ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ B\nVÀ C\tĐộc lập - Tự do - Hạnh phúc",
    "UBND TỈNH A",
    "Số:      /KH-UBND          Hà Nội, ngày    tháng     năm 2026",
    "Số: 5/KH-UBND",
    "Hà Nội, ngày 5 tháng 9 năm 2026",
    "V/v tuyên truyền",
    "________",
    "MẬT",
    "HỎA TỐC",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH\nVề việc ban hành",
    "Tổ chức Ngày Chuyển đổi số",
    "Kính gửi:",
    "Kính gửi: Bộ Nội vụ",
    "CHỦ TỊCH điện:",
    "- Các sở;",
    "- Một\nhai\n- ba",
    "Căn cứ Luật A;",
    "Theo đề nghị của B.",
    "QUYẾT ĐỊNH:",
    "Chương I\nQUY ĐỊNH CHUNG",
    "Chương II. TỔ CHỨC",
    "Điều 1. Phạm vi",
    "I. MỤC ĐÍCH",
    "1. Mục đích",
    "a) tổ chức",
    "Nơi nhận:",
    "Nơi nhận:\tKT. GIÁM ĐỐC",
    "\tNguyễn Văn A",
    "- Lưu: VT.",
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    "Nguyễn Văn A",
    "PL.(300)",
    "(Ký tên)",
    "Phụ lục",
    "PHỤ LỤC II\nDANH MỤC",
    "(Kèm theo Kế hoạch số 5",
    "ngày 5)",
    "Lời văn dài của một đoạn bình thường, không có gì đặc biệt./.",
)
_BOX = Borders(*(Border("single", pt(1)),) * 4)
_looks = st.sampled_from([look(14), look(14, bold=True), look(13, italic=True, caps=True)])
_shapes = st.sampled_from(
    [
        Shape(),
        Shape(align=Align.CENTER),
        Shape(align=Align.JUSTIFY, first_line=mm(10)),
        Shape(left=mm(40), borders=Borders(top=Border("single", pt(1)))),
        Shape(align=Align.CENTER, page_break_before=True),
    ]
)
_plain = st.builds(paragraph, st.sampled_from(_TEXTS), _looks, _shapes)
_automatic = st.builds(
    paragraph, st.sampled_from(_TEXTS), label=st.sampled_from(["1.", "-", "Điều 2.", "I.", "?"])
)


def _boxed(inner: list[FoundParagraph]) -> FoundParagraph:
    box = Drawing(DrawingKind.TEXT_BOX, mm(60), mm(30), blocks=tuple(inner))
    return drawn(paragraph(), box, Drawing(DrawingKind.LINE, mm(30), Length(0)))


def _tables(blocks: st.SearchStrategy[FoundBlock]) -> st.SearchStrategy[FoundBlock]:
    cells = st.builds(
        lambda inner, borders: cell(*inner, borders=borders),
        st.lists(blocks, max_size=4),
        st.sampled_from([Borders(), _BOX]),
    )
    return st.builds(
        lambda rows: table(*rows), st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1)
    )


_paragraphs = st.one_of(_plain, _automatic, st.builds(_boxed, st.lists(_plain, max_size=4)))
_blocks = st.recursive(_paragraphs, _tables, max_leaves=12)


@settings(max_examples=60)
@given(st.lists(st.lists(_blocks, max_size=25), min_size=1, max_size=3))
def test_parts_never_overlap_and_stand_in_order(sections: list[list[FoundBlock]]) -> None:
    """Each character is part of one element at most, and items follow the order of the paper."""
    flat = renumbered(block for blocks in sections for block in blocks)
    made, at = [], 0
    for blocks in sections:
        made.append(section(*flat[at : at + len(blocks)]))
        at += len(blocks)
    found = recognise(FoundPaper(tuple(made)))
    covered: Counter[tuple[Place, int]] = Counter()
    for item in found.items:
        part = item.part
        assert 0 <= part.start <= part.end <= len(part.paragraph.text)
        assert 0 <= item.label_end <= len(part.raw)
        covered.update((item.place, at) for at in range(part.start, part.end))
        assert item.section < len(sections)
    assert set(covered.values()) <= {1}
    places = [(item.place.number, item.part.start) for item in found.items]
    assert places == sorted(places)
    assert recognise(FoundPaper(tuple(made))) == found
