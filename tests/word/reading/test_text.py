"""What counts as text of a paragraph, where it stands, and what is noted about it."""

import pytest

from cds_docs.document.found import MAIN_PART, FoundParagraph, Piece, PieceKind, Place
from cds_docs.word.guard import opened
from cds_docs.word.reading import formats_of, read
from cds_docs.word.walking import Walk
from support.wordml import docx, found, only, para, paragraphs, run, style

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
VANISH = "<w:vanish/>"


def instruction(text: str) -> str:
    """Return a run with a field's instruction."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field(text: str, result: str) -> str:
    """Return a field with a result."""
    return BEGIN + instruction(text) + SEPARATE + result + END


def alternatives(needs: str, new: str, old: str = "") -> str:
    """Return newer markup beside older."""
    fallback = f"<mc:Fallback>{old}</mc:Fallback>" if old else ""
    choice = f'<mc:Choice Requires="{needs}">{new}</mc:Choice>'
    return f"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>"


def fields(paragraph: FoundParagraph) -> list[tuple[str, str]]:
    """Return the texts of a paragraph's pieces with the field each is the result of."""
    return [(piece.text, piece.field) for piece in paragraph.pieces]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (run("Số: ") + run("12"), "Số: 12"),
        ("<w:r><w:t> a </w:t></w:r>", "a"),
        ('<w:r><w:t xml:space="preserve"> a\nb </w:t></w:r>', " a b "),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ('<w:r><w:t>a</w:t><w:ptab w:alignment="right"/></w:r>', "a\t"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>", "a\nb\n"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a-b"),
        ("<w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>", "a"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="x"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Symbol" w:char="F041"/><w:sym w:char="F001"/></w:r>', "A"),
        (f"<w:hyperlink>{run('a')}</w:hyperlink>", "a"),
        (f"<w:smartTag><w:customXml>{run('a')}</w:customXml></w:smartTag>", "a"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>", "a"),
        (f"<w:bdo>{run('a')}<w:dir>{run('b')}</w:dir></w:bdo>", "ab"),
        (f"<w:ins>{run('a')}</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (f"<w:moveTo>{run('a')}</w:moveTo><w:moveFrom>{run('b')}</w:moveFrom>", "a"),
        (
            f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('a')}</w:rubyBase></w:ruby></w:r>",
            "a",
        ),
        ("<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>", "x=1"),
        ("<w:bookmarkStart/><w:proofErr/><w:r><w:commentReference/></w:r>", ""),
        (alternatives("w14", run("a"), run("b")), "a"),
        (alternatives("later", run("a"), run("b")), "b"),
        (f"<w:r>{alternatives('w14 later', '<w:t>a</w:t>')}</w:r>", ""),
        (f"<w:r>{alternatives('w14', '<w:t>a</w:t>', '<w:t>b</w:t>')}</w:r>", "a"),
    ],
)
def test_text_of_a_paragraph(xml: str, text: str) -> None:
    """What is printed is text; what is deleted, an alternative or a mark is not."""
    made = only(para(xml))
    assert made.text == text
    assert made.text == "".join(piece.text for piece in made.pieces)


@pytest.mark.parametrize(("needs", "text"), [("w14", "a"), ("later", "b")])
def test_alternatives_between_paragraphs(needs: str, text: str) -> None:
    """Whole paragraphs may have an alternative; one of the two is read."""
    assert [p.text for p in paragraphs(alternatives(needs, para("a"), para("b")))] == [text]


def test_neighbours_alike_are_one_piece() -> None:
    """Word parts runs wherever somebody typed; a rule sees the words together."""
    made = only(para(run("V/") + run("v tuyên") + run(" truyền", "<w:b/>")))
    assert [piece.text for piece in made.pieces] == ["V/v tuyên", " truyền"]


def test_kinds_of_pieces() -> None:
    """Tabs, breaks, notes and drawings are pieces of their own."""
    xml = (
        '<w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type="page"/><w:br w:type="column"/>'
        '<w:footnoteReference w:id="2"/><w:drawing/><w:t>b</w:t></w:r>'
    )
    assert [(piece.kind, piece.text) for piece in only(para(xml)).pieces] == [
        (PieceKind.TEXT, "a"),
        (PieceKind.TAB, "\t"),
        (PieceKind.BREAK, "\n"),
        (PieceKind.PAGE_BREAK, "\n"),
        (PieceKind.BREAK, "\n"),
        (PieceKind.NOTE, ""),
        (PieceKind.DRAWING, ""),
        (PieceKind.TEXT, "b"),
    ]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (field("PAGE", run("2")), [("2", "PAGE")]),
        (field(" PAGE  \\* MERGEFORMAT ", run("2")), [("2", "PAGE \\* MERGEFORMAT")]),
        (BEGIN + instruction("PA") + instruction("GE") + END, [("", "PAGE")]),
        (BEGIN + instruction("PAGE") + SEPARATE + END, [("", "PAGE")]),
        (f'<w:fldSimple w:instr=" PAGE ">{run("2")}</w:fldSimple>', [("2", "PAGE")]),
        ('<w:fldSimple w:instr="PAGE"/>', [("", "PAGE")]),
        ("<w:r><w:pgNum/></w:r>", [("", "PAGE")]),
        (
            run("a") + field("IF " + "x", run("b") + field("DATE", run("c"))) + run("d"),
            [("a", ""), ("b", "IF x"), ("c", "DATE"), ("d", "")],
        ),
        (
            BEGIN + instruction("IF ") + field("PAGE", run("2")) + SEPARATE + run("a") + END,
            [("a", "IF")],
        ),
        (BEGIN + instruction("PAGE") + run("text"), [("text", "")]),
        (run("a") + END + SEPARATE + run("b"), [("ab", "")]),
    ],
)
def test_fields(xml: str, expected: list[tuple[str, str]]) -> None:
    """Results are text with their instruction; what is broken is no field."""
    assert fields(only(para(xml))) == expected


def test_a_field_goes_over_paragraphs() -> None:
    """A table of contents is one field; an instruction may end in another paragraph, too."""
    body = (
        para(BEGIN + instruction("TOC") + SEPARATE + run("a"))
        + para(run("b"))
        + para(run("c") + END + run("d"))
    )
    assert [fields(p) for p in paragraphs(body)] == [
        [("a", "TOC")],
        [("b", "TOC")],
        [("c", "TOC"), ("d", "")],
    ]


def test_a_field_that_never_ends_hides_nothing() -> None:
    """What comes after it is text."""
    body = para(BEGIN + instruction("PAGE")) + para(run("a")) + para(field("DATE", run("b")))
    assert [p.text for p in paragraphs(body)] == ["", "a", "b"]


def test_a_deleted_field_is_gone() -> None:
    """Its marks do not count."""
    body = para(f"<w:del>{BEGIN}{instruction('PAGE')}</w:del>{run('a')}") + para("b" + "")
    assert [fields(p) for p in paragraphs(body)] == [[("a", "")], [("b", "")]]


def test_links_and_insertions_are_marked() -> None:
    """Hyperlinks as elements and as fields; insertions and what was moved here."""
    xml = (
        f"<w:hyperlink>{run('a')}</w:hyperlink>{field('HYPERLINK x', run('b'))}"
        f"<w:ins>{run('c')}</w:ins><w:moveTo>{run('d')}</w:moveTo>{run('e')}"
    )
    pieces = only(para(xml)).pieces
    assert [(p.text, p.link, p.inserted) for p in pieces] == [
        ("a", True, False),
        ("b", True, False),
        ("cd", False, True),
        ("e", False, False),
    ]


@pytest.mark.parametrize(
    ("run_properties", "style_of_paragraph", "visible"),
    [
        ("", "", True),
        (VANISH, "", False),
        ('<w:vanish w:val="0"/>', "", True),
        ('<w:rStyle w:val="C"/>', "", False),
        ("", "P", False),
        ('<w:vanish w:val="0"/>', "P", True),
        ('<w:rStyle w:val="C"/>', "P", True),
    ],
)
def test_hidden_text(run_properties: str, style_of_paragraph: str, visible: bool) -> None:
    """Hidden text is no text, and is noted; hidden twice over by styles is shown."""
    hide = f"<w:rPr>{VANISH}</w:rPr>"
    styles = style("Normal") + style("P", hide) + style("C", hide, "character")
    body = para(run("x", run_properties), f'<w:pStyle w:val="{style_of_paragraph}"/>')
    paper = found(body, styles=styles)
    (made,) = paper.sections[0].blocks
    assert isinstance(made, FoundParagraph)
    assert made.text == ("x" if visible else "")
    assert paper.traces.hidden == (() if visible else (Place(MAIN_PART, 1),))


def test_a_paragraph_hidden_as_a_whole_is_not_there() -> None:
    """Text and mark hidden: Word prints nothing, not even an empty line."""
    paper = found(para(run("x", VANISH), f"<w:rPr>{VANISH}</w:rPr>") + para("a"))
    assert [p.place.number for p in paper.sections[0].blocks if isinstance(p, FoundParagraph)] == [
        2
    ]
    assert paper.traces.hidden == (Place(MAIN_PART, 1),)


def test_changes_are_noted() -> None:
    """Insertions, deletions, and paragraphs deleted as a whole, which are gone."""
    deleted = "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>"
    body = (
        para(f"<w:ins>{run('a')}</w:ins>")
        + para(deleted + run("b"))
        + para(deleted, "<w:rPr><w:del/></w:rPr>")
        + para("", "<w:rPr><w:ins/></w:rPr>")
    )
    paper = found(body)
    numbers = [p.place.number for p in paper.sections[0].blocks if isinstance(p, FoundParagraph)]
    assert numbers == [1, 2, 4]
    assert [place.number for place in paper.traces.insertions] == [1, 4]
    assert [place.number for place in paper.traces.deletions] == [2, 3]


def test_paragraphs_are_numbered_as_they_stand_in_the_xml() -> None:
    """Those of a skipped alternative are counted, so that the same one is found again."""
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:pict><v:shape>'
        f"<v:textbox><w:txbxContent>{para('a')}{para('b')}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [p.place.number for p in paragraphs(para(box) + para("x"))] == [1, 4]


def test_the_editor_finds_the_same_characters() -> None:
    """The walk over the XML gives the reader's text, element by element, hidden text left out."""
    body = para(
        run("Số: ") + run("ẩn", VANISH) + field("PAGE", run("12")) + f"<w:ins>{run('/KH')}</w:ins>"
        "<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/></w:r>"
    )
    package = opened(docx(para("") + body))
    walk = Walk(package.tree(package.main))
    element = walk.paragraphs[1]
    walked = walk.read(element, formats_of(package).hiding(element))
    (_, expected) = read(docx(para("") + body)).sections[0].blocks
    assert isinstance(expected, FoundParagraph)
    assert [atom.text for atom in walked.atoms] == ["Số: ", "12", "/KH", "\t", "a", "-"]
    assert "".join(atom.text for atom in walked.atoms) == expected.text
    assert walk.number(element) == expected.place.number == 2
    assert all(atom.node.getparent() is atom.run for atom in walked.atoms)


def test_nested_links_are_walked_however_deep() -> None:
    """As deep as the parser lets anything be."""
    deep = 200
    xml = "<w:hyperlink>" * deep + run("a") + "</w:hyperlink>" * deep
    assert only(para(xml)).pieces == (Piece("a", only(para("a")).pieces[0].look, link=True),)
