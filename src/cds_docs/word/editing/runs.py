"""Characters of a paragraph: cut out, given another look, put in another's place."""

from copy import deepcopy

from lxml import etree

from cds_docs.document.found import PieceKind, Place
from cds_docs.document.repairs import ReplaceText, SetLook
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.schema import (
    PARAGRAPH_ORDER,
    RUN_ORDER,
    assign,
    ensure,
    properties,
    switch,
)
from cds_docs.word.markup import RUN, RUN_PROPERTIES, TEXT
from cds_docs.word.parsing import Element, W
from cds_docs.word.walking import Atom

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme", "hint")


def _write(node: Element, text: str) -> None:
    """Put characters into ``w:t`` so that outer blanks count."""
    node.text = text
    if text != text.strip():
        node.set(_SPACE, "preserve")


def _split_run(atom: Atom, at: int) -> None:
    """Cut a run in two before a character of one of its elements."""
    run, node = atom.run, atom.node
    second = etree.Element(run.tag, run.attrib)
    look = run.find(RUN_PROPERTIES)
    if look is not None:
        second.append(deepcopy(look))
    rest = list(run)[list(run).index(node) :]
    if at:
        half = etree.SubElement(second, TEXT)
        _write(half, atom.text[at:])
        _write(node, atom.text[:at])
        rest = rest[1:]
    for other in rest:
        second.append(other)
    run.addnext(second)


def cut(draft: Draft, place: Place, offset: int) -> None:
    """Let a run end at an offset of a paragraph's text, so that what follows is another."""
    at = 0
    before: Atom | None = None
    for atom in draft.atoms(place):
        end = at + len(atom.text)
        inside = at < offset < end and atom.node.tag == TEXT
        between = at == offset and before is not None and before.run is atom.run
        if (inside or between) and atom.run.tag == RUN and atom.node.getparent() is atom.run:
            _split_run(atom, offset - at)
            return
        if end > offset:
            return
        at, before = end, atom


def between(draft: Draft, place: Place, start: int, end: int | None) -> list[Atom]:
    """Return the atoms of a stretch, whose runs hold nothing else."""
    cut(draft, place, start)
    if end is not None:
        cut(draft, place, end)
    found = []
    at = 0
    for atom in draft.atoms(place):
        stop = at + len(atom.text)
        if atom.text and at >= start and (end is None or stop <= end):
            found.append(atom)
        at = stop
    return found


def dress(look: Element, repair: SetLook) -> None:
    """Give run properties what a repair asks for."""
    if repair.typeface is not None:
        fonts = ensure(look, "rFonts", RUN_ORDER)
        assign(fonts, dict.fromkeys(_THEMES) | dict.fromkeys(_SLOTS, repair.typeface))
    if repair.bold is not None:
        switch(look, ("b", "bCs"), RUN_ORDER, on=repair.bold)
    if repair.italic is not None:
        switch(look, ("i", "iCs"), RUN_ORDER, on=repair.italic)
    if repair.colour is not None:
        gone = dict.fromkeys(("themeColor", "themeTint", "themeShade"))
        assign(ensure(look, "color", RUN_ORDER), gone | {"val": repair.colour})
    if repair.size is not None:
        for name in ("sz", "szCs"):
            assign(ensure(look, name, RUN_ORDER), {"val": repair.size.half_points})
    if repair.underline is not None:
        value = "single" if repair.underline else "none"
        assign(ensure(look, "u", RUN_ORDER), {"val": value})


def set_look(draft: Draft, repair: SetLook) -> None:
    """Give characters, and the mark or label where asked, another look."""
    paragraph = draft.paragraph(repair.place)
    if paragraph is None:
        return
    empty = repair.end is not None and repair.end <= repair.start
    if not empty:
        for atom in between(draft, repair.place, repair.start, repair.end):
            if atom.run.tag == RUN:
                dress(properties(atom.run, "rPr"), repair)
    if repair.start == 0 and repair.end is None:
        _dress_fields(paragraph, repair)
    if repair.label or repair.end is None:
        mark = ensure(properties(paragraph, "pPr"), "rPr", PARAGRAPH_ORDER)
        dress(mark, repair)


def _dress_fields(paragraph: Element, repair: SetLook) -> None:
    """Give fields a look, whose result need not be in the file: a page number's often is not."""
    for run in paragraph.findall(RUN):
        if run.find(f"{W}fldChar") is not None or run.find(f"{W}instrText") is not None:
            dress(properties(run, "rPr"), repair)


def replace_text(draft: Draft, repair: ReplaceText) -> None:
    """Put characters in the place of others, where those stand there."""
    whole = "".join(atom.text for atom in draft.atoms(repair.place))
    if whole[repair.start : repair.end] != repair.found:
        return
    if repair.start == repair.end:
        _insert(draft, repair)
        return
    atoms = between(draft, repair.place, repair.start, repair.end)
    if "".join(atom.text for atom in atoms) != repair.found:
        return
    first, *others = atoms
    for atom in others:
        atom.node.getparent().remove(atom.node)
    if first.node.tag == TEXT:
        _write(first.node, repair.text)
    else:
        made = etree.Element(TEXT)
        _write(made, repair.text)
        first.node.getparent().replace(first.node, made)


def _insert(draft: Draft, repair: ReplaceText) -> None:
    """Put characters in behind the one before, or before the first."""
    at = 0
    for atom in draft.atoms(repair.place):
        end = at + len(atom.text)
        reached = at < repair.start <= end or (repair.start == 0 and atom.text)
        if reached and atom.kind is PieceKind.TEXT and atom.node.tag == TEXT:
            cut_at = repair.start - at
            _write(atom.node, atom.text[:cut_at] + repair.text + atom.text[cut_at:])
            return
        at = end


def text_run(text: str, *look: Element) -> Element:
    """Return a run of text."""
    run = etree.Element(RUN)
    if look:
        holder = etree.SubElement(run, RUN_PROPERTIES)
        holder.extend(look)
    node = etree.SubElement(run, f"{W}t")
    _write(node, text)
    return run
