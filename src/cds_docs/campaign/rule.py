"""What a rule is, and the places that rules share."""

from collections.abc import Callable, Iterator

from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.shape import Loc

Rule = Callable[[Loaded], Iterator[Finding]]


def documents(loaded: Loaded) -> Iterator[tuple[Loc, DocumentSpec]]:
    """Yield each document with its place."""
    for index, document in enumerate(loaded.campaign.documents):
        yield ("documents", index), document
