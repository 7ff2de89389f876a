"""Templates that try what they may not, that are broken, or that are no templates."""

import os
from collections.abc import Iterator
from pathlib import Path

from hostile.row import LETTER, Lay, Row, laid, letter, put, row
from support.bad_templates import BAD_TEMPLATES

_NAME = "templates/cong-van/ngan.md.j2"
_MORE = """\
slogans: [Chào mừng Ngày Chuyển đổi số!]
timeline:
  - {id: bao-cao, title: Báo cáo, due: 25/10/2024}
references:
  qd-505: {type: Quyết định, number: 505/QĐ-TTg, date: 22/4/2022, issuer: Thủ tướng Chính phủ,
    about: về Ngày Chuyển đổi số quốc gia}
"""


def rows() -> Iterator[Row]:
    """Yield the templates."""
    for number, (payload, code) in enumerate(BAD_TEMPLATES, start=1):
        words = payload if len(payload) < 60 else f"{payload[:50]}…"
        told = "" if "mac-dinh" in payload or "\ue010" in payload else code
        files = letter(prose=payload, more=_MORE)
        yield row(f"template: {number:02} {ascii(words)[1:-1]}", files, "render a.yaml", told)
    for name, (data, code) in _FILES.items():
        yield row(f"template: {name}", {**letter(), _NAME: data}, "render a.yaml", code)
    for name, (lay, code) in _PLACES.items():
        yield row(f"template: {name}", _instead(lay), "render a.yaml", code)
    files = letter(prose="{{ environ['HOME'] }}")
    yield row("template: the environment", files, "templates check cong-van/ngan", "J003")


def _instead(lay: Lay) -> Lay:
    """Return what lays something in the place of the template."""

    def laying(folder: Path) -> None:
        laid(letter())(folder)
        (folder / _NAME).unlink()
        lay(folder)

    return laying


def _outside(folder: Path) -> None:
    put(folder, "secret.md.j2", LETTER)
    (folder / _NAME).symlink_to("../../secret.md.j2")


def _linked_folder(folder: Path) -> None:
    put(folder, "khac/ngan.md.j2", LETTER)
    (folder / "templates/cong-van").rmdir()
    (folder / "templates/cong-van").symlink_to("../khac")


_FILES: dict[str, tuple[bytes, str]] = {
    "no bytes": (b"", "J019"),
    "UTF-16": (LETTER.encode("utf-16"), "C217"),
    "Windows-1258": (b"c\xf4ng ngh\xea\xf2", "C217"),
    "a NUL": (LETTER.encode() + b"\0", "C221"),
    "an escape sequence": (LETTER.encode() + b"\x1b[31m", "C221"),
    "a zero width space": ("Sở\u200b".encode(), "C221"),
    "a mark that turns letters round": ("Sở\u202e".encode(), "C221"),
    "2 MB": (b"x " * (1 << 20), "C203"),
    "1 MB of brackets": (b"{{" * (1 << 19), "J005"),
    "100 000 statements": (b"{% if 1 %}" * 90_000, ""),
    "100 000 list items": (b"- a\n" * 100_000, "J005"),
    "100 000 heading signs": (b"#" * 100_000, ""),
    "100 000 asterisks": (b"*" * 100_000, ""),
    "50 000 open links": (b"[a](" * 50_000, ""),
    "50 000 open brackets": (b"![" * 50_000, ""),
    "quotes 5000 deep": (b">" * 5_000 + b" a", ""),
    "lists 1000 deep": (b"".join(b" " * 2 * n + b"- a\n" for n in range(600)), ""),
    "a table of 2000 columns": (b"|a" * 2_000 + b"|\n" + b"|-" * 2_000 + b"|\n", ""),
    "a table of 10 000 rows": (b"|a|b|\n|-|-|\n" + b"|c|d|\n" * 10_000, ""),
    "a table never ended": (b"|a|b|\n|-", ""),
    "100 000 backslashes": (b"\\" * 100_000, ""),
    "100 000 ampersands": (b"&amp;" * 20_000, ""),
}  # fmt: skip
"""Name → bytes, and what is said."""

_PLACES: dict[str, tuple[Lay, str]] = {
    "missing": (laid({}), "J001"),
    "a folder": (lambda folder: (folder / _NAME).mkdir(), "C201"),
    "a pipe": (lambda folder: os.mkfifo(folder / _NAME), "C201"),
    "a link": (_outside, "C216"),
    "a linked folder": (_linked_folder, "C216"),
    "a device": (lambda folder: (folder / _NAME).symlink_to("/dev/zero"), "C216"),
}
"""Name → what lies in the place of the template, and what is said."""
