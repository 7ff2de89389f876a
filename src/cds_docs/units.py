"""Lengths as whole twips, the unit in which Word stores page measures."""

from cds_docs.values import dataclass

TWIPS_PER_POINT = 20
TWIPS_PER_INCH = 1440
MM_PER_INCH = 25.4
EMU_PER_TWIP = 635


@dataclass(frozen=True, slots=True)
class Length:
    """A length in whole twips (1/20 pt, 1/1440 inch)."""

    twips: int

    @property
    def mm(self) -> float:
        """Return the length in millimetres."""
        return self.twips * MM_PER_INCH / TWIPS_PER_INCH

    @property
    def pt(self) -> float:
        """Return the length in points."""
        return self.twips / TWIPS_PER_POINT

    @property
    def half_points(self) -> int:
        """Return the length in half-points, the unit of font sizes in Word."""
        return round(self.twips / 10)

    @property
    def eighth_points(self) -> int:
        """Return the length in eighths of a point, the unit of border widths in Word."""
        return round(self.twips * 8 / TWIPS_PER_POINT)

    @property
    def emu(self) -> int:
        """Return the length in English Metric Units, the unit of drawings in Word."""
        return self.twips * EMU_PER_TWIP

    def __lt__(self, other: "Length") -> bool:
        """Compare by size."""
        return self.twips < other.twips

    def __le__(self, other: "Length") -> bool:
        """Compare by size."""
        return self.twips <= other.twips

    def __gt__(self, other: "Length") -> bool:
        """Compare by size."""
        return self.twips > other.twips

    def __ge__(self, other: "Length") -> bool:
        """Compare by size."""
        return self.twips >= other.twips

    def __add__(self, other: "Length") -> "Length":
        """Add two lengths."""
        return Length(self.twips + other.twips)

    def __sub__(self, other: "Length") -> "Length":
        """Subtract a length; the result may be negative."""
        return Length(self.twips - other.twips)

    def __mul__(self, factor: float) -> "Length":
        """Scale, rounded to whole twips."""
        return Length(round(self.twips * factor))

    def __str__(self) -> str:
        """Show as millimetres the Vietnamese way: ``12,7 mm``."""
        return f"{self.mm:.1f}".rstrip("0").rstrip(".").replace(".", ",") + " mm"


def mm(value: float) -> Length:
    """Make a length from millimetres, rounded to whole twips."""
    return Length(round(value * TWIPS_PER_INCH / MM_PER_INCH))


def pt(value: float) -> Length:
    """Make a length from points, rounded to whole twips."""
    return Length(round(value * TWIPS_PER_POINT))


ZERO = Length(0)
