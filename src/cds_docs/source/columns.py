"""Lines that stand in no column of those around them, or in the column of something else."""

import re

from cds_docs.patterns import regex
from cds_docs.source import codes, dashes, layout
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.scene import LOOK, REMARK, Scene, broke

_ITEM = regex(r" *-\s")
_OPENS = regex(r"(?:-\s+)*[\w-]+:(?:\s|$)")
_FAR = 200
"""Lines above one that are looked at for its column."""
_SAID = 60
"""Characters of a line that a hint repeats."""


def apart(scene: Scene) -> Broken:
    """A line that stands in no column of those above it."""
    above = scene.above()
    if dashless := layout.missing_dash(scene.sheet, above, scene.line):
        return Broken(dashless, (Patch(above, 1, " " * len(scene.sheet.line(above))),))
    if odd := _odd_line(scene, above) or _beside_its_key(scene, above):
        return odd
    if under := layout.key_under_words(scene.sheet, scene.line, above):
        remark = Patch(above, layout.words_at(scene.sheet, above), "# ")
        without = Patch(scene.line, 1, " " * len(scene.text))
        return Broken(under, (remark if layout.opens(scene.sheet, scene.line) else without,))
    return _of_other_kind(scene, above) or _off(scene, above)


def _of_other_kind(scene: Scene, above: int) -> Broken | None:
    """A key among items, or an item among keys."""
    here, there = layout.starts(scene.text)[0], layout.starts(scene.sheet.line(above))
    is_item = bool(_ITEM.match(scene.text))
    if beside := _levels(scene, items=False).get(here) if is_item else 0:
        bare = scene.text.strip()[1:].lstrip()
        if _OPENS.match(bare):
            message = f"dòng này có gạch đầu dòng, còn dòng {beside} cùng cột thì không"
            hint = f"Bỏ «- »: viết «{bare[:_SAID]}» ở cột {here}."
            said = (message, hint)
            return broke(scene, codes.INDENT, scene.sheet.rest(scene.line, here), said)
    if here not in (there[:1] if is_item else there):
        return None
    if len(there) > 1 and here == there[1] and not is_item and ":" not in scene.text:
        return dashes.none(scene.sheet, scene.line, above)
    message = "dòng này không cùng loại với các dòng cùng cột ở trên (khóa lẫn với gạch đầu dòng)"
    hint = "Thụt dòng này vào sâu hơn, hoặc thêm khóa của danh sách ở dòng trên."
    return broke(scene, codes.INDENT, scene.sheet.rest(scene.line, here), (message, hint))


def _off(scene: Scene, above: int) -> Broken:
    """A line between two columns; told by the one it is nearest to, if there is one."""
    here, there = layout.starts(scene.text)[0], layout.starts(scene.sheet.line(above))
    is_item = bool(_ITEM.match(scene.text))
    levels = _levels(scene, items=is_item)
    near = sorted(levels, key=lambda column: abs(column - here))
    columns = there[:1] if is_item else there
    hint = "Các khóa hoặc gạch đầu dòng cùng cấp phải bắt đầu cùng một cột; chỉ dùng dấu cách."
    if near and (len(near) == 1 or abs(near[0] - here) < abs(near[1] - here)):
        above, columns = levels[near[0]], near[:1]
        hint = f"Cho dòng này bắt đầu ở cột {near[0]} như dòng {above}; chỉ dùng dấu cách."
    message = f"dòng này bắt đầu ở cột {here}, không khớp với các dòng trên"
    message += f" (dòng {above}: cột {' hoặc '.join(map(str, columns))})"
    return broke(scene, codes.INDENT, scene.sheet.rest(scene.line, here), (message, hint))


def _levels(scene: Scene, *, items: bool) -> dict[int, int]:
    """Return the columns of keys, or of dashes, that are open above a line: column → line."""
    lowest, found = len(scene.text) + LOOK, dict[int, int]()
    for number in range(scene.line - 1, max(0, scene.line - _FAR), -1):
        line = scene.sheet.line(number)[:LOOK]
        item = bool(_ITEM.match(line))
        if not item and not _OPENS.match(line.lstrip()):
            continue
        for at, column in reversed(list(enumerate(layout.starts(line)))):
            if column < lowest:
                lowest = column
                if items == (item and at == 0):
                    found[column] = number
    return found


def _beside_its_key(scene: Scene, above: int) -> Broken | None:
    """The first key of several, in the column of the key it stands under."""
    sheet, before = scene.sheet, layout.above(scene.sheet, above)
    column, wanted = layout.starts(sheet.line(above))[0], layout.starts(scene.text)
    opener = REMARK.sub("", sheet.line(before)[:LOOK]).rstrip()
    if not before or len(wanted) > 1 or not opener.endswith(":"):
        return None
    if layout.starts(opener)[-1] != column or not _OPENS.match(scene.text.lstrip()):
        return None
    message = f"dòng này bắt đầu ở cột {column} như khóa chứa nó ở dòng {before},"
    message += f" còn dòng {scene.line} ở cột {wanted[0]}"
    hint = f"Cho dòng này bắt đầu ở cột {wanted[0]} như dòng {scene.line}; chỉ dùng dấu cách."
    return broke(scene, codes.INDENT, sheet.rest(above, column), (message, hint))


def _odd_line(scene: Scene, above: int) -> Broken | None:
    """A key before others of one column that slipped to the left of them."""
    sheet, before = scene.sheet, layout.above(scene.sheet, above)
    around = [layout.starts(line) for line in (sheet.line(before), scene.text)]
    column = layout.starts(sheet.line(above))[0]
    if not before or around[0] != around[1] or len(around[1]) > 1 or column >= around[1][0]:
        return None
    key = re.match(r" *[a-z_]+:\s+[^\s#]", sheet.line(above))
    if not key or re.match(r"\s*-\s", sheet.line(before)):
        return None
    message = f"dòng này bắt đầu ở cột {column}, không khớp với dòng {before} và dòng {scene.line}"
    hint = f"Cho dòng này bắt đầu ở cột {around[1][0]} như hai dòng ấy; chỉ dùng dấu cách."
    said = (f"{message} (cột {around[1][0]})", hint)
    return broke(scene, codes.INDENT, sheet.rest(above, column), said)
