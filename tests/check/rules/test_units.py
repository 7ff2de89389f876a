"""S-16, S-17 and N-13: names that were merged away, and the word before địa danh."""

import pytest

from cds_docs.document.found import FoundBlock
from support.clean import DATE_LOOK, ISSUER_LOOK, NAME_LOOK, received
from support.found import centred, paragraph
from support.frame_rules import faults


def _line(place: str, when: str) -> list[FoundBlock]:
    """Return the line of địa danh and time."""
    return [centred(f"{place}, {when}", DATE_LOOK)]


_BEFORE, _AFTER = "ngày 30 tháng 6 năm 2025", "ngày 01 tháng 7 năm 2025"


@pytest.mark.parametrize(
    ("place", "when", "expected"),
    [
        ("Quảng Nam", _BEFORE, []),
        ("Quảng Nam", _AFTER, ["S-16 W"]),
        ("Hoà Bình", _AFTER, ["S-16 W"]),
        ("Bà Rịa – Vũng Tàu", _AFTER, ["S-16 W"]),
        ("Quảng Nam", "ngày      tháng      năm 2025", []),
        ("Quảng Nam", "ngày      tháng 8 năm 2025", ["S-16 W"]),
        ("Thừa Thiên Huế", "ngày 02 tháng 01 năm 2025", ["S-16 W"]),
        ("Đà Nẵng", _AFTER, []),
        ("Hòa Tiến", _AFTER, []),
        ("Huyện Cần Giuộc", _BEFORE, []),
        ("Huyện Cần Giuộc", _AFTER, ["S-16 W"]),
        ("Quận 1", _AFTER, ["S-16 W"]),
        ("Thành phố Hạ Long", _AFTER, ["S-16 W"]),
        ("Phường 1", _AFTER, []),
        ("Thành phố Hồ Chí Minh", _AFTER, []),
        ("TP. Hồ Chí Minh", _AFTER, []),
        ("Hồ Chí Minh", _AFTER, ["S-17 W"]),
        ("TP.HCM", _AFTER, ["S-17 W"]),
        ("Tỉnh Quảng Ninh", _AFTER, ["S-17 W"]),
        ("tỉnh Quảng Ninh", _AFTER, ["S-17 W"]),
        ("Thành phố Hà Nội", _AFTER, ["S-17 W"]),
        ("TP. Cần Thơ", _AFTER, ["S-17 W"]),
        ("Phường Điện Biên Phủ", _AFTER, []),
        ("Xã Lê Lợi", _AFTER, []),
    ],
)
def test_places(place: str, when: str, expected: list[str]) -> None:
    """A place is judged on the day of the paper, and never before its change."""
    assert faults(date=_line(place, when)) == expected


def test_a_commune_may_bear_the_name_of_an_old_province() -> None:
    """Phường Bắc Giang writes ``Bắc Giang`` to this day."""
    ward = [centred("UBND PHƯỜNG BẮC GIANG", NAME_LOOK)]
    office = [centred("PHÒNG VĂN HÓA - XÃ HỘI", ISSUER_LOOK)]
    assert faults(parent=ward, issuer=office, date=_line("Bắc Giang", _AFTER)) == []
    assert faults(date=_line("Bắc Giang", _AFTER)) == ["S-16 W"]


@pytest.mark.parametrize(
    ("lines", "place", "expected"),
    [
        (["ỦY BAN NHÂN DÂN", "PHƯỜNG SÀI GÒN"], "Sài Gòn", []),
        (["UBND PHƯỜNG SÀI GÒN"], "Sài Gòn", []),
        (["UBND PHƯỜNG BẾN THÀNH"], "Sài Gòn", ["S-17 W"]),
        (["UBND TP.HCM"], "TP.HCM", ["S-17 W"]),
    ],
)
def test_a_ward_may_bear_a_short_form_of_the_city(
    lines: list[str], place: str, expected: list[str]
) -> None:
    """Phường Sài Gòn writes ``Sài Gòn``; other bodies do not."""
    names = {"parent": [], "issuer": [centred(line, ISSUER_LOOK) for line in lines]}
    found = faults("letter", date=_line(place, _AFTER), **names)
    assert [code for code in found if code.startswith("S-17")] == expected


@pytest.mark.parametrize(
    ("parent", "issuer", "expected"),
    [
        ("UBND TỈNH QUẢNG NINH", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", ["S-16 W"]),
        ("UBND TỈNH QUẢNG NAM", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", ["S-16 W"]),
        ("UBND HUYỆN CẦN GIUỘC", "VĂN PHÒNG CÔNG TÁC XÃ", ["S-16 W"]),
        ("UBND TỈNH QUẢNG NINH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", []),
    ],
)
def test_bodies_in_the_letterhead(parent: str, issuer: str, expected: list[str]) -> None:
    """Names of superior and issuer are judged likewise."""
    names = {"parent": [centred(parent, NAME_LOOK)], "issuer": [centred(issuer, ISSUER_LOOK)]}
    found = faults("letter", date=_line("Quảng Ninh", _AFTER), **names)
    assert [code for code in found if code.startswith("S-16")] == expected
    early = faults("letter", date=_line("Quảng Ninh", "ngày 05 tháng 9 năm 2024"), **names)
    assert not [code for code in early if code.startswith("S-16")]


@pytest.mark.parametrize(
    ("receiver", "expected"),
    [
        ("- Bộ Thông tin và Truyền thông;", ["N-13 W"]),
        ("- Cục CĐSQG, Bộ TT&TT;", ["N-13 W"]),
        ("- Sở TTTT;", ["N-13 W"]),
        ("- Bộ Lao động – Thương binh và Xã hội;", ["N-13 W"]),
        ("- Sở Tài nguyên và Môi trường;", ["N-13 W"]),
        ("- Ông A, nguyên Giám đốc Sở TTTT;", []),
        ("- UBND các huyện, thị xã, thành phố;", ["N-13 W"]),
        ("- UBND các xã, thị trấn;", ["N-13 W"]),
        ("- Các huyện, thị xã;", ["N-13 W"]),
        ("- Huyện ủy Cần Giuộc;", ["N-13 W"]),
        ("- Ủy ban Mặt trận Tổ quốc Việt Nam huyện;", ["N-13 W"]),
        ("- Các cơ quan, ban ngành, đoàn thể huyện;", ["N-13 W"]),
        ("- Phòng VH&TT các H, TX, TP;", ["N-13 W"]),
        ("- Các sở, ban, ngành, đoàn thể tỉnh;", []),
        ("- Phòng VH&TT các huyện;", ["N-13 W"]),
        ("- UBND tỉnh Quảng Nam;", ["N-13 W"]),
        ("- UBND huyện Cần Giuộc (cũ);", []),
        ("- UBND các xã, phường, đặc khu;", []),
        ("- Bộ Khoa học và Công nghệ;", []),
        ("- Bộ Chỉ huy Quân sự tỉnh;", []),
        ("- Sở Tài chính;", []),
    ],
)
def test_recipients(receiver: str, expected: list[str]) -> None:
    """Recipients that are no more are a warning from the day of their end."""
    lines = received("- Như trên;", receiver, "- Lưu: VT, CĐS.")
    assert faults(recipients=lines) == expected
    assert faults(recipients=lines, date=_line("Quảng Ninh", "ngày 05 tháng 9 năm 2024")) == []


def test_addressees_are_judged_too() -> None:
    """The same holds under ``Kính gửi``."""
    to = [paragraph("Kính gửi: Bộ Thông tin và Truyền thông")]
    assert faults(to=to) == ["N-13 W"]
