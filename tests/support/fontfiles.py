"""Small font files: letters with widths, and no outlines."""

import struct
from collections.abc import Mapping


def _segments(letters: Mapping[str, int]) -> bytes:
    """Return a table of letters in segments, one for each letter."""
    codes = [*sorted(map(ord, letters)), 0xFFFF]
    order = {ord(letter): glyph for glyph, letter in enumerate(letters, 1)}
    deltas = [(order.get(code, 0) - code) & 0xFFFF for code in codes]
    count = len(codes)
    rows = struct.pack(f">{count}H", *codes), struct.pack(f">{count}H", *deltas)
    head = struct.pack(">HHHHHHH", 4, 16 + 8 * count, 0, 2 * count, 0, 0, 0)
    return head + rows[0] + b"\0\0" + rows[0] + rows[1] + bytes(2 * count)


def _groups(letters: Mapping[str, int]) -> bytes:
    """Return a table of letters in groups, one for each letter."""
    order = sorted((ord(letter), glyph) for glyph, letter in enumerate(letters, 1))
    rows = b"".join(struct.pack(">III", code, code, glyph) for code, glyph in order)
    return struct.pack(">HHIII", 12, 0, 16 + len(rows), 0, len(order)) + rows


def font_file(letters: Mapping[str, int], *, per_em: int = 2048, groups: bool = False) -> bytes:
    """Return a font with letters of some widths.

    Args:
        letters: Letter → width.
        per_em: Units in the font size.
        groups: Whether the letters stand in groups (32 bits), else in segments (16 bits).
    """
    table = _groups(letters) if groups else _segments(letters)
    widths = [per_em, *letters.values()]
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10 if groups else 1, 12) + table,
        b"head": bytes(18) + struct.pack(">H", per_em) + bytes(34),
        b"hhea": bytes(34) + struct.pack(">H", len(widths)),
        b"hmtx": b"".join(struct.pack(">HH", width, 0) for width in widths),
    }
    place = 12 + 16 * len(tables)
    directory, body = b"", b""
    for name, data in tables.items():
        directory += name + struct.pack(">III", 0, place + len(body), len(data))
        body += data
    return b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 0, 0, 0) + directory + body
