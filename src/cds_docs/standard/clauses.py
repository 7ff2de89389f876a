"""Where a rule stands: the decree, its phụ lục and its mục, as data."""

from enum import StrEnum

from cds_docs.values import dataclass


class Strength(StrEnum):
    """How binding a row is; only a provision may be called a rule of the decree."""

    PROVISION = "provision"
    FORM = "form"
    PRACTICE = "practice"
    HOUSE = "house"

    @property
    def words(self) -> str:
        """Return the Vietnamese word for the strength."""
        return {
            Strength.PROVISION: "quy định",
            Strength.FORM: "theo mẫu",
            Strength.PRACTICE: "thông lệ",
            Strength.HOUSE: "lựa chọn của cds-docs",
        }[self]


@dataclass(frozen=True, slots=True)
class Clause:
    """A place in Nghị định 30/2020/NĐ-CP, or the ground of a practice or house choice."""

    place: str
    strength: Strength = Strength.PROVISION

    def __str__(self) -> str:
        """Show as it is printed behind ``căn cứ:``."""
        if self.strength in (Strength.PROVISION, Strength.FORM):
            return f"{self.place} Nghị định 30/2020/NĐ-CP"
        return f"{self.place} ({self.strength.words})"


def annex_1(place: str) -> Clause:
    """Return a provision of Phụ lục I, phần I (văn bản hành chính)."""
    return Clause(f"{place} phần I Phụ lục I")


COPY_ON_PAPER = Clause("Mục II phần II Phụ lục I")
"""What a bản sao on paper has, and how it is written."""


def form(place: str) -> Clause:
    """Return what was measured in a form (mẫu) of Phụ lục III; a model, not a written rule."""
    return Clause(f"{place} Phụ lục III", Strength.FORM)


def practice(ground: str) -> Clause:
    """Return what offices commonly do and the decree neither orders nor forbids."""
    return Clause(ground, Strength.PRACTICE)


def house(reason: str) -> Clause:
    """Return a choice of this project where the decree is silent, with its reason."""
    return Clause(reason, Strength.HOUSE)


def annex_2(place: str) -> Clause:
    """Return a provision of Phụ lục II (viết hoa)."""
    return Clause(f"{place} Phụ lục II")


def annex_6(place: str) -> Clause:
    """Return a provision of Phụ lục VI (hệ thống quản lý tài liệu điện tử)."""
    return Clause(f"{place} Phụ lục VI")


def article(number: str) -> Clause:
    """Return one of the decree's own điều."""
    return Clause(number)
