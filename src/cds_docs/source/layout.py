"""How lines stand to one another: dashes that list, dashes that are missing, brackets left open."""

import re

from cds_docs.diagnostics import Diagnostic
from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.sheet import Sheet, shown

_LOOK = 2000
"""Characters of a line that are looked at."""
_FAR = 200
"""Lines above the end of a file in which a bracket may have opened."""
_REMARK = regex(r"\s#.*$", re.DOTALL)
_SAID = 60
"""Characters of a value that a hint repeats."""
_ITEM = regex(r"\s*(?:-\s+)+")
_DASH = regex(r"\s*-\s+\S")
_VALUE = regex(r"\s*(?:-\s+)*(?:[^\s:#\"'{\[][^:#]*:\s+)?(?=[^\s|>\"'{\[&*!#])")
_HEADED = regex(
    r"(?P<indent> *(?:- +)*)(?P<key>[a-z_]+):\s+"
    r"(?P<words>(?:- |-$|-\S|[^\s|>\"'{\[&*!#?,\]}%@`-]).*)"
)
_OTHER_DASH = regex(r"\s*([–—•▪·●])\s*(\S.*)")
_EQUALS = regex(r"(?P<key>[a-z_]+)\s*(?P<sign>=>?|;)\s")
_QUOTED = regex(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def starts(line: str) -> list[int]:
    """Return the columns where something begins: the dash, if any, and the words after it."""
    dash = re.match(r" *(?=-\s)", line)
    words = re.match(r"\s*(?:-\s+)*", line)
    return sorted({m.end() + 1 for m in (dash, words) if m})


def above(sheet: Sheet, below: int) -> int:
    """Return the number of the nearest line above that holds something, or 0."""
    return next((n for n in range(below - 1, 0, -1) if _holds(sheet.line(n))), 0)


def _holds(line: str) -> bool:
    """Tell whether a line holds something besides a remark."""
    bare = line.strip()
    return bool(bare) and not bare.startswith("#")


def unremarked(text: str) -> str:
    """Return what stands in a line before the remark at its end, if there is one."""
    return _REMARK.sub("", text).rstrip()


def words_over_list(sheet: Sheet, number: int) -> Diagnostic | None:
    """Return the finding for words behind a key whose list stands below: YAML joins both.

    Args:
        sheet: The file.
        number: The line of an item.
    """
    dash = _dash(sheet, number)
    first, over = number, 0
    for above_it in range(number - 1, max(0, number - _FAR), -1) if dash else ():
        over = above_it if _holds(sheet.line(above_it)) else over
        if over == above_it and _dash(sheet, over) < dash:
            break
        first = over or first
    return words_over(sheet, over, first)


def words_over(sheet: Sheet, over: int, first: int) -> Diagnostic | None:
    """Return the same finding, where the lines of the key and of the first item are known."""
    dash = _dash(sheet, first)
    head = _HEADED.fullmatch(sheet.line(over)[:_LOOK])
    if head is None or dash <= len(head["indent"]):
        return None
    key, words = head["key"], unremarked(head["words"])
    message = f"sau «{key}:» có chữ {shown(words)} nên các mục «- » từ dòng {first} bị nối vào đó"
    said = words[:_SAID]
    hint = (
        f"Nếu chữ ấy là mục đầu, xuống dòng viết «- {said}» thẳng cột với các mục dưới; nếu là"
        f" chú thích, viết «{key}:  # {said}»"
    )
    if dash == len(head["indent"]) + 1:
        message = f"sau «{key}:» có chữ {shown(words)} mà từ dòng {first} lại là các mục «- »"
        hint += f"; nếu các mục là của khóa khác, thêm dòng của khóa ấy trên dòng {first}."
    else:
        hint += "; nếu là lời văn, bỏ «- » ở các dòng dưới."
    if not any(map(str.isalnum, words)):
        hint = f"Bỏ {shown(words)} sau «{key}:»: các mục đứng ở các dòng dưới."
    if words.startswith("- "):
        message = f"mục đầu {shown(words)} đứng cùng dòng với «{key}:», cần một dòng riêng"
        hint = f"Xuống dòng sau «{key}:», viết mục ấy thẳng cột với mục ở dòng {first}."
    return sheet.finding(codes.INDENT, sheet.rest(over, head.start("words") + 1), message, hint)


def key_under_words(sheet: Sheet, number: int, over: int) -> Diagnostic | None:
    """Return the finding for a key deeper than the line above it, where words stand behind that.

    Args:
        sheet: The file.
        number: The line of the key.
        over: The line above.
    """
    head, column = _HEADED.fullmatch(sheet.line(over)[:_LOOK]), starts(sheet.line(number))[0]
    if head is None or _dash(sheet, number) or column <= len(head["indent"]) + 1:
        return None
    key, words, beside = head["key"], unremarked(head["words"]), len(head["indent"]) + 1
    message = f"dòng này thụt sâu hơn dòng {over}, mà sau «{key}:» ở đó đã có chữ {shown(words)}"
    hint = (
        f"Nếu ngang hàng với «{key}», cho về cột {beside}; nếu nằm trong «{key}», viết chữ ấy"
        f" thành chú thích: «{key}:  # {words[:_SAID]}»."
    )
    return sheet.finding(codes.INDENT, sheet.rest(number, column), message, hint)


def words_at(sheet: Sheet, number: int) -> int:
    """Return the column of the words behind the key of a line, or 0."""
    head = _HEADED.fullmatch(sheet.line(number)[:_LOOK])
    return head.start("words") + 1 if head else 0


def opens(sheet: Sheet, number: int) -> bool:
    """Tell whether lines stand below one in its column or deeper."""
    under = below(sheet, number)
    return bool(under) and starts(sheet.line(under))[0] >= starts(sheet.line(number))[0]


def below(sheet: Sheet, over: int) -> int:
    """Return the number of the nearest line below that holds something, or 0."""
    lines = range(over + 1, min(len(sheet.lines), over + _FAR) + 1)
    return next((number for number in lines if _holds(sheet.line(number))), 0)


def _dash(sheet: Sheet, number: int) -> int:
    """Return the column of the dash that a line begins with, or 0."""
    line = sheet.line(number)[:_LOOK]
    return line.index("-") + 1 if _DASH.match(line) else 0


def joined_item(sheet: Sheet, number: int, first: int = 0) -> Diagnostic | None:
    """Return the finding for an item so deep that YAML joins it to a value above.

    Args:
        sheet: The file.
        number: The line of the item.
        first: The line where that value begins; the line above when not known.
    """
    line, over = sheet.line(number)[:_LOOK], first or above(sheet, number)
    before = sheet.line(over)[:_LOOK]
    if not over or not _DASH.match(line) or not _VALUE.match(before):
        return None
    column = starts(line)[0]
    if before.rstrip().endswith(":") or column <= starts(before)[0]:
        return None
    beside = next((n for n in range(over - 1, max(0, over - _FAR), -1) if _dash(sheet, n)), 0)
    if beside and _dash(sheet, beside) == column and _dash(sheet, over):
        message = f"mục này lệch với các mục trên và dưới (dòng {beside}, dòng {number}: cột"
        hint = f"Cho «-» của dòng này thẳng cột với dòng {beside} (cột {column})."
        place = sheet.rest(over, _dash(sheet, over))
        return sheet.finding(codes.INDENT, place, f"{message} {column})", hint)
    message = f"mục {shown(line.strip())} thụt sâu hơn dòng {over} nên bị nối vào dòng ấy"
    hint = "Các mục của một danh sách phải bắt đầu cùng một cột; nếu là lời văn, bỏ «- » đầu dòng."
    if _ITEM.match(before):
        hint = f"Cho «-» của dòng này thẳng cột với dòng {over} (cột {starts(before)[0]})."
    return sheet.finding(codes.INDENT, sheet.rest(number, column), message, hint)


def wrong_dash(sheet: Sheet, number: int) -> Diagnostic | None:
    """Return the finding for an item behind a dash or dot of Word."""
    match = _OTHER_DASH.match(sheet.line(number)[:_LOOK])
    if not match:
        return None
    message = f"dòng bắt đầu bằng {shown(match[1])}, cần gạch nối «-» và dấu cách"
    place = sheet.at(number, match.start(1) + 1)
    return sheet.finding(codes.NO_DASH_SPACE, place, message, f"Viết: - {match[2][:60]}")


def missing_dash(sheet: Sheet, number: int, other: int) -> Diagnostic | None:
    """Return the finding for a line in brackets that lacks the dash which a line near it has."""
    line, beside = sheet.line(number), sheet.line(other)
    column = starts(line)[0]
    if line.strip()[:1] not in {"{", "["} or not re.match(r" *-\s", beside):
        return None
    if column not in starts(beside):
        return None
    message = f"dòng {shown(line.strip())} thiếu dấu gạch đầu dòng «- » như dòng {other}"
    hint = f"Viết «- » trước ngoặc, thẳng cột với dòng {other}."
    return sheet.finding(codes.NO_DASH_SPACE, sheet.rest(number, column), message, hint)


def open_bracket(sheet: Sheet, below: int) -> tuple[int, int] | None:
    """Return line and column of the last bracket above a line that nothing closes."""
    for number in range(below, max(0, below - _FAR), -1):
        line = _QUOTED.sub(lambda m: " " * len(m.group()), sheet.line(number)[:_LOOK])
        opened: list[int] = []
        for column, sign in enumerate(re.sub(r"(?:^|\s)#.*", "", line), start=1):
            if sign in "[{":
                opened.append(column)
            elif sign in "]}" and opened:
                opened.pop()
        if opened:
            return number, opened[-1]
    return None


def colon_advice(bare: str) -> str:
    """Return what to do with a line without a colon that shows what was meant; else nothing."""
    if bare.startswith(("//", "<!--", ";")):
        return "Nếu là chú thích, bắt đầu dòng bằng «# »."
    if meant := _EQUALS.match(bare):
        return f"Đổi dấu «{meant['sign']}» sau «{meant['key']}» thành «: »."
    return ""
