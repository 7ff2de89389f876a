"""N-07 to N-12 and N-14: ``Nơi nhận``."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cds_docs.check.recognised import FoundSignature, Layout
from cds_docs.check.rules.distribution import archive
from cds_docs.document.found import FoundBlock
from cds_docs.standard.elements import Element
from cds_docs.units import pt
from support.clean import FLUSH, LABEL_LOOK, LIST_LOOK, NUMBER_LOOK, TITLE_LOOK, clean, received
from support.found import cell, centred, item, look, paragraph, recognised, renumbered, table
from support.frame_rules import faults, findings, mended, repairs_of
from support.judging import codes, judged


def _label(text: str = "Nơi nhận:", **changes: object) -> list[FoundBlock]:
    """Return the label."""
    return [paragraph(text, replace(LABEL_LOOK, **changes), FLUSH)]  # type: ignore[arg-type]


def _decision(*lines: str, **changes: Sequence[FoundBlock]) -> list[str]:
    """Return what is found in a quyết định with these recipients."""
    return faults(
        "plan",
        title=[centred("QUYẾT ĐỊNH", TITLE_LOOK)],
        number=[centred("Số: 05/QĐ-SKHCN", NUMBER_LOOK)],
        recipients=received(*lines),
        **changes,
    )


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        (_label(), []),
        (_label(size=pt(14)), ["N-07 E"]),
        (_label(italic=False), ["N-07 E"]),
        (_label(bold=False), ["N-07 E"]),
        (_label("Nơi nhận"), ["N-07 E"]),
        (_label("NƠI NHẬN:"), ["N-07 E"]),
        (_label("Nơi Nhận:"), ["N-07 E"]),
        (_label("Nơi nhận :"), ["N-07 W"]),
        (_label(caps=True), ["N-07 E"]),
    ],
)
def test_the_look_of_the_label(label: list[FoundBlock], expected: list[str]) -> None:
    """Bold italic of 12 points, with a colon."""
    assert faults(label=label) == expected


def test_the_letters_of_the_label_are_mended() -> None:
    """Typed capitals become small; what Word only shows so is left to a person."""
    found = findings(clean(label=_label("NƠI  NHẬN:")))
    assert mended("NƠI  NHẬN:", repairs_of("N-07", found)) == "Nơi nhận:"
    (shown,) = findings(clean(label=_label(caps=True)))
    assert (shown.hint, shown.repairs) == ("Bỏ All caps (Font).", ())


def test_a_paper_without_recipients() -> None:
    """The label is missing; a biên bản has its own place for it."""
    assert faults("plan", label=[], recipients=[]) == ["N-07 E"]
    (made,) = findings(clean("plan", label=[], recipients=[]))
    assert made.hint.startswith("Thêm «Nơi nhận:»")


def test_a_paper_that_nobody_signs_is_without_recipients() -> None:
    """Both are missing, where the text surely ends; else the block was just not recognised."""
    found = clean("plan")
    (first,) = found.sections
    cut = replace(found, sections=(replace(first, blocks=first.blocks[:-1]),))
    assert [made.rule.id for made in findings(cut)] == ["N-07"]
    open_end = (*first.blocks[:-1], paragraph("Nguyễn Văn A"))
    assert not findings(replace(found, sections=(replace(first, blocks=open_end),)))


@pytest.mark.parametrize(
    ("change", "expected"),
    [({"size": pt(12)}, ["N-08 E"]), ({"bold": True}, ["N-08 E"]), ({"italic": True}, ["N-08 E"])],
)
def test_the_look_of_the_list(change: dict[str, object], expected: list[str]) -> None:
    """Upright, 11 points."""
    wrong = replace(LIST_LOOK, **change)  # type: ignore[arg-type]
    lines = [paragraph(text, wrong, FLUSH) for text in ("- Như trên;", "- Lưu: VT.")]
    found = findings(clean(recipients=lines))
    assert [f"{one.rule.id} E" for one in found] == expected * 2
    assert len({one.message for one in found}) == 1
    assert len(repairs_of("N-08", found)) == 2


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("- Như trên;", "- Lưu: VT, CĐS."), []),
        (("- Như trên;", "- UBND tỉnh;", "- Lưu: VT, CĐS (05)."), []),
        (("- Như trên;", "- Lưu: VT, CĐS./."), []),
        (("- Như trên;", "- TT Tỉnh ủy,", "TT HĐND tỉnh;", "- Lưu: VT."), []),
        (("- Như trên,", "- Lưu: VT, CĐS."), ["N-09 E"]),
        (("- Như trên", "- Lưu: VT, CĐS."), ["N-09 E"]),
        (("- Như trên;", "- Lưu: VT, CĐS"), ["N-09 E"]),
        (("- Như trên;", "- Lưu: VT, CĐS;"), ["N-09 E"]),
        (("Như trên;", "Lưu: VT, CĐS."), ["N-09 E"]),
        (("-Như trên;", "-Lưu: VT, CĐS."), ["N-09 W"]),
        (("• Như trên;", "• Lưu: VT, CĐS."), ["N-09 E"]),
        (("•\tNhư trên;", "•\tLưu: VT, CĐS."), ["N-09 E"]),
        (("\uf0b7 Như trên;", "\uf0b7 Lưu: VT, CĐS."), ["N-09 E"]),
        (("1. Như trên;", "2. Lưu: VT, CĐS."), ["N-09 E"]),
        (("+ Như trên;", "+ Lưu: VT, CĐS."), []),
        (("- Như trên; - Sở Nội vụ;", "- Lưu: VT, CĐS."), ["N-09 E"]),
    ],
)
def test_the_form_of_the_list(lines: tuple[str, ...], expected: list[str]) -> None:
    """Dash, semicolon; a full stop at the end."""
    assert faults(recipients=received(*lines)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Lưu: VT.", []),
        ("- Lưu: VT, CĐS (2).", []),
        ("- Lưu: VT, CĐS(05b).", []),
        ("- Lưu: VT, TTBCXB, CNTT.", []),
        ("- Lưu VT, CĐS.", ["N-10 E"]),
        ("- Lưu:VT, CĐS.", ["N-10 E"]),
        ("- Lưu : VT, CĐS.", ["N-10 E"]),
        ("- Lưu: CĐS.", ["N-10 E"]),
        ("- Lưu: CĐS, VT.", ["N-10 E"]),
        ("- Lưu: VT; CĐS.", ["N-10 W"]),
        ("- Lưu: VT,CĐS.", ["N-10 W"]),
        ("- Sở Nội vụ.", ["N-10 E"]),
    ],
)
def test_the_line_of_the_archive(line: str, expected: list[str]) -> None:
    """It says Lưu, a colon, VT, then the unit and perhaps how many copies."""
    assert faults(recipients=received("- Như trên;", line)) == expected


@pytest.mark.parametrize("line", ["- Lưu: VT các Sở.", "- Lưu: VT (2 cơ quan).", "- Lưu: VT."])
def test_each_of_several_bodies_keeps_a_joint_paper(line: str) -> None:
    """Where two sign side by side the line names their văn thư as it likes; VT stands first."""
    both = tuple(item(Element.AUTHORITY, "GIÁM ĐỐC SỞ NỘI VỤ") for _ in "12")
    for said, expected in ((line, []), ("- Lưu: các Sở.", ["N-10 E"])):
        kept = item(Element.DISTRIBUTION_ITEM, said, label="-", label_end=2)
        signed = FoundSignature(Layout.TABLE, both[:1], recipients=(kept,), left=both[1:])
        assert codes(judged([archive], recognised(signature=signed))) == expected


def test_the_archive_comes_last() -> None:
    """Nothing follows it."""
    lines = received("- Như trên;", "- Lưu: VT, CĐS;", "- Sở Nội vụ.")
    assert faults(recipients=lines) == ["N-10 E"]


@pytest.mark.parametrize("text", ["• Như trên;", "•Như trên", "1. Như trên,", "*   Như trên"])
def test_what_stands_for_a_dash_is_mended(text: str) -> None:
    """A dash and a blank stand there then; in a font of symbols they would not be seen."""
    found = findings(clean(recipients=received(text, "- Lưu: VT, CĐS.")))
    assert mended(text, repairs_of("N-09", found)) == "- Như trên;"
    drawn = findings(clean(recipients=received("\uf0b7 Như trên;", "- Lưu: VT, CĐS.")))
    assert repairs_of("N-09", drawn) == []


@pytest.mark.parametrize("text", ["- Lưu VT, CĐS;", "- Lưu:VT, CĐS", "- Lưu : VT, CĐS,"])
def test_marks_of_the_list_are_mended(text: str) -> None:
    """``Lưu: VT`` and the end mark are put right, on one line together."""
    found = findings(clean(recipients=received("- Như trên;", text)))
    repairs = [*repairs_of("N-09", found), *repairs_of("N-10", found)]
    assert mended(text, repairs) == "- Lưu: VT, CĐS."


def test_what_the_list_begins_with() -> None:
    """It refers back to ``Kính gửi``, or to the điều of a decision."""
    assert faults(recipients=received("- Sở Nội vụ;", "- Lưu: VT.")) == ["N-11 W"]
    assert _decision("- Như Điều 3;", "- Lưu: VT.") == []
    assert _decision("- Sở Nội vụ;", "- Lưu: VT.") == ["N-11 W"]
    assert _decision("- Như trên;", "- Lưu: VT.") == ["N-11 W"]
    assert faults("plan", recipients=received("- Như trên;", "- Lưu: VT.")) == ["N-11 W"]


@pytest.mark.parametrize(("number", "expected"), [(2, []), (3, []), (4, ["N-11 W"])])
def test_the_article_referred_to_is_there(number: int, expected: list[str]) -> None:
    """A list copied from a longer decision names a điều this one does not have."""
    text = [paragraph(f"{label} Nội dung.") for label in ("Điều 1.", "Điều 2.", "Điều 3")]
    assert _decision(f"- Như Điều {number};", "- Lưu: VT.", text=text) == expected


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        (("- Sở Nội vụ;", "- Như trên;", "- Lưu: VT."), "Chuyển dòng «- Như trên;» lên đầu."),
        (("- Sở Nội vụ;", "- Lưu: VT."), "Đặt dòng «- Như trên;» ở đầu danh sách."),
    ],
)
def test_what_refers_back_further_down_is_moved(lines: tuple[str, ...], hint: str) -> None:
    """One more line of it would stand there twice."""
    found = findings(clean(recipients=received(*lines)))
    assert [one.hint for one in found if one.rule.id == "N-11"] == [hint]


def test_the_label_stands_level_with_who_signs() -> None:
    """A blank line above it sets it lower."""
    assert faults(label=[paragraph("", look(14), FLUSH), *_label()]) == ["N-12 W"]


def test_below_two_who_sign_side_by_side_it_is_right() -> None:
    """A joint paper has its list below both."""
    paper = clean("plan")
    (section,) = paper.sections
    signers = [
        cell(*(centred(line, TITLE_LOOK) for line in (post, "", "", "", name)))
        for post, name in (("GIÁM ĐỐC", "Thái Văn Thành"), ("KT. GIÁM ĐỐC", "Nguyễn Thu Hà"))
    ]
    below = [*_label(), *received("- UBND tỉnh;", "- Lưu: VT.")]
    blocks = renumbered([*section.blocks[:-1], table(signers), *below])
    joint = replace(paper, sections=(replace(section, blocks=tuple(blocks)),))
    assert "N-12" not in [one.rule.id for one in findings(joint)]


def test_purposes_are_a_remark() -> None:
    """``(để b/c)`` does no harm."""
    lines = received("- Như trên;", "- UBND tỉnh (để b/c);", "- Sở Nội vụ (t/h);", "- Lưu: VT.")
    found = findings(clean(recipients=lines))
    assert [one.rule.id for one in found] == ["N-14", "N-14"]
    assert len({one.message for one in found}) == 1
