"""Rules on what rows give to the copies of a document, and on what its copies print of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cds_docs.campaign import codes
from cds_docs.campaign.copied import Own
from cds_docs.campaign.each.copies import offered, owns, papers
from cds_docs.campaign.each.facts import Facts, facts_used
from cds_docs.campaign.each.given import NAME, given, has_number, theirs
from cds_docs.campaign.each.headers import fact_key
from cds_docs.campaign.each.named import issue_copies, named
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.each.wording import OF_DOCUMENT, in_columns
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec, Signer
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted

_NAMED = 3
"""Bodies that a message names."""
_HEADERS = {"signer": "Người ký", "place": "Địa danh"}


def rows(loaded: Loaded) -> Iterator[Finding]:
    """What rows give to copies, or fail to give where the document prints it."""
    for loc, document in documents(loaded):
        if document.for_each:
            yield from _of_rows(loaded, loc, document)


def _of_rows(loaded: Loaded, loc: Loc, document: DocumentSpec) -> Iterator[Finding]:
    """Yield what is wrong in rows, then what they give in place of the document's own values.

    That is said once, so that all know. Where each recipient issues its copy, its own place and
    signer are what is expected.
    """
    some = offered(loaded, document)
    used = [name for name in facts_used(document) if fact_key(name, some) is not None]
    columns: Counter[tuple[str, ...]] = Counter()
    others: Counter[str] = Counter()
    for own in owns(loaded, document):
        target = own.target
        facts = Facts(target.facts, target.spans)
        if target.faulty:
            yield from _wrong(loaded, document, facts, target.index)
        if used:
            yield from _blank(document, facts, target.index, loc, used)
        columns.update(target.given.keys())
        others.update(_others(loaded, document, own))
    yield from _told(document, (*loc, "for_each"), columns, others)


def _wrong(loaded: Loaded, document: DocumentSpec, facts: Facts, index: int) -> Iterator[Finding]:
    """Yield what a row gives to its copy that cannot be used."""
    without = theirs(loaded.campaign, document)
    for column, wrong in given(document, facts, loaded.campaign.year, without).wrong:
        place = (*loaded.document_loc(document), "for_each", column)
        uses: tuple[Loc, ...] = (place, ("recipients", index, column))
        hint = in_columns(wrong.hint, OF_DOCUMENT)
        yield replace(wrong, loc=place, hint=hint, span=facts.spans[column], uses=uses)


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
        whom = ("agencies", facts.texts["id"]) if index < 0 else ("recipients", index)
        uses: tuple[Loc, ...] = (place, (*whom, key or name), (*whom, "name"))
        hint = "Điền giá trị đó, hoặc bỏ dữ kiện trong văn bản."
        span = facts.spans[key or "id"]
        yield Finding(codes.EACH_BLANK, place, message, hint, span=span, uses=uses)


def _told(
    document: DocumentSpec,
    place: Loc,
    columns: Mapping[tuple[str, ...], int],
    others: Mapping[str, int],
) -> Iterator[Finding]:
    """Yield what rows give: keys of the document, and those of which it has values of its own."""
    expected = _HEADERS if document.issuer == EACH else ()
    told = [f"«{'.'.join(key)}» ({n} bản)" for key, n in columns.items() if key[0] not in expected]
    if told:
        message = f"các cột của từng nơi nhận cho giá trị riêng của {', '.join(told)}"
        hint = "Không muốn vậy thì đổi tên cột; các tên cột có nghĩa: docs/gui-nhieu-noi.md."
        yield Finding(codes.GIVEN_BY_ROWS, place, message, hint)
    for key, count in others.items():
        message = f"cột «{_HEADERS[key]}» thay «{key}» của văn bản {quoted(document.id)}"
        message += f" ở {count} bản"
        hint = "Đúng ý thì thêm C344 vào «accept»; là của nơi nhận thì đổi tên cột, ví dụ"
        hint += f" «{_HEADERS[key]} của xã»."
        yield Finding(codes.OTHER_BY_ROWS, place, message, hint)


def _others(loaded: Loaded, document: DocumentSpec, own: Own) -> Iterator[str]:
    """Yield whether a row gives another signer or place than the document has of its own."""
    if document.issuer == EACH:
        return
    given_keys = {key[0] for key in own.target.given}
    if "signer" in given_keys and document.signer:
        signer = own.values["signer"]
        if isinstance(signer, Signer) and document.signer.name != signer.name:
            yield "signer"
    if "place" in given_keys:
        agency = loaded.campaign.agencies.get(document.issuer)
        place = document.place or (agency.place if agency else None)
        if place and own.values["place"] != place:
            yield "place"


def one_number(loaded: Loaded) -> Iterator[Finding]:
    """All copies of a document would have its one number."""
    for loc, document in documents(loaded):
        key = "symbol" if document.symbol is not None else "number"
        if not document.for_each or not has_number(document):
            continue
        those = named(loaded.campaign, document)
        if issue_copies(loaded.campaign, document) or len(those.ids) == 1:
            continue
        same = sum((key,) not in own.target.given for own in owns(loaded, document))
        if same > 1:
            message = f"{same} bản cùng mang một số: {quoted(getattr(document, key) or '')}"
            where = "ghi số ở cột «Số» của danh sách"
            if theirs(loaded.campaign, document):
                where = "để văn bản này ở chiến dịch riêng, số ở cột «Số» của danh sách riêng (cột"
                where += " «Số» của danh sách này là của nơi tự ban hành)"
            hint = f"Mỗi bản là một văn bản riêng thì {where}; một"
            hint += " văn bản gửi nhiều nơi thì thêm C337 vào «accept»."
            yield Finding(codes.ONE_NUMBER_FOR_ALL, (*loc, key), message, hint)


def one_signer(loaded: Loaded) -> Iterator[Finding]:
    """Somebody named in the document would sign copies that others issue."""
    for loc, document in documents(loaded):
        if document.signer is None or not issue_copies(loaded.campaign, document):
            continue
        those = papers(loaded, document)
        signer = document.signer.name
        taking = [one.target for one in those if one.target and _takes(loaded, one, signer)]
        if not taking or len(those) == 1:
            continue
        named_some = ", ".join(quoted(target.facts["name"]) for target in taking[:_NAMED])
        more = f" và {len(taking) - _NAMED} nơi khác" if len(taking) > _NAMED else ""
        message = f"{quoted(document.signer.name)} sẽ ký cả bản do {named_some}{more} ban hành"
        hint = "Bỏ «signer» của văn bản; ghi người ký của từng nơi ở "
        hint += "«agencies»." if taking[0].is_agency else "cột «Người ký» (hoặc khóa của «fields»)."
        place = (*loc, "signer")
        whom = "agencies" if taking[0].is_agency else "recipients"
        yield Finding(codes.SIGNS_FOR_OTHERS, place, message, hint, uses=(place, (whom,)))


def _takes(loaded: Loaded, copy: DocumentSpec, signer: str) -> bool:
    """Tell whether a copy is signed by one whom neither its row nor its agency names."""
    target = copy.target
    if target is None or copy.signer is None or NAME in target.given:
        return False
    agency = loaded.campaign.agencies.get(target.id) if target.is_agency else None
    return copy.signer.name == signer and (agency is None or agency.signer is None)


ROW_RULES: tuple[Rule, ...] = (rows, one_number, one_signer)
