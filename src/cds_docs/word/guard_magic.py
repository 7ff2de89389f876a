"""What a file is that is no package: told by its first bytes, with what to do about it."""

from cds_docs.diagnostics import Code
from cds_docs.word.codes import EMPTY_FILE, ENCRYPTED, NOT_WORD, OLD_WORD
from cds_docs.word.guard_findings import RESAVE, refusal

_ZIP = b"PK\3\4"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UNLOCK = "Mở tệp bằng Word, vào Tệp (File) > Thông tin (Info) bỏ mật khẩu mở tệp, rồi lưu lại."
_FROM_PDF = "Kiểm tra tệp Word gốc; tệp .pdf không giữ định dạng để đối chiếu."
_PICTURE = "Đây là ảnh chụp hoặc ảnh quét; cần tệp Word gốc của văn bản."
_UNPACK = "Giải nén rồi kiểm tra từng tệp .docx bên trong."
_ASK = "Kiểm tra lại tên tệp, hoặc xin lại tệp .docx từ nơi gửi."

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "tệp PDF", _FROM_PDF),
    (b"{\\rtf", "tệp RTF", RESAVE),
    (b"\x89PNG", "ảnh PNG", _PICTURE),
    (b"\xff\xd8\xff", "ảnh JPEG", _PICTURE),
    (b"GIF8", "ảnh GIF", _PICTURE),
    (b"II*\0", "ảnh TIFF", _PICTURE),
    (b"MM\0*", "ảnh TIFF", _PICTURE),
    (b"Rar!", "tệp nén RAR", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén 7z", _UNPACK),
    (b"\x1f\x8b", "tệp nén gzip", _UNPACK),
    (b"MIME-Version:", "trang web một tệp (.mht)", RESAVE),
)
_MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<html", "trang web (HTML)"),
    (b"<!doctype html", "trang web (HTML)"),
    (b"<?xml", "tệp XML"),
)
_LOOK = 1024
_WORD_STREAM, _LOCKED_STREAM = (
    name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage")
)


def _compound(data: bytes) -> tuple[Code, str, str]:
    """Return what an OLE2 file is: a protected .docx, an old .doc, or another old file."""
    if _LOCKED_STREAM in data:
        return ENCRYPTED, "Tệp đặt mật khẩu hoặc bị mã hóa, không đọc được.", _UNLOCK
    if _WORD_STREAM in data:
        message = "Tệp là Word 97-2003 (.doc), không phải .docx."
        return OLD_WORD, message, RESAVE
    message = "Tệp là tệp Office đời cũ (trước 2007), không phải .docx."
    return OLD_WORD, message, RESAVE


def _other(data: bytes) -> tuple[Code, str, str]:
    """Return what a file that is neither package nor OLE2 is."""
    head = data[:_LOOK].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, what, hint in _STARTS:
        if head.startswith(start):
            return NOT_WORD, f"Tệp là {what}, không phải .docx.", hint
    low = head.lower()
    for start, what in _MARKUP:
        if low.startswith(start):
            return NOT_WORD, f"Tệp là {what}, không phải .docx.", RESAVE
    what = "không phải tệp .docx" if b"\0" in head else "là văn bản thuần, không phải .docx"
    return NOT_WORD, f"Tệp {what}.", _ASK


def refuse_other_files(data: bytes) -> None:
    """Refuse a file that does not even begin like a package.

    Raises:
        CdsError: It does not; the finding names what it is.
    """
    if data.startswith(_ZIP):
        return
    if not data:
        raise refusal(EMPTY_FILE, "Tệp rỗng, không có byte nào.", _ASK)
    raise refusal(*(_compound(data) if data.startswith(_OLE2) else _other(data)))
