"""Q-09 to Q-14: names in the letterhead and the line under the issuer."""

from dataclasses import replace

import pytest

from cds_docs.document.found import Drawing, DrawingKind, FoundBlock
from cds_docs.document.repairs import SetLook
from cds_docs.units import Length, mm, pt
from support.clean import (
    DATE,
    DATE_LOOK,
    ISSUER,
    ISSUER_LOOK,
    MOTTO,
    NAME_LOOK,
    NATIONAL,
    PARENT,
    TITLE_LOOK,
    clean,
)
from support.found import bordered, centred, drawn, look, paragraph, renumbered
from support.frame_rules import drawn as lines_of
from support.frame_rules import faults, findings, repairs_of
from support.paper_rules import on

_NUMBER, _ABOUT = "Số: 05/SKHCN-CĐS", "V/v hưởng ứng Ngày Chuyển đổi số"


def _names(*lines: str, bold: bool = True) -> list[FoundBlock]:
    """Return the lines of a name."""
    return [centred(line, ISSUER_LOOK if bold else NAME_LOOK) for line in lines]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"size": pt(13)}, []),
        ({"size": pt(14)}, ["Q-09 E"]),
        ({"size": pt(11)}, ["Q-09 E"]),
        ({"italic": True}, ["Q-09 E"]),
        ({"bold": False}, ["Q-09 E"]),
    ],
)
def test_the_look_of_the_issuer(change: dict[str, object], expected: list[str]) -> None:
    """Its size is 12 to 13, upright."""
    wrong = replace(ISSUER_LOOK, **change)  # type: ignore[arg-type]
    short = [centred("SỞ NỘI VỤ", wrong)]
    assert [c for c in faults(issuer=short) if not c.startswith("Q-12")] == expected


def test_an_issuer_in_small_letters() -> None:
    """The issuer is written in capitals, whether or not the superior is there."""
    small = [centred("Sở Khoa học và Công nghệ", ISSUER_LOOK)]
    assert faults(issuer=small) == ["Q-09 E"]
    assert faults(issuer=small, parent=[]) == ["Q-09 E"]


def test_an_issuer_shown_in_capitals() -> None:
    """Small letters under ``w:caps`` read as capitals."""
    shown = [centred("Sở Khoa học và Công nghệ", replace(ISSUER_LOOK, caps=True))]
    assert faults(issuer=shown) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"bold": True}, ["Q-10 E"]),
        ({"italic": True}, ["Q-10 E"]),
        ({"size": pt(14)}, ["Q-10 E"]),
        ({"size": pt(13)}, []),
    ],
)
def test_the_look_of_the_superior(change: dict[str, object], expected: list[str]) -> None:
    """Only the issuer is bold."""
    wrong = replace(NAME_LOOK, **change)  # type: ignore[arg-type]
    found = findings(clean(parent=[centred(PARENT, wrong)]))
    assert [f"{one.rule.id} E" for one in found] == expected
    assert bool(repairs_of("Q-10", found)) == bool(expected)


def test_two_bold_names_that_may_be_one_are_a_warning() -> None:
    """Where the words do not tell that there are two names, nothing is certain."""
    names = _names("TRUNG TÂM CHUYỂN ĐỔI SỐ", "PHÒNG THÍ NGHIỆM")
    assert "Q-10 E" not in faults(parent=names[:1], issuer=names[1:])


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        (("SỞ KH&CN",), ["Q-11 W"]),
        (("UBND XÃ HÒA TIẾN",), ["Q-11 W"]),
        (("VĂN PHÒNG", "HĐND VÀ UBND"), ["Q-11 W"]),
        (("CÔNG TY TNHH MTV", "THỦY LỢI"), []),
        (("TRƯỜNG THPT HÒN GAI",), []),
        (("SỞ NỘI VỤ",), []),
    ],
)
def test_short_forms_in_the_issuer(issuer: tuple[str, ...], expected: list[str]) -> None:
    """The issuer's name is written out; what belongs to a registered name stays."""
    found = [code for code in faults(issuer=_names(*issuer)) if not code.startswith("Q-12")]
    assert found == expected


def test_no_line_is_drawn_in_a_text_box() -> None:
    """One more line there would push the last out of sight: it is told only (Q-05, Q-12, T-07)."""
    texts = (
        ((PARENT, NAME_LOOK), (ISSUER, ISSUER_LOOK), (_NUMBER, NAME_LOOK), (_ABOUT, look(12))),
        ((NATIONAL, ISSUER_LOOK), (MOTTO, TITLE_LOOK), (DATE, DATE_LOOK)),
    )
    sides = [tuple(centred(text, at) for text, at in side) for side in texts]
    boxes = [Drawing(DrawingKind.TEXT_BOX, mm(85), mm(30), blocks=side) for side in sides]
    blocks = [drawn(paragraph(), *boxes), *clean().sections[0].blocks[1:]]
    told = findings(on(clean(), blocks=tuple(renumbered(blocks))))
    higher = [one for one in told if one.rule.id in {"Q-05", "Q-12", "T-07"}]
    assert [one.repairs for one in higher] == [(), (), ()]


def test_a_missing_line_is_drawn() -> None:
    """It is two fifths of the text long."""
    found = findings(clean(issuer_line=[]))
    assert [one.rule.id for one in found] == ["Q-12"]
    (line,) = lines_of(repairs_of("Q-12", found))
    assert abs(line.length.mm - 0.4 * 64.5) < 0.5


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([bordered(mm(19.6), mm(19.6))], []),
        ([bordered(mm(22), mm(22))], []),
        ([bordered(mm(15.5), mm(15.5))], []),
        ([bordered(mm(0), mm(0))], ["Q-12 W"]),
        ([bordered(mm(28), mm(28))], ["Q-12 W"]),
        ([centred("________")], ["Q-12 W"]),
        ([], ["Q-12 E"]),
    ],
)
def test_the_line_under_the_issuer(line: list[FoundBlock], expected: list[str]) -> None:
    """It is a third to a half of the text long; only its absence is an error."""
    assert faults(issuer_line=line) == expected


def test_a_line_is_measured_on_the_longest_line_of_a_name() -> None:
    """A name on two lines has a line as its longer line asks."""
    names = _names("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")
    assert faults(issuer=names, issuer_line=[bordered(mm(25), mm(25))]) == []
    assert faults(issuer=names, issuer_line=[bordered(mm(5), mm(5))]) == ["Q-12 W"]


def test_a_name_that_wraps_is_measured_as_it_wraps() -> None:
    """A name wider than its column is as long as its longest wrapped line."""
    wide = [centred("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG NINH", ISSUER_LOOK)]
    assert faults(issuer=wide, issuer_line=[bordered(mm(20), mm(20))]) == []


def test_a_drawn_line_counts() -> None:
    """A line drawn at the name is a line; a picture of one is not measured."""
    line = Drawing(DrawingKind.LINE, mm(26), Length(0))
    picture = Drawing(DrawingKind.PICTURE, mm(60), mm(1))
    for one in (line, picture):
        name = [drawn(centred(ISSUER, ISSUER_LOOK), one)]
        assert faults(issuer=name, issuer_line=[]) == []


def test_an_underlined_name_gets_a_line() -> None:
    """Underlining is no line: it is taken away, and one is drawn."""
    name = [centred(ISSUER, replace(ISSUER_LOOK, underline=True))]
    found = findings(clean(issuer=name, issuer_line=[]))
    assert [one.rule.id for one in found] == ["Q-12"]
    assert [r.underline for r in found[0].repairs if isinstance(r, SetLook)] == [False]
    assert len(lines_of(found[0].repairs)) == 1


@pytest.mark.parametrize(
    ("parent", "issuer"),
    [
        (("BỘ KHOA HỌC VÀ CÔNG NGHỆ",), ("CỤC CHUYỂN ĐỔI", "SỐ QUỐC GIA")),
        ((), ("ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM")),
        (("TẬP ĐOÀN BƯU CHÍNH", "VIỄN THÔNG VIỆT NAM"), ("TRUNG TÂM KINH DOANH",)),
        (("SỞ NỘI VỤ",), ("HỘI ĐỒNG TUYỂN DỤNG", "VIÊN CHỨC")),
        ((), ("NGÂN HÀNG", "NHÀ NƯỚC VIỆT NAM")),
    ],
)
def test_a_name_of_two_lines_is_one(parent: tuple[str, ...], issuer: tuple[str, ...]) -> None:
    """SỐ is no SỞ, VIỄN no VIỆN: no second name is seen where none begins."""
    names = {"parent": _names(*parent, bold=False), "issuer": _names(*issuer)}
    found = faults("plan", **names)
    assert not [code for code in found if code.startswith(("Q-10", "Q-13"))]


def test_three_names_are_too_many() -> None:
    """Only the direct superior stands above the issuer."""
    names = [centred("UBND TỈNH QUẢNG NINH", NAME_LOOK), centred("SỞ NỘI VỤ", NAME_LOOK)]
    issuer = _names("CHI CỤC VĂN THƯ LƯU TRỮ")
    assert faults(parent=names, issuer=issuer) == ["Q-13 W"]


@pytest.mark.parametrize(
    ("parent", "expected"),
    [
        ("UBND TỈNH", ["Q-14 W"]),
        ("UBND", ["Q-14 W"]),
        ("ỦY BAN NHÂN DÂN PHƯỜNG", ["Q-14 W"]),
        ("UBND XÃ HÒA TIẾN", []),
        ("BỘ KHOA HỌC VÀ CÔNG NGHỆ", []),
    ],
)
def test_the_place_of_the_superior(parent: str, expected: list[str]) -> None:
    """A local superior is named with its place."""
    assert faults(parent=[centred(parent, NAME_LOOK)]) == expected


def test_an_issuer_without_superior() -> None:
    """A committee of a province stands alone, on two lines."""
    names = _names("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH")
    assert faults("plan", parent=[], issuer=names, issuer_line=[bordered(mm(23), mm(23))]) == []


def test_a_line_is_measured_on_the_name_as_mended() -> None:
    """A name that is not yet bold is shorter than it will be: its line is not too long."""
    plain = [centred(text, replace(ISSUER_LOOK, bold=False)) for text in ("SỞ NỘI VỤ",)]
    bold = [centred("SỞ NỘI VỤ", ISSUER_LOOK)]
    wide = [mm(half / 4) for half in range(100, 160)]
    lines = [[bordered(half, half)] for half in wide]
    verdicts = [[faults(issuer=name, issuer_line=line) for name in (plain, bold)] for line in lines]
    assert all(one == ["Q-09 E", *other] for one, other in verdicts)
    assert {len(other) for _, other in verdicts} == {0, 1}
