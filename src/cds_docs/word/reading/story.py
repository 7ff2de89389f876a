"""The text of one part: paragraphs and tables in order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from cds_docs.document.found import (
    Drawing,
    FoundBlock,
    FoundParagraph,
    Piece,
    PieceKind,
    Place,
)
from cds_docs.word.guard_limits import NESTED_TABLES
from cds_docs.word.markup import (
    DELETED,
    IMPORTED,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    SECTION,
    TABLE,
    children,
)
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.counting import Counting, Label
from cds_docs.word.reading.formats import MOST_PARAGRAPHS, Formats, Kept, Key, Runs
from cds_docs.word.reading.slices import Slices, slices
from cds_docs.word.reading.table_styles import InTable
from cds_docs.word.reading.tables import TableReader
from cds_docs.word.reading.values import switched
from cds_docs.word.walking import Atom, Walk, Walked, nothing_hidden

_BLOCKS = frozenset({PARAGRAPH, TABLE, IMPORTED, SECTION})
_DRAWING = f"{W}drawing"
_OBJECT = f"{W}object"
_MARK_INSERTED = (f"{W}ins", f"{W}moveTo")
_VANISH = b"vanish"
_LONGEST = 8192
"""Bytes of a paragraph up to which it is kept for the next paper."""


@dataclass(slots=True)
class Notes:
    """What is noted while reading, of all parts."""

    insertions: list[Place] = field(default_factory=list)
    deletions: list[Place] = field(default_factory=list)
    hidden: list[Place] = field(default_factory=list)
    unread: dict[str, None] = field(default_factory=dict)

    def miss(self, what: str) -> None:
        """Note what could not be read."""
        self.unread[what] = None

    def any(self) -> bool:
        """Tell whether anything is noted."""
        return bool(self.insertions or self.deletions or self.hidden or self.unread)

    def take(self, other: "Notes") -> None:
        """Take in what was noted elsewhere."""
        self.insertions += other.insertions
        self.deletions += other.deletions
        self.hidden += other.hidden
        self.unread |= other.unread


class Source(NamedTuple):
    """A part of the package: name, root element, bytes."""

    part: str
    root: Element
    data: bytes


class _Read(NamedTuple):
    """A paragraph as it was read.

    Attributes:
        paragraph: It; None where it was deleted or is hidden.
        section: The ``w:sectPr`` in it, if it ends a section.
        alone: Whether it is the same wherever it is written so: nothing was counted or noted.
    """

    paragraph: FoundParagraph | None
    section: Element | None
    alone: bool = False


class Story:
    """Reads the blocks of one part.

    Attributes:
        formats: The effective formats.
    """

    def __init__(self, source: Source, formats: Formats, notes: Notes) -> None:
        """Number the part's paragraphs.

        Args:
            source: The part.
            formats: The effective formats.
            notes: Takes in what is noted.
        """
        self.formats = formats
        self._part = source.part
        self._walk = Walk(source.root)
        self._notes = notes
        self._counting = Counting()
        self._may_hide = _VANISH in source.data or formats.vanishes
        self._is_long = len(self._walk.paragraphs) > MOST_PARAGRAPHS
        formats.expect(len(self._walk.paragraphs))
        self._slices = self._written(source)
        self._depth = 0

    def _written(self, source: Source) -> Slices:
        """Return how the paragraphs are written.

        Nothing where fields go from one to another, or there are more than will be kept.
        """
        if self._walk.has_fields or self._is_long:
            return Slices()
        return slices(source.data, source.root, len(self._walk.paragraphs))

    def blocks(
        self,
        parent: Element,
        table: InTable | None = None,
        ends_section: Callable[[Element, list[FoundBlock]], None] | None = None,
    ) -> tuple[FoundBlock, ...]:
        """Return what stands in an element.

        Args:
            parent: It.
            table: What the table style gives the text, in a cell.
            ends_section: Takes each ``w:sectPr`` with the blocks before it, which it may clear.
        """
        if self._depth > NESTED_TABLES:
            self._notes.miss("bảng hoặc khung chữ lồng nhau quá sâu")
            return ()
        self._depth += 1
        found: list[FoundBlock] = []
        for child in children(parent, _BLOCKS):
            tag = child.tag
            if tag == PARAGRAPH:
                section = self._paragraph(child, table, found)
                if ends_section is not None and section is not None:
                    ends_section(section, found)
            elif tag == TABLE:
                found.append(TableReader(self, child).read())
            elif tag == IMPORTED:
                self._notes.miss("nội dung chèn từ tệp khác")
            elif ends_section is not None:
                ends_section(child, found)
        self._depth -= 1
        return tuple(found)

    def _boxed(self, content: Element) -> tuple[FoundBlock, ...]:
        """Return what stands in a text box."""
        return self.blocks(content)

    def _paragraph(
        self, element: Element, table: InTable | None, found: list[FoundBlock]
    ) -> Element | None:
        """Take in a paragraph; one that an earlier paper has at its place is read already.

        Returns:
            The ``w:sectPr`` in it, if it ends a section.
        """
        place = Place(self._part, self._walk.number(element))
        key = self._key(place, table)
        known = self.formats.paragraphs.get(key) if key is not None else None
        if known is not None:
            found.append(known)
            return None
        read = self._read(element, place, table)
        if read.paragraph is not None:
            found.append(read.paragraph)
            if key is not None and read.alone:
                self.formats.paragraphs.put(key, read.paragraph)
        return read.section

    def _key(self, place: Place, table: InTable | None) -> Key | None:
        """Return what tells a paragraph from others; None where its bytes do not."""
        root, paragraphs = self._slices
        written = paragraphs[place.number - 1] if paragraphs else b""
        if not 0 < len(written) <= _LONGEST:
            return None
        return place, root, written, None if table is None else table.key

    def _read(self, element: Element, place: Place, table: InTable | None) -> _Read:
        """Read a paragraph, unless it was deleted or is hidden as a whole."""
        properties = _first(element, PARAGRAPH_PROPERTIES)
        kept = self.formats.paragraph(properties, table)
        runs = self.formats.runs(kept.style, table)
        hides = partial(self.formats.hides, kept.style) if self._may_hide else nothing_hidden
        walked = self._walk.read(element, hides)
        mark = section = None
        if properties is not None:
            for child in properties:
                if child.tag == RUN_PROPERTIES:
                    mark = child
                elif child.tag == SECTION:
                    section = child
        gone, noted = self._noted(place, mark, walked)
        if gone and not walked.atoms:
            return _Read(None, section)
        pieces, drawn = self._pieces(walked.atoms, runs)
        label = self._label(kept)
        paragraph = FoundParagraph(
            place,
            "".join([piece.text for piece in pieces]),
            pieces,
            kept.shape,
            runs.look(mark),
            label.text if label is not None else "",
            runs.label(mark, label.level.run) if label is not None and label.text else None,
            label is not None and label.bullet,
            drawn,
            known=None if self._is_long else {},
        )
        draws = any(piece.kind is PieceKind.DRAWING for piece in pieces)
        alone = not noted and not draws and kept.list is None and section is None
        return _Read(paragraph, section, alone)

    def _noted(self, place: Place, mark: Element | None, walked: Walked) -> tuple[bool, bool]:
        """Note what was changed or hidden; tell if the paragraph mark is gone, and if it noted."""
        inserted, deleted, hidden = walked.inserted, walked.deleted, False
        gone = False
        for child in mark if mark is not None else ():
            tag = child.tag
            inserted = inserted or tag in _MARK_INSERTED
            gone = gone or tag in DELETED
            hidden = hidden or (tag == f"{W}vanish" and switched(child))
        if inserted:
            self._notes.insertions.append(place)
        if deleted or gone:
            self._notes.deletions.append(place)
        if walked.hidden:
            self._notes.hidden.append(place)
        return gone or hidden, inserted or deleted or gone or hidden or walked.hidden

    def _label(self, kept: Kept) -> Label | None:
        """Count a paragraph of a list, and return what is printed before it."""
        if kept.list is None:
            return None
        label = self._counting.label(kept.number, kept.level, kept.list)
        return None if label is None or label.level.run.get("vanish") else label

    def _pieces(
        self, atoms: list[Atom], runs: Runs
    ) -> tuple[tuple[Piece, ...], tuple[Drawing, ...]]:
        """Return the pieces of a paragraph, neighbours alike as one, and its drawings."""
        pieces: list[Piece] = []
        drawn: list[Drawing] = []
        texts: list[str] = []
        run, look, alike = None, runs.plain, None
        for atom in atoms:
            if atom.run is not run:
                run = atom.run
                look = runs.look(_first(run, RUN_PROPERTIES))
            if atom.kind is PieceKind.DRAWING:
                drawn += self._drawings(atom.node)
            said = Piece("", look, atom.kind, atom.field, atom.inserted, atom.link)
            if atom.kind is not PieceKind.TEXT or said != alike:
                if alike is not None:
                    pieces.append(Piece("".join(texts), *alike[1:]))
                texts, alike = [], said
            texts.append(atom.text)
        if alike is not None:
            pieces.append(Piece("".join(texts), *alike[1:]))
        return tuple(pieces), tuple(drawn)

    def _drawings(self, node: Element) -> tuple[Drawing, ...]:
        """Return the drawings an element holds; most papers have none."""
        from cds_docs.word.reading.drawings import drawings  # noqa: PLC0415 - see above
        from cds_docs.word.reading.shape_kinds import Surroundings  # noqa: PLC0415
        from cds_docs.word.reading.vml import vml_drawings  # noqa: PLC0415

        # Made for each: kept here, it would hold what holds it, and the part with it until garbage
        # is searched for.
        around = Surroundings(self._boxed, self._notes.miss)
        if node.tag == _DRAWING:
            return tuple(drawings(node, around))
        if node.tag == _OBJECT:
            self._notes.miss("đối tượng nhúng (OLE)")
        return tuple(vml_drawings(node, around))


def _first(element: Element, tag: str) -> Element | None:
    """Return the properties that stand first in a paragraph or run, or None."""
    if len(element):
        child = element[0]
        if child.tag == tag:
            return child
    return None
