"""Parts of a run for several machines: disjoint, complete, and always the same."""

import json
import subprocess
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cds_docs.pipeline.manifest import MANIFEST_NAME
from cds_docs.pipeline.shards import Shard
from support.desk import Desk
from support.trees import tree

_IDS = tuple(f"vb-{number}" for number in range(12))


@given(st.text(), st.text(), st.text(), st.integers(1, 60))
def test_every_document_is_in_one_part(stem: str, document: str, row: str, of: int) -> None:
    """Whatever it is called, exactly one part holds it."""
    assert sum(Shard(number, of).holds(stem, document, row) for number in range(1, of + 1)) == 1


def test_parts_are_the_same_for_ever() -> None:
    """Machines with different versions of Python, or of us, must agree: these never change."""
    held = [
        next(number for number in range(1, 6) if Shard(number, 5).holds("2024", name, row))
        for name, row in [("cong-van", ""), ("ke-hoach", ""), ("cong-van", "xa-1")]
    ]

    assert held == [2, 3, 1]


def test_composed_and_decomposed_names_are_one() -> None:
    """A Mac keeps names of files in another form of Unicode."""
    for number in range(1, 8):
        names = [unicodedata.normalize(form, "chiến dịch") for form in ("NFC", "NFD")]
        assert len({Shard(number, 7).holds(name, "a") for name in names}) == 1


def test_parts_are_of_a_size() -> None:
    """National scale: three documents for each commune, shared out evenly."""
    sizes = Counter(
        number
        for row in range(3321)
        for document in ("cong-van", "ke-hoach", "giay-moi")
        for number in range(1, 9)
        if Shard(number, 8).holds("2026", document, f"xa-{row}")
    )

    assert min(sizes.values()) > 0.9 * max(sizes.values())


def test_parts_make_the_whole(here: Desk) -> None:
    """Files and manifests are those of one run; the order and the hash seed mean nothing."""
    here.campaign("a.yaml", *_IDS)
    here.campaign("b.yaml", "x", "y")
    whole = here.run("render", "campaigns", "-o", "whole")
    seen: Counter[str] = Counter()
    for number in (3, 1, 2):
        part = here.run("render", "campaigns", "--shard", f"{number}/3", PYTHONHASHSEED=str(number))
        assert part.code == 0
        seen.update(line for line in part.err.splitlines() if line.startswith("đã ghi"))

    assert tree(here.folder / "out") == tree(here.folder / "whole")
    assert set(seen.values()) == {1}
    assert len(seen) == whole.err.count("đã ghi") == 14


def test_check_of_a_part(here: Desk) -> None:
    """With --check a part looks at its own documents only, and writes nothing."""
    here.campaign("a.yaml", *_IDS)
    here.run("render", "campaigns", "--shard", "1/2")
    before = tree(here.folder)

    own = here.run("render", "campaigns", "--shard", "1/2", "--check")
    other = here.run("render", "campaigns", "--shard", "2/2", "--check")

    assert (own.code, other.code) == (0, 1)
    assert tree(here.folder) == before


def test_empty_part_says_so(here: Desk) -> None:
    """More parts than documents: the rest have nothing to do, which is no error."""
    here.campaign("a.yaml")
    runs = [here.run("render", "campaigns", "--shard", f"{number}/4") for number in range(1, 5)]
    said = [run.err for run in runs if "không có văn bản nào" in run.err]

    assert {run.code for run in runs} == {0}
    assert len(said) == 3
    assert "Phần" in said[0]


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/2", "1/ 2"])
def test_no_such_part(here: Desk, text: str) -> None:
    """What is no part of a whole is misuse, said with an example."""
    ran = here.run("render", "campaigns", "--shard", text)

    assert ran.code == 2
    assert "2/8" in ran.err
    assert not (here.folder / "out").exists()


def test_parts_at_the_same_time_in_one_folder(here: Desk) -> None:
    """Parts that run at once into one folder keep each other's entries in the manifest."""
    here.campaign("a.yaml", *_IDS)
    running = [
        subprocess.Popen(
            here.command("render", "campaigns", "--shard", f"{number}/4", "--quiet"),
            cwd=here.folder,
            env=here.variables(),
        )
        for number in range(1, 5)
    ]
    codes = [process.wait(60) for process in running]
    data = json.loads((here.folder / "out/a" / MANIFEST_NAME).read_bytes())

    assert codes == [0] * 4
    assert set(data["files"]) == {f"{name}.docx" for name in _IDS}
    assert here.run("render", "campaigns", "--check").code == 0
