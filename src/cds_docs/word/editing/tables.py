"""The width of a table."""

from cds_docs.document.repairs import FitTable
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.schema import assign
from cds_docs.word.parsing import Element, W

_MEASURES = (f"{W}gridCol", *(f"{W}{name}" for name in ("tblW", "tcW", "wBefore", "wAfter")))
"""What says how wide a table, a column or a cell is."""


def fit_table(draft: Draft, repair: FitTable) -> None:
    """Make a table narrower, all its columns in proportion; tables in its cells go with it."""
    paragraph = draft.paragraph(repair.place)
    tables = [] if paragraph is None else list(paragraph.iterancestors(f"{W}tbl"))
    if not tables:
        return
    table = tables[-1]
    width = _width(table)
    wanted = repair.width.twips
    if width <= wanted:
        return
    for element in table.iter(*_MEASURES):
        if said := _measured(element):
            assign(element, {"w": said * wanted // width})


def _width(table: Element) -> int:
    """Return how wide a table says it is: as a whole, else by its columns."""
    own = _measured(table.find(f"{W}tblPr/{W}tblW"))
    return own or sum(map(_measured, table.iterfind(f"{W}tblGrid/{W}gridCol")))


def _measured(element: Element | None) -> int:
    """Return the width an element gives as a length, 0 where it gives none."""
    if element is None or element.get(f"{W}type", "dxa") != "dxa":
        return 0
    said = element.get(f"{W}w", "")
    return int(said) if said.isdecimal() else 0
