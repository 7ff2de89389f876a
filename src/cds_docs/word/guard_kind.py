"""What kind of package it is: an ordinary Word document, or which other."""

from typing import TYPE_CHECKING

from cds_docs.diagnostics import CdsError
from cds_docs.word.codes import BROKEN_ZIP, MACROS, NO_DOCUMENT, NOT_WORD, STRICT
from cds_docs.word.guard_findings import RESAVE, refusal, shown
from cds_docs.word.guard_parts import CONTENT_TYPES_PART
from cds_docs.word.parsing import W

if TYPE_CHECKING:
    from cds_docs.word.guard import Opened

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_STRICT_DOCUMENT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"
_MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata")
_MACRO_NAME = "vbaproject.bin"
_WITHOUT_MACROS = (
    "Mở tệp bằng Word (không bật macro), lưu lại kiểu Word Document (.docx) rồi kiểm tra bản đó."
)
_LISTED = 1024

_MIMETYPE = "mimetype"
_OPEN_DOCUMENTS = (
    (b"opendocument.text", "văn bản OpenDocument (.odt)"),
    (b"opendocument.spreadsheet", "bảng tính OpenDocument (.ods)"),
    (b"opendocument.presentation", "bản trình chiếu OpenDocument (.odp)"),
    (b"epub", "sách điện tử (.epub)"),
)
_OTHER_DOCUMENTS = (
    ("spreadsheetml", "bảng tính Excel (.xlsx)", "Mở bằng Excel; chỉ kiểm tra được văn bản Word."),
    ("ms-excel", "bảng tính Excel", "Mở bằng Excel; chỉ kiểm tra được văn bản Word."),
    (
        "presentationml",
        "bản trình chiếu PowerPoint (.pptx)",
        "Mở bằng PowerPoint; chỉ kiểm tra được văn bản Word.",
    ),
    ("wordprocessingml.template", "tệp mẫu Word (.dotx)", RESAVE),
)


def _not_word(what: str, hint: str = RESAVE) -> CdsError:
    """Return the error for a package of another program."""
    return refusal(NOT_WORD, f"Tệp là {what}, không phải .docx.", hint)


def refuse_foreign(package: "Opened") -> None:
    """Refuse a zip that is no Office package at all.

    Raises:
        CdsError: It is none; the finding names what it is.
    """
    if package.has(CONTENT_TYPES_PART):
        return
    if package.has(_MIMETYPE):
        said = package.head(_MIMETYPE, _LISTED)
        for mark, what in _OPEN_DOCUMENTS:
            if mark in said:
                raise _not_word(what)
    if any(name.startswith("word/") for name in package.names):
        message = f"Tệp .docx bị hỏng: thiếu phần «{CONTENT_TYPES_PART}»."
        raise refusal(BROKEN_ZIP, message, RESAVE)
    raise _not_word("tệp nén (.zip)", "Giải nén rồi kiểm tra từng tệp .docx bên trong.")


def refuse_macros(package: "Opened") -> None:
    """Refuse a package with program code, whatever it says it is.

    Raises:
        CdsError: It holds some.
    """
    for name in package.names:
        kind = package.content_type(name).lower()
        if name.lower().endswith(_MACRO_NAME) or any(mark in kind for mark in _MACRO_TYPES):
            message = f"Tệp chứa macro («{shown(name)}»), không kiểm tra."
            raise refusal(MACROS, message, _WITHOUT_MACROS)


def find_document(package: "Opened") -> str:
    """Return the name of the part that holds the document.

    Raises:
        CdsError: There is none, or it is not that of an ordinary Word document.
    """
    rows = package.relationships().values()
    main = next((row.target for row in rows if row.kind == "officeDocument"), "")
    kind = package.content_type(main).lower()
    for mark, what, hint in _OTHER_DOCUMENTS:
        if mark in kind:
            raise _not_word(what, hint)
    root = package.tree(main)
    if root is None:
        message = "Tệp .docx không có phần nội dung văn bản."
        raise refusal(NO_DOCUMENT, message, RESAVE)
    if root.tag == _STRICT_DOCUMENT:
        message = "Tệp lưu kiểu «Strict Open XML Document», chưa đọc được."
        raise refusal(STRICT, message, f"Cần lưu lại thành .docx thường. {RESAVE}")
    if root.tag != f"{W}document" or kind != _MAIN:
        message = f"Phần «{shown(main)}» không được khai là nội dung của văn bản Word."
        raise refusal(NO_DOCUMENT, message, RESAVE, main)
    return main
