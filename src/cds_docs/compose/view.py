"""What templates see: plain read-only values, no method and no attribute of Python's own."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Self

from cds_docs.diagnostics import Span
from cds_docs.values import dataclass


class Value(str):
    """A plain text of the campaign: data, whatever characters it holds.

    Any other string is markup already: a task, an intro, what a template has put together.
    """

    __slots__ = ("span",)
    span: Span | None

    def __new__(cls, text: str, span: Span | None = None) -> Self:
        """Make a value that knows its place in the campaign file."""
        value = super().__new__(cls, text)
        value.span = span
        return value


@dataclass(frozen=True, slots=True)
class Later:
    """A field worked out only when a template asks for it."""

    make: Callable[[], object]


@dataclass(frozen=True, slots=True)
class View:
    """A thing of the campaign: named fields, and what printing it as a whole gives."""

    what: str
    fields: Mapping[str, object]
    printed: object = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Things in order, each also found by its id: ``timeline['chung-ket']``."""

    what: str
    items: Mapping[str, object]

    def __iter__(self) -> Iterator[object]:
        """Yield the things in the order of the campaign."""
        for item in self.items.values():
            yield item.make() if isinstance(item, Later) else item

    def __len__(self) -> int:
        """Count the things."""
        return len(self.items)


class Lazy(Mapping[str, object]):
    """Things by their ids, each made when it is asked for: of thousands few are printed."""

    __slots__ = ("_known", "_make")

    def __init__(self, known: Mapping[str, object], make: Callable[[str], object]) -> None:
        """Keep the ids in order, and what makes the thing with an id."""
        self._known, self._make = known, make

    def __getitem__(self, key: str) -> object:
        """Return what makes a thing.

        Raises:
            KeyError: There is none with that id.
        """
        if key not in self._known:
            raise KeyError(key)
        return Later(partial(self._make, key))

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._known)

    def __len__(self) -> int:
        """Count the things."""
        return len(self._known)


@dataclass(frozen=True, slots=True)
class Function:
    """A function templates may call."""

    name: str
    run: Callable[..., object]

    def __call__(self, *args: object, **kwargs: object) -> object:
        """Run it."""
        return self.run(*args, **kwargs)
