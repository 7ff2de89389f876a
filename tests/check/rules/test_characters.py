"""T-03: odd characters, anywhere in a paper."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.check.rules.characters import rules
from cds_docs.document.repairs import ReplaceText
from cds_docs.standard.elements import Element
from support.found import item, look, paragraph
from support.judging import codes, found

_LONG = "Đề nghị các cơ quan, đơn vị, địa phương phối hợp triển khai công tác tuyên truyền"


def _mended(text: str) -> str:
    """Return a text with the repairs of its findings applied."""
    repairs = [
        repair
        for finding in found(rules, item(Element.BODY, text))
        for repair in finding.repairs
        if isinstance(repair, ReplaceText)
    ]
    for repair in sorted(repairs, key=lambda one: -one.start):
        assert text[repair.start : repair.end] == repair.found
        text = text[: repair.start] + repair.text + text[repair.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Chuyển\u00a0đổi số", "Chuyển đổi số"),
        ("Chuyển\u202fđổi số", "Chuyển đổi số"),
        ("quốc\u200b gia", "quốc gia"),
        ("tuyên\u00ad truyền\ufeff", "tuyên truyền"),
        (unicodedata.normalize("NFD", "Tuyên truyền đậm nét"), "Tuyên truyền đậm nét"),
    ],
)
def test_what_cannot_be_seen_is_found_and_mended(text: str, mended: str) -> None:
    """Odd blanks, invisible signs and loose marks are warned of, and what mends them is sure."""
    assert codes(found(rules, item(Element.BODY, text))) == ["T-03 W"]
    assert _mended(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Chuyển đổi số – “phương thức sản xuất số”… 25 °C, 5 m², 1.000 ₫",
        "Số:\u00a0\u00a0\u00a0\u00a0/KH-UBND",
        "Dự án với Université Côte d’Azur và MÜNCHEN",
        "Chương trình Россия, hệ số β, Ω",
        "☎ 0255.382 \U0001f582 so@quangngai.gov.vn \U0001f846 ✓ ✔ ★ ☐ ☑ ➢ ❖ ▶ ●",
        "",
    ],
)
def test_ordinary_signs_and_foreign_words_are_left(text: str) -> None:
    """Typographic signs, blanks to fill in and words in other alphabets are no fault."""
    assert found(rules, item(Element.BODY, text)) == []


def test_look_alikes_are_told_and_not_mended() -> None:
    """A Cyrillic letter within a Latin word needs a person."""
    (finding,) = found(rules, item(Element.BODY, "Bộ Thông tin và \u0422ruyền thông"))
    assert (finding.rule.id, finding.repairs) == ("T-03", ())
    assert "Kirin" in finding.message


def test_text_in_an_old_code_is_one_finding_by_name() -> None:
    """TCVN3 text is named, not told letter by letter."""
    (finding,) = found(rules, item(Element.BODY, "Céng hßa x· héi chñ nghÜa ViÖt Nam"))
    assert "TCVN3" in finding.message
    assert "Unikey" in finding.hint


@pytest.mark.parametrize("short", ["- Nh\u00ad trªn;", "- L\u00adu: VT."])
def test_a_letter_of_an_old_code_is_not_taken_out(short: str) -> None:
    """In TCVN3 the soft hyphen is «ư»: short lines that show no code of their own keep it."""
    old = item(Element.BODY, "Céng hßa x· héi chñ nghÜa ViÖt Nam")
    assert [one.repairs for one in found(rules, old, item(Element.BODY, short))] == [()]
    in_font = paragraph(short, look(14, fonts=(".VnTime",) * 4))
    assert [one.repairs for one in found(rules, item(Element.BODY, in_font))] == [()]


def test_fonts_of_the_old_codes_are_found() -> None:
    """A font such as .VnTime shows that its text is no Unicode."""
    old = look(14, fonts=(".VnTime",) * 4)
    (finding,) = found(rules, item(Element.BODY, paragraph("Cong van", old)))
    assert ".VnTime" in finding.message


@pytest.mark.parametrize(
    ("text", "found_codes"),
    [
        (f"{_LONG}\tvà báo cáo", ["T-03 W"]),
        ("Họ tên: Nguyễn Văn A\tChức vụ: Giám đốc", []),
        (f"\t{_LONG}", []),
    ],
)
def test_a_tab_is_a_fault_only_between_words_of_prose(text: str, found_codes: list[str]) -> None:
    """Short lines may be laid out by tabs; a tab in front is an indent, which T-24 judges."""
    assert codes(found(rules, item(Element.BODY, text))) == found_codes


@given(st.text(alphabet="aạă ê\u0301\u0323\u00a0\u200b\u00ad\u2009đ.", max_size=30))
def test_mending_comes_to_rest(text: str) -> None:
    """An invisible sign may hide a loose mark or a second blank; a second round ends it."""
    twice = _mended(_mended(text))
    assert _mended(twice) == twice
    assert "\u200b" not in twice


@pytest.mark.parametrize("sign", ["✅", "\U0001f3af", "\U0001f600", "1\ufe0f\u20e3", "⭐", "⚡"])
def test_pictures_among_letters_are_told(sign: str) -> None:
    """What programs that write texts put before a line; a person takes it out."""
    (told,) = found(rules, item(Element.BODY, f"{sign} Treo băng rôn tại trụ sở"))
    assert "biểu tượng cảm xúc" in told.message
    assert (told.repairs, told.hint) == ((), "Xóa hoặc gõ lại chỗ đó.")
