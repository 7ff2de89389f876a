"""A folder serves one campaign: another of the same name does not get it."""

import json
import shutil
from pathlib import Path

import pytest

from cds_docs.pipeline.manifest import MANIFEST_NAME
from cds_docs.pipeline.serving import another_campaign, way_to
from support.desk import Desk, campaign_text
from support.trees import tree


@pytest.fixture
def two(here: Desk) -> Desk:
    """Return a desk where one of two campaigns of the same name was made."""
    here.write("pa/2024.yaml", campaign_text("a"))
    here.write("pb/2024.yaml", campaign_text("b").replace("Phổ cập", "Phát triển"))
    assert here.run("render", "pa").code == 0
    return here


def manifest(here: Desk, out: str = "out") -> dict[str, object]:
    """Return a manifest as it stands."""
    data = json.loads((here.folder / out / "2024" / MANIFEST_NAME).read_bytes())
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--force",),
        ("--prune",),
        ("--check", "--prune"),
        ("--shard", "1/1"),
        ("--format", "html"),
    ],
)
def test_another_campaign_of_the_name_is_refused(two: Desk, options: tuple[str, ...]) -> None:
    """Nothing of the first is replaced, removed, or taken for the second's."""
    before = tree(two.folder / "out")
    ran = two.run("render", "pb", *options)

    assert (ran.code, ran.out.count("lỗi C204"), "«pa/2024.yaml»" in ran.out) == (1, 1, True)
    assert "C215" not in ran.out
    assert "C352" not in ran.out
    assert tree(two.folder / "out") == before
    assert two.run("render", "pb", "-o", "khac").code == 0


def test_one_that_is_gone_makes_room(two: Desk) -> None:
    """A campaign that was moved takes its folder along; one that comes back finds it taken."""
    shutil.move(two.folder / "pa/2024.yaml", two.folder / "2024.yaml")
    assert two.run("render", "2024.yaml", "--prune").code == 0
    assert manifest(two)["campaign"] == "../../2024.yaml"
    (two.folder / "2024.yaml").unlink()
    assert two.run("render", "pb", "--prune").code == 0
    assert manifest(two)["campaign"] == "../../pb/2024.yaml"
    two.write("pa/2024.yaml", campaign_text("a"))
    assert two.run("render", "pa").code == 1


def test_the_same_by_any_name(two: Desk) -> None:
    """Relative or not, from another folder, through a link: it is the one campaign."""
    before = tree(two.folder / "out")
    (two.folder / "lien-ket").symlink_to("pa")
    (two.folder / "pc").mkdir()
    (two.folder / "pc/2024.yaml").symlink_to("../pa/2024.yaml")
    out = str(two.folder / "out")
    for path in (str(two.folder / "pa/2024.yaml"), "lien-ket", "pc", "./pa/../pa"):
        assert two.run("render", path, "-o", out).code == 0
    there = Desk(two.folder / "pa")
    assert there.run("render", "2024.yaml", "-o", "../out").code == 0
    assert tree(two.folder / "out") == before


def test_moved_together_it_is_the_same(two: Desk) -> None:
    """No word of the manifest tells where all of it lies: a cache may be unpacked anywhere."""
    before = tree(two.folder / "out")
    shutil.copytree(two.folder, two.folder / "xa/kho", ignore=shutil.ignore_patterns("xa"))
    there = Desk(two.folder / "xa/kho")

    assert there.run("render", "pa").code == 0
    assert tree(there.folder / "out") == before
    assert there.run("render", "pb").code == 1
    assert manifest(two)["campaign"] == "../../pa/2024.yaml"


def test_manifest_that_does_not_tell(two: Desk) -> None:
    """Those of older versions go on working, and learn it with the next run of any kind."""
    path = two.folder / "out/2024" / MANIFEST_NAME
    old = {key: value for key, value in manifest(two).items() if key != "campaign"}
    path.write_text(json.dumps(old), encoding="utf-8")

    assert two.run("render", "pa", "--check").code == 0
    assert "không đổi" in two.run("render", "pa").err
    assert manifest(two)["campaign"] == "../../pa/2024.yaml"
    assert two.run("register", "pa", "-o", "out/2024/so.csv").code == 0
    assert manifest(two)["campaign"] == "../../pa/2024.yaml"


def test_ways(tmp_path: Path) -> None:
    """Files far apart have none; one that somebody wrote by hand leads nowhere by itself."""
    (tmp_path / "2024.yaml").touch()
    campaign = tmp_path / "x.yaml"
    campaign.touch()

    assert way_to(tmp_path / "out/x", campaign) == "../../x.yaml"
    assert way_to(Path("/somewhere/out/x"), campaign) == ""
    assert another_campaign(tmp_path, "out/x", str(tmp_path / "2024.yaml"), campaign) == ()
    assert another_campaign(tmp_path, "out/x", "\0", campaign) == ()
    assert another_campaign(tmp_path, "out/x", "2024.yaml", campaign) != ()
