"""The lines above a signature: authority and post (Phụ lục I, phần I, mục II.7b)."""

import re

from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.model import Agency, DocumentSpec, Signer
from cds_docs.patterns import regex
from cds_docs.standard.posts import head_of, is_deputy
from cds_docs.viet import capitals

_ACTING = regex(r"(?:q\.|quyền)\s*", re.IGNORECASE)
_PLACE = regex(
    r"\s+(?:tỉnh|thành phố|tp\.?|đặc khu|quận|huyện|thị xã|thị trấn|phường|xã(?!\s+hội))\s+"
    r"(?!ủy\b|uỷ\b).*",
    re.IGNORECASE,
)


def authority_lines(loaded: Loaded, document: DocumentSpec) -> tuple[str, ...]:
    """Return the lines above the signature, top to bottom, in real capitals; none without signer.

    A signer "by order" or "by delegation" speaks for the head, not for the collective: no ``TM.``.
    """
    signer = document.signer
    if signer is None:
        return ()
    agency = loaded.campaign.agencies[document.issuer]
    lines = signer.lines or _derived(signer, agency)
    return tuple(capitals(line) for line in lines)


def authority(signer: Signer) -> str:
    """Return by which authority somebody signs: as said, or as the post shows."""
    if signer.by is not None:
        return signer.by
    if is_deputy(signer.title or ""):
        return "kt"
    return "q" if _ACTING.match(signer.title or "") else "none"


def needs_head(signer: Signer) -> bool:
    """Tell whether the lines name the head, or the signer's post is the head's."""
    if authority(signer) in {"kt", "tl", "tuq"}:
        return signer.of is None
    return signer.title is None


def body_name(agency: Agency) -> str:
    """Return the name of a body without its place: ``Ủy ban nhân dân``."""
    name = " ".join(agency.name.replace("|", " ").split())
    return _PLACE.sub("", name)


def _derived(signer: Signer, agency: Agency) -> tuple[str, ...]:
    head, title = signer.of or agency.head or "", signer.title or ""
    together = (f"TM. {body_name(agency)}",) if agency.collective and not signer.own else ()
    match authority(signer):
        case "kt":
            return (*together, f"KT. {head}", title)
        case "q":
            return (*together, f"Q. {_ACTING.sub('', title, count=1) or head}")
        case "tl" if is_deputy(title):
            return (f"TL. {head}", f"KT. {head_of(title)}", title)
        case "tl":
            return (f"TL. {head}", title)
        case "tuq":
            return (f"TUQ. {head}", title)
        case _:
            return (*together, title or head)
