"""Each kind of paper is printed by the templates that come with the program."""

from collections.abc import Callable

import pytest

from cds_docs.document.model import Role
from cds_docs.standard.kinds import KINDS, MADE
from cds_docs.standard.nd30 import NATIONAL_TITLE_TEXT
from support.made import KINDS as FOLDER
from support.made import specs
from support.measured import Printed

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]


def test_every_kind_that_is_made_is_printed_here() -> None:
    """A new kind joins the page tests."""
    assert {spec.kind for _, spec in specs(FOLDER).values()} == set(MADE)


@pytest.mark.parametrize("kind", [k for k in MADE if k != "cong-van"])
def test_the_name_of_the_kind_is_the_title(kind: str, printed: Callable[[str], Printed]) -> None:
    """Tên loại stands in capitals above its trích yếu."""
    page = printed(f"loai-{kind}").pages[0]

    assert page.find(KINDS[kind].name.upper()).text == KINDS[kind].name.upper()


def test_an_attached_text_has_its_own_letterhead_and_numbers(
    printed: Callable[[str], Printed],
) -> None:
    """A plan issued by a decision begins on a new page, with Quốc hiệu and no number."""
    of = printed("loai-quyet-dinh-ban-hanh")
    (_, _), (attached, pages) = of.sections()

    assert attached.role is Role.ATTACHED
    assert pages[0].find(NATIONAL_TITLE_TEXT).bold
    assert pages[0].find("KẾ HOẠCH").bold
    assert "Số:" not in pages[0].text
    assert pages[0].find("(Kèm theo Quyết định số 16/QĐ-UBND").italic
