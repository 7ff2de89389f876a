"""The floor: a finished document.xml cut where words go, filled and zipped; nothing else is done.

It is the document.xml of cds-docs itself. No spec is read, no word looked at, nothing is recorded
or checked: what any program that writes it from Python has to do at least. Nothing of cds-docs is
imported here.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

from benchmarks.mail.peers import JINJA, Make
from benchmarks.mail.rows import Row
from benchmarks.mail.template import tagged

_BODY = "word/document.xml"
_TEXT = re.compile(r"(?<=>)[^<]*\{\{[^<]*(?=<)")
"""A text node with a tag."""
_LEVEL = 6
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DAY = (1 << 5) | 1
"""1 January 1980, as zip writes it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the package, deflated."""

    name: bytes
    data: bytes
    crc: int
    size: int


def _part(name: str, content: bytes) -> _Part:
    """Return a part deflated."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = squeeze.compress(content) + squeeze.flush()
    return _Part(name.encode(), data, zlib.crc32(content), len(content))


def _package(parts: list[_Part]) -> bytes:
    """Return parts as a zip file."""
    out, index, at = [], [], 0
    for part in parts:
        sizes = (part.crc, len(part.data), part.size, len(part.name), 0)
        local = _LOCAL.pack(b"PK\3\4", 20, 0, 8, 0, _DAY, *sizes)
        out += [local, part.name, part.data]
        index += [
            _CENTRAL.pack(b"PK\1\2", 20, 20, 0, 8, 0, _DAY, *sizes, 0, 0, 0, 0, at),
            part.name,
        ]
        at += len(local) + len(part.name) + len(part.data)
    length = sum(map(len, index))
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), length, at, 0)
    return b"".join([*out, *index, end])


def _segments(body: str) -> list[str | Callable[..., str]]:
    """Return a document.xml cut at its tags, each text with tags compiled."""
    words = Environment(autoescape=True, undefined=StrictUndefined)
    found: list[str | Callable[..., str]] = []
    at = 0
    for match in _TEXT.finditer(body):
        found += [body[at : match.start()], words.from_string(match[0]).render]
        at = match.end()
    return [*found, body[at:]]


def floor(finished: bytes) -> Make:
    """Return the floor of a finished letter (``template.finished``)."""
    with zipfile.ZipFile(io.BytesIO(finished)) as package:
        segments = _segments(tagged(package.read(_BODY).decode(), JINJA))
        fixed = [_part(name, package.read(name)) for name in package.namelist() if name != _BODY]

    def make(one: Row) -> bytes:
        body = "".join([s if isinstance(s, str) else s(one) for s in segments])
        return _package([*fixed, _part(_BODY, body.encode())])

    return make
