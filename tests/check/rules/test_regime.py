"""G-01 to G-03 and M-03: papers under other rules, and what could not be recognised."""

from dataclasses import replace

import pytest

from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Regime
from cds_docs.check.rules import regime
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundBlock, FoundPaper
from support.clean import ISSUER_LOOK, NUMBER_LOOK, TITLE_LOOK, clean
from support.found import cell, centred, look, paper, paragraph, table
from support.judging import codes, judged
from support.paper_rules import PROPERTIES, faults, letter, of, on


def _regime(found: FoundPaper) -> list[str]:
    """Return what the rules on the regime find."""
    return codes(judged(regime.rules, recognise(found)))


_PARTY = paper(
    paragraph("ĐẢNG BỘ TỈNH QUẢNG NINH\tĐẢNG CỘNG SẢN VIỆT NAM"),
    paragraph("Số 05-NQ/TU"),
    centred("NGHỊ QUYẾT", TITLE_LOOK),
)
_SECRET = centred("MẬT", look(13, bold=True))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (clean(), []),
        (clean("plan"), []),
        (_PARTY, ["G-01 E"]),
        (clean("plan", number=[centred("Số: 05/2025/QĐ-UBND", NUMBER_LOOK)]), ["G-02 W"]),
        (clean(letter_subject=[centred("V/v hưởng ứng", look(12)), _SECRET]), ["M-03 E"]),
        (clean("plan", title=[], subject=[]), ["G-03 W"]),
    ],
)
def test_papers_under_other_rules(found: FoundPaper, expected: list[str]) -> None:
    """Each is named by one finding."""
    assert _regime(found) == expected


def test_the_finding_stands_where_the_words_are() -> None:
    """A declined paper is named with what shows it."""
    (party,) = judged(regime.rules, recognise(_PARTY))
    assert party.place is not None
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in party.excerpt
    (secret,) = judged(regime.rules, recognise(clean(letter_subject=[_SECRET])))
    assert secret.excerpt == "MẬT"
    assert "«MẬT»" in secret.message


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("QĐ-UBND", ["G-02 W"]),
        ("NQ-HĐND", ["G-02 W"]),
        ("TTLT-BNV-BTC", ["G-02 W"]),
        ("QH15", ["G-02 W"]),
        ("UBTVQH15", ["G-02 W"]),
        ("KH-UBND", []),
        ("HĐ-TTCNS", []),
        ("TTr-UBND", []),
        ("TTCNS", []),
        ("QHKT", []),
    ],
)
def test_a_year_makes_a_legal_paper_of_legal_forms_only(symbol: str, expected: list[str]) -> None:
    """In a kế hoạch or a contract it is a slip of the number, or the custom of the trade."""
    number = [centred(f"Số: 05/2025/{symbol}", NUMBER_LOOK)]
    assert _regime(clean("plan", number=number)) == expected


def test_a_letter_is_no_legal_paper() -> None:
    """V/v below the number says so, whatever the number looks like."""
    number = [centred("Số: 05/2025/QĐ-UBND", NUMBER_LOOK)]
    assert _regime(clean(number=number)) == []


def _of_party(*right: str, number: str = "Số 05-BC/CB") -> FoundPaper:
    left = cell(centred("ĐẢNG ỦY XÃ A"), centred("CHI BỘ THÔN 1"), centred("*"), centred(number))
    return paper(
        table([left, cell(*map(centred, right))]),
        centred("BÁO CÁO", TITLE_LOOK),
        paragraph("Chi bộ báo cáo."),
    )


@pytest.mark.parametrize(
    ("right", "number", "shown"),
    [
        (("ĐẢNG CỘNG SẢN VIỆT NAM",), "Số 05-BC/CB", "Đảng («ĐẢNG CỘNG SẢN VIỆT NAM»)"),
        (("ĐẢNG CỘNG SẢN", "VIỆT NAM"), "Số 05-BC/CB", "Đảng («ĐẢNG CỘNG SẢN VIỆT NAM»)"),
        (("Xã A, ngày 05 tháng 9 năm 2026",), "Số 05-BC/CB", "Đảng («Số 05-BC/CB»)"),
        (("ĐOÀN TNCS HỒ CHÍ MINH",), "Số: 12-CV/ĐTN", "Đoàn («ĐOÀN TNCS HỒ CHÍ MINH»)"),
        (("ĐOÀN TNCS", "HỒ CHÍ MINH"), "Số: 12-CV/ĐTN", "Đoàn («ĐOÀN TNCS HỒ CHÍ MINH»)"),
    ],
)
def test_papers_of_the_party_and_of_its_youth(
    right: tuple[str, ...], number: str, shown: str
) -> None:
    """One heading in one line or two, or the number alone, where there is no Quốc hiệu."""
    (one,) = judged(regime.rules, recognise(_of_party(*right, number=number)))
    assert one.rule.id == "G-01"
    assert shown in one.message


@pytest.mark.parametrize("number", ["Số: 05/BC-UBND", "Số: 05-BC/UBND", "Số 05/BC-UBND"])
def test_a_number_of_the_decree_is_none_of_the_party(number: str) -> None:
    """Even a mistaken one: the Party writes no colon."""
    found = recognise(_of_party("Xã A, ngày 05 tháng 9 năm 2026", number=number))
    assert found.regime is not Regime.PARTY


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"issuer": [centred("ĐẢNG ỦY XÃ HÒA TIẾN", ISSUER_LOOK)]}, "ĐẢNG ỦY XÃ HÒA TIẾN"),
        ({"issuer": [centred("TỈNH ỦY QUẢNG NINH", ISSUER_LOOK)]}, "TỈNH ỦY QUẢNG NINH"),
        ({"number": [centred("Số: 12-CV/TU", NUMBER_LOOK)]}, "Số: 12-CV/TU"),
        ({"number": [centred("Số 12-CV/VPTU", NUMBER_LOOK)]}, "Số 12-CV/VPTU"),
        ({"parent": [centred("ĐẢNG CỘNG SẢN VIỆT NAM")]}, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    ],
)
def test_papers_of_the_party_with_the_heading_of_the_state(
    changes: dict[str, list[FoundBlock]], shown: str
) -> None:
    """The body or its code tells; that Quốc hiệu is out of place there is said."""
    (one,) = judged(regime.rules, recognise(clean("letter", **changes)))
    assert one.rule.id == "G-01"
    assert f"Đảng («{shown}»)" in one.message
    assert "không ghi Quốc hiệu" in one.hint


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": [centred("ĐẢNG ỦY - ỦY BAN NHÂN DÂN XÃ HÒA TIẾN", ISSUER_LOOK)]},
        {
            "parent": [centred("TỈNH ỦY QUẢNG NINH")],
            "issuer": [centred("TRƯỜNG CHÍNH TRỊ TỈNH", ISSUER_LOOK)],
        },
        {"number": [centred("Số: 12-CV/UBND", NUMBER_LOOK)]},
    ],
)
def test_bodies_beside_the_party(changes: dict[str, list[FoundBlock]]) -> None:
    """Joint papers, schools below a tỉnh ủy and a sign typed wrong are judged with Quốc hiệu."""
    assert recognise(clean("letter", **changes)).regime is Regime.ADMINISTRATIVE


def test_words_about_secrecy_are_no_stamp() -> None:
    """Only a line that is nothing else counts."""
    text = [paragraph("Danh mục bí mật nhà nước độ MẬT của ngành./.")]
    assert faults(letter(text=text)) == []


def test_what_is_not_recognised_is_said_once() -> None:
    """All parts that are missing are one finding."""
    found = replace(paper(paragraph("Một đoạn."), paragraph("Hai đoạn.")), properties=PROPERTIES)
    (made,) = of("G-03", found)
    assert "loại văn bản" in made.message
    assert "phần đầu" in made.message
    assert "khối chữ ký" in made.message


@pytest.mark.parametrize(
    ("found", "begin"),
    [
        (clean("plan", title=[], subject=[]), "Ghi tên loại"),
        (on(letter(), blocks=letter().sections[0].blocks[1:]), "Ghi tên loại"),
        (on(letter(), blocks=(*letter().sections[0].blocks[:-1], paragraph("A"))), "Đặt cuối"),
    ],
)
def test_the_hint_is_on_what_was_not_recognised(found: FoundPaper, begin: str) -> None:
    """Each part has advice of its own; the advice on others is not given."""
    made = of("G-03", found)[0]
    assert made.hint.startswith(begin)
    assert ("Đặt phần đầu" in made.hint) == ("phần đầu" in made.message)
    assert ("Ghi tên loại" in made.hint) == ("loại văn bản" in made.message)
    assert ("Đặt cuối" in made.hint) == ("khối chữ ký" in made.message)


def test_what_could_not_be_read_is_a_remark() -> None:
    """It lists each sort of content once."""
    found = replace(letter(), unread=("công thức", "biểu đồ", "công thức"))
    (made,) = of("G-03", found)
    assert made.severity is Severity.INFO
    assert made.message == "Không đọc được công thức, biểu đồ; phần đó chưa được kiểm tra."
