"""Saves of all kinds are seen; noise is not."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from cds_docs.pipeline import look as looking
from cds_docs.pipeline.look import Look
from cds_docs.preview import watcher as watching
from cds_docs.preview.watcher import Target, Watcher
from support.desk import Desk, campaign_text

_SOON = 10.0
"""Seconds a busy machine may take; a free one needs a tenth of a second."""


class _Story:
    """A campaign that is watched."""

    def __init__(self, here: Desk) -> None:
        """Start to watch."""
        self.path = here.campaign("a.yaml")
        self.here = here
        self.looks: Queue[Look] = Queue()
        self.bugs: Queue[Exception] = Queue()
        self.stop = threading.Event()
        watcher = Watcher(Target(self.path), self.looks.put, self.bugs.put)
        self.thread = threading.Thread(target=watcher.run, args=(self.stop,), daemon=True)
        self.thread.start()
        self.next()

    def next(self) -> Look:
        """Return the next look."""
        return self.looks.get(timeout=_SOON)

    def quiet(self, seconds: float) -> bool:
        """Tell whether nobody looks for a while."""
        try:
            self.looks.get(timeout=seconds)
        except Empty:
            return True
        return False

    def end(self) -> None:
        """Stop watching."""
        self.stop.set()
        self.thread.join(_SOON)
        assert not self.thread.is_alive()


@pytest.fixture
def story(here: Desk) -> Iterator[_Story]:
    """Return a story at its beginning."""
    story = _Story(here)
    yield story
    story.end()


def _plainly(path: Path, text: str) -> None:
    """Save as simple editors do."""
    path.write_text(text, "utf-8")


def _by_rename(path: Path, text: str) -> None:
    """Save as careful editors do: a new file takes the place of the old one."""
    new = path.with_name(".a.yaml.swp")
    new.write_text(text, "utf-8")
    new.replace(path)


def _by_backup(path: Path, text: str) -> None:
    """Save as vim can: the old file moves away, then a new one is written."""
    path.replace(path.with_name("a.yaml~"))
    time.sleep(0.05)
    path.write_text(text, "utf-8")


def _slowly(path: Path, text: str) -> None:
    """Save in two pieces: the file is empty, then half, then whole."""
    data = text.encode()
    with path.open("wb") as file:
        file.flush()
        time.sleep(0.1)
        file.write(data[:200])
        file.flush()
        file.write(data[200:])


def _in_place_with_old_time(path: Path, text: str) -> None:
    """Save and set the time of last week, as copying programs do."""
    path.write_text(text, "utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))


@pytest.mark.parametrize(
    "save", [_plainly, _by_rename, _by_backup, _slowly, _in_place_with_old_time]
)
def test_every_way_of_saving_is_seen(story: _Story, save: Callable[[Path, str], None]) -> None:
    """The last look after a save shows the new text, and no look shows a half-written file."""
    save(story.path, campaign_text("moi"))
    seen = story.next()
    while not story.looks.empty():
        seen = story.next()
    assert seen.usable
    assert [paper.id for paper in seen.papers] == ["moi"]


def test_many_saves_one_after_the_other_end_in_the_last(story: _Story) -> None:
    """Ten quick saves: the last one is what is shown in the end."""
    for number in range(10):
        _by_rename(story.path, campaign_text(f"ban-{number}"))
        time.sleep(0.02)
    seen = story.next()
    while seen.papers[0].id != "ban-9":
        seen = story.next()
    assert story.quiet(0.3)


def test_a_template_is_watched(story: _Story) -> None:
    """A change of the prose is seen as one of the campaign is."""
    story.here.template("cong-van/ngan.md.j2", "Lời văn mới.\n")
    assert "Lời văn mới." in (story.next().papers[0].page() or "")


def test_a_template_added_is_seen(story: _Story) -> None:
    """A campaign that named a missing template becomes good when the template comes."""
    _plainly(story.path, campaign_text(template="sap-co"))
    assert not story.next().good
    story.here.template("cong-van/sap-co.md.j2", "Lời văn.\n")
    assert story.next().good


def test_other_files_of_the_folder_are_noise(story: _Story) -> None:
    """Backups, locks and other campaigns make nobody look."""
    for name in ("b.yaml", "a.yaml~", ".a.yaml.swp", "~$a.docx", "4913"):
        (story.path.parent / name).write_text("x", "utf-8")
    assert story.quiet(0.5)


def test_a_file_that_goes_and_comes_back_is_followed(story: _Story) -> None:
    """Deleted for longer than a save takes: told, and mended when it returns."""
    text = story.path.read_text("utf-8")
    story.path.unlink()
    assert not story.next().usable
    story.path.write_text(text, "utf-8")
    seen = story.next()
    assert seen.usable


def test_a_folder_that_goes_and_comes_back_is_followed(story: _Story) -> None:
    """Even the folder may be moved away for a while."""
    away = story.path.parent.with_name("elsewhere")
    story.path.parent.rename(away)
    assert not story.next().usable
    away.rename(story.path.parent)
    assert story.next().usable


def test_where_the_system_sends_no_word_the_files_are_compared(
    here: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without watches, as on a folder of another machine, a save is seen a second later."""

    def no_watches(*_folders: str, **_options: object) -> Iterator[None]:
        raise OSError(28, "no watches left")

    monkeypatch.setattr(watching, "watch", no_watches)
    story = _Story(here)
    _plainly(story.path, campaign_text("moi"))
    assert story.next().papers[0].id == "moi"
    story.end()


def test_a_bug_of_ours_does_not_end_the_watching(
    story: _Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told once, not over and over, and the next save is looked at again."""

    def bug(_path: Path, _templates: str | None) -> Look:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr(watching, "look", bug)
    _by_rename(story.path, campaign_text("moi"))  # half a file would be told of by itself
    assert isinstance(story.bugs.get(timeout=_SOON), KeyError)
    assert story.quiet(0.3)
    assert story.bugs.empty()
    monkeypatch.setattr(watching, "look", looking.look)
    _plainly(story.path, campaign_text("sau"))
    assert story.next().papers[0].id == "sau"


def test_a_bug_in_showing_does_not_end_the_watching(here: Desk) -> None:
    """Also where the look was good and only its taking over failed."""
    path = here.campaign("a.yaml")
    shown: Queue[Look] = Queue()
    bugs: Queue[Exception] = Queue()

    def publish(seen: Look) -> None:
        if seen.papers[0].id == "hong":
            raise ValueError("nobody thought of this")
        shown.put(seen)

    stop = threading.Event()
    watcher = Watcher(Target(path), publish, bugs.put)
    thread = threading.Thread(target=watcher.run, args=(stop,), daemon=True)
    thread.start()
    shown.get(timeout=_SOON)
    _plainly(path, campaign_text("hong"))
    assert isinstance(bugs.get(timeout=_SOON), ValueError)
    _plainly(path, campaign_text("sau"))
    assert shown.get(timeout=_SOON).papers[0].id == "sau"
    stop.set()
    thread.join(_SOON)
