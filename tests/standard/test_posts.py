"""Which deputy belongs to which head."""

import pytest

from cds_docs.standard.posts import is_deputy_of


@pytest.mark.parametrize(
    ("deputy", "head"),
    [
        ("Phó Giám đốc", "Giám đốc"),
        ("PHÓ GIÁM ĐỐC", "giám đốc"),
        ("Phó Giám đốc phụ trách", "Giám đốc"),
        ("Phó Chủ tịch Thường trực", "Chủ tịch"),
        ("Phó Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân"),
        ("Phó Chủ tịch", "Chủ tịch UBND xã"),
        ("Phó Cục trưởng", "Cục trưởng"),
        ("Phó Trưởng ban", "Trưởng Ban"),
        ("Phó Ban", "Trưởng ban"),
        ("Phó thường trực Ban", "Trưởng ban"),
        ("Phó Chánh Văn phòng", "Chánh Văn phòng"),
        ("Phó Văn phòng", "Chánh Văn phòng"),
        ("Phó Tổng Giám đốc", "Tổng Giám đốc"),
        ("Phó Giám đốc", "Quyền Giám đốc"),
        ("Phó Giám đốc", "Q. Giám đốc"),
        ("Phó GĐ", "Giám đốc"),
        ("Phó Chủ nhiệm - Trưởng ban Dân tộc", "Chủ nhiệm"),
    ],
)
def test_a_deputy_is_told_by_the_words_of_the_post(deputy: str, head: str) -> None:
    """Accents, case, duty and the name of the body make no difference."""
    assert is_deputy_of(deputy, head)


@pytest.mark.parametrize(
    ("deputy", "head"),
    [
        ("Phó Chủ tịch", "Giám đốc"),
        ("Phó Giám đốc", "Tổng Giám đốc"),
        ("Phó Tổng Giám đốc", "Giám đốc"),
        ("Phó Chủ tịch UBND tỉnh", "Trưởng ban"),
        ("Phó Chủ tịch HĐND xã", "Chủ tịch UBND xã"),
        ("Phó Chi cục trưởng", "Cục trưởng"),
    ],
)
def test_a_deputy_of_another(deputy: str, head: str) -> None:
    """The post behind «Phó» is another one than the head's."""
    assert not is_deputy_of(deputy, head)
