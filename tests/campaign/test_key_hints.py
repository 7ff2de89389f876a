"""What to write for keys beside the key they belong into, and for values that are nearly right."""

import pytest

from cds_docs.campaign import codes
from support.loading import load_text, small

_SIGNER = "    signer: {name: Lê Văn A}"


def test_keys_beside_the_key_they_belong_into_are_to_be_moved() -> None:
    """A signer's name is no number of the paper, however alike the words for them are."""
    text = small((_SIGNER, "    signer:\n    name: Lê Văn A\n    title: Giám đốc"))

    _, found = load_text(text)

    told = [one for one in found if one.code == codes.UNKNOWN_KEY]
    assert [one.hint for one in told] == [
        f"«{key}» nằm trong «signer» ở trên: thụt vào sâu hơn «signer»."
        for key in ("name", "title")
    ]
    assert [one.instead for one in told] == ["", ""]


def test_a_key_of_another_section_is_taken_for_no_other_key() -> None:
    """What it was meant as is not known; the keys that can stand there are named."""
    _, found = load_text(small((_SIGNER, f"    name: Kế hoạch\n{_SIGNER}")))

    (told,) = [one for one in found if one.code == codes.UNKNOWN_KEY]
    assert told.hint.startswith("Các khóa dùng được: id, kind")


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("year: 2024", "year: năm 2024", "Viết, ví dụ, 2024."),
        ("year: 2024", "year: năm nay", "Viết, ví dụ, 2024."),
        (_SIGNER, f"    number: Số 123\n{_SIGNER}", "Ghi, ví dụ, 123; chưa có thì để trống."),
        ("year: 2024", "year: 2024\naccept: T-15, C107", "Viết trong ngoặc vuông: «[T-15, C107]»"),
        (_SIGNER, f"    distribution: (so, xa)\n{_SIGNER}", "Viết trong ngoặc vuông: «[so, xa]»"),
        ("  so: {", "  - so: {", "Bỏ dấu «-» trước mỗi mã"),
    ],
)
def test_what_is_advised_repeats_what_was_typed(old: str, new: str, hint: str) -> None:
    """Followed to the letter, the advice makes the file good."""
    _, found = load_text(small((old, new)))

    assert any(one.hint.startswith(hint) for one in found)
