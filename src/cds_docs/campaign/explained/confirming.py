"""Values that wait for a person."""

from cds_docs.campaign import codes
from cds_docs.diagnostics import Explanation

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.UNCONFIRMED,
        "Giá trị ghi «(cần xác nhận)» đã được người phụ trách đối chiếu trước khi soạn văn bản.",
        "Chủ đề, khẩu hiệu, số kế hoạch của năm trước không còn đúng ở năm sau.",
        "theme: (cần xác nhận) Phổ cập hạ tầng số",
        "theme: Phổ cập hạ tầng số",
        "Đối chiếu với văn bản của năm nay, sửa nếu cần, rồi xóa «(cần xác nhận)»;"
        " muốn xem trước thì chạy «cds-docs render --draft».",
    ),
)
