"""Papers with faults are mended once and for all, and mending lays no new fault."""

import random
from collections.abc import Iterator
from itertools import islice

import pytest

from cds_docs.check.index import all_rules
from cds_docs.pipeline.check import Choice
from cds_docs.pipeline.mend import mended
from check.proof.test_faults import COPIES, TODAY, verdict
from support.proof.bases import base
from support.proof.fault import Fault
from support.proof.planting import planted

_ALL = Choice()
_PAIRS = 12
"""Pairs of faults that are mended for one seed."""


def _is_mended(fault: Fault) -> bool:
    """Tell whether a machine mends a fault, or some of it."""
    return any(all_rules()[code.split()[0]].fixable for code in fault.expected)


_MENDED = [(maker, fault) for maker, fault in COPIES if _is_mended(fault)]


def _mend_twice(data: bytes) -> None:
    """Mend a paper and look at it again."""
    before = {one.rule.id for one in verdict(data).findings}
    done = mended(data, _ALL, TODAY)
    left = done.verdict.findings

    assert {one.rule.id for one in left} <= before
    assert [one.rule.id for one in left if one.repairs] == []
    assert mended(done.data, _ALL, TODAY).data == done.data


@pytest.mark.parametrize(
    ("maker", "fault"), _MENDED, ids=[f"{m}-{f.paper}-{f.codes}" for m, f in _MENDED]
)
def test_a_fault_is_mended_once_and_for_all(maker: str, fault: Fault) -> None:
    """A second ``--fix`` finds nothing to do, and nothing the first one made."""
    _mend_twice(planted(base(maker, fault.paper), *fault.edits))


@pytest.mark.parametrize("seed", range(5))
def test_faults_that_meet_are_mended_once_and_for_all(seed: int) -> None:
    """Two faults of one paper, as a line to draw under words to mend."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for data in islice(_doubly(chance), _PAIRS):
        _mend_twice(data)


def _doubly(chance: random.Random) -> Iterator[bytes]:
    """Yield papers with two faults each; some cannot be planted together."""
    while True:
        maker, first = chance.choice(_MENDED)
        second = chance.choice([f for m, f in _MENDED if (m, f.paper) == (maker, first.paper)])
        try:
            yield planted(base(maker, first.paper), *first.edits, *second.edits)
        except (AssertionError, IndexError, ValueError):
            continue
