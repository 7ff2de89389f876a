"""Drawings as found, in DrawingML and VML alike."""

import gc

import pytest

from cds_docs.document.found import Drawing, DrawingKind, FoundParagraph
from cds_docs.units import Length
from support.wordml import found, only, para, run

EMU = 635
BLACK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'


def drawing(inner: str, size: tuple[int, int] = (2000, 0), kind: str = "anchor") -> str:
    """Return a run with a DrawingML drawing; sizes in twips."""
    return (
        f"<w:r><w:drawing><wp:{kind}>"
        f'<wp:extent cx="{size[0] * EMU}" cy="{size[1] * EMU}"/><wp:docPr id="1"/>'
        f"<a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>"
    )


def shape(preset: str = "rect", line: str = BLACK, more: str = "", frame: str = "") -> str:
    """Return a DrawingML shape."""
    return (
        f'<wps:wsp><wps:spPr>{frame}<a:prstGeom prst="{preset}"/>{line}</wps:spPr>{more}</wps:wsp>'
    )


def frame(width: int, height: int, inner: tuple[int, int] = (0, 0), turned: str = "0") -> str:
    """Return the size of a shape of a group; ``inner`` are the group's own units."""
    units = f'<a:chExt cx="{inner[0]}" cy="{inner[1]}"/>' if inner[0] else ""
    return f'<a:xfrm rot="{turned}"><a:ext cx="{width * EMU}" cy="{height * EMU}"/>{units}</a:xfrm>'


def drawings(xml: str) -> tuple[Drawing, ...]:
    """Return the drawings of a paragraph."""
    return only(para(xml)).drawings


def drawn(xml: str) -> Drawing:
    """Return the only drawing of a paragraph."""
    (made,) = drawings(xml)
    return made


def vml(inner: str) -> str:
    """Return a run with a VML drawing."""
    return f"<w:r><w:pict>{inner}</w:pict></w:r>"


def boxed(made: Drawing) -> list[str]:
    """Return the texts of the paragraphs in a text box."""
    return [block.text for block in made.blocks if isinstance(block, FoundParagraph)]


@pytest.mark.parametrize(
    ("inner", "size", "kind"),
    [
        (shape("line"), (2000, 0), DrawingKind.LINE),
        (shape("straightConnector1"), (2000, 500), DrawingKind.LINE),
        (shape("rect"), (2000, 15), DrawingKind.LINE),
        (shape("rect"), (2000, 600), DrawingKind.SHAPE),
        ("<wps:wsp><wps:cNvCnPr/><wps:spPr><a:custGeom/></wps:spPr></wps:wsp>", (2000, 300),
         DrawingKind.SHAPE),
        ("<pic:pic><pic:spPr/></pic:pic>", (2000, 600), DrawingKind.PICTURE),
        ("<wps:wsp/>", (600, 600), DrawingKind.SHAPE),
    ],
)  # fmt: skip
def test_kinds(inner: str, size: tuple[int, int], kind: DrawingKind) -> None:
    """Lines, thin shapes that are seen as lines, shapes, pictures."""
    made = drawn(drawing(inner, size))
    assert (made.kind, made.width, made.height) == (kind, Length(size[0]), Length(size[1]))


def test_in_the_line_or_floating() -> None:
    """An inline picture stands in the text."""
    picture = "<pic:pic/>"
    assert drawn(drawing(picture, kind="inline")).anchored is False
    assert drawn(drawing(picture)).anchored is True


@pytest.mark.parametrize(
    ("line", "more", "outlined"),
    [
        (BLACK, "", True),
        ("<a:ln><a:noFill/></a:ln>", "", False),
        ("", "", False),
        ("", '<wps:style><a:lnRef idx="1"><a:srgbClr val="ff0000"/></a:lnRef></wps:style>', True),
        ("", '<wps:style><a:lnRef idx="0"/></wps:style>', False),
        ("<a:ln><a:noFill/></a:ln>", '<wps:style><a:lnRef idx="1"/></wps:style>', False),
    ],
)  # fmt: skip
def test_outline(line: str, more: str, outlined: bool) -> None:
    """Drawn by the shape itself or by its style."""
    assert drawn(drawing(shape("rect", line, more), (600, 600))).outlined is outlined


def test_a_text_box_holds_blocks_that_are_no_text_of_the_paragraph() -> None:
    """Its paragraphs have their own places."""
    box = f"<wps:txbx><w:txbxContent>{para('a')}{para('b')}</w:txbxContent></wps:txbx>"
    body = para(run("x") + drawing(shape("rect", "", box), (3000, 600)))
    paragraph = only(body)
    (made,) = paragraph.drawings
    assert paragraph.text == "x"
    assert (made.kind, boxed(made)) == (DrawingKind.TEXT_BOX, ["a", "b"])
    places = [b.place.number for b in made.blocks if isinstance(b, FoundParagraph)]
    assert (paragraph.place.number, places) == (1, [2, 3])


def test_of_two_alternatives_one_is_read() -> None:
    """Word writes a text box twice; it is read once."""
    new = drawing(shape("rect", "", _box("wps:txbx", "new")), (3000, 600)).removeprefix("<w:r>")
    old = f"<w:pict><v:shape>{_box('v:textbox', 'old')}</v:shape></w:pict>"
    xml = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="{}">'
        f"{new.removesuffix('</w:r>')}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert boxed(drawn(xml.format("wps"))) == ["new"]
    assert boxed(drawn(xml.format("later"))) == ["old"]


def _box(tag: str, text: str) -> str:
    """Return a text box's content."""
    return f"<{tag}><w:txbxContent>{para(text)}</w:txbxContent></{tag}>"


def test_groups_are_read_shape_by_shape_at_their_size_on_paper() -> None:
    """A group of 2000 twips drawn in units of 4000 halves what is in it."""
    line = shape("line", frame=frame(3000, 0))
    turned = shape("line", frame=frame(1000, 0, turned="5400000"))
    group = (
        f"<wpg:wgp><wpg:grpSpPr>{frame(2000, 1000, (4000 * EMU, 2000 * EMU))}</wpg:grpSpPr>"
        f"{line}{turned}<pic:pic/></wpg:wgp>"
    )
    made = drawings(drawing(group, (2000, 1000)))
    assert [(one.kind, one.width, one.height) for one in made] == [
        (DrawingKind.LINE, Length(1500), Length(0)),
        (DrawingKind.LINE, Length(0), Length(500)),
        (DrawingKind.PICTURE, Length(2000), Length(1000)),
    ]


def test_alternatives_in_a_group() -> None:
    """One branch is read."""
    line = shape("line", frame=frame(100, 0))
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{line}</mc:Choice>'
        "<mc:Fallback><pic:pic/></mc:Fallback></mc:AlternateContent>"
    )
    made = drawn(drawing(f"<wpg:wgp>{both}</wpg:wgp>", (100, 100)))
    assert (made.kind, made.width) == (DrawingKind.LINE, Length(100))


def test_groups_are_read_however_deep() -> None:
    """As deep as the parser lets anything be."""
    deep = 200
    inner = "<wpg:grpSp>" * deep + "<pic:pic/>" + "</wpg:grpSp>" * deep
    assert drawn(drawing(inner)).kind is DrawingKind.PICTURE
    old = "<v:group>" * deep + "<v:rect/>" + "</v:group>" * deep
    assert drawn(vml(old)).kind is DrawingKind.SHAPE


def test_a_drawing_without_a_size_is_none() -> None:
    """Word shows nothing of it either."""
    assert drawings("<w:r><w:drawing><wp:inline/></w:drawing></w:r>") == ()


def test_charts_are_shapes_and_are_said_not_to_be_read() -> None:
    """Their text lies in other parts."""
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    paper = found(para(drawing(chart, (600, 600))))
    assert paper.unread == ("biểu đồ",)


@pytest.mark.parametrize(
    ("inner", "kind", "size"),
    [
        ('<v:line from="0,0" to="100pt,0"/>', DrawingKind.LINE, (2000, 0)),
        ('<v:line from="10pt,5pt" to="-90pt,5pt"/>', DrawingKind.LINE, (2000, 0)),
        ('<v:line from="x" to="y"/>', DrawingKind.LINE, (0, 0)),
        ('<v:shape type="#_x0000_t32" style="width:100pt;height:10pt"/>', DrawingKind.LINE,
         (2000, 200)),
        ('<v:shape o:connectortype="straight" style="width:1in;height:10pt"/>', DrawingKind.LINE,
         (1440, 200)),
        ('<v:shape path="m,l21600,21600e" style="width:100pt;height:50pt"/>', DrawingKind.LINE,
         (2000, 1000)),
        ('<v:shape path="m,l21600,,21600,21600,,21600xe" style="width:100pt;height:50pt"/>',
         DrawingKind.SHAPE, (2000, 1000)),
        ('<v:rect o:hr="t" style="width:0;height:1.5pt"/>', DrawingKind.LINE, (0, 30)),
        ('<v:rect style="width:100pt;height:.75pt"/>', DrawingKind.LINE, (2000, 15)),
        ('<v:rect style="WIDTH: 100pt; height:50"/>', DrawingKind.SHAPE, (2000, 750)),
        ('<v:shape style="width:100pt;height:50pt"><v:imagedata/></v:shape>', DrawingKind.PICTURE,
         (2000, 1000)),
        ('<v:roundrect style="width:100pt;height:50pt"/>', DrawingKind.SHAPE, (2000, 1000)),
    ],
)  # fmt: skip
def test_vml(inner: str, kind: DrawingKind, size: tuple[int, int]) -> None:
    """Each way old Word draws a line, and what is none."""
    made = drawn(vml(f'<v:shapetype id="_x0000_t32"/>{inner}'))
    assert (made.kind, made.width, made.height) == (kind, Length(size[0]), Length(size[1]))


@pytest.mark.parametrize(
    ("attributes", "anchored", "outlined"),
    [
        ('style="position:absolute"', True, True),
        ('stroked="f"', False, False),
        ('strokecolor="#f00"', False, True),
    ],
)
def test_vml_looks(attributes: str, anchored: bool, outlined: bool) -> None:
    """Floating or not, with an outline or without."""
    made = drawn(vml(f"<v:rect {attributes}/>"))
    assert (made.anchored, made.outlined) == (anchored, outlined)


def test_vml_text_boxes_and_groups() -> None:
    """A group's units are scaled to paper, and its shapes float as it does."""
    xml = vml(
        '<v:group style="position:absolute;width:100pt;height:50pt" coordsize="4000,1000">'
        '<v:line from="0,10" to="2000,10"/><v:group style="width:4000;height:1000" '
        'coordsize="400,100"><v:rect style="width:200;height:50">'
        f"{_box('v:textbox', 'a')}</v:rect></v:group></v:group>"
    )
    line, box = drawings(xml)
    assert (line.kind, line.width, line.height) == (DrawingKind.LINE, Length(1000), Length(0))
    assert (box.width, box.height, box.anchored) == (Length(1000), Length(500), True)
    assert boxed(box) == ["a"]


def test_embedded_objects_are_pictures_and_are_said_not_to_be_read() -> None:
    """Nobody opens them."""
    icon = '<v:shape style="width:9pt;height:9pt"><v:imagedata/></v:shape>'
    paper = found(para(f"<w:r><w:object>{icon}</w:object></w:r>"))
    (block,) = paper.sections[0].blocks
    assert isinstance(block, FoundParagraph)
    assert block.drawings[0].kind is DrawingKind.PICTURE
    assert paper.unread == ("đối tượng nhúng (OLE)",)


def test_what_was_read_is_let_go_at_once() -> None:
    """Nothing of a part holds itself: thousands of papers would wait for garbage to be searched."""
    box = drawing(f"<wps:wsp><wps:spPr/>{_box('wps:txbx', 'a')}</wps:wsp>")

    def read_them() -> None:
        for number in range(3):
            assert boxed(only(para(box + run(str(number)))).drawings[0]) == ["a"]

    read_them()  # what is kept for later papers
    gc.collect()
    gc.disable()
    try:
        read_them()
        assert gc.collect() == 0
    finally:
        gc.enable()
