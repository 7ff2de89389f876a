"""T-17 and T-18: the order of numbers and letters."""

import re
from typing import Any

import pytest

from cds_docs.check.recognised import Item, Zone
from cds_docs.check.rules.structure import rules
from cds_docs.standard.elements import Element
from cds_docs.viet import point_letter
from support.found import item, paragraph
from support.judging import codes, found, labelled

_ELEMENTS = (
    (r"Phần ", Element.PART),
    (r"Chương ", Element.CHAPTER),
    (r"Mục |Tiểu mục ", Element.SECTION),
    (r"Điều ", Element.ARTICLE),
    (r"[IVX]+\.|[A-D]\.", Element.HEADING),
    (r"\d", Element.CLAUSE),
    (r"[^\W\d_]{1,2}\)", Element.POINT),
    (r"-", Element.DASH_ITEM),
)


def _line(label: str, **changes: Any) -> Item:  # noqa: ANN401 - fields of Item
    """Return a paragraph with a label; ``=`` has none."""
    if label == "=":
        return item(Element.BODY, "Nội dung thực hiện như sau", **changes)
    element = next(one for pattern, one in _ELEMENTS if re.match(pattern, label))
    return labelled(element, label, "Nội dung", **changes)


def _codes(labels: str) -> list[str]:
    """Return what is found in paragraphs with these labels, separated by a bar."""
    return codes(found(rules, *map(_line, labels.split("|"))))


@pytest.mark.parametrize(
    "labels",
    [
        "I.|1.|2.|II.|1.|a)|b)|2.|III.",
        "Chương I|Điều 1.|Điều 2.|1.|2.|Chương II|Điều 3.|1.|Điều 4.",
        "Phần I|Chương I|Mục 1|Điều 1.|Mục 2|Điều 2.|Phần II|Chương I|Mục 1|Điều 3.",
        "Phần I|Chương I|Chương II|Phần II|Chương III|Điều 1.",
        "A.|I.|II.|B.|I.|II.",
        "a)|b)|c)|d)|đ)|e)|g)|h)|i)|k)|l)|m)|n)|o)|p)|q)|r)|s)|t)|u)|v)|x)|y)",
        "1.|1.1.|1.2.|2.|2.1.|a)|b)|2.2.|a)",
        "1.|a)|-|-|b)|=|c)|2.",
        "1.|2.|=|1.|2.",
        "1.|a)|1)|2)|b)|1)|2.",
        "I.|1.|2.|II.|3.|4.",
        "1.|=|2.|3.",
        "=|-|-|=",
    ],
)
def test_right_orders_are_silent(labels: str) -> None:
    """Numbers follow each other and begin again below something new."""
    assert _codes(labels) == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Điều 1.|Điều 3.", ["T-17 E"]),
        ("Điều 1.|Điều 2.|Điều 2.", ["T-17 E"]),
        ("Điều I.|Điều II.|Điều IV.", ["T-17 E"]),
        ("Chương I|Điều 1.|Chương II|Điều 3.", ["T-17 E"]),
        ("Điều 1.|Điều 2.|Điều 4.|Điều 4.|Điều 5.", ["T-17 E"]),
        ("Điều 1.|Điều 2.|Điều 2.|Điều 4.", ["T-17 E"]),
        ("Điều 1.|Điều 3.|Điều 4.|Điều 6.", ["T-17 E", "T-17 E"]),
        ("a)|c)|c)|d)", ["T-18 E"]),
        ("1.|3.|3.|I.|2.|3.", ["T-17 W", "T-17 W"]),
        ("Chương I|Chương III", ["T-17 E"]),
        ("Mục 1|Mục 3", ["T-17 E"]),
        ("I.|II.|IV.", ["T-17 E"]),
        ("I.|I.|II.", ["T-17 E"]),
        ("I.|1.|II.|1.|II.", ["T-17 E"]),
        ("I.|1.|2.|4.|5.", ["T-17 W"]),
        ("I.|1.|II.|3.", ["T-17 W"]),
        ("1.|a)|c)", ["T-18 E"]),
        ("1.|a)|b)|c)|d)|e)|g)", ["T-18 E"]),
        ("1.|a)|b)|c)|d)|đ)|e)|f)|g)", ["T-18 E"]),
        ("1.|a)|a)|b)", []),
        ("1.|a)|b)|b)", ["T-18 E"]),
        ("1.|a)|ă)|b)", ["T-18 W"]),
        ("1.|b)", ["T-18 W"]),
        ("1.|a)|b)|w)", ["T-18 E"]),
    ],
)
def test_gaps_and_repeats_are_found(labels: str, expected: list[str]) -> None:
    """What follows neither the last of its kind nor a new beginning is told once."""
    assert _codes(labels) == expected


def test_the_letter_that_is_due_is_named() -> None:
    """Word's own lists leave đ out: the message says which letter belongs there."""
    items = [_line(f"{letter})") for letter in "abcde"]
    (finding,) = found(rules, *items)
    assert finding.message == "Sau điểm «d)» là «e)»; cần «đ)»."


def test_automatic_labels_are_judged_as_they_print() -> None:
    """The label Word computes counts like a typed one."""
    items = [
        item(Element.POINT, paragraph("Nội dung", label=f"{letter})"), label=f"{letter})")
        for letter in "abcdef"
    ]
    assert codes(found(rules, *items)) == ["T-18 E", "T-18 E"]


@pytest.mark.parametrize(
    ("first", "odd", "last", "expected"),
    [
        ("1.", "2. các đơn vị khác", "3.", []),
        ("a)", "b. các đơn vị khác", "c)", []),
        ("I.", "II. các đơn vị khác", "III.", []),
        ("I.", "II- các đơn vị khác", "III.", []),
        ("I.", "IIX. các đơn vị khác", "III.", ["T-17 E"]),
        ("I.", "II. các đơn vị khác", "IV.", ["T-17 E"]),
    ],
)
def test_a_number_typed_another_way_still_counts(
    first: str, odd: str, last: str, expected: list[str]
) -> None:
    """``2.`` before a small letter is no khoản for the recogniser, and no gap either."""
    assert codes(found(rules, _line(first), item(Element.BODY, odd), _line(last))) == expected


def test_quoted_passages_are_not_counted() -> None:
    """What an amendment quotes over several paragraphs has its own numbers."""
    quoted = [
        item(Element.BODY, "“Điều 7. Nhiệm vụ"),
        _line("4."),
        labelled(Element.CLAUSE, "9.", "Nội dung cuối.”"),
    ]
    assert found(rules, _line("Điều 1."), *quoted, _line("Điều 2.")) == []


def test_attached_texts_count_by_themselves() -> None:
    """A quy chế issued with a decision begins with its own Điều 1; annexes are not judged."""
    attached = [_line(f"Điều {n}.", zone=Zone.ATTACHED, section=1) for n in (1, 2)]
    annex = [_line(f"Điều {n}.", zone=Zone.ANNEX, section=2) for n in (1, 5)]
    items = (_line("Điều 1."), *attached, *annex)
    assert found(rules, *items, attached=(1,)) == []


@pytest.mark.parametrize("count", [1, 23, 30])
def test_long_lists_of_points_are_right(count: int) -> None:
    """Past y the letters double, as the writer of this project does."""
    items = [_line(f"{point_letter(index)})") for index in range(count)]
    assert found(rules, *items) == []


def test_a_wrong_mark_is_no_gap() -> None:
    """``1)`` and ``Điều 1`` without a dot count: what is wrong with them T-19 says."""
    first = labelled(Element.CLAUSE, "1)", "Thời gian")
    others = [labelled(Element.CLAUSE, f"{n}.", "Nội dung") for n in (2, 3)]
    assert found(rules, labelled(Element.HEADING, "I.", "NỘI DUNG"), first, *others) == []
    nested = [labelled(Element.CLAUSE, label, "Một") for label in ("1.", "1)", "2)", "2.")]
    assert found(rules, *nested) == []
    articles = (
        item(Element.BODY, "Điều 1 Bổ nhiệm ông Bình."),
        labelled(Element.ARTICLE, "Điều 2.", "Giao"),
        item(Element.BODY, "Điều 9 Luật Lưu trữ quy định."),
        labelled(Element.ARTICLE, "Điều 3.", "Giao"),
    )
    assert found(rules, *articles) == []
