"""Recipients that issue their own copies of a document: rows of a list → agencies."""

import re
from collections.abc import Callable, Iterator, Mapping

from cds_docs.campaign.confirm import confirmed
from cds_docs.campaign.each.headers import column_key
from cds_docs.campaign.each.named import are_issuers, chosen_recipients
from cds_docs.campaign.lists.listed import ListRow
from cds_docs.campaign.shape import Data, Loc
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.sequences import OnDemand
from cds_docs.standard.bodies import is_committee
from cds_docs.standard.places import generic_word, place_name
from cds_docs.viet import upper_first

_OWN = ("name", "short")
_COLUMNS = ("parent", "code", "place", "head", "address")
_COMMITTEE = {"code": "UBND", "head": "Chủ tịch", "collective": "true"}
"""What holds for every Ủy ban nhân dân, which decides together under its chủ tịch."""
_OF_UNIT = regex(
    r"\S.*?\s(?P<word>tỉnh|thành phố|xã|phường|đặc khu)\s+(?P<name>\S.*)", re.IGNORECASE
)
_At = Callable[[Loc], Span | None]


def issuing_recipients(
    data: Mapping[str, Data], rows: Mapping[int, ListRow], at: _At
) -> tuple[dict[str, Data], dict[Loc, Span]]:
    """Return the agencies that recipients are where they issue copies, and where they stand.

    An agency that is declared under the same id stays as it is declared.

    Args:
        data: The data of the campaign file and its lists.
        rows: Index of a recipient → its row in a list.
        at: Where a value stands.
    """
    agencies: dict[str, Data] = {}
    spans: dict[Loc, Span] = {}
    declared, recipients = data.get("agencies"), data.get("recipients")
    if not isinstance(declared, dict) or not isinstance(recipients, list | OnDemand):
        return agencies, spans
    wanted = _wanted(data, recipients)
    for index, one in enumerate(recipients if wanted else ()):
        name = one.get("id") if isinstance(one, dict) else None
        if not isinstance(one, dict) or not isinstance(name, str) or name not in wanted:
            continue
        if name in declared or name in agencies:
            continue
        agency: dict[str, Data] = {}
        for key, text, span in _values(index, one, rows.get(index), at):
            agency[key] = [text] if key == "address" else text
            if span is not None:
                spans["agencies", name, key] = span
        if (span := at(("recipients", index))) is not None:
            spans["agencies", name] = span
        agencies[name] = {**_derived(agency.get("name")), **agency}
    return agencies, spans


def _wanted(data: Mapping[str, Data], recipients: Data) -> set[str]:
    """Return the ids of all recipients that issue copies."""
    documents = data.get("documents")
    return {
        name
        for one in (documents if isinstance(documents, list) else ())
        if isinstance(one, dict) and are_issuers(one)
        for name in chosen_recipients(one, recipients)
    }


def _values(
    index: int, recipient: Mapping[str, Data], row: ListRow | None, at: _At
) -> Iterator[tuple[str, str, Span | None]]:
    """Yield what is known of a recipient as an agency: key, words on one line, place."""
    for key in _OWN:
        text = recipient.get(key)
        if isinstance(text, str):
            yield key, text, at(("recipients", index, key))
    if row is not None:
        for key in _COLUMNS:
            if text := confirmed(" ".join(row.text(key).split())):
                yield key, text, row.span(key)
    fields = recipient.get("fields")
    for header, text in fields.items() if isinstance(fields, dict) else ():
        key = column_key(header)
        if key in _COLUMNS and isinstance(text, str):
            yield key, text, at(("recipients", index, "fields", header))


def _derived(name: Data | None) -> dict[str, Data]:
    """Return what follows from the name of a body."""
    if not isinstance(name, str) or not is_committee(name):
        return {}
    place = _place(name)
    return {**_COMMITTEE, **({"place": place} if place else {})}


def _place(name: str) -> str:
    """Return the địa danh of an Ủy ban nhân dân: the name of its unit, or nothing.

    Behind a comma stands the province: ``Ủy ban nhân dân xã An Tây, tỉnh Quảng Ngãi``.
    """
    found = _OF_UNIT.fullmatch(" ".join(name.partition(",")[0].split()))
    if found is None:
        return ""
    place = place_name(found["name"])
    keeps_word = place is not None and generic_word(place)
    return upper_first(f"{found['word']} {found['name']}" if keeps_word else found["name"])
