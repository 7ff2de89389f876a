"""Names of folders and files are safe on every system."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.pipeline.safe_names import safe_name, same_place
from support.nasty import NASTY

SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
RESERVED = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(10)}


def assert_safe(name: str) -> None:
    """Check what Windows, macOS and Linux ask of a name."""
    assert SAFE.fullmatch(name)
    assert len(name) <= 120
    assert not name.endswith((".", " "))
    assert name.partition(".")[0].lower() not in RESERVED


@pytest.mark.parametrize("text", NASTY)
def test_nasty_names_become_safe(text: str) -> None:
    """Paths, reserved names, controls and letters of other scripts give a safe name."""
    assert_safe(safe_name(text))


@given(st.text())
def test_any_name_becomes_safe(text: str) -> None:
    """No text at all gives an unsafe name, and making it safe twice changes nothing."""
    name = safe_name(text)

    assert_safe(name)
    assert safe_name(name) == name


@pytest.mark.parametrize("name", ["campaign-2024", "hai-phong-2024", "A.b_c", "ke-hoach"])
def test_safe_names_stay(name: str) -> None:
    """A name that is safe already is kept letter for letter."""
    assert safe_name(name) == name


def test_vietnamese_names_stay_readable() -> None:
    """Marks go, words stay."""
    assert safe_name("Kế hoạch Chuyển đổi số (2024)") == "ke-hoach-chuyen-doi-so-2024"


def test_long_names_differ_by_their_hash() -> None:
    """Two long names with one beginning do not become one."""
    assert safe_name("x" * 400) != safe_name("x" * 401)


def test_names_that_meet_on_some_system_have_one_key() -> None:
    """Case and composed form do not tell two files apart."""
    assert same_place("Ke-Hoach") == same_place("ke-hoach")
    assert same_place("ế") == same_place(unicodedata.normalize("NFD", "Ế"))
