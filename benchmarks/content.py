"""One visible letter for all candidates: the letter of Quảng Ngãi, other words for each recipient.

The neighbours get it as plain lines, cds-docs as a campaign; both read the same numbers.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parents[1]
CAMPAIGN = ROOT / "campaigns" / "quang-ngai-2024.yaml"
DOCUMENT = "cong-van"


class Line(TypedDict):
    """A paragraph of the text: its element in lower case, its words, whether it is bold."""

    kind: str
    text: str
    bold: bool


class Letter(TypedDict):
    """A letter as printed."""

    parent: str
    issuer: str
    number: str
    date: str
    subject: str
    addressees: list[str]
    body: list[Line]
    distribution: list[str]
    authority: list[str]
    name: str


def recipient(index: int) -> str:
    """Return the name of a recipient; one in four has a letter that XML must escape."""
    return f"{'P. VH&TT' if index % 4 == 0 else 'Xã số'} {index:04d}"


def letters(file: Path) -> Iterator[Letter]:
    """Yield the letters written by ``source.py``, one line each."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
