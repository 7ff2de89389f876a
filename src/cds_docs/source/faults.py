"""A place where the structure of a file breaks, and what to write there to read on."""

from cds_docs.diagnostics import Diagnostic
from cds_docs.source.alphabet import CONTROL
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Patch:
    """Characters to put over those of a line, so that reading can go on for further findings."""

    line: int
    column: int
    text: str


class Broken(Exception):  # noqa: N818 - it never leaves this package
    """Structure breaks off here."""

    def __init__(
        self, finding: Diagnostic, patches: tuple[Patch, ...] = (), *, faithful: bool = False
    ) -> None:
        """Keep the finding, the patches that let reading go on, and whether they keep its sense."""
        super().__init__(finding.message)
        self.finding = finding
        self.patches = patches
        self.faithful = faithful


def apply(lines: list[str], patches: tuple[Patch, ...]) -> None:
    """Write patches over lines; no place moves."""
    for patch in patches:
        line, start = lines[patch.line - 1], patch.column - 1
        written = CONTROL.sub("\ufffd", patch.text)
        lines[patch.line - 1] = line[:start] + written + line[start + len(written) :]
