"""A document composed with stand-ins, and what it is with words in their place.

Composing reads what it has put together: a line that ends in ``;``, a mention of a phụ lục. That
a copy is the form with other words in it holds only for words that no such reading tells apart:
``is_plain`` names those that are read like a name, ``Form.filled`` looks at each text they come
to stand in.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from cds_docs.compose.citations import in_capitals
from cds_docs.compose.slots import (
    LENGTH,
    NOWHERE,
    Blank,
    holds_stand_in,
    put_in,
    stand_ins_in,
)
from cds_docs.diagnostics import Span
from cds_docs.document.model import (
    Addressees,
    Block,
    Document,
    Inline,
    Letterhead,
    Paragraph,
    Picture,
    Properties,
    QrCode,
    Rule,
    Section,
    SignatureBlock,
    Table,
    Words,
    plain_text,
    printed_text,
)
from cds_docs.document.printed import printed_in
from cds_docs.document.remade import remade_block
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import fold

_LETTERS = "A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
"""Letters of Vietnamese, composed, and of English."""

_PLAIN = regex(rf"[{_LETTERS}\d](?:[{_LETTERS}\d ,.\-–&/()'’+%:]*[{_LETTERS}\d])?", re.ASCII)
_ADDRESS = regex(r"://|mailto:")
_ANNEX = ("ụ lục", "Ụ LỤC")
_WITH = "kèm"
_ENCLOSED = regex(r"\bkem\b")
_OF_ANNEX = regex(r"phu luc|phu$|^luc")
"""A phụ lục, or one begun or ended in a paragraph: what comes with it counts for no enclosure."""

_OPENING = 12
"""Letters of a trích yếu in which words that the paper brings by itself are looked for."""

_BEGIN_LARGE = frozenset({Element.SUBJECT, Element.LETTER_SUBJECT})
_OPENINGS = ("nhu ", "luu", "theo de nghi")
"""How lines begin that composing places or leaves out by their words."""
_PLACED = frozenset({Element.DISTRIBUTION_ITEM, Element.BASIS})


def is_plain(text: str) -> bool:
    """Tell whether words are read like a name wherever they stand.

    They begin and end with a letter or digit, hold no markup, no quotation mark, no blank but
    single spaces, no letter of another alphabet or in parts, and are no longer than a stand-in.
    """
    return len(text) <= LENGTH and "  " not in text and bool(_PLAIN.fullmatch(text))


Origin = Callable[[Span], Span]
"""A place in a form → the place of the words that stand there now."""


class Form:
    """A document with stand-ins.

    Attributes:
        document: The document.
        differing: Place of a section → places of its blocks that hold stand-ins.
    """

    def __init__(
        self, document: Document, differing: Mapping[int, frozenset[int]], *, encloses: bool
    ) -> None:
        """Keep the document, and which of its paragraphs hold stand-ins.

        Args:
            document: The document.
            differing: Place of a section → places of its blocks that hold stand-ins.
            encloses: Whether something is sent along with it.
        """
        self.document = document
        self.differing = differing
        self._encloses = encloses
        foreign = _places(document, _is_foreign)
        none: frozenset[int] = frozenset()
        self._changing = {
            at: differing.get(at, none) | foreign.get(at, none) for at in {*differing, *foreign}
        }
        changing = self._changing.items()
        blocks = [
            document.sections[at].blocks[place] for at, places in changing for place in places
        ]
        paragraphs = [paragraph for block in blocks for paragraph in printed_in(block)]
        self._open = {
            id(one): _Open(one) for one in paragraphs if holds_stand_in(plain_text(one.content))
        }
        # Of these a template has looked at the words: copies with others have a form of their own.
        self._placed = {
            id(one): one
            for one in paragraphs
            if _is_from_nowhere(one) and id(one) not in self._open
        }

    def filled(self, words: Mapping[str, str], origin: Origin) -> Document | None:
        """Return the document with words, or None where composing would read more in them.

        Args:
            words: Stand-in → plain words.
            origin: Gives where words come from by where their stand-in was said to.
        """
        done = {key: _at_place(one, one.content, origin) for key, one in self._placed.items()}
        for key, paragraph in self._open.items():
            done[key] = now = paragraph.filled(words, origin)
            if paragraph.says_more(now) or (self._encloses and _is_of_annex(now)):
                return None

        def changed(paragraph: Paragraph) -> Paragraph:
            return done.get(id(paragraph), paragraph)

        sections = list(self.document.sections)
        for at, places in self._changing.items():
            section = sections[at]
            blocks = list(section.blocks)
            for place in places:
                block = blocks[place]
                if isinstance(block, Rule):
                    blocks[place] = Rule(block.under, put_in(block.text, words))
                else:
                    blocks[place] = _placed(remade_block(block, changed), origin)
            sections[at] = Section(section.role, tuple(blocks), section.landscape)
        own = self.document
        properties = _of_words(own.properties, words)
        return Document(
            own.id, own.kind, properties, own.style, tuple(sections), own.address, own.draft
        )

    def speaks_of_enclosures(self) -> bool:
        """Tell whether the text says that something is sent along, whatever words it holds."""
        said = False
        for at, section in enumerate(self.document.sections):
            for place, block in enumerate(section.blocks):
                if any(map(_is_of_annex, printed_in(block))):
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
    differing = _places(document, lambda block: holds_stand_in(repr(block)))
    form = Form(document, differing, encloses=encloses)
    return None if encloses and not form.speaks_of_enclosures() else form


def _places(document: Document, fits: Callable[[Block], bool]) -> dict[int, frozenset[int]]:
    """Return the places of some of the blocks, by the place of their section."""
    found = {
        at: frozenset(place for place, block in enumerate(section.blocks) if fits(block))
        for at, section in enumerate(document.sections)
    }
    return {at: places for at, places in found.items() if places}


def _is_foreign(block: Block) -> bool:
    """Tell whether anything of a block comes from a row, its words looked into or not."""
    return _is_from_nowhere(block) or any(map(_is_from_nowhere, printed_in(block)))


def _is_from_nowhere(part: Block) -> bool:
    """Tell whether a row has what stands in a block or paragraph."""
    places = (getattr(part, "origin", None), getattr(part, "ending", None))
    return any(place is not None and place.path.startswith(NOWHERE) for place in places)


def _placed(block: Block, origin: Origin) -> Block:
    """Return a block that is no text with the place where it was asked for."""
    if isinstance(block, (Table, Picture, QrCode)) and block.origin is not None:
        return replace(block, origin=origin(block.origin))
    return block


def _unfit_in(block: Block) -> set[str]:
    """Return the stand-ins that cannot be replaced in a block, or not by any plain words."""
    if not isinstance(block, (Paragraph, Letterhead, Addressees, Rule, SignatureBlock)):
        return stand_ins_in(repr(block))
    bare = Rule(block.under, "") if isinstance(block, Rule) else remade_block(block, _wordless)
    unfit = stand_ins_in(repr(bare))
    for paragraph in printed_in(block):
        text = plain_text(paragraph.content)
        if in_capitals(paragraph.element):
            unfit |= stand_ins_in(text)
        elif paragraph.element in _BEGIN_LARGE:
            unfit |= stand_ins_in(text[: _OPENING + LENGTH])
    return unfit


def _wordless(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without words, with all that goes along with them."""
    content = tuple(
        part._replace(text="") if isinstance(part, Words) else part for part in paragraph.content
    )
    return paragraph._replace(content=content)


class _Open:
    """A paragraph with stand-ins."""

    __slots__ = ("_before", "_opening", "_parts", "blanks")

    def __init__(self, paragraph: Paragraph) -> None:
        """Look for the stand-ins once."""
        self._before = paragraph
        self._parts = tuple((part, _blank(part)) for part in paragraph.content)
        self.blanks = tuple(blank for _, blank in self._parts if blank is not None)
        self._opening = _opening(paragraph)

    def filled(self, words: Mapping[str, str], origin: Origin) -> Paragraph:
        """Return the paragraph with words in place of the stand-ins."""
        content = tuple([_put_in(part, blank, words) for part, blank in self._parts])
        return _at_place(self._before, content, origin)

    def says_more(self, after: Paragraph) -> bool:
        """Tell whether it leads somewhere now, tells what is sent along, or begins otherwise."""
        text = printed_text(after)
        if _ADDRESS.search(text) or any(words in text for words in _ANNEX):
            return True
        if "(" in text and _WITH in text.lower():
            return True
        return after.element in _PLACED and _opening(after) != self._opening


def _blank(part: Inline) -> Blank | None:
    """Return a part of a paragraph to be filled in, or None where it holds no stand-in."""
    return Blank(part.text) if isinstance(part, Words) and holds_stand_in(part.text) else None


def _put_in(part: Inline, blank: Blank | None, words: Mapping[str, str]) -> Inline:
    """Return a part of a paragraph with words in place of its stand-ins."""
    if blank is None or not isinstance(part, Words):
        return part
    return Words(blank.filled(words), *part[1:])


def _opening(paragraph: Paragraph) -> tuple[bool, ...]:
    """Return which of the words by which composing places lines a paragraph begins with."""
    text = fold(plain_text(paragraph.content)[:_OPENING])
    return tuple(text.startswith(words) for words in _OPENINGS)


def _at_place(paragraph: Paragraph, content: tuple[Inline, ...], origin: Origin) -> Paragraph:
    """Return a paragraph with other content and the place where that stands now."""
    element, _, label, begins, ends = paragraph
    return Paragraph(element, content, label, begins and origin(begins), ends and origin(ends))


def _of_words(own: Properties, words: Mapping[str, str]) -> Properties:
    """Return what a file says of itself with words in place of their stand-ins."""
    if not holds_stand_in(own.title + own.subject):
        return own
    title, subject = put_in(own.title, words), put_in(own.subject, words)
    return Properties(title, own.author, subject, own.date)


def _is_of_annex(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph speaks of a phụ lục, or might together with its neighbours."""
    return bool(_OF_ANNEX.search(fold(printed_text(paragraph))))
