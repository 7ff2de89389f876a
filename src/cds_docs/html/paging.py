"""Which part of a paper stands on which page, as far as it can be known without the printer.

The lines are broken by the widths of Times New Roman and stacked by the heights of the standard,
with what keeps together kept: this is an estimate of what Word or LibreOffice do, and a close one.
"""

from collections.abc import Sequence
from dataclasses import field

from cds_docs.document.model import Block, Document, Paragraph, Section
from cds_docs.html.breaking import cut
from cds_docs.html.setting import Setting, first_page_rooms, setting_of
from cds_docs.html.slugs import Slug, slugs_of
from cds_docs.units import ZERO, Length
from cds_docs.values import dataclass

_TOGETHER = 2
"""Fewest lines of a paragraph at the foot or the head of a page (Word's widow control)."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a block stands on a page.

    Attributes:
        block: The block; of a paragraph that is cut, the part that stands here.
        above: The block before it in the section.
        first: Its first part here: row, addressee, line of ``Nơi nhận``.
        last: Its last part here.
        begun: Whether it began on an earlier page.
        goes_on: Whether it goes on on the next page.
    """

    block: Block
    above: Block | None
    first: int = 0
    last: int = 0
    begun: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        section: The section it belongs to.
        index: The section's place in the document.
        number: Its number in the section, from 1.
        parts: What stands on it, in order.
    """

    section: Section
    index: int
    number: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of a slug on one page."""

    slug: Slug
    start: int
    end: int


@dataclass(slots=True)
class _Filling:
    """Pages while they are filled."""

    first_room: Length
    room: Length
    pages: list[list[_Run]] = field(default_factory=lambda: [[]])
    used: Length = ZERO

    @property
    def free(self) -> Length:
        """Return what the page has left."""
        return (self.room if len(self.pages) > 1 else self.first_room) - self.used

    @property
    def fresh(self) -> bool:
        """Tell whether nothing stands on the page yet."""
        return not self.pages[-1]

    def turn(self) -> None:
        """Begin a page."""
        self.pages.append([])
        self.used = ZERO

    def lead(self, slug: Slug) -> Length:
        """Return what stands above a slug here: its space, or what is repeated at the top."""
        return slug.heads if self.fresh else slug.before

    def put(self, slug: Slug, start: int, end: int) -> None:
        """Put lines of a slug on the page."""
        lead = self.lead(slug) if start == 0 or self.fresh else ZERO
        self.used = self.used + lead + slug.line * (end - start)
        if end == slug.count:
            self.used = self.used + slug.after
        self.pages[-1].append(_Run(slug, start, end))


def _least(slug: Slug) -> int:
    """Return how many lines of a slug must stand on its first page."""
    return slug.count if slug.count <= _TOGETHER + 1 or slug.keep else _TOGETHER


def _chain(slugs: Sequence[Slug], start: int) -> int:
    """Return the end of the run of slugs that stays together with the beginning of its last."""
    end = start
    while slugs[end].keep and end + 1 < len(slugs) and not slugs[end + 1].breaks:
        end += 1
    return end + 1


def _needed(filling: _Filling, chain: Sequence[Slug]) -> Length:
    """Return the room that a run of slugs needs on the page to be begun there."""
    *kept, last = chain
    needed = filling.lead(chain[0])
    for slug in kept:
        needed = needed + slug.height
    needed = needed + last.line * _least(last)
    for slug in chain[1:]:
        needed = needed + slug.before
    return needed


def _pour(filling: _Filling, slug: Slug) -> None:
    """Put the lines of a slug on as many pages as they take."""
    start = 0
    while slug.count - start > 0:
        left = slug.count - start
        lead = filling.lead(slug) if start == 0 else ZERO
        fit = max(0, (filling.free - lead).twips) // max(1, slug.line.twips)
        if fit >= left:
            filling.put(slug, start, slug.count)
            return
        fit = min(fit, left - _TOGETHER)
        if fit < _TOGETHER and not filling.fresh:
            filling.turn()
            continue
        if slug.count == 1 or fit < 1:
            # higher than a page: it stands there all the same
            fit = left if slug.count == 1 else max(1, fit)
        filling.put(slug, start, start + fit)
        start += fit
        if start < slug.count:
            filling.turn()


def _filled(slugs: Sequence[Slug], filling: _Filling) -> list[list[_Run]]:
    """Put slugs on pages."""
    at = 0
    while at < len(slugs):
        slug = slugs[at]
        if slug.breaks and not filling.fresh:
            filling.turn()
        chain = slugs[at : _chain(slugs, at)]
        if _needed(filling, chain) > filling.free and not filling.fresh:
            filling.turn()
        # a run higher than a page cannot stay together
        fits = _needed(filling, chain) <= filling.free
        for kept in chain if fits else chain[:1]:
            _pour(filling, kept)
        at += len(chain) if fits else 1
    return filling.pages


def _shown(block: Block, run: _Run, setting: Setting) -> Block:
    """Return what a page shows of a block."""
    whole = run.start == 0 and run.end == run.slug.count
    if whole or not isinstance(block, Paragraph):
        return block
    size = setting.formats[block.element].size
    set_ = setting.lines(block, setting.room)
    shown = block
    if run.end < run.slug.count:
        shown, _ = cut(shown, set_.ends[run.end - 1], set_.head, size)
    if run.start:
        _, shown = cut(shown, set_.ends[run.start - 1], set_.head, size)
    return shown


def _parts(runs: Sequence[_Run], section: Section, setting: Setting) -> tuple[Part, ...]:
    """Return what stands on a page, the runs of one block together."""
    parts: list[Part] = []
    at = -1
    for run in runs:
        slug = run.slug
        begun, goes_on = run.start > 0, run.end < slug.count
        if slug.block == at:
            last = parts.pop()
            parts.append(Part(last.block, last.above, last.first, slug.part, last.begun))
            continue
        at = slug.block
        block = _shown(section.blocks[at], run, setting)
        above = section.blocks[at - 1] if at else None
        parts.append(Part(block, above, slug.part, slug.part, begun, goes_on))
    return tuple(parts)


def paged(document: Document) -> tuple[Page, ...]:
    """Return a document's pages, in order; each section begins a new one."""
    pages: list[Page] = []
    above, below = first_page_rooms(document)
    for index, section in enumerate(document.sections):
        setting = setting_of(section, document.style)
        first = setting.height if index else setting.height - above - below
        filling = _Filling(first, setting.height)
        for number, runs in enumerate(_filled(slugs_of(section, setting), filling), 1):
            pages.append(Page(section, index, number, _parts(runs, section, setting)))
    return tuple(pages)
