"""Broken packages, made from a sound one: the measure of what the validity tests can see."""

import io
import zipfile
from dataclasses import dataclass
from functools import cache

from cds_docs.document.model import Picture, Words
from cds_docs.standard.elements import Element
from cds_docs.units import mm
from cds_docs.word.media import qr_png
from cds_docs.word.write import write
from support.faults import parts_of
from support.papers import (
    SENTENCE,
    addressees,
    annex,
    letterhead,
    paper,
    para,
    signature,
    table,
)

SDK = "SDK"
_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_LINKS = "word/_rels/document.xml.rels"
_HEADER = "word/header1.xml"
_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_BOOKMARKS = (
    '<w:bookmarkStart w:id="1" w:name="mot"/><w:bookmarkEnd w:id="1"/>'
    '<w:bookmarkStart w:id="2" w:name="hai"/><w:bookmarkEnd w:id="2"/>'
)
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BODY = '<w:p><w:pPr><w:pStyle w:val="ND30Body"/></w:pPr>'
_CELL_TEXT = '<w:p><w:pPr><w:pStyle w:val="ND30TableCell"/></w:pPr>'


@dataclass(frozen=True, slots=True)
class Mutant:
    """A way to break a package.

    Attributes:
        name: What is broken.
        caught_by: ``SDK``, or the rule of the house lint.
        part: The part that is changed.
        old: What is replaced, once; it must be there.
        new: What it is replaced with; None removes the part.
    """

    name: str
    caught_by: str
    part: str
    old: str = ""
    new: str | bytes | None = ""


@cache
def sound() -> bytes:
    """Return a valid paper that holds everything the mutants break."""
    picture = Picture(qr_png("x"), "image/png", mm(30), 1.0, "Sơ đồ", "Hình 1")
    body = (Words("Xem ", bold=True), Words("https://dx.gov.vn", link="https://dx.gov.vn"))
    document = paper(
        letterhead(subject="V/v tuyên truyền"),
        addressees("Các sở;", "UBND tỉnh."),
        para(Element.BODY, body),
        para(Element.BODY, SENTENCE),
        picture,
        picture,
        table(2),
        signature(),
        annexes=(annex(table(2), landscape=True),),
    )
    parts = parts_of(write(document))
    text = parts[_DOCUMENT].decode()
    parts[_DOCUMENT] = text.replace(_BODY, f"{_BODY}{_BOOKMARKS}", 1).encode()
    return _pack(parts)


def _pack(parts: dict[str, bytes]) -> bytes:
    """Return parts as a package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def broken(mutant: Mutant) -> bytes:
    """Return the sound paper with one fault.

    Raises:
        LookupError: What the mutant wants to replace is not there.
    """
    parts = parts_of(sound())
    if mutant.new is None:
        del parts[mutant.part]
        return _pack(parts)
    new = mutant.new.encode() if isinstance(mutant.new, str) else mutant.new
    old = mutant.old.encode()
    if old not in parts[mutant.part]:
        raise LookupError(f"{mutant.name}: {mutant.old} is not in {mutant.part}")
    parts[mutant.part] = parts[mutant.part].replace(old, new, 1)
    return _pack(parts)


def _document(name: str, old: str, new: str, caught_by: str = SDK) -> Mutant:
    """Return a mutant of document.xml."""
    return Mutant(name, caught_by, _DOCUMENT, old, new)


def _body(name: str, new: str, caught_by: str = SDK) -> Mutant:
    """Return a mutant with something before the first body paragraph."""
    return _document(name, _BODY, f"{new}{_BODY}", caught_by)


def _paragraph(name: str, properties: str, caught_by: str = SDK) -> Mutant:
    """Return a mutant with a paragraph property more."""
    style = '<w:pStyle w:val="ND30Body"/>'
    return _document(name, style, f"{style}{properties}", caught_by)


def _run(name: str, properties: str, caught_by: str = SDK) -> Mutant:
    """Return a mutant with other run properties."""
    return _document(
        name, "<w:rPr><w:b/><w:bCs/></w:rPr>", f"<w:rPr>{properties}</w:rPr>", caught_by
    )


_ORDER = (
    _document("alignment before the style", '<w:pPr><w:pStyle w:val="ND30Body"/>',
              '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="ND30Body"/>'),
    _paragraph("alignment before spacing", '<w:jc w:val="left"/><w:spacing w:before="0"/>'),
    _paragraph("keepNext behind spacing", '<w:spacing w:before="0"/><w:keepNext/>'),
    _document("run properties behind the text", "<w:rPr><w:b/><w:bCs/></w:rPr>"
              '<w:t xml:space="preserve">Xem </w:t>', "<w:t>Xem</w:t><w:rPr><w:b/></w:rPr>"),
    _run("size before fonts", '<w:sz w:val="28"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial" '
         'w:eastAsia="Arial" w:cs="Arial"/>'),
    _run("italic before bold", "<w:i/><w:b/>"),
    Mutant("size before fonts in a style", SDK, _STYLES, '<w:name w:val="NĐ30 Quốc hiệu"/>',
           '<w:rPr><w:sz w:val="24"/></w:rPr><w:name w:val="NĐ30 Quốc hiệu"/>'),
    _document("section properties not last", "<w:body>", "<w:body><w:sectPr/>"),
    _document("cell properties behind the text", "</w:tcPr>" + _CELL_TEXT,
              '</w:tcPr><w:p><w:pPr><w:pStyle w:val="ND30TableCell"/></w:pPr></w:p><w:tcPr/>'
              + _CELL_TEXT),
    _document("row properties behind the cells", "</w:tc></w:tr>", "</w:tc><w:trPr/></w:tr>"),
    _document("table layout before the style", '<w:tblPr><w:tblStyle w:val="ND30Bang"/>',
              '<w:tblPr><w:tblLayout w:type="fixed"/><w:tblStyle w:val="ND30Bang"/>'),
    _document("margins before the paper", "<w:pgSz ", '<w:cols w:space="720"/><w:pgSz '),
    _document("two paragraph properties", _BODY, f"{_BODY}<w:pPr/>"),
    _run("bold twice", "<w:b/><w:b/>"),
)  # fmt: skip
_VALUES = (
    _paragraph("alignment without a value", "<w:jc/>"),
    _paragraph("alignment of no known kind", '<w:jc w:val="middle"/>'),
    _paragraph("spacing that is no number", '<w:spacing w:line="abc"/>'),
    _paragraph("indent with an unknown unit", '<w:ind w:left="1xx"/>'),
    _paragraph("outline level 12", '<w:outlineLvl w:val="12"/>'),
    _run("size without a value", "<w:sz/>", "L-SIZE"),
    _run("colour by name", '<w:color w:val="red"/>'),
    _run("underline of no known kind", '<w:u w:val="thin"/>'),
    _run("bold that is maybe", '<w:b w:val="maybe"/>'),
    _run("unknown font slot", '<w:rFonts w:latin="Arial" w:ascii="Arial" w:hAnsi="Arial" '
         'w:eastAsia="Arial" w:cs="Arial"/>'),
    _document("paper width in words", '<w:pgSz w:w="', '<w:pgSz w:w="A4'),
    _document("unknown orientation", 'w:orient="landscape"', 'w:orient="sideways"'),
    _document("unknown section type", '<w:type w:val="nextPage"/>', '<w:type w:val="next"/>'),
    _document("span in words", '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="x"/>', SDK),
    _document("unknown table layout", '<w:tblLayout w:type="fixed"/>',
              '<w:tblLayout w:type="rigid"/>'),
    _document("unknown width type", 'w:type="dxa"', 'w:type="cm"'),
    Mutant("field mark of no known kind", SDK, _HEADER, 'w:fldCharType="separate"',
           'w:fldCharType="middle"'),
    Mutant("style of no known kind", SDK, _STYLES, 'w:type="paragraph" w:customStyle="1"',
           'w:type="para" w:customStyle="1"'),
    Mutant("style name with a comma", SDK, _STYLES, '"NĐ30 Quốc hiệu"', '"NĐ30 Quốc, hiệu"'),
    Mutant("zoom without percent", "L-ZOOM", "word/settings.xml", ' w:percent="100"', ""),
    Mutant("date that is none", "L-CORE", _CORE, "2024-09-19T00:00:00Z", "hôm nay"),
    Mutant("two authors", "L-CORE", _CORE, "<dc:creator>",
           "<dc:creator>A</dc:creator><dc:creator>"),
    _document("drawing without size", "<wp:extent ", "<wp:effectExtent "),
)  # fmt: skip
_STRUCTURE = (
    _body("unknown element", "<w:banner/>"),
    _document("unknown attribute", "<w:body>", '<w:body w:mood="good">'),
    _body("a run outside a paragraph", "<w:r><w:t>x</w:t></w:r>"),
    _body("text outside a run", f"{_BODY}<w:t>x</w:t></w:p>"),
    _body("a paragraph in a paragraph", f"{_BODY}{_BODY}</w:p></w:p>"),
    _body("a table in a run", f"{_BODY}<w:r><w:tbl/></w:r></w:p>"),
    _body("a row outside a table", "<w:tr><w:tc><w:p/></w:tc></w:tr>"),
    _document("a table without a grid", "<w:tblGrid>", "<w:tblPrEx/><w:tblGrid>"),
    _document("no body", "<w:body>", "<w:corpus>"),
    _document("another root", "<w:document ", "<w:paper "),
    _document("another namespace", "wordprocessingml/2006/main", "wordprocessingml/1999/main"),
    _document("a tag left open", "</w:body>", "", "L-OPEN"),
    _document("a control character", ">Xem <", ">Xem &#1;<", "L-OPEN"),
    Mutant("letters that are no UTF-8", "L-OPEN", _DOCUMENT, ">Xem <", b">Xem \xff\xfe<"),
    _document("two declarations", "<w:document ", '<?xml version="1.0"?><w:document ', "L-OPEN"),
    _document("a DTD with a private entity", "<w:document ",
              '<!DOCTYPE x [<!ENTITY a "b">]><w:document '),
    _document("two bookmarks of one id", 'w:id="2" w:name="hai"/><w:bookmarkEnd w:id="2"',
              'w:id="1" w:name="hai"/><w:bookmarkEnd w:id="1"'),
    _document("two pictures of one id", '<wp:docPr id="2"', '<wp:docPr id="1"'),
    Mutant("two styles of one id", SDK, _STYLES, 'w:styleId="ND30Motto"',
           'w:styleId="ND30NationalTitle"'),
)  # fmt: skip
_PACKAGE = (
    Mutant("header part gone", SDK, _HEADER, new=None),
    Mutant("styles part gone", "L-STYLE", _STYLES, new=None),
    Mutant("document gone", "L-TYPE", _DOCUMENT, new=None),
    Mutant("content types gone", "L-OPEN", _TYPES, new=None),
    Mutant("two relationships of one id", SDK, _LINKS, 'Id="rId2"', 'Id="rId1"'),
    Mutant("relationship to nowhere", SDK, _LINKS, 'Target="styles.xml"', 'Target="gone.xml"'),
    Mutant("header under a wrong type", SDK, _LINKS, f'{_RELATION}/header"',
           f'{_RELATION}/footer"'),
    _document("unknown relationship of a link", '<w:hyperlink r:id="rId', '<w:hyperlink r:id="no'),
    _document("unknown relationship of a picture", 'r:embed="rId', 'r:embed="no'),
    _document("unknown relationship of a header", 'w:type="default" r:id="rId',
              'w:type="default" r:id="no'),
    Mutant("wrong content type of styles", SDK, _TYPES, f"{_WORD_TYPE}.styles+xml",
           f"{_WORD_TYPE}.numbering+xml"),
    Mutant("picture without a content type", "L-TYPE", _TYPES, 'Extension="png"',
           'Extension="gif"'),
    Mutant("document without a content type", "L-TYPE", _TYPES, '"/word/document.xml"',
           '"/word/other.xml"'),
)  # fmt: skip
_HOUSE = (
    _document("a cell that ends in no paragraph", "</w:p></w:tc>",
              f"</w:p>{'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>'}"
              f"{_CELL_TEXT}</w:p></w:tc></w:tr></w:tbl></w:tc>", "L-CELL"),
    _document("a row without cells", "</w:tblGrid>", "</w:tblGrid><w:tr/>", "L-ROW"),
    _body("a table without rows",
          "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl>", "L-TABLE"),
    _document("a row that leaves a column out", '<w:gridSpan w:val="3"/>', "", "L-GRID"),
    _document("text between paragraphs", "<w:body>", "<w:body>lạc", "L-TEXT"),
    _document("text between runs", "</w:r></w:p>", "</w:r>lạc</w:p>", "L-TEXT"),
    Mutant("a field that does not end", "L-FIELD", _HEADER,
           '<w:fldChar w:fldCharType="end"/>', "<w:t>x</w:t>"),
    Mutant("a field that ends twice", "L-FIELD", _HEADER,
           '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>'),
    _document("a bookmark that does not end", '<w:bookmarkEnd w:id="1"/>', "", "L-BOOKMARK"),
    _document("a bookmark that does not start", '<w:bookmarkStart w:id="2" w:name="hai"/>', "",
              "L-BOOKMARK"),
    _document("two bookmarks of one name", 'w:name="hai"', 'w:name="MOT"', "L-BOOKMARK-NAME"),
    _document("an undefined style", 'w:val="ND30Body"', 'w:val="NoStyle"', "L-STYLE"),
    _document("an undefined table style", 'w:val="ND30Bang"', 'w:val="NoStyle"', "L-STYLE"),
    _run("a paragraph style on a run", '<w:rStyle w:val="ND30Body"/>', "L-STYLE"),
    Mutant("a style based on nothing", "L-STYLE", _STYLES, '<w:basedOn w:val="ND30Goc"/>',
           '<w:basedOn w:val="NoStyle"/>'),
    _body("a paragraph without a style", "<w:p/>", "L-STYLED"),
    _paragraph("an undefined list",
               '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>', "L-NUMBER"),
    _document("outer spaces that get lost", '<w:t xml:space="preserve">Xem ', "<w:t>Xem ",
              "L-SPACE"),
    _document("margins without a gutter", ' w:gutter="0"/>', "/>", "L-MARGIN"),
    _run("text of one point", '<w:sz w:val="2"/>', "L-SIZE"),
    _run("text of 200 points", '<w:sz w:val="400"/>', "L-SIZE"),
    _run("fonts without a slot", "<w:rFonts/>", "L-FONT"),
    _run("fonts of one slot", '<w:rFonts w:ascii="Arial"/>', "L-FONT"),
    _document("a picture without alt text", 'descr="Sơ đồ"', 'descr=""', "L-ALT"),
)  # fmt: skip

MUTANTS: tuple[Mutant, ...] = (*_ORDER, *_VALUES, *_STRUCTURE, *_PACKAGE, *_HOUSE)
