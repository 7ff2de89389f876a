"""Stand-ins, and what is noticed of what templates do with them."""

from collections.abc import Callable

import pytest

from cds_docs.compose.form import is_plain
from cds_docs.compose.slots import (
    LENGTH,
    Watch,
    holds_others,
    holds_stand_in,
    put_in,
    stand_in,
    stand_ins_in,
)
from cds_docs.compose.view import Value, View
from cds_docs.viet import capitals, fold, lower_first, nfc, upper_first

_TOKENS = [stand_in(index) for index in range(60)]


def test_stand_ins_are_told_apart() -> None:
    """Each is of one length, unlike the others, found beside its neighbours."""
    assert len(set(_TOKENS)) == len(_TOKENS)
    assert {len(token) for token in _TOKENS} == {LENGTH}
    assert stand_ins_in("a" + "".join(_TOKENS) + "b") == set(_TOKENS)


@pytest.mark.parametrize("change", [nfc, capitals, fold, str.lower, upper_first, lower_first])
def test_no_change_of_letters_touches_one(change: Callable[[str], str]) -> None:
    """What capitals or folding do to words cannot be seen in a stand-in: it stays whole."""
    assert change(_TOKENS[7]) == _TOKENS[7]


def test_words_take_their_places() -> None:
    """Words are put in as they are, also where stand-ins follow each other."""
    words = {_TOKENS[0]: "Sở \\1 & A", _TOKENS[30]: "B"}

    assert put_in(f"{_TOKENS[30]}{_TOKENS[0]}, {_TOKENS[30]}", words) == "BSở \\1 & A, B"


def test_letters_that_somebody_typed_are_noticed() -> None:
    """A part of a stand-in, or a strange one, is none of ours."""
    ours = _TOKENS[:2]

    assert not holds_others(f"a {ours[0]}{ours[1]} b", ours)
    assert holds_others(f"a {ours[0]}\U0001d400 b", ours)
    assert holds_others(_TOKENS[2], ours)
    assert holds_stand_in("\U0001d419")
    assert not holds_stand_in("Sở \U0001d41a")


def test_a_watch_sees_into_lists_and_tables_of_values() -> None:
    """A stand-in inside a list or a mapping is seen; of a thing as a whole nothing can be told."""
    watch = Watch()
    watch.see("Sở", 3, None, ["a", (f"x{_TOKENS[1]}",)], {_TOKENS[2]: 1, "k": Value(_TOKENS[3])})

    assert (watch.looked, watch.lost) == (set(_TOKENS[1:4]), False)


@pytest.mark.parametrize("value", [View("Nơi nhận", {}, None), _TOKENS[0][1:], "\U0001d400"])
def test_a_watch_is_lost_where_it_cannot_tell(value: object) -> None:
    """Of a thing as a whole, or a part of a stand-in, nobody knows what was looked at."""
    watch = Watch()
    watch.see(value)

    assert watch.lost


@pytest.mark.parametrize(
    "text", ["Sở Y tế", "P. VH&TT 0004", "12", "Ủy ban nhân dân xã Đức Phổ", "0255 380 004", "đ"]
)
def test_names_are_plain(text: str) -> None:
    """Names, numbers and telephones are read alike wherever they stand."""
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    ["", " a", "a ", "a  b", "a.", "(a)", "“a”", "a*b", "a|b", "a_b", "a\nb", "a\tb", "a\u00a0b",
     "Tiê\u0301n", "\u041e", "{{ a }}", "[a]", "x" * (LENGTH + 1), "\u0665", "a\u2028b"],
)  # fmt: skip
def test_anything_else_is_not(text: str) -> None:
    """Markup, blanks of other kinds, other alphabets and ends that marks could join are not."""
    assert not is_plain(text)
