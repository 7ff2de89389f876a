"""Why a template cannot be read, in words for the one who writes it."""

import difflib
import re
from collections.abc import Callable
from typing import NamedTuple

from cds_docs.patterns import regex
from cds_docs.viet import fold

_TAGS = (
    "block", "elif", "else", "endblock", "endfor", "endif", "endmacro", "endraw", "endset",
    "extends", "for", "from", "if", "import", "include", "macro", "raw", "set",
)  # fmt: skip
_OTHER_WORDS = {"elseif": "elif", "elsif": "elif"}
"""Tags of other languages → the same here."""
_PRINT_END, _TAG_END = "end of print statement", "end of statement block"
_CLOSED_BY = {_PRINT_END: "}}", _TAG_END: "%}", "end of comment": "#}"}
_KINDS = {"name": "một tên", "integer": "một số", "string": "một chuỗi trong nháy"}


class Fault(NamedTuple):
    """What is wrong with a template, and what to do."""

    message: str
    hint: str


_GENERAL = Fault(
    "Mẫu sai cú pháp ở dòng này hoặc ngay trước đó.",
    "Kiểm tra dấu «{{ }}», «{% %}» đã đóng đủ, mỗi for/if/block có end… của nó.",
)


def fault(reason: str) -> Fault:
    """Return what Jinja's reason means; a general sentence where it is none of the known ones."""
    for pattern, say in _REASONS:
        found = pattern.search(reason)
        if found is not None:
            return say(found)
    return _GENERAL


def _shown(token: str) -> str:
    """Return a token as it stands in a template."""
    return _CLOSED_BY.get(token) or _KINDS.get(token, token)


def _near(name: str, cutoff: float = 0.7) -> str:
    """Return the tag that a name nobody knows was meant for, or nothing."""
    if name in _OTHER_WORDS:
        return _OTHER_WORDS[name]
    found = [] if name in _TAGS else difflib.get_close_matches(fold(name), _TAGS, 1, cutoff)
    return found[0] if found else ""


def _open_tag(found: re.Match[str]) -> Fault:
    tag = found["open"]
    if (name := found["tag"]) is not None and (near := _near(name)):
        return Fault(f"Mẫu sai cú pháp: không có thẻ «{name}».", f"Có phải ý là «{near}»?")
    if name is None:
        message = f"Mẫu sai cú pháp: «{{% {tag} … %}}» chưa được đóng khi mẫu đã hết."
    else:
        message = f"Mẫu sai cú pháp: gặp «{{% {name} %}}» khi «{{% {tag} … %}}» chưa được đóng."
    return Fault(message, f"Thêm «{{% end{tag} %}}» vào chỗ «{tag}» kết thúc.")


def _unknown_tag(found: re.Match[str]) -> Fault:
    name = found["tag"]
    if name.startswith("end") or name in {"else", "elif"}:
        message = f"Mẫu sai cú pháp: «{{% {name} %}}» không có phần mở đầu của nó ở trước."
        opening = {"else": "if", "elif": "if"}.get(name, name.removeprefix("end"))
        return Fault(message, f"Bỏ nó, hoặc thêm «{{% {opening} … %}}» ở trước.")
    near = _near(name, 0.5)
    hint = f"Có phải ý là «{near}»?" if near else f"Dùng một trong: {', '.join(_TAGS)}."
    return Fault(f"Mẫu sai cú pháp: không có thẻ «{name}».", hint)


def _twice(found: re.Match[str]) -> Fault:
    message = f"Mẫu sai cú pháp: block «{found['name']}» được khai hai lần."
    return Fault(message, "Mỗi tên block chỉ dùng một lần trong một mẫu; đổi tên một trong hai.")


def _never_closed(found: re.Match[str]) -> Fault:
    sign, close = {"comment tag": ("{#", "#}"), "raw directive": ("{% raw %}", "{% endraw %}")}[
        found["what"]
    ]
    return Fault(f"Mẫu sai cú pháp: «{sign}» chưa được đóng.", f"Thêm «{close}».")


def _strange_sign(found: re.Match[str]) -> Fault:
    sign = found["sign"]
    message = f"Mẫu sai cú pháp: dấu «{sign}» không dùng được trong biểu thức."
    if sign in "“”‘’":
        return Fault(message, "Trong «{{ }}», «{% %}» dùng dấu nháy thẳng: '…' hoặc \"…\".")
    if sign in "'\"":
        message = f"Mẫu sai cú pháp: chuỗi mở bằng dấu {sign} chưa được đóng."
        return Fault(message, f"Thêm dấu {sign} ở cuối chuỗi.")
    return Fault(message, "Bỏ dấu ấy; chữ in ra nguyên văn thì để ngoài «{{ }}».")


def _expected(found: re.Match[str]) -> Fault:
    wanted, got = found["wanted"], found["got"]
    if got == "=" and wanted in _CLOSED_BY:
        message = "Mẫu sai cú pháp: so sánh bằng thì viết hai dấu «==», đang viết một dấu «=»."
        return Fault(message, "Viết ví dụ «{% if doc.kind == 'cong-van' %}».")
    message = f"Mẫu sai cú pháp: cần «{_shown(wanted)}» nhưng gặp «{_shown(got)}»."
    if wanted in _CLOSED_BY:
        close = _shown(wanted)
        return Fault(message, f"Bỏ «{got}», hoặc đóng «{close}» trước nó.")
    return Fault(message, f"Thêm «{_shown(wanted)}» trước «{_shown(got)}».")


def _ended(found: re.Match[str]) -> Fault:
    close = _shown(found["wanted"])
    return Fault(f"Mẫu sai cú pháp: mẫu đã hết mà chưa có «{close}».", f"Thêm «{close}».")


def _nothing(found: re.Match[str]) -> Fault:
    message = f"Mẫu sai cú pháp: thiếu giá trị trước «{_shown(found['got'])}»."
    return Fault(message, "Ghi tên giá trị cần in hoặc cần xét, ví dụ «{{ year }}».")


def _unexpected(found: re.Match[str]) -> Fault:
    got = found["got"]
    if got in _CLOSED_BY:
        return _nothing(found)
    wanted = found["wanted"]
    message = f"Mẫu sai cú pháp: gặp «{got}» không đúng chỗ."
    if wanted:
        return Fault(message, f"Thêm «{wanted}» trước «{got}».")
    return Fault(message, "Kiểm tra các dấu ngoặc mở và đóng đủ cặp, «{{ }}» có hai dấu mỗi bên.")


def _hyphen(_found: re.Match[str]) -> Fault:
    message = "Mẫu sai cú pháp: tên block chỉ gồm chữ không dấu, số, dấu «_»."
    return Fault(message, "Đổi dấu «-» trong tên block thành «_», ví dụ «{% block mo_dau %}».")


def _no_tag(_found: re.Match[str]) -> Fault:
    return Fault(
        "Mẫu sai cú pháp: «{% %}» không có tên thẻ.", "Ghi tên thẻ, ví dụ «{% if … %}», hoặc bỏ."
    )


_REASONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Fault]], ...] = tuple(
    (regex(pattern), say)
    for pattern, say in (
        (
            r"^(?:Encountered unknown tag '(?P<tag>\w+)'|Unexpected end).*sed is '(?P<open>\w+)'",
            _open_tag,
        ),
        (r"^Encountered unknown tag '(?P<tag>\w+)'", _unknown_tag),
        (r"^block '(?P<name>[^']*)' defined twice", _twice),
        (r"^Missing end of (?P<what>comment tag|raw directive)", _never_closed),
        (r"^unexpected char (?P<q>['\"])(?P<sign>.)(?P=q) at", _strange_sign),
        (r"^unexpected end of template, expected '(?P<wanted>[^']*)'", _ended),
        (r"^expected token '(?P<wanted>[^']*)', got '(?P<got>[^']*)'", _expected),
        (r"^Expected an expression, got '(?P<got>[^']*)'", _nothing),
        (r"^unexpected '(?P<got>[^']*)'(?:, expected '(?P<wanted>[^']*)')?", _unexpected),
        (r"^Block names in Jinja", _hyphen),
        (r"^tag name expected", _no_tag),
    )
)
