"""Items of a list whose dash is missing, lacks its space, or is another sign."""

import re

from cds_docs.patterns import regex
from cds_docs.source import codes, layout
from cds_docs.source.faults import Broken
from cds_docs.source.scene import FAR, Scene
from cds_docs.source.sheet import Sheet, shown

_SAID = 60
"""Characters of a line that a hint repeats."""
_OTHER_SIGN = regex(r"(-{2,}|[+*])\s+(?=\S)")


def item(scene: Scene) -> Broken | None:
    """An item among others whose dash lacks its space, or is one of Word's."""
    return bad(scene.sheet, scene.line) if beside(scene.sheet, scene.line) else None


def beside(sheet: Sheet, below: int) -> int:
    """Return the line of the nearest item above whose dash stands where a line begins, or 0."""
    text = sheet.line(below)
    indent = len(text) - len(text.lstrip())
    for number in range(below - 1, max(0, below - FAR), -1):
        line = sheet.line(number)
        beside = line[:indent].isspace() or not indent
        if beside and line[indent : indent + 2] == "- ":
            return number
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            break
    return 0


def none(sheet: Sheet, number: int, like: int) -> Broken:
    """Words among items that lack their dash."""
    bare = sheet.line(number).strip()
    message = f"dòng {shown(bare)} thiếu dấu gạch đầu dòng «- » như dòng {like}"
    hint = "Viết «- » ở đầu dòng; nếu là phần tiếp của dòng trên, thụt vào sâu hơn dòng trên."
    if other := _OTHER_SIGN.match(bare):
        message = f"dòng bắt đầu bằng {shown(other[1])}, cần «- » như dòng {like}"
        hint = f"Viết: - {bare[other.end() :][:_SAID]}"
    column = len(sheet.line(number)) - len(sheet.line(number).lstrip()) + 1
    return Broken(sheet.finding(codes.NO_DASH_SPACE, sheet.rest(number, column), message, hint))


def bad(sheet: Sheet, number: int) -> Broken | None:
    """A dash that lacks its space, or is one of Word's."""
    line = sheet.line(number)
    bare = line.strip()
    if dash := layout.wrong_dash(sheet, number):
        return Broken(dash)
    if re.match(r"-[^\s-]", bare):
        message = f"dòng {shown(bare)} thiếu dấu cách sau gạch đầu dòng, cần «- »"
        span = sheet.at(number, len(line) - len(line.lstrip()) + 1)
        hint = f"Viết: - {bare[1:_SAID]}"
        return Broken(sheet.finding(codes.NO_DASH_SPACE, span, message, hint))
    return None
