"""A paper as the register of outgoing documents holds it: the fields of Phụ lục VI of NĐ 30."""

import json
import re
from collections.abc import Iterator
from itertools import chain

from cds_docs.campaign import DocumentSpec, Loaded, symbol_text
from cds_docs.document.model import Addressees, Document, Paragraph, SignatureBlock, plain_text
from cds_docs.patterns import regex
from cds_docs.standard.kinds import KINDS, Addressing
from cds_docs.viet import fold

_URGENCY = {"khan": "Khẩn", "thuong-khan": "Thượng khẩn", "hoa-toc": "Hỏa tốc"}
_LANGUAGE = "Tiếng Việt"
_NOBODY = ("nhu ", "luu")
"""How lines of ``Nơi nhận`` begin that name nobody outside."""

_NOTE = regex(
    r"\s*\((?:để\s+)?"
    r"(?:b/c|báo cáo|t/h|thực hiện|p/h|phối hợp|biết|theo dõi|ch/đ|chỉ đạo)[^()]*\)$",
    re.IGNORECASE,
)
"""What a receiver is to do with the paper, behind its name."""

Record = dict[str, "str | int | Record | list[Record] | None"]
"""Fields by their names in Phụ lục VI; what nobody has said is None."""

HEADERS = (
    "Mã định danh cơ quan lập danh mục hồ sơ",
    "Năm hình thành hồ sơ",
    "Số và ký hiệu hồ sơ",
    "Số thứ tự văn bản trong hồ sơ",
    "Tên loại văn bản",
    "Số của văn bản",
    "Ký hiệu của văn bản",
    "Ngày, tháng, năm văn bản",
    "Tên cơ quan, tổ chức ban hành văn bản",
    "Trích yếu nội dung",
    "Ngôn ngữ",
    "Số trang của văn bản",
    "Ghi chú",
    "Chức vụ của người ký",
    "Họ và tên người ký",
    "Mã định danh của cơ quan, tổ chức nhận",
    "Tên cơ quan, tổ chức nhận",
    "Mức độ khẩn",
    "Số lượng bản phát hành",
    "Hạn trả lời văn bản",
)
"""The columns of a register, in the order of Phụ lục VI."""


def record(loaded: Loaded, spec: DocumentSpec, composed: Document) -> Record:
    """Return the record of a paper.

    What only the system of records knows stays open: codes of bodies, the file it is kept in,
    the number of pages.

    Args:
        loaded: The campaign.
        spec: The document asked for.
        composed: The paper as it is printed.
    """
    number, symbol = symbol_text(loaded, spec)
    day = spec.date.numeric if spec.date and spec.date.known else None
    year = spec.date.year if spec.date else loaded.campaign.year
    signer, agency = spec.signer, loaded.campaign.agencies[spec.issuer]
    post = (signer.lines[-1:] or (signer.title or agency.head,))[0] if signer else None
    return {
        "FileCode": {"OrganId": None, "FileCatalog": year, "FileNotation": None},
        "DocOrdinal": None,
        "TypeName": KINDS[spec.kind].name,
        "CodeNumber": number,
        "CodeNotation": symbol.removeprefix("/"),
        "IssuedDate": day,
        "OrganName": composed.properties.author,
        "Subject": composed.properties.subject,
        "Language": _LANGUAGE,
        "PageAmount": None,
        "Description": None,
        "SignerInfo": {"Position": post, "FullName": signer.name if signer else None},
        "To": [{"OrganId": None, "OrganName": name} for name in _receivers(loaded, spec, composed)],
        "Priority": _URGENCY.get(spec.urgency or ""),
        "IssuedAmount": int(spec.copies) if spec.copies else None,
        "DueDate": None,
    }


def _receivers(loaded: Loaded, spec: DocumentSpec, composed: Document) -> tuple[str, ...]:
    """Return whom a paper is sent to, each once."""
    names = chain.from_iterable(map(_named, composed.sections[0].blocks))
    return tuple(dict.fromkeys(name for name in (*_invited(loaded, spec), *names) if name))


def _invited(loaded: Loaded, spec: DocumentSpec) -> Iterator[str]:
    """Yield whom a paper invites: they stand in its text."""
    if KINDS[spec.kind].addressees is Addressing.INVITED:
        for whom in spec.to:
            known = loaded.recipient(whom)
            yield whom if known is None else known.name


def _named(block: object) -> Iterator[str]:
    """Yield the bodies that a block names as receivers."""
    match block:
        case Addressees(items=items):
            yield from map(_name, items)
        case SignatureBlock(distribution=lines):
            names = map(_name, lines[1:])
            yield from (name for name in names if not fold(name).startswith(_NOBODY))


def _name(line: Paragraph) -> str:
    """Return the words of a line of a list without the mark at its end."""
    text = plain_text(line.content).strip()
    return _NOTE.sub("", text[:-1].rstrip() if line.label and text[-1:] in {";", "."} else text)


def as_json(found: Record) -> bytes:
    """Return a record as the file beside its paper."""
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def as_row(found: Record) -> tuple[str, ...]:
    """Return a record as a line of a register, in the order of ``HEADERS``."""
    return tuple(_cell(value) for field in found.values() for value in _values(field))


def _values(field: object) -> tuple[object, ...]:
    """Return what of a field stands in cells of its own: of several receivers one cell a part."""
    match field:
        case dict():
            return tuple(field.values())
        case list():
            return tuple(
                "; ".join(filter(None, (_cell(one[key]) for one in field)))
                for key in ("OrganId", "OrganName")
            )
        case _:
            return (field,)


def _cell(value: object) -> str:
    """Return a value as text."""
    return "" if value is None else str(value)
