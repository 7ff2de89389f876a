"""N-01 to N-06: ``Kính gửi``."""

from dataclasses import replace

import pytest

from cds_docs.document.found import FoundBlock
from cds_docs.document.found_shape import Shape
from cds_docs.standard.rows import Align
from cds_docs.units import mm
from support.clean import LISTED, NUMBER_LOOK, TITLE_LOOK, clean, listed, received
from support.found import cell, centred, look, paragraph, table
from support.frame_rules import faults, findings, mended, repairs_of

_LABEL = Shape(left=mm(35))


def _label(text: str = "Kính gửi:", **changes: object) -> FoundBlock:
    """Return the line of ``Kính gửi``."""
    return paragraph(text, replace(look(14), **changes), _LABEL)  # type: ignore[arg-type]


def _to(*texts: str) -> list[FoundBlock]:
    """Return ``Kính gửi:`` and a list."""
    return [_label(), *listed(*texts)]


def _named(title: str, code: str) -> dict[str, list[FoundBlock]]:
    """Return title and number of another kind."""
    return {
        "title": [centred(title, TITLE_LOOK)],
        "number": [centred(f"Số: 05/{code}-SKHCN", NUMBER_LOOK)],
    }


def test_who_needs_addressees() -> None:
    """Công văn and tờ trình need them; a báo cáo may, surely so when it refers back to them."""
    assert faults(to=[]) == ["N-01 E"]
    above = received("- Như trên;", "- Lưu: VT, CĐS.")
    assert faults("plan", **_named("TỜ TRÌNH", "TTr"), recipients=above) == ["N-01 E"]
    assert faults("plan", **_named("BÁO CÁO", "BC"), recipients=above) == ["N-01 W"]
    assert faults("plan", **_named("BÁO CÁO", "BC")) == ["N-01 I"]


def test_who_has_none() -> None:
    """A kế hoạch has none; forms of an office's own are only warned of."""
    to = [_label("Kính gửi: Sở Tài chính")]
    assert faults("plan", to=to) == ["N-02 E"]
    assert faults("plan", to=to, **_named("PHIẾU CHUYỂN", "PC")) == ["N-02 W"]
    above = received("- Như trên;", "- Lưu: VT, CĐS.")
    assert faults("plan", to=to, **_named("TỜ TRÌNH", "TTr"), recipients=above) == []


@pytest.mark.parametrize("text", ["KÍNH GỬI:", "Kính gửi :", "KÍNH Gửi \u00a0:"])
def test_the_words_of_the_label_are_mended(text: str) -> None:
    """Small letters, and the colon right behind them."""
    repairs = repairs_of("N-03", findings(clean(to=[_label(text), *_to("- A;", "- B.")[1:]])))
    assert mended(text, repairs) == "Kính gửi:"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (_label(bold=True), ["N-03 E"]),
        (_label(italic=True), ["N-03 E"]),
        (_label(size=look(12).size), ["N-03 E"]),
        (_label("Kính gửi"), ["N-03 E"]),
        (_label("Kính gửi :"), ["N-03 W"]),
        (_label("KÍNH GỬI:"), ["N-03 E"]),
        (_label(size=look(13).size), []),
    ],
)
def test_the_look_of_the_label(label: FoundBlock, expected: list[str]) -> None:
    """Upright, not bold, 13 to 14 points, with a colon."""
    to = [label, *listed("- Sở Tài chính;", "- Sở Nội vụ.")]
    assert faults(to=to) == expected


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (_to("- Sở Tài chính;", "- Sở Nội vụ."), []),
        (_to("– Sở Tài chính;", "– Sở Nội vụ."), []),
        (_to("- Sở Tài chính,", "- Sở Nội vụ."), ["N-04 E"]),
        (_to("- Sở Tài chính", "- Sở Nội vụ."), ["N-04 E"]),
        (_to("- Sở Tài chính;", "- Sở Nội vụ;"), ["N-04 E"]),
        (_to("- Sở Tài chính;", "- Sở Nội vụ"), ["N-04 E"]),
        (_to("Sở Tài chính;", "Sở Nội vụ."), ["N-04 E"]),
        ([_label("Kính gửi: Sở Nội vụ;")], ["N-04 W"]),
        ([_label()], ["N-01 W"]),
        (_to("-Sở Tài chính;", "-Sở Nội vụ."), ["N-04 W"]),
        (_to("- Sở Tài chính; - Sở Nội vụ."), ["N-04 E"]),
        ([_label("Kính gửi: Sở Tài chính")], []),
        ([_label("Kính gửi: Sở Tài chính.")], []),
        ([_label("Kính gửi: Sở Tài chính; Sở Nội vụ")], ["N-04 E"]),
        ([_label("Kính gửi: Sở Tài chính, Sở Nội vụ")], ["N-04 E"]),
        ([_label("Kính gửi: Cục Thuế, UBND xã An Hải và UBND xã An Bình")], ["N-04 E"]),
        (_to("- Sở Tài chính, Sở Nội vụ;", "- Các xã."), ["N-04 W"]),
        ([_label("Kính gửi: Phòng Kinh tế, Sở Tài chính, thành phố Huế")], []),
        ([_label("Kính gửi: Bộ Tư lệnh Hải quân, Bộ Quốc phòng")], []),
        ([_label("Kính gửi: Công an phường An Hải, Công an thành phố Đà Nẵng")], []),
        ([_label("Kính gửi: Các sở, ban, ngành và Ủy ban nhân dân các xã")], []),
        (_to("- Văn phòng: Tỉnh ủy, UBND tỉnh;", "- Ban Dân vận và Sở Nội vụ."), []),
        ([_label("Kính gửi: - Sở Tài chính;"), *listed("- Sở Nội vụ.")], ["N-04 W"]),
        ([_label("Kính gửi: - Sở Tài chính"), *listed("- Sở Nội vụ.")], ["N-04 W", "N-04 E"]),
    ],
)
def test_the_form_of_the_list(to: list[FoundBlock], expected: list[str]) -> None:
    """Each of several on a line, with a dash and an end mark; one alone on the label's line."""
    assert faults(to=to) == expected


_OF_THE_TEXT = Shape(align=Align.JUSTIFY, first_line=mm(10))


@pytest.mark.parametrize(
    "to",
    [
        [_label("Kính gửi: Sở Tài chính")],
        [_label("Kính gửi: Ủy ban nhân dân các xã, phường.")],
        _to("- Sở Tài chính;", "- Sở Nội vụ."),
    ],
)
@pytest.mark.parametrize(
    "lines",
    [
        ("- Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026;", "- Theo đề nghị,"),
        ("- Đề nghị các đơn vị treo băng rôn:", "- Mỗi đơn vị gửi một báo cáo."),
    ],
)
def test_a_text_may_begin_with_dashes(to: list[FoundBlock], lines: tuple[str, ...]) -> None:
    """They stand at the indent of the text, and are no addressees."""
    assert faults(to=[*to, *listed(*lines, shape=_OF_THE_TEXT)]) == []


def test_a_list_at_the_indent_of_the_text() -> None:
    """It is one all the same: up to a line that begins as only a text does."""
    shape = Shape(align=Align.LEFT, first_line=mm(10))
    lines = ("- Sở Tài chính;", "- Sở Nội vụ.", "- Thực hiện Kế hoạch năm 2026,")
    assert faults(to=[_label(), *listed(*lines, shape=shape)]) == []
    assert faults(to=[_label(), *listed(lines[0], "- Sở Nội vụ", shape=shape)]) == ["N-04 E"]


@pytest.mark.parametrize("text", ["- Kính gửi:", "–Kính gửi:", "• Kính gửi:"])
def test_a_dash_before_the_label(text: str) -> None:
    """The label is there; the dash is taken off."""
    to = [_label(text), *_to("- Sở Tài chính;", "- Sở Nội vụ.")[1:]]
    assert faults(to=to) == ["N-03 W"]
    assert mended(text, repairs_of("N-03", findings(clean(to=to)))) == "Kính gửi:"


def test_end_marks_are_mended() -> None:
    """Only the marks are put right."""
    texts = ("- Sở Tài chính,", "- Sở Nội vụ ", "- Sở Xây dựng;")
    wanted = ("- Sở Tài chính;", "- Sở Nội vụ; ", "- Sở Xây dựng.")
    repairs = repairs_of("N-04", findings(clean(to=_to(*texts))))
    by_place = sorted({r.place for r in repairs if hasattr(r, "place")})
    results = [
        mended(text, [r for r in repairs if r.place == place])  # type: ignore[union-attr]
        for text, place in zip(texts, by_place, strict=True)
    ]
    assert tuple(results) == wanted


@pytest.mark.parametrize("sign", ["•", "• ", "*", "→ "])
def test_a_bullet_before_an_addressee_is_one_fault(sign: str) -> None:
    """The list goes on with it: a dash is put in its place, the end marks stay."""
    last = f"{sign}Sở Nội vụ."
    found = findings(clean(to=_to("- Sở Tài chính;", last)))
    assert faults(to=_to("- Sở Tài chính;", last)) == ["N-04 E"]
    assert mended(last, repairs_of("N-04", found)) == "- Sở Nội vụ."


@pytest.mark.parametrize("shape", [LISTED, Shape(), _OF_THE_TEXT])
def test_numbers_before_addressees_are_one_fault(shape: Shape) -> None:
    """They are no points of the text: dashes are put in their place, nothing else is said."""
    texts = ("1. Sở Tài chính;", "2. Sở Nội vụ;", "3) Các xã.")
    to = [_label(), *listed(*texts, shape=shape)]
    told = findings(clean(to=to))
    repairs = repairs_of("N-04", told)

    assert faults(to=to) == ["N-04 E"]
    assert len({one.message for one in told}) == 1
    by_place = sorted({r.place for r in repairs if hasattr(r, "place")})
    assert [
        mended(text, [r for r in repairs if r.place == place])  # type: ignore[union-attr]
        for text, place in zip(texts, by_place, strict=True)
    ] == ["- Sở Tài chính;", "- Sở Nội vụ;", "- Các xã."]


@pytest.mark.parametrize(
    "to",
    [
        [_label("Kính gửi: Sở Tài chính;")],
        _to("- Sở Tài chính;", "- Sở Nội vụ."),
        [_label("Kính gửi:")],
    ],
)
def test_a_text_may_begin_with_points(to: list[FoundBlock]) -> None:
    """Below those it goes to; where nobody stands, what is done begins otherwise."""
    points = (
        "1. Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2026;",
        "2. Gửi báo cáo trước ngày 20 tháng 10 năm 2026.",
    )
    plain, more = faults(to=to), faults(to=[*to, *listed(*points, shape=_OF_THE_TEXT)])
    assert "N-04 E" not in more or "N-04 E" in plain


def test_a_long_entry_may_go_on_below() -> None:
    """A line without a dash under an open one goes on with it."""
    to = [_label(), *listed("- Ủy ban nhân dân các xã,", "phường, đặc khu;", "- Sở Nội vụ.")]
    assert faults(to=to) == []


def test_dashes_stand_in_one_column() -> None:
    """Other indents, blanks or centring set them apart."""
    first, second = "- Sở Tài chính;", "- Ủy ban nhân dân các xã."
    other = listed(second, shape=Shape(left=mm(50)))
    assert faults(to=[_label(), *listed(first), *other]) == ["N-05 W"]
    middle = listed(first, second, shape=Shape(align=Align.CENTER))
    assert faults(to=[_label(), *middle]) == ["N-05 W"]
    typed = [paragraph("\t- Sở Tài chính;", look(14), LISTED), *listed(second)]
    assert faults(to=[_label(), *typed]) == ["N-05 W"]
    hanging = listed(second, shape=Shape(left=mm(50), first_line=mm(0) - mm(5)))
    assert faults(to=[_label(), *listed(first), *hanging]) == []


def test_one_addressee_stands_beside_the_label() -> None:
    """On a line of its own it is an error; in the cell beside the label it is on one line."""
    assert faults(to=_to("- Sở Tài chính.")) == ["N-06 E"]
    beside = table([cell(_label(), width=mm(60)), cell(*listed("Sở Tài chính"), width=mm(105))])
    assert faults(to=[beside]) == []


def test_a_list_in_a_table() -> None:
    """Label and list may stand in two cells."""
    names = listed("- Sở Tài chính;", "- Sở Nội vụ.")
    both = table([cell(_label(), width=mm(60)), cell(*names, width=mm(105))])
    assert faults(to=[both]) == []


def _wired(*texts: str, shape: Shape = LISTED) -> dict[str, list[FoundBlock]]:
    """Return what makes a công điện."""
    label = centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:")
    lines = [paragraph(text, shape=shape) for text in texts]
    return {"to": [label, *lines], **_named("CÔNG ĐIỆN", "CĐ")}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("- Giám đốc các sở;", "- Chủ tịch UBND các xã."), []),
        (("- Giám đốc các sở,", "- Chủ tịch UBND các xã;"), ["N-04 W", "N-04 W"]),
        (("Giám đốc các sở;", "Chủ tịch UBND các xã."), ["N-04 W", "N-04 W"]),
        (("- Giám đốc các sở.",), []),
    ],
)
@pytest.mark.parametrize("shape", [LISTED, Shape(first_line=mm(12.7))])
def test_the_list_of_a_wire(texts: tuple[str, ...], expected: list[str], shape: Shape) -> None:
    """Below «… điện:» the marks are those of Kính gửi, after mẫu 1.6; a dash shows it anywhere."""
    if shape is not LISTED and not texts[0].startswith("-"):
        return
    found = findings(clean("plan", **_wired(*texts, shape=shape)))
    assert [f"{one.rule.id} {one.severity or one.rule.severity}" for one in found] == [
        one.replace(" W", " warning") for one in expected
    ]


def test_a_wire_to_nobody() -> None:
    """The line itself is missing; words on one line or Kính gửi say whom it is for."""
    assert faults("plan", **_named("CÔNG ĐIỆN", "CĐ")) == ["N-01 W"]
    text = [paragraph("Chủ tịch Ủy ban nhân dân tỉnh điện: Giám đốc Sở Y tế.")]
    assert faults("plan", **_named("CÔNG ĐIỆN", "CĐ"), text=text) == []
