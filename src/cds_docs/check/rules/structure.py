"""T-17 and T-18: the order of phần, chương, mục, điều, khoản and điểm."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from cds_docs.check.catalogue.text import T_17, T_18
from cds_docs.check.formats import finding
from cds_docs.check.once import once
from cds_docs.check.prose import own_prose, undotted_article
from cds_docs.check.recognised import Item, Recognised, Zone
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import POINT_LETTERS, from_roman, point_letter, roman

_PART, _CHAPTER, _SECTION, _SUBSECTION, _ARTICLE, _OUTLINE, _HEADING, _CLAUSE, _POINT = range(9)
_NARROWER = [frozenset(range(rank + 1, _POINT + 1)) - {_ARTICLE} for rank in range(_POINT + 1)]
_DIVISION = regex(r"(?i)(phần|chương|tiểu mục|mục) ([ivxlc]+|\d+)\W*$")
_DIVISION_RANKS = {"phần": _PART, "chương": _CHAPTER, "mục": _SECTION, "tiểu mục": _SUBSECTION}
_ARTICLE_LABEL = regex(r"(?i)điều (\d+|[ivxlc]+) ?\W?$")
_HEADING_LABEL = regex(r"([IVXL]+) ?[^\w\s]$")
_CLAUSE_LABEL = regex(r"(\d+) ?[./–-]$")
_BRACKETED = regex(r"(\d+) ?\)$")
_CLAUSES = (Element.CLAUSE, Element.TITLED_CLAUSE)
_POINT_LABEL = regex(r"([^\W\d_]{1,2}) ?[).]$")
_LOOSE_CLAUSE = regex(r"(\d{1,3}) ?[./-]")
_LOOSE_POINT = regex(r"([a-zđ]) ?[).]")
_LOOSE_HEADING = regex(r"([IVXL]+) ?[./-] ?[^\W\d_]")
_UNCOUNTED = {
    Element.PART: _PART,
    Element.CHAPTER: _CHAPTER,
    Element.SECTION: _SECTION,
    Element.HEADING: _OUTLINE,
}
"""What lets numbers begin again below it even where its own is none (``A.``, ``Phần thứ nhất``)."""
_MARKED = "ăâêôơư"
_FOREIGN = "fjwz"


class _Mark(NamedTuple):
    """A numbered paragraph.

    Attributes:
        rank: Which division it is, the widest first.
        number: Its number; for a điểm its place among the letters, from 1.
        item: The paragraph.
    """

    rank: int
    number: int
    item: Item


def order(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each number or letter out of order (T-17, T-18)."""
    for _, items in groupby(own_prose(found), lambda item: _text_of(found, item)):
        reader = _Reader()
        for item in items:
            yield from reader.read(item)


def _text_of(found: Recognised, item: Item) -> int:
    """Return which text an item belongs to: the paper itself, or one attached to it."""
    if item.zone is not Zone.ATTACHED:
        return 0
    return sum(start <= item.section for start in found.attached) or 1


class _Reader:
    """Reads the numbers of a text one after another and remembers the last of each rank."""

    def __init__(self) -> None:
        """Begin before the first number."""
        self._last: dict[int, int] = {}
        self._meant: dict[int, int] = {}
        self._fresh: set[int] = set()
        self._aside = False
        self._bracketed = False
        self._before: Item | None = None

    def read(self, item: Item) -> Iterator[Finding]:
        """Yield what is wrong with the number of the next paragraph."""
        mark = _mark(item)
        if mark is not None:
            wrong = tuple(self._judge(mark))
            yield from wrong
            if mark.number:
                meant = self._due(mark.rank) if wrong else mark.number
                self._take(mark.rank, mark.number)
                self._meant[mark.rank] = meant
        elif item.element in _UNCOUNTED:
            self._open(_UNCOUNTED[item.element])
        elif not item.label:
            self._aside = True
            for rank, number in _loose(item):
                self._take(rank, number)
            if undotted_article(item) == self._last.get(_ARTICLE, 0) + 1:
                self._take(_ARTICLE, self._last.get(_ARTICLE, 0) + 1)
        else:
            self._bracket(item)
        self._before = item

    def _bracket(self, item: Item) -> None:
        """Count ``1)`` where khoản begin so: its mark is wrong (T-19), not its number."""
        found = _BRACKETED.match(item.label) if item.element in _CLAUSES else None
        number, last = int(found[1]) if found else 0, self._last.get(_CLAUSE, 0)
        begins = number == 1 and (not last or _CLAUSE in self._fresh)
        if begins or (number and self._bracketed and number == last + 1):
            self._take(_CLAUSE, number)
            self._bracketed = True

    def _due(self, rank: int) -> int:
        """Return the number that would have followed."""
        return 1 if rank in self._fresh else self._last.get(rank, 0) + 1

    def _goes_on(self, mark: _Mark) -> bool:
        """Tell whether a number follows the last of its rank, or what that should have been.

        Behind ``Điều 2, Điều 4`` comes ``Điều 5``; or ``Điều 4``, where only the one was mistyped.
        """
        last = self._last.get(mark.rank, 0)
        meant = last if mark.rank in self._fresh else self._meant.get(mark.rank, last)
        return mark.number in (last + 1, meant + 1)

    def _take(self, rank: int, number: int) -> None:
        """Remember a number; what is narrower may begin again."""
        self._last[rank] = number
        self._bracketed = False
        self._fresh.discard(rank)
        self._aside = False
        self._open(rank)

    def _open(self, rank: int) -> None:
        """Let all narrower ranks begin again; điều are counted through a whole text."""
        self._fresh.update(_NARROWER[rank])

    def _judge(self, mark: _Mark) -> Iterator[Finding]:
        """Yield a finding if a number does not follow the last of its rank."""
        last = self._last.get(mark.rank, 0)
        if mark.rank == _POINT:
            yield from self._judge_point(mark, last)
        elif not self._goes_on(mark) and not self._begins_again(mark, last):
            yield _gap(mark, last if mark.rank not in self._fresh else 0)

    def _begins_again(self, mark: _Mark, last: int) -> bool:
        """Tell whether a text may count from 1 here; two firsts in a row are a repeat."""
        if mark.number != 1:
            return False
        aside = mark.rank == _CLAUSE and (self._aside or self._bracketed)
        return last != 1 or mark.rank in self._fresh or aside

    def _judge_point(self, mark: _Mark, last: int) -> Iterator[Finding]:
        """Yield a finding if a điểm is out of the Vietnamese order."""
        letter = _letter(mark.item)
        if letter in _FOREIGN:
            message = f"Điểm đánh bằng chữ «{letter}», không có trong bảng chữ cái tiếng Việt."
            yield finding(T_18, mark.item, message)
        elif letter in _MARKED:
            message = f"Điểm đánh bằng chữ «{letter}»; thường chỉ dùng a, b, c, d, đ, e, g, h …"
            yield _lower(finding(T_18, mark.item, message))
        elif mark.number != 1 and not self._goes_on(mark):
            yield from self._point_gap(mark, letter, last)

    def _point_gap(self, mark: _Mark, letter: str, last: int) -> Iterator[Finding]:
        """Yield a finding for a điểm that follows neither the one above nor a new beginning."""
        if _POINT not in self._fresh and last:
            above, due = point_letter(last - 1), point_letter(last)
            message = f"Sau điểm «{above})» là «{letter})»; cần «{due})»."
            yield finding(T_18, mark.item, message)
        elif self._before is None or "a)" not in self._before.text:
            message = f"Điểm đầu tiên là «{letter})»; cần «a)»."
            yield _lower(finding(T_18, mark.item, message))


def _lower(found: Finding) -> Finding:
    """Return a finding as a warning."""
    return replace(found, severity=Severity.WARNING)


def _gap(mark: _Mark, last: int) -> Finding:
    """Return a finding for a number that leaves a gap or comes again."""
    label = mark.item.label
    due = _with_number(mark, last + 1)
    if last:
        message = f"Sau «{_with_number(mark, last)}» là «{label}»; cần «{due}»."
    else:
        message = f"Số đầu tiên là «{label}»; cần «{due}»."
    found = finding(T_17, mark.item, message)
    return _lower(found) if mark.rank == _CLAUSE else found


def _with_number(mark: _Mark, number: int) -> str:
    """Return a label with another number."""
    label = mark.item.label
    old = re.search(r"\d+", label)
    if old:
        return label[: old.start()] + str(number) + label[old.end() :]
    return re.sub(r"(?i)\b[ivxlc]+\b", roman(number), label, count=1)


def _letter(item: Item) -> str:
    """Return the letter of a điểm."""
    found = _POINT_LABEL.match(item.label)
    return found[1] if found else ""


@once
def _mark(item: Item) -> _Mark | None:
    """Return the number of a paragraph, or None where it has none that is counted."""
    label = item.label
    match item.element:
        case Element.PART | Element.CHAPTER | Element.SECTION:
            found = _DIVISION.match(label)
            rank = _DIVISION_RANKS[found[1].lower()] if found else _PART
        case Element.ARTICLE:
            found, rank = _ARTICLE_LABEL.match(label), _ARTICLE
        case Element.HEADING:
            found, rank = _HEADING_LABEL.match(label), _HEADING
        case Element.CLAUSE | Element.TITLED_CLAUSE:
            found, rank = _CLAUSE_LABEL.match(label), _CLAUSE
        case Element.POINT:
            found, rank = _POINT_LABEL.match(label), _POINT
        case _:
            return None
    if found is None:
        return None
    number = _value(found[found.re.groups], rank)
    return _Mark(rank, number, item) if number is not None else None


def _value(text: str, rank: int) -> int | None:
    """Return what a number or letter stands for, from 1."""
    if rank == _POINT:
        twice = len(text) - 1
        return POINT_LETTERS.find(text[0]) + 1 + twice * len(POINT_LETTERS)
    if text.isdigit():
        return int(text)
    return from_roman(text.upper())


@once
def _loose(item: Item) -> Sequence[tuple[int, int]]:
    """Return the number of a paragraph that is counted but not labelled as it should be."""
    return tuple(_loosely_counted(item.text))


def _loosely_counted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the number a text begins with."""
    if found := _LOOSE_CLAUSE.match(text):
        yield _CLAUSE, int(found[1])
    elif (found := _LOOSE_POINT.match(text)) and found[1] in POINT_LETTERS:
        yield _POINT, POINT_LETTERS.index(found[1]) + 1
    elif found := _LOOSE_HEADING.match(text):
        number = from_roman(found[1])
        if number is not None:
            yield _HEADING, number


rules = (order,)
