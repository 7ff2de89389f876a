"""The line markup: what each beginning of a line makes of it."""

from time import perf_counter

import pytest

from cds_docs.compose.markup import Prose
from cds_docs.compose.places import Places
from cds_docs.compose.templates import Library
from cds_docs.document.model import (
    CellAlign,
    PageBreak,
    Paragraph,
    Picture,
    QrCode,
    RowRole,
    Table,
    Words,
    plain_text,
    printed_text,
)
from cds_docs.standard.elements import Element
from cds_docs.units import mm
from support.composing import JPEG, PNG, Files, Templates


def read(text: str, files: dict[str, bytes] | None = None) -> Prose:
    """Read a text."""
    places = Places(Library(Templates({})))
    prose = Prose(places, Files(files or {}))
    prose.read(places.lines(text))
    return prose


def one(text: str) -> Paragraph:
    """Read a text of one paragraph, without any finding."""
    prose = read(text)
    assert prose.findings == []
    [block] = prose.blocks
    assert isinstance(block, Paragraph)
    return block


def printed(text: str) -> list[str]:
    """Return the printed paragraphs of a text."""
    return [printed_text(b) for b in read(text).blocks if isinstance(b, Paragraph)]


def found(text: str, files: dict[str, bytes] | None = None) -> list[str]:
    """Return the codes a text gives."""
    return [finding.code.id for finding in read(text, files).findings]


@pytest.mark.parametrize(
    ("line", "element", "label", "text"),
    [
        ("Một đoạn văn.", Element.BODY, "", "Một đoạn văn."),
        ("I. Chủ đề", Element.HEADING, "I.", "Chủ đề"),
        ("1. Các sở", Element.CLAUSE, "1.", "Các sở"),
        ("1. **Mục đích**", Element.TITLED_CLAUSE, "1.", "Mục đích"),
        ("1. **Mục đích**: rồi", Element.CLAUSE, "1.", "Mục đích: rồi"),
        ("1.1. Các sở", Element.CLAUSE, "1.1.", "Các sở"),
        ("a) Tổ chức", Element.POINT, "a)", "Tổ chức"),
        ("- gạch", Element.DASH_ITEM, "-", "gạch"),
        ("+ cộng", Element.PLUS_ITEM, "+", "cộng"),
        ("Điều 1. Giao Sở Tài chính.", Element.ARTICLE, "Điều 1.", "Giao Sở Tài chính."),
        ("#I. Chủ đề", Element.HEADING, "I.", "Chủ đề"),
        ("#1. Các sở", Element.CLAUSE, "1.", "Các sở"),
        ("#a) Tổ chức", Element.POINT, "a)", "Tổ chức"),
        ("#Điều. Giao Sở.", Element.ARTICLE, "Điều 1.", "Giao Sở."),
        ("C. Mác viết", Element.BODY, "", "C. Mác viết"),
        ("2024. Năm của", Element.BODY, "", "2024. Năm của"),
        ("Mục 2 của Công văn này", Element.BODY, "", "Mục 2 của Công văn này"),
        ("Phần 2 Công văn", Element.BODY, "", "Phần 2 Công văn"),
        (r"\Mục 2 Công văn này", Element.BODY, "", "Mục 2 Công văn này"),
        (r"\I. Chủ đề", Element.BODY, "", "I. Chủ đề"),
        (r"\1. Các sở", Element.BODY, "", "1. Các sở"),
        (r"\a) Tổ chức", Element.BODY, "", "a) Tổ chức"),
        (r"\- gạch", Element.BODY, "", "- gạch"),
        (r"\+ cộng", Element.BODY, "", "+ cộng"),
        (r"\#1. số", Element.BODY, "", "#1. số"),
        (r"\| ô |", Element.BODY, "", "| ô |"),
        (r"\---", Element.BODY, "", "---"),
        ("* Theo quy định", Element.BODY, "", "* Theo quy định"),
    ],
)
def test_beginnings(line: str, element: Element, label: str, text: str) -> None:
    """The beginning of a line decides its element and label."""
    paragraph = one(line)

    assert (paragraph.element, paragraph.label) == (element, label)
    assert plain_text(paragraph.content) == text


def test_a_titled_clause_is_not_bold_twice() -> None:
    """The title of a khoản is bold by its element, not by emphasis."""
    assert one("1. ***Mục đích***").content == (Words("Mục đích", italic=True),)


@pytest.mark.parametrize(
    ("line", "bold"),
    [
        ("Điều 1. Phạm vi điều chỉnh", True),
        ("Điều 1. **Phạm vi**", True),
        ("Điều 1. Ban hành Kế hoạch.", False),
    ],
)
def test_titles_of_articles_are_bold(line: str, bold: bool) -> None:
    """A title stands in bold behind "Điều 1.", a sentence does not."""
    [words] = one(line).content

    assert isinstance(words, Words)
    assert words.bold is bold


def test_divisions_take_the_next_line_as_title() -> None:
    """Phần, chương, mục stand alone; the title follows on the next line, or on the same."""
    prose = read("Phần I\nQuy định chung\nChương I\nCũ\nMục 1 Tên mục\nTiểu mục 1\nTên\nĐiều 1. A.")

    assert [(b.element, printed_text(b)) for b in prose.blocks if isinstance(b, Paragraph)] == [
        (Element.PART, "Phần I"),
        (Element.PART_TITLE, "Quy định chung"),
        (Element.CHAPTER, "Chương I"),
        (Element.CHAPTER_TITLE, "Cũ"),
        (Element.SECTION, "Mục 1"),
        (Element.SECTION_TITLE, "Tên mục"),
        (Element.SECTION, "Tiểu mục 1"),
        (Element.SECTION_TITLE, "Tên"),
        (Element.ARTICLE, "Điều 1. A."),
    ]
    assert prose.findings == []


@pytest.mark.parametrize("text", ["Chương I\nĐiều 1. A.", "Chương I", "Chương I\n| a |\n|---|"])
def test_a_division_needs_a_title(text: str) -> None:
    """A division that no title follows is reported."""
    assert found(text) == ["J027"]


def test_the_tool_numbers_and_restarts() -> None:
    """Numbers restart under a new parent, điều run through, letters are Vietnamese."""
    text = "#I. A\n#1. b\n#a) c\n#a) d\n#1. e\n#a) f\n#I. G\n#1. h\n#Điều. i.\n#Điều. k."

    assert [line.split(" ")[0] for line in printed(text)[:8]] == [
        "I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.",
    ]  # fmt: skip
    assert printed(text)[8:] == ["Điều 1. i.", "Điều 2. k."]
    letters = "".join(line[0] for line in printed("#a) x\n" * 23))
    assert letters == "abcdđeghiklmnopqrstuvxya"[:23]


def test_typed_numbers_are_kept_and_continued() -> None:
    """A number typed is taken over, and the tool counts on from it."""
    assert printed("3. a\n#1. b") == ["3. a", "4. b"]
    assert found("1. a\n2. b\n#1. c") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I. a\nIII. b", "J011"),
        ("I. a\nI. b", "J011"),
        ("1. a\n3. b", "J011"),
        ("2. a", "J011"),
        ("Điều 1. a.\nĐiều 3. b.", "J011"),
        ("a) x\nc) y", "J012"),
        ("a) x\nf) y", "J012"),
        ("a) x\nb) x\nc) x\nd) x\ne) y", "J012"),
        ("ă) x", "J012"),
    ],
)
def test_gaps_are_reported(text: str, code: str) -> None:
    """A gap, a repeated đề mục, or a wrong letter is a warning; the number stays."""
    assert found(text) == [code]


@pytest.mark.parametrize(
    "line",
    ["#1.1. sâu", "#2. hai", "#II. hai", "#b) b", "#Chương I", "#- x", "# Mục đích", "## Yêu cầu"],
)
def test_a_marker_that_is_none_is_reported(line: str) -> None:
    """A number the tool is asked for but cannot give is printed as typed, and said."""
    (told,) = read(line).findings
    assert told.code.id == "J028"
    assert "chương trình tự đếm" in told.hint
    assert printed(line) == [line]


@pytest.mark.parametrize("line", ["1.Treo băng rôn", "a)Đăng tin", "-Phát tờ rơi", "II.Nội dung"])
def test_a_marker_without_its_blank_is_reported(line: str) -> None:
    """It is printed as a paragraph like any other, which nobody sees in the file."""
    assert found(line) == ["J028"]
    assert printed(line) == [line]
    assert found(f"\\{line}") == []
    assert printed(f"\\{line}") == [line]


def test_items_on_one_line_are_reported() -> None:
    """They are printed as one paragraph, as a loop makes them that drops the ends of lines."""
    assert found("- Treo băng rôn;- Phát tờ rơi;") == ["J028"]
    assert found("Gồm: băng rôn;+ tờ rơi.") == ["J028"]
    assert found("- Số 12/KH-UBND; Đài - Báo; 3;-2") == []


@pytest.mark.parametrize(
    "line", ["V.I. Lê-nin", "-5 độ", "1.200 hộ", "2.500.000 đồng", "a.b", "IV"]
)
def test_what_only_looks_like_a_marker_is_text(line: str) -> None:
    """Initials, numbers below zero, thousands."""
    assert found(line) == []


@pytest.mark.parametrize("line", ["#ChuyenDoiSo quốc gia", r"\#1. một", "Số #1."])
def test_a_hash_is_a_letter_too(line: str) -> None:
    """A hashtag, an escaped hash and a hash inside the line are text."""
    assert found(line) == []
    assert printed(line) == [line.removeprefix("\\")]


def test_sequences_in_order_are_silent() -> None:
    """Lists begin anew under each parent and after one another."""
    assert found("I. a\n1. b\na) c\nb) d\n2. e\na) f\nII. g\n1. h\n1. i") == []
    assert found("a) x\nb) x\nc) x\nd) x\nđ) x\ne) x\ng) x") == []


def test_page_break_and_blank_lines() -> None:
    """Three dashes break the page; blank lines are nothing."""
    prose = read("a\n\n   \n---\nb\n")

    assert [type(block) for block in prose.blocks] == [Paragraph, PageBreak, Paragraph]


def test_tables() -> None:
    """A table has header rows, alignment, widths, groups, totals and merged cells."""
    prose = read(
        '{widths="10 60 30"}\n| TT | Nội dung | Số |\n|:-:|---|--:|\n'
        "| **I** | Nhóm ||\n| Nhóm chung |||\n"
        "| 1 | a \\| b | *5* |\n| = Tổng || 5 |"
    )
    [table] = prose.blocks

    assert isinstance(table, Table)
    assert prose.findings == []
    assert [column.share for column in table.columns] == [10, 60, 30]
    assert [column.align for column in table.columns] == [
        CellAlign.CENTER, CellAlign.LEFT, CellAlign.RIGHT,
    ]  # fmt: skip
    assert [row.role for row in table.rows] == [
        RowRole.HEADER, RowRole.BODY, RowRole.GROUP, RowRole.BODY, RowRole.TOTAL,
    ]  # fmt: skip
    assert [[cell.columns for cell in row.cells] for row in table.rows] == [
        [1, 1, 1], [1, 2], [3], [1, 1, 1], [2, 1],
    ]  # fmt: skip
    assert [plain_text(c.paragraphs[0].content) for c in table.rows[3].cells] == ["1", "a | b", "5"]
    assert plain_text(table.rows[4].cells[0].paragraphs[0].content) == "Tổng"
    assert table.rows[4].cells[0].paragraphs[0].element is Element.TABLE_TOTAL


def test_a_cell_of_the_header_reaches_down_over_empty_ones() -> None:
    """An empty cell below one as wide is part of it; below a wider one, or in a blank row, not."""
    prose = read(
        "| TT | Kinh phí || Ghi chú |\n| | Tỉnh | | |\n| | (1) | (2) | |\n|---|---|---|---|\n"
        "| | a | b | |"
    )
    [table] = prose.blocks

    assert isinstance(table, Table)
    assert prose.findings == []
    spans = [[(cell.columns, cell.rows) for cell in row.cells] for row in table.rows]
    assert spans == [[(1, 3), (2, 1), (1, 3)], [(1, 1)] * 2, [(1, 1)] * 2, [(1, 1)] * 4]
    [blank] = read("| A | B |\n| | |\n|---|---|\n| 1 | 2 |").blocks
    assert isinstance(blank, Table)
    assert [[cell.rows for cell in row.cells] for row in blank.rows] == [[1, 1]] * 3


def test_blanks_in_the_line_of_widths() -> None:
    """They change nothing."""
    prose = read('{ widths = "1 3" }\n| A | B |\n|---|---|\n| 1 | 2 |')
    [table] = prose.blocks

    assert prose.findings == []
    assert isinstance(table, Table)
    assert [column.share for column in table.columns] == [1, 3]


def test_tables_with_nothing_between_them_are_two() -> None:
    """Blank lines are nothing: the row above a second alignment row is the head of a new table."""
    prose = read(
        '{widths="1 3"}\n| A | B |\n|---|---|\n| 1 | 2 |\n\n| C | D |\n|---|--:|\n| 3 | 4 |'
    )
    tables = [block for block in prose.blocks if isinstance(block, Table)]

    assert prose.findings == []
    assert [[column.share for column in table.columns] for table in tables] == [
        [1, 3],
        [None, None],
    ]
    assert [
        [plain_text(cell.paragraphs[0].content) for row in table.rows for cell in row.cells]
        for table in tables
    ] == [["A", "B", "1", "2"], ["C", "D", "3", "4"]]
    assert [table.rows[0].role for table in tables] == [RowRole.HEADER, RowRole.HEADER]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("| a | b |\n| 1 | 2 |", "J013"),
        ("|---|---|\n| 1 | 2 |", "J013"),
        ("| a | b |\n|---|---|\n| 1 |", "J013"),
        ("a | b\n---|---\n1 | 2", "J013"),
        ("a | b\n:-: | --:\n1 | 2", "J013"),
        ("| a | b |\n|---|---|\n| 1 | 2", "J013"),
        ('{widths="10"}\n| a | b |\n|---|---|', "J013"),
        ('{width="1 2"}\n| a | b |\n|---|---|', "J013"),
        ('{widths="10% 90%"}\n| a | b |\n|---|---|', "J013"),
        ('{ widths = "1 2" }\nKhông phải bảng', "J021"),
        ('{widths="1 0"}\n| a | b |\n|---|---|', "J013"),
        ('{widths="a b"}\n| a | b |\n|---|---|', "J013"),
        ('{widths="1.2.3 4"}\n| a | b |\n|---|---|', "J013"),
        ('{widths="10 20"}\nKhông phải bảng', "J021"),
        ("![Ảnh](a.png){width=5cm}", "J021"),
        ("![Ảnh](a.png){width=0mm}", "J021"),
        ("![Ảnh](khong-co.png)", "J014"),
        ("![Ảnh](a.txt)", "J015"),
        ("![qr]()", "J016"),
    ],
)
def test_faults(text: str, code: str) -> None:
    """A table, width or picture that cannot be had is reported."""
    assert found(text, {"a.png": PNG, "a.txt": b"GIF89a"}) == [code]


def test_pictures_and_codes() -> None:
    """A picture has width, proportions, alt text and caption; a QR code its address."""
    files = {"a.png": PNG, "b.jpg": JPEG}
    prose = read("![Sơ đồ](a.png){width=40mm}\n![](b.jpg)\n![qr](https://a.vn){width=30mm}", files)
    png, jpeg, code = prose.blocks

    assert isinstance(png, Picture)
    assert (png.media_type, png.width, png.aspect, png.alt, png.caption) == (
        "image/png", mm(40), 0.5, "Sơ đồ", "Sơ đồ",
    )  # fmt: skip
    assert isinstance(jpeg, Picture)
    assert (jpeg.media_type, jpeg.aspect, jpeg.alt, jpeg.caption) == (
        "image/jpeg",
        0.5,
        "b.jpg",
        "",
    )
    assert isinstance(code, QrCode)
    assert (code.url, code.width) == ("https://a.vn", mm(30))


@pytest.mark.parametrize(
    "data", [b"", PNG[:20], b"\xff\xd8\xff", JPEG[:12], b"\xff\xd8\xff\xff\xff"]
)
def test_damaged_pictures(data: bytes) -> None:
    """A picture cut short is reported, not raised."""
    assert found("![a](x)", {"x": data}) == ["J015"]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("- **Chủ đề: Dữ liệu số.", ["J029"]),
        ("Chủ đề** của năm và **mục đích**.", ["J029"]),
        ("- **Chủ đề:** Dữ liệu số và ***ý nghĩa***.", []),
        (r"Nhập \*\* vào ô trống.", []),
        ("**đậm** rồi ****** là hàng sao.", []),
        ("*** Theo Quyết định số 505/QĐ-TTg:**", ["J029"]),
        ("** Chủ đề** của năm.", ["J029"]),
        ("**Chủ đề** của *năm* 2 * 3 * 4.", []),
    ],
)
def test_bold_that_only_begins_or_ends_is_reported(line: str, codes: list[str]) -> None:
    """A line that prints bold marks is told of, however many there are."""
    assert found(line) == codes


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("**I. MỤC ĐÍCH, YÊU CẦU**", "«I. MỤC ĐÍCH, YÊU CẦU»"),
        ("**1. Mục đích**", "«1. **Mục đích**»"),
        ("***1. Yêu cầu***", "«1. **Yêu cầu**»"),
        ("**2024** là năm dữ liệu số.", ""),
        ("**Chủ đề.** Dữ liệu số.", ""),
    ],
)
def test_emphasis_before_a_number_is_reported(line: str, wanted: str) -> None:
    """Such a heading would be a paragraph whose number nobody follows."""
    hints = [one.hint for one in read(line).findings]
    assert hints == ([f"Viết số ở đầu dòng: {wanted}."] if wanted else [])
    if wanted:
        assert found(wanted.strip("«»")) == []


@pytest.mark.parametrize(
    "line",
    [
        "> Một lời trích",
        "- [ ] Việc chưa làm",
        "- [x] Việc đã làm",
        "Báo cáo[^1] tháng",
        "[^1]: Theo Sở",
        "Chạy lệnh `mã` này",
        "```",
        "===",
        "Hết~~ dòng~~bỏ đi~~",
        "Chữ ==tô== vàng",
        "Chữ __đậm__ và",
        "Chữ _nghiêng_ và",
        "Dòng một<br/>dòng hai",
        '<p align="center">Giữa</p>',
        "<!-- ghi chú -->",
        "Sở KH&amp;CN",
        "Xem ![hình](a.png) này",
        "Xem [Kế hoạch](ke-hoach.docx)",
        "Dòng chưa hết\\",
        "1. Việc `x`",
    ],
)
def test_markup_of_other_programs_is_reported(line: str) -> None:
    """What Markdown or HTML would understand and we print as it stands is said."""
    assert found(line) == ["J049"]


@pytest.mark.parametrize(
    "line",
    [
        r"\> Một lời trích",
        "> 80% số hộ",
        "Nếu a < b và c > d thì",
        "A ==> B ==> C",
        r"Chạy lệnh \`mã\` này",
        r"Dòng \<br> này",
        "Họ tên: ____ Số: ____ và a__b__c, mau_so_1.docx",
        "____________",
        "Xem https://dx.gov.vn/_a_/`b`?x==y==z",
        "Xem [trang](https://dx.gov.vn)",
        "Danh sách [1], [2] và [Sở]",
        "Sở KH&CN",
        "* Ghi chú: số liệu tạm",
    ],
)
def test_signs_that_are_words_are_no_markup(line: str) -> None:
    """Escaped signs, addresses, blanks to fill in and signs of reckoning are text."""
    assert found(line) == []


def test_markup_of_other_programs_is_reported_in_tables() -> None:
    """Cells are looked at too, each row once."""
    assert found("| A | B |\n|---|---|\n| a<br>b | `c` |\n| d | e |") == ["J049"]


def test_stars_before_items_are_reported() -> None:
    """One line behind a star is a note; several are a list of Markdown."""
    assert found("* Một\n* Hai\n* Ba") == ["J049", "J049"]
    assert found("\\* Một\n\\* Hai") == []


@pytest.mark.parametrize("text", ["---\nA", "A\n---", "A\n---\n---\nB"])
def test_a_page_break_that_parts_nothing_is_reported(text: str) -> None:
    """Markdown means a line by it; here it leaves a page empty."""
    assert found(text) == ["J049"]
    assert found("A\n---\nB") == []


@pytest.mark.parametrize("sign", ["`", "<", "<a a=", "[^", "![", "[a](", "_a", "~~a", "==a", "> "])
def test_signs_without_an_end_cost_little(sign: str) -> None:
    """A hostile line is looked through in time that grows with its length only."""
    start = perf_counter()
    read(sign * 20_000)

    assert perf_counter() - start < 5
