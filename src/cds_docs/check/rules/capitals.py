"""Group V: capital letters in running text, where there can be little doubt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cds_docs.check.catalogue.capitals import V_01, V_02, V_03, V_04, V_05, V_06, V_07, V_08
from cds_docs.check.formats import finding
from cds_docs.check.prose import SMALL, TEXTUAL, joined, prose, unquoted
from cds_docs.check.recognised import Item, Recognised
from cds_docs.check.rule import Finding, Rule
from cds_docs.diagnostics import Severity
from cds_docs.document.repairs import ReplaceText
from cds_docs.patterns import regex
from cds_docs.standard.capital_names import (
    CAPITAL_CITY,
    CITIES,
    COLLECTIVES,
    DOCUMENT_TYPES,
    FIELD_BODIES,
    FIELDS,
    NATIONAL_DAY,
    PROVINCES,
)
from cds_docs.standard.elements import Element
from cds_docs.viet import upper_first

_MID = rf"(?<=[{SMALL}\d,;(] )"
"""Behind a word that ends in a small letter: surely within a sentence."""

_NAMED = TEXTUAL | {
    Element.SUBJECT,
    Element.LETTER_SUBJECT,
    Element.ADDRESSEE,
    Element.DISTRIBUTION_ITEM,
}


def _any(names: Iterable[str]) -> str:
    """Return names as a pattern, the longest first."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


_COLLECTIVE = regex(rf"(?i:{_any(COLLECTIVES)}|Uỷ ban nhân dân)")
_OLD_TONES = ("Uỷ ban nhân dân", "Văn hoá, Thể thao và Du lịch", "Văn hoá và Thể thao")
_FIELD = regex(rf"\b(?i:{_any(FIELD_BODIES)}) (?P<field>(?i:{_any((*FIELDS, *_OLD_TONES[1:]))}))\b")
_CANONICAL = {name.lower(): name for name in (*COLLECTIVES, *FIELDS, *_OLD_TONES)}
_COMPANIES = regex(r"(?:Công ty|Tập đoàn|Doanh nghiệp|Trường|Báo|Tạp chí)[^,;.]*$")

_NEAR = 80
"""Characters before a name in which that of a company may begin."""

_SMALL_PART = regex(
    r"\b(?P<inner>khoản \d+|điểm [a-zđ])(?:,? (?:khoản \d+))? (?P<part>điều) \d"
    r"|\b(?:tại|theo) (?P<own>điều) \d"
    r"|(?<=[^.:;!?\d] )(?P<wide>điều|chương|mục|phần) (?:\d+|[IVX]+),? (?:của )?"
    r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Pháp lệnh|Quy chế|Quy định)\b"
)
_BIG_PART = regex(rf"{_MID}(?:Khoản \d+|Điểm [a-zđ])(?:,? (?:[Kk]hoản \d+))?,? (?:[Đđ]iều \d)")

_UNIT = regex(
    rf"{_MID}(?:Tỉnh (?:{_any(PROVINCES)})|Thành phố (?:{_any(CITIES)}))(?!\w)"
    rf"|(?<!\w){CAPITAL_CITY[0].lower()}{CAPITAL_CITY[1:]}(?!\w)"
    r"|(?<!\d )(?<!\w)(?:quận|phường) \d{1,2}(?= ?(?:[,;.)]|$|thuộc|thành phố|Thành phố))"
)
_DAY = regex(rf"(?i:{NATIONAL_DAY})")
_TYPE = regex(rf"(?<![\w.])(?:{_any(DOCUMENT_TYPES)}) số:? ?\d+(?:/\d{{4}})?[/-][A-ZĐ]")
_PEOPLE = regex(
    r"Đảng(?: và|,| và của|, của) nhà nước|(?<=của )nhà nước(?= ta\b| Việt Nam)"
    r"|(?:tầng lớp|quần chúng|toàn thể|phục vụ|đời sống) nhân dân(?! (?:dân|tối cao|tỉnh|huyện|xã))"
)
_WEEKDAY = regex(
    r"(?:sáng|chiều|tối|trưa|ngày|vào|[Tt]ừ|đến|hết|trước|,|\() ?"
    r"(?:[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)"
    r"|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)),? ?\(?ngày \d"
    r"|(?<!mỗi )(?<!các )(?<!\d )\btháng (?:giêng|tám|mười hai|mười một|chạp)\b"
    r"|\b[Tt]ết (?:Nguyên Đán|nguyên đán|Trung Thu|trung thu|Đoan Ngọ|đoan ngọ)\b"
)

_CLAUSES = frozenset({Element.CLAUSE, Element.TITLED_CLAUSE})
_SMALL_WORD = regex(rf"\s*(?P<word>[{SMALL}]{{2,12}})(?=[ ,;](?!=))")
"""A whole word; a name such as «eKYC» and an address are none."""

_SMALL_LINE = regex(rf"(?m)^[{SMALL}]{{2,12}}(?=[ ,;](?!=))")
"""The same where words that are put in begin."""

_PART_SIGNS = ("Khoản ", "Điểm ", "điều ", "chương ", "mục ", "phần ")
_UNIT_SIGNS = ("Tỉnh ", "hành phố ", "quận ", "phường ")
_TYPE_SIGNS = tuple(f"{one} số" for one in DOCUMENT_TYPES)
_PEOPLE_SIGNS = (" nhân dân", " nhà nước")
_CALENDAR_SIGNS = ("Thứ ", "thứ ", "tháng ", "Tết ", "tết ")
_LAWFUL_DAY = rf"(?:{NATIONAL_DAY[0]}|{NATIONAL_DAY[0].lower()}){NATIONAL_DAY[1:]}"
_LOOKED_FOR = (
    (_PART_SIGNS, (_BIG_PART, _SMALL_PART)),
    (_UNIT_SIGNS, (_UNIT,)),
    (("uốc",), (regex(rf"(?!{_LAWFUL_DAY})(?i:{NATIONAL_DAY})"),)),
    ((" số",), (_TYPE,)),
    (_PEOPLE_SIGNS, (_PEOPLE,)),
    (_CALENDAR_SIGNS, (_WEEKDAY,)),
)
_DOUBTS = {sign: patterns for signs, patterns in _LOOKED_FOR for sign in signs}
"""What words hold that may break a rule → how that is looked for."""
_SIGNS = tuple(_DOUBTS)


def _texts(items: Sequence[Item], signs: Iterable[str]) -> Iterator[tuple[Item, str]]:
    """Yield items with a text that holds one of the words, quotations and capitals left out."""
    said = joined(items)
    there = [sign for sign in signs if sign in said]
    for item in items if there else ():
        if any(sign in item.text for sign in there) and not _in_capitals(item):
            yield item, unquoted(item.text)


def _in_capitals(item: Item) -> bool:
    """Tell whether a paragraph is written or shown in capitals."""
    return item.text.isupper() or any(look.caps or look.small_caps for look in item.part.looks)


def _named(found: Recognised) -> list[Item]:
    """Return what is searched for names: prose, subjects, addressees and recipients."""
    return [item for item in found.items if item.element in _NAMED and not item.data]


def _say(rule: Rule, item: Item, wrong: str, right: str) -> Finding:
    """Return a finding on a word and how it is written."""
    return finding(rule, item, f"«{wrong}» viết hoa chưa đúng; cần «{right}».")


def doubtful(said: str) -> bool:
    """Tell whether words that are put into a paper may break a rule on capitals."""
    if _SMALL_LINE.search(said):  # it may begin a khoản
        return True
    small = said.lower()
    named = [name for name in _CANONICAL if name in small]
    if any(small.count(name) > said.count(_CANONICAL[name]) for name in named):
        return True
    there = [sign for sign in _SIGNS if sign in said]
    patterns = {pattern for sign in there for pattern in _DOUBTS[sign]}
    return any(pattern.search(said) is not None for pattern in patterns)


def agencies(found: Recognised) -> Iterator[Finding]:
    """Yield findings on names of agencies (V-01)."""
    items = _named(found)
    said = joined(items)
    small = said.lower()
    odd = [name for name in _CANONICAL if small.count(name) > said.count(_CANONICAL[name])]
    for item in items if odd else ():
        if _in_capitals(item) or not any(name in item.text.lower() for name in odd):
            continue
        text = unquoted(item.text)
        for pattern, group in ((_COLLECTIVE, 0), (_FIELD, "field")):
            for match in pattern.finditer(text):
                wrong, right = match[group], _CANONICAL[match[group].lower()]
                if wrong != right and not _is_lawful(text, match, wrong):
                    yield _agency(item, wrong, right)


def _agency(item: Item, wrong: str, right: str) -> Finding:
    """Return a finding on an agency's name: certain where each word is capital."""
    found = _say(V_01, item, wrong, right)
    each = all(word[:1].isupper() for word in re.findall(r"[^\W\d_]+", wrong))
    return found if each else replace(found, severity=Severity.WARNING)


def _is_lawful(text: str, match: re.Match[str], wrong: str) -> bool:
    """Tell whether a name may stand so: in one case as a whole, or as part of another name."""
    whole = match.group()
    if wrong.isupper() or whole.islower():
        return True
    return bool(_COMPANIES.search(text[max(0, match.start() - _NEAR) : match.start()]))


def parts(found: Recognised) -> Iterator[Finding]:
    """Yield findings on điều, khoản, điểm of a cited text (V-02)."""
    for item, text in _texts(prose(found), _PART_SIGNS):
        if match := _BIG_PART.search(text):
            words = match.group().split()[0]
            yield _say(V_02, item, words, words.lower())
        elif match := _SMALL_PART.search(text):
            words = match["part"] or match["own"] or match["wide"]
            yield _say(V_02, item, words, words.capitalize())


def units(found: Recognised) -> Iterator[Finding]:
    """Yield findings on names of provinces, cities and numbered wards (V-03)."""
    for item, text in _texts(prose(found), _UNIT_SIGNS):
        for match in _UNIT.finditer(text):
            wrong = match.group()
            turned = wrong[0].swapcase() + wrong[1:]
            yield _say(V_03, item, wrong, turned)


def day(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the name of the national day (V-04)."""
    lawful = {NATIONAL_DAY, NATIONAL_DAY[0].lower() + NATIONAL_DAY[1:]}
    for item in found.items:
        if "uốc" not in item.text or _in_capitals(item):
            continue
        for match in _DAY.finditer(item.text):
            if match.group() not in lawful and not match.group().isupper():
                yield _say(V_04, item, match.group(), NATIONAL_DAY)


def types(found: Recognised) -> Iterator[Finding]:
    """Yield findings on types of papers with their number (V-05)."""
    for item, text in _texts(prose(found), _TYPE_SIGNS):
        if match := _TYPE.search(text):
            words = match.group().split(" số")[0]
            yield _say(V_05, item, words, words.capitalize())


def people(found: Recognised) -> Iterator[Finding]:
    """Yield remarks on the People and the State (V-06)."""
    for item, text in _texts(prose(found), _PEOPLE_SIGNS):
        if match := _PEOPLE.search(text):
            wrong = "nhân dân" if "nhân dân" in match.group() else "nhà nước"
            yield _say(V_06, item, wrong, wrong.capitalize())


def calendar(found: Recognised) -> Iterator[Finding]:
    """Yield findings on weekdays, months in words and tết (V-07)."""
    for item, text in _texts(prose(found), _CALENDAR_SIGNS):
        if match := _WEEKDAY.search(text):
            head, _, name = _calendar_words(match.group()).partition(" ")
            yield _say(V_07, item, f"{head} {name}", f"{head.lower()} {name.capitalize()}")


def beginnings(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each khoản that begins with a small letter (V-08)."""
    for item in prose(found):
        if item.element not in _CLAUSES:
            continue
        if (match := _SMALL_WORD.match(item.part.raw, item.label_end)) is None:
            continue
        word, at = match["word"], item.part.start + match.start("word")
        right = upper_first(word)
        repair = ReplaceText(item.place, at, at + 1, word[0], right[0])
        message = f"Khoản bắt đầu bằng chữ thường «{word}»; cần «{right}»."
        yield finding(V_08, item, message, [repair])


def _calendar_words(match: str) -> str:
    """Return just the name of the day or month from what was matched."""
    found = re.search(r"(?i:thứ \w+|tháng (?:mười )?\w+|tết \w+ \w+)", match)
    return found.group() if found else match


rules = (agencies, parts, units, day, types, people, calendar, beginnings)
