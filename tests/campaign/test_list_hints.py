"""Names with commas and other words where a list of bodies is wanted: what to write instead."""

import pytest

from cds_docs.campaign import codes
from support.loading import load_text, small

_RECIPIENTS = "recipients:\n  - {id: so-nganh, name: Các sở}\n"


def _hints(lines: str) -> list[str]:
    """Return what is advised on unknown recipients of a công văn with these lines."""
    text = small(
        ("kind: ke-hoach", "kind: cong-van"),
        ("    subject: Tổ", f"    {lines}\n    unit: CN\n    subject: Tổ"),
        more=_RECIPIENTS,
    )
    _, found = load_text(text)
    return [one.hint for one in found if one.code == codes.UNKNOWN_RECIPIENT]


@pytest.mark.parametrize(
    ("listed", "whole"),
    [
        ("Các sở, ban, ngành; UBND các xã", '"Các sở, ban, ngành", UBND các xã.'),
        ("so-nganh, Các phòng, ban, ban", '"Các phòng, ban, ban".'),
        ("Sở Y tế, Các hội, đoàn thể, ban, UBND xã", '"Các hội, đoàn thể, ban".'),
    ],
)
@pytest.mark.parametrize("key", ["to", "distribution"])
def test_a_name_cut_at_its_commas_is_shown_whole(key: str, listed: str, whole: str) -> None:
    """A capital in the middle of a name would make three bodies of one."""
    hints = _hints(f"{key}: [{listed}]")

    assert hints
    assert all(hint.endswith(f"đặt cả tên trong ngoặc kép: {whole}") for hint in hints)


@pytest.mark.parametrize(
    "lines", ["to: [ban, Sở Y tế]", "to: [so-nganh, ban]", "to:\n      - Các sở\n      - ban"]
)
def test_a_name_alone_begins_with_a_capital(lines: str) -> None:
    """No comma cut it."""
    assert [hint[-30:] for hint in _hints(lines)] == [" Nếu là tên, viết hoa chữ đầu."]


def test_whoever_takes_part_may_have_a_name_with_commas_too() -> None:
    """In brackets commas part there as well."""
    work = (
        "assignments:\n  - to: [so-nganh]\n    tasks:\n      - {text: Làm., with: [Các sở, ban]}\n"
    )
    _, found = load_text(small(more=_RECIPIENTS + work))

    hints = [one.hint for one in found if one.code == codes.UNKNOWN_RECIPIENT]
    assert [hint[-15:] for hint in hints] == [' "Các sở, ban".']
