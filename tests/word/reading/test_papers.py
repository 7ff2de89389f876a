"""Whole papers as found: sections, headers, notes, properties, settings."""

import io

import docx as python_docx
import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.document.found import FoundParagraph, FoundProperties, FoundSection, Furniture
from cds_docs.units import Length, mm, pt
from cds_docs.word.reading.paper import read
from cds_docs.word.write import write
from support.packages import CORE, PACKAGE, ROOT_RELS, changed, relation, relationships
from support.papers import letter
from support.wordml import docx, found, para, run

SIZE = '<w:pgSz w:w="11906" w:h="16838"/>'


def texts(furniture: Furniture | None) -> list[str]:
    """Return the texts of a header or footer."""
    blocks = furniture.blocks if furniture is not None else ()
    return [block.text for block in blocks if isinstance(block, FoundParagraph)]


def section(properties: str, body: str = "") -> FoundSection:
    """Return the only section of a paper."""
    (made,) = found(f"{body}<w:sectPr>{properties}</w:sectPr>").sections
    return made


def test_paper_and_margins() -> None:
    """Exact margins are stored as negative."""
    made = section(
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="-1134" '
        'w:bottom="20mm" w:left="1701" w:right="850" w:gutter="10"/>'
    )
    assert (made.width, made.height) == (Length(16838), Length(11906))
    assert (made.top, made.bottom, made.left, made.right) == (mm(20), mm(20), mm(30), Length(850))
    assert made.gutter == Length(10)


def test_without_section_properties_word_takes_letter_paper() -> None:
    """That is what an office with such a file prints."""
    (made,) = found(para("x")).sections
    assert (made.width, made.height) == (Length(12240), Length(15840))
    assert (made.top, made.left) == (Length(1440), Length(1800))


def test_properties_of_a_section() -> None:
    """How it begins, its first page, its numbers."""
    made = section('<w:type w:val="continuous"/><w:pgNumType w:start="1"/><w:titlePg/>')
    assert (made.starts, made.number_start, made.title_page) == ("continuous", 1, True)
    plain = section(SIZE)
    assert (plain.starts, plain.number_start, plain.title_page) == ("nextPage", None, False)


def test_sections_end_with_their_last_paragraph() -> None:
    """Also where that stands in a content control."""
    ends = para("b", "<w:sectPr/>")
    control = f"<w:sdt><w:sdtContent>{para('c', '<w:sectPr/>')}</w:sdtContent></w:sdt>"
    paper = found(para("a") + ends + control + para("d") + "<w:sectPr/>")
    assert [
        [block.text for block in one.blocks if isinstance(block, FoundParagraph)]
        for one in paper.sections
    ] == [["a", "b"], ["c"], ["d"]]


def test_headers_are_taken_over_until_a_section_has_its_own() -> None:
    """Kind by kind; a footer is no header."""
    furniture = [("header", para(text)) for text in "abc"] + [("footer", para("d"))]
    refers = '<w:headerReference w:type="{}" r:id="rId{}"/>'
    sections = (
        refers.format("default", 1) + refers.format("first", 2)
        + '<w:footerReference w:type="even" r:id="rId4"/>',
        refers.format("default", 3),
        '<w:headerReference w:type="default" r:id="rId9"/>',
    )  # fmt: skip
    body = "".join(para("x", f"<w:sectPr>{one}</w:sectPr>") for one in sections)
    paper = found(body, furniture=furniture)
    assert [texts(one.headers.default) for one in paper.sections] == [["a"], ["c"], ["c"]]
    assert [texts(one.headers.first) for one in paper.sections] == [["b"], ["b"], ["b"]]
    assert [texts(one.footers.even) for one in paper.sections] == [["d"]] * 3
    assert paper.sections[0].footers.default is None
    header = paper.sections[0].headers.default
    assert header is not None
    assert header.part == "word/header1.xml"
    first = header.blocks[0]
    assert isinstance(first, FoundParagraph)
    assert (first.place.part, first.place.number) == ("word/header1.xml", 1)


def test_notes_without_the_lines_that_part_them() -> None:
    """Footnotes and endnotes are furniture of their own part."""
    rows = (
        f'<w:{{0}} w:type="separator" w:id="-1">{para("-")}</w:{{0}}>'
        f'<w:{{0}} w:id="1">{para(run("n"))}</w:{{0}}>'
    )
    paper = found(para("x"), footnotes=rows.format("footnote"), endnotes=rows.format("endnote"))
    assert [(one.part, texts(one)) for one in paper.notes] == [
        ("word/footnotes.xml", ["n"]),
        ("word/endnotes.xml", ["n"]),
    ]


def test_settings_and_comments() -> None:
    """Left and right pages, added spacing, how many comments."""
    settings = "<w:evenAndOddHeaders/><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    paper = found(para("x"), settings=settings, comments="<w:comment/><w:comment/>")
    assert (paper.even_and_odd, paper.adds_spacing, paper.traces.comments) == (True, True, 2)
    plain = found(para("x"))
    assert (plain.even_and_odd, plain.adds_spacing, plain.traces.comments) == (False, False, 0)


def test_content_from_other_files_is_said_not_to_be_read() -> None:
    """Word puts it in when it opens the file."""
    assert found('<w:altChunk r:id="x"/>' + para("x")).unread == ("nội dung chèn từ tệp khác",)


def test_what_a_file_says_of_itself() -> None:
    """Title, author, pages, program."""
    core = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> Kế hoạch </dc:title>'
        "<dc:creator>Sở A</dc:creator></cp:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Pages>{}</Pages><Application>Word</Application></Properties>'
    )
    rows = relationships(
        relation(1, "officeDocument", "word/document.xml"),
        relation(2, "metadata/core-properties", CORE),
        relation(3, "extended-properties", "docProps/app.xml"),
    )
    parts = {ROOT_RELS: rows, CORE: core.encode()}
    made = read(changed({**parts, "docProps/app.xml": app.format(3).encode()})).properties
    assert made == FoundProperties("Kế hoạch", "Sở A", 3, "Word")
    unsaid = read(changed({**parts, "docProps/app.xml": app.format("?").encode()})).properties
    assert unsaid.pages is None


def test_a_part_that_is_broken_is_refused_in_words() -> None:
    """Styles that are no XML cannot be guessed."""
    with pytest.raises(CdsError):
        read(docx(para("x"), styles="<w:style>"))


def test_our_own_letter_is_read_back() -> None:
    """Everything in Times New Roman, nothing unread, a page number in the header."""
    paper = read(write(letter()))
    (made,) = paper.sections
    assert (made.width, made.height) == (mm(210), mm(297))
    assert paper.unread == ()
    header = made.headers.default
    assert header is not None
    (number,) = (block for block in header.blocks if isinstance(block, FoundParagraph))
    assert [piece.field for piece in number.pieces] == ["PAGE"]
    assert {piece.look.fonts for piece in number.pieces} == {("Times New Roman",) * 4}


def test_a_paper_of_python_docx() -> None:
    """Its template resolves through theme fonts and styles as Word shows it."""
    document = python_docx.Document()
    document.add_heading("Tiêu đề", 1)
    document.add_paragraph("a", style="List Number")
    document.add_paragraph("b", style="List Bullet")
    document.add_paragraph("c").add_run("d").bold = True
    buffer = io.BytesIO()
    document.save(buffer)
    heading, numbered, bulleted, plain = (
        block
        for block in read(buffer.getvalue()).sections[0].blocks
        if isinstance(block, FoundParagraph)
    )
    look = heading.pieces[0].look
    assert (look.fonts[0], look.size, look.bold, look.colour) == ("Calibri", pt(14), True, "365F91")
    assert (heading.shape.style, heading.shape.outline) == ("heading 1", 0)
    assert (numbered.label, bulleted.label, bulleted.bullet) == ("1.", "•", True)
    assert plain.pieces[0].look.fonts[0] == "Cambria"
    assert [piece.look.bold for piece in plain.pieces] == [False, True]
