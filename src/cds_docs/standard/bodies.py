"""Bodies by how they decide: together, or by one head; told by how their names begin."""

from cds_docs.patterns import regex
from cds_docs.viet import fold

_COMMITTEE = regex(r"(?:uy ban nhan dan|ubnd)\b")
_COUNCIL = regex(r"(?:hoi dong nhan dan|hdnd)\b")
_ONE_HEAD = regex(
    r"(?:so|cuc|chi cuc|phong|trung tam|van phong|ban giam doc|giam doc|truong phong)\b"
)


def is_committee(name: str) -> bool:
    """Tell whether a body is an Ủy ban nhân dân."""
    return bool(_COMMITTEE.match(fold(name)))


def is_council(name: str) -> bool:
    """Tell whether a body is a Hội đồng nhân dân."""
    return bool(_COUNCIL.match(fold(name)))


def has_one_head(name: str) -> bool:
    """Tell whether a body or post is surely of those led by one head (thủ trưởng)."""
    return bool(_ONE_HEAD.match(fold(name)))
