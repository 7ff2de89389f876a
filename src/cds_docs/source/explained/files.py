"""Files as a whole: size, encoding, structure that is not used."""

from cds_docs.diagnostics import Explanation
from cds_docs.source import codes

_UNICODE = (
    "Lưu lại bằng mã UTF-8 (Notepad: Lưu thành, mã hóa UTF-8;"
    " Notepad++: Encoding, Convert to UTF-8)."
)

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.TOO_LARGE,
        "Tệp chiến dịch không quá 1 MB.",
        "Tệp lớn hơn nhiều lần một chiến dịch thật là tệp chọn nhầm, hoặc tệp làm treo máy.",
        "Một tệp .yaml dài 3 MB.",
        "Chia thành vài tệp chiến dịch, mỗi tệp vài trăm dòng.",
        "Xem lại tệp đã chọn; chia chiến dịch thành nhiều tệp.",
    ),
    Explanation(
        codes.ENCODING,
        "Tệp chiến dịch lưu bằng mã UTF-8.",
        "Mã cũ (TCVN3, VNI, Windows-1258) không giữ đúng chữ Việt; UTF-16 có dấu đầu tệp đọc được.",
        "Tệp lưu bằng Notepad ở mã ANSI.",
        "Tệp lưu bằng mã UTF-8, có hoặc không có BOM.",
        _UNICODE,
    ),
    Explanation(
        codes.NOT_TEXT,
        "Tệp chiến dịch là tệp văn bản thuần.",
        "Tệp Word, Excel, PDF, ảnh không phải YAML dù đổi đuôi thành .yaml.",
        "Tệp Excel đổi tên thành ke-hoach.yaml.",
        "Tệp .yaml viết bằng Notepad++ hoặc VS Code.",
        "Chọn lại tệp .yaml; muốn có tệp đầu tiên thì chạy «cds-docs init».",
    ),
    Explanation(
        codes.EMPTY,
        "Tệp chiến dịch có nội dung.",
        "Tệp trống hoặc chỉ có chú thích không nói năm, chủ đề, văn bản nào.",
        "# sẽ viết sau",
        "schema: 1\nyear: 2024",
        "Chạy «cds-docs init» để có tệp mẫu, hoặc chép một tệp trong campaigns/.",
    ),
    Explanation(
        codes.SYNTAX,
        "Tệp viết đúng cấu trúc «khóa: giá trị».",
        "Có chỗ trình đọc YAML không hiểu mà không rõ vì sao.",
        "Một chỗ sai không giống lỗi nào có mã riêng (C016 đến C026).",
        "event: {name: Ngày hội, date: 10/10/2024}",
        "Xem dòng được nêu và dòng trên: thụt dòng, dấu hai chấm, ngoặc; đặt câu trong ngoặc kép.",
    ),
    Explanation(
        codes.TOP,
        "Tệp bắt đầu bằng các khóa, không bằng danh sách hay câu chữ.",
        "Chiến dịch là một bảng khóa: schema, year, event …",
        "- Ngày Chuyển đổi số quốc gia",
        "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}",
        "Bắt đầu mỗi dòng bằng tên khóa, dấu hai chấm và một dấu cách.",
    ),
    Explanation(
        codes.TOO_DEEP,
        "Giá trị không lồng nhau quá sâu.",
        "Chiến dịch thật lồng không quá mười lớp; sâu hơn là ngoặc mở thừa.",
        f"slogans: {'[' * 60}x{']' * 60}",
        "slogans: [Chào mừng Ngày Chuyển đổi số quốc gia!]",
        "Xem lại các dấu ngoặc [ { và dấu gạch đầu dòng.",
    ),
    Explanation(
        codes.TOO_MANY,
        "Số giá trị trong một tệp có giới hạn.",
        "Tệp có hàng trăm nghìn giá trị không phải do người viết, và làm cạn bộ nhớ.",
        "Một danh sách hàng trăm nghìn mục.",
        "Danh sách dài chia thành nhiều tệp chiến dịch.",
        "Chia chiến dịch thành nhiều tệp.",
    ),
    Explanation(
        codes.TOO_LONG,
        "Một giá trị không dài quá giới hạn.",
        "Giá trị dài hàng trăm nghìn ký tự thường là ngoặc kép quên đóng.",
        "Một khẩu hiệu dài 200 000 ký tự.",
        "slogans: [Chào mừng Ngày Chuyển đổi số quốc gia!]",
        "Kiểm tra dấu ngoặc kép quên đóng; chia nhỏ nội dung.",
    ),
    Explanation(
        codes.ALIAS,
        "Không dùng neo «&» và bí danh «*» của YAML.",
        "Câu bắt đầu bằng * hay & bị YAML hiểu khác; bí danh lồng nhau còn có thể làm treo máy.",
        "theme: *chu-de",
        "theme: Phổ cập hạ tầng số",
        "Đặt cả câu trong ngoặc kép.",
    ),
    Explanation(
        codes.TAG,
        "Không dùng thẻ kiểu «!…» của YAML.",
        "Câu bắt đầu bằng dấu ! bị YAML hiểu là thẻ kiểu và mất chữ.",
        "theme: !quan-trong Phổ cập hạ tầng số",
        'theme: "!quan-trong Phổ cập hạ tầng số"',
        "Đặt cả câu trong ngoặc kép.",
    ),
    Explanation(
        codes.DUPLICATE_KEY,
        "Mỗi khóa chỉ viết một lần trong một mục.",
        "Khi có hai lần, chương trình khác lặng lẽ lấy lần sau; cds-docs không đoán.",
        "theme: Phổ cập hạ tầng số\ntheme: Sáng tạo ứng dụng số",
        "theme: Phổ cập hạ tầng số và sáng tạo ứng dụng số",
        "Xóa một trong hai dòng, hoặc gộp lại.",
    ),
    Explanation(
        codes.DIRECTIVE,
        "Không có dòng lệnh «%…» ở đầu tệp.",
        "YAML hiểu dòng bắt đầu bằng % là lệnh cho trình đọc.",
        "%YAML 1.2\n---\nschema: 1",
        "schema: 1",
        "Xóa dòng này.",
    ),
    Explanation(
        codes.SEVERAL_DOCUMENTS,
        "Một tệp là một chiến dịch: không ngăn bằng «---».",
        "Sau dấu «---» là một tài liệu YAML khác, sẽ không được đọc.",
        "year: 2024\n---\nyear: 2025",
        "year: 2024",
        "Xóa dòng «---», hoặc tách thành nhiều tệp.",
    ),
    Explanation(
        codes.KEY,
        "Tên khóa là chữ thường trên một dòng.",
        "Danh sách, ngoặc nhọn hay câu nhiều dòng không làm tên khóa được.",
        "? [theme, year]\n: 2024",
        "year: 2024",
        "Viết dạng «khóa: giá trị»; câu chữ thì đặt trong ngoặc kép.",
    ),
    Explanation(
        codes.STRANGE_LINE,
        "Tệp chiến dịch không còn dòng dấu của git hay của trang web.",
        "Dấu «<<<<<<<» báo hai người cùng sửa một đoạn; dấu «```» bao đoạn chép từ trang web.",
        "<<<<<<< HEAD\ntheme: Phổ cập hạ tầng số\n=======\ntheme: Dữ liệu số\n>>>>>>> ban-2",
        "theme: Phổ cập hạ tầng số",
        "Giữ một trong hai bản, xóa các dòng dấu.",
    ),
)
"""C001 to C015, C152."""
