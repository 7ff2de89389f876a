"""Filters and tests templates may use; each keeps data apart from markup and counts its work."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import Undefined
from jinja2.utils import pass_environment

from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure, blank, no_item
from cds_docs.compose.marks import marked_capitals
from cds_docs.compose.view import Listing, Value, View
from cds_docs.patterns import regex
from cds_docs.viet import upper_first

if TYPE_CHECKING:
    from cds_docs.compose.environment import Run, Sandbox

_GENERIC = (
    "các", "những", "mọi", "mỗi", "một số", "toàn thể", "toàn bộ", "tất cả", "doanh nghiệp",
    "cơ quan", "đơn vị", "tổ chức", "cá nhân", "cán bộ", "lãnh đạo", "đại diện", "thủ trưởng",
    "người", "thành viên", "hội viên", "đoàn viên", "thời gian", "nội dung", "triển khai",
)  # fmt: skip
"""First words that are no part of a name, so they are small inside a sentence."""

_LISTS = (tuple, list, range, Listing)

_GENERIC_START = regex(rf"(?i:{'|'.join(_GENERIC)})(?!\w)")
_MARKS = "\ue02f\ue050\ue051\U000f0000-\U0010ffff"
_OPENING = regex(rf"[*\s\"“({_MARKS}]*")
_ENDED = regex(rf"[.;:,!?…][”\"]?[*\s{_MARKS}]*$")
_STOP = regex(rf"[.;,:]+([*{_MARKS}]*)\s*$")


def printable(run: "Run", value: object) -> str:
    """Return what printing a value gives, data protected.

    Raises:
        TemplateFailure: There is nothing to print, or the value is no text.
    """
    if isinstance(value, View):
        value = value.printed
    match value:
        case Value():
            return run.mark_value(value)
        case str():
            return str(value)
        case bool():
            pass
        case int():
            return str(value)
        case Undefined():
            return str(value)
        case None:
            raise blank("Mẫu in một giá trị để trống trong tệp chiến dịch", run.blank)
    raise _unprintable(value)


def _unprintable(value: object) -> TemplateFailure:
    """Return the finding on what is no text."""
    if isinstance(value, float):
        return TemplateFailure(
            codes.FAILED,
            "Mẫu in một số lẻ, như phép chia «/» cho ra; mẫu chỉ in số nguyên.",
            "Dùng «//» để lấy phần nguyên, hoặc ghi sẵn con số ấy bằng chữ.",
        )
    return TemplateFailure(
        codes.FAILED,
        "Mẫu in một danh sách hoặc một vật không phải văn bản.",
        "Lặp qua danh sách, hoặc in một trường của nó.",
    )


def joined(run: "Run", parts: Iterable[object]) -> str:
    """Join texts; data with data stays data, anything else becomes markup."""
    texts = list(parts)
    if all(isinstance(part, Value) for part in texts):
        plain = "".join(str(part) for part in texts)
        run.budget.text(len(plain))
        return Value(plain)
    marked = "".join(printable(run, part) for part in texts)
    run.budget.text(len(marked))
    return marked


def _changed(run: "Run", value: object, change: Callable[[str], str]) -> str:
    """Change the letters of a text; it stays data or markup as it was."""
    if isinstance(value, View):
        value = value.printed
    if not isinstance(value, str):
        return printable(run, value)
    run.budget.spend(len(value))
    if run.watch is not None:
        run.watch.see(str(value))
    text = change(str(value))
    return Value(text, value.span) if isinstance(value, Value) else text


def _after_opening(change: Callable[[str], str]) -> Callable[[str], str]:
    """Let a change begin behind quotes, stars and marks."""

    def apply(text: str) -> str:
        opening = _OPENING.match(text)
        start = opening.end() if opening else 0
        return text[:start] + change(text[start:])

    return apply


def lower_generic(text: str) -> str:
    """Lower the first letter where the first word is generic: ``Các sở`` → ``các sở``."""
    return text[:1].lower() + text[1:] if _GENERIC_START.match(text) else text


inside_sentence = _after_opening(lower_generic)
"""Lower the generic first word of a text, quotes and marks before it or not."""


@pass_environment
def _upper(environment: "Sandbox", value: object) -> str:
    """Write in real capitals, citations too."""
    return _changed(environment.run, value, marked_capitals)


@pass_environment
def _mid(environment: "Sandbox", value: object) -> str:
    """Lower the generic first word, for the middle of a sentence."""
    run = environment.run
    text = value.printed if isinstance(value, View) else value
    if run.watch is not None and run.watch.lower(text):
        return printable(run, text)
    return _changed(run, value, inside_sentence)


@pass_environment
def _cap(environment: "Sandbox", value: object) -> str:
    """Write the first letter as a capital."""
    return _changed(environment.run, value, _after_opening(upper_first))


@pass_environment
def _bare(environment: "Sandbox", value: object) -> str:
    """Leave out the stop at the end."""
    return _changed(environment.run, value, lambda text: _STOP.sub(r"\1", text))


@pass_environment
def _join(
    environment: "Sandbox", items: object, between: str = ", ", field: str | None = None
) -> str:
    """Join the items of a list, or one field of each."""
    run = environment.run
    if not isinstance(items, _LISTS):
        raise _no_list("join")
    parts: list[object] = []
    for item in items:
        run.budget.step()
        shown = environment.getattr(item, field) if field else item
        parts += [between, shown] if parts else [shown]
    return joined(run, parts)


def _length(items: object) -> int:
    """Count the items of a list."""
    if not isinstance(items, _LISTS):
        raise _no_list("length")
    return len(items)


@pass_environment
def _first(environment: "Sandbox", items: object) -> object:
    """Return the first item of a list."""
    if not isinstance(items, _LISTS):
        raise _no_list("first")
    return next(iter(items), environment.undefined(hint=no_item(0, 0)))


@pass_environment
def _last(environment: "Sandbox", items: object) -> object:
    """Return the last item of a list."""
    if not isinstance(items, _LISTS):
        raise _no_list("last")
    return list(items)[-1] if len(items) else environment.undefined(hint=no_item(0, -1))


@pass_environment
def _end(environment: "Sandbox", value: object, mark: str = ".") -> str:
    """Put a mark at the end of a text that has none."""
    return _changed(
        environment.run, value, lambda text: text if _ENDED.search(text) else text.rstrip() + mark
    )


@pass_environment
def _after(environment: "Sandbox", value: object, said: object) -> str:
    """Leave out the words at the beginning that were just said: the end of other words.

    Why: ``Chánh Văn phòng`` of ``Văn phòng UBND tỉnh``, ``Tới dự`` before ``Dự Lễ phát động``.
    """
    run = environment.run
    before = _words(said.printed if isinstance(said, View) else said)
    if run.watch is not None:
        run.watch.see(said)
    return _changed(run, value, _after_opening(lambda text: _unsaid(text, before)))


def _words(text: object) -> list[str]:
    """Return words to compare: case is not looked at."""
    return text.casefold().split() if isinstance(text, str) else []


def _unsaid(text: str, before: list[str]) -> str:
    """Return a text without the longest beginning that other words end with."""
    longest = min(len(before), len(text.split(maxsplit=len(before))) - 1)
    for count in range(longest, 0, -1):
        *first, rest = text.split(maxsplit=count)
        if _words(" ".join(first)) == before[-count:]:
            return rest
    return text


def _no_list(name: str) -> TemplateFailure:
    """Return the finding on a filter given something else than a list."""
    return TemplateFailure(
        codes.FAILED,
        f"Phép lọc «{name}» cần một danh sách.",
        "Dùng với danh sách như slogans, timeline, assignments().",
    )


def _defined(value: object) -> bool:
    """Tell whether a name is there."""
    return not isinstance(value, Undefined)


FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "after": _after,
        "bare": _bare,
        "cap": _cap,
        "end": _end,
        "first": _first,
        "join": _join,
        "last": _last,
        "length": _length,
        "mid": _mid,
        "upper": _upper,
    }
)
"""Filters templates may use; what each does in Vietnamese stands in ``public.FILTER_NOTES``."""

TESTS: Mapping[str, Callable[..., bool]] = MappingProxyType(
    {
        "defined": _defined,
        "undefined": lambda value: isinstance(value, Undefined),
        "none": lambda value: value is None,
    }
)
"""Tests templates may use after ``is``."""
