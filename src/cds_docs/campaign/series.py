"""Which paper has a number already (Điều 15; Phụ lục I, phần I, mục II.3a)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cds_docs.campaign.each.copies import unrolled
from cds_docs.campaign.issuing import Given, number_of
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.paths import full_name

Issuer = tuple[str, str]


class Use(NamedTuple):
    """A paper that has a number, and the campaign it stands in."""

    loaded: Loaded
    document: DocumentSpec


def uses(
    loaded: Loaded, document: DocumentSpec, given: Given, others: Iterable[Loaded]
) -> Iterator[Use]:
    """Yield the papers that have the number a paper is to get.

    Numbers run from 01 within a year. Whether one series serves all kinds is for the head of the
    agency to say, so a number counts as used only by a paper of the same kind.

    Args:
        loaded: The campaign.
        document: The paper.
        given: Its number and date.
        others: Campaigns that lie beside it; a copy of the paper in one is no other paper.
    """
    issuer = _issuer(loaded, document)
    for campaign in (loaded, *others):
        for other in unrolled(campaign):
            same_series = other.kind == document.kind and _issuer(campaign, other) == issuer
            year = other.date.year if other.date else campaign.campaign.year
            same_number = number_of(other) == given.number and year == given.date.year
            if same_series and same_number and not _is_same(document, other):
                yield Use(campaign, other)


def _is_same(document: DocumentSpec, other: DocumentSpec) -> bool:
    """Tell whether two papers are one, perhaps in a copy of the file."""
    return other is document or (other.id, other.subject) == (document.id, document.subject)


def _issuer(loaded: Loaded, document: DocumentSpec) -> Issuer:
    """Return who issues a paper, the same in every campaign."""
    agency = loaded.campaign.agencies[document.issuer]
    return full_name(agency).casefold(), (agency.parent or "").casefold()
