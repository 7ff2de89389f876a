"""Where a finding is, in words."""

from cds_docs.diagnostics import Diagnostic, Severity, Span, Spot
from cds_docs.report.screen import escape

_NAMED = 12
"""Places named one by one; more are only counted."""
_CELLS = 4
"""The same for cells, whose sentence goes on with how many there are."""

_PARTS = (
    ("header", "phần đầu trang"),
    ("footer", "phần chân trang"),
    ("footnotes", "chú thích cuối trang"),
    ("endnotes", "chú thích cuối văn bản"),
)


def _prefix(span: Span | None, spot: Spot | None) -> str:
    """Return ``path:line:column``, ``path!sheet!B7`` or ``path``; line 0 stands for a file."""
    if span is not None and span.sheet:
        return "!".join(filter(None, (escape(span.path), escape(span.sheet), span.cell)))
    if span is not None and span.line:
        return f"{escape(span.path)}:{span.line}:{span.column}"
    place = span or spot
    return escape(place.path) if place else ""


def place(diagnostic: Diagnostic) -> str:
    """Return what stands before a finding, ``path:line:column: ``, as far as there is one."""
    prefix = _prefix(diagnostic.span, diagnostic.spot)
    return f"{prefix}: " if prefix else ""


def _paragraph(spot: Spot) -> str:
    """Return the part and paragraph: ``đoạn 3``, ``phần đầu trang, đoạn 1``."""
    name = spot.part.rsplit("/", 1)[-1]
    part = next((words for start, words in _PARTS if name.startswith(start)), "")
    number = f"đoạn {spot.paragraph}" if spot.paragraph else ""
    return ", ".join(filter(None, (part, number)))


def spot_words(spot: Spot) -> str:
    """Return element and paragraph: ``Số, ký hiệu, đoạn 3``; nothing for the file as a whole."""
    return ", ".join(filter(None, (spot.term, _paragraph(spot))))


def cell_words(span: Span | None) -> str:
    """Return sheet and cell of a workbook, which has no lines: ``Sheet1!B7``; mostly nothing."""
    return "!".join(filter(None, (span.sheet, span.cell))) if span else ""


def other_words(diagnostic: Diagnostic) -> str:
    """Return where else the same is true: ``và 2 chỗ nữa: đoạn 5, 7``; mostly nothing."""
    if diagnostic.count == 1:
        return ""
    if diagnostic.spot is None:
        return _other_spans(diagnostic)
    others = diagnostic.spot.others
    more = f"và {diagnostic.count - 1} chỗ nữa"
    if not others:
        return more
    named = ", ".join(map(str, others[:_NAMED]))
    return f"{more}: đoạn {named}{', …' if len(others) > _NAMED else ''}"


def _other_spans(diagnostic: Diagnostic) -> str:
    """Return other cells or lines: ``cùng lỗi ở B9, B12 và 3 ô nữa``."""
    others = diagnostic.others
    if not others:
        return ""
    in_cells = bool(others[0].sheet)
    named = ", ".join(span.cell if in_cells else str(span.line) for span in others[:_CELLS])
    rest = diagnostic.count - 1 - len(others[:_CELLS])
    what = "" if in_cells else "dòng "
    more = f" và {rest} {'ô' if in_cells else 'dòng'} nữa" if rest > 0 else ""
    same = "cùng lỗi" if diagnostic.severity is Severity.ERROR else "cũng vậy"
    return f"{same} ở {what}{named}{more}"
