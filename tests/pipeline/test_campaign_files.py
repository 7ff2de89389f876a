"""Pictures and base packages are read beside the campaign and nowhere else."""

import os
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.pictures import CampaignFiles
from support.desk import Desk


def test_files_beside_and_below_are_read(here: Desk) -> None:
    """Paths count from the campaign's folder; Windows separators and links inside are fine."""
    here.write("campaigns/hinh/a.png", "ảnh")
    (here.folder / "campaigns/b.png").symlink_to("hinh/a.png")
    files = CampaignFiles(Path("campaigns"))

    for path in ("hinh/a.png", "hinh\\a.png", "./hinh/../hinh/a.png", "b.png"):
        assert files.read(path) == "ảnh".encode()
    assert files.read("khong-co.png") is None
    assert files.read("") is None


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_with_loose_marks_are_the_same_names(here: Desk, form: Literal["NFC", "NFD"]) -> None:
    """A folder that came from a Mac, or was named in Unicode tổ hợp, looks the same to a clerk."""
    here.write(f"campaigns/{normalize(form, 'ảnh/Sở Y tế.png')}", "ảnh")
    files = CampaignFiles(here.folder / "campaigns")

    for path in ("ảnh/Sở Y tế.png", "ảnh\\Sở Y tế.png", "./ảnh/../ảnh/Sở Y tế.png"):
        assert files.read(path) == "ảnh".encode()
    assert files.read("ảnh/Sở Y tê.png") is None
    assert files.read("anh/Sở Y tế.png") is None


@pytest.mark.parametrize(
    "path",
    ["../a.png", "..\\a.png", "lien-ket.png", "thu-muc/a.png", "/etc/hostname", "C:\\a.png",
     "C:a.png", "\\\\srv\\x\\a.png", "//srv/a.png", "https://example.vn/a.png", "file:///etc/hostname",
     "a\0b", "/dev/zero"],
)  # fmt: skip
def test_paths_that_lead_elsewhere_are_refused(here: Desk, path: str) -> None:
    """What lies above the campaign, by name or by link, and other machines are never opened."""
    here.write("a.png", "ảnh")
    (here.folder / "campaigns/lien-ket.png").symlink_to("../a.png")
    (here.folder / "campaigns/thu-muc").symlink_to("..")

    with pytest.raises(CdsError) as caught:
        CampaignFiles(here.folder / "campaigns").read(path)

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C385"
    assert "nằm ngoài thư mục" in finding.message


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
