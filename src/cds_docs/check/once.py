"""What depends on one value alone is worked out once, however many papers share the value."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Protocol, TypeVar


class _Knowing(Protocol):
    """A value that keeps what was worked out of it."""

    @property
    def known(self) -> dict[Hashable, Any] | None:
        """Return what was worked out, by what worked it out; None where nothing is kept."""


_Value = TypeVar("_Value", bound=_Knowing)
_Result = TypeVar("_Result")


def once(work: Callable[[_Value], _Result]) -> Callable[[_Value], _Result]:
    """Make a function of one paragraph, item or paper keep what it returns with that value."""

    @wraps(work)
    def known(value: _Value) -> _Result:
        """Return what is kept, or work it out."""
        memory = value.known
        if memory is None:
            return work(value)
        result: _Result
        try:
            result = memory[work]
        except KeyError:
            result = memory[work] = work(value)
        return result

    return known
