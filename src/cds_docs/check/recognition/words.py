"""What a line says, whatever it looks like: fixed texts, numbers, dates, stamps, kinds, posts."""

import re
from functools import lru_cache

from cds_docs.check.recognition.labels import TYPED_DASH
from cds_docs.patterns import regex
from cds_docs.standard.kinds import KINDS, LEGAL_CODES, Kind
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from cds_docs.viet import fold, without_symbols

_SLIPS = 3
"""Letters a fixed text may be wrong in and still be that text (nd30 rules Q-01, Q-02)."""
_LETTER_LONGEST = 90
_MARK_LONGEST = 12
_PLACE_LONGEST = 45

_NOT_LETTERS = regex(r"[\W\d_]+")
_NUMBER = regex(
    r"số\s*[:;.]?\s*(?P<number>[\d.…_\s]*[a-zđ]?)\s*(?:/\s*(?P<symbol>.*))?", re.IGNORECASE
)
_BARE_NUMBER = regex(r"(?P<number>\d{1,5})\s*/\s*(?P<symbol>[A-ZĐ][\w&.]*(?:\s*[-–]\s*[\w&.]+)+)")
"""The same without ``Số:``; a date or a plain number is none."""
_LEGAL = regex(
    rf"số\s*[:;.]?\s*[\d.…_\s]*/\s*\d{{4}}\s*/\s*(?:{'|'.join(LEGAL_CODES)})\d*\s*(?![^\W_])",
    re.IGNORECASE,
)
_DATE = regex(
    r"(?P<place>.*?)[,;.]?\s*\b(?:ngày\s*(?P<day>[\d.…_\s]*)[/\s]*)?"
    r"tháng\s*(?P<month>[\d.…_\s]*)\s*năm\s*(?P<year>[\d.…_\s]*)",
    re.IGNORECASE,
)
_NO_PLACE = regex(
    r"[\d\W]|(?:từ|đến|vào|trong|lúc|sáng|chiều|tối|hôm|thời gian|ngày|tuần|tháng)\b", re.IGNORECASE
)
_SHORT_DATE = regex(
    r"(?P<place>[^\d,]+),\s*(?:ngày\s*)?"
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_LETTER_SUBJECT = regex(r"(?:v\s*/\s*v\b|về việc\b)", re.IGNORECASE)
_TYPED_RULE = regex(r"[-_–—=*.·~\s]*(?:[-_–—=~]\s?){3,}(?:[o0*]{1,3}[-_–—=~\s]*)?")
_ADDRESSEES = regex(rf"(?:{TYPED_DASH}\s*)?kính\s+gửi\s*[:;]?\s*", re.IGNORECASE)
_WIRED = regex(r"\bđiện\s*:\s*$")
_RECIPIENTS = regex(r"nơi\s+nhận\s*[:;.]?\s*", re.IGNORECASE)
_DECISION = regex(r"quyết\s+(?:định|nghị)\s*:?", re.IGNORECASE)
_ATTACHED_TO = regex(r"\(\s*(?:ban hành\s+)?(?:kèm|đính\s+kèm|gửi\s+kèm|ban hành)", re.IGNORECASE)
_PREFIX = regex(r"(?:TM|KT|TL|TUQ|Q|QUYỀN|T/M|K/T|T/L|K\.T|T\.M|T\.L)\s*[./ ]")
_POST = regex(
    r"(?:PHÓ\s|CHỦ\s(?:TỊCH|TỌA|TOẠ|TRÌ|NHIỆM|HỘ)|(?:TỔNG\s|PHÓ\s)*GIÁM\sĐỐC|CHÁNH\s|(?:THỨ|BỘ|CỤC|VỤ|CHI\sCỤC|"
    r"TỔNG\sCỤC|HIỆU|VIỆN|TRẠM|TỔ|KHOA|ĐỘI)\s+TRƯỞNG|TRƯỞNG\s|HIỆU\sPHÓ|THỦ\sTƯỚNG|THƯ\sKÝ|BÍ\sTHƯ|"
    r"TỔNG\s(?:CỤC|THANH|BIÊN|KIỂM|GIÁM|THƯ)|KẾ\sTOÁN|KIỂM\sSOÁT|CÁC\sTHÀNH\sVIÊN|ỦY\sVIÊN|UỶ\sVIÊN|"
    r"NGƯỜI\s|ĐẠI\sDIỆN|THỦ\sTRƯỞNG|GIÁM\sTHỊ|PGĐ|GĐ|PCT|CT\b|VIỆN\s|CỤC\s|ĐẠI\s[TÚÁ])"
)
_DRAFTER = regex(r"(?:[A-ZĐ][\w.]{0,7}?\.?\s?)?\(\d{1,4}(?:\s?b(?:ản)?)?\)|[A-ZĐ]{1,5}\.?")

URGENCY = frozenset({"khan", "thuong khan", "hoa toc", "hoa toc hen gio"})
_CIRCULATION = frozenset({"luu hanh noi bo", "xem xong tra lai", "tai lieu thu hoi"})
_SECRET = frozenset({"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_UNION = frozenset({"doan tncs ho chi minh", "doan thanh nien cong san ho chi minh"})
_PARTY_BODY = regex(r"(?:(?:tinh|thanh|dang|huyen|quan|thi) uy|dang bo|chi bo)\b")
_OF_STATE = regex(r"\b(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so)\b")
_PARTY_CODE = regex(
    r"Số\s*[:;.]?\s*[\d.…_\s]*[-–]\s*[A-ZĐ][A-Za-zđ]{1,4}\s*/\s*[A-ZĐ]{0,6}(?:TU|ĐU|HU|TW)"
)
"""A number in the way of the Party, with the code of one of its bodies: a colon does not matter."""
_PARTY_NUMBER = regex(r"Số\s*[\d.…_\s]*[-–]\s*[A-ZĐ][A-Za-zđ]{1,4}\s*/\s*[A-ZĐ].*")

_LETTERS_OF_COURTESY = (
    "thu chuc",
    "thu khen",
    "thu cam on",
    "thu tham hoi",
    "thu chia buon",
    "thu keu goi",
    "thu ngo",
)
"""How the title of a thư công begins that says what it is written for."""

_KINDS = {fold(kind.name): kind for kind in KINDS.values()}
_BY_LENGTH = tuple(sorted(_KINDS, key=len, reverse=True))


def _letters(text: str) -> str:
    """Return a text as small letters without marks, blanks or signs."""
    return _NOT_LETTERS.sub("", fold(text))


_NATIONAL = _letters(NATIONAL_TITLE_TEXT)
_MOTTO = _letters(MOTTO_TEXT)


def distance(one: str, other: str, most: int) -> int:
    """Return in how many letters two texts differ; ``most + 1`` where they differ in more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != against))
        if min(row) > most:
            return most + 1
    return row[-1]


@lru_cache(maxsize=1024)
def _is_near(text: str, wanted: str) -> bool:
    """Tell whether a text is a fixed text, give or take some letters."""
    if abs(len(text) - len(wanted)) > len(wanted):
        return False
    bare = _letters(text)
    return bare == wanted or distance(bare, wanted, _SLIPS) <= _SLIPS


def is_national(text: str) -> bool:
    """Tell whether a line is Quốc hiệu, perhaps misspelt."""
    return _is_near(text, _NATIONAL)


def is_motto(text: str) -> bool:
    """Tell whether a line is Tiêu ngữ, perhaps misspelt."""
    return _is_near(text, _MOTTO)


def number_and_symbol(text: str) -> tuple[str, str] | None:
    """Return digits and ký hiệu of a line ``Số: 12/KH-UBND``, or None where it is none."""
    if text[:1].isdigit():
        found = _BARE_NUMBER.fullmatch(text) if len(text) <= _LETTER_LONGEST else None
    else:
        found = _NUMBER.fullmatch(text) if text[:1] in "Ss" else None
    if found is None:
        return None
    digits = "".join(c for c in found["number"] if c.isdigit())
    return digits, re.sub(r"\s", "", found["symbol"] or "")


def is_of_union(text: str) -> bool:
    """Tell whether a line is the right heading of a paper of Đoàn."""
    return is_capitals(text) and fold(text) in _UNION


def is_party_number(text: str) -> bool:
    """Tell whether a line is a number as the Party writes it, without colon: ``Số 05-BC/CB``."""
    return len(text) <= _LETTER_LONGEST and bool(_PARTY_NUMBER.fullmatch(text))


def is_party_code(text: str) -> bool:
    """Tell whether a line is a number of a body of the Party: ``Số: 12-CV/TU``."""
    return len(text) <= _LETTER_LONGEST and bool(_PARTY_CODE.fullmatch(text))


def is_party_body(name: str) -> bool:
    """Tell whether a name is that of a body of the Party alone, and of none of the State."""
    folded = fold(name)
    return bool(_PARTY_BODY.match(folded)) and not _OF_STATE.search(folded)


def is_legal_number(text: str) -> bool:
    """Tell whether a number is that of a văn bản quy phạm pháp luật: a year, then its form."""
    return bool(_LEGAL.match(text))


_Date = tuple[int | None, int | None, int | None]


def date_parts(text: str) -> _Date | None:
    """Return year, month, day of ``Hà Nội, ngày … tháng 9 năm 2024``; None where it is no such."""
    return _short_date_parts(text) if len(text) <= _LETTER_LONGEST else None


@lru_cache(maxsize=1024)
def _short_date_parts(text: str) -> _Date | None:
    """Return the same of a text short enough."""
    found = _DATE.fullmatch(text.rstrip(" .;")) or _SHORT_DATE.fullmatch(text.rstrip(" .;"))
    if found is None or not _is_place(found["place"].strip(), text):
        return None
    return _value(found["year"]), _value(found["month"]), _value(found["day"])


def _is_place(place: str, text: str) -> bool:
    """Tell whether a date stands behind a place, or alone."""
    if not place:
        return text.lower().startswith("ngày")
    return len(place) <= _PLACE_LONGEST and not _NO_PLACE.match(place) and ":" not in place


def _value(digits: str | None) -> int | None:
    """Return digits as a number, or None where there are none."""
    bare = "".join(c for c in digits or "" if c.isdigit())
    return int(bare[:4]) if bare else None


def is_letter_subject(text: str) -> bool:
    """Tell whether a line begins the trích yếu of a công văn."""
    return bool(_LETTER_SUBJECT.match(text))


def is_typed_rule(text: str) -> bool:
    """Tell whether a line is nothing but typed underscores or dashes."""
    return bool(text) and bool(_TYPED_RULE.fullmatch(text))


def addressees_end(text: str) -> int:
    """Return where ``Kính gửi:`` ends in a text as stored, blanks behind it included, or 0.

    A dash before it is wrong, and it is that line all the same.
    """
    blank = len(text) - len(text.lstrip())
    found = _ADDRESSEES.match(text, blank)
    return found.end() if found else 0


def is_wired(text: str) -> bool:
    """Tell whether a line is the ``… điện:`` of a công điện."""
    return len(text) < _LETTER_LONGEST and bool(_WIRED.search(text))


def recipients_end(text: str) -> int:
    """Return where ``Nơi nhận:`` ends in a text as stored, or 0 where it does not begin so.

    ``Nơi nhận hồ sơ: …`` of a running text is no label.
    """
    blank = len(text) - len(text.lstrip())
    found = _RECIPIENTS.match(text, blank)
    if found is None:
        return 0
    rest = text[found.end() :]
    return found.end() if not rest.strip() or rest[:1] in "-–+" else 0


def is_decision(text: str) -> bool:
    """Tell whether a line is ``QUYẾT ĐỊNH:`` or ``QUYẾT NGHỊ:``."""
    return bool(_DECISION.fullmatch(text))


def is_attached_to(text: str) -> bool:
    """Tell whether a line begins ``(Kèm theo …`` or ``(Ban hành kèm theo …``."""
    return text.startswith("(") and bool(_ATTACHED_TO.match(text))


def is_urgency(text: str) -> bool:
    """Tell whether a line is a stamp of urgency."""
    return is_capitals(text) and fold(text) in URGENCY


def is_circulation(text: str) -> bool:
    """Tell whether a line is a stamp of circulation."""
    return is_capitals(text) and fold(text) in _CIRCULATION


def is_secret(text: str) -> bool:
    """Tell whether a line is a stamp of secrecy."""
    return text in _SECRET


def is_capitals(text: str) -> bool:
    """Tell whether a text has letters and all of them, but those of a ký hiệu, are capitals."""
    return text.isupper() or without_symbols(text).isupper()


def kind_of(text: str) -> Kind | None:
    """Return the kind a line names and nothing else."""
    return _KINDS.get(fold(text.rstrip(" .:"))) if len(text) <= len(_BY_LENGTH[0]) + 2 else None


def kind_begun(text: str) -> Kind | None:
    """Return the kind a line in capitals begins with: ``KẾ HOẠCH TỔ CHỨC NGÀY …``.

    A thư công is named by what it is written for: ``THƯ CHÚC MỪNG``.
    """
    folded = fold(text)
    if folded.startswith(_LETTERS_OF_COURTESY):
        return KINDS["thu-cong"]
    return next((_KINDS[name] for name in _BY_LENGTH if folded.startswith(f"{name} ")), None)


def is_authority(text: str) -> bool:
    """Tell whether a line says for whom or as what somebody signs."""
    if len(text) > _LETTER_LONGEST or not is_capitals(text):
        return False
    return bool(_PREFIX.match(text)) or bool(_POST.match(f"{text} "))


def is_drafter(text: str) -> bool:
    """Tell whether a last line is ``PL.(300)``; it may lack the count."""
    if len(text) > _MARK_LONGEST or text[:1] in "-–+":
        return False
    return bool(_DRAFTER.fullmatch(text))
