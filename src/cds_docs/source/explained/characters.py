"""Characters that do not belong in an office paper."""

from cds_docs.diagnostics import Explanation
from cds_docs.source import codes

_RETYPE = "Xóa rồi gõ lại chỗ này."

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.CONTROL,
        "Không có ký tự điều khiển trong tệp.",
        "Ký tự không in được thường theo vào khi chép từ PDF; Word không mở được tệp có chúng.",
        "theme: Phổ cập\u000bhạ tầng số",
        "theme: Phổ cập hạ tầng số",
        _RETYPE,
    ),
    Explanation(
        codes.INVISIBLE,
        "Không có ký tự vô hình trong giá trị.",
        "Ký tự rộng bằng không làm tìm kiếm, so sánh, sắp xếp sai mà không ai nhìn thấy.",
        "theme: Phổ cập\u200b hạ tầng số",
        "theme: Phổ cập hạ tầng số",
        "Xóa rồi gõ lại chỗ này; «cds-docs validate --fix» sửa giúp.",
    ),
    Explanation(
        codes.LOOK_ALIKE,
        "Chữ cái là chữ Việt, không phải chữ trông giống của bảng chữ khác.",
        "Chữ a của bảng chữ Nga trông như chữ a Việt nhưng tìm kiếm và đọc máy đều sai.",
        "theme: Phổ cập hạ t\u0430ng số",
        "theme: Phổ cập hạ tầng số",
        "Gõ lại từ được nêu bằng bộ gõ tiếng Việt.",
    ),
    Explanation(
        codes.EMOJI,
        "Văn bản hành chính không có biểu tượng cảm xúc.",
        "Phông Times New Roman không có hình này: trang in hiện ô trống.",
        "theme: Chuyển đổi số \U0001f680",
        "theme: Chuyển đổi số",
        "Xóa biểu tượng.",
    ),
    Explanation(
        codes.LEGACY,
        "Chữ Việt gõ bằng mã Unicode.",
        "Chữ gõ bằng TCVN3, VNI hay chữ bị đọc sai mã hiện thành ký hiệu lạ.",
        "theme: Céng hßa x· héi chñ nghÜa",
        "theme: Cộng hòa xã hội chủ nghĩa",
        "Chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6), hoặc gõ lại.",
    ),
    Explanation(
        codes.FULL_WIDTH,
        "Chữ, số, dấu câu là loại thường, không phải loại toàn khổ.",
        "Ký tự toàn khổ từ bàn phím Trung, Nhật rộng gấp đôi và không tìm được.",
        "theme: Chuyển đổi số \uff12\uff10\uff12\uff14",
        "theme: Chuyển đổi số 2024",
        _RETYPE,
    ),
    Explanation(
        codes.FOREIGN,
        "Chữ cái thuộc bảng chữ Việt hoặc La-tinh thường gặp.",
        "Chữ của bảng chữ khác có thể là cố ý (tên riêng); được giữ nguyên.",
        "theme: Phổ cập hạ tầng số 數",
        "theme: Phổ cập hạ tầng số",
        "Nếu không cố ý, gõ lại; nếu cố ý, bỏ qua hoặc ghi mã này vào «accept».",
    ),
    Explanation(
        codes.ODD_SPACE,
        "Dấu cách trong giá trị là dấu cách thường.",
        "Dấu cách lạ chép từ Word, PDF được giữ nguyên nhưng làm giãn dòng không đều.",
        "theme: Phổ cập\u2003hạ tầng số",
        "theme: Phổ cập hạ tầng số",
        "Gõ lại bằng phím cách; «cds-docs validate --fix» sửa giúp.",
    ),
    Explanation(
        codes.LOST_LETTERS,
        "Chữ có dấu còn nguyên.",
        "Dấu «?» giữa chữ là dấu vết của một lần lưu sai mã: chữ đã mất.",
        "theme: Chuy?n đ?i số",
        "theme: Chuyển đổi số",
        "Gõ lại bằng tiếng Việt có dấu; nếu đúng ý thì bỏ qua.",
    ),
)
"""C027 to C034, C037."""
