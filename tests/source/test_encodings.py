"""Bytes that are read, and bytes that are refused with advice."""

import unicodedata

import pytest

from cds_docs.diagnostics import Diagnostic
from cds_docs.source import codes, read
from cds_docs.source.decode import MAX_BYTES
from cds_docs.source.legacy import from_tcvn3

TEXT = "subject: Sở Thông tin và Truyền thông đề nghị các sở, ban, ngành\n"


def refused(data: bytes) -> Diagnostic:
    """Return the one finding of a file that cannot be read."""
    source, found = read(data, "a.yaml")

    assert source is None
    assert len(found) == 1
    assert found[0].span
    assert found[0].hint
    return found[0]


def as_cp1258(text: str) -> bytes:
    """Return Vietnamese text in Windows-1258: a tone follows its letter."""
    data = b""
    for letter in text:
        try:
            data += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323")
            base = unicodedata.normalize("NFC", parts.replace(tone, ""))
            data += (base + tone).encode("cp1258")
    return data


def as_tcvn3(text: str) -> bytes:
    """Return Vietnamese text in the bytes of the TCVN3 fonts."""
    letters = {from_tcvn3(chr(n)): n for n in range(0xFF, 0xA0, -1)}
    return bytes(letters.get(c, ord(c) if c.isascii() else 0x3F) for c in text)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (as_cp1258(TEXT), "Windows-1258"),
        (as_tcvn3(TEXT), "TCVN3/ABC"),
        ("subject: Sôû Thoâng tin vaø Truyeàn thoâng ñeà nghò\n".encode("latin-1"), "VNI"),
        ("subject: Müller und Söhne\n".encode("latin-1"), "0xFC"),
        (TEXT.encode("utf-16-le"), "UTF-16 không có dấu đầu tệp"),
        (TEXT.encode("utf-16-be"), "UTF-16 không có dấu đầu tệp"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"), "UTF-32"),
        (TEXT.encode("utf-32-le"), "UTF-32"),
        (b"\xff\xfea\x00b", "nội dung hỏng"),
        (b"\xff\xfe\x00\xd8a\x00", "nội dung hỏng"),
    ],
)
def test_other_encodings_are_refused_by_name(data: bytes, name: str) -> None:
    """An encoding that is not read is named as far as it can be known, with what to do."""
    finding = refused(data)

    assert finding.code == codes.ENCODING
    assert name in finding.message
    assert "UTF-8" in finding.message + finding.hint


def test_bad_byte_has_its_place() -> None:
    """The first byte that is no UTF-8 is reported by line and column, after a mark and CRLF."""
    finding = refused(b"\xef\xbb\xbfa: \xc4\x91\r\nb: \xc4\x91\xff\r\n")

    assert finding.span
    assert (finding.span.line, finding.span.column) == (2, 5)
    assert finding.excerpt.startswith("b: đ")


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 \x00",
        b"\xd0\xcf\x11\xe0\xa1",
        b"%PDF-1.7",
        b"{\\rtf1",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
    ],
)
def test_other_kinds_of_file_are_told_apart(data: bytes) -> None:
    """A Word file, a PDF or a picture is named as what it is."""
    finding = refused(data)

    assert finding.code == codes.NOT_TEXT
    assert "YAML" in finding.message


def test_large_file_is_refused_by_size() -> None:
    """A file over one MiB is not looked into; one of just one MiB is."""
    assert refused(b"a: 1\n" * 300_000).code == codes.TOO_LARGE
    source, _ = read(b"a: 1\n" + b"#" * (MAX_BYTES - 5), "a.yaml")
    assert source is not None


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \n\t\n# x"])
def test_empty_file_is_said_to_be_empty(data: bytes) -> None:
    """Nothing at all, or only a mark, blanks and comments, is one finding."""
    assert refused(data).code == codes.EMPTY
