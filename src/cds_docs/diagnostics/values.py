"""Findings as values: what was found, where, and what to do about it."""

from collections.abc import Iterable
from enum import StrEnum
from string import ascii_uppercase
from typing import NamedTuple

from cds_docs.values import dataclass


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def word(self) -> str:
        """Return what readers see of it."""
        return _WORDS[self]


_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "lưu ý"}


class Span(NamedTuple):
    """A stretch of a file; lines and columns count from 1, the end column is exclusive.

    Attributes:
        path: The file.
        line: The line, or the row of a workbook's sheet.
        column: The character of the line, or the column of the sheet.
        end_line: The last line or row.
        end_column: Behind the last character or column.
        sheet: The sheet of a workbook; empty for a text file.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    sheet: str = ""

    @property
    def cell(self) -> str:
        """Return the cell of a workbook as its users call it: ``B7``; nothing for a text file."""
        if not (self.sheet and self.line):
            return ""
        return f"{column_letters(self.column)}{self.line}"

    def holds(self, other: "Span") -> bool:
        """Tell whether another stretch of the same file, or sheet, lies within this one."""
        return (
            (self.path, self.sheet) == (other.path, other.sheet)
            and (self.line, self.column) <= (other.line, other.column)
            and (other.end_line, other.end_column) <= (self.end_line, self.end_column)
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a .docx.

    Attributes:
        path: The file.
        part: The part of the package, ``word/document.xml``; nothing for the file as a whole.
        paragraph: The paragraph's number in the part, from 1; 0 where none is meant.
        element: What the paragraph is, as an English id: ``national-title``.
        term: The same as the decree says it: ``Quốc hiệu``.
        others: Numbers of the other paragraphs of which the same is true.
    """

    path: str
    part: str = ""
    paragraph: int = 0
    element: str = ""
    term: str = ""
    others: tuple[int, ...] = ()


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
        excerpt: The source line the span begins on, or the first words of the spot.
        spot: The place in a .docx; a finding has a span or a spot, or neither.
        strength: How binding the clause is, as its id: ``provision``, ``practice``.
        count: At how many places the same is true.
        others: The other places, where they are known and have lines or cells.
        instead: What to write in the place, where hardly anything else can have been meant.
    """

    code: Code
    message: str
    span: Span | None = None
    hint: str = ""
    clause: str = ""
    excerpt: str = ""
    spot: Spot | None = None
    strength: str = ""
    count: int = 1
    others: tuple[Span, ...] = ()
    instead: str = ""

    @property
    def path(self) -> str | None:
        """Return the file it is about, or None where no file is meant."""
        place = self.span or self.spot
        return place.path if place else None

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


def column_letters(number: int) -> str:
    """Return the letters of a workbook's column: 1 is A, 27 is AA; nothing for 0."""
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[place] + letters
    return letters


def whole_file(path: str) -> Span:
    """Return the span that stands for a file as a whole."""
    return Span(path, 1, 1, 1, 1)
