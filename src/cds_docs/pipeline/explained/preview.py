"""The preview: what keeps it from starting, and what it says of itself."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.PREVIEW_EXTRA_MISSING, "Phần xem trước đã được cài.",
        "Trang xem trước cần ba thư viện mà các lệnh khác không cần, nên chúng được cài riêng.",
        "cds-docs preview khi chưa cài phần xem trước", "cds-docs preview khi đã cài",
        "Chạy lệnh cài mà thông báo nêu, rồi chạy lại.",
    ),
    Explanation(
        codes.PORT_TAKEN, "Cổng nêu sau --port còn trống.",
        "Mỗi cổng của máy chỉ phục vụ một chương trình một lúc.",
        "Hai lệnh «cds-docs preview --port 8000» cùng chạy.",
        "cds-docs preview 2024.yaml",
        "Bỏ --port để chương trình tự chọn một cổng trống.",
    ),
    Explanation(
        codes.PREVIEW_ONE_CAMPAIGN, "Mỗi lần xem trước một tệp chiến dịch.",
        "Trang xem trước theo dõi một tệp; mở thêm cửa sổ lệnh để xem tệp khác.",
        "cds-docs preview campaigns", "cds-docs preview campaigns/2024.yaml",
        "Nêu tên một tệp trong danh sách được in ra.",
    ),
    Explanation(
        codes.PREVIEW_STUMBLED, "Chương trình dựng được trang.",
        "Đây là lỗi của chương trình, không phải của tệp; trang đúng gần nhất vẫn được giữ.",
        "Chương trình dừng giữa chừng khi dựng trang.",
        "Trang được dựng lại sau lần lưu tiếp theo.",
        "Chạy «cds-docs validate» với tệp ấy để có nhật ký gửi người bảo trì.",
    ),
)  # fmt: skip
