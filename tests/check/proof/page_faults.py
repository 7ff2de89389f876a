"""Faults of regime, paper, typeface, page numbers, tables, file and stamps (G, P, M)."""

from support.proof.fault import Fault, fault
from support.proof.planting import (
    core,
    drop,
    footer_for,
    grown,
    header_says,
    in_header,
    look,
    loosened,
    no_number,
    page,
    say,
    to_footer,
    within,
    without,
    xml,
)

_NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right")
)
_FACE = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"'
    ' w:eastAsia="Times New Roman"/>'
)
_RUN = f"<w:r><w:rPr>{_FACE}</w:rPr><w:t>{{}}</w:t></w:r>"


def _stamp(text: str, size: int, box: str = _BOX, bold: str = "<w:b/>") -> str:
    """Return a stamp of text."""
    return (
        f'<w:p><w:pPr><w:pBdr>{box}</w:pBdr><w:ind w:left="1000" w:right="1000"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r><w:rPr>{_FACE}{bold}<w:sz w:val="{size * 2}"/></w:rPr>'
        f"<w:t>{text}</w:t></w:r></w:p>"
    )


FAULTS: tuple[Fault, ...] = (
    fault("letter", "G-01 E", say(_NATIONAL, "ĐẢNG CỘNG SẢN VIỆT NAM")),
    fault("decision", "G-02 W", say("Số: 15/QĐ", "Số: 15/2026/QĐ")),
    fault("plan", "G-03 W", drop("KẾ HOẠCH", "Tổ chức Ngày")),
    fault("letter", "P-01 E", page(w=12240, h=15840)),
    fault("letter", "P-01 E", page(w=8391, h=11906)),
    fault("plan", "P-02 W", page(2, w=16838, h=11906)),
    fault("letter", "P-03 E", page(top=850)),
    fault("letter", "P-03 E", page(bottom=1701)),
    fault("letter", "P-04 E", page(left=1134)),
    fault("letter", "P-04 E", page(right=1440)),
    fault("letter", "P-04 E", page(gutter=567)),
    fault("plan", "P-05 W", page(2, left=1984)),
    fault("letter", "P-06 E", look("Giới thiệu các nền tảng", font="Arial")),
    fault("letter", "P-06 E", look("Nơi nhận", font="Calibri")),
    fault("plan", "P-06 E", look("Treo băng rôn", font="Tahoma")),
    fault("letter", "P-07 E", look("Giới thiệu các nền tảng", color="FF0000")),
    fault("plan", "P-07 E", look("Phát tài liệu", color="0070C0")),
    fault("letter", "P-07 W", look("Giới thiệu các nền tảng", color="1A1A1A")),
    fault("letter", "P-08 E", grown("Các cơ quan treo"), no_number()),
    fault("plan", "P-09 E", in_header(jc="right")),
    fault("plan", "P-09 E", to_footer()),
    fault("plan", "P-10 E", without("titlePg", 0)),
    fault("plan", "P-11 E", in_header(size=11)),
    fault("plan", "P-11 E", in_header(b=True)),
    fault("plan", "P-12 W", header_says(_RUN.format("/5"))),
    fault("plan", "P-13 W", within("Cơ quan thực hiện", "tcPr", "shd", val="clear", fill="5B9BD5")),
    fault("plan", "P-14 W", within("Treo băng rôn", "tblPr", "tblW", w="11000", type="dxa")),
    fault("letter", "M-01 W", xml("Số: 05", _stamp("HỎA TỐC", 13, ""))),
    fault("letter", "M-01 W", xml("Số: 05", _stamp("KHẨN", 16))),
    fault("letter", "M-02 W", xml("Số: 05", _stamp("LƯU HÀNH NỘI BỘ", 13, ""))),
    fault("letter", "M-03 E", xml("Số: 05", _stamp("MẬT", 13))),
    fault("addressed", "M-04 W", loosened("pBdr", of="footer")),
    fault("addressed", "M-04 W", footer_for("default")),
    fault("letter", "M-05 I", core("title", "")),
    fault("letter", "M-05 W", core("creator", "Admin")),
    fault("letter", "M-06 W", say("/SKHCN-CĐS", "/SKHCN-CĐSVAHTQTVAPTDLSVAATTTVADMST")),
)
