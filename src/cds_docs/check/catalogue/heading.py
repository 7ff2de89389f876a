"""Rules of group Q: Quốc hiệu, Tiêu ngữ, names of the superior and the issuing body."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, practice

_NATIONAL = annex_1("Điểm a khoản 1 Mục II")
_MOTTO = annex_1("Điểm b khoản 1 Mục II")
_WHO = annex_1("Điểm a khoản 2 Mục II")
_NAMES = annex_1("Điểm b khoản 2 Mục II")

Q_01 = Rule(
    id="Q-01",
    name="national-title-wrong",
    severity=Severity.ERROR,
    clause=_NATIONAL,
    title="Trên cùng bên phải có Quốc hiệu «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», chữ in hoa.",
    why="So từng chữ với Quốc hiệu; HÒA hay HOÀ đều được.",
    wrong="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM",
    right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    hint="Gõ lại Quốc hiệu bằng chữ in hoa, trên một dòng, không có dấu chấm.",
)
Q_02 = Rule(
    id="Q-02",
    name="motto-wrong",
    severity=Severity.ERROR,
    clause=_MOTTO,
    title="Dưới Quốc hiệu có Tiêu ngữ «Độc lập - Tự do - Hạnh phúc», viết hoa chữ đầu mỗi cụm từ.",
    why="So từng chữ với Tiêu ngữ, kể cả chữ hoa, chữ thường.",
    wrong="Độc Lập - Tự Do - Hạnh Phúc",
    right="Độc lập - Tự do - Hạnh phúc",
    hint="Gõ lại Tiêu ngữ đúng chữ hoa, chữ thường.",
    fixable=True,
)
Q_03 = Rule(
    id="Q-03",
    name="motto-wrong-dash",
    severity=Severity.ERROR,
    clause=_MOTTO,
    title="Giữa các cụm từ của Tiêu ngữ có gạch nối (-), có cách chữ hai bên.",
    why="Word hay tự đổi gạch nối thành gạch ngang dài khi gõ.",
    wrong="Độc lập – Tự do – Hạnh phúc",
    right="Độc lập - Tự do - Hạnh phúc",
    hint="Thay bằng gạch nối thường, mỗi bên một dấu cách.",
    fixable=True,
)
Q_04 = Rule(
    id="Q-04",
    name="national-title-wrong-look",
    severity=Severity.ERROR,
    clause=annex_1("Khoản 1 Mục II"),
    title="Quốc hiệu cỡ chữ 12 đến 13, Tiêu ngữ cỡ chữ 13 đến 14, cả hai kiểu chữ đứng, đậm.",
    why=(
        "Đo cỡ chữ và kiểu chữ như Word hiển thị, kể cả khi kế thừa từ kiểu (style)."
        " Trong ô bảng, dòng không ở giữa ô là cảnh báo."
    ),
    wrong="Độc lập - Tự do - Hạnh phúc (chữ nghiêng)",
    right="Độc lập - Tự do - Hạnh phúc (chữ đứng, đậm, cỡ 13 hoặc 14)",
    hint="Chọn cả dòng, đặt lại cỡ chữ, bấm đậm, bỏ nghiêng.",
    fixable=True,
)
Q_05 = Rule(
    id="Q-05",
    name="motto-line-missing",
    severity=Severity.ERROR,
    clause=_MOTTO,
    title="Dưới Tiêu ngữ có đường kẻ ngang, nét liền.",
    why="Tìm viền đoạn, viền ô hoặc nét vẽ ngay dưới Tiêu ngữ.",
    wrong="Tiêu ngữ không có đường kẻ bên dưới",
    right="Một nét liền dài bằng Tiêu ngữ, ở ngay dưới",
    hint="Kẻ viền dưới cho đoạn Tiêu ngữ (thụt hai bên cho vừa chữ) hoặc vẽ một đường thẳng.",
    fixable=True,
)
Q_06 = Rule(
    id="Q-06",
    name="motto-line-typed",
    severity=Severity.WARNING,
    clause=_MOTTO,
    title="Đường kẻ dưới Tiêu ngữ là nét kẻ, không gõ bằng gạch và không gạch chân chữ.",
    why="Gạch gõ bằng bàn phím và gạch chân không phải đường kẻ ngang, nét liền ở dòng dưới.",
    wrong="Dòng «________» dưới Tiêu ngữ; Tiêu ngữ bị gạch chân",
    right="Viền đoạn hoặc đường thẳng vẽ dưới Tiêu ngữ",
    hint="Xóa dòng gạch hoặc bỏ gạch chân (Ctrl+U), rồi kẻ viền dưới hoặc vẽ đường thẳng.",
    fixable=True,
)
Q_07 = Rule(
    id="Q-07",
    name="motto-line-length",
    severity=Severity.WARNING,
    clause=_MOTTO,
    title="Đường kẻ dưới Tiêu ngữ dài bằng độ dài của dòng chữ.",
    why="So độ dài đường kẻ với bề rộng chữ Times New Roman, cho lệch 5 %.",
    wrong="Đường kẻ 30 mm dưới Tiêu ngữ 60 mm",
    right="Đường kẻ 60 mm dưới Tiêu ngữ 60 mm",
    hint="Kéo đường kẻ cho bằng Tiêu ngữ.",
)
Q_08 = Rule(
    id="Q-08",
    name="national-title-wraps",
    severity=Severity.WARNING,
    clause=practice("Quốc hiệu nằm trên một dòng như trong các mẫu của Phụ lục III"),
    title="Quốc hiệu nằm trên một dòng.",
    why="So bề rộng chữ với bề rộng cột.",
    wrong="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT / NAM",
    right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    hint="Nới rộng cột bên phải hoặc đặt cỡ chữ 12.",
)
Q_09 = Rule(
    id="Q-09",
    name="issuer-wrong-look",
    severity=Severity.ERROR,
    clause=_NAMES,
    title="Tên cơ quan ban hành viết in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm.",
    why="Đo cỡ chữ và kiểu chữ như Word hiển thị. Trong ô bảng, dòng không ở giữa ô là cảnh báo.",
    wrong="Sở Khoa học và Công nghệ (in thường, không đậm)",
    right="SỞ KHOA HỌC VÀ CÔNG NGHỆ (in hoa, đậm)",
    hint="Gõ in hoa, bấm đậm, đặt cỡ chữ 12 hoặc 13.",
    fixable=True,
)
Q_10 = Rule(
    id="Q-10",
    name="parent-wrong-look",
    severity=Severity.ERROR,
    clause=_NAMES,
    title="Tên cơ quan chủ quản viết in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm.",
    why=(
        "Chỉ tên cơ quan ban hành in đậm; in đậm cả hai dòng làm lẫn cơ quan nào ban hành."
        " Trong ô bảng, dòng không ở giữa ô là cảnh báo."
    ),
    wrong="UBND TỈNH QUẢNG NINH (đậm)",
    right="UBND TỈNH QUẢNG NINH (không đậm)",
    hint="Bỏ đậm dòng tên cơ quan chủ quản.",
    fixable=True,
)
Q_11 = Rule(
    id="Q-11",
    name="issuer-abbreviated",
    severity=Severity.WARNING,
    clause=_WHO,
    title="Tên cơ quan ban hành viết đầy đủ; chỉ tên cơ quan chủ quản được viết tắt.",
    why="Tìm trong tên các cụm viết tắt thông dụng như UBND, KH&CN.",
    wrong="SỞ KH&CN",
    right="SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    hint="Viết đủ tên cơ quan ban hành.",
)
Q_12 = Rule(
    id="Q-12",
    name="issuer-line",
    severity=Severity.ERROR,
    clause=_NAMES,
    title="Dưới tên cơ quan ban hành có đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối.",
    why="So độ dài đường kẻ với dòng dài nhất của tên; đường kẻ sai độ dài chỉ là cảnh báo.",
    wrong="Tên cơ quan không có đường kẻ, hoặc đường kẻ dài cả dòng",
    right="Một nét liền dài khoảng 2/5 dòng chữ, ở giữa",
    hint="Kẻ viền dưới với thụt hai bên hoặc vẽ một đường thẳng ngắn, đặt giữa dòng tên.",
    fixable=True,
)
Q_13 = Rule(
    id="Q-13",
    name="too-many-names",
    severity=Severity.WARNING,
    clause=_WHO,
    title="Trên tên cơ quan ban hành chỉ ghi cơ quan chủ quản trực tiếp (nếu có).",
    why="Đếm các tên ở cột trái; chỗ chia tên thành dòng có thể đoán sai.",
    wrong="UBND TỈNH … / SỞ … / CHI CỤC … / PHÒNG …",
    right="SỞ … / CHI CỤC …",
    hint="Chỉ giữ cơ quan chủ quản trực tiếp và cơ quan ban hành.",
)
Q_14 = Rule(
    id="Q-14",
    name="parent-without-place",
    severity=Severity.WARNING,
    clause=_WHO,
    title="Tên cơ quan chủ quản ở địa phương có thêm tên tỉnh, thành phố, xã, phường, đặc khu.",
    why="Tìm «UBND», «UBND TỈNH»… mà không có tên địa phương theo sau.",
    wrong="UBND TỈNH",
    right="UBND TỈNH QUẢNG NINH",
    hint="Ghi thêm tên địa phương.",
)
