"""Cells of lists that a person must confirm, where papers are made of rows."""

from collections.abc import Iterator, Mapping

from cds_docs.campaign.confirm import unconfirmed
from cds_docs.campaign.lists.columns import HEADERS, ORDER, OWN
from cds_docs.campaign.lists.listed import ListRow
from cds_docs.campaign.shape import Data
from cds_docs.source.lists.grid import Cell

_NOT_PRINTED = (*OWN, ORDER, "note")
"""Columns that are judged with the campaign, and those for the clerk alone."""


def waiting_cells(
    data: Mapping[str, Data], rows: Mapping[int, ListRow]
) -> Iterator[tuple[int, str, Cell]]:
    """Yield cells with the mark that papers may print: index of the recipient, key, cell.

    Args:
        data: The data of the campaign file and its lists.
        rows: Index of a recipient → its row in a list.
    """
    documents = data.get("documents")
    papers = documents if isinstance(documents, list) else []
    if not any(isinstance(one, dict) and "for_each" in one for one in papers):
        return
    for index, row in rows.items():
        if not any("(" in text for text in row.row.texts):
            continue
        for key, cell in row.cells.items():
            if key not in _NOT_PRINTED and unconfirmed(cell.text):
                yield index, key, cell


def header(key: str) -> str:
    """Return the header of a column as it is usually typed."""
    return HEADERS.get(key, (key,))[0]
