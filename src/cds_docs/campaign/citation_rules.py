"""Rules on papers cited, and on numbers that two papers share."""

from collections.abc import Iterator

from cds_docs.campaign import codes
from cds_docs.campaign.confirm import unconfirmed
from cds_docs.campaign.issuing import number_of
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.model import DocumentSpec, Reference
from cds_docs.campaign.numbers import symbol_text
from cds_docs.campaign.references import named_by_title
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.words import quoted
from cds_docs.patterns import regex
from cds_docs.standard.clauses import annex_1
from cds_docs.standard.kinds import KINDS

_NUMBER_WORD = regex(r"(?i)số *:? +(?=\S)")
_BESIDE_SIGN = regex(r"\s*([/-])\s*")
_Series = tuple[object, ...]
_PARTS = {"date": "ngày ban hành", "issuer": "cơ quan ban hành", "about": "trích yếu"}


def lacking(reference: Reference) -> tuple[str, ...]:
    """Return the keys a cited paper with a number lacks for a full citation (mục II.6b)."""
    if not (reference.type and reference.number) or named_by_title(reference.type):
        return ()
    return tuple(key for key in _PARTS if getattr(reference, key) is None)


def incomplete(loaded: Loaded) -> Iterator[Finding]:
    """A cited paper has a number and lacks what its first citation must say."""
    for ref_id, reference in loaded.campaign.references.items():
        loc: Loc = ("references", ref_id)
        keys = lacking(reference)
        if not keys:
            continue
        parts = ", ".join(_PARTS[key] for key in keys)
        message = f"viện dẫn {quoted(ref_id)} có số {quoted(reference.number or '')} mà thiếu"
        message += f" {parts}; lần viện dẫn đầu phải ghi đủ"
        hint = f"Thêm {', '.join(f'«{key}»' for key in keys)}"
        hint += ", ví dụ «date: 22/4/2022»." if "date" in keys else "."
        uses = tuple((*loc, key) for key in ("type", "number", *keys))
        clause = str(annex_1("Điểm b khoản 6 Mục II"))
        code, span = codes.CITATION_INCOMPLETE, loaded.keys.get(loc)
        yield Finding(code, loc, message, hint, clause, span, uses)


def number_forms(loaded: Loaded) -> Iterator[Finding]:
    """The number of a cited paper holds the word «Số», or blanks: a citation prints both."""
    for ref_id, reference in loaded.campaign.references.items():
        typed = reference.number or ""
        said, bare = _beside_number(typed)
        if not said or unconfirmed(typed):
            continue
        hint = f"Ghi {quoted(bare)}."
        if any(letter.isspace() for letter in bare):
            hint = "Ghi liền một số, ký hiệu, ví dụ «505/QĐ-TTg»; hai văn bản thì thành hai mục."
        message = f"{quoted(typed)} {said}; «number» chỉ là số và ký hiệu, lời viện dẫn tự có «số»"
        yield Finding(codes.CITED_NUMBER_FORM, ("references", ref_id, "number"), message, hint)


def _beside_number(typed: str) -> tuple[str, str]:
    """Return what a number and ký hiệu hold that is none of them, and the same without it."""
    opened = _NUMBER_WORD.match(typed)
    bare = typed[opened.end() :] if opened else typed
    blank = any(letter.isspace() for letter in bare)
    said = [f"gõ sẵn {quoted(opened.group().strip())}"] if opened else []
    said += ["có dấu cách"] if blank else []
    return " và ".join(said), _BESIDE_SIGN.sub(r"\1", bare)


def same_numbers(
    loaded: Loaded, first: dict[_Series, dict[str | None, str]] | None = None
) -> Iterator[Finding]:
    """Two papers of one agency and kind have the same number in one year.

    Args:
        loaded: The campaign.
        first: Of each series the numbers, with the ids of the first papers that have them, where
            more was judged before.
    """
    first = {} if first is None else first
    for loc, document in documents(loaded):
        series = _series(loaded, document)
        if series is None:
            continue
        number, rest = symbol_text(loaded, document)
        earlier = first.setdefault((*series, rest), {})
        if number not in earlier:
            earlier[number] = document.id
            continue
        own = "number" if document.symbol is None else "symbol"
        message = f"số {quoted(f'{number}{rest}')} đã dùng cho văn bản {quoted(earlier[number])}"
        hint = "Sửa số của một trong hai văn bản; chưa có số thì để trống."
        uses: tuple[Loc, ...] = (
            (*loc, own),
            ("documents", "*", "number"),
            ("documents", "*", "symbol"),
            ("documents", "*", "kind"),
            ("documents", "*", "issuer"),
            ("documents", "*", "date"),
            ("agencies", document.issuer, "code"),
            ("year",),
        )
        clause = str(annex_1("Điểm a khoản 3 Mục II"))
        yield Finding(codes.NUMBER_TWICE, (*loc, own), message, hint, clause, uses=uses)


def _series(loaded: Loaded, document: DocumentSpec) -> _Series | None:
    """Return who issues a paper, of what kind, in what year; or None where it has no number."""
    if document.issuer not in loaded.campaign.agencies or document.kind not in KINDS:
        return None
    if number_of(document) is None:
        return None
    year = document.date.year if document.date else loaded.campaign.year
    return document.issuer, document.kind, year


CITATION_RULES: tuple[Rule, ...] = (incomplete, number_forms, same_numbers)
