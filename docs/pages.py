"""The pages of docs/ that are made from the code: ``python docs/pages.py`` writes them."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from cds_docs.compose import public

HERE = Path(__file__).parent

TEMPLATES_HEAD = """\
# Mẫu lời văn và đánh dấu dòng

Mẫu là tệp chữ UTF-8 `templates/<loại văn bản>/<tên>.md.j2` (`mac-dinh` khi không nêu tên). Tìm lần lượt ở
`--templates THƯ-MỤC`, `templates/` cạnh tệp chiến dịch hoặc một cấp trên, rồi trong chương trình. Mẫu chỉ viết lời văn: không phông, không
cỡ chữ, không căn lề. Phần quanh lời văn (quốc hiệu, số, ngày, tên loại, Kính gửi, căn cứ, chữ ký, Nơi nhận, đầu phụ lục) do chương
trình dựng từ tệp chiến dịch và nghị định.

## Một dòng là một đoạn

| đầu dòng | là |
|---|---|
| `Phần I`, `Chương I`, `Mục 1`, `Điều 1.` | phần, chương, mục, điều; tiêu đề phần, chương, mục ở dòng ngay dưới |
| `I.` | đề mục: in hoa, đậm |
| `1.` `1.1.` | khoản; đậm nếu mọi chữ sau số nằm trong `**…**`, như `1. **Mục đích**` (khi ấy là tiêu đề) |
| `a)` … `d)` `đ)` `e)` | điểm |
| `-` và `+` | gạch đầu dòng, hai cấp |
| `#I.` `#1.` `#a)` `#Điều.` | như trên, chương trình tự đánh số; bắt đầu lại dưới mỗi đề mục mới; chữ theo thứ tự a b c d đ e g h i k l m … |
| `\\| … \\|` | bảng (xem dưới) |
| `![qr](địa chỉ)`, `![chú thích](tệp.png){width=40mm}` | mã QR, hình |
| `---` | sang trang |
| còn lại | đoạn văn |

Sau dấu đầu dòng phải có dấu cách. Số gõ tay được giữ nguyên; nhảy số hoặc sai chữ được báo. Muốn một dòng bắt đầu bằng chữ trông như dấu, đặt
`\\` ở đầu: `\\Mục 2 Công văn này`.

Trong dòng: `**đậm**`, `*nghiêng*`, `[chữ](địa chỉ)`, `\\*` cho dấu sao. Địa chỉ `https://…` để trần thành liên kết. `<`, `>`, `&` và HTML
luôn là chữ.

Dòng chỉ có thẻ `{% … %}` hoặc ghi chú `{# … #}` thì mất hẳn; thẻ đứng cùng dòng với chữ không nối dòng ấy với dòng dưới:
`- {{ moc.title }}{% if moc.due %}, trước ngày {{ moc.due }}{% endif %}` là trọn một đoạn. Muốn nối thì viết `-%}`.

Tệp hình nằm trong thư mục của tệp chiến dịch, không phải cạnh mẫu; đường dẫn tính từ thư mục ấy. `{width=…}` tính bằng mm.

"""

SANDBOX_NOTE = """
## Tên dùng trong mẫu

Mẫu chạy trong hộp cát: chỉ thấy các tên dưới đây; tên không có là lỗi kèm tệp:dòng; số vòng lặp và độ dài kết quả có giới hạn.
Giá trị toàn chữ số so sánh và tính được với số: `{% if year == 2026 %}`, `{{ year - 1 }}`, `each['so-ho'] > 100`.

"""


def table(head: tuple[str, str], rows: Mapping[str, str]) -> str:
    """Return a Markdown table of two columns, the first as code."""
    lines = [f"| {head[0]} | {head[1]} |", "|---|---|"]
    for name, note in rows.items():
        code = name.replace("|", "\\|")
        lines.append(f"| `{code}` | {note.replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


def warned_of(prefix: str) -> str:
    """Return the section on what is printed but warned of, by the beginning of the codes."""
    from cds_docs.check.explain import escaped  # noqa: PLC0415
    from cds_docs.diagnostics import Severity  # noqa: PLC0415
    from cds_docs.pipeline.explanations import all_explanations  # noqa: PLC0415

    lines = [
        "\n## Điều được cảnh báo\n",
        "Văn bản vẫn được dựng, nhưng có lẽ không như ý. Đã xem và chấp nhận thì ghi mã vào `accept`.",
        "Giải thích từng mã kèm ví dụ: `cds-docs explain C145`, hoặc [mọi quy tắc](quy-tac.md).\n",
        "| mã | cần |",
        "|---|---|",
    ]
    for code, row in all_explanations().items():
        if code.startswith(prefix) and row.code.severity is Severity.WARNING:
            lines.append(f"| {code} | {escaped(row.title)} |")
    return "\n".join(lines) + "\n"


def templates_page() -> str:
    """Return the page on templates: the line markup and every public name."""
    parts = [
        TEMPLATES_HEAD,
        "## Bảng\n\n",
        table(("viết", "là"), public.TABLE_NOTES),
        SANDBOX_NOTE,
        table(("tên", "là"), public.PUBLIC_NAMES),
    ]
    for name, fields in public.FIELDS.items():
        parts += [f"\n### {name}\n\n", table(("trường", "là"), fields)]
    parts += ["\n## Bộ lọc\n\n", table(("bộ lọc", "làm gì"), public.FILTER_NOTES)]
    parts += ["\n## Phép hỏi\n\n", table(("phép hỏi", "hỏi gì"), public.TEST_NOTES)]
    parts.append(
        "\n## Thay một phần, thay cả mẫu\n\n"
        "Khối có tên `{% block … %}` trong mẫu có thể được thay từ tệp chiến dịch bằng `sections:` (chữ theo đánh dấu "
        'dòng, được dùng dữ kiện `{{ … }}`, không có Jinja); ghi `""` thì khối ấy không in gì. `--templates THƯ-MỤC` thay cả '
        "tệp mẫu.\n"
    )
    return "".join([*parts, warned_of("J")])


def campaign_page() -> str:
    """Return the page on every key of a campaign file."""
    from cds_docs.campaign.reference_page import campaign_reference  # noqa: PLC0415

    return campaign_reference() + warned_of("C1")


COMMANDS_HEAD = """\
# Mọi lệnh, mọi tùy chọn

Trang này là phần trợ giúp của chính chương trình (`cds-docs LỆNH --help`). Tùy chọn đứng sau tên lệnh, trước hay sau tên tệp đều được.
Cách dùng từng việc: [README](../README.md); ý nghĩa các mã thông báo: [quy-tac.md](quy-tac.md).
"""


def help_of(*words: str) -> str:
    """Return what the program says of itself, or of one of its commands."""
    command = [sys.executable, "-m", "cds_docs", *words, "--help"]
    wide = {**os.environ, "COLUMNS": "90"}
    return subprocess.run(  # noqa: S603 - our own program
        command, env=wide, check=True, capture_output=True, encoding="utf-8"
    ).stdout


def commands_page() -> str:
    """Return the page on every command and its options."""
    from cds_docs.cli.app import COMMANDS  # noqa: PLC0415

    parts = [COMMANDS_HEAD]
    parts += [f"\n## {name}\n\n```text\n{help_of(name)}```\n" for name in COMMANDS]
    return "".join(parts)


PAGES = {
    "mau-loi-van.md": templates_page,
    "chien-dich.md": campaign_page,
    "lenh.md": commands_page,
}


def main() -> None:
    """Write every generated page."""
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
