"""Several processes share the work of a run and nobody can tell from what they made."""

import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children
from typing import cast

import pytest

from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.crew import Chunk, Crew, Done, _Worker
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import Desk
from support.trees import tree
from support.watching import Watcher

_IDS = tuple(f"vb-{number}" for number in range(9))


def two_campaigns(here: Desk) -> None:
    """Write a campaign with warnings and one whose second document has an error."""
    here.campaign("a.yaml", *_IDS)
    here.campaign("b.yaml", "x", "y", "z")
    text = (here.folder / "campaigns/b.yaml").read_text(encoding="utf-8")
    here.write("campaigns/b.yaml", text.replace("template: ngan", "template: hong", 2))
    here.template("cong-van/hong.md.j2", "{{ khong_co }}\n")


@pytest.mark.parametrize("more", [(), ("--check",), ("--format", "html,docx"), ("--shard", "2/3")])
def test_any_number_of_processes_gives_the_same(here: Desk, more: tuple[str, ...]) -> None:
    """Files, manifests, report and log are the same to the byte."""
    two_campaigns(here)
    runs, trees = [], []
    for jobs in ("1", "2", "3"):
        out = here.folder / "out"
        if out.exists():
            out.rename(here.folder / f"before-{jobs}")
        runs.append(here.run("render", "campaigns", "--jobs", jobs, *more))
        trees.append(tree(out))

    assert runs[0].code == 1
    assert "J0" in runs[0].out
    assert runs[1:] == runs[:1] * 2
    assert trees[1:] == trees[:1] * 2


def chunks_of(job: Job, size: int) -> list[Chunk]:
    """Return the documents of a campaign in chunks."""
    places = range(len(job.loaded.campaign.documents))
    return [Chunk(job, tuple(places[start : start + size])) for start in places[::size]]


def ids(done: Iterator[Done]) -> list[str]:
    """Return the ids of the documents made, in the order they came."""
    return [piece.document.id for _, pieces in done for piece in pieces or ()]


def opened(here: Desk) -> Job:
    """Return a campaign with nine documents."""
    here.campaign("a.yaml", *_IDS)
    return open_campaigns(["campaigns/a.yaml"]).jobs[0]


def test_killed_process_loses_nothing(here: Desk) -> None:
    """What a killed process was working on is made by its successor; the order stays."""
    job = opened(here)
    made: list[str] = []
    with closing(Crew(2, None, ("docx",)).work(iter(chunks_of(job, 2)))) as finished:
        for number, (_, pieces) in enumerate(finished):
            made += [piece.document.id for piece in pieces or ()]
            if number == 0:
                for child in active_children():
                    os.kill(child.pid or 0, signal.SIGKILL)

    assert made == list(_IDS)
    assert not active_children()


class _Deadly:
    """Kills the process that unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        """Be unpacked by a call that kills."""
        return _kill_this_process, ()


def _kill_this_process() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_deadly_document_is_lost_alone(here: Desk) -> None:
    """What kills a process twice is given up; what waited behind it is made."""
    job = opened(here)
    deadly = Chunk(cast("Job", _Deadly()), (0, 1))
    before, after = chunks_of(job, 5)
    with closing(Crew(2, None, ("docx",)).work(iter([before, deadly, after]))) as finished:
        done = list(finished)

    assert ids(iter(done)) == list(_IDS)
    assert [chunk.documents for chunk, pieces in done if pieces is None] == [(0,), (1,)]
    assert [chunk.documents for chunk, _ in done] == [before.documents, (0,), (1,), after.documents]


def test_lost_document_is_told(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document over which processes die fails the run; the others are written."""
    opened(here)
    real = Crew.work

    def dying(crew: Crew, chunks: Iterator[Chunk]) -> Iterator[Done]:
        for done in real(crew, chunks):
            yield done._replace(pieces=None) if 4 in done.chunk.documents else done

    monkeypatch.setattr(Crew, "work", dying)
    outcome = render(["campaigns"], RenderOptions(jobs=2), Watcher())

    assert [d.code.id for d in outcome.diagnostics] == ["C350"]
    failed = [result.document for result in outcome.results if result.status is Status.FAILED]
    assert failed == ["vb-4"]
    assert "vb-8.docx" in tree(here.folder / "out/a")


def test_work_given_up_stops_the_processes(here: Desk) -> None:
    """Whoever closes the work early leaves no process behind."""
    work = Crew(2, None, ("docx",)).work(iter(chunks_of(opened(here), 1)))
    next(work)
    work.close()

    assert not active_children()


@pytest.mark.parametrize("limit", ["-n 16", "-n 24"])
def test_a_system_that_gives_no_more_processes_ends_nothing(here: Desk, limit: str) -> None:
    """As many share the work as there can be, in the end one; the papers are the same."""
    two_campaigns(here)
    here.run("render", "campaigns")
    (here.folder / "out").rename(here.folder / "before")
    words = shlex.join(here.command("render", "campaigns", "--jobs", "2"))
    done = subprocess.run(
        ["bash", "-c", f"ulimit {limit}; exec {words}"],
        cwd=here.folder,
        env=here.variables(),
        capture_output=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 1
    assert limit == "-n 24" or "Máy không cho mở thêm tiến trình" in done.stderr.decode()
    assert tree(here.folder / "out") == tree(here.folder / "before")


def test_two_share_the_work_where_the_system_gives_no_third(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that have begun are enough."""
    begun: list[_Worker] = []
    begin = _Worker.begin

    def seldom(worker: _Worker) -> None:
        if len(begun) == 2:
            raise BlockingIOError
        begin(worker)
        begun.append(worker)

    monkeypatch.setattr(_Worker, "begin", seldom)
    job = opened(here)
    with closing(Crew(5, None, ("docx",)).work(iter(chunks_of(job, 2)))) as finished:
        assert ids(finished) == list(_IDS)
    assert len(begun) == 2
