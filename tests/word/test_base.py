"""An office's own .docx as base."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import docx
import pytest
from docx.shared import Mm

from cds_docs.diagnostics import CdsError
from cds_docs.standard.elements import Element
from cds_docs.word.media import qr_png
from cds_docs.word.write import write
from support.hostile_builds import strict
from support.outline import outline
from support.packages import MAIN, R_NS, RELS, W_NS, body, changed, png, relation, relationships
from support.papers import annex, letter, letterhead, paper, para, signature, table


def office(*, picture: bytes = b"") -> bytes:
    """Return an office file with a style of its own, an address footer and perhaps a logo."""
    document = docx.Document()
    style = document.styles.add_style("Mẫu cơ quan", 1)
    style.font.name = "Arial"
    section = document.sections[0]
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0].text = "118 Hùng Vương, thành phố Quảng Ngãi"
    if picture:
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].add_run().add_picture(io.BytesIO(picture), width=Mm(15))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_styles_of_the_office_are_there_and_ours_stay_ours() -> None:
    """The office's styles can be used in Word; the paper looks as without them."""
    written = write(letter(), office())
    names = {style.name for style in docx.Document(io.BytesIO(written)).styles}

    assert "Mẫu cơ quan" in names
    assert outline(written).split("-- ")[0] == outline(write(letter())).split("-- ")[0]


def test_address_footer_stands_on_page_one_only() -> None:
    """The office's footer becomes the first page's; a phụ lục has none."""
    document = paper(letterhead(), para(Element.BODY, "x"), signature(), annexes=(annex(table(1)),))
    word = docx.Document(io.BytesIO(write(document, office())))

    first, second = word.sections
    assert first.first_page_footer.paragraphs[0].text == "118 Hùng Vương, thành phố Quảng Ngãi"
    assert second.first_page_footer.paragraphs[0].text == ""


def test_logo_comes_along() -> None:
    """The picture of the office's header is in the package and on page one."""
    png = qr_png("logo")
    written = write(letter(), office(picture=png))
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        assert package.read("word/media/tieu-de1.png") == png
    word = docx.Document(io.BytesIO(written))
    assert "blip" in word.sections[0].first_page_header._element.xml  # noqa: SLF001


def test_a_stamp_stands_above_the_logo() -> None:
    """LƯU HÀNH NỘI BỘ takes nothing of the office's header away."""
    head = replace(letterhead(), circulation=para(Element.CIRCULATION, "LƯU HÀNH NỘI BỘ"))
    written = write(paper(head, para(Element.BODY, "x")), office(picture=qr_png("logo")))
    header = docx.Document(io.BytesIO(written)).sections[0].first_page_header

    assert header.tables[0].cell(0, 0).text == "LƯU HÀNH NỘI BỘ"
    assert "blip" in header._element.xml  # noqa: SLF001


def test_a_header_that_is_named_nowhere_is_refused_in_words() -> None:
    """A reference without its id is found only when the first page is looked at."""
    header = body('<w:sectPr><w:headerReference w:type="default"/></w:sectPr>')

    with pytest.raises(CdsError) as caught:
        write(letter(), changed({MAIN: header}))

    assert caught.value.diagnostics[0].code.id == "C230"


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\3\4 broken"])
def test_a_file_that_is_no_docx_is_refused_in_words(data: bytes) -> None:
    """A damaged base gives one finding with advice."""
    with pytest.raises(CdsError) as caught:
        write(letter(), data)

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C230"
    assert "docx" in finding.message
    assert finding.hint


def test_a_picture_that_word_alone_can_show_is_refused() -> None:
    """A BMP logo is named, with what to do."""
    bmp = (
        b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0\1\0\x18\0"
        b"\0\0\0\0\4\0\0\0\x13\x0b\0\0\x13\x0b\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    )
    with pytest.raises(CdsError) as caught:
        write(letter(), office(picture=bmp))

    assert caught.value.diagnostics[0].code.id == "C231"


def simple(section: str, *rows: str, footer: str = "", **parts: bytes) -> Mapping[str, bytes]:
    """Return the parts of a small office file with a footer."""
    root = f'<w:ftr xmlns:w="{W_NS}" xmlns:r="{R_NS}">{footer}</w:ftr>'
    return {
        MAIN: body(f"<w:p/><w:sectPr>{section}</w:sectPr>"),
        RELS: relationships(relation(1, "footer", "footer1.xml")),
        "word/footer1.xml": root.encode(),
        "word/_rels/footer1.xml.rels": relationships(*rows),
        **parts,
    }


_DEFAULT = '<w:footerReference w:type="default" r:id="rId1"/>'
_FIRST = '<w:footerReference w:type="first" r:id="rId1"/>'
_WORDS = "<w:p><w:r><w:t>118 Hùng Vương</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("section", "taken"),
    [
        (_DEFAULT, True),
        (f"{_DEFAULT}<w:titlePg/>", False),
        (f"{_FIRST}<w:titlePg/>", True),
        (f'{_FIRST}<w:titlePg w:val="0"/>', False),
        ("", False),
    ],
)
def test_page_one_decides_which_footer_comes_along(section: str, *, taken: bool) -> None:
    """The first page's own footer where the office has one, else the footer of all pages."""
    office_file = changed(simple(section, footer=_WORDS))

    with zipfile.ZipFile(io.BytesIO(write(letter(), office_file))) as package:
        shown = [name for name in package.namelist() if "118 Hùng".encode() in package.read(name)]
    assert bool(shown) is taken


def test_an_office_file_of_bare_bones_is_enough() -> None:
    """Without styles, sections, headers our paper looks as without it."""
    bare = {MAIN: body(""), RELS: relationships()}

    assert outline(write(letter(), changed(bare))) == outline(write(letter()))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK" + bytes(21 << 20), "20 MB"),
        (strict(), "strict"),
        (
            changed(simple(_DEFAULT, relation(1, "image", "a.png"), footer=_WORDS)),
            "thiếu một hình",
        ),
    ],
    ids=["large", "strict", "picture missing"],
)
def test_the_reason_is_said(data: bytes, words: str) -> None:
    """Why an office file cannot be used stands in the finding."""
    with pytest.raises(CdsError) as caught:
        write(letter(), data)

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C230"
    assert words in finding.message.lower() or words in finding.message


def test_links_and_pictures_of_a_footer_come_along() -> None:
    """Relationships of the footer are renamed together with what points to them."""
    rows = (
        relation(7, "hyperlink", "https://dx.gov.vn", external=True),
        relation(8, "image", "media/a.png"),
        relation(9, "customXml", "x.xml"),
    )
    link = f'<w:p><w:hyperlink r:id="rId7">{_WORDS[5:-6]}</w:hyperlink></w:p>'
    parts = simple(_DEFAULT, *rows, footer=link, **{"word/media/a.png": png(9, 9)})
    parts = {**parts, "word/x.xml": b"<a/>"}

    with zipfile.ZipFile(io.BytesIO(write(letter(), changed(parts)))) as package:
        names = package.namelist()
        links = next(package.read(name) for name in names if b"dx.gov.vn" in package.read(name))

    assert b"image" in links
    assert b"customXml" not in links
    assert any("chan-trang" in name for name in names)
