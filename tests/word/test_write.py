"""What stands in the .docx: styles, fonts, fields, sections, tables, links, properties."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.document.model import (
    Cell,
    Column,
    Document,
    LineBreak,
    PageBreak,
    Picture,
    QrCode,
    RowRole,
    Rule,
    Table,
    TableRow,
    Words,
)
from cds_docs.metrics import text_width
from cds_docs.standard.elements import Element
from cds_docs.standard.style import HeaderTier, PageStyle
from cds_docs.units import mm, pt
from cds_docs.word.media import qr_png
from cds_docs.word.names import style_name
from cds_docs.word.package import pack, zip_parts
from cds_docs.word.write import write
from support.outline import outline
from support.papers import (
    SENTENCE,
    addressees,
    annex,
    letter,
    letterhead,
    paper,
    para,
    row,
    signature,
    table,
)


def opened(document: Document) -> Docx:
    """Return a written paper, opened by python-docx."""
    return docx.Document(io.BytesIO(write(document)))


def part(document: Document, name: str) -> str:
    """Return a part of a written paper as text."""
    with zipfile.ZipFile(io.BytesIO(write(document))) as package:
        return package.read(name).decode()


def test_every_paragraph_has_a_style_named_after_its_element() -> None:
    """Paragraph styles carry the terms of the decree, NĐ30 Quốc hiệu and so on."""
    word = opened(letter())
    styles = (_proxy(word, p).style for p in word.element.body.iter(qn("w:p")))
    names = {style.name for style in styles if style is not None}

    wanted = {Element.NATIONAL_TITLE, Element.MOTTO, Element.NUMBER, Element.DISTRIBUTION}
    assert {style_name(e) for e in wanted} <= names
    assert all(name.startswith("NĐ30 ") for name in names)


def _proxy(word: Docx, element: CT_P) -> Paragraph:
    """Return python-docx's view of a paragraph anywhere in the body."""
    return Paragraph(element, word._body)  # noqa: SLF001


def test_all_four_font_slots_are_times_new_roman_and_no_theme() -> None:
    """No slot is left to a theme: ascii, hAnsi, eastAsia and cs name the typeface."""
    styles = part(letter(), "word/styles.xml")
    fonts = re.findall(r"<w:rFonts [^>]*>", styles)

    assert fonts
    for font in fonts:
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            assert f'w:{slot}="Times New Roman"' in font
    assert "Theme" not in styles


def test_language_is_vietnamese() -> None:
    """Word checks the spelling as Vietnamese."""
    assert 'w:lang w:val="vi-VN"' in part(letter(), "word/styles.xml")


@pytest.mark.parametrize(
    ("element", "level"),
    [(Element.HEADING, 0), (Element.TITLED_CLAUSE, 1), (Element.ARTICLE, 3), (Element.ANNEX, 0)],
)
def test_headings_have_outline_levels(element: Element, level: int) -> None:
    """The navigation pane shows the headings of the text."""
    word = opened(letter())
    style = word.styles[style_name(element)]
    found = style.element.find(f".//{qn('w:outlineLvl')}")

    assert found is not None
    assert found.get(qn("w:val")) == str(level)


def test_page_number_is_a_centred_field_absent_on_the_first_page() -> None:
    """A PAGE field stands in the header of every page but the first."""
    word = opened(letter())
    section = word.sections[0]

    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml  # noqa: SLF001
    assert section.first_page_header.paragraphs[0].text == ""


def test_each_annex_is_a_section_with_its_own_numbers() -> None:
    """A landscape phụ lục turns its own pages only, and counts from 1."""
    word = opened(
        paper(letterhead(), para(Element.BODY, SENTENCE), signature(),
              annexes=(annex(table(2), landscape=True), annex(para(Element.BODY, SENTENCE))))
    )  # fmt: skip
    sections = list(word.sections)

    assert [s.orientation for s in sections] == [0, 1, 0]
    assert [s._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for s in sections] == ["1"] * 3  # noqa: SLF001
    assert [s.page_width and round(s.page_width.mm) for s in sections] == [210, 297, 210]
    assert [s.left_margin and round(s.left_margin.mm) for s in sections] == [30, 30, 30]


def test_header_rows_repeat_and_rows_stay_whole() -> None:
    """Table headers come again on each page; no row splits over pages."""
    word = opened(paper(letterhead(), table(3), signature()))
    rows = word.tables[1].rows

    assert rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None  # noqa: SLF001
    assert rows[1]._tr.find(f".//{qn('w:tblHeader')}") is None  # noqa: SLF001
    assert all(r._tr.find(f".//{qn('w:cantSplit')}") is not None for r in rows)  # noqa: SLF001


def test_cells_over_columns_and_rows() -> None:
    """A group row covers all columns; a cell over two rows continues in the next."""
    merged = Table(
        (Column(1), Column(1), Column(1)),
        (
            TableRow(
                RowRole.BODY,
                (
                    Cell((para(Element.TABLE_CELL, "dọc"),), rows=2),
                    Cell((para(Element.TABLE_CELL, "ngang"),), columns=2),
                ),
            ),
            row(RowRole.BODY, "b", "c"),
        ),
    )
    found = opened(paper(letterhead(), merged)).tables[1]

    texts = [[cell.text for cell in found.rows[i].cells] for i in range(2)]
    assert texts == [["dọc", "ngang", "ngang"], ["dọc", "b", "c"]]


def test_column_shares_fill_the_text_width() -> None:
    """Widths follow the shares and add up to the width between the margins."""
    grid = opened(paper(letterhead(), table(1))).tables[1]._tbl.tblGrid  # noqa: SLF001
    widths = [int(column.get(qn("w:w"))) for column in grid]

    assert sum(widths) == mm(210).twips - mm(30).twips - mm(15).twips
    assert widths[1] == pytest.approx(widths[0] * 6, abs=6)


def test_link_shows_its_address_and_goes_there() -> None:
    """A link is black text with a relationship to its address."""
    url = "https://dx.gov.vn/?a=1&b=2"
    document = paper(letterhead(), para(Element.BODY, (Words(url, link=url),)))

    assert 'TargetMode="External"' in part(document, "word/_rels/document.xml.rels")
    assert url.replace("&", "&amp;") in part(document, "word/_rels/document.xml.rels")
    assert 'w:color w:val="000000"' in part(document, "word/styles.xml")


def test_one_list_of_recipients_with_a_link_in_two_papers() -> None:
    """What was written of Nơi nhận for one paper is not the other's: its link is its own."""
    item = para(Element.DISTRIBUTION_ITEM, (Words("cổng", link="https://b.vn"),), "-")
    block = replace(signature(), distribution=(*signature().distribution, item))
    first = paper(letterhead(), para(Element.BODY, "Hết./."), block)
    second = paper(letterhead(), para(Element.BODY, (Words("cổng", link="https://a.vn"),)), block)

    for document in (first, second):
        (own,) = re.findall(
            r'Id="(\w+)"[^>]*Target="https://b.vn"', part(document, "word/_rels/document.xml.rels")
        )
        tail = part(document, "word/document.xml").rpartition("<w:tbl>")[2]
        assert re.findall(r'hyperlink r:id="(\w+)"', tail) == [own]


def test_emphasis_line_breaks_and_page_breaks() -> None:
    """Bold and italic are runs, a line break is Word's own, a page break too."""
    body = (
        Words("Chủ đề: "),
        Words("“Dữ liệu số”", bold=True, italic=True),
        LineBreak(),
        Words("x"),
    )
    text = outline(write(paper(letterhead(), para(Element.BODY, body), PageBreak())))

    assert "Chủ đề: <bi:“Dữ liệu số”> ⏎ x" in text
    assert "⏎page" in text


def test_article_label_is_bold_and_its_text_is_not() -> None:
    """In a decision «Điều 1.» is bold and the text follows on, upright and plain."""
    text = outline(
        write(paper(letterhead(), para(Element.ARTICLE, "Ban hành Kế hoạch.", "Điều 1.")))
    )

    assert "<b:Điều 1. >Ban hành Kế hoạch." in text


def test_one_addressee_shares_the_line_and_several_hang_under_the_colon() -> None:
    """One addressee stands behind Kính gửi; of several the dashes stand under the colon."""
    one = outline(write(paper(letterhead(), addressees("Bộ Nội vụ"))))
    assert "Kính gửi: Bộ Nội vụ" in one

    two = outline(write(paper(letterhead(), addressees("Các sở;", "UBND tỉnh."))))
    start = float(re.findall(r"addressees \[14 left=([\d.]+)", two)[0])
    left, hang = map(float, re.findall(r"addressee \[14 left=([\d.]+) hang=([\d.]+)", two)[0])
    colon = start + text_width("Kính gửi", pt(14)).mm
    assert left - hang == pytest.approx(colon, abs=0.2)


@pytest.mark.parametrize("tier", list(HeaderTier))
def test_national_title_has_room_for_one_line(tier: HeaderTier) -> None:
    """However long the agency's name, the right column holds Quốc hiệu."""
    long_name = "BAN QUẢN LÝ KHU CÔNG NGHỆ CAO VÀ CÁC KHU CÔNG NGHIỆP TỈNH QUẢNG NGÃI " * 2
    document = paper(letterhead(long_name.strip()), style=PageStyle(header=tier))
    grid = opened(document).tables[0]._tbl.tblGrid  # noqa: SLF001
    right = int(grid[1].get(qn("w:w")))
    size = pt(12 if tier is HeaderTier.SMALL else 13)

    assert right > text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size, bold=True).twips


def test_agency_names_break_where_one_would_speak() -> None:
    """The collective stands before its place; a joining word goes down to the next line."""
    committee = outline(write(paper(letterhead("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"))))
    assert "ỦY BAN NHÂN DÂN ⏎ TỈNH NGHỆ AN" in committee

    department = outline(write(paper(letterhead("SỞ THÔNG TIN VÀ TRUYỀN THÔNG"))))
    assert "SỞ THÔNG TIN ⏎ VÀ TRUYỀN THÔNG" in department


def test_a_break_the_clerk_forces_stays() -> None:
    """A forced break wins over our own."""
    head = letterhead()
    issuer = head.issuer._replace(
        content=(Words("SỞ THÔNG TIN VÀ"), LineBreak(), Words("TRUYỀN THÔNG"))
    )
    text = outline(write(paper(replace(head, issuer=issuer))))

    assert "SỞ THÔNG TIN VÀ ⏎ TRUYỀN THÔNG" in text


def test_lines_are_as_long_as_the_decree_says() -> None:
    """The line under trích yếu is 40 % of its longest line, within one third to one half."""
    title = "Tổ chức Ngày Chuyển đổi số quốc gia năm 2024"
    document = paper(letterhead(), para(Element.SUBJECT, title), Rule(Element.SUBJECT, title))
    text = outline(write(document))
    left, right = map(
        float, re.findall(r"^line \[6 left=([\d.]+) right=([\d.]+)", text, re.MULTILINE)[0]
    )
    share = (165 - left - right) / text_width(title, pt(14), bold=True).mm

    assert 1 / 3 < share < 1 / 2


def test_two_lines_of_text_stay_with_the_signature() -> None:
    """Short last paragraphs are kept with the block so that it never stands alone."""
    document = paper(
        letterhead(), *(para(Element.BODY, SENTENCE) for _ in range(3)),
        para(Element.BODY, "Trân trọng./."), signature(),
    )  # fmt: skip
    lines = [li for li in outline(write(document)).splitlines() if li.startswith("body")]

    assert [" keep]" in line for line in lines] == [False, False, True, True]


@pytest.mark.parametrize(("count", "rows"), [(30, 1), (70, 2)])
def test_a_list_no_page_holds_goes_on_below_the_signature(count: int, rows: int) -> None:
    """Nơi nhận stays whole beside the signature while a page can hold it; nothing is lost."""
    names = [f"Ủy ban nhân dân phường số {i};" for i in range(count)]
    block = opened(paper(letterhead(), para(Element.BODY, "Hết./."), signature(names))).tables[-1]
    trail = "\n".join(row.cells[0].text for row in block.rows)

    assert len(block.rows) == rows
    assert block.rows[0].cells[1].text.endswith("Huỳnh Thị Thu Thủy")
    assert trail == "\n".join(["Nơi nhận:", *(f"- {name}" for name in names)])


def test_what_only_leads_stays_with_what_follows() -> None:
    """A titled điều, words that end in a colon or stand above a QR code never end a page alone."""
    document = paper(
        para(Element.ARTICLE, (Words("Phạm vi", bold=True),), "Điều 1."),
        para(Element.ARTICLE, SENTENCE, "Điều 2."),
        para(Element.ARTICLE, "Giao nhiệm vụ như sau:", "Điều 3."),
        para(Element.BODY, SENTENCE),
        signature(),
        para(Element.AFTER_SIGNATURE, "Mã QR để tải tài liệu:"),
        QrCode("https://dx.gov.vn", mm(25), "Mã QR"),
        para(Element.AFTER_SIGNATURE, "Hết."),
    )
    lines = [li for li in outline(write(document)).splitlines() if li.startswith(("art", "after"))]

    assert [" keep]" in line for line in lines] == [True, False, True, True, False]


def test_a_table_stays_with_what_leads_to_it() -> None:
    """The blank line above it, its header and the name of a group stay with the row below."""
    rows = (
        TableRow(RowRole.HEADER, (Cell((para(Element.TABLE_HEADER, "Việc"),)),)),
        TableRow(RowRole.GROUP, (Cell((para(Element.TABLE_GROUP, "Nhóm một"),)),)),
        TableRow(RowRole.BODY, (Cell((para(Element.TABLE_CELL, "Một"),)),)),
    )
    heading = para(Element.HEADING, "DANH MỤC", "I.")
    file = opened(paper(letterhead(), heading, Table((Column(1.0),), rows)))
    at = [p.text for p in file.paragraphs].index("I. DANH MỤC")
    cells = [row.cells[0].paragraphs[0] for row in file.tables[1].rows]

    assert all(map(_keeps, file.paragraphs[at : at + 2]))
    assert [_keeps(cell) for cell in cells] == [True, True, False]


def _keeps(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stays with the next, by itself or by its style."""
    style = paragraph.style
    assert style is not None
    own = paragraph.paragraph_format.keep_with_next
    return bool(style.paragraph_format.keep_with_next if own is None else own)


def test_a_long_date_line_takes_the_smaller_lawful_size() -> None:
    """Thành phố Hồ Chí Minh does not fit at 14 pt and goes down to 13."""
    head = letterhead()
    place = para(Element.PLACE_AND_DATE, "Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2026")
    document = paper(replace(head, place_and_date=place), style=PageStyle(header=HeaderTier.LARGE))

    assert "place-and-date [13I center" in outline(write(document))


def test_pictures_carry_alt_text_and_their_file() -> None:
    """A picture is in the package once, with its text for those who cannot see it."""
    png = qr_png("x")
    picture = Picture(png, "image/png", mm(40), 1.0, "Sơ đồ “A” & <B>", "Hình 1")
    document = paper(letterhead(), picture, picture)
    with zipfile.ZipFile(io.BytesIO(write(document))) as package:
        media = [n for n in package.namelist() if n.startswith("word/media/")]
        assert package.read(media[0]) == png

    assert len(media) == 1
    assert outline(write(document)).count("[picture 40 mm: Sơ đồ “A” & <B>]") == 2


def test_qr_code_shows_its_address_and_an_empty_one_leaves_a_frame() -> None:
    """The address stands under the code as a link; without one a box keeps its place."""
    text = outline(write(paper(letterhead(), QrCode("https://dx.gov.vn", mm(25), "Mã QR"))))
    assert "[picture 25 mm: Mã QR]" in text
    assert "<@:https://dx.gov.vn>" in text

    empty = outline(write(paper(letterhead(), QrCode("", mm(25), "Mã QR"))))
    assert "table 25 mm" in empty
    assert "picture" not in empty


@pytest.mark.parametrize(
    ("width", "aspect", "printed"), [(250, 0.5, 165), (60, 15, 16), (80, 1, 80)]
)
def test_a_picture_never_leaves_the_page(width: float, aspect: float, printed: float) -> None:
    """A picture too wide or too high for the text is made smaller, its shape kept."""
    picture = Picture(b"x", "image/png", mm(width), aspect, "Ảnh", "Ảnh mẫu")
    sizes = re.findall(
        r'<wp:extent cx="(\d+)" cy="(\d+)"', part(paper(picture), "word/document.xml")
    )
    wide, high = (int(size) / 36000 for size in sizes[0])

    assert wide == pytest.approx(printed, abs=0.5)
    assert high == pytest.approx(wide * aspect, abs=0.5)


def test_a_qr_code_of_a_long_address_can_be_read() -> None:
    """Its squares are never smaller than 0.3 mm; a short address keeps the width asked for."""
    long = outline(write(paper(QrCode("https://dx.gov.vn/" + "a" * 880, mm(25), "Mã QR"))))
    short = outline(write(paper(QrCode("https://dx.gov.vn", mm(25), "Mã QR"))))

    assert "[picture 25 mm" in short
    assert int(re.findall(r"\[picture (\d+)", long)[0]) >= 35


def test_properties_are_the_papers_own() -> None:
    """Title, author and dates come from the paper; nothing of the library or the clock."""
    core = opened(letter()).core_properties

    assert (core.title, core.author) == ("V/v tuyên truyền", "Sở Thông tin và Truyền thông")
    assert core.created is not None
    assert core.created.isoformat().startswith("2024-09-19")


def test_long_titles_are_cut_in_the_properties_only() -> None:
    """The record takes 255 characters; the paper keeps the whole title."""
    document = letter()
    long = replace(document, properties=replace(document.properties, title="x" * 400))

    assert len(opened(long).core_properties.title) == 255


def test_same_document_same_bytes() -> None:
    """Writing twice gives the same file."""
    assert write(letter()) == write(letter())


def test_package_order_and_times_are_fixed() -> None:
    """Content types come first, names are sorted, every time is the zip format's first day."""
    with zipfile.ZipFile(io.BytesIO(write(letter()))) as package:
        names = package.namelist()
        times = {info.date_time for info in package.infolist()}

    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert times == {(1980, 1, 1, 0, 0, 0)}


@given(
    st.dictionaries(
        st.text("abcđ/.", min_size=1, max_size=20), st.binary(max_size=2000), max_size=8
    )
)
def test_our_zip_is_a_zip(parts: dict[str, bytes]) -> None:
    """Any parts come back whole from the standard library's reader."""
    data = zip_parts([pack(name, content) for name, content in parts.items()])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == parts


PRINTABLE = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters="\ufffe\uffff"
)
ANY_TEXT = st.text(PRINTABLE, min_size=1, max_size=60)


@settings(max_examples=60)
@given(ANY_TEXT)
def test_no_character_is_lost_or_becomes_markup(text: str) -> None:
    """Whatever a clerk types stands in the paper unchanged, in one paragraph."""
    document = paper(letterhead(), para(Element.BODY, text), signature())
    word = opened(document)
    body = [
        p
        for p in word.paragraphs
        if p.style is not None and p.style.name == style_name(Element.BODY)
    ]

    assert [p.text for p in body] == [text]
