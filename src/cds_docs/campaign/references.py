"""A cited paper's parts, the same whether it is an outside paper or one of this campaign."""

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.gaps import DAY_GAP, MONTH_GAP, NUMBER_GAP
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec, Reference
from cds_docs.campaign.numbers import symbol_text
from cds_docs.campaign.paths import full_name
from cds_docs.standard.kinds import KINDS
from cds_docs.values import dataclass
from cds_docs.viet import fold, lower_first

_NAMED_BY_TITLE = ("luat", "phap lenh", "bo luat", "hien phap")
_SAYS_ABOUT = ("ve ", "v/v ")
_ISSUING = ("ban hanh ", "phe duyet ", "cong bo ", "quy dinh ")
_VERBS = (
    "to chuc ", "trien khai ", "thuc hien ", "tuyen truyen ", "huong ung ", "tang cuong ",
    "phat dong ", "huong dan ", "phan cong ", "bao cao ", "de nghi ", "pho bien ", "cung cap ",
    "moi ", "du ", "thanh lap ", "kien toan ", "khen thuong ", "giao nhiem vu ", "giao chi tieu ",
    "dieu chinh ", "sua doi", "bo sung ", "bo nhiem ", "bai bo ", "thu hoi ", "uy quyen ",
    "phan bo ", "day manh ", "phoi hop ", "xay dung ", "ra soat ", "kiem tra ", "tong ket ",
    "so ket ", "chao mung ", "ky niem ", "dang ky ", "chuan bi ", "bao dam ", "nang cao ",
    "cong nhan ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation is made of; parts that are not known are empty.

    Attributes:
        type: The kind's name.
        number: Số and ký hiệu.
        date: The date in numbers: ``22/4/2022``.
        dated: The same with the word before it: ``ngày 22/4/2022``.
        long_date: The date in words: ``ngày 22 tháng 4 năm 2022``.
        issuer: Who issued it.
        about: Its trích yếu with the words before it; facts are still inside.
        document: The paper, where it is one of this campaign.
    """

    type: str
    number: str
    date: str
    dated: str
    long_date: str
    issuer: str
    about: str
    document: DocumentSpec | None = None

    @property
    def named_by_title(self) -> bool:
        """Tell whether it is cited by type and title only (Phụ lục I, phần I, mục II.6b)."""
        return self.document is None and named_by_title(self.type)


def named_by_title(kind: str) -> bool:
    """Tell whether papers of a kind are cited by type and title only."""
    return fold(kind).startswith(_NAMED_BY_TITLE)


def cited(loaded: Loaded, ref_id: str) -> Cited:
    """Return the parts of a reference."""
    reference = loaded.campaign.references[ref_id]
    if reference.document is not None:
        own = (d for d in loaded.campaign.documents if d.id == reference.document)
        return _own(loaded, next(own))
    return _outside(reference)


def _outside(reference: Reference) -> Cited:
    day = reference.date
    return Cited(
        type=reference.type or "",
        number=reference.number or "",
        date=day.numeric if day else "",
        dated=_dated(day) if day else "",
        long_date=day.long if day else "",
        issuer=reference.issuer or "",
        about=reference.about or "",
    )


def _own(loaded: Loaded, document: DocumentSpec) -> Cited:
    """Return the parts of a paper of this campaign; what is not given yet is a gap."""
    number, rest = symbol_text(loaded, document)
    day = document.date or PartialDate(loaded.campaign.year)
    agency = loaded.campaign.agencies[document.issuer]
    return Cited(
        type=KINDS[document.kind].name,
        number=(number or NUMBER_GAP) + rest,
        date=_numeric(day),
        dated=f"ngày {_numeric(day)}",
        long_date=_long(day),
        issuer=agency.short or full_name(agency),
        about=about_words(document.subject),
        document=document,
    )


def about_words(subject: str) -> str:
    """Return a trích yếu as it stands in a citation: "về …", or the verb of issuing itself."""
    folded = fold(subject)
    if folded.startswith(_SAYS_ABOUT + _ISSUING):
        return lower_first(subject)
    return "về " + (lower_first(subject) if folded.startswith(_VERBS) else subject)


def _dated(day: PartialDate) -> str:
    word = "năm" if day.month is None else "tháng" if day.day is None else "ngày"
    return f"{word} {day.numeric}"


def _numeric(day: PartialDate) -> str:
    month = PartialDate(day.year, day.month).short if day.month else MONTH_GAP
    return f"{day.numeric.split('/')[0] if day.day else DAY_GAP}/{month}/{day.year}"


def _long(day: PartialDate) -> str:
    words = PartialDate(day.year, day.month).long if day.month else f"tháng {MONTH_GAP} {day.long}"
    return day.long if day.day else f"ngày {DAY_GAP} {words}"
