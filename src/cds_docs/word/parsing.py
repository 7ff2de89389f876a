"""The one parser for XML of strangers: nothing is expanded, fetched or loaded besides the text.

A document type is refused by its first characters, before the parser sees any of it; the guard
has bounded size and number of elements by then.
"""

from typing import Any, TypeAlias

from lxml import etree

from cds_docs.word.codes import BROKEN_XML, DOCTYPE, TOO_DEEP
from cds_docs.word.guard_findings import RESAVE, UNTRUSTED, refusal, shown

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_DOCTYPE = b"<!DOCTYPE"
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DEEP = "Excessive depth"

_PARSER = etree.XMLParser(
    # What the check for a document type reads as UTF-8 the parser must not read as anything else.
    encoding="utf-8",
    resolve_entities=False,
    load_dtd=False,
    no_network=True,
    huge_tree=False,
    recover=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


def refuse_document_type(data: bytes, part: str) -> None:
    """Refuse XML that declares a document type or could hide one.

    Raises:
        CdsError: It does.
    """
    if _DOCTYPE in data:
        message = f"Phần «{shown(part)}» khai kiểu tài liệu (DOCTYPE), Word không bao giờ ghi vậy."
        raise refusal(DOCTYPE, message, UNTRUSTED, part)
    if data.startswith(_UTF16):
        message = f"Phần «{shown(part)}» viết bằng mã UTF-16, chỉ đọc được UTF-8."
        raise refusal(BROKEN_XML, message, RESAVE, part)


def parse(data: bytes, part: str) -> Element:
    """Return the root element of a part.

    Args:
        data: The XML, UTF-8.
        part: Its name, for the finding.

    Raises:
        CdsError: It declares a document type, is not well-formed or nested too deep.
    """
    refuse_document_type(data, part)
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        if _DEEP in str(error):
            message = f"Phần «{shown(part)}» lồng quá nhiều tầng, không đọc được."
            raise refusal(TOO_DEEP, message, UNTRUSTED, part) from None
        message = (
            f"Phần «{shown(part)}» có XML sai ở dòng {max(1, line)}, cột {max(1, column)}; "
            "Word cũng báo tệp hỏng."
        )
        hint = f"Nếu Word sửa và mở được: {RESAVE} Nếu không, xin lại tệp từ nơi gửi."
        raise refusal(BROKEN_XML, message, hint, part) from None


def serialised(element: Element) -> str:
    """Return an element as text, without a declaration."""
    return str(etree.tostring(element, encoding="unicode"))
