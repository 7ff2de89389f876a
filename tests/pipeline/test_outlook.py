"""When what is left of a run is shared out, and when one process goes on alone."""

from pathlib import Path

import pytest

from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.order import Task
from cds_docs.pipeline.outlook import Outlook
from cds_docs.pipeline.pieces import Piece, documents_of
from support.letters import CAMPAIGN, Letters

_ONCE = """\
  - id: mot-{number}
    kind: cong-van
    template: gui
    issuer: so
    unit: CDS
    to: [x000]
    date: 05/5/2026
    subject: phối hợp tổ chức Ngày Chuyển đổi số quốc gia
    signer: {{name: Trần Thị Bình, title: Giám đốc}}
"""


def task_of(job: Job) -> Task:
    """Return a campaign of which all documents are wanted."""
    documents = documents_of(job)
    return Task(job, range(len(documents)), "out/dot", documents.ids)


@pytest.fixture
def letters(tmp_path: Path) -> Letters:
    """Return where a campaign can be written."""
    return Letters(tmp_path)


def rows(count: int) -> list[tuple[str, ...]]:
    """Return rows of a list."""
    return [(f"x{i:03}", f"Xã số {i}", f"Xã {i}", "Lê Văn Anh") for i in range(count)]


def outlook(task: Task, read: str) -> list[bool]:
    """Return what an outlook says after each copy; ``x`` stands for one that was read back."""
    view = Outlook([task])
    return [
        view.pays_after(task, Piece(document, None, (), (), is_judged=mark == "x"))
        for document, mark in zip(task.wanted, read, strict=False)
    ]


@pytest.mark.parametrize(
    ("once", "copies", "pays"), [(63, 1, False), (64, 1, True), (64, 64, False)]
)
def test_documents_made_once_are_known_to_take_long(
    letters: Letters, once: int, copies: int, pays: bool
) -> None:
    """From some documents on others are started at once; the more copies, the more it takes."""
    papers = "".join(_ONCE.format(number=number) for number in range(once))
    task = task_of(letters.write(rows(copies), campaign=CAMPAIGN + papers))

    assert Outlook([task]).pays is pays


@pytest.mark.parametrize(
    ("read", "last"),
    [
        ("x" * 16, False),
        ("x" * 17, True),
        ("-" * 10 + "x" * 26, False),
        ("-" * 10 + "x" * 27, True),
        ("x" * 16 + "-", False),
    ],
)
def test_copies_are_doubted_when_most_were_read_back(
    letters: Letters, read: str, last: bool
) -> None:
    """The rest of many copies is shared out as soon as moulds have not helped often enough."""
    said = outlook(task_of(letters.write(rows(150))), read)

    assert not any(said[:-1])
    assert said[-1] is last


def test_few_that_are_left_are_not_shared_out(letters: Letters) -> None:
    """Where the end is near nobody is started any more."""
    assert not any(outlook(task_of(letters.write(rows(80))), "x" * 80))
