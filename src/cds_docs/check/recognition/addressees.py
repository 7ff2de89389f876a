"""``Kính gửi``: on one line, as a list, in two columns; and the ``… điện:`` of a công điện."""

from collections.abc import Sequence

from cds_docs.check.recognised import Item, Zone, part_of
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.labels import TYPED_DASH, label_of
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.title import centred_lines
from cds_docs.document.found import FoundParagraph, FoundTable
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align
from cds_docs.units import ZERO, mm

LONGEST = 200
"""An addressee is not longer."""
_FAR_IN = mm(18)
_OPENING = regex(r"(?i)(?:căn cứ|thực hiện|theo|xét|để|trên cơ sở|tiếp theo|phúc đáp|trả lời)\b")
"""How a text begins, and no addressee."""
_DASH = regex(rf"{TYPED_DASH}\s*")
_NUMBER = regex(r"\d{1,3}[.)](?:\s+|$)")
"""What some type in place of the dash."""


def label_item(line: Line) -> Item:
    """Return the line of ``Kính gửi:``."""
    end = words.addressees_end(line.part.raw)
    label = line.part.raw[:end].strip()
    return line.item(Element.ADDRESSEES, Zone.TITLE, label, end)


def addressee(line: Line) -> Item:
    """Return one line of the list, its dash or bullet taken as label."""
    typed = _DASH.match(line.part.raw) or _NUMBER.match(line.part.raw)
    label = line.paragraph.label if line.part.start == 0 or typed is None else ""
    if not label and typed is not None:
        return line.item(Element.ADDRESSEE, Zone.TITLE, typed[0].rstrip(), typed.end())
    return line.item(Element.ADDRESSEE, Zone.TITLE, label)


def joined(lines: Sequence[Line]) -> list[Line]:
    """Join lines of one paragraph that go on to those that begin with a dash."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        same = above is not None and not is_apart(above, line)
        if above is None or not same or begins_entry(line) or not begins_entry(above):
            whole.append(line)
            continue
        part = part_of(line.paragraph, above.part.start, line.part.end)
        whole[-1] = Line(part, line.section, line.room, line.side, line.row, line.cell, line.boxed)
    return whole


def is_apart(above: Line, line: Line) -> bool:
    """Tell whether two lines stand in two paragraphs, or another column stands between them."""
    if above.part.place != line.part.place:
        return True
    return "\t" in line.paragraph.text[above.part.end : line.part.start]


def begins_entry(line: Line) -> bool:
    """Tell whether a line begins with a dash, or with what was typed for one."""
    return bool(_DASH.match(line.text))


def _is_listed(line: Line, above: Item | None, label: Line) -> bool:
    """Tell whether a paragraph below ``Kính gửi:`` is one more addressee.

    A text may begin with dashes of its own: they stand at the indent of the text.
    """
    paragraph = line.paragraph
    if len(line.text) > LONGEST:
        return False
    if begins_entry(line) or paragraph.bullet or _DASH.fullmatch(paragraph.label):
        opens = _OPENING.match(_DASH.sub("", line.text, count=1))
        return not opens and (_stands_in(paragraph) or _is_open(above, label))
    if _is_numbered(line):
        return _goes_on_counting(line, above, label)
    if label_of(paragraph) is not None or (above is not None and above.text.endswith(".")):
        return False
    if above is not None:
        return _stands_in(paragraph) and above.text.endswith((";", ","))
    return _is_alone(label) and _stands_in(paragraph)


def _is_numbered(line: Line) -> bool:
    """Tell whether a line begins with a number, typed or automatic."""
    return bool(_NUMBER.match(line.text) or _NUMBER.fullmatch(line.paragraph.label))


def _goes_on_counting(line: Line, above: Item | None, label: Line) -> bool:
    """Tell whether a line with a number is an addressee, and no point of the text.

    The first stands right below ``Kính gửi:`` and ends as one of several, others go on from it.
    """
    if _OPENING.match(_NUMBER.sub("", line.text, count=1)):
        return False
    if above is None:
        return _is_alone(label) and line.text.endswith(";")
    return above.text.endswith(";") and bool(_NUMBER.match(f"{above.label} "))


def _stands_in(paragraph: FoundParagraph) -> bool:
    """Tell whether a paragraph stands where a list of addressees does: right of the text."""
    shape = paragraph.shape
    inset = max(shape.left + shape.first_line, ZERO) >= _FAR_IN
    tabbed = paragraph.text[:1] == "\t" or paragraph.text.startswith(" " * 12)
    return inset or tabbed or shape.align is Align.CENTER


def _is_open(above: Item | None, label: Line) -> bool:
    """Tell whether a list at the indent of the text may go on below a line."""
    if above is not None:
        return not _stands_in(above.part.paragraph)
    return _is_alone(label) or label.text.endswith((";", ",")) or _begins_on_label(label)


def _is_alone(label: Line) -> bool:
    """Tell whether nothing stands behind ``Kính gửi:``, as nothing does behind ``… điện:``."""
    end = words.addressees_end(label.part.raw)
    return end >= len(label.part.raw) if end else words.is_wired(label.text)


def _begins_on_label(label: Line) -> bool:
    """Tell whether a list begins on the line of ``Kính gửi:``."""
    return bool(_DASH.match(label.part.raw, words.addressees_end(label.part.raw)))


def _in_table(step: Step, block: FoundTable) -> list[Item]:
    """Return the addressees of a table of two columns."""
    lines = [line for line in step.lines if line.text]
    label = next((line for line in lines if words.addressees_end(line.part.raw)), None)
    if label is None or not block.rows:
        return []
    rest = [line for line in lines if line is not label]
    return [label_item(label), *(addressee(line) for line in joined(rest))]


def addressees(steps: Sequence[Step], start: int) -> tuple[list[Item], int]:
    """Return ``Kính gửi`` and its lines from a step on, and the step behind them."""
    for index in range(start, len(steps)):
        step = steps[index]
        if step.is_empty:
            continue
        if isinstance(step.block, FoundTable):
            found = _in_table(step, step.block)
            return found, index + 1 if found else start
        lines = [line for line in centred_lines(step) if line.text]
        if not lines or not (
            words.addressees_end(lines[0].part.raw) or words.is_wired(lines[0].text)
        ):
            return [], start
        return _below(steps, index, lines)
    return [], start


def _below(steps: Sequence[Step], index: int, lines: Sequence[Line]) -> tuple[list[Item], int]:
    """Return label and list, where the label stands in a paragraph."""
    label = lines[0]
    items = [label_item(label), *(addressee(line) for line in joined(lines[1:]))]
    end = index + 1
    for at in range(index + 1, len(steps)):
        step = steps[at]
        if step.is_empty and step.paragraph is not None:
            continue
        found = [line for line in centred_lines(step) if line.text]
        above = items[-1] if len(items) > 1 else None
        if not found or not _is_listed(found[0], above, label):
            break
        items += [addressee(line) for line in joined(found)]
        end = at + 1
    return items, end
