"""How many pixels a picture says it has, read from its first bytes; nothing is decoded."""

import struct

_PNG, _BMP = b"\x89PNG\r\n\x1a\n", b"BM"
_GIF = (b"GIF87a", b"GIF89a")
_JPEG = b"\xff\xd8"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers of a JPEG frame; the three between mean something else."""

_SEGMENTS = 1000
"""Segments looked through for the frame: a picture with camera data has about twenty."""


def _numbers(layout: str, head: bytes, at: int) -> tuple[int, ...]:
    """Return numbers at a place of a header; none where it ends before."""
    form = struct.Struct(layout)
    return form.unpack_from(head, at) if at + form.size <= len(head) else ()


def _jpeg(head: bytes) -> int:
    """Return the pixels of a JPEG by its frame header."""
    at = 2
    for _ in range(_SEGMENTS):
        row = _numbers(">BBHxHH", head, at)
        if not row or row[0] != 0xFF:  # noqa: PLR2004 - every marker begins so
            return 0
        _, marker, length, height, width = row
        if marker in _FRAMES:
            return height * width
        at += 2 + length
    return 0


def pixels(head: bytes) -> int:
    """Return how many pixels a picture has by its first bytes; 0 where they do not tell."""
    if head.startswith(_JPEG):
        return _jpeg(head)
    size: tuple[int, ...] = ()
    if head.startswith(_PNG):
        size = _numbers(">II", head, 16)
    elif head.startswith(_GIF):
        size = _numbers("<HH", head, 6)
    elif head.startswith(_BMP):
        size = _numbers("<ii", head, 18)
    return abs(size[0] * size[1]) if size else 0
