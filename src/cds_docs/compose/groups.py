"""Which assignments a document prints, and which of them under one heading."""

from collections.abc import Iterator, Sequence

from cds_docs.campaign.model import EVERYONE, Assignment, DocumentSpec

Group = tuple[tuple[int, Assignment], ...]
"""Assignments under one heading, each with its place in the campaign."""


def only_recipient(document: DocumentSpec) -> str | None:
    """Return the id of the one recipient a copy is for, or None where a paper is for all."""
    target = document.target
    return None if target is None or target.is_agency else target.id


def printed_groups(document: DocumentSpec, assignments: Sequence[Assignment]) -> list[Group]:
    """Return the assignments of a document; in the copy for one recipient only its own."""
    here = document.target.document if document.target else document.id
    only = only_recipient(document)
    chosen = [
        (at, one)
        for at, one in enumerate(assignments)
        if (not one.in_ or here in one.in_)
        and (only is None or only in one.to or one.to == (EVERYONE,))
    ]
    return [(one,) for one in chosen] if only is None else list(_of_one(chosen))


def is_dashed(group: Group) -> bool:
    """Tell whether each task is a dash line: as first said, else where there are several."""
    said = next((one.list for _, one in group if one.list is not None), None)
    return said == "dash" or (said is None and sum(len(one.tasks) for _, one in group) > 1)


def _of_one(chosen: Sequence[tuple[int, Assignment]]) -> Iterator[Group]:
    """Yield the assignments of one recipient, each group for one heading.

    Those without a title or an intro of their own would each be headed by the recipient's name:
    they are one group, at the place of the first.
    """
    plain = tuple(one for one in chosen if one[1].title is None and one[1].intro is None)
    for one in chosen:
        if one not in plain:
            yield (one,)
        elif one == plain[0]:
            yield plain
