"""Documents are put in place without harm to anybody's work."""

import errno
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.digest import same_content
from cds_docs.pipeline.manifest import MANIFEST_NAME, Manifest, read_manifest
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.place import finished
from cds_docs.pipeline.publish import compare, open_folder, open_root, publish


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def package(text: str, level: int = 6) -> bytes:
    """Return a package with one part that holds a text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        part = zipfile.ZipInfo("word/document.xml")
        file.writestr(part, text * 500, zipfile.ZIP_DEFLATED, compresslevel=level)
    return buffer.getvalue()


A, B, EDITED = package("a"), package("b"), b"edited by hand"


class Site:
    """An output folder in which one document is published again and again."""

    def __init__(self, tmp_path: Path) -> None:
        """Make the folder."""
        self.root = open_root(str(tmp_path / "out"))
        self.folder = open_folder(self.root, "dot")
        self.target = self.folder.path / "van-ban.docx"

    def publish(self, data: bytes, *, force: bool = False) -> tuple[Status, list[str]]:
        """Publish the document and return what became of it and the codes of what was said."""
        placed: list[tuple[Status, tuple[Diagnostic, ...]]] = []
        findings = publish(
            self.folder,
            [finished("van-ban", data)],
            lambda result: placed.append(result[1:]),
            force=force,
        )
        ((status, said),) = placed
        return status, [finding.code.id for finding in (*said, *findings)]

    def names(self) -> list[str]:
        """Return the documents in the folder."""
        return sorted(set(names_in(self.folder.path)) - {MANIFEST_NAME})


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return an empty output folder."""
    return Site(tmp_path)


def test_absent_is_written(site: Site) -> None:
    """State 1: nothing there."""
    assert site.publish(A) == (Status.WRITTEN, [])
    assert site.target.read_bytes() == A


def test_same_is_not_written_again(site: Site) -> None:
    """State 2: what we wrote, unedited, and nothing new: neither file nor manifest is touched."""
    site.publish(A)
    before = [path.stat().st_mtime_ns for path in site.folder.path.iterdir()]

    assert site.publish(A) == (Status.UNCHANGED, [])
    assert [path.stat().st_mtime_ns for path in site.folder.path.iterdir()] == before


def test_ours_is_replaced(site: Site) -> None:
    """State 3: what we wrote, unedited, and the campaign has changed."""
    site.publish(A)

    assert site.publish(B) == (Status.WRITTEN, [])
    assert (site.target.read_bytes(), site.names()) == (B, ["van-ban.docx"])


def test_edited_is_kept(site: Site) -> None:
    """State 4: edited since; the new one goes beside it."""
    site.publish(A)
    site.target.write_bytes(EDITED)

    assert site.publish(B) == (Status.KEPT_BACK, ["C210"])
    assert site.target.read_bytes() == EDITED
    assert (site.folder.path / "van-ban.moi.docx").read_bytes() == B


def test_unknown_is_kept(site: Site) -> None:
    """State 5: somebody else's file of that name."""
    site.target.write_bytes(EDITED)

    assert site.publish(B) == (Status.KEPT_BACK, ["C211"])
    assert site.target.read_bytes() == EDITED


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"version": 2, "files": {}}', '{"version": 1}', "[" * 100_000,
     '{"version": 1, "files": {"a": 1}}', '{"version": 1, "files": []}', "\x00", '{"version":1,'],
)  # fmt: skip
def test_broken_manifest_makes_files_unknown(site: Site, text: str) -> None:
    """State 6: the manifest is broken; files are kept, and it is made anew."""
    site.publish(A)
    (site.folder.path / MANIFEST_NAME).write_text(text, encoding="utf-8")

    assert site.publish(B) == (Status.KEPT_BACK, ["C211", "C213"])
    assert site.target.read_bytes() == A
    assert read_manifest(site.folder.path) is not None


def test_broken_manifest_beside_the_same_file_is_mended(site: Site) -> None:
    """A file that is what would be written needs no manifest to be ours."""
    site.publish(A)
    (site.folder.path / MANIFEST_NAME).write_bytes(b"\xff")

    assert site.publish(A) == (Status.UNCHANGED, ["C213"])
    assert site.publish(B) == (Status.WRITTEN, [])


def test_same_content_in_other_bytes_is_unchanged(site: Site) -> None:
    """Another zlib packs the same parts into other bytes: that is no change."""
    assert package("a", level=0) != package("a", level=9)
    site.publish(package("a", level=0))

    assert site.publish(package("a", level=9)) == (Status.UNCHANGED, [])
    assert site.target.read_bytes() == package("a", level=0)


def test_force_keeps_a_backup(site: Site) -> None:
    """--force replaces an edited file and keeps it as .bak.docx."""
    site.publish(A)
    site.target.write_bytes(EDITED)

    assert site.publish(B, force=True) == (Status.WRITTEN, [])
    assert site.target.read_bytes() == B
    assert (site.folder.path / "van-ban.bak.docx").read_bytes() == EDITED


def test_force_never_loses_an_older_backup(site: Site) -> None:
    """A second edited file gets its own backup; the same one twice does not."""
    for edited in (b"first", b"second", b"second"):
        site.target.write_bytes(edited)
        site.publish(A, force=True)

    assert site.names() == ["van-ban.bak-2.docx", "van-ban.bak.docx", "van-ban.docx"]
    assert (site.folder.path / "van-ban.bak.docx").read_bytes() == b"first"


def test_force_on_our_own_file_needs_no_backup(site: Site) -> None:
    """What we wrote ourselves can be made again."""
    site.publish(A)
    site.publish(B, force=True)

    assert site.names() == ["van-ban.docx"]


def test_the_new_one_beside_is_replaced_while_it_is_ours(site: Site) -> None:
    """Run after run there is one .moi.docx, always the latest."""
    site.target.write_bytes(EDITED)
    site.publish(A)
    site.publish(B)

    assert site.names() == ["van-ban.docx", "van-ban.moi.docx"]
    assert (site.folder.path / "van-ban.moi.docx").read_bytes() == B


def test_the_new_one_beside_is_kept_when_edited(site: Site) -> None:
    """Who edits the .moi.docx does not lose that either."""
    site.target.write_bytes(EDITED)
    site.publish(A)
    (site.folder.path / "van-ban.moi.docx").write_bytes(b"mine")
    site.publish(B)

    assert (site.folder.path / "van-ban.moi.docx").read_bytes() == b"mine"
    assert (site.folder.path / "van-ban.moi-2.docx").read_bytes() == B


def test_the_new_one_put_in_place_is_ours_again(site: Site) -> None:
    """After the clerk takes over the .moi.docx, the next change is written as usual."""
    site.target.write_bytes(EDITED)
    site.publish(A)
    (site.folder.path / "van-ban.moi.docx").rename(site.target)

    assert site.publish(B) == (Status.WRITTEN, [])


@pytest.mark.parametrize("lock", ["~$n-ban.docx", "~$an-ban.docx", "~$van-ban.docx"])
def test_open_in_word_is_said(site: Site, lock: str) -> None:
    """A file open in Word is left alone, whichever way Word names its lock file."""
    site.publish(A)
    (site.folder.path / lock).touch()

    assert site.publish(B) == (Status.KEPT_BACK, ["C212"])
    assert site.target.read_bytes() == A


def test_open_in_libreoffice_is_said(site: Site) -> None:
    """LibreOffice lays its lock file under another name."""
    site.publish(A)
    (site.folder.path / ".~lock.van-ban.docx#").touch()

    assert site.publish(B) == (Status.KEPT_BACK, ["C212"])


def test_open_but_unchanged_is_no_trouble(site: Site) -> None:
    """Who only reads the file in Word does not stop a run that has nothing to write."""
    site.publish(A)
    (site.folder.path / "~$n-ban.docx").touch()

    assert site.publish(A) == (Status.UNCHANGED, [])


def test_link_as_target_is_refused(site: Site, tmp_path: Path) -> None:
    """A link where a document should go is neither followed nor replaced."""
    (tmp_path / "victim").write_bytes(b"old")
    site.target.symlink_to(tmp_path / "victim")

    assert site.publish(A) == (Status.FAILED, ["C209"])
    assert (tmp_path / "victim").read_bytes() == b"old"


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_folder_or_pipe_as_target_is_refused(site: Site, make: object) -> None:
    """What is no ordinary file where a document should go is named."""
    assert callable(make)
    make(site.target)

    assert site.publish(A) == (Status.FAILED, ["C208"])


def test_folder_that_leads_outside_is_refused(tmp_path: Path) -> None:
    """A campaign's folder that is a link out of the output folder gets nothing."""
    root = open_root(str(tmp_path / "out"))
    (tmp_path / "elsewhere").mkdir()
    (root.path / "dot").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CdsError) as caught:
        open_folder(root, "dot")

    assert caught.value.diagnostics[0].code.id == "C209"
    assert names_in(tmp_path / "elsewhere") == []


def test_linked_output_folder_is_the_users_choice(tmp_path: Path) -> None:
    """The output folder itself may be a link: the user named it."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "disk")

    folder = open_folder(open_root(str(tmp_path / "out")), "dot")

    assert folder.path == (tmp_path / "disk" / "dot").resolve()


def test_file_in_place_of_the_output_folder(tmp_path: Path) -> None:
    """A file where a folder should be is said, for the root and for the campaign."""
    (tmp_path / "file").touch()
    with pytest.raises(CdsError) as of_root:
        open_root(str(tmp_path / "file"))
    with pytest.raises(CdsError) as below_file:
        open_root(str(tmp_path / "file" / "out"))
    root = open_root(str(tmp_path / "out"))
    (root.path / "dot").touch()
    with pytest.raises(CdsError) as of_folder:
        open_folder(root, "dot")

    for caught in (of_root, below_file, of_folder):
        assert caught.value.diagnostics[0].code.id == "C208"


class KilledError(BaseException):
    """Stands for kill -9: nothing of ours catches it."""


def puts_with(patch: pytest.MonkeyPatch, hear: Callable[[Path], None]) -> None:
    """Let something be done before documents and manifest take their places."""
    replace = os.replace

    def heard(temporary: Path | str, path: Path | str) -> None:
        hear(Path(path))
        replace(temporary, path)

    patch.setattr(os, "replace", heard)


def kill_before(
    site: Site, data: bytes, name: str, monkeypatch: pytest.MonkeyPatch, *, skip: int
) -> None:
    """Publish and be killed before a file of that name is written, after it was some times."""
    left = skip

    def until(path: Path) -> None:
        nonlocal left
        if path.name == name:
            if left == 0:
                raise KilledError
            left -= 1

    with monkeypatch.context() as patch:
        puts_with(patch, until)
        with pytest.raises(KilledError):
            site.publish(data)


def test_killed_between_files_and_manifest(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run killed after the file was replaced leaves a file the next run knows as ours."""
    site.publish(A)
    kill_before(site, B, MANIFEST_NAME, monkeypatch, skip=1)

    assert site.target.read_bytes() == B
    assert site.publish(A) == (Status.WRITTEN, [])
    assert "pending" not in json.loads((site.folder.path / MANIFEST_NAME).read_bytes())


def test_killed_twice(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed after replacing, then killed before replacing: the file is still known as ours."""
    site.publish(A)
    kill_before(site, B, MANIFEST_NAME, monkeypatch, skip=1)
    kill_before(site, package("c"), "van-ban.docx", monkeypatch, skip=0)

    assert site.target.read_bytes() == B
    assert site.publish(A) == (Status.WRITTEN, [])


def test_the_new_one_beside_is_known_after_two_kills(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The .moi.docx a killed run has replaced stays ours while the next run is killed too."""
    site.publish(A)
    site.target.write_bytes(EDITED)
    site.publish(A)
    kill_before(site, B, MANIFEST_NAME, monkeypatch, skip=1)
    kill_before(site, package("c"), "van-ban.moi.docx", monkeypatch, skip=0)

    assert site.publish(A)[0] is Status.KEPT_BACK
    assert site.names() == ["van-ban.docx", "van-ban.moi.docx"]
    assert (site.folder.path / "van-ban.moi.docx").read_bytes() == A


def test_unwritable_document_is_told_and_the_old_one_stays(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk fails the document; old file and manifest still agree."""
    site.publish(A)

    def full(path: Path) -> None:
        if path.suffix == ".docx":
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        puts_with(patch, full)
        assert site.publish(B) == (Status.FAILED, ["C208"])
        assert site.names() == ["van-ban.docx"]

    assert site.publish(A) == (Status.UNCHANGED, [])
    assert site.publish(B) == (Status.WRITTEN, [])


def test_one_of_a_batch_that_cannot_be_replaced(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told and stays as it was; those before and after it are written and known."""
    ids = [f"vb-{number}" for number in range(9)]

    def put(data: bytes) -> list[Status]:
        placed: list[Status] = []
        batch = [finished(name, data) for name in ids]
        publish(site.folder, batch, lambda result: placed.append(result[1]), force=False)
        return placed

    def held(path: Path) -> None:
        if path.name == "vb-4.docx":
            raise OSError(errno.EBUSY, "busy")

    put(A)
    with monkeypatch.context() as patch:
        puts_with(patch, held)
        placed = put(B)

    written = [Status.WRITTEN] * 9
    assert placed == [*written[:4], Status.FAILED, *written[5:]]
    assert [(site.folder.path / f"{name}.docx").read_bytes() for name in ids] == [
        *[B] * 4, A, *[B] * 4,
    ]  # fmt: skip
    assert site.names() == [f"{name}.docx" for name in ids]
    assert put(B) == [*[Status.UNCHANGED] * 4, Status.WRITTEN, *[Status.UNCHANGED] * 4]


def test_what_stands_there_is_not_unpacked_where_it_is_known(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest says what our own file holds; a stranger's is looked into."""
    looked: list[Path] = []

    def look(path: Path, data: bytes) -> bool:
        looked.append(path)
        return same_content(path, data)

    monkeypatch.setattr("cds_docs.pipeline.place.same_content", look)
    site.publish(A)
    assert site.publish(B) == (Status.WRITTEN, [])
    assert looked == []
    site.target.write_bytes(package("b", level=0))
    assert site.publish(B) == (Status.UNCHANGED, [])
    assert looked == [site.target]


def test_unwritable_manifest_stops_before_any_document(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the manifest nothing is replaced: else the next run could not tell edits."""

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    puts_with(monkeypatch, full)

    assert site.publish(A) == (Status.FAILED, ["C208"])
    assert site.names() == []


def test_manifest_says_what_it_must(site: Site) -> None:
    """Each file has the digest of its content and of its bytes; the text is stable."""
    site.publish(A)
    first = (site.folder.path / MANIFEST_NAME).read_bytes()
    site.publish(B)
    site.publish(A)

    data = json.loads(first)
    assert (site.folder.path / MANIFEST_NAME).read_bytes() == first
    assert list(data) == ["files", "version"]
    assert set(data["files"]["van-ban.docx"]) == {"digest", "sha256"}


def test_manifest_that_is_a_link_is_not_followed(site: Site, tmp_path: Path) -> None:
    """A link in the place of the manifest is replaced; what it points to stays."""
    (tmp_path / "victim").write_text("{}", encoding="utf-8")
    (site.folder.path / MANIFEST_NAME).symlink_to(tmp_path / "victim")

    assert site.publish(A) == (Status.WRITTEN, ["C213"])
    assert (tmp_path / "victim").read_text(encoding="utf-8") == "{}"


def test_compare_touches_nothing(site: Site) -> None:
    """--check says absent, same or different and leaves the folder as it is."""
    made = finished("van-ban", A)

    absent = compare("out/dot", site.folder.path, made, Manifest())
    site.publish(A)
    before = names_in(site.folder.path)
    known = read_manifest(site.folder.path)
    assert known
    same = compare("out/dot", site.folder.path, made, known)
    older = compare("out/dot", site.folder.path, finished("van-ban", B), known)
    site.target.write_bytes(EDITED)
    other = compare("out/dot", site.folder.path, made, known)

    assert [item[1] for item in (absent, same, other)] == [
        Status.DIFFERS,
        Status.UNCHANGED,
        Status.DIFFERS,
    ]
    assert absent[2][0].message == "Chưa có tệp «out/dot/van-ban.docx»."
    assert older[2][0].message == "Tệp «out/dot/van-ban.docx» khác bản sẽ ghi."
    assert "để ghi lại" in older[2][0].hint
    assert other[2][0].code.id == "C215"
    assert "không phải bản chương trình ghi" in other[2][0].message
    assert "--force" in other[2][0].hint
    assert names_in(site.folder.path) == before
