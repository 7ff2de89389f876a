"""Which assignments a document prints, and which of them under one heading."""

from collections.abc import Iterator, Sequence

from cds_docs.campaign.each.target import RECIPIENTS
from cds_docs.campaign.model import EVERYONE, Assignment, DocumentSpec

Group = tuple[tuple[int, Assignment], ...]
"""Assignments under one heading, each with its place in the campaign."""


def own_recipient(document: DocumentSpec, assignment: Assignment) -> str | None:
    """Return the id of the one recipient a copy is for where work is given to it, else None."""
    only = _only_recipient(document)
    return only if only in assignment.to or assignment.to == (EVERYONE,) else None


def printed_groups(document: DocumentSpec, assignments: Sequence[Assignment]) -> list[Group]:
    """Return the assignments of a document; in the copy for one recipient only its own.

    In the copy that a recipient issues itself also what it gives to others.
    """
    here = document.target.document if document.target else document.id
    chosen = [(at, one) for at, one in enumerate(assignments) if not one.in_ or here in one.in_]
    if _only_recipient(document) is None:
        return [(one,) for one in chosen]
    return list(_of_one(document, chosen))


def _only_recipient(document: DocumentSpec) -> str | None:
    """Return the id of the one recipient a copy is for, or None where a paper is for all."""
    target = document.target
    return None if target is None or target.is_agency else target.id


def _gives(document: DocumentSpec, assignment: Assignment) -> bool:
    """Tell whether a recipient that issues its copy gives work to others in it.

    They are none of those that issue copies themselves, and the copy goes to one of them, or is
    named as the paper that gives the work.
    """
    target = document.target
    if target is None or not target.issues or document.for_each == (RECIPIENTS,):
        return False
    if any(name in document.for_each for name in assignment.to):
        return False
    goes_to = {*document.to, *(line.to for line in document.distribution)}
    return target.document in assignment.in_ or not goes_to.isdisjoint(assignment.to)


def is_dashed(group: Group) -> bool:
    """Tell whether each task is a dash line: as first said, else where there are several."""
    said = next((one.list for _, one in group if one.list is not None), None)
    return said == "dash" or (said is None and sum(len(one.tasks) for _, one in group) > 1)


def _of_one(document: DocumentSpec, chosen: Sequence[tuple[int, Assignment]]) -> Iterator[Group]:
    """Yield the assignments of one recipient's copy, each group for one heading.

    Its own without a title or an intro would each be headed by its name: they are one group, at
    the place of the first.
    """
    own = [one for one in chosen if own_recipient(document, one[1]) is not None]
    plain = tuple(one for one in own if one[1].title is None and one[1].intro is None)
    for one in chosen:
        if one in plain:
            if one == plain[0]:
                yield plain
        elif one in own or _gives(document, one[1]):
            yield (one,)
