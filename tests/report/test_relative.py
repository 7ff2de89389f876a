"""Services that show findings know files by their place in a repository."""

import json

import pytest

from cds_docs.diagnostics import Code, Diagnostic, Severity, Span, Spot
from cds_docs.report import report
from cds_docs.report.relative import seen_from

_CODE = Code("C000", "code", Severity.ERROR)
_HERE = "/nhà/kho văn bản"


def _at(path: str) -> Diagnostic:
    return Diagnostic(_CODE, "lỗi", Span(path, 3, 1, 3, 2))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("campaigns/a.yaml", "campaigns/a.yaml"),
        ("./campaigns/a.yaml", "campaigns/a.yaml"),
        ("/nhà/kho văn bản/campaigns/a.yaml", "campaigns/a.yaml"),
        ("../kho văn bản/campaigns/../b.yaml", "b.yaml"),
        ("../kho khác/a.yaml", "../kho khác/a.yaml"),
        ("/nhà/kho văn bản 2/a.yaml", "/nhà/kho văn bản 2/a.yaml"),
        ("", ""),
    ],
)
def test_what_lies_in_the_folder_is_named_from_there(typed: str, shown: str) -> None:
    """However its path was typed; what lies elsewhere keeps the path that leads to it."""
    assert [one.path or "" for one in seen_from(_HERE, [_at(typed)])] == [shown]
    spot = Diagnostic(_CODE, "lỗi", spot=Spot(typed, "word/document.xml", 1))
    assert [one.path or "" for one in seen_from(_HERE, [spot])] == [shown]


def test_only_reports_for_repositories_change() -> None:
    """A person gets the path as typed."""
    found = [_at(f"{_HERE}/a.yaml")]

    assert json.loads(report("gitlab", found, (), _HERE))[0]["location"]["path"] == "a.yaml"
    assert "file=a.yaml," in report("github", found, (), _HERE)
    assert '"uri": "a.yaml"' in report("sarif", found, (), _HERE)
    for name in ("human", "short", "json"):
        assert f"{_HERE}/a.yaml" in report(name, found, (), _HERE)
