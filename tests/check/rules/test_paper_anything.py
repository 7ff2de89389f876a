"""Whatever stands on a paper: these rules never raise, and what they mend stands there."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.document.found import FoundParagraph, FoundSection, Furnishing
from cds_docs.document.repairs import NumberPages, ReplaceText, SetLook, SetPage, SetShape
from cds_docs.standard.rows import Align
from cds_docs.units import Length
from support.clean import clean
from support.found import centred, look, paragraph, piece, section
from support.paper_rules import and_then, findings, numbered, on

_LINES = st.sampled_from(
    (
        "PHỤ LỤC 1", "Phụ lục II: BẢNG", "Phụ lục", "DANH MỤC", "(Kèm theo Kế hoạch số 5/KH-X ngày",
        "của Sở Nội vụ)", "KT GIÁM ĐỐC", "T/M ỦY BAN", "PHÓ GIÁM ĐỐC", "TS. NGUYỄN VĂN A",
        "HỎA TỐC", "Nơi nhận:", "- Lưu: VT.", "MẬT", "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số: 05/2025/QĐ-UBND",
        "", "\t",
        "QUYẾT ĐỊNH", "Xem Phụ lục I - XX, phụ lục số 9 và các phụ lục.",
        "\U0001f600\u0301 ☐", "x\ny",
    )
)  # fmt: skip
_FONTS = st.sampled_from(("", "Times New Roman", "Calibri", "Symbol", ".VnTime", "MS Gothic"))
_COLOURS = st.sampled_from(("auto", "000000", "FF0000", "262626", "zz", "FFFFFF"))
_LENGTHS = st.integers(0, 40_000).map(Length)
_PARTS = ("letter_subject", "number", "issuer", "title", "text", "signed", "recipients", "label")


@st.composite
def _paragraphs(draw: st.DrawFn) -> FoundParagraph:
    """Draw a paragraph in some look."""
    fonts = (draw(_FONTS), draw(_FONTS), draw(_FONTS), draw(_FONTS))
    at = replace(
        look(draw(st.sampled_from((0, 11, 13, 14, 72)))),
        fonts=fonts,
        colour=draw(_COLOURS),
        bold=draw(st.booleans()),
        caps=draw(st.booleans()),
    )
    made = centred if draw(st.booleans()) else paragraph
    return made(draw(_LINES), at)


@st.composite
def _sections(draw: st.DrawFn) -> FoundSection:
    """Draw a section of some size with some page number."""
    field = draw(st.sampled_from(("PAGE", " page \\* x", "IF {PAGE}>1", "NUMPAGES", "")))
    align = draw(st.sampled_from(tuple(Align)))
    number = numbered(piece(draw(st.sampled_from(("", "2"))), field=field), align=align)
    names = ("width", "height", "top", "left", "gutter")
    return section(
        *draw(st.lists(_paragraphs(), max_size=5)),
        **{name: draw(_LENGTHS) for name in names},
        starts=draw(st.sampled_from(("nextPage", "continuous"))),
        title_page=draw(st.booleans()),
        number_start=draw(st.sampled_from((None, 1, 3))),
        headers=Furnishing(draw(st.sampled_from((number, None))), number),
        footers=Furnishing(draw(st.sampled_from((number, None)))),
    )


@settings(max_examples=150)
@given(
    st.sampled_from(("letter", "plan")),
    st.dictionaries(
        st.sampled_from(_PARTS), st.lists(_paragraphs(), max_size=4), min_size=1, max_size=4
    ),
    st.lists(_sections(), max_size=3),
    st.booleans(),
)
def test_nothing_raises_and_repairs_fit(
    kind: str, parts: dict[str, list[FoundParagraph]], more: list[FoundSection], empty: bool
) -> None:
    """Findings are whole sentences; repairs name sections and stretches that are there."""
    paper = and_then(clean(kind, **parts), *more)
    if empty:
        paper = on(paper, blocks=())
    for made in findings(paper):
        assert made.message[:1].isupper() or made.message.startswith("«")
        assert made.message.endswith(".")
        assert made.start <= (made.start if made.end is None else made.end)
        for repair in made.repairs:
            assert isinstance(repair, (SetLook, SetShape, ReplaceText, SetPage, NumberPages))
            if isinstance(repair, (SetPage, NumberPages)):
                assert 0 <= repair.section < len(paper.sections)
            elif isinstance(repair, ReplaceText):
                assert repair.found != repair.text
                assert repair.end - repair.start == len(repair.found)


def test_a_paper_without_sections() -> None:
    """Nothing is found in nothing but that it is nothing."""
    paper = replace(clean(), sections=())
    assert {made.rule.id for made in findings(paper)} == {"G-03"}
