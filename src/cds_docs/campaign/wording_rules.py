"""Rules on facts typed by hand in running text: theme, slogans, the day, the year."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from cds_docs.campaign import codes
from cds_docs.campaign.loaded import Finding, Loaded
from cds_docs.campaign.rule import Rule, documents
from cds_docs.campaign.shape import Loc
from cds_docs.campaign.stretches import Line, lines, stretch, told
from cds_docs.campaign.words import quoted
from cds_docs.diagnostics import Code
from cds_docs.patterns import regex
from cds_docs.values import dataclass
from cds_docs.viet import fold

_THEME = regex(r"[Cc]hủ đề(?P<of>[^“”\"«»;.\n]{0,90})[“\"«](?P<words>[^“”\"«»\n]{8,400})[”\"»]")
_OF_SOMETHING_ELSE = regex(
    r"(?i)\b(?:hội|cuộc thi|tọa đàm|toạ đàm|diễn đàn|tuần lễ|phong trào|chiến dịch|lễ|chương trình"
    r"|triển lãm|năm 20\d\d)\b"
)
_LIKE_THEME = 0.6
_LIKE_SLOGAN = 0.88
_SAME_WORDS = 0.6
_OTHER_LENGTH = 0.22
"""Parts of two texts that may be other words, or more letters, while they are nearly one."""
_SHORTEST = 15
"""Letters below which likeness tells nothing."""
_QUOTED = regex(r"[“\"«]([^“”\"«»\n]+)[”\"»]")
_EDGE = regex(r"^[\s\-+•*“”\"«».,;:!?…()]+|[\s*“”\"«».,;:!?…()/]+$")
_DAY = regex(r"[\s,(:]{0,3}(?:(?:là |vào )?ngày )?(\d{1,2})[/.](\d{1,2})[/.](20\d\d)(?![\d/])")
_YEAR_BEHIND = regex(r"[\s,]{0,2}(?:\(\d{1,2}/\d{1,2}\)\s*)?năm (20\d\d)(?!\d)")
_LOOKING_BACK = regex(r"(?i)tổng kết|kết quả|đã |năm trước|so với|những năm|từ năm")


def other_theme(loaded: Loaded) -> Iterator[Finding]:
    """Running text quotes a theme of the event that is not the campaign's."""
    campaign = loaded.campaign
    ours = _letters(told(loaded, campaign.theme))
    all_ours = {ours, *(_letters(told(loaded, a.theme)) for a in campaign.activities if a.theme)}
    event = fold(told(loaded, campaign.event.name))
    for line in _naming(lines(loaded), "hủ đề"):
        for match in _THEME.finditer(line.text):
            words = _letters(match["words"])
            of = match["of"].replace(f"năm {campaign.year}", "")
            if words in all_ours or "\x00" in match[0] or _OF_SOMETHING_ELSE.search(of):
                continue
            if event not in fold(match["of"]) and _ratio(words, ours) < _LIKE_THEME:
                continue
            message = f"chủ đề trong lời văn {quoted(match['words'])} khác «theme» của chiến dịch:"
            message += f" {quoted(told(loaded, campaign.theme))}"
            hint = "Viết «{{ theme }}» trong ngoặc kép, hoặc sửa «theme» ở đầu tệp."
            yield _found(loaded, _Hit(codes.OTHER_THEME, line, match["words"]), message, hint)


def other_day(loaded: Loaded) -> Iterator[Finding]:
    """Running text or a trích yếu gives the event another day than the campaign does."""
    day = loaded.campaign.event.date
    event = told(loaded, loaded.campaign.event.name)
    if not day.known:
        return
    for line in _naming((*_subjects(loaded), *_slogans(loaded), *lines(loaded)), event):
        for match in _behind(line.text, event, _DAY):
            typed = tuple(int(part) for part in match.groups())
            ours = (day.day, day.month, day.year)
            if typed == ours or (typed[2] != day.year and _LOOKING_BACK.search(line.text)):
                continue
            shown = match[0].lstrip(" ,(:")
            message = f"{quoted(event)} ghi {quoted(shown)} trong khi «event.date» là"
            message += f" {quoted(day.numeric)}"
            hint = "Viết «{{ event.date }}» thay cho ngày gõ tay, hoặc sửa «event.date»."
            hit = _Hit(codes.OTHER_EVENT_DAY, line, shown, ("event",))
            yield _found(loaded, hit, message, hint)


def other_year(loaded: Loaded) -> Iterator[Finding]:
    """A trích yếu names the event with another year than the campaign's."""
    year, event = loaded.campaign.year, told(loaded, loaded.campaign.event.name)
    for line in _naming(_subjects(loaded), event):
        if str(year) in line.text or _LOOKING_BACK.search(line.text):
            continue
        for match in _behind(line.text, event, _YEAR_BEHIND):
            message = f"trích yếu ghi {quoted(event)} năm {match[1]}, chiến dịch là năm {year}"
            hint = "Viết «năm {{ year }}», hoặc sửa «year» ở đầu tệp."
            hit = _Hit(codes.OTHER_YEAR_IN_SUBJECT, line, match[1], ("year",))
            yield _found(loaded, hit, message, hint)


def nearly_slogan(loaded: Loaded) -> Iterator[Finding]:
    """Running text holds a slogan of the campaign with a slip in it."""
    slogans = {_letters(text): text for text in _told_slogans(loaded)}
    known = set(slogans)
    slogans.pop(_letters(told(loaded, loaded.campaign.theme)), None)  # judged as the theme
    long_enough = [letters for letters in slogans if len(letters) >= _SHORTEST]
    if not long_enough:
        return
    likeness = _Likeness(long_enough)
    for line in lines(loaded):
        for words in _quotable(line.text):
            letters = _letters(words)
            near = "" if letters in known else likeness.near(letters)
            if not near:
                continue
            message = f"{quoted(words)} gần giống khẩu hiệu {quoted(slogans[near])} mà không đúng"
            message += " từng chữ"
            hint = "Chép đúng khẩu hiệu ở «slogans», hoặc sửa khẩu hiệu ở đó."
            hit = _Hit(codes.SLOGAN_NEARLY, line, words, ("slogans",))
            yield _found(loaded, hit, message, hint)


class _Likeness:
    """Finds the slogan a text is most like; most texts are told apart by length and words."""

    def __init__(self, slogans: Iterable[str]) -> None:
        """Prepare each slogan once."""
        self._known = [(one, set(one.split()), _matcher(one)) for one in slogans]

    def near(self, letters: str) -> str:
        """Return the slogan a text nearly is, or nothing."""
        words, best, most = set(letters.split()), "", _LIKE_SLOGAN
        for slogan, own, matcher in self._known:
            longest = max(len(letters), len(slogan))
            if abs(len(letters) - len(slogan)) > longest * _OTHER_LENGTH:
                continue
            if len(words & own) < max(len(words), len(own)) * _SAME_WORDS:
                continue
            matcher.set_seq1(letters)
            if matcher.quick_ratio() >= most and (ratio := matcher.ratio()) >= most:
                best, most = slogan, ratio
        return best


def _matcher(text: str) -> SequenceMatcher[str]:
    matcher = SequenceMatcher[str](autojunk=False)
    matcher.set_seq2(text)
    return matcher


@dataclass(frozen=True, slots=True)
class _Hit:
    """What was found, and what of the campaign it was compared with."""

    code: Code
    line: Line
    words: str
    against: Loc = ("theme",)


def _found(loaded: Loaded, hit: _Hit, message: str, hint: str) -> Finding:
    loc = hit.line.loc
    span = stretch(loaded, loc, hit.words)
    if span == loaded.span(*loc):
        span = stretch(loaded, loc, hit.line.typed.strip())
    return Finding(hit.code, loc, message, hint, span=span, uses=(loc, hit.against))


def _naming(found: Iterable[Line], words: str) -> Iterator[Line]:
    """Yield the lines that hold some words."""
    return (line for line in found if words in line.text)


def _behind(text: str, words: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds right behind some words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if match := pattern.match(text, end):
            yield match
        start = text.find(words, end)


def _subjects(loaded: Loaded) -> tuple[Line, ...]:
    return tuple(
        Line((*loc, "subject"), document.subject, told(loaded, document.subject))
        for loc, document in documents(loaded)
    )


def _slogans(loaded: Loaded) -> tuple[Line, ...]:
    slogans = loaded.campaign.slogans
    return tuple(
        Line(("slogans", index), text, told(loaded, text)) for index, text in enumerate(slogans)
    )


def _told_slogans(loaded: Loaded) -> list[str]:
    return [line.text for line in _slogans(loaded) if line.known]


def _quotable(text: str) -> Iterator[str]:
    """Yield what of a line may be a slogan: quoted words, or the line, or what follows a colon."""
    found = [match[1] for match in _QUOTED.finditer(text)]
    for words in found or (text, *text.rpartition(": ")[2:]):
        if "\x00" not in words:
            yield words.strip().removeprefix("- ").removeprefix("+ ")


def _letters(text: str) -> str:
    """Return a text without what may differ: marks around it, blanks, the first capital, dashes."""
    bare = _EDGE.sub("", " ".join(text.split()))
    return bare.replace("–", "-").replace("—", "-").casefold()


def _ratio(one: str, other: str) -> float:
    """Return how like two texts are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


WORDING_RULES: tuple[Rule, ...] = (other_theme, other_day, other_year, nearly_slogan)
