"""Rules of group K: who signs."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, article, form, house, practice

_AUTHORITY = annex_1("Điểm b khoản 7 Mục II")
_NAME = annex_1("Điểm c khoản 7 Mục II")
_LOOK = annex_1("Điểm đ khoản 7 Mục II")

K_01 = Rule(
    id="K-01",
    name="no-signature",
    severity=Severity.ERROR,
    clause=article("Điều 8"),
    title="Văn bản có chức vụ, họ tên và chỗ ký của người có thẩm quyền.",
    why=(
        "Tìm khối chữ ký ở cuối văn bản; không xét khi không chắc văn bản đã trọn, và có ảnh trong"
        " khối chữ ký thì chỉ là cảnh báo."
    ),
    wrong="(hết nội dung là hết văn bản)",
    right="GIÁM ĐỐC … Nguyễn Văn A",
    hint="Thêm khối chữ ký: quyền hạn, chức vụ, họ và tên.",
)
K_02 = Rule(
    id="K-02",
    name="authority-look",
    severity=Severity.ERROR,
    clause=_LOOK,
    title="Quyền hạn, chức vụ của người ký in hoa, cỡ 13–14, đứng, đậm.",
    why=(
        "Đo từng dòng trên chỗ ký. Trong ô bảng, dòng không ở giữa ô là cảnh báo; dấu chấm, phẩy ở"
        " cuối dòng cũng vậy."
    ),
    wrong="Giám đốc (chữ thường, không đậm)",
    right="GIÁM ĐỐC (đậm)",
    hint="Gõ in hoa, đặt đậm, cỡ 13 hoặc 14.",
    fixable=True,
)
K_03 = Rule(
    id="K-03",
    name="authority-abbreviation",
    severity=Severity.ERROR,
    clause=_AUTHORITY,
    title="Quyền hạn viết tắt «TM.», «KT.», «TL.», «TUQ.», «Q.» có dấu chấm ở cuối.",
    why=(
        "Dạng có gạch chéo (T/M, K/T) là của văn bản Đảng. Ghi cả chữ («KÝ THAY», «THỪA LỆNH»,"
        " «QUYỀN») là cảnh báo."
    ),
    wrong="K/T CHỦ TỊCH; KT CHỦ TỊCH",
    right="KT. CHỦ TỊCH",
    hint="Viết «KT.» rồi một dấu cách, rồi chức vụ.",
    fixable=True,
)
K_04 = Rule(
    id="K-04",
    name="authority-lines",
    severity=Severity.ERROR,
    clause=_AUTHORITY,
    title=(
        "Sau «KT.», «TL.», «TUQ.» là chức vụ người đứng đầu; dòng dưới là chức vụ của người ký."
    ),
    why=(
        "Đọc các dòng trên chỗ ký theo thứ tự: dưới «KT.» là cấp phó; dưới «TL.» không phải cấp"
        " phó của chính người đứng đầu ấy. Cấp phó của chức vụ khác («KT. GIÁM ĐỐC / PHÓ CHỦ"
        " TỊCH») thì chỉ là cảnh báo: so bằng chữ có thể lầm."
    ),
    wrong="KT. PHÓ GIÁM ĐỐC; KT. GIÁM ĐỐC / TRƯỞNG PHÒNG; TL. ỦY BAN NHÂN DÂN",
    right="KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    hint="Ghi đủ hai dòng: «KT. GIÁM ĐỐC», dưới là «PHÓ GIÁM ĐỐC».",
)
K_05 = Rule(
    id="K-05",
    name="authority-order",
    severity=Severity.ERROR,
    clause=_AUTHORITY,
    title="Dòng «TM.» đứng trên dòng «KT.», «TL.».",
    why="Đọc các dòng trên chỗ ký theo thứ tự.",
    wrong="KT. CHỦ TỊCH / TM. ỦY BAN NHÂN DÂN",
    right="TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
    hint="Đưa dòng «TM.» lên trên.",
)
K_06 = Rule(
    id="K-06",
    name="collective-authority",
    severity=Severity.WARNING,
    clause=_AUTHORITY,
    title="Cơ quan làm việc theo chế độ tập thể ký «TM.»; cơ quan một thủ trưởng không ký «TM.».",
    why=(
        "So tên cơ quan với dòng «TM.»; bỏ qua văn bản thuộc thẩm quyền riêng của Chủ tịch (trừ"
        " quyết định mà dòng thẩm quyền ban hành là Ủy ban nhân dân) và văn bản ký thừa lệnh, thừa"
        " ủy quyền. Chức vụ người đứng đầu được so với tên bộ, sở, Ủy ban nhân dân, Hội đồng nhân"
        " dân: sở ký «CHỦ TỊCH» là cảnh báo."
    ),
    wrong="ỦY BAN NHÂN DÂN … ký «CHỦ TỊCH»; SỞ … ký «TM. SỞ …»",
    right="TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH; GIÁM ĐỐC",
    hint="Thêm dòng «TM. ỦY BAN NHÂN DÂN», hoặc bỏ dòng «TM.» ở cơ quan một thủ trưởng.",
)
K_07 = Rule(
    id="K-07",
    name="deputy-without-kt",
    severity=Severity.WARNING,
    clause=_AUTHORITY,
    title="Cấp phó ký thay ghi «KT.» và chức vụ người đứng đầu ở dòng trên.",
    why="Tìm chức vụ bắt đầu bằng «PHÓ», «THỨ TRƯỞNG» mà phía trên không có «KT.», «TL.», «TUQ.».",
    wrong="PHÓ GIÁM ĐỐC",
    right="KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    hint="Thêm dòng «KT. …» ở trên.",
)
K_08 = Rule(
    id="K-08",
    name="signer-name-look",
    severity=Severity.ERROR,
    clause=_LOOK,
    title="Họ và tên người ký in thường, cỡ 13–14, đứng, đậm.",
    why=(
        "Đo dòng họ tên dưới chỗ ký; chữ đầu mọi âm tiết của tên viết hoa (Phụ lục II)."
        " Trong ô bảng, dòng không ở giữa ô là cảnh báo."
    ),
    wrong="NGUYỄN VĂN A; Nguyễn văn A; Nguyễn Văn A (không đậm)",
    right="Nguyễn Văn A (đậm)",
    hint="Gõ họ tên in thường, đặt đậm, cỡ 13 hoặc 14.",
    fixable=True,
)
K_09 = Rule(
    id="K-09",
    name="title-before-name",
    severity=Severity.ERROR,
    clause=_NAME,
    title="Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.",
    why=(
        "Giáo dục, y tế, khoa học, lực lượng vũ trang có thể theo quy định riêng của bộ quản lý"
        " ngành, nên ở đó chỉ là cảnh báo."
    ),
    wrong="TS. Nguyễn Văn A",
    right="Nguyễn Văn A",
    hint="Bỏ học hàm, học vị, danh hiệu trước họ tên.",
)
K_10 = Rule(
    id="K-10",
    name="post-abbreviated",
    severity=Severity.WARNING,
    clause=_NAME,
    title="Chức vụ của người ký và tên tập thể sau «TM.» ghi đầy đủ, không viết tắt.",
    why=(
        "So với các chữ tắt hay gặp: GĐ, PGĐ, CT, PCT …; sau «TM.» các mẫu ghi đủ tên tập thể,"
        " không ghi «UBND», «HĐND»."
    ),
    wrong="KT. GĐ / PGĐ; TM. UBND",
    right="KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    hint="Viết đủ chức vụ.",
)
K_11 = Rule(
    id="K-11",
    name="signature-can-split",
    severity=Severity.INFO,
    clause=practice("Khối chữ ký nằm trọn trên một trang"),
    title="Khối chữ ký không bị ngắt giữa hai trang, không đứng riêng một trang.",
    why="Xem hàng của bảng có cho ngắt trang không, các đoạn có giữ liền nhau không; dấu ngắt trang"
    " ngay trước khối chữ ký là cảnh báo.",
    wrong="Chức vụ ở cuối trang 2, họ tên ở đầu trang 3",
    right="Chức vụ và họ tên trên cùng một trang",
    hint="Trong bảng: Table Properties → Row, bỏ Allow row to break across pages; chọn Keep with"
    " next cho các đoạn.",
    lowered=(
        "Thiết lập cho phép ngắt chưa có nghĩa là trang thật bị ngắt, mà nhiều văn bản đúng không"
        " đặt thiết lập này."
    ),
)
K_12 = Rule(
    id="K-12",
    name="picture-in-signature",
    severity=Severity.INFO,
    clause=house("Bản dự thảo để trống chỗ ký; chữ ký và dấu có sau"),
    title="Chỗ ký của bản dự thảo để trống.",
    why="Tìm ảnh trong khối chữ ký.",
    wrong="Ảnh chữ ký dán sẵn trong bản dự thảo",
    right="(chỗ trống)",
    hint="Nếu là bản dự thảo, xóa ảnh; ký bằng phần mềm ký số hoặc ký tay.",
)
K_13 = Rule(
    id="K-13",
    name="minutes-signers",
    severity=Severity.WARNING,
    clause=form("Mẫu 1.9"),
    title="Biên bản họp: thư ký ký bên trái, chủ tọa ký bên phải.",
    why="Đọc chữ ở hai bên của khối chữ ký; biên bản khác biên bản họp chỉ xét khi đổi chỗ.",
    wrong="CHỦ TỌA (trái), THƯ KÝ (phải)",
    right="THƯ KÝ (trái), CHỦ TỌA (phải)",
    hint="Đổi chỗ hai bên ký.",
)
