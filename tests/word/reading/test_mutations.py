"""Whatever stands in a package, a paper is found in it or it is refused in words."""

import copy
import io
import random
import zipfile
from functools import cache

import docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cds_docs.diagnostics import CdsError
from cds_docs.document.found import FoundBlock, FoundPaper, FoundParagraph
from cds_docs.word.guard import opened
from cds_docs.word.reading.paper import read
from cds_docs.word.walking import Walk
from cds_docs.word.write import write
from support.papers import letter
from support.wordml import defaults, para, run, style
from support.wordml import docx as package_of
from support.zips import package
from word.reading.test_drawings import drawing, frame, shape, vml
from word.reading.test_numbering import OUTLINE, definition, item, listed
from word.reading.test_tables import ALL_LINES, cell, row, tbl
from word.reading.test_text import field

_VALUES = (
    "", "0", "-1", "1", "2", "x", "99999999999999999999", "1e9", "-0.5", "nan", "inf", "auto",
    "Normal", "TableNormal", "FF00FF", "#1", "%1", "pct", "50%", "begin", "end", "restart", "٣",
)  # fmt: skip


@cache
def samples() -> tuple[bytes, ...]:
    """Return packages that hold everything the reader knows."""
    box = f"<wps:txbx><w:txbxContent>{para('a')}</w:txbxContent></wps:txbx>"
    group = f"<wpg:wgp><wpg:grpSpPr>{frame(9, 9, (9, 9))}</wpg:grpSpPr>{shape('line')}</wpg:wgp>"
    grid = tbl(
        row(cell("a", '<w:vMerge w:val="restart"/>'), cell("b", '<w:gridSpan w:val="2"/>')),
        grid=(100, 200, 300),
        properties='<w:tblStyle w:val="T"/><w:tblW w:w="5000" w:type="pct"/>'
        f'<w:tblLook w:val="04A0"/><w:tblBorders>{ALL_LINES}</w:tblBorders>',
    )
    body = (
        para(run("a", '<w:rStyle w:val="C"/><w:sz w:val="28"/><w:color w:val="FF0000"/>'))
        + para(field("PAGE", run("2")) + f"<w:ins>{run('b')}</w:ins>", '<w:pStyle w:val="B"/>')
        + "".join(item(depth) for depth in (0, 1, 2, 0))
        + grid
        + para(drawing(shape("rect", more=box)) + drawing(group))
        + para(vml('<v:line from="0,0" to="9pt,0"/><v:group coordsize="9,9"><v:rect/></v:group>'))
        + para("x", '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>')
        + '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/><w:pgMar w:top="1"/></w:sectPr>'
    )
    styles = (
        defaults('<w:b/><w:rFonts w:asciiTheme="minorHAnsi"/>', '<w:spacing w:after="1"/>')
        + style("Normal", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("B", "<w:rPr><w:vanish/></w:rPr>", based_on="Normal")
        + style("C", "<w:rPr><w:i/></w:rPr>", "character")
        + style(
            "T", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', "table"
        )
    )
    made = package_of(
        body,
        furniture=[("header", para("h"))],
        styles=styles,
        numbering=definition(0, *OUTLINE) + listed(1),
        footnotes=f'<w:footnote w:id="1">{para("n")}</w:footnote>',
        theme='<a:fontScheme><a:minorFont><a:latin typeface="X"/></a:minorFont></a:fontScheme>',
    )
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("a", style="List Bullet")
    document.save(buffer)
    return made, write(letter()), buffer.getvalue()


def _changed(root: etree._Element, chance: random.Random) -> None:
    """Change one thing in a tree: an attribute, a name, or where an element stands."""
    elements = [element for element in root.iter() if element is not root]
    one, other = chance.choice(elements), chance.choice(elements)
    parent = one.getparent()
    match chance.randrange(6):
        case 0 if one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))
        case 1 if one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        case 2 if parent is not None:
            parent.remove(one)
        case 3:
            one.tag = other.tag
        case 4:
            one.text = chance.choice(_VALUES)
        case _:
            other.insert(chance.randrange(len(other) + 1), copy.deepcopy(one))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a package with a few things in its XML changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = [name for name in parts if name.startswith("word/") and name.endswith(".xml")]
    for _ in range(chance.randint(1, 6)):
        name = chance.choice(names)
        root = etree.fromstring(parts[name])
        if len(root):
            _changed(root, chance)
        parts[name] = etree.tostring(root)
    return package(parts)


def all_paragraphs(blocks: tuple[FoundBlock, ...]) -> list[FoundParagraph]:
    """Return the paragraphs of blocks, in tables and text boxes, too."""
    made = []
    for block in blocks:
        if isinstance(block, FoundParagraph):
            made.append(block)
            for one in block.drawings:
                made += all_paragraphs(one.blocks)
        else:
            for line in block.rows:
                for one_cell in line.cells:
                    made += all_paragraphs(one_cell.blocks)
    return made


@given(chance=st.randoms(use_true_random=False), index=st.integers(0, 2))
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_but_a_paper_or_a_refusal_comes_out(chance: random.Random, index: int) -> None:
    """And what comes out holds together: texts are their pieces, places are in the part."""
    data = mutated(samples()[index], chance)
    try:
        paper = read(data)
    except CdsError:
        return
    assert isinstance(paper, FoundPaper)
    assert paper.sections
    package_ = opened(data)
    count = len(Walk(package_.tree(package_.main)).paragraphs)
    for section in paper.sections:
        made = all_paragraphs(section.blocks)
        assert all("".join(piece.text for piece in one.pieces) == one.text for one in made)
        assert all(1 <= one.place.number <= count for one in made)
        numbers = [one.place.number for one in made]
        assert len(set(numbers)) == len(numbers)


@given(st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_reading_twice_gives_the_same(chance: random.Random) -> None:
    """What is kept between papers changes nothing."""
    data = mutated(samples()[0], chance)
    try:
        first = read(data)
    except CdsError:
        return
    assert read(data) == first
