"""Rules of group T on characters, căn cứ, citations, structure, paragraphs and wording."""

from cds_docs.check.rule import Rule
from cds_docs.diagnostics import Severity
from cds_docs.standard.clauses import annex_1, form, house, practice

_BASES = annex_1("Điểm a khoản 6 Mục II")
_CITING = annex_1("Điểm b khoản 6 Mục II")
_TITLED = annex_1("Điểm d khoản 6 Mục II")
_NUMBERING = annex_1("Điểm đ khoản 6 Mục II")
_PARAGRAPH = annex_1("Điểm e khoản 6 Mục II")

T_03 = Rule(
    id="T-03",
    name="odd-characters",
    severity=Severity.WARNING,
    clause=annex_1("Khoản 4 Mục I"),
    title="Chữ gõ bằng bảng mã Unicode thông thường, không lẫn ký tự vô hình hay ký tự lạ.",
    why=(
        "Dấu cách không ngắt, ký tự vô hình, chữ có dấu rời và chữ Kirin giống chữ Latinh nhìn"
        " không thấy nhưng làm sai tìm kiếm, sao chép và giãn dòng; biểu tượng cảm xúc không có"
        " trong phông Times New Roman."
    ),
    wrong="Chuyển đổi số[U+00A0]quốc[U+200B] gia",
    right="Chuyển đổi số quốc gia",
    hint="Gõ lại chỗ đó; với cả văn bản dùng --fix.",
    fixable=True,
)
T_11 = Rule(
    id="T-11",
    name="basis-wrong-look",
    severity=Severity.ERROR,
    clause=_BASES,
    title="Căn cứ ban hành văn bản trình bày bằng chữ in thường, kiểu chữ nghiêng.",
    why=(
        "Đo cỡ chữ và kiểu chữ của từng dòng trong nhóm căn cứ; gạch đầu dòng trước căn cứ của"
        " quyết định, nghị quyết chỉ là cảnh báo."
    ),
    wrong="Căn cứ … (chữ đứng)",
    right="Căn cứ … (chữ nghiêng, cỡ như nội dung)",
    hint="Chọn các dòng căn cứ, đặt chữ nghiêng và cỡ chữ như nội dung.",
    fixable=True,
)
T_12 = Rule(
    id="T-12",
    name="basis-wrong-end",
    severity=Severity.ERROR,
    clause=_BASES,
    title="Mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng là dấu chấm.",
    why="Dấu phẩy ở căn cứ cuối là thói quen cũ.",
    wrong="Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ,",
    right="Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ.",
    hint="Sửa dấu ở cuối dòng.",
    fixable=True,
)
T_13 = Rule(
    id="T-13",
    name="basis-incomplete",
    severity=Severity.WARNING,
    clause=_BASES,
    title=(
        "Căn cứ ghi đủ tên loại, số và ký hiệu, cơ quan ban hành, thời gian ban hành và trích yếu"
        " (trừ luật, pháp lệnh)."
    ),
    why="Máy tìm số, ngày, cơ quan và trích yếu sau tên loại của văn bản làm căn cứ.",
    wrong="Căn cứ Quyết định số 505/QĐ-TTg;",
    right=(
        "Căn cứ Quyết định số 505/QĐ-TTg ngày 22 tháng 4 năm 2022 của Thủ tướng Chính phủ về"
        " Ngày Chuyển đổi số quốc gia;"
    ),
    hint="Ghi thêm phần còn thiếu theo bản gốc.",
)
T_14 = Rule(
    id="T-14",
    name="law-cited-with-number",
    severity=Severity.INFO,
    clause=_BASES,
    title="Luật, pháp lệnh làm căn cứ không cần ghi số, ký hiệu và cơ quan ban hành.",
    why=(
        "Văn bản quy phạm pháp luật từ năm 2025 viện dẫn luật có số, nhiều cơ quan dùng cả trong"
        " văn bản hành chính; không phải lỗi."
    ),
    wrong="Căn cứ Luật Lưu trữ số 33/2024/QH15 của Quốc hội;",
    right="Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    hint="Bỏ số, ký hiệu và tên cơ quan ban hành của luật, nếu cơ quan theo đúng Nghị định 30.",
)
T_15 = Rule(
    id="T-15",
    name="citation-form",
    severity=Severity.WARNING,
    clause=_CITING,
    title=(
        "Viện dẫn lần đầu ghi đủ thời gian và cơ quan ban hành; các lần sau chỉ ghi tên loại và"
        " số, ký hiệu."
    ),
    why=(
        "Máy gom các lần viện dẫn theo số, ký hiệu; văn bản nằm trong trích yếu của văn bản khác"
        " không tính."
    ),
    wrong="theo Quyết định số 505/QĐ-TTg (lần đầu)",
    right="theo Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ về …",
    hint="Lần đầu ghi đủ; từ lần thứ hai chỉ ghi tên loại và số, ký hiệu.",
)
T_16 = Rule(
    id="T-16",
    name="date-in-prose",
    severity=Severity.INFO,
    clause=house("Ngày trong lời văn viết như ở ô số 4; Nghị định không nói về lời văn"),
    title="Trong lời văn, ngày đầy đủ nên viết bằng chữ «ngày … tháng … năm …».",
    why="Bỏ qua bảng, khoảng thời gian, ngày của văn bản viện dẫn và tên Ngày Chuyển đổi số.",
    wrong="gửi báo cáo trước 5/10/2024",
    right="gửi báo cáo trước ngày 05 tháng 10 năm 2024",
    hint="Viết ngày bằng chữ; ngày 1 đến 9, tháng 1 và 2 thêm số 0.",
    lowered=(
        "Nghị định chỉ quy định cách ghi ngày ban hành ở ô số 4; trong lời văn chỉ là cách viết"
        " nên dùng."
    ),
)
T_17 = Rule(
    id="T-17",
    name="numbering-gap",
    severity=Severity.ERROR,
    clause=_NUMBERING,
    title="Phần, chương, mục, tiểu mục, điều, khoản đánh số liên tục, không nhảy, không trùng.",
    why="Máy đọc số đã gõ hoặc số tự động của Word; số bắt đầu lại dưới đề mục mới.",
    wrong="Điều 1 … Điều 3",
    right="Điều 1 … Điều 2",
    hint="Đánh lại số cho liên tục, rồi soát các chỗ viện dẫn đến số cũ.",
)
T_18 = Rule(
    id="T-18",
    name="points-out-of-order",
    severity=Severity.ERROR,
    clause=_NUMBERING,
    title="Điểm đánh bằng chữ cái tiếng Việt theo thứ tự a, b, c, d, đ, e, g, h, i, k …",
    why="Danh sách tự động của Word theo chữ cái Latinh: thiếu đ, thừa f, j, w, z.",
    wrong="c) … d) … e) … f) …",
    right="c) … d) … đ) … e) …",
    hint="Gõ lại chữ của điểm theo thứ tự tiếng Việt; không dùng danh sách tự động cho điểm.",
)
T_19 = Rule(
    id="T-19",
    name="number-form",
    severity=Severity.ERROR,
    clause=_NUMBERING,
    title=(
        "Phần, chương dùng số La Mã; mục, điều, khoản dùng số Ả Rập có dấu chấm; điểm có dấu"
        " đóng ngoặc đơn; từ «Phần», «Chương», «Mục» in thường."
    ),
    why="Máy xem dạng của số ở đầu đoạn, và chữ của từ đứng trước số.",
    wrong="Điều 1: …; 1/ …; a. …; CHƯƠNG I; ĐIỀU 1.",
    right="Điều 1. …; 1. …; a) …; Chương I; Điều 1.",
    hint="Sửa dấu sau số: «Điều 1.», «I.», «1.», «a)».",
    fixable=True,
)
T_20 = Rule(
    id="T-20",
    name="number-weight",
    severity=Severity.ERROR,
    clause=_NUMBERING,
    title=(
        "Phần, chương, mục, điều và khoản có tiêu đề in đậm; khoản không có tiêu đề và điểm không"
        " in đậm."
    ),
    why=(
        "Máy xem kiểu chữ của số thứ tự, và của cả dòng ở phần, chương, mục (phải đứng, đậm); với"
        " mục đánh số «I.» theo mẫu chữ số thứ tự 6b thì là cảnh báo. Khoản có tiêu đề hay không"
        " phải đoán theo câu chữ, nên chỗ đoán chỉ là cảnh báo."
    ),
    wrong="Điều 1. (không đậm)",
    right="**Điều 1.**",
    hint="Đặt đậm hoặc bỏ đậm cho số thứ tự (và tiêu đề của nó).",
    fixable=True,
)
T_21 = Rule(
    id="T-21",
    name="division-without-title",
    severity=Severity.WARNING,
    clause=_TITLED,
    title="Phần, chương, mục có tiêu đề: dòng dưới, canh giữa, in hoa, đậm.",
    why=(
        "Máy xem đoạn ngay sau «Phần I», «Chương I», «Mục 1», và chữ hoa của tiêu đề «I. …» (mẫu"
        " chữ số thứ tự 6b Mục V); cả văn bản cùng viết tiêu đề ấy in thường thì chỉ là lưu ý."
    ),
    wrong="Chương I, rồi đến ngay Điều 1",
    right="Chương I / QUY ĐỊNH CHUNG",
    hint="Thêm dòng tiêu đề in hoa, đậm, canh giữa.",
)
T_22 = Rule(
    id="T-22",
    name="bullets",
    severity=Severity.WARNING,
    clause=practice("Văn bản hành chính dùng gạch đầu dòng «-» và «+» gõ tay"),
    title="Không dùng chấm tròn, mũi tên, ô vuông ở đầu đoạn; đoạn liệt kê dùng «-» hoặc «+».",
    why=(
        "Ký hiệu đầu dòng của Word đổi theo phông chữ và máy; danh sách tự động mất số khi chép"
        " sang nơi khác (khi số in ra vẫn đúng thì chỉ là lưu ý)."
    ),
    wrong="• Treo băng rôn",
    right="- Treo băng rôn",
    hint="Bỏ định dạng danh sách, gõ «- » ở đầu đoạn.",
)
T_23 = Rule(
    id="T-23",
    name="text-not-justified",
    severity=Severity.ERROR,
    clause=_PARAGRAPH,
    title="Nội dung canh đều cả hai lề, chữ đứng, cỡ chữ 13 đến 14.",
    why=(
        "Chỉ xét đoạn văn dài quá một dòng, ngoài bảng; cỡ chữ xét mọi chữ của đoạn, kể cả đề mục,"
        " phần, chương, mục. Đoạn cỡ 13 giữa nội dung cỡ 14 (hoặc ngược lại) là cảnh báo: một văn"
        " bản dùng một cỡ."
    ),
    wrong="Đoạn văn canh trái, cỡ 12",
    right="Đoạn văn canh đều hai bên, cỡ 14",
    hint="Chọn đoạn văn, bấm Ctrl+J và đặt cỡ chữ như toàn văn bản.",
    fixable=True,
)
T_24 = Rule(
    id="T-24",
    name="first-line-indent",
    severity=Severity.ERROR,
    clause=_PARAGRAPH,
    title="Dòng đầu của đoạn lùi vào 1 cm hoặc 1,27 cm.",
    why=(
        "Đo lề thụt có hiệu lực, dung sai 0,1 mm. Thụt bằng dấu cách hay phím Tab, và dùng lẫn hai"
        " mức, chỉ là cảnh báo. Danh sách được thụt treo."
    ),
    wrong="Dòng đầu lùi 1,5 cm, hoặc bằng 10 dấu cách",
    right="Dòng đầu lùi 1 cm",
    hint="Paragraph > Indentation > Special: First line, 1 cm hoặc 1,27 cm.",
    fixable=True,
)
T_25 = Rule(
    id="T-25",
    name="paragraph-gap",
    severity=Severity.ERROR,
    clause=_PARAGRAPH,
    title="Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
    why=(
        "Giữa hai đoạn Word lấy giá trị lớn hơn của khoảng sau đoạn trên và khoảng trước đoạn"
        " dưới; ô «Don't add space between paragraphs of the same style» làm mất cả hai."
    ),
    wrong="Before 0 pt, After 0 pt",
    right="Before 6 pt",
    hint="Paragraph > Spacing > Before: 6 pt; bỏ chọn «Don't add space …».",
    fixable=True,
)
T_26 = Rule(
    id="T-26",
    name="line-spacing",
    severity=Severity.ERROR,
    clause=_PARAGRAPH,
    title="Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 dòng.",
    why=(
        "Giãn dòng «Exactly» và «At least» không theo đơn vị của Nghị định, nên được quy ra dòng"
        " của cỡ chữ và chỉ là cảnh báo."
    ),
    wrong="Multiple 2",
    right="Single đến 1.5 lines",
    hint="Paragraph > Spacing > Line spacing: Single hoặc 1.5 lines.",
    fixable=True,
)
T_27 = Rule(
    id="T-27",
    name="empty-paragraphs",
    severity=Severity.WARNING,
    clause=practice("Khoảng trống làm bằng giãn đoạn, không bằng dòng trống"),
    title="Không dùng nhiều dòng trống liền nhau để tạo khoảng cách.",
    why="Từ hai đoạn trống liền nhau trong nội dung; khu vực chữ ký không xét.",
    wrong="Hai lần Enter giữa hai đoạn",
    right="Paragraph > Spacing > Before: 6 pt",
    hint="Xóa các dòng trống; cần sang trang thì dùng Ctrl+Enter.",
)
T_28 = Rule(
    id="T-28",
    name="no-end-mark",
    severity=Severity.INFO,
    clause=form("Các mẫu 1.1 đến 1.9"),
    title="Cuối nội dung có dấu «./.».",
    why="Các mẫu đều kết thúc bằng «./.»; phần lời của Nghị định không buộc.",
    wrong="… triển khai thực hiện.",
    right="… triển khai thực hiện./.",
    hint="Thêm «./.» sau câu cuối cùng.",
)
T_29 = Rule(
    id="T-29",
    name="spaces",
    severity=Severity.WARNING,
    clause=practice("Quy tắc gõ dấu cách của văn bản tiếng Việt"),
    title="Giữa các từ một dấu cách; dấu câu liền chữ trước, cách chữ sau.",
    why=(
        "Bỏ qua số, giờ, địa chỉ mạng, chữ viết tắt và chỗ trống để điền. Ở «Kính gửi» và nơi nhận"
        " chỉ xét dấu cách trước dấu câu."
    ),
    wrong="tuyên truyền ,phổ biến  sâu rộng",
    right="tuyên truyền, phổ biến sâu rộng",
    hint="Xóa dấu cách thừa, thêm dấu cách sau dấu câu.",
    fixable=True,
)
T_30 = Rule(
    id="T-30",
    name="placeholder-left",
    severity=Severity.ERROR,
    clause=practice("Văn bản phát hành không còn chỗ giữ chỗ"),
    title="Không còn chữ giữ chỗ của mẫu hay bản thảo.",
    why=(
        "Tìm «[...]», «xxx», «xx/10/2026», «{{ }}», «TODO», «Lorem ipsum», «<tên cơ quan>». Dấu «…»"
        " hay «____» ở số và ngày là dạng của bản thảo, chỉ là cảnh báo; «…» cuối một dãy liệt kê"
        " là bình thường. Dãy dấu chấm, gạch dưới giữa câu là chỗ chưa điền; biểu mẫu và loại văn"
        " bản điền bằng tay thì không xét. Trường trộn thư chưa điền («TenDonVi»), lời nhắc của"
        " Word («Click or tap here to enter text», «Error! Reference source not found») cũng vậy."
    ),
    wrong="theo Kế hoạch của [...]",
    right="theo Kế hoạch của Ủy ban nhân dân tỉnh",
    hint="Điền nội dung thật hoặc xóa chỗ đó.",
)
T_31 = Rule(
    id="T-31",
    name="word-default-heading",
    severity=Severity.WARNING,
    clause=annex_1("Khoản 4 Mục I"),
    title="Đề mục không dùng màu và phông mặc định của kiểu Heading trong Word.",
    why="Kiểu Heading của Word mặc định chữ màu xanh, phông Calibri Light.",
    wrong="Heading 1 màu xanh, Calibri Light",
    right="Heading 1 màu đen, Times New Roman",
    hint="Sửa kiểu Heading (Modify Style): Times New Roman, màu Automatic.",
)
T_32 = Rule(
    id="T-32",
    name="traces-of-editing",
    severity=Severity.WARNING,
    clause=practice("Văn bản phát hành là bản sạch"),
    title="Không còn dấu vết sửa, bình luận, chữ ẩn, chữ tô nền, ngày do Word tự đổi.",
    why=(
        "Người nhận mở được các dấu vết này, kể cả chữ đã xóa. Trường DATE hiện ngày mở tệp, không"
        " phải ngày ban hành."
    ),
    wrong="Chữ thêm bằng Track Changes còn chờ duyệt",
    right="Đã Accept hoặc Reject hết",
    hint="Review > Accept/Reject All, xóa bình luận, bỏ màu tô.",
)
T_33 = Rule(
    id="T-33",
    name="mixed-tone-marks",
    severity=Severity.WARNING,
    clause=practice("Một cách đặt dấu thanh trong cả văn bản (hòa hoặc hoà)"),
    title="Đặt dấu thanh một kiểu: «hòa, ủy» hoặc «hoà, uỷ», không lẫn.",
    why="Nghị định không chọn kiểu nào; tên riêng không xét.",
    wrong="Ủy ban nhân dân … Tỉnh uỷ",
    right="Ủy ban nhân dân … Tỉnh ủy",
    hint="Thay hết về một kiểu bằng Ctrl+H.",
)
T_34 = Rule(
    id="T-34",
    name="number-notation",
    severity=Severity.WARNING,
    clause=practice(
        "Dấu phẩy thập phân, dấu chấm ngăn nghìn (Nghị định số 86/2012/NĐ-CP về đo lường); tiền"
        " ghi «đồng»"
    ),
    title="Phần thập phân dùng dấu phẩy, nhóm nghìn dùng dấu chấm, tiền ghi «đồng».",
    why="Chỉ xét số có đơn vị đi sau hoặc nhiều nhóm ba chữ số; số phiên bản không xét.",
    wrong="1.5 %; 1,000,000đ",
    right="1,5 %; 1.000.000 đồng",
    hint="Viết lại số theo cách ghi của Việt Nam.",
)
T_35 = Rule(
    id="T-35",
    name="replaced-basis",
    severity=Severity.WARNING,
    clause=house("Danh mục có ngày trong cds-docs; căn cứ phải còn hiệu lực khi ban hành"),
    title="Không lấy văn bản đã hết hiệu lực hoặc đã bị thay thế làm căn cứ.",
    why="So với danh mục văn bản đã bị thay thế và ngày ban hành ghi trên văn bản.",
    wrong="Căn cứ Nghị định số 110/2004/NĐ-CP … (trong văn bản năm 2024)",
    right="Căn cứ Nghị định số 30/2020/NĐ-CP …",
    hint="Kiểm tra hiệu lực và thay bằng văn bản hiện hành.",
)
T_36 = Rule(
    id="T-36",
    name="markdown-signs",
    severity=Severity.WARNING,
    clause=practice("Văn bản in ra không có dấu lệnh của phần mềm soạn thảo"),
    title="Không còn dấu «**», «##», «|» của chữ chép từ phần mềm viết Markdown.",
    why="Công cụ soạn tự động viết chữ đậm là **…**, đề mục là ##; Word in nguyên các dấu ấy.",
    wrong="**1. Mục đích**",
    right="1. Mục đích (chữ đậm)",
    hint="Xóa các dấu ấy; cần chữ đậm thì chọn chữ, bấm Ctrl+B.",
)
