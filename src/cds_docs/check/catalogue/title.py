"""Rules of group T on tên loại and trích yếu."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, practice

_TITLE = annex_1("Điểm b khoản 5 Mục II")

T_01 = Rule(
    id="T-01",
    name="letter-with-title",
    severity=Severity.ERROR,
    clause=_TITLE,
    title="Công văn không ghi tên loại.",
    why="Công văn chỉ có trích yếu «V/v …» dưới số, ký hiệu.",
    wrong="CÔNG VĂN",
    right="V/v hưởng ứng Ngày Chuyển đổi số quốc gia",
    hint="Xóa dòng «CÔNG VĂN», ghi trích yếu «V/v …» dưới số, ký hiệu.",
)
T_02 = Rule(
    id="T-02",
    name="title-wrong-look",
    severity=Severity.ERROR,
    clause=_TITLE,
    title="Tên loại in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, đặt canh giữa.",
    why=(
        "Đo cỡ chữ, kiểu chữ và cách canh như Word hiển thị. Dòng thẩm quyền ban hành và «QUYẾT"
        " ĐỊNH:» trong mẫu 1.1, 1.2 cũng trình bày như vậy; sai ở đó, hay thiếu một trong hai, chỉ"
        " là cảnh báo. Hình thức sao («SAO Y», «SAO LỤC», «TRÍCH SAO») của bản sao cũng"
        " được đo ở đây; khối ấy không có đường kẻ ở trên là cảnh báo."
    ),
    wrong="Kế hoạch (in thường, canh trái)",
    right="KẾ HOẠCH (in hoa, đậm, canh giữa)",
    hint="Gõ in hoa, bấm đậm, canh giữa, đặt cỡ 13 hoặc 14.",
    fixable=True,
)
T_04 = Rule(
    id="T-04",
    name="subject-wrong-look",
    severity=Severity.ERROR,
    clause=_TITLE,
    title="Trích yếu dưới tên loại in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.",
    why="Đo cỡ chữ, kiểu chữ và cách canh; dòng chỉ đoán, hay thiếu hẳn, thì cảnh báo.",
    wrong="Tổ chức Ngày Chuyển đổi số quốc gia (không đậm)",
    right="Tổ chức Ngày Chuyển đổi số quốc gia (đậm, canh giữa)",
    hint="Chọn trích yếu, bấm đậm, canh giữa, đặt cỡ 13 hoặc 14.",
    fixable=True,
)
T_05 = Rule(
    id="T-05",
    name="subject-line",
    severity=Severity.WARNING,
    clause=_TITLE,
    title="Dưới trích yếu có đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối.",
    why="So độ dài đường kẻ với dòng dài nhất của trích yếu.",
    wrong="Trích yếu không có đường kẻ, hoặc đường kẻ dài cả dòng",
    right="Một nét liền dài khoảng 2/5 dòng chữ, ở giữa",
    hint="Kẻ viền dưới với thụt hai bên hoặc vẽ một đường thẳng ngắn, đặt giữa.",
    fixable=True,
)
T_06 = Rule(
    id="T-06",
    name="letter-subject",
    severity=Severity.ERROR,
    clause=_TITLE,
    title="Trích yếu công văn bắt đầu bằng «V/v», cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm.",
    why=(
        "Tìm «V/v» dưới số, ký hiệu rồi đo cỡ chữ, kiểu chữ; «V/V», «v/v», ngoặc đơn, trích"
        " yếu in hoa là cảnh báo."
        " Trong ô bảng, dòng không ở giữa ô là cảnh báo."
    ),
    wrong="V/v hưởng ứng Ngày Chuyển đổi số quốc gia (nghiêng, đậm)",
    right="V/v hưởng ứng Ngày Chuyển đổi số quốc gia (đứng, cỡ 12 hoặc 13)",
    hint="Ghi «V/v …» dưới số, ký hiệu; bỏ đậm, bỏ nghiêng.",
    fixable=True,
)
T_07 = Rule(
    id="T-07",
    name="letter-subject-gap",
    severity=Severity.WARNING,
    clause=_TITLE,
    title="Trích yếu công văn cách dòng số, ký hiệu 6 pt.",
    why="Đo khoảng cách dưới dòng số và trên dòng «V/v», cho lệch 1 pt.",
    wrong="«V/v …» sát ngay dưới dòng số",
    right="Khoảng cách trước (Before) của «V/v …» là 6 pt",
    hint="Đặt Before của đoạn «V/v …» là 6 pt, After của dòng số là 0.",
    fixable=True,
)
T_08 = Rule(
    id="T-08",
    name="named-kind-with-short-about",
    severity=Severity.ERROR,
    clause=_TITLE,
    title="«V/v» chỉ dùng trong công văn.",
    why="Văn bản có tên loại ghi trích yếu dưới tên loại, không viết tắt «V/v».",
    wrong="KẾ HOẠCH / V/v tổ chức Ngày Chuyển đổi số quốc gia",
    right="KẾ HOẠCH / Tổ chức Ngày Chuyển đổi số quốc gia",
    hint="Bỏ «V/v» hoặc viết đủ «Về việc».",
)
T_09 = Rule(
    id="T-09",
    name="subject-punctuation",
    severity=Severity.WARNING,
    clause=practice("Trích yếu là một cụm từ, không có dấu chấm; sau «V/v» viết thường"),
    title="Trích yếu không có dấu chấm cuối; sau «V/v» viết thường, không dấu hai chấm, «về việc».",
    why="Các mẫu của Phụ lục I, III không có những dấu, chữ thừa này.",
    wrong="V/v: về việc hưởng ứng Ngày Chuyển đổi số quốc gia.",
    right="V/v hưởng ứng Ngày Chuyển đổi số quốc gia",
    hint="Xóa dấu hoặc chữ thừa.",
)
T_10 = Rule(
    id="T-10",
    name="subject-too-long",
    severity=Severity.INFO,
    clause=practice("Trích yếu ngắn gọn; trường Subject ở Phụ lục VI chứa 500 ký tự"),
    title="Trích yếu ngắn gọn, phản ánh khái quát nội dung chủ yếu.",
    why="Nhắc khi dài hơn 120 ký tự; quá 500 ký tự là lỗi, hệ thống quản lý không chứa được.",
    wrong="Trích yếu dài bốn dòng",
    right="Hưởng ứng Ngày Chuyển đổi số quốc gia năm 2026",
    hint="Rút gọn trích yếu.",
)
