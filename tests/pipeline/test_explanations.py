"""Every code is explained, and the examples do what they say."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import cds_docs
from cds_docs.campaign import load
from cds_docs.check.index import all_rules
from cds_docs.diagnostics import Code, Explanation
from cds_docs.pipeline.all_codes import all_codes
from cds_docs.pipeline.explanations import all_explanations, explained, known_codes, page
from cds_docs.source import read

_PAGE = Path(__file__).parents[2] / "docs/quy-tac.md"
_KEY = re.compile(r"[a-z_]+(?=:)")
_BASE = {
    "schema": "schema: 1",
    "year": "year: 2024",
    "event": "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}",
    "theme": "theme: Phổ cập hạ tầng số",
    "agencies": "agencies:\n  so: {parent: UBND tỉnh Quảng Ngãi, place: Quảng Ngãi, code: STTTT,"
    " name: Sở Thông tin và Truyền thông, head: Giám đốc}",
    "recipients": 'recipients:\n  - {id: so-nganh, name: "Các sở, ban, ngành"}',
    "documents": "documents:\n  - {id: cong-van, kind: cong-van, issuer: so, unit: TTBCXB,"
    " date: 19/9/2024, subject: tuyên truyền, to: [so-nganh],"
    " signer: {name: Lê Văn An, title: Giám đốc}}",
}
_WORDS_ONLY = {"C001", "C002", "C003", "C005", "C008", "C009", "C074"}
"""Of these a file would be too large, or hold bytes: the example is told in words."""


def _codes() -> Iterator[Code]:
    """Yield every code the program can say, wherever it is declared."""
    for module in walk_packages(cds_docs.__path__, "cds_docs."):
        name = module.name.rsplit(".", 1)[-1]
        if name == "codes" or name.endswith("_codes"):
            yield from (v for v in vars(import_module(module.name)).values() if type(v) is Code)


def _campaign(example: str) -> str:
    """Return a small campaign with an example in place of its own keys; or the example alone."""
    if not _KEY.match(example):
        return f"{example}\n"
    own = set()
    for line in example.split("\n"):
        if found := _KEY.match(line):
            own.add(found.group())
    return "\n".join([text for key, text in _BASE.items() if key not in own] + [example, ""])


def _found(example: str) -> set[str]:
    source, found = read(_campaign(example).encode(), "a.yaml")
    more = load(source)[1] if source else ()
    return {one.code.id for one in (*found, *more)}


def _of_files() -> list[Explanation]:
    """Return the rows on campaign files whose examples are pieces of one."""
    rows = all_explanations().items()
    return [row for code, row in rows if "C000" < code < "C200" and code not in _WORDS_ONLY]


def test_every_code_is_explained() -> None:
    """No message has a code that ``explain`` does not know, and no row is left over."""
    assert {code.id for code in _codes()} == set(all_explanations())
    assert {code.id: code for code in _codes()} == all_codes()


def test_no_code_is_used_twice() -> None:
    """One id, one meaning, one row."""
    ids = Counter(code.id for code in set(_codes()))
    assert [code for code, count in ids.items() if count > 1] == []
    assert not set(all_rules()) & set(all_explanations())
    assert len(known_codes()) == len(set(known_codes()))


@pytest.mark.parametrize("row", _of_files(), ids=lambda row: row.code.id)
def test_the_wrong_example_has_the_fault_and_the_right_one_not(row: Explanation) -> None:
    """What is shown as wrong makes the very finding; what is shown as right does not."""
    assert row.code.id in _found(row.wrong)
    assert row.code.id not in _found(row.right)


@pytest.mark.parametrize("row", all_explanations().values(), ids=lambda row: row.code.id)
def test_a_row_says_something_in_every_field(row: Explanation) -> None:
    """Each field holds words, and the two examples differ."""
    assert all(text.strip() for text in (row.title, row.why, row.wrong, row.right, row.hint))
    assert row.wrong != row.right
    assert row.title in explained(row.code.id)


def test_the_page_is_current() -> None:
    """``cds-docs explain --all > docs/quy-tac.md`` has been run."""
    assert _PAGE.read_text(encoding="utf-8") == page()
