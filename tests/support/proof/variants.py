"""Clean papers of which our campaign files know nothing, put together from one they know."""

from dataclasses import replace

from cds_docs.document.model import (
    Block,
    Document,
    Letterhead,
    Paragraph,
    Rule,
    SignatureBlock,
    Words,
    plain_text,
)
from cds_docs.standard.elements import Element


def said(element: Element, text: str, label: str = "") -> Paragraph:
    """Return a paragraph of words."""
    return Paragraph(element, (Words(text),), label)


def _told(block: Block, changes: dict[str, str]) -> Block:
    """Return a block with words put in place of others."""
    if not isinstance(block, Paragraph):
        return block
    text = plain_text(block.content)
    for old, new in changes.items():
        if old in text:
            return said(block.element, text.replace(old, new), block.label)
    return block


def single(plan: Document) -> Document:
    """Return the plan with one phụ lục, which has no number."""
    changes = {"tại Phụ lục I kèm": "tại Phụ lục kèm", "tại Phụ lục II kèm theo": "nêu tại"}
    changes |= {"Phụ lục I": "Phụ lục"}
    sections = tuple(
        replace(section, blocks=tuple(_told(block, changes) for block in section.blocks))
        for section in plan.sections[:2]
    )
    return replace(plan, sections=sections)


def addressed(letter: Document) -> Document:
    """Return the letter with the address of the office at the foot of page 1."""
    lines = (
        "Địa chỉ: Số 5, đường Trần Phú, phường Hồng Gai, tỉnh Quảng Ninh",
        "Điện thoại: 0203.3825.000; Email: skhcn@quangninh.gov.vn",
    )
    return replace(letter, address=tuple(said(Element.ADDRESS, line) for line in lines))


def minutes(plan: Document) -> Document:
    """Return minutes of a meeting: the secretary signs at the left, the chair at the right."""
    end = SignatureBlock(
        (
            said(Element.AUTHORITY, "THƯ KÝ"),
            *(said(Element.SIGNER_NAME, "") for _ in range(4)),
            said(Element.SIGNER_NAME, "Vũ Thị Hoa"),
        ),
        (said(Element.AUTHORITY, "CHỦ TỌA"),),
        said(Element.SIGNER_NAME, "Trần Văn Minh"),
    )
    head = next(block for block in plan.sections[0].blocks if isinstance(block, Letterhead))
    about = "Họp Ban Tổ chức Ngày Chuyển đổi số quốc gia năm 2026"
    blocks: tuple[Block, ...] = (
        replace(head, number=said(Element.NUMBER, "Số: 13/BB-SKHCN")),
        said(Element.DOCUMENT_TYPE, "BIÊN BẢN"),
        said(Element.SUBJECT, about),
        Rule(Element.SUBJECT, about),
        said(Element.BODY, "Thời gian bắt đầu: 08 giờ 00 phút tại Sở Khoa học và Công nghệ."),
        said(Element.BODY, "Thành phần tham dự: các thành viên của Ban Tổ chức có mặt đầy đủ."),
        said(Element.BODY, "Chủ trì (chủ tọa): ông Trần Văn Minh, Giám đốc Sở."),
        said(Element.BODY, "Thư ký (người ghi biên bản): bà Vũ Thị Hoa, chuyên viên."),
        said(Element.BODY, "Cuộc họp kết thúc vào 10 giờ 00 phút cùng ngày./."),
        end,
    )
    return replace(plan, kind="bien-ban", sections=(replace(plan.sections[0], blocks=blocks),))
