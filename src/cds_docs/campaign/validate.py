"""Plain data → models, all faults in one go; what is faulty is made good so that rules can run."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from pydantic import ValidationError

from cds_docs.campaign.convert import Located
from cds_docs.campaign.each.named import with_issuers
from cds_docs.campaign.fault import Fault
from cds_docs.campaign.lists.packed import PackedRecipients
from cds_docs.campaign.loaded import Finding, nearest_span
from cds_docs.campaign.model import Campaign
from cds_docs.campaign.office_style import StyleKeys
from cds_docs.campaign.record import share_marks
from cds_docs.campaign.shape import Data, Loc, member_at, sample, shape_at
from cds_docs.sequences import OnDemand
from cds_docs.source.nodes import Source
from cds_docs.standard.style import PageStyle

_KEY = "[key]"
_ROUNDS = 3


def validate(located: Located) -> tuple[Campaign | None, tuple[Fault, ...]]:
    """Return the campaign and its faults.

    With faults the campaign holds stand-ins for the faulty values: good enough for rules to look at
    the rest, not to be rendered.
    """
    data = with_issuers(located.data)
    faults: tuple[Fault, ...] = ()
    for _ in range(_ROUNDS):
        campaign, found = attempt(data)
        faults = (*faults, *found)
        if campaign is not None:
            return campaign, faults
        data = _mended(data, found)
    return None, faults


def report(faults: Iterable[Fault], located: Located, source: Source) -> Iterator[Finding]:
    """Yield a finding for each fault; a misspelt key and the key it stands for make one."""
    faults = tuple(faults)
    if not faults:
        return
    from cds_docs.campaign import messages  # noqa: PLC0415 - most files have no fault
    from cds_docs.campaign.key_words import opened_above  # noqa: PLC0415 - the same

    missing = [f for f in faults if f.kind == "missing"]
    explained: set[Loc] = set()
    for fault in faults:
        if fault.kind == "extra_forbidden":
            wanted = frozenset(str(m.loc[-1]) for m in missing if m.loc[:-1] == fault.loc[:-1])
            opened = opened_above(fault.loc, located.keys, located.empty)
            finding, replaced = messages.unknown_key(fault, missing=wanted, opened=opened)
            if replaced is not None:
                explained.add((*fault.loc[:-1], replaced))
            yield finding
        elif fault.kind != "missing":
            yield messages.finding(fault, _line(fault, located, source))
    for fault in missing:
        if fault.loc not in explained:
            yield messages.missing_key(fault, empty=fault.loc in located.empty)


def place(fault_loc: Loc) -> Loc:
    """Return the place without the mark for "the key itself"."""
    return fault_loc[:-1] if fault_loc[-1:] == (_KEY,) else fault_loc


def _line(fault: Fault, located: Located, source: Source) -> str:
    return source.excerpt(nearest_span(located.spans, fault.loc, source))


def attempt(data: dict[str, Data]) -> tuple[Campaign | None, tuple[Fault, ...]]:
    """Return the campaign that data makes, or None and its faults."""
    try:
        campaign = Campaign.model_validate(data, context=_office_style(data))
    except ValidationError as error:
        details = error.errors(include_url=False)
        year = {"year": data.get("year")}
        return None, tuple(
            Fault(d["type"], d["loc"], d.get("input"), year | d.get("ctx", {})) for d in details
        )
    if not isinstance(campaign.recipients, PackedRecipients):
        share_marks(campaign.recipients)
    return campaign, ()


def _office_style(data: Mapping[str, Data]) -> PageStyle:
    """Return the campaign's own style, over which documents lay theirs."""
    if "style" not in data:
        return PageStyle()
    try:
        return StyleKeys.model_validate(data["style"]).over(PageStyle())
    except ValidationError:
        return PageStyle()


def _mended(data: dict[str, Data], faults: Iterable[Fault]) -> dict[str, Data]:
    """Return a copy in which each faulty value is left out or stood in for."""
    copy = cast("dict[str, Data]", copied(data))
    for fault in faults:
        _mend(copy, fault)
    return copy


def copied(data: Data) -> Data:
    """Return a copy of data, all the way down."""
    if isinstance(data, dict):
        return {key: copied(value) for key, value in data.items()}
    return [copied(item) for item in data] if isinstance(data, list | OnDemand) else data


def _mend(data: dict[str, Data], fault: Fault) -> None:
    loc = place(fault.loc)
    parent: Any = data
    for step in loc[:-1]:
        try:
            parent = parent[step]
        except (KeyError, IndexError, TypeError):
            return
    member = member_at(loc)
    unwanted = fault.kind == "extra_forbidden" or fault.loc != loc
    if isinstance(parent, dict) and (unwanted or (member is not None and not member.required)):
        parent.pop(loc[-1], None)
    else:
        parent[loc[-1]] = sample(shape_at(loc))
