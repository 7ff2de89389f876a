"""The models themselves: every key described, schema, frozen values."""

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from cds_docs.campaign.annex import TableRowSpec
from cds_docs.campaign.paths import ROOTS
from cds_docs.campaign.record import Record
from cds_docs.campaign.reference_page import campaign_reference
from cds_docs.campaign.shape import member_at, record_shape, shape_at
from support.loading import SMALL, loaded_text

_VIETNAMESE = set("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")


def _records(model: type[Record] = Record) -> Iterator[type[Record]]:
    for record in model.__subclasses__():
        yield record
        yield from _records(record)


@pytest.mark.parametrize("model", list(_records()), ids=lambda model: model.__name__)
def test_every_key_is_described_in_vietnamese(model: type[Record]) -> None:
    """The reference page, hints and editors live on these words."""
    assert _VIETNAMESE & set(model.heading.lower())
    for member in record_shape(model).members.values():
        assert _VIETNAMESE & set(member.description.lower()), member.key
        assert member.description.endswith("."), member.key


def test_the_reference_page_names_every_key() -> None:
    """Each record has its table, each key its row, once."""
    page = campaign_reference()

    for model in _records():
        assert page.count(f"## {model.heading}\n") == 1
        for key in record_shape(model).members:
            assert f"| `{key}` |" in page
    assert all(f"`{root}" in page for root in ROOTS)
    assert page.endswith("|\n")


def test_values_cannot_be_changed() -> None:
    """Stages share one campaign; none may alter it."""
    campaign = loaded_text(SMALL).campaign

    with pytest.raises(ValidationError):
        setattr(campaign, "theme", "khác")  # noqa: B010 - the type checker forbids the plain form


def test_a_row_has_one_role() -> None:
    """A list of cells, a group, a total."""
    rows = [
        TableRowSpec.model_validate({"row": ["a", ""]}),
        TableRowSpec.model_validate({"group": "Nhóm"}),
        TableRowSpec.model_validate({"total": ["", "2"]}),
    ]

    assert [(row.role, row.cells) for row in rows] == [
        ("body", ("a", "")),
        ("group", ("Nhóm",)),
        ("total", ("", "2")),
    ]


def test_places_no_campaign_has_are_known_as_such() -> None:
    """Looking up a shape never fails."""
    assert shape_at(("theme", "x", 0)) is None
    assert member_at(()) is None
    assert member_at(("theme", "x")) is None
