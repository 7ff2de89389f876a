"""What clerks mean by keys that do not stand where they were typed."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from cds_docs.campaign.shape import (
    ListShape,
    Loc,
    MapShape,
    RecordShape,
    Shape,
    campaign_shape,
    shape_at,
)
from cds_docs.campaign.words import likeness, listed, nearest, plain
from cds_docs.diagnostics import Span

_SURE = 0.75
"""Likeness to a known key from which on a slip is likelier than a key at the wrong place."""

_MEANINGS = {
    "chude": ("theme",),
    "nam": ("year",),
    "sukien": ("event",),
    "hoatdong": ("activities",),
    "khauhieu": ("slogans",),
    "mocthoigian": ("timeline",),
    "lich": ("timeline",),
    "thoigian": ("time", "timeline"),
    "viendan": ("references",),
    "vanbanviendan": ("references",),
    "coquan": ("agencies",),
    "coquanbanhanh": ("issuer",),
    "phancong": ("assignments",),
    "vanban": ("documents",),
    "loai": ("kind",),
    "loaivanban": ("kind",),
    "mau": ("template",),
    "donvi": ("unit", "to"),
    "den": ("to",),
    "recipients": ("to",),
    "gui": ("to",),
    "so": ("number",),
    "kyhieu": ("symbol",),
    "sokyhieu": ("symbol",),
    "ngay": ("date",),
    "diadanh": ("place",),
    "diadiem": ("place",),
    "trichyeu": ("subject",),
    "kinhgui": ("to",),
    "noinhan": ("distribution",),
    "cancu": ("bases",),
    "nguoiky": ("signer",),
    "hoten": ("name",),
    "ten": ("name", "title"),
    "chucvu": ("title",),
    "tieude": ("title", "subject"),
    "ghichu": ("note",),
    "phuluc": ("annexes",),
    "guikem": ("enclosures",),
    "dinhkem": ("enclosures",),
    "nhiemvu": ("tasks",),
    "noidung": ("text", "subject"),
    "phoihop": ("with",),
    "han": ("due",),
    "ketqua": ("output",),
    "batdau": ("start",),
    "ketthuc": ("end",),
    "ma": ("id", "code"),
    "cot": ("columns",),
    "hang": ("rows",),
    "tong": ("total",),
    "nhom": ("group",),
    "thutruong": ("head",),
    "nguoidungdau": ("head",),
    "viettat": ("code",),
    "tenngan": ("short",),
    "tenviettat": ("short", "code"),
    "coquanchuquan": ("parent",),
    "diachi": ("address",),
    "dokhan": ("urgency",),
}
"""Names clerks give keys, as plain letters → the keys they may mean; used for hints only."""


def meant_key(loc: Loc, known: tuple[str, ...]) -> str | None:
    """Return the known key that an unknown one may mean, or None.

    Args:
        loc: The place of the unknown key.
        known: The keys that can stand there.
    """
    key = str(loc[-1])
    by_name = (name for name in _meanings(key) if name in known)
    if (named := next(by_name, None)) is not None:
        return named
    near = nearest(key, known)
    sure = near is not None and likeness(plain(key), plain(near)) >= _SURE
    elsewhere = key in _homes() or home_of(loc)
    return near if sure or not elsewhere else None


def opened_above(loc: Loc, keys: Mapping[Loc, Span], empty: AbstractSet[Loc]) -> Loc | None:
    """Return the place of the empty key above an unknown one that has it inside, if that is so.

    Args:
        loc: The place of the unknown key.
        keys: Where the keys of the file stand.
        empty: The places of keys without a value.
    """
    parent, line = shape_at(loc[:-1]), keys[loc].line
    if not isinstance(parent, RecordShape):
        return None
    above = (
        (span.line, place)
        for place, span in keys.items()
        if place[:-1] == loc[:-1] and place[-1] in parent.members and span.line < line
    )
    _, nearest_above = max(above, default=(0, ()))
    inner = shape_at(nearest_above) if nearest_above in empty else None
    return nearest_above if isinstance(inner, RecordShape) and loc[-1] in inner.members else None


def home_of(loc: Loc) -> str:
    """Return where a key belongs that stands at the top of the file and should not, or the reverse.

    Args:
        loc: The place of an unknown key.

    Returns:
        A hint; nothing where the key is at home neither way.
    """
    key = str(loc[-1])
    if len(loc) > 1:
        at_top = key in campaign_shape().members
        return f"«{key}» ghi một lần cho cả chiến dịch: chuyển ra đầu tệp." if at_top else ""
    for name in (key, key.removesuffix("s"), *_meanings(key)):
        if homes := _homes().get(name):
            return f"«{name}» ghi trong từng mục: {listed(homes)}."
    return ""


def _meanings(key: str) -> tuple[str, ...]:
    """Return the keys that a Vietnamese name, or another English one, may stand for."""
    return _MEANINGS.get(plain(key), ())


@cache
def _homes() -> dict[str, dict[str, None]]:
    """Return key → the mappings below the top of the file that have it, in order."""
    found: dict[str, dict[str, None]] = {}
    for record in _below(campaign_shape()):
        for key in record.members:
            found.setdefault(key, {})[f"«{record.model.heading}»"] = None
    return found


def _below(shape: Shape) -> Iterator[RecordShape]:
    """Yield the mappings with known keys below a place."""
    match shape:
        case RecordShape(members=members):
            for member in members.values():
                yield from _records(member.shape)
        case ListShape(item=item) | MapShape(item=item):
            yield from _records(item)


def _records(shape: Shape) -> Iterator[RecordShape]:
    """Yield the mappings with known keys at a place and below."""
    if isinstance(shape, RecordShape) and shape.model.heading:
        yield shape
    yield from _below(shape)
