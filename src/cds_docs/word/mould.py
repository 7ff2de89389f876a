"""Documents that are alike but for some of their blocks: only those are written anew for each.

What a mould gives is what ``write`` gives, to the byte: the blocks that differ go through the
same functions, everything else was written and packed once.
"""

from collections.abc import Container, Mapping, Sequence
from copy import deepcopy
from dataclasses import field, replace
from hashlib import sha256
from itertools import zip_longest

from cds_docs.document.keeping import before_signature, kept_places, leads
from cds_docs.document.model import (
    Block,
    Document,
    Properties,
    Rule,
    Section,
    SignatureBlock,
)
from cds_docs.document.printed import printed_in
from cds_docs.document.recent import Recent
from cds_docs.patterns import regex
from cds_docs.standard.style import PageStyle
from cds_docs.values import dataclass
from cds_docs.word.flow import blocks_xml, surface
from cds_docs.word.links import Links
from cds_docs.word.media import Media, Surface
from cds_docs.word.package import Packed, entry, in_order, joined, pack, unpacked
from cds_docs.word.parts import core_properties
from cds_docs.word.write import BODY, CORE, assembled, packed

_FEW = 16
"""Signature blocks remembered of a hole, twice as many at most."""
_LOOKS = 3
"""How much of a paragraph tells in XML: element, content, label; not where they come from."""
_Own = tuple[object, ...]
_HOLE = regex("\0")
"""Stands in document.xml where a block goes; no XML holds it."""


@dataclass(frozen=True, slots=True)
class Cast:
    """A document made in a mould.

    Attributes:
        data: Its bytes.
        parts: Name and digest of the content of each part, sorted.
    """

    data: bytes
    parts: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Hole:
    """A block that differs, by its place in its section.

    Attributes:
        place: Its place.
        on: What it is written on: links and pictures as they are when it is its turn.
        like: The block there in the document of the mould.
        written: What became of it, by what it has of its own.
    """

    place: int
    on: Surface
    like: Block
    written: Recent[_Own, bytes] = field(default_factory=lambda: Recent(_FEW))

    def own(self, shared: Surface) -> Surface:
        """Return what it is written on this time; one that adds nothing needs no own."""
        if self.on is shared:
            return shared
        return replace(self.on, links=deepcopy(self.on.links), media=deepcopy(self.on.media))

    def xml(self, blocks: Sequence[Block], shared: Surface, kept: Container[int]) -> bytes:
        """Return what stands there in a document.

        Few people sign, thousands of papers each: their block is not written anew.

        Args:
            blocks: The blocks of the section.
            shared: What those are written on that add nothing.
            kept: The places of the paragraphs that stay with the next block.
        """
        block = blocks[self.place]
        if not isinstance(block, SignatureBlock) or self.on is not shared:
            (xml,) = blocks_xml(blocks, (self.place,), self.own(shared), kept)
            return xml.encode()
        own = _own_of(block, self.like)
        known = self.written.get(own)
        if known is None:
            (xml,) = blocks_xml(blocks, (self.place,), shared, kept)
            known = xml.encode()
            self.written.put(own, known)
        return known


class Mould:
    """Writes documents that differ from one in nothing but some blocks and their properties."""

    def __init__(
        self, like: Document, differing: Mapping[int, Container[int]], base: bytes | None = None
    ) -> None:
        """Write and pack all that does not differ.

        Args:
            like: One of the documents.
            differing: Place of a section → places of its blocks that differ.
            base: As for ``write``.

        Raises:
            CdsError: The base is not a usable .docx.
        """
        self._differing = differing
        self._holes: list[tuple[int, Surface, list[_Hole]]] = []
        self._kept: dict[int, frozenset[int]] = {}
        self._sections = {id(section): at for at, section in enumerate(like.sections)}
        package = assembled(like, base, self._section)
        text = package.parts["document.xml"]
        self._text = [part.encode() for part in _HOLE.split(text)]
        self._parts = in_order(packed(like, package))
        self._entries = [entry(part) for part in self._parts]
        names = [part.name for part in self._parts]
        self._body, self._core = names.index(BODY), names.index(CORE)
        self._properties = like.properties
        self._digests = {part.name: _digest(part) for part in self._parts}

    def cast(self, document: Document) -> Cast:
        """Return a document that differs from the one of the mould only as foreseen."""
        content = self._filled(document)
        if document.properties != self._properties:
            self._take(document.properties)
        entries = self._entries.copy()
        entries[self._body] = entry(pack(BODY, content))
        self._digests[BODY] = sha256(content).hexdigest()
        return Cast(joined(entries), sorted(self._digests.items()))

    def _section(self, section: Section, style: PageStyle, links: Links, media: Media) -> str:
        """Return the blocks of a section, holes for those that differ."""
        at, blocks = self._sections[id(section)], section.blocks
        on = surface(section, style, links, media)
        kept = kept_places(blocks, style, on.room)
        holes = _holes(blocks, self._differing.get(at, ()))
        near = before_signature(blocks, style, on.room, holes)
        if holes & near:
            holes |= near
        else:
            self._kept[at] = kept
        self._holes.append((at, on, []))
        parts = []
        for place in range(len(blocks)):
            before = deepcopy((links, media))
            (xml,) = blocks_xml(blocks, (place,), on, kept)
            if place in holes:
                draws = before != (links, media)
                under = replace(on, links=before[0], media=before[1]) if draws else on
                self._holes[-1][2].append(_Hole(place, under, blocks[place]))
            parts.append("\0" if place in holes else xml)
        return "".join(parts)

    def _filled(self, document: Document) -> bytes:
        """Return document.xml."""
        following = iter(self._text)
        parts = [next(following)]
        for at, on, holes in self._holes:
            blocks = document.sections[at].blocks
            kept = self._kept.get(at)
            if kept is None:
                kept = kept_places(blocks, document.style, on.room)
            else:
                kept = _with_own(kept, blocks, frozenset(hole.place for hole in holes))
            for hole in holes:
                parts += (hole.xml(blocks, on, kept), next(following))
        return b"".join(parts)

    def _take(self, properties: Properties) -> None:
        """Write what the file says of itself."""
        content = core_properties(properties).encode()
        self._entries[self._core] = entry(pack(CORE, content))
        self._digests[CORE] = sha256(content).hexdigest()
        self._properties = properties


def _digest(part: Packed) -> str:
    """Return the digest of a part's content."""
    return sha256(unpacked(part)).hexdigest()


def _own_of(block: SignatureBlock, like: Block) -> _Own:
    """Return what a block at the end does not share with that of the mould."""
    lines, others = tuple(printed_in(block)), printed_in(like)
    return (
        block.picture,
        (len(lines), len(block.distribution), len(block.authority), block.other_post is None),
        *[
            (at, line[:_LOOKS])
            for at, (line, other) in enumerate(zip_longest(lines, others))
            if line is not None and line is not other
        ],
    )


def _with_own(kept: frozenset[int], blocks: Sequence[Block], own: frozenset[int]) -> frozenset[int]:
    """Return the places that stay with the next block, those of a paper's own by their words."""
    last = len(blocks) - 1
    return kept - own | {at for at in own if at < last and leads(blocks[at], blocks[at + 1])}


def _holes(blocks: tuple[Block, ...], differing: Container[int]) -> frozenset[int]:
    """Return the places of blocks that differ, and of rules as long as those above them."""
    places = range(len(blocks))
    own = {at for at in places if at in differing}
    return frozenset(own | {at for at in places if isinstance(blocks[at], Rule) and at - 1 in own})
