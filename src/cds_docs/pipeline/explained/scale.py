"""Many documents at once: processes, parts, leftovers, the register."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes
from cds_docs.standard.clauses import annex_1

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.PROCESS_KILLED, "Mỗi văn bản được soạn đến cùng.",
        "Hệ điều hành dừng tiến trình đang soạn, thường vì máy hết bộ nhớ; các văn bản khác vẫn"
        " được ghi.",
        "cds-docs render campaigns --jobs 16", "cds-docs render campaigns --jobs 2",
        "Chạy lại với số nhỏ hơn ở --jobs.",
    ),
    Explanation(
        codes.PRUNED, "Thư mục kết quả chỉ còn văn bản của chiến dịch.",
        "Văn bản đã bỏ khỏi tệp chiến dịch, hoặc bản «.moi» cũ hơn văn bản bên cạnh; tệp do chương"
        " trình ghi và chưa ai sửa: --prune xóa và kể tên.",
        "Tệp thong-bao.docx còn lại sau khi bỏ văn bản «thong-bao».", "Không còn tệp ấy.",
        "Không cần làm gì.",
    ),
    Explanation(
        codes.WOULD_PRUNE, "Thư mục kết quả không có tệp thừa.",
        "--prune đi cùng --check chỉ kể những tệp sẽ xóa.",
        "cds-docs render campaigns --prune --check", "cds-docs render campaigns --prune",
        "Chạy không có --check để xóa.",
    ),
    Explanation(
        codes.NOT_PRUNED, "Tệp thừa được dọn khi không còn ai cần.",
        "Tệp đã được sửa tay, đang mở, hoặc máy không cho xóa thì được giữ nguyên.",
        "Tệp thừa đang mở trong Word.", "Tệp thừa đã đóng và chưa ai sửa.",
        "Xem lại tệp; không cần nữa thì tự xóa.",
    ),
    Explanation(
        codes.PRUNE_OF_PART, "Lệnh có --prune soạn đủ các văn bản của chiến dịch.",
        "Tệp nào là thừa chỉ biết được khi thấy cả chiến dịch.",
        "cds-docs render campaigns --prune --only cong-van", "cds-docs render campaigns --prune",
        "Bỏ --only hoặc --shard, hoặc bỏ --prune.",
    ),
    Explanation(
        codes.TABLE_NAME, "Sổ văn bản ghi ra tệp .csv hoặc .xlsx.",
        "Hai dạng Excel, LibreOffice và các hệ thống văn thư đều đọc được.",
        "cds-docs register campaigns -o so.txt", "cds-docs register campaigns -o so.csv",
        "Đặt tên tệp kết thúc bằng .csv hoặc .xlsx.",
    ),
    Explanation(
        codes.NUMBER_IN_TWO, "Trong sổ, số và ký hiệu của một cơ quan đứng một lần trong năm.",
        "Hai tệp chiến dịch cùng ghi một số thì một tệp ghi nhầm, hoặc một văn bản được kê hai"
        " lần.",
        "cds-docs register so.yaml tuan-le.yaml, cả hai có kế hoạch số 12/KH-SKHCN năm 2026",
        "Kế hoạch thứ hai mang số 13/KH-SKHCN",
        "Hỏi lại văn thư, sửa số ở một tệp; hai cơ quan khác nhau trùng tên thì bỏ qua.",
        str(annex_1("Điểm a khoản 3 Mục II")),
    ),
    Explanation(
        codes.TABLE_EXTRA, "Ghi tệp Excel cần thư viện openpyxl.",
        "Thư viện này là phần cài thêm; tệp .csv không cần.",
        "Ghi so.xlsx trên máy chưa cài openpyxl.", "Máy đã cài openpyxl, hoặc ghi so.csv.",
        "Chạy lệnh cài mà thông báo nêu; hoặc ghi tệp .csv.",
    ),
    Explanation(
        codes.OLDER_FORMS, "PDF, trang HTML, tệp JSON nói như văn bản Word bên cạnh.",
        "Chỉ soạn lại .docx thì các dạng khác còn lời cũ: gửi đi là gửi nhầm.",
        "render --format docx,pdf; sửa danh sách; render.",
        "render --format docx,pdf; sửa danh sách; render --format docx,pdf.",
        "Chạy lại với đủ các dạng, hoặc xóa tệp cũ.",
    ),
    Explanation(
        codes.LEFT_BESIDE, "Thư mục kết quả chỉ có văn bản của chiến dịch.",
        "Văn bản, dòng danh sách đã bỏ, bản nháp đã thành bản chính vẫn còn tệp từ trước, dễ gửi"
        " nhầm.",
        "Bỏ một dòng danh sách rồi chạy render.", "Bỏ một dòng danh sách rồi chạy render --prune.",
        "Chạy thêm --prune để dọn; cần giữ thì chuyển tệp sang thư mục khác.",
    ),
)  # fmt: skip
"""C350 to C358."""
