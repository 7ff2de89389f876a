"""The benchmarks compare like with like, and say when a goal is missed."""

from dataclasses import replace

import pytest

from benchmarks.content import Letter
from benchmarks.peers import build, lean_base, python_docx
from benchmarks.report import (
    BARE,
    COLD,
    GOALS,
    LETTERS,
    SCRIPT,
    VERSION,
    WHOLE,
    Round,
    Run,
    page,
)
from benchmarks.source import letter_of
from benchmarks.spec import composed
from benchmarks.verify import NotALetterError, check
from cds_docs.word.write import write
from support.lint import lint


def saved(letter: Letter) -> bytes:
    """Return a letter by plain python-docx."""
    return python_docx(lean_base())(letter)


def rounds(*speeds: float) -> list[Round]:
    """Return rounds in which cds-docs is so many times as fast as docxtpl."""
    found = []
    for index, speed in enumerate(speeds, start=1):
        peer = Run(0.02 * index, 60, 17000)
        one: Round = dict.fromkeys([*LETTERS, COLD, WHOLE, SCRIPT, VERSION, BARE], peer)
        one["cds-docs"] = replace(peer, seconds=peer.seconds / speed, memory=40, size=10000)
        found.append(one)
    return found


def test_ratios_are_taken_inside_a_round() -> None:
    """A machine that slows down between rounds does not change the ratios."""
    assert GOALS[0].ratios(rounds(9, 10, 8.5)) == pytest.approx([9, 10, 8.5])


@pytest.mark.parametrize(("speeds", "met"), [((9, 10, 8.5), True), ((9, 7, 6), False)])
def test_the_median_decides(speeds: tuple[float, ...], met: bool) -> None:
    """A goal is met when the median round meets it, and the page says so."""
    text = page(rounds(*speeds), 1000, "docxtpl 0.20")

    assert GOALS[0].met(rounds(*speeds)) is met
    row = next(line for line in text.splitlines() if line.startswith(f"| {GOALS[0].words}"))
    assert row.endswith("| có |" if met else "| **chưa** |")


def test_letters_differ_from_recipient_to_recipient() -> None:
    """No cache of paragraphs can help: most paragraphs differ."""
    first, second = (letter_of(document) for document in composed(2))
    same = {line["text"] for line in first["body"]} & {line["text"] for line in second["body"]}

    assert len(same) < len(first["body"]) / 2
    assert "&" in first["addressees"][0]


def test_ours_and_theirs_hold_the_same_words() -> None:
    """The letters of cds-docs and of plain python-docx pass the same check."""
    (document,) = composed(1)
    letter = letter_of(document)

    check(write(document), letter)
    check(saved(letter), letter)


def test_a_letter_without_its_words_is_refused() -> None:
    """A candidate that loses a paragraph is no candidate."""
    (document,) = composed(1)
    letter = letter_of(document)
    lost = saved({**letter, "body": letter["body"][:-1]})

    with pytest.raises(NotALetterError, match="missing"):
        check(lost, letter)


def test_the_neighbours_base_is_sound() -> None:
    """What the neighbours start from has no damage of our making."""
    letter = letter_of(next(composed(1)))
    rules = {finding.rule for finding in lint(saved(letter))}

    assert build(lean_base(), letter).paragraphs
    assert rules <= {"L-STYLED", "L-FONT", "L-ZOOM", "L-STYLE"}  # of python-docx itself
