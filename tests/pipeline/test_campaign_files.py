"""Pictures and base packages are read beside the campaign and nowhere else."""

import os
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.pictures import CampaignFiles
from support.desk import Desk


def test_files_beside_and_above_are_read(here: Desk) -> None:
    """Paths count from the campaign's folder; Windows separators are understood."""
    here.write("hinh/a.png", "ảnh")
    files = CampaignFiles(Path("campaigns"))

    assert files.read("../hinh/a.png") == "ảnh".encode()
    assert files.read("..\\hinh\\a.png") == "ảnh".encode()


@pytest.mark.parametrize(
    "path",
    ["", "khong-co.png", "/etc/hostname", "C:\\a.png", "C:a.png", "\\\\srv\\x\\a.png",
     "//srv/a.png", "https://example.vn/a.png", "file:///etc/hostname", "a\0b", "x" * 5000],
)  # fmt: skip
def test_paths_that_lead_elsewhere_find_nothing(here: Desk, path: str) -> None:
    """Absolute paths, drives, network shares and addresses are never opened."""
    assert CampaignFiles(here.folder).read(path) is None


def test_folder_and_pipe_find_nothing(here: Desk) -> None:
    """What is no file counts as missing and nobody waits for it."""
    os.mkfifo(here.folder / "a.png")

    assert CampaignFiles(here.folder).read("a.png") is None
    assert CampaignFiles(here.folder).read("templates") is None


def test_giant_file_is_said(here: Desk) -> None:
    """A file over the limit is named with the limit."""
    with (here.folder / "a.png").open("wb") as file:
        file.truncate(21 << 20)

    with pytest.raises(CdsError) as caught:
        CampaignFiles(here.folder).read("a.png")

    assert caught.value.diagnostics[0].code.id == "C203"
