"""Campaigns put away until it is their turn."""

import gc
import pickle
from pathlib import Path

import pytest

from cds_docs.campaign import Loaded
from cds_docs.compose.environment import Sandbox
from cds_docs.pipeline.campaigns import open_campaigns
from cds_docs.pipeline.outcome import Result, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.shelf import Shelved
from support.campaigns import CAMPAIGNS
from support.desk import PROSE, Desk
from support.trees import tree
from support.watching import Watcher

_MANY = 40
_CAMPAIGNS = sorted(CAMPAIGNS.glob("*.yaml"))


@pytest.mark.parametrize("path", _CAMPAIGNS, ids=lambda path: path.stem)
def test_a_campaign_comes_back_as_it_was(path: Path) -> None:
    """With its places and its papers, and a draft only where there was one."""
    (job,) = open_campaigns([str(path)], draft=True).jobs
    loaded, draft, ids = job.loaded, job.draft, job.shelved.papers.ids
    job.shelved.fold()

    assert job.loaded is not loaded
    assert (job.loaded, job.draft, job.is_draft) == (loaded, draft, draft is not None)
    assert job.loaded is job.loaded
    assert job.shelved.papers is job.shelved.papers
    assert job.shelved.papers.ids == ids
    again = pickle.loads(pickle.dumps(job))  # noqa: S301 - our own bytes
    assert (again.loaded, again.draft) == (loaded, draft)


def test_only_two_are_at_hand(here: Desk) -> None:
    """Of many that are asked for one after the other; one that was never folded stays."""
    here.campaign("dot.yaml")
    (job,) = open_campaigns(["campaigns/dot.yaml"]).jobs
    folded = [Shelved(job.loaded) for _ in range(5)]
    for one in folded:
        one.fold()
    seen = [one.values.loaded for one in folded]

    assert folded[-1].values.loaded is seen[-1]
    assert folded[-2].values.loaded is seen[-2]
    assert folded[0].values.loaded is not seen[0]
    assert folded[0].values.loaded == seen[0]
    assert folded[-2].values.loaded is not seen[-2]
    assert job.loaded is job.loaded


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_campaigns_take_little_memory(here: Desk, jobs: int) -> None:
    """However many are rendered at once, few are more than folded bytes; papers are the same."""
    here.template("cong-van/ngan.md.j2", PROSE)
    for number in range(_MANY):
        here.campaign(f"dot-{number:02}.yaml", "cong-van", f"thu-{number}")
    alive: list[int] = []

    class Counting(Watcher):
        def done(self, result: Result) -> None:
            super().done(result)
            alive.append(sum(isinstance(one, Loaded) for one in gc.get_objects()))

    before = sum(isinstance(one, Loaded) for one in gc.get_objects())
    outcome = render(["campaigns"], RenderOptions(jobs=jobs), Counting())
    together = tree(here.folder / "out")
    names = sorted(path.stem for path in (here.folder / "campaigns").iterdir())
    for name in names:
        render([f"campaigns/{name}.yaml"], RenderOptions(out="rieng"), Watcher())

    assert [result.status for result in outcome.results] == [Status.WRITTEN] * 2 * _MANY
    assert [Path(result.path).parent.name for result in outcome.results][::2] == names
    assert max(alive) - before < _MANY / 2
    papers = {name: data for name, data in together.items() if name.endswith(".docx")}
    alone = tree(here.folder / "rieng")
    assert len(papers) == 2 * _MANY
    assert papers == {name: alone[name] for name in papers}


def test_folders_share_compiled_templates(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Campaigns of many folders that use the same templates have them compiled once."""
    compiled: list[str] = []
    real = Sandbox.compile

    def counted(sandbox: Sandbox, source: object, name: str, *rest: object) -> object:
        compiled.append(name)
        return real(sandbox, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Sandbox, "compile", counted)
    here.template("cong-van/ngan.md.j2", PROSE)
    text = here.campaign("dot.yaml").read_text(encoding="utf-8")
    for name in ("xa-a", "xa-b", "xa-c"):
        here.write(f"{name}/{name}.yaml", text)
    own = PROSE.replace("tuyên truyền", "chào mừng")
    here.write("xa-c/templates/cong-van/ngan.md.j2", own)
    outcome = render(["xa-a", "xa-b", "xa-c"], RenderOptions(), Watcher())

    assert [result.status for result in outcome.results] == [Status.WRITTEN] * 3
    assert compiled.count("cong-van/ngan.md.j2") == 2
    papers = [data for name, data in tree(here.folder / "out").items() if name.endswith(".docx")]
    assert papers[0] == papers[1] != papers[2]
