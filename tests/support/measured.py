"""A paper beside its printed pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from cds_docs.document.model import Paragraph, Section, SignatureBlock
from cds_docs.standard.elements import Element
from cds_docs.standard.format import Format, format_of
from cds_docs.standard.style import PageStyle
from support.made import Paper
from support.pdf import MM, Line, Page

CLOSE = 0.3
"""Millimetres within which two places on paper are the same."""

ASCENT, DESCENT = 0.891, 0.216
"""What Times New Roman takes above and below its baseline, as a part of its size."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper and its pages."""

    paper: Paper
    pages: tuple[Page, ...]

    @property
    def style(self) -> PageStyle:
        """Return the office's choices."""
        return self.paper.document.style

    def format(self, element: Element) -> Format:
        """Return what the standard says of an element."""
        return format_of(element, self.style)

    def find(self, kind: type[Paragraph], element: Element) -> Iterator[Paragraph]:
        """Yield the paragraphs of the paper itself that are an element."""
        for block in self.paper.blocks():
            if isinstance(block, kind) and block.element is element:
                yield block

    def signature(self) -> SignatureBlock | None:
        """Return the signature block, or None."""
        blocks = (b for b in self.paper.blocks() if isinstance(b, SignatureBlock))
        return next(blocks, None)

    def text_left(self) -> float:
        """Return where the text begins."""
        return self.style.margins.left.mm

    def text_right(self, page: Page) -> float:
        """Return where the text ends."""
        return page.width - self.style.margins.right.mm

    def text_middle(self, page: Page) -> float:
        """Return the middle of the text."""
        return (self.text_left() + self.text_right(page)) / 2

    def number(self, page: Page) -> Line | None:
        """Return the page number: digits alone in the top margin."""
        top = self.style.margins.top.mm
        found = (li for li in page.lines if li.baseline < top and li.text.isdigit())
        return next(found, None)

    def text(self, page: Page) -> list[Line]:
        """Return the lines between the margins."""
        top = self.style.margins.top.mm
        return [line for line in page.lines if line.baseline > top]

    def sections(self) -> list[tuple[Section, list[Page]]]:
        """Return each section with its pages: a page without a number begins the next."""
        runs: list[list[Page]] = []
        for page in self.pages:
            if self.number(page) is None:
                runs.append([])
            runs[-1].append(page)
        return list(zip(self.paper.document.sections, runs, strict=True))


def top_of(line: Line) -> float:
    """Return where a line of text begins, in mm from the top of the page."""
    return line.baseline - ASCENT * max(line.sizes) * MM


def bottom_of(line: Line) -> float:
    """Return where a line of text ends, in mm from the top of the page."""
    return line.baseline + DESCENT * max(line.sizes) * MM


def squeezed(text: str) -> str:
    """Return a text with each run of blanks as one blank."""
    return " ".join(text.split())
