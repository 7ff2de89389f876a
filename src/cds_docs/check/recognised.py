"""A paper with its elements recognised: what the rules look at."""

import unicodedata
from collections.abc import Hashable, Iterator
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import Any

from cds_docs.check.found_rule import FoundRule
from cds_docs.document.found import FoundPaper, FoundParagraph, FoundTable, Look, Piece, Place
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import Kind
from cds_docs.units import Length
from cds_docs.values import dataclass

_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SPACES = regex(r"\s+")


def normal(text: str) -> str:
    """Return text for matching: composed, without invisible signs, single plain spaces.

    Nearly all texts are so already; to see that takes far less time than to make them so. To
    Python a printable sign is one that is neither invisible nor a blank other than a space.
    """
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    composed = unicodedata.normalize("NFC", text.translate(_DROPPED))
    return _SPACES.sub(" ", composed).strip()


@dataclass(frozen=True)
class Part:
    """A stretch of a paragraph: mostly all of it, in a tabbed letterhead one of its columns.

    Attributes:
        paragraph: The paragraph.
        start: First character, in the paragraph's text as stored.
        end: Where it ends (exclusive).
    """

    paragraph: FoundParagraph
    start: int
    end: int

    @cached_property
    def raw(self) -> str:
        """Return its characters as stored; offsets in it count from ``start``."""
        return self.paragraph.text[self.start : self.end]

    @cached_property
    def text(self) -> str:
        """Return its text for matching (see ``normal``)."""
        return normal(self.raw)

    @cached_property
    def place(self) -> Place:
        """Return where the paragraph stands."""
        return self.paragraph.place

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Return the pieces of the stretch that hold text, cut to it."""
        return tuple(self._cut())

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """Return the looks of what can be seen (no blanks), each once, in order."""
        return tuple(dict.fromkeys(p.look for p in self.pieces if p.text.strip()))

    @cached_property
    def shown(self) -> str:
        """Return its text as Word shows it: in capitals where the look says so."""
        looks = self.looks
        return self.text.upper() if looks and all(look.caps for look in looks) else self.text

    @cached_property
    def is_bold(self) -> bool:
        """Tell whether all of it is bold."""
        return bool(self.looks) and all(look.bold for look in self.looks)

    def _cut(self) -> Iterator[Piece]:
        at = 0
        for piece in self.paragraph.pieces:
            begin, stop = max(self.start - at, 0), min(self.end - at, len(piece.text))
            at += len(piece.text)
            if begin < stop:
                yield piece._replace(text=piece.text[begin:stop])


def part_of(paragraph: FoundParagraph, start: int, end: int) -> Part:
    """Return a stretch of a paragraph, the same one each time it is asked for."""
    memory = paragraph.known
    if memory is None:
        return Part(paragraph, start, end)
    key = start, end
    found: Part | None = memory.get(key)
    if found is None:
        found = memory[key] = Part(paragraph, start, end)
    return found


def whole(paragraph: FoundParagraph) -> Part:
    """Return a paragraph as a part."""
    return part_of(paragraph, 0, len(paragraph.text))


class Zone(StrEnum):
    """The region of the paper something stands in."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    TEXT = "text"
    SIGNATURE = "signature"
    AFTER = "after"
    ANNEX = "annex"
    ATTACHED = "attached"
    COPY = "copy"


@dataclass(frozen=True)
class Item:
    """A recognised element, or one line of it.

    Attributes:
        element: What it is.
        part: Where its words are.
        section: Index of its section.
        zone: The region it stands in.
        room: Width of the column it stands in: the page without margins, or a cell without its.
        label: Its number or dash, typed or automatic: ``Điều 1.``, ``I.``, ``1.``, ``a)``, ``-``.
        label_end: Where a typed label ends in ``part.raw``, blanks behind it included; 0 for an
            automatic one or none.
        data: Whether it stands in a table of data (not in a table that only lays out).
        known: What was worked out from it alone (see ``once``).
    """

    element: Element
    part: Part
    section: int
    zone: Zone
    room: Length
    label: str = ""
    label_end: int = 0
    data: bool = False
    known: dict[Hashable, Any] | None = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def place(self) -> Place:
        """Return where its paragraph stands."""
        return self.part.place

    @cached_property
    def text(self) -> str:
        """Return its text for matching, a typed label included."""
        return self.part.text

    @cached_property
    def words(self) -> str:
        """Return its text for matching, without the label."""
        return normal(self.part.raw[self.label_end :])


def item_of(  # noqa: PLR0913, PLR0917 - all that an item is
    element: Element,
    part: Part,
    section: int,
    zone: Zone,
    room: Length,
    label: str = "",
    label_end: int = 0,
    *,
    data: bool = False,
) -> Item:
    """Return a part as an element, the same one each time it is asked for."""
    memory = part.paragraph.known
    if memory is None:
        return Item(element, part, section, zone, room, label, label_end, data, known=None)
    key = part.start, part.end, element, section, zone, room.twips, label, label_end, data
    found: Item | None = memory.get(key)
    if found is None:
        found = memory[key] = Item(element, part, section, zone, room, label, label_end, data)
    return found


class Layout(StrEnum):
    """How two columns are laid side by side."""

    TABLE = "table"
    TABS = "tabs"
    BOXES = "boxes"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True)
class FoundLetterhead:
    """Cells 1 to 5b as found; several items of one element are the lines of it.

    Attributes:
        layout: How its columns are made.
        parent: Lines of the superior body's name.
        issuer: Lines of the issuing body's name.
        names: How many logical names stand on the left (Q-13).
        issuer_rule: The line under the issuer.
        national: Quốc hiệu.
        motto: Tiêu ngữ.
        motto_rule: The line under it.
        number: Số, ký hiệu.
        place_date: Địa danh and time.
        level: Whether number and date stand level; None where it cannot be known.
        letter_subject: Lines of the trích yếu of a công văn.
        stamps: Urgency and circulation marks.
        others: Lines on the left or right that are none of these.
    """

    layout: Layout
    parent: tuple[Item, ...] = ()
    issuer: tuple[Item, ...] = ()
    names: int = 0
    issuer_rule: FoundRule | None = None
    national: Item | None = None
    motto: Item | None = None
    motto_rule: FoundRule | None = None
    number: Item | None = None
    place_date: Item | None = None
    level: bool | None = None
    letter_subject: tuple[Item, ...] = ()
    stamps: tuple[Item, ...] = ()
    others: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundSignature:
    """Cells 7, 9b and 12 as found.

    Attributes:
        layout: How its columns are made.
        authority: Lines of authority and post, top to bottom; elements AUTHORITY and POST.
        other_posts: Another post above the name.
        name: The signer's name.
        label: ``Nơi nhận:``.
        recipients: The lines of the list.
        drafter: ``PL.(300)``.
        level: Whether label and first line of authority stand level; None: cannot be known.
        splits: Whether the block can be torn apart by a page end; None: cannot be known.
        own_page: Whether a page break stands right before it.
        pictures: Places of pictures in the signature column.
        left: Texts of the left column when it is no list of recipients (``THƯ KÝ``).
    """

    layout: Layout
    authority: tuple[Item, ...] = ()
    other_posts: tuple[Item, ...] = ()
    name: Item | None = None
    label: Item | None = None
    recipients: tuple[Item, ...] = ()
    drafter: Item | None = None
    level: bool | None = None
    splits: bool | None = None
    own_page: bool = False
    pictures: tuple[Place, ...] = ()
    left: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAnnex:
    """A phụ lục as found.

    Attributes:
        heading: ``Phụ lục II``.
        numeral: What stands behind the word, ``II``; may be empty.
        title: Lines of its title.
        attached_to: Lines of ``(Kèm theo …)``.
        rule: The line under it.
        section: Index of the section it begins in.
        own_page: Whether it begins a page.
        own_section: Whether it is the first thing of its section.
    """

    heading: Item
    numeral: str
    title: tuple[Item, ...]
    attached_to: tuple[Item, ...]
    rule: FoundRule | None
    section: int
    own_page: bool
    own_section: bool


class Regime(StrEnum):
    """Under which rules a paper was made."""

    ADMINISTRATIVE = "administrative"
    PARTY = "party"
    LEGAL = "legal"
    CLASSIFIED = "classified"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Issued:
    """Date of the paper as printed; what is blank is None."""

    year: int | None
    month: int | None
    day: int | None


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """The block that makes a paper a bản sao, as found below it.

    Attributes:
        form: Hình thức sao, ``SAO Y``.
        kind: The kind of copy it names.
        letterhead: Name of the copying body, number, địa danh and time.
        signature: Who signs and who receives the copy.
        issued: Its date as printed.
        number: Digits of its number, may be empty.
        symbol: Its ký hiệu, ``SY-UBND``, may be empty.
        ruled: Whether a line stands above it.
    """

    form: Item
    kind: Kind
    letterhead: FoundLetterhead
    signature: FoundSignature | None
    issued: Issued
    number: str
    symbol: str
    ruled: bool


@dataclass(frozen=True, slots=True)
class Recognised:
    """A paper and what its paragraphs are.

    Attributes:
        paper: The paper.
        regime: Under which rules it was made.
        kind: Its kind, or None where it cannot be told.
        letterhead: Its first letterhead.
        title: Tên loại, as a line of its own after the letterhead.
        subject: Lines of the trích yếu of a named kind.
        subject_rule: The line under it.
        addressees: ``Kính gửi`` first (element ADDRESSEES), then its lines (ADDRESSEE).
        text: The main text from căn cứ to ``./.``, in order, data tables included.
        signature: The first signature block.
        after: What stands below the signature on the paper itself.
        annexes: Its phụ lục.
        attached: Index of the section where each attached text (mẫu 1.3) begins.
        items: Everything recognised, in the order of the paper, phụ lục and attached texts
            included.
        tables: Tables of data, with the index of their section.
        issued: Its date.
        number: Digits of its number, may be empty.
        symbol: Its ký hiệu, ``KH-UBND``, may be empty.
        guessed: Whether zones had to be guessed (no Quốc hiệu, or no signature): rules of
            format lower their grade then.
        copied: The block of a bản sao below it all.
        known: What was worked out from it alone (see ``once``).
    """

    paper: FoundPaper
    regime: Regime
    kind: Kind | None
    letterhead: FoundLetterhead | None
    title: Item | None
    subject: tuple[Item, ...]
    subject_rule: FoundRule | None
    addressees: tuple[Item, ...]
    text: tuple[Item, ...]
    signature: FoundSignature | None
    after: tuple[Item, ...]
    annexes: tuple[FoundAnnex, ...]
    attached: tuple[int, ...]
    items: tuple[Item, ...]
    tables: tuple[tuple[int, FoundTable], ...]
    issued: Issued
    number: str
    symbol: str
    guessed: bool
    copied: FoundCopy | None = None
    known: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
