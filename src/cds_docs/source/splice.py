"""A file changed at a few places, every other byte as it was."""

import codecs
from collections.abc import Iterable
from typing import NamedTuple

from cds_docs.diagnostics import Span
from cds_docs.patterns import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = regex(r"\r\n|\n|\r")


class Splice(NamedTuple):
    """Text that takes the place of a span; an empty span is where it is put in.

    Attributes:
        span: What goes, in the lines of the file as read.
        text: What comes, line ends as line feeds.
    """

    span: Span
    text: str


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the bytes of a file with spans replaced.

    Encoding, byte order mark, line ends and everything outside the spans stay.

    Args:
        data: A file that ``read`` took.
        splices: What to replace; spans do not overlap.

    Raises:
        ValueError: Two spans overlap.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    text = data[len(mark) :].decode(encoding)
    starts = _starts(text)
    ending = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
    done, pieces = 0, []
    for splice in sorted(splices, key=lambda s: (s.span.line, s.span.column)):
        begin = starts[splice.span.line - 1] + splice.span.column - 1
        if begin < done:
            raise ValueError(f"spans overlap at {splice.span}")
        pieces += [text[done:begin], splice.text.replace("\n", ending)]
        done = starts[splice.span.end_line - 1] + splice.span.end_column - 1
    pieces.append(text[done:])
    return mark + "".join(pieces).encode(encoding)


def _starts(text: str) -> list[int]:
    """Return where each line begins, as ``decode`` counts lines."""
    shift = len(text) - len(text.lstrip("\ufeff"))
    return [shift, *(end.end() for end in _LINE_END.finditer(text, shift))]
