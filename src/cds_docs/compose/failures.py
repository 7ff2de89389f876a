"""What goes wrong inside a template, as findings with the template's own line."""

import difflib
from collections.abc import Callable, Iterable
from functools import lru_cache
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from cds_docs.compose import codes
from cds_docs.compose.budget import OverBudgetError
from cds_docs.compose.public import PUBLIC_NAMES
from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.viet import fold


class TemplateFailure(Exception):  # noqa: N818 -- carries a finding, is not one itself
    """A template cannot go on; carries what the finding says.

    Attributes:
        code: The kind of finding.
        message: What was found and what was expected, in Vietnamese.
        hint: What to do.
        line: The template line, where the failure itself knows it.
        template: The template that cannot be read, where that is what is wrong: not the one
            that asks for it.
        name: The name that nobody declares, where that is what is wrong.
    """

    def __init__(
        self, code: Code, message: str, hint: str = "", line: int = 0, name: str = ""
    ) -> None:
        """Keep what the finding says."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.line = line
        self.template = ""
        self.name = name


class RestsOnFault(Exception):  # noqa: N818 -- no error of the paper: it waits
    """A paper asks for a part of the campaign in which an error stands: it cannot be judged yet."""


def nearest(name: str, candidates: Iterable[str]) -> str:
    """Return the candidate nearest to a name, or nothing when none is near."""
    known = {fold(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(fold(name), known, n=1, cutoff=0.7)
    return known[found[0]] if found else ""


def suggestion(name: str, candidates: Iterable[str]) -> str:
    """Return a hint: the nearest name, or the list of names."""
    known = sorted(candidates)
    near = nearest(name, known)
    if near:
        return f"Có phải ý là «{near}»?"
    return f"Dùng một trong: {', '.join(known)}." if known else ""


def field_hint(name: str, known: Iterable[str]) -> str:
    """Return a hint on a field that a thing does not have.

    Only fields of ``each`` have hyphens, which Jinja takes for a minus: what was asked for is then
    the part before the first of them. A name with one stands in brackets already.
    """
    fields = sorted(known)
    meant = [one for one in fields if one.startswith(f"{name}-")] or [nearest(name, fields)]
    if "-" in name or "-" not in meant[0]:
        return suggestion(name, fields)
    shown = ", ".join(f"each['{one}']" for one in meant)
    return f"Tên có dấu «-» phải đặt trong ngoặc vuông: {shown}."


def undeclared(key: str, name: str, known: Iterable[str]) -> str:
    """Return a hint on an id the template wants and the campaign does not declare."""
    near = nearest(name, sorted(known))
    meant = f"Có phải ý là «{near}»? " if near else ""
    return f"{meant}Khai báo mã «{name}» trong «{key}» của tệp chiến dịch, hoặc chọn mẫu khác."


_NO_ARGUMENT = regex(r"^parameter '\w+' was not provided$")
_NOT_GIVEN = regex(r"^the template '([^']+)' .*does not export the requested name")
_UNLIKE = regex(r"^'[<>]=?' not supported between")
_TOO_MANY = regex(r"^macro '(\w+)' takes (?:not more than (\d+)|no keyword) argument")


_ELSEWHERE = {
    "annex": "«annex» chỉ có trong mẫu phụ lục (thư mục phu-luc).",
    "each": "«each» chỉ có trong văn bản có for_each.",
    "loop": "«loop» chỉ có giữa «{% for … %}» và «{% endfor %}», chưa có ở điều kiện if của chính "
    "dòng for.",
}
"""Names that there are, but not everywhere → where they are."""


_NO_ITEM = "Mẫu lấy mục "


def no_item(count: int, index: int) -> str:
    """Return what is wrong with asking a list for an item that it does not have."""
    which = "cuối" if index == -1 else f"thứ {index + 1}" if index >= 0 else f"[{index}]"
    held = f"chỉ có {count} mục" if count else "trống"
    return f"{_NO_ITEM}{'đầu' if not index else which} của một danh sách {held}."


def blank(what: str, field: str) -> TemplateFailure:
    """Return the failure of a value that the campaign leaves blank.

    Args:
        what: What the template does with it.
        field: The value, as messages name it; nothing where that is not known.
    """
    return TemplateFailure(
        codes.NO_VALUE,
        f"{what}: {field}." if field else f"{what}.",
        "Điền giá trị ấy vào tệp chiến dịch, hoặc chọn mẫu khác; mẫu tự viết thì bọc trong "
        "{% if … %}.",
    )


def unknown(name: str, why: str) -> TemplateFailure:
    """Return the failure of a name that has no value.

    Args:
        name: The name, where the value has one.
        why: What Jinja knows of it, in English; nothing for a name nobody has declared.
    """
    if why.startswith(_NO_ITEM):
        hint = "Bọc trong {% if … %}, hoặc điền thêm mục vào tệp chiến dịch."
        return TemplateFailure(codes.NO_VALUE, why, hint)
    if _NO_ARGUMENT.match(why):
        message = f"Macro được gọi mà thiếu tham số «{name}»."
        hint = f"Ghi đủ tham số ở chỗ gọi, hoặc khai giá trị khi không ghi: «{name}=''»."
        return TemplateFailure(codes.UNKNOWN_NAME, message, hint)
    if source := _NOT_GIVEN.match(why):
        message = f"Mẫu «{source[1]}» không có macro «{name}»."
        hint = f"Sửa tên ở dòng import, hoặc khai macro ấy trong «{source[1]}»."
        return TemplateFailure(codes.UNKNOWN_NAME, message, hint)
    if name in _ELSEWHERE:
        message = f"Tên «{name}» không có ở chỗ này."
        return TemplateFailure(codes.UNKNOWN_NAME, message, _ELSEWHERE[name])
    message = f"Mẫu dùng tên «{name}» không có." if name else "Giá trị không có."
    hint = suggestion(name, PUBLIC_NAMES)
    return TemplateFailure(codes.UNKNOWN_NAME, message, hint, name=name)


@lru_cache(maxsize=1024)
def line_span(path: str, line: int) -> Span:
    """Return the place of a template line."""
    return Span(path, max(line, 1), 1, max(line, 1), 1)


def _last_template_line(trace: TracebackType | None) -> tuple[str, int] | None:
    """Return name and line of the innermost template a traceback went through."""
    found = None
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and template.name is not None:
            found = (template.name, template.get_corresponding_lineno(trace.tb_lineno))
        trace = trace.tb_next
    return found


def _forbidden(error: Exception) -> tuple[Code, str, str]:
    """Say that the sandbox refused something."""
    return (
        codes.FORBIDDEN,
        f"Mẫu dùng điều không được phép trong mẫu ({error}).",
        "Trong mẫu chỉ dùng các tên, trường và phép lọc đã công bố.",
    )


def _not_found(error: Exception) -> tuple[Code, str, str]:
    """Say that a template another one asks for is not there."""
    return (
        codes.NO_TEMPLATE,
        f"Không tìm thấy mẫu «{error}» mà mẫu này gọi đến.",
        "Kiểm tra tên tệp trong extends, include, import; tên tính từ thư mục templates.",
    )


def _too_much(error: Exception) -> tuple[Code, str, str]:
    """Say that a template used more than it may."""
    return (
        codes.OVER_BUDGET,
        f"Mẫu vượt giới hạn: {error}.",
        "Xem lại vòng lặp, macro gọi chính nó, chuỗi ghép trong vòng lặp.",
    )


def _too_deep(_error: Exception) -> tuple[Code, str, str]:
    """Say that a template calls itself, or nests too deep to be read."""
    return (
        codes.OVER_BUDGET,
        "Mẫu vượt giới hạn: lồng nhau hoặc gọi chính nó quá sâu.",
        "Xem lại macro hoặc include gọi chính nó, biểu thức nhiều ngoặc lồng nhau.",
    )


def _bad_syntax(error: Exception) -> tuple[Code, str, str]:
    """Say why a template cannot be read."""
    from cds_docs.compose.syntax import fault  # noqa: PLC0415 - most templates can be

    return (codes.SYNTAX, *fault(str(getattr(error, "message", ""))))


def _other(error: Exception) -> tuple[Code, str, str]:
    """Say that an expression of a template cannot be worked out."""
    if isinstance(error, TypeError) and (call := _TOO_MANY.match(str(error))):
        return (
            codes.FAILED,
            f"Macro «{call[1]}» được gọi với tham số mà nó không khai.",
            "Bớt tham số ở chỗ gọi, hoặc khai thêm ở dòng «{% macro … %}».",
        )
    if isinstance(error, TypeError) and _UNLIKE.match(str(error)):
        return (
            codes.FAILED,
            "Mẫu so sánh hai thứ khác loại, như chữ với số.",
            "Chữ so với chữ trong nháy, số so với số; chữ chỉ so được với số khi toàn chữ số.",
        )
    return (
        codes.FAILED,
        "Không tính được một biểu thức ở dòng này của mẫu.",
        "Kiểm tra kiểu của giá trị và cách gọi hàm, phép lọc trên dòng này.",
    )


_Words = Callable[[Exception], tuple[Code, str, str]]
_BY_TYPE: tuple[tuple[type[Exception], _Words], ...] = (
    (SecurityError, _forbidden),
    (TemplateNotFound, _not_found),
    (OverBudgetError, _too_much),
    (RecursionError, _too_deep),
    (MemoryError, _too_deep),
    (TemplateSyntaxError, _bad_syntax),
    (SyntaxError, _bad_syntax),
)


def origin(error: Exception, name: str) -> str:
    """Return the template an error comes out of, ``name`` where it names none itself."""
    place = _last_template_line(error.__traceback__)
    return place[0] if place else name


def explain(error: Exception, name: str, path_of: Callable[[str], str]) -> Diagnostic:
    """Turn an error out of a template into a finding.

    Args:
        error: What was raised while reading or running a template.
        name: The template that was asked for, in case the error names none.
        path_of: The path of a template as the user knows it.
    """
    place = _last_template_line(error.__traceback__) or (name, 1)
    if isinstance(error, TemplateSyntaxError):
        place = (error.name or name, error.lineno)
    if isinstance(error, TemplateFailure):
        code, message, hint = error.code, error.message, error.hint
        place = (error.template or place[0], error.line or place[1])
    else:
        words = next((say for kind, say in _BY_TYPE if isinstance(error, kind)), _other)
        code, message, hint = words(error)
    return Diagnostic(code, message, line_span(path_of(place[0]), place[1]), hint)
