"""Each paper on paper: what LibreOffice prints, measured against the rows of the standard."""

from collections.abc import Callable

import pytest

from cds_docs.document.model import (
    Addressees,
    Gap,
    Letterhead,
    Paragraph,
    Role,
    SignatureBlock,
    Table,
    plain_text,
    printed_text,
)
from cds_docs.standard.elements import Element
from cds_docs.standard.format import row
from cds_docs.standard.nd30 import HEADER_DISTANCE, MOTTO_TEXT, NATIONAL_TITLE_TEXT
from cds_docs.standard.rows import Between, Property
from support.made import FOLDERS, specs
from support.measured import CLOSE, Printed, bottom_of, squeezed, top_of
from support.pdf import Line, Page, Stroke

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

Print = Callable[[str], Printed]
LETTER = "cong-van"
SPECS = {name: spec for folder in FOLDERS for name, (_, spec) in specs(folder).items()}
each_paper = pytest.mark.parametrize("name", list(SPECS))
each_letter = pytest.mark.parametrize("name", [n for n, s in SPECS.items() if s.kind == LETTER])
each_named_paper = pytest.mark.parametrize(
    "name", [n for n, s in SPECS.items() if s.kind != LETTER]
)
each_addressed = pytest.mark.parametrize("name", [n for n, s in SPECS.items() if s.to])
each_with_annexes = pytest.mark.parametrize("name", [n for n, s in SPECS.items() if s.annexes])

PT = 0.1
MOTTO_TOLERANCE = 0.05
LONG_TEXT = 160
BEGINNING = 40
ITEM = 24
LEAST_LINES_WITH_SIGNATURE = 2
COLUMN = 10
BELOW = 6


def letterhead(of: Printed) -> Letterhead:
    """Return the header block of a paper."""
    return next(b for b in of.paper.blocks() if isinstance(b, Letterhead))


def assert_look(of: Printed, line: Line, element: Element) -> None:
    """Assert that a line has the size and the face that the standard gives its element."""
    look = of.format(element)
    assert sorted(line.sizes) == pytest.approx([look.size.pt], abs=PT), line
    assert (line.bold, line.italic) == (look.bold, look.italic), line


def lines_of(page: Page, text: str) -> list[Line]:
    """Return the lines of one column that make up a text, top to bottom.

    Raises:
        AssertionError: The text does not stand there.
    """
    rest = squeezed(text)
    found: list[Line] = []
    for line in page.lines:
        part = squeezed(line.text)
        beside = not found or abs(line.middle - found[-1].middle) < COLUMN
        if rest and rest.startswith(part) and beside:
            found.append(line)
            rest = rest.removeprefix(part).strip()
    assert not rest, f"«{text}» not whole on the page:\n{page.text}"
    return found


def assert_lawful_length(stroke: Stroke, lines: list[Line], element: Element) -> None:
    """Assert that a drawn line is the part of its text that the standard allows."""
    found = row(element, Property.RULE_LENGTH)
    assert found is not None
    assert isinstance(found.allows, Between)
    share = stroke.length / max(line.width for line in lines)
    assert float(found.allows.low) <= share <= float(found.allows.high)  # type: ignore[arg-type]


def assert_line_under(of: Printed, page: Page, element: Element, text: str) -> None:
    """Assert the look of a text, and the length and place of the line under it."""
    lines = lines_of(page, text)
    stroke = page.under(lines[-1])
    assert_lawful_length(stroke, lines, element)
    assert stroke.middle == pytest.approx(lines[-1].middle, abs=CLOSE)
    for line in lines:
        assert_look(of, line, element)


@each_paper
def test_fonts_are_the_metric_twin_of_times(name: str, printed: Print) -> None:
    """No letter is silently taken from another typeface."""
    fonts = {font for page in printed(name).pages for line in page.lines for font in line.fonts}

    assert fonts
    assert all(font.startswith("LiberationSerif") for font in fonts), fonts


@each_paper
def test_paper_is_a4_and_landscape_where_asked(name: str, printed: Print) -> None:
    """Each section's pages are A4, lying only where the phụ lục lies."""
    for section, pages in printed(name).sections():
        size = (297, 210) if section.landscape else (210, 297)
        for page in pages:
            assert (page.width, page.height) == pytest.approx(size, abs=CLOSE)


@each_paper
def test_text_stays_between_the_margins_and_fills_them(name: str, printed: Print) -> None:
    """No line leaves the margins; long texts begin and end at them."""
    of = printed(name)
    edges = of.style.margins
    for page in of.pages:
        lines = of.text(page)
        body = [li for li in lines if bottom_of(li) < page.height - edges.bottom.mm + CLOSE]
        left, right = of.text_left(), of.text_right(page)
        assert min(li.left for li in lines) > left - CLOSE
        assert max(li.right for li in lines) < right + CLOSE
        assert min(top_of(li) for li in lines) > edges.top.mm - CLOSE
        footer = [li for li in lines if li not in body]
        assert not footer or page is of.pages[0]
        assert len(footer) == (len(of.paper.document.address) if page is of.pages[0] else 0)
    assert min(li.left for p in of.pages for li in of.text(p)) == pytest.approx(
        of.text_left(), abs=CLOSE
    )


@each_paper
def test_national_title_and_motto(name: str, printed: Print) -> None:
    """Quốc hiệu and Tiêu ngữ stand on one line each, at the sizes of the standard."""
    of = printed(name)
    page = of.pages[0]
    title, motto = page.find(NATIONAL_TITLE_TEXT), page.find(MOTTO_TEXT)

    assert (title.text, motto.text) == (NATIONAL_TITLE_TEXT, MOTTO_TEXT)
    assert_look(of, title, Element.NATIONAL_TITLE)
    assert_look(of, motto, Element.MOTTO)
    assert title.middle == pytest.approx(motto.middle, abs=CLOSE)
    assert top_of(title) == pytest.approx(of.style.margins.top.mm, abs=2)


@each_paper
def test_line_under_the_motto_is_as_long_as_the_motto(name: str, printed: Print) -> None:
    """The line under Tiêu ngữ is as long as the words, to 5 %."""
    page = printed(name).pages[0]
    motto = page.find(MOTTO_TEXT)
    stroke = page.under(motto)

    assert stroke.length == pytest.approx(motto.width, rel=MOTTO_TOLERANCE)
    assert stroke.middle == pytest.approx(motto.middle, abs=CLOSE)


@each_paper
def test_agency_block(name: str, printed: Print) -> None:
    """The superior body is not bold, the issuer is, and its line is a third to a half of it."""
    of = printed(name)
    page, head = of.pages[0], letterhead(of)
    if head.parent is not None:
        for line in lines_of(page, plain_text(head.parent.content)):
            assert_look(of, line, Element.PARENT)

    assert_line_under(of, page, Element.ISSUER, plain_text(head.issuer.content))


@each_paper
def test_number_is_level_with_the_date(name: str, printed: Print) -> None:
    """Số and the date stand on one baseline, each at its own size; the date is italic."""
    of = printed(name)
    page, head = of.pages[0], letterhead(of)
    assert head.number is not None
    assert head.place_and_date is not None
    number = page.find("Số:")
    date = page.find(plain_text(head.place_and_date.content)[:8])

    assert number.baseline == pytest.approx(date.baseline, abs=CLOSE)
    assert squeezed(date.text) == squeezed(plain_text(head.place_and_date.content))
    assert_look(of, number, Element.NUMBER)
    assert date.italic
    assert date.middle == pytest.approx(page.find(MOTTO_TEXT).middle, abs=CLOSE)


@each_paper
def test_date_has_a_lawful_size(name: str, printed: Print) -> None:
    """The date is as large as the office's header, or the least allowed where it is too long."""
    of = printed(name)
    allows = row(Element.PLACE_AND_DATE, Property.SIZE)
    assert allows is not None
    assert isinstance(allows.allows, Between)
    head = letterhead(of)
    assert head.place_and_date is not None
    (size,) = of.pages[0].find(plain_text(head.place_and_date.content)[:8]).sizes

    assert allows.allows.low.pt <= size <= allows.allows.high.pt  # type: ignore[union-attr]


@each_letter
def test_subject_of_a_letter_stands_under_the_number(name: str, printed: Print) -> None:
    """V/v is centred under the number, 6 pt below, at its own size."""
    of = printed(name)
    page, head = of.pages[0], letterhead(of)
    assert head.letter_subject is not None
    lines = lines_of(page, plain_text(head.letter_subject.content))
    number = page.find("Số:")

    for line in lines:
        assert_look(of, line, Element.LETTER_SUBJECT)
        assert line.middle == pytest.approx(number.middle, abs=CLOSE)
    gap = top_of(lines[0]) - bottom_of(number)
    before = of.format(Element.LETTER_SUBJECT).before
    assert gap == pytest.approx(before.mm, abs=2 * CLOSE)


@each_named_paper
def test_title_and_subject_of_named_papers(name: str, printed: Print) -> None:
    """Type and trích yếu are centred on the text, with a line of a third to a half."""
    of = printed(name)
    page = of.pages[0]
    (kind,) = of.find(Paragraph, Element.DOCUMENT_TYPE)
    (title,) = lines_of(page, plain_text(kind.content))
    assert_look(of, title, Element.DOCUMENT_TYPE)
    assert title.middle == pytest.approx(of.text_middle(page), abs=CLOSE)
    for subject in of.find(Paragraph, Element.SUBJECT):
        assert_line_under(of, page, Element.SUBJECT, plain_text(subject.content))


@each_paper
def test_page_numbers(name: str, printed: Print) -> None:
    """Pages are numbered from 2, centred in the top margin, anew in each phụ lục."""
    of = printed(name)
    sections = of.sections()
    assert len(sections) == len(of.paper.document.sections)
    for _, pages in sections:
        assert of.number(pages[0]) is None
        for place, page in enumerate(pages[1:], start=2):
            number = of.number(page)
            assert number is not None
            assert number.text == str(place)
            assert_look(of, number, Element.PAGE_NUMBER)
            assert number.middle == pytest.approx(of.text_middle(page), abs=CLOSE)
            assert top_of(number) == pytest.approx(HEADER_DISTANCE.mm, abs=2 * CLOSE)


def paragraphs(of: Printed) -> list[tuple[Paragraph, Page, int]]:
    """Return long paragraphs of the text with their page and the index of their first line."""
    found = []
    wanted = [p for p in of.find(Paragraph, Element.BODY) if len(plain_text(p.content)) > LONG_TEXT]
    for paragraph in wanted:
        start = squeezed(printed_text(paragraph))[:BEGINNING]
        for page in of.pages:
            lines = of.text(page)
            for index, line in enumerate(lines):
                if squeezed(line.text).startswith(start):
                    found.append((paragraph, page, index))
    return found


@each_paper
def test_body_is_indented_and_justified(name: str, printed: Print) -> None:
    """First lines are indented, the others begin at the margin, all but the last fill the line."""
    of = printed(name)
    look = of.format(Element.BODY)
    found = paragraphs(of)
    seen = 0
    for _, page, index in found:
        first, *others = of.text(page)[index : index + 2]
        assert first.left == pytest.approx(of.text_left() + look.first_line.mm, abs=CLOSE)
        # An italic line ends a little earlier: its last letter leans over the margin.
        assert first.right == pytest.approx(of.text_right(page), abs=1 if first.italic else 0.5)
        assert first.sizes == {look.size.pt}
        for second in others:
            assert second.left == pytest.approx(of.text_left(), abs=CLOSE)
            seen += 1
            pitch = (second.baseline - first.baseline) / 25.4 * 72
            assert 1.1 <= pitch / look.size.pt <= 1.2  # single: ascent, descent and leading
    assert seen or not found


@each_addressed
def test_addressees(name: str, printed: Print) -> None:
    """Kính gửi is upright; several addressees stand in one column, under its colon."""
    of = printed(name)
    (block,) = (b for b in of.paper.blocks() if isinstance(b, Addressees))
    lines = [line for page in of.pages for line in of.text(page)]
    label = next(line for line in lines if line.text.startswith("Kính gửi:"))
    assert_look(of, label, Element.ADDRESSEES)
    if len(block.items) > 1:
        wanted = [squeezed(printed_text(item))[:ITEM] for item in block.items]
        dashes = [li for li in lines if squeezed(li.text).startswith(tuple(wanted))]
        dashes = [li for li in dashes if li.left > label.left]
        assert len(dashes) == len(wanted)
        for line in dashes:
            assert line.left == pytest.approx(label.right, abs=2)
            assert line.left == pytest.approx(dashes[0].left, abs=CLOSE)


def ends_with_table(of: Printed) -> bool:
    """Tell whether the text ends with a table and the closing mark."""
    blocks = list(of.paper.blocks())
    end = next(i for i, block in enumerate(blocks) if isinstance(block, SignatureBlock))
    return any(isinstance(block, Table) for block in blocks[end - 2 : end])


@each_paper
def test_signature_block(name: str, printed: Print) -> None:
    """The block is whole, has text above it on its page, and Nơi nhận is level with it."""
    of = printed(name)
    block = of.signature()
    assert block is not None
    signer = plain_text(block.name.content)
    (page,) = [p for p in of.pages if any(line.text == signer for line in p.lines)]
    authority = page.find(plain_text(block.authority[0].content))
    above = [li for li in of.text(page) if li.baseline < authority.baseline - 1]
    rows = {round(li.baseline) for li in above}
    # Of a paper that ends with a table the line «./.» stays with the block.
    least = 1 if ends_with_table(of) else LEAST_LINES_WITH_SIGNATURE
    assert len(rows) >= least, page.text
    assert_look(of, authority, Element.AUTHORITY)
    last = page.find(signer)
    assert_look(of, last, Element.SIGNER_NAME)
    assert last.middle == pytest.approx(authority.middle, abs=CLOSE)
    if block.distribution:
        label = page.find("Nơi nhận:")
        assert_look(of, label, Element.DISTRIBUTION)
        assert label.baseline == pytest.approx(authority.baseline, abs=CLOSE)
        assert label.left == pytest.approx(of.text_left(), abs=CLOSE)
        end = page.find(squeezed(printed_text(block.distribution[-1])))
        assert_look(of, end, Element.DISTRIBUTION_ITEM)


@each_with_annexes
def test_heads_of_annexes(name: str, printed: Print) -> None:
    """Phụ lục, its title and Kèm theo are centred; the short line stands below them."""
    of = printed(name)
    for section, pages in of.sections():
        if section.role is not Role.ANNEX:
            continue
        page = pages[0]
        heads = [b for b in section.blocks if isinstance(b, Paragraph)]
        for element in (Element.ANNEX, Element.ANNEX_TITLE, Element.ATTACHED_TO):
            for head in (h for h in heads if h.element is element):
                lines = lines_of(page, plain_text(head.content))
                blank = any(isinstance(inline, Gap) for inline in head.content)
                for line in lines:
                    assert_look(of, line, element)
                    # Blanks at the end of a line cannot be seen, so such a line seems off centre.
                    assert blank or line.middle == pytest.approx(of.text_middle(page), abs=CLOSE)
        attached = next(h for h in heads if h.element is Element.ATTACHED_TO)
        lines = lines_of(page, plain_text(attached.content))
        stroke = min((s for s in page.strokes if s.y > lines[-1].baseline), key=lambda s: s.y)
        assert stroke.y - lines[-1].baseline < BELOW
        assert stroke.middle == pytest.approx(of.text_middle(page), abs=CLOSE)
        assert_lawful_length(stroke, lines, Element.ATTACHED_TO)
