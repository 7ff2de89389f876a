"""What is known of a recipient or an agency: the facts ``{{ each.… }}`` of its copy."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cds_docs.campaign.confirm import confirmed
from cds_docs.campaign.each.fact_places import FactPlaces
from cds_docs.campaign.each.headers import column_key
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Agency, DocumentSpec
from cds_docs.campaign.paths import pieces
from cds_docs.campaign.record import Record
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.viet import one_line

_ODD = regex(r"\(|\s\s|[^\S ]")
"""What is not printed as it stands in a cell: marks, and blanks but a single space."""


class Facts(NamedTuple):
    """Facts by name, and where each of them stands; those without words are empty."""

    texts: Mapping[str, str]
    spans: Mapping[str, Span]


def of_recipient(loaded: Loaded, name: str, index: int) -> Facts:
    """Return the facts of a recipient: of its row where it stands in a list.

    Args:
        loaded: The campaign.
        name: The id of the recipient.
        index: Its index.
    """
    row = loaded.rows.get(name)
    texts = {} if row is None else row.texts
    if row is not None and not row.faulty and not _ODD.search("\0".join(texts.values())):
        full, short, title = texts["name"], texts.get("short"), texts.get("title")
    else:
        one = loaded.campaign.recipients[index]
        full, short, title = one.name, one.short, one.title
        texts = {key: one_line(_said(loaded, text)) for key, text in texts.items()}
        texts |= {column_key(header): one_line(text) for header, text in one.fields.items()}
    texts["id"], texts["name"] = name, full
    texts["short"], texts["title"] = short or full, title or full
    return Facts(texts, FactPlaces(loaded, index, texts, row))


def _said(loaded: Loaded, text: str) -> str:
    """Return what a cell says; a draft keeps the mark of what a person must confirm."""
    return text if loaded.draft or "(" not in text else confirmed(text) or text


def of_agency(loaded: Loaded, key: str, agency: Agency) -> Facts:
    """Return the facts of an agency."""
    name = _plain(agency.name)
    texts = {
        "id": key,
        "name": name,
        "short": _plain(agency.short or "") or name,
        "parent": _plain(agency.parent or ""),
        "place": agency.place or "",
        "head": agency.head or "",
    }
    return Facts(texts, {fact: loaded.span("agencies", key, fact) for fact in texts})


def _plain(name: str) -> str:
    """Return a name without the breaks the clerk forces."""
    return " ".join(name.replace("|", " ").split())


def facts_used(document: DocumentSpec) -> list[str]:
    """Return the facts of ``each`` that the values of a document print."""
    way = f"{EACH}."
    paths = (piece.path or "" for text in _texts(document) for piece in pieces(text))
    return list(dict.fromkeys(path.removeprefix(way) for path in paths if path.startswith(way)))


def _texts(value: object) -> Iterator[str]:
    """Yield all texts inside a value that hold braces."""
    inside: Iterable[object] = ()
    match value:
        case str() if "{{" in value:
            yield value
        case Record():
            inside = vars(value).values()
        case Mapping():
            inside = value.values()
        case tuple():
            inside = value
    for one in inside:
        yield from _texts(one)
