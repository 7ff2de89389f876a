"""Work carried elsewhere needs nothing of the disk it is done at."""

import re
import tomllib
from pathlib import Path
from pickle import dumps
from typing import NamedTuple

import pytest

from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.errand import (
    Answer,
    Errand,
    Finished,
    Lacking,
    Question,
    Refusal,
    answer,
    carry_out,
    packed,
)
from cds_docs.pipeline.pieces import Bench, Piece, documents_of
from cds_docs.pipeline.program import LIBRARIES, Program, this_program
from cds_docs.pipeline.supplies import OnDisk
from support.desk import Desk
from support.packages import changed
from support.pictures import picture

ROOT = Path(__file__).parents[2]


class Brought(NamedTuple):
    """What came back, and what was asked for on the way."""

    pieces: list[Piece]
    asked: dict[Question, Answer]


def carried(job: Job, places: tuple[int, ...], elsewhere: Path, own: str | None = None) -> Brought:
    """Return documents made by somebody who stands in another folder and asks for what he needs."""
    supplies, brought = OnDisk(own), dict[Question, Answer]()
    for number in range(20):
        errand = Errand(f"{elsewhere}{number}", ("docx", "html", "json"), places, dict(brought))
        with pytest.MonkeyPatch.context() as there:
            there.chdir(elsewhere)
            report = carry_out(this_program().mark, packed(job), dumps(errand))
        if isinstance(report, Finished):
            return Brought(report.pieces, brought)
        assert isinstance(report, Lacking)
        assert report.questions.isdisjoint(brought)
        brought |= {one: answer(supplies, job, one) for one in report.questions}
    raise AssertionError(brought.keys())


def told(pieces: list[Piece]) -> list[tuple[object, ...]]:
    """Return what pieces hold, by value."""
    return [(piece.document.id, piece.paper, piece.forms, piece.findings) for piece in pieces]


def at_home(job: Job, places: tuple[int, ...], own: str | None = None) -> list[Piece]:
    """Return documents made where their files are."""
    documents = documents_of(job)
    wanted = tuple(documents[place] for place in places)
    return list(Bench(own, ("docx", "html", "json")).pieces(job, wanted))


def opened(path: str) -> Job:
    """Return a campaign."""
    (job,) = open_campaigns([path]).jobs
    return job


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return an empty folder."""
    folder = tmp_path / "nơi khác"
    folder.mkdir()
    return folder


def test_everything_a_paper_needs_is_brought(here: Desk, elsewhere: Path) -> None:
    """Own templates, what they include, pictures and the base package travel as bytes."""
    text = here.campaign("a.yaml", "x", "y").read_text(encoding="utf-8")
    here.write("campaigns/a.yaml", f"base: co-quan.docx\n{text}")
    (here.folder / "campaigns/co-quan.docx").write_bytes(changed({}))
    here.write(
        "rieng/cong-van/ngan.md.j2", '{% include "chung/loi.md.j2" %}\n\n![Bản đồ](anh.png)\n'
    )
    here.write("rieng/chung/loi.md.j2", "Đề nghị các cơ quan tuyên truyền {{ event.name }}.\n")
    (here.folder / "campaigns/anh.png").write_bytes(picture())
    job = opened("campaigns/a.yaml")
    found = carried(job, (1, 0), elsewhere, "rieng")

    assert told(found.pieces) == told(at_home(job, (1, 0), "rieng"))
    assert [piece.document.id for piece in found.pieces if piece.paper] == ["y", "x"]
    assert found.asked[Question("file", "anh.png")] == picture()
    assert Question("template", "chung/loi.md.j2") in found.asked


def test_what_is_wrong_is_said_in_the_same_words(here: Desk, elsewhere: Path) -> None:
    """Missing templates, pictures and bases, and files that cannot be read, are told as at home."""
    here.campaign("a.yaml", "x", template="khong-co")
    here.campaign("b.yaml", "x")
    here.template("cong-van/ngan.md.j2", "![Bản đồ](anh.png)\n")
    here.write(
        "campaigns/c.yaml", "base: co-quan.docx\n" + here.campaign("c.yaml").read_text("utf-8")
    )
    here.campaign("d.yaml", "x", template="hong")
    (here.folder / "templates/cong-van/hong.md.j2").write_bytes(b"\xff\n")
    for name in "abcd":
        job = opened(f"campaigns/{name}.yaml")
        found = carried(job, (0,), elsewhere)

        assert told(found.pieces) == told(at_home(job, (0,)))
        assert [piece.paper for piece in found.pieces] == [None]
    assert any(isinstance(one, Refusal) for one in found.asked.values())


def test_another_program_does_nothing() -> None:
    """An errand of another program is not even opened; what runs here is told instead."""
    assert carry_out("another", b"", b"") == this_program()


def test_programs_tell_how_they_differ() -> None:
    """Release, Python and libraries are named; where only the code differs that is said."""
    ours = Program("3.12", "1.1.0", "a", (("lxml", "6.1.0"), ("segno", "1.6")))
    theirs = Program("3.11", "1.0.0", "b", (("lxml", "6.1.1"), ("segno", "")))

    assert ours.differences(theirs) == (
        "Python 3.11 (máy này: 3.12)",
        "cds-docs 1.0.0 (máy này: 1.1.0)",
        "lxml 6.1.1 (máy này: 6.1.0)",
        "segno chưa cài (máy này: 1.6)",
    )
    assert ours.differences(ours._replace(code="b")) == (
        "cds-docs 1.1.0 nhưng mã chương trình khác máy này",
    )
    assert len({ours.mark, theirs.mark, ours._replace(code="b").mark}) == 3


def test_every_library_a_paper_passes_through_is_compared() -> None:
    """Only what reads the campaign, draws the screen and takes the command is left out."""
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(declared)["project"]["dependencies"]
    names = {re.split(r"[^\w-]", row, maxsplit=1)[0] for row in rows}

    assert names - set(LIBRARIES) == {"pyyaml", "rich", "typer"}
    assert all(version for _, version in this_program().libraries)
