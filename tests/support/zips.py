"""Zips written by hand, so that every field of them can lie."""

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE = 0x21
_CHUNK = 1 << 20
STORED, DEFLATED = 0, 8
MOST_ENTRIES = 0xFFFF


@dataclass(frozen=True, slots=True)
class File:
    """An entry of a zip, with what its headers say.

    Attributes:
        name: Its name in the directory.
        packed: Its bytes in the zip.
        size: The size the headers give.
        crc: The checksum they give.
        method: The method they give.
        flags: Their flags.
        offset: Where the directory says it stands; its true place where nothing is given.
        local: Its name in its local header, where that is another.
        length: How many bytes the headers say it takes, where that is not so.
    """

    name: bytes
    packed: bytes
    size: int
    crc: int = 0
    method: int = DEFLATED
    flags: int = 0
    offset: int | None = None
    local: bytes | None = None
    length: int | None = None


def deflated(data: bytes, level: int = 6) -> bytes:
    """Return data as a raw deflate stream."""
    stream = zlib.compressobj(level, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush()


def file(name: str, data: bytes) -> File:
    """Return an honest entry."""
    return File(name.encode(), deflated(data), len(data), zlib.crc32(data))


def _piece(data: bytes, mode: int = zlib.Z_FULL_FLUSH) -> bytes:
    """Return data as a piece of a deflate stream that may be repeated."""
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush(mode)


def bomb(name: str, head: bytes, unit: bytes, times: int, tail: bytes) -> File:
    """Return an entry that unpacks to head, unit times over, and tail.

    It is put together from one compressed piece, so that gigabytes are made in a moment. Its
    checksum is wrong: nobody who reads it may come that far.
    """
    once = max(1, _CHUNK // len(unit))
    whole, rest = divmod(times, once)
    packed = _piece(head) + _piece(unit * once) * whole + _piece(unit * rest)
    size = len(head) + len(unit) * times + len(tail)
    return File(name.encode(), packed + _piece(tail, zlib.Z_FINISH), size)


def zipped(files: Iterable[File], *, comment: bytes = b"", count: int | None = None) -> bytes:
    """Return the zip of entries; the number of entries may be given wrong."""
    body: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for one in files:
        local = one.name if one.local is None else one.local
        length = len(one.packed) if one.length is None else one.length
        common = (one.flags, one.method, 0, _DATE, one.crc, length, one.size)
        head = _LOCAL.pack(b"PK\3\4", 20, *common, len(local), 0) + local
        where = at if one.offset is None else one.offset
        row = (*common, len(one.name), 0, 0, 0, 0, 0, where)
        directory.append(_CENTRAL.pack(b"PK\1\2", 20, 20, *row) + one.name)
        body += (head, one.packed)
        at += len(head) + len(one.packed)
    rows = b"".join(directory)
    said = min(MOST_ENTRIES, len(directory)) if count is None else count
    end = _END.pack(b"PK\5\6", 0, 0, said, said, len(rows), at, len(comment))
    return b"".join((*body, rows, end, comment))


def package(parts: Mapping[str, bytes]) -> bytes:
    """Return an honest zip of parts."""
    return zipped(file(name, data) for name, data in parts.items())
