"""Types of single values in a campaign file: what is accepted, and what the value becomes.

A validator names what is wrong by an error type; the words for it stand in ``messages``.
"""

import re
from collections.abc import Callable, Mapping
from typing import Annotated, TypeVar

from pydantic import Field
from pydantic_core import PydanticCustomError

from cds_docs.campaign.dates import FIRST_YEAR, LAST_YEAR, BadDate, PartialDate, parse_date
from cds_docs.campaign.validators import After, Instead
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.format import sizes_allowed
from cds_docs.standard.nd30 import INDENTS
from cds_docs.units import Length, mm
from cds_docs.values import dataclass

T = TypeVar("T")

LINE_LIMIT = 2_000
SUBJECT_LIMIT = 500
NAME_LIMIT = 300
PROSE_LIMIT = 50_000
LIST_LIMIT = 5_000
ADDRESS_LIMIT = 2_000
"""Bytes of an address: a QR code that still reads when printed small holds 2331."""

_ID = regex(r"[a-z0-9-]{1,60}", re.ASCII)
_YEAR = regex(r"\d{4}", re.ASCII)
_NUMBER = regex(r"0{0,3}[1-9]\d{0,5}", re.ASCII)
_SYMBOL = regex(r"(?:0{0,3}[1-9][0-9]{0,5})?/[^\s/]+(?:/[^\s/]+)?")
_MEASURE = regex(r"(\d{1,3}(?:[.,]\d{1,2})?) ?(?:mm)?", re.ASCII)
_SHARE = regex(r"\d{1,4}(?:[.,]\d{1,3})?", re.ASCII)
_ADDRESS = regex(r"https?://[^\s/]\S*", re.IGNORECASE)
_RULE_ID = regex(r"[A-Z]-\d{2}|[CJ]\d{3}", re.ASCII)
RESERVED = frozenset(
    {"con", "nul", "aux", "prn"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that Windows keeps for devices; no file may have them."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a single value is, for messages, the reference page, and for going on after an error.

    Attributes:
        name: In Vietnamese.
        example: A value that is accepted.
        facts: Whether ``{{ … }}`` is filled in it.
        words: Whether it is printed as it is typed; if not, it is looked up or computed with.
        form: The kind of value, as an id: the rules that editors get stand under it.
        leaves_out: Whether quotes with nothing between them say that nothing is to be printed.
    """

    name: str
    example: str
    facts: bool = False
    words: bool = False
    form: str = ""
    leaves_out: bool = False


def _bad(kind: str, value: str, **more: str | int) -> PydanticCustomError:
    """Return the error of a type; ``messages`` finds the words by that type."""
    name = f"cds-{kind}"
    return PydanticCustomError(name, name, {"value": value, **more})


def _text(value: object) -> str:
    """Return the value if it is text; a list or a mapping is not."""
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "string_type")
    return value


def _matching(pattern: re.Pattern[str], kind: str) -> Callable[[str], str]:
    """Return a validator for text of one form."""

    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise _bad(kind, value)
        return value

    return check


def _not_empty(items: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse an empty list; the library's own check also fires when single items are faulty."""
    if not items:
        raise _bad("nothing", "[]")
    return items


def _one_line(value: str) -> str:
    if "\n" in value:
        raise _bad("line", value)
    return value


def _address(value: str) -> str:
    if value and not _ADDRESS.fullmatch(value):
        raise _bad("address", value)
    length = len(value.encode())
    if length > ADDRESS_LIMIT:
        raise _bad("address-long", value, length=length, most=ADDRESS_LIMIT)
    return value


def _document_id(value: str) -> str:
    if value in RESERVED:
        raise _bad("reserved", value)
    return value


def _year(value: object) -> int:
    text = _text(value)
    if not _YEAR.fullmatch(text):
        raise _bad("year", text)
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise _bad("year-range", text, first=FIRST_YEAR, last=LAST_YEAR)
    return int(text)


def _date(value: object) -> PartialDate:
    text = _text(value)
    found = parse_date(text)
    if isinstance(found, BadDate):
        raise _bad(f"date-{found.reason}", text, detail=found.detail)
    return found


def _one_of(values: Mapping[str, T]) -> Callable[[object], T]:
    """Return a validator that takes one of a few texts."""

    def check(value: object) -> T:
        text = _text(value)
        if text not in values:
            raise _bad("choice", text, allowed=", ".join(values))
        return values[text]

    return check


def _measure(value: object) -> Length:
    text = _text(value)
    found = _MEASURE.fullmatch(text)
    if not found:
        raise _bad("measure", text)
    return mm(float(found[1].replace(",", ".")))


def _share(value: object) -> float:
    text = _text(value)
    if not _SHARE.fullmatch(text) or not float(text.replace(",", ".")):
        raise _bad("share", text)
    return float(text.replace(",", "."))


def _length_key(length: Length) -> str:
    return f"{round(length.mm, 1):g}mm"


INDENT_KEYS = {_length_key(length): length for length in INDENTS}
_low, _high = sizes_allowed(Element.BODY)
BODY_KEYS = {str(size): size for size in range(round(_low.pt), round(_high.pt) + 1)}
_FLAGS = {"true": True, "false": False}

_some = Field(min_length=1)
not_empty = After(_not_empty)
"""Asks for at least one item in a list."""

Line = Annotated[
    str,
    Leaf("văn bản một dòng", "…", facts=True, words=True, form="line"),
    _some,
    Field(max_length=LINE_LIMIT),
    After(_one_line),
]
"""Text on one line; facts are filled."""

Subject = Annotated[
    str,
    Leaf("trích yếu", "…", facts=True, words=True, form="subject"),
    _some,
    Field(max_length=SUBJECT_LIMIT),
    After(_one_line),
]
"""A trích yếu: it also becomes the title in the file's properties, which holds so much."""

Prose = Annotated[
    str,
    Leaf("văn bản", "…", facts=True, words=True, form="prose"),
    _some,
    Field(max_length=PROSE_LIMIT),
]
"""Text of one or more lines, in the line markup; facts are filled."""

SectionText = Annotated[
    str,
    Leaf("văn bản", "…", facts=True, words=True, form="section", leaves_out=True),
    _some,
    Field(max_length=PROSE_LIMIT),
]
"""Prose in place of a part of a template; ``""`` leaves the part out."""

CellText = Annotated[
    str, Leaf("nội dung ô", "", facts=True, words=True, form="cell"), Field(max_length=PROSE_LIMIT)
]
"""What stands in a table cell, in the line markup; may be empty."""

Name = Annotated[
    str,
    Leaf("tên", "…", words=True, form="name"),
    _some,
    Field(max_length=NAME_LIMIT),
    After(_one_line),
]
"""A name or code; no facts."""

Handle = Annotated[
    str,
    Leaf("tên", "…", form="name"),
    _some,
    Field(max_length=NAME_LIMIT),
    After(_one_line),
]
"""What leads to something else: a kind, a file, a milestone or a day; no facts."""

Id = Annotated[str, Leaf("mã", "x", form="id"), _some, After(_matching(_ID, "id"))]
"""What other values call it by."""

DocumentId = Annotated[
    str,
    Leaf("mã văn bản", "x", form="document-id"),
    _some,
    After(_matching(_ID, "id")),
    After(_document_id),
]
"""An id that also becomes a file name."""

Number = Annotated[
    str,
    Leaf("số", "1", form="number"),
    _some,
    After(_matching(_NUMBER, "number")),
]
"""Digits, kept as typed."""

Symbol = Annotated[
    str,
    Leaf("số và ký hiệu", "1/KH-UBND", form="symbol"),
    _some,
    After(_matching(_SYMBOL, "symbol")),
]
"""Số và ký hiệu as a whole; the number before the stroke may be blank."""

Address = Annotated[
    str,
    Leaf("địa chỉ `https://…`", "https://dx.gov.vn", form="address"),
    After(str.strip),
    After(_address),
]
"""An address on the web: nothing else may become a link in a paper."""

RuleId = Annotated[
    str, Leaf("mã quy tắc", "T-15", form="rule-id"), _some, After(_matching(_RULE_ID, "rule-id"))
]
"""The id of a finding."""

Year = Annotated[
    int,
    Leaf("năm", "2024", form="year"),
    Instead(_year),
]
"""A year in four digits."""

Date = Annotated[
    PartialDate,
    Leaf("ngày", "2024", form="date"),
    Instead(_date),
]
"""A date, day first or ISO; day and month may be left out."""

Flag = Annotated[
    bool,
    Leaf("true hoặc false", "false", form="flag"),
    Instead(_one_of(_FLAGS)),
]
"""True or false."""

Share = Annotated[
    float,
    Leaf("số", "1", form="share"),
    Instead(_share),
]
"""A column's share of the table's width, in any unit."""

Measure = Annotated[
    Length,
    Leaf("số đo bằng mm", "20", form="measure"),
    Instead(_measure),
]
"""A length in millimetres."""

Indent = Annotated[
    Length,
    Leaf(" hoặc ".join(INDENT_KEYS), next(iter(INDENT_KEYS)), form="indent"),
    Instead(_one_of(INDENT_KEYS)),
]
"""One of the first-line indents the decree allows."""

BodySize = Annotated[
    int,
    Leaf(" hoặc ".join(BODY_KEYS), next(iter(BODY_KEYS)), form="body-size"),
    Instead(_one_of(BODY_KEYS)),
]
"""One of the sizes the decree allows for the text."""

SchemaVersion = Annotated[
    int,
    Leaf("1", "1", form="version"),
    Instead(_one_of({"1": 1})),
]
"""The version of the file format."""
