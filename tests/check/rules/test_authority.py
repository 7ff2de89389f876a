"""K-03 to K-07, K-10: with what authority somebody signs."""

from collections.abc import Sequence

import pytest

from cds_docs.document.found import FoundBlock, FoundPaper
from support.clean import ISSUER_LOOK, TITLE_LOOK, clean
from support.found import centred, paragraph
from support.frame_rules import mended
from support.paper_rules import faults, letter, of

_GAP = [centred(), centred(), centred()]
_NAME = centred("Nguyễn Thu Hà", TITLE_LOOK)


def _signed(*lines: str) -> Sequence[FoundBlock]:
    """Return the signer's column."""
    return [*(centred(line, TITLE_LOOK) for line in lines), *_GAP, _NAME]


def _of(issuer: str, *lines: str, **changes: Sequence[FoundBlock]) -> FoundPaper:
    """Return a plan of a body without a superior."""
    head = [centred(issuer, ISSUER_LOOK)]
    return clean("plan", parent=[], issuer=head, signed=_signed(*lines), **changes)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("GIÁM ĐỐC",), []),
        (("Q. GIÁM ĐỐC",), []),
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), []),
        (("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), []),
        (("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), []),
        (("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC"), []),
        (("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 E"]),
        (("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 E"]),
        (("K.T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 E"]),
        (("K.T. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 E"]),
        (("T/L GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), ["K-03 E"]),
        (("Q GIÁM ĐỐC",), ["K-03 E"]),
        (("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 W"]),
        (("KÝ THAY GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-03 W"]),
        (("THỪA LỆNH GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), ["K-03 W"]),
        (("ỦY QUYỀN GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC"), ["K-03 W"]),
        (("QUYỀN GIÁM ĐỐC",), ["K-03 W"]),
        (("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",), ["K-04 W"]),
        (("KT. GIÁM ĐỐC",), ["K-04 E"]),
        (("KT. PHÓ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-04 E"]),
        (("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG"), ["K-04 E"]),
        (("KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"), ["K-04 W"]),
        (("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), []),
        (("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ VĂN PHÒNG"), []),
        (("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ GIÁM ĐỐC"), ["K-04 W"]),
        (("TUQ. CHỦ TỊCH", "PHÓ GIÁM ĐỐC SỞ NỘI VỤ"), []),
        (("KT. GIÁM ĐỐC", "GIÁM ĐỐC"), ["K-04 E"]),
        (("KT. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH"), ["K-04 E"]),
        (("KT. TRƯỞNG BAN", "ỦY VIÊN THƯỜNG TRỰC"), []),
        (("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ"), []),
        (("KT. GIÁM ĐỐC TRUNG TÂM", "CHUYỂN ĐỔI SỐ", "PHÓ GIÁM ĐỐC"), []),
        (("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"), []),
        (("KT. CHỈ HUY TRƯỞNG", "CHỈ HUY PHÓ"), []),
        (("TL. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ["K-04 E"]),
        (("TL. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ["K-04 E"]),
        (("TL. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC TRUNG TÂM"), []),
        (("TL. GIÁM ĐỐC", "GIÁM ĐỐC"), ["K-04 E"]),
        (("TUQ. SỞ NỘI VỤ", "TRƯỞNG PHÒNG"), ["K-04 E"]),
        (("Kt. Giám đốc", "PHÓ GIÁM ĐỐC"), ["K-02 E"]),
        (("PHÓ GIÁM ĐỐC",), ["K-07 W"]),
        (("THỨ TRƯỞNG",), ["K-07 W"]),
        (("THỦ TRƯỞNG",), []),
        (("KT. THỨ TRƯỞNG", "THỨ TRƯỞNG"), ["K-04 E"]),
        (("TM. SỞ KHOA HỌC VÀ CÔNG NGHỆ", "GIÁM ĐỐC"), ["K-06 W"]),
    ],
)
def test_authority_of_a_body_with_one_head(lines: tuple[str, ...], expected: list[str]) -> None:
    """The head signs by his post; others say for whom they sign, and as what."""
    assert faults(letter(signed=_signed(*lines))) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), []),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), []),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), []),
        (("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"), []),
        (("CHỦ TỊCH",), ["K-06 W"]),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ["K-06 W"]),
        (("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), ["K-05 E"]),
        (("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ["K-03 E"]),
        (("TM. UBND", "CHỦ TỊCH"), ["K-10 W"]),
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH UBND TỈNH"), []),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH"), ["K-04 E"]),
        (("TL. ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG"), ["K-04 E"]),
        (("TUQ. UBND TỈNH", "CHÁNH VĂN PHÒNG"), ["K-04 E"]),
        (("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), ["K-06 W"]),
    ],
)
def test_authority_of_a_collective(lines: tuple[str, ...], expected: list[str]) -> None:
    """An Ủy ban nhân dân signs TM., first of all."""
    number = [centred("Số: 05/KH-UBND", ISSUER_LOOK)]
    assert faults(_of("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", *lines, number=number)) == expected


def test_authority_of_a_council() -> None:
    """A Hội đồng nhân dân does not sign for the Ủy ban nhân dân; what both issue is not judged."""
    lines, code = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "K-06"
    assert len(of(code, _of("HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NINH", *lines))) == 1
    assert of(code, _of("HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", *lines)) == []


def test_the_chair_in_his_own_right() -> None:
    """A paper in which the Chủ tịch speaks is his, and so may a decision be."""
    text = [paragraph("Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện./.")]
    assert faults(_of("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "CHỦ TỊCH", text=text)) == []
    title = [centred("QUYẾT ĐỊNH", TITLE_LOOK)]
    assert of("K-06", _of("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "CHỦ TỊCH", title=title)) == []
    for head, count in (
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", 0),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", 1),
    ):
        decided = [centred(head, TITLE_LOOK), paragraph("Căn cứ Luật A."), paragraph("Nội dung./.")]
        whole = _of("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "CHỦ TỊCH", title=title, text=decided)
        assert len(of("K-06", whole)) == count


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("K/T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("KT GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("K.T. GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("KT.GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("KT . GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("T/UQ GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
    ],
)
def test_abbreviations_are_mended(line: str, wanted: str) -> None:
    """Only the abbreviation changes."""
    (made,) = of("K-03", letter(signed=_signed(line, "PHÓ GIÁM ĐỐC")))
    assert mended(line, made.repairs) == wanted


def test_a_deputy_minister_signs_for_the_minister() -> None:
    """His post does not begin with «PHÓ»."""
    assert faults(_of("BỘ NỘI VỤ", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")) == []


@pytest.mark.parametrize(
    ("issuer", "lines", "own"),
    [
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", ("CHỦ TỊCH",), "GIÁM ĐỐC"),
        ("SỞ NỘI VỤ", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "GIÁM ĐỐC"),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", ("TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC"), "CHỦ TỊCH"),
        ("BỘ NỘI VỤ", ("GIÁM ĐỐC",), "BỘ TRƯỞNG"),
        ("BỘ NỘI VỤ", ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ""),
        ("SỞ NỘI VỤ", ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), ""),
        ("ỦY BAN NHÂN DÂN XÃ A", ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM"), ""),
        ("ỦY BAN NHÂN DÂN TỈNH A TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", ("GIÁM ĐỐC",), ""),
        ("SỞ GIAO DỊCH CHỨNG KHOÁN", ("CHỦ TỊCH",), ""),
        ("HỘI NÔNG DÂN TỈNH A", ("CHỦ TỊCH",), ""),
        ("CÔNG TY CỔ PHẦN A", ("CHỦ TỊCH",), ""),
    ],
)
def test_the_post_of_another_body(issuer: str, lines: tuple[str, ...], own: str) -> None:
    """Where the post of a body's head is the same everywhere, that of another's is told."""
    told = [one.message for one in of("K-06", _of(issuer, *lines)) if "đứng đầu" in one.message]
    assert [own in message for message in told] == [True] * bool(own)
