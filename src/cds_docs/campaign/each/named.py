"""For whom a document is made: all recipients, all agencies, or those it names."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from cds_docs.campaign.each.target import AGENCIES, EACH, RECIPIENTS
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.model import Campaign, DocumentSpec
from cds_docs.campaign.shape import Data
from cds_docs.sequences import OnDemand


class Named(NamedTuple):
    """Those a document is made for.

    Attributes:
        ids: Their ids, in order.
        are_agencies: Whether they are agencies.
        unknown: Index in «for_each» of each id that is none of theirs.
    """

    ids: tuple[str, ...]
    are_agencies: bool
    unknown: tuple[int, ...] = ()


def named(campaign: Campaign, document: DocumentSpec) -> Named:
    """Return those a document is made for; nobody where it is made once."""
    ids = ids_of(campaign.recipients)
    recipients = dict.fromkeys(ids)
    if tuple(document.for_each) == (RECIPIENTS,) and len(recipients) == len(ids):
        return Named(ids, are_agencies=False)  # thousands of them need not be kept twice
    return _named(document.for_each, recipients, campaign.agencies)


def _named(
    wanted: Collection[str], recipients: Collection[str], agencies: Collection[str]
) -> Named:
    match tuple(wanted):
        case (word,) if word == RECIPIENTS:
            return Named(tuple(recipients), are_agencies=False)
        case (word,) if word == AGENCIES:
            return Named(tuple(agencies), are_agencies=True)
    hits = [sum(name in group for name in wanted) for group in (recipients, agencies)]
    are_agencies = hits[1] > hits[0]
    known = agencies if are_agencies else recipients
    unknown = tuple(at for at, name in enumerate(wanted) if name not in known)
    ids = tuple(dict.fromkeys(name for name in wanted if name in known))
    return Named(ids, are_agencies, unknown)


def issue_copies(campaign: Campaign, document: DocumentSpec) -> bool:
    """Tell whether those a document is made for issue its copies themselves."""
    return document.issuer == EACH or named(campaign, document).are_agencies


def are_issuers(document: Mapping[str, Data]) -> bool:
    """Tell whether each of those a document is made for issues its copy: ``issuer: each``."""
    return document.get("issuer") == EACH


def chosen_recipients(document: Mapping[str, Data], recipients: Data) -> tuple[str, ...]:
    """Return the ids of the recipients a document is made for, as far as data can tell."""
    wanted = document.get("for_each")
    names = [name for name in wanted if isinstance(name, str)] if isinstance(wanted, list) else []
    found = _named(names, _ids(recipients), {})
    return () if found.are_agencies else found.ids


def with_issuers(data: dict[str, Data]) -> dict[str, Data]:
    """Return data in which a document made for each of several agencies is issued by the first.

    Its own «issuer» is then not needed.
    """
    documents, agencies = data.get("documents"), data.get("agencies")
    if not isinstance(documents, list) or not isinstance(agencies, dict):
        return data
    if all(isinstance(one, dict) and "issuer" in one for one in documents):
        return data
    recipients = _ids(data.get("recipients"))
    return {**data, "documents": [_issued(one, recipients, agencies) for one in documents]}


def _issued(document: Data, recipients: Collection[str], agencies: Mapping[str, Data]) -> Data:
    if not isinstance(document, dict) or "issuer" in document:
        return document
    wanted = document.get("for_each")
    names = [name for name in wanted if isinstance(name, str)] if isinstance(wanted, list) else []
    found = _named(names, recipients, agencies)
    if not names or not found.are_agencies or not found.ids:
        return document
    return {**document, "issuer": found.ids[0]}


def _ids(rows: Data) -> dict[str, None]:
    return dict.fromkeys(_each_id(rows)) if isinstance(rows, list | OnDemand) else {}


def _each_id(rows: Iterable[Data]) -> Iterator[str]:
    for row in rows:
        name = row.get("id") if isinstance(row, dict) else None
        if isinstance(name, str):
            yield name
