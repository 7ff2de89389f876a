"""Rules on số, ký hiệu against kind and agency (Phụ lục I, phần I, mục II.3)."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.initials import initials
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import Agency, DocumentSpec
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import plain, quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.kinds import BY_CODE, BY_CODE_IN_CAPITALS, KINDS, LETTER_CODE, Kind

_CLAUSE = str(annex_1("Điểm b khoản 3 Mục II"))
_YEAR = regex(r"\d{4}")
_OF_INSPECTORS = "TTr"
"""Code of tờ trình, and what bodies of inspection begin their own code with."""


def symbols(loaded: Loaded) -> Iterator[Finding]:
    """A symbol typed as a whole does not go with the kind, or lacks the agency."""
    for loc, document in documents(loaded):
        kind = KINDS.get(document.kind)
        if document.symbol is None or kind is None or not kind.made:
            continue
        agency = loaded.campaign.agencies.get(document.issuer)
        group = _first_group(document.symbol)
        found = _against_kind(kind, group, agency) if group else None
        if found is None:
            yield from _without_agency(loc, document, agency)
            continue
        code, said = found
        place: Loc = (*loc, "symbol")
        message = f"ký hiệu {quoted(document.symbol)}: {said}"
        uses = (place, (*loc, "kind"), (*loc, "issuer"))
        hint = _instead(document, kind, agency)
        yield Finding(code, place, message, hint, _CLAUSE, uses=uses)


def agency_codes(loaded: Loaded) -> Iterator[Finding]:
    """The abbreviation of an agency is none: it holds number, kind, spaces, or small letters."""
    for agency_id, agency in loaded.campaign.agencies.items():
        code = agency.code
        if code is None or not (said := _of_code(code, agency.name)):
            continue
        place: Loc = ("agencies", agency_id, "code")
        message = f"{quoted(code)} {said}; «code» chỉ là chữ viết tắt tên cơ quan, viết hoa"
        hint = f"Ghi phần của cơ quan, ví dụ «code: {initials(agency.name)}»."
        yield Finding(codes.AGENCY_CODE_FORM, place, message, hint, _CLAUSE)


def _first_group(symbol: str) -> str:
    """Return the first group of the ký hiệu; nothing where a year stands there."""
    group = symbol.partition("/")[2].partition("-")[0]
    return "" if _YEAR.match(group) else group


def _against_kind(kind: Kind, group: str, agency: Agency | None) -> tuple[Code, str] | None:
    """Return how a ký hiệu goes against its kind."""
    own = (agency.code or "") if agency is not None else ""
    if group == kind.code or (not kind.code and own.partition("-")[0] == group):
        return None
    known = BY_CODE_IN_CAPITALS.get(group.upper())
    name, wanted = kind.name.lower(), f"cần «{kind.code}-…»"
    if not kind.code:
        return _of_letter(group)
    if known is kind:
        said = f"chữ viết tắt «{group}» của {name} viết khác bảng mẫu; {wanted}"
        return codes.SYMBOL_KIND_DOUBTFUL, said
    if known is not None:
        said = f"«{group}» là của {known.name.lower()}, văn bản là {name}; {wanted}"
        return codes.SYMBOL_OTHER_KIND, said
    if group.upper().startswith(kind.code.upper()):
        return None
    sure = bool(own) and (group == own or own.startswith(f"{group}-"))
    code = codes.SYMBOL_OTHER_KIND if sure else codes.SYMBOL_KIND_DOUBTFUL
    return code, f"không có chữ viết tắt của {name}; {wanted}"


def _of_letter(group: str) -> tuple[Code, str] | None:
    """Return what is wrong with the first group of a công văn."""
    wanted = "công văn ghi «cơ quan-đơn vị», không có tên loại"
    if group == LETTER_CODE:
        return codes.SYMBOL_OTHER_KIND, f"có «{group}»; {wanted}"
    if group in BY_CODE:
        named = BY_CODE[group].name.lower()
        return codes.SYMBOL_OTHER_KIND, f"«{group}» là của {named}; {wanted}"
    return None


def _without_agency(loc: Loc, document: DocumentSpec, agency: Agency | None) -> Iterator[Finding]:
    """Yield a finding where the agency's abbreviation is not in the ký hiệu."""
    symbol, signer = document.symbol or "", document.signer
    if agency is None or agency.code is None or (signer is not None and signer.own):
        return
    rest = symbol.partition("/")[2]
    if plain(agency.code) in plain(rest) or _YEAR.match(rest):
        return
    place: Loc = (*loc, "symbol")
    message = f"ký hiệu {quoted(symbol)} không có chữ viết tắt «{agency.code}» của cơ quan ban hành"
    kind = KINDS[document.kind]
    uses = (place, (*loc, "issuer"), ("agencies", document.issuer, "code"))
    hint = _instead(document, kind, agency)
    yield Finding(codes.SYMBOL_WITHOUT_AGENCY, place, message, hint, _CLAUSE, uses=uses)


def _instead(document: DocumentSpec, kind: Kind, agency: Agency | None) -> str:
    """Return what to write: the number alone, where the ký hiệu can be made."""
    number = (document.symbol or "").partition("/")[0]
    code = agency.code if agency is not None else None
    parts = (kind.code, code) if kind.code else (code, document.unit)
    if not all(parts):
        return "Sửa ký hiệu cho đúng loại văn bản và cơ quan ban hành."
    made = f"{number}/{'-'.join(filter(None, parts))}"
    if not number:
        return f"Bỏ «symbol»: công cụ ghép ký hiệu thành «{made}»."
    return f"Bỏ «symbol», ghi «number: {number}»: công cụ ghép thành «{made}»."


def _of_code(code: str, name: str) -> str:
    """Return what an agency's abbreviation holds that it should not."""
    if "/" in code:
        return "có dấu «/»"
    if any(letter.isspace() for letter in code):
        return "có dấu cách"
    if code.islower():
        return "viết chữ thường"
    group, _, rest = code.partition("-")
    of_kind = group == LETTER_CODE or (group in BY_CODE and group != _OF_INSPECTORS)
    if rest and of_kind and not initials(name).startswith(group):
        return f"bắt đầu bằng chữ viết tắt tên loại «{group}»"
    return ""


SYMBOL_RULES: tuple[Rule, ...] = (symbols, agency_codes)
"""Rules on a symbol as it was typed; one that is composed goes with its kind."""
