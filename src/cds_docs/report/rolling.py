"""What rolling a campaign forward did and asks: for a person, and for a machine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypedDict, TypeVar

from cds_docs.campaign.rolling.roll import Rolled
from cds_docs.campaign.rolling.steps import Change, Question, Step
from cds_docs.diagnostics import Diagnostic
from cds_docs.report.json_report import as_json, entry
from cds_docs.report.screen import escape, width

_LONGEST = 72
_KEY = 40
"""Columns for the key, at most; a longer one pushes its line to the right."""


_Row = TypeVar("_Row", Change, Question)


class Files(TypedDict):
    """The two files."""

    source: str
    written: str


def rolled_text(rolled: Rolled, files: Files) -> str:
    """Return the changes as a table, then what a person must see to."""
    marked = [one for one in rolled.questions if one.marked]
    asked = [one for one in rolled.questions if not one.marked]
    source, written = escape(files["source"]), escape(files["written"])
    lines = [f"Đã tạo {written} từ {source}: năm {rolled.old} → {rolled.new}.", ""]
    lines += [f"Đã đổi {len(rolled.changes)} chỗ:", *_table(rolled.changes, _change)]
    if marked:
        lines += ["", f"Đã đánh dấu «(cần xác nhận)» {len(marked)} chỗ, phải xác nhận từng chỗ:"]
        lines += _table(marked, _question)
    if asked:
        lines += ["", f"Cần người xem lại {len(asked)} chỗ, tệp không đánh dấu ở đó:"]
        lines += _grouped(asked)
    return "".join(f"{line}\n" for line in lines)


def rolled_json(rolled: Rolled, files: Files, findings: Iterable[Diagnostic]) -> str:
    """Return the same as one JSON object; its shape is a public contract."""
    return as_json(
        {
            "version": 1,
            **files,
            "from": rolled.old,
            "to": rolled.new,
            "changes": [
                {**_place(one), "old": one.old, "new": one.new, "reason": one.why or None}
                for one in rolled.changes
            ],
            "confirm": [
                {**_place(one), "value": one.value, "reason": one.why, "marked": one.marked}
                for one in rolled.questions
            ],
            "diagnostics": [entry(finding) for finding in findings],
        }
    )


def _place(step: Step) -> dict[str, str | int]:
    """Return where a step stands; lines are the same in both files (of a template: its own)."""
    return {"line": step.span.line, "column": step.span.column, "key": step.key}


def _change(change: Change) -> str:
    """Return old and new words, and why."""
    words = f"{_short(change.old)} → {_short(change.new) or '(để trống)'}"
    return f"{words}   {escape(change.why)}" if change.why else words


def _question(question: Question) -> str:
    """Return what to find out and the words there."""
    return f"{escape(question.why)}: {_short(question.value)}"


def _table(rows: Sequence[_Row], words: Callable[[_Row], str]) -> Iterator[str]:
    """Yield one line a step: line number, key, words."""
    room = min(_KEY, max((width(escape(row.key)) for row in rows), default=0))
    for row in rows:
        key = escape(row.key)
        yield f"  dòng {row.span.line:>4}  {key}{' ' * (room - width(key))}  {words(row)}"


def _grouped(questions: Iterable[Question]) -> Iterator[str]:
    """Yield the questions, each asked once with all the places it is about."""
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.why, []).append(question)
    for why, places in groups.items():
        yield f"  {escape(why[:1].upper() + why[1:])}:"
        for one in places:
            yield f"    dòng {one.span.line:>4}  {escape(one.key)}: {_short(one.value)}"


def _short(text: str) -> str:
    """Return words on one line, cut where long, safe to show."""
    line = escape(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
