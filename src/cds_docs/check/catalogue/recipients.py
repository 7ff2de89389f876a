"""Rules of group N: Kính gửi and Nơi nhận."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, house, practice

_WHO = annex_1("Khoản 9 Mục II")
_LAYOUT = annex_1("Điểm d khoản 9 Mục II")

N_01 = Rule(
    id="N-01",
    name="addressees-missing",
    severity=Severity.ERROR,
    clause=_WHO,
    title="Công văn, tờ trình và báo cáo gửi cấp trên có «Kính gửi».",
    why=(
        "Báo cáo có thể không gửi cấp trên: chỉ nhắc, và cảnh báo khi Nơi nhận ghi «Như trên»."
        " Công điện không có dòng «… điện:» của mẫu 1.6, «Kính gửi:» không có nơi nào là cảnh báo."
    ),
    wrong="Công văn không có «Kính gửi»",
    right="Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh",
    hint="Thêm «Kính gửi: …» trước nội dung.",
)
N_02 = Rule(
    id="N-02",
    name="addressees-not-wanted",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Văn bản có tên loại khác tờ trình, báo cáo không ghi «Kính gửi».",
    why="Với giấy, phiếu, bản … nhiều nơi dùng biểu mẫu riêng: chỉ cảnh báo.",
    wrong="KẾ HOẠCH … Kính gửi: …",
    right="KẾ HOẠCH … (nơi nhận ghi ở cuối văn bản)",
    hint="Bỏ «Kính gửi», ghi nơi nhận ở cuối văn bản.",
)
N_03 = Rule(
    id="N-03",
    name="addressees-wrong-look",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="«Kính gửi:» và nơi kính gửi in thường, cỡ chữ 13 đến 14, đứng, không đậm, có hai chấm.",
    why="Đo cỡ chữ và kiểu chữ như Word hiển thị.",
    wrong="Kính gửi Sở Khoa học và Công nghệ (đậm, nghiêng); KÍNH GỬI:; Kính gửi :",
    right="Kính gửi: Sở Khoa học và Công nghệ",
    hint="Bỏ đậm, bỏ nghiêng, đặt cỡ 13 hoặc 14, thêm dấu hai chấm sau «Kính gửi».",
    fixable=True,
)
N_04 = Rule(
    id="N-04",
    name="addressees-list-form",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Gửi từ hai nơi: mỗi nơi một dòng, đầu dòng có gạch, cuối dòng «;», dòng cuối «.».",
    why=(
        "Danh sách xét khi có từ hai nơi; nơi đầu nằm cùng dòng «Kính gửi:», nơi duy nhất có «;» ở"
        " cuối chỉ là cảnh báo, danh sách dưới «… điện:» của công điện cũng vậy (mẫu 1.6)."
    ),
    wrong="Kính gửi: Sở Tài chính; Sở Nội vụ",
    right="Kính gửi: / - Sở Tài chính; / - Sở Nội vụ.",
    hint="Xuống dòng cho từng nơi, thêm gạch đầu dòng và dấu cuối dòng.",
    fixable=True,
)
N_05 = Rule(
    id="N-05",
    name="addressees-not-aligned",
    severity=Severity.WARNING,
    clause=_LAYOUT,
    title="Các gạch đầu dòng dưới «Kính gửi:» thẳng hàng với nhau.",
    why="So vị trí đầu dòng của từng nơi; thẳng với dấu hai chấm hay không thì không xét.",
    wrong="Mỗi gạch đầu dòng thụt một kiểu",
    right="Các gạch đầu dòng cùng một mức thụt",
    hint="Đặt cùng một mức thụt trái (Left) cho các dòng, không canh giữa.",
)
N_06 = Rule(
    id="N-06",
    name="single-addressee-on-new-line",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Gửi một nơi thì «Kính gửi:» và tên nơi nhận cùng một dòng.",
    why="Chỉ xét khi chỉ có một nơi kính gửi và nó nằm ở đoạn sau.",
    wrong="Kính gửi: / - Bộ Nội vụ.",
    right="Kính gửi: Bộ Nội vụ",
    hint="Đưa tên nơi nhận lên cùng dòng, bỏ gạch đầu dòng.",
)
N_07 = Rule(
    id="N-07",
    name="distribution-label",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="«Nơi nhận:» trên dòng riêng, in thường, cỡ chữ 12, nghiêng, đậm, có dấu hai chấm.",
    why=(
        "Đo cỡ chữ và kiểu chữ như Word hiển thị. Trong ô bảng, dòng không sát lề trái là cảnh báo;"
        " dấu cách trước dấu hai chấm cũng vậy."
    ),
    wrong="Nơi nhận (đứng, cỡ 14); NƠI NHẬN:",
    right="Nơi nhận: (nghiêng, đậm, cỡ 12)",
    hint="Đặt cỡ 12, bấm nghiêng, đậm, thêm dấu hai chấm.",
    fixable=True,
)
N_08 = Rule(
    id="N-08",
    name="distribution-list-look",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Danh sách nơi nhận cỡ chữ 11, kiểu chữ đứng, không đậm.",
    why=(
        "Đo cỡ chữ và kiểu chữ như Word hiển thị. Trong ô bảng, dòng không sát lề trái là cảnh báo."
    ),
    wrong="- Như trên; (cỡ 12, nghiêng)",
    right="- Như trên; (cỡ 11, đứng)",
    hint="Chọn cả danh sách, đặt cỡ 11, bỏ đậm, bỏ nghiêng.",
    fixable=True,
)
N_09 = Rule(
    id="N-09",
    name="distribution-list-form",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Mỗi nơi nhận một dòng, đầu dòng có gạch, cuối dòng «;», dòng cuối «.».",
    why="Thiếu dấu cách sau gạch đầu dòng chỉ là cảnh báo.",
    wrong="- Như trên, / - Lưu: VT",
    right="- Như trên; / - Lưu: VT, CĐS.",
    hint="Sửa gạch đầu dòng và dấu cuối dòng.",
    fixable=True,
)
N_10 = Rule(
    id="N-10",
    name="archive-line",
    severity=Severity.ERROR,
    clause=_LAYOUT,
    title="Dòng cuối của nơi nhận là «- Lưu: VT, …», sau «Lưu» có hai chấm, «VT» trước đơn vị.",
    why=(
        "Số lượng bản lưu có thể ghi trong ngoặc hoặc không; dấu sau «VT» khác phẩy là cảnh báo."
        " Văn bản nhiều cơ quan cùng ký có thể ghi «Lưu: VT các Sở»."
    ),
    wrong="- Lưu VT, CĐS.",
    right="- Lưu: VT, CĐS.",
    hint="Ghi dòng cuối «- Lưu: VT, <đơn vị soạn thảo>.».",
    fixable=True,
)
N_11 = Rule(
    id="N-11",
    name="first-recipient",
    severity=Severity.WARNING,
    clause=_WHO,
    title="Có «Kính gửi»: dòng đầu nơi nhận là «Như trên»; quyết định, nghị quyết: «Như Điều».",
    why=(
        "Theo khoản 9 và các mẫu 1.1, 1.2, 1.5. Số của điều phải có trong văn bản. «Như trên» ở kế"
        " hoạch, chỉ thị … không có «Kính gửi» thì không chỉ đến nơi nào."
    ),
    wrong="Nơi nhận: - UBND tỉnh; … (công văn)",
    right="Nơi nhận: - Như trên; …",
    hint="Thêm «- Như trên;» (hoặc «- Như Điều …;») ở dòng đầu.",
)
N_12 = Rule(
    id="N-12",
    name="distribution-not-level",
    severity=Severity.WARNING,
    clause=_LAYOUT,
    title="«Nơi nhận» ngang hàng với dòng quyền hạn, chức vụ của người ký.",
    why="So hàng của bảng và khoảng cách phía trên hai dòng.",
    wrong="«Nơi nhận:» thấp hơn «KT. CHỦ TỊCH» vài dòng",
    right="«Nơi nhận:» và «KT. CHỦ TỊCH» cùng hàng",
    hint="Đặt hai phần vào cùng một hàng của bảng, ở dòng đầu của ô.",
)
N_13 = Rule(
    id="N-13",
    name="recipient-no-more",
    severity=Severity.WARNING,
    clause=house("Danh mục có ngày trong cds-docs về đơn vị, cơ quan đã sáp nhập"),
    title="Nơi nhận còn tồn tại ở ngày của văn bản.",
    why="So với danh mục có ngày và thời gian ghi trên văn bản; không có thời gian thì không xét.",
    wrong="- UBND các huyện, thị xã; (văn bản tháng 8/2025)",
    right="- UBND các xã, phường, đặc khu;",
    hint="Ghi tên cơ quan, đơn vị hiện nay.",
)
N_14 = Rule(
    id="N-14",
    name="recipient-purpose",
    severity=Severity.INFO,
    clause=practice("Phụ lục I không nêu ghi chú mục đích gửi; nhiều nơi vẫn dùng"),
    title="Nơi nhận không cần ghi «(để b/c)», «(để t/h)».",
    why="Thói quen vô hại, chỉ để biết.",
    wrong="- UBND tỉnh (để b/c);",
    right="- UBND tỉnh;",
    hint="Có thể bỏ phần trong ngoặc.",
)
