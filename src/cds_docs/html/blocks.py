"""The parts of a page: headings with their levels, paragraphs, and what is drawn between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cds_docs.document.keeping import BALANCED, OUTLINE_LEVELS, is_title
from cds_docs.document.model import (
    Addressees,
    Letterhead,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    Role,
    Rule,
    Section,
    SignatureBlock,
    Table,
)
from cds_docs.document.placing import even_lines, rule_under
from cds_docs.html.addressees import addressees_html
from cds_docs.html.inline import Dress, element_html
from cds_docs.html.letterhead import letterhead_html, rule_html
from cds_docs.html.paging import Part
from cds_docs.html.pictures import picture_html, qr_html
from cds_docs.html.setting import Setting
from cds_docs.html.signature import signature_html
from cds_docs.html.tables import Grid, grid_of, table_html
from cds_docs.standard.elements import Element

_DEEPEST = 6
_FOLLOWERS = {
    Element.DOCUMENT_TYPE: Element.SUBJECT,
    Element.PART: Element.PART_TITLE,
    Element.CHAPTER: Element.CHAPTER_TITLE,
    Element.SECTION: Element.SECTION_TITLE,
    Element.ANNEX: Element.ANNEX_TITLE,
}
"""Headings of two lines: number and name stand in one."""

_TITLES = frozenset({Element.DOCUMENT_TYPE, Element.ANNEX})
_HEAD_ROLES = {Role.MAIN: 1, Role.ATTACHED: 2, Role.ANNEX: 2}


@dataclass(slots=True)
class Outline:
    """How deep the headings stand; grows while a document is written.

    Attributes:
        top: The level of the title of the section.
        titled: Whether the document has its title.
    """

    top: int = 1
    titled: bool = False
    _open: list[int] = field(default_factory=list)

    def enter(self, section: Section) -> None:
        """Begin a section."""
        self.top = _HEAD_ROLES[section.role]
        self._open.clear()

    def level(self, paragraph: Paragraph) -> int | None:
        """Return the level of a heading, or None for text; no level is ever left out."""
        element = paragraph.element
        if element in _TITLES:
            self.titled = self.titled or self.top == 1
            return self.top
        rank = OUTLINE_LEVELS.get(element)
        if rank is None or (element is Element.ARTICLE and not is_title(paragraph)):
            return None
        while self._open and self._open[-1] >= rank:
            self._open.pop()
        self._open.append(rank)
        return min(self.top + len(self._open), _DEEPEST)


@dataclass(slots=True)
class Writer:
    """Writes the parts of one page after the other.

    Attributes:
        setting: What the section is set in.
        outline: The headings so far.
        signed: Whether the section is signed already.
    """

    setting: Setting
    outline: Outline
    signed: bool = False
    _last: Grid | None = None

    def _grid(self, table: Table) -> Grid:
        """Return where the cells of a table stand; its pages follow each other."""
        if self._last is None or self._last.table is not table:
            self._last = grid_of(table, self.setting)
        return self._last

    def _line(self, tag: str, paragraph: Paragraph, more: str = "") -> str:
        """Return a paragraph of the text as an element."""
        shown = even_lines(paragraph, self.setting.style, self.setting.room)
        size = self.setting.formats[paragraph.element].size
        even = paragraph.element in BALANCED
        return element_html(tag, shown, size, Dress(more), even=even)

    def _paragraph(self, part: Part, paragraph: Paragraph) -> str:
        """Return a paragraph, or what of it stands here."""
        more = " ".join(n for n, on in (("noi", part.begun), ("sang", part.goes_on)) if on)
        level = None if part.begun else self.outline.level(paragraph)
        return self._line("p" if level is None else f"h{level}", paragraph, more)

    def _heading(self, first: Paragraph, second: Paragraph) -> str:
        """Return a heading of two lines."""
        level = self.outline.level(first)
        lines = (self._line("span", first), self._line("span", second))
        return f'<h{level} class="hai-dong">{" ".join(lines)}</h{level}>'

    def _block(self, part: Part) -> str:  # noqa: C901, PLR0911 - one case for each kind of block
        """Return a part that is no heading of two lines."""
        setting = self.setting
        match part.block:
            case Paragraph() as paragraph:
                return self._paragraph(part, paragraph)
            case Letterhead() as head:
                self.outline.titled = self.outline.titled or head.letter_subject is not None
                return letterhead_html(head, setting)
            case Addressees() as addressees:
                return addressees_html(addressees, setting, part.first, part.last)
            case Rule() as rule:
                return rule_html(rule_under(rule, part.above, setting.style, setting.room))
            case Table() as table:
                return table_html(self._grid(table), setting, part.first, part.last)
            case Picture() as picture:
                return picture_html(picture, setting)
            case QrCode() as code:
                return qr_html(code, setting, signed=self.signed)
            case SignatureBlock() as block:
                self.signed = True
                return signature_html(block, setting, part.first, part.last)
            case PageBreak():
                return '<div class="dem"></div>'

    def parts(self, parts: Sequence[Part]) -> str:
        """Return what stands on a page."""
        shown = []
        at = 0
        while at < len(parts):
            block = parts[at].block
            below = parts[at + 1].block if at + 1 < len(parts) else None
            if (
                isinstance(block, Paragraph)
                and isinstance(below, Paragraph)
                and _FOLLOWERS.get(block.element) is below.element
            ):
                shown.append(self._heading(block, below))
                at += 2
                continue
            shown.append(self._block(parts[at]))
            at += 1
        return "".join(shown)
