"""Findings in a .docx, and the formats for machines."""

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from sarif_pydantic import Sarif

from cds_docs.diagnostics import Code, Diagnostic, Severity, Span, Spot
from cds_docs.report import report

NUMBER = Code("S-02", "missing-leading-zero", Severity.ERROR)
GAP = Code("T-25", "paragraph-gap", Severity.WARNING)
NOTE = Code("T-28", "no-end-mark", Severity.INFO)


def finding(code: Code = NUMBER, paragraph: int = 3, path: str = "đến/công văn.docx") -> Diagnostic:
    """Return a finding on the number of a paper."""
    return Diagnostic(
        code,
        "Số nhỏ hơn 10 viết «5»; cần «05».",
        hint="Thêm số 0 ở trước.",
        clause="Điểm c khoản 3 Mục II phần I Phụ lục I Nghị định 30/2020/NĐ-CP",
        strength="provision",
        excerpt="Số: 5/KH-UBND",
        spot=Spot(path, "word/document.xml", paragraph, "number", "Số, ký hiệu"),
    )


def in_yaml() -> Diagnostic:
    """Return a finding on a line of text."""
    return Diagnostic(NUMBER, "Sai.", Span("a b.yaml", 4, 2, 4, 9))


def test_human_names_element_paragraph_and_words() -> None:
    """A reader of a .docx finds the place by what it is and how it begins."""
    assert report("human", [finding()]) == (
        "đến/công văn.docx: lỗi S-02 Số nhỏ hơn 10 viết «5»; cần «05».\n"
        "  tại: Số, ký hiệu, đoạn 3: «Số: 5/KH-UBND»\n"
        "  gợi ý: Thêm số 0 ở trước.\n"
        "  căn cứ: Điểm c khoản 3 Mục II phần I Phụ lục I Nghị định 30/2020/NĐ-CP\n"
    )


def test_many_places_are_one_finding_with_its_count() -> None:
    """The same rule on many paragraphs names the first ones and counts all."""
    others = tuple(range(5, 45))
    spot = replace(finding().spot or Spot(""), others=others)
    many = replace(finding(), spot=spot, count=41)

    text = report("human", [many])

    named = ", ".join(map(str, others[:12]))
    assert f"       và 40 chỗ nữa: đoạn {named}, …\n" in text
    assert json.loads(report("json", [many]))["diagnostics"][0]["count"] == 41
    assert "và 40 chỗ nữa" in report("short", [many])
    assert "và 40 chỗ nữa" in report("github", [many])


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("word/header2.xml", "phần đầu trang, đoạn 1"),
        ("word/footer1.xml", "phần chân trang, đoạn 1"),
        ("word/footnotes.xml", "chú thích cuối trang, đoạn 1"),
    ],
)
def test_other_parts_are_named(part: str, words: str) -> None:
    """A paragraph outside the body says where it is."""
    item = replace(finding(), spot=Spot("a.docx", part, 1))
    assert f"tại: {words}: «" in report("human", [item])


def test_a_finding_on_the_whole_file_has_no_place() -> None:
    """Paper and margins belong to no paragraph."""
    item = replace(finding(), spot=Spot("a.docx"), excerpt="", hint="", clause="")
    assert report("human", [item]) == "a.docx: lỗi S-02 Số nhỏ hơn 10 viết «5»; cần «05».\n"


def test_the_worst_comes_first_in_a_docx() -> None:
    """Errors before warnings before remarks, whatever their paragraphs."""
    mixed = [finding(NOTE, 1), finding(GAP, 2), finding(NUMBER, 9), finding(NUMBER, 4)]
    lines = report("short", mixed).splitlines()
    assert [line.split(": ")[1].split(" ")[0] for line in lines] == ["lỗi", "lỗi", "cảnh", "lưu"]
    assert "đoạn 4" in lines[0]


def test_json_says_where_in_a_docx() -> None:
    """Part, paragraph and element stand where a text file has line and column."""
    (entry,) = json.loads(report("json", [finding()]))["diagnostics"]
    place = {key: entry[key] for key in ("path", "line", "column", "part", "paragraph", "element")}
    assert place == {
        "path": "đến/công văn.docx",
        "line": None,
        "column": None,
        "part": "word/document.xml",
        "paragraph": 3,
        "element": "number",
    }
    assert (entry["strength"], entry["count"]) == ("provision", 1)


def test_sarif_is_valid_and_complete() -> None:
    """The log follows the SARIF model; each result points at its rule and its file."""
    text = report("sarif", [finding(), finding(GAP), in_yaml(), Diagnostic(NOTE, "Chung.")])
    Sarif.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["S-02", "T-25", "T-28"]
    assert all(rules[item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])
    levels = {item["ruleId"]: item["level"] for item in run["results"]}
    assert levels == {"S-02": "error", "T-25": "warning", "T-28": "note"}
    places = [item["locations"] for item in run["results"]]
    assert places[0] == []
    region = places[1][0]["physicalLocation"]
    assert region["artifactLocation"]["uri"] == "a%20b.yaml"
    assert region["region"] == {"startLine": 4, "startColumn": 2, "endLine": 4, "endColumn": 9}
    logical = places[2][0]["logicalLocations"][0]
    assert logical["fullyQualifiedName"] == "word/document.xml#3"


def test_sarif_without_findings_is_a_log() -> None:
    """A service that takes the log learns that there was nothing."""
    text = report("sarif", [])
    Sarif.model_validate_json(text)
    assert json.loads(text)["runs"][0]["results"] == []


def test_gitlab_fingerprints_differ_and_last() -> None:
    """Two like findings are two entries; the same run gives the same fingerprints."""
    items = [finding(paragraph=3), finding(paragraph=8), finding(GAP), in_yaml()]
    entries = json.loads(report("gitlab", items))
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == 4
    assert entries == json.loads(report("gitlab", items[::-1]))
    assert entries[0]["location"] == {"path": "a b.yaml", "lines": {"begin": 4}}
    assert entries[1]["location"]["lines"]["begin"] == 1
    assert {entry["severity"] for entry in entries} == {"major", "minor"}


def test_junit_counts_failures_and_names_clean_files() -> None:
    """An error fails its case, a warning only speaks, a clean file is a passed case."""
    text = report("junit", [finding(), finding(GAP), in_yaml()], ["sạch & đẹp.docx", "a b.yaml"])
    suites = {suite.get("name"): suite for suite in ET.fromstring(text)}  # noqa: S314 - our own text
    assert set(suites) == {"a b.yaml", "đến/công văn.docx", "sạch & đẹp.docx"}
    paper = suites["đến/công văn.docx"]
    assert (paper.get("tests"), paper.get("failures")) == ("2", "1")
    assert [case.find("failure") is not None for case in paper] == [True, False]
    failure = paper[0].find("failure")
    assert failure is not None
    assert "căn cứ: Điểm c khoản 3" in (failure.text or "")
    clean = suites["sạch & đẹp.docx"]
    assert (clean.get("failures"), len(list(clean[0]))) == ("0", 0)
