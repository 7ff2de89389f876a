"""The signature block: who receives the paper, who signs it."""

from collections.abc import Sequence
from dataclasses import field, replace

from cds_docs.check.recognised import FoundSignature, Item, Layout, Part, Zone, part_of
from cds_docs.check.recognition import words
from cds_docs.check.recognition.addressees import is_apart, joined
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.labels import TYPED_DASH
from cds_docs.check.recognition.lines import LEFT, RIGHT, Line
from cds_docs.document.found import DrawingKind, FoundParagraph, FoundRow, FoundTable, Place
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.units import Length, mm, pt
from cds_docs.values import dataclass

_LINE = 1.15
"""Height of a line of Times New Roman, as a part of its size."""
_ROOM = pt(24)
"""The least free height above a name that is room for a signature."""
_ROW_ROOM = pt(30)
_LEVEL = pt(9)
"""How far label and authority may be apart and still look level: a line set on its baseline."""
_LOWEST_PICTURE = mm(3)
_REMARK = regex(r"(?i)\(|\[?đã k[ýí](?:\W{1,2}(?:đóng )?dấu)?\W{0,2}$")
"""What stands in the room for a signature and says that it was signed, sealed or how."""
_LISTED = regex(rf"(?:{TYPED_DASH}|\d{{1,2}}[.)](?=\s))\s*")
"""What a recipient may begin with: a dash, or what was typed for one."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block as found, and its items in order."""

    found: FoundSignature
    items: tuple[Item, ...]


@dataclass(slots=True)
class _Signed:
    """The signer's column by what stands in it."""

    authority: list[Item] = field(default_factory=list)
    others: list[Item] = field(default_factory=list)
    name: Item | None = None
    remarks: list[Item] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        """Return everything, in order."""
        name = [] if self.name is None else [self.name]
        return [*self.authority, *self.remarks, *self.others, *name]


@dataclass(slots=True)
class _Received:
    """The column of recipients."""

    label: Item | None = None
    recipients: list[Item] = field(default_factory=list)
    drafter: Item | None = None

    @property
    def items(self) -> list[Item]:
        """Return everything, in order."""
        ends = [one for one in (self.drafter,) if one is not None]
        return [*([self.label] if self.label else []), *self.recipients, *ends]


def has_label(lines: Sequence[Line]) -> bool:
    """Tell whether ``Nơi nhận:`` stands among lines."""
    return any(words.recipients_end(line.part.raw) for line in lines)


def has_authority(lines: Sequence[Line]) -> bool:
    """Tell whether somebody signs among lines."""
    return any(words.is_authority(line.shown) for line in lines)


def is_listed(line: Line) -> bool:
    """Tell whether a line begins as a recipient does: with a dash, or what was typed for one."""
    return bool(_LISTED.match(line.text))


def _gap(column: Sequence[Line], index: int) -> Length:
    """Return about how much is free above a line of a column, up to the next line above it."""
    line = column[index]
    free = line.paragraph.shape.before
    at = index - 1
    while at >= 0 and not column[at].text:
        blank = column[at].paragraph
        own = blank.shape.before + blank.shape.after
        free = free + blank.mark.size * _LINE + own
        if any(d.height > _LOWEST_PICTURE for d in blank.drawings):
            free = free + _ROOM
        at -= 1
    if at >= 0:
        above = column[at]
        if above.paragraph is line.paragraph:
            return Length(0) if at == index - 1 else free
        free = free + above.paragraph.shape.after
        if above.cell is not line.cell:
            free = free + _ROW_ROOM
    return free


def _signed(column: Sequence[Line], zone: Zone) -> _Signed:
    """Return who signs: authority above the room for a signature, posts and name below it."""
    found = _Signed()
    places = [i for i, line in enumerate(column) if line.text]
    for i in list(places):
        if _REMARK.match(column[i].text):
            found.remarks.append(column[i].item(Element.SIGNATURE, zone))
            places.remove(i)
    if not places:
        return found
    room = max(places[1:], key=lambda i: _gap(column, i), default=places[0])
    split = places.index(room) if _gap(column, room) >= _ROOM else len(places) - 1
    above, below = places[:split], places[split:]
    if not above and words.is_authority(column[below[-1]].shown):
        above, below = below, []
    if below and words.is_authority(column[below[-1]].shown):
        above, below = [*above, *below], []
    found.authority = _authority([column[i] for i in above], zone)
    if below:
        found.name = column[below[-1]].item(Element.SIGNER_NAME, zone)
        found.others = [column[i].item(Element.OTHER_POST, zone) for i in below[:-1]]
    return found


def _authority(lines: Sequence[Line], zone: Zone) -> list[Item]:
    """Return the lines of authority and post; what goes on in one paragraph is one line."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        same = above is not None and not is_apart(above, line)
        if above is None or not same or words.is_authority(line.shown):
            whole.append(line)
            continue
        part = part_of(line.paragraph, above.part.start, line.part.end)
        whole[-1] = replace(above, part=part)
    last = len(whole) - 1
    while last > 0 and not words.is_authority(whole[last].text.upper()):
        last -= 1
    return [
        line.item(Element.AUTHORITY if index < last else Element.POST, zone)
        for index, line in enumerate(whole)
    ]


def _received(column: Sequence[Line], zone: Zone) -> _Received:
    """Return the label, the list below it and the drafter's mark."""
    found = _Received()
    lines = [line for line in column if line.text]
    begin = next((i for i, line in enumerate(lines) if words.recipients_end(line.part.raw)), None)
    if begin is None:
        return found
    first = lines[begin]
    end = words.recipients_end(first.part.raw)
    label = replace(first, part=_stretch(first.part, 0, end))
    found.label = label.item(Element.DISTRIBUTION, zone)
    rest = lines[begin + 1 :]
    if first.part.raw[end:].strip():
        rest = [replace(first, part=_stretch(first.part, end, len(first.part.raw))), *rest]
    rest = joined(rest)
    if rest and len(rest) > 1 and words.is_drafter(rest[-1].text):
        found.drafter = rest.pop().item(Element.DRAFTER, zone)
    found.recipients = [_recipient(line, zone) for line in rest]
    return found


def _stretch(part: Part, start: int, end: int) -> Part:
    """Return a stretch of a part without the blanks at its end."""
    return part_of(part.paragraph, part.start + start, part.start + len(part.raw[:end].rstrip()))


def _recipient(line: Line, zone: Zone) -> Item:
    """Return one line of the list, its dash, bullet or number taken as label."""
    typed = _LISTED.match(line.part.raw)
    if typed is not None:
        return line.item(Element.DISTRIBUTION_ITEM, zone, typed[0].rstrip(), typed.end())
    return line.item(Element.DISTRIBUTION_ITEM, zone, line.paragraph.label)


def _columns(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Return the column of recipients, the signer's, and a second signer's.

    Lines typed one below another are told apart by their words.
    """
    if not any(line.cell is not None or line.boxed for line in lines if line.text):
        return (*_typed_columns(lines), [])
    sides = {line.side for line in lines if words.recipients_end(line.part.raw)}
    left, right, loose = ([o for o in lines if o.side == s] for s in (LEFT, RIGHT, None))
    loose, typed = _typed_signer(loose) if sides else (loose, [])
    if sides == {RIGHT}:
        return [*right, *loose], [*left, *typed], []
    if LEFT in sides:
        above, received = _signer_above(left)
        return [*received, *loose], [*right, *typed], above
    return (loose if sides else []), [*right, *typed] or ([] if sides else loose), left


def _signer_above(column: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return who signs above ``Nơi nhận`` in its column, as ``THƯ KÝ`` does, and the rest."""
    begin = next(i for i, line in enumerate(column) if words.recipients_end(line.part.raw))
    above = column[:begin]
    return (above, column[begin:]) if has_authority(above) else ([], column)


def _typed_signer(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Take apart lines across the page: what stands with ``Nơi nhận``, and who signs typed."""
    typed = [line for line in lines if line.cell is None and not line.boxed]
    if not has_authority(typed):
        return lines, []
    received, signed = _typed_columns(typed)
    return [*(line for line in lines if line not in typed), *received], signed


def _typed_columns(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the two columns of lines typed with tabs or one below another."""
    received: list[Line] = []
    signed: list[Line] = []
    for line in lines:
        label = bool(words.recipients_end(line.part.raw))
        listed = is_listed(line) or line.paragraph.bullet
        loose = line.side is None and (listed or _goes_on(line, received, signed))
        if line.side == LEFT or label or loose:
            received.append(line)
        else:
            signed.append(line)
    return received, signed


def _goes_on(line: Line, received: Sequence[Line], signed: Sequence[Line]) -> bool:
    """Tell whether a typed line goes on an open line of the list of recipients."""
    last = next((one for one in reversed(received) if one.text), None)
    if last is None or not line.text or words.is_authority(line.text):
        return False
    open_end = not last.text.endswith((".", ";", ":"))
    return open_end and not any(one.text for one in signed) and line.text[:1].islower()


def _layout(lines: Sequence[Line]) -> Layout:
    """Return how the columns are made."""
    filled = [line for line in lines if line.text]
    if any(line.boxed for line in filled):
        return Layout.BOXES
    if any(line.cell is not None for line in filled):
        return Layout.TABLE
    return Layout.TABS if any(line.side is not None for line in filled) else Layout.STACKED


def _level(label: Item | None, first: Item | None, lines: Sequence[Line]) -> bool | None:
    """Tell whether ``Nơi nhận`` and the first line of authority stand level."""
    if label is None or first is None:
        return None
    pair = [next(o for o in lines if o.part.place == i.place) for i in (label, first)]
    if pair[0].boxed or pair[1].boxed:
        return None
    same = label.place == first.place
    if pair[0].cell is None or pair[1].cell is None:
        return same
    if pair[0].row != pair[1].row:
        return False
    heights = [_height_above(line, lines) for line in pair]
    return abs(heights[0].twips - heights[1].twips) <= _LEVEL.twips


def _height_above(line: Line, lines: Sequence[Line]) -> Length:
    """Return about how far below the top of its cell a line stands."""
    height = Length(0)
    for one in lines:
        if one.cell is not line.cell:
            continue
        shape = one.paragraph.shape
        if one.part.place == line.part.place:
            return height + shape.before
        look = one.part.looks[0] if one.part.looks else one.paragraph.mark
        height = height + shape.before + shape.after + look.size * _LINE
    return height


def _splits(steps: Sequence[Step], signed: Sequence[Item], layout: Layout) -> bool | None:
    """Tell whether a page end can tear what is signed apart; None where it cannot be known."""
    if layout is Layout.BOXES or not signed:
        return None
    ours = {item.place for item in signed}
    rows = [
        row
        for step in steps
        if isinstance(step.block, FoundTable)
        for row in step.block.rows
        if ours & set(_places(row))
    ]
    paragraphs = [item.part.paragraph for item in signed]
    kept = all(p.shape.keep_next for p in paragraphs[:-1])
    if len(rows) != 1:
        return not kept
    return not (kept or all(row.cant_split for row in rows))


def _begins_page(steps: Sequence[Step], lines: Sequence[Line]) -> bool:
    """Tell whether a page break stands right before a block; a new section may have to be."""
    step = next((step for step in steps if not step.is_empty), None)
    line = next((line for line in lines if line.text), None)
    if step is None or line is None:
        return False
    broken = step.own_page or line.paragraph.shape.page_break_before
    return broken and not step.own_section


def _places(row: FoundRow) -> list[Place]:
    """Return the places of the paragraphs of a row."""
    places: list[Place] = []
    for cell in row.cells:
        for block in cell.blocks:
            if isinstance(block, FoundParagraph):
                places.append(block.place)
            else:
                for inner in block.rows:
                    places += _places(inner)
    return places


def _pictures(column: Sequence[Line]) -> tuple[Place, ...]:
    """Return the places of pictures in a column."""
    return tuple(
        dict.fromkeys(
            line.part.place
            for line in column
            for drawing in line.paragraph.drawings
            if drawing.kind is DrawingKind.PICTURE and drawing.height > _LOWEST_PICTURE
        )
    )


def signature(steps: Sequence[Step], zone: Zone = Zone.SIGNATURE) -> Signature:
    """Return what the blocks of a signature are."""
    lines = [line for step in steps for line in step.lines]
    received_lines, signed_lines, left_lines = _columns(lines)
    received, signed = _received(received_lines, zone), _signed(signed_lines, zone)
    second = _signed(left_lines, zone)
    if not signed.authority and not signed.name:
        signed, second = second, signed
    left = second.items
    layout = _layout(lines)
    first = signed.authority[0] if signed.authority else None
    found = FoundSignature(
        layout=layout,
        authority=tuple(signed.authority),
        other_posts=tuple(signed.others),
        name=signed.name,
        label=received.label,
        recipients=tuple(received.recipients),
        drafter=received.drafter,
        level=_level(received.label, first, lines),
        splits=_splits(steps, signed.items, layout),
        own_page=_begins_page(steps, lines),
        pictures=_pictures(signed_lines),
        left=tuple(left),
    )
    items = [*received.items, *left, *signed.items]
    return Signature(found, tuple(sorted(items, key=lambda i: (i.place.number, i.part.start))))
