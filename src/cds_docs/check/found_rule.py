"""A line under an element, as found."""

from enum import StrEnum
from typing import NamedTuple

from cds_docs.document.found import Place
from cds_docs.units import Length


class RuleKind(StrEnum):
    """How a line under an element is made."""

    BORDER = "border"
    DRAWN = "drawn"
    PICTURE = "picture"
    TYPED = "typed"
    UNDERLINED = "underlined"


class FoundRule(NamedTuple):
    """A line under an element.

    Attributes:
        kind: How it is made; typed and underlined ones are none for the decree.
        length: Its length, where it can be known.
        place: The paragraph it hangs on or is.
    """

    kind: RuleKind
    length: Length | None
    place: Place
