"""Wherever Ctrl-C comes while files are put in place, nothing half done is left behind."""

import gc
import io
import zipfile
from itertools import count
from pathlib import Path

import pytest

from cds_docs.pipeline import book, files, publish, stage
from cds_docs.pipeline.book import Book
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.place import Folder, finished
from support.every_moment import interrupted_everywhere

_NAMES = tuple(f"vb-{number}" for number in range(3))


def _package(text: str) -> bytes:
    """Return a package with one part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(zipfile.ZipInfo("word/document.xml"), text)
    return buffer.getvalue()


_OLD, _NEW = _package("old"), _package("new")


def _publish(folder: Path, data: bytes, opened: list[publish.Publisher]) -> None:
    """Put documents in place, the first two while the third is made."""
    publisher = publish.Publisher(Folder(folder, "out"), lambda _: None, force=False)
    opened.append(publisher)
    documents = [finished(name, data) for name in _NAMES]
    try:
        publisher.put(documents[:2], later=True)
        publisher.put(documents[2:], later=True)
        publisher.close()
    except KeyboardInterrupt:  # as a run does that is stopped
        publisher.finish()
        raise


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("with_threads", [False, True])
def test_nothing_is_left_and_all_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, with_threads: bool
) -> None:
    """Each file is the old or the new one, and the next run knows it as ours."""
    monkeypatch.setattr(publish, "_MANY", 1 if with_threads else len(_NAMES))
    folders = count()
    used: list[Path] = []
    opened: list[publish.Publisher] = []

    def work() -> None:
        used.append(tmp_path / str(next(folders)))
        used[-1].mkdir()
        _publish(used[-1], _OLD, opened)
        _publish(used[-1], _NEW, opened)

    moments = 0
    for moment in interrupted_everywhere([publish, stage, files, book], work):
        found = {path.name: path.read_bytes() for path in used[-1].iterdir()}
        assert not [name for name in found if name.endswith(".tmp")], moment
        papers = {name: data for name, data in found.items() if name.endswith(".docx")}
        assert set(papers.values()) <= {_OLD, _NEW}, moment
        known = Book(used[-1])
        assert all(known.find(sha256(data)) for data in papers.values()), moment
        moments += 1
        while opened:  # a run that is stopped ends, this process goes on
            opened.pop().close()
    assert moments > 300
    gc.collect()  # files whose closing Ctrl-C has met are told of here, not in another test
