"""Closing brackets: a sign of a sentence behind one, and one that nothing opened."""

import re

from cds_docs.source import codes
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.scene import LOOK, Scene, broke, patched
from cds_docs.source.sheet import shown

_CLOSED = re.compile(r"(?P<before>.*(?P<mark>[\]}\"']))\s*(?P<sign>[;,.])\s*(?:\s#.*)?")


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
