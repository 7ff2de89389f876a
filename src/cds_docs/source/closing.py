"""Brackets: a sign of a sentence behind one, one of another kind, one too many, in a remark."""

from cds_docs.patterns import regex
from cds_docs.source import codes
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.scene import LOOK, REMARK, Scene, broke, patched
from cds_docs.source.sheet import shown

_CLOSED = regex(r"(?P<before>.*(?P<mark>[\]}\"']))\s*(?P<sign>[;,.])\s*(?:\s#.*)?")

_CLOSING = {"[": "]", "{": "}"}
_WHOLE = regex(r"\{[^{}]*\}|\[[^\[\]]*\]")
_ROUND = regex(r"(?P<before>\s*(?:-\s+)*(?:[a-z_]+:\s+)?)\(\s*[a-z_]+:\s")
_REMARKED = regex(r"\s(?P<sign>#)[^\]}]*(?P<closing>[\]}])")
_KEY = regex(r"[\w-]+:\s")


def sign_behind(scene: Scene) -> Broken | None:
    """A sign that ends lines of a paper, typed behind brackets or quotes that end the value.

    The sign is no part of the value: quotes around the whole line would print its brackets.
    """
    match = _CLOSED.fullmatch(scene.text[:LOOK])
    if not match or match.start("sign") != scene.column - 1:
        return None
    mark, sign = match["mark"], match["sign"]
    if mark not in "]}" and sign == ".":
        return None  # it may end the sentence in the quotes, and belong there
    message = f"thừa {shown(sign)} sau {shown(mark)}"
    hint = f"Bỏ {shown(sign)} sau {shown(mark)}."
    span = scene.sheet.at(scene.line, scene.column)
    broken = broke(scene, codes.BRACKET, span, (message, hint))
    return patched(broken, Patch(scene.line, scene.column, " "))


def crossed(scene: Scene) -> Broken | None:
    """A bracket of one kind that is closed by one of the other; what stands between tells which."""
    line, start, end = scene.text[:LOOK], scene.from_column - 1, scene.column - 1
    opened, closed = line[start : start + 1], line[end : end + 1]
    if (
        scene.line != scene.from_line
        or _CLOSING.get(opened, closed) == closed
        or closed not in "]}"
    ):
        return None
    right = "{" if _KEY.search(_WHOLE.sub("", line[start + 1 : end])) else "["
    message = f"ngoặc {shown(opened)} mở ở đây lại đóng bằng {shown(closed)}"
    hint = f"Sửa {shown(closed)} thành {shown(_CLOSING[right])}."
    patch = Patch(scene.line, end + 1, _CLOSING[right])
    if opened != right:
        hint = f"Sửa {shown(opened)} ở đây thành {shown(right)}."
        patch = Patch(scene.line, start + 1, right)
    span = scene.sheet.at(scene.line, start + 1)
    return patched(broke(scene, codes.BRACKET, span, (message, hint)), patch)


def rounded(scene: Scene) -> Broken | None:
    """A bracket of YAML closed by a round one at the end of its line."""
    number, start = scene.from_line, scene.from_column - 1
    line = scene.sheet.line(number)[:LOOK]
    bare, opened = REMARK.sub("", line).rstrip(), line[start : start + 1]
    inside = bare[start:]
    if opened not in _CLOSING or not inside.endswith(")") or inside.count("(") >= inside.count(")"):
        return None
    message = f"ngoặc {shown(opened)} mở ở đây lại đóng bằng «)»"
    hint = f"Sửa «)» ở cuối dòng thành {shown(_CLOSING[opened])}."
    span = scene.sheet.at(number, start + 1)
    patch = Patch(number, len(bare), _CLOSING[opened])
    return patched(broke(scene, codes.BRACKET, span, (message, hint)), patch)


def round_opened(scene: Scene) -> Broken | None:
    """A round bracket before keys, where braces were meant."""
    bare = REMARK.sub("", scene.text[:LOOK]).rstrip()
    opened = _ROUND.match(bare)
    if not opened or bare[-1] not in ")}":
        return None
    column = opened.end("before") + 1
    message = "ngoặc «(» mở ở đây trước các khóa, cần «{»"
    hint = "Sửa «(» thành «{»" + (" và «)» ở cuối thành «}»." if bare[-1] == ")" else ".")
    patches = (Patch(scene.line, column, "{"), Patch(scene.line, len(bare), "}"))
    span = scene.sheet.at(scene.line, column)
    return patched(broke(scene, codes.BRACKET, span, (message, hint)), *patches)


def remarked(scene: Scene) -> Broken | None:
    """A closing bracket behind ``#``, where it belongs to the remark."""
    number = scene.from_line
    line = scene.sheet.line(number)[:LOOK]
    found = _REMARKED.search(line, scene.from_column)
    if not found or scene.line == number:
        return None
    sign = found["closing"]
    message = f"dấu {shown(sign)} nằm sau dấu #, bị coi là chú thích nên không đóng ngoặc"
    hint = f"Chuyển {shown(sign)} lên trước dấu #."
    span = scene.sheet.at(number, found.start("closing") + 1)
    without = sign + " " * (len(line) - found.start("sign") - 1)
    patch = Patch(number, found.start("sign") + 1, without)
    return patched(broke(scene, codes.BRACKET, span, (message, hint)), patch)


def unopened(scene: Scene) -> Broken | None:
    """A closing bracket that nothing opened."""
    sign = scene.text[scene.column - 1 : scene.column]
    if sign not in {"]", "}"}:
        return None
    message = f"dấu đóng {shown(sign)} không có dấu mở tương ứng"
    hint = "Xóa dấu này; nếu là lời văn, đặt cả câu trong ngoặc kép."
    span = scene.sheet.at(scene.line, scene.column)
    broken = broke(scene, codes.BRACKET, span, (message, hint))
    return patched(broken, Patch(scene.line, scene.column, " "), faithful=False)
