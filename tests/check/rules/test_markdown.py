"""T-36: signs of Markdown in a paper."""

import pytest

from cds_docs.check.rules.markdown import doubtful, signs
from cds_docs.standard.elements import Element
from support.found import item
from support.judging import codes, found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("**1. Mục đích**", "«**1. Mục đích**»"),
        ("- **Sở Y tế:** báo cáo trước ngày 25", "«**Sở Y tế:**»"),
        ("Chủ đề **“Dữ liệu số”** năm nay", "«**“Dữ liệu số”**»"),
        ("**a", ""),
        ("## Nội dung", "«##»"),
        ("### 1. Nội dung", "«###»"),
        ("| TT | Nội dung | Hạn |", "bảng"),
        ("|---|:---:|---|", "bảng"),
    ],
)
def test_signs_that_would_be_printed(text: str, part: str) -> None:
    """Bold words, headings and rows of tables as a chatbot writes them."""
    told = found([signs], item(Element.BODY, text))
    assert codes(told) == (["T-36 W"] if part else [])
    assert all(part in one.message for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "** Ghi chú: số liệu đến ngày 30/9", "(*) Kèm theo danh sách; (**) theo mẫu", "2**3**4",
        "#chuyendoiso #NgayChuyendoiso", "số 09****1234", "* * *", "***", "****", "*nghiêng*",
        "Giá trị |x| lớn hơn 2", "a | b", "# 12", "Cột 1 | Cột 2 | Cột 3",
    ],
)  # fmt: skip
def test_other_stars_and_strokes_stay(text: str) -> None:
    """Notes, tags of social networks and masked numbers are no Markdown."""
    assert found([signs], item(Element.BODY, text)) == []


def test_a_long_text_in_bold_is_shown_in_part() -> None:
    """A message is read on one line or two."""
    (told,) = found([signs], item(Element.BODY, f"**{'a' * 200}**"))
    assert len(told.message) < 150


def test_words_of_a_list_are_in_doubt() -> None:
    """A copy whose row holds stars is read back even where only a sample is."""
    assert doubtful("Sở **Y tế**")
    assert not doubtful("Sở Y tế *")
