"""Whom one of many copies of a document is for."""

from collections.abc import Mapping

from cds_docs.diagnostics import Span
from cds_docs.values import dataclass

RECIPIENTS = "recipients"
AGENCIES = "agencies"
EACH = "each"
"""The root of the facts of a copy; in «to» and «distribution» the recipient it is for, in «issuer»
the recipient that issues it."""


@dataclass(frozen=True, slots=True)
class Target:
    """The recipient or agency that a copy of a document is made for.

    Attributes:
        document: The id of the document that is made for each.
        place: The index of that document in the campaign.
        id: The id of the recipient or agency.
        is_agency: Whether it is an agency, not a recipient.
        issues: Whether it issues its copy itself, as every agency does.
        index: The index of a recipient among all; -1 for an agency.
        row: Its row in a list (the line of a CSV file), or 0 where it stands in the campaign file.
        facts: What ``each`` offers: ``name``, ``short``, columns; empty where a cell is.
        spans: Fact → where it stands.
        given: Keys of the document that its row gives instead (``("number",)``) → where.
        faulty: Whether its row gives what cannot be used: nothing of it is then taken.
    """

    document: str
    place: int
    id: str
    is_agency: bool
    issues: bool
    index: int
    row: int
    facts: Mapping[str, str]
    spans: Mapping[str, Span]
    given: Mapping[tuple[str, ...], Span]
    faulty: bool = False
