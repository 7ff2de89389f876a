"""The zip around the parts: fixed times and order, constant parts deflated once."""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cds_docs.values import dataclass

_LEVEL = 3
"""For parts that differ by document: half the time of level 6 for a twentieth more bytes."""

_LEVEL_ONCE = 9
_NO_HEADER = -zlib.MAX_WBITS
"""A zip holds deflated bytes without zlib's own header."""
_NEAR, _NEAR_MEMORY = _NO_HEADER + 1, zlib.DEF_MEM_LEVEL - 1
"""16 KiB looked back, and tables half as large: of a paper as many bytes in two thirds of the
time, which goes into clearing the tables."""
_PAPER = 1 << 16
"""Bytes of a part beyond which looking back further pays."""
_DOS_DATE = (0 << 9) | (1 << 5) | 1  # 1 January 1980, the zip format's first day
_STORED, _DEFLATED = 0, 8
_UTF8_NAME = 0x0800
_VERSION = 20
_ALREADY_COMPRESSED = (".png", ".jpeg", ".jpg")
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5HI")
_PLACE = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Packed:
    """A part ready for the zip: its name, method, checksum, size and compressed bytes."""

    name: str
    method: int
    crc: int
    size: int
    data: bytes


def unpacked(part: Packed) -> bytes:
    """Return what a part holds."""
    return part.data if part.method == _STORED else zlib.decompress(part.data, _NO_HEADER)


def pack(name: str, content: bytes, level: int = _LEVEL) -> Packed:
    """Compress a part; pictures are stored as they are."""
    if name.endswith(_ALREADY_COMPRESSED):
        return Packed(name, _STORED, zlib.crc32(content), len(content), content)
    return Packed(name, _DEFLATED, zlib.crc32(content), len(content), _deflated(content, level))


def _deflated(content: bytes, level: int) -> bytes:
    """Return content as a zip holds it."""
    if len(content) > _PAPER:
        return zlib.compress(content, level, wbits=_NO_HEADER)
    squeeze = zlib.compressobj(level, zlib.DEFLATED, _NEAR, _NEAR_MEMORY)
    return squeeze.compress(content) + squeeze.flush()


@lru_cache(maxsize=64)
def pack_once(name: str, content: str) -> Packed:
    """Compress a part that many packages share."""
    return pack(name, content.encode(), _LEVEL_ONCE)


def _first(name: str) -> tuple[int, str]:
    """Return the sorting key that puts content types and root relationships first."""
    order = ("[Content_Types].xml", "_rels/.rels")
    return (order.index(name) if name in order else len(order), name)


def zip_parts(parts: Iterable[Packed]) -> bytes:
    """Return the zip of the parts, in a fixed order and with a fixed time."""
    return joined([entry(part) for part in in_order(parts)])


def in_order(parts: Iterable[Packed]) -> list[Packed]:
    """Return parts in the order of every package."""
    return sorted(parts, key=lambda part: _first(part.name))


class Entry(NamedTuple):
    """A part as it stands in a zip.

    Attributes:
        local: Its head and its bytes.
        central: Its line in the directory, up to the place of the part.
        name: The end of that line.
    """

    local: bytes
    central: bytes
    name: bytes


def entry(part: Packed) -> Entry:
    """Return a part as it stands in a zip."""
    name = part.name.encode()
    common = (_UTF8_NAME, part.method, 0, _DOS_DATE, part.crc, len(part.data), part.size)
    head = _LOCAL.pack(b"PK\3\4", _VERSION, *common, len(name), 0)
    more = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *common, len(name), 0, 0, 0, 0, 0x20)
    return Entry(b"".join((head, name, part.data)), more, name)


def joined(entries: Iterable[Entry]) -> bytes:
    """Return a zip of parts in their order."""
    local: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for one in entries:
        local.append(one.local)
        central += (one.central, _PLACE.pack(offset), one.name)
        offset += len(one.local)
    directory = b"".join(central)
    count = len(local)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)
    return b"".join((*local, directory, end))
