"""Every format, on the same findings."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.diagnostics import Code, Diagnostic, Severity, Span
from cds_docs.report import FORMATS, report
from cds_docs.report.screen import is_safe, typed

ERROR = Code("C012", "unknown-key", Severity.ERROR)
WARNING = Code("C045", "late-deadline", Severity.WARNING)
INFO = Code("C222", "accepted-warning", Severity.INFO)
LINE = "recipents: [so-nganh]"


def finding(
    code: Code = ERROR, *, line: int = 14, column: int = 1, path: str = "campaigns/2024.yaml"
) -> Diagnostic:
    """Return a finding on the word recipents."""
    return Diagnostic(
        code,
        "Không có khóa «recipents».",
        Span(path, line, column, line, column + 9),
        hint="Có phải «recipients»?",
        clause="Phụ lục I",
        excerpt=LINE,
    )


def test_human_shows_place_source_caret_hint_and_ground() -> None:
    """A finding reads as DESIGN promises: first line, source line with caret, hint, ground."""
    assert report("human", [finding()]) == (
        "campaigns/2024.yaml:14:1: lỗi C012 Không có khóa «recipents».\n"
        "  14 | recipents: [so-nganh]\n"
        "     | ^^^^^^^^^\n"
        "  gợi ý: Có phải «recipients»?\n"
        "  căn cứ: Phụ lục I\n"
    )


@pytest.mark.parametrize(("code", "word"), [(ERROR, "lỗi"), (WARNING, "cảnh báo"), (INFO, "lưu ý")])
def test_severity_is_a_word(code: Code, word: str) -> None:
    """The three severities have their Vietnamese words."""
    text = report("short", [replace(finding(), code=code)])

    assert text.startswith(f"campaigns/2024.yaml:14:1: {word} C")


def test_short_is_one_line_each() -> None:
    """The short report has no source line and no hint."""
    text = report("short", [finding(line=2), finding(line=1)])

    assert [line.split(":")[1] for line in text.splitlines()] == ["1", "2"]


def test_findings_are_sorted_and_shown_once() -> None:
    """Order is path, line, column, whatever the order of arrival; doubles disappear."""
    given_order = [
        finding(line=9),
        finding(line=2, column=7),
        finding(line=2, column=3),
        finding(line=9),
        finding(path="a.yaml"),
        Diagnostic(ERROR, "Không thuộc tệp nào."),
    ]

    lines = report("short", given_order).splitlines()

    assert [line.split(": ")[0] for line in lines] == [
        "lỗi C012 Không thuộc tệp nào.",
        "a.yaml:14:1",
        "campaigns/2024.yaml:2:3",
        "campaigns/2024.yaml:2:7",
        "campaigns/2024.yaml:9:1",
    ]


def test_file_without_lines_shows_its_path_only() -> None:
    """Line 0 stands for a file that has no lines, such as a .docx."""
    item = Diagnostic(ERROR, "Đã sửa tay.", Span("out/a/b.docx", 0, 0, 0, 0))

    assert report("human", [item]) == "out/a/b.docx: lỗi C012 Đã sửa tay.\n"
    assert json.loads(report("json", [item]))["diagnostics"][0]["line"] is None


def test_json_has_the_agreed_keys() -> None:
    """The object has the agreed keys, with null where nothing applies."""
    data = json.loads(report("json", [finding()]))

    assert data == {
        "version": 1,
        "diagnostics": [
            {
                "code": "C012",
                "name": "unknown-key",
                "severity": "error",
                "path": "campaigns/2024.yaml",
                "line": 14,
                "sheet": None,
                "cell": None,
                "column": 1,
                "part": None,
                "paragraph": None,
                "element": None,
                "excerpt": "recipents: [so-nganh]",
                "message": "Không có khóa «recipents».",
                "hint": "Có phải «recipients»?",
                "clause": "Phụ lục I",
                "strength": None,
                "count": 1,
                "others": [],
            }
        ],
    }


def test_json_without_findings_is_still_an_object() -> None:
    """A program that reads the report never meets an empty text."""
    assert json.loads(report("json", [])) == {"version": 1, "diagnostics": []}


@pytest.mark.parametrize("name", ["human", "short", "github"])
def test_no_finding_no_text(name: str) -> None:
    """Reports for people print nothing when there is nothing to say."""
    assert report(name, []) == ""


def test_github_writes_workflow_commands() -> None:
    """The place stands in the properties, hint and ground below the message."""
    item = replace(finding(), message="Sai 50%: «a,b».")

    assert report("github", [item]) == (
        "::error file=campaigns/2024.yaml,line=14,endLine=14,col=1,endColumn=10,"
        "title=C012 unknown-key::Sai 50%25: «a,b».%0Agợi ý: Có phải «recipients»?"
        "%0Acăn cứ: Phụ lục I\n"
    )


def test_github_escapes_properties() -> None:
    """A colon or comma in a path cannot begin a new property."""
    text = report("github", [finding(path="a,b:c.yaml")])

    assert text.startswith("::error file=a%2Cb%3Ac.yaml,line=14,")


@pytest.mark.parametrize("name", FORMATS)
def test_terminal_never_sees_controls(name: str) -> None:
    """ESC, C1, bidirectional marks, lone surrogates and line separators are shown escaped."""
    nasty = "a\x1b[31m\x9b\u202eb\u2066\udc80\u2028\x00\u200b"
    item = replace(finding(path=f"{nasty}.yaml"), message=f"«{nasty}»", hint=nasty, excerpt=nasty)

    text = report(name, [item])

    assert all(is_safe(character) for character in text.replace("\n", ""))


def test_json_keeps_the_text_it_escapes() -> None:
    """Escapes of the JSON report read back as the very text that was given."""
    nasty = "a\u202eb\x9bc\U000e0041"

    data = json.loads(report("json", [replace(finding(), message=nasty)]))

    assert data["diagnostics"][0]["message"] == nasty


@given(st.lists(st.tuples(st.text(), st.integers(0, 50), st.integers(0, 300), st.text())))
def test_any_text_gives_a_report(items: list[tuple[str, int, int, str]]) -> None:
    """Whatever stands in a finding, every format prints it without raw controls."""
    findings = [
        Diagnostic(ERROR, text, Span(text, line, column, line, column + 3), excerpt=source)
        for text, line, column, source in items
    ]

    for name in FORMATS:
        shown = report(name, findings).replace("\n", "")
        assert all(is_safe(character) for character in shown)


def test_gitlab_says_where_else_and_what_to_do() -> None:
    """A merge request shows the words alone: the other cells and the hint stand in them."""
    place = Span("a.xlsx", 3, 3, 3, 4, "Sheet1")
    others = (place._replace(line=4, end_line=4), place._replace(line=5, end_line=5))
    found = replace(finding(), span=place, count=3, others=others)

    (entry,) = json.loads(report("gitlab", [found]))
    assert "(Sheet1!C3; cùng lỗi ở C4, C5)" in entry["description"]
    assert entry["description"].endswith("Gợi ý: Có phải «recipients»?")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("campaigns/dot-2026.yaml", "campaigns/dot-2026.yaml"),
        ("chiến-dịch/năm.yaml", "chiến-dịch/năm.yaml"),
        ("C:\\chien-dich\\a.yaml", "C:\\chien-dich\\a.yaml"),
        ("Công văn (mới).yaml", '"Công văn (mới).yaml"'),
        ("a&b.yaml", '"a&b.yaml"'),
        ("a;b.yaml", '"a;b.yaml"'),
    ],
)
def test_a_path_in_advice_can_be_pasted(path: str, shown: str) -> None:
    """A shell takes it as one word."""
    assert typed(path) == shown
