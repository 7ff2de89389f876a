"""P-12 in part: words in a header or footer, where only the page number belongs."""

from collections.abc import Iterator
from itertools import chain

from cds_docs.check.catalogue.page import P_12
from cds_docs.check.formats import excerpt
from cds_docs.check.recognised import Recognised, normal, whole
from cds_docs.check.recognition import words
from cds_docs.check.rule import Finding
from cds_docs.check.rules.page_numbers import is_page, shown
from cds_docs.check.rules.stamps import speaks_of_address, stands_for_address
from cds_docs.check.walk import paragraphs
from cds_docs.document.found import FoundParagraph, FoundSection, Furniture
from cds_docs.patterns import regex
from cds_docs.viet import fold

_LONGEST = 60
_LOOKED_AT = 200
"""Characters of a line that are looked at for an address."""
_BELONGS = regex(r"\(?(?:ban nhap|du thao|tai lieu thu hoi|luu hanh noi bo)\b")
"""What a draft says of itself, until it is issued."""
_REACHED = regex(
    r"\b(?:d/c|duong day nong|hotline|[\w.-]+\.(?:gov|edu|org|com)?\.?vn)\b"
    r"|\b0\d{2,3}[. ]?\d{3,4}[. ]?\d{3,4}\b"
    r"|^(?:so )?\d+[a-z]?,? .*\b(?:duong|phuong|xa|thi tran|quan|huyen|tinh|thanh pho|tp)\b"
)
"""Words of an address, in small letters without accents."""
_SIGNED = regex(r"\b(?:nguoi ky|ky boi|thoi gian ky|ky so|sao y|sao luc|trich sao)\b")
"""Words of a digital signature, or of an electronic copy (ô số 14)."""
_HINT = "Bấm đúp vào đầu trang hoặc chân trang, xóa chữ ấy; chỉ để số trang ở giữa lề trên."


def texts(found: Recognised) -> Iterator[Finding]:
    """Yield a warning for each paragraph of words in a header or footer (P-12).

    The address of the body has its place in a footer; a number with words beside it is told with
    the number.
    """
    told = set()
    for section in found.paper.sections:
        for part, where in _parts(section, even=found.paper.even_and_odd):
            for paragraph in _foreign(part):
                if paragraph.place in told:
                    continue
                told.add(paragraph.place)
                message = f"{where} có chữ «{_shortened(paragraph)}»; chỉ để số trang."
                said = excerpt(whole(paragraph))
                yield Finding(P_12, message, paragraph.place, excerpt=said, hint=_HINT)


def _parts(section: FoundSection, *, even: bool) -> Iterator[tuple[Furniture, str]]:
    """Yield the headers and footers a section uses, and what each is; addresses are left out."""
    headers = ((part, "Đầu trang") for part, _ in shown(section, section.headers, even=even))
    footers = (
        (part, "Chân trang")
        for part, _ in shown(section, section.footers, even=even)
        if not (speaks_of_address(part) or _says_where(part) or stands_for_address(section, part))
    )
    return chain(headers, footers)


def _says_where(part: Furniture) -> bool:
    """Tell whether a footer says where the body is, however short."""
    lines = (fold(normal(one.text[:_LOOKED_AT])) for one in paragraphs(part.blocks))
    return any(map(_REACHED.search, lines))


def _foreign(part: Furniture) -> Iterator[FoundParagraph]:
    """Yield the paragraphs of words that belong to no element of the paper."""
    filled = [one for one in paragraphs(part.blocks) if any(map(str.isalpha, one.text))]
    lines = [normal(one.text) for one in filled]
    if any(words.is_national(line) or _SIGNED.search(fold(line)) for line in lines):
        return
    for paragraph, line in zip(filled, lines, strict=True):
        if not any(map(is_page, paragraph.pieces)) and not _is_mark(line):
            yield paragraph


def _is_mark(line: str) -> bool:
    """Tell whether a line is a stamp, or what a draft says of itself."""
    stamped = words.is_circulation(line) or words.is_secret(line) or words.is_urgency(line)
    return stamped or bool(_BELONGS.match(fold(line)))


def _shortened(paragraph: FoundParagraph) -> str:
    """Return the first words of a paragraph."""
    text = normal(paragraph.text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


rules = (texts,)
