"""What rolling a campaign forward does and asks, as values."""

from typing import NamedTuple

from cds_docs.diagnostics import Span
from cds_docs.source.splice import Splice


class Change(NamedTuple):
    """Words of the file that are replaced.

    Attributes:
        key: The value, as a person calls it: ``timeline.bao-cao.due``.
        old: What stood there.
        new: What stands there now; nothing where it is blank.
        why: The reason; empty where it is only the new year.
        splices: The replacements.
    """

    key: str
    old: str
    new: str
    why: str
    splices: tuple[Splice, ...]

    @property
    def span(self) -> Span:
        """Return the place of the first replacement."""
        return self.splices[0].span


class Question(NamedTuple):
    """What a person must look at.

    Attributes:
        key: The value, as a person calls it.
        value: What stands there.
        why: What to look at.
        span: Where it stands.
        marks: What marks the value in the file, where it is marked.
    """

    key: str
    value: str
    why: str
    span: Span
    marks: tuple[Splice, ...] = ()

    @property
    def marked(self) -> bool:
        """Tell whether the value is marked, so that it cannot be overlooked."""
        return bool(self.marks)


Step = Change | Question
