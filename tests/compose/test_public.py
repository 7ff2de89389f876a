"""The published tables say exactly what templates see, and every finding is shown to happen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.campaign.each.copies import unrolled
from cds_docs.compose import codes
from cds_docs.compose.annex_names import annex_views
from cds_docs.compose.environment import LOOP_FIELDS, Sandbox
from cds_docs.compose.filters import FILTERS, TESTS
from cds_docs.compose.names import Names
from cds_docs.compose.places import Places
from cds_docs.compose.public import (
    FIELDS,
    FILTER_NOTES,
    LOOP_NAMES,
    PUBLIC_NAMES,
    TABLE_NOTES,
    TEST_NOTES,
)
from cds_docs.compose.templates import Library
from cds_docs.compose.view import Function, Later, Listing, View
from cds_docs.compose.words import CampaignWords
from cds_docs.diagnostics import Code
from support import bad_templates
from support.composing import campaign, loaded, paper

TESTS_HERE = Path(__file__).parent


class _Nothing:
    """A source of no template."""

    def find(self, _name: str) -> None:
        """Return nothing."""

    def names(self, _kind: str) -> tuple[str, ...]:
        """Return nothing."""
        return ()


def names() -> tuple[Names, CampaignWords]:
    """Return the names of a document that has everything."""
    annex = {"id": "a", "title": "A", "text": "a"}
    document = paper(
        annexes=[annex],
        enclosures=[{"title": "E", "ref": "qd-505"}],
        number="1",
        unit="X",
        for_each=["huyen"],
    )
    assignments = [{"to": ["huyen"], "tasks": [{"text": "t", "due": "bao-cao", "output": "o"}]}]
    data = loaded(campaign(documents=[document], assignments=assignments))
    words = CampaignWords(data, unrolled(data)[0], Places(Library(_Nothing())))
    return Names(words, annex_views(words, words.document)[0]), words


def views(value: object) -> Iterator[View]:
    """Yield a view and all views inside it."""
    match value:
        case Later():
            yield from views(value.make())
        case View():
            yield value
            for inner in value.fields.values():
                yield from views(inner)
        case Listing() | tuple():
            for item in value:
                yield from views(item)


def test_public_names_are_those_templates_see() -> None:
    """Every name templates see is published, and none is published that they do not see."""
    made, _ = names()
    sandbox = Sandbox(Library(_Nothing()))

    assert {*made.table(), *sandbox.globals} == set(PUBLIC_NAMES)
    assert "loop" in LOOP_NAMES
    assert "index" in LOOP_FIELDS


def test_published_fields_are_those_views_have() -> None:
    """Every view has exactly the fields of one published row, and every row is some view's."""
    made, _ = names()
    table = made.table()
    values = [maker() for maker in table.values()]
    values += [v.run() for v in values if isinstance(v, Function) and v.name == "assignments"]
    found = {frozenset(view.fields) for value in values for view in views(value)}

    assert found == {frozenset(fields) for fields in FIELDS.values()}


def test_filters_tests_and_tables_are_described() -> None:
    """Every filter and test has its note."""
    assert set(FILTERS) == set(FILTER_NOTES)
    assert set(TESTS) == set(TEST_NOTES)
    assert all(TABLE_NOTES.values())


ALL_CODES = [value for value in vars(codes).values() if isinstance(value, Code)]


def test_codes_are_unique_and_in_range() -> None:
    """A code stands for one finding, from J001 to J059."""
    ids = [code.id for code in ALL_CODES]

    assert len(set(ids)) == len(ids) == len({code.name for code in ALL_CODES})
    assert all(re.fullmatch(r"J0[0-5]\d", found) for found in ids)


@pytest.mark.parametrize("code", ALL_CODES, ids=lambda code: code.id)
def test_every_code_has_a_test(code: Code) -> None:
    """Every finding is expected by some test of composing."""
    expected = f'"{code.id}"'
    tests = (*TESTS_HERE.glob("test_*.py"), Path(bad_templates.__file__))

    assert any(expected in path.read_text("utf-8") for path in tests)
