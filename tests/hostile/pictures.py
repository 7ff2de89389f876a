"""Pictures that are none, that are broken, that would fill memory, or that lie elsewhere."""

import os
import struct
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from hostile.row import LETTER, Content, Lay, Row, laid, letter, put, row

_AGENCY = "head: Giám đốc"
_SIGNER = "title: Phó Giám đốc"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = b"\xff\xc0\x00\x11\x08\x00\x05\x00\x0a\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
_JPEG = b"\xff\xd8\xff\xe0\x00\x04\x00\x00" + _FRAME


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _header(wide: int, high: int) -> bytes:
    return _SIGNATURE + _chunk(b"IHDR", struct.pack(">2I5B", wide, high, 1, 0, 0, 0, 0))


def _whole(wide: int, high: int) -> bytes:
    """Return a white picture."""
    packer = zlib.compressobj()
    line = b"\0" + b"\xff" * ((wide + 7) // 8)
    packed = b"".join(packer.compress(line) for _ in range(high)) + packer.flush()
    return _header(wide, high) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _commented(size: int) -> bytes:
    """Return a picture with a remark of a size in it."""
    return _header(4, 2) + _chunk(b"tEXt", b"a" * size) + _chunk(b"IEND", b"")


WHOLE = _whole(40, 20)
"""A picture that every program shows."""


def rows() -> Iterator[Row]:
    """Yield the pictures, each as the logo; some in the text and as a signature too."""
    for name, (data, code) in _FILES.items():
        yield row(f"picture: {name}", _logo("a.png", {"a.png": data}), "render a.yaml", code)
    for name, (path, lay, code) in _PLACES.items():
        for where, files in (("logo", _logo(path)), ("text", _text(path)), ("sign", _sign(path))):
            yield row(f"picture: {name}, {where}", _with(files, lay), "render a.yaml", code)
    for number, words in enumerate(_ASKED):
        yield row(f"picture: asked for as {number}", letter(prose=f"{LETTER}\n\n{words}\n"),
                  "render a.yaml")  # fmt: skip


def _logo(path: str, more: dict[str, Content] | None = None) -> dict[str, Content]:
    return {**letter((_AGENCY, f"{_AGENCY}, logo: {_quoted(path)}")), **(more or {})}


def _text(path: str) -> dict[str, Content]:
    return {**letter(prose=f"{LETTER}\n\n![Ảnh]({path})\n")}


def _sign(path: str) -> dict[str, Content]:
    return {**letter((_SIGNER, f"{_SIGNER}, picture: {_quoted(path)}"))}


def _quoted(path: str) -> str:
    return "'" + path.replace("'", "''") + "'"


def _with(files: dict[str, Content], lay: Lay) -> Lay:
    def laying(folder: Path) -> None:
        laid(files)(folder)
        lay(folder)

    return laying


def _above(folder: Path) -> None:
    put(folder.parent, "above.png", WHOLE)


def _linked(folder: Path) -> None:
    _above(folder)
    (folder / "a.png").symlink_to("../above.png")


def _linked_folder(folder: Path) -> None:
    _above(folder)
    (folder / "hinh").symlink_to("..")


_FILES: dict[str, tuple[Content, str]] = {
    "no bytes": (b"", "J015"),
    "a text": ("Ảnh".encode(), "J015"),
    "a web page": (b"<html><img src=a.png></html>", "J015"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "J015"),
    "GIF": (b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\0\0\0\0\0,", "J015"),
    "BMP": (b"BM" + b"\0" * 60, "J015"),
    "TIFF": (b"II*\0" + b"\0" * 60, "J015"),
    "WebP": (b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 40, "J015"),
    "HEIC": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "J015"),
    "PDF": (b"%PDF-1.7\n", "J015"),
    "Windows program": (b"MZ" + b"\0" * 100, "J015"),
    "PNG: only its signature": (_SIGNATURE, "J015"),
    "PNG: cut in its header": (WHOLE[:20], "J015"),
    "PNG: cut after its header": (_header(4, 2), "J015"),
    "PNG: cut in half": (WHOLE[: len(WHOLE) // 2], "J015"),
    "PNG: no width": (_header(0, 2) + _chunk(b"IEND", b""), "J015"),
    "PNG: no height": (_header(2, 0) + _chunk(b"IEND", b""), "J015"),
    "PNG: another chunk first": (_SIGNATURE + _chunk(b"tEXt", b"a" * 20), "J015"),
    "PNG: a chunk of 4 GB": (_header(4, 2) + b"\xff\xff\xff\xffIDAT", "J015"),
    "PNG: line ends changed by a mail program": (WHOLE.replace(b"\r\n", b"\n"), "J015"),
    "PNG: 30 000 by 30 000": (partial(_whole, 30_000, 30_000), "J015"),
    "PNG: 1 by 4 000 000 000": (_header(1, 4_000_000_000) + _chunk(b"IEND", b""), "J015"),
    "PNG: 4 000 000 000 by 1": (_header(4_000_000_000, 1) + _chunk(b"IEND", b""), "J015"),
    "PNG: 1 by 90 000 000": (_header(1, 90_000_000) + _chunk(b"IEND", b""), ""),
    "PNG: 90 000 000 by 1": (_header(90_000_000, 1) + _chunk(b"IEND", b""), ""),
    "PNG: 19 MB": (partial(_commented, 19 << 20), ""),
    "PNG: 21 MB": (lambda: WHOLE + bytes(21 << 20), "C203"),
    "PNG: something behind its end": (WHOLE + b"PK\3\4", ""),
    "JPEG: only its signature": (b"\xff\xd8\xff", "J015"),
    "JPEG: no frame": (b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xd9", "J015"),
    "JPEG: cut in its frame": (_JPEG[:16], "J015"),
    "JPEG: cut after its frame": (_JPEG, "J015"),
    "JPEG: no height": (_JPEG.replace(b"\x08\x00\x05", b"\x08\x00\x00"), "J015"),
    "JPEG: a segment of no length": (b"\xff\xd8\xff\xe0\x00\x00" + b"\0" * 64, "J015"),
    "JPEG: a million fill bytes": (b"\xff\xd8" + b"\xff" * 1_000_000, "J015"),
    "JPEG: segments without end": (b"\xff\xd8" + b"\xff\xe0\x00\x02" * 1_000_000, "J015"),
}
"""Name → bytes of the file, and what is said."""

_PLACES: dict[str, tuple[str, Lay, str]] = {
    "missing": ("a.png", laid({}), "J014"),
    "of no name": (".", laid({}), "J014"),
    "above the campaign": ("../above.png", _above, "C385"),
    "a link that leads out": ("a.png", _linked, "C385"),
    "below a linked folder": ("hinh/above.png", _linked_folder, "C385"),
    "of the machine": ("/etc/hostname", laid({}), "C385"),
    "on another machine": ("\\\\may\\a.png", laid({}), "C385"),
    "on a drive": ("C:\\a.png", laid({}), "C385"),
    "an address": ("https://example.vn/a.png", laid({}), "C385"),
    "a file address": ("file:///etc/hostname", laid({}), "C385"),
    "a folder": ("a.png", lambda folder: (folder / "a.png").mkdir(), "J014"),
    "a pipe": ("a.png", lambda folder: os.mkfifo(folder / "a.png"), "J014"),
    "a device": ("a.png", lambda folder: (folder / "a.png").symlink_to("/dev/zero"), "C385"),
    "a link to itself": ("a.png", lambda folder: (folder / "a.png").symlink_to("a.png"), "J014"),
    "a name of 5000 letters": ("x" * 5_000 + ".png", laid({}), ""),
}
"""Name → its path, what lies there, and what is said."""

_ASKED = (
    "![Ảnh](a.png){width=0mm}",
    "![Ảnh](a.png){width=999mm}",
    "![Ảnh](a.png){width=-1mm}",
    "![Ảnh](a.png){height=1mm}",
    "![Ảnh]()",
    "![](a.png)",
    "![qr]()",
    "![qr](http://127.0.0.1:1/" + "x" * 3_000 + ")",
    "![qr](file:///etc/passwd)",
)
"""Ways to ask for a picture in the text."""
