"""The lines of a file being read, and findings that point into them."""

import re

from cds_docs.diagnostics import Code, Diagnostic, Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import cut
from cds_docs.values import dataclass

_SHOWN = 80
"""Characters of a value that a message repeats."""
_EXCERPT = 1000
"""Characters of a source line that a finding carries."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as its user sees it: lines without line ends, not composed, no byte order mark."""

    path: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return a line by its number from 1, or nothing outside the file."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def at(self, line: int, column: int, length: int = 1) -> Span:
        """Return a span inside one line."""
        return Span(self.path, line, column, line, column + length)

    def rest(self, line: int, column: int) -> Span:
        """Return the span from a place to the end of its line, trailing blanks left out."""
        return Span(self.path, line, column, line, max(column, len(self.line(line).rstrip()) + 1))

    def cut(self, span: Span) -> str:
        """Return the characters of a span."""
        return cut(self.lines, span)

    def has_key(self, word: str) -> bool:
        """Tell whether a word is a key of some line: it begins one, or stands in braces so."""
        key = regex(rf"(?:^|[{{,]) {{0,100}}(?:- +)?{re.escape(word)}:(?: |$)")
        return any(key.search(line[:_EXCERPT]) for line in self.lines)

    def finding(self, code: Code, span: Span, message: str, hint: str) -> Diagnostic:
        """Return a finding with its source line (the head of it where the line is huge)."""
        excerpt = self.line(span.line)[:_EXCERPT] if span.column <= _EXCERPT else ""
        return Diagnostic(code, message, span, hint, excerpt=excerpt)


def shown(text: str) -> str:
    """Return a text as messages show it: in «…», one line, not too long, nothing unprintable."""
    head = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "«" + "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in head) + "»"
