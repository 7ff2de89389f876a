"""Kinds of paper as rows: name, code, form, what stands in it and in which order."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from cds_docs.standard.clauses import Clause, annex_1, form
from cds_docs.values import dataclass


class Slot(Enum):
    """A place between letterhead and signature that a kind has or has not."""

    DOCUMENT_TYPE = "document-type"
    SUBJECT = "subject"
    LETTER_SUBJECT = "letter-subject"
    COMPETENCE = "competence"
    BASES = "bases"
    DECISION = "decision"
    ADDRESSEES = "addressees"
    TEXT = "text"
    SIGNATURE = "signature"


class Addressing(Enum):
    """Whether a kind says ``Kính gửi`` (Phụ lục I, phần I, mục II.9)."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    INVITED = "invited"
    """None: the text itself names those invited (mẫu 1.7)."""
    NONE = "none"

    @property
    def has_line(self) -> bool:
        """Tell whether a paper can have the line."""
        return self in {Addressing.REQUIRED, Addressing.OPTIONAL}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper (loại văn bản).

    Attributes:
        id: Its slug in a campaign file.
        name: Its name in sentence case.
        code: Its abbreviation in the ký hiệu; a công văn has none.
        model: The number of its mẫu in Phụ lục III; empty where the decree gives none.
        slots: What stands in it, top to bottom; none where this version does not make it.
        addressees: Whether it says ``Kính gửi``.
        as_above: How the first line of ``Nơi nhận`` refers back; empty where it does not.
        clause: Where the decree describes it.
    """

    id: str
    name: str
    code: str
    model: str
    slots: tuple[Slot, ...]
    addressees: Addressing
    as_above: str
    clause: Clause

    @property
    def made(self) -> bool:
        """Tell whether this version makes it."""
        return bool(self.slots)


_NAMED = (Slot.DOCUMENT_TYPE, Slot.SUBJECT, Slot.BASES, Slot.TEXT, Slot.SIGNATURE)
_NAMED_TO = (
    Slot.DOCUMENT_TYPE,
    Slot.SUBJECT,
    Slot.ADDRESSEES,
    Slot.BASES,
    Slot.TEXT,
    Slot.SIGNATURE,
)
_LETTER = (Slot.LETTER_SUBJECT, Slot.ADDRESSEES, Slot.BASES, Slot.TEXT, Slot.SIGNATURE)
_DECISION = (
    Slot.DOCUMENT_TYPE,
    Slot.SUBJECT,
    Slot.COMPETENCE,
    Slot.BASES,
    Slot.DECISION,
    Slot.TEXT,
    Slot.SIGNATURE,
)


def _named(slug: str, name: str, code: str) -> Kind:
    """Return a named kind of mẫu 1.4."""
    clause = form("Mẫu 1.4")
    return Kind(slug, name, code, "1.4", _NAMED, Addressing.NONE, "", clause)


def _upwards(slug: str, name: str, code: str, addressees: Addressing) -> Kind:
    """Return a named kind of mẫu 1.4 that goes to a higher body and so says ``Kính gửi``."""
    clause = annex_1("Khoản 9 Mục II")
    return Kind(slug, name, code, "1.4", _NAMED_TO, addressees, "Như trên", clause)


def _not_made(slug: str, name: str, code: str, model: str) -> Kind:
    """Return a kind of the decree that this version knows by name only."""
    clause = form(f"Mẫu {model}") if model else Clause("Điều 7")
    return Kind(slug, name, code, model, (), Addressing.NONE, "", clause)


_KINDS = (
    _not_made("nghi-quyet", "Nghị quyết", "NQ", "1.1"),
    Kind(
        "quyet-dinh",
        "Quyết định",
        "QĐ",
        "1.2",
        _DECISION,
        Addressing.NONE,
        "Như Điều",
        form("Mẫu 1.2, 1.3"),
    ),
    _named("chi-thi", "Chỉ thị", "CT"),
    _named("quy-che", "Quy chế", "QC"),
    _named("quy-dinh", "Quy định", "QyĐ"),
    _named("thong-cao", "Thông cáo", "TC"),
    _named("thong-bao", "Thông báo", "TB"),
    _named("huong-dan", "Hướng dẫn", "HD"),
    _named("chuong-trinh", "Chương trình", "CTr"),
    _named("ke-hoach", "Kế hoạch", "KH"),
    _named("phuong-an", "Phương án", "PA"),
    _named("de-an", "Đề án", "ĐA"),
    _named("du-an", "Dự án", "DA"),
    _upwards("bao-cao", "Báo cáo", "BC", Addressing.OPTIONAL),
    _not_made("bien-ban", "Biên bản", "BB", "1.9"),
    _upwards("to-trinh", "Tờ trình", "TTr", Addressing.REQUIRED),
    _not_made("hop-dong", "Hợp đồng", "HĐ", ""),
    Kind(
        "cong-van",
        "Công văn",
        "",
        "1.5",
        _LETTER,
        Addressing.REQUIRED,
        "Như trên",
        form("Mẫu 1.5"),
    ),
    _not_made("cong-dien", "Công điện", "CĐ", "1.6"),
    _not_made("ban-ghi-nho", "Bản ghi nhớ", "BGN", ""),
    _not_made("ban-thoa-thuan", "Bản thỏa thuận", "BTT", ""),
    _named("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
    Kind(
        "giay-moi",
        "Giấy mời",
        "GM",
        "1.7",
        _NAMED,
        Addressing.INVITED,
        "",
        form("Mẫu 1.7"),
    ),
    _not_made("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "1.8"),
    _not_made("giay-nghi-phep", "Giấy nghỉ phép", "GNP", "1.10"),
    _named("phieu-gui", "Phiếu gửi", "PG"),
    _named("phieu-chuyen", "Phiếu chuyển", "PC"),
    _named("phieu-bao", "Phiếu báo", "PB"),
    _not_made("thu-cong", "Thư công", "", ""),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.id: kind for kind in _KINDS})
"""The 29 kinds of Điều 7, by slug, in the decree's order (Phụ lục III, phần I)."""

MADE: tuple[str, ...] = tuple(kind.id for kind in _KINDS if kind.made)
"""Slugs of the kinds this version makes."""

BY_CODE: Mapping[str, Kind] = MappingProxyType({kind.code: kind for kind in _KINDS if kind.code})
"""The named kinds by their abbreviation."""

BY_CODE_IN_CAPITALS: Mapping[str, Kind] = MappingProxyType(
    {code.upper(): kind for code, kind in BY_CODE.items()}
)
"""The same where the small letters of a code were typed as capitals."""

COPIES: Mapping[str, Kind] = MappingProxyType(
    {
        "SAO Y": _not_made("sao-y", "Bản sao y", "SY", "3.1"),
        "SAO LỤC": _not_made("sao-luc", "Bản sao lục", "SL", "3.1"),
        "TRÍCH SAO": _not_made("trich-sao", "Bản trích sao", "TrS", "3.1"),
    }
)
"""The kinds of copy (Điều 3, 25) by their hình thức sao; none is a kind of paper."""

COPIES_BY_CODE: Mapping[str, Kind] = MappingProxyType(
    {kind.code.upper(): kind for kind in COPIES.values()}
)
"""The kinds of copy by their abbreviation in capitals."""

DECIDING = frozenset({"quyet-dinh", "nghi-quyet"})
"""Kinds that decide, in điều."""

LETTER_CODE = "CV"
"""What many write for công văn, which has no abbreviation in the ký hiệu."""

OWN_LOWER_CASE = ("QyĐ", "CTr", "TTr", "TrS", "TTg")
"""Codes in which a small letter belongs to the code itself (Phụ lục III, phần I)."""

LEGAL_CODES = ("L", "PL", "NQ", "NQLT", "NĐ", "QĐ", "TT", "TTLT", "QH", "UBTVQH")
"""First groups of the ký hiệu of a văn bản quy phạm pháp luật (Luật 64/2025/QH15, Điều 4).

A law or resolution of Quốc hội has the assembly and its term instead: ``64/2025/QH15``.
"""
