"""Posts: whether a deputy's belongs to a head's, told by their words."""

from cds_docs.patterns import regex
from cds_docs.viet import fold

_WORD = regex(r"\w+")
_COMMITTEE = regex(r"\bubnd\b")
_OF_DUTY = regex(r"\b(?:thuong truc|phu trach|dieu hanh)\b")
"""What is said of a deputy beside the post: not another post."""
_ACTING = regex(r"^(?:q|quyen) ")
_OF_A_BODY = regex(r"^(?:truong|chanh) ")
"""Before the body that a post leads: «Phó Ban», «Phó Văn phòng» is said of the deputy as well."""


def is_deputy_of(deputy: str, head: str) -> bool:
    """Tell whether «Phó X» is the deputy of a head, as far as words tell; any case, any accents.

    One of the two may say more: «Phó Chủ tịch Ủy ban nhân dân xã» of a «Chủ tịch». Posts in their
    initials are taken for those they may stand for.
    """
    post = _OF_DUTY.sub("", _plain(deputy).removeprefix("pho "))
    of = _ACTING.sub("", _plain(head))
    known = (of, _OF_A_BODY.sub("", of), "".join(word[0] for word in of.split()))
    return any(_begins(post, one) or _begins(one, post) for one in known)


def _plain(post: str) -> str:
    return " ".join(_WORD.findall(_COMMITTEE.sub("uy ban nhan dan", fold(post))))


def _begins(text: str, words: str) -> bool:
    """Tell whether a text begins with words, whole ones."""
    return text.split()[: len(words.split())] == words.split()
