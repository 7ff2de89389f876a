"""The mistakes behind broken structure, each found by looking at the line itself."""

import re
from dataclasses import dataclass
from itertools import islice

from cds_docs.diagnostics import Code, Span
from cds_docs.source import codes, layout
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.plain import stuck_colon
from cds_docs.source.sheet import Sheet, shown

_KEY = r"(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'{\[][^:#]*?)"
_ENTRY = re.compile(rf"\s*(?:-\s+)*(?:{_KEY}\s*:(?:\s+|$))?")
_STUCK = re.compile(r"\s*(?:-\s+)*[A-Za-z_][\w-]*:[^\s/]")
_QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?=[^\s,:#}\]])")
_OPEN = re.compile(r"(?:\"(?:[^\"\\]|\\.)*|'(?:[^']|'')*)$")
_DOUBLE_BRACES = re.compile(r"\{\{[^{}]*\}\}")
_CLOSED = re.compile(
    r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]*(?:$|[,\]}]|[ \t]#)", re.MULTILINE
)
_TABBED = re.compile(r" *\t\s*\S")
_REMARK = re.compile(r"(?<!\s)\s+#+(?:[\s#=*-].*)?$")
_LOOK = 2000
"""Characters of a line that are looked at for a cause: patterns stay quick on huge lines."""
_HINT = 200
"""Characters of a value that a hint repeats."""
_FAR = 30
"""Lines above an error in which its quote may have opened."""
_LISTED = 10
"""Line numbers that a message lists."""
_HOLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where reading broke off, and where the thing being read had begun; all from 1."""

    sheet: Sheet
    line: int
    column: int
    from_line: int
    from_column: int

    @property
    def text(self) -> str:
        """Return the line where reading broke off."""
        return self.sheet.line(self.line)

    def above(self) -> int:
        """Return the number of the nearest line above that holds something, or 0."""
        return layout.above(self.sheet, self.line)


def _entry(line: str) -> tuple[str, str]:
    match = _ENTRY.match(line[:_LOOK])
    head = match.group() if match else ""
    return head, line[len(head) :]


def _broken(scene: Scene, code: Code, span: Span, said: tuple[str, str]) -> Broken:
    return Broken(scene.sheet.finding(code, span, *said))


def _patched(broken: Broken, *patches: Patch, faithful: bool = True) -> Broken:
    return Broken(broken.finding, patches, faithful=faithful)


def _quoted_line(head: str, value: str) -> str:
    more = "…" if len(value) > _HINT else ""
    value = _REMARK.sub("", value[:_HINT]).rstrip() + more
    head = head[-_HINT:]
    marks = "'{}'" if '"' in value and "'" not in value else '"{}"'
    value = value if marks[0] == "'" else value.replace('"', '\\"')
    return f"{head.strip()} {marks.format(value)}".strip()


def colon(scene: Scene) -> Broken | None:
    """A colon and a space where none may stand."""
    if joined := layout.joined_item(scene.sheet, scene.line):
        return Broken(joined, (Patch(scene.line, scene.column, _HOLE),), faithful=True)
    head, value = _entry(scene.text)
    if len(head) < scene.column:
        return _colon_in_value(scene, head, value)
    return _line_above(scene) or _deeper(scene)


def _colon_in_value(scene: Scene, head: str, value: str) -> Broken:
    item = re.match(r"\s*(?:-\s+)+", head)
    if item and not re.fullmatch(r"[a-z_]+:\s*", head[item.end() :]):
        head, value = head[: item.end()], head[item.end() :] + value
    message = (
        f"giá trị {shown(value.rstrip())} có dấu hai chấm và dấu cách, cần đặt trong ngoặc kép"
    )
    hint = f"Câu có dấu hai chấm: đặt cả câu trong ngoặc kép: {_quoted_line(head, value)}"
    span = scene.sheet.rest(scene.line, len(head) + 1)
    broken = _broken(scene, codes.COLON_IN_VALUE, span, (message, hint))
    return _patched(broken, Patch(scene.line, scene.column, _HOLE))


def _line_above(scene: Scene) -> Broken | None:
    """Return the mistake of the line above, if that is what the error comes from."""
    number = scene.above()
    line = scene.sheet.line(number)
    if not number or line.rstrip().endswith(":"):
        return None
    if quote := _open_quote_above(scene, scene.line):
        return quote
    return _bad_key_line(scene, number)


def _item(scene: Scene) -> Broken | None:
    """An item among others whose dash lacks its space, or is one of Word's."""
    sheet, indent = scene.sheet, len(scene.text) - len(scene.text.lstrip())
    for number in range(scene.line - 1, max(0, scene.line - _FAR), -1):
        line = sheet.line(number)
        beside = line[:indent].isspace() or not indent
        if beside and line[indent : indent + 2] == "- ":
            return _bad_dash(sheet, scene.line)
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            break
    return None


def _bad_dash(sheet: Sheet, number: int) -> Broken | None:
    line = sheet.line(number)
    bare = line.strip()
    if dash := layout.wrong_dash(sheet, number):
        return Broken(dash)
    if re.match(r"-[^\s-]", bare):
        message = f"dòng {shown(bare)} thiếu dấu cách sau gạch đầu dòng, cần «- »"
        span = sheet.at(number, len(line) - len(line.lstrip()) + 1)
        hint = f"Viết: - {bare[1:60]}"
        return Broken(sheet.finding(codes.NO_DASH_SPACE, span, message, hint))
    return None


def _bad_key_line(scene: Scene, number: int) -> Broken | None:
    line = scene.sheet.line(number)
    bare = line.strip()
    if dash := _bad_dash(scene.sheet, number):
        return dash
    if wide := full_width(scene.sheet, number):
        return wide
    if _STUCK.match(line):
        return Broken(stuck_colon(scene.sheet, number))
    if ":" not in re.sub(r"\s#.*", "", line) and not bare.startswith("- "):
        message = f"dòng {shown(bare)} không có dấu hai chấm, cần dạng «khóa: giá trị»"
        hint = "Thêm «: » sau tên khóa; nếu là phần tiếp của dòng trên, thụt vào sâu hơn dòng trên."
        if bare.startswith(("//", "<!--", ";")):
            hint = "Nếu là chú thích, bắt đầu dòng bằng «# »."
        span = scene.sheet.rest(number, len(line) - len(line.lstrip()) + 1)
        return _broken(scene, codes.NO_COLON, span, (message, hint))
    return None


def full_width(sheet: Sheet, number: int) -> Broken | None:
    """A colon from a Chinese or Japanese keyboard after a key."""
    line = sheet.line(number)
    if "\uff1a" not in line:
        return None
    message = f"dòng {shown(line.strip())} dùng dấu hai chấm toàn khổ, cần dấu «:» và dấu cách"
    span = sheet.at(number, line.index("\uff1a") + 1)
    return Broken(sheet.finding(codes.FULL_WIDTH, span, message, "Gõ lại dấu «:» rồi dấu cách."))


def no_colon(scene: Scene) -> Broken | None:
    """A line that should be ``key: value`` and is not."""
    number = scene.from_line
    line = scene.sheet.line(number)
    over = layout.above(scene.sheet, number)
    if dashless := layout.missing_dash(scene.sheet, number, over):
        return Broken(dashless, (Patch(number, 1, " " * len(line)),))
    broken = _open_quote_above(scene, number) or _bad_key_line(scene, number)
    if broken and broken.finding.code in (codes.NO_COLON, codes.NO_DASH_SPACE, codes.FULL_WIDTH):
        return _patched(broken, Patch(number, 1, " " * len(line)), faithful=False)
    return broken


def _deeper(scene: Scene) -> Broken:
    above = scene.above()
    if dashless := layout.missing_dash(scene.sheet, above, scene.line):
        return Broken(dashless, (Patch(above, 1, " " * len(scene.sheet.line(above))),))
    here, there = layout.starts(scene.text), layout.starts(scene.sheet.line(above))
    said = f"dòng này bắt đầu ở cột {here[0]}, không khớp với các dòng trên"
    message = f"{said} (dòng {above}: cột {' hoặc '.join(map(str, there))})"
    hint = "Các khóa hoặc gạch đầu dòng cùng cấp phải bắt đầu cùng một cột; chỉ dùng dấu cách."
    if here[0] in there:
        message = (
            "dòng này không cùng loại với các dòng cùng cột ở trên (khóa lẫn với gạch đầu dòng)"
        )
        hint = "Thụt dòng này vào sâu hơn, hoặc thêm khóa của danh sách ở dòng trên."
    return _broken(scene, codes.INDENT, scene.sheet.rest(scene.line, here[0]), (message, hint))


def tab(scene: Scene) -> Broken | None:
    """A tab where only spaces may indent."""
    number = scene.line
    line = scene.sheet.line(number)
    if not re.match(r" *\t", line):
        return None
    lines = enumerate(scene.sheet.lines, start=1)
    tabbed = (str(n) for n, text in lines if n != number and _TABBED.match(text))
    others = list(islice(tabbed, _LISTED + 1))
    more = " …" if len(others) > _LISTED else ""
    also = f" (cả ở dòng {', '.join(others[:_LISTED])}{more})" if others else ""
    message = f"dòng thụt bằng phím tab{also}, cần dấu cách"
    hint = (
        "Thay mỗi tab đầu dòng bằng hai dấu cách (Notepad++: Edit, Blank Operations, TAB to Space)."
    )
    span = scene.sheet.at(number, line.index("\t") + 1)
    return _broken(scene, codes.TAB_INDENT, span, (message, hint))


def bad_start(scene: Scene) -> Broken:
    """A value that begins with a sign YAML keeps for itself."""
    if scene.text[scene.column - 1 : scene.column] == "\t" and (indented := tab(scene)):
        return indented
    return _value_start(scene, scene.line, scene.column)


def bad_context_start(scene: Scene) -> Broken:
    """The same, where PyYAML had taken the sign for its own and stumbled later."""
    return _value_start(scene, scene.from_line, scene.from_column)


def bad_value(scene: Scene) -> Broken | None:
    """The same, for a dash, a question mark, a comma or a closing bracket."""
    if scene.text[: scene.column - 1].strip():
        return bad_start(scene)
    if not scene.text.strip() and (opened := layout.open_bracket(scene.sheet, scene.line)):
        return flow(Scene(scene.sheet, scene.line, 1, *opened))
    return misplaced(scene)


def _value_start(scene: Scene, line: int, column: int) -> Broken:
    text = scene.sheet.line(line)
    sign = text[column - 1 : column] or " "
    head, value = text[: column - 1], text[column - 1 :]
    message = f"giá trị {shown(value.rstrip())} bắt đầu bằng {shown(sign)}, cần đặt trong ngoặc kép"
    hint = f"Đặt cả câu trong ngoặc kép: {_quoted_line(head, value)}"
    broken = _broken(scene, codes.VALUE_START, scene.sheet.rest(line, column), (message, hint))
    return _patched(broken, Patch(line, column, _HOLE))


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
    return _broken(scene, codes.UNCLOSED_QUOTE, scene.sheet.rest(line, column), (message, hint))


def _open_quote_above(scene: Scene, below: int) -> Broken | None:
    """Return the quote that opened on a line above and swallowed the lines between."""
    for number in range(below - 1, max(0, below - _FAR), -1):
        head, value = _entry(scene.sheet.line(number))
        more = (scene.sheet.line(n)[:_LOOK] for n in range(number + 1, below))
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
    broken = _broken(scene, codes.ESCAPE, scene.sheet.at(scene.line, start + 1, 2), (message, hint))
    return _patched(broken, Patch(scene.line, 1, line.replace("\\", "/")))


def directive(scene: Scene) -> Broken:
    """A line that begins with a per cent sign."""
    text = scene.text or scene.sheet.line(scene.from_line)
    message = f"dòng lệnh YAML {shown(text)} không dùng được trong tệp chiến dịch"
    hint = "Xóa dòng này; nếu là lời văn, đặt cả câu trong ngoặc kép."
    broken = _broken(scene, codes.DIRECTIVE, scene.sheet.rest(scene.line, 1), (message, hint))
    return _patched(broken, Patch(scene.line, 1, " " * len(scene.text)), faithful=False)


def flow(scene: Scene) -> Broken:
    """Something in brackets that does not belong there, or brackets that do not close."""
    line, column = scene.from_line, scene.from_column
    inside = scene.line == line
    if inside and scene.text[scene.column - 1 : scene.column] == ":":
        return _colon_in_flow(scene)
    if inside and (after := _after_quote(scene)):
        return after
    bracket = scene.sheet.line(line)[column - 1 : column]
    closing = {"[": "]", "{": "}"}.get(bracket, "")
    message = f"ngoặc {shown(bracket)} mở ở đây không có {shown(closing)} đóng đúng chỗ"
    hint = (
        f"Thêm {closing} ở cuối và dấu phẩy giữa các giá trị; câu có , : {{ }} đặt trong ngoặc kép."
    )
    return _broken(scene, codes.BRACKET, scene.sheet.rest(line, column), (message, hint))


def _colon_in_flow(scene: Scene) -> Broken:
    start = max(scene.text.rfind(sign, 0, scene.column - 1) for sign in ",{}[]") + 1
    ending = re.match(r"[^,}\]]*", scene.text[start:])
    piece = ending.group() if ending else ""
    head, value = _entry(piece)
    message = (
        f"giá trị {shown(value.rstrip())} có dấu hai chấm và dấu cách, cần đặt trong ngoặc kép"
    )
    hint = f"Câu có dấu hai chấm: đặt cả câu trong ngoặc kép: {_quoted_line(head, value)}"
    span = scene.sheet.at(scene.line, start + len(head) + 1, len(value.rstrip()))
    broken = _broken(scene, codes.COLON_IN_VALUE, span, (message, hint))
    return _patched(broken, Patch(scene.line, scene.column, _HOLE))


def misplaced(scene: Scene) -> Broken | None:
    """Something that cannot follow what stands before it."""
    if broken := _item(scene) or _after_quote(scene) or _open_quote_above(scene, scene.line):
        return broken
    if closing := _closing(scene):
        return closing
    if command := next((n for n, t in enumerate(scene.sheet.lines, 1) if t.startswith("%")), 0):
        return directive(Scene(scene.sheet, command, 1, command, 1))
    before = scene.text[: scene.column - 1]
    if not before.strip() and scene.text.strip():
        return _stray_line(scene)
    head, value = _entry(scene.text)
    if value[:1] in {"[", "{", "*"}:
        broken = _value_start(scene, scene.line, len(head) + 1)
        brackets = re.sub(r"[\[\]{}]", _HOLE, value)
        return _patched(broken, Patch(scene.line, len(head) + 1, _HOLE + brackets[1:]))
    return None


def _stray_line(scene: Scene) -> Broken | None:
    if re.match(r"\s*:", scene.text):
        message = f"dòng {shown(scene.text.strip())} không có tên khóa trước dấu hai chấm"
        span = scene.sheet.at(scene.line, scene.column)
        said = (message, "Viết dạng «khóa: giá trị», hoặc đặt cả câu trong ngoặc kép.")
        return _broken(scene, codes.KEY, span, said)
    above = scene.above()
    if above and layout.starts(scene.sheet.line(above)) == layout.starts(scene.text):
        return _bad_key_line(scene, above) or _deeper(scene)
    return _deeper(scene) if above else None


def _closing(scene: Scene) -> Broken | None:
    sign = scene.text[scene.column - 1 : scene.column]
    if sign not in {"]", "}"}:
        return None
    message = f"dấu đóng {shown(sign)} không có dấu mở tương ứng"
    hint = "Xóa dấu này; nếu là lời văn, đặt cả câu trong ngoặc kép."
    span = scene.sheet.at(scene.line, scene.column)
    broken = _broken(scene, codes.BRACKET, span, (message, hint))
    return _patched(broken, Patch(scene.line, scene.column, " "), faithful=False)


def _after_quote(scene: Scene) -> Broken | None:
    """A value that begins with a quotation and goes on after it."""
    line = scene.text[:_LOOK]
    for match in _QUOTED.finditer(line):
        before = line[: match.start()].rstrip()
        if match.end() < scene.column and line[match.end() : scene.column - 1].strip():
            continue
        if not before or before[-1] in ":-,[{":
            return _goes_on(scene, match.start() + 1)
    return None


def _goes_on(scene: Scene, column: int) -> Broken:
    line = scene.text
    value = line[column - 1 :].rstrip()
    message = f"giá trị {shown(value)} còn chữ sau dấu ngoặc kép đóng, cần đặt cả câu trong ngoặc"
    head = line[: column - 1] if column - 1 == len(_entry(line)[0]) else ""
    mark = value[0] if value[0] == value[-1] else ""
    quoted = _quoted_line(head, value.removeprefix(mark).removesuffix(mark))
    hint = f"Đặt cả câu trong ngoặc đơn '…', hoặc dùng “ ” bên trong: {quoted}"
    broken = _broken(
        scene, codes.AFTER_QUOTE, scene.sheet.rest(scene.line, column), (message, hint)
    )
    holes = re.sub(r"[\"']", _HOLE, line[column - 1 :])
    return _patched(broken, Patch(scene.line, column, holes))


def braces(sheet: Sheet, line: int, column: int) -> Broken | None:
    """A fact ``{{ … }}`` at the beginning of a value without quotes."""
    text = sheet.line(line)
    start = text.rfind("{{", 0, column + 1)
    if start < 0 or text[start:column].strip("{ "):
        return None
    head, value = text[:start], _REMARK.sub("", text[start:]).rstrip()
    after = text[start + len(value) :].replace("#", _HOLE)
    if head.count("{") + head.count("[") > head.count("}") + head.count("]"):
        inside = re.match(r"(?:\{\{[^{}]*\}\}|[^,}\]])*", value)
        value = inside.group().rstrip() if inside else value
        after = text[start + len(value) :]
        head = head[max(map(head.rfind, "{[,")) + 1 :]
    message = f"giá trị {shown(value)} bắt đầu bằng «{{{{», cần đặt trong ngoặc kép"
    hint = f"Đặt cả câu trong ngoặc kép: {_quoted_line(head, value)}"
    finding = sheet.finding(codes.BRACES, sheet.at(line, start + 1, len(value)), message, hint)
    held = value.replace("#", _HOLE) + after
    holes = _DOUBLE_BRACES.sub(lambda m: _HOLE * len(m.group()), held)
    return Broken(finding, (Patch(line, start + 1, holes),), faithful=True)


def unknown(scene: Scene) -> Broken:
    """Whatever the table of complaints does not know."""
    if not scene.text.strip() and (above := scene.above()):
        return unknown(Scene(scene.sheet, above, 1, above, 1))
    message = f"cấu trúc YAML không đọc được ở {shown(scene.text.strip())}, cần «khóa: giá trị»"
    hint = "Xem dòng này và dòng trên: thụt dòng, dấu hai chấm, ngoặc; đặt câu trong ngoặc kép."
    span = scene.sheet.rest(scene.line, scene.column)
    return _broken(scene, codes.SYNTAX, span, (message, hint))
