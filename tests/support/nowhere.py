"""A program that is refused every step towards a network, and the list of steps it tried."""

import os
from dataclasses import dataclass
from pathlib import Path

_SITE = '''\
import os
import sys

_LOOPBACK = os.environ.get("TEST_LOOPBACK") == "1"


def _is_harmless(event, arguments):
    """A server on this machine alone, where the test allows one; pairs that only asyncio uses."""
    import socket

    if event == "socket.__new__":
        return _LOOPBACK or arguments[1] == getattr(socket, "AF_UNIX", None)
    if event == "socket.bind":
        return _LOOPBACK and arguments[1][0] == "127.0.0.1"
    return False


def _watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        if not _is_harmless(event, arguments):
            with open(os.environ["TEST_TRIED"], "a", encoding="utf-8") as tried:
                tried.write(f"{event} {arguments!r}\\n")
            raise PermissionError(f"no network here: {event}")


sys.addaudithook(_watch)
'''
"""Runs before everything else in each process; audit events come from C code as well."""


@dataclass(frozen=True)
class Nowhere:
    """A place from which no network is reached.

    Attributes:
        folder: What it keeps its files in.
    """

    folder: Path

    def variables(self, packages: Path, *, loopback: bool = False) -> dict[str, str]:
        """Return what a program's environment needs.

        Args:
            packages: Where the program under test lies.
            loopback: Whether a server for this machine alone is allowed.
        """
        self.folder.mkdir(exist_ok=True)
        (self.folder / "sitecustomize.py").write_text(_SITE, encoding="utf-8")
        return {
            "PYTHONPATH": f"{self.folder}{os.pathsep}{packages}",
            "TEST_TRIED": str(self._list),
            "TEST_LOOPBACK": "1" if loopback else "0",
        }

    @property
    def _list(self) -> Path:
        return self.folder / "tried.txt"

    def tried(self) -> list[str]:
        """Return the steps that were tried and refused."""
        return self._list.read_text(encoding="utf-8").splitlines() if self._list.exists() else []
