"""Which parts of a campaign with errors can still be trusted: what rests on no fault."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cds_docs.campaign.convert import Located, convert
from cds_docs.campaign.each.named import named
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.loaded import DOCUMENT_IDS, WHOLE, Group, Loaded
from cds_docs.campaign.model import EVERYONE, Assignment, Campaign, DocumentSpec
from cds_docs.campaign.paths import pieces
from cds_docs.campaign.shape import Loc, campaign_shape, texts

_BY_KEY = ("references", "agencies")
_BY_ID = ("activities", "timeline", "recipients", "documents")
_ALWAYS = ("year", "form", "style", "base", "accept", "schema")
"""What every paper rests on."""
_ROOTS = {
    "activity": "activities",
    "ref": "references",
    "agency": "agencies",
    "recipient": "recipients",
}
"""Where the first step of a fact's path leads, where it is not the key of that name."""
_CITED = "cited"
"""A paper as far as a citation of it prints it."""
_CITED_KEYS = ("id", "kind", "issuer", "unit", "number", "symbol", "date", "subject")
_Edges = dict[Group, set[Group]]


def faulty_groups(campaign: Campaign, located: Located, broken: Iterable[Loc]) -> frozenset[Group]:
    """Return the parts of a campaign in which a fault stands, or that rest on such a part.

    Args:
        campaign: The campaign, stand-ins in place of faulty values.
        located: The file's data.
        broken: The places of the faults.
    """
    faulty = {group for loc in broken for group in _touched(campaign, loc)}
    if not faulty:
        return frozenset()
    edges = _edges(campaign, located)
    grown = True
    while grown:
        more = {
            group
            for group, rests_on in edges.items()
            if group not in faulty and any(_within(one, faulty) for one in rests_on)
        }
        grown = bool(more)
        faulty |= more
    return frozenset(faulty)


def parts_used(loaded: Loaded) -> frozenset[Group]:
    """Return the parts of a campaign that its own values use, wherever they stand."""
    edges = _edges(loaded.campaign, convert(loaded.source))
    return frozenset(part for used in edges.values() for part in used)


def _touched(campaign: Campaign, loc: Loc) -> Iterator[Group]:
    """Yield the parts a fault touches: the list too, where it is not sure which rows it has."""
    group = _group(campaign, loc)
    if not group or group[0] not in campaign_shape().members:
        yield WHOLE
        return
    yield group
    inside = loc[2:3]
    if group[0] in (*_BY_KEY, *_BY_ID) and inside in ((), ("id",)):
        yield DOCUMENT_IDS if group[0] == "documents" else group[:1]
    if group[0] == "documents" and (not inside or inside[0] in _CITED_KEYS):
        yield (_CITED, *group[1:])


def _within(group: Group, faulty: set[Group]) -> bool:
    return group in faulty or group[:1] in faulty or WHOLE in faulty


def _group(campaign: Campaign, loc: Loc) -> Group:
    """Return the part of a campaign a place belongs to; no step where that is the whole file."""
    match loc:
        case (str(key), str(name), *_) if key in _BY_KEY:
            return key, name
        case (str(key), int(index), *_) if key in _BY_ID:
            rows = getattr(campaign, key)
            return (key, rows[index].id) if index < len(rows) else (key,)
        case ("assignments", int(index), *_):
            return "assignments", str(index)
        case (str(key), *_):
            return (key,)
        case _:
            return WHOLE


def _edges(campaign: Campaign, located: Located) -> _Edges:
    """Return, for each part, the parts it rests on."""
    edges: _Edges = defaultdict(set)
    for group, read in _facts(campaign, located):
        edges[group].add(read)
    for ref_id, reference in campaign.references.items():
        if reference.document is not None:
            edges["references", ref_id].add((_CITED, reference.document))
    everyone = {("recipients", name) for name in ids_of(campaign.recipients)}
    for index, assignment in enumerate(campaign.assignments):
        edges["assignments", str(index)].update(_of_assignment(assignment, everyone))
    for milestone in campaign.timeline:
        if milestone.activity:
            edges["timeline", milestone.id].add(("activities", milestone.activity))
    for document in campaign.documents:
        edges["documents", document.id].update(_of_document(campaign, document))
        edges[_CITED, document.id].update({("agencies", document.issuer), ("year",)})
    return edges


def _facts(campaign: Campaign, located: Located) -> Iterator[tuple[Group, Group]]:
    """Yield, for each fact in a value, the part it stands in and the part it reads."""
    for loc, text, _ in texts(located.data, campaign_shape()):
        if "{{" in text:
            read = [_read_by(piece.path) for piece in pieces(text) if piece.path]
            group = _group(campaign, loc)
            yield from ((group, one) for one in read)
            if group[:1] == ("documents",) and loc[2:3] == ("subject",):
                yield from (((_CITED, *group[1:]), one) for one in read)


def _read_by(path: str) -> Group:
    """Return the part a fact is read from."""
    root, *rest = path.split(".")
    key = _ROOTS.get(root, root)
    return (key, rest[0]) if rest and key in (*_BY_KEY, *_BY_ID) else (key,)


def _of_assignment(assignment: Assignment, everyone: Iterable[Group]) -> Iterator[Group]:
    if assignment.to == (EVERYONE,):
        yield from everyone
    names = (*assignment.to, *(name for task in assignment.tasks for name in task.with_))
    yield from (("recipients", name) for name in names)
    yield from (("timeline", task.due) for task in assignment.tasks if task.due)


def _of_document(campaign: Campaign, document: DocumentSpec) -> Iterator[Group]:
    yield from ((key,) for key in _ALWAYS)
    those = named(campaign, document)
    group = "agencies" if those.are_agencies else "recipients"
    yield from ((group, name) for name in those.ids)
    if document.for_each:
        yield (group,)
    yield "agencies", document.issuer
    if document.issuer == EACH:
        yield from (("agencies", name) for name in those.ids)
    for name in (*document.to, *(line.to for line in document.distribution)):
        yield "recipients", name
    for enclosure in document.enclosures:
        if enclosure.ref is not None:
            yield "references", enclosure.ref
    for index, assignment in enumerate(campaign.assignments):
        if not assignment.in_ or document.id in assignment.in_:
            yield "assignments", str(index)
