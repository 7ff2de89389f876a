"""A document that is made for each of several → its copies, one for each of them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from cds_docs.campaign.copied import Copies, Own, Papers, copy_id
from cds_docs.campaign.each.fact_places import GivenPlaces
from cds_docs.campaign.each.facts import Facts, of_agency, of_recipient
from cds_docs.campaign.each.given import Given, given, theirs
from cds_docs.campaign.each.named import named
from cds_docs.campaign.each.target import EACH, Target
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Distribution, DocumentSpec
from cds_docs.standard.kinds import KINDS, Addressing

_NOTHING = Given({}, {})
_TO_EACH = Distribution(to=EACH)
_Changes = dict[str, object]
_ToOne = Callable[[str], _Changes]
_SOMEBODY = "\0each"
"""Stands for the recipient in Kính gửi and Nơi nhận."""
_NOBODY = "…"
"""Stands in Kính gửi where those a document is made for are not known."""


def unrolled(loaded: Loaded) -> Papers:
    """Return all papers of a campaign: its documents, the copies in place of those that have some.

    Each copy is named ``<document>-<recipient or agency>``.
    """
    return Papers([papers(loaded, document) for document in loaded.campaign.documents])


def papers(loaded: Loaded, document: DocumentSpec) -> Sequence[DocumentSpec]:
    """Return the copies of a document, or the document itself where it is made once."""
    if not document.for_each or document.target is not None:
        return (document,)
    return loaded.copies(document, lambda: _copies(loaded, document))


def owns(loaded: Loaded, document: DocumentSpec) -> Iterator[Own]:
    """Yield what the copies of a document have of their own; nothing where it is made once."""
    copies = papers(loaded, document)
    return copies.owns if isinstance(copies, Copies) else iter(())


def offered(loaded: Loaded, document: DocumentSpec) -> dict[str, None]:
    """Return the facts that some of those a document is made for have.

    All rows of a list have the same.
    """
    if document.target is not None:
        return dict.fromkeys(document.target.facts)
    those = named(loaded.campaign, document)
    found: dict[str, None] = {}
    lists: set[int] = set()
    for name in those.ids:
        row = None if those.are_agencies else loaded.rows.get(name)
        if row is not None and id(row.grid) in lists:
            continue
        if row is not None:
            lists.add(id(row.grid))
        index = -1 if those.are_agencies else loaded.recipient_at(name)
        found |= dict.fromkeys(_facts(loaded, name, index).texts)
    return found


def first_paper(loaded: Loaded, document: DocumentSpec) -> DocumentSpec:
    """Return the first copy of a document whose row has no fault, else the first one.

    A document without copies is its own.
    """
    copies = papers(loaded, document)
    sound = (one for one in copies if one.target is None or not one.target.faulty)
    return next(sound, None) or next(iter(copies), document)


def same_paper(loaded: Loaded, paper: DocumentSpec) -> DocumentSpec:
    """Return a paper as another state of its campaign has it (``Loaded.as_draft``)."""
    target = paper.target
    if target is None:
        return loaded.campaign.documents[loaded.document_at(paper.id)]
    document = loaded.campaign.documents[target.place]
    facts = _facts(loaded, target.id, target.index)
    return document.copied_for(*_own(loaded, document, facts, target.index, _to_one(document)))


def _copies(loaded: Loaded, document: DocumentSpec) -> Copies:
    """Return the copies of a document that is made for each of several."""
    those = named(loaded.campaign, document)
    to_one = _to_one(document)

    def own(place: int) -> Own:
        name = those.ids[place]
        index = -1 if those.are_agencies else loaded.recipient_at(name)
        return _own(loaded, document, _facts(loaded, name, index), index, to_one)

    return Copies(document, those.ids, own)


def _facts(loaded: Loaded, name: str, index: int) -> Facts:
    """Return the facts of a recipient by its index, or of an agency."""
    if index < 0:
        return of_agency(loaded, name, loaded.campaign.agencies[name])
    return of_recipient(loaded, name, index)


def _own(loaded: Loaded, document: DocumentSpec, facts: Facts, index: int, to_one: _ToOne) -> Own:
    """Return what the copy for one of those a document is made for has of its own."""
    name, is_agency = facts.texts["id"], index < 0
    without = theirs(loaded.campaign, document)
    own = _NOTHING if is_agency else given(document, facts, loaded.campaign.year, without)
    row = None if is_agency else loaded.rows.get(name)
    issues = is_agency or document.issuer == EACH
    changes = _of_agency(loaded, name) if issues else to_one(name)
    target = Target(
        document.id,
        loaded.document_at(document.id),
        name,
        is_agency,
        issues,
        index,
        row.number if row else 0,
        facts.texts,
        facts.spans,
        GivenPlaces(own.columns, facts.spans) if own.changes else {},
        faulty=bool(own.wrong),
    )
    return Own(target, {"id": copy_id(document, name), **changes, **own.changes})


def _of_agency(loaded: Loaded, key: str) -> dict[str, object]:
    """Return what is the agency's own in the copy that it issues."""
    agency = loaded.campaign.agencies.get(key)
    signer = agency.signer if agency else None
    return {"issuer": key, **({"signer": signer} if signer else {})}


def _to_one(document: DocumentSpec) -> _ToOne:
    """Return what returns Kính gửi and Nơi nhận with one recipient, as ``addressed`` does."""
    usual = document.changed(addressed(document, (_SOMEBODY,)))
    to, lines = usual.to, usual.distribution
    known = {*document.to, *(line.to for line in document.distribution)}
    in_to = [at for at, entry in enumerate(to) if entry == _SOMEBODY]
    in_lines = [at for at, line in enumerate(lines) if line.to == _SOMEBODY]

    def to_one(name: str) -> _Changes:
        if name in known:  # it may stand there once already
            return addressed(document, (name,))
        own_to, own_lines = list(to), list(lines)
        for at in in_to:
            own_to[at] = name
        for at in in_lines:
            own_lines[at] = lines[at].changed({"to": name})
        return {"to": tuple(own_to), "distribution": tuple(own_lines)}

    return to_one


def addressed(document: DocumentSpec, names: tuple[str, ...]) -> _Changes:
    """Return Kính gửi and Nơi nhận with recipients in place of the word for them.

    Kính gửi that names nobody names them, where the kind of paper has it or invites somebody;
    else Nơi nhận that names nobody does.
    """
    has_addressees = _has_addressees(document)
    to = document.to or ((EACH,) if has_addressees else ())
    lines = document.distribution or (() if has_addressees else (_TO_EACH,))
    entries = [line.to for line in lines]
    if EACH in entries:
        twice = _twice(entries, names)
        spread = (_for_each(line, names) for line in lines if line.to not in twice)
        lines = tuple(chain.from_iterable(spread))
    if EACH in to:
        twice = _twice(to, names)
        to = tuple(
            chain.from_iterable(
                names if entry == EACH else (entry,) for entry in to if entry not in twice
            )
        )
    return {"to": to, "distribution": lines}


def _for_each(line: Distribution, names: tuple[str, ...]) -> tuple[Distribution, ...]:
    """Return a line of Nơi nhận for each of some where the word for them stands in it."""
    return tuple(line.changed({"to": name}) for name in names) if line.to == EACH else (line,)


def _twice(entries: Collection[str], names: Collection[str]) -> frozenset[str]:
    """Return the names that also stand beside the word for them: a copy has them once."""
    return frozenset(names).intersection(entries) if EACH in entries else frozenset()


def _has_addressees(document: DocumentSpec) -> bool:
    """Tell whether a kind of paper says whom it is for: Kính gửi, kính mời."""
    kind = KINDS.get(document.kind)
    return kind is not None and kind.addressees is not Addressing.NONE


def representative(loaded: Loaded) -> Loaded:
    """Return a campaign in which one paper stands for all copies of a document.

    It goes to all of them, and is otherwise the first: what rules say of it holds for all. A row
    with a fault gives nothing, so that the first without one is taken where there is one.
    """
    if not any(document.for_each for document in loaded.campaign.documents):
        return loaded
    documents = tuple(_for_all(loaded, one) for one in loaded.campaign.documents)
    return replace(loaded, campaign=loaded.campaign.model_copy(update={"documents": documents}))


def _for_all(loaded: Loaded, document: DocumentSpec) -> DocumentSpec:
    first = first_paper(loaded, document)
    if first.target is None:
        nobody = document.for_each and not document.to and _has_addressees(document)
        return document.model_copy(update={"to": (_NOBODY,)}) if nobody else document
    changes: dict[str, object] = {"id": document.id}
    if not first.target.issues:
        changes |= addressed(document, named(loaded.campaign, document).ids)
    return first.model_copy(update=changes)
