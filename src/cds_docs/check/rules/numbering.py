"""T-19 to T-22: the form of numbers and dashes before paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cds_docs.check.catalogue.text import T_19, T_20, T_21, T_22
from cds_docs.check.formats import finding, is_capitals
from cds_docs.check.grading import as_warning, graded
from cds_docs.check.once import once
from cds_docs.check.prose import DIVISION_TITLES, DIVISIONS, all_prose, own_prose, undotted_articles
from cds_docs.check.recognised import Item, Recognised, Zone, part_of
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.found import Look
from cds_docs.document.repairs import Repair, ReplaceText, SetLook
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.viet import from_roman, roman, upper_first

_MARK = regex(r"(?P<head>.*?[^\W_])(?P<mark>\s*[.:)/–-]?)$")
_WANTED = {
    Element.ARTICLE: ".",
    Element.HEADING: ".",
    Element.CLAUSE: ".",
    Element.TITLED_CLAUSE: ".",
    Element.POINT: ")",
}
_COUNTED_BY = {
    Element.ARTICLE: "điều",
    Element.HEADING: "mục",
    Element.CLAUSE: "khoản",
    Element.TITLED_CLAUSE: "khoản",
    Element.POINT: "điểm",
}
_WIDER = DIVISIONS | {Element.ARTICLE, Element.HEADING}
_CLAUSES = (Element.CLAUSE, Element.TITLED_CLAUSE)
_ARABIC = regex(r"(?i)(?:phần|chương) \d")
_ROMAN = regex(r"(?i)(?:(?:tiểu )?mục|điều) [ivxlc]+\b")
_PADDED = regex(r"(?i)điều 0+(?P<number>[1-9]\d*)")
_CLAUSE_COUNT = regex(r"(\d+)\W*$")
_DIVISION_WORD = regex(r"(?i)(?:tiểu mục|phần|chương|mục)(?: thứ \w+)?|điều")
_DASHES = "-–—\u2212+"
_SENTENCE_ENDS = (".", ";", ",", "!", "?", ":")
_TITLE_LENGTH = 80
_LONG = 120
"""Characters from which a khoản in bold is surely a text and no title."""
_BELOW = frozenset({Element.BODY, Element.POINT, Element.DASH_ITEM})


def forms(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each number of a wrong form (T-19)."""
    inside = False
    clause = bracket = 0
    yield from _undotted(found)
    for item in own_prose(found):
        if item.element in _WIDER:
            inside, clause, bracket = False, 0, 0
        if item.element in DIVISIONS:
            yield from _division(item)
        elif item.element in _WANTED and item.label:
            count = _count(item)
            bracketed = item.element in _CLAUSES and item.label.endswith(")")
            goes_on = count == clause + 1 and count != bracket + 1
            if inside and bracketed and not goes_on:
                bracket = count
                continue
            inside = inside or not (bracketed or item.element in _WIDER)
            clause, bracket = (count, 0) if item.element in _CLAUSES else (clause, bracket)
            yield from _division_word(item)
            yield from _figures(item)
            yield from _form(item)


def _count(item: Item) -> int:
    """Return the number of a khoản, 0 where it has none of its own («1.2.»)."""
    found = _CLAUSE_COUNT.match(item.label) if item.element in _CLAUSES else None
    return int(found[1]) if found else 0


def _undotted(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each điều of a decision without a mark behind its number."""
    decided = next((item for item in found.text if item.element is Element.DECISION), None)
    if decided is None:
        return
    own = (item for item in own_prose(found) if item.zone is Zone.TEXT)
    for item in undotted_articles(item for item in own if item.place > decided.place):
        yield finding(T_19, item, "Sau số của điều không có dấu; cần «.».")


def _division(item: Item) -> Iterator[Finding]:
    """Yield findings for a word in capitals, and for a number in the wrong figures."""
    yield from _division_word(item)
    yield from _figures(item)


def _figures(item: Item) -> Iterator[Finding]:
    """Yield a finding for an Arabic chương, a Roman mục or điều, and for ``Điều 01``."""
    number = item.label.rstrip(" .:–-").rpartition(" ")[2]
    if _ARABIC.match(item.label):
        hint = f"Thay số «{number}» bằng «{roman(int(number))}»."
        yield finding(T_19, item, "Phần, chương đánh số Ả Rập; cần số La Mã.", hint=hint)
    elif _ROMAN.match(item.label):
        hint = f"Thay số «{number}» bằng «{from_roman(number.upper()) or 'số Ả Rập'}»."
        message = "Mục, tiểu mục, điều đánh số La Mã; cần số Ả Rập."
        yield finding(T_19, item, message, hint=hint)
    elif padded := _PADDED.match(item.label):
        message = "Số của điều có số 0 ở đầu; cần «1», «2» …"
        hint = f"Thay số «{number}» bằng «{padded['number']}»."
        yield as_warning(finding(T_19, item, message, hint=hint))


def _division_word(item: Item) -> Iterator[Finding]:
    """Yield a finding where ``CHƯƠNG II`` stands for ``Chương II``."""
    word = _DIVISION_WORD.match(item.label)
    wanted = upper_first(word[0].lower()) if word else ""
    if word is None or not any(map(str.isupper, word[0][1:])):
        return
    raw = item.part.raw
    start = item.part.start + len(raw) - len(raw.lstrip())
    typed = item.part.paragraph.text[start : start + len(wanted)]
    repair = (ReplaceText(item.place, start, start + len(typed), typed, wanted),)
    message = f"Viết «{word[0]}»; cần in thường «{wanted}», số thứ tự giữ nguyên."
    hint = f"Gõ lại «{wanted}», chỉ viết hoa chữ đầu."
    yield finding(T_19, item, message, repair if typed == word[0] else (), hint)


@once
def _form(item: Item) -> Sequence[Finding]:
    """Return a finding if the wrong mark stands behind a number."""
    return tuple(_wrong_mark(item))


def _wrong_mark(item: Item) -> Iterator[Finding]:
    """Yield it."""
    match = _MARK.match(item.label)
    wanted = _WANTED[item.element]
    if item.element is Element.ARTICLE and item.label[:1] == "đ":
        yield finding(T_19, item, "Từ «điều» ở đầu điều viết thường; cần «Điều».", _capital(item))
    mark = match["mark"].strip() if match else wanted
    levels = "." in item.label[:-1]
    if match is None or mark == wanted or levels or not match["head"][-1:].isalnum():
        return
    said = f"là «{mark}»" if mark else "không có dấu"
    message = f"Sau số của {_COUNTED_BY[item.element]} {said}; cần «{wanted}»."
    one = finding(T_19, item, message, _set_mark(item, mark, wanted))
    yield as_warning(one) if item.element is Element.HEADING else one


def _capital(item: Item) -> tuple[Repair, ...]:
    """Return what makes ``Điều`` of a typed ``điều``."""
    raw = item.part.raw
    start = len(raw) - len(raw.lstrip())
    if not item.label_end or raw[start] != "đ":
        return ()
    at = item.part.start + start
    return (ReplaceText(item.place, at, at + 1, "đ", "Đ"),)


def _set_mark(item: Item, mark: str, wanted: str) -> tuple[Repair, ...]:
    """Return the repair of the mark behind a typed number."""
    if not item.label_end or not mark:
        return ()
    typed = item.part.raw[: item.label_end].rstrip()
    bare = typed[: -len(mark)].rstrip() if typed.endswith(mark) else ""
    if not bare:
        return ()
    start = item.part.start + len(bare)
    return (
        ReplaceText(item.place, start, item.part.start + len(typed), typed[len(bare) :], wanted),
    )


def weights(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each number that is bold, or not, against the rule (T-20)."""
    return graded(found, _weights(found))


def _weights(found: Recognised) -> Iterator[Finding]:
    """Yield findings as if it were certain what is text."""
    for item, below in pairwise([*own_prose(found), None]):
        if item is None or not item.label:
            continue
        match item.element:
            case Element.ARTICLE:
                yield from _article(item)
            case Element.POINT:
                yield from _light(item, "điểm")
            case Element.CLAUSE:
                yield from _light(item, "khoản không có tiêu đề")
                yield from _untitled(item, below)


def _label_looks(item: Item) -> tuple[Look, ...]:
    """Return how the number of a paragraph looks."""
    if item.label_end:
        start = item.part.start
        return part_of(item.part.paragraph, start, start + item.label_end).looks
    look = item.part.paragraph.label_look
    return (look,) if look is not None else ()


def _text_looks(item: Item) -> tuple[Look, ...]:
    """Return how the text behind the number looks, in order."""
    part = item.part
    return part_of(part.paragraph, part.start + item.label_end, part.end).looks


def _set_weight(item: Item, *, bold: bool) -> tuple[Repair, ...]:
    """Return the repair that makes the number bold or not."""
    start = item.part.start
    end = start + len(item.part.raw[: item.label_end].rstrip())
    return (SetLook(item.place, start, end, bold=bold, label=not item.label_end),)


def _article(item: Item) -> Iterator[Finding]:
    """Yield a finding if ``Điều 1.`` is not bold."""
    looks = _label_looks(item)
    if looks and not all(look.bold for look in looks):
        message = "Số của điều không đậm; cần đậm."
        yield finding(T_20, item, message, _set_weight(item, bold=True), "Bấm đậm số của điều.")


def _light(item: Item, what: str) -> Iterator[Finding]:
    """Yield a finding if the number of an untitled khoản or a điểm is bold."""
    if item.label_end and not any(look.bold for look in item.part.looks):
        return  # a typed number is a part of the paragraph
    label, text = _label_looks(item), _text_looks(item)
    if not label or not text or not all(look.bold for look in label):
        return
    if not text[0].bold:
        message = f"Số của {what} in đậm; cần chữ không đậm."
        yield finding(T_20, item, message, _set_weight(item, bold=False), "Bỏ đậm số đầu đoạn.")
    elif all(look.bold for look in text) and len(item.words) > _LONG:
        message = f"Cả đoạn của {what} in đậm; cần chữ không đậm."
        yield as_warning(finding(T_20, item, message, hint="Bỏ đậm cả đoạn."))


def _untitled(item: Item, below: Item | None) -> Iterator[Finding]:
    """Yield a finding if a khoản that reads as a title is not bold."""
    words = item.words
    if below is None or below.element not in _BELOW or not words[:1].isupper():
        return
    if len(words) > _TITLE_LENGTH or words.endswith(_SENTENCE_ENDS):
        return
    if not any(look.bold for look in item.part.looks):
        message = "Khoản có vẻ có tiêu đề mà không đậm; tiêu đề khoản cần đậm."
        yield as_warning(finding(T_20, item, message, hint="Nếu là tiêu đề thì bấm đậm cả dòng."))


def titles(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each phần, chương, mục without a title of its own line (T-21)."""
    for item, below in pairwise([*own_prose(found), None]):
        if item is None or item.element not in DIVISIONS:
            continue
        if below is None or below.element not in DIVISION_TITLES:
            yield finding(T_21, item, "Phần, chương, mục không có tiêu đề ở dòng dưới; cần có.")
        elif below.place == item.place and not _own_line(item, below):
            message = "Tiêu đề cùng dòng với số; cần xuống dòng, canh giữa."
            yield finding(T_21, item, message, hint="Nhấn Enter sau số, canh giữa cả hai dòng.")
        elif not is_capitals(below) or not all(look.bold for look in below.part.looks):
            message = "Tiêu đề phần, chương, mục cần in hoa, đậm."
            yield finding(T_21, below, message, hint="Gõ tiêu đề in hoa, bấm đậm.")


def _own_line(item: Item, title: Item) -> bool:
    """Tell whether a line ends between a number and its title in one paragraph."""
    return "\n" in item.part.paragraph.text[item.part.start : title.part.start]


def bullets(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for signs before paragraphs, a remark for automatic lists (T-22)."""
    for item in all_prose(found):
        paragraph = item.part.paragraph
        if item.element in (Element.DASH_ITEM, Element.PLUS_ITEM) and item.label[:1] not in _DASHES:
            yield finding(T_22, item, "Đầu đoạn dùng ký hiệu thay gạch đầu dòng; nên dùng «-».")
        elif paragraph.label and not item.label_end:
            yield replace(_automatic(item), severity=Severity.INFO)


def _automatic(item: Item) -> Finding:
    """Return a finding on a number or dash that Word prints."""
    if item.part.paragraph.bullet:
        return finding(T_22, item, "Gạch đầu dòng do Word tự đánh; nên gõ tay.")
    hint = "Bỏ định dạng danh sách, gõ số hoặc chữ ấy ở đầu đoạn, như «1. », «a) »."
    return finding(T_22, item, "Số đầu đoạn do Word tự đánh; nên gõ tay.", hint=hint)


rules = (forms, weights, titles, bullets)
