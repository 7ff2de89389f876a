"""Pictures and QR codes as they are asked for: their files, their widths."""

from dataclasses import replace
from typing import Protocol

from cds_docs.campaign.fields import ADDRESS_LIMIT
from cds_docs.compose import codes
from cds_docs.compose.picture_files import MOST_PIXELS, PictureFile, described
from cds_docs.diagnostics import CdsError, Diagnostic, Span
from cds_docs.document.model import Picture, QrCode
from cds_docs.patterns import regex
from cds_docs.units import Length, mm
from cds_docs.values import dataclass

QR_WIDTH = mm(25)
PICTURE_WIDTH = mm(80)
SIGNATURE_WIDTH = mm(30)
LOGO_WIDTH = mm(15)
"""Widths where none is asked for; the decree names none (house)."""

WIDEST = mm(250)

_WIDTH = regex(r"\{\s*width\s*=\s*\"?(\d{1,3}(?:[.,]\d+)?)\s*mm\"?\s*\}")
_SAVE_AGAIN = (
    "Mở ảnh bằng một chương trình xem ảnh, thu nhỏ nếu cần, rồi lưu lại thành .png hoặc .jpg."
)
_WEB = ("https://", "http://")


class Pictures(Protocol):
    """Where pictures come from; composing itself reads no file."""

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file named relative to the campaign, or None if missing.

        Raises:
            CdsError: It may not be read.
        """


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
    try:
        data = pictures.read(asked.path)
    except CdsError as error:
        return replace(error.diagnostics[0], span=asked.origin)
    if data is None:
        return Diagnostic(
            codes.PICTURE_MISSING,
            f"Không đọc được tệp ảnh «{asked.path}».",
            asked.origin,
            "Đường dẫn tính từ thư mục của tệp chiến dịch; kiểm tra tên tệp và phần mở rộng.",
        )
    file = described(data)
    if file is None:
        problem = f"Tệp «{asked.path}» không phải ảnh PNG hoặc JPEG."
        return Diagnostic(codes.PICTURE_UNREADABLE, problem, asked.origin, _SAVE_AGAIN)
    if problem := _problem(file, asked.path):
        return Diagnostic(codes.PICTURE_UNREADABLE, problem, asked.origin, _SAVE_AGAIN)
    aspect = file.high / file.wide
    return Picture(
        data, file.media_type, asked.width, aspect, asked.alt, asked.caption, asked.origin
    )


def _problem(file: PictureFile, path: str) -> str:
    """Return why a picture cannot be printed, or nothing."""
    if not file.whole:
        return f"Tệp ảnh «{path}» thiếu phần cuối, chưa được chép hay lưu trọn vẹn."
    if file.wide * file.high > MOST_PIXELS:
        found, most = file.wide * file.high // 1_000_000, MOST_PIXELS // 1_000_000
        return f"Ảnh «{path}» có {found} triệu điểm ảnh, cần không quá {most} triệu."
    return ""


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
