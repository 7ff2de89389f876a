"""Rolling a campaign forward to a new year."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NEW_YEAR_NOT_LATER,
        "Năm mới sau năm của tệp nguồn.",
        "Lệnh new chuyển ngày, tháng về phía trước; làm ngược lại thì sai thứ tự các văn bản.",
        "cds-docs new 2024 --from campaigns/campaign-2024.yaml",
        "cds-docs new 2025 --from campaigns/campaign-2024.yaml",
        "Ghi năm sau năm của tệp nguồn.",
    ),
    Explanation(
        codes.NEW_YEAR_TOO_FAR,
        "Năm mới nằm trong khoảng chương trình tính được ngày.",
        "Lịch nghỉ và ngày tháng chỉ tính trong khoảng đó.",
        "cds-docs new 3024 --from campaigns/campaign-2024.yaml",
        "cds-docs new 2025 --from campaigns/campaign-2024.yaml",
        "Kiểm tra lại năm đã gõ.",
    ),
    Explanation(
        codes.NOT_ROLLED,
        "Tệp nguồn của lệnh new không còn lỗi.",
        "Lỗi của năm trước sẽ theo sang năm sau.",
        "cds-docs new 2025 --from campaigns/dang-loi.yaml",
        "cds-docs new 2025 --from campaigns/campaign-2024.yaml",
        "Sửa các lỗi vừa nêu trong tệp nguồn, rồi chạy lại.",
    ),
    Explanation(
        codes.NEW_FILE_EXISTS,
        "Tệp mà lệnh new ghi ra chưa có.",
        "Tệp có sẵn không bị ghi đè: có thể đã có người sửa.",
        "cds-docs new 2026 --from campaigns/campaign-2024.yaml",
        "cds-docs new 2026 --from campaigns/campaign-2024.yaml -o campaigns/nhap-2026.yaml",
        "Chọn tên khác với -o.",
    ),
)
"""C232 to C235."""
