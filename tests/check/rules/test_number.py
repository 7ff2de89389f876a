"""S-01 to S-08: số, ký hiệu."""

from dataclasses import replace

import pytest

from cds_docs.units import pt
from support.clean import ISSUER_LOOK, NUMBER_LOOK, TITLE_LOOK, clean
from support.found import centred
from support.frame_rules import faults, findings, mended, repairs_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: 05/SKHCN-CĐS", []),
        ("Số : 05/SKHCN-CĐS", ["S-01 W"]),
        ("Số: 15/SKHCN-CĐS", []),
        ("Số: 1234/SKHCN", []),
        ("Số:        /SKHCN-CĐS", []),
        ("Số:\u00a0\u00a0\u00a0\u00a0/SKHCN-CĐS", []),
        ("Số: ……/SKHCN-CĐS", []),
        ("Số 05/SKHCN-CĐS", ["S-01 E"]),
        ("Số. 05/SKHCN-CĐS", ["S-01 E"]),
        ("05/SKHCN-CĐS", ["S-01 E"]),
        ("05 / SKHCN - CĐS", ["S-01 E", "S-04 E"]),
        ("Số: 05/SKHCN-CĐS.", ["S-01 W"]),
        ("Số: 05/SKHCN-VP.TH", []),
        ("SỐ: 05/SKHCN-CĐS", ["S-01 E"]),
        ("Số: 5/SKHCN-CĐS", ["S-02 E"]),
        ("Số:5/SKHCN-CĐS", ["S-02 E"]),
        ("Số: 005/SKHCN-CĐS", ["S-03 W"]),
        ("Số: 012/SKHCN-CĐS", ["S-03 W"]),
        ("Số: 05", ["S-01 E"]),
        ("Số:", ["S-01 E"]),
        ("Số: 05/SKHCN–CĐS", ["S-04 E"]),
        ("Số: 05/SKHCN/CĐS", ["S-04 W"]),
        ("Số: 05/SKHCN_CĐS", ["S-04 W"]),
        ("Số: 05/Skhcn-Cđs", ["S-05 E"]),
        ("Số: 05/skhcn-cđs", ["S-05 E"]),
        ("Số: 05/SNgV-VP", []),
        ("Số: 05/CV-SKHCN", ["S-07 E"]),
        ("Số: 05/KH-SKHCN", ["S-07 E"]),
        ("Số: 05/QĐ-SKHCN", ["S-07 E"]),
        ("Số: 05/2026/SKHCN-CĐS", ["S-07 E"]),
        ("Số: 05/2026/QĐ-UBND", ["S-07 E"]),
        ("Số: 5 /Skhcn- CĐS", ["S-02 E", "S-04 E", "S-05 E"]),
    ],
)
def test_the_number_of_a_letter(text: str, expected: list[str]) -> None:
    """A công văn has the codes of body and unit; blanks for a number to come are lawful."""
    assert faults(number=[centred(text, NUMBER_LOOK)]) == expected


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Số: 5/SKHCN-CĐS", "Số: 05/SKHCN-CĐS"),
        ("Số : 5/SKHCN-CĐS", "Số: 05/SKHCN-CĐS"),
        ("Số: 05/SKHCN-CĐS.", "Số: 05/SKHCN-CĐS"),
        ("Số: 05 / SKHCN - CĐS", "Số: 05/SKHCN-CĐS"),
        ("Số: 05/SKHCN–CĐS—VP", "Số: 05/SKHCN-CĐS-VP"),
        ("Số: 5 /SKHCN- CĐS -VP", "Số: 05/SKHCN-CĐS-VP"),
        ("Số:       / SKHCN-CĐS", "Số:       /SKHCN-CĐS"),
        ("Số: 05\u00a0/SKHCN\u00a0-\u00a0CĐS", "Số: 05/SKHCN-CĐS"),
    ],
)
def test_zeros_and_blanks_are_mended(text: str, result: str) -> None:
    """A zero is put in, blanks are taken out; a blank number stays."""
    found = findings(clean(number=[centred(text, NUMBER_LOOK)]))
    repairs = [one for rule in ("S-01", "S-02", "S-04") for one in repairs_of(rule, found)]
    assert mended(text, repairs) == result
    assert faults(number=[centred(result, NUMBER_LOOK)]) == []


@pytest.mark.parametrize(
    ("title", "symbol", "expected"),
    [
        ("KẾ HOẠCH", "KH-SKHCN", []),
        ("KẾ HOẠCH", "KHLN-SKHCN", []),
        ("KẾ HOẠCH", "KHSKHCN", ["S-07 W"]),
        ("KẾ HOẠCH", "KH", ["S-07 W"]),
        ("KẾ HOẠCH", "KH.SKHCN", ["S-04 W"]),
        ("KẾ HOẠCH", "QĐ-SKHCN", ["S-06 E"]),
        ("KẾ HOẠCH", "SKHCN-CĐS", ["S-07 E"]),
        ("KẾ HOẠCH", "UBND-VX", ["S-07 E"]),
        ("KẾ HOẠCH", "XYZ", ["S-07 W"]),
        ("CHƯƠNG TRÌNH", "CTr-SKHCN", []),
        ("CHƯƠNG TRÌNH", "CTR-SKHCN", ["S-06 W"]),
        ("CHƯƠNG TRÌNH", "CT-SKHCN", ["S-06 E"]),
        ("HƯỚNG DẪN", "HĐ-SKHCN", ["S-06 E"]),
        ("QUY ĐỊNH", "QyĐ-SKHCN", []),
        ("QUY ĐỊNH", "QĐ-SKHCN", ["S-06 E"]),
        ("THÔNG BÁO", "TB-SKHCN", []),
        ("KẾ HOẠCH", "2026/KH-SKHCN", ["S-07 E"]),
        ("HỢP ĐỒNG", "HĐKT-SKHCN", []),
        ("HỢP ĐỒNG", "2026/HĐKT-SKHCN", []),
        ("HỢP ĐỒNG", "QĐ-SKHCN", ["S-06 W"]),
        ("BẢN GHI NHỚ", "BGN-SKHCN", []),
        ("BẢN GHI NHỚ", "BB-SKHCN", []),
        ("BẢN GHI NHỚ", "TB-SKHCN", ["S-06 W"]),
    ],
)
def test_the_code_of_a_named_kind(title: str, symbol: str, expected: list[str]) -> None:
    """The first group of the ký hiệu is the code of the kind."""
    number = [centred(f"Số: 12/{symbol}", NUMBER_LOOK)]
    assert faults("plan", title=[centred(title, TITLE_LOOK)], number=number) == expected


def test_a_code_that_is_the_issuers_own() -> None:
    """``CT`` is the code of a Cục Thuế as well as of chỉ thị, ``TTr`` that of a Thanh tra."""
    number = [centred("Số: 4567/CT-TTHT", NUMBER_LOOK)]
    assert faults(number=number) == ["S-07 E"]
    names = {"parent": [], "issuer": [centred("CỤC THUẾ TỈNH QUẢNG NINH", ISSUER_LOOK)]}
    assert faults("letter", number=number, **names) == []
    number = [centred("Số: 456/TTr-VP", NUMBER_LOOK)]
    assert faults(number=number) == ["S-07 E"]
    for name, expected in (
        ("THANH TRA TỈNH QUẢNG NINH", []),
        ("TRUNG TÂM TIN HỌC TỈNH", ["S-07 E"]),
    ):
        names = {"parent": [], "issuer": [centred(name, ISSUER_LOOK)]}
        assert faults("letter", number=number, **names) == expected


def test_a_missing_number_is_an_error() -> None:
    """The line stands there even while the number is blank."""
    assert faults("plan", number=[]) == ["S-01 E"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"size": pt(13)}, []),
        ({"size": pt(14)}, ["S-08 E"]),
        ({"bold": True}, ["S-08 E"]),
        ({"italic": True}, ["S-08 E"]),
    ],
)
def test_the_look_of_the_number(change: dict[str, object], expected: list[str]) -> None:
    """It is 13 points, upright, not bold."""
    wrong = replace(NUMBER_LOOK, **change)  # type: ignore[arg-type]
    found = findings(clean(number=[centred("Số: 05/SKHCN-CĐS", wrong)]))
    assert [f"{one.rule.id} E" for one in found] == expected
    assert len(repairs_of("S-08", found)) == len(expected)
