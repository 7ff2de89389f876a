"""The one walk through a part's text: reader and editor count the same characters by it.

What is deleted, skipped (an alternative nobody needs) or an instruction of a field yields
nothing; what only wraps (a hyperlink, a content control, a tracked insertion) is walked through.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cds_docs.document.found import PieceKind
from cds_docs.word.parsing import Element, W
from cds_docs.word.symbols import readable

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PARAGRAPH = f"{W}p"
TABLE = f"{W}tbl"
ROW = f"{W}tr"
CELL = f"{W}tc"
SECTION = f"{W}sectPr"
IMPORTED = f"{W}altChunk"
RUN = f"{W}r"
RUN_PROPERTIES = f"{W}rPr"
TEXT = f"{W}t"
BOX_CONTENT = f"{W}txbxContent"
DELETED = (f"{W}del", f"{W}moveFrom")
ALTERNATIVES = f"{MC}AlternateContent"
DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})

_CHOICE = f"{MC}Choice"
_FALLBACK = f"{MC}Fallback"
_HYPERLINK = f"{W}hyperlink"
_SIMPLE_FIELD = f"{W}fldSimple"
_FIELD_MARK = f"{W}fldChar"
_INSTRUCTION = f"{W}instrText"
_MATH_TEXT = f"{M}t"
_INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "smartTag", "customXml", "bdo", "dir", "rubyBase")
)
_MATH = frozenset({f"{M}oMath", f"{M}oMathPara"})
_BLOCK_WRAPPERS = _INSERTED | {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml")}
_STORIES = tuple(
    W + name for name in ("txbxContent", "body", "hdr", "ftr", "footnote", "endnote", "comment")
)
_UNDERSTOOD = frozenset(
    {
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/drawing/2010/main",
    }
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARK_KIND = f"{W}fldCharType"
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
_MARKS = frozenset({_FIELD_MARK, _INSTRUCTION})
_BLANKS = " \t\r\n"
_LINE_ENDS = str.maketrans("\r\n", "  ")
_DEEPEST_FIELD = 32
_LONGEST_INSTRUCTION = 2048


class Atom(NamedTuple):
    """The text of one element, or what stands in its place.

    Attributes:
        kind: What it is.
        text: Its characters.
        run: The run it stands in.
        node: The element that holds it: ``w:t``, ``w:tab``, ``w:drawing`` …
        field: The instruction of the field whose result it is, or nothing.
        inserted: Whether it is a tracked insertion.
        link: Whether it stands in a hyperlink.
    """

    kind: PieceKind
    text: str
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


@dataclass(slots=True)
class _Field:
    """A field that has begun."""

    begin: Element
    instruction: str = ""
    in_result: bool = False
    shown: bool = False

    def named(self) -> str:
        """Return its instruction with single spaces."""
        return " ".join(self.instruction.split())


Hides = Callable[[Element], bool]
"""Tells whether a run is hidden."""


def nothing_hidden(_run: Element) -> bool:
    """Tell that a run is not hidden."""
    return False


def chosen(alternatives: Element) -> Element | None:
    """Return the branch of ``mc:AlternateContent`` that is read, or None."""
    fallback = None
    for branch in alternatives:
        if branch.tag == _CHOICE:
            spaces = branch.nsmap
            names = branch.get("Requires", "").split()
            if names and all(spaces.get(name) in _UNDERSTOOD for name in names):
                return branch
        elif branch.tag == _FALLBACK:
            fallback = branch
    return fallback


def children(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Yield the blocks, rows or cells of an element, through all that only wraps them."""
    stack = [iter(parent)]
    while stack:
        for child in stack[-1]:
            tag = child.tag
            if tag in wanted:
                yield child
            elif tag in _BLOCK_WRAPPERS:
                stack.append(iter(child))
                break
            elif tag == ALTERNATIVES and (branch := chosen(child)) is not None:
                stack.append(iter(branch))
                break
        else:
            stack.pop()


def _symbol(node: Element) -> str:
    """Return the character of ``w:sym`` as what it looks like."""
    try:
        return readable(chr(int(node.get(_CHARACTER, ""), 16)), node.get(_FONT, ""))
    except (ValueError, OverflowError):
        return ""


def _stored(node: Element) -> str:
    """Return the text of ``w:t`` as Word takes it: outer blanks only where it says so."""
    text: str = node.text or ""
    if text and (text[0] in _BLANKS or text[-1] in _BLANKS):
        said = node.get(_SPACE) or next(
            (one.get(_SPACE) for one in node.iterancestors() if one.get(_SPACE)), ""
        )
        if said != "preserve":
            text = text.strip(_BLANKS)
    return text.translate(_LINE_ENDS) if "\n" in text or "\r" in text else text


def _story(element: Element) -> Element:
    """Return the text an element belongs to: that of a text box is another than that around."""
    return next(element.iterancestors(*_STORIES), None)


class Walk:
    """The paragraphs of one part and the text in them.

    Attributes:
        paragraphs: All paragraphs of the part in the order of the XML, skipped ones, too; the
            number of one is its place here, from 1.
    """

    def __init__(self, root: Element) -> None:
        """Number the paragraphs, and find the fields that go from one to another."""
        self.paragraphs: list[Element] = []
        self._numbers: dict[Element, int] = {}
        self._ends: set[Element] = set()
        self._open: dict[Element, list[_Field]] = {}
        stories: dict[Element, list[_Field]] = {}
        for element in root.iter(PARAGRAPH, _FIELD_MARK, _INSTRUCTION):
            if element.tag == PARAGRAPH:
                self.paragraphs.append(element)
                self._numbers[element] = len(self.paragraphs)
                if any(stories.values()):
                    self._open[element] = [replace(f) for f in stories.get(_story(element), ())]
            elif next(element.iterancestors(*DELETED), None) is None:
                self._follow(element, stories.setdefault(_story(element), []))

    def number(self, paragraph: Element) -> int:
        """Return the number of a paragraph in its part, from 1."""
        return self._numbers[paragraph]

    def _follow(self, element: Element, fields: list[_Field]) -> None:
        """Note which fields have an end: only these are fields."""
        ended = _step(element, fields)
        if ended is not None:
            self._ends.add(ended.begin)

    def read(self, paragraph: Element, hides: Hides = nothing_hidden) -> Walked:
        """Return the text of a paragraph.

        Args:
            paragraph: It.
            hides: Tells which runs are hidden.
        """
        fields = [f for f in self._open.get(paragraph, ()) if f.begin in self._ends]
        reading = _Reading(fields, self._ends, hides)
        reading.inside(paragraph)
        return reading.walked


def _step(mark: Element, fields: list[_Field]) -> _Field | None:
    """Take a mark of a field into account, and return the field it ends."""
    kind = mark.get(_MARK_KIND)
    if kind == "begin":
        if len(fields) < _DEEPEST_FIELD:
            fields.append(_Field(mark))
    elif fields and mark.tag == _INSTRUCTION:
        if not fields[-1].in_result and len(fields[-1].instruction) < _LONGEST_INSTRUCTION:
            fields[-1].instruction += mark.text or ""
    elif fields and kind == "separate":
        fields[-1].in_result = True
    elif fields and kind == "end":
        return fields.pop()
    return None


class _Reading:
    """The walk through one paragraph."""

    __slots__ = ("_ends", "_fields", "_hides", "_inserted", "_link", "walked")

    def __init__(self, fields: list[_Field], ends: set[Element], hides: Hides) -> None:
        """Begin in the fields that are open already."""
        self._fields = fields
        self._ends = ends
        self._hides = hides
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
            elif tag in _INSERTED:
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
            self._fields.append(_Field(child, child.get(_SIMPLE_INSTRUCTION, ""), in_result=True))
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
                if text := _stored(node):
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
            self._end(_Field(node, "PAGE"), run, node)
        elif tag == _RUBY:
            self.inside(node)
        elif (branch := chosen(node)) is not None:
            self._nodes(run, branch)

    def _mark(self, mark: Element, run: Element) -> None:
        """Take a mark of a field into account."""
        if mark.get(_MARK_KIND) == "begin" and mark not in self._ends:
            return
        ended = _step(mark, self._fields)
        if ended is not None:
            self._end(ended, run, mark)

    def _end(self, ended: _Field, run: Element, node: Element) -> None:
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
        self.walked.atoms.append(Atom(kind, text, run, node, name, self._inserted, link))
