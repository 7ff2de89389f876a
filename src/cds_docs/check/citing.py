"""Citations in running text: which paper, with what date and issuer, and where."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from cds_docs.patterns import regex
from cds_docs.values import dataclass

TYPES = (
    "Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị"
    "|Kế hoạch|Công văn|Thông báo|Chương trình|Hướng dẫn|Tờ trình|Báo cáo|Quy chế|Quy định"
    "|Đề án|Phương án|Công điện|Kết luận|Văn bản"
)
"""Names of types of papers, as a pattern."""

_GROUP = r"[A-ZĐ](?:[\w&]|\.(?=\w)){0,24}"
NUMBER = (
    rf"\d{{1,6}}(?:/\d{{4}})?/{_GROUP}(?:-{_GROUP}){{0,5}}|\d{{1,4}}-[A-ZĐ]{{2,5}}/[A-ZĐ]{{2,8}}"
)
"""Số and ký hiệu of a paper: ``505/QĐ-TTg``, ``30/2020/NĐ-CP``, ``57-NQ/TW``."""

DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
"""A whole date, in figures or words."""

_CITATION = regex(
    rf"(?P<number>(?<![\w/]){NUMBER})(?![\w/])"
    rf"(?P<date>,? (?:\(?ngày )?(?:{DATE}|(?:…|\.{{3,}})[^;]{{0,40}}?năm \d{{4}}))?"
    r"(?P<issuer>,? của )?"
)
_TYPED = regex(rf"(?i:{TYPES})(?: số:?)? ?$")
_TYPE_LENGTH = 24
_TAIL = 40
_LONG = 4000
"""Length from which a text is not remembered."""
_OF_LAW = regex(r"/(?:QH|UBTVQH|PL-|L-)")
_NEXT = regex(r";|(?<=\w\w)[.?!] ")
"""Where one citation ends and what follows is no part of its title."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper cited.

    Attributes:
        number: Its số, ký hiệu.
        dated: Whether its date follows.
        issued: Whether its issuer follows.
        nested: Whether it stands in the title of another cited paper.
        tail: The first words that follow.
    """

    number: str
    dated: bool
    issued: bool
    nested: bool
    tail: str


def citations(text: str) -> Iterable[Citation]:
    """Return the papers cited in a text by số, ký hiệu; laws are left out."""
    return _kept(text) if len(text) < _LONG else _found(text)


@lru_cache(maxsize=512)
def _kept(text: str) -> tuple[Citation, ...]:
    """Return the same, remembered: the papers of a batch share most of their lines."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Citation]:
    """Yield the papers cited in a text."""
    before: int | None = None
    for match in _CITATION.finditer(text):
        start, number = match.start(), match["number"]
        if not _TYPED.search(text, max(0, start - _TYPE_LENGTH), start):
            continue
        nested = before is not None and not _NEXT.search(text, before, start)
        before = match.end()
        if _OF_LAW.search(number):
            continue
        dated, issued = bool(match["date"]), bool(match["issuer"])
        tail = text[match.end() : match.end() + _TAIL]
        yield Citation(number, dated, issued, nested, tail)


def dated_numbers(text: str) -> Iterator[str]:
    """Yield numbers with their dates, named or not: «các Nghị định: số 85/2025/NĐ-CP ngày …»."""
    yield from (match["number"] for match in _CITATION.finditer(text) if match["date"])
