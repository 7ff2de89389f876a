"""What the program says of a campaign file that an editor could say too."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cds_docs.campaign import codes, load
from cds_docs.diagnostics import Diagnostic, Severity, has_errors
from cds_docs.source import read
from cds_docs.source.nodes import Mapping, Node, Sequence, Text

_ELSEWHERE = "mã khai báo ở chỗ khác của tệp"
_FOLLOWED = "phải lần theo dữ kiện đến chỗ khác"

TWO_PLACES = {
    codes.DUPLICATE_ID: "so hai mã ở hai chỗ",
    codes.UNKNOWN_AGENCY: _ELSEWHERE,
    codes.UNKNOWN_RECIPIENT: _ELSEWHERE,
    codes.UNKNOWN_MILESTONE: _ELSEWHERE,
    codes.UNKNOWN_ACTIVITY: _ELSEWHERE,
    codes.UNKNOWN_DOCUMENT: _ELSEWHERE,
    codes.UNKNOWN_REFERENCE: _ELSEWHERE,
    codes.FACT_CYCLE: _FOLLOWED,
    codes.FACT_WITHOUT_VALUE: _FOLLOWED,
    codes.FACT_TOO_LONG: _FOLLOWED,
    codes.REFERENCE_CYCLE: _FOLLOWED,
    codes.DOCUMENT_CYCLE: _FOLLOWED,
    codes.END_BEFORE_START: "so hai ngày",
    codes.DEPUTY_WITHOUT_HEAD: "khóa «head» nằm ở cơ quan",
    codes.SIGNER_WITHOUT_POST: "khóa «head» nằm ở cơ quan",
    codes.TABLE_ROW_CELLS: "đếm cột rồi đếm ô",
    codes.AGENCY_CODE_MISSING: "cần hay không tùy văn bản nào dùng cơ quan ấy",
}
"""Errors that compare two places of a file, with the reason: no schema can find them."""

_OF_MEANING = "C100"
"""From here on codes are about what the words mean: names, days off, other documents."""


_CAMPAIGNS = Path(__file__).parents[1] / "campaign"
_UNKNOWN_ID = " nào mã «"


def broken_campaigns() -> Iterator[Path]:
    """Yield the broken campaigns of the tests that are YAML; how others are read is not asked."""
    for path in sorted([*_CAMPAIGNS.glob("bad/*.yaml"), *_CAMPAIGNS.glob("corpus/*/*.yaml")]):
        source, findings = read(path.read_bytes(), path.name)
        if source is not None and not has_errors(findings):
            yield path


class Errors(NamedTuple):
    """Lines with errors of a file: all, those one place shows, and whether a key is misspelt.

    A misspelt key is told once; a schema also misses the key that was meant.
    """

    all: set[int]
    plain: set[int]
    misspelt: bool

    def explain(self, refused: set[int]) -> bool:
        """Tell whether the lines an editor underlines are those with errors."""
        return self.plain <= refused and (refused <= self.all or self.misspelt)


def errors_of(text: str) -> Errors:
    """Return the lines on which the program finds errors in one file.

    What is wrong inside a text of several lines counts for its first: editors mark it whole.
    """
    source, found = read(text.encode(), "thu.yaml")
    findings = [*found, *(load(source)[1] if source else ())]
    blocks = list(_blocks(source.root)) if source else []
    errors = [
        (next((first for first, last in blocks if first < d.span.line <= last), d.span.line), d)
        for d in findings
        if d.span and d.severity is Severity.ERROR
    ]
    return Errors(
        {line for line, _ in errors},
        {line for line, error in errors if not _two_places(error)},
        any(error.code == codes.UNKNOWN_KEY for _, error in errors),
    )


def _two_places(error: Diagnostic) -> bool:
    """Tell whether an error needs another place of the file, or what words mean, to be seen."""
    unknown = error.code == codes.FACT_UNKNOWN and _UNKNOWN_ID in error.message
    meant = error.code.id >= _OF_MEANING and error.code != codes.UNCONFIRMED
    return unknown or meant or error.code in TWO_PLACES


def _blocks(node: Node) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of every text that has several."""
    match node:
        case Text(span=span):
            yield span.line, span.end_line
        case Sequence(items=items):
            for item in items:
                yield from _blocks(item)
        case Mapping(items=pairs):
            for _, value in pairs:
                yield from _blocks(value)
