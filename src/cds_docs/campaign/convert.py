"""Located nodes → plain data for the models, with the place of every value and key."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from dataclasses import field

from cds_docs.campaign.confirm import confirmed, unconfirmed
from cds_docs.campaign.each.issuing import issuing_recipients
from cds_docs.campaign.each.waiting import waiting_cells
from cds_docs.campaign.lists.listed import Listed, ListRow, RowsAt
from cds_docs.campaign.lists.named import is_list, list_file
from cds_docs.campaign.lists.packed import PackedData
from cds_docs.campaign.shape import (
    Data,
    LeafShape,
    ListShape,
    Loc,
    MapShape,
    RecordShape,
    Shape,
    campaign_shape,
    takes_text,
)
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import Mapping, Node, Sequence, Source, Text
from cds_docs.values import dataclass

_PLAIN_KEY = regex(r"[a-z0-9_-]+", re.ASCII)
_ID = regex(r"[a-z0-9-]{1,60}", re.ASCII)
LEFT_OUT = " "
"""A text of which nothing is printed."""
_FOLDED_LINE = regex(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Located:
    """Plain data and where each part of it stands.

    Attributes:
        data: Text, lists and mappings; keys without a value are left out. Values that a person
            must confirm stand here as they will once the mark is deleted.
        spans: Place → span of the value.
        keys: Place → span of the key.
        empty: Places of keys that have no value.
        unconfirmed: Place of each value with the mark → what a draft prints: words with the mark.
        rows: Index of a recipient → the row of a list it stands in.
        listed: The lists, judged.
        unread: Places where a list should stand of which nothing is known.
    """

    data: dict[str, Data]
    spans: AbstractMapping[Loc, Span]
    keys: AbstractMapping[Loc, Span]
    empty: frozenset[Loc]
    unconfirmed: AbstractMapping[Loc, str]
    rows: RowsAt
    listed: tuple[Listed, ...]
    unread: frozenset[Loc]


def convert(source: Source) -> Located:
    """Return the data of a file and of its lists, with its places."""
    walk = _Walk(source)
    data = walk.mapping(source.root, campaign_shape(), ())
    for index, key, cell in waiting_cells(data, walk.rows):
        place = ("recipients", index, key)
        walk.spans[place], walk.unconfirmed[place] = cell.span, cell.text.strip()
    places = walk.places
    agencies, spans = issuing_recipients(data, walk.rows, places.get)
    if agencies:
        data["agencies"] = _joined(data["agencies"], agencies)
        walk.spans |= spans
    return Located(
        data,
        places,
        walk.keys,
        frozenset(walk.empty),
        walk.unconfirmed,
        walk.rows,
        tuple(walk.listed),
        frozenset(walk.unread),
    )


def _joined(declared: Data, more: dict[str, Data]) -> Data:
    return {**declared, **more} if isinstance(declared, dict) else declared


@dataclass(slots=True)
class _Walk:
    """One walk over the nodes of a file; collects places on the way."""

    source: Source
    spans: dict[Loc, Span] = field(default_factory=dict)
    keys: dict[Loc, Span] = field(default_factory=dict)
    empty: set[Loc] = field(default_factory=set)
    unconfirmed: dict[Loc, str] = field(default_factory=dict)
    rows: RowsAt = field(default_factory=RowsAt)
    listed: list[Listed] = field(default_factory=list)
    unread: set[Loc] = field(default_factory=set)

    @property
    def places(self) -> AbstractMapping[Loc, Span]:
        """Return where values stand, in lists too."""
        if not self.rows:
            return self.spans
        from cds_docs.campaign.lists.places import Places  # noqa: PLC0415 - see _rows

        return Places(self.spans, self.rows)

    def node(self, node: Node, shape: Shape | None, loc: Loc) -> Data:
        self.spans[loc] = node.span
        match node:
            case Mapping() if isinstance(shape, ListShape) and shape.from_file and is_list(node):
                return PackedData(self._rows(node, shape.item, loc, 0))
            case Text():
                return self._text(node, shape, loc)
            case Sequence():
                return self._sequence(node, shape, loc)
            case Mapping():
                return self.mapping(node, shape, loc)

    def _text(self, node: Text, shape: Shape | None, loc: Loc) -> Data:
        text = "" if node.is_empty else node.value.strip("\n")
        if not text and self._leaves_out(node, shape):
            text = LEFT_OUT
        return self._bare_text(text, node.span, shape, loc)

    def _leaves_out(self, node: Text, shape: Shape | None) -> bool:
        """Tell whether quotes with nothing between them say that nothing is to be printed."""
        if not isinstance(shape, LeafShape) or not shape.leaf.leaves_out:
            return False
        return self.source.slice(node.span)[:1] in {'"', "'"}

    def _bare_text(self, text: str, span: Span, shape: Shape | None, loc: Loc) -> Data:
        """Return text as what it stands for where more than text is taken."""
        text = self._without_mark(text, shape, loc)
        match shape:
            case RecordShape() if shape.text_key and text:
                self.spans[*loc, shape.text_key] = span
                return {shape.text_key: text}
            case ListShape(alone=alone) if text in alone:
                return [text]
            case _:
                return text

    def _without_mark(self, text: str, shape: Shape | None, loc: Loc) -> str:
        """Return a value without its mark, and keep what a draft prints in its stead.

        Words that are nothing but the mark stay: they are still to be written.
        """
        if "(" not in text or not unconfirmed(text):
            return text
        if isinstance(shape, RecordShape) and shape.text_key:
            loc, shape = (*loc, shape.text_key), shape.members[shape.text_key].shape
        bare = confirmed(text)
        if not (isinstance(shape, LeafShape) and shape.leaf.words):
            self.unconfirmed[loc] = bare
            return bare
        self.unconfirmed[loc] = bare if _ID.fullmatch(bare) else text
        return bare or text

    def _sequence(self, node: Sequence, shape: Shape | None, loc: Loc) -> Data:
        if isinstance(shape, RecordShape) and shape.list_key:
            inner = shape.members[shape.list_key].shape
            return {shape.list_key: self.node(node, inner, (*loc, shape.list_key))}
        item_shape = shape.item if isinstance(shape, ListShape) else None
        from_file = isinstance(shape, ListShape) and shape.from_file is not None
        if from_file and any(map(is_list, node.items)):
            return PackedData(self._with_rows(node, item_shape, loc))
        items = enumerate(node.items)
        return [self._item(item, item_shape, (*loc, index)) for index, item in items]

    def _with_rows(self, node: Sequence, shape: Shape | None, loc: Loc) -> Iterator[Data]:
        """Yield items, with the rows of lists in place of their names."""
        index = 0
        for item in node.items:
            if not is_list(item):
                yield self._item(item, shape, (*loc, index))
                index += 1
                continue
            for row in self._rows(item, shape, loc, index):
                yield row
                index += 1

    def _rows(self, node: Node, shape: Shape | None, loc: Loc, first: int) -> Iterator[Data]:
        """Yield the rows of the list that a mapping names, the first with a given index."""
        named = list_file(node)
        grid = self.source.lists.get(named.key) if named else None
        if grid is None:
            self.unread.add(loc)
            return
        from cds_docs.campaign.lists.judge import judge  # noqa: PLC0415 - many files name no list

        listed = judge(grid)
        self.listed.append(listed)
        if not listed.complete:
            self.unread.add(loc)
        self.rows.add(first, listed.rows)
        for index, row in enumerate(listed.rows, first):
            yield self._row(row, shape, (*loc, index))

    def _row(self, row: ListRow, shape: Shape | None, loc: Loc) -> Data:
        """Return a recipient that stands in a list."""
        from cds_docs.campaign.lists.rows import recipient_texts  # noqa: PLC0415 - see _rows

        members = shape.members if isinstance(shape, RecordShape) else {}
        data: dict[str, Data] = {}
        for key, text, _ in recipient_texts(row):
            data[key] = self._without_mark(text, members[key].shape, (*loc, key))
        return data

    def _item(self, node: Node, shape: Shape | None, loc: Loc) -> Data:
        """Return a list item; a line YAML took for a mapping is its text again."""
        if shape is not None and takes_text(shape) and isinstance(node, Mapping):
            line = self._line_with_colon(node, shape)
            if line is not None:
                self.spans[loc] = node.span
                return self._bare_text(line, node.span, shape, loc)
        return self.node(node, shape, loc)

    def _line_with_colon(self, node: Mapping, shape: Shape) -> str | None:
        """Return the typed text of ``- Lưu: VT``, or None where a mapping is meant."""
        if len(node.items) != 1:
            return None
        key, value = node.items[0]
        known = isinstance(shape, RecordShape) and key.value in shape.members
        if known or _PLAIN_KEY.fullmatch(key.value) or not isinstance(value, Text):
            return None
        if self._in_braces(node, key):
            return None
        if value.is_empty and not value.value:
            return f"{key.value}:"
        first, last = key.span, value.span
        span = Span(first.path, first.line, first.column, last.end_line, last.end_column)
        return _FOLDED_LINE.sub(" ", self.source.slice(span)).strip()

    def _in_braces(self, node: Mapping, key: Text) -> bool:
        """Tell whether a mapping was written with braces, so that it is meant as one."""
        before = self.source.line(key.span.line)[: key.span.column - 1].rstrip()
        return node.flow and before.endswith("{")

    def mapping(self, node: Mapping, shape: Shape | None, loc: Loc) -> dict[str, Data]:
        data: dict[str, Data] = {}
        for key, value in node.items:
            place = (*loc, key.value)
            self.keys[place] = key.span
            child, known, keeps = _member(shape, key.value)
            if known and (_is_blank(value) or self._only_mark(value, child, place)):
                self.empty.add(place)
                self.spans[place] = key.span
                if keeps:
                    data[key.value] = ""
                continue
            data[key.value] = self.node(value, child, place)
        return data

    def _only_mark(self, node: Node, shape: Shape | None, loc: Loc) -> bool:
        """Tell whether a date, number or the like is only the mark: it is still blank."""
        if not isinstance(node, Text) or not isinstance(shape, LeafShape) or shape.leaf.words:
            return False
        if "(" not in node.value or not unconfirmed(node.value):
            return False
        if confirmed(node.value).strip():
            return False
        self.unconfirmed[loc] = ""
        return True


def _member(shape: Shape | None, key: str) -> tuple[Shape | None, bool, bool]:
    """Return the shape of a key's value, whether the key is known, whether it may be empty."""
    match shape:
        case RecordShape(members=members) if member := members.get(key):
            return member.shape, True, member.keeps_empty
        case MapShape(item=item):
            return item, False, False
        case _:
            return None, False, False


def _is_blank(node: Node) -> bool:
    return isinstance(node, Text) and (node.is_empty or not node.value.strip())
