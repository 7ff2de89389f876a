"""The page on lists says what the program does."""

import re
from pathlib import Path

import pytest

from cds_docs.campaign.fields import LIST_LIMIT
from cds_docs.campaign.lists.columns import HEADERS, slug
from cds_docs.campaign.lists.named import named_lists
from cds_docs.diagnostics import Code, Diagnostic, Severity, Span
from cds_docs.pipeline.explanations import known_codes
from cds_docs.report import report
from support.loading import small, source_of

_PAGE = Path(__file__).parents[2].joinpath("docs/danh-sach.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", HEADERS)
def test_every_header_is_told_with_its_key(key: str) -> None:
    """A header the program knows stands on the page, in the order of the program."""
    assert f"| {'; '.join(HEADERS[key])} | `{key}` |" in _PAGE


def test_the_limit_is_that_of_the_program() -> None:
    """So many recipients are taken."""
    assert f"{LIST_LIMIT:,}".replace(",", " ") in _PAGE


def test_every_code_of_lists_is_on_the_page() -> None:
    """Nobody looks for a code in vain."""
    told = set()
    for first, last in re.findall(r"C(\d{3})(?:–C(\d{3}))?", _PAGE.partition("## Thông báo")[2]):
        told |= set(range(int(first), int(last or first) + 1))

    known = {c for c in known_codes() if "C300" <= c <= "C329" or "C370" <= c <= "C379"}
    assert {f"C{number}" for number in told} >= known


def test_the_examples_are_campaigns() -> None:
    """What is shown can be typed."""
    examples = re.findall(r"```yaml\n(.*?)```", _PAGE, re.DOTALL)

    named = [named_lists(source_of(small(more=example))) for example in examples]
    assert [len(lists) for lists in named] == [1, 3]


def test_the_message_shown_is_printed_so() -> None:
    """The sample looks as a finding looks."""
    span = Span("danh-sach.xlsx", 7, 2, 7, 3, "Sheet1")
    rows = (9, 12, 15, 16, 20, 21, 22)
    others = tuple(span._replace(line=row, end_line=row) for row in rows)
    message = "ô «Tên đơn vị» để trống, cần tên nơi nhận"
    code = Code("C315", "row-without-name", Severity.ERROR)
    finding = Diagnostic(code, message, span, "Ghi tên, hoặc xóa cả dòng.", count=8, others=others)

    assert report("human", [finding]) in _PAGE


def test_ids_are_made_as_told() -> None:
    """The examples of ids are right."""
    assert [slug("H29.12"), slug("Sở Tài chính"), slug("Dân số")] == [
        "h29-12",
        "so-tai-chinh",
        "dan-so",
    ]
