"""A paragraph as a whole: its format, and the line drawn under it."""

from lxml import etree

from cds_docs.document.repairs import DrawRule, SetShape
from cds_docs.standard.nd30 import RULE_WEIGHT
from cds_docs.standard.rows import Align
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.schema import PARAGRAPH_ORDER, assign, ensure, properties, switch
from cds_docs.word.parsing import Element, W

_SINGLE = 240
_LINE_HEIGHT = 60
"""Height of the paragraph that carries a line, in twips: it takes hardly any room."""


def _spacing(shape: Element, repair: SetShape) -> None:
    """Set the space around a paragraph and between its lines."""
    spacing = ensure(shape, "spacing", PARAGRAPH_ORDER)
    for name, value in (("before", repair.before), ("after", repair.after)):
        if value is not None:
            own = {f"{name}Lines": None, f"{name}Autospacing": "0", name: value.twips}
            assign(spacing, own)
            assign(ensure(shape, "contextualSpacing", PARAGRAPH_ORDER), {"val": "0"})
    if repair.line is not None:
        assign(spacing, {"line": round(_SINGLE * repair.line), "lineRule": "auto"})


def _indents(shape: Element, repair: SetShape) -> None:
    """Set left and first-line indent."""
    indent = ensure(shape, "ind", PARAGRAPH_ORDER)
    if repair.left is not None:
        assign(indent, {"start": None, "startChars": None, "leftChars": None})
        assign(indent, {"left": repair.left.twips})
    if repair.first_line is not None:
        assign(indent, {"hanging": None, "hangingChars": None, "firstLineChars": None})
        assign(indent, {"firstLine": repair.first_line.twips})


def set_shape(draft: Draft, repair: SetShape) -> None:
    """Give a paragraph another format."""
    paragraph = draft.paragraph(repair.place)
    if paragraph is None:
        return
    shape = properties(paragraph, "pPr")
    if repair.keep_next is not None:
        switch(shape, ("keepNext",), PARAGRAPH_ORDER, on=repair.keep_next)
    if (repair.before, repair.after, repair.line) != (None, None, None):
        _spacing(shape, repair)
    if (repair.first_line, repair.left) != (None, None):
        _indents(shape, repair)
    if repair.align is not None:
        value = "both" if repair.align is Align.JUSTIFY else repair.align.value
        assign(ensure(shape, "jc", PARAGRAPH_ORDER), {"val": value})


def _carries_line(paragraph: Element) -> bool:
    """Tell whether a paragraph is there only for a line, as they are drawn here."""
    border = paragraph.find(f"{W}pPr/{W}pBdr/{W}top")
    drawn = border is not None and border.get(f"{W}val") == "single"
    return drawn and paragraph.find(f".//{W}t") is None


def draw_rule(draft: Draft, repair: DrawRule) -> None:
    """Draw a line under a paragraph, unless there is one."""
    paragraph = draft.paragraph(repair.place)
    if paragraph is None:
        return
    follows = paragraph.getnext()
    if follows is not None and follows.tag == f"{W}p" and _carries_line(follows):
        return
    paragraph.addnext(_line(repair))


def _line(repair: DrawRule) -> Element:
    """Return an empty low paragraph whose upper border is the line."""
    made = etree.Element(f"{W}p")
    shape = etree.SubElement(made, f"{W}pPr")
    top = etree.SubElement(ensure(shape, "pBdr", PARAGRAPH_ORDER), f"{W}top")
    weight = RULE_WEIGHT.eighth_points
    assign(top, {"val": "single", "sz": weight, "space": "0", "color": "000000"})
    height: dict[str, str | int | None] = {
        "before": 20,
        "after": 0,
        "line": _LINE_HEIGHT,
        "lineRule": "exact",
    }
    assign(ensure(shape, "spacing", PARAGRAPH_ORDER), height)
    free = max(0, repair.room.twips - repair.length.twips)
    sides: dict[str, str | int | None] = {
        "left": free // 2,
        "right": free - free // 2,
        "firstLine": 0,
    }
    assign(ensure(shape, "ind", PARAGRAPH_ORDER), sides)
    size = etree.SubElement(ensure(shape, "rPr", PARAGRAPH_ORDER), f"{W}sz")
    assign(size, {"val": 4})
    return made
