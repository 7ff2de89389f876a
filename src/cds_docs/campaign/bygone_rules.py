"""Rules on bodies, units and places that were no more on the day of the paper that names them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from cds_docs.campaign import codes
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import EVERYONE, Agency, DocumentSpec
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.standard.bygone import bygone, renewed, since_words, spelt
from cds_docs.standard.changes import CHANGES_BEGIN, DISTRICTS, PROVINCES, Change
from cds_docs.standard.clauses import house
from cds_docs.standard.places import former, is_of_commune, place_name
from cds_docs.viet import upper_first

_GROUND = str(house("Danh mục có ngày trong cds-docs về đơn vị, cơ quan đã sáp nhập"))
_AGENCY_KEYS = ("parent", "name", "short", "code")
_RECIPIENT_KEYS = ("name", "short", "title")
_SIGNER_KEYS = ("title", "of", "also")

Papers = Sequence[DocumentSpec]


class _Naming(NamedTuple):
    """A value that names bodies, and the papers that print it."""

    loc: Loc
    text: str
    papers: Papers


def bodies(loaded: Loaded) -> Iterator[Finding]:
    """A body or unit is named in letterhead, lists or signature that was no more by then.

    What is cited keeps the names of its time, and prose may speak of the past.
    """
    if not _is_late(loaded):
        return
    for group in _groups(loaded):
        seen: set[Change] = set()
        for loc, text, papers in group:
            latest = _latest(loaded, papers)
            changes = [] if latest is None else list(bygone(text, latest[1]))
            if latest is not None and not seen.issuperset(changes):
                seen.update(changes)
                yield _body(loaded, loc, text, changes, latest[0])


def places(loaded: Loaded) -> Iterator[Finding]:
    """Địa danh is a unit that was no more on the day of the paper."""
    if not _is_late(loaded):
        return
    for loc, agency, text, papers in place_names(loaded):
        found = became(loaded, agency, text, papers)
        if found is not None:
            yield _place(loaded, loc, text, *found)


def became(
    loaded: Loaded, agency: Agency, text: str, papers: Papers
) -> tuple[Change, DocumentSpec] | None:
    """Return what became of a địa danh by its latest paper, and that paper; or None."""
    place, latest = place_name(text), _latest(loaded, papers)
    if place is None or latest is None:
        return None
    commune = any(is_of_commune(name) for name in (agency.name, agency.parent or ""))
    change = former(place, latest[1], commune=commune)
    return (change, latest[0]) if change is not None else None


def place_names(loaded: Loaded) -> Iterator[tuple[Loc, Agency, str, Papers]]:
    """Yield each địa danh that is printed: its place, the agency it is of, and the papers."""
    own: dict[str, list[DocumentSpec]] = defaultdict(list)
    for loc, document in documents(loaded):
        agency = loaded.campaign.agencies.get(document.issuer)
        if agency is None:
            continue
        if document.place is None:
            own[document.issuer].append(document)
        else:
            yield (*loc, "place"), agency, document.place, (document,)
    for agency_id, papers in own.items():
        agency = loaded.campaign.agencies[agency_id]
        if agency.place is not None:
            yield ("agencies", agency_id, "place"), agency, agency.place, papers


def issued_by(loaded: Loaded, document: DocumentSpec) -> date:
    """Return the first day on which a paper can be issued; without a date, in the year.

    A date of a year in which neither campaign nor event is counts for none: it is doubted (C100).
    """
    year, day = loaded.campaign.year, document.date
    if day is None or day.year not in (year, loaded.campaign.event.date.year):
        return date(year, 1, 1)
    return day.earliest


def _is_late(loaded: Loaded) -> bool:
    """Tell whether any paper is of a time in which something was no more."""
    return any(issued_by(loaded, one) >= CHANGES_BEGIN for one in loaded.campaign.documents)


def _latest(loaded: Loaded, papers: Papers) -> tuple[DocumentSpec, date] | None:
    """Return the latest paper and its day: what is no more for any is no more for it."""
    dated = [(paper, issued_by(loaded, paper)) for paper in papers]
    return max(dated, key=lambda one: one[1], default=None)


def _groups(loaded: Loaded) -> Iterator[Iterable[_Naming]]:
    """Yield the values that name bodies; those that are one body's together."""
    campaign = loaded.campaign
    issued: dict[str, list[DocumentSpec]] = defaultdict(list)
    for document in campaign.documents:
        issued[document.issuer].append(document)
    for agency_id, agency in campaign.agencies.items():
        papers = issued.get(agency_id, [])
        yield _of_keys(agency, ("agencies", agency_id), _AGENCY_KEYS, papers)
    using = _by_recipient(loaded)
    for index, recipient in enumerate(campaign.recipients):
        papers = using.get(recipient.id, [])
        yield _of_keys(recipient, ("recipients", index), _RECIPIENT_KEYS, papers)
    known = frozenset(ids_of(campaign.recipients))
    for naming in (*_in_documents(loaded), *_in_assignments(loaded)):
        if naming.text not in known:
            yield [naming]
    for index, milestone in enumerate(campaign.timeline):
        if milestone.place is not None:
            yield [_Naming(("timeline", index, "place"), milestone.place, campaign.documents)]


def _of_keys(row: object, loc: Loc, keys: Iterable[str], papers: Papers) -> Iterator[_Naming]:
    for key in keys:
        text = getattr(row, key)
        if text is not None:
            yield _Naming((*loc, key), " ".join(text.replace("|", " ").split()), papers)


def _in_documents(loaded: Loaded) -> Iterator[_Naming]:
    """Yield the names typed in Kính gửi, Nơi nhận and signatures."""
    for loc, document in documents(loaded):
        paper = (document,)
        for index, text in enumerate(document.to):
            yield _Naming((*loc, "to", index), text, paper)
        for index, line in enumerate(document.distribution):
            yield _Naming((*loc, "distribution", index, "to"), line.to, paper)
        signer = document.signer
        if signer is not None:
            yield from _of_keys(signer, (*loc, "signer"), _SIGNER_KEYS, paper)
            for index, text in enumerate(signer.lines):
                yield _Naming((*loc, "signer", "lines", index), text, paper)


def _in_assignments(loaded: Loaded) -> Iterator[_Naming]:
    """Yield the names typed over and in the work given out."""
    for index, assignment in enumerate(loaded.campaign.assignments):
        loc: Loc = ("assignments", index)
        papers = _printing(loaded, assignment.in_)
        if assignment.title is not None:
            yield _Naming((*loc, "title"), assignment.title, papers)
        for at, task in enumerate(assignment.tasks):
            for nth, text in enumerate(task.with_):
                yield _Naming((*loc, "tasks", at, "with", nth), text, papers)


def _by_recipient(loaded: Loaded) -> Mapping[str, list[DocumentSpec]]:
    """Return the papers that print each recipient."""
    using: dict[str, list[DocumentSpec]] = defaultdict(list)
    for document in loaded.campaign.documents:
        for entry in (*document.to, *(line.to for line in document.distribution)):
            using[entry].append(document)
    everyone = ids_of(loaded.campaign.recipients)
    for assignment in loaded.campaign.assignments:
        named = everyone if assignment.to == (EVERYONE,) else assignment.to
        helping = (name for task in assignment.tasks for name in task.with_)
        papers = _printing(loaded, assignment.in_)
        for entry in (*named, *helping):
            using[entry] += papers
    return using


def _printing(loaded: Loaded, ids: Sequence[str]) -> Papers:
    """Return the papers with these ids, or all where none is named."""
    return [one for one in loaded.campaign.documents if not ids or one.id in ids]


def _body(
    loaded: Loaded, loc: Loc, text: str, changes: Sequence[Change], paper: DocumentSpec
) -> Finding:
    message = f"{_said(text, changes)}{_judged_by(loaded, paper)}"
    hint, uses = _advice(loc, text, changes), (loc, ("year",))
    return Finding(codes.NO_LONGER_EXISTS, loc, message, hint, _GROUND, uses=uses)


def _place(loaded: Loaded, loc: Loc, text: str, change: Change, paper: DocumentSpec) -> Finding:
    message = f"địa danh {quoted(text)} là đơn vị không còn {since_words(change)}, nay là"
    message += f" {change.successor}{_judged_by(loaded, paper)}"
    hint = "Ghi tên đơn vị hiện nay nơi cơ quan đóng trụ sở."
    uses = (loc, ("year",))
    return Finding(codes.PLACE_NO_LONGER_EXISTS, loc, message, hint, _GROUND, uses=uses)


def _said(text: str, changes: Sequence[Change]) -> str:
    """Return what is no more, and what took its place."""
    parts = []
    for change in changes:
        ended = f"không còn {since_words(change)}, nay là {change.successor}"
        if spelt(text) == spelt(change.names[0]):
            return f"{quoted(text)} {ended}"
        name = f"tỉnh {change.names[0]}" if change in PROVINCES else change.names[0]
        parts.append(f"{'đơn vị cấp huyện, thị trấn' if change is DISTRICTS else name} {ended}")
    return f"{quoted(text)}: {'; '.join(parts)}"


def _judged_by(loaded: Loaded, paper: DocumentSpec) -> str:
    """Return by which paper and date that was judged."""
    day = paper.date
    if day is None or day.earliest != issued_by(loaded, paper):
        dated = f"năm {loaded.campaign.year}"
    else:
        unit = "ngày" if day.day else "tháng" if day.month else "năm"
        dated = f"đề {unit} {day.numeric}"
    return f" (văn bản «{paper.id}» {dated})"


def _advice(loc: Loc, text: str, changes: Sequence[Change]) -> str:
    if loc[-1] == "code":
        return "Sửa chữ viết tắt theo tên cơ quan hiện nay, ví dụ «code: SKHCN»."
    if DISTRICTS in changes:
        if "các" in text.lower().split():
            return "Ghi tên đơn vị hiện nay, ví dụ «UBND các xã, phường, đặc khu»."
        return "Ghi tên xã, phường, đặc khu hiện nay ở nơi ấy, ví dụ «UBND xã Cần Giuộc»."
    for change in changes:
        text = renewed(text, change)
    return f"Ghi tên hiện nay, ví dụ {quoted(upper_first(text))}."


BYGONE_RULES: tuple[Rule, ...] = (bodies, places)
