"""Totals of tables: a wrong one is refused with both figures, a doubtful one let alone."""

import pytest

from support.composing import campaign, compose, letter

_Row = list[str] | dict[str, object]


def _said(columns: list[str], *rows: _Row) -> list[str]:
    """Return what is said of the totals of a phụ lục's table."""
    annex = {"id": "kp", "title": "Kinh phí", "table": {"columns": columns, "rows": list(rows)}}
    data = campaign(documents=[letter(annexes=[annex])])
    _, findings = compose(data, "Kinh phí tại Phụ lục kèm theo.")
    return [finding.message for finding in findings if finding.code.id == "J040"]


_COLUMNS = ["TT", "Nội dung", "Kinh phí (đồng)"]
_A, _B = ["1", "Băng rôn", "30.000"], ["2", "Pano", "1.250.000"]


def test_a_wrong_total_is_said_with_both_figures() -> None:
    """Dots part thousands; nothing else about the table is wrong."""
    (said,) = _said(_COLUMNS, _A, _B, {"total": ["", "Tổng cộng", "1.290.000"]})

    assert "«1.290.000»" in said
    assert "«1.280.000»" in said
    assert "«Kinh phí (đồng)»" in said


def test_a_column_goes_by_all_that_stands_above_it() -> None:
    """A heading over several columns belongs to each; one over several rows hides no total."""
    text = (
        "| TT | Kinh phí || Tỷ lệ (%) |\n| | Tỉnh | Xã | |\n|---|--:|--:|--:|\n"
        "| 1 | 10 | 20 | 40 |\n| 2 | 10 | 20 | 70 |\n| = Tổng | 20 | 50 | 90 |"
    )
    data = campaign(documents=[letter(annexes=[{"id": "kp", "title": "Kinh phí", "text": text}])])
    _, findings = compose(data, "Kinh phí tại Phụ lục kèm theo.")
    (said,) = (finding.message for finding in findings if finding.code.id == "J040")

    assert "«Kinh phí Xã»" in said


@pytest.mark.parametrize(
    "rows",
    [
        [_A, _B, {"total": ["", "Tổng cộng", "1.280.000"]}],
        [{"total": ["", "Tổng cộng", "1.280.000"]}, _A, _B],
        [["1", "A", "12,5"], ["2", "B", "1"], {"total": ["", "Cộng", "13,5"]}],
        [["1", "A", "33,3"], ["2", "B", "33,3"], ["3", "C", "33,3"],
         {"total": ["", "Cộng", "100"]}],
        [["I", "Nhóm", "50"], ["1", "A", "30"], ["2", "B", "20"], ["II", "Nhóm", "10"],
         ["1", "C", "10"], {"total": ["", "Tổng cộng", "60"]}],
        [["**1**", "**Nhóm**", "**50**"], ["", "A", "30"], ["", "B", "20"],
         {"total": ["", "Tổng cộng", "50"]}],
        [["1", "Nhóm", "50"], ["1.1", "A", "30"], ["1.2", "B", "20"],
         {"total": ["", "Tổng cộng", "50"]}],
        [{"group": "Tỉnh"}, ["1", "A", "30"], ["2", "B", "20"], {"total": ["", "Cộng", "50"]},
         {"group": "Xã"}, ["1", "C", "10"], {"total": ["", "Cộng", "10"]},
         {"total": ["", "Tổng cộng", "60"]}],
        [{"group": "Tỉnh"}, ["1", "A", "30"], {"total": ["", "Cộng", "30"]}, ["2", "C", "10"],
         {"total": ["", "Tổng cộng", "40"]}],
        [_A, ["2", "Pano", ""], ["3", "Loa", "-"], {"total": ["", "Tổng cộng", "30.000"]}],
    ],
)  # fmt: skip
def test_right_totals_are_let_alone(rows: list[_Row]) -> None:
    """Sub-totals, groups, blanks, rounded shares, a total in the first row."""
    assert _said(_COLUMNS, *rows) == []


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (_COLUMNS, [_A, ["2", "Pano", "khoảng 5.000"], {"total": ["", "Tổng", "9"]}]),
        (_COLUMNS, [_A, ["2", "Pano", "12.5"], {"total": ["", "Tổng", "9"]}]),
        (_COLUMNS, [_A, ["2", "Pano", "0912345678"], {"total": ["", "Tổng", "9"]}]),
        (_COLUMNS, [_A, _B, {"total": ["", "Bình quân", "640.000"]}]),
        (_COLUMNS, [_A, _B, {"total": ["", "Tổng cộng", "khoảng 2.000.000"]}]),
        (["TT", "Nội dung", "Đơn giá"], [_A, _B, {"total": ["", "Tổng", "9"]}]),
        (["TT", "Nội dung", "Tỷ lệ %"], [_A, _B, {"total": ["", "Tổng", "9"]}]),
        (["TT", "Nội dung", "Thứ tự"], [["1", "A", "1"], ["2", "B", "2"],
         {"total": ["", "Tổng", "2"]}]),
    ],
)  # fmt: skip
def test_what_need_not_be_a_sum_is_not_judged(columns: list[str], rows: list[_Row]) -> None:
    """No plain number, an average, a price, a share, a count: silence."""
    assert _said(columns, *rows) == []


def test_each_wrong_sub_total_is_said() -> None:
    """A grand total that adds the sub-totals as they stand is not blamed for them."""
    said = _said(
        _COLUMNS,
        {"group": "Tỉnh"}, ["1", "A", "30"], ["2", "B", "20"], {"total": ["", "Cộng", "55"]},
        {"group": "Xã"}, ["1", "C", "10"], {"total": ["", "Cộng", "10"]},
        {"total": ["", "Tổng cộng", "65"]},
    )  # fmt: skip

    assert len(said) == 1
    assert "«55»" in said[0]
    assert "«50»" in said[0]


def test_a_table_of_the_line_markup_is_judged_too() -> None:
    """In a template or a section, with the row that begins with ``=`` or says ``Tổng cộng``."""
    table = "Kinh phí:\n| Việc | Tiền |\n|---|--:|\n| A | 30.000 |\n| B | 1 |\n| {} | 30.000 |"

    for label in ("= Cộng", "Tổng cộng"):
        _, findings = compose(campaign(), table.replace("{}", label))
        assert [f.code.id for f in findings] == ["J040"]
        assert findings[0].span is not None
        assert findings[0].span.line == 6
