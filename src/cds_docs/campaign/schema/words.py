"""What an editor says of each key besides its meaning: title, example, clause, choices."""

from collections.abc import Mapping
from typing import NamedTuple

from cds_docs.campaign import annex, model, office_style
from cds_docs.campaign.record import Record
from cds_docs.standard.clauses import Clause, annex_1, article, form
from cds_docs.standard.kinds import KINDS, MADE

_NO_CHOICES: Mapping[str, str] = {}


class Words(NamedTuple):
    """What is said of a key.

    Attributes:
        title: Its Vietnamese name.
        example: A value that is accepted, as it is typed; empty for lists and mappings.
        clause: Where the decree asks it, if it does.
        choices: What each value means, where there are few.
        form: The kind of value, where rules bound it closer than its type does.
    """

    title: str
    example: str = ""
    clause: Clause | None = None
    choices: Mapping[str, str] = _NO_CHOICES
    form: str = ""


def _kind(slug: str) -> str:
    """Return the name of a kind with its abbreviation in the ký hiệu."""
    kind = KINDS[slug]
    short = f"viết tắt {kind.code}" if kind.code else "không có chữ viết tắt tên loại"
    return f"{kind.name}: {short}, mẫu {kind.model}"


KIND: Mapping[str, str] = {slug: _kind(slug) for slug in MADE}
"""The kinds that can be made, each with its name and abbreviation."""

_ID = "tuan-le"
_NAMES = annex_1("Điểm a khoản 2 Mục II")
_NUMBER = annex_1("Điểm a khoản 3 Mục II")
_SYMBOL = annex_1("Điểm b khoản 3 Mục II")
_PLACE = annex_1("Điểm a khoản 4 Mục II")
_DATE = annex_1("Điểm b khoản 4 Mục II")
_SUBJECT = annex_1("Khoản 5 Mục II")
_BASES = annex_1("Điểm a khoản 6 Mục II")
_AUTHORITY = annex_1("Điểm b khoản 7 Mục II")
_SIGNER = annex_1("Điểm c khoản 7 Mục II")
_PICTURE = annex_1("Điểm d khoản 7 Mục II")
_RECEIVING = annex_1("Khoản 9 Mục II")
_ANNEX = annex_1("Khoản 1 Mục III")
_STAMP = annex_1("Khoản 2 Mục III")
_DRAFTER = annex_1("Khoản 3 Mục III")
_ADDRESS = annex_1("Khoản 4 Mục III")
_MARGINS = annex_1("Khoản 3 Mục I")
_TEXT = annex_1("Điểm e khoản 6 Mục II")
_SIZES = annex_1("Mục V")
_ISSUED_WITH = form("Mẫu 1.3")

_YES_OR_NO = {"true": "có", "false": "không"}
_FORMS = {"electronic": "văn bản điện tử", "paper": "văn bản giấy"}
_STYLE = Words("Cách trình bày")
_SECTIONS = Words("Các phần viết lại")

WORDS: Mapping[type[Record], Mapping[str, Words]] = {
    model.Campaign: {
        "schema": Words("Phiên bản định dạng", "1", choices={"1": "phiên bản hiện nay"}),
        "year": Words("Năm", "2024"),
        "form": Words("Dạng văn bản", "paper", choices=_FORMS),
        "style": _STYLE,
        "base": Words("Tệp nền", "co-quan.docx"),
        "accept": Words("Cảnh báo được chấp nhận"),
        "event": Words("Sự kiện"),
        "theme": Words("Chủ đề", "Phổ cập hạ tầng số và sáng tạo ứng dụng số"),
        "activities": Words("Hoạt động của địa phương"),
        "slogans": Words("Khẩu hiệu"),
        "timeline": Words("Mốc thời gian"),
        "references": Words("Văn bản viện dẫn"),
        "agencies": Words("Cơ quan ban hành"),
        "recipients": Words("Nơi nhận văn bản, nhận việc"),
        "assignments": Words("Phân công"),
        "documents": Words("Văn bản"),
    },
    model.Event: {
        "name": Words("Tên sự kiện", "Ngày Chuyển đổi số quốc gia"),
        "date": Words("Ngày diễn ra", "10/10/2024"),
    },
    model.ListFile: {
        "file": Words("Tệp danh sách", "danh-sach.xlsx"),
        "sheet": Words("Trang của tệp Excel", "Sheet1"),
    },
    model.Activity: {
        "id": Words("Mã hoạt động", _ID),
        "name": Words("Tên hoạt động", "Tuần lễ Chuyển đổi số tỉnh Quảng Ngãi"),
        "theme": Words("Chủ đề riêng", "Chuyển đổi số - Phát triển kinh tế số"),
        "start": Words("Ngày bắt đầu", "24/9/2024"),
        "end": Words("Ngày kết thúc", "02/10/2024"),
    },
    model.Milestone: {
        "id": Words("Mã mốc", "chung-ket"),
        "title": Words("Tên mốc", "Vòng chung kết Hội thi"),
        "date": Words("Ngày", "02/10/2024"),
        "start": Words("Ngày bắt đầu", "20/9/2024"),
        "end": Words("Ngày kết thúc", "11/10/2024"),
        "due": Words("Hạn", "25/10/2024"),
        "time": Words("Giờ", "19h00"),
        "place": Words("Địa điểm", "Nhà Văn hóa Lao động tỉnh"),
        "activity": Words("Thuộc hoạt động", _ID),
    },
    model.Reference: {
        "type": Words("Tên loại văn bản", "Quyết định"),
        "number": Words("Số, ký hiệu", "505/QĐ-TTg"),
        "date": Words("Ngày ban hành", "22/4/2022"),
        "issuer": Words("Cơ quan ban hành", "Thủ tướng Chính phủ"),
        "about": Words("Trích yếu", "về Ngày Chuyển đổi số quốc gia"),
        "attached": Words("Gửi kèm", "true", choices=_YES_OR_NO),
        "document": Words("Văn bản của chiến dịch này", "ke-hoach"),
    },
    model.Agency: {
        "name": Words("Tên đầy đủ", "Sở Thông tin và Truyền thông", _NAMES),
        "short": Words("Tên ngắn", "Sở TT&TT"),
        "parent": Words("Cơ quan chủ quản", "UBND tỉnh Quảng Ngãi", _NAMES),
        "code": Words("Chữ viết tắt tên cơ quan", "STTTT", _SYMBOL),
        "place": Words("Địa danh", "Quảng Ngãi", _PLACE),
        "head": Words("Chức vụ người đứng đầu", "Giám đốc", _AUTHORITY),
        "collective": Words("Làm việc tập thể", "true", _AUTHORITY, _YES_OR_NO),
        "address": Words("Địa chỉ cơ quan", "", _ADDRESS),
        "logo": Words("Biểu trưng", "logo.png"),
        "signer": Words("Người ký của cơ quan", clause=_SIGNER),
    },
    model.Recipient: {
        "id": Words("Mã nơi nhận", "so-nganh", form="recipient-id"),
        "name": Words("Tên đầy đủ", "Ủy ban nhân dân các xã, phường"),
        "short": Words("Tên ngắn", "UBND các xã, phường"),
        "title": Words("Tên ở đề mục", "Ủy ban nhân dân cấp xã"),
        "fields": Words("Dữ kiện khác"),
    },
    model.Task: {
        "text": Words("Nội dung công việc", "Treo băng rôn tại trụ sở."),
        "with": Words("Đơn vị phối hợp"),
        "due": Words("Hạn", "tuyen-truyen", form="due"),
        "output": Words("Kết quả", "Ảnh chụp"),
    },
    model.Assignment: {
        "to": Words("Giao cho"),
        "in": Words("In ở văn bản"),
        "title": Words("Đề mục", "Các sở, ban, ngành"),
        "intro": Words("Lời dẫn", "Tập trung thực hiện các nhiệm vụ sau:"),
        "tasks": Words("Nhiệm vụ"),
        "list": Words(
            "Cách in danh sách", "dash", choices={"dash": "gạch đầu dòng", "none": "đoạn văn"}
        ),
    },
    model.Signer: {
        "name": Words("Họ và tên", "Huỳnh Thị Thu Thủy", _SIGNER),
        "title": Words("Chức vụ", "Phó Giám đốc", _SIGNER),
        "by": Words(
            "Thẩm quyền ký",
            "kt",
            _AUTHORITY,
            {
                "none": "ký trực tiếp",
                "q": "quyền (Q.)",
                "kt": "ký thay (KT.)",
                "tl": "thừa lệnh (TL.)",
                "tuq": "thừa ủy quyền (TUQ.)",
            },
        ),
        "of": Words("Chức vụ người được ký thay", "Chủ tịch", _AUTHORITY),
        "own": Words("Thẩm quyền riêng", "true", _AUTHORITY, _YES_OR_NO),
        "also": Words("Chức vụ khác", "Giám đốc Sở Khoa học và Công nghệ", _SIGNER),
        "lines": Words("Quyền hạn, chức vụ viết sẵn", "", _AUTHORITY),
        "picture": Words("Ảnh chữ ký", "chu-ky.png", _PICTURE),
    },
    model.Distribution: {
        "to": Words("Nơi nhận", "UBND tỉnh", _RECEIVING),
        "note": Words("Ghi chú", "b/c", _RECEIVING),
    },
    model.Enclosure: {
        "title": Words("Tên tài liệu", "Mẫu băng rôn"),
        "ref": Words("Văn bản viện dẫn", "qd-505"),
    },
    model.After: {
        "text": Words("Lời in", "Quét mã để tải tài liệu"),
        "qr": Words("Địa chỉ của mã QR", "https://dx.gov.vn"),
    },
    model.Attached: {
        "title": Words("Tên văn bản", "Kế hoạch tổ chức Ngày Chuyển đổi số", _ISSUED_WITH),
        "sections": _SECTIONS,
    },
    model.DocumentSpec: {
        "id": Words("Mã văn bản", "cong-van"),
        "kind": Words("Loại văn bản", "cong-van", article("Điều 7"), KIND),
        "template": Words("Mẫu lời văn", "mac-dinh"),
        "for_each": Words("Làm mỗi nơi một bản"),
        "issuer": Words("Cơ quan ban hành", "so-tttt", _NAMES),
        "unit": Words("Đơn vị soạn thảo", "TTBCXB", _SYMBOL),
        "number": Words("Số", "12", _NUMBER),
        "symbol": Words("Số và ký hiệu", "12/KH-UBND", _SYMBOL),
        "date": Words("Ngày ban hành", "19/9/2024", _DATE),
        "place": Words("Địa danh", "Quảng Ngãi", _PLACE),
        "subject": Words("Trích yếu", "tuyên truyền về {{ event.name }} năm {{ year }}", _SUBJECT),
        "to": Words("Kính gửi", "", _RECEIVING),
        "bases": Words("Căn cứ", "", _BASES),
        "sections": _SECTIONS,
        "signer": Words("Người ký", "", annex_1("Khoản 7 Mục II")),
        "distribution": Words("Nơi nhận", "", _RECEIVING),
        "enclosures": Words("Tài liệu gửi kèm"),
        "annexes": Words("Phụ lục", "", _ANNEX),
        "attached": Words("Văn bản ban hành kèm theo", "", _ISSUED_WITH),
        "after": Words("Phần dưới chữ ký"),
        "urgency": Words(
            "Độ khẩn",
            "khan",
            _STAMP,
            {"khan": "KHẨN", "thuong-khan": "THƯỢNG KHẨN", "hoa-toc": "HỎA TỐC"},
        ),
        "circulation": Words(
            "Phạm vi lưu hành",
            "luu-hanh-noi-bo",
            _STAMP,
            {"luu-hanh-noi-bo": "LƯU HÀNH NỘI BỘ", "xem-xong-tra-lai": "XEM XONG TRẢ LẠI"},
        ),
        "drafter": Words("Ký hiệu người soạn thảo", "PL", _DRAFTER),
        "copies": Words("Số lượng bản", "300", _DRAFTER),
        "form": Words("Dạng văn bản", "paper", choices=_FORMS),
        "style": _STYLE,
    },
    office_style.StyleKeys: {
        "header": Words(
            "Cỡ chữ phần đầu",
            "small",
            _SIZES,
            {
                "small": "Quốc hiệu cỡ 12, Tiêu ngữ cỡ 13",
                "large": "Quốc hiệu cỡ 13, Tiêu ngữ cỡ 14",
            },
        ),
        "body": Words("Cỡ chữ nội dung", "14", _TEXT, {"13": "cỡ chữ 13", "14": "cỡ chữ 14"}),
        "indent": Words(
            "Lùi đầu dòng", "10mm", _TEXT, {"10mm": "lùi 1 cm", "12.7mm": "lùi 1,27 cm"}
        ),
        "margins": Words("Lề trang", "", _MARGINS),
    },
    office_style.MarginKeys: {
        "top": Words("Lề trên", "20", _MARGINS, form="top-margin"),
        "bottom": Words("Lề dưới", "20", _MARGINS, form="bottom-margin"),
        "left": Words("Lề trái", "30", _MARGINS, form="left-margin"),
        "right": Words("Lề phải", "15", _MARGINS, form="right-margin"),
    },
    annex.Annex: {
        "id": Words("Mã phụ lục", "lich"),
        "title": Words("Tên phụ lục", "Lịch các hoạt động", _ANNEX),
        "template": Words("Mẫu lời văn", "lich"),
        "text": Words("Lời văn", "Nội dung phụ lục."),
        "table": Words("Bảng"),
        "orientation": Words(
            "Hướng trang",
            "landscape",
            annex_1("Khoản 2 Mục I"),
            {"portrait": "trang dọc", "landscape": "trang ngang"},
        ),
    },
    annex.TableSpec: {
        "columns": Words("Các cột"),
        "rows": Words("Các hàng"),
    },
    annex.TableColumn: {
        "title": Words("Tên cột", "Nội dung"),
        "width": Words("Phần bề rộng", "2"),
        "align": Words(
            "Căn cột",
            "center",
            choices={"left": "căn trái", "center": "căn giữa", "right": "căn phải"},
        ),
    },
    annex.TableRowSpec: {
        "row": Words("Các ô"),
        "group": Words("Tên nhóm", "I. Cấp tỉnh"),
        "total": Words("Hàng tổng cộng"),
    },
}
"""Record → key → words."""
