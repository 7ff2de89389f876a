"""Rules on ids: each once in its list, and none that nobody declared."""

import re
from collections.abc import Collection, Iterable, Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.list_hints import everyone_hint, name_hint
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import EVERYONE
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import did_you_mean, quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.values import dataclass
from cds_docs.viet import fold

_LOOKS_LIKE_ID = regex(r"[a-z0-9-]{1,60}", re.ASCII)
_GUESSED = 50
"""Of so many unknown recipients the nearest known one is told: it is looked for among all."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A list of rows with ids: its key, what a row is called, the code for one not there."""

    key: str
    name: str
    code: Code


_ACTIVITY = _Kind("activities", "hoạt động", codes.UNKNOWN_ACTIVITY)
_AGENCY = _Kind("agencies", "cơ quan", codes.UNKNOWN_AGENCY)
_DOCUMENT = _Kind("documents", "văn bản", codes.UNKNOWN_DOCUMENT)
_RECIPIENT = _Kind("recipients", "nơi nhận", codes.UNKNOWN_RECIPIENT)
_REFERENCE = _Kind("references", "văn bản viện dẫn", codes.UNKNOWN_REFERENCE)


def duplicate_ids(loaded: Loaded) -> Iterator[Finding]:
    """Two rows of one list have the same id."""
    campaign = loaded.campaign
    for key in ("activities", "timeline", "recipients", "documents"):
        yield from _duplicates(loaded, (key,), ids_of(getattr(campaign, key)))
    for loc, document in documents(loaded):
        yield from _duplicates(loaded, (*loc, "annexes"), ids_of(document.annexes))


def everyone_as_id(loaded: Loaded) -> Iterator[Finding]:
    """A recipient has a word that stands for all recipients, or each of them, as its id."""
    meanings = {EVERYONE: "tất cả nơi nhận", EACH: "từng nơi nhận"}
    for index, name in enumerate(ids_of(loaded.campaign.recipients)):
        if name in meanings:
            meaning = meanings[name]
            message = f"{quoted(name)} không làm mã nơi nhận được: từ này chỉ {meaning}"
            loc = ("recipients", index, "id")
            yield Finding(codes.ID_RESERVED, loc, message, "Đặt mã khác, ví dụ «tat-ca».")


def unknown_agencies(loaded: Loaded) -> Iterator[Finding]:
    """A document is issued by an agency that is not declared."""
    for loc, document in documents(loaded):
        known = loaded.campaign.agencies
        if document.issuer != EACH:  # that is judged with «for_each»
            yield from _unknown(document.issuer, known, _AGENCY, (*loc, "issuer"))


def unknown_activities(loaded: Loaded) -> Iterator[Finding]:
    """A milestone belongs to an activity that is not declared."""
    known = [activity.id for activity in loaded.campaign.activities]
    for index, milestone in enumerate(loaded.campaign.timeline):
        if milestone.activity is not None:
            loc = ("timeline", index, "activity")
            yield from _unknown(milestone.activity, known, _ACTIVITY, loc)


def unknown_recipients(loaded: Loaded) -> Iterator[Finding]:
    """A list of recipients holds what looks like an id, or like a known one, and is none."""
    known = loaded.recipient_places
    told = 0
    for loc, name in _named_recipients(loaded):
        if name == EACH or name in known:
            continue  # the first is judged with «for_each»
        if _LOOKS_LIKE_ID.fullmatch(name) or _is_id_mistyped(name, known):
            told += 1
            guess = told <= _GUESSED
            also = name_hint(loaded, loc) if guess else ""
            yield from _unknown(name, known if guess else (), _RECIPIENT, loc, also)


def unknown_references(loaded: Loaded) -> Iterator[Finding]:
    """An enclosure points to a reference that is not declared."""
    known = loaded.campaign.references
    for loc, document in documents(loaded):
        for index, enclosure in enumerate(document.enclosures):
            if enclosure.ref is not None:
                place = (*loc, "enclosures", index, "ref")
                yield from _unknown(enclosure.ref, known, _REFERENCE, place)


def unknown_documents(loaded: Loaded) -> Iterator[Finding]:
    """A reference or an assignment points to a document that is not in the campaign."""
    known = [document.id for document in loaded.campaign.documents]
    for ref_id, reference in loaded.campaign.references.items():
        if reference.document is not None:
            loc: Loc = ("references", ref_id, "document")
            yield from _unknown(reference.document, known, _DOCUMENT, loc)
    for index, assignment in enumerate(loaded.campaign.assignments):
        for at, name in enumerate(assignment.in_):
            yield from _unknown(name, known, _DOCUMENT, ("assignments", index, "in", at))


def _named_recipients(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """Yield each place that names a recipient by id or in free words."""
    for index, assignment in enumerate(loaded.campaign.assignments):
        loc: Loc = ("assignments", index)
        if assignment.to != (EVERYONE,):
            yield from (((*loc, "to", at), name) for at, name in enumerate(assignment.to))
        for number, task in enumerate(assignment.tasks):
            place = (*loc, "tasks", number, "with")
            yield from (((*place, at), name) for at, name in enumerate(task.with_))
    for loc, document in documents(loaded):
        yield from (((*loc, "to", at), name) for at, name in enumerate(document.to))
        for at, line in enumerate(document.distribution):
            yield (*loc, "distribution", at, "to"), line.to


def _is_id_mistyped(name: str, known: Collection[str]) -> bool:
    """Tell whether one word is an id but for its accents, capitals or underscores."""
    return not any(map(str.isspace, name)) and fold(name).replace("_", "-") in known


def _unknown(
    name: str, known: Collection[str], kind: _Kind, loc: Loc, also: str = ""
) -> Iterator[Finding]:
    if name not in known:
        message = f"không có {kind.name} nào mã {quoted(name)}"
        near = did_you_mean(name, known) if name != EVERYONE else ""
        hint = f"{near or f'Khai báo ở «{kind.key}».'} {also}".strip()
        if kind is _RECIPIENT and name == EVERYONE:
            message = f"«{EVERYONE}» không dùng được ở đây"
            hint = everyone_hint(loc)
        uses = (loc, (kind.key, "*", "id"))
        yield Finding(kind.code, loc, message, hint, uses=uses, cause=(kind.key, name))


def _where(loaded: Loaded, loc: Loc) -> str:
    """Return where a value stands: its line, with the list's name where it stands in one."""
    span = loaded.span(*loc)
    if span.path == loaded.source.path:
        return f"dòng {span.line}"
    name = span.path.rpartition("/")[2]
    sheet = f"!{span.sheet}" if span.sheet else ""
    return f"{span.cell or f'dòng {span.line}'} của «{name}{sheet}»"


def _duplicates(loaded: Loaded, loc: Loc, ids: Iterable[str]) -> Iterator[Finding]:
    first: dict[str, Loc] = {}
    for index, name in enumerate(ids):
        place = (*loc, index, "id")
        if name not in first:
            first[name] = place
            continue
        lines = f"{_where(loaded, first[name])} và {_where(loaded, place)}"
        message = f"mã {quoted(name)} dùng hai lần: {lines}"
        hint = "Đặt mã khác cho một trong hai."
        if loc == ("documents",):
            hint = "Mã văn bản cũng là tên tệp; đặt mã khác cho một trong hai."
        elif loaded.span(*place).path != loaded.source.path:
            hint = "Cùng một nơi thì xóa một dòng; là hai nơi thì đặt mã khác cho một trong hai."
        yield Finding(codes.DUPLICATE_ID, place, message, hint, uses=(place, first[name]))


ID_RULES: tuple[Rule, ...] = (
    duplicate_ids,
    everyone_as_id,
    unknown_agencies,
    unknown_activities,
    unknown_recipients,
    unknown_references,
    unknown_documents,
)
