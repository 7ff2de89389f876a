"""How hostile files are made: a small ordinary package with one thing wrong."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from support.packages import (
    MAIN,
    ROOT_RELS,
    TYPES,
    body,
    changed,
    linked,
    plain,
    relation,
    relationships,
    types,
)
from support.zips import STORED, File, bomb, deflated, file, package, zipped

_OPEN, _CLOSE = body("|").split(b"|")
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file and what has to be said of it.

    Attributes:
        case: Its case in the corpus of bad inputs.
        name: What it is.
        code: The code of the finding; nothing where it passes without a word.
        build: Makes the file.
    """

    case: str
    name: str
    code: str
    build: Callable[[], bytes]

    @property
    def id(self) -> str:
        """Return its name in the tests."""
        return f"{self.case}-{self.name.replace(' ', '-')}"


def cases(case: str, code: str, builds: Mapping[str, Callable[[], bytes]]) -> list[Hostile]:
    """Return cases of one kind."""
    return [Hostile(case, name, code, build) for name, build in builds.items()]


def files_of(parts: Mapping[str, bytes] | None = None) -> list[File]:
    """Return the entries of the small document, to be falsified one by one."""
    return [file(name, data) for name, data in (plain() | dict(parts or {})).items()]


def main_as(entry: File) -> bytes:
    """Return the small document with its own part replaced by an entry."""
    return zipped(entry if one.name == MAIN.encode() else one for one in files_of())


def falsified(**fields: object) -> bytes:
    """Return the small document with fields of its own part's headers replaced."""
    (main,) = (one for one in files_of() if one.name == MAIN.encode())
    return main_as(replace(main, **fields))  # type: ignore[arg-type]


def named(name: bytes) -> bytes:
    """Return the small document with one more entry of a name."""
    return zipped([*files_of(), File(name, deflated(b"x"), 1, zlib.crc32(b"x"))])


def flipped() -> bytes:
    """Return the small document with a damaged deflate stream."""
    (main,) = (one for one in files_of() if one.name == MAIN.encode())
    packed = bytearray(main.packed)
    packed[len(packed) // 2] ^= 0xFF
    return main_as(replace(main, packed=bytes(packed)))


def overlapped(number: int = 2000) -> bytes:
    """Return entries of which each claims all the bytes behind it, headers of the others too."""
    names = [b"word/media/a%04d.bin" % i for i in range(number)]
    header = len(zipped([File(names[0], b"", 0)])) - len(zipped([])) - 46 - len(names[0])
    rest = [header * (number - 1 - i) for i in range(number)]
    entries = [
        File(name, b"", length, method=STORED, length=length)
        for name, length in zip(names, rest, strict=True)
    ]
    return zipped([*files_of(), *entries])


def many_parts() -> bytes:
    """Return a package of 50 000 parts."""
    empty = File(b"", b"", 0, 0, STORED)
    return zipped([*files_of(), *(replace(empty, name=b"word/p%d.bin" % i) for i in range(50_000))])


def chain(length: int) -> bytes:
    """Return parts each leading to the next."""
    parts = {}
    for i in range(length):
        parts[f"word/p{i}.xml"] = b"<a/>"
        parts[f"word/_rels/p{i}.xml.rels"] = relationships(relation(1, "x", f"p{i + 1}.xml"))
    return linked(relation(9, "x", "p0.xml"), **parts, **{f"word/p{length}.xml": b"<a/>"})


def office(name: str, kind: str) -> bytes:
    """Return a package of another Office program."""
    return package(
        {
            TYPES: types(more=f'<Override PartName="/{name}" ContentType="{kind}"/>'),
            ROOT_RELS: relationships(relation(1, "officeDocument", name)),
            name: b"<workbook/>",
        }
    )


def strict() -> bytes:
    """Return a document in the strict dialect of the standard."""
    dialect = "http://purl.oclc.org/ooxml"
    root = f'<w:document xmlns:w="{dialect}/wordprocessingml/main"><w:body/></w:document>'
    row = (
        f'<Relationship Id="rId1" Target="{MAIN}" '
        f'Type="{dialect}/officeDocument/relationships/officeDocument"/>'
    )
    return changed({MAIN: root.encode(), ROOT_RELS: relationships(row)})


def laughs(entity: str, levels: int) -> str:
    """Return a document type whose entities grow tenfold each."""
    rows = [f'<!ENTITY a0 "{entity}">']
    rows += [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, levels)]
    return f"<!DOCTYPE x [{''.join(rows)}]>"


def with_type(doctype: str, xml: str) -> bytes:
    """Return a document part with a document type in front."""
    return doctype.encode() + body(xml)


def attributes() -> bytes:
    """Return a document with a million attributes."""
    row = "<w:p " + " ".join(f'w:a{i}=""' for i in range(100)) + "/>"
    return changed({MAIN: body(row * 10_000)})


def tables(depth: int) -> str:
    """Return tables in tables."""
    return "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth


def huge(head: bytes, unit: bytes, times: int) -> bytes:
    """Return the small document with a huge part of its own."""
    return main_as(bomb(MAIN, _OPEN + head, unit, times, _CLOSE))


def heavy(name: str, size: int) -> bytes:
    """Return the small document with another part that unpacks to a size."""
    return zipped([*files_of(), bomb(name, b"", b"\0", size, b"")])
