"""The one walk through a part's text: reader and editor count the same characters by it.

What is deleted, skipped (an alternative nobody needs) or an instruction of a field yields
nothing; what only wraps (a hyperlink, a content control, a tracked insertion) is walked through.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from cds_docs.document.found import PieceKind
from cds_docs.word.fields import FIELD_MARK, INSTRUCTION, Field, Fields
from cds_docs.word.markup import (
    ALTERNATIVES,
    DELETED,
    INSERTED,
    PARAGRAPH,
    RUN,
    TEXT,
    M,
    chosen,
)
from cds_docs.word.parsing import Element, W
from cds_docs.word.symbols import readable

_HYPERLINK = f"{W}hyperlink"
_SIMPLE_FIELD = f"{W}fldSimple"
_MATH_TEXT = f"{M}t"
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "smartTag", "customXml", "bdo", "dir", "rubyBase")
)
_MATH = frozenset({f"{M}oMath", f"{M}oMathPara"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIMPLE_INSTRUCTION = f"{W}instr"
_BREAK_KIND = f"{W}type"
_CHARACTER = f"{W}char"
_FONT = f"{W}font"
_BREAK = f"{W}br"
_SYMBOL = f"{W}sym"
_PAGE_NUMBER = f"{W}pgNum"
_RUBY = f"{W}ruby"
_FIXED = {
    f"{W}tab": (PieceKind.TAB, "\t"),
    f"{W}ptab": (PieceKind.TAB, "\t"),
    f"{W}cr": (PieceKind.BREAK, "\n"),
    f"{W}noBreakHyphen": (PieceKind.TEXT, "-"),
    f"{W}footnoteReference": (PieceKind.NOTE, ""),
    f"{W}endnoteReference": (PieceKind.NOTE, ""),
    f"{W}footnoteRef": (PieceKind.NOTE, ""),
    f"{W}endnoteRef": (PieceKind.NOTE, ""),
    f"{W}drawing": (PieceKind.DRAWING, ""),
    f"{W}pict": (PieceKind.DRAWING, ""),
    f"{W}object": (PieceKind.DRAWING, ""),
}
_OTHERS = _MATH | {_HYPERLINK, _SIMPLE_FIELD, ALTERNATIVES}
_SELDOM = frozenset({_BREAK, _SYMBOL, _PAGE_NUMBER, _RUBY, ALTERNATIVES})
_MARKS = frozenset({FIELD_MARK, INSTRUCTION})
_BLANKS = " \t\r\n"
_LINE_ENDS = str.maketrans("\r\n", "  ")


class Atom(NamedTuple):
    """The text of one element, or what stands in its place.

    Attributes:
        text: Its characters.
        kind: What it is.
        run: The run it stands in.
        node: The element that holds it: ``w:t``, ``w:tab``, ``w:drawing`` …
        field: The instruction of the field whose result it is, or nothing.
        inserted: Whether it is a tracked insertion.
        link: Whether it stands in a hyperlink.
    """

    text: str
    kind: PieceKind
    run: Element
    node: Element
    field: str = ""
    inserted: bool = False
    link: bool = False


@dataclass(slots=True)
class Walked:
    """What a paragraph holds, in order.

    Attributes:
        atoms: Its visible text.
        hidden: Whether there is hidden text, too.
        deleted: Whether text was deleted.
        inserted: Whether text was inserted.
    """

    atoms: list[Atom] = field(default_factory=list)
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False


Hides = Callable[[Element], bool]
"""Tells whether a run is hidden."""


def nothing_hidden(_run: Element) -> bool:
    """Tell that a run is not hidden."""
    return False


def _symbol(node: Element) -> str:
    """Return the character of ``w:sym`` as what it looks like."""
    try:
        return readable(chr(int(node.get(_CHARACTER, ""), 16)), node.get(_FONT, ""))
    except (ValueError, OverflowError):
        return ""


def _stored(node: Element, said: str) -> str:
    """Return the text of ``w:t`` as Word takes it: outer blanks only where it says so.

    Args:
        node: It.
        said: What the part as a whole says about blanks.
    """
    text: str = node.text or ""
    blank = text and (text[0] in _BLANKS or text[-1] in _BLANKS)
    if blank and node.get(_SPACE, said) != "preserve":
        text = text.strip(_BLANKS)
    return text.translate(_LINE_ENDS) if "\n" in text or "\r" in text else text


class Walk:
    """The paragraphs of one part and the text in them.

    Attributes:
        paragraphs: All paragraphs of the part in the order of the XML, skipped ones, too; the
            number of one is its place here, from 1.
    """

    def __init__(self, root: Element) -> None:
        """Number the paragraphs, and find the fields that go from one to another."""
        self.paragraphs: list[Element] = list(root.iter(PARAGRAPH))
        self._numbers = {one: number for number, one in enumerate(self.paragraphs, start=1)}
        self._fields = Fields(root)
        self._space = root.get(_SPACE, "")

    @property
    def has_fields(self) -> bool:
        """Tell whether fields begin and end in the part by marks of their own."""
        return self._fields.any

    def number(self, paragraph: Element) -> int:
        """Return the number of a paragraph in its part, from 1."""
        return self._numbers[paragraph]

    def read(self, paragraph: Element, hides: Hides = nothing_hidden) -> Walked:
        """Return the text of a paragraph.

        Args:
            paragraph: It.
            hides: Tells which runs are hidden.
        """
        reading = _Reading(self._fields, self._fields.open_at(paragraph), hides, self._space)
        reading.inside(paragraph)
        return reading.walked


class _Reading:
    """The walk through one paragraph."""

    __slots__ = ("_all", "_fields", "_hides", "_inserted", "_link", "_space", "walked")

    def __init__(self, fields: Fields, begun: list[Field], hides: Hides, space: str) -> None:
        """Begin in the fields that are open already."""
        self._all = fields
        self._fields = begun
        self._hides = hides
        self._space = space
        self._inserted = False
        self._link = False
        self.walked = Walked()

    def inside(self, parent: Element) -> None:
        """Walk through what stands in an element between the runs and the paragraph."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag in _WRAPPERS:
                self.inside(child)
            elif tag in INSERTED:
                before, self._inserted = self._inserted, True
                self.inside(child)
                self._inserted = before
            elif tag in DELETED:
                self.walked.deleted = True
            elif tag in _OTHERS:
                self._other(child, tag)

    def _other(self, child: Element, tag: str) -> None:
        """Walk through what stands between runs more seldom."""
        if tag == _HYPERLINK:
            before, self._link = self._link, True
            self.inside(child)
            self._link = before
        elif tag == _SIMPLE_FIELD:
            self._fields.append(Field(child, child.get(_SIMPLE_INSTRUCTION, ""), in_result=True))
            self.inside(child)
            self._end(self._fields.pop(), child, child)
        elif tag in _MATH:
            for node in child.iter(_MATH_TEXT):
                self._add(PieceKind.TEXT, node.text or "", child, node)
        elif (branch := chosen(child)) is not None:
            self.inside(branch)

    def _run(self, run: Element) -> None:
        """Take in a run, or note that it is hidden."""
        if not self._hides(run):
            self._nodes(run, run)
            return
        for node in run:
            if node.tag in _MARKS:
                self._mark(node, run)
            elif node.tag == TEXT and node.text:
                self.walked.hidden = True

    def _nodes(self, run: Element, parent: Element) -> None:
        """Take in what stands in a run."""
        for node in parent:
            tag = node.tag
            if tag == TEXT:
                if text := _stored(node, self._space):
                    self._add(PieceKind.TEXT, text, run, node)
            elif tag in _FIXED:
                self._add(*_FIXED[tag], run, node)
            elif tag in _MARKS:
                self._mark(node, run)
            elif tag in _SELDOM:
                self._seldom(node, tag, run)

    def _seldom(self, node: Element, tag: str, run: Element) -> None:
        """Take in what stands in runs more seldom."""
        if tag == _BREAK:
            page = node.get(_BREAK_KIND) == "page"
            self._add(PieceKind.PAGE_BREAK if page else PieceKind.BREAK, "\n", run, node)
        elif tag == _SYMBOL:
            self._add(PieceKind.TEXT, _symbol(node), run, node)
        elif tag == _PAGE_NUMBER:
            self._end(Field(node, "PAGE"), run, node)
        elif tag == _RUBY:
            self.inside(node)
        elif (branch := chosen(node)) is not None:
            self._nodes(run, branch)

    def _mark(self, mark: Element, run: Element) -> None:
        """Take a mark of a field into account."""
        ended = self._all.step(mark, self._fields)
        if ended is not None:
            self._end(ended, run, mark)

    def _end(self, ended: Field, run: Element, node: Element) -> None:
        """End a field: one whose result was not yet worked out stands there, too."""
        if not ended.shown and ended.instruction:
            self._fields.append(ended)
            ended.in_result = True
            self._add(PieceKind.TEXT, "", run, node)
            self._fields.pop()

    def _add(self, kind: PieceKind, text: str, run: Element, node: Element) -> None:
        """Take in characters, unless they are part of an instruction."""
        name, link = "", self._link
        if self._fields:
            if not all(one.in_result for one in self._fields):
                return
            for one in self._fields:
                one.shown = True
            name = self._fields[-1].named()
            link = link or name.startswith("HYPERLINK")
        self.walked.inserted = self.walked.inserted or self._inserted
        self.walked.atoms.append(Atom(text, kind, run, node, name, self._inserted, link))
