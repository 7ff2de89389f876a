"""Whether words that seem to be missing stand where they were not looked for."""

import re
from collections.abc import Iterator
from itertools import islice

from cds_docs.check.recognised import Recognised, normal
from cds_docs.check.walk import everywhere
from cds_docs.document.found import DrawingKind, FoundParagraph
from cds_docs.units import mm

_WIDE_PICTURE = mm(60)
"""A picture this wide at the top may be a printed letterhead."""
_TOP = 20
"""Paragraphs from the top among which it would stand."""


def stands_somewhere(found: Recognised, pattern: re.Pattern[str]) -> bool:
    """Tell whether a paragraph anywhere in the paper begins with a pattern."""
    return any(pattern.match(line) for one in everywhere(found.paper) for line in _lines(one))


def _lines(paragraph: FoundParagraph) -> Iterator[str]:
    """Yield the typed lines of a paragraph, for matching."""
    yield from map(normal, re.split(r"[\n\t]", paragraph.text))


def may_be_pictured(found: Recognised) -> bool:
    """Tell whether a picture at the top may show what is not there as text."""
    if found.paper.unread:
        return True
    return any(
        drawing.kind is DrawingKind.PICTURE and drawing.width > _WIDE_PICTURE
        for paragraph in islice(everywhere(found.paper), _TOP)
        for drawing in paragraph.drawings
    )
