"""Which known name may have been meant."""

import time

import pytest

from cds_docs.campaign.words import did_you_mean, nearest

_XA = "uy-ban-nhan-dan-xa-"
_COMMUNES = [f"{_XA}{name}" for name in ("an-binh-dong", "hoa-binh", "binh-minh", "tinh-khe")]


@pytest.mark.parametrize("others", [[], ["so-nganh", "bao-tinh"]])
@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("an-binh", "an-binh-dong"),
        ("hoa-binh-1", "hoa-binh"),
        ("hoa-bin", "hoa-binh"),
        ("hoa-bihn", "hoa-binh"),
        ("tin-khe", "tinh-khe"),
        ("yen-binh", None),
        ("son-my", None),
    ],
)
def test_the_long_beginning_of_ids_does_not_count(
    name: str, meant: str | None, others: list[str]
) -> None:
    """Another commune is no guess, however many letters both ids begin with."""
    expected = f"{_XA}{meant}" if meant else None
    assert nearest(f"{_XA}{name}", [*_COMMUNES, *others]) == expected


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ubnd", "Có phải «ubnd-xa» hay «ubnd-huyen»?"),
        ("ubnd-xaa", "Có phải «ubnd-xa»?"),
        ("xa-an-bi", "Có phải «xa-an-binh» hay «xa-an-bien»?"),
        ("xa-an-bixn", "Có phải «xa-an-binh» hay «xa-an-bien»?"),
        ("UBND_Xã", "Có phải «ubnd-xa»?"),
        ("khac", "Đang có: ubnd-xa, ubnd-huyen, xa-an-binh, xa-an-bien."),
    ],
)
def test_names_as_near_as_each_other_are_all_told(name: str, hint: str) -> None:
    """Only who wrote it knows which was meant."""
    assert did_you_mean(name, ["ubnd-xa", "ubnd-huyen", "xa-an-binh", "xa-an-bien"]) == hint


def test_many_that_are_equally_near_are_none() -> None:
    """A dozen guesses are no help."""
    assert nearest("xa", [f"xa-{n}" for n in range(9)]) is None
    assert did_you_mean("thon-ax", [f"thon-a{n}" for n in range(9)]).startswith("Đang có: ")


def test_a_long_list_is_searched_quickly() -> None:
    """As many as a list may hold, all with one long beginning."""
    known = [f"{_XA}so-{n}" for n in range(5000)]
    begun = time.process_time()
    assert nearest(f"{_XA}so-4321-bis", known) == f"{_XA}so-4321"
    assert nearest(f"{_XA}khac", known) is None
    assert time.process_time() - begun < 1
