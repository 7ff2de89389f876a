"""What was worked out lately, within bounds."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Recent(Generic[_Key, _Value]):
    """Remembers what was put in or asked for lately, and forgets the rest.

    There are two generations: once the young one is full it becomes the old one, and what is not
    asked for until the next is full is gone.
    """

    __slots__ = ("_let_go", "_most", "_old", "_young")

    def __init__(self, most: int, let_go: Callable[[_Value], None] | None = None) -> None:
        """Begin with nothing.

        Args:
            most: How many values a generation has.
            let_go: What is done with a value that is forgotten.
        """
        self._most = most
        self._let_go = let_go
        self._young: dict[_Key, _Value] = {}
        self._old: dict[_Key, _Value] = {}

    def widen(self, most: int) -> None:
        """Let a generation have so many values, if that is more than before."""
        self._most = max(self._most, most)

    def get(self, key: _Key) -> _Value | None:
        """Return what is remembered under a key, or None."""
        found = self._young.get(key)
        if found is None and self._old:
            found = self._old.get(key)
            if found is not None:
                self.put(key, found)
        return found

    def put(self, key: _Key, value: _Value) -> None:
        """Remember a value."""
        if len(self._young) >= self._most:
            self._forget()
            self._old, self._young = self._young, {}
        self._young[key] = value

    def _forget(self) -> None:
        """Let go of what was not asked for since the young generation began."""
        if self._let_go is not None:
            for key, value in self._old.items():
                if self._young.get(key) is not value:
                    self._let_go(value)
