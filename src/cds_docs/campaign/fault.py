"""An error of the models as a value; ``messages`` says it in Vietnamese."""

from collections.abc import Mapping
from typing import Any

from cds_docs.campaign.shape import Loc, Shape, shape_at
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of the models: its type, place, the value found, and what it says besides."""

    kind: str
    loc: Loc
    value: object
    context: Mapping[str, Any]

    @property
    def shape(self) -> Shape | None:
        """Return the shape of what was wanted."""
        return shape_at(self.loc)

    @property
    def key(self) -> str:
        """Return the last key on the way to the value."""
        return next((str(step) for step in reversed(self.loc) if isinstance(step, str)), "")

    @property
    def where(self) -> str:
        """Return how a message calls the value: its key, or which item of a list."""
        last = self.loc[-1] if self.loc else ""
        return f"mục {last + 1} của «{self.key}»" if isinstance(last, int) else f"«{self.key}»"
