"""Papers that press on every edge: long names, long lists, long tables, stamps, pictures."""

from collections.abc import Callable

import pytest

from cds_docs.document.model import Letterhead, plain_text, printed_text
from cds_docs.standard.elements import Element
from cds_docs.standard.format import row
from cds_docs.standard.nd30 import FRAME_HEIGHT, RULE_WEIGHT, URGENCY_WIDTHS
from cds_docs.standard.rows import Colour, Property
from support.measured import CLOSE, Printed, bottom_of, squeezed, top_of
from support.pdf import Line, Page

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

Print = Callable[[str], Printed]
BOX_TOLERANCE = 0.05
BALANCED = 1.0
RED = (1.0, 0.0, 0.0)
ROWS = 120
QR_LEAST = 15
URL_LENGTH = 900


def issuer_lines(of: Printed) -> list[Line]:
    """Return the printed lines of the issuer's name."""
    head = next(b for b in of.paper.blocks() if isinstance(b, Letterhead))
    words = squeezed(plain_text(head.issuer.content))
    page = of.pages[0]
    return [li for li in page.lines if li.bold and li.text in words and li.middle < page.width / 2]


@pytest.mark.parametrize("name", ["dau-trang-nam-dong", "dau-trang-nam-dong-lon"])
def test_an_agency_of_five_lines(name: str, printed: Print) -> None:
    """The breaks the clerk forced stay, and the right column is not pushed about."""
    of = printed(name)

    first, second, third, fourth, *rest = [li.text for li in issuer_lines(of)]
    assert [first, second, third] == ["TRUNG TÂM HỖ TRỢ", "CHUYỂN ĐỔI SỐ,", "ĐỔI MỚI SÁNG TẠO"]
    assert fourth == "VÀ PHÁT TRIỂN"
    assert " ".join(rest) == "DOANH NGHIỆP NHỎ VÀ VỪA"
    page = of.pages[0]
    assert page.find("Số:").baseline > issuer_lines(of)[-1].baseline


def test_a_long_agency_name_breaks_by_itself(printed: Print) -> None:
    """A name of twenty words takes even lines in its own column."""
    of = printed("dau-trang-ten-dai")
    lines = issuer_lines(of)
    national = of.pages[0].find("CỘNG HÒA")

    assert len(lines) >= 3
    assert all(line.right < national.left for line in lines)
    assert min(li.width for li in lines) > max(li.width for li in lines) / 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("dau-trang-ten-dai", "KHẨN"),
        ("dau-trang-thuong-khan", "THƯỢNG KHẨN"),
        ("dau-trang-hoa-toc", "HỎA TỐC"),
    ],
)
def test_urgency_stamps(name: str, text: str, printed: Print) -> None:
    """A stamp is bright red, in a box of the decree's size, balanced in it."""
    of = printed(name)
    page = of.pages[0]
    line = next(li for li in page.lines if li.text == text)
    box = page.box_around(line)

    assert line.colours == {RED}
    assert box.width == pytest.approx(URGENCY_WIDTHS[text].mm, rel=BOX_TOLERANCE)
    assert box.height == pytest.approx(FRAME_HEIGHT.mm, rel=BOX_TOLERANCE)
    assert line.bold
    assert line.middle == pytest.approx((box.left + box.right) / 2, abs=CLOSE)
    assert top_of(line) - box.top == pytest.approx(box.bottom - bottom_of(line), abs=BALANCED)
    colours = {
        s.colour for s in page.strokes if box.left - 1 < s.left < box.right and s.y > box.top - 1
    }
    assert RED in colours
    found = row(Element.URGENCY, Property.COLOUR)
    assert found is not None
    assert found.use == Colour.BRIGHT_RED


def test_everything_but_stamps_is_black(printed: Print) -> None:
    """Only the urgency stamp has a colour."""
    of = printed("dau-trang-hoa-toc")
    coloured = {li.text for p in of.pages for li in p.lines if any(any(c) for c in li.colours)}

    assert coloured == {"HỎA TỐC"}


def test_circulation_stamp_stands_in_the_top_margin(printed: Print) -> None:
    """LƯU HÀNH NỘI BỘ is boxed in black, above the text, right of the centre, on page 1 only."""
    of = printed("dau-trang-hoa-toc")
    page = of.pages[0]
    line = page.find("LƯU HÀNH NỘI BỘ")
    box = page.box_around(line)

    assert_bold(of, line, Element.CIRCULATION)
    assert box.bottom < of.style.margins.top.mm + CLOSE
    assert box.left > page.width / 2
    assert line.middle == pytest.approx((box.left + box.right) / 2, abs=CLOSE)
    assert all("LƯU HÀNH" not in p.text for p in of.pages[1:])


def assert_bold(of: Printed, line: Line, element: Element) -> None:
    """Assert that a line is bold and has its element's size."""
    assert line.bold
    assert line.sizes == {of.format(element).size.pt}


def test_address_footer_stands_on_page_one_only(printed: Print) -> None:
    """The address is small, below the text, under a line as wide as the text."""
    of = printed("dau-trang-hoa-toc")
    page = of.pages[0]
    first = page.find("Số 1, đường Hoàng Diệu")
    second = page.find("ĐT: 0225")
    stroke = max((s for s in page.strokes if s.y < first.baseline), key=lambda s: s.y)

    for line in (first, second):
        assert line.sizes == {of.format(Element.ADDRESS).size.pt}
    assert bottom_of(second) < page.height
    assert stroke.left == pytest.approx(of.text_left(), abs=CLOSE)
    assert stroke.right == pytest.approx(of.text_right(page), abs=CLOSE)
    assert len(of.pages) > 1
    assert "Hoàng Diệu" not in of.pages[1].text


def test_drafter_and_copies_stand_under_the_list(printed: Print) -> None:
    """PL.(300) stands below Nơi nhận, right in its column."""
    of = printed("dau-trang-hoa-toc")
    page = next(p for p in of.pages if "Nơi nhận:" in p.text)
    mark = page.find("PL.(300)")

    assert mark.sizes == {of.format(Element.DRAFTER).size.pt}
    assert mark.baseline > page.find("- Lưu:").baseline
    assert mark.right < page.width / 2


def test_a_large_header_and_other_margins(printed: Print) -> None:
    """Lawful choices of an office reach the page: 35, 20, 25 mm, 13 pt, 12.7 mm."""
    of = printed("dau-trang-ten-dai")
    page = of.pages[0]
    body = page.find("Thực hiện kế hoạch")

    assert body.left == pytest.approx(35 + 12.7, abs=CLOSE)
    assert body.right == pytest.approx(190, abs=2 * CLOSE)
    assert body.sizes == {13}
    assert top_of(page.lines[0]) == pytest.approx(25, abs=1)


def test_thirty_four_addressees(printed: Print) -> None:
    """All stand there, in order, and the text goes on after them."""
    of = printed("danh-sach-kinh-gui-34")
    lines = [li.text for page in of.pages for li in of.text(page)]
    found = [text for text in lines if text.startswith("- Ủy ban nhân dân xã")]

    assert [text.rstrip(";.").rsplit(" ", 1)[-1] for text in found] == [
        str(i) for i in range(1, 35)
    ]
    assert [text[-1] for text in found] == [";"] * 33 + ["."]


@pytest.mark.parametrize("count", [1, 6, 7, 8, 9])
def test_thirty_lines_of_distribution_stay_together(count: int, printed: Print) -> None:
    """Wherever the text ends, all of Nơi nhận stands on one page, with text above it."""
    of = printed(f"danh-sach-noi-nhan-30-sau-{count}-doan")
    block = of.signature()
    assert block is not None
    (page,) = (p for p in of.pages if "Nơi nhận:" in p.text)
    places = [page.find(squeezed(printed_text(item))).baseline for item in block.distribution]
    assert places == sorted(places)

    assert len(block.distribution) > 30
    assert "Trân trọng./." in page.text


def body_rows(page: Page) -> list[str]:
    """Return the numbers of the table rows on a page."""
    return [li.text for li in page.lines if li.text.isdigit() and li.baseline > 20]


def test_a_landscape_table_of_120_rows(printed: Print) -> None:
    """Header on each page, every row once and whole, numbers from 1, columns to the right edge."""
    of = printed("bang-bang-120")
    _, pages = of.sections()[1]
    rows = [number for page in pages for number in body_rows(page)]

    assert len(pages) > 3
    assert all(page.landscape for page in pages)
    assert rows == [str(i) for i in range(1, ROWS + 1)]
    for page in pages:
        header = page.find("Nội dung công việc")
        assert_bold(of, header, Element.TABLE_HEADER)
        edge = max(s.right for s in page.strokes)
        assert edge == pytest.approx(of.text_right(page), abs=2 * CLOSE + RULE_WEIGHT.mm)
        numbers = [of.number(page)]
        assert [n.text for n in numbers if n] == (
            [str(pages.index(page) + 1)] if page is not pages[0] else []
        )
    assert pages[-1].find("7.260.000").bold


def test_group_row_and_right_aligned_money(printed: Print) -> None:
    """A group row is bold at the left; money stands at the right of its column."""
    of = printed("bang-bang-120")
    page = of.sections()[1][1][0]
    amounts = [li for li in page.lines if li.text.endswith(".000")]

    assert_bold(of, page.find("Nhóm nhiệm vụ chung"), Element.TABLE_GROUP)
    assert len(amounts) > 5
    assert max(li.right for li in amounts) - min(li.right for li in amounts) < CLOSE


def test_pictures_and_codes_have_their_size(printed: Print) -> None:
    """Picture and QR codes stand between the margins; the code's address stands by it."""
    of = printed("bang-bang-120")
    annex = of.sections()[2][1][0]
    signed = next(p for p in of.pages if "Nơi nhận:" in p.text)

    assert len(annex.pictures) == 2
    assert len(signed.pictures) == 1
    for page in (annex, signed):
        for picture in page.pictures:
            assert picture.width == pytest.approx(picture.height, rel=0.02)
            assert QR_LEAST < picture.width < of.text_right(page) - of.text_left()
            assert picture.left > of.text_left() - CLOSE
            assert picture.right < of.text_right(page) + CLOSE
    assert "Mẫu băng rôn" in annex.text
    assert "https://chuyendoiso.thanhhoa.gov.vn/tai-lieu" in signed.text
    assert signed.pictures[0].top > signed.find("Mã QR để tải").baseline


def test_a_url_of_900_characters_breaks_inside_the_margins(printed: Print) -> None:
    """The address is there to its last character and no line leaves the page."""
    of = printed("danh-sach-dia-chi-900")
    text = "".join(li.text for page in of.pages for li in of.text(page))
    url = text[text.index("https://") : text.index(" để các cơ quan")].replace(" ", "")

    assert len(url) == URL_LENGTH
    for page in of.pages:
        assert max(li.right for li in of.text(page)) < of.text_right(page) + CLOSE
