"""Findings as comments of Word, at their places."""

from collections.abc import Iterable

from lxml import etree

from cds_docs.document.found import Place
from cds_docs.values import dataclass
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.runs import between, text_run
from cds_docs.word.editing.schema import assign
from cds_docs.word.markup import BOX_CONTENT, PARAGRAPH
from cds_docs.word.parsing import Element, W

_AUTHOR = {"author": "cds-docs", "initials": "CD"}


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment.

    Attributes:
        place: The paragraph, or None for the paper as a whole.
        start: First character it is about.
        end: Where that ends; None: the paragraph.
        text: Its words, a paragraph a line.
    """

    place: Place | None
    start: int
    end: int | None
    text: str


def _comments_part(draft: Draft) -> Element:
    """Return the tree of the comments, added where there is none."""
    for row in draft.package.relationships(draft.package.main).values():
        if row.kind == "comments" and not row.external:
            root = draft.root(row.target)
            if root is not None:
                return root
    root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    draft.add_part("comments", "comments", root)
    return root


def _first(draft: Draft) -> Element | None:
    """Return the first paragraph of the body, where remarks on the whole paper hang."""
    return next(draft.document.iter(PARAGRAPH), None)


def _outside_boxes(paragraph: Element) -> Element:
    """Return the paragraph a text box hangs on: Word allows no comment inside."""
    box = next(paragraph.iterancestors(BOX_CONTENT), None)
    while box is not None:
        paragraph = next(box.iterancestors(PARAGRAPH))
        box = next(paragraph.iterancestors(BOX_CONTENT), None)
    return paragraph


def _mark(name: str, number: int) -> Element:
    """Return an end of the stretch a comment is about."""
    mark = etree.Element(f"{W}{name}")
    assign(mark, {"id": number})
    return mark


def _reference(number: int) -> Element:
    """Return the run that shows the comment's mark."""
    run = etree.Element(f"{W}r")
    run.append(_mark("commentReference", number))
    return run


def _hang_on_text(first: Element, last: Element, number: int) -> None:
    """Let a comment be about the runs from one to another."""
    first.addprevious(_mark("commentRangeStart", number))
    last.addnext(_reference(number))
    last.addnext(_mark("commentRangeEnd", number))


def _hang_on_paragraph(paragraph: Element, number: int) -> None:
    """Let a comment be about a paragraph."""
    shape = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if shape is None else 1, _mark("commentRangeStart", number))
    paragraph.append(_mark("commentRangeEnd", number))
    paragraph.append(_reference(number))


def _hang(draft: Draft, remark: Remark, number: int) -> bool:
    """Anchor a comment and return whether that could be."""
    place = remark.place
    if place is None or place.part != draft.package.main:
        paragraph = _first(draft)
    else:
        paragraph = draft.paragraph(place)
        inside = paragraph is not None and _outside_boxes(paragraph) is paragraph
        atoms = between(draft, place, remark.start, remark.end) if inside else []
        if atoms and all(atom.run.tag == f"{W}r" for atom in atoms):
            _hang_on_text(atoms[0].run, atoms[-1].run, number)
            return True
    if paragraph is None:
        return False
    _hang_on_paragraph(_outside_boxes(paragraph), number)
    return True


def _said(remark: Remark, number: int) -> Element:
    """Return a comment's own text."""
    made = etree.Element(f"{W}comment")
    assign(made, {"id": number, **_AUTHOR})
    for line in remark.text.split("\n"):
        paragraph = etree.SubElement(made, PARAGRAPH)
        paragraph.append(text_run(line))
    return made


def comment(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a package with comments; the very bytes given where there is no remark.

    Args:
        data: The .docx.
        remarks: What is to be said; their places are those of the package given.

    Raises:
        CdsError: The package cannot be read.
    """
    remarks = tuple(remarks)
    if not remarks:
        return data
    draft = Draft(data)
    root = _comments_part(draft)
    taken = [int(one.get(f"{W}id", "0")) for one in root if one.get(f"{W}id", "").isdecimal()]
    number = max(taken, default=-1) + 1
    for remark in remarks:
        if _hang(draft, remark, number):
            root.append(_said(remark, number))
            number += 1
    return draft.saved()
