"""A cover page is none of the paper behind it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Recognised
from cds_docs.document.found import FoundBlock, FoundPaper
from support.found import centred, look, paragraph, renumbered, section
from support.letterheads import DATE, NATIONAL, NUMBER, two_columns

_BOLD = look(14, bold=True)
_COVER = ("ỦY BAN NHÂN DÂN TỈNH A", "", "ĐỀ ÁN", "CHUYỂN ĐỔI SỐ", "A, tháng 9 năm 2026")


def _covered(*cover: FoundBlock, own_page: bool = True) -> Recognised:
    """Return a kế hoạch with a page before it."""
    inner = [*two_columns(), centred("KẾ HOẠCH", _BOLD), paragraph("Nội dung./.")]
    blocks = renumbered([*cover, *inner])
    first, second = (section(*part) for part in (blocks[: len(cover)], blocks[len(cover) :]))
    starts = "nextPage" if own_page else "continuous"
    return recognise(FoundPaper(sections=(first, replace(second, starts=starts))))


def test_a_paper_begins_behind_its_cover() -> None:
    """Issuer and title of the cover are not those of the paper."""
    found = _covered(*(centred(text, _BOLD) for text in _COVER))

    assert found.title is not None
    assert found.title.text == "KẾ HOẠCH"
    assert found.letterhead is not None
    assert found.letterhead.national is not None
    assert found.number
    assert not {item.text for item in found.items} & set(_COVER)


@pytest.mark.parametrize(
    "page",
    [
        [centred(NATIONAL, _BOLD)],
        [centred(NUMBER)],
        [centred(DATE)],
        [centred("Kính gửi: Sở A")],
        [centred("GIÁM ĐỐC", _BOLD)],
        [paragraph("Trân trọng báo cáo./.")],
    ],
)
def test_a_page_that_says_more_is_no_cover(page: Sequence[FoundBlock]) -> None:
    """A first page with text, letterhead or signature is the paper itself."""
    found = _covered(centred("ĐỀ ÁN", _BOLD), *page)
    assert found.title is None or found.title.text != "KẾ HOẠCH"


def test_what_stands_on_the_same_page_is_no_cover() -> None:
    """Only a page of its own is passed over."""
    found = _covered(centred("ĐỀ ÁN", _BOLD), own_page=False)
    assert found.title is not None
    assert found.title.text == "ĐỀ ÁN"


def test_a_cover_may_be_spaced_with_blank_lines() -> None:
    """Clerks press Enter until the date stands at the foot of the page."""
    first, *rest = (centred(text, _BOLD) for text in _COVER)
    blank = [centred() for _ in range(40)]
    found = _covered(first, *blank[:10], *rest[:-1], *blank[10:], rest[-1])
    assert found.title is not None
    assert found.title.text == "KẾ HOẠCH"
