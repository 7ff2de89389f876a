"""Rules of group P: paper, margins, typeface, colour, page numbers, tables."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, house, practice

_TYPEFACE = annex_1("Khoản 4 Mục I")
_NUMBERS = annex_1("Khoản 7 Mục I")

P_01 = Rule(
    id="P-01",
    name="paper-not-a4",
    severity=Severity.ERROR,
    clause=annex_1("Khoản 1 Mục I"),
    title="Văn bản trình bày trên khổ giấy A4 (210 mm × 297 mm).",
    why="Đo khổ giấy của từng phần (section); sai lệch do làm tròn được bỏ qua.",
    wrong="Letter, 215,9 × 279,4 mm",
    right="A4, 210 × 297 mm",
    hint="Layout → Size → A4, áp dụng cho cả văn bản (Apply to: Whole document).",
    fixable=True,
)
P_02 = Rule(
    id="P-02",
    name="landscape-without-table",
    severity=Severity.WARNING,
    clause=annex_1("Khoản 2 Mục I"),
    title="Trang nằm ngang chỉ dùng khi nội dung có bảng, biểu.",
    why="Tìm bảng, biểu hoặc hình lớn trong phần nằm ngang.",
    wrong="Cả công văn nằm ngang, không có bảng",
    right="Trang đứng; riêng phần có bảng rộng nằm ngang",
    hint="Layout → Orientation → Portrait cho phần đó.",
)
P_03 = Rule(
    id="P-03",
    name="top-bottom-margin",
    severity=Severity.ERROR,
    clause=annex_1("Khoản 3 Mục I"),
    title="Lề trên và lề dưới cách mép giấy 20–25 mm.",
    why=(
        "Đo lề của từng phần. Với trang nằm ngang Nghị định không nêu số riêng, nên chỉ là cảnh"
        " báo và chấp nhận cả cách xoay lề theo tờ giấy."
    ),
    wrong="Lề trên 15 mm",
    right="Lề trên 20 mm",
    hint="Layout → Margins → Custom Margins, sửa Top và Bottom.",
    fixable=True,
)
P_04 = Rule(
    id="P-04",
    name="left-right-margin",
    severity=Severity.ERROR,
    clause=annex_1("Khoản 3 Mục I"),
    title="Lề trái cách mép giấy 30–35 mm, lề phải 15–20 mm.",
    why="Như P-03; khoảng đóng gáy (gutter) được cộng vào lề trái.",
    wrong="Lề trái 25 mm",
    right="Lề trái 30 mm",
    hint="Layout → Margins → Custom Margins, sửa Left và Right.",
    fixable=True,
)
P_05 = Rule(
    id="P-05",
    name="margins-differ",
    severity=Severity.WARNING,
    clause=house("Lề các phần nên như nhau; Nghị định không nói"),
    title="Các phần đứng của một văn bản dùng chung một bộ lề.",
    why="So lề của các phần đứng với phần đầu; bỏ qua phần có bảng và lề ngoài phạm vi.",
    wrong="Phần 1 lề trái 30 mm, phần 2 lề trái 35 mm",
    right="Cả hai phần lề trái 30 mm",
    hint="Đặt lại lề cho cả văn bản (Apply to: Whole document).",
)
P_06 = Rule(
    id="P-06",
    name="wrong-typeface",
    severity=Severity.ERROR,
    clause=_TYPEFACE,
    title="Phông chữ tiếng Việt Times New Roman cho toàn văn bản.",
    why=(
        "Xét phông Word dùng cho từng chữ, kể cả bảng, đầu trang, chân trang, chú thích. Phông ký"
        " hiệu cho ô đánh dấu và phông dự phòng không hiện trên giấy chỉ là thông tin. Văn bản gõ"
        " bằng bảng mã TCVN3, VNI không phải Unicode, dù hiện bằng phông nào."
    ),
    wrong="Nội dung bằng phông Calibri",
    right="Nội dung bằng phông Times New Roman",
    hint="Chọn toàn bộ (Ctrl+A), đặt phông Times New Roman; soát cả đầu trang và chân trang.",
    fixable=True,
)
P_07 = Rule(
    id="P-07",
    name="colour-not-black",
    severity=Severity.ERROR,
    clause=_TYPEFACE,
    title="Chữ màu đen.",
    why="Bỏ qua dấu chỉ độ khẩn; chữ gần đen và liên kết chỉ là cảnh báo.",
    wrong="Chữ màu đỏ trong nội dung",
    right="Chữ màu đen",
    hint="Chọn chỗ đó, Home → Font Color → Automatic.",
    fixable=True,
)
P_08 = Rule(
    id="P-08",
    name="no-page-number",
    severity=Severity.ERROR,
    clause=_NUMBERS,
    title="Văn bản từ hai trang trở lên có số trang.",
    why=(
        "Máy ước lượng độ dài; chỉ là lỗi khi chắc chắn có hai trang, chỉ là cảnh báo khi mới biết"
        " qua số trang ghi trong tệp."
    ),
    wrong="Kế hoạch 5 trang không đánh số",
    right="Số 2, 3, 4 … ở giữa lề trên; trang đầu không hiện số",
    hint="Insert → Page Number → Top of Page (giữa); chọn Different First Page.",
    fixable=True,
)
P_09 = Rule(
    id="P-09",
    name="page-number-place",
    severity=Severity.ERROR,
    clause=_NUMBERS,
    title="Số trang đặt canh giữa theo chiều ngang trong phần lề trên.",
    why="Tìm trường PAGE trong đầu trang và chân trang.",
    wrong="Số trang ở chân trang, bên phải",
    right="Số trang ở giữa lề trên",
    hint="Xóa số ở chân trang; Insert → Page Number → Top of Page (giữa).",
    fixable=True,
)
P_10 = Rule(
    id="P-10",
    name="number-on-first-page",
    severity=Severity.ERROR,
    clause=_NUMBERS,
    title="Không hiển thị số trang thứ nhất.",
    why="Xem đầu trang và chân trang dùng cho trang 1.",
    wrong="Trang đầu có số 1",
    right="Trang đầu không có số; trang sau là số 2",
    hint="Nháy đúp vào đầu trang, chọn Different First Page, xóa số ở trang đầu.",
    fixable=True,
)
P_11 = Rule(
    id="P-11",
    name="page-number-look",
    severity=Severity.ERROR,
    clause=_NUMBERS,
    title="Số trang cỡ chữ 13–14, kiểu chữ đứng.",
    why="Đo cỡ chữ và kiểu chữ của trường PAGE.",
    wrong="Số trang cỡ 11, nghiêng",
    right="Số trang cỡ 14, đứng",
    hint="Chọn số trang, đặt cỡ 13 hoặc 14, bỏ đậm và nghiêng.",
    fixable=True,
)
P_12 = Rule(
    id="P-12",
    name="page-number-text",
    severity=Severity.WARNING,
    clause=house("Nghị định chỉ nói đến chữ số Ả Rập ở lề trên, không nói đến chữ khác"),
    title="Số trang chỉ là chữ số; đầu trang, chân trang không có chữ khác.",
    why=(
        "Tìm chữ đứng cùng dòng với trường PAGE, và chữ khác ở đầu trang, chân trang; địa chỉ cơ"
        " quan, dấu chỉ phạm vi lưu hành, thông tin chữ ký số không xét."
    ),
    wrong="Trang 2/5; - 2 -; «Bản in thử lần 3» ở chân trang",
    right="2",
    hint="Xóa chữ đi kèm, chỉ giữ số trang.",
)
P_13 = Rule(
    id="P-13",
    name="coloured-table",
    severity=Severity.WARNING,
    clause=practice("Bảng để nền trắng, đường kẻ đen; phần đầu, chữ ký không đóng khung"),
    title="Bảng không có nền, đường kẻ màu; phần đầu, khối chữ ký không có khung.",
    why="Nghị định chỉ nói màu chữ, các mẫu không có khung; nền xám chỉ là thông tin.",
    wrong="Dòng đầu bảng nền xanh",
    right="Dòng đầu bảng nền trắng, chữ đậm",
    hint="Chọn bảng, Table Design → Shading → No Color; Borders màu đen.",
)
P_14 = Rule(
    id="P-14",
    name="table-too-wide",
    severity=Severity.WARNING,
    clause=practice("Bảng nằm trong vùng chữ"),
    title="Bảng không rộng hơn vùng chữ.",
    why="So bề rộng bảng với khổ giấy trừ lề; lề trong của ô được bỏ qua.",
    wrong="Bảng rộng 190 mm trong vùng chữ 165 mm",
    right="Bảng rộng 165 mm",
    hint="Layout → AutoFit → AutoFit Window, hoặc đưa bảng vào phụ lục nằm ngang.",
    fixable=True,
)
