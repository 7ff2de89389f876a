"""The rows of the standard against the table of Mục V, and against themselves."""

import csv
from pathlib import Path

import pytest

from cds_docs.standard.clauses import Strength
from cds_docs.standard.elements import Element
from cds_docs.standard.format import (
    format_of,
    margins_out_of_range,
    row,
    rule_share,
    sizes_allowed,
    used,
)
from cds_docs.standard.nd30 import INDENTS, ROWS
from cds_docs.standard.rows import (
    AtLeast,
    Between,
    Exactly,
    OneOf,
    Property,
    Row,
    SameAs,
    Value,
)
from cds_docs.standard.style import HeaderTier, Margins, PageStyle
from cds_docs.units import Length, mm, pt

TABLE = Path(__file__).with_name("phu_luc_1_muc_v.csv")
BY_ID = {element.id: element for element in Element}
STYLES = [
    PageStyle(header=tier, body=body, indent=indent)
    for tier in HeaderTier
    for body in (13, 14)
    for indent in INDENTS
]


def muc_v() -> list[dict[str, str]]:
    """Return the transcribed table."""
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def allowed(found: Row, value: Value, style: PageStyle) -> bool:
    """Tell whether a row allows a value."""
    match found.allows:
        case Exactly(value=only):
            return value == only
        case Between(low=low, high=high):
            return low <= value <= high  # type: ignore[operator]
        case OneOf(values=values):
            return value in values
        case AtLeast(value=least):
            return isinstance(value, Length) and value >= least
        case SameAs(element=other):
            return value == used(other, found.property, style)


@pytest.mark.parametrize("line", muc_v(), ids=lambda line: line["element"])
def test_sizes_and_looks_are_those_of_the_decrees_own_table(line: dict[str, str]) -> None:
    """Range, sample size, bold, italic and capitals agree with Mục V of Phụ lục I."""
    element = BY_ID[line["element"]]
    look = format_of(element, PageStyle())
    size = row(element, Property.SIZE)

    assert size is not None
    match size.allows:
        case Between(low=low, high=high):
            limits = (low, high)
        case Exactly(value=only):
            limits = (only, only)  # type: ignore[assignment]
        case other:
            pytest.fail(f"{element.id}: {other}")
    assert limits == (pt(int(line["low"])), pt(int(line["high"])))
    assert look.size == pt(int(line["sample"]))
    assert look.bold == (line["bold"] == "yes")
    assert look.italic == (line["italic"] == "yes")
    if line["case"]:
        assert look.capitals == (line["case"] == "upper")


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_what_we_use_is_what_we_allow(style: PageStyle) -> None:
    """Under every choice of an office, each row uses a value that it allows."""
    wrong = [
        found
        for found in ROWS
        if not allowed(found, used(found.element, found.property, style), style)  # type: ignore[arg-type]
    ]

    assert wrong == []


def test_each_property_of_an_element_has_one_row() -> None:
    """No element has two rows for one property."""
    keys = [(found.element, found.property) for found in ROWS]

    assert len(set(keys)) == len(keys)


def test_each_row_names_its_ground() -> None:
    """A provision names the phụ lục; practice and house choices never look like a provision."""
    for found in ROWS:
        text = str(found.clause)
        if found.clause.strength is Strength.PROVISION:
            assert "Phụ lục I Nghị định 30/2020/NĐ-CP" in text
        elif found.clause.strength is Strength.FORM:
            assert "Phụ lục III Nghị định 30/2020/NĐ-CP" in text
        else:
            assert "Nghị định" not in text
            assert found.clause.strength.words in text


def test_margins_at_the_edges_of_the_ranges_pass() -> None:
    """Both ends of each range are lawful, to the twip."""
    least = Margins(top=mm(20), bottom=mm(20), left=mm(30), right=mm(15))
    most = Margins(top=mm(25), bottom=mm(25), left=mm(35), right=mm(20))

    assert [*margins_out_of_range(least), *margins_out_of_range(most)] == []


def test_margins_outside_are_named_with_range_and_clause() -> None:
    """Each margin out of range is told with its edge, its range and its clause."""
    found = list(margins_out_of_range(Margins(left=mm(25), right=mm(25))))

    assert [(f.edge, f.low, f.high) for f in found] == [
        ("left", mm(30), mm(35)),
        ("right", mm(15), mm(20)),
    ]
    assert all("Khoản 3 Mục I phần I Phụ lục I" in f.clause for f in found)


def test_lines_have_the_lengths_of_the_decree() -> None:
    """Tiêu ngữ has a line as long as itself, agency and trích yếu one third to one half."""
    assert rule_share(Element.MOTTO) == 1
    for element in (Element.ISSUER, Element.SUBJECT, Element.ATTACHED_TO):
        assert 1 / 3 <= rule_share(element) <= 1 / 2


def test_an_element_without_a_line_says_so() -> None:
    """Asking for the line of an element that has none is an error."""
    with pytest.raises(KeyError):
        rule_share(Element.BODY)


def test_size_ranges_can_be_asked_for() -> None:
    """The place-and-date range is 13 to 14; a fixed size has no range."""
    assert sizes_allowed(Element.PLACE_AND_DATE) == (pt(13), pt(14))
    with pytest.raises(KeyError):
        sizes_allowed(Element.NUMBER)
