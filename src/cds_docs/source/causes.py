"""The mistakes behind broken structure, each found by looking at the line itself."""

import re
from itertools import islice

from cds_docs.patterns import regex
from cds_docs.source import codes, columns, dashes, layout
from cds_docs.source.closing import (
    crossed,
    remarked,
    round_opened,
    rounded,
    sign_behind,
    unopened,
)
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.plain import stuck_colon
from cds_docs.source.quotes import after_quote, open_quote_above
from cds_docs.source.scene import (
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

_CURLY = regex(r"“[^“”]*”")
_TWO_KEYS = regex(r"([a-z_]+):\s+\S")
_IN_BRACES = regex(r"[^,}\]]*(?:,[^,:{}\[\]]*(?=[,}]))*")
_IN_BRACKETS = regex(r"[^,}\]]*")
_KEY_BEHIND = regex(r"(?P<before>.{0,400}[\s;\uff0c\u3001])(?P<key>[a-z_]+)$")
_WITH_FACTS = regex(r"(?:\{\{[^{}]*\}\}|[^,\[\]{}])+")
_LINE = 2000
_NO_COMMAS = " ;\uff0c\u3001"
_HINT = 60
_STUCK = regex(r"\s*(?:-\s+)*[A-Za-z_][\w-]*:[^\s/]")
_TABBED = regex(r" *\t\s*\S")
_ADD_COLON = (
    "Thêm «: » sau tên khóa; nếu là phần tiếp của dòng trên, thụt vào sâu hơn dòng trên;"
    " nếu là ghi chú, thêm «# » ở đầu."
)
_LISTED = 10
"""Line numbers that a message lists."""
_MARKER = regex(r"[*>|][ \u00a0]+\S")
"""The sign of a list or a quotation, or of words on several lines, before words."""


def colon(scene: Scene) -> Broken | None:
    """A colon and a space where none may stand."""
    if over := _words_over_list(scene):
        return over
    if joined := layout.joined_item(scene.sheet, scene.line):
        return Broken(joined, (Patch(scene.line, scene.column, HOLE),), faithful=True)
    head, value = entry_of(scene.text)
    if len(head) < scene.column:
        return _colon_in_value(scene, head, value)
    return _line_above(scene) or columns.apart(scene)


def _words_over_list(scene: Scene) -> Broken | None:
    """Words behind the key of a list; it is read as if they were a remark."""
    finding = layout.words_over_list(scene.sheet, scene.line)
    if finding is None or finding.span is None:
        return None
    remark = Patch(finding.span.line, finding.span.column, "# ")
    return Broken(finding, (remark,), faithful=True)


def _colon_in_value(scene: Scene, head: str, value: str) -> Broken:
    if opened := round_opened(scene):
        return opened
    item = re.match(r"\s*(?:-\s+)+", head)
    if value.startswith("{") and (dash := dashes.bad(scene.sheet, scene.above())):
        return patched(dash, Patch(scene.line, scene.column, HOLE))  # read on as words of that line
    if item and not re.fullmatch(r"[a-z_]+:\s*", head[item.end() :]):
        head, value = head[: item.end()], head[item.end() :] + value
    message = (
        f"giá trị {shown(value.rstrip())} có dấu hai chấm và dấu cách, cần đặt trong ngoặc kép"
    )
    hint = f"Câu có dấu hai chấm: đặt cả câu trong ngoặc kép: {quoted_line(head, value)}"
    bare = REMARK.sub("", value[:LOOK]).strip()
    if _CURLY.fullmatch(bare):
        message = (
            f"giá trị {shown(bare)} có dấu hai chấm và dấu cách, ngoặc cong “ ” không bao được"
        )
        hint = f"Gõ ngoặc thẳng thay ngoặc cong: {quoted_line(head, bare[1:-1])}"
        hint += "; muốn in cả “ ” thì gõ thêm ngoặc thẳng ở ngoài."
    inner = _TWO_KEYS.match(value)
    if inner and re.search(r"[a-z_]+:\s*$", head) and scene.sheet.has_key(inner[1]):
        message = f"dòng {shown(scene.text.strip())} có hai khóa, cần một"
        bare = bare if "{" in bare else bare.rstrip("}")
        hint = f"Viết: {head.strip()} {{{bare}}}; hoặc xuống dòng rồi thụt vào."
    span = scene.sheet.rest(scene.line, len(head) + 1)
    broken = broke(scene, codes.COLON_IN_VALUE, span, (message, hint))
    return patched(broken, Patch(scene.line, scene.column, HOLE))


def _line_above(scene: Scene) -> Broken | None:
    """Return the mistake of the line above, if that is what the error comes from."""
    number = scene.above()
    line = scene.sheet.line(number)
    if not number or line.rstrip().endswith(":"):
        return None
    if quote := open_quote_above(scene, scene.line):
        return quote
    return _bad_key_line(scene, number)


def _bad_key_line(scene: Scene, number: int) -> Broken | None:
    line = scene.sheet.line(number)
    bare = line.strip()
    if dash := dashes.bad(scene.sheet, number):
        return dash
    if wide := full_width(scene.sheet, number):
        return wide
    if _STUCK.match(line):
        return Broken(stuck_colon(scene.sheet, number))
    if ":" not in re.sub(r"\s#.*", "", line) and not bare.startswith("- "):
        said = layout.unremarked(bare)
        message = f"dòng {shown(said)} không có dấu hai chấm, cần dạng «khóa: giá trị»"
        hint = layout.colon_advice(bare)
        if not hint and (item := dashes.beside(scene.sheet, number)):
            return dashes.none(scene.sheet, number, item)
        span = scene.sheet.rest(number, len(line) - len(line.lstrip()) + 1)
        return broke(scene, codes.NO_COLON, span, (message, hint or _ADD_COLON))
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
    broken = open_quote_above(scene, number) or _bad_key_line(scene, number)
    if broken and broken.finding.code in (codes.NO_COLON, codes.NO_DASH_SPACE, codes.FULL_WIDTH):
        return patched(broken, Patch(number, 1, " " * len(line)), faithful=False)
    return broken


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
    return broke(scene, codes.TAB_INDENT, span, (message, hint))


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
    below = layout.below(scene.sheet, scene.line)
    if first := layout.words_over(scene.sheet, scene.line, below):
        patch = Patch(scene.line, scene.column, "# ")
        return Broken(first, (patch,))
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
    hint = f"Đặt cả câu trong ngoặc kép: {quoted_line(head, value)}"
    if _MARKER.match(value):  # in quotation marks it would be printed
        message = message.replace("cần đặt trong ngoặc kép", "dấu ấy không phải chữ của câu")
        hint = f"Bỏ {shown(sign)}; đúng là chữ để in thì đặt cả câu trong ngoặc kép: "
        hint += quoted_line(head, value)
    elif layout.unremarked(value) == "-":
        message = f"sau {shown(head.strip())} chỉ có {shown(sign)}, không có giá trị"
        hint = f"Ghi giá trị, hoặc bỏ {shown(sign)} nếu chưa có; đúng là chữ để in thì viết: "
        hint += quoted_line(head, value)
    broken = broke(scene, codes.VALUE_START, scene.sheet.rest(line, column), (message, hint))
    return patched(broken, Patch(line, column, HOLE))


def directive(scene: Scene) -> Broken:
    """A line that begins with a per cent sign."""
    text = scene.text or scene.sheet.line(scene.from_line)
    message = f"dòng lệnh YAML {shown(text)} không dùng được trong tệp chiến dịch"
    hint = "Xóa dòng này; nếu là lời văn, đặt cả câu trong ngoặc kép."
    broken = broke(scene, codes.DIRECTIVE, scene.sheet.rest(scene.line, 1), (message, hint))
    return patched(broken, Patch(scene.line, 1, " " * len(scene.text)), faithful=False)


def flow(scene: Scene) -> Broken:
    """Something in brackets that does not belong there, or brackets that do not close."""
    line, column = scene.from_line, scene.from_column
    inside = scene.line == line
    if inside and scene.text[scene.column - 1 : scene.column] == ":":
        return _colon_in_flow(scene)
    if inside and (after := after_quote(scene)):
        return after
    if cause := _fact_in_flow(scene) or crossed(scene) or rounded(scene) or remarked(scene):
        return cause
    bracket = scene.sheet.line(line)[column - 1 : column]
    closing = {"[": "]", "{": "}"}.get(bracket, "")
    message = f"ngoặc {shown(bracket)} mở ở đây không có {shown(closing)} đóng đúng chỗ"
    hint = (
        f"Thêm {closing} ở cuối và dấu phẩy giữa các giá trị; câu có , : {{ }} đặt trong ngoặc kép."
    )
    return broke(scene, codes.BRACKET, scene.sheet.rest(line, column), (message, hint))


def _fact_in_flow(scene: Scene) -> Broken | None:
    """A fact behind other words of a value in brackets, without quotes."""
    line = scene.text[:_LINE]
    at = line.rfind("{{", 0, scene.column + 1)
    start = max(line.rfind(sign, 0, max(at, 0)) for sign in ",[{:") + 1
    match = _WITH_FACTS.match(line[start:])
    value = match.group().strip() if match and at >= 0 else ""
    if not value or set("\"'") & set(value) or value.startswith("{{"):
        return None
    column = line.index(value, start) + 1
    message = f"giá trị {shown(value)} trong ngoặc có «{{{{ … }}}}», cần đặt trong ngoặc kép"
    hint = f'Đặt cả câu trong ngoặc kép: "{value[:_HINT]}{"…" if len(value) > _HINT else ""}"'
    broken = broke(
        scene, codes.BRACES, scene.sheet.at(scene.line, column, len(value)), (message, hint)
    )
    return patched(broken, Patch(scene.line, column, re.sub("[{}]", HOLE, value)))


def _colon_in_flow(scene: Scene) -> Broken:
    start = max(scene.text.rfind(sign, 0, scene.column - 1) for sign in ",{}[]") + 1
    ending = (_IN_BRACES if _in_braces(scene) else _IN_BRACKETS).match(scene.text[start:])
    piece = ending.group() if ending else ""
    if apart := _no_comma(scene, start, piece):
        return apart
    head, value = entry_of(piece)
    message = (
        f"giá trị {shown(value.rstrip())} có dấu hai chấm và dấu cách, cần đặt trong ngoặc kép"
    )
    hint = f"Câu có dấu hai chấm: đặt cả câu trong ngoặc kép: {quoted_line(head, value)}"
    span = scene.sheet.at(scene.line, start + len(head) + 1, len(value.rstrip()))
    broken = broke(scene, codes.COLON_IN_VALUE, span, (message, hint))
    rest = scene.text[scene.column - 1 : start + len(piece)]
    return patched(broken, Patch(scene.line, scene.column, re.sub("[:,]", HOLE, rest)))


def _in_braces(scene: Scene) -> bool:
    return scene.sheet.line(scene.from_line)[scene.from_column - 1 : scene.from_column] == "{"


def _no_comma(scene: Scene, start: int, piece: str) -> Broken | None:
    """Two keys in braces without a comma between them, told by a key that other lines have."""
    match = _KEY_BEHIND.match(piece[: scene.column - 1 - start])
    if not match or not _in_braces(scene) or not scene.sheet.has_key(match["key"]):
        return None
    key, before = match["key"], match["before"].rstrip(_NO_COMMAS)
    message = f"thiếu dấu phẩy trước khóa {shown(key)}"
    hint = f"Viết: {before.strip()[-_HINT:]}, {piece[match.start('key') :].strip()[:_HINT]}"
    span = scene.sheet.at(scene.line, start + match.start("key") + 1, len(key))
    comma = Patch(scene.line, start + len(before) + 1, ",")
    return patched(broke(scene, codes.BRACKET, span, (message, hint)), comma)


def misplaced(scene: Scene) -> Broken | None:
    """Something that cannot follow what stands before it."""
    known = (
        sign_behind(scene) or _words_over_list(scene) or dashes.item(scene) or after_quote(scene)
    )
    if broken := known or open_quote_above(scene, scene.line) or unopened(scene):
        return broken
    if command := next((n for n, t in enumerate(scene.sheet.lines, 1) if t.startswith("%")), 0):
        return directive(Scene(scene.sheet, command, 1, command, 1))
    before = scene.text[: scene.column - 1]
    if not before.strip() and scene.text.strip():
        return _stray_line(scene)
    head, value = entry_of(scene.text)
    if value[:1] in {"[", "{", "*"}:
        broken = _value_start(scene, scene.line, len(head) + 1)
        brackets = re.sub(r"[\[\]{}]", HOLE, value)
        return patched(broken, Patch(scene.line, len(head) + 1, HOLE + brackets[1:]))
    return None


def _stray_line(scene: Scene) -> Broken | None:
    if re.match(r"\s*:", scene.text):
        message = f"dòng {shown(scene.text.strip())} không có tên khóa trước dấu hai chấm"
        span = scene.sheet.at(scene.line, scene.column)
        said = (message, "Viết dạng «khóa: giá trị», hoặc đặt cả câu trong ngoặc kép.")
        return broke(scene, codes.KEY, span, said)
    above = scene.above()
    if above and layout.starts(scene.sheet.line(above)) == layout.starts(scene.text):
        return _bad_key_line(scene, above) or columns.apart(scene)
    return columns.apart(scene) if above else None


def unknown(scene: Scene) -> Broken:
    """Whatever the table of complaints does not know."""
    if not scene.text.strip() and (above := scene.above()):
        return unknown(Scene(scene.sheet, above, 1, above, 1))
    message = f"cấu trúc YAML không đọc được ở {shown(scene.text.strip())}, cần «khóa: giá trị»"
    hint = "Xem dòng này và dòng trên: thụt dòng, dấu hai chấm, ngoặc; đặt câu trong ngoặc kép."
    span = scene.sheet.rest(scene.line, scene.column)
    return broke(scene, codes.SYNTAX, span, (message, hint))
