"""P-01 to P-05: paper, orientation and margins of each section."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from cds_docs.check.catalogue.page import P_01, P_02, P_03, P_04, P_05
from cds_docs.check.formats import INDENT_TOLERANCE, allowed, excerpt, is_allowed, lengths, nearest
from cds_docs.check.recognised import Recognised, whole
from cds_docs.check.recognition.flow import is_data
from cds_docs.check.rule import Finding, Rule
from cds_docs.check.walk import paragraphs
from cds_docs.diagnostics import Severity
from cds_docs.document.found import DrawingKind, FoundParagraph, FoundSection, FoundTable
from cds_docs.document.repairs import Repair, SetPage
from cds_docs.standard.format import row
from cds_docs.standard.rows import Property
from cds_docs.units import ZERO, Length, mm

_PAPER_TOLERANCE = Length(20)
"""Rounding of paper sizes between programs and printers."""
_LARGE = mm(120)
"""Width from which a drawing is a reason to turn the page."""
_GRID = 3
"""Columns and rows from which a table without lines is one of data."""
_SAME = mm(1)
"""Margins closer than this look the same."""


class _Edge(NamedTuple):
    """A margin: its name in code, in Vietnamese, its row and the rule about it."""

    name: str
    words: str
    prop: Property
    rule: Rule


_TOP = _Edge("top", "Lề trên", Property.TOP_MARGIN, P_03)
_BOTTOM = _Edge("bottom", "Lề dưới", Property.BOTTOM_MARGIN, P_03)
_LEFT = _Edge("left", "Lề trái", Property.LEFT_MARGIN, P_04)
_RIGHT = _Edge("right", "Lề phải", Property.RIGHT_MARGIN, P_04)
_EDGES = (_TOP, _BOTTOM, _LEFT, _RIGHT)
_TURNS = (
    (_TOP, _BOTTOM, _LEFT, _RIGHT),
    (_LEFT, _RIGHT, _BOTTOM, _TOP),
    (_RIGHT, _LEFT, _TOP, _BOTTOM),
)
"""Which margin of an upright sheet each edge of a turned one is: as read, or turned with it."""


def paper_size(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each section that is not on A4 (P-01)."""
    sizes = row(None, Property.PAGE_WIDTH), row(None, Property.PAGE_HEIGHT)
    narrow, tall = (lengths(one.allows)[0] for one in sizes if one is not None)
    for index, section in enumerate(found.paper.sections):
        short, long = sorted((section.width, section.height))
        off = max(abs((short - narrow).twips), abs((long - tall).twips))
        if off <= _PAPER_TOLERANCE.twips:
            continue
        wanted = (tall, narrow) if is_landscape(section) else (narrow, tall)
        message = f"Khổ giấy {_size(section.width, section.height)}; cần A4 {_size(*wanted)}."
        room = wanted[0] - section.left - section.right - section.gutter
        fits = wanted[0] >= section.width or all(one.width <= room for one in _grids(section))
        repairs = (SetPage(index, width=wanted[0], height=wanted[1]),) if fits else ()
        yield _finding(P_01, found, index, message, repairs)


def orientation(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each landscape section without a table or large figure (P-02)."""
    for index, section in enumerate(found.paper.sections):
        if is_landscape(section) and not _has_reason(section):
            yield _finding(P_02, found, index, "Trang nằm ngang mà không có bảng, biểu.")


def margins(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each margin the decree does not allow (P-03, P-04)."""
    reference = _reference(found.paper.sections)
    for index, section in enumerate(found.paper.sections):
        if is_landscape(section):
            yield from _turned(found, index)
            continue
        for edge in _EDGES:
            if not _in_range(_margin(section, edge), edge):
                yield _off(found, index, edge, reference[edge.name])


def differing(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each upright section with margins of its own (P-05)."""
    sections = found.paper.sections
    reference = _reference(sections)
    for index, section in enumerate(sections):
        if is_landscape(section):
            continue
        own = [(edge, _margin(section, edge)) for edge in _EDGES]
        names = [
            edge.words.lower()
            for edge, value in own
            if _in_range(value, edge) and abs((value - reference[edge.name]).twips) > _SAME.twips
        ]
        if names and not any(_grids(section)):
            message = f"{', '.join(names).capitalize()} khác phần đầu; nên dùng chung một bộ lề."
            yield _finding(P_05, found, index, message)


def is_landscape(section: FoundSection) -> bool:
    """Tell whether a section is wider than high."""
    return section.width > section.height


def _size(width: Length, height: Length) -> str:
    """Return a paper size in words."""
    return f"{str(width).removesuffix(' mm')} × {height}"


def _margin(section: FoundSection, edge: _Edge) -> Length:
    """Return a margin; Word adds the gutter to the left one."""
    value: Length = getattr(section, edge.name)
    return value + section.gutter if edge is _LEFT else value


def _in_range(value: Length, edge: _Edge) -> bool:
    """Tell whether a margin is allowed."""
    return _is_margin(value.twips, edge.prop)


@lru_cache(maxsize=1024)
def _is_margin(twips: int, prop: Property) -> bool:
    """Tell whether so many twips are allowed for a margin."""
    constraint = allowed(None, prop)
    return constraint is None or is_allowed(Length(twips), constraint, INDENT_TOLERANCE)


def _near(value: Length, edge: _Edge) -> Length:
    """Return the nearest allowed margin."""
    constraint = allowed(None, edge.prop)
    return value if constraint is None or _in_range(value, edge) else nearest(value, constraint)


def _reference(sections: tuple[FoundSection, ...]) -> dict[str, Length]:
    """Return the margins of the first upright section, as they shall be."""
    first = next((one for one in sections if not is_landscape(one)), None)
    if first is None:
        return {}
    return {edge.name: _near(_margin(first, edge), edge) for edge in _EDGES}


def _off(found: Recognised, index: int, edge: _Edge, wanted: Length) -> Finding:
    """Return a finding on a margin out of range, mended to the wanted one."""
    section = found.paper.sections[index]
    constraint = allowed(None, edge.prop)
    low, high = lengths(constraint) if constraint is not None else (wanted, wanted)
    span = f"{str(low).removesuffix(' mm')}–{high}"
    message = f"{edge.words} {_margin(section, edge)}; cần {span}."
    value = max(wanted - section.gutter, ZERO) if edge is _LEFT else wanted
    repair = SetPage(index, **{edge.name: value})
    made = _finding(edge.rule, found, index, message, (repair,))
    return replace(made, hint=_too_wide(section)) if edge in (_LEFT, _RIGHT) else made


def _too_wide(section: FoundSection) -> str:
    """Return what to do with a table that fits the text area only until the margins are mended."""
    left, right = _near(_margin(section, _LEFT), _LEFT), _near(section.right, _RIGHT)
    room = section.width - left - right
    for table in _grids(section):
        if table.width > room + table.cell_margins[0] + table.cell_margins[1]:
            return (
                f"Sửa lề xong, vùng chữ rộng {room}, bảng rộng {table.width}: thu bảng lại (Layout"
                " → AutoFit → AutoFit Window)."
            )
    return ""


def _turned(found: Recognised, index: int) -> Iterator[Finding]:
    """Yield what is wrong with the margins of a landscape section, read as kindly as can be.

    The decree gives no numbers for it: its edges may be meant as one reads them, or as those
    of the upright sheet that was turned.
    """
    section = found.paper.sections[index]
    own = [_margin(section, edge) for edge in _EDGES]
    for turn in _TURNS:
        if all(_in_range(value, edge) for value, edge in zip(own, turn, strict=True)):
            return
    for value, edge in zip(own, _EDGES, strict=True):
        if not _in_range(value, edge):
            off = _off(found, index, edge, _near(value, edge))
            yield replace(off, severity=Severity.WARNING)


def _grids(section: FoundSection) -> Iterator[FoundTable]:
    """Yield the tables of a section that hold data, with lines or without."""
    for block in section.blocks:
        if isinstance(block, FoundTable):
            large = len(block.rows) >= _GRID and len(block.rows[0].cells) >= _GRID
            if large or is_data(block):
                yield block


def _has_reason(section: FoundSection) -> bool:
    """Tell whether a section holds a table or a large figure."""
    return any(_grids(section)) or any(map(_is_large, paragraphs(section.blocks)))


def _is_large(paragraph: FoundParagraph) -> bool:
    """Tell whether a large figure stands in a paragraph."""
    return any(
        drawing.width >= _LARGE and drawing.kind is not DrawingKind.LINE
        for drawing in paragraph.drawings
    )


def _finding(
    rule: Rule,
    found: Recognised,
    index: int,
    message: str,
    repairs: tuple[Repair, ...] = (),
) -> Finding:
    """Return a finding on a section: of the paper as a whole where it has only one."""
    sections = found.paper.sections
    first = None
    if len(sections) > 1:
        own = paragraphs(sections[index].blocks)
        first = next((one for one in own if one.text.strip()), None)
    if first is None:
        return Finding(rule, message, repairs=repairs)
    return Finding(rule, message, first.place, excerpt=excerpt(whole(first)), repairs=repairs)


rules = (paper_size, orientation, margins, differing)
