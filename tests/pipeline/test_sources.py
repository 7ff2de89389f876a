"""Which campaign files the user means."""

import os
from pathlib import Path

import pytest

from cds_docs.pipeline.sources import Sources, find_sources


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with two campaigns and things that are none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "campaigns" / "sub").mkdir(parents=True)
    for name in ("b.yaml", "a.YML", ".hidden.yaml", "note.txt", "sub/c.yaml"):
        (tmp_path / "campaigns" / name).touch()
    return tmp_path


def names(found: Sources) -> list[str]:
    """Return the files as the user sees them."""
    return [file.as_posix() for file in found.files]


def test_folder_means_its_campaigns_by_name() -> None:
    """Hidden files, other files and subfolders are left out."""
    assert names(find_sources(["campaigns"])) == ["campaigns/a.YML", "campaigns/b.yaml"]


def test_folders_that_are_passed_over_are_said(here: Path) -> None:
    """Who keeps last year's campaigns in a folder of their own learns that they are not read."""
    (here / "campaigns/empty").mkdir()
    (here / "campaigns/.git").mkdir()
    (here / "campaigns/.git/c.yaml").touch()

    (note,) = find_sources(["campaigns"]).notes
    assert "«campaigns/sub»" in note
    assert "empty" not in note
    assert ".git" not in note
    assert find_sources(["campaigns", "./campaigns/sub"]).notes == ()
    assert find_sources(["campaigns/sub"]).notes == ()


def test_each_file_once_in_the_order_named(here: Path) -> None:
    """A file named twice, by folder, by link or by another path is worked on once."""
    (here / "link.yaml").symlink_to("campaigns/b.yaml")

    found = find_sources(["campaigns/b.yaml", "campaigns", "./campaigns/../link.yaml"])

    assert names(found) == ["campaigns/b.yaml", "campaigns/a.YML"]


@pytest.mark.parametrize("path", ["b.yaml", "sub"])
def test_campaigns_folder_is_tried_and_said(path: str) -> None:
    """A name that is missing here but exists in campaigns/ is taken from there."""
    found = find_sources([path])

    assert len(found.files) == 1
    assert found.notes == (f"Không có «{path}», dùng «campaigns/{path}».",)


def test_what_is_here_comes_before_campaigns(here: Path) -> None:
    """A file that exists is never replaced by one in campaigns/."""
    (here / "b.yaml").touch()

    assert (names(find_sources(["b.yaml"])), find_sources(["b.yaml"]).notes) == (["b.yaml"], ())


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("campaigns/bb.yaml", "Có phải «campaigns/b.yaml»?"),
        ("bb", "Có phải «campaigns/b.yaml»?"),
        ("z.yaml", "Hiện có: campaigns/a.YML, campaigns/b.yaml."),
        ("không có", "Hiện có: campaigns/a.YML, campaigns/b.yaml."),
        ("", "Hiện có: campaigns/a.YML, campaigns/b.yaml."),
        ("a\0b", "Hiện có: campaigns/a.YML, campaigns/b.yaml."),
    ],
)
def test_missing_path_gets_a_hint(path: str, hint: str) -> None:
    """What does not exist is said, with what was perhaps meant."""
    (finding,) = find_sources([path]).diagnostics

    assert (finding.code.id, finding.hint) == ("C200", hint)


def test_missing_path_where_there_are_no_campaigns(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a campaigns folder the hint does not invent one."""
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))

    (finding,) = find_sources(["x.yaml"]).diagnostics

    assert finding.hint == "Kiểm tra lại đường dẫn."


def test_folder_without_campaigns_is_said(here: Path) -> None:
    """An empty folder is no success."""
    (here / "empty").mkdir()

    (finding,) = find_sources(["empty"]).diagnostics

    assert finding.code.id == "C202"


def test_broken_link_is_left_to_the_reader(here: Path) -> None:
    """A link to nothing exists by name, so the reader says what is wrong with it."""
    (here / "broken.yaml").symlink_to("nowhere")

    assert names(find_sources(["broken.yaml"])) == ["broken.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="rights of folders")
def test_unreadable_folder_is_said(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be listed gives a message."""
    (here / "locked").mkdir()

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (finding,) = find_sources(["locked"]).diagnostics

    assert finding.message == "Không đọc được thư mục «locked»: không có quyền."


def test_a_folder_that_cannot_be_looked_into_offers_no_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The missing path is still what the user is told of."""

    def refuse(folder: Path) -> None:
        raise PermissionError(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    (finding,) = find_sources(["b.yml"]).diagnostics

    assert (finding.code.id, finding.hint) == ("C200", "Kiểm tra lại đường dẫn.")
