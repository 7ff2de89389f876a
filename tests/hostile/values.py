"""Values of a campaign that no letter can be made of, and some that look so and are not."""

import os
from collections.abc import Iterator
from pathlib import Path

from hostile.row import Lay, Row, laid, letter, row
from support.bad_yaml import BAD_YAML
from support.desk import campaign_text

_DATE = "date: 19/9/2024"
_THEME = "theme: Phổ cập hạ tầng số"
_TO = "to: [so-nganh]"
_SUBJECT = "subject: tuyên truyền về {{ event.name }}"
_SIGNER = "signer: {name: Huỳnh Thị Thu Thủy, title: Phó Giám đốc}"
_YEAR = "year: 2024"
_LARGEST = 16 << 20
"""Bytes of a campaign file that are read at all."""

_IN_FIELD: tuple[tuple[str, str, str, str], ...] = (
    ("Y09 year of 4301 digits", _YEAR, "year: " + "9" * 4301, "C050"),
    ("Y12 time of 20 000 parts", _DATE, "date: " + ":".join(["1"] * 20_000), "C047"),
    ("Y16 number as a key", _THEME, "theme: x\n1.0: y", "C040"),
    ("Y29 no for text", _THEME, "theme: no", ""),
    ("Y30 time for a date", _DATE, "date: 7:05", "C047"),
    ("Y31 octal for a year", _YEAR, "year: 0o3750", "C050"),
    ("Y32 telephone for a number", _DATE, "date: 19/9/2024\n    number: 0241234567", "C053"),
    ("Y33 underscore in a year", _YEAR, "year: 2_024", "C050"),
    ("Y35 31 September", _DATE, "date: 31/9/2024", "C048"),
    ("Y36 29 February 2025", _DATE, "date: 29/2/2025", "C048"),
    ("Y36 month 13", _DATE, "date: 2025-13-01", "C048"),
    ("Y37 two digits of a year", _DATE, "date: 19/9/24", "C047"),
    ("Y38 year 1944", _DATE, "date: 19/9/1844", "C049"),
    ("Y39 hour 25", _DATE, "date: '25:00'", "C047"),
    ("Y40 nothing for a year", _YEAR, "year: ~", ""),
    ("Y40 empty theme", _THEME, "theme:", "C042"),
    ("Y41 equals sign", _YEAR, "year: =", "C050"),
    ("Y47 tag on a date", _DATE, "date: !!timestamp abc", ""),
    ("Y64 key misspelt", "recipients:", "recipents:", "C040"),
    ("Y65 text for a list", _TO, "to: so-nganh", "C044"),
    ("Y65 list for text", _THEME, "theme: [a]", "C043"),
    ("Y65 mapping for text", _THEME, "theme: {a: b}", "C043"),
    ("Y65 text for a mapping", _SIGNER, "signer: Lê A", "C045"),
    ("Y65 list for the whole of documents", "documents:", "documents: []\nx:", ""),
    ("Y66 no addressee", _TO, "to: []", "C089"),
    ("Y66 unknown addressee", _TO, "to: [khong-co]", "C062"),
    ("Y66 subject of 300 words", _SUBJECT, "subject: " + "tuyên truyền " * 300, ""),
    ("Y66 subject of 100 000 letters", _SUBJECT, "subject: " + "ế" * 100_000, ""),
    ("Y66 name of 10 000 letters", "name: Huỳnh Thị Thu Thủy", "name: " + "Lê " * 3_333, ""),
    ("Y69 template in a value", _THEME, "theme: '{{ 7*7 }}'", "C070"),
    ("Y69 statement in a value", _THEME, "theme: '{% raw %}'", "C070"),
    ("facts in a ring", _THEME, "theme: '{{ theme }}'", "C072"),
    ("fact of an object", _SUBJECT, "subject: '{{ event.__class__ }}'", "C070"),
    ("id of a device", "id: cong-van", "id: con", "C052"),
    ("id of a path", "id: cong-van", "id: ../x", "C051"),
    ("template of a path", "template: ngan", "template: ../../etc/passwd", "C051"),
    ("kind of a path", "kind: cong-van", "kind: ../cong-van", ""),
    ("accept of no code", "schema: 1", "schema: 1\naccept: [X]", "C059"),
    ("schema of the future", "schema: 1", "schema: 999999999999999999999", "C046"),
)


def rows() -> Iterator[Row]:
    """Yield the campaign files."""
    for case in BAD_YAML:
        codes = [] if len(case.bytes) > _LARGEST else [code.id for code in case.expected]
        yield row(f"yaml: {case.id}", {"a.yaml": case.bytes}, "validate a.yaml", *codes)
    for name, old, new, code in _IN_FIELD:
        yield row(f"value: {name}", letter((old, new)), "render a.yaml", code)
    yield row("value: Y66 no recipients", letter((_TO, "to: []"), ("- {id: so-nganh", "# {")),
              "render a.yaml", "C089")  # fmt: skip
    yield row("value: 5001 recipients", {"a.yaml": _recipients(5_001)}, "validate a.yaml")
    yield row("value: 3000 documents", {"a.yaml": _documents(3_000)}, "validate a.yaml")
    yield row("value: 9000 tasks", letter(more=_tasks(9_000)), "validate a.yaml")
    yield row("value: ring of 300 facts", letter(more=_ring(300)), "validate a.yaml")
    yield row("value: facts that double", letter(more=_doubling(24)), "validate a.yaml")
    yield from _no_files()


def _recipients(count: int) -> str:
    lines = "".join(f"  - {{id: nn-{n}, name: Xã số {n}}}\n" for n in range(count))
    return campaign_text().replace("documents:", f"{lines}documents:")


def _documents(count: int) -> str:
    return campaign_text(*(f"vb-{n}" for n in range(count)))


def _tasks(count: int) -> str:
    return "assignments:\n  - to: [so-nganh]\n    tasks:\n" + "      - Treo cờ.\n" * count


def _ring(count: int) -> str:
    """Return references of which each cites the next and the last the first."""
    lines = (
        f"  r-{n}: {{type: Luật, number: 1/2024/QH15, date: 1/1/2024, issuer: Quốc hội, "
        f'about: "{{{{ ref.r-{(n + 1) % count}.full }}}}"}}\n'
        for n in range(count)
    )
    return "references:\n" + "".join(lines)


def _doubling(count: int) -> str:
    """Return references of which each cites the next twice."""
    lines = (
        f"  r-{n}: {{type: Luật, number: 1/2024/QH15, date: 1/1/2024, issuer: Quốc hội, "
        f'about: "{{{{ ref.r-{n + 1}.full }}}} và {{{{ ref.r-{n + 1}.full }}}}"}}\n'
        for n in range(count)
    )
    last = (
        f"  r-{count}: {{type: Luật, number: 1/2024/QH15, date: 1/1/2024, issuer: Quốc hội, "
        "about: về số}\n"
    )
    return "references:\n" + "".join(lines) + last + "slogans: ['{{ ref.r-0.full }}']\n"


def _no_files() -> Iterator[Row]:
    """Yield what stands in the place of a campaign and is no file (Y70)."""
    for name, lay, code in _STRANGE:
        for command in ("validate", "render"):
            yield row(f"place: Y70 {name}, {command}", lay, f"{command} a.yaml", code)


def _named(make: Lay) -> Lay:
    return lambda folder: make(folder / "a.yaml")


_STRANGE: tuple[tuple[str, Lay, str], ...] = (
    ("nothing", laid({}), "C200"),
    ("folder", _named(Path.mkdir), "C202"),
    ("pipe", _named(os.mkfifo), "C201"),
    ("device", _named(lambda path: path.symlink_to("/dev/zero")), "C201"),
    ("link to itself", _named(lambda path: path.symlink_to("a.yaml")), "C201"),
    ("link to nothing", _named(lambda path: path.symlink_to("khong-co")), "C201"),
)  # fmt: skip
