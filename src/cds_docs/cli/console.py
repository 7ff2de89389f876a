"""Text to the console: always UTF-8, and quiet when nobody reads any more."""

import errno
import io
import os
import sys
from typing import TextIO

_NOBODY_READS = {errno.EPIPE, errno.EINVAL}
"""A closed pipe; Windows reports it as an invalid argument."""


_FOUND: list[str] = []
"""The encoding standard output had when the program began."""


_LOST: list[OSError] = []
"""Why what was asked for could not be printed."""


def lost() -> OSError | None:
    """Return why something that was asked for could not be printed, and forget it."""
    error = _LOST[0] if _LOST else None
    _LOST.clear()
    return error


def found_encoding() -> str:
    """Return the encoding standard output had before it was made UTF-8; empty for no output."""
    return _FOUND[0] if _FOUND else ""


def speak_utf8() -> None:
    """Make both streams take every letter, whatever code page the console was set to."""
    if not _FOUND and sys.stdout is not None:
        _FOUND.append(getattr(sys.stdout, "encoding", None) or "")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hush(stream: TextIO) -> None:
    """Send what is still to come to nowhere, so that the interpreter ends in peace."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _print(stream: TextIO | None, text: str) -> OSError | None:
    """Print text and return why it did not arrive; a reader who has gone counts as served."""
    if stream is None:  # started without a console
        return None
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        _hush(stream)
        return None if error.errno in _NOBODY_READS else error
    return None


def print_findings(text: str) -> None:
    """Print what was asked for; see ``lost`` for what could not be printed."""
    if error := _print(sys.stdout, text):
        _LOST.append(error)


def say(text: str) -> None:
    """Print a line about the run itself."""
    _print(sys.stderr, f"{text}\n")
