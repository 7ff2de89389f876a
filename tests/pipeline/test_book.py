"""The manifest is true at every moment of a run, however many batches it has."""

import errno
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cds_docs.pipeline import book
from cds_docs.pipeline.book import Book
from cds_docs.pipeline.entries import Entry
from cds_docs.pipeline.manifest import JOURNAL_NAME, MANIFEST_NAME, Manifest, Recipe, read_manifest

RECIPE = Recipe("program", "campaign", (("template a.md.j2", "1"), ("file ảnh.png", "")))

names = st.sampled_from(["a.docx", "b.docx", "c.docx"])
batches = st.lists(
    st.tuples(st.dictionaries(names, st.integers(0, 2), min_size=1), st.integers(0, 3)),
    min_size=1, max_size=4,
)  # fmt: skip
"""Batches: the version to be written of each file, and after how many of them the run dies."""


def entry(version: int) -> Entry:
    """Return the entry of a version of a file; all files have the same bytes then."""
    return Entry(f"content {version}", f"bytes {version}", "dot.yaml", "", RECIPE.id)


def is_true(folder: Path, disk: dict[str, int]) -> bool:
    """Tell whether the manifest knows all files under their names."""
    manifest = read_manifest(folder)
    assert manifest is not None
    return all(
        any(entry(version) == table.get(name) for table in (manifest.files, manifest.pending))
        for name, version in disk.items()
    )


@settings(max_examples=200)
@given(st.lists(batches, min_size=1, max_size=5))
def test_true_at_every_moment(runs: list[list[tuple[dict[str, int], int]]]) -> None:
    """Runs die between any two steps; the manifest knows what stands on disk all the same."""
    with TemporaryDirectory() as place:
        folder, disk = Path(place), dict[str, int]()
        for run in runs:
            known = Book(folder)
            for batch, steps in run:
                now = {name: entry(disk[name]) for name in batch if name in disk}
                known.learn({RECIPE.id: RECIPE})
                known.announce(now, {name: entry(version) for name, version in batch.items()})
                for name, version in list(batch.items())[:steps]:
                    assert is_true(folder, disk)
                    disk[name] = version
                assert is_true(folder, disk)
                if steps < len(batch):  # killed
                    break
                known.settle(batch, {name: entry(version) for name, version in batch.items()})
            else:
                known.save()
                assert not (folder / JOURNAL_NAME).exists()
            known.close()
            assert is_true(folder, disk)


def test_a_batch_costs_one_line(tmp_path: Path) -> None:
    """What is written for a batch does not grow with the files that went before."""
    known = Book(tmp_path)
    sizes = []
    for number in range(6):
        soon = {f"{number}-{file}.docx": entry(file) for file in range(8)}
        known.announce({}, soon)
        known.settle(soon, soon)
        journal = tmp_path / JOURNAL_NAME
        sizes.append(journal.stat().st_size if journal.exists() else 0)
    steps = [after - before for before, after in pairwise(sizes[1:])]

    assert max(steps) == min(steps)
    known.save()
    found = read_manifest(tmp_path)
    assert found is not None
    assert len(found.files) == 48
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST_NAME]


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Return a folder whose run died in its third batch."""
    known = Book(tmp_path)
    for number in range(3):
        soon = {f"{number}.docx": entry(number)}
        known.learn({RECIPE.id: RECIPE})
        known.announce({}, soon)
        if number < 2:
            known.settle(soon, soon)
    known.close()
    return tmp_path


def test_a_line_that_broke_off_is_passed_over(killed: Path) -> None:
    """Half a line announced what was not begun; whole lines before it hold."""
    journal = killed / JOURNAL_NAME
    journal.write_bytes(journal.read_bytes()[:-20])
    found = read_manifest(killed)

    assert found is not None
    assert (set(found.files), set(found.pending)) == ({"0.docx"}, {"1.docx"})


@pytest.mark.parametrize("text", [b"", b"{", b"[]\n", b'{"follows":"x"}\n{"tried":["0.docx"]}\n'])
def test_additions_to_another_manifest_mean_nothing(killed: Path, text: bytes) -> None:
    """A journal that is not of this manifest is passed over."""
    (killed / JOURNAL_NAME).write_bytes(text)
    found = read_manifest(killed)

    assert found is not None
    assert (set(found.files), set(found.pending)) == (set(), {"0.docx"})


def test_damage_between_whole_lines_hides_what_is_behind(killed: Path) -> None:
    """What stands before the damage holds."""
    first, second, *rest = (killed / JOURNAL_NAME).read_bytes().splitlines(keepends=True)
    (killed / JOURNAL_NAME).write_bytes(b"".join([first, second, b"{}}\n", *rest]))
    found = read_manifest(killed)

    assert found is not None
    assert (set(found.files), set(found.pending)) == ({"0.docx"}, {"1.docx"})


def test_a_link_in_the_place_of_additions_is_not_followed(killed: Path) -> None:
    """Neither reading nor writing goes through a link."""
    victim = killed / "victim"
    (killed / JOURNAL_NAME).rename(victim)
    (killed / JOURNAL_NAME).symlink_to(victim)
    before = victim.read_bytes()
    known = Book(killed)
    for number in range(2):
        known.announce({}, {f"new-{number}.docx": entry(1)})
    known.close()

    assert known.names("0.docx")
    assert not known.names("2.docx")
    assert victim.read_bytes() == before
    assert not (killed / JOURNAL_NAME).is_symlink()


def test_a_journal_that_stays_in_the_way_keeps_nothing_from_being_written(killed: Path) -> None:
    """What Windows does not remove while somebody looks into it: the whole is written instead."""
    (killed / JOURNAL_NAME).unlink()
    (killed / JOURNAL_NAME).mkdir()
    known = Book(killed)
    for number in range(3):
        soon = {f"new-{number}.docx": entry(number)}
        known.announce({}, soon)
        known.settle(soon, soon)
    known.close()
    found = read_manifest(killed)

    assert found is not None
    assert {f"new-{number}.docx" for number in range(3)} <= {*found.files, *found.pending}


def test_nothing_stands_behind_half_a_line(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a line could not be written the whole manifest is, and says all there is."""
    known = Book(killed)
    known.announce({}, {"3.docx": entry(0)})

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("cds_docs.pipeline.book.os.fsync", full)
        with pytest.raises(OSError, match="space"):
            known.announce({}, {"4.docx": entry(0)})
    known.announce({}, {"5.docx": entry(0)})
    found = read_manifest(killed)

    assert found is not None
    assert {*found.files, *found.pending} == {f"{number}.docx" for number in (0, 1, 2, 3, 5)}
    known.close()


def test_an_old_manifest_is_read(tmp_path: Path) -> None:
    """A folder written by the first version: neither source nor recipe, rows by id."""
    text = '{"files": {"a.docx": {"digest": "d", "sha256": "s", "row": "xa-1"}}, "version": 1}'
    (tmp_path / MANIFEST_NAME).write_text(text, encoding="utf-8")

    assert read_manifest(tmp_path) == Manifest({"a.docx": Entry("d", "s", "", "xa-1")})


def test_what_is_not_needed_any_more_is_dropped(tmp_path: Path) -> None:
    """A recipe after which nothing is made any more goes with its last file."""
    known = Book(tmp_path)
    known.learn({RECIPE.id: RECIPE, "old": RECIPE._replace(program="older")})
    known.announce({}, {"a.docx": entry(0)})
    known.settle(["a.docx"], {"a.docx": entry(0)})
    known.save()
    found = read_manifest(tmp_path)

    assert found is not None
    assert found.recipes == {RECIPE.id: RECIPE}


def test_what_nobody_could_read_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of more files than a manifest can name nothing is announced, and the old one stays."""
    known = Book(tmp_path)
    known.announce({}, {"a.docx": entry(0)})
    known.settle(["a.docx"], {"a.docx": entry(0)})
    known.save()
    before = (tmp_path / MANIFEST_NAME).read_bytes()
    monkeypatch.setattr(book, "LARGEST", len(before) + 10)
    another = Book(tmp_path)
    with pytest.raises(OSError, match="more files") as caught:
        another.announce({}, {"b.docx": entry(0)})

    assert caught.value.errno == errno.EFBIG
    assert (tmp_path / MANIFEST_NAME).read_bytes() == before


def test_journal_that_grows_too_long_is_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest is written anew then, and the journal begins again."""
    monkeypatch.setattr(book, "LARGEST", 4000)
    known = Book(tmp_path)
    disk = {}
    for number in range(20):
        known.announce({}, {"a.docx": entry(number)})
        disk["a.docx"] = number
        assert is_true(tmp_path, disk)
        assert (tmp_path / MANIFEST_NAME).stat().st_size < 4000
        known.settle(["a.docx"], {"a.docx": entry(number)})
    known.close()

    assert (tmp_path / JOURNAL_NAME).stat().st_size < 4000


def test_bytes_of_ours_are_known_though_another_paper_has_their_name(tmp_path: Path) -> None:
    """A clerk renamed a paper; what was written under its old name since does not hide that."""
    written = Book(tmp_path)
    written.settle((), {"a.docx": entry(1), "b.docx": entry(2)})
    written.save()

    replaced, pruned = Book(tmp_path), Book(tmp_path)
    replaced.announce({}, {"a.docx": entry(0)})
    replaced.settle(["a.docx"], {"a.docx": entry(0)})
    pruned.forget(["a.docx"])

    assert replaced.find("bytes 1") == pruned.find("bytes 1") == entry(1)
    assert replaced.find("bytes 0") == entry(0)
