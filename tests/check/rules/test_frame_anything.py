"""Whatever stands in a part of the frame: rules never raise, and what they mend stands there."""

import unicodedata
from dataclasses import replace
from itertools import pairwise
from time import process_time
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.document.found import FoundBlock, FoundParagraph, FoundTable
from cds_docs.document.repairs import ReplaceText
from support.clean import DATE, ISSUER, MOTTO, NATIONAL, PARENT, clean
from support.found import centred, look, paragraph
from support.frame_rules import findings

_RIGHT = (
    NATIONAL, MOTTO, PARENT, ISSUER, DATE, "Số: 05/KH-SKHCN", "Số: 5 / KH - UBND", "KẾ HOẠCH",
    "V/v: về việc hưởng ứng.", "Kính gửi: Sở Nội vụ; Sở Tài chính", "- Như trên,", "- Lưu VT",
    "Độc lập – Tự Do —Hạnh phúc", "Hà Nội ngày 5 tháng 09 năm 2026", "Nơi nhận",
)  # fmt: skip
_SIGNS = st.sampled_from(" \u00a0\u200b\t\n\r-–/;:.,()0159aAđĐếẾ\u0301\u0300\U0001f600")
_PARTS = st.sampled_from(
    ("parent", "issuer", "national", "motto", "number", "letter_subject", "date", "title",
     "subject", "to", "label", "recipients")
)  # fmt: skip


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """Draw a line of the frame with signs put in or taken out, composed or not."""
    letters = list(draw(st.sampled_from(_RIGHT)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(letters)))
        if draw(st.booleans()):
            letters.insert(at, draw(_SIGNS))
        else:
            del letters[at : at + draw(st.integers(1, 6))]
    forms: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
    form = draw(st.sampled_from(forms))
    return unicodedata.normalize(form, "".join(letters))


def _texts_by_place(blocks: tuple[FoundBlock, ...]) -> dict[object, str]:
    """Return the text of each paragraph by its place."""
    texts: dict[object, str] = {}
    for block in blocks:
        if isinstance(block, FoundParagraph):
            texts[block.place] = block.text
        elif isinstance(block, FoundTable):
            for row in block.rows:
                for one in row.cells:
                    texts |= _texts_by_place(one.blocks)
    return texts


@settings(max_examples=120)
@given(
    st.sampled_from(("letter", "plan")),
    st.dictionaries(_PARTS, st.lists(_texts(), max_size=3), min_size=1, max_size=4),
)
def test_nothing_raises_and_repairs_fit(kind: str, parts: dict[str, list[str]]) -> None:
    """Every replacement names what stands at its place, and no two of a rule overlap."""
    changed = {
        name: [(centred if len(text) % 2 else paragraph)(text, look(13)) for text in texts]
        for name, texts in parts.items()
    }
    paper = clean(kind, **changed)
    texts = _texts_by_place(paper.sections[0].blocks)
    for one in findings(paper):
        assert one.message
        assert one.rule.fixable or not one.repairs
        replaced = [r for r in one.repairs if isinstance(r, ReplaceText)]
        for repair in replaced:
            assert texts[repair.place][repair.start : repair.end] == repair.found
        spans = sorted((r.start, r.end) for r in replaced)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


_LONG = 50_000


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("number", f"Số: {' ' * _LONG}5"),
        ("number", f"Số: 5/KH{' -' * _LONG}"),
        ("recipients", f"- {'UBND ' * _LONG}x"),
        ("recipients", f"- {'.' * _LONG}x"),
        ("recipients", f"- Lưu: VT, {'(' * _LONG}"),
        ("recipients", f"- {'; -' * _LONG}"),
        ("to", f"Kính gửi: {'; ' * _LONG}"),
        ("issuer", f"SỞ {'A,' * _LONG}"),
        ("subject", f"V/v {'. ' * _LONG}"),
    ],
)
def test_endless_lines_take_no_time(part: str, text: str) -> None:
    """A hostile line of many signs costs no more than its length."""
    paper = clean("plan", **{part: [centred(text, look(13))]})
    start = process_time()
    findings(paper)
    assert process_time() - start < 2


def test_decomposed_letters_are_letters() -> None:
    """A paper typed with marks apart from letters is judged like any other."""
    names = ("parent", "issuer", "national", "motto", "number", "date")
    shown = dict(
        zip(names, (PARENT, ISSUER, NATIONAL, MOTTO, "Số: 05/KH-SKHCN", DATE), strict=True)
    )
    looks = {
        "parent": look(12),
        "number": look(13),
        "motto": look(13, bold=True),
        "date": look(13, italic=True),
    }
    apart = {
        name: [
            centred(
                unicodedata.normalize("NFD", text),
                looks.get(name, replace(look(12), bold=True)),
            )
        ]
        for name, text in shown.items()
    }
    assert findings(clean("plan", **apart)) == []
