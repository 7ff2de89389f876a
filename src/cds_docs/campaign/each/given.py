"""What a row gives in place of the document's own values: number, date, signer and so on."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from cds_docs.campaign import codes
from cds_docs.campaign.confirm import confirmed
from cds_docs.campaign.each.facts import Facts
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.fault import Fault
from cds_docs.campaign.fields import Date, Name, Number, Subject, Symbol
from cds_docs.campaign.loaded import Finding
from cds_docs.campaign.model import Campaign, DocumentSpec, Signer
from cds_docs.campaign.paths import pieces
from cds_docs.campaign.shape import Data, Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex

_SIGNER = "signer"
_WORDS = (_SIGNER, "place", "subject")
NAME, POST = (_SIGNER, "name"), (_SIGNER, "title")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "signer": NAME,
    "post": POST,
    "place": ("place",),
    "number": ("number",),
    "symbol": ("symbol",),
    "date": ("date",),
    "subject": ("subject",),
}
"""Key of a column → the key of the document that it gives."""
_OF_ISSUERS = frozenset({"signer", "post", "place", "number", "symbol", "date"})
"""Columns that are those of the recipients where they issue papers themselves."""
_NUMBER = COLUMNS["number"]
_IN_GROUPS = regex(r"[1-9]\d{0,2}(?:\.\d{3})+")
_NONE: frozenset[str] = frozenset()


class _Row(BaseModel):
    """The keys of a document that a row may give."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    signer: Signer | None = None
    place: Name | None = None
    number: Number | None = None
    symbol: Symbol | None = None
    date: Date | None = None
    subject: Subject | None = None


class Given(NamedTuple):
    """What a row gives.

    Attributes:
        changes: Keys of the document → their values.
        columns: Places in the document that the row gives (``("signer", "name")``) → column.
        wrong: What cannot be used, by column.
    """

    changes: Mapping[str, object]
    columns: Mapping[tuple[str, ...], str]
    wrong: tuple[tuple[str, Finding], ...] = ()


def theirs(campaign: Campaign, document: DocumentSpec) -> frozenset[str]:
    """Return the columns that give a document nothing, as they are those recipients' own.

    Where recipients issue copies of another document, their signer, place, number and date stand
    in the list: a document issued by somebody else takes none of them, even those it lacks itself.
    """
    if _is_theirs(document) or not any(map(_is_theirs, campaign.documents)):
        return _NONE
    return _OF_ISSUERS


def has_number(document: DocumentSpec) -> bool:
    """Tell whether a document says its number, alone or before its symbol."""
    return bool(document.number) or (document.symbol or "/")[0] != "/"


def _is_theirs(document: DocumentSpec) -> bool:
    """Tell whether recipients issue the copies of a document."""
    target = document.target
    return document.issuer == EACH or bool(target and target.issues and not target.is_agency)


def given(
    document: DocumentSpec, facts: Facts, year: int, without: Collection[str] = _NONE
) -> Given:
    """Return what a recipient's columns give to its copy of a document; blank ones give nothing.

    A column of posts gives one only beside a column of signers: else it is somebody else's.

    Args:
        document: The document.
        facts: The facts of the recipient.
        year: The year of the campaign, for hints on dates.
        without: Columns that give this document nothing (``theirs``).
    """
    columns = _columns(facts, without)
    if not columns:
        return Given({}, {})
    texts = {place: _text(place, facts.texts[column]) for place, column in columns.items()}
    if any("{" in text for text in texts.values()):
        wrong = [(columns[place], one) for place, text in texts.items() for one in _braces(text)]
        if wrong:
            return Given({}, columns, tuple(wrong))
    try:
        read = _Row.model_validate(_data(document, texts))
    except ValidationError as error:
        return Given({}, columns, tuple(_faults(error, columns, year)))
    return Given(_changes(document, read, texts), columns)


def _columns(facts: Facts, without: Collection[str]) -> dict[tuple[str, ...], str]:
    """Return the places in the document that columns give."""
    texts = facts.texts
    given = {COLUMNS[key]: key for key in texts if key in COLUMNS and texts[key]}
    if POST in given and "signer" not in texts:
        del given[POST]
    return {place: key for place, key in given.items() if key not in without} if without else given


def _text(place: tuple[str, ...], text: str) -> str:
    """Return what a cell gives; words to be confirmed keep their mark, as drafts print it.

    Nothing is given by a number or date that is only the mark: it is left blank. A workbook may
    show the number of a paper in groups: ``1.234`` is 1234.
    """
    if place[0] in _WORDS:
        return text
    bare = confirmed(text)
    return bare.replace(".", "") if place == _NUMBER and _IN_GROUPS.fullmatch(bare) else bare


def _braces(text: str) -> Iterator[Finding]:
    """Yield that braces stand where a value is needed."""
    for piece in pieces(text):
        written = quoted(text[piece.start : piece.end])
        message = f"{written} không dùng được ở đây, cần ghi giá trị trực tiếp"
        yield Finding(codes.FACT_NOT_HERE, (), message, "Thay bằng chính giá trị đó.")


def _data(document: DocumentSpec, texts: Mapping[tuple[str, ...], str]) -> dict[str, Data]:
    """Return what a row gives as it would stand in a document."""
    data: dict[str, Data] = {}
    signer: dict[str, Data] = {}
    for place, text in texts.items():
        if place[0] == _SIGNER:
            signer[place[1]] = text
        else:
            data[place[0]] = text or None
    if signer:
        data[_SIGNER] = {"name": document.signer.name if document.signer else "…", **signer}
    return data


def _faults(
    error: ValidationError, columns: Mapping[tuple[str, ...], str], year: int
) -> Iterator[tuple[str, Finding]]:
    from cds_docs.campaign import messages  # noqa: PLC0415 - most rows have no fault

    for detail in error.errors(include_url=False):
        place = tuple(str(step) for step in detail["loc"])
        context = {"year": str(year)} | detail.get("ctx", {})
        loc: Loc = ("documents", 0, *place)
        finding = messages.finding(Fault(detail["type"], loc, detail.get("input"), context), "")
        yield columns.get(place, next(iter(columns.values()))), finding


def _changes(
    document: DocumentSpec, read: _Row, texts: Mapping[tuple[str, ...], str]
) -> dict[str, object]:
    changes: dict[str, object] = {key: getattr(read, key) for key, *_ in texts if key != _SIGNER}
    if ("symbol",) in texts:
        changes["number"] = None
    elif ("number",) in texts and document.symbol is not None:
        changes["number"] = None
        changes["symbol"] = f"{read.number or ''}/{document.symbol.partition('/')[2]}"
    if read.signer is not None:
        changes[_SIGNER] = _signer(document.signer, read.signer, texts)
    return changes


def _signer(old: Signer | None, read: Signer, texts: Mapping[tuple[str, ...], str]) -> Signer:
    """Return who signs: nothing of the one named in the document goes over to another person.

    What it says of the post holds for whoever has that post; ``own`` is of the paper.
    """
    if old is None:
        return read
    changes: dict[str, object] = {}
    if NAME in texts and read.name != old.name:
        changes |= {"name": read.name, "picture": None, "also": None}
    if POST in texts and _lower(read.title) != _lower(old.title):
        changes |= {"title": read.title, "by": None, "of": None, "lines": ()}
    return old.changed(changes)


def _lower(post: str | None) -> str:
    return (post or "").lower()
