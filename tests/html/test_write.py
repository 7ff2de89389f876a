"""A paper as a web page: its structure, its access, what it never does."""

import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.diagnostics import Span
from cds_docs.document.model import (
    Cell,
    Column,
    Document,
    Gap,
    LineBreak,
    PageBreak,
    Picture,
    QrCode,
    Role,
    RowRole,
    Rule,
    Section,
    Table,
    TableRow,
    Words,
)
from cds_docs.html.write import write
from cds_docs.standard.elements import Element
from cds_docs.standard.format import formats_of
from cds_docs.standard.nd30 import MOTTO_TEXT, NATIONAL_TITLE_TEXT
from cds_docs.standard.style import HeaderTier, Margins, PageStyle
from cds_docs.units import mm
from support.packages import png
from support.papers import (
    SENTENCE,
    addressees,
    annex,
    letter,
    letterhead,
    paper,
    para,
    signature,
    table,
)
from support.webpage import Node, page_outline, read_page, sheets

PNG = png(2, 1)
URL = "https://chuyendoiso.gov.vn/tai-lieu?a=1&b=2"


def shown(*blocks: object, **changes: object) -> Node:
    """Return the tree of a paper of some blocks."""
    return read_page(write(replace(paper(*blocks), **changes)))  # type: ignore[arg-type]


def every_block() -> Document:
    """Return a paper with every kind of block, on several pages."""
    picture = Picture(PNG, "image/png", mm(40), 0.5, "Mẫu băng rôn", "Hình 1")
    head = replace(
        letterhead(subject="V/v tuyên truyền"),
        urgency=para(Element.URGENCY, "HỎA TỐC"),
        circulation=para(Element.CIRCULATION, "LƯU HÀNH NỘI BỘ"),
        logo=picture,
    )
    signed = replace(
        signature(),
        other_post=para(Element.OTHER_POST, "CHỦ TỊCH HỘI ĐỒNG"),
        picture=picture,
        drafter=para(Element.DRAFTER, "PL.(300)"),
    )
    blocks = (
        head,
        addressees("Các sở;", "UBND các huyện."),
        para(Element.HEADING, "NỘI DUNG", "I."),
        para(Element.TITLED_CLAUSE, (Words("Chủ đề", bold=True),), "1."),
        para(Element.BODY, (Words("Đậm", bold=True), Words(" nghiêng", italic=True), LineBreak())),
        para(Element.BODY, (Words("Xem "), Words(URL, link=URL), Gap(mm(10)), Words("."))),
        Rule(Element.SUBJECT, "Tổ chức"),
        picture,
        table(30),
        PageBreak(),
        para(Element.BODY, SENTENCE * 40),
        signed,
        para(Element.AFTER_SIGNATURE, "Mã QR:"),
        QrCode(URL, mm(25), "Mã QR tài liệu"),
        QrCode("", mm(25), "Chỗ dán mã QR"),
    )
    attached = Section(Role.ATTACHED, (para(Element.DOCUMENT_TYPE, "KẾ HOẠCH"),))
    return replace(
        paper(*blocks, annexes=(attached, annex(table(2), landscape=True))),
        address=(para(Element.ADDRESS, "Số 1, đường A"),),
        draft=True,
    )


def test_a_letter_reads_well(compare_golden: Callable[[Path, str], None]) -> None:
    """The whole page of a letter with a phụ lục, element by element."""
    document = replace(letter(14), sections=(*letter(14).sections, annex(table(2))))

    compare_golden(
        Path(__file__).with_name("letter.outline.txt"),
        page_outline(read_page(write(document))) + "\n",
    )


def test_the_same_paper_is_the_same_page() -> None:
    """Nothing comes from clock, order or machine."""
    assert write(every_block()) == write(every_block())


def test_every_kind_of_block_is_shown_once() -> None:
    """All text is there, tags are closed, and each page is a section with a name."""
    page = read_page(write(every_block()))
    text = page.text

    for words in (
        NATIONAL_TITLE_TEXT, MOTTO_TEXT, "HỎA TỐC", "LƯU HÀNH NỘI BỘ", "Kính gửi:", "NỘI DUNG",
        "Nơi nhận:", "PL.(300)", "CHỦ TỊCH HỘI ĐỒNG", "Huỳnh Thị Thu Thủy", "Hình 1",
        "Số 1, đường A", "KẾ HOẠCH",
    ):  # fmt: skip
        assert text.count(words) == 1, words
    assert [s.attributes["aria-label"] for s in sheets(page)][:2] == ["Trang 1", "Trang 2"]
    assert {s.attributes["class"] for s in sheets(page)} == {"trang", "trang ngang"}


def test_what_a_reader_aloud_needs() -> None:
    """Language, title, one main part, one first heading, no level left out, names for pictures."""
    page = read_page(write(every_block()))
    (html,) = page.all("html")
    levels = [int(n.tag[1]) for n in page.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert html.attributes["lang"] == "vi"
    assert next(n.children for n in page.all("title")) == ["V/v tuyên truyền"]
    assert len(list(page.all("main"))) == 1
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert all(node.attributes["alt"] for node in page.all("img"))
    drawn = next(page.all("svg"))
    assert drawn.attributes["role"] == "img"
    assert [n.children for n in drawn.all("title")] == [["Mã QR tài liệu"]]
    assert page.having("khung-qr")[0].attributes["aria-label"] == "Chỗ dán mã QR"


def test_a_paper_without_a_title_has_a_hidden_one() -> None:
    """There is always a first heading."""
    page = shown(para(Element.BODY, SENTENCE))

    (heading,) = page.all("h1")
    assert heading.text == "V/v tuyên truyền"
    assert heading.classes == ["an"]


def test_headings_of_divisions_have_their_level() -> None:
    """Phần, Chương, Mục and a titled Điều go down by one; a plain Điều is text."""
    page = shown(
        para(Element.DOCUMENT_TYPE, "QUY CHẾ"),
        para(Element.SUBJECT, "Phối hợp"),
        para(Element.CHAPTER, "Chương I"),
        para(Element.CHAPTER_TITLE, "QUY ĐỊNH CHUNG"),
        para(Element.ARTICLE, (Words("Phạm vi", bold=True),), "Điều 1."),
        para(Element.ARTICLE, "Quy chế này có hiệu lực.", "Điều 2."),
        para(Element.SECTION, "Mục 1"),
        para(Element.SECTION_TITLE, "TRÁCH NHIỆM"),
        para(Element.ARTICLE, (Words("Các sở", bold=True),), "Điều 3."),
    )
    found = [(n.tag, n.text) for n in page.all() if re.fullmatch("h[1-6]", n.tag)]

    assert found == [
        ("h1", "QUY CHẾ Phối hợp"),
        ("h2", "Chương I QUY ĐỊNH CHUNG"),
        ("h3", "Điều 1. Phạm vi"),
        ("h3", "Mục 1 TRÁCH NHIỆM"),
        ("h4", "Điều 3. Các sở"),
    ]


def test_lists_are_lists() -> None:
    """Who is addressed and who receives the paper can be counted by ear."""
    page = shown(letterhead(), addressees("Các sở;", "UBND các huyện."), signature())
    lists = [[item.text for item in ul.all("li")] for ul in page.all("ul")]

    assert lists == [["- Các sở;", "- UBND các huyện."], ["- Như trên;", "- Lưu: VT, TTBCXB."]]


def test_one_addressee_stands_on_the_line() -> None:
    """Label and name are one paragraph; a long one hangs."""
    page = shown(letterhead(), addressees("Ủy ban nhân dân tỉnh"))
    (line,) = page.having("e-addressees")
    (long,) = shown(letterhead(), addressees("Các sở " * 20)).having("e-addressees")

    assert line.text == "Kính gửi: Ủy ban nhân dân tỉnh"
    assert "giua" in line.classes
    assert "treo" in long.classes


def test_a_table_has_heads_on_every_page() -> None:
    """Column heads are repeated, each page's part has the name of the table."""
    page = shown(letterhead(), table(40))
    tables = list(page.all("table"))

    assert len(tables) > 2
    for index, found in enumerate(tables):
        (head,) = found.all("thead")
        assert [th.attributes["scope"] for th in head.all("th")] == ["col"] * 3
        continued = " (tiếp theo)" if index else ""
        assert found.attributes["aria-label"] == f"Bảng nhiệm vụ{continued}"
    numbers = [row.children[0].text for t in tables for row in t.all("tr")]  # type: ignore[union-attr]
    assert [n for n in numbers if n.isdigit()] == [str(i) for i in range(1, 41)]


def cells(rows: int, span: int) -> Table:
    """Return a table whose last column holds cells over several rows."""
    made = []
    for at in range(rows):
        own = [Cell((para(Element.TABLE_CELL, f"{at} {SENTENCE}"),))]
        if at % span == 0:
            reach = min(span, rows - at)
            own.append(Cell((para(Element.TABLE_CELL, f"Nhóm {at // span}"),), 1, reach))
        made.append(TableRow(RowRole.BODY, tuple(own)))
    return Table((Column(3), Column(1)), tuple(made), "Bảng nhóm")


@pytest.mark.parametrize(("rows", "span"), [(6, 2), (50, 7), (44, 40)])
def test_cells_over_several_rows_cover_the_grid(rows: int, span: int) -> None:
    """On every page each place of the grid is covered once, also where a cell is cut."""
    page = shown(letterhead(), cells(rows, span))

    for found in page.all("table"):
        lines = list(found.all("tr"))
        covered = [0] * len(lines)
        for at, line in enumerate(lines):
            for cell in line.all("td"):
                for row in range(at, at + int(cell.attributes.get("rowspan", "1"))):
                    covered[row] += int(cell.attributes.get("colspan", "1"))
        assert covered == [2] * len(lines)
    assert page.text.count("Nhóm") == -(-rows // span)


def test_pictures_are_data_in_the_page() -> None:
    """A picture travels with the page, as it was given."""
    page = shown(Picture(PNG, "image/png", mm(40), 0.5, "Mẫu", "Hình 1"))
    (image,) = page.all("img")

    kind, _, data = image.attributes["src"].partition(",")
    assert kind == "data:image/png;base64"
    assert b64decode(data) == PNG


def test_only_web_addresses_are_links() -> None:
    """Other schemes are shown as text."""
    links = ("https://a.vn", "http://a.vn", "mailto:a@b.vn", "javascript:alert(1)", "//a.vn", "/a")
    content = tuple(Words(link, link=link) for link in links)
    page = shown(para(Element.BODY, content))

    assert [a.attributes["href"] for a in page.all("a")] == ["https://a.vn", "http://a.vn"]
    assert all(link in page.text for link in links)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """No script, no handler, no address but links, data and the names of XML; CSP forbids all."""
    page = read_page(write(every_block()))

    assert not list(page.all("script", "link", "iframe", "object", "embed", "base", "form"))
    for node in page.all():
        assert not [name for name in node.attributes if name.startswith("on")]
        assert node.attributes.get("src", "data:").startswith("data:")
    (style,) = page.all("style")
    assert "url(" not in str(style.children)
    assert "@import" not in str(style.children)
    policies = [n.attributes["content"] for n in page.all("meta") if "http-equiv" in n.attributes]
    assert policies[0].startswith("default-src 'none'")


HOSTILE = "<script>alert(\"1\")</script> & '{{ x }}' {% y %} <!-- --> ]]> &amp; &#60; \\u003c"


def test_hostile_text_stays_text_everywhere() -> None:
    """Markup, quotes, braces and entities typed by a person are shown as typed."""
    head = replace(letterhead(HOSTILE), letter_subject=para(Element.LETTER_SUBJECT, HOSTILE))
    document = paper(
        head,
        addressees(HOSTILE, HOSTILE),
        para(Element.BODY, HOSTILE, HOSTILE),
        para(Element.BODY, (Words(HOSTILE, link=f"https://a.vn/{HOSTILE}"),)),
        Picture(PNG, "image/png", mm(40), 0.5, HOSTILE, HOSTILE),
        QrCode("https://a.vn", mm(25), HOSTILE),
        replace(table(1), alt=HOSTILE),
        signature([HOSTILE]),
    )
    properties = replace(document.properties, title=HOSTILE)
    text = write(replace(document, properties=properties))
    page = read_page(text)

    assert "{{" not in text.split("</style>")[1]
    assert not list(page.all("script"))
    assert next(page.all("title")).children == [HOSTILE]
    assert next(page.all("img")).attributes["alt"] == HOSTILE
    assert next(page.all("a")).attributes["href"] == f"https://a.vn/{HOSTILE}"
    assert [t.attributes["aria-label"] for t in page.all("table")] == [HOSTILE]
    assert page.text.replace("\n", "").count(HOSTILE) >= 7


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    """No character is changed, added or lost."""
    (line,) = shown(para(Element.TABLE_CELL, text)).having("e-table-cell")

    assert line.text == text


def test_blanks_that_a_browser_would_join_are_kept() -> None:
    """Two spaces, a tab, a line feed stay what they are."""
    page = shown(para(Element.BODY, "một  hai\tba\nbốn"))

    assert page.having("giu")[0].text == "một  hai\tba\nbốn"


def test_words_lead_to_their_line() -> None:
    """The line of the campaign file, and of a template its short name, never a folder."""
    here = Span("campaigns/a.yaml", 12, 1, 12, 9)
    there = Span("/home/x/templates/ke-hoach/mac-dinh.md.j2", 7, 1, 7, 9)
    text = para(Element.BODY, SENTENCE)
    page = shown(text._replace(origin=here), text._replace(origin=there), text)
    lines = page.having("e-body")

    assert [n.attributes.get("data-dong") for n in lines] == ["12", "7", None]
    assert [n.attributes.get("data-tep") for n in lines] == [None, "ke-hoach/mac-dinh.md.j2", None]
    assert "/home" not in write(paper(text._replace(origin=there)))


def test_both_parts_of_a_paragraph_lead_to_its_line() -> None:
    """A paragraph over two pages keeps its place on both."""
    long = para(Element.BODY, SENTENCE * 40)._replace(origin=Span("a.yaml", 9, 1, 9, 9))
    page = shown(letterhead(), long)
    first, second, *_ = page.having("e-body")

    assert "sang" in first.classes
    assert "noi" in second.classes
    assert first.attributes["data-dong"] == second.attributes["data-dong"] == "9"


def test_a_draft_says_so_on_every_page() -> None:
    """And words that wait for a person are marked."""
    waiting = para(Element.BODY, (Words("Chủ đề "), Words("cũ", confirm=True)))
    page = shown(letterhead(), waiting, PageBreak(), waiting, draft=True)

    for sheet in sheets(page):
        assert "BẢN NHÁP" in sheet.having("ban-nhap")[0].text
    assert [m.text for p in page.having("e-body") for m in p.all("mark")] == ["cũ", "cũ"]
    assert "BẢN NHÁP" not in write(letter())
    assert "<mark>" not in write(letter())


def test_page_numbers_as_the_decree_says() -> None:
    """None on the first page of a section, then 2; each phụ lục anew."""
    document = replace(letter(20), sections=(*letter(20).sections, annex(table(40))))
    page = read_page(write(document))
    numbers = [[n.text for n in sheet.having("so-trang")] for sheet in sheets(page)]

    assert numbers[0] == []
    assert numbers[1] == ["2"]
    assert next(n for n in numbers[2:] if n) == ["2"]
    assert numbers.count([]) == 2


@pytest.mark.parametrize(
    "style",
    [
        PageStyle(),
        PageStyle(HeaderTier.LARGE, 13, mm(12.7), Margins(mm(25), mm(24), mm(35), mm(20))),
    ],
)
def test_formats_are_those_of_the_standard(style: PageStyle) -> None:
    """Size, weight, slope and place of every element, and the margins, are the office's."""
    (sheet,) = read_page(write(replace(letter(), style=style))).all("style")
    css = str(sheet.children[0])

    for element, look in formats_of(style).items():
        found = re.search(rf"(?:^|\}})\.e-{element.id}\{{([^}}]*)\}}", css)
        assert found, element
        rules = dict(rule.split(":") for rule in found[1].split(";"))
        assert float(rules["font-size"].removesuffix("pt")) == look.size.pt
        assert (rules.get("font-style") == "italic") == look.italic
        assert float(rules.get("text-indent", "0pt").removesuffix("pt")) == look.first_line.pt
        assert float(rules.get("margin-top", "0pt").removesuffix("pt")) == look.before.pt
    assert f"padding:{style.margins.top.pt:g}pt {style.margins.right.pt:g}pt" in css
