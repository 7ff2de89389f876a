"""Pictures and QR codes: drawings in the text, their files in the package."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import field, replace

from cds_docs.document.model import Paragraph, Picture, QrCode, Words
from cds_docs.document.placing import CAPTION_ROOM, PICTURE_GAP, QR_QUIET, qr_width
from cds_docs.document.placing import fitted as fitted_width
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, format_of
from cds_docs.standard.rows import Align, Colour
from cds_docs.standard.style import PageStyle
from cds_docs.units import Length
from cds_docs.values import dataclass
from cds_docs.word.escaping import escape
from cds_docs.word.links import Links
from cds_docs.word.names import SPACER_STYLE
from cds_docs.word.tables import box_xml
from cds_docs.word.xml import paragraph_xml

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EXTENSIONS = {"image/png": "png", "image/jpeg": "jpeg"}
_PIXELS_PER_MODULE = 8


def _png(rows: list[bytes], side: int) -> bytes:
    """Return a one-bit grey PNG; stored, not deflated, so that no zlib build changes a byte."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows), 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def qr_png(text: str) -> bytes:
    """Return the picture of a QR code, with its quiet zone."""
    import segno  # noqa: PLC0415 - most papers carry no QR code

    code = segno.make_qr(text, error="m")
    modules = [bytearray(row) for row in code.matrix_iter(scale=1, border=QR_QUIET)]
    side = len(modules) * _PIXELS_PER_MODULE
    rows = []
    for row in modules:
        # one module is one byte wide: eight pixels, white where the module is light
        line = bytes(0x00 if dark else 0xFF for dark in row)
        rows += [line] * _PIXELS_PER_MODULE
    return _png(rows, side)


def fitted(picture: Picture, room: Length, height: Length) -> Picture:
    """Return a picture no wider than its room and no higher than a page, its shape kept."""
    width = fitted_width(picture, room, height)
    return picture if width == picture.width else replace(picture, width=width)


@dataclass(slots=True)
class Media:
    """Picture files of a package, each content once, and the ids of the drawings."""

    files: dict[str, bytes] = field(default_factory=dict)
    _names: dict[bytes, str] = field(default_factory=dict)
    _drawings: int = 0

    def store(self, data: bytes, media_type: str) -> str:
        """Keep a picture file and return its name below ``word/``."""
        if data not in self._names:
            name = f"media/image{len(self.files) + 1}.{_EXTENSIONS[media_type]}"
            self._names[data] = name
            self.files[name] = data
        return self._names[data]

    def drawing(self, picture: Picture, links: Links) -> str:
        """Return a run with the picture in line with the text."""
        rid = links.add("image", self.store(picture.data, picture.media_type))
        self._drawings += 1
        number = self._drawings
        width, height = picture.width.emu, (picture.width * picture.aspect).emu
        alt = escape(picture.alt)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" '
            f'xmlns:wp="{_DRAWING}/wordprocessingDrawing">'
            f'<wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{number}" name="Hình {number}" descr="{alt}"/>'
            f'<a:graphic xmlns:a="{_DRAWING}/main">'
            f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Hình {number}" descr="{alt}"/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def picture(self, picture: Picture, links: Links, *, align: str) -> str:
        """Return a paragraph that holds only a picture."""
        properties = f'<w:pStyle w:val="{SPACER_STYLE}"/><w:keepNext/>'
        gap = PICTURE_GAP.twips
        spacing = f'<w:spacing w:before="{gap}" w:after="{gap}" w:line="240" w:lineRule="auto"/>'
        jc = f'<w:jc w:val="{align}"/>'
        run = self.drawing(picture, links)
        return f"<w:p><w:pPr>{properties}{spacing}{jc}</w:pPr>{run}</w:p>"


@dataclass(frozen=True, slots=True)
class Surface:
    """What a section is written on and with.

    Attributes:
        style: The office's choices.
        formats: How each element is written under them.
        room: The width between the margins.
        height: The height between the margins.
        links: The relationships of the part.
        media: The pictures of the package.
    """

    style: PageStyle
    formats: Mapping[Element, Format]
    room: Length
    height: Length
    links: Links
    media: Media


def picture_xml(picture: Picture, on: Surface) -> str:
    """Return a picture of the text with its caption."""
    picture = fitted(picture, on.room, on.height - CAPTION_ROOM)
    xml = on.media.picture(picture, on.links, align=Align.CENTER)
    if not picture.caption:
        return xml
    caption = Paragraph(Element.CAPTION, (Words(picture.caption),))
    return xml + paragraph_xml(caption, format_of(Element.CAPTION, on.style).size, on.links)


def qr_xml(code: QrCode, on: Surface, align: Align) -> str:
    """Return a QR code and its address as a link; without an address, its empty frame.

    A code of a long address is as wide as it must be to be read.
    """
    if not code.url:
        empty = f'<w:p><w:pPr><w:pStyle w:val="{SPACER_STYLE}"/></w:pPr></w:p>'
        return box_xml(code.width, code.width, empty, Colour.BLACK, align) + empty
    png = qr_png(code.url)
    modules = int.from_bytes(png[16:20]) // _PIXELS_PER_MODULE
    width = qr_width(code.width, modules, min(on.room, on.height - CAPTION_ROOM))
    picture = Picture(png, "image/png", width, 1.0, code.alt)
    xml = on.media.picture(picture, on.links, align=align)
    address = Paragraph(Element.CAPTION, (Words(code.url, link=code.url),))
    size = format_of(Element.CAPTION, on.style).size
    jc = f'<w:jc w:val="{align}"/>'
    return xml + paragraph_xml(address, size, on.links, jc)
