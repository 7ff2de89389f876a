"""A .docx of whoever, as found."""

from cds_docs.document.found import FoundPaper, Furniture, Traces
from cds_docs.word.guard import Opened, opened
from cds_docs.word.guard_limits import KEPT
from cds_docs.word.parsing import Element, W
from cds_docs.word.reading.formats import Formats, formats, formats_once
from cds_docs.word.reading.properties import properties
from cds_docs.word.reading.sections import Sections
from cds_docs.word.reading.story import Notes, Source, Story

_KEPT_SIZE = 2**20
"""Bytes of styles, theme, settings and lists up to which their formats are kept."""

_NOTE_PARTS = (("footnotes", f"{W}footnote"), ("endnotes", f"{W}endnote"))
_NOTE_KIND = f"{W}type"
_FORMAT_PARTS = ("styles", "theme", "settings", "numbering")
_FURNITURE = frozenset({"header", "footer"})


def read(data: bytes) -> FoundPaper:
    """Read a .docx.

    Raises:
        CdsError: It is no ordinary .docx, damaged, or not safe to read.
    """
    return read_opened(opened(data))


def read_opened(package: Opened) -> FoundPaper:
    """Read a package that was let in.

    Raises:
        CdsError: One of its parts is damaged.
    """
    return _Reader(package).read()


def _parts(package: Opened) -> dict[str, str]:
    """Return the parts the document names, by what they are; of two alike the first."""
    found: dict[str, str] = {}
    for row in package.relationships(package.main).values():
        if not row.external and package.has(row.target):
            found.setdefault(row.kind, row.target)
    return found


def formats_of(package: Opened) -> Formats:
    """Return the effective formats, kept from an earlier paper where they are the same.

    Raises:
        CdsError: A part they come from is damaged.
    """
    parts = _parts(package)
    names = [parts.get(kind) for kind in _FORMAT_PARTS]
    data = [None if name is None else package.read(name) for name in names]
    small = sum(len(part) for part in data if part is not None) <= _KEPT_SIZE
    found = (formats if small else formats_once)(*data)
    found.trim()
    return found


class _Reader:
    """Reads one package."""

    def __init__(self, package: Opened) -> None:
        """Find the parts and put the formats together."""
        self._package = package
        self._relations = package.relationships(package.main)
        self._parts = _parts(package)
        self._formats = formats_of(package)
        self._notes = Notes()
        self._furniture: dict[str, Furniture | None] = {}

    def _story(self, part: str, notes: Notes) -> tuple[Element, Story]:
        """Return the root of a part, and what reads it."""
        root = self._package.tree(part)
        return root, Story(Source(part, root, self._package.read(part)), self._formats, notes)

    def read(self) -> FoundPaper:
        """Return the paper."""
        root, story = self._story(self._package.main, self._notes)
        sections = Sections(self._furniture_of)
        body = root.find(f"{W}body")
        rest = story.blocks(body, ends_section=sections.end) if body is not None else ()
        if rest or not sections.made:
            sections.end(None, list(rest))
        notes = self._notes
        return FoundPaper(
            tuple(sections.made),
            tuple(self._foot_and_end_notes()),
            properties(self._package),
            Traces(
                tuple(notes.insertions),
                tuple(notes.deletions),
                self._comments(),
                tuple(notes.hidden),
            ),
            self._formats.even_and_odd,
            self._formats.adds_spacing,
            tuple(notes.unread),
        )

    def _furniture_of(self, relation: str) -> Furniture | None:
        """Return a header or footer by its relationship, read once; None where there is none."""
        row = self._relations.get(relation)
        if row is None or row.external or row.kind not in _FURNITURE:
            return None
        part = row.target
        if part not in self._furniture:
            self._furniture[part] = None
            data = self._package.xml(part)
            if data is not None:
                known = self._formats.furniture.get((part, data))
                self._furniture[part] = known or self._read_furniture(part, data)
        return self._furniture[part]

    def _read_furniture(self, part: str, data: bytes) -> Furniture:
        """Read a header or footer, and keep it for the next paper where nothing was noted."""
        notes = Notes()
        root, story = self._story(part, notes)
        made = Furniture(part, story.blocks(root))
        if not notes.any() and len(data) <= KEPT:
            self._formats.furniture.put((part, data), made)
        self._notes.take(notes)
        return made

    def _foot_and_end_notes(self) -> list[Furniture]:
        """Return the notes, without the lines that part them from the text."""
        found = []
        for kind, tag in _NOTE_PARTS:
            part = self._parts.get(kind)
            if part is None:
                continue
            root, story = self._story(part, self._notes)
            notes = (n for n in root.iterchildren(tag) if n.get(_NOTE_KIND, "normal") == "normal")
            blocks = tuple(block for note in notes for block in story.blocks(note))
            if blocks:
                found.append(Furniture(part, blocks))
        return found

    def _comments(self) -> int:
        """Return how many comments there are."""
        part = self._parts.get("comments")
        root = self._package.tree(part) if part is not None else None
        return 0 if root is None else sum(1 for _ in root.iterchildren(f"{W}comment"))
