"""Findings put together: folded, declined, and judged once for a batch."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.check.catalogue.text import T_23, T_29
from cds_docs.check.judge import Seen, diagnostics, judge
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import CdsError, Severity
from cds_docs.document.found import MAIN_PART, FoundPaper, Place
from cds_docs.standard.clauses import practice
from cds_docs.standard.elements import Element
from cds_docs.word.reading.formats import formats
from cds_docs.word.reading.paper import read
from support.clean import clean
from support.faults import edited
from support.found import paper, paragraph
from support.made import FOLDERS, made, names
from support.paper_rules import PROPERTIES, with_text
from support.strangers import WAYS, letter
from word.reading.test_mutations import mutated, samples

_DAY = date(2026, 11, 21)
_END = "</w:t>"
_FAULTS = (
    "; Đảng và nhà nước , theo quyết định số 12/QĐ-UBND",
    "  [...] Ủy Ban Nhân Dân tỉnh",
    " vào thứ hai, ngày 5 TODO 1,000,000 đồng",
)


_TRACKED = (
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>"
    "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>"
    "</w:p>"
)
_BODY = "<w:body>"


@cache
def batch() -> tuple[bytes, ...]:
    """Return the papers of all test campaigns and of strangers, with faults in them, too."""
    papers = [*samples(), *map(letter, WAYS)]
    for folder in FOLDERS:
        for name in names(folder):
            data = made(folder, name).data
            papers.append(data)
            papers += [edited(data, MAIN_PART, _END, words + _END) for words in _FAULTS]
            papers.append(edited(data, MAIN_PART, _BODY, _BODY + _TRACKED))
    return tuple(papers)


def _alone(data: bytes) -> tuple[FoundPaper, Counter[Finding]]:
    """Return a paper and what is found in it by somebody who has read no other."""
    formats.cache_clear()
    paper = read(data)
    return paper, Counter(judge(paper, _DAY).findings)


def _together(papers: Iterable[bytes]) -> Iterator[tuple[FoundPaper, Counter[Finding]]]:
    """Yield the same of papers that are read and judged one after another."""
    formats.cache_clear()
    seen = Seen()
    for data in papers:
        paper = read(data)
        yield paper, Counter(judge(paper, _DAY, seen).findings)


def test_a_batch_is_judged_as_its_papers_alone_would_be() -> None:
    """What earlier papers have shown saves work and changes no paper and no finding."""
    alone = [_alone(data) for data in batch()]
    there_and_back = chain(batch(), reversed(batch()))

    for expected, found in zip([*alone, *alone[::-1]], _together(there_and_back), strict=True):
        assert found == expected


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.randoms(use_true_random=False)), min_size=2, max_size=4
    )
)
@settings(max_examples=40)
def test_hostile_papers_teach_nothing_false(drawn: list[tuple[int, random.Random]]) -> None:
    """Whatever was changed in a paper, those after it are judged as they would be alone."""
    sources = (*samples(), *map(letter, WAYS))
    papers = [
        data
        for index, chance in drawn
        for data in (mutated(sources[index % len(sources)], chance), sources[index % len(sources)])
        if _is_read(data)
    ]

    assert list(_together(papers)) == [_alone(data) for data in papers]


def _is_read(data: bytes) -> bool:
    try:
        read(data)
    except CdsError:
        return False
    return True


def _finding(number: int, message: str = "Sai.", severity: Severity | None = None) -> Finding:
    """Return a finding on a paragraph."""
    return Finding(
        T_29, message, Place(MAIN_PART, number), Element.BODY, f"đoạn {number}", severity
    )


def test_one_sentence_at_many_places_is_one_finding() -> None:
    """It stands at the first place, names the others and counts them."""
    (folded,) = diagnostics([_finding(9), _finding(4), _finding(7), _finding(4)], "a.docx")
    assert folded.spot is not None
    assert (folded.spot.paragraph, folded.spot.others, folded.count) == (4, (7, 9), 3)
    assert (folded.spot.element, folded.spot.term) == ("body", "Nội dung")
    assert (folded.excerpt, folded.path, folded.strength) == ("đoạn 4", "a.docx", "practice")


def test_a_finding_may_rest_on_less_than_its_rule() -> None:
    """What only offices do is not reported under the clause of the decree."""
    one = Finding(T_23, "Khác cỡ.", clause=practice("Một cỡ chữ"))
    (told,) = diagnostics([one], "a.docx")
    assert (told.clause, told.strength) == ("Một cỡ chữ (thông lệ)", "practice")


def test_other_words_or_another_grade_stay_apart() -> None:
    """Only like findings are folded."""
    found = [_finding(1), _finding(2, "Khác."), _finding(3, severity=Severity.INFO)]
    folded = list(diagnostics(found, "a.docx"))
    assert [one.severity for one in folded] == ["warning", "warning", "info"]


def test_the_body_comes_before_headers() -> None:
    """A finding in a header too is shown at its place in the body, counting both."""
    header = Finding(T_29, "Sai.", Place("word/header1.xml", 1), None, "2")
    (folded,) = diagnostics([header, _finding(8)], "a.docx")
    assert folded.spot is not None
    assert (folded.spot.part, folded.spot.others, folded.count) == (MAIN_PART, (), 2)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("/KH-UBND", "05/2024/QĐ-UBND", "G-02"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "G-01"),
    ],
)
def test_papers_under_other_rules_are_declined(old: str, new: str, code: str) -> None:
    """One finding says under which rules; nothing else is judged."""
    name = next(name for name in names(FOLDERS[0]) if name.endswith("2024-ke-hoach"))
    verdict = judge(read(edited(made(FOLDERS[0], name).data, MAIN_PART, old, new)), _DAY)
    assert verdict.declined
    assert [one.rule.id for one in verdict.findings] == [code]


def test_a_paper_in_an_old_code_is_told_so_and_its_words_are_not_judged() -> None:
    """Shown in Times New Roman it is no Unicode all the same, and nobody can read what it says."""
    lines = ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Së Khoa häc vµ C«ng nghÖ ®Ò nghÞ")
    (one,) = judge(replace(paper(*map(paragraph, lines)), properties=PROPERTIES), _DAY).findings
    assert (one.rule.id, one.rule.severity) == ("P-06", Severity.ERROR)
    assert "TCVN3" in one.message
    assert "Unikey" in one.hint


def test_one_paragraph_in_an_old_code_leaves_the_paper_to_be_judged() -> None:
    """It is told by itself."""
    odd = [paragraph("Céng hßa x· héi chñ nghÜa ViÖt Nam")]
    text = [paragraph("Sở Khoa học và Công nghệ đề nghị các cơ quan phối hợp thực hiện./.")] * 9
    found = judge(with_text(clean(), *odd, *text), _DAY).findings
    assert "T-03" in {one.rule.id for one in found}
    assert "P-06" not in {one.rule.id for one in found}
