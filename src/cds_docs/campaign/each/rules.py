"""Rules on documents made for each of several; each copy is judged for what is its own."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.calendar_rules import dated_after_event
from cds_docs.campaign.citation_rules import same_numbers
from cds_docs.campaign.document_rules import DOCUMENT_RULES
from cds_docs.campaign.each.copies import offered, papers
from cds_docs.campaign.each.given import COLUMNS, theirs
from cds_docs.campaign.each.row_rules import ROW_RULES
from cds_docs.campaign.each.target import Target
from cds_docs.campaign.each.whom_rules import WHOM_RULES
from cds_docs.campaign.each.wording import OF_AGENCY, OF_DOCUMENT, in_columns
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.name_rules import signer_names
from cds_docs.campaign.place_rules import PLACE_RULES, generic_words, place_form
from cds_docs.campaign.rule import Rule
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.signer_rules import HEAD_RULES, SIGNING_RULES, speaks_for
from cds_docs.campaign.symbol_rules import agency_codes, symbols
from cds_docs.campaign.time_rules import other_year
from cds_docs.diagnostics import Span

_SIGNER = "signer"
_HEADERS = {
    codes.SIGNER_MISSING: "Người ký",
    codes.SIGNER_WITHOUT_POST: "Chức vụ",
    codes.DEPUTY_WITHOUT_HEAD: "Chức vụ người đứng đầu",
    codes.AGENCY_CODE_MISSING: "Ký hiệu",
}
"""What a recipient that issues its copy may lack → the column that gives it."""
_GIVEN = frozenset(place[:1] for place in COLUMNS.values())
_OF_PAPERS: tuple[Rule, ...] = (
    *DOCUMENT_RULES,
    symbols,
    *SIGNING_RULES,
    signer_names,
    dated_after_event,
    other_year,
)
"""Rules on what rows and agencies give to a paper, each paper by itself."""
_OF_PLACES: tuple[Rule, ...] = (generic_words, place_form)
"""Rules on địa danh, of a paper or of the agency of several."""
_OF_AGENCIES: tuple[Rule, ...] = (agency_codes, *HEAD_RULES, *PLACE_RULES)
_TOGETHER = 96
"""Papers put together at once: what they hold is all that judging them keeps in memory."""


class _Copy(NamedTuple):
    """A paper of a campaign as rules see it.

    Attributes:
        paper: The paper.
        own: Keys of the document that its row, or the row of another copy, gives.
        is_later: Whether it is a copy behind the first, which is judged with the campaign.
    """

    paper: DocumentSpec
    own: frozenset[str] = frozenset()
    is_later: bool = False

    def has(self, place: Loc) -> bool:
        """Tell whether what stands at a place of the document is told for this copy."""
        target = self.paper.target
        if target is None or not self.is_later:
            return False
        return target.issues or str(next(iter(place), "")) in self.own


def copies(loaded: Loaded) -> Iterator[Finding]:
    """A rule on papers is not kept by a copy, for what its row or its agency gives.

    The first copy is judged with the campaign (``copies.representative``). The others are put
    together some at a time: there may be thousands.
    """
    if not any(one.for_each and papers(loaded, one) for one in loaded.campaign.documents):
        return
    of_papers: tuple[Rule, ...] = (*_OF_PAPERS, partial(same_numbers, first={}))
    one_of_each: dict[Hashable, _Copy] = {}
    varying = _varying(loaded)
    while some := tuple(islice(varying, _TOGETHER)):
        yield from _found(loaded, some, of_papers, ("documents", "agencies"))
        yield from _found(loaded, some, _OF_PLACES, ("documents",))
        for one in some:
            one_of_each.setdefault(_seen_by_agencies(one.paper), one)
    yield from _found(loaded, tuple(one_of_each.values()), _OF_AGENCIES, ("agencies",))


def _seen_by_agencies(paper: DocumentSpec) -> Hashable:
    """Return what rules on agencies look at in their papers."""
    return paper.issuer, paper.place, paper.date, speaks_for(paper)


def _found(
    loaded: Loaded, those: Sequence[_Copy], rules: Iterable[Rule], on: Collection[str]
) -> Iterator[Finding]:
    """Yield what rules find in some papers: on the papers, on their agencies, or on both."""
    documents = tuple(one.paper for one in those)
    campaign = loaded.campaign.model_copy(update={"documents": documents})
    unrolled = replace(loaded, campaign=campaign)
    for rule in rules:
        for found in at_cells(unrolled, rule(unrolled)):
            match found.loc:
                case ("documents", int(at), *rest) if "documents" in on:
                    one = those[at]
                    if one.has(_place(found)):
                        place = (*loaded.document_loc(one.paper), *rest)
                        yield replace(found, loc=place, uses=(place, *_whom(one.paper)))
                case ("agencies", *_) if "agencies" in on:
                    yield found


def _place(found: Finding) -> Loc:
    """Return what of a document a finding is about: the key that is missing, where one is."""
    rest = found.loc[2:]
    return rest if rest or not found.uses else found.uses[0][2:]


def _varying(loaded: Loaded) -> Iterator[_Copy]:
    """Yield the papers a campaign has, but copies like the first and those not to be trusted."""
    for document in loaded.campaign.documents:
        giving = COLUMNS.keys() - theirs(loaded.campaign, document)
        offers = offered(loaded, document) if document.for_each else {}
        own = frozenset(COLUMNS[key][0] for key in offers if key in giving)
        for number, paper in enumerate(papers(loaded, document)):
            target = paper.target
            if target is None or ((target.issues or own) and not target.faulty):
                yield _Copy(paper, own, number > 0)


def _whom(paper: DocumentSpec) -> Iterator[Loc]:
    """Yield where that stands which a copy is made of."""
    target = paper.target
    if target is not None:
        yield ("agencies", target.id) if target.is_agency else ("recipients", target.index)


def at_cells(loaded: Loaded, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings; those on what a row gives stand at its cell."""
    for finding in found:
        match finding.loc:
            case ("documents", int(at), *_):
                place = tuple(map(str, _place(finding)))
                paper = loaded.campaign.documents[at]
                if _rests_on_row(paper, place):
                    continue
                span = _cell(loaded, paper, place)
                by_row = paper.target is not None and _is_row(paper.target)
                mended = _in_columns(finding) if by_row else finding
                yield replace(_said(mended, OF_DOCUMENT), span=span) if span else mended
            case ("agencies", str(name), *_) if loaded.recipient_at(name) >= 0:
                yield _said(_in_columns(finding), OF_AGENCY)
            case _:
                yield finding


def _rests_on_row(paper: DocumentSpec, place: tuple[str, ...]) -> bool:
    """Tell whether a copy lacks what its row would give, were nothing wrong in the row."""
    target = paper.target
    return target is not None and target.faulty and place[:1] in _GIVEN


def _is_row(target: Target) -> bool:
    """Tell whether a recipient issues its copy: what an agency has is then in columns."""
    return target.issues and not target.is_agency


def _in_columns(finding: Finding) -> Finding:
    """Return a finding on what a recipient lacks as an agency, with the column it needs."""
    header = _HEADERS.get(finding.code)
    if header is None:
        return finding
    hint = f"Điền cột «{header}» của nơi ấy (với nơi ghi trong tệp chiến dịch: khóa của «fields»)."
    return replace(finding, hint=hint)


def _said(finding: Finding, headers: Mapping[str, str]) -> Finding:
    """Return a finding that speaks of columns, not of keys."""
    message, hint = (in_columns(text, headers) for text in (finding.message, finding.hint))
    return replace(finding, message=message, hint=hint)


def _cell(loaded: Loaded, paper: DocumentSpec, place: tuple[str, ...]) -> Span | None:
    """Return where that stands which a row gives at a place of its copy, or should give."""
    target = paper.target
    if target is None:
        return None
    cells = target.given
    near = (cell for key, cell in cells.items() if key[:1] == place[:1])
    span = cells.get(place) or next(near, None)
    lacks_signer = paper.signer is None and place[:1] == (_SIGNER,)
    if span is None and lacks_signer and _SIGNER not in theirs(loaded.campaign, paper):
        return target.spans.get(_SIGNER)
    return span


EACH_RULES: tuple[Rule, ...] = (*WHOM_RULES, *ROW_RULES, copies)
