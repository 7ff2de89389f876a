"""Rules of group G: whether a paper falls under the decree at all."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import article

G_01 = Rule(
    id="G-01",
    name="party-paper",
    severity=Severity.ERROR,
    clause=article("Điều 2"),
    title="Văn bản của Đảng, của Đoàn không trình bày theo Nghị định 30.",
    why=(
        "Đầu văn bản có «ĐẢNG CỘNG SẢN VIỆT NAM», «ĐOÀN TNCS HỒ CHÍ MINH» hoặc số kiểu «Số"
        " 05-BC/CB»; nếu có Quốc hiệu thì xét tên cơ quan (TỈNH ỦY, ĐẢNG ỦY …) và số kiểu"
        " «12-CV/TU»; thể thức theo hướng dẫn của Văn phòng Trung ương Đảng, của"
        " Trung ương Đoàn. Văn bản không được kiểm tra tiếp."
    ),
    wrong="ĐẢNG CỘNG SẢN VIỆT NAM; Số 05-NQ/ĐU",
    right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; Số: 05/KH-UBND",
    hint="Soát theo Hướng dẫn 05-HD/VPTW của Văn phòng Trung ương Đảng, hoặc quy định của Đoàn.",
)
G_02 = Rule(
    id="G-02",
    name="legal-paper",
    severity=Severity.WARNING,
    clause=article("Điều 7"),
    title="Văn bản quy phạm pháp luật không phải văn bản hành chính của Nghị định 30.",
    why=(
        "Số, ký hiệu có năm ban hành là của văn bản quy phạm pháp luật. Văn bản không được kiểm"
        " tra tiếp."
    ),
    wrong="Số: 05/2025/QĐ-UBND",
    right="Số: 05/QĐ-UBND",
    hint=(
        "Nếu là văn bản quy phạm pháp luật, soát theo quy định về văn bản đó; nếu không, bỏ năm"
        " trong số, ký hiệu."
    ),
)
G_03 = Rule(
    id="G-03",
    name="not-recognised",
    severity=Severity.WARNING,
    clause=article("Điều 7"),
    title="Nhận ra được loại văn bản và các phần của văn bản.",
    why=(
        "Loại văn bản nhận theo tên loại (29 loại của Điều 7) hoặc theo «V/v» dưới số, ký hiệu;"
        " phần nào không nhận ra thì các phép thử về phần đó bỏ qua."
    ),
    wrong="(không có tên loại, không có «V/v»)",
    right="KẾ HOẠCH; hoặc «V/v hưởng ứng Ngày Chuyển đổi số quốc gia» dưới số, ký hiệu",
    hint="Ghi tên loại thành một dòng riêng, in hoa, đậm, giữa trang; với công văn ghi «V/v …».",
)
