"""Elements recognised by place and text, in papers of any office, however they are built."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cds_docs.check.recognised import (
    FoundAnnex,
    FoundLetterhead,
    FoundSignature,
    Issued,
    Item,
    Recognised,
    Zone,
    item_of,
    normal,
)
from cds_docs.check.recognition import words
from cds_docs.check.recognition.addressees import addressees
from cds_docs.check.recognition.annexes import (
    AnnexReader,
    begins_annex,
    begins_attached,
    head_items,
)
from cds_docs.check.recognition.copies import apart, copied
from cds_docs.check.recognition.cover import behind_cover
from cds_docs.check.recognition.ending import find_signature
from cds_docs.check.recognition.flow import steps
from cds_docs.check.recognition.inside import Inside, inside
from cds_docs.check.recognition.letterhead import letterhead
from cds_docs.check.recognition.lines import Line, lines
from cds_docs.check.recognition.regime import first_lines, regime_of
from cds_docs.check.recognition.rows import taken_apart
from cds_docs.check.recognition.signature import signature
from cds_docs.check.recognition.text import TextReader
from cds_docs.check.recognition.title import TitleReader, Titles, centred_lines
from cds_docs.check.recognition.zones import Head
from cds_docs.document.found import MAIN_PART, FoundPaper, FoundTable, Furniture
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import DECIDING, KINDS, Kind
from cds_docs.units import ZERO


def recognise(paper: FoundPaper) -> Recognised:
    """Return a paper with its elements recognised.

    What stands in the text and is nothing else is body; what stands elsewhere and is nothing
    known is no item at all.
    """
    return _Recogniser(paper).run()


class _Recogniser:
    """Reads a paper from its first block to its last."""

    def __init__(self, paper: FoundPaper) -> None:
        self._paper = paper
        self._steps, self._copy = apart(taken_apart(behind_cover(steps(paper))))
        self._items: list[Item] = []
        self._tables: list[tuple[int, FoundTable]] = []
        self._head: FoundLetterhead | None = None
        self._signature: FoundSignature | None = None
        self._annexes: list[FoundAnnex] = []
        self._attached: list[int] = []
        self._inside = Inside()
        self._decides = False

    def run(self) -> Recognised:
        """Return what was recognised."""
        head = Head(self._steps)
        above = _page_header(self._paper)
        self._letterhead([*above, *head.lines], found=head.end > 0)
        reached, titles, sent = self._opening(head.end)
        kind = titles.kind or self._letter(titles, sent)
        self._keep_subject(titles)
        self._competence(titles)
        self._decides = titles.kind is not None and titles.kind.id in DECIDING
        bounds = self._bounds(reached)
        text = self._text(reached, bounds[0])
        after = self._after(bounds[1], bounds[2])
        self._rest(bounds[2])
        copy, copied_items = copied(self._copy, self._steps)
        self._items += copied_items
        regime = regime_of(first_lines(self._steps), [*above, *head.lines], self._head, kind)
        number, symbol = self._number()
        return Recognised(
            paper=self._paper,
            regime=regime,
            kind=kind,
            letterhead=self._head,
            title=titles.title,
            subject=tuple(titles.subject),
            subject_rule=titles.rule,
            addressees=_kinh_gui(sent),
            text=text,
            signature=self._signature,
            after=after,
            annexes=tuple(self._annexes),
            attached=tuple(self._attached),
            items=tuple(sorted(self._items, key=_place)),
            tables=tuple(self._tables),
            issued=self._issued(),
            number=number,
            symbol=symbol,
            guessed=not head.certain or self._signature is None,
            copied=copy,
        )

    def _letterhead(self, lines: Sequence[Line], *, found: bool) -> None:
        """Recognise the letterhead."""
        if not found:
            return
        head = letterhead(lines)
        self._head = head.found
        self._items += head.items
        self._inside = inside(head.others)

    def _opening(self, start: int) -> tuple[int, Titles, list[Item]]:
        """Recognise title and Kính gửi, in either order, below the letterhead or in its table."""
        inner = self._inside
        if inner.titles.title is not None or inner.sent:
            return self._opened_inside(start, inner)
        sent, end = addressees(self._steps, start)
        titles = TitleReader(self._steps, end).read()
        end = max(end, titles.end)
        self._items += [*sent, *titles.items] if sent else titles.items
        if not sent:
            sent, end = addressees(self._steps, end)
            self._items += sent
        return end, titles, sent

    def _opened_inside(self, start: int, inner: Inside) -> tuple[int, Titles, list[Item]]:
        """Take title and Kính gửi out of the table of the letterhead."""
        if self._head is not None:
            others = tuple(line.item(Element.BODY, Zone.LETTERHEAD) for line in inner.rest)
            self._head = replace(self._head, others=others)
        sent, end = inner.sent, start
        self._items += [*inner.titles.items, *sent]
        if not sent:
            sent, end = addressees(self._steps, start)
            self._items += sent
        return end, inner.titles, sent

    def _letter(self, titles: Titles, sent: Sequence[Item]) -> Kind | None:
        """Return công văn where V/v or a bare Kính gửi shows one."""
        if titles.title is not None or self._head is None:
            return None
        begun = any(words.is_letter_subject(i.text) for i in self._head.letter_subject)
        numbered = self._head.number is not None and bool(_kinh_gui(sent))
        return KINDS["cong-van"] if begun or numbered else None

    def _keep_subject(self, titles: Titles) -> None:
        """Drop what stands below the number of a named kind and is no V/v."""
        head = self._head
        if head is None or titles.title is None or not head.letter_subject:
            return
        if any(words.is_letter_subject(item.text) for item in head.letter_subject):
            return
        dropped = set(head.letter_subject)
        self._items = [item for item in self._items if item not in dropped]
        others = (*head.others, *(replace(i, element=Element.BODY) for i in head.letter_subject))
        self._head = replace(head, letter_subject=(), others=others)

    def _competence(self, titles: Titles) -> None:
        """Take for who decides what stands in capitals where a trích yếu should."""
        above = titles.subject
        named = titles.kind is not None and titles.kind.id in DECIDING and not titles.competence
        if not (named and above and all(words.is_capitals(item.text) for item in above)):
            return
        said = normal(" ".join(item.text for item in above))
        issuer = self._head.issuer if self._head is not None else ()
        if said == normal(" ".join(item.text for item in issuer)) or words.is_authority(said):
            made = [replace(item, element=Element.COMPETENCE, known=None) for item in above]
            self._items = [made[above.index(i)] if i in above else i for i in self._items]
            titles.subject, titles.competence, titles.rule = [], made, None

    def _bounds(self, start: int) -> tuple[int, int, int]:
        """Return where the signature begins and ends, and where phụ lục or attached text begin."""
        end = self._first_beginning(start, signed=False)
        found = find_signature(self._steps, start, end)
        if found is None:
            return end, end, end
        block = signature(self._steps[found[0] : found[1]])
        self._signature = block.found
        self._block = block
        return found[0], found[1], self._first_beginning(found[1], signed=True)

    def _first_beginning(self, start: int, *, signed: bool) -> int:
        """Return the first step from which on phụ lục or attached text stand."""
        for index in range(start, len(self._steps)):
            if begins_annex(self._steps[index], signed=signed):
                return index
            if begins_attached(self._steps, index, decided=signed and self._decides):
                return index
        return len(self._steps)

    def _text(self, start: int, end: int) -> tuple[Item, ...]:
        """Recognise the text, and add the signature behind it."""
        reader = TextReader(Zone.TEXT, decides=self._decides)
        reader.read(self._steps[start:end])
        self._items += reader.items
        self._tables += reader.tables
        if self._signature is not None:
            self._items += self._block.items
        return tuple(reader.items)

    def _after(self, start: int, end: int) -> tuple[Item, ...]:
        """Recognise what stands below the signature."""
        found = [
            item_of(Element.AFTER_SIGNATURE, line.part, line.section, Zone.AFTER, line.room)
            for step in self._steps[start:end]
            for line in centred_lines(step)
            if line.text
        ]
        self._items += found
        return tuple(found)

    def _rest(self, start: int) -> None:
        """Recognise phụ lục and attached texts, one after another."""
        index = start
        while index < len(self._steps):
            step = self._steps[index]
            stop = self._first_beginning(index + 1, signed=True)
            if begins_annex(step, signed=True):
                reader = AnnexReader(self._steps, index)
                annex = reader.read()
                self._annexes.append(annex)
                self._items += head_items(annex)
                self._content(reader.end, stop, Zone.ANNEX)
            else:
                self._attached.append(step.section)
                self._content(self._attached_head(index, stop), stop, Zone.ATTACHED)
            index = stop

    def _attached_head(self, index: int, stop: int) -> int:
        """Recognise letterhead and title of an attached text; return the step behind them."""
        own = self._steps[:stop]
        head = Head(own, index)
        if head.certain:
            self._items += letterhead(head.lines, Zone.ATTACHED).items
            index = head.end
        titles = TitleReader(own, index, Zone.ATTACHED).read()
        self._items += titles.items
        return max(index, titles.end)

    def _content(self, start: int, stop: int, zone: Zone) -> None:
        """Recognise the text of a phụ lục or attached text, a signature of its own included."""
        found = find_signature(self._steps, start, stop) if start < stop else None
        end = found[0] if found else stop
        reader = TextReader(zone)
        reader.read(self._steps[start:end])
        self._items += reader.items
        self._tables += reader.tables
        if found:
            self._items += signature(self._steps[found[0] : found[1]], zone).items
            rest = TextReader(zone)
            rest.read(self._steps[found[1] : stop])
            self._items += rest.items
            self._tables += rest.tables

    def _issued(self) -> Issued:
        """Return the date as printed."""
        date = self._head.place_date if self._head is not None else None
        parts = words.date_parts(date.text) if date is not None else None
        return Issued(*parts) if parts else Issued(None, None, None)

    def _number(self) -> tuple[str, str]:
        """Return digits and ký hiệu."""
        number = self._head.number if self._head is not None else None
        found = words.number_and_symbol(number.text) if number is not None else None
        return found or ("", "")


def _place(item: Item) -> tuple[bool, int, int]:
    """Return what orders items: the page header first, then the text from top to bottom."""
    place = item.place
    return place.part == MAIN_PART, place.number, item.part.start


def _kinh_gui(sent: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items of ``Kính gửi``; the ``… điện:`` of a công điện is none."""
    items = tuple(sent)
    return items if items and words.addressees_end(items[0].part.raw) else ()


def _page_header(paper: FoundPaper) -> list[Line]:
    """Return the lines of the first page's header that are stamps."""
    if not paper.sections:
        return []
    section = paper.sections[0]
    headers = section.headers
    furniture: Furniture | None = headers.first if section.title_page else headers.default
    if furniture is None:
        return []
    room = section.width - section.left - section.right
    found = lines(furniture.blocks, 0, max(room, ZERO))
    return [line for line in found if words.is_circulation(line.text) or words.is_secret(line.text)]
