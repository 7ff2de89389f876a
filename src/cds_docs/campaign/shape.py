"""The shape of a campaign file, read off the models: which key takes text, a list, a mapping."""

import types
from collections.abc import Iterator, Mapping
from enum import EnumType
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from cds_docs.campaign.fields import Leaf, not_empty
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.office_style import OverOfficeStyle, StyleKeys
from cds_docs.campaign.record import Alone, FromFile, KeepEmpty, Record
from cds_docs.sequences import OnDemand
from cds_docs.values import dataclass

Loc = tuple[str | int, ...]
Data = str | list["Data"] | OnDemand["Data"] | dict[str, "Data"] | None


@dataclass(frozen=True, slots=True)
class LeafShape:
    """A single value.

    Attributes:
        leaf: What it is.
        choices: The values allowed, where there are few.
    """

    leaf: Leaf
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list.

    Attributes:
        item: What its items are.
        alone: Words of which one may stand in its stead.
        needs_item: Whether it may not be empty.
        most: How many items it may have; 0 where nothing limits them.
        from_file: How a list of its own is named that holds items: ``{file: …}``.
    """

    item: "Shape"
    alone: tuple[str, ...] = ()
    needs_item: bool = False
    most: int = 0
    from_file: "RecordShape | None" = None


@dataclass(frozen=True, slots=True)
class MapShape:
    """A mapping with free keys; ``key`` is what a key may be."""

    item: "Shape"
    key: "Shape"


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a record."""

    key: str
    shape: "Shape"
    required: bool
    keeps_empty: bool
    description: str
    info: FieldInfo

    @property
    def default(self) -> object:
        """Return what stands for it where it is left out; None where it is required."""
        return None if self.required else self.info.get_default(call_default_factory=True)


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A mapping with known keys."""

    model: type[Record]
    members: Mapping[str, Member]

    @property
    def text_key(self) -> str:
        """Return the key a bare text stands for, or nothing."""
        return self.model.text_key

    @property
    def list_key(self) -> str:
        """Return the key a bare list stands for, or nothing."""
        return self.model.list_key


Shape = LeafShape | ListShape | MapShape | RecordShape


@cache
def campaign_shape() -> RecordShape:
    """Return the shape of the whole file."""
    return record_shape(Campaign)


@cache
def record_shape(model: type[Record]) -> RecordShape:
    """Return the shape of a record."""
    return RecordShape(model, {m.key: m for m in _members(model)})


def takes_text(shape: Shape) -> bool:
    """Tell whether a bare text may stand for it."""
    return isinstance(shape, LeafShape) or (isinstance(shape, RecordShape) and bool(shape.text_key))


def shape_at(loc: Loc) -> Shape | None:
    """Return the shape of the value at a place, or None for a place no campaign has."""
    shape: Shape | None = campaign_shape()
    for step in loc:
        shape = _child(shape, step)
    return shape


def member_at(loc: Loc) -> Member | None:
    """Return the key at a place, where that place is a key of a record."""
    parent = shape_at(loc[:-1])
    if isinstance(parent, RecordShape) and loc:
        return parent.members.get(str(loc[-1]))
    return None


def _child(shape: Shape | None, step: str | int) -> Shape | None:
    match shape:
        case RecordShape(members=members) if member := members.get(str(step)):
            return member.shape
        case ListShape(item=item) | MapShape(item=item):
            return item
        case _:
            return None


def texts(data: Data, shape: Shape | None, loc: Loc = ()) -> Iterator[tuple[Loc, str, Leaf]]:
    """Yield each single text of the data with its place and what it is."""
    match data, shape:
        case str(), LeafShape(leaf=leaf):
            yield loc, data, leaf
        case list() | OnDemand(), _:
            for index, item in enumerate(data):
                yield from texts(item, _child(shape, index), (*loc, index))
        case dict(), _:
            for key, value in data.items():
                yield from texts(value, _child(shape, key), (*loc, key))


def _members(model: type[Record]) -> Iterator[Member]:
    for name, info in model.model_fields.items():
        yield Member(
            key=info.alias or name,
            shape=_shape_of(info.annotation, tuple(info.metadata)),
            required=info.is_required(),
            keeps_empty=any(isinstance(mark, KeepEmpty) for mark in info.metadata),
            description=info.description or "",
            info=info,
        )


def _shape_of(annotation: Any, marks: tuple[object, ...]) -> Shape:  # noqa: ANN401 - a type form
    """Return the shape of an annotation."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Annotated, Union, types.UnionType):
        more = args[1:] if origin is Annotated else ()
        return _shape_of(next(a for a in args if a is not types.NoneType), (*more, *marks))
    if origin is tuple:
        alone = next((mark.words for mark in marks if isinstance(mark, Alone)), ())
        most = next((found for mark in marks if (found := getattr(mark, "max_length", 0))), 0)
        named = next((mark.record for mark in marks if isinstance(mark, FromFile)), None)
        from_file = record_shape(named) if named else None
        return ListShape(_shape_of(args[0], ()), alone, not_empty in marks, most, from_file)
    if origin is Mapping:
        return MapShape(_shape_of(args[1], ()), _shape_of(args[0], ()))
    if any(isinstance(mark, OverOfficeStyle) for mark in marks):
        return record_shape(StyleKeys)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return record_shape(annotation)
    return _leaf_shape(annotation, marks)


def _leaf_shape(annotation: Any, marks: tuple[object, ...]) -> LeafShape:  # noqa: ANN401
    if get_origin(annotation) is Literal:
        return _choices(get_args(annotation))
    if isinstance(annotation, EnumType):
        return _choices(tuple(str(member.value) for member in annotation))  # type: ignore[var-annotated]
    leaf = next((mark for mark in marks if isinstance(mark, Leaf)), Leaf("văn bản", "…"))
    return LeafShape(leaf)


def _choices(values: tuple[str, ...]) -> LeafShape:
    return LeafShape(Leaf(" hoặc ".join(f"`{v}`" for v in values), values[0]), values)


def sample(shape: Shape | None) -> Data:
    """Return the least data of a shape that is accepted: work goes on with it after an error."""
    match shape:
        case LeafShape(leaf=leaf):
            return leaf.example
        case ListShape(item=item):
            return [sample(item)]
        case RecordShape(members=members):
            return {key: sample(m.shape) for key, m in members.items() if m.required}
        case _:
            return {}
