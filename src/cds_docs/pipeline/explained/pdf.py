"""PDF and HTML beside the .docx."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NO_OFFICE, "PDF cần LibreOffice.",
        "Trang PDF do LibreOffice dàn; tệp .docx và .html không cần chương trình ấy.",
        "cds-docs render a.yaml --format pdf trên máy chưa cài LibreOffice.",
        "cds-docs render a.yaml --format docx, hoặc cài LibreOffice rồi chạy lại.",
        "Cài LibreOffice, hoặc ghi đường dẫn của nó vào biến CDS_DOCS_SOFFICE; xem lại bằng"
        " «cds-docs doctor».",
    ),
    Explanation(
        codes.FONT_MISSING, "PDF cần phông Times New Roman hoặc phông cùng độ rộng.",
        "Thiếu phông thì LibreOffice lặng lẽ thay phông khác: dòng và trang không còn như trong"
        " Word, chữ có dấu có thể lẫn phông.",
        "Máy chỉ có DejaVu Serif, hoặc Liberation Serif bản 1 (thiếu chữ tiếng Việt).",
        "Máy có Times New Roman, Liberation Serif bản 2 hoặc Tinos.",
        "Cài phông rồi chạy lại; xem phông đang được dùng bằng «cds-docs doctor».",
    ),
    Explanation(
        codes.OFFICE_LATE, "LibreOffice làm xong PDF trong thời gian cho phép.",
        "Quá hạn (60 giây, thêm 5 giây mỗi văn bản) thì chương trình bị dừng để không treo máy;"
        " các tệp .docx đã ghi xong.",
        "Máy đang quá tải, LibreOffice chờ mãi không xong.",
        "Máy rảnh, 20 văn bản mất vài giây.",
        "Chạy lại khi máy rảnh; nếu vẫn vậy, thử từng văn bản với --only.",
    ),
    Explanation(
        codes.OFFICE_CRASHED, "LibreOffice chạy đến hết.",
        "Chương trình dừng đột ngột thì văn bản đang làm không có PDF; các văn bản khác vẫn được"
        " làm tiếp, các tệp .docx đã ghi xong.",
        "LibreOffice bị tắt giữa chừng, hoặc cài thiếu thành phần.",
        "LibreOffice mở được tệp .docx ấy trên màn hình.",
        "Mở tệp .docx bằng LibreOffice để xem; cài lại LibreOffice nếu tệp nào cũng vậy.",
    ),
    Explanation(
        codes.PDF_NOT_MADE, "Mỗi văn bản có một tệp PDF trọn vẹn.",
        "LibreOffice có khi báo xong mà không ghi tệp, hoặc ghi dở vì hết chỗ: tệp như vậy không"
        " được nhận.",
        "Thư mục tạm đã đầy.", "Thư mục tạm còn chỗ.",
        "Kiểm tra chỗ trống rồi chạy lại; bản snap, flatpak của LibreOffice không đọc được thư mục"
        " tạm.",
    ),
    Explanation(
        codes.EDITS_NOT_IN_COPY, "PDF, HTML khớp với tệp .docx bên cạnh.",
        "Hai dạng ấy được làm từ tệp chiến dịch, nên chỗ sửa tay trong .docx không có trong đó:"
        " gửi nhầm thì hai bản khác nhau.",
        "Sửa tay cong-van.docx rồi chạy render --format pdf và gửi cong-van.pdf.",
        "Sửa trong tệp chiến dịch rồi chạy render --format docx,pdf.",
        "Đưa chỗ sửa vào tệp chiến dịch; hoặc mở .docx đã sửa và tự lưu thành PDF.",
    ),
)  # fmt: skip
"""C240–C245."""
