"""Faults of căn cứ, text, wording, numbering and capitals (T-03, T-11 to T-35, V)."""

from support.proof.bases import TYPED
from support.proof.fault import Fault, fault
from support.proof.planting import (
    also,
    drop,
    inside,
    look,
    say,
    shape,
    xml,
)

_BASIS = "Căn cứ Quyết định số 505"
_BODY = "Các cơ quan treo"
_POINT = "Giới thiệu các nền tảng"

FAULTS: tuple[Fault, ...] = (
    fault("letter", "T-03 W", say("doanh nghiệp", "doanh\u00a0nghiệp")),
    fault("letter", "T-03 W", say("Phổ biến", "Phổ\u200b biến")),
    fault("letter", "T-03 W", say("Phổ biến", "Pho\u0302\u0309 biến")),
    fault("letter", "T-03 W", say("băng rôn", "b\u0430ng rôn")),
    fault("decision", "T-11 E", look(_BASIS, i=False)),
    fault("decision", "T-11 E", look(_BASIS, size=12)),
    fault("decision", "T-12 E", say("quốc gia;", "quốc gia,")),
    fault("decision", "T-12 E", say("Công nghệ.#1", "Công nghệ;")),
    fault("decision", "T-13 W", say(" ngày 22 tháng 4 năm 2022 của Thủ tướng Chính phủ", "")),
    fault("decision", "T-14 I", say("Luật Tổ chức", "Luật số 72/2025/QH15 Tổ chức")),
    fault("letter", "T-15 W", say(" ngày 22 tháng 4 năm 2022 của Thủ tướng Chính phủ", "")),
    fault("letter", "T-16 I", say("ngày 25 tháng 10 năm 2026", "ngày 25/10/2026")),
    fault("letter", "T-17 W", say("3. Các đơn vị", "4. Các đơn vị"), makers=TYPED),
    fault("decision", "T-17 E", say("Điều 3.", "Điều 5.")),
    fault("plan", "T-17 E", say("III. TỔ", "IV. TỔ"), makers=TYPED),
    fault("rules", "T-17 E", say("Chương II", "Chương III")),
    fault("rules", "T-18 E", say("đ) Kết", "e) Kết")),
    fault("rules", "T-18 E", say("đ) Kết", "f) Kết")),
    fault("decision", "T-19 E", say("Điều 3.", "Điều 3:")),
    fault("letter", "T-19 E", say("a) Tuyên", "a. Tuyên"), makers=TYPED),
    fault("decision", "T-19 E", say("1. Xây dựng", "1) Xây dựng"), makers=TYPED),
    fault("rules", "T-19 E", say("Chương II", "Chương 2")),
    fault("rules", "T-20 E", look("Phạm vi điều chỉnh", b=False)),
    fault(
        "letter",
        "T-20 W",
        say("kỹ năng số", "kỹ năng số" + " cho mọi người dân trên địa bàn" * 3),
        look("Phổ biến", b=True),
        makers=TYPED,
    ),
    fault("rules", "T-21 W", drop("QUY ĐỊNH CHUNG")),
    fault("letter", "T-22 W", also(_BODY, "• Treo băng rôn tại trụ sở các cơ quan;")),
    fault("letter", "T-23 E", shape(_BODY, jc="left")),
    fault("letter", "T-23 E", look(_BODY, size=12)),
    fault("letter", "T-24 E", shape(_BODY, firstLine="0")),
    fault("letter", "T-24 E", shape(_BODY, firstLine="851")),
    fault("letter", "T-25 E", shape(_BODY, before="0")),
    fault("letter", "T-25 E", shape(_BODY, before="60")),
    fault("letter", "T-26 E", shape(_BODY, line="480", lineRule="auto")),
    fault("letter", "T-26 E", shape(_BODY, line="200", lineRule="auto")),
    fault("letter", "T-27 W", xml(_BODY, "<w:p/>"), xml(_BODY, "<w:p/>")),
    fault("letter", "T-28 I", say("thực hiện./.", "thực hiện.")),
    fault("letter", "T-29 W", say("khẩu hiệu tại", "khẩu hiệu  tại")),
    fault("letter", "T-29 W", say("băng rôn, khẩu", "băng rôn ,khẩu")),
    fault("letter", "T-30 E", say("băng rôn, khẩu hiệu", "[...]")),
    fault("letter", "T-30 E", say("băng rôn, khẩu hiệu", "{{ khau_hieu }}")),
    fault("letter", "T-30 E", say("băng rôn, khẩu hiệu", "xxx")),
    fault("letter", "T-30 E", say("băng rôn, khẩu hiệu", "TODO")),
    fault("letter", "T-32 W", look(_POINT, highlight="yellow")),
    fault("letter", "T-36 W", say("băng rôn, khẩu hiệu", "**băng rôn**, khẩu hiệu")),
    fault(
        "letter",
        "T-32 W",
        inside(_POINT, '<w:del w:id="9" w:author="x"><w:r><w:delText>cũ</w:delText></w:r></w:del>'),
    ),
    fault("letter", "T-33 W", say("nhà văn hóa", "nhà văn hóa, điểm văn hoá")),
    fault("letter", "T-34 W", say("1.500.000 đồng", "1,500,000 đồng")),
    fault("letter", "T-34 W", say("1.500.000 đồng", "1.500.000đ")),
    fault(
        "decision",
        "T-35 W",
        say(
            "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Luật Lưu trữ ngày 11 tháng 11 năm 2011",
        ),
    ),
    fault("letter", "V-01 E", say("giới thiệu nền tảng số", "Ủy Ban Nhân Dân các xã giới thiệu")),
    fault(
        "letter",
        "V-01 E",
        say("Sở Khoa học và Công nghệ đề nghị#2", "Sở Khoa Học Và Công Nghệ đề nghị"),
    ),
    fault(
        "letter",
        "V-02 W",
        say("Các cơ quan treo", "Theo Khoản 2 Điều 5 của Quy chế, các cơ quan treo"),
    ),
    fault("letter", "V-03 W", say("địa bàn tỉnh;", "địa bàn Tỉnh Quảng Ninh;")),
    fault(
        "letter",
        "V-04 W",
        say("ý nghĩa của Ngày Chuyển đổi số quốc gia", "ý nghĩa của Ngày Chuyển Đổi Số Quốc Gia"),
    ),
    fault("letter", "V-05 W", say("Thực hiện Quyết định số", "Thực hiện quyết định số")),
    fault(
        "letter", "V-06 I", say("giới thiệu nền tảng số", "thực hiện chủ trương của Đảng, nhà nước")
    ),
    fault("letter", "V-07 W", say("trước ngày 25", "vào Thứ hai, ngày 26")),
    fault("letter", "V-08 W", say("Các đơn vị gửi báo cáo", "các đơn vị gửi báo cáo")),
    fault("letter", "T-31 W; P-07 E", look(_POINT, color="2F5496"), shape(_POINT, outlineLvl="0")),
)
