"""Who watches a run: nobody, a log, or a person at a terminal."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

from cds_docs.cli.console import say
from cds_docs.pipeline.outcome import Observer, Result, Status
from cds_docs.report.screen import escape

_VERBS = {
    Status.WRITTEN: "đã ghi",
    Status.UNCHANGED: "không đổi",
    Status.KEPT_BACK: "giữ lại",
    Status.FAILED: "chưa ghi",
    Status.DIFFERS: "sẽ đổi",
    Status.JUDGED: "đã kiểm tra",
    Status.DECLINED: "không xét",
    Status.UNREADABLE: "không đọc được",
}


class Silence:
    """Watches without a word."""

    def note(self, text: str) -> None:
        """Keep a remark to itself."""

    def plan(self, total: int) -> None:
        """Keep the number of documents to itself."""

    def done(self, result: Result) -> None:
        """Keep a finished document to itself."""


class Log(Silence):
    """Prints one line per document."""

    def __init__(self, line: Callable[[str], None]) -> None:
        """Keep where lines go."""
        self._line = line

    def note(self, text: str) -> None:
        """Print a remark."""
        self._line(escape(text))

    def done(self, result: Result) -> None:
        """Print what became of a document."""
        told: dict[Status, list[str]] = {}
        for path, status in result.files or ((result.path, result.status),):
            told.setdefault(status, []).append(escape(path))
        self._line("; ".join(f"{_VERBS[kind]} {', '.join(paths)}" for kind, paths in told.items()))


class Bar(Log):
    """Prints the same lines above a bar that grows."""

    def __init__(
        self, line: Callable[[str], None], start: Callable[[int], None], step: Callable[[], None]
    ) -> None:
        """Keep where lines go and what moves the bar."""
        super().__init__(line)
        self._start = start
        self._step = step

    def plan(self, total: int) -> None:
        """Give the bar its length."""
        self._start(total)

    def done(self, result: Result) -> None:
        """Print what became of a document and move the bar."""
        super().done(result)
        self._step()


@contextlib.contextmanager
def _bar() -> Iterator[Observer]:
    """Draw a bar on the terminal from when it is known how much there is to do."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=console, transient=True)
    task = progress.add_task("", total=None)

    def start(total: int) -> None:
        progress.update(task, total=total)
        progress.start()

    try:
        yield Bar(
            lambda line: console.print(line, soft_wrap=True),
            start,
            lambda: progress.advance(task),
        )
    finally:
        progress.stop()


def _is_terminal() -> bool:
    """Tell whether a person watches on a terminal that can move its cursor."""
    return bool(sys.stderr and sys.stderr.isatty()) and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def watcher(*, quiet: bool) -> Iterator[Observer]:
    """Give a run its observer."""
    if quiet:
        yield Silence()
    elif _is_terminal():
        with _bar() as bar:
            yield bar
    else:
        yield Log(say)
