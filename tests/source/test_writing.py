"""Values as typed into a file: they read back as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.source import read
from cds_docs.source.nodes import Mapping, Text
from cds_docs.source.writing import typed
from cds_docs.viet import nfc


def _read_back(text: str) -> list[str]:
    source, _ = read(
        f"a: {typed(text)}  # c\nb: {{c: {typed(text)}, d: [{typed(text)}]}}\n".encode(), "a"
    )
    assert source is not None
    inner = source.root.get("b")
    assert isinstance(inner, Mapping)
    values = [source.root.get("a"), inner.get("c")]
    assert all(isinstance(value, Text) for value in values)
    return [value.value for value in values if isinstance(value, Text)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Sở Y tế", "Sở Y tế"),
        ("Sở TT&TT", "Sở TT&TT"),
        ("8h00", "8h00"),
        ("Các sở, ban, ngành", '"Các sở, ban, ngành"'),
        ("a: b", '"a: b"'),
        ('"Đẹp"', "'\"Đẹp\"'"),
        ("null", '"null"'),
        ("- a", '"- a"'),
        ("a #b", '"a #b"'),
        ("a ", '"a "'),
        ("", '""'),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_quotes_only_where_needed(text: str, written: str) -> None:
    """Ordinary names stand bare, the rest in the marks that need least escaping."""
    assert typed(text) == written


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=40))
def test_any_text_reads_back(text: str) -> None:
    """Quotes, colons, braces, signs, strange letters: what was written is what is read."""
    assert _read_back(text) == [nfc(text)] * 2
