"""Runs that meet in one folder: whole or in parts, eight at once, while somebody reads."""

import subprocess
import threading
import zipfile
from pathlib import Path

from cds_docs.pipeline.manifest import MANIFEST_NAME, read_manifest
from support.desk import Desk
from support.interrupting import is_whole
from support.trees import tree

_IDS = tuple(f"vb-{number:02}" for number in range(40))


def start(here: Desk, *arguments: str) -> "subprocess.Popen[str]":
    """Start a run."""
    return subprocess.Popen(
        here.command("render", "campaigns", *arguments),
        cwd=here.folder,
        env=here.variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(runs: list["subprocess.Popen[str]"]) -> list[tuple[int, str]]:
    """Return exit code and findings of each."""
    told = [run.communicate()[0] for run in runs]
    return [(run.returncode, out) for run, out in zip(runs, told, strict=True)]


def papers(here: Desk) -> dict[str, bytes]:
    """Return the documents of the output folder."""
    return {name: data for name, data in tree(here.folder / "out").items() if "vb-" in name}


class Reader(threading.Thread):
    """Opens all documents again and again, as a colleague with Word would."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder."""
        super().__init__()
        self.folder, self.over = folder, threading.Event()
        self.read, self.torn = 0, 0

    def run(self) -> None:
        """Read until it is over."""
        while not self.over.is_set():
            for path in self.folder.glob("*/*.docx"):
                try:
                    with zipfile.ZipFile(path) as package:
                        self.torn += package.testzip() is not None
                except zipfile.BadZipFile:
                    self.torn += 1
                self.read += 1


def test_eight_runs_that_want_different_papers(here: Desk) -> None:
    """One run at a time has the folder, the others say so; readers never see half a paper."""
    here.campaign("dot.yaml", *_IDS)
    assert here.run("render", "campaigns").code == 0
    first = papers(here)
    reader = Reader(here.folder / "out")
    reader.start()
    for number in range(4):
        here.write(f"mau-{number}/cong-van/ngan.md.j2", f"Lời văn số {number}.\n")
    runs = [start(here, "--templates", f"mau-{number % 4}") for number in range(8)]
    results = ended(runs)
    reader.over.set()
    reader.join()
    manifest = read_manifest(here.folder / "out/dot")

    assert {code for code, _ in results} <= {0, 1}
    assert any(code == 0 for code, _ in results)
    assert all("lỗi C214" in out for code, out in results if code == 1)
    assert (reader.torn, reader.read > 100) == (0, True)
    assert manifest is not None
    assert not manifest.pending
    assert papers(here).keys() == first.keys()
    assert len({data for name, data in papers(here).items() if name.endswith("vb-00.docx")}) == 1
    assert sorted(tree(here.folder / "out/dot")) == sorted(
        [MANIFEST_NAME, *(f"{name}.docx" for name in _IDS)]
    )


def test_eight_parts_at_once_in_one_folder(here: Desk) -> None:
    """Eight parts of a run share a folder: together they make what one run makes."""
    here.campaign("dot.yaml", *_IDS)
    assert here.run("render", "campaigns", "-o", "whole").code == 0
    results = ended([start(here, "--shard", f"{part}/8") for part in range(1, 9)])

    assert [code for code, _ in results] == [0] * 8
    assert tree(here.folder / "out") == tree(here.folder / "whole")
    assert here.run("render", "campaigns", "--check").code == 0


def test_a_killed_part_is_made_up_for(here: Desk) -> None:
    """One of four parts killed: the others finish, and it is run again."""
    here.campaign("dot.yaml", *_IDS)
    assert here.run("render", "campaigns", "-o", "whole").code == 0
    runs = [start(here, "--shard", f"{part}/4") for part in range(1, 5)]
    assert runs[2].stderr is not None
    runs[2].stderr.readline()
    runs[2].kill()
    codes = [code for code, _ in ended(runs)]

    assert [codes[part] for part in (0, 1, 3)] == [0, 0, 0]
    assert all(is_whole(path) for path in here.folder.glob("out/dot/*.docx"))
    assert here.run("render", "campaigns", "--shard", "3/4").code == 0
    assert here.run("render", "campaigns").code == 0
    assert tree(here.folder / "out") == tree(here.folder / "whole")
