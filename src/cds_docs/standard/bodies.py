"""Bodies by how they decide: together, or by one head; told by how their names begin."""

from cds_docs.patterns import regex
from cds_docs.viet import fold

_COMMITTEE = regex(r"(?:uy ban nhan dan|ubnd)\b")
_COUNCIL = regex(r"(?:hoi dong nhan dan|hdnd)\b")
_ONE_HEAD = regex(
    r"(?:so|cuc|chi cuc|phong|trung tam|van phong|ban giam doc|giam doc|truong phong)\b"
)
_HEADS = (
    (regex(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b"), "CHỦ TỊCH"),
    (regex(r"so (?!giao dich|chi huy|chi nhanh)"), "GIÁM ĐỐC"),
    (regex(r"bo (?!tu lenh|chi huy|tham muu|mon)"), "BỘ TRƯỞNG"),
)
"""Bodies whose head has one post everywhere, and that post."""
_WITHIN = regex(
    r"(?!^)\b(?:so|phong|ban|cuc|trung tam|vien|van phong|hoi dong|to|doi|tram"
    r"|cong ty|benh vien|chi cuc|chi nhanh|thanh tra|du an)\b(?! nhan dan)"
)
"""A word that may begin the name of another body within the one named."""


def is_committee(name: str) -> bool:
    """Tell whether a body is an Ủy ban nhân dân."""
    return bool(_COMMITTEE.match(fold(name)))


def is_council(name: str) -> bool:
    """Tell whether a body is a Hội đồng nhân dân."""
    return bool(_COUNCIL.match(fold(name)))


def has_one_head(name: str) -> bool:
    """Tell whether a body or post is surely of those led by one head (thủ trưởng)."""
    return bool(_ONE_HEAD.match(fold(name)))


def post_of_another_body(post: str, name: str) -> str:
    """Return the post of a body's head where a post given is that of another's head, or nothing.

    Args:
        post: A whole post in capitals.
        name: The name of the body.
    """
    own = head_of_body(name)
    known = post in {head for _, head in _HEADS}
    return own if known and post != own else ""


def head_of_body(name: str) -> str:
    """Return the post of a body's head in capitals, where it is one everywhere, or nothing."""
    folded = fold(name)
    own = next((head for begins, head in _HEADS if begins.match(folded)), "")
    return "" if _WITHIN.search(folded) else own
