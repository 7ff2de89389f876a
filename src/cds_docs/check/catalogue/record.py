"""Rules of group M: stamps, address, properties of the file, fields of the register."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, annex_6, house

M_01 = Rule(
    id="M-01",
    name="urgency-stamp",
    severity=Severity.WARNING,
    clause=annex_1("Điểm b khoản 2 Mục III"),
    title=(
        "Dấu chỉ độ khẩn (HỎA TỐC, THƯỢNG KHẨN, KHẨN) in hoa, cỡ 13–14, đứng, đậm, trong khung"
        " viền đơn, màu đỏ tươi."
    ),
    why="Xét chữ, cỡ, kiểu, màu và khung của dấu trong phần đầu văn bản.",
    wrong="HỎA TỐC (không có khung, không đậm)",
    right="HỎA TỐC (đậm, đỏ, trong khung)",
    hint="Đặt chữ đậm, đỏ, kẻ khung bốn cạnh (Borders → Outside Borders).",
    fixable=True,
)
M_02 = Rule(
    id="M-02",
    name="circulation-stamp",
    severity=Severity.WARNING,
    clause=annex_1("Điểm c khoản 2 Mục III"),
    title=(
        "Chỉ dẫn phạm vi lưu hành (LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI) in hoa, cỡ 13–14, đứng,"
        " đậm, trong khung viền đơn."
    ),
    why="Xét cỡ, kiểu và khung của chỉ dẫn.",
    wrong="LƯU HÀNH NỘI BỘ (không có khung)",
    right="LƯU HÀNH NỘI BỘ (trong khung)",
    hint="Kẻ khung bốn cạnh quanh dòng chữ (Borders → Outside Borders).",
    fixable=True,
)
M_03 = Rule(
    id="M-03",
    name="secret-paper",
    severity=Severity.ERROR,
    clause=annex_1("Điểm a khoản 2 Mục III"),
    title="Văn bản có độ mật thực hiện theo pháp luật về bảo vệ bí mật nhà nước.",
    why=(
        "Đầu văn bản có dấu TUYỆT MẬT, TỐI MẬT hoặc MẬT gõ thẳng vào tệp. Văn bản không được kiểm"
        " tra tiếp."
    ),
    wrong="MẬT (gõ trong tệp soạn trên máy thường)",
    right="(không soạn văn bản mật bằng công cụ này)",
    hint="Ngừng xử lý tệp trên máy này; báo người phụ trách bảo mật của cơ quan.",
)
M_04 = Rule(
    id="M-04",
    name="address-block",
    severity=Severity.WARNING,
    clause=annex_1("Khoản 4 Mục III"),
    title=(
        "Địa chỉ cơ quan đặt ở cuối trang thứ nhất, dưới một đường kẻ nét liền dài hết chiều"
        " ngang vùng chữ."
    ),
    why="Tìm địa chỉ, điện thoại, thư điện tử trong chân trang.",
    wrong="Địa chỉ ở chân mọi trang, không có đường kẻ",
    right="Địa chỉ chỉ ở chân trang 1, dưới đường kẻ",
    hint="Chọn Different First Page, chuyển địa chỉ vào chân trang đầu, kẻ viền trên cho đoạn.",
)
M_05 = Rule(
    id="M-05",
    name="file-properties",
    severity=Severity.WARNING,
    clause=house("Thuộc tính tệp đi theo văn bản điện tử; Nghị định không nói"),
    title="Thuộc tính tệp: tiêu đề là trích yếu, tác giả là cơ quan, không lộ tên người gõ.",
    why=(
        "Người nhận tệp đọc được thuộc tính. Tên người hoặc tên máy ở ô tác giả là cảnh báo; để"
        " trống chỉ là thông tin, vì không lộ gì."
    ),
    wrong="Tiêu đề trống; tác giả «Admin»",
    right="Tiêu đề «Tổ chức Ngày Chuyển đổi số quốc gia»; tác giả là tên cơ quan",
    hint="File → Info → Properties: sửa Title và Author.",
)
M_06 = Rule(
    id="M-06",
    name="field-too-long",
    severity=Severity.WARNING,
    clause=annex_6("Thông tin đầu ra của văn bản đi,"),
    title="Số, ký hiệu, tên loại, cơ quan, chức vụ, họ tên vừa với trường dữ liệu của văn bản đi.",
    why="Đếm ký tự theo độ dài trường của Phụ lục VI; trích yếu do T-10 xét.",
    wrong="Ký hiệu dài 35 ký tự (trường 30)",
    right="Ký hiệu không quá 30 ký tự",
    hint="Rút gọn để nhập được vào hệ thống quản lý văn bản.",
)
M_07 = Rule(
    id="M-07",
    name="duplicate-number",
    severity=Severity.WARNING,
    clause=annex_6("Điểm h khoản 1 Mục III"),
    title="Số, ký hiệu và cơ quan ban hành không trùng nhau giữa các văn bản trong một năm.",
    why=(
        "So các tệp kiểm tra trong cùng một lần; văn bản chưa có số bỏ qua. Cơ quan chủ quản hoặc"
        " địa danh khác nhau là hai cơ quan khác nhau."
    ),
    wrong="Hai tệp cùng «Số: 12/KH-UBND» của một cơ quan",
    right="Số: 12/KH-UBND; Số: 13/KH-UBND",
    hint="Soát lại số đã cấp; nếu là hai bản của một văn bản, giữ một bản.",
)
