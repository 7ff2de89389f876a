"""A read file → a valid campaign, or findings: all of them in one run."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.broken import Broken
from cds_docs.campaign.confirm import confirmed
from cds_docs.campaign.convert import Located, convert
from cds_docs.campaign.drafting import confirm_findings, marked_campaign
from cds_docs.campaign.each.copies import representative
from cds_docs.campaign.each.rules import EACH_RULES, at_cells
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.fault import Fault
from cds_docs.campaign.lists.listed import Listed
from cds_docs.campaign.lists.named import badly_named, named_lists
from cds_docs.campaign.lists.packed import packed
from cds_docs.campaign.loaded import WHOLE, Finding, Loaded, diagnostic, nearest_span
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.rules import RULES
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.text_rules import text_findings
from cds_docs.campaign.validate import place, report, validate
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Diagnostic, Severity, Span, has_errors
from cds_docs.source.lists.folding import folded, wording
from cds_docs.source.nodes import Source
from cds_docs.values import dataclass

__all__ = ["Examined", "Loaded", "examine", "load"]

_LOST = {codes.MISSING_KEY, codes.UNKNOWN_KEY, codes.EMPTY_VALUE}
"""What a mistake of YAML brings about in the braces it stands in."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that was read and judged.

    Attributes:
        loaded: What it holds; with errors stand-ins are in it and ``faulty`` says where. None
            where nothing can be made of it.
        diagnostics: All findings.
        valid: Whether no error keeps it from being worked on.
    """

    loaded: Loaded | None
    diagnostics: tuple[Diagnostic, ...]
    valid: bool


def load(source: Source, *, draft: bool = False) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Return the campaign of a file, or None where an error stands in it, and all findings.

    Args:
        source: The file.
        draft: Whether values that a person must confirm do not stand in the way; the findings
            on them stay errors.
    """
    examined = examine(source, draft=draft)
    return examined.loaded if examined.valid else None, examined.diagnostics


def examine(source: Source, *, draft: bool = False, before: Iterable[Diagnostic] = ()) -> Examined:
    """Judge a file, and keep what is sound of one with errors.

    Args:
        source: The file.
        draft: Whether values that a person must confirm do not stand in the way.
        before: What reading the file has found: errors make their values faulty.
    """
    located = convert(source)
    campaign, faults = validate(located)
    read_wrong = {_loc_of(f, located) for f in before if f.severity is Severity.ERROR}
    misread = {loc[:-1] for loc in read_wrong if _is_in_braces(loc[:-1], located, source)}
    findings = [
        diagnostic(f, _fault_span(f, faults, located, source), source)
        for f in report(faults, located, source)
        if f.code not in _LOST or f.loc[:-1] not in misread
    ]
    findings += _of_lists(located, source)
    for waiting in confirm_findings(located, source):
        span = nearest_span(located.spans, waiting.loc, source)
        findings.append(diagnostic(waiting, span, source))
    if campaign is None:
        return Examined(None, _in_order(findings), valid=False)
    loaded = _loaded(campaign, source, located, draft=draft)
    broken = frozenset(
        {place(fault.loc) for fault in faults}
        | misread
        | _meant(faults)
        | {loc for loc, text in located.unconfirmed.items() if not confirmed(text)}
        | located.unread
        | {("recipients", index, key) for index, key in located.rows.faulty}
    )
    found = (*_rule_findings(loaded), *text_findings(loaded, located))
    told = [
        (finding, _diagnosed(finding, located, source))
        for finding in _unbroken(found, Broken(broken))
    ]
    told.sort(key=lambda one: _position(one[1]))
    findings += folded((_cause(*one, source), one[1]) for one in told)
    ordered = _in_order(findings)
    grave = [f for f in (*before, *ordered) if not (draft and f.code is codes.UNCONFIRMED)]
    if not has_errors(grave):
        return Examined(loaded, ordered, valid=True)
    from cds_docs.campaign.soundness import faulty_groups  # noqa: PLC0415 - for errors only

    errors = {_within_row(f.loc) for f in found if f.code.severity is Severity.ERROR}
    faulty = faulty_groups(campaign, located, broken | errors | read_wrong)
    return Examined(replace(loaded, faulty=faulty or frozenset({WHOLE})), ordered, valid=False)


def _loaded(campaign: Campaign, source: Source, located: Located, *, draft: bool) -> Loaded:
    """Return a campaign with its places; of thousands of recipients it keeps little."""
    marked = marked_campaign(located, campaign) if draft and located.unconfirmed else None
    if located.rows:
        campaign = packed(campaign, located.rows)
        marked = marked and packed(marked, located.rows)
    places = located.spans, located.keys, located.unconfirmed
    return Loaded(campaign, source, *places, marked, listed=located.rows)


def _of_lists(located: Located, source: Source) -> Iterator[Diagnostic]:
    """Yield what is wrong with lists: how they are named, their columns, their rows."""
    yield from badly_named(source)
    for named in named_lists(source):
        if named.key not in source.lists:
            message = f"danh sách {quoted(named.file)} chưa được đọc"
            line = source.line(named.span.line)
            yield Diagnostic(codes.LIST_NOT_READ, message, named.span, excerpt=line)
    for listed in located.listed:
        for found in listed.diagnostics:
            if found.code is not codes.COLUMN_UNKNOWN or not _all_printed(listed, source):
                yield found


def _all_printed(listed: Listed, source: Source) -> bool:
    """Tell whether the file prints what stands in every column of unknown meaning."""
    strange = [f"{EACH}.{column.key}" for column in listed.columns if not column.known]
    return all(any(path in line for line in source.lines) for path in strange)


def _diagnosed(finding: Finding, located: Located, source: Source) -> Diagnostic:
    return diagnostic(finding, nearest_span(located.spans, finding.loc, source), source)


def _cause(finding: Finding, told: Diagnostic, source: Source) -> Hashable:
    """Return what makes a finding one with others: a column of a list, or what its rule says.

    One code may stand for several faults of a column: those of one wording are one.
    """
    if _in_list(told, source):
        return finding.code, finding.loc[2:], told.span and _file(told.span), wording(told)
    return (finding.code, finding.cause) if finding.cause is not None else object()


def _in_list(finding: Diagnostic, source: Source) -> bool:
    """Tell whether a finding is about a list: there repeats are told once."""
    return finding.path != source.path


def _is_in_braces(loc: Loc, located: Located, source: Source) -> bool:
    """Tell whether a place is a mapping in braces: a mistake in one loses or makes its keys."""
    span = located.spans.get(loc)
    return bool(loc) and span is not None and source.line(span.line)[span.column - 1 :][:1] == "{"


def _within_row(loc: Loc) -> Loc:
    """Return a place inside a row for the row as a whole: rules doubt what it says, not its id."""
    return (*loc, "*") if len(loc) == len(("list", "row")) else loc


def _loc_of(finding: Diagnostic, located: Located) -> Loc:
    """Return the innermost value or key a finding stands in."""
    if finding.span is None:
        return ()
    file, start = _file(finding.span), (finding.span.line, finding.span.column)
    return max(
        (
            loc
            for places in (located.spans, located.keys)
            for loc, span in places.items()
            if _file(span) == file
            and (span.line, span.column) <= start <= (span.end_line, span.end_column)
        ),
        key=len,
        default=(),
    )


def _file(span: Span) -> tuple[str, str]:
    """Return what the lines of a span count in: a file, or the sheet of a workbook."""
    return span.path, span.sheet


def _rule_findings(loaded: Loaded) -> Iterator[Finding]:
    for rule in EACH_RULES:
        yield from rule(loaded)
    stands_for_all = representative(loaded)
    for rule in RULES:
        yield from at_cells(stands_for_all, rule(stands_for_all))


def _meant(faults: Iterable[Fault]) -> set[Loc]:
    """Return the places of the keys that misspelt ones stand for."""
    unknown = [fault for fault in faults if fault.kind == "extra_forbidden"]
    if not unknown:
        return set()
    from cds_docs.campaign.messages import meant  # noqa: PLC0415 - few files have such a fault

    return {loc for fault in unknown if (loc := meant(fault))}


def _fault_span(
    finding: Finding, faults: Iterable[Fault], located: Located, source: Source
) -> Span:
    """Return the key where the key is wrong, the parent where it is missing, else the value."""
    kinds = {fault.kind for fault in faults if fault.loc == finding.loc}
    loc = place(finding.loc)
    if (kinds & {"extra_forbidden"} or loc != finding.loc) and loc in located.keys:
        return located.keys[loc]
    return nearest_span(located.spans, loc, source)


def _unbroken(findings: Iterable[Finding], broken: Broken) -> Iterator[Finding]:
    """Yield the findings that rest on no faulty value."""
    for finding in findings:
        if not any(map(broken.touches, finding.uses or (finding.loc,))):
            yield finding


def _in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings as they stand in the file, top to bottom, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=_position))


def _position(finding: Diagnostic) -> tuple[str, int, int, str, str]:
    span = finding.span
    path, line, column = (span.path, span.line, span.column) if span else ("", 0, 0)
    return path, line, column, finding.code.id, finding.message
