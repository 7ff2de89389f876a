"""Patterns that are compiled when they are first asked something.

The program has some five hundred; one letter from the command line needs less than half of them,
and compiling all took a tenth of its time.
"""

import re
from functools import cached_property
from typing import AnyStr, Generic, cast


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern as ``re.compile`` does, but compiled when it is first used.

    Args:
        text: The pattern; that it is a right one is seen at first use.
        flags: As ``re.compile``.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))


class _Pattern(Generic[AnyStr]):
    """A pattern to come: the compiled one answers, and its answers are kept as attributes."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = text
        self._asked = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self.pattern, self._asked)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # no pattern has such: a module for copies or prints looks around
            raise AttributeError(name)
        answer = getattr(self._compiled, name)
        setattr(self, name, answer)
        return answer

    def __repr__(self) -> str:
        return repr(self._compiled)

    def __reduce__(self) -> tuple[object, ...]:
        return regex, (self.pattern, self._asked)
