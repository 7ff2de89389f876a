"""Error types of the models → findings in Vietnamese; the library's own sentences are not read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.dates import meant_date, same_date
from cds_docs.campaign.fault import Fault
from cds_docs.campaign.key_words import home_of, meant_key
from cds_docs.campaign.list_hints import list_hint
from cds_docs.campaign.loaded import Finding
from cds_docs.campaign.model import EVERYONE
from cds_docs.campaign.shape import (
    LeafShape,
    ListShape,
    Loc,
    MapShape,
    RecordShape,
    Shape,
    member_at,
    shape_at,
)
from cds_docs.campaign.shape_hints import file_hint, kind_words, second_dash_hint, text_hint
from cds_docs.campaign.words import listed, nearest, plain, quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.viet import fold

_DATE_HINT = "Viết 19/9/2024; chưa biết ngày thì 9/2024; chưa biết tháng thì 2024."
_SPAN_HINT = "Mỗi khóa ghi một ngày; từ ngày đến ngày thì ghi hai khóa «start» và «end»."
_SPAN = regex(r"\d/\d{1,2}(?:/\d{2,4})?[^/]{1,20}\d/\d", re.ASCII)
"""Two days in one value: ``01/10 - 10/10/2026``."""
_ID_FORM = "mã gồm chữ thường không dấu, chữ số và gạch nối"
_ID_HINT = f"{_ID_FORM.capitalize()}, dài nhất 60 ký tự, ví dụ «tuan-le»."
_TEMPLATE_FILE = regex(
    r"(?:.*[/\\])?(?P<name>[^/\\]+?)(?:\.md\.j2|\.j2|\.md|\.txt|(?P<word>\.docx?|\.dotx?))?",
    re.IGNORECASE,
)
"""What stands for the name of a template: with its folder, with its ending, or as another file."""
_ID_PARTS = regex(r"[a-z0-9]+", re.ASCII)

_RULE_ID = regex(r"([A-Za-z])[\s_.-]*(\d{1,3})", re.ASCII)
_OF_CAMPAIGNS = "CDJ"
"""Letters of codes that are written without a hyphen: C100, J017."""
_YEAR = regex(r"\d{4}", re.ASCII)
_DIGITS = regex(r"(?<!\d)[1-9]\d{0,5}(?!\d)", re.ASCII)
_ID_LENGTH = 60
_YES = frozenset({"co", "yes", "y", "on", "dung", "x"})
_NO = frozenset({"khong", "no", "n", "off", "sai"})


_Words = tuple[Code, str, str]


def finding(fault: Fault, line: str) -> Finding:
    """Return the finding for an error; ``line`` is the source line it stands on."""
    if fault.value == "" and fault.kind not in {"missing", "extra_forbidden"}:
        code, message, hint = _empty(fault)
    else:
        say = _BY_KIND.get(fault.kind, _wrong_kind)
        code, message, hint = say(fault, line)
    instead = same_date(str(fault.value)) if code is codes.DATE_MALFORMED else ""
    return Finding(code, fault.loc, message, hint, uses=(fault.loc,), instead=instead)


def unknown_key(
    fault: Fault, *, missing: frozenset[str], opened: Loc | None
) -> tuple[Finding, str | None]:
    """Return the finding for an unknown key, and the missing key it was meant as, if any.

    Args:
        fault: The fault.
        missing: The keys that the same mapping lacks.
        opened: The place of the empty key above it, if the unknown one belongs into that.
    """
    parent = shape_at(fault.loc[:-1])
    known = tuple(parent.members) if isinstance(parent, RecordShape) else ()
    near = None if opened else meant_key(fault.loc, known)
    where = _owner(parent)
    message = f"khóa {quoted(fault.key)} không có trong {where}"
    message += f"; có phải «{near}»?" if near else ""
    hint = home_of(fault.loc) or f"Các khóa dùng được: {listed(known)}."
    hint = f"Sửa thành «{near}:»." if near else hint
    if opened:
        hint = f"«{fault.key}» nằm trong «{opened[-1]}» ở trên: thụt vào sâu hơn «{opened[-1]}»."
    replaced = near if near in missing else None
    told = Finding(codes.UNKNOWN_KEY, fault.loc, message, hint, uses=(fault.loc,))
    return replace(told, instead=near or ""), replaced


def meant(fault: Fault) -> Loc | None:
    """Return the place an unknown key was meant for, so that nothing else is said of that place."""
    parent = shape_at(fault.loc[:-1])
    if fault.kind != "extra_forbidden" or not isinstance(parent, RecordShape):
        return None
    near = meant_key(fault.loc, tuple(parent.members))
    return (*fault.loc[:-1], near) if near else None


def missing_key(fault: Fault, *, empty: bool) -> Finding:
    """Return the finding for a key that is not there, or has no value."""
    member = member_at(fault.loc)
    meaning = f" ({member.description.rstrip('.')})" if member else ""
    where = _owner(shape_at(fault.loc[:-1]))
    if empty:
        message = f"khóa «{fault.key}» trong {where} đang để trống, cần có giá trị"
        return Finding(codes.EMPTY_VALUE, fault.loc, message, f"Ghi sau «{fault.key}:»{meaning}.")
    message = f"thiếu khóa «{fault.key}» trong {where}"
    return Finding(codes.MISSING_KEY, fault.loc, message, f"Thêm dòng «{fault.key}: …»{meaning}.")


def _owner(shape: Shape | None) -> str:
    """Return the Vietnamese name of a mapping."""
    return f"«{shape.model.heading}»" if isinstance(shape, RecordShape) else "mục này"


def _empty(fault: Fault) -> _Words:
    message = f"{fault.where} đang để trống, cần có nội dung"
    if isinstance(fault.shape, LeafShape) and fault.shape.leaf.leaves_out:
        hint = 'Ghi lời văn; bỏ dòng này thì in như mẫu, ghi «""» thì bỏ hẳn phần này.'
        return codes.EMPTY_VALUE, message, hint
    return codes.EMPTY_VALUE, message, "Ghi nội dung, hoặc bỏ dòng này."


def _wrong_kind(fault: Fault, line: str) -> _Words:
    """Say which of text, list and mapping was wanted."""
    shape, found = fault.shape, kind_words(fault.value)
    where = fault.where
    known = file_hint(fault.value, fault.loc) or second_dash_hint(fault.value, line)
    match shape:
        case ListShape(alone=alone, from_file=from_file):
            also = "".join(f", hoặc «{word}»" for word in alone)
            also += ", hoặc «{file: danh-sach.xlsx}»" if from_file else ""
            message = f"{where} phải là danh sách{also}, đang là {found}"
            near = nearest(fault.value, alone) if isinstance(fault.value, str) else None
            hint = f"Có phải «{near}»?" if near else known or list_hint(fault.value, fault.key)
            return codes.LIST_EXPECTED, message, hint
        case RecordShape(members=members, list_key=list_key):
            message = f"{where} phải gồm các khóa, đang là {found}"
            first = ", ".join(f"{key}: …" for key in list(members)[:2])
            hint = f"Viết «{{{first}}}»; các khóa dùng được: {listed(members)}."
            if list_key:
                others = listed(key for key in members if key != list_key)
                hint = f"Viết danh sách «[…, …]», hoặc dùng các khóa: {others}."
            return codes.MAPPING_EXPECTED, message, known or hint
        case MapShape():
            message = f"{where} phải gồm các dòng «mã: …», đang là {found}"
            hint = "Ghi mỗi mã một dòng, thụt vào trong."
            if isinstance(fault.value, list):
                hint = "Bỏ dấu «-» trước mỗi mã: dòng chỉ là «mã:», các khóa thụt vào trong."
            return codes.MAPPING_EXPECTED, message, hint
    message = f"{where} phải là một giá trị, đang là {found}"
    return codes.TEXT_EXPECTED, message, known or text_hint(fault.value, line)


def _choice(fault: Fault, _line: str) -> _Words:
    shape = fault.shape
    allowed = fault.context.get("allowed", "")
    choices = shape.choices if isinstance(shape, LeafShape) else ()
    choices = choices or tuple(str(allowed).split(", "))
    value = str(fault.value)
    wanted = f"cần «{choices[0]}»" if len(choices) == 1 else f"chọn một trong: {', '.join(choices)}"
    message = f"{quoted(value)} không dùng được cho {fault.where}; {wanted}"
    if len(choices) == 1:
        return codes.VALUE_NOT_ALLOWED, message, f"Viết «{choices[0]}»."
    meanings = _meanings(fault.loc)
    near = _yes_or_no(value, choices) or nearest(value, choices) or _by_meaning(value, meanings)
    hint = f"Có phải «{near}»?" if near else _each_meaning(meanings)
    return codes.VALUE_NOT_ALLOWED, message, hint


def _meanings(loc: Loc) -> Mapping[str, str]:
    """Return what each value of a key means, where there are few."""
    from cds_docs.campaign.schema.words import WORDS  # noqa: PLC0415 - for wrong values only

    parent = shape_at(loc[:-1])
    known = WORDS.get(parent.model, {}) if isinstance(parent, RecordShape) else {}
    words = known.get(str(loc[-1]))
    return words.choices if words else {}


def _by_meaning(value: str, meanings: Mapping[str, str]) -> str:
    """Return the one value whose meaning is given in its stead: «giấy» for ``paper``."""
    bare = plain(value)
    near = [key for key, meaning in meanings.items() if bare and bare in plain(meaning)]
    return near[0] if len(near) == 1 else ""


def _each_meaning(meanings: Mapping[str, str]) -> str:
    """Return a hint on what each value means, or nothing."""
    told = "; ".join(f"«{key}» là {meaning}" for key, meaning in meanings.items())
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _yes_or_no(value: str, choices: tuple[str, ...]) -> str:
    """Return true or false where a value says so in another word."""
    if "true" not in choices:
        return ""
    return "true" if plain(value) in _YES else "false" if plain(value) in _NO else ""


def _date_form(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải ngày; cần dạng ngày/tháng/năm"
    year = str(fault.context.get("year", ""))
    near = meant_date(str(fault.value), int(year) if _YEAR.fullmatch(year) else None)
    hint = _SPAN_HINT if _SPAN.search(str(fault.value)) else _DATE_HINT
    return codes.DATE_MALFORMED, message, f"Viết «{near}»." if near else hint


def _date_calendar(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không có trong lịch: {fault.context['detail']}"
    near = meant_date(str(fault.value))
    hint = f"Có phải «{near}»? Ngày viết trước tháng." if near else "Sửa lại ngày, tháng."
    return codes.DATE_IMPOSSIBLE, message, hint


def _date_range(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} nằm ngoài khoảng cho phép: {fault.context['detail']}"
    return codes.DATE_OUT_OF_RANGE, message, "Kiểm tra lại năm."


def _year(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải năm; cần 4 chữ số"
    typed = _YEAR.findall(str(fault.value))
    return codes.YEAR_MALFORMED, message, f"Viết, ví dụ, {typed[0] if typed else 2024}."


def _year_range(fault: Fault, _line: str) -> _Words:
    first, last = fault.context["first"], fault.context["last"]
    message = f"năm {quoted(str(fault.value))} phải từ {first} đến {last}"
    return codes.DATE_OUT_OF_RANGE, message, "Kiểm tra lại năm."


def _id(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không dùng làm mã được"
    if fault.key == "issuer":
        return codes.ID_MALFORMED, message, "Ghi mã của cơ quan, khai báo ở «agencies»."
    if fault.key == "to":
        return codes.ID_MALFORMED, message, f"Ghi mã trong «recipients», hoặc «{EVERYONE}»."
    if fault.key == "template" and (hint := _template_hint(str(fault.value))):
        return codes.ID_MALFORMED, message, hint
    near = "-".join(_ID_PARTS.findall(fold(str(fault.value))))
    if near and len(near) <= _ID_LENGTH and "{" not in str(fault.value):
        return codes.ID_MALFORMED, message, f"Viết «{near}»: {_ID_FORM}."
    return codes.ID_MALFORMED, message, _ID_HINT


def _template_hint(value: str) -> str:
    """Return what to write where a file or a path is given for the name of a template."""
    path = _TEMPLATE_FILE.fullmatch(value)
    if path is None:
        return ""
    if path["word"]:
        return "Mẫu lời văn là tệp chữ «TÊN.md.j2», không phải tệp Word; tệp Word làm nền: «base»."
    near = "-".join(_ID_PARTS.findall(fold(path["name"])))
    if not near:
        return ""
    renamed = "" if near == path["name"] else f"Đổi tên tệp mẫu thành «{near}.md.j2», rồi v"
    return f"{renamed or 'V'}iết «template: {near}»: tên mẫu, không có thư mục và đuôi tệp."


def _reserved(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} là tên Windows giữ cho thiết bị, không đặt tên tệp được"
    return codes.ID_RESERVED, message, f"Đặt mã khác, ví dụ «van-ban-{fault.value}»."


def _number(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không dùng được: «{fault.key}» chỉ gồm chữ số,"
    message += " từ 1 đến 999999"
    digits = _DIGITS.findall(str(fault.value))
    hint = f"Ghi, ví dụ, {digits[0] if len(digits) == 1 else 12}; chưa có thì để trống."
    if fault.key == "number" and "/" in str(fault.value):
        hint = "Cả số và ký hiệu thì ghi ở khóa «symbol»."
    return codes.NUMBER_MALFORMED, message, hint


def _symbol(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải số và ký hiệu; cần dạng «12/KH-UBND»"
    return codes.SYMBOL_MALFORMED, message, "Chưa có số thì ghi «/KH-UBND»."


def _measure(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải số đo bằng mm"
    return codes.MEASURE_MALFORMED, message, "Viết, ví dụ, 20 hoặc 20mm."


def _share(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải bề rộng cột; cần một số lớn hơn 0"
    return codes.MEASURE_MALFORMED, message, "Viết, ví dụ, 2: cột rộng gấp đôi cột ghi 1."


def _address(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải địa chỉ web, cần dạng «https://…»"
    return codes.ADDRESS_MALFORMED, message, "Chép cả địa chỉ từ trình duyệt, không có dấu cách."


def _address_long(fault: Fault, _line: str) -> _Words:
    most, length = fault.context["most"], fault.context["length"]
    message = f"{fault.where} dài {length} byte, mã QR chứa được nhiều nhất {most} byte"
    return codes.TEXT_TOO_LONG, message, "Dùng địa chỉ rút gọn."


def _rule_id(fault: Fault, _line: str) -> _Words:
    message = f"{quoted(str(fault.value))} không phải mã quy tắc"
    hint = "Ghi mã như trong thông báo, ví dụ T-15 hoặc C100."
    if typed := _RULE_ID.fullmatch(str(fault.value).strip()):
        letter, number = typed[1].upper(), typed[2]
        own = letter in _OF_CAMPAIGNS
        near = f"{letter}{number.zfill(3)}" if own else f"{letter}-{number.zfill(2)}"
        hint = f"Viết «{near}», như trong thông báo."
    return codes.RULE_ID_MALFORMED, message, hint


def _line_break(fault: Fault, _line: str) -> _Words:
    message = f"{fault.where} phải nằm trên một dòng, đang có xuống dòng: "
    return codes.LINE_BREAK, message + quoted(str(fault.value)), "Dùng «>» thay cho «|»."


def _too_long(fault: Fault, _line: str) -> _Words:
    most, length = fault.context["max_length"], len(str(fault.value))
    message = f"{fault.where} dài {length} ký tự, nhiều nhất {most} ký tự"
    return codes.TEXT_TOO_LONG, message, "Rút gọn, hoặc chuyển phần dài vào «sections»."


def _too_many(fault: Fault, _line: str) -> _Words:
    most, count = fault.context["max_length"], fault.context["actual_length"]
    message = f"«{fault.key}» có {count} mục, nhiều nhất {most} mục"
    return codes.TOO_MANY_ITEMS, message, "Chia thành nhiều tệp chiến dịch."


def _too_few(fault: Fault, _line: str) -> _Words:
    message = f"«{fault.key}» không có mục nào, cần ít nhất một"
    return codes.EMPTY_VALUE, message, "Thêm một mục, hoặc bỏ khóa này nếu không cần."


_BY_KIND: Mapping[str, Callable[[Fault, str], _Words]] = {
    "literal_error": _choice,
    "enum": _choice,
    "string_too_long": _too_long,
    "too_long": _too_many,
    "cds-nothing": _too_few,
    "cds-choice": _choice,
    "cds-date-form": _date_form,
    "cds-date-calendar": _date_calendar,
    "cds-date-range": _date_range,
    "cds-year": _year,
    "cds-year-range": _year_range,
    "cds-id": _id,
    "cds-reserved": _reserved,
    "cds-number": _number,
    "cds-symbol": _symbol,
    "cds-measure": _measure,
    "cds-share": _share,
    "cds-rule-id": _rule_id,
    "cds-address": _address,
    "cds-address-long": _address_long,
    "cds-line": _line_break,
}
