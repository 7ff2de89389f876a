"""Lists of recipients as files: their kind, size, sheets, cells that hold no value."""

from cds_docs.diagnostics import Explanation
from cds_docs.source import codes

_SAVE = "Trong Excel: Lưu thành, chọn «Excel Workbook (*.xlsx)» hoặc «CSV UTF-8»."

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.LIST_KIND,
        "Danh sách nơi nhận là tệp .xlsx hoặc .csv.",
        "Tệp .xls kiểu cũ, tệp có macro, tệp đặt mật khẩu không đọc được hoặc không an toàn.",
        "Danh sách lưu thành danh-sach.xls hoặc danh-sach.xlsm.",
        "Danh sách lưu thành danh-sach.xlsx.",
        _SAVE,
    ),
    Explanation(
        codes.LIST_EXTRA,
        "Đọc danh sách Excel cần thư viện openpyxl.",
        "Thư viện này không cài sẵn vì nhiều máy chỉ dùng danh sách ghi ngay trong tệp chiến dịch.",
        "Danh sách danh-sach.xlsx trên máy chưa cài openpyxl.",
        "Máy đã cài: lệnh «cds-docs validate» đọc được danh-sach.xlsx.",
        "Chạy lệnh cài mà thông báo nêu; hoặc lưu danh sách dạng CSV UTF-8.",
    ),
    Explanation(
        codes.WORKBOOK,
        "Tệp Excel mở được và không có phần lạ.",
        "Tệp hỏng hoặc cố ý làm sai có thể treo máy; chương trình không đoán phần còn thiếu.",
        "Tệp .xlsx tải về dở dang, bị cắt cụt.",
        "Tệp .xlsx mở bằng Excel được rồi lưu lại.",
        "Chép lại tệp từ nơi gửi, mở bằng Excel rồi lưu lại dạng .xlsx.",
    ),
    Explanation(
        codes.LIST_TOO_LARGE,
        "Danh sách có kích thước của một danh sách.",
        "Tệp giải nén ra hàng trăm MB hoặc có hàng chục nghìn dòng làm treo máy.",
        "Tệp Excel có 60 000 dòng, hoặc bị tô màu tới dòng cuối cùng của trang.",
        "Tệp Excel chỉ có các dòng nơi nhận, nhiều nhất 5 000 dòng.",
        "Chép riêng các dòng có chữ sang một tệp mới rồi lưu dạng .xlsx.",
    ),
    Explanation(
        codes.NO_SUCH_SHEET,
        "«sheet» là tên một trang có trong tệp Excel.",
        "Không có trang ấy thì không biết đọc nơi nhận ở đâu.",
        "«sheet: Danh sách» mà tệp chỉ có trang «Sheet1».",
        "«sheet: Sheet1», hoặc bỏ khóa «sheet» để đọc trang đầu tiên không ẩn.",
        "Sửa tên trang theo gợi ý.",
    ),
    Explanation(
        codes.CELL_FORMULA,
        "Ô có công thức phải có kết quả lưu trong tệp.",
        "Chương trình không tính công thức: nó đọc kết quả mà Excel lưu khi ghi tệp.",
        "Ô =A2&B2 trong tệp do phần mềm khác tạo ra, chưa mở bằng Excel lần nào.",
        "Ô chép rồi dán dạng giá trị, hoặc tệp đã mở và lưu lại bằng Excel.",
        "Mở tệp bằng Excel rồi lưu lại; hoặc chép ô và dán dạng giá trị.",
    ),
    Explanation(
        codes.CELL_ERROR,
        "Ô không báo lỗi công thức.",
        "Chữ «#N/A» sẽ bị in vào văn bản nếu coi là giá trị.",
        "Ô tên đơn vị hiện #N/A vì hàm VLOOKUP không tìm thấy.",
        "Ô ghi «Sở Tài chính».",
        "Sửa công thức, hoặc gõ thẳng giá trị.",
    ),
    Explanation(
        codes.OTHER_SHEETS,
        "Mỗi lần chỉ đọc một trang của tệp Excel.",
        "Các trang khác có thể là danh sách cũ; nói ra để người dùng biết trang nào được đọc.",
        "Tệp có trang «Sở» và «Xã», không ghi «sheet».",
        "recipients:\n  - {file: danh-sach.xlsx, sheet: Sở}\n  - {file: danh-sach.xlsx, sheet: Xã}",
        "Ghi «sheet» để chọn trang; cần nhiều trang thì ghi mỗi trang một mục.",
    ),
    Explanation(
        codes.LIST_QUOTE,
        "Trong CSV, ô mở dấu ngoặc kép phải đóng, và đóng ở cuối ô.",
        "Dấu ngoặc kép không đóng nuốt cả các dòng sau vào một ô.",
        'Tên đơn vị;Địa chỉ\nSở Y tế;"12 Lê Lợi\nSở Tài chính;3 Lê Lợi',
        'Tên đơn vị;Địa chỉ\nSở Y tế;"12 Lê Lợi"\nSở Tài chính;3 Lê Lợi',
        'Thêm dấu " ở cuối ô; dấu " nằm trong ô thì viết hai lần: "".',
    ),
    Explanation(
        codes.CELL_FORMAT,
        "Số trong danh sách in ra đúng như Excel hiện.",
        "Số hiện dạng lũy thừa, phân số không in vào văn bản được; in số khác thì văn bản sai.",
        "Mã 2E15 gõ vào ô, Excel hiện 2.00E+15; ô 0,5 có định dạng «# ?/?», Excel hiện 1/2; tệp CSV"
        " mà Excel lưu 079203001234 thành 7.9203E+10.",
        "Ô có định dạng Number, hoặc Text rồi gõ lại.",
        "Định dạng lại cột (Format Cells) là Number hoặc Text, xem lại ô rồi lưu.",
    ),
)
