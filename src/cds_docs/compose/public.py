"""The names, fields, filters and tests templates may use, each with what it is in Vietnamese.

The reference of the template markup is made from these tables, and a test compares them with
what templates really see.
"""

from collections.abc import Mapping
from types import MappingProxyType

_DATE = "ngày, in ra dạng 07/6/2024; có .long, .short, .dots, .weekday, .day, .month, .year"

PUBLIC_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "year": "năm của chiến dịch",
        "theme": "chủ đề của Ngày Chuyển đổi số quốc gia",
        "event": "sự kiện chính",
        "activities": "các hoạt động riêng, theo thứ tự hoặc theo mã: activities['tuan-le']",
        "slogans": "danh sách khẩu hiệu",
        "timeline": "các mốc thời gian, theo thứ tự hoặc theo mã: timeline['chung-ket']",
        "ref": "ref('ma') viện dẫn văn bản: đầy đủ ở lần đầu, rút gọn về sau; ref('ma', 'full'), "
        "ref('ma', 'short') theo ý người viết; ref('ma', 'number'), 'date', 'issuer', 'about': "
        "riêng một phần",
        "references": "các văn bản viện dẫn, theo thứ tự hoặc theo mã: references['qd-505']",
        "recipients": "các cơ quan nhận văn bản, theo thứ tự hoặc theo mã",
        "recipient": "recipient('ma'): một cơ quan nhận văn bản",
        "each": "nơi nhận (hoặc cơ quan) mà bản này làm cho, chỉ có trong văn bản có for_each; "
        "mỗi cột của danh sách là một trường: each['nguoi-lien-he']",
        "assignments": "assignments(): các nhóm nhiệm vụ của văn bản này; trong văn bản làm cho "
        "từng nơi nhận: chỉ việc của nơi ấy; assignments(required=true): không có thì báo lỗi",
        "agencies": "các cơ quan ban hành, theo thứ tự hoặc theo mã",
        "agency": "cơ quan ban hành văn bản này",
        "issuer": "như agency",
        "doc": "văn bản đang soạn",
        "documents": "các văn bản của chiến dịch, theo thứ tự hoặc theo mã",
        "annex": "phụ lục đang soạn (chỉ có trong mẫu phụ lục)",
        "range": "range(a, b): dãy số nguyên",
        "namespace": "namespace(): nơi giữ giá trị thay đổi trong vòng lặp",
    }
)
"""What a template may name."""

LOOP_NAMES = ("loop", "caller", "super", "varargs", "kwargs")
"""Names Jinja itself gives inside loops, macros and blocks."""

FIELDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "date": {
            "long": "ngày 07 tháng 6 năm 2024",
            "short": "07/6",
            "dots": "07.6.2024",
            "weekday": "thứ Sáu; để trống khi chưa biết ngày",
            "day": "ngày, hai chữ số; để trống khi chưa biết",
            "month": "tháng; để trống khi chưa biết",
            "year": "năm",
        },
        "event": {"name": "tên sự kiện", "date": _DATE},
        "activity": {
            "id": "mã",
            "name": "tên (cũng là chữ in ra)",
            "theme": "chủ đề",
            "start": _DATE,
            "end": _DATE,
        },
        "milestone": {
            "id": "mã",
            "title": "nội dung",
            "text": "thời gian, như «24/9 – 02/10/2024» (cũng là chữ in ra)",
            "start": _DATE,
            "end": _DATE,
            "days": "số ngày từ start đến end, hai chữ số: 10; để trống khi chưa biết đủ",
            "due": _DATE,
            "date": _DATE,
            "time": "giờ",
            "place": "địa điểm",
            "activity": "hoạt động, nếu mốc thuộc một hoạt động",
        },
        "reference": {
            "id": "mã",
            "number": "số, ký hiệu",
            "date": "ngày, như trong viện dẫn",
            "issuer": "cơ quan ban hành",
            "about": "trích yếu",
        },
        "recipient": {
            "id": "mã",
            "name": "tên đầy đủ (cũng là chữ in ra)",
            "short": "tên ngắn, hoặc tên đầy đủ",
            "title": "tên dùng làm đề mục, hoặc tên đầy đủ",
            "people": "đúng khi tên chỉ người, chức vụ («Ông …», «Chủ tịch …»), không phải cơ quan",
        },
        "assignment": {
            "title": "đề mục: tên riêng, hoặc tên các cơ quan nối bằng «; »",
            "intro": "lời dẫn",
            "tasks": "danh sách nhiệm vụ",
            "dashed": "đúng khi mỗi nhiệm vụ là một gạch đầu dòng",
            "continued": "đúng khi đứng tiếp dưới đề mục của phân công trước (cùng một nơi nhận)",
            "recipients": "các cơ quan được giao",
        },
        "task": {
            "text": "nội dung (cũng là chữ in ra)",
            "due": "thời hạn",
            "ranged": "đúng khi thời hạn là một khoảng ngày, như «24/9 – 02/10/2024»",
            "output": "sản phẩm",
            "with": "danh sách cơ quan phối hợp",
        },
        "agency": {
            "id": "mã",
            "name": "tên đầy đủ",
            "short": "tên ngắn, hoặc tên đầy đủ (cũng là chữ in ra)",
            "parent": "cơ quan chủ quản",
            "place": "địa danh",
            "area": "địa bàn, theo name rồi parent: tỉnh, thành phố, xã, phường, đặc khu; "
            "để trống khi tên không nói đến",
            "head": "chức danh người đứng đầu",
        },
        "doc": {
            "id": "mã",
            "kind": "mã loại văn bản",
            "kind_name": "tên loại văn bản",
            "subject": "trích yếu; trong văn bản kèm theo quyết định: của chính văn bản ấy",
            "to": "danh sách nơi nhận ở «to» (Kính gửi, kính mời); tên gõ thẳng thì id để trống",
            "date": _DATE,
            "number": "số, hoặc để trống",
            "symbol": "ký hiệu, như «/KH-UBND»",
            "place": "địa danh",
            "unit": "đơn vị soạn thảo",
            "enclosures": "tài liệu gửi kèm",
            "annexes": "phụ lục",
            "attached": "tên văn bản ban hành kèm theo, nếu có",
        },
        "enclosure": {"title": "tên tài liệu (cũng là chữ in ra)", "ref": "viện dẫn, nếu có"},
        "annex": {
            "id": "mã",
            "label": "«Phụ lục», hoặc «Phụ lục I» khi có nhiều (cũng là chữ in ra)",
            "title": "tên phụ lục",
        },
    }
)
"""Fields of what the names give, by the word that ``names`` uses for it."""

FILTER_NOTES: Mapping[str, str] = MappingProxyType(
    {
        "after": "bỏ ở đầu những chữ đã nói ở trước: agency.name|after('Chánh Văn phòng') của "
        "«Văn phòng UBND tỉnh» là «UBND tỉnh»",
        "bare": "bỏ dấu chấm, chấm phẩy ở cuối",
        "end": "thêm dấu ở cuối nếu chưa có dấu nào: viec|end(';'); không nêu dấu là dấu chấm",
        "cap": "viết hoa chữ đầu",
        "first": "mục đầu của danh sách",
        "join": "nối danh sách: slogans|join('; '); một trường: recipients|join('; ', 'short')",
        "last": "mục cuối của danh sách",
        "length": "số mục của danh sách",
        "mid": "viết thường chữ chung ở đầu khi đứng giữa câu: «Các sở» thành «các sở»",
        "upper": "chữ in hoa",
    }
)
"""What each filter does."""

TEST_NOTES: Mapping[str, str] = MappingProxyType(
    {
        "defined": "có tên ấy",
        "undefined": "không có tên ấy",
        "none": "giá trị để trống",
    }
)
"""What each test asks."""

TABLE_NOTES: Mapping[str, str] = MappingProxyType(
    {
        '{widths="10 60 30"}': "dòng ngay trên bảng: tỷ lệ bề rộng các cột; không ghi thì theo nội"
        " dung",
        "| A | B |": "một hàng; các hàng trước hàng căn cột là đầu bảng, lặp lại ở mỗi trang",
        "|---|:-:|--:|": "hàng căn cột: trái, giữa, phải",
        "| Nhóm ||": "ô liền hai dấu «||»: gộp vào ô bên trái; gộp cả hàng là hàng nhóm",
        "| | |": "ô để trống ở đầu bảng nhiều hàng: gộp vào ô ngay trên, rộng bằng nó",
        "| = Tổng | 5 |": "hàng tổng: ô đầu bắt đầu bằng «= »",
    }
)
"""How a table is written."""
