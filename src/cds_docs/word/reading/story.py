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
from cds_docs.word.reading.drawings import DRAWING, drawings
from cds_docs.word.reading.formats import Formats, Kept, Runs
from cds_docs.word.reading.shape_kinds import Surroundings
from cds_docs.word.reading.table_styles import InTable
from cds_docs.word.reading.tables import TableReader
from cds_docs.word.reading.values import switched
from cds_docs.word.reading.vml import vml_drawings
from cds_docs.word.walking import Atom, Walk, Walked, nothing_hidden

_BLOCKS = frozenset({PARAGRAPH, TABLE, IMPORTED, SECTION})
_OBJECT = f"{W}object"
_MARK_INSERTED = (f"{W}ins", f"{W}moveTo")
_MARK_DELETED = (f"{W}del", f"{W}moveFrom")
_VANISH = b"vanish"


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


class Source(NamedTuple):
    """A part of the package: name, root element, bytes."""

    part: str
    root: Element
    data: bytes


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
        self._depth = 0
        self._around = Surroundings(formats.sheet.theme, self._boxed, notes.miss)

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
        """Read a paragraph, unless it was deleted or is hidden as a whole.

        Returns:
            The ``w:sectPr`` in it, if it ends a section.
        """
        properties = _first(element, PARAGRAPH_PROPERTIES)
        kept = self.formats.paragraph(properties, table)
        runs = self.formats.runs(kept.style, table)
        hides = partial(self.formats.hides, kept.style) if self._may_hide else nothing_hidden
        walked = self._walk.read(element, hides)
        place = Place(self._part, self._walk.number(element))
        mark = section = None
        if properties is not None:
            for child in properties:
                if child.tag == RUN_PROPERTIES:
                    mark = child
                elif child.tag == SECTION:
                    section = child
        if self._noted(place, mark, walked) and not walked.atoms:
            return section
        pieces, drawn = self._pieces(walked.atoms, runs)
        label = self._label(kept)
        found.append(
            FoundParagraph(
                place,
                "".join([piece.text for piece in pieces]),
                pieces,
                kept.shape,
                runs.look(mark),
                label.text if label is not None else "",
                runs.label(mark, label.level.run) if label is not None and label.text else None,
                label is not None and label.bullet,
                drawn,
            )
        )
        return section

    def _noted(self, place: Place, mark: Element | None, walked: Walked) -> bool:
        """Note what was changed or hidden, and tell whether the paragraph mark is gone."""
        inserted, deleted, hidden = walked.inserted, walked.deleted, False
        gone = False
        for child in mark if mark is not None else ():
            tag = child.tag
            inserted = inserted or tag in _MARK_INSERTED
            gone = gone or tag in _MARK_DELETED
            hidden = hidden or (tag == f"{W}vanish" and switched(child))
        if inserted:
            self._notes.insertions.append(place)
        if deleted or gone:
            self._notes.deletions.append(place)
        if walked.hidden:
            self._notes.hidden.append(place)
        return gone or hidden

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
        """Return the drawings an element holds."""
        if node.tag == DRAWING:
            return tuple(drawings(node, self._around))
        if node.tag == _OBJECT:
            self._notes.miss("đối tượng nhúng (OLE)")
        return tuple(vml_drawings(node, self._around))


def _first(element: Element, tag: str) -> Element | None:
    """Return the properties that stand first in a paragraph or run, or None."""
    if len(element):
        child = element[0]
        if child.tag == tag:
            return child
    return None
