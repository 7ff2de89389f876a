"""Giving a paper its number, and files changed in place."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes
from cds_docs.standard.clauses import annex_1

_ISSUE = "cds-docs issue a.yaml cong-van --number"

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NUMBER_USED, "Mỗi số chỉ cấp một lần trong năm.",
        "Số đánh liên tiếp từ 01 trong năm; hai văn bản cùng loại của một cơ quan không trùng số.",
        f"{_ISSUE} 12, khi một công văn khác cùng năm đã mang số 12",
        f"{_ISSUE} 13",
        "Hỏi lại văn thư; nếu văn bản kia ghi nhầm thì sửa số của nó trước.",
        str(annex_1("Điểm a khoản 3 Mục II")),
    ),
    Explanation(
        codes.ISSUED_ALREADY, "Số, ngày đã ghi không bị thay mà không ai biết.",
        "Văn bản đã có số khác, ngày khác; gõ nhầm mã văn bản sẽ làm mất số đúng.",
        f"{_ISSUE} 13, khi trong tệp đã ghi number: 12",
        f"{_ISSUE} 13 --replace",
        "Xem lại mã văn bản; nếu đúng là phải đổi, thêm --replace.",
    ),
    Explanation(
        codes.OTHER_SYMBOL, "Ký hiệu gõ kèm số khớp với ký hiệu của văn bản.",
        "Ký hiệu khác thường là dấu hiệu nhầm văn bản.",
        f"{_ISSUE} 12/KH-UBND, khi ký hiệu của công văn là /SKHCN-VP", f"{_ISSUE} 12",
        "Chỉ ghi số, hoặc xem lại mã văn bản.",
    ),
    Explanation(
        codes.CHANGED_MEANWHILE, "Tệp không bị ghi đè lên bản người khác vừa lưu.",
        "Tệp đổi trong lúc lệnh đang chạy; ghi tiếp sẽ mất phần vừa sửa.",
        "Một người khác lưu tệp trong lúc lệnh issue đang chạy.",
        "Không ai sửa tệp trong lúc lệnh chạy.",
        "Lưu tệp trong trình soạn thảo, rồi chạy lại lệnh.",
    ),
    Explanation(
        codes.ISSUED_IN_FUTURE, "Ngày ban hành không ở phía trước.",
        "Văn bản có số khi đã ký; ngày còn ở phía trước thường do gõ nhầm.",
        f"{_ISSUE} 12 --date 19/9/2042", f"{_ISSUE} 12 --date 19/9/2024",
        "Nếu gõ nhầm, chạy lại với ngày đúng và --replace.",
    ),
    Explanation(
        codes.NOT_SPLICED, "Số, ngày ghi được vào tệp mà phần khác giữ nguyên.",
        "Cách viết văn bản trong tệp không có chỗ cho giá trị mới, ví dụ khóa kiểu «? number».",
        "? number\n: 12", "number: 12",
        "Ghi number, date bằng tay, rồi chạy render.",
    ),
    Explanation(
        codes.ONE_CAMPAIGN_ONLY, "Lệnh làm với đúng một tệp chiến dịch.",
        "Lệnh này sửa hoặc đọc một văn bản của một tệp.",
        "cds-docs issue campaigns cong-van --number 12",
        "cds-docs issue campaigns/a.yaml cong-van --number 12", "Nêu tên một tệp.",
    ),
    Explanation(
        codes.NOT_ISSUABLE, "Ghi số, ngày không sinh ra lỗi.",
        "Với số, ngày mới, tệp hoặc một văn bản có lỗi; tệp được giữ nguyên như cũ.",
        "Ngày mới làm một văn bản khác không soạn được.", "Mọi văn bản vẫn soạn được.",
        "Sửa các lỗi nêu kèm, rồi chạy lại.",
    ),
    Explanation(
        codes.DATE_NEEDED, "Văn bản có số thì có ngày.",
        "Tệp chưa ghi ngày ban hành đầy đủ, và lệnh không nêu --date.",
        f"{_ISSUE} 12, khi trong tệp ghi date: 9/2024", f"{_ISSUE} 12 --date 19/9/2024",
        "Thêm --date.",
    ),
)  # fmt: skip
"""C226 to C229, C290 to C295."""
