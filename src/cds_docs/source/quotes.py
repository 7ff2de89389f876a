"""Mistakes with quotes: opened and not closed, closed too early, missing around braces."""

import re

from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.scene import (
    FAR,
    HOLE,
    LOOK,
    REMARK,
    Scene,
    broke,
    entry_of,
    patched,
    quoted_line,
)
from cds_docs.source.sheet import Sheet, shown

_QUOTED = regex(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?=[^\s,:#}\]])")
_OPEN = regex(r"(?:\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*)$")
_MARK = {'"': regex(r"(?<!\\)\""), "'": regex("'")}
_DOUBLE_BRACES = regex(r"\{\{[^{}]*\}\}")
_CLOSED = regex(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*(?:$|[,\]}]|[ \t]#)", re.MULTILINE)


def open_quote(scene: Scene) -> Broken:
    """A quotation mark that is never closed."""
    line, column = scene.from_line, scene.from_column
    mark = scene.sheet.line(line)[column - 1 : column]
    message = f"ngoặc {shown(mark)} mở ở đây mà không đóng, cần dấu {shown(mark)} ở cuối giá trị"
    hint = "Thêm dấu ngoặc đóng ở cuối câu; bên trong viết “ ” hoặc dùng cặp ngoặc kia."
    if re.search("[”’]", scene.sheet.line(line)[column:]):
        hint = (
            f"Dấu ” ’ của Word không đóng được {shown(mark)}: gõ lại {shown(mark)} ở cuối giá trị."
        )
    return broke(scene, codes.UNCLOSED_QUOTE, scene.sheet.rest(line, column), (message, hint))


def open_quote_above(scene: Scene, below: int) -> Broken | None:
    """Return the quote that opened on a line above and swallowed the lines between."""
    for number in range(below - 1, max(0, below - FAR), -1):
        head, value = entry_of(scene.sheet.line(number))
        more = (scene.sheet.line(n)[:LOOK] for n in range(number + 1, below))
        if _OPEN.fullmatch(value) and not _CLOSED.match("\n".join([value, *more])):
            return open_quote(Scene(scene.sheet, number, 1, number, len(head) + 1))
    return None


def escape(scene: Scene) -> Broken:
    """A backslash in double quotes that means nothing."""
    line = scene.text
    start = max(line.rfind("\\", 0, scene.column), 0)
    what = shown(line[start : start + 2])
    message = f"{what} trong ngoặc kép không phải ký hiệu hợp lệ, cần «\\\\» cho mỗi dấu «\\»"
    hint = "Dùng ngoặc đơn '…' (trong đó dấu \\ là chữ thường), hoặc viết \\\\ thay cho \\."
    broken = broke(scene, codes.ESCAPE, scene.sheet.at(scene.line, start + 1, 2), (message, hint))
    return patched(broken, Patch(scene.line, 1, line.replace("\\", "/")))


def after_quote(scene: Scene) -> Broken | None:
    """A value that begins with a quotation and goes on after it."""
    line = scene.text[:LOOK]
    for match in _QUOTED.finditer(line):
        before = line[: match.start()].rstrip()
        if match.end() < scene.column and line[match.end() : scene.column - 1].strip():
            continue
        if not before or before[-1] in ":-,[{":
            if _in_brackets(scene) and len(_MARK[line[match.start()]].findall(line)) % 2:
                start = match.start() + 1
                return open_quote(Scene(scene.sheet, scene.line, start, scene.line, start))
            return _goes_on(scene, match.start() + 1)
    return None


def _in_brackets(scene: Scene) -> bool:
    """Tell whether reading broke off in brackets, where values end at a comma or a bracket."""
    return scene.sheet.line(scene.from_line)[scene.from_column - 1 :][:1] in {"[", "{"}


def _goes_on(scene: Scene, column: int) -> Broken:
    line = scene.text
    value = line[column - 1 :].rstrip()
    message = f"giá trị {shown(value)} còn chữ sau dấu ngoặc kép đóng, cần đặt cả câu trong ngoặc"
    head = line[: column - 1] if column - 1 == len(entry_of(line)[0]) else ""
    mark = value[0] if _holds_quotation(value) else ""
    quoted = quoted_line(head, value.removeprefix(mark).removesuffix(mark))
    hint = f"Đặt cả câu trong một cặp ngoặc, hoặc dùng “ ” bên trong: {quoted}"
    broken = broke(scene, codes.AFTER_QUOTE, scene.sheet.rest(scene.line, column), (message, hint))
    holes = re.sub(r"[\"']", HOLE, line[column - 1 :])
    return patched(broken, Patch(scene.line, column, holes))


def _holds_quotation(value: str) -> bool:
    """Tell whether a value in marks holds the same marks: ``"A "B" C"``, not ``"A" B "C"``."""
    mark = value[0]
    return value[-1] == mark and value[value.index(mark, 1) - 1].isspace()


def braces(sheet: Sheet, line: int, column: int) -> Broken | None:
    """A fact ``{{ … }}`` at the beginning of a value without quotes."""
    text = sheet.line(line)
    start = text.rfind("{{", 0, column + 1)
    if start < 0 or text[start:column].strip("{ "):
        return None
    head, value = text[:start], REMARK.sub("", text[start:]).rstrip()
    after = text[start + len(value) :].replace("#", HOLE)
    if head.count("{") + head.count("[") > head.count("}") + head.count("]"):
        inside = re.match(r"(?:\{\{[^{}]*\}\}|[^,}\]])*", value)
        value = inside.group().rstrip() if inside else value
        after = text[start + len(value) :]
        head = head[max(map(head.rfind, "{[,")) + 1 :]
    message = f"giá trị {shown(value)} bắt đầu bằng «{{{{», cần đặt trong ngoặc kép"
    hint = f"Đặt cả câu trong ngoặc kép: {quoted_line(head, value)}"
    finding = sheet.finding(codes.BRACES, sheet.at(line, start + 1, len(value)), message, hint)
    held = value.replace("#", HOLE) + after
    holes = _DOUBLE_BRACES.sub(lambda m: HOLE * len(m.group()), held)
    return Broken(finding, (Patch(line, start + 1, holes),), faithful=True)
