"""Who watches a run: nobody, a log, or a person at a terminal."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import ParamSpec

from cds_docs.cli.console import say
from cds_docs.pipeline.outcome import Observer, Result, Status
from cds_docs.report.screen import escape

_Shown = ParamSpec("_Shown")

_MINUTE = 60

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
        self._total = 0
        self._written = 0

    def plan(self, total: int) -> None:
        """Keep the number of documents."""
        self._total = total

    def note(self, text: str) -> None:
        """Print a remark."""
        self._line(escape(text))

    def done(self, result: Result) -> None:
        """Print what became of a document."""
        self._written += result.status is Status.WRITTEN
        told: dict[Status, list[str]] = {}
        for path, status in result.files or ((result.path, result.status),):
            told.setdefault(status, []).append(escape(path))
        self._line("; ".join(f"{_VERBS[kind]} {', '.join(paths)}" for kind, paths in told.items()))

    def stopped(self) -> None:
        """Print how far a run that is interrupted has come, and how to go on."""
        if self._written:
            self._line(
                f"Đã ghi {self._written}/{self._total} văn bản; chạy lại đúng lệnh này thì chỉ phần"
                " còn thiếu được soạn."
            )


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
        super().plan(total)
        self._start(total)

    def done(self, result: Result) -> None:
        """Print what became of a document and move the bar."""
        super().done(result)
        self._step()


@contextlib.contextmanager
def _bar() -> Iterator[Bar]:
    """Draw a bar on the terminal from when it is known how much there is to do."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task
    from rich.text import Text

    class Pace(ProgressColumn):
        """How fast it goes, and how long it will go on."""

        def render(self, task: Task) -> Text:
            """Return both in words."""
            return Text(pace(task.speed, task.time_remaining))

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (BarColumn(), MofNCompleteColumn(), Pace())
    progress = Progress(*columns, console=console, transient=True)
    task = progress.add_task("", total=None)

    def start(total: int) -> None:
        progress.update(task, total=total)
        progress.start()

    def line(text: str) -> None:
        console.print(text, soft_wrap=True)

    try:
        yield Bar(_if_seen(line), _if_seen(start), _if_seen(lambda: progress.advance(task)))
    finally:
        _if_seen(progress.stop)()


def _if_seen(show: Callable[_Shown, None]) -> Callable[_Shown, None]:
    """Return what shows something as long as the terminal is there: without it work goes on."""

    def shown(*args: _Shown.args, **kwargs: _Shown.kwargs) -> None:
        with contextlib.suppress(OSError):
            show(*args, **kwargs)

    return shown


def pace(speed: float | None, left: float | None) -> str:
    """Return in words how fast work goes and how long it will go on; nothing while unknown.

    Args:
        speed: Documents a second.
        left: Seconds until the end.
    """
    if not speed or left is None:
        return ""
    rate = f"{speed:.1f}/giây" if speed >= 1 else f"{speed * _MINUTE:.0f}/phút"
    minutes, seconds = divmod(round(left), _MINUTE)
    time = f"{minutes} phút {seconds:02} giây" if minutes else f"{seconds} giây"
    return f"{rate.replace('.', ',')}, còn {time}"


def _is_terminal() -> bool:
    """Tell whether a person watches on a terminal that can move its cursor."""
    return bool(sys.stderr and sys.stderr.isatty()) and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def watcher(*, quiet: bool) -> Iterator[Observer]:
    """Give a run its observer."""
    if quiet:
        yield Silence()
        return
    with _bar() if _is_terminal() else contextlib.nullcontext(Log(say)) as log:
        try:
            yield log
        except KeyboardInterrupt:
            log.stopped()
            raise
