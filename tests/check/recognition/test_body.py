"""Title, Kính gửi, căn cứ and text, as many offices write them."""

import pytest

from cds_docs.check.found_rule import RuleKind
from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Recognised, Zone
from cds_docs.document.found import (
    Drawing,
    DrawingKind,
    FoundBlock,
    FoundCell,
    FoundParagraph,
    Look,
    Piece,
    PieceKind,
)
from cds_docs.document.found_shape import Border, Borders, Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import KINDS
from cds_docs.standard.rows import Align
from cds_docs.units import Length, mm, pt
from support.found import bordered, cell, centred, drawn, look, paper, paragraph, piece, table
from support.letterheads import two_columns

_BOLD = look(14, bold=True)
_ITALIC = look(14, italic=True)
_PLAIN = look(14)
_BOX = Borders(*(Border("single", pt(0.5)),) * 4)
_FAR = Shape(left=mm(30))


def _read(*blocks: FoundBlock) -> Recognised:
    return recognise(paper(*two_columns(), *blocks))


def _text(*blocks: FoundBlock, title: str = "KẾ HOẠCH") -> list[tuple[str, str]]:
    """Return element and text of what follows a title and its trích yếu."""
    top = (centred(title, _BOLD), centred("Tổ chức", _BOLD), bordered(mm(60), mm(60)))
    found = _read(*top, *blocks)
    return [(item.element.id, item.text) for item in found.text]


def _elements(*blocks: FoundBlock, title: str = "KẾ HOẠCH") -> list[str]:
    return [element for element, _ in _text(*blocks, title=title)]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_each_kind_is_known_by_its_title(kind: object) -> None:
    """All 29 kinds are recognised by tên loại."""
    assert kind in KINDS.values()
    name = getattr(kind, "name", "")
    found = _read(centred(name.upper(), _BOLD), paragraph("Nội dung./."))
    assert found.kind is kind
    assert found.title is not None


def test_title_and_subject_may_share_a_paragraph() -> None:
    """After a line break the trích yếu begins; the line under it ends the title."""
    found = _read(
        centred("KẾ HOẠCH\nTổ chức Ngày Chuyển đổi số\nnăm 2026", _BOLD),
        bordered(mm(60), mm(60)),
        centred("Đậm và giữa nhưng dưới đường kẻ", _BOLD),
    )
    assert found.title is not None
    assert found.title.part.raw == "KẾ HOẠCH"
    assert [i.text for i in found.subject] == ["Tổ chức Ngày Chuyển đổi số", "năm 2026"]
    assert found.subject_rule is not None
    assert found.subject_rule.length is not None
    assert abs(found.subject_rule.length.mm - 45) < 0.1
    assert [i.element for i in found.text] == [Element.BODY]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (drawn(centred(), Drawing(DrawingKind.LINE, mm(50), Length(0))), RuleKind.DRAWN),
        (centred("__________"), RuleKind.TYPED),
        (centred("-------------"), RuleKind.TYPED),
    ],
)
def test_the_line_under_the_subject_is_found(line: FoundParagraph, kind: RuleKind) -> None:
    """Drawn or typed, below the last line of the trích yếu."""
    found = _read(
        centred("BÁO CÁO", _BOLD),
        centred("Kết quả thực hiện", _BOLD),
        centred("năm 2026", _BOLD),
        line,
        paragraph("Thực hiện kế hoạch."),
    )
    assert [i.text for i in found.subject] == ["Kết quả thực hiện", "năm 2026"]
    assert found.subject_rule is not None
    assert found.subject_rule.kind is kind
    assert [i.text for i in found.text] == ["Thực hiện kế hoạch."]


def test_a_title_of_more_words_begins_with_its_kind() -> None:
    """``KẾ HOẠCH TỔ CHỨC …`` all in one is a kế hoạch; an unknown kind is a title all the same."""
    found = _read(centred("KẾ HOẠCH TỔ CHỨC NGÀY CHUYỂN ĐỔI SỐ", _BOLD), paragraph("Lời."))
    assert found.kind is KINDS["ke-hoach"]
    unknown = _read(centred("LỜI KÊU GỌI", _BOLD), paragraph("Lời."))
    assert (unknown.kind, unknown.title is not None) == (None, True)


def test_a_decision_has_authority_bases_and_decision() -> None:
    """Căn cứ of a decision stand between thẩm quyền and ``QUYẾT ĐỊNH:``."""
    found = _read(
        centred("QUYẾT ĐỊNH", _BOLD),
        centred("Về việc ban hành Quy chế", _BOLD),
        bordered(mm(60), mm(60)),
        centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", _BOLD),
        paragraph("Căn cứ Luật Tổ chức chính quyền địa phương;"),
        paragraph("Xét Tờ trình số 5;"),
        paragraph("Theo đề nghị của Giám đốc Sở."),
        centred("QUYẾT ĐỊNH:", _BOLD),
        paragraph("Điều 1. Ban hành kèm theo Quyết định này Quy chế."),
        paragraph("Điều 2. Quyết định này có hiệu lực từ ngày ký./."),
    )
    elements = [i.element.id for i in found.items if i.zone in (Zone.TITLE, Zone.TEXT)]
    assert elements == [
        "document-type",
        "subject",
        "competence",
        *["basis"] * 3,
        "decision",
        *["article"] * 2,
    ]


def test_a_group_of_bases_is_one_and_a_single_opening_sentence_is_none() -> None:
    """What begins with ``Căn cứ`` and leads to the text by ``:`` is the text itself."""
    group = [
        paragraph("Căn cứ Luật A;", _ITALIC),
        paragraph("Căn cứ Nghị định B;", _ITALIC),
        paragraph("Theo đề nghị của Sở C.", _ITALIC),
    ]
    assert _elements(*group, paragraph("Ủy ban ban hành:")) == [*["basis"] * 3, "body"]
    upright = [paragraph("Căn cứ Luật A;"), paragraph("Căn cứ Luật B.")]
    assert _elements(*upright) == ["basis", "basis"]
    assert _elements(paragraph("Căn cứ Quyết định số 5, Sở Nội vụ đề nghị:")) == ["body"]
    assert _elements(paragraph("Căn cứ Kế hoạch số 5 của Ủy ban nhân dân tỉnh.")) == ["body"]
    later = [paragraph("I. NỘI DUNG", _BOLD), paragraph("Căn cứ Luật A;", _ITALIC)]
    assert _elements(*later) == ["heading", "body"]


def test_the_levels_of_a_text_are_told() -> None:
    """Đề mục, khoản with title and without, điểm, dashes."""
    assert _elements(
        paragraph("I. MỤC ĐÍCH", _BOLD),
        paragraph("1. Mục đích", _BOLD),
        paragraph("1. Các sở tổ chức thực hiện."),
        paragraph([piece("2. Thời gian:", _BOLD), piece(" từ ngày 01/10", _PLAIN)]),
        paragraph("3. Hình thức thực hiện"),
        paragraph("4. Các sở tổ chức thực hiện.", _BOLD),
        paragraph("a) Tổ chức;"),
        paragraph("- Các xã;"),
        paragraph("+ Các thôn."),
        paragraph("10.10.2023 là ngày khai mạc./."),
    ) == [
        "heading",
        "titled-clause",
        *["clause"] * 4,
        "point",
        "dash-item",
        "plus-item",
        "body",
    ]


def test_an_automatic_title_is_bold_with_its_number() -> None:
    """A khoản whose automatic number is not bold is not titled throughout."""
    bold = paragraph("Mục đích", _BOLD, label="1.", label_look=_BOLD)
    plain = paragraph("Mục đích", _BOLD, label="1.", label_look=_PLAIN)
    assert _elements(bold, plain) == ["titled-clause", "clause"]


def test_divisions_have_titles_below_beside_or_in_one_paragraph() -> None:
    """``Chương I`` and its title: two paragraphs, one with a break, one line."""
    assert _text(
        centred("Chương I", _BOLD),
        centred("QUY ĐỊNH CHUNG", _BOLD),
        centred("Chương II\nTỔ CHỨC\nTHỰC HIỆN", _BOLD),
        centred("Chương III. ĐIỀU KHOẢN THI HÀNH", _BOLD),
        centred("Mục 1", _BOLD),
        centred("QUẢN LÝ", _BOLD),
        paragraph("Mục 1 Chương II của Nghị định quy định."),
    ) == [
        ("chapter", "Chương I"),
        ("chapter-title", "QUY ĐỊNH CHUNG"),
        ("chapter", "Chương II"),
        ("chapter-title", "TỔ CHỨC"),
        ("chapter-title", "THỰC HIỆN"),
        ("chapter", "Chương III."),
        ("chapter-title", "ĐIỀU KHOẢN THI HÀNH"),
        ("section", "Mục 1"),
        ("section-title", "QUẢN LÝ"),
        ("body", "Mục 1 Chương II của Nghị định quy định."),
    ]


def test_a_name_is_no_heading_but_a_plain_heading_is_one_in_its_turn() -> None:
    """``V. Putin`` is no fifth heading where there was no fourth."""
    assert _elements(
        paragraph("I. Chủ đề và thời gian"),
        paragraph("II. Nội dung tuyên truyền"),
        paragraph("V. Putin đã phát biểu tại hội nghị"),
        paragraph("III. Tổ chức thực hiện"),
    ) == ["heading", "heading", "body", "heading"]


def test_a_table_with_lines_holds_data_and_one_without_holds_text() -> None:
    """Header, groups, totals and cells of data; paragraphs of a layout are text."""

    def row(*texts: str, at: Look = _PLAIN) -> list[FoundCell]:
        return [cell(paragraph(t, at), width=mm(50), borders=_BOX) for t in texts]

    data = table(
        row("STT", "Nội dung", at=_BOLD),
        row("I", "Nhóm", at=_BOLD),
        row("1", "- Việc"),
        row("", "Tổng cộng", at=_BOLD),
    )
    layout = table([cell(paragraph("1. Khoản trong bảng không kẻ"), width=mm(100))])
    top = (centred("KẾ HOẠCH", _BOLD), bordered(mm(60), mm(60)))
    found = _read(*top, centred("Bảng 1. Phân công"), data, layout, paragraph("Hết./."))
    assert [(i.element.id, i.data) for i in found.text] == [
        ("caption", False),
        *[("table-header", True)] * 2,
        *[("table-group", True)] * 2,
        *[("table-cell", True)] * 2,
        ("table-total", True),
        ("clause", False),
        ("body", False),
    ]
    assert found.tables == ((0, data),)


def test_words_side_by_side_without_lines_are_no_running_text() -> None:
    """A table without lines that sets words beside words is judged as a table."""
    beside = table([cell(paragraph("Thời gian:")), cell(paragraph("8h00 ngày 05/9/2026"))])
    top = (centred("KẾ HOẠCH", _BOLD), bordered(mm(60), mm(60)))
    found = _read(*top, beside, paragraph("Hết./."))
    assert [i.data for i in found.text] == [True, True, False]


def _to(*blocks: FoundBlock) -> list[tuple[str, str, str]]:
    """Return element, label and words of the addressees."""
    found = _read(*blocks, paragraph("Thực hiện Kế hoạch số 5, Sở đề nghị các đơn vị./."))
    assert [i.text[:9] for i in found.text] == ["Thực hiện"]
    assert found.kind is KINDS["cong-van"]
    return [(i.element.id, i.label, i.words) for i in found.addressees]


_BOTH = [
    ("addressees", "Kính gửi:", ""),
    ("addressee", "-", "Các sở, ban, ngành;"),
    ("addressee", "-", "Ủy ban nhân dân các xã."),
]


def test_one_addressee_stands_on_the_line() -> None:
    """``Kính gửi: Bộ Nội vụ`` is one line."""
    assert _to(centred("Kính gửi: Bộ Nội vụ")) == [("addressees", "Kính gửi:", "Bộ Nội vụ")]
    assert _to(paragraph("\tKính gửi:\tBộ Nội vụ.")) == [("addressees", "Kính gửi:", "Bộ Nội vụ.")]


def test_several_addressees_stand_below() -> None:
    """A list in paragraphs, with breaks in one, in two columns, numbered by Word."""
    first, second = "- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã."
    label = paragraph("Kính gửi:", shape=_FAR)
    assert _to(label, paragraph(first, shape=_FAR), paragraph(second, shape=_FAR)) == _BOTH
    assert _to(paragraph(f"Kính gửi:\n{first}\n{second}", shape=_FAR)) == _BOTH
    columns = table([cell(paragraph("Kính gửi:")), cell(paragraph(first), paragraph(second))])
    assert _to(columns) == _BOTH
    automatic = [
        paragraph(text[2:], label="-", bullet=True, shape=_FAR) for text in (first, second)
    ]
    assert _to(label, *automatic) == _BOTH


def test_addressees_without_dashes_are_found_by_their_place() -> None:
    """A list that only stands far in is a list; the text below is not."""
    label = paragraph("Kính gửi:", shape=_FAR)
    lines = ["Các sở, ban, ngành;", "Ủy ban nhân dân các xã."]
    found = _to(label, *(paragraph(line, shape=Shape(left=mm(50))) for line in lines))
    assert [words for _, _, words in found] == ["", *lines]


def test_a_tờ_trình_says_kính_gửi_below_its_title() -> None:  # noqa: PLC2401 - the kind's name
    """Title first, then Kính gửi, then căn cứ."""
    found = _read(
        centred("TỜ TRÌNH", _BOLD),
        centred("Về việc phê duyệt kế hoạch", _BOLD),
        bordered(mm(60), mm(60)),
        centred("Kính gửi: Ủy ban nhân dân tỉnh"),
        paragraph("Căn cứ Luật A;", _ITALIC),
        paragraph("Căn cứ Luật B.", _ITALIC),
        paragraph("Sở trình./."),
    )
    assert found.kind is KINDS["to-trinh"]
    assert [i.element.id for i in found.addressees] == ["addressees"]
    assert [i.element.id for i in found.text] == ["basis", "basis", "body"]


def test_a_công_điện_names_whom_it_is_wired_to() -> None:  # noqa: PLC2401 - the kind's name
    """``… điện:`` and its list are no Kính gửi and no text."""
    found = _read(
        centred("CÔNG ĐIỆN", _BOLD),
        centred("Về việc ứng phó bão", _BOLD),
        bordered(mm(60), mm(60)),
        centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:"),
        paragraph("- Giám đốc các sở;", shape=_FAR),
        paragraph("- Chủ tịch các xã.", shape=_FAR),
        paragraph("Bão số 5 đang đến./."),
    )
    assert found.kind is KINDS["cong-dien"]
    assert found.addressees == ()
    assert [i.text for i in found.text] == ["Bão số 5 đang đến./."]


def test_a_giấy_mời_has_its_meeting_as_subject() -> None:  # noqa: PLC2401 - the kind's name
    """Title, meeting, line; the invitation is text."""
    found = _read(
        centred("GIẤY MỜI", _BOLD),
        centred("Dự hội nghị tổng kết", _BOLD),
        bordered(mm(60), mm(60)),
        paragraph("Sở trân trọng kính mời: Đại diện các sở."),
        paragraph("Thời gian: 8h00 ngày 05/9/2026./."),
    )
    assert [i.text for i in found.subject] == ["Dự hội nghị tổng kết"]
    assert len(found.text) == 2


def test_a_break_inside_a_running_paragraph_changes_nothing() -> None:
    """Only divisions are cut at line breaks; a khoản with one stays whole."""
    pieces = [piece("1. Một"), Piece("\n", _PLAIN, PieceKind.BREAK), piece("tiếp theo.")]
    assert _text(paragraph(pieces)) == [("clause", "1. Một tiếp theo.")]


def test_empty_title_space_and_alignment_do_not_matter() -> None:
    """Blank paragraphs between title and trích yếu are passed over."""
    found = _read(
        paragraph(),
        paragraph("THÔNG BÁO", _BOLD, Shape(align=Align.CENTER)),
        paragraph(),
        centred("Về việc nghỉ lễ", _BOLD),
        paragraph(),
        paragraph("Sở thông báo./."),
    )
    assert found.kind is KINDS["thong-bao"]
    assert [i.text for i in found.subject] == ["Về việc nghỉ lễ"]
