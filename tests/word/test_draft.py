"""A draft in Word: highlighted words, a line on top of every page, nothing else changed."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX

from cds_docs.document.model import Document, Words
from cds_docs.document.remade import remade
from cds_docs.word.draft import with_notice
from cds_docs.word.write import write
from support.papers import letter


def _draft(paper: Document) -> bytes:
    """Return a paper as a draft whose every word waits."""
    waiting = remade(
        paper,
        lambda content: tuple(
            part._replace(confirm=True) if isinstance(part, Words) else part for part in content
        ),
    )
    return write(replace(waiting, draft=True))


def _headers(data: bytes) -> list[str]:
    """Return the headers of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name).decode() for name in package.namelist() if "header" in name]


def test_words_to_confirm_are_highlighted() -> None:
    """Yellow, in text and in tables of the letterhead and the signature."""
    paper = docx.Document(io.BytesIO(_draft(letter())))

    cells = [p for t in paper.tables for c in t._cells for p in c.paragraphs]  # noqa: SLF001
    runs = [run for p in (*paper.paragraphs, *cells) for run in p.runs if run.text.strip()]
    colours = {run.font.highlight_color for run in runs}
    assert WD_COLOR_INDEX.YELLOW in colours
    shown = {run.text for run in runs if run.font.highlight_color is None}
    assert shown <= {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "- "}


def test_every_page_says_that_it_is_a_draft() -> None:
    """First pages and the others; the page number stays."""
    headers = _headers(_draft(letter()))

    assert all(header.count("BẢN NHÁP") == 1 for header in headers)
    assert any(" PAGE " in header for header in headers)


def test_a_paper_has_no_trace_of_it() -> None:
    """What is sent is written as ever."""
    data = write(letter())

    assert not any("BẢN NHÁP" in header for header in _headers(data))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"highlight" not in package.read("word/document.xml")


@pytest.mark.parametrize("header", ["<w:hdr><w:p/></w:hdr>", '<w:hdr xmlns:w="x"\n a="b"><w:p/>'])
def test_the_line_stands_first_in_a_header(header: str) -> None:
    """Also in that of an office's own file, whatever it declares."""
    made = with_notice(header, "A & B")

    assert made.index("<w:hdr") < made.index("A &amp; B") < made.index("<w:p/>")
