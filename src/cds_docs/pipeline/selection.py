"""Which copies are wanted of documents made for each of several: one row, a sample, all."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.each.target import Target
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import NOTHING_TO_CHOOSE, UNKNOWN_ROW
from cds_docs.values import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of all documents of a campaign.

    Attributes:
        only: Ids of documents, or of single copies; all when empty.
        row: The one copy wanted of each: the row of a list, the place among the recipients, or the
            id of a recipient or agency; all when empty.
        sample: How many copies of each document are wanted at most; 0 for all.
    """

    only: tuple[str, ...] = ()
    row: str = ""
    sample: int = 0


def document_id(paper: DocumentSpec) -> str:
    """Return the id of a document, of a copy that of the document it is made of."""
    return paper.target.document if paper.target else paper.id


def chosen(papers: Sequence[DocumentSpec], wish: Wish) -> Sequence[int]:
    """Return the places of the papers wanted, in order."""
    places: Sequence[int] = range(len(papers))
    if wish.only or wish.row:
        places = [at for at in places if _is_named(papers[at], wish)]
    if not wish.sample:
        return places
    copies: dict[str, list[int]] = {}
    for at in places:
        copies.setdefault(document_id(papers[at]), []).append(at)
    spread = (_spread(papers, those, wish.sample) for those in copies.values())
    return list(chain.from_iterable(spread))


def _is_named(paper: DocumentSpec, wish: Wish) -> bool:
    """Tell whether a paper is one of those asked for, samples apart."""
    if wish.only and paper.id not in wish.only and document_id(paper) not in wish.only:
        return False
    return not wish.row or (paper.target is not None and _is_row(paper.target, wish.row))


def _is_row(target: Target, row: str) -> bool:
    """Tell whether a copy is for a row: by number as a person counts, or by id."""
    return row == target.id or (not target.is_agency and row == _number(target))


def _number(target: Target) -> str:
    """Return the number a recipient has in its list, or among those of the campaign file."""
    return str(target.row or target.index + 1)


def _spread(papers: Sequence[DocumentSpec], places: list[int], count: int) -> Iterator[int]:
    """Yield some of the copies of a document: first, last, longest name, the others evenly."""
    if len(places) <= count:
        yield from places
        return
    longest = max(places, key=lambda at: _length(papers[at]))
    steps = max(count - 1, 1)
    even = (places[round(step * (len(places) - 1) / steps)] for step in range(count))
    wanted = dict.fromkeys((places[0], places[-1], longest, *even, *places))
    yield from sorted(islice(wanted, count))


def _length(paper: DocumentSpec) -> int:
    return len(paper.target.facts["name"]) if paper.target else 0


def nothing_chosen(campaigns: Collection[Sequence[DocumentSpec]], wish: Wish) -> list[Diagnostic]:
    """Return why a row or a sample cannot be had of any campaign."""
    if not wish.row and not wish.sample:
        return []
    option = "--row" if wish.row else "--sample"
    lists = [[one for one in papers if _is_named(one, Wish(wish.only))] for papers in campaigns]
    copies = [one for papers in lists for one in papers if one.target is not None]
    if not copies:
        message = f"Tùy chọn «{option}» chỉ dùng với văn bản có «for_each»; ở đây không có."
        return [Diagnostic(NOTHING_TO_CHOOSE, message, hint="Bỏ tùy chọn, hoặc thêm «for_each».")]
    if wish.row and not any(_is_row(one.target, wish.row) for one in copies if one.target):
        others = [
            one for papers in campaigns for one in papers if _is_named(one, Wish((), wish.row))
        ]
        if others:
            return [_left_out(others[0], wish)]
        first, last = (copies[at].target for at in (0, -1))
        message = f"Không có dòng hay mã nơi nhận «{wish.row}»."
        what = "mã cơ quan" if first and first.is_agency else "số dòng hoặc mã"
        hint = f"Ghi {what}, từ {_named(first)} đến {_named(last)}."
        return [Diagnostic(UNKNOWN_ROW, message, hint=hint)]
    return []


def _left_out(paper: DocumentSpec, wish: Wish) -> Diagnostic:
    """Return the finding on a row that documents have, but none of those named beside it."""
    message = (
        f"Dòng hay mã nơi nhận «{wish.row}» có, nhưng không thuộc văn bản nào nêu ở --only"
        f" ({', '.join(wish.only)})."
    )
    hint = f"Chỉ ghi «--only {paper.id}», hoặc chỉ ghi «--row {wish.row}»."
    return Diagnostic(UNKNOWN_ROW, message, hint=hint)


def of_recipient(papers: Iterable[DocumentSpec], name: str) -> str:
    """Return the id of the first copy for a recipient or agency, or nothing."""
    return next((one.id for one in papers if one.target and one.target.id == name), "")


def _named(target: Target | None) -> str:
    """Return a row as it may be typed."""
    if target is None or target.is_agency:
        return f"«{target.id}»" if target else ""
    return f"{_number(target)} («{target.id}»)"
