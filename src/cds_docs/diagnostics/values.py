"""Findings as values: what was found, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text file; lines and columns count from 1, the end column is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its id for ever, and a name that says what is wrong (kebab-case)."""

    id: str
    name: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: The kind of finding.
        message: One Vietnamese sentence: what was found and what was expected.
        span: The place, or the whole file at line 1, or nothing where no file is meant.
        hint: What to do, in Vietnamese.
        clause: The clause of the decree, where one stands behind the finding.
        excerpt: The source line the span begins on, where it is known.
    """

    code: Code
    message: str
    span: Span | None = None
    hint: str = ""
    clause: str = ""
    excerpt: str = ""

    @property
    def severity(self) -> Severity:
        """Return how grave the finding is."""
        return self.code.severity


class CdsError(Exception):
    """Work cannot go on; carries the findings that say why."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the findings."""
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(d.message for d in self.diagnostics))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any finding is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def whole_file(path: str) -> Span:
    """Return the span that stands for a file as a whole."""
    return Span(path, 1, 1, 1, 1)
