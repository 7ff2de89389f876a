"""Rules on documents made for each of several: whom for, with which facts, each copy judged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.citation_rules import same_numbers
from cds_docs.campaign.document_rules import DOCUMENT_RULES
from cds_docs.campaign.each.copies import papers, targets
from cds_docs.campaign.each.facts import Facts, fact_key
from cds_docs.campaign.each.given import given
from cds_docs.campaign.each.named import named
from cds_docs.campaign.each.target import AGENCIES, EACH
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.paths import pieces
from cds_docs.campaign.place_rules import PLACE_RULES
from cds_docs.campaign.record import Record
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.signer_rules import SIGNER_RULES
from cds_docs.campaign.symbol_rules import SYMBOL_RULES
from cds_docs.campaign.words import did_you_mean, quoted

_LONGEST = 100
"""Characters of the name of a copy: a folder and endings come on top."""
_HEADERS = {"signer": "Người ký", "place": "Địa danh"}
_OF_COPIES: tuple[Rule, ...] = (
    *DOCUMENT_RULES,
    *SYMBOL_RULES,
    *SIGNER_RULES,
    *PLACE_RULES,
    same_numbers,
)
"""Rules on what rows and agencies give."""


def unknown_targets(loaded: Loaded) -> Iterator[Finding]:
    """A document is made for somebody who is not declared, or for nobody."""
    campaign = loaded.campaign
    for loc, document in documents(loaded):
        those, place = named(campaign, document), (*loc, "for_each")
        rows = "agencies" if those.are_agencies else "recipients"
        known = list(campaign.agencies) if those.are_agencies else _ids(loaded)
        for at in those.unknown:
            name = document.for_each[at]
            message = f"{quoted(name)} không phải mã nào trong «{rows}»"
            hint = did_you_mean(name, known) or f"Khai báo ở «{rows}»."
            uses: tuple[Loc, ...] = ((*place, at), (rows,))
            yield Finding(codes.FOR_EACH_UNKNOWN, (*place, at), message, hint, uses=uses)
        if document.for_each and not those.ids and not those.unknown:
            message = f"«{rows}» không có mục nào, không có bản nào để làm"
            hint = "Thêm nơi nhận, hoặc bỏ «for_each»."
            yield Finding(codes.FOR_EACH_NOBODY, place, message, hint, uses=(place, (rows,)))


def _ids(loaded: Loaded) -> list[str]:
    return [recipient.id for recipient in loaded.campaign.recipients]


def each_named_elsewhere(loaded: Loaded) -> Iterator[Finding]:
    """The word for the recipient of a copy stands where there is none."""
    for loc, document in documents(loaded):
        if document.for_each and not named(loaded.campaign, document).are_agencies:
            continue
        entries = [((*loc, "to", at), name) for at, name in enumerate(document.to)]
        entries += (
            ((*loc, "distribution", at, "to"), line.to)
            for at, line in enumerate(document.distribution)
        )
        for place, name in entries:
            if name == EACH:
                message = f"{quoted(EACH)} chỉ dùng được trong văn bản làm cho từng nơi nhận"
                hint = "Thêm «for_each: recipients» vào văn bản, hoặc ghi mã nơi nhận."
                yield Finding(codes.EACH_NOT_HERE, place, message, hint)


def issuer_not_used(loaded: Loaded) -> Iterator[Finding]:
    """A document that each of several agencies issues names one that issues it."""
    for loc, document in documents(loaded):
        if (*loc, "issuer") not in loaded.spans or not document.for_each:
            continue
        if named(loaded.campaign, document).are_agencies:
            message = f"«issuer: {document.issuer}» không dùng đến: mỗi cơ quan ban hành một bản"
            hint = f"Bỏ «issuer», hoặc bỏ «for_each: {AGENCIES}»."
            yield Finding(codes.ISSUER_NOT_USED, (*loc, "issuer"), message, hint)


def cited(loaded: Loaded) -> Iterator[Finding]:
    """A reference is to a document that has many copies."""
    many = {document.id for document in loaded.campaign.documents if document.for_each}
    for ref_id, reference in loaded.campaign.references.items():
        if reference.document in many:
            message = f"văn bản {quoted(reference.document or '')} có nhiều bản khác nhau,"
            message += " không viện dẫn chung được"
            hint = "Ghi «type», «number», «date» … của văn bản cần viện dẫn, hoặc bỏ mục này."
            yield Finding(codes.FOR_EACH_CITED, ("references", ref_id, "document"), message, hint)


def long_names(loaded: Loaded) -> Iterator[Finding]:
    """A copy would have a name that is too long for a file."""
    for loc, document in documents(loaded):
        place = (*loc, "for_each")
        for name in named(loaded.campaign, document).ids:
            stem = f"{document.id}-{name}"
            if len(stem) > _LONGEST:
                message = f"tên tệp {quoted(stem)} dài {len(stem)} ký tự, nhiều nhất {_LONGEST}"
                hint = "Rút ngắn id của văn bản, hoặc mã của nơi nhận."
                span = loaded.span("recipients", loaded.recipient_at(name), "id")
                yield Finding(codes.COPY_NAME_TOO_LONG, (*place, "id"), message, hint, span=span)


def rows(loaded: Loaded) -> Iterator[Finding]:
    """A row gives a value that cannot be used, or none where the document prints it."""
    for loc, document in documents(loaded):
        if document.for_each:
            those = tuple(targets(loaded, document))
            some = {key: None for facts, _ in those for key in facts.texts}
            used = [name for name in _facts_used(document) if fact_key(name, some) is not None]
            for facts, index in those:
                yield from _wrong(loaded, document, facts, index)
                yield from _blank(document, facts, index, loc, used)


def _wrong(loaded: Loaded, document: DocumentSpec, facts: Facts, index: int) -> Iterator[Finding]:
    """Yield what a row gives to its copy that cannot be used."""
    if index < 0:
        return
    for column, wrong in given(document, facts, loaded.campaign.year).wrong:
        place = (*loaded.document_loc(document), "for_each", column)
        uses: tuple[Loc, ...] = (place, ("recipients", index, column))
        yield replace(wrong, loc=place, span=facts.spans[column], uses=uses)


def _blank(
    document: DocumentSpec, facts: Facts, index: int, loc: Loc, used: Iterable[str]
) -> Iterator[Finding]:
    """Yield what the document prints and a row, or an agency, does not have."""
    for name in used:
        key = fact_key(name, facts.texts)
        if key is not None and facts.texts[key]:
            continue
        message = f"{quoted(facts.texts['name'])} không có {quoted(name)}, văn bản"
        message += f" {quoted(document.id)} dùng «{{{{ {EACH}.{name} }}}}»"
        place = (*loc, "for_each", key or name)
        uses: tuple[Loc, ...] = (place, ("recipients", index, key or name))
        hint = "Điền giá trị đó, hoặc bỏ dữ kiện trong văn bản."
        span = facts.spans[key or "id"]
        yield Finding(codes.EACH_BLANK, place, message, hint, span=span, uses=uses)


def _facts_used(document: DocumentSpec) -> list[str]:
    """Return the facts of ``each`` that the values of a document print."""
    way = f"{EACH}."
    paths = (piece.path or "" for text in _texts(document) for piece in pieces(text))
    return list(dict.fromkeys(path.removeprefix(way) for path in paths if path.startswith(way)))


def _texts(value: object) -> Iterator[str]:
    """Yield all texts inside a value that hold braces."""
    inside: Iterable[object] = ()
    match value:
        case str() if "{{" in value:
            yield value
        case Record():
            inside = vars(value).values()
        case Mapping():
            inside = value.values()
        case tuple():
            inside = value
    for one in inside:
        yield from _texts(one)


def what_rows_give(loaded: Loaded) -> Iterator[Finding]:
    """Columns stand in place of values of the document: said once, so that all know."""
    for loc, document in documents(loaded):
        if not document.for_each:
            continue
        columns: dict[tuple[str, ...], int] = {}
        others: dict[str, int] = {}
        for paper in papers(loaded, document):
            for key in paper.target.given if paper.target else ():
                columns[key] = columns.get(key, 0) + 1
            for other in _others(loaded, document, paper):
                others[other] = others.get(other, 0) + 1
        place = (*loc, "for_each")
        if columns:
            counted = ", ".join(f"«{'.'.join(key)}» ({n} bản)" for key, n in columns.items())
            message = f"các cột của từng nơi nhận cho giá trị riêng của {counted}"
            hint = "Không muốn vậy thì đổi tên cột; các tên cột có nghĩa: docs/gui-nhieu-noi.md."
            yield Finding(codes.GIVEN_BY_ROWS, place, message, hint)
        for other, count in others.items():
            message = f"cột «{_HEADERS[other]}» thay «{other}» của văn bản {quoted(document.id)}"
            message += f" ở {count} bản"
            hint = "Đúng ý thì thêm C344 vào «accept»; là của nơi nhận thì đổi tên cột, ví dụ"
            hint += f" «{_HEADERS[other]} của xã»."
            yield Finding(codes.OTHER_BY_ROWS, place, message, hint)


def _others(loaded: Loaded, document: DocumentSpec, paper: DocumentSpec) -> Iterator[str]:
    """Yield whether a row gives another signer or place than the document has of its own."""
    given_keys = {key[0] for key in paper.target.given} if paper.target else set()
    own, signer = document.signer, paper.signer
    if "signer" in given_keys and own and signer and own.name != signer.name:
        yield "signer"
    agency = loaded.campaign.agencies.get(document.issuer)
    place = document.place or (agency.place if agency else None)
    if "place" in given_keys and place and paper.place != place:
        yield "place"


def one_number(loaded: Loaded) -> Iterator[Finding]:
    """All copies of a document would have its one number."""
    for loc, document in documents(loaded):
        key = "symbol" if document.symbol is not None else "number"
        if not document.for_each or not (document.number or (document.symbol or "/")[0] != "/"):
            continue
        those = named(loaded.campaign, document)
        if those.are_agencies or len(those.ids) == 1:
            continue
        same = [p for p in papers(loaded, document) if p.target and (key,) not in p.target.given]
        if len(same) > 1:
            message = f"{len(same)} bản cùng mang một số: {quoted(getattr(document, key) or '')}"
            hint = "Mỗi bản là một văn bản riêng thì ghi số ở cột «Số» của danh sách; một văn bản"
            hint += " gửi nhiều nơi thì thêm C337 vào «accept»."
            yield Finding(codes.ONE_NUMBER_FOR_ALL, (*loc, key), message, hint)


def copies(loaded: Loaded) -> Iterator[Finding]:
    """A rule on papers is not kept by a copy, for what its row or its agency gives.

    The first copy is judged with the campaign (``copies.representative``).
    """
    varying = tuple(_varying(loaded))
    if all(paper.target is None for paper, _ in varying):
        return
    documents = tuple(paper for paper, _ in varying)
    campaign = loaded.campaign.model_copy(update={"documents": documents})
    unrolled = replace(loaded, campaign=campaign)
    for rule in _OF_COPIES:
        for found in at_cells(unrolled, rule(unrolled)):
            match found.loc:
                case ("documents", int(at), *rest):
                    paper, is_later = varying[at]
                    if is_later and _by_target(paper, tuple(map(str, rest))):
                        place = (*loaded.document_loc(paper), *rest)
                        yield replace(found, loc=place, uses=(place, ("recipients",)))
                case ("agencies", *_):
                    yield found


def _varying(loaded: Loaded) -> Iterator[tuple[DocumentSpec, bool]]:
    """Yield the papers a campaign has, but copies like the first, and which are later copies."""
    for document in loaded.campaign.documents:
        for number, paper in enumerate(papers(loaded, document)):
            if paper.target is None or paper.target.is_agency or paper.target.given:
                yield paper, number > 0


def _by_target(paper: DocumentSpec, place: tuple[str, ...]) -> bool:
    """Tell whether what stands at a place of a copy comes from its row or agency."""
    target = paper.target
    if target is None or target.is_agency:
        return target is not None
    return any(place[:1] == key[:1] for key in target.given)


def at_cells(loaded: Loaded, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings; those on what a row gives stand at its cell."""
    for finding in found:
        match finding.loc:
            case ("documents", int(at), *rest):
                target = loaded.campaign.documents[at].target
                cells = target.given if target else {}
                place = tuple(map(str, rest))
                span = cells.get(place) or next(
                    (cell for key, cell in cells.items() if key[:1] == place[:1]), None
                )
                yield replace(finding, span=span) if span else finding
            case _:
                yield finding


EACH_RULES: tuple[Rule, ...] = (
    unknown_targets,
    each_named_elsewhere,
    issuer_not_used,
    cited,
    long_names,
    rows,
    what_rows_give,
    one_number,
    copies,
)
