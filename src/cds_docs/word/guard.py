"""The door for .docx packages of strangers: what is not safe to read is refused before it is read.

Nothing is fetched, run or written. What comes in are bytes; what goes out is ``Opened``, or a
``CdsError`` that says in one sentence what is wrong and what to do.
"""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from cds_docs.diagnostics import Diagnostic
from cds_docs.word.guard_kind import find_document, refuse_foreign, refuse_macros
from cds_docs.word.guard_magic import refuse_other_files
from cds_docs.word.guard_parts import (
    CONTENT_TYPES_PART,
    Relation,
    content_types,
    relations,
    relationships_part,
)
from cds_docs.word.guard_risks import risks
from cds_docs.word.guard_scan import XmlParts
from cds_docs.word.guard_zip import Archive
from cds_docs.word.parsing import Element, parse

_NO_RELATIONS: Mapping[str, Relation] = MappingProxyType({})


class Opened:
    """A package that was let in.

    Attributes:
        main: Name of the document's own part, whatever it is called.
        names: Names of all parts, as the package lists them.
        document: Root element of the document.
    """

    def __init__(self, data: bytes) -> None:
        """Check what a package holds, and parse the document itself.

        Raises:
            CdsError: It is not an ordinary .docx, or not safe to read.
        """
        self._archive = Archive(data)
        self._xml = XmlParts(self._archive)
        self._trees: dict[str, Element] = {}
        self._relations: dict[str, Mapping[str, Relation]] = {}
        self.names = tuple(self._archive.entries)
        self._spelled = {name.lower(): name for name in self.names}
        refuse_foreign(self)
        self._types = content_types(self._xml.let_in(CONTENT_TYPES_PART))
        for name in self.names:
            if self._types.is_xml(name):
                self._xml.let_in(name)
        refuse_macros(self)
        self.main = find_document(self)
        self.document: Element = self.tree(self.main)

    @cached_property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """Return what does no harm here but should not be there, or does not hold together."""
        return tuple(risks(self))

    def has(self, name: str) -> bool:
        """Tell whether there is a part of a name."""
        return name in self._archive.entries

    def read(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            KeyError: There is none of this name.
            CdsError: It is damaged, or larger than may be read.
        """
        known = self._xml.get(name)
        return self._archive.read(name) if known is None else known

    def head(self, name: str, length: int) -> bytes:
        """Return at most so many first bytes of a part; none where it is damaged."""
        return self._archive.head(name, length)

    def tree(self, name: str) -> Element | None:
        """Return the root element of an XML part, parsed once; None where there is no such part.

        Raises:
            CdsError: It is not well-formed, or not to be let in.
        """
        if name not in self._trees:
            data = self.xml(name)
            if data is None:
                return None
            self._trees[name] = parse(data, name)
        return self._trees[name]

    def xml(self, name: str) -> bytes | None:
        """Return the bytes of an XML part, weighed; None where there is no such part.

        Raises:
            CdsError: It is not to be let in.
        """
        return self._xml.let_in(name) if self.has(name) else None

    def relationships(self, part: str = "") -> Mapping[str, Relation]:
        """Return a part's relationships by their id; those of the package for no part.

        Raises:
            CdsError: They are broken, or lead out of the package.
        """
        if part not in self._relations:
            data = self.xml(self.spelled(relationships_part(part)))
            self._relations[part] = (
                _NO_RELATIONS if data is None else relations(data, part, self.names)
            )
        return self._relations[part]

    def content_type(self, name: str) -> str:
        """Return the content type of a part as the package states it, or nothing."""
        return self._types.of(name)

    def spelled(self, name: str) -> str:
        """Return a part's name as the package spells it; Word does not mind capitals."""
        return self._spelled.get(name.lower(), name)


def opened(data: bytes) -> Opened:
    """Let a stranger's package in.

    Args:
        data: The file's bytes.

    Raises:
        CdsError: It is no ordinary .docx, damaged, or not safe to read.
    """
    refuse_other_files(data)
    return Opened(data)
