"""Rules on whom a document is made for, and who issues its copies."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.copied import copy_id
from cds_docs.campaign.each.named import issue_copies, named
from cds_docs.campaign.each.target import AGENCIES, EACH, RECIPIENTS
from cds_docs.campaign.lists.columns import APART
from cds_docs.campaign.lists.packed import ids_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Agency
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import did_you_mean, nearest, plain, quoted
from cds_docs.viet import one_line

_SEVERAL = 2
"""Recipients in one list of addressees: one alone may be whom all papers report to."""
_LONGEST = 100
"""Characters of the name of a copy: a folder and endings come on top."""


def unknown_targets(loaded: Loaded) -> Iterator[Finding]:
    """A document is made for somebody who is not declared, or for nobody."""
    campaign = loaded.campaign
    for loc, document in documents(loaded):
        those, place = named(campaign, document), (*loc, "for_each")
        rows = "agencies" if those.are_agencies else "recipients"
        known = list(campaign.agencies) if those.are_agencies else ids_of(campaign.recipients)
        for at in those.unknown:
            name = document.for_each[at]
            message = f"{quoted(name)} không phải mã nào trong «{rows}»"
            word = nearest(name, (RECIPIENTS, AGENCIES)) if len(document.for_each) == 1 else None
            hint = f"Có phải «{word}»?" if word else did_you_mean(name, known)
            hint = hint or f"Khai báo ở «{rows}»."
            uses: tuple[Loc, ...] = ((*place, at), (rows,))
            yield Finding(codes.FOR_EACH_UNKNOWN, (*place, at), message, hint, uses=uses)
        if document.for_each and not those.ids and not those.unknown:
            message = f"«{rows}» không có mục nào, không có bản nào để làm"
            hint = "Thêm nơi nhận, hoặc bỏ «for_each»."
            yield Finding(codes.FOR_EACH_NOBODY, place, message, hint, uses=(place, (rows,)))


def each_issues(loaded: Loaded) -> Iterator[Finding]:
    """A document is issued by each recipient, and is not made for recipients."""
    for loc, document in documents(loaded):
        if document.issuer != EACH:
            continue
        those = named(loaded.campaign, document)
        if document.for_each and not those.are_agencies:
            continue
        message = "«issuer: each» chỉ dùng được trong văn bản làm cho từng nơi nhận"
        hint = "Thêm «for_each: recipients», hoặc ghi mã cơ quan ban hành."
        uses: tuple[Loc, ...] = ((*loc, "issuer"), (*loc, "for_each"))
        yield Finding(codes.EACH_ISSUES_NOTHING, (*loc, "issuer"), message, hint, uses=uses)


def each_named_elsewhere(loaded: Loaded) -> Iterator[Finding]:
    """The word for the recipient of a copy stands where there is none."""
    for loc, document in documents(loaded):
        if document.for_each and not issue_copies(loaded.campaign, document):
            continue
        entries = [((*loc, "to", at), name) for at, name in enumerate(document.to)]
        entries += (
            ((*loc, "distribution", at, "to"), line.to)
            for at, line in enumerate(document.distribution)
        )
        for place, name in entries:
            if name == EACH:
                message = f"{quoted(EACH)} chỉ dùng được trong văn bản gửi từng nơi nhận"
                hint = "Thêm «for_each: recipients» vào văn bản, hoặc ghi mã nơi nhận."
                if document.for_each:
                    hint = "Mỗi nơi tự ban hành bản của mình: ghi nơi mà các bản ấy gửi đến."
                uses: tuple[Loc, ...] = (place, (*loc, "for_each"))
                yield Finding(codes.EACH_NOT_HERE, place, message, hint, uses=uses)


def issuer_not_used(loaded: Loaded) -> Iterator[Finding]:
    """A document that each of several agencies issues names one that issues it."""
    for loc, document in documents(loaded):
        if (*loc, "issuer") not in loaded.spans or not document.for_each:
            continue
        if document.issuer == EACH:
            continue
        if named(loaded.campaign, document).are_agencies:
            message = f"«issuer: {document.issuer}» không dùng đến: mỗi cơ quan ban hành một bản"
            hint = f"Bỏ «issuer», hoặc bỏ «for_each: {AGENCIES}»."
            yield Finding(codes.ISSUER_NOT_USED, (*loc, "issuer"), message, hint)


def sent_to_itself(loaded: Loaded) -> Iterator[Finding]:
    """The body that issues the copies is among those they are sent to."""
    for loc, document in documents(loaded):
        those = named(loaded.campaign, document)
        agency = loaded.campaign.agencies.get(document.issuer)
        if agency is None or those.are_agencies or issue_copies(loaded.campaign, document):
            continue
        issuer = one_line(agency.name.replace("|", " ")).casefold()
        for name in those.ids:
            index = loaded.recipient_at(name)
            recipient = loaded.campaign.recipients[index]
            if recipient.name.casefold() != issuer or _is_elsewhere(loaded, name, agency):
                continue
            message = f"{quoted(recipient.name)} là cơ quan ban hành"
            message += f" {quoted(document.id)}: sẽ có một bản gửi chính mình"
            hint = "Xóa dòng này, hoặc ghi mã của các nơi nhận khác ở «for_each»."
            place, span = (*loc, "for_each"), loaded.span("recipients", index, "name")
            uses: tuple[Loc, ...] = (place, ("recipients", index, "name"))
            yield Finding(codes.SENT_TO_ITSELF, place, message, hint, span=span, uses=uses)


def sent_to_all(loaded: Loaded) -> Iterator[Finding]:
    """Each copy goes to several of those that have copies of their own, not to its own recipient.

    So stands in the file where a list of addressees was there before ``for_each``.
    """
    for loc, document in documents(loaded):
        if not document.for_each or issue_copies(loaded.campaign, document):
            continue
        key = "to" if document.to else "distribution"
        entries = document.to or tuple(line.to for line in document.distribution)
        ids = frozenset(named(loaded.campaign, document).ids)
        others = [name for name in dict.fromkeys(entries) if name in ids]
        if EACH in entries or len(others) < _SEVERAL:
            continue
        more = f" và {len(others) - _SEVERAL} nơi khác" if len(others) > _SEVERAL else ""
        message = f"mỗi bản của {quoted(document.id)} đều gửi"
        message += f" {', '.join(map(quoted, others[:_SEVERAL]))}{more},"
        message += " không riêng nơi mà nó làm cho"
        hint = f"Ghi «{key}: [each]»; muốn một văn bản chung cho các nơi thì bỏ «for_each»."
        uses: tuple[Loc, ...] = ((*loc, key), (*loc, "for_each"), ("recipients", "*", "id"))
        yield Finding(codes.SENT_TO_ALL, (*loc, key), message, hint, uses=uses)


def _is_elsewhere(loaded: Loaded, name: str, agency: Agency) -> bool:
    """Tell whether a row says of its body that it is another's of the same name."""
    row = loaded.rows.get(name)
    said = [plain(row.text(key)) for key in APART] if row else []
    own = plain(f"{agency.parent or ''} {agency.place or ''}")
    return any(said) and not any(text in own for text in said if text)


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
            stem = copy_id(document, name)
            if len(stem) > _LONGEST:
                message = f"tên tệp {quoted(stem)} dài {len(stem)} ký tự, nhiều nhất {_LONGEST}"
                hint = "Rút ngắn id của văn bản, hoặc mã của nơi nhận."
                span = loaded.span("recipients", loaded.recipient_at(name), "id")
                yield Finding(codes.COPY_NAME_TOO_LONG, (*place, "id"), message, hint, span=span)


WHOM_RULES: tuple[Rule, ...] = (
    unknown_targets,
    each_issues,
    each_named_elsewhere,
    issuer_not_used,
    sent_to_itself,
    sent_to_all,
    cited,
    long_names,
)
