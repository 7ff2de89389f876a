"""The JSON Schema as a file."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.SCHEMA_MISSING,
        "Tệp lược đồ nằm ở nơi được nêu.",
        "Không có lược đồ thì trình soạn thảo không gợi ý khóa, không báo lỗi khi gõ.",
        "cds-docs schema --check   (chưa có schema/campaign.schema.json)",
        "cds-docs schema --write",
        "Chạy «cds-docs schema --write» ở thư mục chứa campaigns.",
    ),
    Explanation(
        codes.SCHEMA_OUTDATED,
        "Tệp lược đồ là lược đồ của phiên bản đang chạy.",
        "Lược đồ cũ gợi ý khóa không còn, hoặc báo lỗi ở khóa mới.",
        "cds-docs schema --check   (tệp do phiên bản trước tạo)",
        "cds-docs schema --write",
        "Chạy «cds-docs schema --write» để tạo lại; đừng sửa tệp này bằng tay.",
    ),
    Explanation(
        codes.SCHEMA_FOREIGN,
        "«schema --write» chỉ ghi đè lên lược đồ do chính chương trình tạo.",
        "Gõ nhầm tên một tệp khác thì nội dung của tệp ấy không bị mất.",
        "cds-docs schema campaigns/2024.yaml --write",
        "cds-docs schema schema/campaign.schema.json --write",
        "Chọn tên khác, hoặc tự chuyển tệp cũ đi chỗ khác.",
    ),
)
"""C260 to C262."""
