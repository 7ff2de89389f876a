"""The page of every key of a campaign file, made from the models."""

from collections.abc import Iterator

from cds_docs.campaign.record import Record
from cds_docs.campaign.shape import (
    LeafShape,
    ListShape,
    MapShape,
    Member,
    RecordShape,
    Shape,
    campaign_shape,
)

_HEAD = """\
# Tệp chiến dịch: mọi khóa

Trang này được tạo từ mã nguồn; đừng sửa bằng tay.

- Khóa viết đúng như bảng dưới đây; khóa lạ là lỗi.
- Ngày viết `19/9/2024`, `9/2024`, `2024` hoặc `2024-09-19`.
- Mã gồm chữ thường không dấu, chữ số và gạch nối, dài nhất 60 ký tự.
- Giá trị để trống nghĩa là chưa có.
- Giá trị ghi «văn bản» (`sections`, `text`, `tasks`, ô của bảng …) viết theo
  [đánh dấu dòng](mau-loi-van.md), có `**đậm**`, `*nghiêng*`; tên, trích yếu, «văn bản một dòng» in
  nguyên từng chữ.
- Trong danh sách câu chữ, dòng có dấu hai chấm (`- Lưu: VT`) vẫn là câu chữ.
- Dòng đầu `# yaml-language-server: $schema=../schema/campaign.schema.json` cho trình soạn thảo (VS
  Code có tiện ích YAML của Red Hat) biết lược đồ: gợi ý khóa, giải thích, báo lỗi ngay khi gõ.
  Tạo tệp lược đồ bằng `cds-docs schema --write`.

## Chương trình tự thêm

Không cần gõ: số 0 trước số, ngày, tháng nhỏ (`Số: 05/…`); ký hiệu ghép từ loại, cơ quan, `unit`;
`V/v` trước trích yếu công văn; `- `, `;`, `.` ở Kính gửi, Nơi nhận; «Như trên» (quyết định: «Như
Điều …») ở đầu và «Lưu: VT, …» ở cuối Nơi nhận; `TM.`, `KT.` trên chức vụ; `./.` cuối văn bản; đầu
mỗi phụ lục. Số, ngày để trống thì chừa khoảng trống. «Như trên», «Lưu» ghi ở `distribution` thì in
như đã ghi.

## Giá trị chưa chắc

Gõ thêm `(cần xác nhận)` cạnh giá trị, hoặc chỉ gõ dấu ấy khi chưa biết gì: `place: (cần xác nhận)`.
Dấu này dùng được cả trong ô của danh sách Excel, CSV. Khi còn dấu, `validate` báo lỗi C160 ở từng
chỗ, `render` không làm văn bản; `render --draft` làm bản nháp `.nhap.docx` tô vàng các chỗ ấy. Xác
nhận xong thì xóa dấu.

## Dữ kiện trong giá trị

Mỗi cặp `{{ … }}` chứa đúng một đường dẫn dưới đây; không tính toán, không chạy lệnh. Giá trị bắt
đầu bằng `{{`, hay có `{{ … }}` mà nằm trong `[…]`, `{…}`, phải đặt trong ngoặc kép.

| Đường dẫn | In ra |
|---|---|
| `year`, `theme`, `event.name`, `event.date` | năm, chủ đề, tên và ngày của sự kiện |
| `activity.MÃ.name`, `.theme`, `.start`, `.end` | của một hoạt động |
| `timeline.MÃ` | ngày hoặc khoảng ngày: `24/9 – 02/10/2024` |
| `timeline.MÃ.date`, `.start`, `.end`, `.due` | một ngày của mốc |
| `timeline.MÃ.title`, `.time`, `.place` | tên, giờ, địa điểm của mốc |
| `ref.MÃ` | viện dẫn: đầy đủ ở lần đầu trong văn bản, sau đó rút gọn |
| `ref.MÃ.full`, `ref.MÃ.short` | viện dẫn đầy đủ, viện dẫn rút gọn |
| `ref.MÃ.number`, `.date`, `.issuer`, `.about` | một phần của viện dẫn |
| `agency.MÃ.name`, `agency.MÃ.short` | tên đầy đủ, tên ngắn của cơ quan |
| `recipient.MÃ` | tên nơi nhận |
| `enclosures` | tên các tài liệu gửi kèm của văn bản |
| `each.name`, `each.short`, `each.TÊN-CỘT` | của nơi mà bản này làm cho (`for_each`) |

Ngày in `07/6/2024`; thêm `.long` in “ngày 07 tháng 6 năm 2024”, `.short` in “07/6”, `.dots` in
“07.6.2024”, `.weekday` in “thứ Sáu”. Ngày của viện dẫn chỉ có thêm `.long`.
"""


def campaign_reference() -> str:
    """Return the page in Markdown."""
    parts = [_HEAD]
    for shape in _records(campaign_shape()):
        parts += [f"## {shape.model.heading}\n", *_short_forms(shape)]
        parts.append("\n".join(_table(shape)) + "\n")
    return "\n".join(parts)


def _records(top: RecordShape) -> Iterator[RecordShape]:
    """Yield each record once, as they are met from the top of the file down."""
    waiting, seen = [top], set[type[Record]]()
    while waiting:
        shape = waiting.pop(0)
        if shape.model in seen:
            continue
        seen.add(shape.model)
        yield shape
        for member in shape.members.values():
            waiting += _records_in(member.shape)


def _records_in(shape: Shape) -> list[RecordShape]:
    match shape:
        case RecordShape():
            return [shape]
        case ListShape(item=item, from_file=from_file):
            return [*_records_in(item), *([from_file] if from_file else [])]
        case MapShape(item=item):
            return _records_in(item)
        case LeafShape():
            return []


def _short_forms(shape: RecordShape) -> Iterator[str]:
    if shape.text_key:
        yield f"Chỉ cần `{shape.text_key}` thì viết thẳng câu chữ, không cần khóa.\n"
    if shape.list_key:
        yield f"Viết thẳng một danh sách thay cho `{shape.list_key}`.\n"


def _table(shape: RecordShape) -> Iterator[str]:
    yield "| Khóa | Bắt buộc | Giá trị | Ý nghĩa |"
    yield "|---|---|---|---|"
    for member in shape.members.values():
        required = "có" if member.required else ""
        yield f"| `{member.key}` | {required} | {_value(member.shape)} | {_meaning(member)} |"


def _meaning(member: Member) -> str:
    text = member.description.replace("|", "\\|")
    if isinstance(member.default, str):
        text += f" Mặc định: `{member.default}`."
    return text


def _value(shape: Shape) -> str:
    match shape:
        case LeafShape(leaf=leaf):
            return leaf.name + (" (có thể chứa dữ kiện)" if leaf.facts else "")
        case ListShape(item=item, alone=alone, from_file=from_file):
            also = "".join(f", hoặc `{word}`" for word in alone)
            also += f", hoặc {_value(from_file)}" if from_file else ""
            return f"danh sách: {_value(item)}{also}"
        case MapShape(item=item):
            return f"mã → {_value(item)}"
        case RecordShape(model=model):
            return f"[{model.heading}](#{_anchor(model.heading)})"


def _anchor(heading: str) -> str:
    return "".join(c for c in heading.lower().replace(" ", "-") if c.isalnum() or c == "-")
