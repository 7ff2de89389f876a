"""Where reading broke off, and what findings about it are made of."""

from cds_docs.diagnostics import Code, Span
from cds_docs.patterns import regex
from cds_docs.source import layout
from cds_docs.source.faults import Broken, Patch
from cds_docs.source.sheet import Sheet
from cds_docs.values import dataclass

_KEY = r"(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'{\[][^:#]*?)"
_ENTRY = regex(rf"\s*(?:-\s+)*(?:{_KEY}\s*:(?:\s+|$))?")
REMARK = regex(r"(?<!\s)\s+#+(?:[\s#=*-].*)?$")
"""A remark at the end of a line."""
LOOK = 2000
"""Characters of a line that are looked at for a cause: patterns stay quick on huge lines."""
_HINT = 200
"""Characters of a value that a hint repeats."""
FAR = 30
"""Lines above an error in which its quote may have opened."""
HOLE = "\ufffd"
"""Stands in a mended line for what could not be read."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where reading broke off, and where the thing being read had begun; all from 1."""

    sheet: Sheet
    line: int
    column: int
    from_line: int
    from_column: int

    @property
    def text(self) -> str:
        """Return the line where reading broke off."""
        return self.sheet.line(self.line)

    def above(self) -> int:
        """Return the number of the nearest line above that holds something, or 0."""
        return layout.above(self.sheet, self.line)


def entry_of(line: str) -> tuple[str, str]:
    """Return the beginning of a line up to its value, and the value."""
    match = _ENTRY.match(line[:LOOK])
    head = match.group() if match else ""
    return head, line[len(head) :]


def broke(scene: Scene, code: Code, span: Span, said: tuple[str, str]) -> Broken:
    """Return a break with its finding."""
    return Broken(scene.sheet.finding(code, span, *said))


def patched(broken: Broken, *patches: Patch, faithful: bool = True) -> Broken:
    """Return a break with what lets reading go on."""
    return Broken(broken.finding, patches, faithful=faithful)


def quoted_line(head: str, value: str) -> str:
    """Return a line with its value in quotes, as a hint shows it."""
    more = "…" if len(value) > _HINT else ""
    value = REMARK.sub("", value[:_HINT]).rstrip() + more
    head = head[-_HINT:]
    marks = "'{}'" if '"' in value and "'" not in value else '"{}"'
    value = value if marks[0] == "'" else value.replace('"', '\\"')
    return f"{head.strip()} {marks.format(value)}".strip()
