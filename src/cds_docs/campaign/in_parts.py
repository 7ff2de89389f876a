"""Lists too long to be kept as values, judged some of their items at a time."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from cds_docs.campaign.fields import LIST_LIMIT
from cds_docs.sequences import OnDemand

_T_co = TypeVar("_T_co", covariant=True)


class InParts(OnDemand[_T_co]):
    """Data of such a list."""

    __slots__ = ()

    @abstractmethod
    def judged(self, judge: Callable[[object], Sequence[Any]]) -> Sequence[object]:
        """Return its records, judged some at a time.

        Args:
            judge: Returns the records of some of it.

        Raises:
            ValidationError: Some cannot be used.
        """


def in_parts(value: object, judge: Callable[[object], Sequence[object]]) -> Sequence[object]:
    """Return the records of a list; one that is faulty is judged as a whole, for the places.

    Args:
        value: The list.
        judge: Returns the records of a list, or raises what is wrong with it.
    """
    if not isinstance(value, InParts):
        return judge(value)
    if len(value) <= LIST_LIMIT:
        try:
            return value.judged(judge)
        except ValidationError:
            pass
    return judge(list(value))
