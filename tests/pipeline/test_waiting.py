"""Papers that wait beside their places while others are made: nobody's work is lost meanwhile."""

import itertools
import json
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from cds_docs.campaign import DocumentSpec
from cds_docs.pipeline import place
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.files import open_new
from cds_docs.pipeline.making import Judged
from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from cds_docs.pipeline.outcome import Result, Status
from cds_docs.pipeline.pieces import Bench, Piece
from cds_docs.pipeline.place import finished
from cds_docs.pipeline.publish import Placed, Publisher, open_folder, open_root
from cds_docs.pipeline.render import RenderOptions, render
from support.letters import Letters

_OLD, _NEW, _EDITED = b"old", b"new", b"edited by hand"


class Desk:
    """A folder, and what became of the papers put there."""

    def __init__(self, tmp_path: Path) -> None:
        """Make the folder."""
        self.folder = open_folder(open_root(str(tmp_path / "out")), "dot")
        self.placed: list[Placed] = []

    def publisher(self) -> Publisher:
        """Return what puts papers there."""
        return Publisher(self.folder, self.placed.append, force=False)

    def write(self, names: Sequence[str], data: bytes) -> None:
        """Put papers there, and forget what became of them."""
        publisher = self.publisher()
        publisher.put([finished(name, data, digest=data.hex()) for name in names])
        publisher.close()
        self.placed.clear()

    def path(self, name: str) -> Path:
        """Return where a paper stands."""
        return self.folder.path / f"{name}.docx"

    def holds(self) -> dict[str, bytes]:
        """Return what stands in the folder, by name without ending."""
        papers = self.folder.path.glob("[!.]*.docx")
        return {path.name.removesuffix(".docx"): path.read_bytes() for path in sorted(papers)}

    def became(self) -> list[tuple[str, Status, list[str]]]:
        """Return what became of each paper, and the codes of what was said."""
        return [
            (made.document, status, [f.code.id for f in said]) for made, status, said in self.placed
        ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a folder with two papers."""
    desk = Desk(tmp_path)
    desk.write(["a", "b"], _OLD)
    return desk


def begun(desk: Desk) -> Publisher:
    """Let two new papers, and one more, wait for their places."""
    publisher = desk.publisher()
    new = [finished(name, _NEW, digest=_NEW.hex()) for name in ("a", "b", "c")]
    publisher.put(new, later=True)
    assert desk.holds() == {"a": _OLD, "b": _OLD}
    assert desk.placed == []
    return publisher


def test_they_take_their_places_with_the_next(desk: Desk) -> None:
    """What waits goes before what comes after it; the last go when all is done."""
    publisher = begun(desk)

    publisher.put([finished("d", _NEW, digest=_NEW.hex())], later=True)
    assert desk.holds() == dict.fromkeys("abc", _NEW)
    publisher.close()

    assert desk.holds() == dict.fromkeys("abcd", _NEW)
    assert desk.became() == [(name, Status.WRITTEN, []) for name in "abcd"]


def test_one_that_was_edited_meanwhile_is_kept(desk: Desk) -> None:
    """The paper goes beside what somebody saved; the others take their places."""
    publisher = begun(desk)
    desk.path("b").write_bytes(_EDITED)
    publisher.close()

    assert desk.holds() == {"a": _NEW, "b": _EDITED, "b.moi": _NEW, "c": _NEW}
    assert desk.became()[1] == ("b", Status.KEPT_BACK, ["C210"])
    files = json.loads((desk.folder.path / MANIFEST_NAME).read_text(encoding="utf-8"))["files"]
    assert files["b.moi.docx"]["digest"] == _NEW.hex()
    assert files["b.docx"]["digest"] == _OLD.hex()


def test_one_that_came_meanwhile_is_kept(desk: Desk) -> None:
    """A file that was not there when the paper was to go there is a stranger's."""
    publisher = begun(desk)
    desk.path("c").write_bytes(_EDITED)
    publisher.close()

    assert desk.holds() == {"a": _NEW, "b": _NEW, "c": _EDITED, "c.moi": _NEW}
    assert desk.became()[2][1] is Status.KEPT_BACK


def test_one_that_was_removed_meanwhile_is_written(desk: Desk) -> None:
    """There is nothing to lose."""
    publisher = begun(desk)
    desk.path("a").unlink()
    publisher.close()

    assert desk.holds() == dict.fromkeys("abc", _NEW)
    assert desk.became()[0] == ("a", Status.WRITTEN, [])


def test_one_that_was_made_as_it_would_be_meanwhile(desk: Desk) -> None:
    """Nothing is written over a file that is what was to be written, and nothing is left over."""
    publisher = begun(desk)
    desk.path("a").write_bytes(_NEW)
    before = desk.path("a").stat().st_ino
    publisher.close()

    assert desk.path("a").stat().st_ino == before
    assert desk.became()[0] == ("a", Status.UNCHANGED, [])
    assert not list(desk.folder.path.glob("*.tmp"))


def syncing(monkeypatch: pytest.MonkeyPatch, number: int, happen: Callable[[], object]) -> None:
    """Let something happen when the disk is asked for the so-and-so-many-th time."""
    fsync, asked = os.fsync, itertools.count(1)

    def meanwhile(descriptor: int) -> None:
        fsync(descriptor)
        if next(asked) == number:
            happen()

    monkeypatch.setattr(os, "fsync", meanwhile)


@pytest.mark.parametrize("name", ["a", "b"])
def test_one_that_is_edited_while_the_disk_is_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Whichever it is, what somebody saves at the last moment is kept."""
    publisher = begun(desk)
    syncing(monkeypatch, 2, lambda: desk.path(name).write_bytes(_EDITED))
    publisher.close()

    assert desk.holds()[name] == _EDITED
    assert desk.holds()[f"{name}.moi"] == _NEW


def test_one_that_is_edited_again_while_it_is_decided_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saying what will be written takes time, too."""
    publisher = begun(desk)
    publisher._begun.stage.wait()  # type: ignore[union-attr]  # noqa: SLF001
    desk.path("c").write_bytes(_NEW * 2)
    syncing(monkeypatch, 1, lambda: desk.folder.path.joinpath("c.moi.docx").write_bytes(_EDITED))
    publisher.close()

    assert desk.holds() == {
        **dict.fromkeys("ab", _NEW), "c": _NEW * 2, "c.moi": _EDITED, "c.moi-2": _NEW,
    }  # fmt: skip


def test_what_is_saved_while_it_is_kept_is_kept_as_well(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --force: the backup holds the last state, not only the one before."""
    desk.path("a").write_bytes(_EDITED)
    publisher = Publisher(desk.folder, desk.placed.append, force=True)
    publisher.put([finished("a", _NEW, digest=_NEW.hex())], later=True)
    publisher._begun.stage.wait()  # type: ignore[union-attr]  # noqa: SLF001
    syncing(monkeypatch, 1, lambda: desk.path("a").write_bytes(_EDITED * 2))
    publisher.close()

    assert desk.path("a").read_bytes() == _NEW
    assert {_EDITED, _EDITED * 2} <= set(desk.holds().values())


def test_what_was_to_be_kept_and_is_gone(desk: Desk) -> None:
    """With --force: where somebody removed the file meanwhile nothing is in the way."""
    desk.path("a").write_bytes(_EDITED)
    publisher = Publisher(desk.folder, desk.placed.append, force=True)
    publisher.put([finished("a", _NEW, digest=_NEW.hex())], later=True)
    desk.path("a").unlink()
    publisher.close()

    assert desk.holds() == {"a": _NEW, "b": _OLD}
    assert desk.became() == [("a", Status.WRITTEN, [])]


def test_files_that_never_look_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some drives number files anew each time: what they hold decides, papers are written."""
    numbers = itertools.count()
    monkeypatch.setattr(place, "_marks", lambda found: (next(numbers), found.st_size, 0))
    publisher = begun(desk)
    desk.path("b").write_bytes(_EDITED)
    publisher.close()

    assert desk.holds() == {"a": _NEW, "b": _EDITED, "b.moi": _NEW, "c": _NEW}


def test_temporary_files_that_somebody_removed(desk: Desk) -> None:
    """Their papers are written all the same."""
    publisher = begun(desk)
    for path in desk.folder.path.glob("*.tmp"):
        path.unlink()
    publisher.close()

    assert desk.holds() == dict.fromkeys("abc", _NEW)
    assert {status for _, status, _ in desk.became()} == {Status.WRITTEN}


def test_no_name_beside_is_free(desk: Desk) -> None:
    """Nothing of anybody's is replaced, and the paper is told as not written."""
    names = ["b.moi", *(f"b.moi-{number}" for number in range(2, 100))]
    for name in ("b", *names):
        desk.path(name).write_bytes(_EDITED)
    publisher = desk.publisher()
    publisher.put([finished("b", _NEW, digest=_NEW.hex())])
    publisher.close()

    assert {desk.path(name).read_bytes() for name in ("b", *names)} == {_EDITED}
    assert desk.became() == [("b", Status.FAILED, ["C208"])]


def test_ctrl_c_while_the_disk_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes when all is on disk and the papers have their places."""
    publisher = begun(desk)
    syncing(monkeypatch, 1, lambda: os.kill(os.getpid(), signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        publisher.close()

    assert desk.holds() == dict.fromkeys("abc", _NEW)
    assert desk.became() == [(name, Status.WRITTEN, []) for name in "abc"]
    assert not list(desk.folder.path.glob("*.tmp"))


def test_what_was_decided_anew_must_be_announced(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the manifest cannot say so, what somebody saved stays, and the paper is not there."""
    publisher = begun(desk)
    desk.path("b").write_bytes(_EDITED)

    def full(_now: object, _soon: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publisher.book, "announce", full)
    publisher.finish()

    assert desk.holds() == {"a": _NEW, "b": _EDITED, "c": _NEW}
    assert desk.became()[1][1] is Status.FAILED
    assert [finding.code.id for finding in publisher.findings] == ["C208"]


def test_the_manifest_of_a_killed_run_knows_what_waited(desk: Desk) -> None:
    """What was announced is known as ours, whether it came to stand there or not."""
    publisher = begun(desk)
    publisher.book.close()
    manifest = read_manifest(desk.folder.path)

    assert manifest is not None
    assert {name for name, _ in manifest.pending.items()} == {"a.docx", "b.docx", "c.docx"}
    publisher.finish()


def test_one_that_was_half_written_takes_no_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while papers are written beside their places: none of them is used."""
    publisher, opened = desk.publisher(), list[Path]()

    def interrupted(path: Path) -> int:
        opened.append(path)
        if len(opened) == 3:
            raise KeyboardInterrupt
        return open_new(path)

    monkeypatch.setattr("cds_docs.pipeline.stage.open_new", interrupted)
    new = [finished(name, _NEW, digest=_NEW.hex()) for name in ("a", "b", "c")]
    with pytest.raises(KeyboardInterrupt):
        publisher.put(new, later=True)
    publisher.finish()

    assert desk.holds() == {"a": _OLD, "b": _OLD}
    assert not list(desk.folder.path.glob("*.tmp"))


class Watcher:
    """Counts the papers that are in place."""

    def __init__(self) -> None:
        """Start with none."""
        self.told: list[str] = []

    def note(self, text: str) -> None:
        """Hear nothing."""

    def plan(self, count: int) -> None:
        """Hear nothing."""

    def done(self, result: Result) -> None:
        """Note a paper."""
        self.told.append(result.document)


@pytest.mark.parametrize("asked", [2, 3, 20, 40])
def test_ctrl_c_while_the_last_are_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: int
) -> None:
    """Whichever file the disk is at: nothing that was ready is lost, and nothing left over."""
    rows = [(f"x{at:03}", f"Xã số {at}", f"Xã {at}", "Lê Văn Anh") for at in range(36)]
    Letters(tmp_path).write(rows)
    with monkeypatch.context() as patch:
        syncing(patch, asked, lambda: os.kill(os.getpid(), signal.SIGINT))
        with pytest.raises(KeyboardInterrupt):
            render([str(tmp_path / "dot.yaml")], RenderOptions(str(tmp_path / "out")), Watcher())

    folder = tmp_path / "out/dot"
    assert len(list(folder.glob("[!.]*.docx"))) == (36 if asked > 34 else 32)
    assert not list(folder.glob("*.tmp"))


def test_ctrl_c_gives_what_is_ready_its_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of whole batches stand there and were told of; the next run makes the others."""
    rows = [(f"x{at:03}", f"Xã số {at}", f"Xã {at}", "Lê Văn Anh") for at in range(50)]
    Letters(tmp_path).write(rows)
    pieces = Bench.pieces

    def interrupted(
        bench: Bench, job: Job, wanted: Sequence[DocumentSpec], judged: Judged
    ) -> Iterator[Piece]:
        for made, piece in enumerate(pieces(bench, job, wanted, judged)):
            if made == 40:
                raise KeyboardInterrupt
            yield piece

    watcher, options = Watcher(), RenderOptions(str(tmp_path / "out"))
    with monkeypatch.context() as patch:
        patch.setattr(Bench, "pieces", interrupted)
        with pytest.raises(KeyboardInterrupt):
            render([str(tmp_path / "dot.yaml")], options, watcher)

    there = sorted(path.stem for path in (tmp_path / "out/dot").glob("[!.]*.docx"))
    assert watcher.told == there == [f"thu-x{at:03}" for at in range(32)]
    outcome = render([str(tmp_path / "dot.yaml")], options, Watcher())
    statuses = [result.status for result in outcome.results]
    assert statuses == [Status.UNCHANGED] * 32 + [Status.WRITTEN] * 18
