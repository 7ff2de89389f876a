"""A campaign rolled forward to another year: every step, and the bytes of the new file."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from cds_docs.campaign.convert import convert
from cds_docs.campaign.loaded import Loaded
from cds_docs.campaign.rolling.abolished import abolished
from cds_docs.campaign.rolling.central import numbers_in_texts, references, themes
from cds_docs.campaign.rolling.dates import milestones, stretches, years
from cds_docs.campaign.rolling.ground import Ground
from cds_docs.campaign.rolling.papers import issued
from cds_docs.campaign.rolling.people import comments, signers
from cds_docs.campaign.rolling.rows import of_rows
from cds_docs.campaign.rolling.steps import Change, Question, Step
from cds_docs.campaign.rolling.texts import typed_years
from cds_docs.campaign.rolling.yearless import yearless
from cds_docs.source.splice import Splice, spliced

_RULES: tuple[Callable[[Ground], Iterator[Step]], ...] = (
    years,
    stretches,
    milestones,
    issued,
    of_rows,
    themes,
    references,
    numbers_in_texts,
    typed_years,
    yearless,
    abolished,
    signers,
    comments,
)


class Rolled(NamedTuple):
    """What rolling a campaign forward does and asks.

    Attributes:
        old: The year it was for.
        new: The year it is for from now on.
        changes: What is changed, top to bottom.
        questions: What a person must see to, top to bottom; some are marked in the file.
    """

    old: int
    new: int
    changes: tuple[Change, ...]
    questions: tuple[Question, ...]


def roll(loaded: Loaded, year: int) -> Rolled:
    """Return what takes a campaign to another year.

    Args:
        loaded: A campaign; values in it may wait for a person already.
        year: A later year.
    """
    ground = Ground(loaded, convert(loaded.source), year)
    steps = list(chain.from_iterable(rule(ground) for rule in _RULES))
    changes = (step for step in steps if isinstance(step, Change))
    questions = (step for step in steps if isinstance(step, Question))
    return Rolled(
        loaded.campaign.year,
        year,
        tuple(sorted(changes, key=_place)),
        tuple(sorted(_once(questions), key=_place)),
    )


def rolled_bytes(data: bytes, rolled: Rolled) -> bytes:
    """Return a campaign file rolled forward; every other byte stays.

    Args:
        data: The file the campaign was read from.
        rolled: What is to be done with it.
    """
    splices = [splice for change in rolled.changes for splice in change.splices]
    splices += [splice for question in rolled.questions for splice in question.marks]
    return spliced(data, sorted(splices, key=_end))


def _end(splice: Splice) -> tuple[int, ...]:
    """Order splices at one place: what is put in comes before what is replaced."""
    return splice.span[1:5]


def _place(step: Step) -> tuple[int, int]:
    return step.span.line, step.span.column


def _once(questions: Iterable[Question]) -> Iterator[Question]:
    """Yield questions; a value is marked once, for whatever reason came first."""
    marked = set()
    for question in questions:
        if question.marked and question.key in marked:
            continue
        if question.marked:
            marked.add(question.key)
        yield question
