"""Packages that are refused or doubted before they are read."""

from cds_docs.diagnostics import Code, Explanation
from cds_docs.word import codes

_DOCX = "Tệp .docx lưu từ Word, WPS hay LibreOffice."
_SAVE = "Mở bằng Word rồi lưu lại dạng «Word Document (*.docx)»."
_LIMIT = "Tệp như vậy làm cạn bộ nhớ hoặc treo máy: một kiểu tấn công đã biết."
_SUSPECT = "Không dùng tệp này; xin lại tệp từ nơi gửi."


def _refused(code: Code, title: str, why: str, wrong: str, hint: str) -> Explanation:
    """Return a row whose right example is any ordinary file."""
    return Explanation(code, title, why, wrong, _DOCX, hint)


EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.UNUSABLE_BASE,
        "Tệp mẫu của cơ quan («base») là .docx dùng được.",
        "Kiểu chữ, biểu trưng, chân trang được lấy từ tệp này.",
        "base: mau-co-quan.doc",
        "base: mau-co-quan.docx",
        _SAVE,
    ),
    Explanation(
        codes.BASE_PICTURE,
        "Ảnh trong tệp mẫu của cơ quan là PNG hoặc JPEG.",
        "Ảnh dạng khác không đưa sang văn bản mới được.",
        "Biểu trưng dạng SVG, EMF trong đầu trang.",
        "Biểu trưng dạng PNG.",
        "Thay ảnh trong tệp mẫu bằng ảnh PNG rồi lưu lại.",
    ),
    _refused(codes.EMPTY_FILE, "Tệp có nội dung.", "Tệp 0 byte thường do chép dở.",
             "Tệp den.docx dài 0 byte.", "Chép hoặc tải lại tệp."),
    _refused(codes.NOT_WORD, "Tệp là một gói .docx.", "Đổi đuôi tệp không đổi được nội dung.",
             "Tệp PDF đổi tên thành den.docx.", "Xin tệp Word gốc."),
    _refused(codes.OLD_WORD, "Tệp ở định dạng .docx.",
             "Định dạng .doc của Word 97–2003 không đọc được.", "den.doc", _SAVE),
    _refused(codes.ENCRYPTED, "Tệp không đặt mật khẩu.", "Nội dung đã mã hóa không xét được.",
             "Tệp mở bằng Word phải gõ mật khẩu.", "Bỏ mật khẩu trong Word rồi lưu lại."),
    _refused(codes.BROKEN_ZIP, "Gói .docx còn nguyên vẹn.", "Tệp chép dở, tải dở bị cắt đuôi.",
             "Tệp tải về bị ngắt giữa chừng.", "Chép hoặc tải lại; hoặc mở bằng Word để Word sửa."),
    _refused(codes.NO_DOCUMENT, "Gói có phần văn bản.",
             "Thiếu phần này thì không có gì để đọc.", "Tệp .zip đổi tên thành .docx.", _SAVE),
    _refused(codes.MACROS, "Tệp không có macro.",
             "Văn bản hành chính không cần macro; macro có thể chạy lệnh trên máy người mở.",
             "Tệp .docm đổi tên thành .docx.", _SAVE),
    _refused(codes.STRICT, "Tệp ở dạng .docx thường.",
             "Dạng «Strict Open XML» dùng tên khác cho mọi phần.",
             "Tệp lưu dạng «Strict Open XML Document».", _SAVE),
    _refused(codes.TOO_LARGE, "Nội dung giải nén trong giới hạn.", _LIMIT,
             "Tệp 1 MB giải nén thành 1 GB.", _SUSPECT),
    _refused(codes.TOO_MANY_PARTS, "Số phần trong gói trong giới hạn.", _LIMIT,
             "Gói có hàng chục nghìn tệp con.", _SUSPECT),
    _refused(codes.TOO_MANY_ELEMENTS, "Số đoạn, bảng, chữ trong giới hạn.", _LIMIT,
             "Văn bản có hàng triệu đoạn.", "Chia văn bản thành nhiều tệp."),
    _refused(codes.TOO_MANY_RELATIONSHIPS, "Số liên kết trong gói trong giới hạn.", _LIMIT,
             "Gói có hàng chục nghìn liên kết.", _SUSPECT),
    _refused(codes.TOO_DEEP, "Các phần lồng nhau trong giới hạn.", _LIMIT,
             "Bảng lồng trong bảng hàng trăm lớp.", _SUSPECT),
    _refused(codes.OVERLAPPING, "Các phần trong gói không chồng lên nhau.", _LIMIT,
             "Nhiều phần cùng dùng một đoạn dữ liệu nén.", _SUSPECT),
    _refused(codes.BAD_PART_NAME, "Tên các phần nằm trong gói.",
             "Tên có «..» có thể ghi đè tệp ngoài gói khi giải nén.",
             "Phần mang tên ../../a.exe.", _SUSPECT),
    _refused(codes.DUPLICATE_PART, "Mỗi phần có một tên riêng.",
             "Hai phần trùng tên: mỗi chương trình đọc một phần khác nhau.",
             "Gói có hai phần word/document.xml.", _SUSPECT),
    _refused(codes.DOCTYPE, "XML không có khai báo DOCTYPE.",
             "Khai báo này đọc được tệp của máy và phình to vô hạn.",
             "Phần văn bản bắt đầu bằng <!DOCTYPE …>.", _SUSPECT),
    _refused(codes.BAD_TARGET, "Liên kết trong gói trỏ vào gói.",
             "Liên kết ra ngoài gói đọc được tệp của máy.",
             "Ảnh trỏ tới ../../../anh.png.", _SUSPECT),
    _refused(codes.BROKEN_XML, "XML của gói đọc được.", "Word cũng không mở được tệp này.",
             "Phần văn bản bị cắt giữa chừng.", "Mở bằng Word để Word sửa, rồi lưu lại."),
    _refused(codes.EXTERNAL, "Nội dung nằm trong tệp.",
             "Ảnh, mẫu để ở nơi khác có thể đổi hoặc mất, và báo cho nơi ấy biết ai mở tệp.",
             "Ảnh chèn dạng liên kết tới một trang web.", "Chèn ảnh vào tệp; bỏ liên kết tới mẫu."),
    _refused(codes.OUTSIDE_FIELD, "Trường trong văn bản không đọc nơi khác.",
             "Trường INCLUDETEXT, DDE … lấy nội dung từ máy của người mở.",
             '{ INCLUDETEXT "C:\\\\a.docx" }', "Chép nội dung vào văn bản, bỏ trường."),
    _refused(codes.EMBEDDED, "Không nhúng tệp khác vào văn bản.",
             "Tệp nhúng không in ra được và có thể chứa mã độc.",
             "Bảng Excel nhúng.", "Chép bảng vào Word; gửi tệp kia riêng."),
    _refused(codes.HUGE_PICTURE, "Ảnh có kích thước vừa phải.",
             "Ảnh hàng trăm triệu điểm làm Word đứng máy.",
             "Ảnh 40 000 × 40 000 điểm.", "Thu nhỏ ảnh rồi chèn lại."),
    _refused(codes.DANGLING, "Liên kết trỏ tới phần có thật.",
             "Chỗ này hiện ô trống hoặc Word báo lỗi khi mở.",
             "Ảnh đã bị xóa khỏi gói.", _SAVE),
    _refused(codes.NESTED_TABLES, "Bảng không lồng nhau quá sâu.",
             "Bảng lồng nhiều lớp đọc chậm và khó sửa.",
             "Bảng trong bảng trong bảng.", "Tách thành các bảng riêng."),
)  # fmt: skip
"""C230, C231 and D001 to D056."""
