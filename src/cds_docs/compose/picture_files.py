"""PNG and JPEG files: what they say of themselves, read from their bytes; nothing is decoded."""

from typing import NamedTuple

MOST_PIXELS = 100_000_000
"""Pixels of a picture: an A4 page scanned at 600 dots an inch has 35 million."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER, _CHUNK = 24, 12
_LAST_CHUNK = b"IEND"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset(range(0xD0, 0xDA)) | {0x01}
_JPEG_END = b"\xff\xd9"


class PictureFile(NamedTuple):
    """A picture as its file describes it.

    Attributes:
        media_type: ``image/png`` or ``image/jpeg``.
        wide: Its width in pixels, above 0.
        high: Its height in pixels, above 0.
        whole: Whether the file goes on to its end.
    """

    media_type: str
    wide: int
    high: int
    whole: bool


def described(data: bytes) -> PictureFile | None:
    """Return what a file says of its picture, or None where the bytes are no picture."""
    found = None
    if data.startswith(_PNG) and len(data) >= _PNG_HEADER and data[12:16] == b"IHDR":
        wide, high = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        found = PictureFile("image/png", wide, high, _is_whole_png(data))
    elif data.startswith(_JPEG):
        found = _jpeg(data)
    return found if found and found.wide and found.high else None


def _is_whole_png(data: bytes) -> bool:
    """Tell whether the chunks of a PNG follow one another up to the last."""
    at, kind = len(_PNG), b""
    while at + _CHUNK <= len(data) and kind != _LAST_CHUNK:
        kind = data[at + 4 : at + 8]
        at += _CHUNK + int.from_bytes(data[at : at + 4])
    return kind == _LAST_CHUNK and at <= len(data)


def _jpeg(data: bytes) -> PictureFile | None:
    """Read a JPEG's frame header; there is none in what only begins like a JPEG."""
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
            return PictureFile("image/jpeg", wide, high, data.find(_JPEG_END, at + 9) > 0)
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
