"""Single values in the JSON Schema: one definition for each kind of value.

Editors see a value after YAML has read it: ``12`` is a number, ``true`` a truth value, a blank is
null. The loader takes all of them as the text that was typed, so the schema does too wherever that
text can be right.

Lengths stand inside the patterns: an editor shows our words for a pattern that does not match, and
its own English ones for ``maxLength``.
"""

from collections.abc import Mapping
from typing import Any

from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.fields import (
    ADDRESS_LIMIT,
    BODY_KEYS,
    INDENT_KEYS,
    LINE_LIMIT,
    NAME_LIMIT,
    PROSE_LIMIT,
    RESERVED,
    SUBJECT_LIMIT,
)
from cds_docs.campaign.model import EVERYONE
from cds_docs.standard.format import row
from cds_docs.standard.rows import Between, Property
from cds_docs.units import Length

Schema = dict[str, Any]

PLACE = "#/definitions/"

BLANK: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}
"""Nothing was written: ``key:``, ``~``, ``null``, or only blanks in quotes."""

EMPTY: Schema = {
    "type": "object",
    "errorMessage": "chỗ này đang để trống, cần có nội dung",
}
"""Refuses what is blank: for use behind ``BLANK``, where no mapping comes."""

_MARK = r"\([cC][ầẦ][nN] [xX][áÁ][cC] [nN][hH][ậẬ][nN]\)"
MARKED: Schema = {"type": "string", "pattern": _MARK}
"""A person must confirm the value."""

_WAITS = "giá trị này còn chờ xác nhận: đối chiếu, sửa nếu cần, rồi xóa «(cần xác nhận)»"
WAITING: Schema = {"type": "object", "errorMessage": _WAITS}
"""Refuses what a person must confirm: for use behind ``MARKED``."""

TYPED: Schema = {"type": ["string", "number", "boolean", "null"]}
"""Any single value."""

COLON_LINE: Schema = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "propertyNames": {"pattern": r"^(?![a-z0-9_-]+$)[^\n]+$"},
    "additionalProperties": {"$ref": f"{PLACE}typed"},
}
"""A line of words that YAML takes for a mapping: ``- Lưu: VT``."""

CONFIRMED_LINE: Schema = {
    "propertyNames": {"pattern": rf"^(?!.*{_MARK})", "patternErrorMessage": _WAITS},
    "additionalProperties": {"if": {"$ref": f"{PLACE}marked"}, "then": {"$ref": f"{PLACE}waiting"}},
}
"""The same line with nothing in it that a person must confirm."""

_NOT_TEXT = "chỗ này cần một giá trị, không phải danh sách hay các khóa; câu có dấu hai chấm thì"
_NOT_TEXT += " đặt cả câu trong ngoặc kép"


def _words(pattern: str, said: str) -> Schema:
    """Return what takes any single value: numbers and truth values are their text."""
    return {
        "type": ["string", "number", "boolean"],
        "pattern": pattern,
        "patternErrorMessage": said,
        "errorMessage": _NOT_TEXT,
    }


def _line(limit: int) -> Schema:
    """Return words on one line."""
    most = f"{limit:,}".replace(",", ".")
    said = f"phải nằm trên một dòng, dài từ 1 đến {most} ký tự"
    return _words(rf"^\n*[^\n]{{1,{limit}}}\n*$", said)


def _typed(pattern: str, said: str) -> Schema:
    """Return text of one form that no number or truth value has."""
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": said,
        "errorMessage": said,
    }


def _number_or(numbers: Schema, text: Schema) -> Schema:
    """Return numbers within bounds, or the same as text.

    A number outside falls through to the text, whose words are ours.
    """
    return {"if": {"type": "number", **numbers}, "else": text}


_ID = "mã gồm chữ thường không dấu, chữ số và gạch nối, dài nhất 60 ký tự, ví dụ tuan-le"


def _id(before: str = "", said: str = _ID) -> Schema:
    """Return an id; one of digits alone is a number to an editor."""
    return {**_words(rf"^\n*{before}[a-z0-9-]{{1,60}}\n*$", said), "errorMessage": said}


def _reserved() -> str:
    """Return a pattern that nothing matches which begins with a name of a device and ends there."""
    ports = "(?:com|lpt)[1-9]"
    names = sorted(name for name in RESERVED if not name[-1].isdigit())
    return rf"(?!(?:{'|'.join([*names, ports])})\n*$)"


def _years() -> str:
    """Return a pattern for the years a date may have."""
    return "|".join(_decades())


def _decades() -> list[str]:
    """Return a pattern for each stretch of years with the same first three digits."""
    found: dict[str, list[str]] = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        found.setdefault(f"{year}"[:3], []).append(f"{year}"[3])
    return [f"{first}{_digits(last)}" for first, last in found.items()]


def _digits(found: list[str]) -> str:
    """Return a pattern for some digits in a row."""
    return found[0] if len(found) == 1 else f"[{found[0]}-{found[-1]}]"


_YEARS = rf"(?:{_years()})"
_LEAP = "|".join(
    f"{y}" for y in range(FIRST_YEAR, LAST_YEAR + 1) if y % 4 == 0 and (y % 100 or y % 400 == 0)
)
_DAY_MONTHS = (
    (r"0?[1-9]|[12][0-9]|3[01]", r"0?[13578]|1[02]"),
    (r"0?[1-9]|[12][0-9]|30", r"0?[469]|11"),
    (r"0?[1-9]|1[0-9]|2[0-8]", r"0?2"),
)
"""Days and the months that have them; 29 February stands apart."""


def _date_ways() -> str:
    """Return a pattern for dates the calendar has, day first or ISO, as far as they are known."""
    day_first = [f"(?:{days})/(?:{months})/{_YEARS}" for days, months in _DAY_MONTHS]
    iso = [f"{_YEARS}-(?:{_padded(months)})-(?:{_padded(days)})" for days, months in _DAY_MONTHS]
    leap = [rf"29/0?2/(?:{_LEAP})", rf"(?:{_LEAP})-02-29"]
    month = f"(?:0?[1-9]|1[0-2])/{_YEARS}"
    return "|".join([_YEARS, month, *day_first, *iso, *leap])


def _date() -> Schema:
    said = f"cần một ngày có trong lịch, năm từ {FIRST_YEAR} đến {LAST_YEAR}: 19/9/2024; chưa biết"
    said += " ngày thì 9/2024, chưa biết tháng thì 2024"
    return _number_or(_year_numbers(), _typed(rf"^\s*(?:{_date_ways()})\s*$", said))


def _due() -> Schema:
    """Return the id of a milestone, or a date."""
    said = "cần mã của một mốc trong «timeline», hoặc một ngày có trong lịch: 25/10/2024"
    return {
        **_words(rf"^\n*(?:[a-z0-9-]{{1,60}}|\s*(?:{_date_ways()})\s*)\n*$", said),
        "errorMessage": said,
    }


def _padded(pattern: str) -> str:
    """Return a pattern of one or two digits as one of two digits."""
    return pattern.replace("0?", "0")


def _year_numbers() -> Schema:
    return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}


def _year() -> Schema:
    said = f"cần một năm gồm 4 chữ số, từ {FIRST_YEAR} đến {LAST_YEAR}, ví dụ 2024"
    return _number_or(_year_numbers(), _typed(rf"^\n*{_YEARS}\n*$", said))


def _number() -> Schema:
    said = "chỉ gồm chữ số, từ 1 đến 999999; chưa có thì để trống"
    text = _typed(r"^\n*0{0,3}[1-9][0-9]{0,5}\n*$", said)
    return _number_or({"type": "integer", "minimum": 1, "maximum": 999_999}, text)


def _margin(edge: str) -> Schema:
    """Return a page margin within the decree's bounds, whole millimetres that they are."""
    found = row(None, Property(f"{edge}-margin"))
    allows = found.allows if found else None
    if not found or not isinstance(allows, Between):
        raise TypeError(edge)
    low, high = (
        round(Length(getattr(bound, "twips", 0)).mm) for bound in (allows.low, allows.high)
    )
    inside = "|".join(str(n) for n in range(low, high))
    said = f"lề này từ {low} mm đến {high} mm ({found.clause})"
    text = _typed(
        rf"^\n*(?:(?:{inside})(?:[.,][0-9]{{1,2}})?|{high}(?:[.,]00?)?) ?(?:mm)?\n*$", said
    )
    return _number_or({"minimum": low, "maximum": high}, text)


def _share() -> Schema:
    said = "cần một số lớn hơn 0, ví dụ 2: cột rộng gấp đôi cột ghi 1"
    text = _typed(r"^\n*(?=[0-9.,]*[1-9])[0-9]{1,4}(?:[.,][0-9]{1,3})?\n*$", said)
    return _number_or({"exclusiveMinimum": 0, "exclusiveMaximum": 10_000}, text)


def _body_size() -> Schema:
    said = f"chọn một trong: {', '.join(BODY_KEYS)}"
    text = _typed(rf"^\n*(?:{'|'.join(BODY_KEYS)})\n*$", said)
    return {"if": {"enum": list(BODY_KEYS.values())}, "else": text}


def _indent() -> Schema:
    keys = "|".join(key.replace(".", r"\.") for key in INDENT_KEYS)
    return _typed(rf"^\n*(?:{keys})\n*$", f"chọn một trong: {', '.join(INDENT_KEYS)}")


def _flag() -> Schema:
    return {
        "if": {"type": "boolean"},
        "else": _typed(r"^\n*(?:true|false)\n*$", "cần true hoặc false"),
    }


def _address() -> Schema:
    rest = ADDRESS_LIMIT - len("http://x")
    said = f"cần địa chỉ web dạng https://…, không có dấu cách, dài nhất {ADDRESS_LIMIT} byte"
    return _typed(rf"^\s*[hH][tT][tT][pP][sS]?://[^\s/]\S{{0,{rest}}}\s*$", said)


def _prose(least: str) -> Schema:
    """Return text of several lines; ``least`` says whether some of it must stand there."""
    most = f"{PROSE_LIMIT:,}".replace(",", ".")
    pattern = rf"^\n*(?:[^\n](?:[\s\S]{{0,{PROSE_LIMIT - 2}}}[^\n])?){least}\n*$"
    return _words(pattern, f"cần lời văn dài từ 1 đến {most} ký tự")


VALUES: Mapping[str, Schema] = {
    "line": _line(LINE_LIMIT),
    "subject": _line(SUBJECT_LIMIT),
    "name": _line(NAME_LIMIT),
    "prose": _prose(""),
    "section": {"if": {"const": ""}, "else": _prose("")},
    "cell": {**_prose("?"), "type": ["string", "number", "boolean", "null"]},
    "id": _id(),
    "recipient-id": _id(
        rf"(?!(?:{EVERYONE}|{EACH})\n*$)",
        f"{_ID}; «{EVERYONE}» chỉ tất cả nơi nhận, «{EACH}» chỉ từng nơi nhận, không làm mã được",
    ),
    "document-id": _id(
        _reserved(), f"{_ID}; không dùng tên Windows giữ cho thiết bị như con, nul, com1"
    ),
    "number": _number(),
    "symbol": _typed(
        r"^\n*(?:0{0,3}[1-9][0-9]{0,5})?/[^\s/]+(?:/[^\s/]+)?\n*$",
        "cần số và ký hiệu dạng 12/KH-UBND; chưa có số thì ghi /KH-UBND",
    ),
    "address": _address(),
    "rule-id": _typed(
        r"^\n*(?:[A-Z]-[0-9]{2}|[CJ][0-9]{3})\n*$",
        "cần mã quy tắc như trong thông báo, ví dụ T-15 hoặc C100",
    ),
    "year": _year(),
    "date": _date(),
    "due": _due(),
    "flag": _flag(),
    "share": _share(),
    **{f"{edge}-margin": _margin(edge) for edge in ("top", "bottom", "left", "right")},
    "indent": _indent(),
    "body-size": _body_size(),
    "version": {"if": {"const": 1}, "else": _typed(r"^\n*1\n*$", "phiên bản định dạng này là 1")},
}
"""Rules for each kind of value, by its id; blanks are judged by whoever uses them."""

COLON_FORMS = frozenset({"line", "subject", "name", "prose", "section", "cell"})
"""Kinds of value that words with a colon can be."""

HELPERS: Mapping[str, Schema] = {
    "blank": BLANK,
    "empty": EMPTY,
    "marked": MARKED,
    "waiting": WAITING,
    "typed": TYPED,
    "colon-line": COLON_LINE,
    "confirmed-line": CONFIRMED_LINE,
}
"""Definitions that values share."""


def ref(name: str) -> Schema:
    """Return a pointer to a definition."""
    return {"$ref": f"{PLACE}{name}"}
