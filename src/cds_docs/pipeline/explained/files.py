"""Files and folders: what was asked for, what may be written."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

_PATH = "Kiểm tra lại đường dẫn."

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NO_SUCH_PATH, "Đường dẫn có thật.",
        "Tên không có ở thư mục hiện tại được tìm thêm trong campaigns/.",
        "cds-docs render campain-2024.yaml", "cds-docs render campaign-2024.yaml", _PATH,
    ),
    Explanation(
        codes.UNREADABLE_FILE, "Tệp, thư mục đọc được.",
        "Hệ điều hành không cho đọc, hoặc ổ đĩa lỗi.",
        "Tệp của người dùng khác.", "Tệp mở được bằng trình soạn thảo.",
        "Kiểm tra quyền đọc, hoặc chép tệp ra chỗ khác.",
    ),
    Explanation(
        codes.NO_CAMPAIGN_IN_FOLDER, "Thư mục có tệp chiến dịch.",
        "Chỉ các tệp .yaml, .yml nằm ngay trong thư mục được đọc.",
        "cds-docs validate van-ban-word", "cds-docs validate campaigns", _PATH,
    ),
    Explanation(
        codes.FILE_TOO_LARGE, "Tệp không quá lớn.",
        "Tệp lớn hơn nhiều lần tệp thật là tệp chọn nhầm.",
        "Một tệp .yaml dài 200 MB.", "Tệp chiến dịch vài chục kB.", "Xem lại tệp đã chọn.",
    ),
    Explanation(
        codes.OUTSIDE_CAMPAIGN, "Ảnh và tệp mẫu nằm trong thư mục của tệp chiến dịch.",
        "Chiến dịch phải có nghĩa như nhau trên mọi máy và không được đọc tệp nào khác của máy.",
        "logo: ../anh/logo.png", "logo: anh/logo.png",
        "Chép tệp vào thư mục của tệp chiến dịch, hoặc thư mục con.",
    ),
    Explanation(
        codes.SAME_FOLDER, "Mỗi tệp chiến dịch ghi vào một thư mục riêng.",
        "Hai tệp cùng tên sẽ ghi đè văn bản của nhau, trong một lần chạy hay lần lượt.",
        "cds-docs render tinh/2024.yaml so/2024.yaml",
        "cds-docs render tinh-2024.yaml so-2024.yaml",
        "Đổi tên một tệp, hoặc chạy riêng với -o khác nhau.",
    ),
    Explanation(
        codes.SAME_FILE, "Mỗi văn bản ghi vào một tệp riêng.",
        "Windows không phân biệt chữ hoa, chữ thường trong tên tệp.",
        "Hai văn bản có id cho ra cùng một tên tệp.", "Mỗi văn bản một id khác hẳn.",
        "Đặt id khác nhau.",
    ),
    Explanation(
        codes.RENAMED_FOLDER, "Tên thư mục dùng được trên mọi máy.",
        "Ký tự như : ? * và vài tên không dùng được trên Windows.",
        "campaigns/10:10.yaml", "campaigns/ngay-10-10.yaml",
        "Đặt tên tệp không dấu, chỉ có chữ, số, «-», «_».",
    ),
    Explanation(
        codes.UNKNOWN_DOCUMENT, "Mã sau --only là mã một văn bản.",
        "Không có văn bản ấy thì không có gì để dựng.",
        "cds-docs render a.yaml --only congvan", "cds-docs render a.yaml --only cong-van",
        "Chọn một mã trong danh sách được nêu.",
    ),
    Explanation(
        codes.NOT_WRITTEN, "Tệp ghi được vào thư mục đích.",
        "Đĩa đầy, thư mục chỉ đọc, ổ mạng rớt; tệp cũ vẫn nguyên vẹn.",
        "Ghi vào ổ đĩa đã đầy.", "Ghi vào thư mục còn chỗ và có quyền ghi.",
        "Giải phóng chỗ, kiểm tra quyền ghi, rồi chạy lại.",
    ),
    Explanation(
        codes.LINK_IN_OUTPUT, "Thư mục đích không chứa liên kết ra ngoài.",
        "Ghi qua liên kết có thể đè tệp ở chỗ khác.",
        "out/campaign-2024 là liên kết tới thư mục khác.", "out/campaign-2024 là thư mục thường.",
        "Xóa liên kết, hoặc chọn -o khác.",
    ),
    Explanation(
        codes.EDITED_BY_HAND, "Tệp đã sửa tay không bị ghi đè.",
        "Chữ người dùng sửa trong Word không được mất; bản mới nằm bên cạnh.",
        "Sửa cong-van.docx trong Word rồi chạy render lại.",
        "Sửa trong tệp chiến dịch; hoặc dùng --force (bản cũ giữ ở .bak.docx).",
        "So hai bản, giữ một; --force thay bản cũ.",
    ),
    Explanation(
        codes.UNKNOWN_FILE, "Chỗ sẽ ghi không có tệp lạ.",
        "Tệp không do cds-docs viết thì không bị thay.",
        "out/campaign-2024/cong-van.docx chép từ nơi khác.", "Thư mục đích chỉ do cds-docs ghi.",
        "Chuyển tệp ấy đi, hoặc dùng --force.",
    ),
    Explanation(
        codes.OPEN_ELSEWHERE, "Tệp sẽ ghi không mở trong Word.",
        "Word giữ tệp đang mở; ghi đè lúc đó sẽ mất phần đang sửa.",
        "cong-van.docx đang mở.", "Đã đóng cong-van.docx.", "Đóng tệp trong Word rồi chạy lại.",
    ),
    Explanation(
        codes.BROKEN_MANIFEST, "Sổ ghi .cds-docs.json đọc được.",
        "Sổ này cho biết tệp nào do cds-docs viết và đã bị sửa chưa.",
        "Sổ bị sửa tay hoặc bị cắt.", "Sổ do cds-docs ghi.",
        "Xóa sổ; các tệp có sẵn sẽ được coi là đã sửa tay.",
    ),
    Explanation(
        codes.OUTPUT_IN_USE, "Mỗi lúc chỉ một lần chạy ghi vào một thư mục.",
        "Hai lần chạy cùng lúc có thể ghi đè nhau.",
        "Chạy render hai lần cùng lúc vào out/.", "Chờ lần trước xong.",
        "Chờ lần chạy kia xong, hoặc chọn -o khác.",
    ),
    Explanation(
        codes.WOULD_CHANGE, "Tệp trên đĩa đúng như sẽ dựng.",
        "Với --check: tệp chiến dịch hoặc mẫu đã đổi mà văn bản chưa dựng lại.",
        "cds-docs render campaigns --check", "cds-docs render campaigns",
        "Chạy render rồi lưu kết quả.",
    ),
    Explanation(
        codes.LINK_IN_TEMPLATES, "Thư mục mẫu không chứa liên kết.",
        "Liên kết có thể dẫn tới tệp riêng ngoài thư mục mẫu.",
        "templates/cong-van/rieng.md.j2 là liên kết.", "Tệp thường.",
        "Chép tệp thật vào thư mục mẫu.",
    ),
    Explanation(
        codes.TEMPLATE_NOT_UTF8, "Mẫu lưu bằng mã UTF-8.",
        "Mã khác làm hỏng chữ Việt.", "Mẫu lưu bằng mã ANSI.", "Mẫu lưu bằng mã UTF-8.",
        "Lưu lại bằng mã UTF-8.",
    ),
    Explanation(
        codes.NO_TEMPLATE_FOLDER, "Thư mục sau --templates có thật, chứa các thư mục loại.",
        "Không phải thư mục ấy thì mẫu riêng của cơ quan bị bỏ qua.",
        "--templates mau", "--templates templates", _PATH,
    ),
    Explanation(
        codes.BASE_MISSING, "Tệp mẫu của cơ quan («base») đọc được.",
        "Đường dẫn tính từ thư mục của tệp chiến dịch.",
        "base: khong-co.docx", "base: mau-co-quan.docx", _PATH,
    ),
    Explanation(
        codes.WARNING_ACCEPTED, "Cảnh báo chấp nhận được nói một lần.",
        "«accept» trong tệp chiến dịch tắt các cảnh báo ấy; người đọc báo cáo cần biết.",
        "accept: [T-15]", "accept: []", "Bỏ mã khỏi «accept» để thấy lại cảnh báo.",
    ),
    Explanation(
        codes.TEMPLATE_CHARACTER, "Mẫu không có ký tự lạ.",
        "Ký tự vô hình, chữ trông giống trong mẫu vào thẳng văn bản.",
        "Một dấu cách rộng bằng không trong mẫu.", "Chữ thường.", "Xóa rồi gõ lại chỗ này.",
    ),
    Explanation(
        codes.NO_PAPER_IN_FOLDER, "Thư mục có tệp .docx.",
        "Lệnh check xét mọi tệp .docx dưới thư mục.",
        "cds-docs check campaigns", "cds-docs check out", _PATH,
    ),
    Explanation(
        codes.NOT_JUDGED, "Mọi tệp được xét xong.",
        "Một tiến trình bị dừng giữa chừng (hết bộ nhớ, bị đóng).",
        "Máy hết bộ nhớ khi chạy --jobs 16.", "--jobs 2", "Chạy lại với --jobs nhỏ hơn.",
    ),
    Explanation(
        codes.OUTPUT_EXISTS, "Tệp sau --fix, --comments là tệp mới.",
        "Tệp có sẵn không bị ghi đè.",
        "cds-docs check a.docx --fix a.docx", "cds-docs check a.docx --fix a-sua.docx",
        "Chọn tên tệp khác.",
    ),
    Explanation(
        codes.ONE_PAPER_ONLY, "--fix, --comments làm với một tệp.",
        "Một tên tệp mới chỉ chứa được một bản sửa.",
        "cds-docs check thu-muc --fix sua.docx", "cds-docs check a.docx --fix sua.docx",
        "Nêu đúng một tệp .docx.",
    ),
)  # fmt: skip
"""C200 to C225."""
