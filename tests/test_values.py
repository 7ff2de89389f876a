"""Values are what the library's frozen dataclasses are, in every way that can be seen."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Generic, TypeVar

import pytest

from cds_docs import values

_T = TypeVar("_T")


@values.dataclass(frozen=True, slots=True)
class Plain:
    """A value with a default, a field made anew each time, and one that is not compared."""

    name: str
    year: int = 2024
    notes: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Library:
    """The same, as the library makes it."""

    name: str
    year: int = 2024
    notes: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False, repr=False)


@values.dataclass(frozen=True, slots=True)
class Derived:
    """A value that finds out a field by itself and has its own words for itself."""

    words: tuple[str, ...]
    count: int = field(init=False)
    kept: dict[str, int] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Count the words."""
        object.__setattr__(self, "count", len(self.words))

    def __repr__(self) -> str:
        """Return own words."""
        return f"<{self.count}>"

    def __hash__(self) -> int:
        """Return an own hash."""
        return 7


@values.dataclass(frozen=True, slots=True)
class Holding(Generic[_T]):
    """A value of some type."""

    held: _T


@values.dataclass(frozen=True, slots=True)
class Empty:
    """A value without fields."""


@values.dataclass(slots=True)
class Loose:
    """What may change is left to the library."""

    name: str


@pytest.mark.parametrize("given", [("a",), ("a", 1), ("a", 1, ["x"]), ("a", 1, ["x"], 4)], ids=len)
def test_a_value_is_filled_as_the_library_does(given: tuple[str, int]) -> None:
    """Places, names and defaults give the same fields, each its own list."""
    ours, theirs = Plain(*given), Library(*given)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs).replace("Library", "Plain")
    assert Plain("a").notes is not Plain("a").notes
    assert Plain(year=3, name="b") == Plain("b", 3)


def test_a_default_that_comes_too_early_is_refused() -> None:
    """What follows could be given by its name only."""
    with pytest.raises(TypeError, match="Odd: a field with a default comes too early"):

        @values.dataclass(frozen=True, slots=True)
        class Odd:
            year: int = 2024
            name: str  # type: ignore[misc]


@pytest.mark.parametrize("wrong", [{}, {"name": "a", "other": 1}])
def test_arguments_that_do_not_fit_are_refused(wrong: dict[str, str]) -> None:
    """The words of the refusal are the library's."""
    with pytest.raises(TypeError) as theirs:
        Library(**wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as ours:
        Plain(**wrong)  # type: ignore[arg-type]
    assert str(ours.value) == str(theirs.value).replace("Library", "Plain")


def test_values_are_compared_by_class_and_fields() -> None:
    """What is not to be compared is not; another class is never the same."""
    assert Plain("a", seen=1) == Plain("a", seen=2)
    assert Plain("a") != Plain("b")
    others: list[object] = [Library("a"), "a", None]
    assert Plain("a") not in others
    assert len({Holding("a"), Holding("a"), Holding("b")}) == 2
    assert hash(Holding("a")) == hash(("a",))
    assert Empty() == Empty()
    assert hash(Derived(("a",))) == 7
    with pytest.raises(TypeError, match="unhashable"):
        hash(Plain("a"))


def test_nothing_changes_once_it_is_made() -> None:
    """Fields cannot be set or deleted, and no other attribute can be put beside them."""
    value = Plain("a")
    for name in ("name", "other"):
        with pytest.raises(FrozenInstanceError, match=name):
            setattr(value, name, "b")
        with pytest.raises(FrozenInstanceError, match=name):
            delattr(value, name)
    assert not hasattr(value, "__dict__")
    assert value == Plain("a")


def test_own_methods_and_fields_that_are_found_out_stay() -> None:
    """``__post_init__`` runs, and what a class says for itself is not replaced."""
    value = Derived(("a", "b"))
    assert (value.count, value.kept, repr(value)) == (2, {}, "<2>")
    assert replace(value, words=("a",)).count == 1


@pytest.mark.parametrize(
    "value", [Plain("a", 1, ["x"], 3), Derived(("a",)), Holding(Plain("b")), Empty()]
)
def test_values_go_to_other_processes_and_are_copied(
    value: Plain | Derived | Holding[Plain] | Empty,
) -> None:
    """Pickling and copying keep every field."""
    for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 - our own bytes
        assert type(other) is type(value)
        for one in fields(other):
            assert getattr(other, one.name) == getattr(value, one.name)


def test_values_can_be_matched_and_replaced() -> None:
    """``match`` takes fields by place, ``replace`` makes another value."""
    match replace(Plain("a"), year=2026):
        case Plain(name, year):
            assert (name, year) == ("a", 2026)
        case _:
            pytest.fail("no match")


def test_a_value_within_itself_is_shown_once() -> None:
    """Showing ends where a list holds the value it stands in."""
    value = Plain("a")
    value.notes.append(value)  # type: ignore[arg-type]
    assert repr(value) == "Plain(name='a', year=2024, notes=[...])"


def test_what_is_not_frozen_is_left_to_the_library() -> None:
    """A class that may change can be changed."""
    loose = Loose("a")
    loose.name = "b"
    assert loose == Loose("b")
