"""What became of documents, kept small and told whole."""

import pytest

from cds_docs.diagnostics import Code, Diagnostic, Severity
from cds_docs.pipeline.ledger import Ledger
from cds_docs.pipeline.outcome import Result, Status
from support.watching import Watcher

_FOUND = (Diagnostic(Code("C999", "something", Severity.WARNING), "Có gì đó."),)
_RESULTS = (
    Result("a.yaml", "thu-xa", "out/a/thu-xa.docx", Status.WRITTEN),
    Result("a.yaml", "thu-xa-b", "out/a/thu-xa-b.docx", Status.UNCHANGED),
    Result("b.yaml", "thu-xa", "out/b/thu-xa.nhap.docx", Status.WRITTEN, draft=True),
    Result("b.yaml", "con", "out/b/con_.docx", Status.WRITTEN),
    Result("b.yaml", "khac", "out/b/ten-khac.docx", Status.WRITTEN),
    Result("b.yaml", "giu", "out/b/giu.docx", Status.KEPT_BACK, _FOUND),
)


_WANTED = {
    "c.yaml": ("thu-xa",),
    "b.yaml": ("giu", "khac", "con", "chua", "thu-xa"),
    "a.yaml": ("thu-xa-b", "thu-xa"),
}


def test_results_are_told_as_they_came() -> None:
    """In the order of what is wanted, however they came; of what never came nothing is told."""
    watcher = Watcher()
    ledger = Ledger(1, watcher, _WANTED)
    for result in _RESULTS:
        ledger.add(result)
    results = ledger.results
    expected = tuple(
        one
        for campaign, documents in _WANTED.items()
        for document in documents
        for one in _RESULTS
        if (one.campaign, one.document) == (campaign, document)
    )

    assert tuple(results) == expected == results[:] == results
    assert len(results) == len(_RESULTS)
    assert (results[0], results[-1]) == (expected[0], expected[-1])
    assert hash(results) == hash(ledger.results)
    with pytest.raises(IndexError):
        results[len(_RESULTS)]


def test_many_ways_to_come_out_are_told_apart() -> None:
    """More of them than a byte can say, each campaign in folders of its own."""
    names = tuple(f"thu-{number}" for number in range(600))
    ledger = Ledger(1, Watcher(), {"a.yaml": names})
    made = [
        Result("a.yaml", name, f"out/{name[-2:]}{at // 2}/{name}.docx", Status.WRITTEN)
        for at, name in enumerate(names)
    ]
    for result in made:
        ledger.add(result)

    assert ledger.results == made


def test_a_document_is_told_of_when_its_last_file_is_settled() -> None:
    """The worst that became of one of its files became of it."""
    ledger = Ledger(2, Watcher(), {"a.yaml": ("thu",)})
    docx = Result("a.yaml", "thu", "out/a/thu.docx", Status.UNCHANGED)
    pdf = Result("a.yaml", "thu", "out/a/thu.pdf", Status.FAILED, _FOUND)
    ledger.add(docx)
    before = tuple(ledger.results)
    ledger.add(pdf)
    (whole,) = ledger.results

    assert before == ()
    assert (whole.status, whole.diagnostics) == (Status.FAILED, _FOUND)
    assert whole.files == ((docx.path, docx.status), (pdf.path, pdf.status))
