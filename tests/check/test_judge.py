"""Findings put together: folded, declined, and judged once for a batch."""

from collections import Counter
from datetime import date
from functools import cache

import pytest

from cds_docs.check.catalogue.text import T_29
from cds_docs.check.judge import Seen, diagnostics, judge
from cds_docs.check.rule import Finding
from cds_docs.diagnostics import Severity
from cds_docs.document.found import MAIN_PART, FoundPaper, Place
from cds_docs.standard.elements import Element
from cds_docs.word.reading.paper import read
from support.faults import edited
from support.made import FOLDERS, made, names

_DAY = date(2026, 11, 21)
_END = "</w:t>"
_FAULTS = (
    "; Đảng và nhà nước , theo quyết định số 12/QĐ-UBND",
    "  [...] Ủy Ban Nhân Dân tỉnh",
    " vào thứ hai, ngày 5 TODO 1,000,000 đồng",
)


@cache
def batch() -> tuple[FoundPaper, ...]:
    """Return the papers of all test campaigns, each also with faults in its words."""
    papers = []
    for folder in FOLDERS:
        for name in names(folder):
            data = made(folder, name).data
            papers.append(read(data))
            papers += [read(edited(data, MAIN_PART, _END, words + _END)) for words in _FAULTS]
    return (*papers, *reversed(papers))


def test_a_batch_is_judged_as_its_papers_alone_would_be() -> None:
    """What earlier papers have shown saves work and changes no finding."""
    seen = Seen()
    for paper in batch():
        alone = Counter(judge(paper, _DAY).findings)
        assert Counter(judge(paper, _DAY, seen).findings) == alone


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
