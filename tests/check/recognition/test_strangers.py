"""Whole letters of other offices, as .docx files, built in five ways."""

import pytest

from cds_docs.check.found_rule import RuleKind
from cds_docs.check.recognise import recognise
from cds_docs.check.recognised import Layout, Recognised
from cds_docs.standard.kinds import KINDS
from cds_docs.word.reading import read
from support import strangers
from support.strangers import WAYS, letter

_LAYOUTS = {
    "table": Layout.TABLE,
    "shift-enter": Layout.TABLE,
    "tabs": Layout.TABS,
    "boxes": Layout.BOXES,
    "stacked": Layout.STACKED,
}


@pytest.fixture(params=WAYS)
def found(request: pytest.FixtureRequest) -> tuple[str, Recognised]:
    """Return a way of building and what is recognised in the file."""
    return request.param, recognise(read(letter(request.param)))


def test_each_element_is_recognised(found: tuple[str, Recognised]) -> None:
    """All words of the letter are found as what they are, and nothing twice."""
    way, paper = found
    assert sorted((i.element.id, i.text) for i in paper.items) == sorted(
        [
            ("parent", strangers.PARENT),
            ("issuer", strangers.ISSUER),
            ("national-title", strangers.NATIONAL),
            ("motto", strangers.MOTTO),
            ("number", strangers.NUMBER),
            ("place-and-date", strangers.DATE),
            ("letter-subject", strangers.SUBJECT),
            ("addressees", "Kính gửi:"),
            *(("addressee", text) for text in strangers.ADDRESSEES),
            *zip(("body", "clause", "point", "dash-item"), strangers.TEXT, strict=True),
            ("distribution", "Nơi nhận:"),
            *(("distribution-item", text) for text in strangers.RECIPIENTS),
            ("authority", strangers.AUTHORITY[0]),
            ("post", strangers.AUTHORITY[1]),
            ("signer-name", strangers.NAME),
        ]
    )
    assert paper.kind is KINDS["cong-van"]
    assert not paper.guessed
    assert paper.letterhead is not None
    assert paper.signature is not None
    assert paper.letterhead.layout is _LAYOUTS[way]
    assert paper.signature.layout is _LAYOUTS[way]


def test_both_drawn_lines_are_found(found: tuple[str, Recognised]) -> None:
    """The one under Tiêu ngữ is 60 mm long, the one under the issuer 25 mm."""
    _, paper = found
    head = paper.letterhead
    assert head is not None
    for rule, length in ((head.issuer_rule, 25), (head.motto_rule, 60)):
        assert rule is not None
        assert rule.kind is RuleKind.DRAWN
        assert rule.length is not None
        assert abs(rule.length.mm - length) < 0.2
