"""Parts of small .docx packages, written by hand and put together as a test needs them."""

import struct
import zlib
from collections.abc import Mapping

from support.zips import package

MAIN = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
CORE = "docProps/core.xml"

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT_TYPE = f"{WORD}.document.main+xml"
_OPEN = f'<w:document xmlns:w="{W_NS}" xmlns:r="{R_NS}"><w:body>'
_CLOSE = "</w:body></w:document>"


def paragraph(text: str) -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def body(xml: str) -> bytes:
    """Return a document part with a body."""
    return f"{_OPEN}{xml}{_CLOSE}".encode()


def relation(number: int | str, kind: str, target: str, *, external: bool = False) -> str:
    """Return a relationship of a part."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId{number}" Type="{R_NS}/{kind}" Target="{target}"{mode}/>'


def relationships(*rows: str) -> bytes:
    """Return a relationships part."""
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'.encode()
    )


def types(main: str = DOCUMENT_TYPE, more: str = "") -> bytes:
    """Return the list of content types of a document."""
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/{MAIN}" ContentType="{main}"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>{more}</Types>'
    ).encode()


def plain(**parts: bytes) -> dict[str, bytes]:
    """Return the parts of a small ordinary document."""
    styles = f'<w:styles xmlns:w="{W_NS}"/>'.encode()
    core = f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>'.encode()
    return {
        TYPES: types(),
        ROOT_RELS: relationships(relation(1, "officeDocument", MAIN)),
        MAIN: body(paragraph("Kính gửi: Các sở, ban, ngành")),
        RELS: relationships(relation(1, "styles", "styles.xml")),
        "word/styles.xml": styles,
        CORE: core,
        **parts,
    }


def changed(parts: Mapping[str, bytes]) -> bytes:
    """Return the small document with some parts replaced or added."""
    return package(plain() | dict(parts))


def linked(*rows: str, **parts: bytes) -> bytes:
    """Return the small document with more relationships of its own part."""
    styles = relation(1, "styles", "styles.xml")
    return changed({RELS: relationships(styles, *rows), **parts})


def png(width: int, height: int) -> bytes:
    """Return the first bytes of a PNG that says it has a size."""
    head = struct.pack(">2I5B", width, height, 1, 0, 0, 0, 0)
    row = struct.pack(">I", len(head)) + b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + row + struct.pack(">I", zlib.crc32(row[4:]))


def field(*instructions: str) -> str:
    """Return a field whose instruction is spread over runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    runs = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in instructions)
    return f"<w:p>{mark.format('begin')}{runs}{mark.format('end')}</w:p>"
