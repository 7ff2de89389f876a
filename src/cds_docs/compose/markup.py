"""The line markup: one line is one paragraph, its beginning decides which."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cds_docs.compose import codes
from cds_docs.compose.foreign import empty_page, starred, watch
from cds_docs.compose.inline import inline, plain
from cds_docs.compose.marks import protect, restore
from cds_docs.compose.numbering import Numbering
from cds_docs.compose.pictures import (
    PICTURE_WIDTH,
    QR_WIDTH,
    Asked,
    Pictures,
    picture,
    qr_code,
    width_of,
)
from cds_docs.compose.places import Line, Places
from cds_docs.compose.tables import is_attributes, is_ruler, table, unframed
from cds_docs.diagnostics import Diagnostic
from cds_docs.document.model import Block, Inline, PageBreak, Paragraph, Words, plain_text
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_MARKER = regex(
    r"""
    (?P<division>Phần|Chương|Tiểu\ mục|Mục)\ +(?P<division_number>[IVXL]+|\d{1,3})\.?
        (?:\ +(?P<division_title>\S.*))?$
    |Điều\ +(?P<article>\d{1,3})\.(?:\ +|$)
    |(?P<heading>[IVXL]+)\.\ +
    |(?P<clause>\d{1,3})\.\ +
    |(?P<subclause>\d{1,3}(?:\.\d{1,3})+)\.\ +
    |(?P<point>[a-zđăâêôơư]|(?P<doubled>[a-zđ])(?P=doubled))\)\ +
    |(?P<item>[-+])\ +
    |\#(?P<auto>I\.|1\.|a\)|Điều\.)\ +
    """,
    re.VERBOSE,
)
_NEARLY_MARKER = regex(r"#(?:\d|[IVXL]+\.|[a-zđ]\)|[-+] |#* |(?:Phần|Chương|Tiểu mục|Mục|Điều)\b)")
"""Looks like a number the tool is to give, or a heading of Markdown; a hashtag is not meant."""
_STUCK_MARKER = regex(r"(?P<marker>(?:[IVXL]+|\d{1,3})\.|[a-zđ]\)|[-+])(?=[^\W\d_])(?!\w\.)")
"""A marker without the blank behind it; initials of a name are none."""
_GLUED = regex(r";([-+]) ")
"""An item of a list behind another on one line, as loops print it that drop line ends."""
_BOLD_NUMBER = regex(r"\*{2,3}(?P<number>[IVXL]+|\d{1,3})\.\ +(?P<title>[^*]*\w)")
"""A heading as other programs write it: emphasis before the number hides that from us."""

_PICTURE = regex(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)]*)\)\s*(?P<attributes>\{[^}]*\})?\s*")
_BOLD_MARKS = regex(r"(?<![\\*])\*{2,3}(?!\*)")
_MEANT_STARS = regex(rf"\\\*|{protect('*')}|\*{{4,}}")
"""Stars that are to be printed: escaped, from a value, or too many to be emphasis."""
_RARE = ("{", "--", ":-", "!")
_PAGE_BREAK = regex(r"-{3,}")

_DIVISIONS = {
    "Phần": (Element.PART, Element.PART_TITLE),
    "Chương": (Element.CHAPTER, Element.CHAPTER_TITLE),
    "Mục": (Element.SECTION, Element.SECTION_TITLE),
    "Tiểu mục": (Element.SECTION, Element.SECTION_TITLE),
}
_ROMAN_DIVISIONS = ("Phần", "Chương")
_NUMBERED = {
    "article": (Element.ARTICLE, "Điều {}."),
    "heading": (Element.HEADING, "{}."),
    "clause": (Element.CLAUSE, "{}."),
    "point": (Element.POINT, "{})"),
}
_AUTO = {"Điều.": "article", "I.": "heading", "1.": "clause", "a)": "point"}
_ITEMS = {"-": Element.DASH_ITEM, "+": Element.PLUS_ITEM}
_SENTENCE_END = (".", ";", ":", ",", "!", "?", "…", "/")


@dataclass(slots=True)
class Prose:
    """A text being read: its blocks so far and what was found.

    Attributes:
        places: Where marked words come from.
        pictures: Where pictures come from.
        blocks: What was read, in order.
        findings: What is wrong with it.
    """

    places: Places
    pictures: Pictures
    blocks: list[Block] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    _numbering: Numbering = field(default_factory=Numbering)
    _title_of: Element | None = None
    _title_line: Line | None = None
    _attributes: Line | None = None
    _rows: list[Line] = field(default_factory=list)
    _ruled: bool = False
    _starred: bool = False
    _break: Line | None = None

    def read(self, lines: Iterable[Line]) -> None:
        """Read the lines of a whole text."""
        for line in lines:
            if line.text.startswith("|"):
                self._row(line)
                continue
            self._end_table()
            self._line(line)
        self._end_table()
        self._no_title()
        if self._break and len(self.blocks) > 1 and isinstance(self.blocks[-1], PageBreak):
            self.findings.append(empty_page(self._break))
        self.findings += self._numbering.findings

    def _row(self, line: Line) -> None:
        """Keep a row; a second alignment row makes the row above it the head of another table."""
        if is_ruler(line.text):
            if self._ruled:
                head = self._rows.pop()
                self._end_table()
                self._rows = [head]
            self._ruled = True
        self._rows.append(line)
        watch(line.text, line.origin, self.findings)

    def _end_table(self) -> None:
        """Make a table of the rows collected so far."""
        if self._rows:
            self._keep(table(self._rows, self._attributes, self.places))
        elif self._attributes is not None:
            self.findings.append(
                Diagnostic(
                    codes.BAD_ATTRIBUTES,
                    "Dòng {widths=…} không đứng ngay trên một bảng.",
                    self._attributes.origin,
                    "Đặt dòng này ngay trên hàng đầu của bảng.",
                )
            )
        self._rows = []
        self._ruled = False
        self._attributes = None

    def _keep(self, block: Block | Diagnostic) -> None:
        """Keep a block, or the finding there is instead."""
        if isinstance(block, Diagnostic):
            self.findings.append(block)
        else:
            self._no_title()
            self.blocks.append(block)

    def _line(self, line: Line) -> None:
        """Read one line that is no table row."""
        text = line.text
        was_starred, self._starred = self._starred, text.startswith("* ")
        if text.startswith(_RARE) and self._rare(line):
            return
        if was_starred and self._starred:
            self.findings.append(starred(line))
        if marker := _MARKER.match(text):
            self._marked(marker, line)
        elif restore(text).strip():
            self._body(line)

    def _rare(self, line: Line) -> bool:
        """Read a line that is no paragraph; tell whether it was one."""
        text = line.text
        if is_attributes(text):
            self._attributes = line
        elif _PAGE_BREAK.fullmatch(text):
            self._page_break(line)
        elif found := _PICTURE.fullmatch(text):
            self._picture(found, line)
        elif wrong := unframed(line):
            self.findings.append(wrong)
        else:
            return False
        return True

    def _page_break(self, line: Line) -> None:
        """Keep a page break; where no text stands before it, it is reported."""
        if not self.blocks or isinstance(self.blocks[-1], PageBreak):
            self.findings.append(empty_page(line))
        self.blocks.append(PageBreak())
        self._break = line

    def _body(self, line: Line) -> None:
        """Keep a line without marker: the title of a division, or a paragraph of its own."""
        element, text = Element.BODY, line.text
        if _NEARLY_MARKER.match(text):
            self.findings.append(_unknown_marker(line))
        elif text.startswith("**") and (found := _BOLD_NUMBER.match(text)):
            self.findings.append(_hidden_number(found, line))
        elif found := _STUCK_MARKER.match(text):
            self.findings.append(_stuck_marker(found, line))
        if self._title_of is not None:
            element, self._title_of = self._title_of, None
        if text.startswith("\\") and text[1:2].isalnum():
            text = text[1:]
        self._paragraph(element, text, "", line)

    def _paragraph(self, element: Element, text: str, label: str, line: Line) -> None:
        """Keep a paragraph of inline markup."""
        self._no_title()
        content = inline(text)
        watch(text, line.origin, self.findings)
        if ";" in text and (glued := _GLUED.search(text)):
            self.findings.append(_glued_item(glued[1], line))
        if "**" in text and (_is_unclosed(text) or _prints_marks(text, content)):
            self.findings.append(_unclosed_bold(line))
        if element is Element.CLAUSE and _wholly_bold(content):
            element, content = Element.TITLED_CLAUSE, _bold(content, on=False)
        elif element is Element.ARTICLE and _is_title(content):
            content = _bold(content, on=True)
        origin = self.places.origin(text, line.origin)
        ending = self.places.ending(text, origin)
        self.blocks.append(Paragraph(element, content, label, origin, ending))

    def _marked(self, marker: re.Match[str], line: Line) -> None:
        """Keep a line that begins with a marker."""
        rest, kind = line.text[marker.end() :], marker.lastgroup or ""
        typed = marker[kind]
        if kind == "item":
            self._paragraph(_ITEMS[typed], rest, typed, line)
        elif kind == "subclause":
            self._paragraph(Element.CLAUSE, rest, f"{typed}.", line)
        elif kind == "auto":
            element, form = _NUMBERED[_AUTO[typed]]
            self._paragraph(element, rest, form.format(self._numbering.next(element)), line)
        elif kind in _NUMBERED:
            element, form = _NUMBERED[kind]
            self._numbering.typed(element, typed, line.origin)
            self._paragraph(element, rest, form.format(typed), line)
        else:
            self._division(marker.groupdict(), line)

    def _division(self, groups: dict[str, str | None], line: Line) -> None:
        """Keep ``Phần I``, ``Chương I``, ``Mục 1``; prose that only begins so is prose."""
        name, number = groups["division"] or "", groups["division_number"] or ""
        title = groups["division_title"] or ""
        if number.isdigit() is (name in _ROMAN_DIVISIONS) or title[:1].islower():
            self._body(line)
            return
        element, title_element = _DIVISIONS[name]
        if name != "Tiểu mục":
            self._numbering.typed(element, number, line.origin)
        self._no_title()
        words = plain(f"{name} {number}")
        self.blocks.append(Paragraph(element, words, "", line.origin))
        self._title_of, self._title_line = title_element, line
        if title:
            self._body(line._replace(text=title))

    def _no_title(self) -> None:
        """Report a division that other text follows before its title."""
        if self._title_of is None or self._title_line is None:
            return
        self._title_of = None
        self.findings.append(
            Diagnostic(
                codes.UNTITLED_DIVISION,
                f"«{restore(self._title_line.text)}» không có tiêu đề ở dòng tiếp theo.",
                self._title_line.origin,
                "Phần, chương, mục phải có tiêu đề; viết tiêu đề ở dòng ngay dưới.",
                "điểm d khoản 6 Mục II phần I Phụ lục I Nghị định 30/2020/NĐ-CP",
            )
        )

    def _picture(self, found: re.Match[str], line: Line) -> None:
        """Keep a QR code or a picture."""
        alt, target = restore(found["alt"]).strip(), restore(found["target"]).strip()
        is_qr = alt.lower() == "qr"
        width = width_of(
            found["attributes"] or "", QR_WIDTH if is_qr else PICTURE_WIDTH, line.origin
        )
        if isinstance(width, Diagnostic):
            self.findings.append(width)
        elif is_qr:
            code, warning = qr_code(target, width, line.origin)
            self._keep(code)
            self.findings += [warning] if warning else []
        else:
            asked = Asked(target, width, alt or target, alt, line.origin)
            self._keep(picture(self.pictures, asked))


def _unknown_marker(line: Line) -> Diagnostic:
    """Report a line that will be printed with its ``#``."""
    marker = restore(line.text).partition(" ")[0]
    return Diagnostic(
        codes.UNKNOWN_MARKER,
        f"«{marker}» không phải dấu đánh số nào; dòng này được in nguyên văn.",
        line.origin,
        "Mọi mục đều viết #I. #1. #a) hoặc #Điều. rồi một dấu cách, chương trình tự đếm; muốn in "
        "dấu # thì viết \\#.",
    )


def _stuck_marker(found: re.Match[str], line: Line) -> Diagnostic:
    """Report a line that is read as a paragraph, as its marker has no blank behind it."""
    marker = found["marker"]
    first = restore(line.text[found.end() :]).partition(" ")[0]
    return Diagnostic(
        codes.UNKNOWN_MARKER,
        f"«{marker}» không có dấu cách theo sau nên dòng này được in như một đoạn thường.",
        line.origin,
        f"Viết «{marker} {first} …»; đúng là chữ thì đặt \\ ở đầu dòng.",
    )


def _glued_item(marker: str, line: Line) -> Diagnostic:
    """Report an item that is no paragraph, as it stands on the line of the one before."""
    return Diagnostic(
        codes.UNKNOWN_MARKER,
        f"«;{marker}»: gạch đầu dòng dính vào cuối dòng trước nên không thành đoạn riêng.",
        line.origin,
        "Cho mỗi gạch đầu dòng một dòng; trong mẫu: {% for … %}, {% endfor %} đứng riêng một dòng,"
        " bỏ dấu - của «-%}», «{%-».",
    )


def _hidden_number(found: re.Match[str], line: Line) -> Diagnostic:
    """Report a heading that is read as a paragraph, as its emphasis begins before its number."""
    number, title = found["number"], restore(found["title"])
    wanted = f"{number}. **{title}**" if number.isdigit() else f"{number}. {title}"
    return Diagnostic(
        codes.UNKNOWN_MARKER,
        f"Dấu ** đứng trước số «{number}.» nên dòng này được in như một đoạn thường, không phải"
        " đề mục.",
        line.origin,
        f"Viết số ở đầu dòng: «{wanted}».",
    )


def _is_unclosed(text: str) -> bool:
    """Tell whether a line has an odd number of rows of stars."""
    return len(_BOLD_MARKS.findall(text)) % 2 == 1


def _prints_marks(text: str, content: tuple[Inline, ...]) -> bool:
    """Tell whether rows of stars would be printed that are neither escaped nor values."""
    if "**" not in plain_text(content):
        return False
    return "**" in plain_text(inline(_MEANT_STARS.sub("x", text)))


def _unclosed_bold(line: Line) -> Diagnostic:
    """Return the finding on a line whose bold begins or ends only."""
    return Diagnostic(
        codes.UNCLOSED_BOLD,
        "Dấu ** ở dòng này không đi thành cặp; nó sẽ được in ra như chữ.",
        line.origin,
        "Đặt ** ở cả đầu và cuối phần in đậm, hoặc viết \\*\\* nếu muốn in dấu sao.",
    )


def _wholly_bold(content: tuple[Inline, ...]) -> bool:
    """Tell whether every word is bold."""
    return bool(content) and all(isinstance(i, Words) and i.bold for i in content)


def _is_title(content: tuple[Inline, ...]) -> bool:
    """Tell whether an article's first line is a title: bold, or no sentence."""
    return _wholly_bold(content) or not plain_text(content).rstrip().endswith(_SENTENCE_END)


def _bold(content: tuple[Inline, ...], *, on: bool) -> tuple[Inline, ...]:
    """Return the content with bold set or taken away."""
    return tuple(i._replace(bold=on) if isinstance(i, Words) else i for i in content)
