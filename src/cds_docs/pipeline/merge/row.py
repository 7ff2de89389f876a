"""What one copy of a document has of its own: the words that are put in."""

from collections.abc import Iterator
from typing import NamedTuple

from cds_docs.campaign import DocumentSpec, Loaded
from cds_docs.campaign.each.target import Target
from cds_docs.campaign.model import Recipient
from cds_docs.compose.slots import NOWHERE
from cds_docs.diagnostics import Span

NUMBER, SIGNER = "number", "signer"
"""Slots for what a row gives in place of the document's own number and signer's name."""

FACT = "each."
"""Begins the slot of a fact: ``each.name``."""

ID = f"{FACT}id"
_STROKE = "/"


class Row(NamedTuple):
    """A copy of a document.

    Attributes:
        copy: The copy.
        target: Whom it is for.
    """

    copy: DocumentSpec
    target: Target

    def word(self, slot: str) -> str:
        """Return the words of a slot; nothing where there are none."""
        if slot == NUMBER:
            return number_of(self.copy)
        if slot == SIGNER:
            signer = self.copy.signer if ("signer", "name") in self.target.given else None
            return signer.name if signer else ""
        return self.target.facts.get(slot.removeprefix(FACT), "")

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the slots for which there are words."""
        names = (NUMBER, SIGNER, *(FACT + key for key in self.target.facts))
        return tuple(slot for slot in names if self.word(slot))

    def origin(self, place: Span) -> Span:
        """Return where the row has what stands at a place of a form."""
        if not place.path.startswith(NOWHERE):
            return place
        kind, *key = place.path.removeprefix(NOWHERE).split(NOWHERE)
        return self.target.spans[key[0]] if kind == FACT else self.target.given[tuple(key)]


def place_of_fact(key: str) -> Span:
    """Return what stands in a form for the place of a fact."""
    return Span(NOWHERE.join(("", FACT, key)), 0, 0, 0, 0)


def place_given(key: tuple[str, ...]) -> Span:
    """Return what stands in a form for the place of a value that a row gives."""
    return Span(NOWHERE.join(("", "", *key)), 0, 0, 0, 0)


def number_of(copy: DocumentSpec) -> str:
    """Return the number of a paper as typed; nothing where there is none."""
    return (copy.number or "") if copy.symbol is None else copy.symbol.partition(_STROKE)[0]


def rest_of_symbol(copy: DocumentSpec) -> str | None:
    """Return what follows the number in a whole số và ký hiệu, None where there is none."""
    return None if copy.symbol is None else copy.symbol.partition(_STROKE)[2]


def with_number(copy: DocumentSpec, number: str) -> dict[str, object]:
    """Return what changes in a paper with another number."""
    rest = rest_of_symbol(copy)
    return {"number": number} if rest is None else {"symbol": f"{number}{_STROKE}{rest}"}


def longest(loaded: Loaded) -> frozenset[str]:
    """Return the ids of the recipients with the longest words of each kind."""
    found: dict[str, tuple[int, str]] = {}
    for recipient in loaded.campaign.recipients:
        for key, text in _texts(loaded, recipient):
            if len(text) > found.get(key, (0, ""))[0]:
                found[key] = len(text), recipient.id
    return frozenset(name for _, name in found.values())


def _texts(loaded: Loaded, recipient: Recipient) -> Iterator[tuple[str, str]]:
    """Yield the words of a recipient, those of its row included."""
    yield from (("name", recipient.name), ("short", recipient.short or ""))
    yield from (("title", recipient.title or ""), *recipient.fields.items())
    row = loaded.rows.get(recipient.id)
    if row is not None:
        yield from row.texts.items()
