"""One file in, its mended or commented copy out; the file itself is never touched."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from cds_docs.check.judge import Verdict, diagnostics, judge
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.document.repairs import Repair
from cds_docs.pipeline.check import FILE_LIMIT, Choice, in_file
from cds_docs.pipeline.codes import (
    NOT_WRITTEN,
    ONE_PAPER_ONLY,
    OUTPUT_EXISTS,
    about_file,
)
from cds_docs.pipeline.files import create_new, read_file
from cds_docs.pipeline.outcome import Observer, Outcome, Result, Status
from cds_docs.pipeline.papers import find_papers
from cds_docs.pipeline.presence import is_folder
from cds_docs.pipeline.reasons import reason
from cds_docs.values import dataclass
from cds_docs.word.editing import Remark, comment, edit
from cds_docs.word.reading.paper import read

_ROUNDS = 8
"""A repair may lay open the next one (a composed letter, then a double space); then it rests."""


@dataclass(frozen=True, slots=True)
class Mending:
    """What is to be written.

    Attributes:
        fix: Name of the mended copy, if one is wanted.
        comments: Name of the copy with comments, if one is wanted.
    """

    fix: str | None
    comments: str | None


@dataclass(frozen=True, slots=True)
class Mended:
    """A paper after mending.

    Attributes:
        data: The package; the very bytes given where nothing could be mended.
        verdict: What is still found in it.
        repairs: How many repairs were made.
    """

    data: bytes
    verdict: Verdict
    repairs: int


def _repairs(verdict: Verdict, choice: Choice) -> list[Repair]:
    """Return the repairs of all findings that are asked for, each once."""
    wanted = (finding for finding in verdict.findings if choice.wants(finding.rule.id))
    return list(dict.fromkeys(repair for finding in wanted for repair in finding.repairs))


def mended(data: bytes, choice: Choice, today: date) -> Mended:
    """Mend a paper until nothing is left that a machine may mend.

    Raises:
        CdsError: It cannot be read.
    """
    verdict = judge(read(data), today)
    count = 0
    for _ in range(_ROUNDS):
        repairs = _repairs(verdict, choice)
        changed = edit(data, repairs) if repairs else data
        if changed == data:
            break
        count += len(repairs)
        data = changed
        verdict = judge(read(data), today)
    return Mended(data, verdict, count)


def _remark(finding: Finding) -> Remark:
    """Return a finding as a comment."""
    rule = finding.rule
    lines = (
        f"{rule.id}: {finding.message}",
        f"Gợi ý: {finding.hint or rule.hint}",
        f"Căn cứ: {finding.ground}",
    )
    return Remark(finding.place, finding.start, finding.end, "\n".join(lines))


def _misuse(names: Sequence[str], mending: Mending) -> Iterator[Diagnostic]:
    """Yield what is wrong with the command itself."""
    targets = [name for name in (mending.fix, mending.comments) if name is not None]
    if len(names) != 1 or os.path.isdir(names[0]):  # noqa: PTH112 - Path raises where it may not look
        message = "Tùy chọn «--fix» và «--comments» chỉ dùng cho một tệp .docx."
        yield Diagnostic(ONE_PAPER_ONLY, message, hint="Chạy lệnh riêng cho từng tệp.")
    if len(targets) != len(set(map(_place, targets))):
        message = f"«--fix» và «--comments» cùng ghi vào «{targets[0]}»."
        yield Diagnostic(OUTPUT_EXISTS, message, hint="Đặt hai tên khác nhau.")
    for name in targets:
        if os.path.lexists(name):
            yield _taken(name)
        elif not is_folder(Path(name).parent):
            message = f"Không có thư mục «{Path(name).parent.as_posix()}» để ghi «{name}»."
            yield about_file(NOT_WRITTEN, name, message, "Lập thư mục ấy trước, hoặc ghi chỗ khác.")


def _place(name: str) -> str:
    """Return where a name leads, however it is spelt."""
    return os.path.normcase(os.path.realpath(name))


def _taken(name: str) -> Diagnostic:
    """Return the finding for a name that something has already."""
    message = f"Đã có tệp «{name}»; bản mới không ghi đè lên tệp nào."
    return about_file(OUTPUT_EXISTS, name, message, "Chọn tên khác, hoặc xóa tệp cũ trước.")


def _write(name: str, data: bytes) -> Iterator[Diagnostic]:
    """Write a new file, or yield why it cannot be; what came there meanwhile stays."""
    try:
        create_new(Path(name), data)
    except FileExistsError:
        yield _taken(name)
    except OSError as error:
        message = f"Không ghi được tệp «{name}»: {reason(error)}."
        yield about_file(NOT_WRITTEN, name, message, "Kiểm tra thư mục và quyền ghi.")


class _Desk:
    """Works on one paper and keeps what was said and what went wrong."""

    def __init__(self, choice: Choice, today: date) -> None:
        """Start with nothing done."""
        self.notes: list[str] = []
        self.problems: list[Diagnostic] = []
        self._choice = choice
        self._today = today

    def work(self, data: bytes, mending: Mending) -> Verdict:
        """Write what is wanted and return what is still found.

        Raises:
            CdsError: The paper cannot be read.
        """
        if mending.fix is None:
            verdict = judge(read(data), self._today)
        else:
            done = mended(data, self._choice, self._today)
            data, verdict = done.data, done.verdict
            self._keep(mending.fix, data, f"Đã sửa {done.repairs} chỗ; bản sửa: {mending.fix}")
        if mending.comments is not None:
            wanted = [one for one in verdict.findings if self._choice.wants(one.rule.id)]
            note = f"Đã ghi chú {len(wanted)} chỗ; bản ghi chú: {mending.comments}"
            self._keep(mending.comments, comment(data, map(_remark, wanted)), note)
        return verdict

    def _keep(self, name: str, data: bytes, note: str) -> None:
        """Write a file, and note that or why not."""
        problems = tuple(_write(name, data))
        self.problems += problems
        self.notes += [] if problems else [note]


def mend(
    names: Sequence[str], mending: Mending, choice: Choice, today: date, observer: Observer
) -> Outcome:
    """Write a mended or commented copy of a .docx and report what is left for a person.

    Args:
        names: The file; exactly one.
        mending: What is to be written.
        choice: Which rules are reported, mended and commented.
        today: The day the paper is judged on.
        observer: Hears what was written.
    """
    misuse = tuple(_misuse(names, mending))
    if misuse:
        return Outcome(diagnostics=misuse, misused=True)
    papers = find_papers(names)
    if not papers.files:
        return Outcome(diagnostics=papers.diagnostics, readable=False)
    path = papers.files[0].as_posix()
    desk = _Desk(choice, today)
    try:
        verdict = desk.work(read_file(papers.files[0], path, FILE_LIMIT), mending)
    except CdsError as error:
        found = tuple(in_file(error.diagnostics, path))
        results = (Result("", "", path, Status.UNREADABLE),)
        return Outcome(results, found, readable=False, paths=(path,))
    for note in desk.notes:
        observer.note(note)
    shown = mending.fix or path
    left = [one for one in diagnostics(verdict.findings, shown) if choice.wants(one.code.id)]
    status = Status.DECLINED if verdict.declined else Status.JUDGED
    results = (Result("", "", shown, status),)
    return Outcome(results, (*desk.problems, *left), paths=(shown,))
