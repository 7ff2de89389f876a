"""A table that holds more than the letterhead: Kính gửi, or the whole paper."""

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Recognised
from cds_docs.document.found import FoundBlock, FoundCell, FoundParagraph
from cds_docs.document.found_shape import Shape
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import mm
from support.found import cell, centred, look, paper, paragraph, renumbered, table
from support.letterheads import DATE, MOTTO, NATIONAL

_BOLD = look(13, bold=True)
_LONG = "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Sở đề nghị các đơn vị báo cáo; " * 4
_LEFT = Shape(align=Align.LEFT)
_SIGNERS = (centred("GIÁM ĐỐC", _BOLD), *(centred() for _ in range(4)), centred("Vũ Tùng", _BOLD))
_LIST = ("- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã.")


def _left(*texts: str) -> list[FoundParagraph]:
    return [paragraph(text, shape=_LEFT) for text in texts]


def _row(*texts: str) -> list[FoundCell]:
    """Return one cell across the page."""
    return [cell(*(paragraph(text) for text in texts), width=mm(160))]


def _head(subject: str = "") -> list[list[FoundCell]]:
    """Return the two rows of a letterhead."""
    names = cell(centred("UBND TỈNH A", look(13)), centred("SỞ NỘI VỤ", _BOLD))
    national = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD))
    number = cell(centred("Số: 12/SNV-VP"), *([centred(subject)] if subject else []))
    return [[names, national], [number, cell(centred(DATE))]]


def _signed() -> list[FoundCell]:
    """Return the row of the signature."""
    return [cell(*_left("Nơi nhận:", "- Như trên;", "- Lưu: VT.")), cell(*_SIGNERS)]


def _sent() -> list[FoundCell]:
    """Return Kính gửi with its list in a column beside it."""
    return [cell(*_left("Kính gửi:")), cell(*_left(*_LIST))]


def _texts(found: Recognised, *elements: Element) -> list[str]:
    return [item.text for item in found.items if item.element in elements]


def _read(*blocks: FoundBlock) -> Recognised:
    return recognise(paper(*renumbered(blocks)))


@pytest.mark.parametrize(
    "rows", [[["KẾ HOẠCH", "Tổ chức Ngày hội"]], [["KẾ HOẠCH"], ["Tổ chức Ngày hội"]]]
)
def test_a_title_in_a_table_of_its_own(rows: list[list[str]]) -> None:
    """It is the title all the same, in one cell or in a row each."""
    made = [[cell(*(centred(text, _BOLD) for text in one), width=mm(160))] for one in rows]
    found = _read(table(*_head()), table(*made), paragraph(_LONG))
    assert found.kind is not None
    assert found.kind.id == "ke-hoach"
    assert _texts(found, Element.SUBJECT) == ["Tổ chức Ngày hội"]


def test_a_whole_letter_in_one_table_is_read_row_by_row() -> None:
    """Only what Kính gửi names is sent to; the text is text, and somebody signs."""
    rows = [*_head("V/v báo cáo"), _row("Kính gửi: Các phòng"), _row(_LONG, "Sở đề nghị./.")]
    found = _read(table(*rows, _signed()))

    assert _texts(found, Element.ADDRESSEES, Element.ADDRESSEE) == ["Kính gửi: Các phòng"]
    assert _texts(found, Element.LETTER_SUBJECT) == ["V/v báo cáo"]
    assert [item.text for item in found.text] == [_LONG.strip(), "Sở đề nghị./."]
    assert found.signature is not None
    assert [item.text for item in found.signature.recipients] == ["- Như trên;", "- Lưu: VT."]
    assert found.signature.name is not None
    assert not found.guessed


def test_a_whole_paper_with_a_title_in_one_table_is_read_row_by_row() -> None:
    """What stands below the trích yếu is no more of it."""
    title = [cell(centred("THÔNG BÁO", _BOLD), centred("Về việc tiếp dân", _BOLD), width=mm(160))]
    found = _read(table(*_head(), title, _row(_LONG, "Xin thông báo./."), _signed()))

    assert [item.text for item in found.subject] == ["Về việc tiếp dân"]
    assert len(found.text) == 2
    assert found.signature is not None


def test_a_long_paper_in_one_table_is_read_row_by_row() -> None:
    """A row for each paragraph makes a table longer than any letterhead."""
    title = [cell(centred("THÔNG BÁO", _BOLD), centred("Về việc tiếp dân", _BOLD), width=mm(160))]
    text = [_row(f"{number}. Việc thứ {number}.") for number in range(1, 60)]
    found = _read(table(*_head(), title, *text, _signed()))

    assert [item.text for item in found.subject] == ["Về việc tiếp dân"]
    assert len(found.text) == len(text)
    assert found.signature is not None
    assert not found.guessed


@pytest.mark.parametrize("whole", [False, True], ids=["head", "whole"])
def test_addressees_in_a_column_of_the_letterhead_are_found(*, whole: bool) -> None:
    """LibreOffice joins a table of Kính gửi to the letterhead above it."""
    rows = [*_head("V/v báo cáo"), _sent()]
    inner = [_row(_LONG), _signed()]
    outer = () if whole else (paragraph(_LONG), table(_signed()))
    found = _read(table(*rows, *(inner if whole else [])), *outer)

    assert _texts(found, Element.ADDRESSEES, Element.ADDRESSEE) == ["Kính gửi:", *_LIST]
    assert _texts(found, Element.LETTER_SUBJECT) == ["V/v báo cáo"]
    assert [item.text for item in found.text] == [_LONG.strip()]


def test_addressees_end_where_the_text_begins() -> None:
    """Short text below Kính gửi, in the same table: neither sent to nor mended."""
    rows = [*_head("V/v báo cáo"), _row("Kính gửi:", *_LIST), _row("Sở đề nghị./.")]
    found = _read(table(*rows, [cell(), cell(*_SIGNERS)]))

    assert _texts(found, Element.ADDRESSEE) == list(_LIST)
    assert all(item.text != "Sở đề nghị./." for item in found.items)


def test_kinh_gui_below_the_number_is_no_subject() -> None:
    """In the left column itself Kính gửi is Kính gửi, its list beside it or below."""
    left = cell(centred("SỞ NỘI VỤ", _BOLD), *_left("Số: 12/SNV-VP", "V/v họp", "Kính gửi: Sở A"))
    right = cell(centred(NATIONAL, _BOLD), centred(MOTTO, _BOLD), centred(DATE))
    found = _read(table([left, right]), paragraph(_LONG), table(_signed()))

    assert _texts(found, Element.LETTER_SUBJECT) == ["V/v họp"]
    assert _texts(found, Element.ADDRESSEES) == ["Kính gửi: Sở A"]
