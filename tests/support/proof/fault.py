"""A fault as data: what is done to which paper, and exactly what shall be found."""

from dataclasses import dataclass

from support.proof.bases import MAKERS, ONLY
from support.proof.planting import Edit


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        paper: The clean paper it is planted in.
        codes: All that is found beyond what the clean paper has: ``P-03 E; T-12 W``.
        edits: What is done.
        makers: The ways of making in which it is planted.
    """

    paper: str
    codes: str
    edits: tuple[Edit, ...]
    makers: tuple[str, ...]

    @property
    def expected(self) -> set[str]:
        """Return the codes as a set."""
        return {code.strip() for code in self.codes.split(";")}


def fault(paper: str, codes: str, *edits: Edit, makers: tuple[str, ...] = ()) -> Fault:
    """Return a fault of one or more edits that make one mistake."""
    return Fault(paper, codes, edits, makers or ONLY.get(paper, MAKERS))
