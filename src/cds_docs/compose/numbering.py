"""Numbers of divisions: counted by the tool, or typed and then watched for gaps."""

from dataclasses import dataclass, field

from cds_docs.compose import codes
from cds_docs.diagnostics import Diagnostic, Span
from cds_docs.document.model import Paragraph
from cds_docs.standard.elements import Element
from cds_docs.viet import POINT_LETTERS, from_roman, point_letter, roman

_ORDER = (
    Element.PART,
    Element.CHAPTER,
    Element.SECTION,
    Element.ARTICLE,
    Element.HEADING,
    Element.CLAUSE,
    Element.POINT,
)
_RANK = {element: rank for rank, element in enumerate(_ORDER)}
_RUNS_THROUGH = frozenset({Element.ARTICLE})
_MAY_RESTART = frozenset({Element.CLAUSE, Element.POINT})
_ROMAN = frozenset({Element.PART, Element.CHAPTER, Element.HEADING})


def _value(element: Element, typed: str) -> int | None:
    """Return the place in the sequence of a typed number or letter, or None for a wrong letter."""
    if element is Element.POINT:
        rounds, letter = len(typed) - 1, typed[:1]
        if letter not in POINT_LETTERS:
            return None
        return rounds * len(POINT_LETTERS) + POINT_LETTERS.index(letter) + 1
    if element in _ROMAN:
        return from_roman(typed)
    return int(typed)


def written(element: Element, number: int) -> str:
    """Return a number as the decree writes it for an element (Phụ lục I, II.6đ)."""
    if element is Element.POINT:
        return point_letter(number - 1)
    return roman(number) if element in _ROMAN else str(number)


@dataclass(slots=True)
class Numbering:
    """The numbers of one text, in reading order."""

    last: dict[Element, int] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def next(self, element: Element) -> str:
        """Count one more of an element; what is below it starts again."""
        number = self.last.get(element, 0) + 1
        self._set(element, number)
        return written(element, number)

    def typed(self, element: Element, label: str, place: Span | None) -> None:
        """Take over a typed number or letter, and report one out of sequence."""
        number = _value(element, label)
        expected = self.last.get(element, 0) + 1
        if number is None:
            self._report(element, label, expected, place)
            self._set(element, expected)
            return
        restarts = number == 1 and element in _MAY_RESTART
        if number != expected and not restarts:
            self._report(element, label, expected, place)
        self._set(element, number)

    def _set(self, element: Element, number: int) -> None:
        """Remember a number and forget those below it."""
        self.last[element] = number
        rank = _RANK[element]
        for below in _ORDER[rank + 1 :]:
            if below not in _RUNS_THROUGH:
                self.last.pop(below, None)

    def _report(self, element: Element, label: str, expected: int, place: Span | None) -> None:
        """Report a number or letter out of sequence."""
        wanted = written(element, expected)
        is_letter = element is Element.POINT
        if is_letter:
            code, what = codes.WRONG_LETTER, "Điểm"
            hint = "Thứ tự chữ của điểm: a b c d đ e g h i k l m n o p q r s t u v x y."
        else:
            code, what = codes.NUMBER_GAP, element.term
            hint = "Sửa số, hoặc viết #I. #1. #a) #Điều. để chương trình tự đánh số."
        self.findings.append(
            Diagnostic(
                code,
                f"{what} mang số «{label}», theo thứ tự phải là «{wanted}».",
                place,
                hint,
                "điểm đ khoản 6 Mục II phần I Phụ lục I Nghị định 30/2020/NĐ-CP",
            )
        )


def last_article(paragraphs: list[Paragraph]) -> str:
    """Return the number of the last điều of a text, or nothing."""
    articles = [p.label for p in paragraphs if p.element is Element.ARTICLE]
    return articles[-1].removeprefix("Điều ").rstrip(".") if articles else ""
