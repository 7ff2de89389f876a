"""Số and ký hiệu."""

import pytest

from cds_docs.campaign import document_symbol, symbol_text
from support.loading import loaded_text, small


@pytest.mark.parametrize(
    ("keys", "number", "rest"),
    [
        ("kind: ke-hoach", None, "/KH-STTTT"),
        ("kind: ke-hoach\n    number: 5", "05", "/KH-STTTT"),
        ("kind: quy-che\n    number: 012", "12", "/QC-STTTT"),
        ("kind: quy-dinh\n    unit: VP", None, "/QyĐ-STTTT"),
        ("kind: cong-van\n    to: [Các sở]\n    unit: TTBCXB", None, "/STTTT-TTBCXB"),
        ("kind: cong-van\n    to: [Các sở]\n    unit: VP\n    number: 245", "245", "/STTTT-VP"),
        ("kind: ke-hoach\n    symbol: 7/KH-BCĐ", "07", "/KH-BCĐ"),
        ("kind: ke-hoach\n    symbol: /KH-BCĐ", None, "/KH-BCĐ"),
        ("kind: cong-van\n    to: [Các sở]\n    symbol: 12/A/B-C", "12", "/A/B-C"),
    ],
)
def test_the_symbol_is_composed_or_taken_whole(keys: str, number: str | None, rest: str) -> None:
    """Named kinds begin with their code, a công văn with its agency."""
    loaded = loaded_text(small(("kind: ke-hoach", keys)))
    document = loaded.campaign.documents[0]

    assert symbol_text(loaded, document) == (number, rest)
    assert document_symbol(loaded, document) == rest
