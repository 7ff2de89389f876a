"""Frozen values whose classes come into being quickly.

``dataclasses.dataclass`` of the standard library writes and compiles up to six functions for each
class. There are some two hundred such classes here, and one letter from the command line spent a
sixth of its time on them. Below one function is compiled for a class, its ``__init__``; all that
can be said once for every class is said once. ``fields``, ``replace``, ``match``, pickling and
type checkers see no difference.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _library
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(**asked: bool) -> Callable[[type], type]:
        """Do as ``dataclasses.dataclass``; quickly for frozen classes with slots."""
        return _frozen if asked == {"frozen": True, "slots": True} else _library(**asked)


class _Value(Protocol):
    """What has fields."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


def _frozen(plain: type) -> type:
    """Return a class as the library would: slots for its fields, methods of a frozen value."""
    made: type = _library(init=False, repr=False, eq=False, slots=True)(plain)
    parts = fields(made)
    known = _reader([part.name for part in parts if part.compare])
    methods = {"__init__": _init(made, parts), **_BY_FIELDS, **_comparing(known)}
    own = vars(plain)
    for name in methods.keys() - own.keys():
        setattr(made, name, methods[name])
    return made


def _init(made: type, parts: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return the function that fills all slots, each by its own setter."""
    given: dict[str, Any] = {"_MISSING": MISSING}
    takes = ["self"]
    does: list[str] = []
    for part in parts:
        given |= {
            f"_set_{part.name}": getattr(made, part.name).__set__,
            f"_default_{part.name}": part.default,
            f"_make_{part.name}": part.default_factory,
        }
        takes += _argument(part)
        does += _filling(part)
    if hasattr(made, "__post_init__"):
        does.append("self.__post_init__()")
    body = "\n ".join(does or ["pass"])
    exec(f"def __init__({', '.join(takes)}):\n {body}", given)  # noqa: S102 - names of fields only
    made_init: Callable[..., None] = given["__init__"]
    made_init.__qualname__ = f"{made.__qualname__}.__init__"
    return made_init


def _argument(part: Field[Any]) -> Iterator[str]:
    """Yield what ``__init__`` takes for a field."""
    if not part.init:
        return
    if part.default is not MISSING:
        yield f"{part.name}=_default_{part.name}"
    elif part.default_factory is not MISSING:
        yield f"{part.name}=_MISSING"
    else:
        yield part.name


def _filling(part: Field[Any]) -> Iterator[str]:
    """Yield what ``__init__`` does for a field."""
    value = part.name if part.init else f"_default_{part.name}"
    if part.default_factory is not MISSING:
        made = f"_make_{part.name}()"
        value = f"{made} if {part.name} is _MISSING else {part.name}" if part.init else made
    elif not part.init and part.default is MISSING:
        return  # ``__post_init__`` does
    yield f"_set_{part.name}(self, {value})"


def _reader(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the values of some fields as a tuple."""
    if not names:
        return lambda _: ()
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda value: (read(value),)


def _comparing(known: Callable[[object], tuple[object, ...]]) -> dict[str, Callable[..., Any]]:
    """Return what compares values by their fields."""

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return known(self) == known(other)

    return {"__eq__": equal, "__hash__": lambda self: hash(known(self))}


@recursive_repr()
def _shown(self: _Value) -> str:
    """Return the class and its fields as one would type them."""
    parts = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{self.__class__.__qualname__}({', '.join(parts)})"


def _no_change(_self: object, name: str, *_value: object) -> None:
    """Refuse to set or to delete a field.

    Raises:
        FrozenInstanceError: Always.
    """
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: _Value) -> list[Any]:
    """Return what goes to another process."""
    return [getattr(self, one.name) for one in fields(self)]


def _restore(self: _Value, state: list[Any]) -> None:
    """Take in what came from another process."""
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_BY_FIELDS: dict[str, Callable[..., Any]] = {
    "__repr__": _shown,
    "__setattr__": _no_change,
    "__delattr__": _no_change,
    "__getstate__": _state,
    "__setstate__": _restore,
}
