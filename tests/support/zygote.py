"""A process that has loaded the program and forks a child for each run of it.

The children render as the program does and can be stopped by real signals, hundreds in a minute.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, NoReturn

_TOLD = "told.txt"


@dataclass(frozen=True)
class Ended:
    """A run that has come to its end.

    Attributes:
        status: What the system says of it: minus the signal that ended it, or its exit code.
        told: What it printed.
        seconds: How long it took.
    """

    status: int
    told: str
    seconds: float


@dataclass
class Zygote:
    """A process that has loaded the program and forks a child for each run."""

    process: "subprocess.Popen[str]"
    folder: Path

    def run(
        self, arguments: Sequence[str], stop: signal.Signals | None = None, after: float = 0
    ) -> Ended:
        """Run the program in the folder; stop it after some seconds where a signal is given."""
        order = {"arguments": arguments, "signal": stop and int(stop), "after": after}
        stdin, stdout = self._pipes()
        stdin.write(f"{json.dumps(order)}\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        told = (self.folder / _TOLD).read_text(encoding="utf-8")
        return Ended(answer["status"], told, answer["seconds"])

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        if self.process.stdin is None or self.process.stdout is None:
            raise AssertionError(self.process)
        return self.process.stdin, self.process.stdout


@contextmanager
def zygote(folder: Path, environment: Mapping[str, str]) -> Iterator[Zygote]:
    """Start a process that runs the program in a folder again and again."""
    process = subprocess.Popen(
        [sys.executable, __file__],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Zygote(process, folder)
    finally:
        process.communicate()


def _serve() -> None:
    """Fork and stop children as asked for on standard input."""
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        began = time.monotonic()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # until the child is ready
        child = os.fork()
        if not child:
            _render(order["arguments"])
        if order["signal"]:
            time.sleep(order["after"])
            os.kill(child, order["signal"])
        _, status = os.waitpid(child, 0)
        seconds = time.monotonic() - began
        answer = {"status": os.waitstatus_to_exitcode(status), "seconds": seconds}
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _render(arguments: list[str]) -> NoReturn:
    """Be the program from its first line to its end; what it prints goes into a file."""
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        with Path(_TOLD).open("w", encoding="utf-8") as told:
            for stream in (1, 2):
                os.dup2(told.fileno(), stream)
        sys.argv = ["cds-docs", *arguments]
        boundary.program()
    except KeyboardInterrupt:  # before the program had begun
        os._exit(130)


if __name__ == "__main__":
    import cds_docs.cli.progress
    import cds_docs.pipeline.render  # noqa: F401 - loaded here, not in each child
    from cds_docs.cli import boundary

    _serve()
