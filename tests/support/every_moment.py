"""Ctrl-C at every place of some modules where Python looks for it."""

import dis
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType, FrameType, ModuleType
from typing import Any

_LOOKS = {"RESUME", "JUMP_BACKWARD", "CALL", "CALL_KW", "CALL_FUNCTION_EX"}
"""Instructions after which Python asks for signals."""

_TRIES = 20
"""Threads share work as it comes: on a busy machine a place of this one is not met each time."""
Moment = tuple[str, str, int]
"""A place in the code: the file, the function, the instruction there."""


@cache
def _moments(code: CodeType) -> frozenset[int]:
    """Return the instructions of a function before which Python looks for signals."""
    found, before = set(), ""
    for instruction in dis.get_instructions(code):
        if before in _LOOKS:
            found.add(instruction.offset)
        before = instruction.opname
    return frozenset(found)


class _Tracer:
    """Follows some work, and presses Ctrl-C at one of its moments."""

    def __init__(self, files: set[str], press: Moment | None = None, turn: int = 1) -> None:
        self.met: Counter[Moment] = Counter()
        self._files = files
        self._press = press
        self._turn = turn

    def __call__(self, frame: FrameType, _event: str, _value: object) -> Any:  # noqa: ANN401
        """Follow the functions of the modules, instruction for instruction."""
        if frame.f_code.co_filename not in self._files:
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self._step

    def _step(self, frame: FrameType, event: str, _value: object) -> Any:  # noqa: ANN401
        code = frame.f_code
        if event == "opcode" and frame.f_lasti in _moments(code):
            moment = (code.co_filename, code.co_qualname, frame.f_lasti)
            self.met[moment] += 1
            if moment == self._press and self.met[moment] == self._turn:
                sys.settrace(None)
                os.kill(os.getpid(), signal.SIGINT)
        return self._step


def _followed(tracer: _Tracer, work: Callable[[], object]) -> None:
    """Do something while a tracer looks on."""
    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        work()
    finally:
        sys.settrace(before)


def interrupted_everywhere(
    modules: list[ModuleType], work: Callable[[], object]
) -> Iterator[tuple[Moment, int]]:
    """Do something again and again; each time Ctrl-C comes at another moment.

    Args:
        modules: Those in which it comes: at each place of theirs the first time and the last.
        work: What is done; it must do the same each time, but for what threads share.

    Yields:
        Where it came, and whether for the first time there, after each time.
    """
    files = {str(module.__file__) for module in modules}
    seen = _Tracer(files)
    _followed(seen, work)
    for moment, times in seen.met.items():
        for turn in sorted({1, times}):
            for _ in range(_TRIES):
                try:
                    _followed(_Tracer(files, moment, turn), work)
                except KeyboardInterrupt:
                    yield moment, turn
                    break
            else:
                raise AssertionError(moment)
