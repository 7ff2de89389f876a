"""What was written, read back and judged before it is put in place."""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date

from cds_docs.campaign import DocumentSpec
from cds_docs.campaign.citation_rules import lacking
from cds_docs.campaign.confirm import confirmed, unconfirmed
from cds_docs.campaign.each.wording import OF_AGENCY, OF_DOCUMENT, in_columns
from cds_docs.campaign.model import Agency
from cds_docs.check.judge import Seen, Verdict, diagnostics, judge
from cds_docs.check.recognised import normal
from cds_docs.check.rule import Finding
from cds_docs.check.rules import wording
from cds_docs.check.walk import everywhere
from cds_docs.diagnostics import CdsError, Diagnostic, Severity, Span
from cds_docs.diagnostics.about import about
from cds_docs.document.found import Place
from cds_docs.document.model import Document, printed_text
from cds_docs.document.printed import printed
from cds_docs.patterns import regex
from cds_docs.pipeline.campaign_words import HINTS, said
from cds_docs.pipeline.campaigns import Job, accepted_codes, located
from cds_docs.word.reading.paper import read

_SAID = frozenset({"T-17", "T-18", "T-21"})
"""Numbers, letters and titles that composing has judged at their lines (J011, J012, J027)."""

_OF_CITATIONS = frozenset({"T-13", "T-15"})
"""What a citation lacks: of a paper declared without it that is said at the declaration (C140)."""

_SIGNER_KEYS = {"K-01": "name", "K-08": "name", "K-09": "name", "K-10": "title"}
"""Rules on one value of the signer → its key."""
_SPELLING = "V-"
"""How the ids of rules on capital letters and spelling begin."""
_OF_WORDS = frozenset({"T-30", "T-36"})
"""Rules that name the word that is wrong."""
_OF_BLANKS = frozenset({"T-29", "T-34"})
"""Rules on how words are typed, which name none."""
_ADDRESSEES = "N-04"
_ONE_A_ROW = "Danh sách ghi mỗi nơi nhận một dòng: tách dòng này ra."
_NAMES = ("name", "short", "title")
"""Names of the body that a copy is for; templates print them, and the letterhead does."""
_SHOWN = regex(r"«([^»]*)»")

_POST = "K-10"
_COLLECTIVES = ("UBND", "HĐND")

_NO_DAY = date.max
"""A campaign is written ahead: whether a date is still to come is not asked here."""


def certify(
    job: Job, spec: DocumentSpec, composed: Document, data: bytes, seen: Seen
) -> list[Diagnostic]:
    """Return the errors and warnings the checker finds in a document just written.

    Each names the line the words come from: of the campaign or of a template; what belongs to
    no words (paper, margins) names the document in the campaign.

    Args:
        job: The campaign.
        spec: The document asked for.
        composed: What was written.
        data: The .docx.
        seen: What earlier documents of the run have shown.
    """
    try:
        verdict = judge(read(data), _NO_DAY, seen)
    except CdsError as error:
        return [_of_document(job, spec, finding) for finding in error.diagnostics]
    agency = job.loaded.campaign.agencies[spec.issuer]
    known = _SAID | said(spec, agency)
    accept = accepted_codes(job.loaded)
    grave = [
        one
        for one in verdict.findings
        if _is_grave(one, accept) and one.rule.id not in known and not _is_of_issuer(one, agency)
    ]
    return list(_reported(job, spec, composed, replace(verdict, findings=tuple(grave))))


def _is_grave(finding: Finding, accept: Container[str]) -> bool:
    """Tell whether a finding is more than a remark, and no warning that is accepted."""
    severity = finding.severity or finding.rule.severity
    if severity is Severity.WARNING:
        return finding.rule.id not in accept
    return severity is Severity.ERROR


def _is_of_issuer(finding: Finding, agency: Agency) -> bool:
    """Tell whether «TM. UBND» is found, whose words are the agency's: Q-11 is said at its name."""
    if finding.rule.id != _POST:
        return False
    shown = _SHOWN.search(finding.message)
    return shown is not None and shown[1] in _COLLECTIVES and shown[1] in agency.name.split()


def _of_document(job: Job, spec: DocumentSpec, finding: Diagnostic) -> Diagnostic:
    """Return a finding with the place of the document in the campaign."""
    message = about(spec.id, finding.message)
    hint = HINTS.get(finding.code.id, finding.hint)
    place = job.loaded.document_loc(spec)
    return located(job.loaded, place, replace(finding, message=message, hint=hint, spot=None))


def _reported(
    job: Job, spec: DocumentSpec, composed: Document, verdict: Verdict
) -> Iterator[Diagnostic]:
    """Yield findings with the place the words come from."""
    if not verdict.findings:
        return
    origins = {normal(printed_text(one)): one.origin for one in printed(composed) if one.origin}
    words = {one.place: normal(one.text) for one in everywhere(verdict.recognised.paper)}
    numbers = _lacking(job)
    for finding in diagnostics(verdict.findings, spec.id):
        spot = finding.spot
        text = words.get(Place(spot.part, spot.paragraph)) if spot else None
        if numbers and finding.code.id in _OF_CITATIONS and _names(finding, text, numbers):
            continue
        origin = origins.get(text) if text else None
        told = _of_document(job, spec, finding)
        fact = _of_fact(spec, finding, text or "")
        if fact is not None and finding.code.id == _ADDRESSEES:
            told = replace(told, hint=_ONE_A_ROW)
        origin = _of_signer(job, spec, finding) or fact or origin
        if _waits(job, text or "", origin):
            continue
        yield told if origin is None else _at(job, _in_columns(spec, told, origin), origin)


def _waits(job: Job, text: str, origin: Span | None) -> bool:
    """Tell whether words are not known yet: that they stand for none is told already (C160).

    Args:
        job: The campaign.
        text: The words that something was found in.
        origin: Where they come from.
    """
    if not job.is_draft:
        return False
    return unconfirmed(text) or any(
        origin is not None and origin.holds(span) for span in _unknown(job)
    )


def _unknown(job: Job) -> Iterator[Span]:
    """Yield the places of values of which there is nothing yet but that they are to come."""
    loaded = job.loaded
    for loc, text in loaded.unconfirmed.items():
        if not confirmed(text) and (span := loaded.spans.get(loc)) is not None:
            yield span


def _of_signer(job: Job, spec: DocumentSpec, finding: Diagnostic) -> Span | None:
    """Return where the name or post stands that a finding on the signature is about."""
    key = _SIGNER_KEYS.get(finding.code.id, "")
    typed = getattr(spec.signer, key, None) if key else None
    shown = _SHOWN.search(finding.message)
    if not typed or (shown and shown[1] not in typed):
        return None
    place, target = ("signer", key), spec.target
    if target is not None and place in target.given:
        return target.given[place]
    if target is not None and target.is_agency:
        return job.loaded.spans.get(("agencies", target.id, *place))
    return job.loaded.spans.get((*job.loaded.document_loc(spec), *place))


def _of_fact(spec: DocumentSpec, finding: Diagnostic, text: str) -> Span | None:
    """Return where a fact of the copy stands, if what is wrong in a text is wrong in it alone."""
    if spec.target is None:
        return None
    facts, spans = spec.target.facts, spec.target.spans
    printed_facts = [key for key in facts if facts[key] and normal(facts[key]) in text]
    if finding.code.id in _OF_BLANKS:
        wrong = [key for key in printed_facts if wording.doubtful(facts[key])]
    elif finding.code.id in _OF_WORDS or finding.code.id.startswith(_SPELLING):
        shown = _SHOWN.search(finding.message)
        wrong = [key for key in facts if shown is not None and shown[1] in facts[key]]
    else:
        wrong = ["name"] if finding.code.id == _ADDRESSEES and "name" in printed_facts else []
    first = next((key for key in _NAMES if key in wrong), next(iter(wrong), None))
    return None if first is None else spans[first]


def _in_columns(spec: DocumentSpec, finding: Diagnostic, origin: Span) -> Diagnostic:
    """Return a finding as it is told of a cell, where its place is one: once, of its column."""
    target = spec.target
    if target is None or target.is_agency or not target.row:
        return finding
    by_column = origin in target.given.values()
    if not by_column and origin not in target.spans.values():
        return finding
    hint = in_columns(finding.hint, OF_DOCUMENT if by_column else OF_AGENCY)
    return replace(finding, hint=hint, count=1)


def _lacking(job: Job) -> list[str]:
    """Return the numbers of cited papers whose missing parts are told where they are declared."""
    references = job.loaded.campaign.references.values()
    return [one.number for one in references if one.number and lacking(one)]


def _names(finding: Diagnostic, text: str | None, numbers: list[str]) -> bool:
    """Tell whether a finding is about one of the papers with these numbers."""
    said = finding.message if "«" in finding.message else text or ""
    return any(number in said for number in numbers)


def _at(job: Job, finding: Diagnostic, origin: Span) -> Diagnostic:
    """Return a finding at the place its words come from."""
    return replace(finding, span=origin, excerpt=job.loaded.source.excerpt(origin))
