"""Rules of group S: số, ký hiệu, địa danh and time."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, house, practice

_SYMBOL = annex_1("Điểm b khoản 3 Mục II")
_NUMBER = annex_1("Điểm c khoản 3 Mục II")
_PLACE = annex_1("Điểm a khoản 4 Mục II")
_DATE = annex_1("Điểm b khoản 4 Mục II")
_PLACE_AND_DATE = annex_1("Điểm c khoản 4 Mục II")

S_01 = Rule(
    id="S-01",
    name="number-line-missing",
    severity=Severity.ERROR,
    clause=_NUMBER,
    title="Dưới tên cơ quan có dòng số, ký hiệu; sau từ «Số» (in thường) có dấu hai chấm.",
    why=(
        "Số để trống khi chưa cấp là đúng; thiếu cả dòng, thiếu «Số» hoặc dấu hai chấm là sai; dấu"
        " cách trước dấu hai chấm, dấu chấm, phẩy ở cuối dòng là cảnh báo."
    ),
    wrong="Số 05/KH-UBND",
    right="Số: 05/KH-UBND",
    hint="Thêm dòng «Số: …/…» dưới tên cơ quan ban hành.",
    fixable=True,
)
S_02 = Rule(
    id="S-02",
    name="number-without-zero",
    severity=Severity.ERROR,
    clause=_NUMBER,
    title="Số nhỏ hơn 10 ghi thêm số 0 phía trước.",
    why="Áp dụng cho số văn bản trước dấu gạch chéo.",
    wrong="Số: 5/KH-UBND",
    right="Số: 05/KH-UBND",
    hint="Thêm số 0 trước số văn bản.",
    fixable=True,
)
S_03 = Rule(
    id="S-03",
    name="number-too-many-zeros",
    severity=Severity.WARNING,
    clause=practice("Chỉ thêm số 0 trước số nhỏ hơn 10, như trong ví dụ của Phụ lục I"),
    title="Số văn bản không thêm số 0 cho đủ ba chữ số.",
    why="Số 0 chỉ thêm trước số nhỏ hơn 10, và chỉ một.",
    wrong="Số: 005/KH-UBND",
    right="Số: 05/KH-UBND",
    hint="Bỏ số 0 thừa.",
)
S_04 = Rule(
    id="S-04",
    name="blank-in-symbol",
    severity=Severity.ERROR,
    clause=_NUMBER,
    title="Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm ký hiệu có gạch nối, không cách chữ.",
    why="Chỗ trống chờ điền số không phải lỗi; gạch nối là «-», không phải gạch dài «–».",
    wrong="Số: 05 / KH - UBND; Số: 05/KH–UBND",
    right="Số: 05/KH-UBND",
    hint="Xóa dấu cách quanh «/» và «-», thay gạch dài bằng «-».",
    fixable=True,
)
S_05 = Rule(
    id="S-05",
    name="symbol-in-small-letters",
    severity=Severity.ERROR,
    clause=_NUMBER,
    title="Ký hiệu văn bản viết in hoa, trừ chữ thường của chính mã (QyĐ, CTr, TTr, TTg).",
    why="Chữ thường trong mã cơ quan kiểu SNgV được bỏ qua.",
    wrong="Số: 05/Kh-Ubnd",
    right="Số: 05/KH-UBND",
    hint="Gõ lại ký hiệu bằng chữ in hoa.",
)
S_06 = Rule(
    id="S-06",
    name="symbol-of-another-kind",
    severity=Severity.ERROR,
    clause=_SYMBOL,
    title="Chữ viết tắt đầu ký hiệu đúng với tên loại của văn bản.",
    why=(
        "So nhóm đầu của ký hiệu với bảng chữ viết tắt tên loại. Biên bản, hợp đồng, bản ghi nhớ,"
        " bản thỏa thuận nhiều nơi đánh số theo lệ riêng: chỉ cảnh báo khi ký hiệu là của loại"
        " khác."
    ),
    wrong="KẾ HOẠCH … số 05/QĐ-UBND",
    right="KẾ HOẠCH … số 05/KH-UBND",
    hint="Sửa ký hiệu cho đúng tên loại.",
)
S_07 = Rule(
    id="S-07",
    name="symbol-form",
    severity=Severity.ERROR,
    clause=_SYMBOL,
    title="Công văn không có chữ viết tắt tên loại trong ký hiệu; văn bản có tên loại thì có.",
    why=(
        "Công văn ghi cơ quan rồi đơn vị soạn thảo; «CV» không có trong bảng chữ viết tắt. Năm chỉ"
        " có trong số, ký hiệu của văn bản quy phạm pháp luật."
    ),
    wrong="Số: 123/CV-SKHCN",
    right="Số: 123/SKHCN-CĐS",
    hint=(
        "Sửa ký hiệu: công văn là «cơ quan-đơn vị», văn bản có tên loại là «loại-cơ quan»;"
        " không ghi năm."
    ),
)
S_08 = Rule(
    id="S-08",
    name="number-wrong-look",
    severity=Severity.ERROR,
    clause=_NUMBER,
    title="Số, ký hiệu cỡ chữ 13, kiểu chữ đứng, không đậm.",
    why="Đo cỡ chữ và kiểu chữ như Word hiển thị. Trong ô bảng, dòng không ở giữa ô là cảnh báo.",
    wrong="Số: 05/KH-UBND (cỡ 14, đậm)",
    right="Số: 05/KH-UBND (cỡ 13, đứng)",
    hint="Chọn cả dòng, đặt cỡ 13, bỏ đậm, bỏ nghiêng.",
    fixable=True,
)
S_09 = Rule(
    id="S-09",
    name="place-and-date-missing",
    severity=Severity.ERROR,
    clause=annex_1("Khoản 4 Mục II"),
    title="Dưới Tiêu ngữ có địa danh và thời gian ban hành (trừ biên bản).",
    why="Ngày, tháng để trống khi chưa ký là đúng; thiếu địa danh hoặc thiếu cả dòng là sai.",
    wrong="ngày 05 tháng 9 năm 2026",
    right="Quảng Ninh, ngày 05 tháng 9 năm 2026",
    hint="Thêm dòng «Địa danh, ngày … tháng … năm …» dưới Tiêu ngữ.",
)
S_10 = Rule(
    id="S-10",
    name="place-and-date-form",
    severity=Severity.ERROR,
    clause=_PLACE_AND_DATE,
    title="Sau địa danh có dấu phẩy, rồi «ngày … tháng … năm …» ghi đủ chữ.",
    why=(
        "So với mẫu «Địa danh, ngày … tháng … năm …»; số để trống được. Dấu cách thừa hay thiếu,"
        " dấu thừa ở cuối dòng là cảnh báo."
    ),
    wrong="Quảng Ninh ngày 05/9/2026",
    right="Quảng Ninh, ngày 05 tháng 9 năm 2026",
    hint="Gõ lại theo mẫu «Địa danh, ngày … tháng … năm …».",
    fixable=True,
)
S_11 = Rule(
    id="S-11",
    name="date-without-zero",
    severity=Severity.ERROR,
    clause=_DATE,
    title="Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước.",
    why="Chỉ xét thời gian ban hành ở đầu văn bản.",
    wrong="ngày 5 tháng 2 năm 2026",
    right="ngày 05 tháng 02 năm 2026",
    hint="Thêm số 0.",
    fixable=True,
)
S_12 = Rule(
    id="S-12",
    name="month-with-zero",
    severity=Severity.WARNING,
    clause=_DATE,
    title="Tháng 3 đến tháng 9 không thêm số 0.",
    why="Nghị định chỉ nêu thêm số 0 cho tháng 1 và tháng 2.",
    wrong="ngày 05 tháng 09 năm 2026",
    right="ngày 05 tháng 9 năm 2026",
    hint="Bỏ số 0 trước tháng.",
    fixable=True,
)
S_13 = Rule(
    id="S-13",
    name="place-and-date-wrong-look",
    severity=Severity.ERROR,
    clause=_PLACE_AND_DATE,
    title=(
        "Địa danh và thời gian in thường, chữ đầu của địa danh viết hoa, cỡ chữ 13 đến 14, kiểu"
        " chữ nghiêng, không đậm."
    ),
    why="Đo cỡ chữ và kiểu chữ như Word hiển thị. Trong ô bảng, dòng không ở giữa ô là cảnh báo.",
    wrong="Quảng Ninh, ngày 05 tháng 9 năm 2026 (chữ đứng); QUẢNG NINH, ngày …",
    right="Quảng Ninh, ngày 05 tháng 9 năm 2026 (chữ nghiêng)",
    hint="Chọn cả dòng, bấm nghiêng, bỏ đậm, đặt cỡ 13 hoặc 14.",
    fixable=True,
)
S_14 = Rule(
    id="S-14",
    name="number-and-date-not-level",
    severity=Severity.WARNING,
    clause=_PLACE_AND_DATE,
    title="Địa danh và thời gian nằm cùng một dòng với số, ký hiệu.",
    why="So hàng của bảng hoặc dòng chứa hai phần.",
    wrong="Số, ký hiệu ở dòng 3, địa danh ở dòng 4",
    right="Số, ký hiệu và địa danh ngang hàng",
    hint="Đặt hai phần vào cùng một hàng của bảng.",
)
S_15 = Rule(
    id="S-15",
    name="date-impossible",
    severity=Severity.WARNING,
    clause=house("Ngày phải có trong lịch; thời gian ban hành không ở tương lai"),
    title=(
        "Thời gian ban hành có trong lịch và không sau ngày kiểm tra; ngày trong lời văn có trong"
        " lịch và đúng thứ."
    ),
    why="So với lịch và với ngày kiểm tra. Ngày âm lịch và lời trích trong ngoặc kép không xét.",
    wrong="ngày 31 tháng 9 năm 2026",
    right="ngày 30 tháng 9 năm 2026",
    hint="Xem lại ngày, tháng, năm.",
)
S_16 = Rule(
    id="S-16",
    name="unit-no-more",
    severity=Severity.WARNING,
    clause=house("Danh mục có ngày trong cds-docs về đơn vị, cơ quan đã sáp nhập"),
    title="Địa danh và tên cơ quan còn tồn tại ở ngày của văn bản.",
    why="So với danh mục có ngày và thời gian ghi trên văn bản; không có thời gian thì không xét.",
    wrong="Quảng Nam, ngày 15 tháng 8 năm 2025",
    right="Đà Nẵng, ngày 15 tháng 8 năm 2025",
    hint="Ghi tên đơn vị hiện nay.",
)
S_17 = Rule(
    id="S-17",
    name="generic-word-before-place",
    severity=Severity.WARNING,
    clause=_PLACE,
    title="Địa danh ghi tên riêng; mang tên người, số, sự kiện thì ghi cả từ chỉ đơn vị.",
    why="Chỉ xét tên tỉnh, thành phố; tên phường, xã có thể là tên người nên không xét.",
    wrong="Tỉnh Quảng Ninh, ngày …; Hồ Chí Minh, ngày …",
    right="Quảng Ninh, ngày …; Thành phố Hồ Chí Minh, ngày …",
    hint="Bỏ (hoặc thêm) từ chỉ đơn vị trước tên.",
)
