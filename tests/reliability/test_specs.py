"""Random campaigns are the same every time, and a lost word would be seen."""

from itertools import islice

import pytest

from reliability import specs
from reliability.specs import UNPRINTED, drawn, make
from support.retold import Told, folded


def test_the_same_seed_gives_the_same_campaigns() -> None:
    """And another seed gives others."""
    assert [*islice(drawn(1), 5)] == [*islice(drawn(1), 5)]
    assert [*islice(drawn(1), 5)] != [*islice(drawn(2), 5)]


def test_papers_say_every_word() -> None:
    """What is put into a text stands in a paper; a few texts are for no paper, each known."""
    made = make(12, 7, papers=2)

    assert (made.specs, made.lost, made.unplaced) == (12, [], 0)
    assert made.words > 30
    assert made.unprinted <= UNPRINTED.keys()
    assert len(made.papers) == 2


def test_a_lost_word_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of papers that say nothing every word is missed."""
    make(3, 7)  # what each text does is known from here on
    monkeypatch.setattr(Told, "text", property(lambda _told: folded("Không có gì")))
    made = make(3, 7)

    assert len(made.lost) == made.words > 0
    assert specs.files()
