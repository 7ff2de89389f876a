"""Templates looked at and copied."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.TEMPLATE_EXISTS,
        "Chỗ sẽ chép mẫu tới còn trống.",
        "Mẫu cơ quan đã sửa không bị ghi đè.",
        "cds-docs templates copy cong-van/tuyen-truyen",
        "cds-docs templates copy cong-van/tuyen-truyen cong-van/tuyen-truyen-2025",
        "Đặt tên mới cho bản chép.",
    ),
    Explanation(
        codes.UNKNOWN_TEMPLATE,
        "Tên mẫu có dạng «loại/tên» và có thật.",
        "Mẫu được tìm trong templates/ ở đây, rồi trong chương trình.",
        "cds-docs templates show cong-van/tuyen-truyn",
        "cds-docs templates show cong-van/tuyen-truyen",
        "Xem các mẫu bằng «cds-docs templates list».",
    ),
    Explanation(
        codes.UNUSABLE_NAME,
        "Tên mẫu gồm chữ không dấu, chữ số, gạch nối, có tên loại ở trước.",
        "Tên mẫu cũng là tên tệp trên mọi máy.",
        "cds-docs templates copy cong-van/tuyen-truyen 'Mẫu của tôi'",
        "cds-docs templates copy cong-van/tuyen-truyen cong-van/cua-toi",
        "Đặt tên dạng cong-van/cua-toi.",
    ),
)
"""C280 to C282."""
