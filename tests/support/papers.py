"""Small papers built by hand, for tests of the writers."""

from collections.abc import Iterable

from cds_docs.document.model import (
    Addressees,
    Block,
    Cell,
    CellAlign,
    Column,
    Document,
    Gap,
    Inline,
    Letterhead,
    Paragraph,
    Properties,
    Role,
    RowRole,
    Rule,
    Section,
    SignatureBlock,
    Table,
    TableRow,
    Words,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.nd30 import DAY_GAP, NUMBER_GAP
from cds_docs.standard.style import PageStyle

SENTENCE = (
    "Tuyên truyền về chủ đề, ý nghĩa, mục đích của Ngày Chuyển đổi số quốc gia nhằm tiếp tục "
    "nâng cao nhận thức về chuyển đổi số của các cấp, các ngành và địa phương trên địa bàn tỉnh."
)


def para(element: Element, content: str | tuple[Inline, ...], label: str = "") -> Paragraph:
    """Return a paragraph of plain text or given inlines."""
    return Paragraph(element, (Words(content),) if isinstance(content, str) else content, label)


def letterhead(issuer: str = "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", subject: str = "") -> Letterhead:
    """Return a header block with blank number and day."""
    return Letterhead(
        para(Element.PARENT, "UBND TỈNH QUẢNG NGÃI"),
        para(Element.ISSUER, issuer),
        para(Element.NUMBER, (Words("Số: "), Gap(NUMBER_GAP), Words("/STTTT-TTBCXB"))),
        para(
            Element.PLACE_AND_DATE,
            (Words("Quảng Ngãi, ngày "), Gap(DAY_GAP), Words(" tháng 9 năm 2024")),
        ),
        para(Element.LETTER_SUBJECT, subject) if subject else None,
    )


def addressees(*names: str) -> Addressees:
    """Return Kính gửi with its list."""
    dash = "-" if len(names) > 1 else ""
    items = tuple(para(Element.ADDRESSEE, name, dash) for name in names)
    return Addressees(para(Element.ADDRESSEES, "Kính gửi:"), items)


def signature(lines: Iterable[str] = ("Như trên;", "Lưu: VT, TTBCXB.")) -> SignatureBlock:
    """Return a signature block of a deputy."""
    items = tuple(para(Element.DISTRIBUTION_ITEM, line, "-") for line in lines)
    return SignatureBlock(
        (para(Element.DISTRIBUTION, "Nơi nhận:"), *items),
        (para(Element.AUTHORITY, "KT. GIÁM ĐỐC"), para(Element.POST, "PHÓ GIÁM ĐỐC")),
        para(Element.SIGNER_NAME, "Huỳnh Thị Thu Thủy"),
    )


def row(role: RowRole, *texts: str) -> TableRow:
    """Return a table row of one paragraph a cell."""
    element = {
        RowRole.HEADER: Element.TABLE_HEADER,
        RowRole.GROUP: Element.TABLE_GROUP,
        RowRole.TOTAL: Element.TABLE_TOTAL,
        RowRole.BODY: Element.TABLE_CELL,
    }[role]
    return TableRow(role, tuple(Cell((para(element, text),)) for text in texts))


def table(rows: int) -> Table:
    """Return a table of three columns with a header, a group row and body rows."""
    group = TableRow(RowRole.GROUP, (Cell((para(Element.TABLE_GROUP, "Nhóm một"),), 3),))
    body = (row(RowRole.BODY, str(i + 1), SENTENCE, "20/9 – 11/10/2024") for i in range(rows))
    return Table(
        (Column(1, CellAlign.CENTER), Column(6), Column(3)),
        (row(RowRole.HEADER, "TT", "Nội dung", "Thời gian"), group, *body),
        "Bảng nhiệm vụ",
    )


def annex(*blocks: Block, landscape: bool = False) -> Section:
    """Return a phụ lục with its heads."""
    attached = "(Kèm theo Công văn số 12/STTTT-TTBCXB ngày 15 tháng 9 năm 2024 của Sở)"
    heads = (
        para(Element.ANNEX, "Phụ lục"),
        para(Element.ANNEX_TITLE, "DANH MỤC NHIỆM VỤ"),
        para(Element.ATTACHED_TO, attached),
        Rule(Element.ATTACHED_TO, attached),
    )
    return Section(Role.ANNEX, (*heads, *blocks), landscape)


def paper(
    *blocks: Block, annexes: tuple[Section, ...] = (), style: PageStyle | None = None
) -> Document:
    """Return a paper of some blocks."""
    return Document(
        "cong-van",
        "cong-van",
        Properties("V/v tuyên truyền", "Sở Thông tin và Truyền thông", "Công văn", "2024-09-19"),
        style or PageStyle(),
        (Section(Role.MAIN, blocks), *annexes),
    )


def letter(count: int = 3) -> Document:
    """Return a whole letter with some paragraphs of text."""
    return paper(
        letterhead(subject="V/v tuyên truyền Ngày Chuyển đổi số quốc gia năm 2024"),
        addressees("Các sở, ban, ngành;", "UBND các huyện."),
        *(para(Element.BODY, SENTENCE) for _ in range(count)),
        signature(),
    )
