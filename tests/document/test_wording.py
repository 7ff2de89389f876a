"""The words in which two versions of a paragraph differ."""

import pytest

from cds_docs.document.wording import changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Hạn 11/10/2024.", "Hạn 13/10/2024.", [("11/10/2024", "13/10/2024")]),
        ("Lê Văn A ký", "Trần Thị Bình ký", [("Lê Văn A", "Trần Thị Bình")]),
        (
            "Báo cáo trước ngày 11/10/2024.",
            "Báo cáo chậm nhất 13/10/2024.",
            [("trước ngày 11/10/2024", "chậm nhất 13/10/2024")],
        ),
        ("ngày 01 tháng 9", "ngày 02 tháng 10", [("01", "02"), ("9", "10")]),
        ("Các sở, ban, ngành tỉnh", "Các sở, ngành", [("ban,", ""), ("tỉnh", "")]),
        ("Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế", [("", "Phó")]),
        ("Trân trọng./.", "Trân trọng./.", []),
    ],
)
def test_words_side_by_side_are_one_change(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    """Changes with nothing but a blank between them are told as one."""
    assert [tuple(change) for change in changes(before, after)] == expected
