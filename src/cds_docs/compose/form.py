"""A document composed with stand-ins, and what it is with words in their place.

Composing reads what it has put together: a line that ends in ``;``, a mention of a phụ lục. That
a copy is the form with other words in it holds only for words that no such reading tells apart:
``is_plain`` names those that are read like a name, ``Form.filled`` looks at each text they come
to stand in.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cds_docs.compose.citations import in_capitals
from cds_docs.compose.slots import LENGTH, holds_stand_in, put_in, stand_ins_in
from cds_docs.diagnostics import Span
from cds_docs.document.model import (
    Addressees,
    Block,
    Document,
    Inline,
    Letterhead,
    Paragraph,
    Properties,
    Rule,
    Section,
    SignatureBlock,
    Words,
    plain_text,
    printed_text,
)
from cds_docs.document.printed import printed_in
from cds_docs.document.remade import remade_block
from cds_docs.standard.elements import Element
from cds_docs.viet import fold

_LETTERS = "A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
"""Letters of Vietnamese, composed, and of English."""

_PLAIN = re.compile(rf"[{_LETTERS}\d](?:[{_LETTERS}\d ,.\-–&/()'’+%:]*[{_LETTERS}\d])?", re.ASCII)
_ADDRESS = re.compile(r"://|mailto:")
_ANNEX = ("ụ lục", "Ụ LỤC")
_WITH = "kèm"
_ENCLOSED = re.compile(r"\bkem\b")
_OF_ANNEX = re.compile(r"phu luc|phu$|^luc")
"""A phụ lục, or one begun or ended in a paragraph: what comes with it counts for no enclosure."""

_OPENING = 12
"""Letters of a trích yếu in which words that the paper brings by itself are looked for."""

_BEGIN_LARGE = frozenset({Element.SUBJECT, Element.LETTER_SUBJECT})
_OPENINGS = ("nhu ", "luu", "theo de nghi")
"""How lines begin that composing places or leaves out by their words."""


def is_plain(text: str) -> bool:
    """Tell whether words are read like a name wherever they stand.

    They begin and end with a letter or digit, hold no markup, no quotation mark, no blank but
    single spaces, no letter of another alphabet or in parts, and are no longer than a stand-in.
    """
    return len(text) <= LENGTH and "  " not in text and bool(_PLAIN.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Form:
    """A document with stand-ins.

    Attributes:
        document: The document.
        differing: Place of a section → places of its blocks that hold stand-ins.
        encloses: Whether something is sent along with it.
    """

    document: Document
    differing: Mapping[int, frozenset[int]]
    encloses: bool

    def filled(self, words: Mapping[str, str], origins: Mapping[Span, Span]) -> Document | None:
        """Return the document with words, or None where composing would read more in them.

        Args:
            words: Stand-in → plain words.
            origins: Where a stand-in was said to come from → where its words come from.
        """

        def changed(paragraph: Paragraph) -> Paragraph:
            content = tuple([_put_in(part, words) for part in paragraph.content])
            if content == paragraph.content:
                return paragraph
            origin = origins.get(paragraph.origin) if paragraph.origin else None
            ending = origins.get(paragraph.ending) if paragraph.ending else None
            return Paragraph(
                paragraph.element,
                content,
                paragraph.label,
                origin or paragraph.origin,
                ending or paragraph.ending,
            )

        sections = list(self.document.sections)
        for at, places in self.differing.items():
            blocks = list(sections[at].blocks)
            for place in places:
                old = blocks[place]
                under = put_in(old.text, words) if isinstance(old, Rule) else ""
                blocks[place] = _with_words(old, changed, under)
                if _is_read(old, blocks[place]) or (self.encloses and _is_of_annex(blocks[place])):
                    return None
            section = sections[at]
            sections[at] = Section(section.role, tuple(blocks), section.landscape)
        own = self.document.properties
        title, subject = put_in(own.title, words), put_in(own.subject, words)
        properties = Properties(title, own.author, subject, own.date)
        return replace(self.document, properties=properties, sections=tuple(sections))

    def speaks_of_enclosures(self) -> bool:
        """Tell whether the text says that something is sent along, whatever words it holds."""
        said = False
        for at, section in enumerate(self.document.sections):
            for place, block in enumerate(section.blocks):
                if _is_of_annex(block):
                    return False
                if at or not isinstance(block, Paragraph) or place in self.differing.get(at, ()):
                    continue
                said = said or bool(_ENCLOSED.search(fold(printed_text(block))))
        return said


def unfit(document: Document) -> frozenset[str]:
    """Return the stand-ins of a document that stand where words are more than put in.

    In tables they are added up, in links they lead somewhere, in titles they become capitals.
    """
    found = stand_ins_in(repr((document.address, document.properties.author)))
    for section in document.sections:
        for block in section.blocks:
            found |= _unfit_in(block) if holds_stand_in(repr(block)) else set()
    return frozenset(found)


def form_of(document: Document, *, encloses: bool) -> Form | None:
    """Return a document without unfit stand-ins as a form, or None where it cannot be one.

    Args:
        document: A document with stand-ins.
        encloses: Whether something is sent along with it: then its text must say so whatever
            words it holds.
    """
    differing = {}
    for at, section in enumerate(document.sections):
        places = {i for i, block in enumerate(section.blocks) if holds_stand_in(repr(block))}
        if places:
            differing[at] = frozenset(places)
    form = Form(document, differing, encloses)
    return None if encloses and not form.speaks_of_enclosures() else form


def _unfit_in(block: Block) -> set[str]:
    """Return the stand-ins that cannot be replaced in a block, or not by any plain words."""
    if not isinstance(block, (Paragraph, Letterhead, Addressees, Rule, SignatureBlock)):
        return stand_ins_in(repr(block))
    unfit = stand_ins_in(repr(_with_words(block, _without_words, "")))
    for paragraph in printed_in(block):
        text = plain_text(paragraph.content)
        if in_capitals(paragraph.element):
            unfit |= stand_ins_in(text)
        elif paragraph.element in _BEGIN_LARGE:
            unfit |= stand_ins_in(text[: _OPENING + LENGTH])
    return unfit


def _without_words(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without words, with all that goes along with them."""
    content = tuple(
        part._replace(text="") if isinstance(part, Words) else part for part in paragraph.content
    )
    return paragraph._replace(content=content)


def _with_words(block: Block, changed: Callable[[Paragraph], Paragraph], under: str) -> Block:
    """Return a block with its paragraphs changed; a rule with the text it is under."""
    if isinstance(block, Rule):
        return Rule(block.under, under)
    return remade_block(block, changed)


def _put_in(part: Inline, words: Mapping[str, str]) -> Inline:
    """Return a part of a paragraph with words in place of their stand-ins."""
    if not isinstance(part, Words) or not holds_stand_in(part.text):
        return part
    return part._replace(text=put_in(part.text, words))


def _is_read(before: Block, after: Block) -> bool:
    """Tell whether composing would have found more in the words than they are."""
    pairs = zip(printed_in(before), printed_in(after), strict=True)
    return any(_says_more(old, new) for old, new in pairs if old is not new)


def _is_of_annex(block: Block) -> bool:
    """Tell whether a block speaks of a phụ lục, or might together with its neighbours."""
    return any(_OF_ANNEX.search(fold(printed_text(one))) for one in printed_in(block))


def _says_more(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether a paragraph leads somewhere, tells what is sent along, or begins otherwise."""
    text = printed_text(after)
    if _ADDRESS.search(text) or any(words in text for words in _ANNEX):
        return True
    if "(" in text and _WITH in text.lower():
        return True
    old = fold(plain_text(before.content)[:_OPENING])
    new = fold(plain_text(after.content)[:_OPENING])
    return any(old.startswith(words) != new.startswith(words) for words in _OPENINGS)
