"""What only the finished paper shows: totals, ends, what it sends along, cites and uses."""

from cds_docs.compose import codes
from cds_docs.diagnostics import Explanation
from cds_docs.standard.clauses import annex_1, form

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.TOTAL_WRONG,
        "Hàng tổng bằng tổng các hàng.",
        "Số tiền sai trong phụ lục kinh phí là lỗi không sửa được sau khi ký.",
        'rows:\n  - [Băng rôn, "30.000"]\n  - [Pano, "1.250.000"]\n'
        '  - {total: [Tổng cộng, "1.290.000"]}',
        'rows:\n  - [Băng rôn, "30.000"]\n  - [Pano, "1.250.000"]\n'
        '  - {total: [Tổng cộng, "1.280.000"]}',
        "Cộng lại; cột có ô không phải số thuần (30.000; 12,5) thì không xét.",
    ),
    Explanation(
        codes.CITED_LATER,
        "Văn bản được viện dẫn có trước văn bản viện dẫn nó.",
        "Ngày chép từ năm khác, hoặc ngày của một trong hai văn bản sai.",
        "qd-505: {number: 505/QĐ-TTg, date: 22/4/2025, …}  # kế hoạch ghi ngày 05/9/2024",
        "qd-505: {number: 505/QĐ-TTg, date: 22/4/2022, …}  # kế hoạch ghi ngày 05/9/2024",
        "Đối chiếu ngày của hai văn bản.",
    ),
    Explanation(
        codes.ENCLOSURE_ABSENT,
        "Lời văn ghi «kèm theo» thì có phụ lục hoặc tài liệu gửi kèm.",
        "Người nhận sẽ tìm tài liệu không có.",
        "- Treo băng rôn (có mẫu kèm theo).",
        "- Treo băng rôn (có mẫu kèm theo).\n\nenclosures: [Mẫu băng rôn]",
        "Thêm «annexes» hoặc «enclosures», hoặc bỏ chữ «kèm theo».",
    ),
    Explanation(
        codes.ENCLOSURE_NOT_MENTIONED,
        "Tài liệu gửi kèm, văn bản ban hành kèm theo được nhắc trong lời văn.",
        "Tài liệu khai ở «enclosures» mà mẫu không in thì người nhận không biết là có; văn bản ở "
        "«attached» mà không điều nào ban hành thì chưa có hiệu lực.",
        "enclosures: [Mẫu băng rôn]",
        "enclosures: [Mẫu băng rôn]\n"
        "sections:\n  hinh_thuc: Treo băng rôn (gửi kèm {{ enclosures }}).",
        "Viết «(gửi kèm {{ enclosures }})» ở một mục.",
    ),
    Explanation(
        codes.CLOSED_EARLY,
        "Dấu «./.» chỉ đứng cuối văn bản.",
        "Phần viết lại chép từ văn bản cũ thường mang theo dấu này.",
        "sections:\n  mo_dau: Thực hiện Kế hoạch năm 2024./.",
        "sections:\n  mo_dau: Thực hiện Kế hoạch năm 2024.",
        "Xóa «./.»; cuối văn bản công cụ tự thêm.",
        str(form("Các mẫu")),
    ),
    Explanation(
        codes.LIST_END,
        "Gạch đầu dòng cuối danh sách kết thúc bằng «.», không dòng nào có hai dấu.",
        "Dấu chép theo từ danh sách cũ đứng sai chỗ khi thêm, bớt, đổi thứ tự nhiệm vụ.",
        "tasks:\n  - Treo băng rôn;\n  - Đăng banner;",
        "tasks:\n  - Treo băng rôn\n  - Đăng banner",
        "Bỏ dấu ở cuối: công cụ tự thêm.",
    ),
    Explanation(
        codes.COPY_WITHOUT_OWN,
        "Văn bản làm cho từng nơi thì mỗi bản nói đến nơi của mình.",
        "Các bản giống hệt nhau chỉ khác tên tệp: không biết bản nào gửi nơi nào.",
        "for_each: recipients\nto: [Sở Nội vụ]",
        "for_each: recipients\nto: [each, Sở Nội vụ]",
        "Ghi «each» ở «to» hoặc «distribution», dùng {{ each.name }}; hoặc bỏ «for_each».",
    ),
    Explanation(
        codes.TASK_PART_UNUSED,
        "Thời hạn, sản phẩm, cơ quan phối hợp đã ghi ở nhiệm vụ thì được in.",
        "Mẫu tự viết chỉ in câu của nhiệm vụ: người nhận không biết phải xong khi nào.",
        "{% for viec in nhom.tasks %}\n- {{ viec }};\n{% endfor %}",
        "{% for viec in nhom.tasks %}\n"
        "- {{ viec }}{% if viec.due %} (trước {{ viec.due }}){% endif %};\n{% endfor %}",
        "In các trường ấy trong mẫu, hoặc xóa khóa không cần.",
    ),
    Explanation(
        codes.LONG_HEADING,
        "Phân công cho rất nhiều nơi có tên chung ở đề mục.",
        "«to: all» với danh sách cả tỉnh mà không ghi «title» thì đề mục là tên của mọi xã,"
        " dài mấy trang.",
        "assignments:\n  - {to: all, tasks: [Treo băng rôn]}",
        'assignments:\n  - {to: all, title: "Các xã, phường, đặc khu", tasks: [Treo băng rôn]}',
        "Ghi «title».",
    ),
    Explanation(
        codes.RECIPIENT_UNUSED,
        "Nơi nhận khai báo thì có văn bản dùng.",
        "Mã gõ sai ở «to» hay cơ quan bị quên trong Kính gửi thường lộ ra ở đây.",
        "recipients:\n  - {id: bao-chi, name: Các cơ quan báo chí}  # không văn bản nào gửi",
        "recipients:\n  - {id: bao-chi, name: Các cơ quan báo chí}\ndocuments:\n"
        "  - {id: cong-van, to: [bao-chi], …}",
        "Thêm vào «to», «distribution» hoặc phân công, hoặc xóa.",
    ),
    Explanation(
        codes.REFERENCE_UNUSED,
        "Văn bản viện dẫn khai báo thì có văn bản viện dẫn.",
        "Căn cứ quên ghi thường lộ ra ở đây.",
        "references:\n  qd-505: {…}  # không văn bản nào viện dẫn",
        'references:\n  qd-505: {…}\ndocuments:\n  - bases: ["Căn cứ {{ ref.qd-505 }}"]',
        "Viết «{{ ref.MÃ }}» ở chỗ cần, hoặc xóa.",
        str(annex_1("Điểm b khoản 6 Mục II")),
    ),
)
