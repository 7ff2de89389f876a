"""Frozen values whose classes come into being quickly.

``dataclasses.dataclass`` of the standard library writes and compiles up to six functions for each
class. There are some two hundred such classes here, and one letter from the command line spent a
sixth of its time on them. Below only ``__init__`` is compiled, once for all classes whose fields
are of the same kinds; all that can be said once for every class is said once. ``fields``,
``replace``, ``match``, pickling and type checkers see no difference.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as _library
from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType
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
    """Return the function that fills all slots, each by its own setter.

    Classes whose fields are filled alike share what is compiled; names and defaults are put in.

    Raises:
        TypeError: A field without a default follows one with a default.
    """
    fills = tuple(filter(None, map(_fill, parts)))
    taken = [part for part in parts if part.init]
    optional = [_is_optional(part) for part in taken]
    if optional != sorted(optional):
        raise TypeError(f"{made.__qualname__}: a field with a default comes too early")
    code = _compiled(fills, post=hasattr(made, "__post_init__")).replace(
        co_varnames=("self", *(part.name for part in taken)),
        co_qualname=f"{made.__qualname__}.__init__",
    )
    given: dict[str, Any] = {"_MISSING": MISSING}
    for place, part in enumerate(part for part in parts if _fill(part)):
        given[f"_set_{place}"] = getattr(made, part.name).__set__
        if not part.init:
            given[f"_default_{place}"] = part.default
        if part.default_factory is not MISSING:
            given[f"_make_{place}"] = part.default_factory
    defaults = tuple(part.default for part in taken if _is_optional(part))
    return FunctionType(code, given, "__init__", defaults)


def _is_optional(part: Field[Any]) -> bool:
    """Tell whether a value need not be given."""
    return part.default is not MISSING or part.default_factory is not MISSING


_GIVEN = "_set_{0}(self, a{0})"
_GIVEN_OR_MADE = "_set_{0}(self, _make_{0}() if a{0} is _MISSING else a{0})"
_MADE = "_set_{0}(self, _make_{0}())"
_FIXED = "_set_{0}(self, _default_{0})"


def _fill(part: Field[Any]) -> str:
    """Return what fills the slot of a field; nothing where ``__post_init__`` does."""
    if part.default_factory is not MISSING:
        return _GIVEN_OR_MADE if part.init else _MADE
    if part.init:
        return _GIVEN
    return _FIXED if part.default is not MISSING else ""


@cache
def _compiled(fills: tuple[str, ...], *, post: bool) -> CodeType:
    """Return ``__init__`` for fields that are filled so; they go by their places."""
    given = (_GIVEN, _GIVEN_OR_MADE)
    takes = ["self", *(f"a{place}" for place, fill in enumerate(fills) if fill in given)]
    does = [fill.format(place) for place, fill in enumerate(fills)]
    if post:
        does.append("self.__post_init__()")
    body = "\n ".join(does or ["pass"])
    made: dict[str, Any] = {}
    exec(f"def __init__({', '.join(takes)}):\n {body}", made)  # noqa: S102 - no words but ours
    code: CodeType = made["__init__"].__code__
    return code


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
