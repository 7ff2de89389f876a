"""Values that a person must confirm: found, and the campaign as a draft prints it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cds_docs.campaign import codes
from cds_docs.campaign.confirm import MARK
from cds_docs.campaign.convert import Located
from cds_docs.campaign.each.waiting import header
from cds_docs.campaign.lists.columns import OWN
from cds_docs.campaign.loaded import Finding
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.shape import Data, Loc, member_at
from cds_docs.campaign.validate import attempt, copied, place
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Span
from cds_docs.patterns import regex
from cds_docs.source.nodes import Source

_MARK = regex(re.escape(MARK), re.IGNORECASE)
_TRIES = 2

_WHERE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("theme",), "Đối chiếu với văn bản của trung ương công bố chủ đề năm nay"),
    (("activities", "*", "theme"), "Đối chiếu với kế hoạch năm nay của địa phương"),
    (("slogans", "*"), "Đối chiếu với văn bản hướng dẫn khẩu hiệu năm nay"),
    (("references",), "Đối chiếu với chính văn bản được viện dẫn"),
    (("documents", "*", "signer"), "Hỏi văn phòng ai ký"),
)
"""Where a person finds out, by the beginning of the place."""


def confirm_findings(located: Located, source: Source) -> Iterator[Finding]:
    """Yield a finding for each value that a person must confirm."""
    for loc in located.unconfirmed:
        span = located.spans.get(loc)
        cell = _cell(located, loc)
        name = f"cột «{header(str(loc[-1]))}»" if cell else _named(loc)
        message = f"{name} còn chờ xác nhận"
        shown = cell or _value(located.data, loc)
        if shown and not _MARK.fullmatch(shown):
            message += f": {quoted(shown)}"
        hint = f"{_where(loc)}, sửa nếu cần rồi xóa «{MARK}»; xem trước: render --draft."
        yield Finding(codes.UNCONFIRMED, loc, message, hint, span=span and _closer(source, span))


def marked_campaign(located: Located, clean: Campaign) -> Campaign:
    """Return the campaign in which words to be confirmed keep the mark.

    A value too long with the mark stands there without it.
    """
    texts = dict(located.unconfirmed)
    for _ in range(_TRIES):
        campaign, faults = attempt(_with(located.data, texts))
        if campaign is not None:
            return campaign
        for fault in faults:
            texts.pop(place(fault.loc), None)
    return clean


def _with(data: dict[str, Data], texts: Mapping[Loc, str]) -> dict[str, Data]:
    """Return a copy of the data with other texts at some places."""
    copy: Any = copied(data)
    for loc, text in texts.items():
        parent = copy
        for step in loc[:-1]:
            parent = parent[step]
        if text:
            parent[loc[-1]] = text
    whole: dict[str, Data] = copy
    return whole


def _value(data: Data, loc: Loc) -> str:
    """Return the text at a place, or nothing."""
    found: Any = data
    for step in loc:
        try:
            found = found[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return found if isinstance(found, str) else ""


def _cell(located: Located, loc: Loc) -> str:
    """Return what stands in a cell of a list that is no value of the campaign, or nothing."""
    match loc:
        case ("recipients", int(index), str(key)) if key not in OWN and index in located.rows:
            return located.unconfirmed[loc]
        case _:
            return ""


def _named(loc: Loc) -> str:
    """Return what the value is, by its key: ``«theme» (chủ đề của năm)``."""
    keys = [step for step in loc if isinstance(step, str)]
    member = member_at(loc)
    meaning = re.split(r"[.,;:]", member.description)[0].strip() if member else ""
    if loc[0] == "references":
        keys = [keys[-1]]
        return f"«{keys[0]}» của văn bản viện dẫn «{loc[1]}»"
    if isinstance(loc[-1], int):
        return f"mục {loc[-1] + 1} của «{keys[-1]}»"
    if not meaning or "`" in meaning:
        return f"«{keys[-1]}»"
    return f"«{keys[-1]}» ({meaning[:1].lower()}{meaning[1:]})"


def _where(loc: Loc) -> str:
    """Return where a person finds out."""
    for places, words in _WHERE:
        if all(step in ("*", str(at)) for step, at in zip(places, loc, strict=False)):
            return words
    return "Đối chiếu với nguồn của giá trị này"


def _closer(source: Source, span: Span) -> Span:
    """Return where the mark itself stands, or the value where escapes or line ends hide it."""
    if span.path != source.path:
        return span
    lines = [source.line(number) for number in range(span.line, span.end_line + 1)]
    for number, line in enumerate(lines, span.line):
        start = span.column - 1 if number == span.line else 0
        if found := _MARK.search(line, start):
            return Span(span.path, number, found.start() + 1, number, found.end() + 1)
    return span
