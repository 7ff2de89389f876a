"""Posts: which are deputies', and whose, told by their words."""

import re

from cds_docs.patterns import regex
from cds_docs.viet import fold, nfc, upper_first

_WORD = regex(r"\w+")
_COMMITTEE = regex(r"\bubnd\b")
_OF_DUTY = regex(r"\b(?:thuong truc|phu trach|dieu hanh)\b")
"""What is said of a deputy beside the post: not another post."""
_ACTING = regex(r"^(?:q|quyen) ")
_OF_A_BODY = regex(r"^(?:truong|chanh) ")
"""Before the body that a post leads: «Phó Ban», «Phó Văn phòng» is said of the deputy as well."""
_BEFORE_HEAD = regex(r"^ph[oó] (?:(?:thường trực|thuong truc) )?", re.IGNORECASE)
_BESIDE_HEAD = regex(
    r",? (?:(?:được giao )?(?:phụ trách|điều hành)\b.*|thường trực\b)", re.IGNORECASE
)
_PEOPLE = regex(
    r"(?:(?:các|quý|toàn thể|nguyên) )*(?:ông|bà(?! rịa)|ngài|đồng chí|đ/c|giáo sư|tiến sĩ"
    r"|thạc sĩ|luật sư|nhà báo|g\.?s|pgs|ts|ths|chủ tịch|giám đốc|bí thư|chánh|trưởng|phó"
    r"|tổng (?:giám đốc|biên tập|bí thư|thư ký|lãnh sự(?! quán))"
    r"|bộ trưởng|thứ trưởng|thủ trưởng|thủ tướng|hiệu trưởng|cục trưởng|vụ trưởng|viện trưởng"
    r"|đại sứ(?! quán)|lãnh đạo|đại diện|đại biểu|thường trực|thành viên|cán bộ|người|nhân dân"
    r"|học sinh|sinh viên)(?!\w)",
    re.IGNORECASE,
)
"""How the names of people and of posts begin, in words that begin no name of a body."""
_MINISTER, _VICE_MINISTER = "Bộ trưởng", "Thứ trưởng"
"""The one head whose deputy is not called «Phó»."""


def is_of_people(name: str) -> bool:
    """Tell whether a name is one of people or of posts: «Ông …», «Chủ tịch …», no body."""
    return bool(_PEOPLE.match(nfc(name)))


def is_deputy(post: str) -> bool:
    """Tell whether a post is a deputy's; «Thứ trưởng» only with its accents: not «Thủ trưởng»."""
    return fold(post).startswith("pho ") or _is_vice_minister(post)


def head_of(deputy: str) -> str:
    """Return the head's post: «Chủ tịch» for a «Phó Chủ tịch Thường trực»."""
    if _is_vice_minister(deputy):
        return _MINISTER
    head = _BEFORE_HEAD.sub("", " ".join(nfc(deputy).split()), count=1)
    return upper_first(_BESIDE_HEAD.sub("", head, count=1))


def deputy_of(head: str) -> str:
    """Return how the deputy of a head is called."""
    return _VICE_MINISTER if fold(head) == fold(_MINISTER) else f"Phó {head}"


def _is_vice_minister(post: str) -> bool:
    return _begins(nfc(post).casefold(), _VICE_MINISTER.casefold())


def is_deputy_of(deputy: str, head: str) -> bool:
    """Tell whether «Phó X» is the deputy of a head, as far as words tell; any case, any accents.

    One of the two may say more: «Phó Chủ tịch Ủy ban nhân dân xã» of a «Chủ tịch». Posts in their
    initials are taken for those they may stand for.
    """
    if _is_vice_minister(deputy):
        return _begins(_ACTING.sub("", _plain(head)), fold(_MINISTER))
    post = _OF_DUTY.sub("", _plain(deputy).removeprefix("pho "))
    of = _ACTING.sub("", _plain(head))
    known = (of, _OF_A_BODY.sub("", of), "".join(word[0] for word in of.split()))
    return any(_begins(post, one) or _begins(one, post) for one in known)


def is_same_post(post: str, head: str) -> bool:
    """Tell whether two posts are one, as far as words tell: «Giám đốc Sở» and «Giám đốc»."""
    return is_deputy_of(deputy_of(post), head)


def _plain(post: str) -> str:
    return " ".join(_WORD.findall(_COMMITTEE.sub("uy ban nhan dan", fold(post))))


def _begins(text: str, words: str) -> bool:
    """Tell whether a text begins with words, whole ones."""
    return text.split()[: len(words.split())] == words.split()
