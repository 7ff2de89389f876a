"""Repairs applied to a package."""

from collections.abc import Iterable

from cds_docs.document.repairs import (
    DrawRule,
    FitTable,
    NumberPages,
    Repair,
    ReplaceText,
    SetLook,
    SetPage,
    SetShape,
)
from cds_docs.word.editing.draft import Draft
from cds_docs.word.editing.pages import number_pages, set_page
from cds_docs.word.editing.paragraphs import draw_rule, set_shape
from cds_docs.word.editing.runs import replace_text, set_look
from cds_docs.word.editing.tables import fit_table


def _apply(repair: Repair, draft: Draft) -> None:
    """Apply a repair."""
    match repair:
        case SetLook():
            set_look(draft, repair)
        case SetShape():
            set_shape(draft, repair)
        case ReplaceText():
            replace_text(draft, repair)
        case DrawRule():
            draw_rule(draft, repair)
        case SetPage():
            set_page(draft, repair)
        case FitTable():
            fit_table(draft, repair)
        case NumberPages():
            number_pages(draft, repair)


def _order(repair: Repair) -> tuple[int, int]:
    """Return when a repair is applied.

    Looks go by the text as it was read, so they come before other characters are put in; those
    go from the end of a paragraph to its beginning. What adds paragraphs or parts comes last.
    """
    match repair:
        case SetLook() | SetShape():
            return 0, 0
        case ReplaceText(start=start):
            return 1, -start
        case DrawRule():
            return 2, 0
    return 3, 0


def _apart(repairs: list[Repair]) -> Iterable[Repair]:
    """Yield repairs; of texts that overlap in one paragraph the later waits for another time."""
    begun: dict[object, int] = {}
    for repair in repairs:
        if isinstance(repair, ReplaceText):
            if repair.end > begun.get(repair.place, repair.end):
                continue
            begun[repair.place] = repair.start
        yield repair


def edit(data: bytes, repairs: Iterable[Repair]) -> bytes:
    """Return a package with repairs made; the very bytes given where none changes anything.

    Args:
        data: The .docx.
        repairs: In any order; their places and offsets are those of the package given.

    Raises:
        CdsError: The package cannot be read.
    """
    draft = Draft(data)
    for repair in _apart(sorted(repairs, key=_order)):
        _apply(repair, draft)
    return draft.saved()
