"""T-30 to T-32: what a template, Word's defaults and editing leave behind."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from cds_docs.check.catalogue.text import T_30, T_31, T_32
from cds_docs.check.formats import excerpt, finding
from cds_docs.check.grading import as_warning
from cds_docs.check.hues import is_grey
from cds_docs.check.once import once
from cds_docs.check.prose import RUNNING, joined, own_prose, unquoted
from cds_docs.check.recognised import Item, Recognised, Zone, whole
from cds_docs.check.rule import Finding
from cds_docs.check.walk import everything
from cds_docs.diagnostics import Severity
from cds_docs.document.found import FoundParagraph, Look, PieceKind, Place
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_OF_WORD = (
    "Error! Reference source not found",
    "Error! Bookmark not defined",
    "Error! No text of specified style in document",
    "Error! Unknown document property name",
    "Lỗi! Không tìm thấy nguồn tham chiếu",
    "Lỗi! Thẻ đánh dấu không được xác định",
    "Click or tap here to enter text",
    "Click here to enter text",
    "Click or tap to enter a date",
    "Click here to enter a date",
    "Choose an item",
    "Bấm hoặc gõ vào đây để nhập văn bản",
    "Bấm hoặc nhấn vào đây để nhập văn bản",
    "Bấm hoặc gõ nhẹ để nhập ngày",
)
"""What Word prints for a reference that is gone, or for a control that nobody filled in."""
_SIGNS = (
    "{",
    "[",
    "<",
    "«",
    "TODO",
    "TBD",
    "orem",
    "xx",
    "XXX",
    "Error!",
    "Lỗi!",
    "to enter ",
    "an item",
    "để nhập ",
)
_SURE = regex(
    r"\{\{.{0,80}?\}\}|\{%.{0,80}?%\}|\bTODO\b|\bTBD\b|(?i:\blorem ipsum\b)"
    rf"|{'|'.join(_OF_WORD)}"
    r"|(?:<<?|«)[A-Za-z]+_\w+(?:>>?|»)"
    r"|(?<![\w./@-])(?:x{3,}|[xX]{4,})(?![\w/@-]|\.\w)"
    r"|\b[Nn]gày xx(?= ?/| tháng)|\btháng xx(?= năm)|(?<![\w./@-])xx/(?:xx|\d\d?)/(?:\d{4}|xxxx)"
)
_LIKELY = regex(
    r"\[ ?(?:…|\.{2,}|_{2,}) ?\]|\[[^\W\d_][^\[\]]{2,60}\](?!\()"
    r"|<(?!https?:|www|mailto)[^\W\d_][^<>@/=]{1,60}>"
)
_MERGED = "MERGEFIELD"
_DATES = frozenset({"DATE", "TIME", "SAVEDATE", "PRINTDATE"})
"""Fields that show another day whenever the paper is opened, saved or printed."""
_MOST_SHOWN = 80
"""Characters of a placeholder that a message repeats: a row of ``x`` has no end."""
_BRACKETED = regex(r"\[(?=[^\W\d_])")
_DOTS = ("…", "...", "__")
_BLANK = r"(?:…|\.\.\.|(?<!\w)_{2,40})"
_BLANKS = r"(?:…|\.\.|__)[…._]{0,40}"
_DRAFT = regex(
    rf"\b[Ss]ố ?:? ?{_BLANKS} ?(?:/|ngày)|{_BLANK} ?/ ?(?:\d{{4}}|[A-ZĐ]{{2}})"
    rf"|\b[Nn]gày ?{_BLANKS} ?(?:/|tháng)|\btháng ?{_BLANKS} ?năm"
    rf"|\bnăm ?20{_BLANKS}|\bnăm ?{_BLANKS} ?của"
)
_LEFT_BLANK = frozenset({Element.ATTACHED_TO})
"""The decree's form of an electronic phụ lục leaves number and date of its paper blank."""

_RUN = regex(r"(?<=[^\W_]) (?P<dots>[…._](?: ?[…._])*) ?(?=[^\W\d_])")
"""Dots between words of a sentence; those right behind a word, a comma or ``:`` are not."""
_SHORTEST_RUN = 8
"""Dots of a blank to fill; ``…`` is three, ``_`` as wide as two."""
_OF_DRAFT = regex(r"(?i)\b(?:số|ngày|tháng|năm)$")
_FORM_FOLLOWS = regex(
    r"(?i)\bmẫu\b.*:$"
    r"|\b(?:mẫu|biểu|phiếu|đơn|nội dung|thông tin)\b.*\b(?:sau|dưới đây)\b.{0,20}[:.]$"
)
_FORM_BEGINS = regex(r"(?:PHIẾU|MẪU|ĐƠN|BIỂU|GIẤY|TỜ KHAI)\b")
_END = 160
"""Characters at the end of a paragraph in which words lead to a form."""
_CONTENTS = regex(r"[….]{3,} ?(?i:trang )?\d+\.?$")
"""A line of contents: dots lead to the number of a page."""
_FILLED_BY_HAND = frozenset(
    {
        "giay-moi", "giay-gioi-thieu", "giay-nghi-phep", "giay-uy-quyen", "phieu-gui",
        "phieu-chuyen", "phieu-bao", "bien-ban", "hop-dong", "ban-ghi-nho", "ban-thoa-thuan",
    }
)  # fmt: skip
"""Kinds that are printed with blanks, for a pen."""

_DEFAULT_STYLE = regex(r"(?i)(?:heading|title|subtitle|toc heading)\b")
_DEFAULT_FONTS = ("Calibri", "Calibri Light", "Cambria", "Aptos", "Aptos Display")
_DEFAULT_COLOURS = frozenset(
    {
        *("2F5496", "1F3763", "2E74B5", "1F4D78", "365F91", "243F60", "4F81BD", "17365D", "1F497D"),
        *("345A8A", "0F4761", "4472C4", "5B9BD5", "323E4F", "44546A", "5A5A5A", "404040", "272727"),
    }
)
"""Colours of headings and titles in the themes Word has come with."""


def doubtful(said: str) -> bool:
    """Tell whether words that are put into a paper may be a place left to fill in."""
    return any(sign in said for sign in (*_DOTS, *_SIGNS))


def _shown(words: str) -> str:
    """Return words as a message shows them."""
    return words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1]}…"


def placeholders(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each paragraph with a place left to fill in (T-30)."""
    said = joined(found.items)
    if any(dots in said for dots in _DOTS):
        for item in found.items:
            yield from _draft(item)
    if not any(sign in said for sign in _SIGNS):
        return
    for item in found.items:
        text = item.text
        if match := _SURE.search(text):
            message = f"Còn chữ giữ chỗ «{_shown(match.group())}»; cần điền hoặc xóa."
            yield finding(T_30, item, message)
        elif match := _LIKELY.search(unquoted(text)):
            yield _likely(item, text[match.start() : match.end()])


def _likely(item: Item, words: str) -> Finding:
    """Return a finding for a bracketed text; in a form or in brackets with words, a warning."""
    found = finding(T_30, item, f"Còn chữ giữ chỗ «{words}»; cần điền hoặc xóa.")
    if item.zone is Zone.ANNEX or item.data or _BRACKETED.match(words):
        return replace(found, severity=Severity.WARNING)
    return found


def _draft(item: Item) -> Iterator[Finding]:
    """Yield a warning for dots where a number or day belongs; forms in a phụ lục keep theirs."""
    text = item.text
    if not any(dots in text for dots in _DOTS):
        return
    if item.element in _LEFT_BLANK or item.zone is Zone.ANNEX or item.data:
        return
    if _DRAFT.search(unquoted(text)):
        sign = "__" if "__" in text else "…"
        message = f"Số hoặc ngày còn để dấu «{sign}»; cần điền khi phát hành."
        yield replace(finding(T_30, item, message), severity=Severity.WARNING)


def blanks(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for each sentence of the text with dots for words (T-30).

    Below words on a form («theo mẫu sau:») dots are for a pen.
    """
    if found.kind is not None and found.kind.id in _FILLED_BY_HAND:
        return
    for item in takewhile(lambda one: not _begins_form(one.text), own_prose(found)):
        if item.zone is Zone.TEXT and item.element in RUNNING and _has_blank(item.text):
            sign = "gạch dưới" if "__" in item.text else "chấm"
            message = f"Trong câu còn chỗ để trống bằng dấu {sign}; cần điền hoặc xóa."
            yield as_warning(finding(T_30, item, message))


def _begins_form(text: str) -> bool:
    """Tell whether what follows a paragraph is a form, for a pen."""
    return bool(_FORM_BEGINS.match(text) or _FORM_FOLLOWS.search(text[-_END:]))


def _has_blank(text: str) -> bool:
    """Tell whether dots stand for words of a sentence, but those of a number or day."""
    own = unquoted(text)
    runs = [run for run in _RUN.finditer(own) if _dots(run["dots"]) >= _SHORTEST_RUN]
    if len(runs) > 1 or _CONTENTS.search(own[-_END:]):  # a form, for a pen
        return False
    return any(not _OF_DRAFT.search(own[: run.start()]) for run in runs)


def _dots(run: str) -> int:
    """Return how many dots a run has, by their width."""
    return len(run.replace("…", "...").replace("_", "..").replace(" ", ""))


def headings(found: Recognised) -> Iterator[Finding]:
    """Yield a finding for headings in the colours and fonts of Word's own styles (T-31)."""
    for item in found.items:
        shape = item.part.paragraph.shape
        if shape.outline is None and not _DEFAULT_STYLE.match(shape.style):
            continue
        if any(map(_is_default, item.part.looks)):
            message = "Đề mục dùng màu hoặc phông mặc định của Word; cần màu đen, Times New Roman."
            yield finding(T_31, item, message)


def _is_default(look: Look) -> bool:
    """Tell whether a look comes from Word's theme."""
    return look.colour in _DEFAULT_COLOURS or any(f in _DEFAULT_FONTS for f in look.fonts[:2])


def traces(found: Recognised) -> Iterator[Finding]:
    """Yield findings on tracked changes, comments, hidden and highlighted text (T-32)."""
    left = found.paper.traces
    if left.insertions:
        yield _trace("Còn chữ thêm bằng Track Changes; cần duyệt hết.", left.insertions[0])
    if left.deletions:
        yield _trace("Còn chữ xóa bằng Track Changes; cần duyệt hết.", left.deletions[0])
    if left.comments:
        yield _trace(f"Còn {left.comments} bình luận; cần xóa trước khi phát hành.", None)
    for place in left.hidden:
        yield _trace("Có chữ ẩn; cần xóa hoặc cho hiện.", place)
    for paragraph in everything(found):
        if _is_highlighted(paragraph):
            message = "Còn chữ tô nền; cần bỏ màu nền."
            yield Finding(T_32, message, paragraph.place, excerpt=excerpt(whole(paragraph)))


def _trace(message: str, place: Place | None) -> Finding:
    """Return a finding about what editing left."""
    return Finding(T_32, message, place)


@once
def _is_highlighted(paragraph: FoundParagraph) -> bool:
    """Tell whether letters of a paragraph are marked with the highlighter, or a coloured fill.

    Google Docs writes what was highlighted there as a fill.
    """
    return any(
        piece.kind is PieceKind.TEXT
        and (piece.look.highlight or not is_grey(piece.look.shade))
        and piece.text.strip()
        for piece in paragraph.pieces
    )


def fields(found: Recognised) -> Iterator[Finding]:
    """Yield findings on fields nobody filled (T-30), and on dates that Word changes (T-32)."""
    for paragraph in everything(found):
        for instruction, shown in _fields(paragraph):
            words = excerpt(whole(paragraph))
            if instruction not in _DATES:
                message = f"Còn trường trộn thư chưa điền {_shown(shown)}; cần điền hoặc xóa."
                hint = "Chạy Finish & Merge ở thẻ Mailings, rồi gửi bản đã trộn."
                yield Finding(T_30, message, paragraph.place, excerpt=words, hint=hint)
            else:
                message = f"Ngày «{_shown(shown)}» là trường {instruction}: Word tự đổi ngày ấy."
                hint = "Bấm vào ngày, nhấn Ctrl+Shift+F9 để thành chữ thường, rồi soát lại ngày."
                yield Finding(T_32, message, paragraph.place, excerpt=words, hint=hint)


@once
def _fields(paragraph: FoundParagraph) -> tuple[tuple[str, str], ...]:
    """Return the fields of a paragraph that should be words, with what they show."""
    made: dict[str, str] = {}
    for piece in paragraph.pieces:
        instruction = piece.field.split(maxsplit=1)[0].upper() if piece.field.strip() else ""
        if instruction == _MERGED or instruction in _DATES:
            made[instruction] = made.get(instruction, "") + piece.text
    return tuple(
        (instruction, shown.strip())
        for instruction, shown in made.items()
        if instruction in _DATES or ("«" in shown and not _SURE.search(shown))
    )


rules = (placeholders, blanks, headings, traces, fields)
