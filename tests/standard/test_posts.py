"""Which deputy belongs to which head."""

import pytest

from cds_docs.standard.posts import deputy_of, head_of, is_deputy, is_deputy_of


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
        ("Thứ trưởng", "Bộ trưởng"),
        ("THỨ TRƯỞNG Thường trực", "Quyền Bộ trưởng"),
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
        ("Thứ trưởng", "Giám đốc"),
        ("Phó Giám đốc", "Bộ trưởng"),
    ],
)
def test_a_deputy_of_another(deputy: str, head: str) -> None:
    """The post behind «Phó» is another one than the head's."""
    assert not is_deputy_of(deputy, head)


@pytest.mark.parametrize(
    ("deputy", "head"),
    [
        ("Phó Giám đốc", "Giám đốc"),
        ("pho chu tich", "Chu tich"),
        ("Phó Chủ tịch Thường trực", "Chủ tịch"),
        ("Phó Thường trực Trưởng ban", "Trưởng ban"),
        ("Phó Giám đốc phụ trách", "Giám đốc"),
        ("Phó Giám đốc, được giao phụ trách Sở", "Giám đốc"),
        ("Thứ trưởng", "Bộ trưởng"),
        ("Thứ trưởng Thường trực", "Bộ trưởng"),
    ],
)
def test_the_head_of_a_deputy(deputy: str, head: str) -> None:
    """Without what is said of the deputy alone."""
    assert is_deputy(deputy)
    assert head_of(deputy) == head


def test_how_a_deputy_is_called() -> None:
    """The deputy of a minister has a word of its own; «thủ trưởng» is any head."""
    assert [deputy_of("Giám đốc"), deputy_of("BỘ TRƯỞNG")] == ["Phó Giám đốc", "Thứ trưởng"]
    assert not is_deputy("Thủ trưởng")
