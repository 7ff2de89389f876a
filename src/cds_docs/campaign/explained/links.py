"""Ids that call one another, and facts in braces."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import letter
from cds_docs.diagnostics import Explanation

_MILESTONE = "timeline:\n  - {id: khai-mac, title: Khai mạc, date: 02/10/2024"
_FACTS = "Các đường dẫn dùng được ở docs/chien-dich.md, mục «Dữ kiện trong giá trị»."

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.DUPLICATE_ID,
        "Mỗi mã dùng một lần trong danh sách của nó.",
        "Hai mục cùng mã thì không biết chỗ gọi mã muốn nói mục nào.",
        "activities:\n  - {id: hoi, name: Hội thi}\n  - {id: hoi, name: Hội thảo}",
        "activities:\n  - {id: hoi-thi, name: Hội thi}\n  - {id: hoi-thao, name: Hội thảo}",
        "Đặt mã khác cho một trong hai.",
    ),
    Explanation(
        codes.UNKNOWN_AGENCY,
        "«issuer» là mã của một cơ quan trong «agencies».",
        "Tên, chữ viết tắt, địa danh, người đứng đầu lấy từ đó.",
        letter(issuer="so-y-te"),
        letter(),
        "Sửa mã, hoặc khai báo cơ quan ở «agencies».",
    ),
    Explanation(
        codes.UNKNOWN_RECIPIENT,
        "Mã nơi nhận có trong «recipients».",
        "Mã không có sẽ bị in nguyên chữ không dấu vào văn bản.",
        letter(to="[so-ban-nganh]"),
        letter(to="[so-nganh]"),
        "Sửa mã, khai báo ở «recipients», hoặc viết tên với chữ đầu viết hoa.",
    ),
    Explanation(
        codes.UNKNOWN_MILESTONE,
        "Hạn của nhiệm vụ là mã một mốc trong «timeline» hoặc một ngày.",
        "Không có mốc ấy thì không in được hạn.",
        "assignments:\n  - {to: all, tasks: [{text: Báo cáo kết quả., due: bao-cao}]}",
        "assignments:\n  - {to: all, tasks: [{text: Báo cáo kết quả., due: 25/10/2024}]}",
        "Khai báo ở «timeline», hoặc ghi ngày.",
    ),
    Explanation(
        codes.UNKNOWN_ACTIVITY,
        "Mốc thuộc về một hoạt động có trong «activities».",
        "Lịch nhóm các mốc theo hoạt động.",
        f"{_MILESTONE}, activity: tuan-le}}",
        f"{_MILESTONE}}}",
        "Sửa mã, hoặc khai báo ở «activities».",
    ),
    Explanation(
        codes.UNKNOWN_DOCUMENT,
        "Mã văn bản có trong «documents».",
        "Viện dẫn hoặc phân công trỏ tới văn bản không có.",
        "references:\n  kh: {document: ke-hoac}",
        "references:\n  kh: {document: cong-van}",
        "Sửa mã theo gợi ý.",
    ),
    Explanation(
        codes.UNKNOWN_REFERENCE,
        "«ref» của tài liệu gửi kèm có trong «references».",
        "Số, ngày của tài liệu lấy từ đó.",
        letter(enclosures="[{title: Quyết định 505, ref: qd-505}]"),
        letter(),
        "Sửa mã, hoặc khai báo ở «references».",
    ),
    Explanation(
        codes.FACT_MALFORMED,
        "Trong «{{ … }}» chỉ có một đường dẫn.",
        "Giá trị không tính toán, không chạy lệnh: chữ của người dùng là dữ liệu.",
        "theme: Chuyển đổi số {{ 2023 + 1 }}",
        "theme: Chuyển đổi số {{ year }}",
        _FACTS,
    ),
    Explanation(
        codes.FACT_UNKNOWN,
        "Đường dẫn trong «{{ … }}» dẫn tới một dữ kiện có thật.",
        "Sai mã hay sai tên thì văn bản thiếu chữ.",
        "slogans:\n  - Chào mừng {{ event.ten }}!",
        "slogans:\n  - Chào mừng {{ event.name }}!",
        _FACTS,
    ),
    Explanation(
        codes.FACT_CYCLE,
        "Dữ kiện không dẫn vòng về chính nó.",
        "Chủ đề chứa chủ đề thì không bao giờ điền xong.",
        'theme: "Vì {{ theme }}"',
        "theme: Phổ cập hạ tầng số",
        "Viết thẳng giá trị ở một chỗ trong vòng.",
    ),
    Explanation(
        codes.FACT_WITHOUT_VALUE,
        "Dữ kiện được gọi đã có giá trị.",
        "Hoạt động chưa có ngày thì không in được ngày.",
        "activities:\n  - {id: hoi, name: Hội thi}\n"
        "slogans:\n  - Hội thi ngày {{ activity.hoi.start }}!",
        "activities:\n  - {id: hoi, name: Hội thi, start: 02/10/2024}\n"
        "slogans:\n  - Hội thi ngày {{ activity.hoi.start }}!",
        "Ghi giá trị ở chỗ được nêu, hoặc bỏ đường dẫn.",
    ),
    Explanation(
        codes.FACT_TOO_LONG,
        "Giá trị sau khi điền không quá dài, không lồng quá nhiều lớp.",
        "Vài dữ kiện gọi nhau nhiều lần có thể thành hàng triệu chữ.",
        "Chủ đề dài 30 000 ký tự được gọi ba lần trong một khẩu hiệu.",
        "Mỗi dữ kiện gọi một lần.",
        "Rút gọn, hoặc viết thẳng giá trị.",
    ),
    Explanation(
        codes.FACT_NOT_HERE,
        "Tên, mã, đường dẫn tệp không chứa «{{ … }}».",
        "Chúng được dùng nguyên như viết, trước khi dữ kiện được điền.",
        "recipients:\n  - {id: so-nganh, name: 'Các sở năm {{ year }}'}",
        'recipients:\n  - {id: so-nganh, name: "Các sở, ban, ngành"}',
        "Thay bằng chính giá trị đó.",
    ),
    Explanation(
        codes.REFERENCE_CYCLE,
        "Văn bản viện dẫn không dẫn vòng.",
        "Trích yếu của văn bản này chứa văn bản kia, và ngược lại.",
        "references:\n  a: {type: Kế hoạch, about: 'về {{ ref.a.full }}'}",
        "references:\n  a: {type: Kế hoạch, about: về Ngày Chuyển đổi số quốc gia}",
        "Viết thẳng trích yếu ở một chỗ trong vòng.",
    ),
    Explanation(
        codes.DOCUMENT_CYCLE,
        "Trích yếu của văn bản không viện dẫn chính nó.",
        "Viện dẫn một văn bản in cả trích yếu của nó.",
        "references:\n  cv: {document: cong-van}\n"
        + letter(subject="triển khai {{ ref.cv.full }}"),
        letter(),
        "Viết thẳng trích yếu.",
    ),
)
"""C060 to C077."""
