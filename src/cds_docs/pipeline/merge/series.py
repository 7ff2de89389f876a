"""The copies of one document: which are of one shape, and a copy for nobody, to see that shape."""

from collections.abc import Hashable, Mapping
from dataclasses import replace

from cds_docs.campaign import DocumentSpec, Loaded
from cds_docs.campaign.each.copies import addressed
from cds_docs.campaign.lists.packed import with_one
from cds_docs.campaign.model import Distribution, Signer
from cds_docs.compose.filters import inside_sentence
from cds_docs.pipeline.merge.row import (
    FACT,
    ID,
    NUMBER,
    SIGNER,
    Row,
    place_given,
    place_of_fact,
    rest_of_symbol,
    with_number,
)
from cds_docs.standard.posts import is_of_people

Shape = tuple[Hashable, ...]
"""What copies have in common that differ in nothing but the words put in."""

_EACH = "\0each"
"""Stands for the recipient in Kính gửi and Nơi nhận."""
_NAME = f"{FACT}name"
_TOLD_APART = frozenset({"id", "to", "distribution", "number", "symbol", "signer"})
"""Keys of a copy that are looked at by themselves."""


class _Asked(dict[str, str]):
    """Facts; which of them were asked for is noted."""

    def __init__(self, facts: Mapping[str, str], asked: set[str]) -> None:
        super().__init__(facts)
        self._asked = asked

    def __getitem__(self, key: str) -> str:
        self._asked.add(key)
        return super().__getitem__(key)


class Series:
    """The copies of one document of a campaign.

    Attributes:
        fixed: Slots whose words are more than put in: copies are alike only with the same words.
        asked: Facts that templates ask for: whether there are words may matter to them.
        lowered: Slots whose first word is made small inside a sentence: the same for all but
            those that begin with a generic word.
    """

    def __init__(self, loaded: Loaded, place: int) -> None:
        """Keep the campaign and the place of the document in it."""
        self.fixed: set[str] = set()
        self.asked: set[str] = set()
        self.lowered: set[str] = set()
        self._loaded = loaded
        self._document = loaded.campaign.documents[place]
        self._to, self._lines = _addressed(self._document, _EACH)
        self._assigned = loaded.work_places

    def shape(self, row: Row) -> Shape | None:
        """Return the shape of a copy, or None where it is no copy of the usual kind."""
        copy, target = row
        if target.issues or not self._is_addressed(copy, target.id):
            return None
        base = vars(self._document)
        own = [
            (key, value)
            for key, value in vars(copy).items()
            if value is not base[key] and key not in _TOLD_APART
        ]
        return (
            tuple(target.facts),
            tuple(target.given),
            tuple(own),
            rest_of_symbol(copy),
            _signer(copy.signer, is_named=not row.word(SIGNER)),
            tuple([bool(row.word(slot)) for slot in (NUMBER, SIGNER)]),
            tuple([bool(target.facts.get(key)) for key in sorted(self.asked)]),
            tuple([row.word(slot) for slot in sorted(self.fixed)]),
            is_of_people(row.word(_NAME)),
            tuple([_if_lowered(row.word(slot)) for slot in sorted(self.lowered)]),
            tuple(self._assigned.get(target.id, ())),
        )

    def for_nobody(
        self, row: Row, stand_ins: Mapping[str, str], asked: set[str]
    ) -> tuple[Loaded, DocumentSpec]:
        """Return a copy of a row's shape for somebody of whom nothing is known, and its campaign.

        That one is added to the others: words of real recipients are their own wherever they
        stand, and only what is this copy's by its row becomes a stand-in.

        Args:
            row: A copy.
            stand_ins: Slot → what stands in its place; other slots keep their words.
            asked: Takes in which facts are asked for.
        """
        loaded, campaign, target = self._loaded, self._loaded.campaign, row.target
        facts = {key: stand_ins.get(FACT + key, text) for key, text in target.facts.items()}
        nobody = stand_ins[ID]
        names = {key: facts[key] for key in ("name", "short", "title")}
        recipient = campaign.recipients[target.index].changed({"id": nobody, **names})
        assignments = list(campaign.assignments)
        for at in self._assigned.get(target.id, ()):
            assigned = {"to": (*assignments[at].to, nobody)}
            assignments[at] = assignments[at].changed(assigned)
        added = {
            "recipients": with_one(campaign.recipients, recipient),
            "assignments": tuple(assignments),
        }
        own = replace(
            target,
            id=nobody,
            index=len(campaign.recipients),
            facts=_Asked(facts, asked),
            spans={key: place_of_fact(key) for key in target.spans},
            given={key: place_given(key) for key in target.given},
        )
        changes = _changes(self._document, row.copy, stand_ins)
        copy = row.copy.copied_for(own, {"id": f"{self._document.id}-{nobody}", **changes})
        return loaded.with_one_more(campaign.model_copy(update=added)), copy

    def _is_addressed(self, copy: DocumentSpec, name: str) -> bool:
        """Tell whether a copy goes to its recipient where the document says so, and only there."""
        lines = zip(copy.distribution, self._lines, strict=False)
        return (
            len(copy.to) == len(self._to)
            and len(copy.distribution) == len(self._lines)
            and all(
                own == (name if to == _EACH else to)
                for own, to in zip(copy.to, self._to, strict=True)
            )
            and all(
                own is line or (own.to, own.note, line.to) == (name, line.note, _EACH)
                for own, line in lines
            )
        )


def _if_lowered(word: str) -> str:
    """Return words that are other ones inside a sentence; nothing for all that stay."""
    return word if inside_sentence(word) != word else ""


def _addressed(
    document: DocumentSpec, name: str
) -> tuple[tuple[str, ...], tuple[Distribution, ...]]:
    """Return Kính gửi and Nơi nhận of the copy for somebody."""
    copy = document.changed(addressed(document, (name,)))
    return copy.to, copy.distribution


def _changes(
    document: DocumentSpec, copy: DocumentSpec, stand_ins: Mapping[str, str]
) -> Mapping[str, object]:
    """Return the keys of a copy in which something is a stand-in."""
    changes: dict[str, object] = dict(addressed(document, (stand_ins[ID],)))
    if NUMBER in stand_ins:
        changes |= with_number(copy, stand_ins[NUMBER])
    if SIGNER in stand_ins and copy.signer is not None:
        changes["signer"] = copy.signer.changed({"name": stand_ins[SIGNER]})
    return changes


def _signer(signer: Signer | None, *, is_named: bool) -> tuple[Hashable, ...]:
    """Return what there is of a signer, the name too where it is none that is put in."""
    if signer is None:
        return ()
    return tuple([value for key, value in vars(signer).items() if is_named or key != "name"])
