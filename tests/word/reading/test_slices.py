"""Paragraphs written alike are read once, and only where their bytes say all that they are."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.diagnostics import CdsError
from cds_docs.document.found import FoundPaper, FoundParagraph
from cds_docs.word.reading import read
from cds_docs.word.reading.formats import formats
from support.packages import MAIN, W_NS, changed
from support.wordml import NAMESPACES, docx, para, run, style
from word.reading.test_drawings import drawing, shape, vml
from word.reading.test_mutations import mutated, samples
from word.reading.test_numbering import OUTLINE, definition, item, listed
from word.reading.test_tables import cell, row, tbl
from word.reading.test_text import BEGIN, END, SEPARATE, instruction

_X, _Y = para("x"), para("y")
_Q = para("<q:r><w:t>a</w:t></q:r>")
_OBJECT = para("<w:r><w:object/></w:r>")
_HEADED = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'
_LISTS = definition(0, *OUTLINE) + listed(1)


def _document(body: str, root: str = NAMESPACES) -> bytes:
    """Return a package whose document has a root of its own."""
    return changed({MAIN: f"<w:document {root}><w:body>{body}</w:body></w:document>".encode()})


def _alone(data: bytes) -> FoundPaper | str:
    """Return what is found in a package by somebody who has read no other."""
    formats.cache_clear()
    return _found(data)


def _found(data: bytes) -> FoundPaper | str:
    try:
        return read(data)
    except CdsError as error:
        return str(error)


_PAIRS = {
    "a comment that looks like text": (
        _document(_X + _X),
        _document(f"<!-- <w:p> -->{_X}"),
    ),
    "a comment in a paragraph": (
        _document("<w:p><w:r><w:t>a</w:t></w:r><!-- </w:p><w:p> --></w:p><w:p/>"),
        _document("<w:p><w:r><w:t>a</w:t></w:r><!-- </w:p><w:p> --><w:r><w:t>b</w:t></w:r></w:p>"),
    ),
    "CDATA": (
        _document("<w:p><w:r><w:t><![CDATA[</w:p>]]></w:t></w:r></w:p>"),
        _document("<w:p><w:r><w:t><![CDATA[</w:p>]]>b</w:t></w:r></w:p>"),
    ),
    "a prefix that means another namespace further out": (
        _document(f'<w:sdt xmlns:q="urn:x"><w:sdtContent>{_Q}</w:sdtContent></w:sdt>'),
        _document(f'<w:sdt xmlns:q="{W_NS}"><w:sdtContent>{_Q}</w:sdtContent></w:sdt>'),
    ),
    "Word's prefix for what is not Word's": (
        _document(f'<w:p xmlns:w="urn:x"></w:p>{_X}<q:p/>', f'{NAMESPACES} xmlns:q="{W_NS}"'),
        _document(f'<w:p xmlns:w="urn:x"></w:p>{_Y}<q:p/>', f'{NAMESPACES} xmlns:q="{W_NS}"'),
    ),
    "a paragraph in a paragraph": (
        _document(f"<w:p>{run('a')}{_X}</w:p>"),
        _document(f"<w:p>{run('a')}{_X}{run('b')}</w:p>"),
    ),
    "another prefix at the root": (
        _document(_Q, f'xmlns:w="{W_NS}" xmlns:q="{W_NS}"'),
        _document(_Q, f'xmlns:w="{W_NS}" xmlns:q="urn:x"'),
    ),
    "blanks that the root keeps": (
        _document(para("<w:r><w:t> a </w:t></w:r>")),
        _document(
            para("<w:r><w:t> a </w:t></w:r>"), f'{NAMESPACES} w:x="a>b" xml:space="preserve"'
        ),
    ),
    "a field around it": (
        docx(para(BEGIN + instruction("QUOTE") + SEPARATE) + _X + para(END)),
        docx(para(BEGIN + instruction("PAGE") + SEPARATE) + _X + para(END)),
    ),
    "a field that never ends": (docx(para(BEGIN) + _X), docx(para(BEGIN) + _X + para(END))),
    "a number that counts on": (
        docx(_X + item(0), numbering=_LISTS),
        docx(item(0) + item(0), numbering=_LISTS),
    ),
    "a cell of another table style": (
        docx(
            tbl(row(cell("a")), properties='<w:tblStyle w:val="S"/>'),
            styles=style("S", "<w:rPr><w:b/></w:rPr>", "table"),
        ),
        docx(tbl(row(cell("a"))), styles=style("S", "<w:rPr><w:b/></w:rPr>", "table")),
    ),
    "hidden and tracked words": (
        docx(para(run("a", "<w:vanish/>")) + para(f"<w:ins>{run('b')}</w:ins>") + _X),
        docx(para(run("a", "<w:vanish/>")) + para(f"<w:del>{run('b')}</w:del>") + _X),
    ),
    "a text box": (
        docx(
            para(
                drawing(
                    shape(
                        "rect",
                        more=f"<wps:txbx><w:txbxContent>{_X}<w:p/></w:txbxContent></wps:txbx>",
                    )
                )
            )
            + _X
        ),
        docx(para(vml("<v:rect/>")) + _X),
    ),
    "a section that ends": (
        docx(para("x", '<w:sectPr><w:pgSz w:w="9000"/></w:sectPr>') + _X),
        docx(para("x", '<w:sectPr><w:pgSz w:w="9000"/></w:sectPr>') + _Y),
    ),
    "what cannot be read": (docx(_OBJECT + _X), docx(_OBJECT + _Y)),
    "what cannot be read in a header": (
        docx(_X + _HEADED, furniture=[("header", _OBJECT)]),
        docx(_Y + _HEADED, furniture=[("header", _OBJECT)]),
    ),
}


@pytest.mark.parametrize("pair", _PAIRS.values(), ids=_PAIRS)
def test_a_paragraph_means_what_stands_around_it(pair: tuple[bytes, bytes]) -> None:
    """The same bytes at the same place are another paragraph in another paper."""
    for first, then in (pair, pair[::-1]):
        expected = _alone(then)
        assert _alone(first) == _found(first)
        assert _found(then) == expected
        assert _found(first) == _alone(first)


@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.randoms(use_true_random=False)), min_size=2, max_size=6
    )
)
@settings(max_examples=60)
def test_papers_are_read_as_if_none_had_been_before(batch: list[tuple[int, random.Random]]) -> None:
    """Lists, tables, notes, hidden and tracked text, hostile values, in any order."""
    papers = [mutated(samples()[index], chance) for index, chance in batch]
    alone = [_alone(data) for data in papers]
    formats.cache_clear()

    assert [_found(data) for data in papers] == alone
    assert [_found(data) for data in reversed(papers)] == alone[::-1]


def test_what_papers_share_is_one_value() -> None:
    """A paragraph of the next paper is that of the first, where it is written so."""
    one, other = (read(docx(para("a") + para(text))).sections[0].blocks for text in "bc")
    same, differing = zip(one, other, strict=True)

    assert same[0] is same[1]
    assert isinstance(differing[1], FoundParagraph)
    assert differing[1].text == "c"
