"""What documents, lists and citations of one campaign must not say in two ways."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import letter, plan
from cds_docs.diagnostics import Explanation
from cds_docs.standard.clauses import annex_1

_RECIPIENTS = "recipients:\n  - {id: so-nganh, name: Các sở}\n"
_PRESS = _RECIPIENTS + "  - {id: bao, name: Các cơ quan báo chí}\n"
_DOCUMENTS = "Ghi một lần trong danh sách, các văn bản gọi bằng mã."
_SLOGANS = "slogans:\n  - Toàn dân tham gia chuyển đổi số!\n"


def _two(number: str) -> str:
    """Return two kế hoạch, the second with a number as given."""
    second = plan(id="ke-hoach-2", number=number).partition("\n")[2]
    return plan(number="186") + "\n" + second


EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.SAME_RECIPIENT_NAME,
        "Mỗi nơi nhận khai báo một lần.",
        "Hai mã cho một cơ quan thì sửa tên ở mã này, văn bản dùng mã kia vẫn in tên cũ.",
        _RECIPIENTS + "  - {id: cac-so, name: Các Sở}",
        _RECIPIENTS.rstrip(),
        _DOCUMENTS,
    ),
    Explanation(
        codes.RECIPIENT_TWICE,
        "Một nơi nhận đứng một lần trong Kính gửi, Nơi nhận, phân công.",
        "Văn bản in ra lặp tên cơ quan.",
        letter(to="[so-nganh, so-nganh]"),
        letter(),
        "Xóa một trong hai mục.",
    ),
    Explanation(
        codes.TASK_NOT_ADDRESSED,
        "Cơ quan được giao việc có trong Kính gửi hoặc Nơi nhận của văn bản giao việc.",
        "Cơ quan không nhận được văn bản thì không biết mình có việc.",
        _PRESS + "assignments:\n  - {to: [bao], tasks: [Mở chuyên mục.]}\n" + letter(),
        _PRESS
        + "assignments:\n  - {to: [bao], tasks: [Mở chuyên mục.]}\n"
        + letter(to="[so-nganh, bao]"),
        "Thêm mã vào «to» hoặc «distribution»; hoặc ghi «in» nếu phân công in ở văn bản khác.",
    ),
    Explanation(
        codes.SENT_TO_NOBODY,
        "Văn bản không có Kính gửi thì ghi nơi nhận ở «distribution».",
        "Nơi nhận chỉ còn dòng Lưu: văn thư không biết gửi cho ai.",
        _RECIPIENTS + plan(distribution=""),
        _RECIPIENTS + plan(),
        "Thêm «distribution: [mã hoặc tên nơi nhận, …]».",
        str(annex_1("Khoản 9 Mục II")),
    ),
    Explanation(
        codes.OTHER_THEME,
        "Chủ đề trong lời văn là chủ đề của chiến dịch.",
        "Lời văn chép từ năm trước thường còn chủ đề cũ.",
        letter(sections="{ket: 'Theo chủ đề của Ngày Chuyển đổi số quốc gia: “Dữ liệu số”.'}"),
        letter(sections="{ket: 'Theo chủ đề của Ngày Chuyển đổi số quốc gia: “{{ theme }}”.'}"),
        "Viết «{{ theme }}» trong ngoặc kép.",
    ),
    Explanation(
        codes.OTHER_EVENT_DAY,
        "Ngày của sự kiện là một ở mọi chỗ.",
        "Ngày gõ tay không đổi theo «event.date».",
        "slogans:\n  - Chào mừng Ngày Chuyển đổi số quốc gia 11/10/2024!",
        'slogans:\n  - "Chào mừng Ngày Chuyển đổi số quốc gia {{ event.date }}!"',
        "Viết «{{ event.date }}».",
    ),
    Explanation(
        codes.OTHER_YEAR_IN_SUBJECT,
        "Trích yếu ghi năm của chiến dịch.",
        "Trích yếu chép từ năm trước thường còn năm cũ.",
        letter(subject="tuyên truyền Ngày Chuyển đổi số quốc gia năm 2023"),
        letter(subject="tuyên truyền Ngày Chuyển đổi số quốc gia năm {{ year }}"),
        "Viết «năm {{ year }}».",
    ),
    Explanation(
        codes.SLOGAN_NEARLY,
        "Khẩu hiệu trong lời văn đúng từng chữ.",
        "Băng rôn treo theo văn bản: hai chỗ in khác nhau thì có chỗ treo sai.",
        _SLOGANS + letter(sections="{ket: Treo “Toàn dân tham gia chuyển đồi số!”.}"),
        _SLOGANS + letter(sections="{ket: Treo “Toàn dân tham gia chuyển đổi số!”.}"),
        "Chép đúng khẩu hiệu ở «slogans».",
    ),
    Explanation(
        codes.AS_ABOVE_AGAINST_KIND,
        "«Như trên» khi có Kính gửi, «Như Điều …» khi văn bản có điều.",
        "Dòng đầu Nơi nhận chỉ về phần trên của chính văn bản đó.",
        plan(distribution="[Như trên, Các sở]"),
        plan(distribution="[Các sở]"),
        "Xóa dòng đó; nơi nào cần thì công cụ tự thêm.",
        str(annex_1("Khoản 9 Mục II")),
    ),
    Explanation(
        codes.ARCHIVE_TWICE,
        "Nơi nhận có một dòng «Lưu».",
        "Các nơi lưu ghi chung một dòng cuối.",
        letter(distribution="['Lưu: VT', 'Lưu: TTBCXB']"),
        letter(distribution="['Lưu: VT, TTBCXB']"),
        "Gộp thành một dòng; bỏ trống thì công cụ tự ghi «Lưu: VT, đơn vị soạn thảo».",
        str(annex_1("Khoản 9 Mục II")),
    ),
    Explanation(
        codes.CITATION_INCOMPLETE,
        "Văn bản viện dẫn có đủ số, ngày, cơ quan ban hành và trích yếu.",
        "Lần viện dẫn đầu tiên in đủ các phần đó.",
        "references:\n  qd-505: {type: Quyết định, number: 505/QĐ-TTg, issuer: Thủ tướng Chính phủ,"
        " about: về Ngày Chuyển đổi số quốc gia}",
        "references:\n  qd-505: {type: Quyết định, number: 505/QĐ-TTg, date: 22/4/2022, issuer: Thủ"
        " tướng Chính phủ, about: về Ngày Chuyển đổi số quốc gia}",
        "Thêm phần còn thiếu.",
        str(annex_1("Điểm b khoản 6 Mục II")),
    ),
    Explanation(
        codes.CITED_NUMBER_FORM,
        "«number» của văn bản viện dẫn chỉ là số và ký hiệu, viết liền.",
        "Lời viện dẫn tự có chữ «số»: gõ sẵn thì in «số Số 505/QĐ-TTg».",
        "references:\n  qd-505: {type: Quyết định, number: Số 505/QĐ-TTg, date: 22/4/2022, issuer:"
        " Thủ tướng Chính phủ, about: về Ngày Chuyển đổi số quốc gia}",
        "references:\n  qd-505: {type: Quyết định, number: 505/QĐ-TTg, date: 22/4/2022, issuer: Thủ"
        " tướng Chính phủ, about: về Ngày Chuyển đổi số quốc gia}",
        "Bỏ chữ «Số» và dấu cách.",
        str(annex_1("Điểm b khoản 6 Mục II")),
    ),
    Explanation(
        codes.NUMBER_TWICE,
        "Mỗi số và ký hiệu của một cơ quan dùng cho một văn bản trong năm.",
        "Số chép sang văn bản khác mà quên sửa.",
        _two("186"),
        _two(""),
        "Sửa một số, hoặc để trống khi chưa có.",
        str(annex_1("Điểm a khoản 3 Mục II")),
    ),
    Explanation(
        codes.ENTRY_WITH_FRAME,
        "Kính gửi, Nơi nhận, nhiệm vụ không gõ sẵn gạch đầu dòng, dòng Lưu.",
        "Công cụ tự in «Kính gửi:», «Nơi nhận:», gạch đầu dòng, dòng Lưu; gõ thêm thì bị lặp.",
        letter(to='["Kính gửi: Sở Nội vụ"]'),
        letter(to="[Sở Nội vụ]"),
        "Bỏ phần ở đầu; mỗi nơi một mục.",
    ),
)
