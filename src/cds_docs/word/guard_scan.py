"""XML parts unpacked and weighed before any parser sees them, by counts that run at C speed."""

from itertools import islice
from typing import NamedTuple

from cds_docs.document.recent import Recent
from cds_docs.patterns import regex
from cds_docs.word.codes import TOO_LARGE, TOO_MANY_ELEMENTS, TOO_MANY_RELATIONSHIPS
from cds_docs.word.guard_findings import UNTRUSTED, refusal, shown
from cds_docs.word.guard_limits import BLOCKS, KEPT, MIB, NODES, RELATIONSHIPS, XML_PART, XML_TOTAL
from cds_docs.word.guard_zip import Archive, Packed
from cds_docs.word.parsing import refuse_document_type

_RELATIONSHIPS = ".rels"
_BLOCK = regex(rb"<(?:[^<>/:\s]*:)?(?:p|tr|tc)[\s/>]")
_LEAST_BLOCK = len("<p/>")
_SPLIT = f"Nếu là văn bản thật, tách thành nhiều tệp nhỏ rồi kiểm tra từng tệp. {UNTRUSTED}"


class _Part(NamedTuple):
    """An XML part that declares no document type.

    Attributes:
        content: Its bytes, unpacked.
        tags: How many tags it has, an end tag counted as one.
        nodes: Its tags and attributes; more than there are, never fewer.
    """

    content: bytes
    tags: int
    nodes: int


_kept: Recent[Packed, _Part] = Recent(64)
"""Small parts of the packages before."""


class XmlParts:
    """The XML parts of a package that were let in so far."""

    __slots__ = ("_archive", "_bytes", "_nodes", "_relationships", "_size")

    def __init__(self, archive: Archive) -> None:
        """Begin with none."""
        self._archive = archive
        self._bytes: dict[str, bytes] = {}
        self._nodes = 0
        self._relationships = 0
        self._size = 0

    def get(self, name: str) -> bytes | None:
        """Return the bytes of a part that was let in, or None."""
        return self._bytes.get(name)

    def let_in(self, name: str) -> bytes:
        """Return the bytes of a part, unpacked and weighed once.

        Raises:
            CdsError: It is too large, holds too much, or declares a document type.
        """
        if name not in self._bytes:
            self._weigh_size(name)
            part = self._part(name)
            self._weigh_nodes(name, part)
            self._bytes[name] = part.content
        return self._bytes[name]

    def _part(self, name: str) -> _Part:
        """Return a part unpacked; one packed alike in a package before is unpacked already."""
        packed = self._archive.packed(name)
        known = _kept.get(packed)
        if known is None:
            data = self._archive.read(name)
            refuse_document_type(data, name)
            tags = data.count(b"<")
            known = _Part(data, tags, tags + 2 * data.count(b"="))
            if len(data) <= KEPT:
                _kept.put(packed, known)
        return known

    def _weigh_size(self, name: str) -> None:
        """Add the size of a part, as the directory states it."""
        size = self._archive.entries[name].size
        self._size += size
        if size > XML_PART:
            message = (
                f"Phần «{shown(name)}» giải nén ra {size // MIB} MB, quá mức {XML_PART // MIB} MB."
            )
            raise refusal(TOO_LARGE, message, part=name)
        if self._size > XML_TOTAL:
            message = f"Các phần XML trong gói .docx lớn hơn mức {XML_TOTAL // MIB} MB."
            raise refusal(TOO_LARGE, message)

    def _weigh_nodes(self, name: str, part: _Part) -> None:
        """Add the tags and attributes of a part."""
        self._nodes += part.nodes
        if self._nodes > NODES or _too_many_blocks(part.content):
            message = f"Gói .docx có quá nhiều phần tử XML, vượt mức ở phần «{shown(name)}»."
            raise refusal(TOO_MANY_ELEMENTS, message, _SPLIT, name)
        if name.endswith(_RELATIONSHIPS):
            self._relationships += part.tags - part.content.count(b"</")
            if self._relationships > RELATIONSHIPS:
                message = f"Gói .docx có hơn {RELATIONSHIPS} liên kết giữa các phần."
                raise refusal(TOO_MANY_RELATIONSHIPS, message, part=name)


def _too_many_blocks(data: bytes) -> bool:
    """Tell whether a part has more paragraphs, rows and cells than any paper."""
    if len(data) < BLOCKS * _LEAST_BLOCK:
        return False
    return next(islice(_BLOCK.finditer(data), BLOCKS, None), None) is not None
