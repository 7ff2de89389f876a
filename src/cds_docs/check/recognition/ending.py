"""Where the signature block stands."""

from collections.abc import Sequence

from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step, is_data
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.signature import has_authority, has_label, is_listed
from cds_docs.document.found import FoundTable
from cds_docs.standard.rows import Align

_LONGEST_LINE = 120
_NAME_LONGEST = 60
_LOOK_BACK = 12


def _is_labelled(step: Step, lines: Sequence[Line]) -> bool:
    """Tell whether ``Nơi nhận`` of a signature block stands here, not as a heading of data."""
    if isinstance(step.block, FoundTable) and is_data(step.block):
        return has_label(lines) and has_authority(lines)
    return has_label(lines)


def _is_signed_table(table: FoundTable, lines: Sequence[Line]) -> bool:
    """Tell whether a table without ``Nơi nhận`` is signed: ``THƯ KÝ`` beside ``CHỦ TỌA``."""
    if not table.rows or is_data(table):
        return False
    return len(table.rows[0].cells) > 1 and has_authority(lines)


def _is_typed_authority(step: Step) -> bool:
    """Tell whether a paragraph says as what somebody signs."""
    paragraph = step.paragraph
    if paragraph is None or (paragraph.shape.align is Align.JUSTIFY and paragraph.label):
        return False
    lines = [line for line in step.lines if line.text]
    return bool(lines) and words.is_authority(lines[0].shown) and lines[0].is_bold


def _candidate(step: Step) -> bool:
    """Tell cheaply whether a step may hold part of a signature.

    All of ``Nơi nhận`` may be one paragraph with line breaks, however long.
    """
    paragraph = step.paragraph
    if paragraph is None:
        return True
    text = paragraph.text
    return 0 < len(text) <= _LONGEST_LINE * 2 or "\n" in text or bool(paragraph.drawings)


def find_signature(steps: Sequence[Step], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the one behind the last step of the signature block.

    The first ``Nơi nhận`` shows where it is, else the first table that is signed, else a typed
    line of authority with nothing but short lines below it.
    """
    signed = None
    for index in range(start, end):
        step = steps[index]
        if not _candidate(step):
            continue
        lines = step.lines
        if _is_labelled(step, lines):
            return _grown(steps, (start, index, end))
        if signed is None and isinstance(step.block, FoundTable):
            signed = index if _is_signed_table(step.block, lines) else None
    if signed is not None:
        return _grown(steps, (start, signed, end))
    for index in range(_tail(steps, start, end), end):
        if _is_typed_authority(steps[index]):
            return index, _forward(steps, index, end, labelled=False)
    return None


def _tail(steps: Sequence[Step], start: int, end: int) -> int:
    """Return the first step from which on only short lines stand: no text is below a signature."""
    for index in range(end - 1, start - 1, -1):
        paragraph = steps[index].paragraph
        if paragraph is not None and len(paragraph.text) > _LONGEST_LINE:
            return index + 1
    return start


def _grown(steps: Sequence[Step], place: tuple[int, int, int]) -> tuple[int, int]:
    """Return the whole block around the step that shows where it is."""
    start, index, end = place
    step = steps[index]
    lines = step.lines
    if isinstance(step.block, FoundTable):
        labelled, signed = has_label(lines), has_authority(lines)
        if labelled and signed:
            return index, index + 1
        if signed:
            return index, _label_below(steps, index + 1, end)
        return _around(steps, (start, index, end))
    return _around(steps, place)


def _label_below(steps: Sequence[Step], index: int, end: int) -> int:
    """Return the step behind a table of ``Nơi nhận`` with lines around, below the signers."""
    at = next((at for at in range(index, end) if not steps[at].is_empty), None)
    return index if at is None or not has_label(steps[at].lines) else at + 1


def _around(steps: Sequence[Step], place: tuple[int, int, int]) -> tuple[int, int]:
    """Return the block around a typed ``Nơi nhận``: signed above it, beside it or below it."""
    start, index, end = place
    begin = index
    for at in range(index - 1, max(start, index - _LOOK_BACK) - 1, -1):
        step = steps[at]
        if step.is_empty:
            continue
        if not _is_short_line(step):
            break
        if has_authority(step.lines):
            begin = at
    return begin, _forward(steps, index, end, labelled=True)


def _is_short_line(step: Step) -> bool:
    """Tell whether a paragraph can be a line of authority or a name."""
    paragraph = step.paragraph
    if paragraph is None:
        return has_authority(step.lines)
    text = paragraph.text.strip()
    return len(text) <= _NAME_LONGEST and not text.endswith((".", ";", ":", ","))


def _forward(steps: Sequence[Step], index: int, end: int, *, labelled: bool) -> int:
    """Return the step behind the last line of a typed block."""
    last, signed, named = index + 1, False, False
    for at in range(index, end):
        step = steps[at]
        if step.is_empty and not (step.paragraph and step.paragraph.drawings):
            continue
        lines = [line for line in step.lines if line.text]
        listed = any(map(is_listed, lines))
        listed = listed or bool(step.paragraph and step.paragraph.label)
        label, authority = has_label(lines), has_authority(lines)
        if isinstance(step.block, FoundTable) and not authority and not label:
            break
        if not (listed or label or authority):
            if (at > index and not _is_short_line(step)) or (named and not labelled):
                break
            if at > index and not signed and not any(line.side for line in lines):
                break
            if named and not any(line.side is not None for line in lines):
                break
            named = True
        signed = signed or authority
        last = at + 1
    return last
