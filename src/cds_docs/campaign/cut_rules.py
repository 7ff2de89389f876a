"""A rule on names and sentences in brackets that their own commas cut into two."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted

_OF_ONE_NAME = ("phát thanh", "truyền hình")
"""The end and the beginning of what the comma parts in the names of newspapers since 2025."""
_SEVERAL = ("các ", "những ", "mọi ", "lãnh đạo ")
"""Begin a body of its own, also where typed small."""


class _Kind(NamedTuple):
    """What a list holds: how one entry of it is called, and one whole value."""

    entry: str
    value: str


_NAMES, _SENTENCES = _Kind("nơi", "tên"), _Kind("mục", "câu")


def cut_names(loaded: Loaded) -> Iterator[Finding]:
    """An entry in brackets goes on small where the one before ended: they were one name."""
    for loc, document in documents(loaded):
        yield from _cut(loaded, (*loc, "to"), document.to, _NAMES)
        bodies = [line.to for line in document.distribution]
        yield from _cut(loaded, (*loc, "distribution"), bodies, _NAMES)


def cut_sentences(loaded: Loaded) -> Iterator[Finding]:
    """The same of slogans, work and bases; a list all in small letters is one of short phrases."""
    campaign = loaded.campaign
    lists: list[tuple[Loc, Sequence[str]]] = [(("slogans",), campaign.slogans)]
    for at, assignment in enumerate(campaign.assignments):
        texts = [task.text for task in assignment.tasks]
        lists.append((("assignments", at, "tasks"), texts))
    lists += [((*loc, "bases"), document.bases) for loc, document in documents(loaded)]
    for loc, entries in lists:
        if len(entries) > 1 and not entries[0][:1].islower():
            yield from _cut(loaded, loc, entries, _SENTENCES)


def _cut(loaded: Loaded, loc: Loc, entries: Sequence[str], kind: _Kind) -> Iterator[Finding]:
    """Yield the entries of a list in brackets that go on another; others stand in their lines."""
    span = loaded.span(*loc)
    if not loaded.source.lines[span.line - 1][span.column - 1 :].startswith("["):
        return
    for at, (before, entry) in enumerate(pairwise(entries), start=1):
        if before in loaded.recipient_places or entry in loaded.recipient_places:
            continue
        if _goes_on(before.lower(), entry):
            message = f"{quoted(before)} và {quoted(entry)} in thành hai {kind.entry}; có vẻ là"
            message += f" một {kind.value} bị dấu phẩy cắt đôi"
            hint = f'Một {kind.value} thì đặt trong ngoặc kép: "{before}, {entry}"; hai'
            hint += f" {kind.entry} thì viết hoa chữ đầu, mỗi {kind.entry} một dòng «- »."
            yield Finding(codes.NAME_CUT, (*loc, at), message, hint)


def _goes_on(before: str, entry: str) -> bool:
    """Tell whether an entry goes on a name that ended in the one before."""
    end, start = _OF_ONE_NAME
    if before.endswith(end) and entry.lower().startswith(start):
        return True
    return entry[:1].islower() and " " in entry and not entry.startswith(_SEVERAL)


CUT_RULES: tuple[Rule, ...] = (cut_names, cut_sentences)
