"""What a finding advises: what is wrong at its place, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cds_docs.check.judge import judge
from cds_docs.document.found import FoundBlock
from cds_docs.document.found_shape import Shape
from cds_docs.standard.rows import Align
from support.clean import (
    DATE,
    DATE_LOOK,
    LABEL_LOOK,
    NAME_LOOK,
    NUMBER_LOOK,
    TITLE_LOOK,
    clean,
    listed,
    received,
)
from support.found import centred, look, paragraph

_TODAY = date(2026, 11, 21)
_FLUSH = Shape(align=Align.LEFT)

Parts = dict[str, Sequence[FoundBlock]]


def _signed(name: FoundBlock, *posts: FoundBlock) -> Parts:
    """Return the signer's column."""
    return {"signed": [*posts, centred(), centred(), centred(), name]}


def _dated(place: str) -> FoundBlock:
    """Return the line of place and time."""
    return centred(DATE.replace("Quảng Ninh", place), DATE_LOOK)


_POST = centred("GIÁM ĐỐC", TITLE_LOOK)
_NAME = centred("Nguyễn Thu Hà", TITLE_LOOK)
_NUMBERED = [paragraph("Treo băng rôn tại trụ sở.", label="1."), paragraph("Xong./.")]
_DASHED = [
    paragraph("Đề nghị:"),
    paragraph("Treo băng rôn.", label="-", bullet=True),
    paragraph("Xong./."),
]


@pytest.mark.parametrize(
    ("code", "parts", "hint"),
    [
        ("S-01", {"number": [centred("Số 05/SKHCN-CĐS", NUMBER_LOOK)]}, "Gõ dấu hai chấm liền"),
        ("S-01", {"number": [centred("SỐ: 05/SKHCN-CĐS", NUMBER_LOOK)]}, "Gõ lại «Số:»"),
        ("S-13", {"date": [_dated("QUẢNG NINH")]},
         "Gõ lại địa danh in thường"),
        ("S-13", {"date": [_dated("quảng ninh")]},
         "Viết hoa chữ đầu"),
        ("Q-10", {"parent": [centred("UBND TỈNH QUẢNG NINH", look(14))]}, "Đặt cỡ 12 hoặc 13."),
        ("T-06", {"letter_subject": [centred("V/v hưởng ứng", look(14))]}, "Đặt cỡ 12 hoặc 13."),
        ("T-06", {"letter_subject": [centred("V/v hưởng ứng", look(12, bold=True))]}, "Bỏ đậm."),
        ("T-06", {"letter_subject": [centred("V/V hưởng ứng", NAME_LOOK)]}, "Gõ lại «V/v»"),
        ("K-03", _signed(_NAME, centred("T/M SỞ KHOA HỌC", TITLE_LOOK), _POST), "Viết «TM.» rồi"),
        ("K-02", _signed(_NAME, centred("Giám đốc", TITLE_LOOK)), "Gõ in hoa."),
        ("K-02", _signed(_NAME, paragraph("GIÁM ĐỐC", TITLE_LOOK, _FLUSH)), "Canh giữa"),
        ("K-08", _signed(paragraph("Nguyễn Thu Hà", TITLE_LOOK, _FLUSH), _POST), "Canh giữa"),
        ("K-08", _signed(centred("Nguyễn Thu hà", TITLE_LOOK), _POST),
         "Gõ lại họ tên: «Nguyễn Thu Hà»."),
        ("K-08", _signed(centred("NGUYỄN THU HÀ", TITLE_LOOK), _POST), "Gõ in thường."),
        ("K-08", _signed(centred("Nguyễn Thu Hà", replace(TITLE_LOOK, caps=True)), _POST),
         "Bỏ All caps (Font)."),
        ("K-08", _signed(centred("Nguyễn Thu Hà", look(15)), _POST), "Đặt cỡ 13 hoặc 14, bấm đậm."),
        ("N-07", {"label": [paragraph("Nơi nhận:", replace(LABEL_LOOK, bold=False), _FLUSH)]},
         "Bấm đậm."),
        ("N-07", {"label": [paragraph("Nơi nhận", LABEL_LOOK, _FLUSH)]}, "Gõ dấu hai chấm liền"),
        ("N-09", {"recipients": received("- Như trên,", "- Lưu: VT.")}, "Sửa dấu cuối dòng"),
        ("N-09", {"recipients": received("• Như trên;", "• Lưu: VT.")}, "Xóa ký hiệu ấy, gõ «- »"),
        ("N-10", {"recipients": received("- Như trên;", "- Lưu: VT;", "- Sở Nội vụ.")},
         "Chuyển dòng «Lưu»"),
        ("N-04", {"to": [paragraph("Kính gửi:"), *listed("- Sở Nội vụ,", "- Sở Y tế.")]},
         "Sửa dấu cuối dòng"),
        ("K-04", _signed(_NAME, centred("KT. PHÓ CHỦ TỊCH", TITLE_LOOK)),
         "Ghi đủ hai dòng: «KT. CHỦ TỊCH», dưới là «PHÓ CHỦ TỊCH»."),
        ("K-04", _signed(_NAME, centred("TL. GIÁM ĐỐC", TITLE_LOOK)), "Sau «TL.» ghi chức vụ"),
        ("K-06", _signed(_NAME, centred("TM. SỞ KHOA HỌC", TITLE_LOOK), _POST), "Bỏ dòng «TM.»"),
        ("K-10", _signed(_NAME, centred("TM. UBND", TITLE_LOOK), _POST), "Viết đủ tên tập thể"),
        ("Q-02", {"motto": []}, "Gõ «Độc lập - Tự do - Hạnh phúc»"),
        ("T-22", {"text": _NUMBERED}, "Bỏ định dạng danh sách, gõ số"),
        ("T-22", {"text": _DASHED}, "Bỏ định dạng danh sách, gõ «- »"),
    ],
)  # fmt: skip
def test_the_hint_is_on_what_is_wrong(code: str, parts: Parts, hint: str) -> None:
    """Size is not mended where only a colon is missing."""
    verdict = judge(clean("letter", **parts), _TODAY)
    made = next(one for one in verdict.findings if one.rule.id == code)
    assert (made.hint or made.rule.hint).startswith(hint)
