"""A công văn with the block of a bản sao below it."""

from cds_docs.document.found import FoundCell, FoundPaper, FoundParagraph
from cds_docs.units import ZERO, mm
from support.clean import (
    DATE_LOOK,
    ISSUER_LOOK,
    LABEL_LOOK,
    NUMBER_LOOK,
    TITLE_LOOK,
    clean,
    received,
)
from support.found import bordered, cell, centred, paper, paragraph, renumbered, table

NUMBER = "Số: 03/SY-UBND"
DATE = "Hồng Gai, ngày 09 tháng 10 năm 2026"


def copy_head(form: str, number: str, date: str) -> list[FoundCell]:
    """Return name, form, number and date, in two columns."""
    left, right = mm(65), mm(100)
    names = [centred("ỦY BAN NHÂN DÂN", ISSUER_LOOK), centred("PHƯỜNG HỒNG GAI", ISSUER_LOOK)]
    formed = centred(form, TITLE_LOOK)
    return [
        cell(*names, width=left),
        cell(formed, width=right),
        cell(centred(number, NUMBER_LOOK), width=left),
        cell(centred(date, DATE_LOOK), width=right),
    ]


def _signed(*lines: str) -> list[FoundCell]:
    """Return the cells of Nơi nhận and signer."""
    label = paragraph("Nơi nhận:", LABEL_LOOK)
    signed = [centred("TM. ỦY BAN NHÂN DÂN", TITLE_LOOK), centred("CHỦ TỊCH", TITLE_LOOK)]
    signed += [centred(), centred(), centred(), centred("Phạm Văn Đức", TITLE_LOOK)]
    return [
        cell(label, *received(*lines), width=mm(75)),
        cell(*signed, width=mm(90)),
    ]


def copied_letter(
    form: str = "SAO Y",
    number: str = NUMBER,
    date: str = DATE,
    last: str = "- Lưu: VT.",
    *,
    joined: bool = False,
) -> FoundPaper:
    """Return a công văn with the block of a copy below it, in two tables or one."""
    head, signed = copy_head(form, number, date), _signed("- Các phòng, ban;", last)
    rows = (head[:2], head[2:])
    block = [table(*rows, signed)] if joined else [table(*rows), paragraph(), table(signed)]
    first = clean().sections[0].blocks
    return paper(*renumbered([*first, bordered(ZERO, ZERO), *block]))


def unruled_letter() -> FoundPaper:
    """Return the same without the line between them."""
    line = bordered(ZERO, ZERO).shape
    blocks = copied_letter().sections[0].blocks
    left = [one for one in blocks if not (isinstance(one, FoundParagraph) and one.shape == line)]
    return paper(*renumbered(left))
