"""What only a paper of the new year can give: theme, slogans, plans and their numbers."""

import re
from collections.abc import Iterator

from cds_docs.campaign.model import Reference
from cds_docs.campaign.numbers import symbol_text
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.steps import Step
from cds_docs.campaign.rule import documents
from cds_docs.campaign.shape import Loc
from cds_docs.patterns import regex
from cds_docs.standard.kinds import KINDS

_LASTING = frozenset(
    {
        "hiến pháp", "luật", "bộ luật", "pháp lệnh", "lệnh", "nghị định", "thông tư",
        "thông tư liên tịch",
    }
)  # fmt: skip
"""Kinds of papers that hold until they are replaced, whatever the year."""

_ANY_KIND = "văn bản"
_LASTING_NUMBER = regex(r"[-/]TW\b|/QH\d*\b")


def themes(ground: Ground) -> Iterator[Step]:
    """Yield the marking of themes and of slogans typed out; those made of facts follow them."""
    yield from ground.mark(("theme",), "chủ đề của năm mới do trung ương công bố")
    for index, activity in enumerate(ground.campaign.activities):
        if activity.theme is not None:
            loc: Loc = ("activities", index, "theme")
            yield from ground.mark(loc, "chủ đề của hoạt động trong năm mới")
    for index, slogan in enumerate(ground.campaign.slogans):
        if "{{" not in slogan:
            yield from ground.mark(("slogans", index), "khẩu hiệu còn dùng trong năm mới không")


def references(ground: Ground) -> Iterator[Step]:
    """Yield the marking of papers issued for the campaign's own year; older ones stay."""
    for key, paper in ground.campaign.references.items():
        loc: Loc = ("references", key)
        if not _own_year(ground, paper):
            continue
        if _lasts(paper):
            words = f"ban hành trong năm {ground.old}: xem còn hiệu lực, còn cần viện dẫn không"
            yield ground.look(loc, paper.number or "", words, ground.loaded.span(*loc, "number"))
            continue
        yield from ground.mark((*loc, "number"), f"số, ký hiệu văn bản tương ứng năm {ground.new}")
        yield from ground.mark((*loc, "date"), f"ngày của văn bản tương ứng năm {ground.new}")
        if paper.about and f"{ground.old}" in paper.about:
            yield from ground.mark((*loc, "about"), "trích yếu của văn bản mới")


def numbers_in_texts(ground: Ground) -> Iterator[Step]:
    """Yield the marking of texts that name a number which is not that of the new year."""
    found = dict(_old_numbers(ground))
    if not found:
        return
    whole = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    short = "|".join(_called(*one) for one in found.items() if one[0][0].isdigit())
    pattern = re.compile(
        rf"(?<![\w/.-])(?:{whole})(?![\w/-])|\b(?:{short or whole})(?![\d/]|[.,-]\w)"
    )
    for loc, _, leaf, typed in ground.texts():
        if not leaf.words or loc[0] == "references":
            continue
        if hit := pattern.search(typed.raw):
            words = f"«{' '.join(hit[0].split())}» là số của năm {ground.old}"
            yield from ground.mark(loc, words, hit.start(hit.lastindex or 0))


def own_year(ground: Ground, loc: Loc) -> bool:
    """Tell whether a place lies in a paper whose like of the new year must be found."""
    if loc[0] != "references":
        return False
    paper = ground.campaign.references[str(loc[1])]
    return _own_year(ground, paper) and not _lasts(paper)


def _own_year(ground: Ground, paper: Reference) -> bool:
    """Tell whether a paper was issued in or for the campaign's own year."""
    if paper.document is not None:
        return False
    issued = paper.date is not None and paper.date.year == ground.old
    return issued or f"năm {ground.old}" in (paper.about or "")


def _lasts(paper: Reference) -> bool:
    """Tell whether a paper holds until it is replaced."""
    by_number = _LASTING_NUMBER.search(paper.number or "") is not None
    return (paper.type or "").casefold() in _LASTING or by_number


def _old_numbers(ground: Ground) -> Iterator[tuple[str, str]]:
    """Yield numbers, with ký hiệu, of papers that will have another one next year, and the kind."""
    for paper in ground.campaign.references.values():
        if paper.number and _own_year(ground, paper) and not _lasts(paper):
            yield paper.number, paper.type or ""
    for _, document in documents(ground.loaded):
        if document.number or (document.symbol and document.symbol[0].isdigit()):
            number, rest = symbol_text(ground.loaded, document)
            yield f"{number}{rest}", KINDS[document.kind].name


def _called(number: str, kind: str) -> str:
    """Return what finds a paper called by kind and number alone: ``Kế hoạch số 15``."""
    kinds = "|".join(r"\s+".join(map(re.escape, one.split())) for one in {kind, _ANY_KIND} if one)
    digits = number.partition("/")[0].lstrip("0")
    return rf"(?i:{kinds})\s+số\s+(0*{re.escape(digits)})"
