"""Rules of group A: phụ lục."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, house

_POINTER = annex_1("Điểm a khoản 1 Mục III")
_HEADING = annex_1("Điểm b khoản 1 Mục III")
_ATTACHED = annex_1("Điểm c khoản 1 Mục III")

A_01 = Rule(
    id="A-01",
    name="annex-not-mentioned",
    severity=Severity.ERROR,
    clause=_POINTER,
    title="Trong văn bản có chỉ dẫn về phụ lục kèm theo.",
    why=(
        "Tìm «phụ lục» hoặc «kèm theo» trong nội dung; phụ lục chỉ được nhắc ở phụ lục khác là"
        " cảnh báo."
    ),
    wrong="Văn bản có Phụ lục II nhưng nội dung không nhắc đến",
    right="… (chi tiết tại Phụ lục II kèm theo)",
    hint="Thêm chỉ dẫn đến phụ lục vào chỗ liên quan trong nội dung.",
)
A_02 = Rule(
    id="A-02",
    name="annex-numbering",
    severity=Severity.ERROR,
    clause=_POINTER,
    title="Từ hai phụ lục trở lên được đánh số thứ tự bằng chữ số La Mã, liên tục.",
    why="Đọc số sau chữ «Phụ lục» theo thứ tự trong tệp.",
    wrong="Phụ lục 1, Phụ lục 2; Phụ lục I, Phụ lục III",
    right="Phụ lục I, Phụ lục II",
    hint="Đánh lại số La Mã liên tục, rồi sửa các chỗ nhắc đến phụ lục trong nội dung.",
)
A_03 = Rule(
    id="A-03",
    name="single-annex-numbered",
    severity=Severity.WARNING,
    clause=house("Chỉ nhiều phụ lục mới phải đánh số; trường hợp một phụ lục là suy ra"),
    title="Văn bản chỉ có một phụ lục thì không đánh số phụ lục.",
    why="Đếm phụ lục trong tệp; bỏ qua khi nội dung nhắc đến phụ lục khác.",
    wrong="Phụ lục I (duy nhất)",
    right="Phụ lục",
    hint="Bỏ số sau chữ «Phụ lục» và ở các chỗ nhắc đến.",
)
A_04 = Rule(
    id="A-04",
    name="annex-heading",
    severity=Severity.ERROR,
    clause=_HEADING,
    title=(
        "Từ «Phụ lục» và số thứ tự thành một dòng riêng, canh giữa, in thường, cỡ 14, đứng, đậm."
    ),
    why="Đo cỡ, kiểu, canh lề và cách viết hoa của dòng «Phụ lục».",
    wrong="PHỤ LỤC I",
    right="Phụ lục I",
    hint="Gõ «Phụ lục» in thường trên dòng riêng, đặt đậm, cỡ 14, canh giữa.",
    fixable=True,
)
A_05 = Rule(
    id="A-05",
    name="annex-title",
    severity=Severity.ERROR,
    clause=_HEADING,
    title="Tên phụ lục canh giữa, in hoa, cỡ 13–14, đứng, đậm.",
    why="Đo các dòng giữa «Phụ lục» và «(Kèm theo …)»; dòng sau dòng đầu không in hoa là cảnh báo.",
    wrong="Danh mục nhiệm vụ",
    right="DANH MỤC NHIỆM VỤ",
    hint="Gõ tên phụ lục bằng chữ in hoa, đặt đậm, cỡ 13 hoặc 14, canh giữa.",
    fixable=True,
)
A_06 = Rule(
    id="A-06",
    name="annex-attached-to",
    severity=Severity.ERROR,
    clause=_ATTACHED,
    title=(
        "Dưới tên phụ lục có dòng «(Kèm theo …)» canh giữa, in thường, cỡ 13–14, nghiêng, trong"
        " ngoặc đơn."
    ),
    why=(
        "Tìm dòng «(Kèm theo …)» ở đầu mỗi phụ lục và đo cỡ, kiểu, canh lề. Quy chế, quy định …"
        " ban hành kèm theo quyết định mà thiếu dòng ấy là cảnh báo (mẫu 1.3), thiếu ngoặc đơn cũng"
        " vậy."
    ),
    wrong="Kèm theo Kế hoạch số … (chữ đứng)",
    right="(Kèm theo Kế hoạch số 12/KH-UBND ngày … của …) (chữ nghiêng, giữa dòng)",
    hint="Thêm dòng «(Kèm theo …)» dưới tên phụ lục, đặt nghiêng, canh giữa.",
    fixable=True,
)
A_07 = Rule(
    id="A-07",
    name="attached-to-contradicts",
    severity=Severity.WARNING,
    clause=_ATTACHED,
    title="Số, ký hiệu, thời gian, cơ quan ở dòng «(Kèm theo …)» đúng như của văn bản chính.",
    why=(
        "Chỉ so khi cả hai nơi đều đã ghi; chỗ để trống (văn bản điện tử, văn bản chưa có số)"
        " không xét. Tên loại văn bản («Kèm theo Công văn …») cũng được so. Dòng ấy ở đầu quy chế,"
        " quy định ban hành kèm theo quyết định cũng được so."
    ),
    wrong="Văn bản số 12/KH-UBND, phụ lục ghi «Kèm theo Kế hoạch số 21/KH-UBND»",
    right="Kèm theo Kế hoạch số 12/KH-UBND",
    hint="Sửa dòng «(Kèm theo …)» theo văn bản chính, hoặc để trống chỗ đó ở bản điện tử.",
)
A_08 = Rule(
    id="A-08",
    name="annex-numbers-go-on",
    severity=Severity.ERROR,
    clause=annex_1("Điểm đ khoản 1 Mục III"),
    title="Số trang của phụ lục đánh số riêng theo từng phụ lục.",
    why=(
        "Xem phần (section) của phụ lục có bắt đầu lại từ trang 1 không; khi phụ lục có thể chỉ"
        " một trang không hiện số thì là cảnh báo."
    ),
    wrong="Văn bản trang 1–3, phụ lục trang 4–6",
    right="Văn bản trang 1–3, phụ lục trang 1–3",
    hint=(
        "Đặt ngắt phần (Section Break → Next Page) trước phụ lục; Format Page Numbers → Start at 1."
    ),
    fixable=True,
)
A_09 = Rule(
    id="A-09",
    name="annex-not-on-new-page",
    severity=Severity.WARNING,
    clause=house("Phụ lục có số trang riêng nên phải sang trang; Nghị định không nói thẳng"),
    title="Mỗi phụ lục bắt đầu ở trang mới.",
    why="Tìm ngắt trang hoặc ngắt phần trước chữ «Phụ lục».",
    wrong="«Phụ lục» ngay dưới chữ ký",
    right="«Phụ lục» ở đầu trang mới",
    hint="Layout → Breaks → Next Page trước «Phụ lục».",
)
