"""A read file → a valid campaign, or findings: all of them in one run."""

from collections.abc import Iterable, Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.convert import Located, convert
from cds_docs.campaign.drafting import confirm_findings, marked_campaign
from cds_docs.campaign.loaded import Finding, Loaded, diagnostic, nearest_span
from cds_docs.campaign.messages import Fault, meant
from cds_docs.campaign.rules import RULES
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.text_rules import text_findings
from cds_docs.campaign.validate import place, report, validate
from cds_docs.diagnostics import Diagnostic, Span, has_errors
from cds_docs.source.nodes import Source

__all__ = ["Loaded", "load"]


def load(source: Source, *, draft: bool = False) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Return the campaign of a file, or None where an error stands in it, and all findings.

    Args:
        source: The file.
        draft: Whether values that a person must confirm do not stand in the way; the findings
            on them stay errors.
    """
    located = convert(source)
    campaign, faults = validate(located)
    findings = [
        diagnostic(f, _fault_span(f, faults, located, source), source)
        for f in report(faults, located, source)
    ]
    for waiting in confirm_findings(located, source):
        span = nearest_span(located.spans, waiting.loc, source)
        findings.append(diagnostic(waiting, span, source))
    if campaign is None:
        return None, _in_order(findings)
    marked = marked_campaign(located, campaign) if draft and located.unconfirmed else None
    places = located.spans, located.keys, located.unconfirmed
    loaded = Loaded(campaign, source, *places, marked)
    broken = frozenset(
        {place(fault.loc) for fault in faults}
        | set(filter(None, map(meant, faults)))
        | {loc for loc, text in located.unconfirmed.items() if not text}
    )
    for finding in _unbroken((*_rule_findings(loaded), *text_findings(loaded, located)), broken):
        span = nearest_span(located.spans, finding.loc, source)
        findings.append(diagnostic(finding, span, source))
    ordered = _in_order(findings)
    grave = [f for f in ordered if not (draft and f.code is codes.UNCONFIRMED)]
    return None if has_errors(grave) else loaded, ordered


def _rule_findings(loaded: Loaded) -> Iterator[Finding]:
    for rule in RULES:
        yield from rule(loaded)


def _fault_span(
    finding: Finding, faults: Iterable[Fault], located: Located, source: Source
) -> Span:
    """Return the key where the key is wrong, the parent where it is missing, else the value."""
    kinds = {fault.kind for fault in faults if fault.loc == finding.loc}
    loc = place(finding.loc)
    if (kinds & {"extra_forbidden"} or loc != finding.loc) and loc in located.keys:
        return located.keys[loc]
    return nearest_span(located.spans, loc, source)


def _unbroken(findings: Iterable[Finding], broken: frozenset[Loc]) -> Iterator[Finding]:
    """Yield the findings that rest on no faulty value."""
    for finding in findings:
        uses = finding.uses or (finding.loc,)
        if not any(_touches(use, fault) for use in uses for fault in broken):
            yield finding


def _touches(use: Loc, fault: Loc) -> bool:
    """Tell whether one place holds the other; ``*`` in a use is any index or key."""
    return all(step in ("*", other) for step, other in zip(use, fault, strict=False))


def _in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings as they stand in the file, top to bottom, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=_position))


def _position(finding: Diagnostic) -> tuple[int, int, str, str]:
    span = finding.span
    line, column = (span.line, span.column) if span else (0, 0)
    return line, column, finding.code.id, finding.message
