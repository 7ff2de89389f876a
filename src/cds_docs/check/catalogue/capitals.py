"""Rules of group V: viết hoa (Phụ lục II)."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_2

V_01 = Rule(
    id="V-01",
    name="agency-capitals",
    severity=Severity.ERROR,
    clause=annex_2("Khoản 1 Mục IV"),
    title="Tên cơ quan viết hoa chữ đầu của loại hình và của chức năng, lĩnh vực hoạt động.",
    why="So với danh mục tên; viết hoa mọi chữ là lỗi, các cách viết khác chỉ là cảnh báo.",
    wrong="Ủy Ban Nhân Dân; Sở Khoa Học Và Công Nghệ",
    right="Ủy ban nhân dân; Sở Khoa học và Công nghệ",
    hint="Viết lại đúng tên cơ quan.",
)
V_02 = Rule(
    id="V-02",
    name="citation-capitals",
    severity=Severity.WARNING,
    clause=annex_2("Khoản 7 Mục V"),
    title=(
        "Khi viện dẫn một văn bản cụ thể: phần, chương, mục, tiểu mục, điều viết hoa; khoản, điểm"
        " viết thường."
    ),
    why="Chỉ xét giữa câu, khi sau đó là số và tên văn bản hoặc số điều.",
    wrong="tại Khoản 2 điều 5 Nghị định số …",
    right="tại khoản 2 Điều 5 Nghị định số …",
    hint="Viết «Điều», «Mục», «Chương» hoa; «khoản», «điểm» thường.",
)
V_03 = Rule(
    id="V-03",
    name="unit-capitals",
    severity=Severity.WARNING,
    clause=annex_2("Khoản 1 Mục III"),
    title=(
        "Danh từ chung tỉnh, thành phố, quận, xã viết thường, trừ tên gắn với số, người, sự kiện"
        " và Thành phố Hồ Chí Minh."
    ),
    why="Chỉ xét giữa câu, với tên tỉnh, thành phố trong danh mục và quận, phường mang số.",
    wrong="trên địa bàn Tỉnh Quảng Ninh; thành phố Hồ Chí Minh; quận 1",
    right="trên địa bàn tỉnh Quảng Ninh; Thành phố Hồ Chí Minh; Quận 1",
    hint="Sửa chữ đầu của danh từ chung.",
)
V_04 = Rule(
    id="V-04",
    name="day-name-capitals",
    severity=Severity.WARNING,
    clause=annex_2("Khoản 5 Mục V"),
    title="Tên Ngày viết: «Ngày Chuyển đổi số quốc gia» (Quyết định số 505/QĐ-TTg).",
    why="So từng chữ với tên trong Quyết định; dòng in hoa không xét.",
    wrong="Ngày Chuyển Đổi Số Quốc Gia; ngày chuyển đổi số Quốc gia",
    right="Ngày Chuyển đổi số quốc gia",
    hint="Thay bằng «Ngày Chuyển đổi số quốc gia».",
)
V_05 = Rule(
    id="V-05",
    name="document-type-capitals",
    severity=Severity.WARNING,
    clause=annex_2("Khoản 6 Mục V"),
    title="Tên loại văn bản viết hoa khi chỉ một văn bản cụ thể.",
    why="Xét tên loại viết thường có «số» và ký hiệu đi sau.",
    wrong="theo quyết định số 505/QĐ-TTg",
    right="theo Quyết định số 505/QĐ-TTg",
    hint="Viết hoa chữ đầu của tên loại.",
)
V_06 = Rule(
    id="V-06",
    name="people-and-state-capitals",
    severity=Severity.INFO,
    clause=annex_2("Khoản 1 Mục V"),
    title="«Nhân dân», «Nhà nước» viết hoa khi đứng riêng.",
    why="Chỉ xét vài cụm từ chắc chắn; tên cơ quan và «quản lý nhà nước» … không xét.",
    wrong="chủ trương của Đảng, nhà nước",
    right="chủ trương của Đảng, Nhà nước",
    hint="Viết hoa chữ «Nhân», «Nhà» nếu chỉ nhân dân, Nhà nước Việt Nam.",
    lowered="Máy chỉ đoán được nghĩa của từ theo từ đứng cạnh.",
)
V_07 = Rule(
    id="V-07",
    name="weekday-capitals",
    severity=Severity.WARNING,
    clause=annex_2("Khoản 8 Mục V"),
    title="Viết «thứ Hai», «tháng Tám», «tết Nguyên đán».",
    why="Chỉ xét thứ có buổi hoặc ngày đi kèm, tháng bằng chữ và tên tết.",
    wrong="sáng Thứ hai, ngày 07 tháng 10; Tết Nguyên Đán",
    right="sáng thứ Hai, ngày 07 tháng 10; tết Nguyên đán",
    hint="Viết hoa tên riêng của ngày, tháng; «thứ», «tháng» viết thường.",
)
V_08 = Rule(
    id="V-08",
    name="clause-begins-small",
    severity=Severity.WARNING,
    clause=annex_2("Mục I"),
    title="Chữ đầu của khoản (dòng đánh số 1., 2., …) viết hoa.",
    why=(
        "Xuống dòng thì viết hoa chữ đầu câu. Chỉ xét dòng đánh số; điểm a), b) và gạch đầu dòng"
        " có thể nối câu ở trên nên không xét."
    ),
    wrong="1. treo băng rôn tại trụ sở.",
    right="1. Treo băng rôn tại trụ sở.",
    hint="Viết hoa chữ đầu sau số thứ tự.",
    fixable=True,
)
