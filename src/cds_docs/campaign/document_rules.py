"""Rules on a document: kind, addressees, number, signer, annexes, tables, page style."""

import re
from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.annex import TableRowSpec, TableSpec
from cds_docs.campaign.each.target import EACH
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.signer import authority, needs_head
from cds_docs.campaign.words import nearest, plain, quoted
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1, form
from cds_docs.standard.format import margins_out_of_range
from cds_docs.standard.kinds import (
    BY_CODE,
    KINDS,
    LETTER_CODE,
    MADE,
    Addressing,
    Kind,
    Slot,
)
from cds_docs.standard.posts import head_of, is_deputy
from cds_docs.standard.style import PageStyle

_GUESTS = "khach_moi"
"""The block of the invitation's template that names those invited, where «to» does not."""
_EDGES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_LETTER = "cong-van"
_POST_NEEDED = {"kt", "tl", "tuq"}
_BASIS_OPENINGS = ("Căn cứ ", "Theo ", "Thực hiện ", "Xét ")
_COMMAS = regex(r"\d{1,3}(?:,\d{3}){2,}(?![\d,])", re.ASCII)
_ANNEX_KEYS = ("template", "text", "table")
_REFERENCE_KEYS = ("type", "number", "date", "issuer", "about")


def kinds(loaded: Loaded) -> Iterator[Finding]:
    """A document is of a kind the decree does not know, or that is not made yet."""
    for loc, document in documents(loaded):
        kind, place = KINDS.get(document.kind), (*loc, "kind")
        made = f"Làm được: {', '.join(MADE)}."
        if kind is None:
            near = _meant_kind(document.kind)
            message = f"không có loại văn bản {quoted(document.kind)}"
            message += f"; có phải «{near}»?" if near else ""
            hint = f"Sửa thành «kind: {near}»." if near in MADE else made
            yield Finding(codes.KIND_UNKNOWN, place, message, hint)
        elif not kind.made:
            message = f"chưa làm được loại văn bản «{kind.name}» ({kind.id})"
            yield Finding(codes.KIND_NOT_MADE, place, message, made)


def _meant_kind(text: str) -> str | None:
    """Return the kind meant by a slip, a name, or the abbreviation in a ký hiệu."""
    by_code = {plain(code): kind.id for code, kind in BY_CODE.items()}
    by_code[plain(LETTER_CODE)] = _LETTER
    return by_code.get(plain(text)) or nearest(text, KINDS)


def addressees(loaded: Loaded) -> Iterator[Finding]:
    """A document has no Kính gửi where its kind needs it, or has it where the kind has none."""
    for loc, document, kind in _with_kind(loaded):
        place = (*loc, "to")
        uses = (place, (*loc, "kind"), (*loc, "for_each"))
        clause = str(annex_1("Khoản 9 Mục II"))
        if kind.addressees is Addressing.REQUIRED and not document.to:
            message = f"{kind.name} phải có Kính gửi, đang thiếu «to»"
            hint = "Thêm «to: [mã hoặc tên nơi nhận, …]»."
            yield Finding(codes.ADDRESSEES_MISSING, loc, message, hint, clause, uses=uses)
        elif kind.addressees is Addressing.INVITED and _invites_each_other(document):
            message = f"{kind.name} do từng nơi nhận ban hành chưa ghi mời ai ở «to»: bỏ trống thì"
            message += " mỗi nơi mời mọi nơi nhận, cả chính mình"
            hint = "Thêm «to: [mã hoặc tên nơi được mời, …]»."
            yield Finding(codes.ADDRESSEES_MISSING, loc, message, hint, uses=uses)
        elif kind.addressees is Addressing.NONE and document.to:
            message = f"{kind.name} không có Kính gửi, nhưng «to» đang có {len(document.to)} mục"
            hint = "Chuyển các mục này sang «distribution» (Nơi nhận)."
            code = codes.ADDRESSEES_NOT_IN_KIND
            yield Finding(code, place, message, hint, clause, uses=uses)


def _invites_each_other(document: DocumentSpec) -> bool:
    """Tell whether recipients that issue an invitation would invite all recipients."""
    target = document.target
    issued_by_each = target is not None and target.issues and not target.is_agency
    return issued_by_each and not document.to and _GUESTS not in document.sections


def numbers(loaded: Loaded) -> Iterator[Finding]:
    """A document has both a number and a whole symbol."""
    for loc, document in documents(loaded):
        if document.number is not None and document.symbol is not None:
            message = f"có cả «number» {quoted(document.number)} và «symbol» "
            message += f"{quoted(document.symbol)}; chỉ dùng một"
            place = (*loc, "symbol")
            hint = "Bỏ «number»: «symbol» đã gồm cả số."
            yield Finding(codes.NUMBER_AND_SYMBOL, place, message, hint)


def symbol_parts(loaded: Loaded) -> Iterator[Finding]:
    """A symbol cannot be composed: the agency has no code, or a letter no unit."""
    for loc, document, kind in _with_kind(loaded):
        agency = loaded.campaign.agencies.get(document.issuer)
        if document.symbol is not None or agency is None:
            continue
        clause = str(annex_1("Điểm b khoản 3 Mục II"))
        if agency.code is None:
            place: Loc = ("agencies", document.issuer)
            message = f"cơ quan {quoted(agency.name)} chưa có «code», không ghép được ký hiệu"
            hint = "Thêm chữ viết tắt, ví dụ «code: STTTT», hoặc ghi «symbol» ở văn bản."
            uses = ((*place, "code"), (*loc, "symbol"), (*loc, "issuer"))
            yield Finding(codes.AGENCY_CODE_MISSING, place, message, hint, clause, uses=uses)
        if not kind.code and document.unit is None:
            message = f"{kind.name} chưa có «unit», không ghép được ký hiệu"
            hint = "Thêm đơn vị soạn thảo, ví dụ «unit: TTBCXB», hoặc ghi «symbol»."
            uses = ((*loc, "unit"), (*loc, "symbol"), (*loc, "kind"))
            yield Finding(codes.UNIT_MISSING, loc, message, hint, clause, uses=uses)


def signers(loaded: Loaded) -> Iterator[Finding]:
    """A document has no signer, or his lines cannot be derived."""
    for loc, document in documents(loaded):
        place = (*loc, "signer")
        target = document.target
        if document.signer is None and target is not None and target.is_agency:
            at = ("agencies", target.id)
            message = f"cơ quan {quoted(target.id)} chưa có người ký, văn bản"
            message += f" {quoted(target.document)} làm cho cơ quan ấy"
            hint = "Thêm «signer: {name: …, title: …}» ở cơ quan ấy."
            yield Finding(codes.SIGNER_MISSING, at, message, hint, uses=(place, (*at, "signer")))
        elif document.signer is None:
            message = "văn bản này chưa có người ký"
            hint = "Thêm «signer: {name: …, title: …}»."
            # Where each recipient issues its copy, its row may name who signs.
            rows: tuple[Loc, ...] = (("recipients",),) if document.issuer == EACH else ()
            yield Finding(codes.SIGNER_MISSING, loc, message, hint, uses=(place, *rows))
        else:
            yield from _signer(loaded, document, place)


def annexes(loaded: Loaded) -> Iterator[Finding]:
    """An annex has not exactly one of template, text and table; or its table is uneven."""
    for loc, document in documents(loaded):
        for index, annex in enumerate(document.annexes):
            place = (*loc, "annexes", index)
            given = [key for key in _ANNEX_KEYS if getattr(annex, key) is not None]
            if len(given) != 1:
                found = ", ".join(f"«{key}»" for key in given) or "không có khóa nào"
                message = "phụ lục phải có đúng một trong «template», «text»,"
                message += f" «table»; đang có: {found}"
                uses = tuple((*place, key) for key in _ANNEX_KEYS)
                hint = "Giữ một khóa; phần còn lại chuyển sang phụ lục khác."
                yield Finding(codes.ANNEX_CONTENT, place, message, hint, uses=uses)
            if annex.table is not None:
                yield from _table(annex.table, (*place, "table"))


def attachments(loaded: Loaded) -> Iterator[Finding]:
    """A text is attached to a paper that issues none."""
    for loc, document, kind in _with_kind(loaded):
        if document.attached is not None and Slot.DECISION not in kind.slots:
            place = (*loc, "attached")
            message = f"{kind.name} không ban hành văn bản kèm theo, nhưng đang có «attached»"
            hint = "Chỉ Quyết định có «attached»; tài liệu khác dùng «annexes» hoặc «enclosures»."
            uses = (place, (*loc, "kind"))
            code = codes.ATTACHED_NOT_IN_KIND
            yield Finding(code, place, message, hint, str(form("Mẫu 1.3")), uses=uses)


def bases(loaded: Loaded) -> Iterator[Finding]:
    """A căn cứ does not begin as one."""
    for loc, document in documents(loaded):
        for index, basis in enumerate(document.bases):
            if not basis.lstrip().startswith(_BASIS_OPENINGS):
                message = f"căn cứ {quoted(basis)} không bắt đầu bằng «Căn cứ»"
                hint = "Viết «Căn cứ …»; dòng đề nghị viết «Theo đề nghị của …»."
                clause = str(annex_1("Điểm a khoản 6 Mục II"))
                yield Finding(codes.BASIS_OPENING, (*loc, "bases", index), message, hint, clause)


def margins(loaded: Loaded) -> Iterator[Finding]:
    """A margin is outside what the decree allows."""
    styles: list[tuple[Loc, PageStyle]] = [(("style",), loaded.campaign.style)]
    styles += [((*loc, "style"), d.style) for loc, d in documents(loaded) if d.style is not None]
    for loc, style in styles:
        for found in margins_out_of_range(style.margins):
            place = (*loc, "margins", found.edge)
            if place not in loaded.spans:
                continue  # laid over from the campaign's style, reported there
            message = f"lề {_EDGES[found.edge]} {found.value}, quy định từ {found.low}"
            message += f" đến {found.high}"
            hint = f"Ghi một số trong khoảng đó, ví dụ {round(found.low.mm)}."
            yield Finding(codes.MARGIN_OUT_OF_RANGE, place, message, hint, found.clause)


def references(loaded: Loaded) -> Iterator[Finding]:
    """A reference says nothing, or says it in two ways."""
    for ref_id, reference in loaded.campaign.references.items():
        loc: Loc = ("references", ref_id)
        given = [key for key in _REFERENCE_KEYS if getattr(reference, key) is not None]
        if reference.document is not None and given:
            shown = ", ".join(f"«{key}»" for key in given)
            message = f"viện dẫn {quoted(ref_id)} có «document» và cả {shown}; chỉ dùng một cách"
            hint = "Giữ «document»: số, ngày và trích yếu lấy từ chính văn bản đó."
            yield Finding(codes.REFERENCE_TWO_WAYS, (*loc, given[0]), message, hint)
        elif reference.document is None and reference.type is None:
            message = f"viện dẫn {quoted(ref_id)} chưa có tên loại («type») hoặc «document»"
            hint = "Thêm, ví dụ, «type: Quyết định»."
            uses = ((*loc, "type"), (*loc, "document"))
            yield Finding(codes.REFERENCE_EMPTY, loc, message, hint, uses=uses)


def _with_kind(loaded: Loaded) -> Iterator[tuple[Loc, DocumentSpec, Kind]]:
    """Yield each document of a kind that is made."""
    for loc, document in documents(loaded):
        kind = KINDS.get(document.kind)
        if kind is not None and kind.made:
            yield loc, document, kind


def _signer(loaded: Loaded, document: DocumentSpec, place: Loc) -> Iterator[Finding]:
    signer, agency = document.signer, loaded.campaign.agencies.get(document.issuer)
    if signer is None or signer.lines:
        return
    title_uses = ((*place, "title"), (*place, "by"), (*place, "lines"))
    if authority(signer) in _POST_NEEDED and signer.title is None:
        message = f"người ký {quoted(signer.name)} ký theo «by: {signer.by}» mà chưa có chức vụ"
        hint = "Thêm «title», ví dụ «title: Phó Giám đốc»."
        yield Finding(codes.SIGNER_WITHOUT_POST, place, message, hint, uses=title_uses)
    if agency is None or agency.head is not None or not needs_head(signer):
        return
    uses = (*title_uses, (*place, "of"), ("agencies", document.issuer, "head"))
    if authority(signer) in _POST_NEEDED:
        shown = signer.title or signer.name
        message = f"{quoted(shown)} ký thay người đứng đầu, nhưng cơ quan "
        message += f"{quoted(agency.name)} chưa có «head»"
        head = head_of(shown) if is_deputy(shown) else "Giám đốc"
        hint = f"Thêm chức vụ người đứng đầu ở «agencies.{document.issuer}», ví dụ «head: {head}»"
        hint += ", hoặc ghi «of» ở người ký."
        cause = ("head", document.issuer)
        yield Finding(
            codes.DEPUTY_WITHOUT_HEAD, place, message, hint, _AUTHORITY, uses=uses, cause=cause
        )
    else:
        message = f"người ký {quoted(signer.name)} chưa có chức vụ («title»), cơ quan cũng chưa có"
        message += " «head»"
        hint = "Thêm «title», ví dụ «title: Giám đốc»."
        yield Finding(codes.SIGNER_WITHOUT_POST, place, message, hint, uses=uses)


_AUTHORITY = str(annex_1("Điểm b khoản 7 Mục II"))


def _table(table: TableSpec, loc: Loc) -> Iterator[Finding]:
    width = len(table.columns)
    for index, row in enumerate(table.rows):
        place = (*loc, "rows", index)
        forms = [key for key in ("row", "group", "total") if getattr(row, key) is not None]
        if len(forms) != 1:
            message = "hàng phải là một danh sách ô, «group» hoặc «total», và chỉ một trong ba"
            hint = "Viết «[ô 1, ô 2]», «{group: tên nhóm}» hoặc «{total: [ô 1, ô 2]}»."
            yield Finding(codes.TABLE_ROW_FORM, place, message, hint)
        elif row.role != "group" and len(row.cells) != width:
            message = f"hàng có {len(row.cells)} ô, bảng có {width} cột"
            hint = _cells_hint(row.cells, width)
            uses = (place, (*loc, "columns"))
            yield Finding(codes.TABLE_ROW_CELLS, place, message, hint, uses=uses)
        else:
            yield from _numbers(row, place)


def _numbers(row: TableRowSpec, loc: Loc) -> Iterator[Finding]:
    """Yield the cells whose numbers part thousands with commas: they are not added up."""
    for index, cell in enumerate(row.cells):
        if match := _COMMAS.match(cell):
            number = match[0]
            message = f"{quoted(number)} ngăn hàng nghìn bằng dấu phẩy, cần dấu chấm"
            hint = f"Viết «{number.replace(',', '.')}»; dấu phẩy chỉ để viết phần thập phân."
            yield Finding(codes.COMMAS_IN_NUMBER, (*loc, *row.cell_loc(index)), message, hint)


def _cells_hint(cells: tuple[str, ...], width: int) -> str:
    """Say what likely happened to a row with too few or too many cells."""
    if len(cells) < width and (stuck := next((one for one in cells if '"' in one), "")):
        return f"Thiếu dấu phẩy giữa hai ô ở {quoted(stuck)}."
    if len(cells) < width:
        return 'Thêm ô trống «""» cho đủ; giữa hai ô có dấu phẩy.'
    return 'Ô có dấu phẩy thì đặt cả ô trong ngoặc kép, ví dụ "Băng rôn, cờ"; hoặc bỏ ô thừa.'


DOCUMENT_RULES: tuple[Rule, ...] = (
    kinds,
    addressees,
    numbers,
    symbol_parts,
    signers,
    annexes,
    attachments,
    bases,
    margins,
    references,
)
