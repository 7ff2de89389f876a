"""A công văn and a kế hoạch that obey the decree, as found; one part can be put in another way."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from cds_docs.document.found import MAIN_PART, FoundBlock, FoundPaper, FoundParagraph, Place
from cds_docs.document.found_shape import Shape
from cds_docs.standard.rows import Align
from cds_docs.units import mm, pt
from support.found import bordered, cell, centred, look, paper, paragraph, table

PARENT, ISSUER = "UBND TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DATE = "Quảng Ninh, ngày 05 tháng 9 năm 2026"
SUBJECT = "Tổ chức Ngày Chuyển đổi số quốc gia năm 2026"

NAME_LOOK, ISSUER_LOOK = look(12), look(12, bold=True)
MOTTO_LOOK, NUMBER_LOOK = look(13, bold=True), look(13)
DATE_LOOK, TITLE_LOOK = look(13, italic=True), look(14, bold=True)
LABEL_LOOK, LIST_LOOK = look(12, bold=True, italic=True), look(11)

FLUSH = Shape(align=Align.LEFT)
LISTED = Shape(align=Align.LEFT, left=mm(45))

Parts = dict[str, Sequence[FoundBlock]]


def listed(*texts: str, shape: Shape = LISTED) -> list[FoundParagraph]:
    """Return the lines of a list of addressees."""
    return [paragraph(text, look(14), shape) for text in texts]


def received(*texts: str) -> list[FoundParagraph]:
    """Return the lines of a list of recipients."""
    return [paragraph(text, LIST_LOOK, FLUSH) for text in texts]


def _head(kind: str) -> Parts:
    """Return the parts of the letterhead."""
    number = "Số: 05/SKHCN-CĐS" if kind == "letter" else "Số: 05/KH-SKHCN"
    return {
        "parent": [centred(PARENT, NAME_LOOK)],
        "issuer": [centred(ISSUER, ISSUER_LOOK)],
        "issuer_line": [bordered(mm(19.6), mm(19.6))],
        "national": [centred(NATIONAL, ISSUER_LOOK)],
        "motto": [centred(MOTTO, MOTTO_LOOK)],
        "motto_line": [bordered(mm(21.9), mm(21.9))],
        "number": [centred(number, NUMBER_LOOK)],
        "letter_subject": [centred("V/v hưởng ứng Ngày Chuyển đổi số", NAME_LOOK, before=pt(6))]
        if kind == "letter"
        else [],
        "date": [centred(DATE, DATE_LOOK)],
    }


def _middle(kind: str) -> Parts:
    """Return the parts between letterhead and signature."""
    text = [
        paragraph("Thực hiện Kế hoạch năm 2026, Sở Khoa học và Công nghệ đề nghị như sau:"),
        paragraph("Các đơn vị gửi báo cáo trước ngày 25 tháng 10 năm 2026./."),
    ]
    if kind == "letter":
        names = ("- Sở Tài chính;", "- Ủy ban nhân dân các xã, phường, đặc khu.")
        to = [paragraph("Kính gửi:", look(14), Shape(left=mm(35))), *listed(*names)]
        return {"title": [], "subject": [], "subject_line": [], "to": to, "text": text}
    return {
        "title": [centred("KẾ HOẠCH", TITLE_LOOK)],
        "subject": [centred(SUBJECT, TITLE_LOOK)],
        "subject_line": [bordered(mm(60), mm(60))],
        "to": [],
        "text": text,
    }


def _end(kind: str) -> Parts:
    """Return the parts of the signature."""
    first = "- Như trên;" if kind == "letter" else "- Sở Tài chính;"
    return {
        "label": [paragraph("Nơi nhận:", LABEL_LOOK, FLUSH)],
        "recipients": received(first, "- Lưu: VT, CĐS."),
        "signed": [
            centred("KT. GIÁM ĐỐC", TITLE_LOOK),
            centred("PHÓ GIÁM ĐỐC", TITLE_LOOK),
            centred(),
            centred(),
            centred(),
            centred("Nguyễn Thu Hà", TITLE_LOOK),
        ],
    }


def _joined(parts: Parts, names: Iterable[str]) -> list[FoundBlock]:
    """Return the blocks of some parts."""
    return [block for name in names for block in parts[name]]


def _numbered(blocks: Iterable[FoundBlock], numbers: Iterator[int]) -> Iterator[FoundBlock]:
    """Yield blocks with their paragraphs numbered in the order of the paper."""
    for block in blocks:
        if isinstance(block, FoundParagraph):
            yield replace(block, place=Place(MAIN_PART, next(numbers)))
            continue
        rows = [
            replace(
                row,
                cells=tuple(
                    replace(one, blocks=tuple(_numbered(one.blocks, numbers))) for one in row.cells
                ),
            )
            for row in block.rows
        ]
        yield replace(block, rows=tuple(rows))


def clean(kind: str = "letter", **changes: Sequence[FoundBlock]) -> FoundPaper:
    """Return a ``letter`` or a ``plan``; a changed part stands in place of the right one."""
    parts = _head(kind) | _middle(kind) | _end(kind) | changes
    left, right = mm(65), mm(100)
    head = table(
        [
            cell(*_joined(parts, ("parent", "issuer", "issuer_line")), width=left),
            cell(*_joined(parts, ("national", "motto", "motto_line")), width=right),
        ],
        [
            cell(*_joined(parts, ("number", "letter_subject")), width=left),
            cell(*_joined(parts, ("date",)), width=right),
        ],
    )
    end = table(
        [
            cell(*_joined(parts, ("label", "recipients")), width=mm(75)),
            cell(*parts["signed"], width=mm(90)),
        ]
    )
    middle = _joined(parts, ("title", "subject", "subject_line", "to", "text"))
    blocks = (head, paragraph(), *middle, paragraph(), end)
    return paper(*_numbered(blocks, count(1)))
