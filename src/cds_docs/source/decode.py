"""Bytes to text: UTF-8, or UTF-16 with its mark; everything else is refused with advice."""

import codecs
import unicodedata

from cds_docs.diagnostics import CdsError, Code, Diagnostic, whole_file
from cds_docs.source import codes
from cds_docs.source.sheet import Sheet, shown

MAX_BYTES = 1024 * 1024
_HEAD = 8192
_GOOD_WORDS = 0.8
"""Share of the words that must become Vietnamese for a code page to be named."""
_ZEROS_UTF32, _ZEROS_UTF16 = 0.5, 0.2
"""Shares of zero bytes that Vietnamese text has in these encodings, and in no other."""
SAVE = (
    "Lưu lại tệp bằng mã UTF-8"
    " (Notepad: Lưu thành, mã hóa UTF-8; Notepad++: Encoding, Convert to UTF-8)."
)
"""What to do about a file in a code page or in UTF-16 that cannot be told."""
_CONVERT = "Chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu tệp bằng mã UTF-8."
_SIGNATURES = (
    (b"PK\x03\x04", "tệp nén hoặc tệp Word, Excel"),
    (b"\xd0\xcf\x11\xe0", "tệp Word, Excel kiểu cũ"),
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
)


def decode(data: bytes, path: str) -> str:
    """Return the text of a file, line ends as line feeds, without byte order marks.

    Raises:
        CdsError: The file is too large, no text, or in another encoding.
    """
    if len(data) > MAX_BYTES:
        message = f"tệp dài {_counted(len(data))} byte, nhiều nhất {_counted(MAX_BYTES)} byte"
        raise _refused(codes.TOO_LARGE, path, message, "Chia chiến dịch thành nhiều tệp.")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            message = f"đây là {kind}, cần một tệp chiến dịch YAML (.yaml)"
            raise _refused(codes.NOT_TEXT, path, message, "Chọn lại tệp .yaml của chiến dịch.")
    return decode_text(data, path)


def decode_text(data: bytes, path: str) -> str:
    """Return text of any kind, line ends as line feeds, without byte order marks.

    Raises:
        CdsError: It is in another encoding than UTF-8, or UTF-16 with its mark.
    """
    return _plain(_decode(data, path))


def _plain(text: str) -> str:
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, path: str) -> str:
    if foreign := _wide(data):
        raise _refused(codes.ENCODING, path, f"tệp lưu bằng mã {foreign}, cần mã UTF-8", SAVE)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf16(data, path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start, path) from None


def _utf16(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        message = "tệp có dấu đầu tệp của mã UTF-16 nhưng nội dung hỏng, cần mã UTF-8"
        raise _refused(codes.ENCODING, path, message, SAVE) from None


def _wide(data: bytes) -> str | None:
    """Name the encoding of two or four bytes a character that cannot be read, if it is one."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd > _ZEROS_UTF32 * len(head):
        return "UTF-32"
    lopsided = max(even, odd) > _ZEROS_UTF16 * len(head) and min(even, odd) * 10 < max(even, odd)
    return "UTF-16 không có dấu đầu tệp (BOM)" if lopsided else None


def _not_utf8(data: bytes, start: int, path: str) -> CdsError:
    name, hint = _guess(data)
    before = _plain(data[:start].decode("utf-8"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    sheet = Sheet(path, tuple(_plain(data.decode("utf-8", "replace")).split("\n")))
    byte = shown(f"0x{data[start]:02X}")
    message = f"byte {byte} không thuộc mã UTF-8{name}, cần tệp lưu bằng mã UTF-8"
    return CdsError([sheet.finding(codes.ENCODING, sheet.at(line, column), message, hint)])


def _guess(data: bytes) -> tuple[str, str]:
    """Guess the old code page of bytes by the words they would make."""
    from cds_docs.source import legacy  # noqa: PLC0415 - its tables are for bad files only

    typed = data[:_HEAD].decode("latin-1")
    pages = (
        ("Windows-1258", SAVE, data[:_HEAD].decode("cp1258", "replace")),
        ("TCVN3/ABC", _CONVERT, legacy.from_tcvn3(typed)),
        ("VNI", _CONVERT, legacy.from_vni(typed)),
    )
    for name, hint, read in pages:
        text = unicodedata.normalize("NFC", read)
        words = [word for word in text.split() if not word.isascii()]
        good = sum(map(legacy.is_vietnamese, words))
        if words and good >= _GOOD_WORDS * len(words):
            return f" (có lẽ là mã {name})", hint
    return "", SAVE


def _counted(number: int) -> str:
    """Return a number the Vietnamese way: 1.048.576."""
    from babel.numbers import format_decimal  # noqa: PLC0415 - only a refusal counts bytes

    return str(format_decimal(number, locale="vi"))


def _refused(code: Code, path: str, message: str, hint: str) -> CdsError:
    return CdsError([Diagnostic(code, message, whole_file(path), hint)])
