"""Names of the superior and the issuing body: lines of type joined to whole names."""

from collections.abc import Sequence

from cds_docs.check.recognition.lines import Line
from cds_docs.patterns import regex
from cds_docs.viet import fold

_HEADS = (
    "uy ban|ubnd|hdnd|hoi dong|bo|so|phong|ban|cuc|chi cuc|tong cuc|vu|trung tam|truong|"
    "cong ty|tong cong ty|tap doan|vien|van phong|dang bo|dang uy|hoi|lien hiep|lien doan|"
    "thanh tra|bao hiem|cong an|toa an|benh vien|dai hoc|hoc vien|chu tich|thu tuong|quoc hoi|"
    "chinh phu|dai|bao|kho bac|ngan hang|to|tram|hat|doi|tong thanh tra|mat tran|cong doan|"
    "doan|kiem toan|chi nhanh|xi nghiep|thu vien|bao tang|nha|quy|giam doc|bo truong|"
    "hieu truong|tieu ban"
)
_HEAD = regex(rf"(?:{_HEADS})\b")
_WHERE = regex(r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b")
_JOINING = regex(r"(?:va|cua|cho|ve|tai|thuoc|&|-|–|,)(?:\s|$)")
_OPEN = regex(r"(?:(?:\s|^)(?:va|cua|ve|cho|thuoc|-|–|&)|,)$")
_BARE = regex(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|van phong|chu tich|ban chi dao|thanh tra|"
    r"trung tam|truong|phong|hoi dong|ban quan ly|so|cuc|chi cuc|vien|ban|bo|to cong tac|doan|hoi|"
    r"giam doc|ban to chuc|tong cong ty|cong ty|benh vien|truong dai hoc)"
)


def _begins_name(above: Line, line: Line) -> bool:
    """Tell whether a line begins a name of its own below another."""
    last, text = fold(above.text), fold(line.text)
    if _JOINING.match(text) or _OPEN.search(last):
        return False
    if _BARE.fullmatch(last) and (_WHERE.match(text) or above.is_bold == line.is_bold):
        return False
    if above.is_bold != line.is_bold:
        return True
    return not _WHERE.match(text) and bool(_HEAD.match(text))


def names(lines: Sequence[Line]) -> list[list[Line]]:
    """Join lines to names: by where bold begins, else by what a name can begin with."""
    joined: list[list[Line]] = []
    for line in lines:
        if joined and not _begins_name(joined[-1][-1], line):
            joined[-1].append(line)
        else:
            joined.append([line])
    return joined
