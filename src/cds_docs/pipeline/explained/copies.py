"""Choosing among the copies of a document, and what cannot be done with all of them at once."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.UNKNOWN_ROW,
        "«--row» ghi số dòng của danh sách hoặc mã nơi nhận.",
        "Không có dòng ấy thì không có bản nào để soạn.",
        "cds-docs render a.yaml --only giao-viec --row 999",
        "cds-docs render a.yaml --only giao-viec --row 17",
        "Với danh sách trong tệp là số dòng như Excel hiện; với «recipients» ghi trong tệp chiến"
        " dịch là thứ tự từ 1; mã thì luôn dùng được.",
    ),
    Explanation(
        codes.NOTHING_TO_CHOOSE,
        "«--row», «--sample» chỉ dùng với văn bản có «for_each».",
        "Văn bản làm một bản thì không có gì để chọn.",
        "cds-docs render a.yaml --only ke-hoach --sample 3",
        "cds-docs render a.yaml --only ke-hoach",
        "Bỏ tùy chọn, hoặc thêm «for_each: recipients» vào văn bản.",
    ),
    Explanation(
        codes.ONLY_SOME_SHOWN,
        "Trang xem trước chỉ dựng vài bản của văn bản làm cho từng nơi.",
        "Dựng hàng trăm bản sau mỗi lần lưu thì chậm; «validate» vẫn xét mọi bản.",
        "cds-docs preview a.yaml: đang xem 5 trong 168 bản",
        "cds-docs validate a.yaml: xét cả 168 bản",
        "Xem bản khác bằng «cds-docs render a.yaml --only ID --row MÃ».",
    ),
    Explanation(
        codes.MANY_NOT_ISSUED,
        "«issue» ghi số cho văn bản làm một bản.",
        "Văn bản có nhiều bản thì số, ngày của mỗi bản nằm ở dòng của nơi nhận, lệnh không sửa"
        " danh sách.",
        "cds-docs issue a.yaml giao-viec 15",
        "Ghi cột «Số», «Ngày» trong danh sách rồi chạy cds-docs render a.yaml",
        "Ghi số, ngày vào cột «Số», «Ngày» của danh sách (hoặc «fields» của nơi nhận).",
    ),
)
