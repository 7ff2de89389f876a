"""A package being changed: parts are parsed when touched, all others keep their bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from cds_docs.document.found import Place
from cds_docs.word.guard import Opened, opened
from cds_docs.word.guard_parts import CONTENT_TYPES_PART, relationships_part
from cds_docs.word.parsing import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, Element, parse
from cds_docs.word.reading.paper import formats_of
from cds_docs.word.walking import Atom, Walk

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Time of new entries: the same input gives the same file."""


def as_bytes(root: Element) -> bytes:
    """Return a part's tree as it is stored."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


class Draft:
    """A package and what is changed in it."""

    def __init__(self, data: bytes) -> None:
        """Let a package in.

        Raises:
            CdsError: It is no ordinary .docx, damaged, or not safe to read.
        """
        self.package: Opened = opened(data)
        self._data = data
        self._roots: dict[str, tuple[Element, bytes]] = {}
        self._walks: dict[str, Walk] = {}
        self._formats = formats_of(self.package)
        self._new: dict[str, Element] = {}

    @property
    def document(self) -> Element:
        """Return the tree of the main part."""
        return self.root(self.package.main)

    def root(self, name: str) -> Element | None:
        """Return the tree of a part that may be changed; None where there is no such part."""
        if name in self._new:
            return self._new[name]
        if name not in self._roots:
            root = self.package.tree(name)
            if root is None:
                return None
            self._roots[name] = (root, as_bytes(root))
        return self._roots[name][0]

    def paragraph(self, place: Place) -> Element | None:
        """Return a paragraph; None where there is no such."""
        walk = self._walk(place.part)
        if walk is None or not 0 < place.number <= len(walk.paragraphs):
            return None
        return walk.paragraphs[place.number - 1]

    def atoms(self, place: Place) -> list[Atom]:
        """Return what a paragraph's text is made of, as the reader counts it."""
        walk, paragraph = self._walk(place.part), self.paragraph(place)
        if walk is None or paragraph is None:
            return []
        return walk.read(paragraph, self._formats.hiding(paragraph)).atoms

    def _walk(self, part: str) -> Walk | None:
        """Return the walk of a part; paragraphs keep the numbers they had at first."""
        if part not in self._walks:
            root = self.root(part)
            if root is None:
                return None
            self._walks[part] = Walk(root)
        return self._walks[part]

    def relation_target(self, part: str, rid: str) -> str:
        """Return the part a relationship leads to, or nothing."""
        row = self.package.relationships(part).get(rid)
        return row.target if row is not None and not row.external else ""

    def add_part(self, stem: str, kind: str, root: Element) -> tuple[str, str]:
        """Add a part that the main part names; return its name and the relationship's id.

        Args:
            stem: Its name without number, ``header``.
            kind: What it is, also the tail of its content type.
            root: Its tree.
        """
        main = self.package.main
        folder = main.rsplit("/", 1)[0] + "/" if "/" in main else ""
        taken = {name.lower() for name in (*self.package.names, *self._new)}
        number = next(n for n in range(1, 10_000) if f"{folder}{stem}{n}.xml".lower() not in taken)
        name = f"{folder}{stem}{number}.xml"
        self._new[name] = root
        types = self.root(CONTENT_TYPES_PART)
        if types is not None:
            entry = etree.SubElement(types, f"{CONTENT_TYPES}Override")
            entry.set("PartName", f"/{name}")
            entry.set("ContentType", f"{_TYPES}.{kind}+xml")
        return name, self._relate(main, kind, f"{stem}{number}.xml")

    def _relate(self, part: str, kind: str, target: str) -> str:
        """Add a relationship of a part and return its id."""
        name = self.package.spelled(relationships_part(part))
        root = self.root(name)
        if root is None:
            root = self._new[name] = parse(_NO_RELATIONSHIPS, name)
        taken = {row.get("Id") for row in root}
        rid = next(f"rId{n}" for n in range(1, 100_000) if f"rId{n}" not in taken)
        row = etree.SubElement(root, f"{PACKAGE_RELATIONSHIPS}Relationship")
        row.set("Id", rid)
        row.set("Type", f"{_KINDS}/{kind}")
        row.set("Target", target)
        return rid

    def saved(self) -> bytes:
        """Return the package; the very bytes that came in where nothing was changed."""
        changed = {
            name: data
            for name, (root, before) in self._roots.items()
            if (data := as_bytes(root)) != before
        }
        if not changed and not self._new:
            return self._data
        target = BytesIO()
        with ZipFile(BytesIO(self._data)) as old, ZipFile(target, "w") as new:
            for entry in old.infolist():
                name = entry.filename
                copy = ZipInfo(name, entry.date_time)
                copy.compress_type = entry.compress_type
                copy.external_attr = entry.external_attr
                new.writestr(copy, changed[name] if name in changed else old.read(entry))
            for name, root in self._new.items():
                added = ZipInfo(name, _EPOCH)
                added.compress_type = ZIP_DEFLATED
                new.writestr(added, as_bytes(root))
        return target.getvalue()
