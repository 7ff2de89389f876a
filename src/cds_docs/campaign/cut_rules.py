"""A rule on names in brackets that their own commas cut into two."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted

_OF_ONE_NAME = ("phát thanh", "truyền hình")
"""The end and the beginning of what the comma parts in the names of newspapers since 2025."""
_SEVERAL = ("các ", "những ", "mọi ", "lãnh đạo ")
"""Begin a body of its own, also where typed small."""


def cut_names(loaded: Loaded) -> Iterator[Finding]:
    """An entry in brackets goes on small where the one before ended: they were one name."""
    for loc, document in documents(loaded):
        yield from _cut(loaded, (*loc, "to"), document.to)
        bodies = [line.to for line in document.distribution]
        yield from _cut(loaded, (*loc, "distribution"), bodies)


def _cut(loaded: Loaded, loc: Loc, entries: Sequence[str]) -> Iterator[Finding]:
    """Yield the entries of a list in brackets that go on a name; others stand in their lines."""
    span = loaded.span(*loc)
    if not loaded.source.lines[span.line - 1][span.column - 1 :].startswith("["):
        return
    for at, (before, entry) in enumerate(pairwise(entries), start=1):
        if before in loaded.recipient_places or entry in loaded.recipient_places:
            continue
        if _goes_on(before.lower(), entry):
            message = f"{quoted(before)} và {quoted(entry)} in thành hai nơi; có vẻ là một tên bị"
            message += " dấu phẩy cắt đôi"
            hint = f'Một tên thì đặt trong ngoặc kép: "{before}, {entry}"; hai nơi thì viết hoa chữ'
            hint += " đầu, mỗi nơi một dòng «- »."
            yield Finding(codes.NAME_CUT, (*loc, at), message, hint)


def _goes_on(before: str, entry: str) -> bool:
    """Tell whether an entry goes on a name that ended in the one before."""
    end, start = _OF_ONE_NAME
    if before.endswith(end) and entry.lower().startswith(start):
        return True
    return entry[:1].islower() and " " in entry and not entry.startswith(_SEVERAL)


CUT_RULES: tuple[Rule, ...] = (cut_names,)
