"""Số and ký hiệu of a paper (Phụ lục I, phần I, mục II.3)."""

from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.standard.kinds import KINDS
from cds_docs.viet import document_number


def symbol_text(loaded: Loaded, document: DocumentSpec) -> tuple[str | None, str]:
    """Return the number, or None while there is none, and the rest: ``("12", "/KH-UBND")``."""
    if document.symbol is not None:
        number, stroke, rest = document.symbol.partition("/")
        return _padded(number), stroke + rest
    return _padded(document.number or ""), document_symbol(loaded, document)


def document_symbol(loaded: Loaded, document: DocumentSpec) -> str:
    """Return the ký hiệu with its stroke: ``/KH-UBND``, ``/STTTT-TTBCXB`` (mục II.3b)."""
    if document.symbol is not None:
        return "/" + document.symbol.partition("/")[2]
    agency = loaded.campaign.agencies[document.issuer].code or ""
    kind_code = KINDS[document.kind].code
    parts = (kind_code, agency) if kind_code else (agency, document.unit or "")
    return "/" + "-".join(part for part in parts if part)


def _padded(number: str) -> str | None:
    """Return a number as printed; what stands in for one (``compose.slots``) stays as it is."""
    if not number.isdecimal():
        return number or None
    return document_number(int(number))
