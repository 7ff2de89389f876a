"""A table that holds more of the paper than its letterhead, taken apart by its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step, is_data
from cds_docs.check.recognition.lines import Line, lines
from cds_docs.document.found import FoundRow, FoundTable
from cds_docs.units import ZERO

_FARTHEST = 15
"""Steps, or rows of a table, among which a letterhead stands, where there is one."""

_LONGEST = 200
"""A line of a letterhead, a title or a list of addressees is not longer."""


def taken_apart(steps: Sequence[Step]) -> list[Step]:
    """Return the steps of a paper, its first letterhead a step by itself.

    A clerk may type all of the paper into one table without lines: letterhead, text, signature
    in a row each. Another program may join the letterhead to the table of ``Kính gửi`` below it.
    Tên loại and trích yếu may stand in a table of their own.
    """
    head, rest = steps[:_FARTHEST], steps[_FARTHEST:]
    return _with_letterhead([*(one for step in head for one in _title_apart(step)), *rest])


def _title_apart(step: Step) -> Sequence[Step]:
    """Return a table of one column that begins with a tên loại as what stands in it."""
    table = step.block
    if not isinstance(table, FoundTable) or any(len(row.cells) > 1 for row in table.rows):
        return (step,)
    first = next((line for line in step.lines if line.text), None)
    if first is None or words.kind_of(first.text) is None:
        return (step,)
    return _with_first(step, _steps(step, 0))


def _with_letterhead(steps: Sequence[Step]) -> list[Step]:
    """Return steps, the table of the first letterhead taken apart."""
    for index, step in enumerate(islice(steps, _FARTHEST)):
        if any(words.is_national(line.text) for line in _top(step)):
            return [*steps[:index], *rows_apart(step), *steps[index + 1 :]]
    return list(steps)


def _top(step: Step) -> Sequence[Line]:
    """Return the lines of a step; of a table too long to be one thing, those of its first rows."""
    table = step.block
    if step.lines or not isinstance(table, FoundTable):
        return step.lines
    return next(iter(_tables(step, table.rows[:_FARTHEST]))).lines if table.rows else ()


def rows_apart(step: Step) -> Sequence[Step]:
    """Return the table of a letterhead as steps: itself, where it holds nothing else."""
    table = step.block
    if not isinstance(table, FoundTable) or is_data(table):
        return (step,)
    if step.lines and not any(_is_foreign(line) for line in step.lines):
        return (step,)
    rows = [_lines(row, table, step) for row in table.rows]
    head = _head(rows)
    below = rows[head:]
    if any(map(_is_of_text, below)):
        return _with_first(step, [*_tables(step, table.rows[:head]), *_steps(step, head)])
    sent = next((i for i, found in enumerate(rows) if i >= head and _is_sent(found)), None)
    if sent is None:
        return (step,)
    return _with_first(step, _tables(step, table.rows[:sent], table.rows[sent:]))


def _is_foreign(line: Line) -> bool:
    """Tell cheaply whether a line of a table may not belong to a letterhead."""
    raw = line.part.raw
    long = len(raw) > _LONGEST
    return long or bool(words.addressees_end(raw) or words.recipients_end(raw))


def _lines(row: FoundRow, table: FoundTable, step: Step) -> list[Line]:
    """Return the lines of a row that say something."""
    alone = replace(table, rows=(row,))
    return [line for line in lines((alone,), step.section, step.room) if line.text]


def _head(rows: Sequence[Sequence[Line]]) -> int:
    """Return the row behind the letterhead: behind Quốc hiệu, the number and the date."""
    marks = (words.is_national, words.number_and_symbol, words.date_parts)
    first = [
        next((i for i, found in enumerate(rows) if any(mark(o.text) for o in found)), -1)
        for mark in marks
    ]
    return max(first) + 1


def _is_of_text(row: Sequence[Line]) -> bool:
    """Tell whether a row holds what stands below Kính gửi or title: text, or a signature."""
    return any(len(line.text) > _LONGEST or words.recipients_end(line.part.raw) for line in row)


def _is_sent(row: Sequence[Line]) -> bool:
    """Tell whether a row is ``Kính gửi`` with the addressees in a column beside it."""
    beside = len({line.side for line in row}) > 1
    return beside and bool(words.addressees_end(row[0].part.raw))


def _tables(step: Step, *groups: Sequence[FoundRow]) -> list[Step]:
    """Return rows as tables, one below another."""
    table = step.block
    if not isinstance(table, FoundTable):
        return []
    made = (replace(table, rows=tuple(rows)) for rows in groups if rows)
    return [Step(block, step.section, step.room) for block in made]


def _steps(step: Step, head: int) -> Iterator[Step]:
    """Yield the rows below a letterhead: those of one cell as what stands in them."""
    table = step.block
    if not isinstance(table, FoundTable):
        return
    margins = table.cell_margins[0] + table.cell_margins[1]
    side_by_side: list[FoundRow] = []
    for row in table.rows[head:]:
        alone = len(row.cells) == 1
        if alone or _is_sent(_lines(row, table, step)):
            yield from _tables(step, side_by_side)
            side_by_side = []
        if not alone:
            side_by_side.append(row)
            continue
        for cell in row.cells:
            room = max(cell.width - margins, ZERO)
            yield from (Step(block, step.section, room) for block in cell.blocks)
    yield from _tables(step, side_by_side)


def _with_first(step: Step, made: Iterable[Step]) -> list[Step]:
    """Return steps, the first of them where the table stood."""
    first, *rest = made
    return [replace(first, own_page=step.own_page, own_section=step.own_section), *rest]
