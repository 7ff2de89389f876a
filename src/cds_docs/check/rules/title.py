"""T-01, T-02 and T-04 to T-10: tên loại and trích yếu, of named kinds and of a công văn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cds_docs.check.catalogue.title import T_01, T_02, T_04, T_05, T_06, T_07, T_08, T_09, T_10
from cds_docs.check.elsewhere import may_be_pictured, stands_somewhere
from cds_docs.check.formats import finding, format_findings, is_capitals, number
from cds_docs.check.grading import as_warning, graded
from cds_docs.check.prose import SMALL
from cds_docs.check.recognised import Item, Layout, Recognised
from cds_docs.check.recognition.words import kind_of
from cds_docs.check.rule import Finding
from cds_docs.check.underlines import ill_sized, missing, not_drawn
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundParagraph
from cds_docs.document.repairs import SetShape
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element
from cds_docs.standard.format import row
from cds_docs.standard.rows import Align, Exactly, Property
from cds_docs.units import Length
from cds_docs.viet import lower_first

_LETTER = "cong-van"
_ABOUT = regex(r"(?i)v ?/ ?v\b")
_TYPED_ABOUT = regex(r"(?i)v\s?/\s?v")
_ABOUT_BRACKETED = regex(r"(?i)[(\[“\"] ?v ?/ ?v\b")
_ABOUT_DOUBLED = regex(r"(?i)v ?/ ?v ?[:.;,-]* ?(?:về )?việc\b")
_ABOUT_MARKED = regex(r"(?i)v ?/ ?v ?[:.;,-]")
_LARGE_VERB = regex(
    r"(?i:v ?/ ?v) +(?P<verb>Hưởng ứng|Triển khai|Tăng cường|Đẩy mạnh|Đề nghị|Phối hợp|Thực hiện|"
    r"Hướng dẫn|Đôn đốc|Cung cấp|Tham gia|Góp ý|Lấy ý kiến|Xin ý kiến|Trả lời|Đăng ký|Mời|Rà soát|"
    rf"Chấn chỉnh|Chuẩn bị|Tuyên truyền|Phê duyệt|Thẩm định|(?:Tổ chức|Báo cáo)(?= [{SMALL}]))"
    r"(?!\w)"
)
"""What is done, which begins no name: an organisation's, a report's does so before a capital."""
_FULL_STOP = regex(r"(?:(?<![.\d])|(?<= 20\d\d))\.$")
_LONG, _TOO_LONG = 120, 500
"""Characters of a trích yếu: long by custom; more than the field of Phụ lục VI holds."""
_LEAST_LETTERS = 12
_ABOUT_SOMETHING = frozenset({"1.1", "1.2", "1.4"})
"""Mẫu whose papers surely have a trích yếu: forms and minutes may lack it."""
_GAP_TOLERANCE = Length(20)


def _is_letter(found: Recognised) -> bool:
    """Tell whether a paper is a công văn."""
    return found.kind is not None and found.kind.id == _LETTER


def letter_with_title(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a công văn says that it is one (T-01)."""
    if _is_letter(found) and found.title is not None:
        yield finding(T_01, found.title, "Công văn ghi tên loại «CÔNG VĂN»; công văn không ghi.")


def title_look(found: Recognised) -> Iterator[Finding]:
    """Yield findings on capitals, size, style and place of tên loại (T-02)."""
    title = found.title
    if title is None or _is_letter(found):
        return
    if not is_capitals(title):
        message = "Tên loại không viết in hoa; cần in hoa, đậm, canh giữa."
        yield from graded(found, [finding(T_02, title, message)])
    yield from graded(found, format_findings(T_02, [title], align=True))


def subject_look(found: Recognised) -> Iterator[Finding]:
    """Yield findings on size, style and place of the trích yếu of a named kind (T-04)."""
    if _is_letter(found) or not found.subject:
        return
    aligns = {item.part.paragraph.shape.align for item in found.subject}
    mixed = Align.CENTER in aligns and len(aligns) > 1
    for one in graded(found, format_findings(T_04, found.subject, align=True)):
        yield as_warning(one) if mixed else one
    letters = sum(len(item.text) for item in found.subject)
    if letters >= _LEAST_LETTERS and all(map(is_capitals, found.subject)):
        message = "Trích yếu viết in hoa; cần in thường."
        yield as_warning(finding(T_04, found.subject[0], message))


def _is_about_something(found: Recognised) -> bool:
    """Tell whether a paper is of a kind that surely has a trích yếu."""
    return found.kind is not None and found.kind.model in _ABOUT_SOMETHING


def no_subject(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where nothing says below a bare tên loại what the paper is about (T-04)."""
    title = found.title
    if title is None or found.subject or found.guessed or not _is_about_something(found):
        return
    if kind_of(title.text) is found.kind:
        message = "Dưới tên loại không có trích yếu, hoặc không đậm, không ở giữa."
        hint = "Gõ trích yếu ở dòng dưới tên loại, đậm, canh giữa."
        yield as_warning(finding(T_04, title, message, hint=hint))


def line(found: Recognised) -> Iterator[Finding]:
    """Yield findings on the line under the trích yếu (T-05)."""
    if _is_letter(found) or not found.subject:
        return
    yield from missing(found, T_05, found.subject, found.subject_rule)
    yield from not_drawn(found, T_05, found.subject, found.subject_rule)
    yield from ill_sized(T_05, found.subject, found.subject_rule)


def letter_subject(found: Recognised) -> Iterator[Finding]:
    """Yield findings on ``V/v …`` of a công văn: its words, size and style (T-06)."""
    if not _is_letter(found) or found.letterhead is None:
        return
    subject = found.letterhead.letter_subject
    if not subject:
        yield from _no_subject(found)
        return
    if not _ABOUT.match(subject[0].text):
        message = "Trích yếu công văn không bắt đầu bằng «V/v»."
        yield as_warning(finding(T_06, subject[0], message, hint="Gõ «V/v » ở đầu trích yếu."))
    elif (begun := _TYPED_ABOUT.match(subject[0].text)) and begun[0] != "V/v":
        message = f"Trích yếu công văn viết «{begun[0]}»; cần «V/v»."
        hint = "Gõ lại «V/v»: chữ «V» đầu viết hoa, chữ «v» sau viết thường, liền dấu «/»."
        yield as_warning(finding(T_06, subject[0], message, hint=hint))
    yield from _large_subject(subject)
    yield from format_findings(T_06, subject)


def _large_subject(subject: Sequence[Item]) -> Iterator[Finding]:
    """Yield a finding where all that follows ``V/v`` is in capitals."""
    words = _TYPED_ABOUT.sub("", " ".join(item.part.shown for item in subject), count=1)
    if len(words) >= _LEAST_LETTERS and words.isupper():
        message = "Trích yếu viết in hoa; cần in thường."
        yield as_warning(finding(T_06, subject[0], message, hint="Gõ lại trích yếu in thường."))


def _no_subject(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a công văn surely has no trích yếu."""
    if found.guessed or found.title is not None or may_be_pictured(found):
        return
    others = found.letterhead.others if found.letterhead is not None else ()
    bracketed = next((item for item in others if _ABOUT_BRACKETED.match(item.text)), None)
    if bracketed is not None:
        message = "Trích yếu công văn để trong ngoặc; cần «V/v …», không có ngoặc."
        hint = "Bỏ ngoặc, ghi «V/v …» dưới số, ký hiệu."
        yield as_warning(finding(T_06, bracketed, message, hint=hint))
    elif not stands_somewhere(found, _ABOUT):
        message = "Công văn không có trích yếu «V/v …» dưới số, ký hiệu."
        yield Finding(T_06, message, hint="Ghi «V/v …» dưới số, ký hiệu, cỡ 12 hoặc 13, đứng.")


def gap(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where ``V/v …`` does not stand 6 pt below the number (T-07)."""
    head = found.letterhead
    if not _is_letter(found) or head is None or head.number is None or not head.letter_subject:
        return
    first = head.letter_subject[0]
    asked = row(Element.LETTER_SUBJECT, Property.SPACE_BEFORE)
    if asked is None or not isinstance(asked.allows, Exactly) or not _is_next(found):
        return
    wanted = asked.allows.value
    gaps = _gaps(head.number.part.paragraph, first.part.paragraph)
    if not isinstance(wanted, Length) or not gaps:
        return
    if all(abs(one - wanted.twips) > _GAP_TOLERANCE.twips for one in gaps):
        space, asked_for = number(Length(gaps[0]).pt), number(wanted.pt)
        message = f"Trích yếu cách dòng số, ký hiệu {space} pt; cần {asked_for} pt."
        repairs = (
            SetShape(head.number.place, after=Length(0)),
            SetShape(first.place, before=wanted),
        )
        boxed = head.layout is Layout.BOXES  # which may have no room for it
        yield finding(T_07, first, message, () if boxed else repairs)


def _is_next(found: Recognised) -> bool:
    """Tell whether nothing but the date beside it stands between number and trích yếu."""
    head = found.letterhead
    if head is None or head.number is None or head.place_date is None:
        return False
    first, last = head.number.place, head.letter_subject[0].place
    if first.part != last.part:
        return False
    between = set(range(first.number + 1, last.number))
    return between <= {head.place_date.place.number}


def _gaps(above: FoundParagraph, below: FoundParagraph) -> tuple[int, ...]:
    """Return the space between two paragraphs, in twips, in the ways it may be reckoned.

    Word takes the larger of the two spaces, or their sum in papers of some programs. Of lines of
    one paragraph, and of automatic space, nothing is known.
    """
    if above is below or above.shape.after_auto or below.shape.before_auto:
        return ()
    if above.shape.style == below.shape.style and (
        above.shape.contextual or below.shape.contextual
    ):
        return (0,)
    after, before = above.shape.after.twips, below.shape.before.twips
    return (max(after, before), after + before)


def short_about(found: Recognised) -> Iterator[Finding]:
    """Yield a finding where a named kind has ``V/v`` (T-08)."""
    if found.kind is None or _is_letter(found) or found.title is None:
        return
    head = found.letterhead
    subjects = (found.subject, head.letter_subject if head else ())
    for items in subjects:
        if items and _ABOUT.match(items[0].text):
            message = "Văn bản có tên loại dùng «V/v»; cần viết «Về việc …» hoặc bỏ."
            yield finding(T_08, items[0], message)


def _subject(found: Recognised) -> Sequence[Item]:
    """Return the lines of the trích yếu, of whatever kind."""
    if found.subject or found.letterhead is None:
        return found.subject
    return found.letterhead.letter_subject


def punctuation(found: Recognised) -> Iterator[Finding]:
    """Yield findings on marks and words too many in the trích yếu (T-09)."""
    items = _subject(found)
    if not items:
        return
    begin = items[0].text
    if _ABOUT_DOUBLED.match(begin):
        yield finding(T_09, items[0], "Sau «V/v» lặp lại «về việc»; bỏ một.")
    elif _ABOUT_MARKED.match(begin):
        yield finding(T_09, items[0], "Sau «V/v» có dấu thừa; chỉ cần một dấu cách.")
    elif large := _LARGE_VERB.match(begin):
        verb = large["verb"]
        message = f"Sau «V/v» viết hoa «{verb}»; cần viết thường «{lower_first(verb)}»."
        yield finding(T_09, items[0], message, hint="Viết thường chữ đầu sau «V/v».")
    elif begin.startswith("(") and items[-1].text.endswith(")") and _is_about_something(found):
        message = "Trích yếu để trong ngoặc; mẫu ghi trích yếu không có ngoặc."
        yield finding(T_09, items[0], message, hint="Xóa ngoặc ở hai đầu trích yếu.")
    if _FULL_STOP.search(items[-1].text):
        yield finding(T_09, items[-1], "Cuối trích yếu có dấu chấm; trích yếu không có dấu chấm.")


def length(found: Recognised) -> Iterator[Finding]:
    """Yield a remark on a long trích yếu, an error where no register holds it (T-10)."""
    items = _subject(found)
    count = len(" ".join(item.text for item in items))
    if count > _TOO_LONG:
        message = f"Trích yếu dài {count} ký tự; trường dữ liệu ở Phụ lục VI chứa {_TOO_LONG}."
        yield replace(finding(T_10, items[0], message), severity=Severity.ERROR)
    elif count > _LONG:
        message = f"Trích yếu dài {count} ký tự; nên rút gọn (thường dưới {_LONG})."
        yield finding(T_10, items[0], message)


rules = (
    letter_with_title,
    title_look,
    subject_look,
    no_subject,
    line,
    letter_subject,
    gap,
    short_about,
    punctuation,
    length,
)
