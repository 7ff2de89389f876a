"""The paragraphs of a part as they are written: those written alike need reading once."""

from itertools import chain
from typing import NamedTuple

from cds_docs.patterns import regex
from cds_docs.word.parsing import Element, W

_ROOT = regex(rb"""\s*(?:<\?xml[^<>]*\?>\s*)?<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""")
_BEGIN = regex(rb"<w:p(?=[\s/>])")
_END = b"</w:p>"
_PREFIX = "w"
_DECLARES = b"xmlns"
_DECLARES_AGAIN = regex(rb"xmlns:w\s*=")
_OPEN = b"<"
_NO_TAGS = (b"!", b"?")
"""What follows ``<`` in comments, CDATA, instructions; without these each ``<`` begins a tag."""


class Slices(NamedTuple):
    """How the paragraphs of a part are written.

    Attributes:
        root: The part up to its root's start tag, which declares the prefixes.
        paragraphs: Each paragraph by its number, from 0, its start tag's name left out; empty
            where another paragraph stands inside.
    """

    root: bytes = b""
    paragraphs: tuple[bytes, ...] = ()


def slices(data: bytes, root: Element, count: int) -> Slices:
    """Return how the paragraphs of a part are written.

    Root and slice say all that a paragraph is, wherever it stands: a prefix declared between
    root and paragraph, or bytes that only look like tags, make that doubtful.

    Args:
        data: The part's XML, UTF-8 and well-formed.
        root: Its root element.
        count: How many paragraphs the parser found in it.

    Returns:
        No paragraphs where the bytes do not tell for certain which is which.
    """
    head = _ROOT.match(data)
    if head is None or root.nsmap.get(_PREFIX) != W.strip("{}"):
        return Slices()
    inner = data[head.end() :]
    if _DECLARES_AGAIN.search(inner) or _has_more_than_tags(inner):
        return Slices()
    before, *rest = _BEGIN.split(inner)
    if len(rest) != count:
        return Slices()
    cut = [text.partition(_END) for text in rest]
    around = chain((before,), (after if end else text for text, end, after in cut))
    if any(_DECLARES in text for text in around):
        return Slices()
    return Slices(head[0], tuple([text if end else b"" for text, end, _ in cut]))


def _has_more_than_tags(data: bytes) -> bool:
    """Tell whether XML holds comments or the like; their second character is a rare one."""
    return any(text.endswith(_OPEN) for mark in _NO_TAGS for text in data.split(mark)[:-1])
