"""Ready-made pieces that editors offer: a document, a milestone, a recipient to fill in.

``${1:…}`` is a blank the cursor jumps to. The words in it say what belongs there; none is a fact
that could be left standing by mistake without being seen. A hyphen in the blank of a key would
make the language server indent what is below it twice.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from cds_docs.campaign import annex, model, office_style
from cds_docs.campaign.record import Record


class Snippet(NamedTuple):
    """A piece of a campaign file: what the list of suggestions calls it, and what is put in."""

    label: str
    body: Mapping[str, Any] | str


_SIGNER = {"name": "${7:Họ và tên}", "title": "${8:Chức vụ}"}
_LETTER = {
    "id": "${1:cong-van}",
    "kind": "cong-van",
    "issuer": "${2:mã cơ quan}",
    "unit": "${3:đơn vị soạn thảo}",
    "number": "",
    "date": "${4:năm}",
    "subject": "${5:trích yếu}",
    "to": ["${6:mã hoặc tên nơi nhận}"],
    "signer": _SIGNER,
}
_NAMED = {
    "id": "${1:ke-hoach}",
    "kind": "${2:ke-hoach}",
    "issuer": "${3:mã cơ quan}",
    "number": "",
    "date": "${4:năm}",
    "subject": "${5:trích yếu}",
    "signer": _SIGNER,
    "distribution": ["${9:mã hoặc tên nơi nhận}"],
}
_STYLE = (Snippet("Cách trình bày", {"header": "${1:small}", "body": "${2:14}"}),)

SNIPPETS: Mapping[tuple[type[Record], str], tuple[Snippet, ...]] = {
    (model.Campaign, "event"): (
        Snippet("Sự kiện", {"name": "${1:tên sự kiện}", "date": "${2:ngày/tháng/năm}"}),
    ),
    (model.Campaign, "activities"): (
        Snippet("Hoạt động mới", {"id": "${1:ma-hoat-dong}", "name": "${2:tên hoạt động}"}),
    ),
    (model.Campaign, "timeline"): (
        Snippet(
            "Mốc trong một ngày",
            {"id": "${1:ma-moc}", "title": "${2:tên mốc}", "date": "${3:ngày/tháng/năm}"},
        ),
        Snippet(
            "Mốc kéo dài",
            {
                "id": "${1:ma-moc}",
                "title": "${2:tên mốc}",
                "start": "${3:ngày/tháng/năm}",
                "end": "${4:ngày/tháng/năm}",
            },
        ),
        Snippet(
            "Hạn phải xong",
            {"id": "${1:ma-moc}", "title": "${2:tên mốc}", "due": "${3:ngày/tháng/năm}"},
        ),
    ),
    (model.Campaign, "references"): (
        Snippet(
            "Văn bản viện dẫn mới",
            {
                "${1:mã văn bản}": {
                    "type": "${2:tên loại}",
                    "number": "${3:số, ký hiệu}",
                    "date": "${4:ngày/tháng/năm}",
                    "issuer": "${5:cơ quan ban hành}",
                    "about": "${6:về …}",
                }
            },
        ),
    ),
    (model.Campaign, "agencies"): (
        Snippet(
            "Cơ quan mới",
            {
                "${1:mã cơ quan}": {
                    "parent": "${2:cơ quan chủ quản}",
                    "name": "${3:tên đầy đủ}",
                    "short": "${4:tên ngắn}",
                    "code": "${5:chữ viết tắt}",
                    "place": "${6:địa danh}",
                    "head": "${7:chức vụ người đứng đầu}",
                }
            },
        ),
    ),
    (model.Campaign, "recipients"): (
        Snippet(
            "Nơi nhận mới",
            {"id": "${1:ma-noi-nhan}", "name": "${2:tên đầy đủ}", "short": "${3:tên ngắn}"},
        ),
        Snippet("Danh sách trong tệp Excel hoặc CSV", {"file": "${1:danh-sach.xlsx}"}),
    ),
    (model.Campaign, "assignments"): (
        Snippet(
            "Phân công mới",
            {"to": ["${1:mã nơi nhận}"], "tasks": ["${2:nội dung công việc}"]},
        ),
    ),
    (model.Campaign, "documents"): (
        Snippet("Công văn mới", _LETTER),
        Snippet("Văn bản có tên loại mới", _NAMED),
    ),
    (model.Campaign, "style"): _STYLE,
    (model.DocumentSpec, "style"): _STYLE,
    (office_style.StyleKeys, "margins"): (
        Snippet(
            "Lề trang",
            {"top": "${1:20}", "bottom": "${2:20}", "left": "${3:30}", "right": "${4:15}"},
        ),
    ),
    (model.Assignment, "to"): (Snippet(model.EVERYONE, model.EVERYONE),),
    (model.Assignment, "tasks"): (
        Snippet(
            "Nhiệm vụ có hạn",
            {"text": "${1:nội dung công việc}", "due": "${2:mã mốc}", "output": "${3:kết quả}"},
        ),
    ),
    (model.DocumentSpec, "signer"): (
        Snippet("Người ký", {"name": "${1:Họ và tên}", "title": "${2:Chức vụ}"}),
    ),
    (model.DocumentSpec, "distribution"): (
        Snippet("Nơi nhận có ghi chú", {"to": "${1:mã hoặc tên}", "note": "${2:ghi chú}"}),
    ),
    (model.DocumentSpec, "annexes"): (
        Snippet(
            "Phụ lục theo mẫu",
            {"id": "${1:ma-phu-luc}", "title": "${2:tên phụ lục}", "template": "${3:mẫu}"},
        ),
        Snippet(
            "Phụ lục là bảng",
            {
                "id": "${1:ma-phu-luc}",
                "title": "${2:tên phụ lục}",
                "table": {"columns": ["${3:tên cột}"], "rows": ["^[${4:nội dung ô}]"]},
            },
        ),
    ),
    (model.DocumentSpec, "sections"): (
        Snippet("Viết lại một phần", {"${1:tên khối}": "${2:lời văn}"}),
    ),
    (model.DocumentSpec, "attached"): (
        Snippet("Văn bản ban hành kèm theo", {"title": "${1:tên văn bản}"}),
    ),
    (model.Attached, "sections"): (
        Snippet("Viết lại một phần", {"${1:tên khối}": "${2:lời văn}"}),
    ),
    (annex.Annex, "table"): (
        Snippet("Bảng", {"columns": ["${1:tên cột}"], "rows": ["^[${2:nội dung ô}]"]}),
    ),
    (annex.TableSpec, "columns"): (
        Snippet("Cột có bề rộng", {"title": "${1:tên cột}", "width": "${2:1}"}),
    ),
}
"""Record and key → the pieces offered there."""
