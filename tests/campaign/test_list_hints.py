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


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (
            "distribution: UBND tỉnh; Lưu VT",
            "Viết mỗi mục một dòng: «- UBND tỉnh». Không ghi dòng Lưu: chương trình tự in.",
        ),
        (
            "distribution: '- Sở A; - Sở B; - Lưu: VT.'",
            "Viết mỗi mục một dòng: «- Sở A», «- Sở B». Không ghi dòng Lưu: chương trình tự in.",
        ),
        (
            "distribution: 'Sở A; Lưu: VT, CN'",
            "Viết mỗi mục một dòng: «- Sở A», «- Lưu: VT, CN».",
        ),
        (
            "to: Các sở, ban; UBND các xã;",
            "Viết mỗi mục một dòng: «- Các sở, ban», «- UBND các xã».",
        ),
        ("to: A; B; C; D; E", "Viết mỗi mục một dòng: «- A», «- B», «- C», «- D», …."),
        (
            "to: so-nganh, ubnd",
            "Viết trong ngoặc vuông: «[so-nganh, ubnd]», hoặc mỗi mục một dòng.",
        ),
        ("bases: Luật A; Luật B", "Viết mỗi mục một dòng: «- Luật A; Luật B»."),
        (
            "distribution: Lưu VT",
            "Viết mỗi mục một dòng: «- …». Không ghi dòng Lưu: chương trình tự in.",
        ),
    ],
)
def test_what_is_advised_can_be_written_so(line: str, hint: str) -> None:
    """Bodies in one line are parted; the line that the paper has by itself is left out."""
    text = small(
        ("kind: ke-hoach", "kind: cong-van"),
        ("    subject: Tổ", f"    {line}\n    unit: CN\n    subject: Tổ"),
    )
    _, found = load_text(text)

    assert hint in [one.hint for one in found if one.code == codes.LIST_EXPECTED]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("distribution: [Sở A; Lưu VT]", ["«- Sở A». Không ghi dòng Lưu: chương trình tự in."]),
        ("to: [Các sở; UBND các xã]", []),
        ("distribution: ['Các sở, ban, ngành; hội, đoàn thể tỉnh']", []),
        ("distribution: [Như trên;, 'Lưu: VT; CN.']", []),
    ],
)
def test_archive_behind_another_body_is_told(lines: str, told: list[str]) -> None:
    """It would be printed twice; bodies of one line are usual."""
    text = small(
        ("kind: ke-hoach", "kind: cong-van"),
        ("    subject: Tổ", f"    {lines}\n    unit: CN\n    subject: Tổ"),
    )
    _, found = load_text(text)
    hints = [one.hint for one in found if one.code == codes.ENTRY_WITH_FRAME]

    assert hints == [f"Viết mỗi mục một dòng: {end}" for end in told]


@pytest.mark.parametrize("lines", ["to: all", "distribution: [all]", "to: [so-nganh, all]"])
def test_all_is_a_word_of_assignments_only(lines: str) -> None:
    """A paper names whom it goes to; what does work is told."""
    text = small(
        ("kind: ke-hoach", "kind: cong-van"),
        ("    subject: Tổ", f"    {lines}\n    unit: CN\n    subject: Tổ"),
        more=_RECIPIENTS,
    )
    _, found = load_text(text)
    (hint,) = [
        one.hint for one in found if one.code in (codes.UNKNOWN_RECIPIENT, codes.LIST_EXPECTED)
    ]

    assert "«for_each: recipients»" in hint
    assert hint.endswith("Chỉ «to» của «assignments» dùng được «all».")
    assert "viết hoa" not in hint


def test_all_stands_alone() -> None:
    """All and some more are all."""
    work = "assignments:\n  - {to: [so-nganh, all], tasks: [Treo băng rôn.]}\n"
    _, found = load_text(small(more=_RECIPIENTS + work))

    hints = [one.hint for one in found if one.code == codes.UNKNOWN_RECIPIENT]
    assert hints == ["Giao cho tất cả thì chỉ ghi «to: all», không ghi cùng mã khác."]


@pytest.mark.parametrize(
    ("typed", "advised"),
    [
        ("rieng.md.j2", "Viết «template: rieng»"),
        ("ke-hoach/rieng", "Viết «template: rieng»"),
        (r"templates\ke-hoach\rieng.MD.J2", "Viết «template: rieng»"),
        ("Riêng_2026.md.j2", "Đổi tên tệp mẫu thành «rieng-2026.md.j2», rồi viết"),
        ("rieng.docx", "Mẫu lời văn là tệp chữ"),
    ],
)
def test_a_file_for_the_name_of_a_template_is_told_its_name(typed: str, advised: str) -> None:
    """Of a path only the name is wanted: written with its ending it would find nothing."""
    _, found = load_text(small(("    subject: Tổ", f"    template: {typed}\n    subject: Tổ")))

    [hint] = [one.hint for one in found if one.code == codes.ID_MALFORMED]
    assert hint.startswith(advised)
