"""Find characters that do not belong in an office paper, each at its place in the file."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cds_docs.diagnostics import Code, Diagnostic, Severity, Span
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.alphabet import CLUSTER, CONTROL, SUSPECT, VNI_PAIR, Fault, is_good, judge
from cds_docs.source.sheet import Sheet, shown
from cds_docs.values import dataclass

_INDENT = regex(r"^[ \t]*\u00a0[ \t\u00a0]*", re.MULTILINE)
_AFTER_SIGN = regex(
    r"^(?: *(?:- +)*(-|[A-Za-z_][A-Za-z0-9_-]*:)"
    r"|[^\"'#{\n]{0,200}\{(?:[^}\"'\n]{0,400},)? *([a-z_]+:))\u00a0",
    re.MULTILINE,
)
"""Behind a dash or a key that begins a line, or behind a key in braces."""
_TAB_AFTER_DASH = regex(r"^ *(?:- +)*- *\t[ \t]*(?=\S)", re.MULTILINE)
"""Only the parser minds it: to YAML a tab parts a dash from its words as a space does."""
_SOFT_HYPHEN = "\u00ad"
"""Also a letter of the TCVN3 fonts, but alone it is no sign of them."""
_BLANK = regex(r"^ *\t[ \t]*$", re.MULTILINE)
_COMMENT = regex(r"(?:^|\s)#.*")
_FEW = 40
"""Places at which one kind of replaced character is told."""
_LINES = 5000
"""Lines with suspect characters that are looked at; a file with more is wrong all over."""
_LOST = regex(r"[^\W\d_]\?[^\W\d_]|[aeoAEO]\^['`?~.]?[a-z]")
_ESCAPE = regex(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U(00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})|([0abvferNLP_])|.)",
    re.DOTALL,
)
_ESCAPED = {
    "0": "\x00", "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "e": "\x1b", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029", "_": "\xa0",
}  # fmt: skip

Suspects = dict[int, list[tuple[int, str]]]
"""By line number: columns and characters (with their loose marks) that need a second look."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the file that holds text of the user, a key or a value."""

    span: Span
    is_key: bool


def prepare(text: str, sheet: Sheet, *, every: bool = False) -> tuple[str, list[Diagnostic]]:
    """Return the text fit for parsing, every place unmoved, and findings on what was replaced.

    Args:
        text: The file.
        sheet: Its lines.
        every: Whether every such place is told, not the first of many only.
    """
    found = []
    most = None if every else _FEW
    if match := CONTROL.search(text):
        found = [_replaced(sheet, text, *one) for one in _few(text, CONTROL, _FEW, match.start())]
        text = CONTROL.sub("\ufffd", text)
    if "\t" in text:
        text = _BLANK.sub(lambda m: " " * len(m.group()), text)
        text = _TAB_AFTER_DASH.sub(lambda m: m.group().replace("\t", " "), text)
    if "\u00a0" in text:
        for line, match in _few(text, _INDENT, most):
            message = "dòng thụt bằng dấu cách không ngắt (U+00A0), cần dấu cách thường"
            hint = "Xóa khoảng trống đầu dòng rồi gõ lại bằng phím cách."
            column = match.group().index("\u00a0") + 1
            found.append(sheet.finding(codes.NBSP, sheet.at(line, column), message, hint))
        text = _INDENT.sub(lambda m: m.group().replace("\u00a0", " "), text)
        for line, match in _few(text, _AFTER_SIGN, most):
            message = (
                f"sau «{match[1] or match[2]}» là dấu cách không ngắt (U+00A0), cần dấu cách thường"
            )
            place = sheet.at(line, len(match.group()))
            found.append(sheet.finding(codes.NBSP, place, message, "Gõ lại bằng phím cách."))
        text = _AFTER_SIGN.sub(lambda m: m.group()[:-1] + " ", text)
    return text, found


def _few(
    text: str, pattern: re.Pattern[str], most: int | None, start: int = 0
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the first places of a pattern, each with its line; all where there is no most."""
    line, at = 1, 0
    for match in islice(pattern.finditer(text, start), most):
        line, at = line + text.count("\n", at, match.start()), match.start()
        yield line, match


def _replaced(sheet: Sheet, text: str, line: int, match: re.Match[str]) -> Diagnostic:
    column = match.start() - text.rfind("\n", 0, match.start())
    fault = judge(match.group())
    return _finding(sheet, sheet.at(line, column), fault, "trong tệp")


def suspects(text: str, sheet: Sheet) -> Suspects:
    """Return every place that may hold a bad character; empty for nearly every file."""
    found: Suspects = {}
    if not SUSPECT.search(text) and not VNI_PAIR.search(text):
        return found
    for number, line in enumerate(sheet.lines, start=1):
        hits = [(m.start() + 1, m.group()) for m in CLUSTER.finditer(line)]
        hits = [hit for hit in hits if len(hit[1]) == 1 or not is_good(hit[1])]
        pairs = [(m.start() + 1, m.group()) for m in VNI_PAIR.finditer(line)]
        if hits or pairs:
            found[number] = sorted([*hits, *pairs])
            if len(found) == _LINES:
                break
    return found


def loose_lines(sheet: Sheet, read: Sequence[Region], where: Suspects) -> Iterator[Region]:
    """Yield the lines a broken parse did not reach, comments left out."""
    last = read[-1].span if read else sheet.at(1, 1, 0)
    for number in where:
        if number >= last.end_line:
            line = sheet.line(number)
            begin = last.end_column - 1 if number == last.end_line else 0
            start = len(line) - len(line[begin:].lstrip())
            comment = _COMMENT.search(line, start)
            end = comment.start() if comment else len(line)
            yield Region(sheet.at(number, start + 1, max(0, end - start)), is_key=False)


def check(sheet: Sheet, regions: Iterable[Region], where: Suspects) -> Iterator[Diagnostic]:
    """Yield a finding for each kind of bad character in each text."""
    for region in regions:
        hits = list(_within(region.span, where))
        raw = sheet.cut(region.span) if hits else ""
        old = _old_code(raw) if any(is_of_old_code(cluster) for _, cluster in hits) else None
        if old:
            yield _legacy(sheet, hits[0][0], raw, old)
        else:
            yield from _each(sheet, region, hits)


def is_of_old_code(cluster: str) -> bool:
    """Tell whether a suspect character could come from an old code at all."""
    if VNI_PAIR.fullmatch(cluster):
        return True
    return cluster != _SOFT_HYPHEN and judge(cluster).code != codes.EMOJI


def _old_code(text: str) -> tuple[str, str] | None:
    """Return the old code a text was typed in and the text as meant, or None."""
    from cds_docs.source.legacy import recognise  # noqa: PLC0415 - its tables are for bad text only

    return recognise(text)


def _within(span: Span, where: Suspects) -> Iterator[tuple[Span, str]]:
    for line in range(span.line, span.end_line + 1) if where else ():
        hits = where.get(line, [])
        begin = bisect_left(hits, (span.column, "")) if line == span.line else 0
        for column, cluster in islice(hits, begin, None):
            if line == span.end_line and column >= span.end_column:
                break
            yield Span(span.path, line, column, line, column + len(cluster)), cluster


def _legacy(sheet: Sheet, place: Span, raw: str, old: tuple[str, str]) -> Diagnostic:
    name, meant = old
    message = f"{shown(raw)} gõ bằng mã {name} (có lẽ là {shown(meant)}), cần chữ Unicode"
    hint = "Chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6), hoặc gõ lại chỗ này."
    if name.startswith("UTF-8"):
        hint = "Mở lại tệp gốc bằng mã UTF-8 rồi chép lại, hoặc gõ lại chỗ này."
    return sheet.finding(codes.LEGACY, place, message, hint)


def _each(sheet: Sheet, region: Region, hits: list[tuple[Span, str]]) -> Iterator[Diagnostic]:
    seen = set()
    for place, cluster in hits:
        if cluster in seen or is_good(cluster) or CONTROL.match(cluster):
            continue
        seen.add(cluster)
        fault = judge(cluster)
        if region.is_key and fault.code == codes.ODD_SPACE:
            hint = "Xóa rồi gõ lại bằng phím cách thường, hoặc bỏ hẳn."
            fault = Fault(codes.NBSP, f"{fault.what} nằm trong tên khóa", hint)
        yield _finding(sheet, place, fault, "trong tên khóa" if region.is_key else "trong giá trị")


def _finding(sheet: Sheet, place: Span, fault: Fault, where: str) -> Diagnostic:
    code: Code = fault.code
    wanted = "cần chữ, số và dấu thông thường"
    if code.severity is not Severity.ERROR:
        wanted = "được giữ nguyên"
    inside = "" if where in fault.what else f" {where}"
    return sheet.finding(code, place, f"{fault.what}{inside}, {wanted}", fault.hint)


def escapes(sheet: Sheet, span: Span) -> Iterator[Diagnostic]:
    """Yield findings on bad characters that double quotes bring in by escapes."""
    raw = sheet.cut(span)
    for match in _ESCAPE.finditer(raw):
        char = _unescaped(match)
        if char is None or is_good(char):
            continue
        before = raw[: match.start()]
        line = span.line + before.count("\n")
        column = len(before) - before.rfind("\n") if "\n" in before else span.column + len(before)
        fault = judge(char)
        what = f"{shown(match.group())} là {fault.what}"
        place = sheet.at(line, column, len(match.group()))
        yield _finding(sheet, place, Fault(fault.code, what, fault.hint), "trong giá trị")


def _unescaped(match: re.Match[str]) -> str | None:
    digits = match[1] or match[2] or match[3]
    if digits:
        return chr(int(digits, 16))
    return _ESCAPED.get(match[4])


def lost_letters(sheet: Sheet, region: Region) -> Iterator[Diagnostic]:
    """Yield a warning where letters seem to have become question marks or VIQR."""
    raw = sheet.cut(region.span)
    if found := lost(raw):
        message = f"{shown(raw)} có vẻ đã mất chữ có dấu ở {shown(found)}, cần chữ Unicode"
        hint = "Gõ lại chỗ này bằng tiếng Việt có dấu; nếu đúng ý thì bỏ qua."
        yield sheet.finding(codes.LOST_LETTERS, region.span, message, hint)


def lost(text: str) -> str:
    """Return where letters seem to have become question marks or VIQR, or nothing."""
    words = (word for word in text.split() if "://" not in word and "www." not in word)
    match = next(filter(None, map(_LOST.search, words)), None)
    return match.group() if match else ""
