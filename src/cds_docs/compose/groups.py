"""Which assignments a document prints, and which of them under one heading."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cds_docs.campaign.each.target import RECIPIENTS
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import EVERYONE, Assignment, DocumentSpec

Group = tuple[tuple[int, Assignment], ...]
"""Assignments under one heading, each with its place in the campaign."""


def whose(document: DocumentSpec, assignment: Assignment) -> tuple[str, ...]:
    """Return the ids of those a copy names for work of the one recipient it is for.

    That one, and where it issues the copy those it gives the work to together with itself. None
    where the work is not that one's, or the paper is for all: it names all that have the work.
    """
    only = _only_recipient(document)
    if only is not None and assignment.to == (EVERYONE,):
        return (only,)
    if only is None or only not in assignment.to:
        return ()
    named = {only, *_given_too(document, assignment)}
    return tuple(name for name in assignment.to if name in named)


def printed_groups(document: DocumentSpec, loaded: Loaded) -> list[Group]:
    """Return the assignments of a document; in the copy for one recipient only its own.

    In the copy that a recipient issues itself also what it gives to others.
    """
    here = document.target.document if document.target else document.id
    assignments = loaded.campaign.assignments
    all_those = ((at, assignments[at]) for at in _looked_at(document, loaded))
    chosen = [(at, one) for at, one in all_those if not one.in_ or here in one.in_]
    if _only_recipient(document) is None:
        return [(one,) for one in chosen]
    return list(_of_one(document, chosen))


def _looked_at(document: DocumentSpec, loaded: Loaded) -> Iterable[int]:
    """Return the places of assignments that a document may print.

    Of thousands, each for one recipient, a copy looks at its own only.
    """
    only = _only_recipient(document)
    if only is None or _gives_work(document):
        return range(len(loaded.campaign.assignments))
    work = loaded.work_places
    return sorted({*work.get(only, ()), *work.get(EVERYONE, ())})


def _only_recipient(document: DocumentSpec) -> str | None:
    """Return the id of the one recipient a copy is for, or None where a paper is for all."""
    target = document.target
    return None if target is None or target.is_agency else target.id


def _given_too(document: DocumentSpec, assignment: Assignment) -> tuple[str, ...]:
    """Return those whom a recipient that issues its copy gives work in it.

    They are none of those that issue copies themselves, and the copy goes to one of them, or is
    named as the paper that gives the work.
    """
    target = document.target
    if target is None or not _gives_work(document):
        return ()
    others = tuple(name for name in assignment.to if name not in document.for_each)
    goes_to = {*document.to, *(line.to for line in document.distribution)}
    named = target.document in assignment.in_ or not goes_to.isdisjoint(others)
    return others if named else ()


def _gives_work(document: DocumentSpec) -> bool:
    """Tell whether a recipient may give work to others in the copy that it issues."""
    target = document.target
    return target is not None and target.issues and document.for_each != (RECIPIENTS,)


def is_dashed(group: Group) -> bool:
    """Tell whether each task is a dash line: as first said, else where there are several."""
    said = next((one.list for _, one in group if one.list is not None), None)
    return said == "dash" or (said is None and sum(len(one.tasks) for _, one in group) > 1)


def going_on(document: DocumentSpec, groups: Sequence[Group]) -> list[bool]:
    """Return of each group whether it stands below the heading of the one before it."""
    own = [_is_headed_by_name(document, group[0][1]) for group in groups]
    return [one and before for before, one in pairwise([False, *own])]


def _of_one(document: DocumentSpec, chosen: Sequence[tuple[int, Assignment]]) -> Iterator[Group]:
    """Yield the assignments of one recipient's copy, each group for one heading.

    What is its own alone, without a title, would each time be headed by its name: it stands
    together at the place of the first, what has no intro as one group before the rest.
    """
    named = [one for one in chosen if _is_headed_by_name(document, one[1])]
    for one in chosen:
        if one in named:
            if one == named[0]:
                yield from _together(named)
        elif whose(document, one[1]) or _given_too(document, one[1]) == one[1].to:
            yield (one,)


def _together(named: Sequence[tuple[int, Assignment]]) -> Iterator[Group]:
    """Yield what stands below one name: first what has nothing else above it."""
    if plain := tuple(one for one in named if one[1].intro is None):
        yield plain
    yield from ((one,) for one in named if one[1].intro is not None)


def _is_headed_by_name(document: DocumentSpec, assignment: Assignment) -> bool:
    """Tell whether work has only the name of the one recipient of a copy for a heading."""
    return assignment.title is None and len(whose(document, assignment)) == 1
