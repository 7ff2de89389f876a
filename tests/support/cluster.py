"""A Dask cluster on this machine: a scheduler and workers, each a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from support.desk import PACKAGES

_PATIENCE = 30
_QUIET = {
    "DASK_DISTRIBUTED__DIAGNOSTICS__NVML": "false",
}


def missing() -> str:
    """Return why there can be no cluster here, or nothing."""
    return "" if find_spec("distributed") else "the extra [dask] is not installed"


def until(ready: Callable[[], object], what: str) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: It never was.
    """
    end = time.monotonic() + _PATIENCE
    while not ready():
        assert time.monotonic() < end, what
        time.sleep(0.05)


class Machines:
    """A scheduler with its workers.

    They stand in a folder of their own: no relative path of a campaign leads anywhere there.
    Where the tests themselves are killed, they end by themselves after a while.
    """

    def __init__(self, home: Path, protocol: str, variables: Mapping[str, str]) -> None:
        """Start the scheduler."""
        self._home = home
        self._variables = {**_QUIET, **variables}
        self.processes: list[subprocess.Popen[bytes]] = []
        self._note = home / "scheduler.json"
        home.mkdir(parents=True, exist_ok=True)
        where = ("--port", "0", "--protocol", protocol, "--scheduler-file", str(self._note))
        self.scheduler = self._start("scheduler", *where, "--idle-timeout", "300s")
        until(self._note.exists, "the scheduler did not start")
        self.address: str = json.loads(self._note.read_text(encoding="utf-8"))["address"]

    def worker(self, *options: str, packages: Path = PACKAGES) -> subprocess.Popen[bytes]:
        """Start a worker that runs the program in a folder."""
        how = ("--nthreads", "1", "--death-timeout", "60", *(options or ("--no-nanny",)))
        return self._start("worker", self.address, *how, packages=packages)

    def workers(self) -> int:
        """Return how many workers have come, by what the scheduler says of them."""
        log = (self._home / "0-scheduler.log").read_text(encoding="utf-8")
        return log.count("Register worker")

    def close(self) -> None:
        """End everything that was started, and what that started: it is one group each."""
        for process in self.processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, *arguments: str, packages: Path = PACKAGES) -> subprocess.Popen[bytes]:
        """Start one process of the cluster; what it says goes into a file beside it."""
        log = self._home / f"{len(self.processes)}-{arguments[0]}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--no-dashboard"],
                cwd=self._home,
                env={**os.environ, "PYTHONPATH": str(packages), **self._variables},
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.processes.append(process)
        return process
