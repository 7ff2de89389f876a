"""PNG and JPEG pictures: recognised by their bytes, their proportions read from the header."""

import re
from dataclasses import dataclass
from typing import Protocol

from cds_docs.campaign.fields import ADDRESS_LIMIT
from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.model import Picture, QrCode
from cds_docs.units import Length, mm

QR_WIDTH = mm(25)
PICTURE_WIDTH = mm(80)
SIGNATURE_WIDTH = mm(30)
LOGO_WIDTH = mm(15)
"""Widths where none is asked for; the decree names none (house)."""

WIDEST = mm(250)

_WIDTH = re.compile(r"\{\s*width\s*=\s*\"?(\d{1,3}(?:[.,]\d+)?)\s*mm\"?\s*\}")
_PNG = b"\x89PNG\r\n\x1a\n"
_WEB = ("https://", "http://")
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset(range(0xD0, 0xDA)) | {0x01}
_PNG_HEADER = 24


class Pictures(Protocol):
    """Where pictures come from; composing itself reads no file."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file named relative to the campaign, or None if missing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A picture that is asked for.

    Attributes:
        path: Its file as written.
        width: Its width on paper.
        alt: Text for those who cannot see it.
        caption: Printed under it; may be empty.
        origin: Where it is asked for.
    """

    path: str
    width: Length
    alt: str
    caption: str = ""
    origin: Span | None = None


def picture(pictures: Pictures, asked: Asked) -> Picture | Diagnostic:
    """Read a picture, or say why it cannot be had."""
    data = pictures.read(asked.path)
    if data is None:
        return Diagnostic(
            codes.PICTURE_MISSING,
            f"Không đọc được tệp ảnh «{asked.path}».",
            asked.origin,
            "Đường dẫn tính từ thư mục của tệp chiến dịch; kiểm tra tên tệp và phần mở rộng.",
        )
    size = _size(data)
    if size is None:
        return Diagnostic(
            codes.PICTURE_UNREADABLE,
            f"Tệp «{asked.path}» không phải ảnh PNG hoặc JPEG.",
            asked.origin,
            "Mở ảnh bằng một chương trình xem ảnh rồi lưu lại thành .png hoặc .jpg.",
        )
    media_type, wide, high = size
    return Picture(
        data, media_type, asked.width, high / wide, asked.alt, asked.caption, asked.origin
    )


def _size(data: bytes) -> tuple[str, int, int] | None:
    """Return media type, width and height in pixels, or None where the bytes are no picture."""
    if data.startswith(_PNG) and len(data) >= _PNG_HEADER and data[12:16] == b"IHDR":
        wide, high = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        return ("image/png", wide, high) if wide and high else None
    if data.startswith(_JPEG):
        size = _jpeg_size(data)
        return ("image/jpeg", *size) if size else None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height from a JPEG's frame header, or None when it has none."""
    at = 2
    while at + 9 <= len(data) and data[at] == _JPEG[2]:
        marker = data[at + 1]
        if marker == _JPEG[2]:
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        elif marker in _JPEG_SIZES:
            high, wide = (
                int.from_bytes(data[at + 5 : at + 7]),
                int.from_bytes(data[at + 7 : at + 9]),
            )
            return (wide, high) if wide and high else None
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def qr_code(url: str, width: Length, origin: Span | None) -> tuple[QrCode, Diagnostic | None]:
    """Return a QR code; an empty address leaves its frame and a warning."""
    if url and not (url.startswith(_WEB) and len(url.encode()) <= ADDRESS_LIMIT):
        bad = Diagnostic(
            codes.QR_ADDRESS,
            f"Mã QR không dùng được địa chỉ «{url[:60]}»: cần https://… dài nhất "
            f"{ADDRESS_LIMIT} byte.",
            origin,
            "Viết cả địa chỉ trang, ví dụ ![qr](https://dx.gov.vn).",
        )
        return QrCode("", width, "", origin), bad
    if url:
        return QrCode(url, width, f"Mã QR dẫn tới {url}", origin), None
    warning = Diagnostic(
        codes.QR_EMPTY,
        "Mã QR chưa có địa chỉ; văn bản để khung trống.",
        origin,
        "Điền địa chỉ https://… cho mã QR trước khi phát hành.",
    )
    return QrCode("", width, "Khung mã QR chưa có địa chỉ", origin), warning


def width_of(attributes: str, otherwise: Length, origin: Span | None) -> Length | Diagnostic:
    """Read ``{width=40mm}``."""
    if not attributes:
        return otherwise
    found = _WIDTH.fullmatch(attributes.strip())
    width = mm(float(found.group(1).replace(",", "."))) if found else None
    if width is None or not width.twips or width > WIDEST:
        return Diagnostic(
            codes.BAD_ATTRIBUTES,
            f"Không hiểu thuộc tính «{attributes.strip()}» của ảnh.",
            origin,
            "Viết bề rộng bằng milimét, ví dụ {width=40mm}.",
        )
    return width
