"""The text: căn cứ, divisions, điều, khoản, điểm, dashes, and what is none of these."""

import re
from collections.abc import Iterable

from cds_docs.check.recognised import Item, Part, Zone, item_of, part_of, whole
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step, is_data
from cds_docs.check.recognition.labels import TITLE_OF, Label, label_of, typed_label
from cds_docs.check.recognition.lines import breaks
from cds_docs.check.recognition.tables import table_items
from cds_docs.document.found import DrawingKind, FoundBlock, FoundParagraph, FoundTable
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import ZERO, Length
from cds_docs.viet import from_roman

_TITLE_LONGEST = 200
_CAPTION_LONGEST = 150
_SENTENCE_END = (".", ";", ",", "!", "?")
_BASIS = regex(r"căn\s+cứ\b", re.IGNORECASE)
_CLOSES_BASES = regex(r"(?:theo|xét)\s+đề\s+nghị\b|xét\s+tờ\s+trình\b", re.IGNORECASE)
_CAPTION = regex(r"(?:bảng|biểu|hình|ảnh|sơ đồ|biểu đồ|đơn vị tính|đvt|nguồn)\b", re.IGNORECASE)
_HEADINGS = frozenset(
    {
        Element.PART,
        Element.CHAPTER,
        Element.SECTION,
        Element.ARTICLE,
        Element.HEADING,
        Element.CLAUSE,
        Element.TITLED_CLAUSE,
    }
)


class TextReader:
    """Reads the steps of a text, one after another."""

    def __init__(self, zone: Zone, *, decides: bool = False) -> None:
        """Begin.

        Args:
            zone: The region the text stands in.
            decides: Whether its căn cứ lead to ``QUYẾT ĐỊNH:``.
        """
        self._zone = zone
        self._decides = decides
        self._title_of: Element | None = None
        self._heading = 0
        self._started = False
        self._drawn = False
        self.items: list[Item] = []
        self.tables: list[tuple[int, FoundTable]] = []

    def read(self, steps: Iterable[Step]) -> None:
        """Read steps in order."""
        for step in steps:
            block = step.block
            if isinstance(block, FoundTable):
                self._table(block, step.section)
            else:
                self._paragraph(block, step.section, step.room)
        self._settle_bases()

    def _table(self, table: FoundTable, section: int) -> None:
        """Read a table of data, or what stands in one that only lays out."""
        if is_data(table):
            self._caption_above()
            self.tables.append((section, table))
            self.items += table_items(table, section, self._zone)
            self._drawn = True
            return
        if _has_columns(table):
            self.items += table_items(table, section, self._zone)
            return
        margins = table.cell_margins[0] + table.cell_margins[1]
        for row in table.rows:
            for cell in row.cells:
                inner = max(cell.width - margins, ZERO)
                for block in cell.blocks:
                    if isinstance(block, FoundTable):
                        self._table(block, section)
                    else:
                        self._paragraph(block, section, inner)

    def _paragraph(self, paragraph: FoundParagraph, section: int, room: Length) -> None:
        """Read a paragraph; a division and its title may share one."""
        if not paragraph.text.strip() and not paragraph.label:
            self._drawn = self._drawn or any(
                d.kind is not DrawingKind.TEXT_BOX and d.height.twips for d in paragraph.drawings
            )
            return
        label = label_of(paragraph)
        if "\n" in paragraph.text and self._in_lines(paragraph, section, room):
            return
        element, part = self._element(paragraph, label), whole(paragraph)
        self._drawn = False
        text, end = (label.text, label.end) if label else ("", 0)
        if element in TITLE_OF and label is not None and end and part.raw[end:].strip():
            self._divided(part, label, section, room)
            return
        self.items.append(item_of(element, part, section, self._zone, room, text, end))
        self._title_of = TITLE_OF.get(element)

    def _in_lines(self, paragraph: FoundParagraph, section: int, room: Length) -> bool:
        """Read ``Chương I ⏎ QUY ĐỊNH CHUNG`` typed in one paragraph."""
        parts = [part for part in breaks(paragraph) if part.text]
        label = typed_label(parts[0].raw) if len(parts) > 1 else None
        if label is None or label.element not in TITLE_OF:
            return False
        made = [item_of(label.element, parts[0], section, self._zone, room, label.text, label.end)]
        title = TITLE_OF[label.element]
        made += [item_of(title, part, section, self._zone, room) for part in parts[1:]]
        self.items += made
        self._title_of = None
        self._started = True
        return True

    def _divided(self, part: Part, label: Label, section: int, room: Length) -> None:
        """Keep ``Chương I. QUY ĐỊNH CHUNG`` as division and title."""
        head = part_of(part.paragraph, 0, len(part.raw[: label.end].rstrip()))
        rest = part_of(part.paragraph, label.end, part.end)
        end = len(head.raw)
        self.items.append(item_of(label.element, head, section, self._zone, room, label.text, end))
        self.items.append(item_of(TITLE_OF[label.element], rest, section, self._zone, room))

    def _element(self, paragraph: FoundParagraph, label: Label | None) -> Element:
        """Return what a paragraph is."""
        text = paragraph.text.strip()
        if self._title_of is not None and self._is_title(paragraph, label):
            return self._title_of
        if label is not None:
            if self._is_dashed_basis(label, paragraph.text[label.end :]):
                return Element.BASIS
            element = self._labelled(paragraph, label)
            self._started = self._started or element in _HEADINGS
            return element
        if not self._started:
            found = self._before_text(text)
            if found is not None:
                return found
        return Element.CAPTION if self._is_caption(paragraph, text) else Element.BODY

    def _is_title(self, paragraph: FoundParagraph, label: Label | None) -> bool:
        """Tell whether a paragraph is the title of the division above it."""
        return (
            label is None
            and len(paragraph.text) <= _TITLE_LONGEST
            and (paragraph.shape.align is Align.CENTER or words.is_capitals(paragraph.text))
        )

    def _labelled(self, paragraph: FoundParagraph, label: Label) -> Element:
        """Return what a paragraph with a label is."""
        element = label.element
        if element is Element.HEADING:
            return element if self._is_heading(paragraph, label) else Element.BODY
        if element is Element.CLAUSE and _is_titled(paragraph, label):
            return Element.TITLED_CLAUSE
        return element

    def _is_heading(self, paragraph: FoundParagraph, label: Label) -> bool:
        """Tell a đề mục from a name such as ``V. Putin``: by its look, or as the next in order."""
        number = from_roman(label.text.rstrip(" .)/-–")) or 0
        rest = paragraph.text[label.end :]
        sure = words.is_capitals(rest) or _is_bold(paragraph)
        if number and (sure or number in {1, self._heading + 1}):
            self._heading = number
            return True
        return sure

    def _before_text(self, text: str) -> Element | None:
        """Return căn cứ and ``QUYẾT ĐỊNH:``, which stand before the text proper only."""
        if words.is_decision(text) and words.is_capitals(text):
            self._started = True
            return Element.DECISION
        if _BASIS.match(text):
            return Element.BASIS
        last = self.items[-1].element if self.items else None
        if last is Element.BASIS and (self._decides or _CLOSES_BASES.match(text)):
            return Element.BASIS if not text.endswith(":") else None
        if self._decides and _CLOSES_BASES.match(text):
            return Element.BASIS
        return None

    def _is_dashed_basis(self, label: Label, rest: str) -> bool:
        """Tell whether a căn cứ of a decision stands behind a dash, as party papers have it."""
        if self._started or not self._decides or label.element is not Element.DASH_ITEM:
            return False
        return bool(_BASIS.match(rest.lstrip()) or _CLOSES_BASES.match(rest.lstrip()))

    def _is_caption(self, paragraph: FoundParagraph, text: str) -> bool:
        """Tell whether a paragraph is the caption of a picture or table right above it."""
        if not self._drawn or len(text) > _CAPTION_LONGEST:
            return False
        centred = paragraph.shape.align is Align.CENTER
        return centred or bool(_CAPTION.match(text))

    def _caption_above(self) -> None:
        """Make the paragraph above a table its caption where it reads as one."""
        last = self.items[-1] if self.items else None
        if last is None or last.element is not Element.BODY or last.data:
            return
        aside = last.part.paragraph.shape.align in {Align.CENTER, Align.RIGHT}
        short = len(last.text) <= _CAPTION_LONGEST
        if short and aside:
            self.items[-1] = item_of(Element.CAPTION, last.part, last.section, last.zone, last.room)

    def _settle_bases(self) -> None:
        """Make body of what begins with ``Căn cứ`` but is the opening sentence of the text."""
        places = [i for i, item in enumerate(self.items) if item.element is Element.BASIS]
        decided = any(item.element is Element.DECISION for item in self.items)
        kept = [i for i in places if _is_basis(self.items[i], alone=len(places) == 1)]
        if decided or self._decides:
            kept = [i for i in places if not self.items[i].text.endswith(":")]
        for index in set(places) - set(kept):
            item = self.items[index]
            element, end = (Element.DASH_ITEM, item.label_end) if item.label else (Element.BODY, 0)
            self.items[index] = item_of(
                element, item.part, item.section, item.zone, item.room, item.label, end
            )


def _has_columns(table: FoundTable) -> bool:
    """Tell whether a table without lines sets words side by side, as a running text never is."""
    return any(sum(any(map(_shows, cell.blocks)) for cell in row.cells) > 1 for row in table.rows)


def _shows(block: FoundBlock) -> bool:
    """Tell whether a block holds anything to read."""
    return isinstance(block, FoundTable) or bool(block.text.strip() or block.label)


def _is_basis(item: Item, *, alone: bool) -> bool:
    """Tell whether a paragraph that begins with ``Căn cứ`` is one of a group."""
    text = item.text
    if text.endswith(":"):
        return False
    looks = item.part.looks
    italic = bool(looks) and all(look.italic for look in looks)
    return italic or text.endswith(";") or (not alone and text.endswith((".", ",")))


def _is_bold(paragraph: FoundParagraph) -> bool:
    """Tell whether all that can be seen of a paragraph is bold, its label included."""
    looks = whole(paragraph).looks
    label = paragraph.label_look
    return bool(looks) and all(look.bold for look in looks) and (label is None or label.bold)


def _is_titled(paragraph: FoundParagraph, label: Label) -> bool:
    """Tell whether a khoản is titled: bold as a whole, short, and no sentence."""
    rest = paragraph.text[label.end :].strip()
    if len(rest) > _TITLE_LONGEST or rest.endswith(_SENTENCE_END):
        return False
    return _is_bold(paragraph)
