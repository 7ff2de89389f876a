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


def test_results_are_told_as_they_came() -> None:
    """In the order asked for; of what never came nothing is told."""
    watcher = Watcher()
    ledger = Ledger(1, watcher)
    for result in _RESULTS:
        ledger.add(result)
    order = [(one.campaign, one.document) for one in reversed(_RESULTS)]
    results = ledger.results([("c.yaml", "thu-xa"), *order, ("a.yaml", "chua")])

    assert tuple(results) == _RESULTS[::-1] == results[:] == results
    assert (results[0], results[-1], len(results)) == (_RESULTS[-1], _RESULTS[0], len(_RESULTS))
    assert hash(results) == hash(ledger.results(order))
    with pytest.raises(IndexError):
        results[len(_RESULTS)]


def test_a_document_is_told_of_when_its_last_file_is_settled() -> None:
    """The worst that became of one of its files became of it."""
    ledger = Ledger(2, Watcher())
    docx = Result("a.yaml", "thu", "out/a/thu.docx", Status.UNCHANGED)
    pdf = Result("a.yaml", "thu", "out/a/thu.pdf", Status.FAILED, _FOUND)
    ledger.add(docx)
    before = tuple(ledger.results([("a.yaml", "thu")]))
    ledger.add(pdf)
    (whole,) = ledger.results([("a.yaml", "thu")])

    assert before == ()
    assert (whole.status, whole.diagnostics) == (Status.FAILED, _FOUND)
    assert whole.files == ((docx.path, docx.status), (pdf.path, pdf.status))
