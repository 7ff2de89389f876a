"""The program run under tight bounds, many times a second: each run is a child of a warm process.

A child has 512 MB of address space and ten seconds of a processor; who needs more is told of.
"""

import importlib
import json
import os
import resource
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

MEMORY = 512 << 20
"""Bytes of address space of a run."""
SECONDS = 10.0
"""How long a run may work; what it waits for others does not count."""
_PATIENCE = 60.0
"""After how long a run is ended in any case: it waits for something that never comes."""
_LOADED = (
    "cds_docs.cli.app",
    "cds_docs.cli.progress",
    "cds_docs.pipeline.check",
    "cds_docs.pipeline.render",
    "cds_docs.pipeline.validate",
    "openpyxl",
)
"""Loaded once, not in each child."""
_OUT, _ERR = "out.txt", "err.txt"


@dataclass(frozen=True)
class Ended:
    """A run that has come to its end.

    Attributes:
        status: Its exit code; minus the signal that ended it.
        out: What it printed.
        err: What it said beside that.
        seconds: How long it worked.
        peak: The most memory that it held, in bytes.
    """

    status: int
    out: str
    err: str
    seconds: float
    peak: int

    @property
    def is_within_bounds(self) -> bool:
        """Tell whether time and memory were kept, and whether it ended by itself."""
        return self.status >= 0 and self.seconds <= SECONDS and self.peak <= MEMORY


@dataclass
class Bounded:
    """A process that has loaded the program and runs it in children."""

    process: "subprocess.Popen[str]"
    told: Path

    def run(self, folder: Path, *arguments: str) -> Ended:
        """Run the program in a folder, with nothing to read from the keyboard."""
        stdin, stdout = self._pipes()
        stdin.write(json.dumps({"folder": str(folder), "arguments": arguments}) + "\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        out, err = ((self.told / name).read_text(encoding="utf-8") for name in (_OUT, _ERR))
        return Ended(answer["status"], out, err, answer["seconds"], answer["peak"])

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        if self.process.stdin is None or self.process.stdout is None:
            raise AssertionError(self.process)
        return self.process.stdin, self.process.stdout


@contextmanager
def bounded(told: Path, environment: Mapping[str, str]) -> Iterator[Bounded]:
    """Start a process that runs the program under bounds.

    Args:
        told: An empty folder for what the runs print.
        environment: Variables of the process and of all runs.
    """
    process = subprocess.Popen(
        [sys.executable, __file__, str(told)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Bounded(process, told)
    finally:
        process.communicate()


def _serve(told: Path) -> None:
    """Fork a child for each line on standard input and answer how it ended."""
    for module in _LOADED:
        importlib.import_module(module)
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        child = os.fork()
        if not child:
            _be_the_program(order, told)
        answer = _wait(child)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()


def _wait(child: int) -> dict[str, float]:
    """Wait for a child; end it with all it has started where its time is over."""
    handle = os.pidfd_open(child)
    try:
        if not select.select([handle], [], [], _PATIENCE)[0]:
            os.killpg(child, signal.SIGKILL)
        _, status, used = os.wait4(child, 0)
    finally:
        os.close(handle)
    seconds = used.ru_utime + used.ru_stime
    code = os.waitstatus_to_exitcode(status)
    return {"status": code, "seconds": seconds, "peak": used.ru_maxrss * 1024}


def _be_the_program(order: Mapping[str, Any], told: Path) -> None:
    """Be the program from its first line to its end; what it prints goes into files."""
    os.setpgid(0, 0)  # with all that it starts
    os.chdir(order["folder"])
    _redirect(0, os.open(os.devnull, os.O_RDONLY))
    for stream, name in ((1, _OUT), (2, _ERR)):
        _redirect(stream, os.open(told / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 1, int(SECONDS) + 2))
    sys.argv = ["cds-docs", *_words(order["arguments"])]
    importlib.import_module("cds_docs.cli.boundary").program()


def _redirect(stream: int, descriptor: int) -> None:
    os.dup2(descriptor, stream)
    os.close(descriptor)


def _words(arguments: Sequence[str]) -> list[str]:
    return [str(word) for word in arguments]


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
