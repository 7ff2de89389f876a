"""One-fault copies of clean papers: each gives exactly what it declares, and nothing else."""

from datetime import date
from functools import cache

import pytest

from cds_docs.check.judge import Verdict, judge
from cds_docs.word.guard import opened
from cds_docs.word.reading.paper import read_opened
from check.proof import end_faults, head_faults, page_faults, text_faults
from support.judging import codes
from support.proof.bases import MAKERS, ONLY, PAPERS, base
from support.proof.fault import Fault
from support.proof.planting import planted

FAULTS = (
    *page_faults.FAULTS,
    *head_faults.FAULTS,
    *text_faults.FAULTS,
    *end_faults.FAULTS,
)
COPIES = [(maker, fault) for fault in FAULTS for maker in fault.makers]
TODAY = date(2026, 11, 21)


def verdict(data: bytes) -> Verdict:
    """Return what the whole chain says of a file."""
    return judge(read_opened(opened(data)), TODAY)


@cache
def clean(maker: str, paper: str) -> frozenset[str]:
    """Return the codes of a clean paper."""
    return frozenset(codes(verdict(base(maker, paper)).findings))


@pytest.mark.parametrize(("maker", "paper"), [(m, p) for p in PAPERS for m in ONLY.get(p, MAKERS)])
def test_the_clean_papers_are_clean(maker: str, paper: str) -> None:
    """Neither errors nor warnings; only lists numbered by Word are remarked on."""
    assert clean(maker, paper) <= {"T-22 I"}


@pytest.mark.parametrize(
    ("maker", "fault"),
    COPIES,
    ids=[f"{m}-{f.paper}-{f.codes}" for m, f in COPIES],
)
def test_a_fault_gives_exactly_its_codes(maker: str, fault: Fault) -> None:
    """A copy with one fault gives the declared codes beyond those of the clean paper."""
    made = planted(base(maker, fault.paper), *fault.edits)
    assert set(codes(verdict(made).findings)) - clean(maker, fault.paper) == fault.expected
