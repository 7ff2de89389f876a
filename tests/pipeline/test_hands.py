"""Processes that are begun while a long list is still being judged."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.hands import Hands
from cds_docs.pipeline.manifest import MANIFEST_NAME
from cds_docs.pipeline.order import RenderOptions
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.render import render
from cds_docs.pipeline.shards import Shard
from support.letters import CAMPAIGN, Letters
from support.trees import tree
from support.watching import Watcher

_ROWS = 300


@pytest.fixture
def options(tmp_path: Path) -> Iterator[RenderOptions]:
    """Return what asks for two processes and for all of a campaign; nobody is left afterwards."""
    yield RenderOptions(str(tmp_path / "out"), jobs=2)
    assert not active_children()


def begun(options: RenderOptions, rows: int = _ROWS) -> int:
    """Return how many processes are begun for lists of so many rows."""
    with closing(Hands(options)) as hands:
        hands.expect("dot", rows)
        hands.expect("khac", rows)
        return len(active_children())


def test_a_long_list_begins_them(options: RenderOptions) -> None:
    """All of a campaign is to be made that was never made: there will be enough to do."""
    assert begun(options) == 2


@pytest.mark.parametrize(
    "options",
    [
        RenderOptions(jobs=1),
        RenderOptions(jobs=2, by_sample=True),
        RenderOptions(jobs=2, scheduler="tcp://127.0.0.1:8786"),
        RenderOptions(jobs=2, only=("thu",)),
        RenderOptions(jobs=2, row="17"),
        RenderOptions(jobs=2, sample=3),
        RenderOptions(jobs=2, shard=Shard(1, 4)),
    ],
)
def test_what_may_leave_them_nothing_to_do(options: RenderOptions, tmp_path: Path) -> None:
    """One process, a cluster, a part of the papers, copies that are not read back."""
    assert begun(replace(options, out=str(tmp_path / "out"))) == 0


def test_a_short_list_does_not(options: RenderOptions) -> None:
    """It is judged before a process is there."""
    assert begun(options, 20) == 0


def test_what_was_made_before_may_stand(options: RenderOptions) -> None:
    """Where the folder has a manifest all may be as it was; ``--check`` makes everything anew."""
    manifest = Path(options.out, "dot", MANIFEST_NAME)
    manifest.parent.mkdir(parents=True)
    manifest.write_text("{}", encoding="utf-8")
    manifest.parent.with_name("khac").mkdir()
    (manifest.parent.with_name("khac") / MANIFEST_NAME).write_text("{}", encoding="utf-8")

    assert begun(options) == 0
    assert begun(replace(options, check=True)) == 2


def test_a_folder_that_cannot_be_looked_into(tmp_path: Path) -> None:
    """What is wrong with it is told when something is written there."""
    Letters(tmp_path).write(rows(_ROWS))
    options = RenderOptions("a" * 300, jobs=2)
    outcome = render([str(tmp_path / "dot.yaml")], options, Watcher())

    assert [finding.code.id for finding in outcome.diagnostics][-1:] == ["C208"]
    assert {result.status for result in outcome.results} == {Status.FAILED}
    assert not active_children()


def rows(count: int) -> list[tuple[str, ...]]:
    """Return rows of a list."""
    return [(f"x{at:03}", f"Xã số {at}", f"Xã {at}", "Lê Văn Anh") for at in range(count)]


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    """Return codes and messages."""
    return [(finding.code.id, finding.message) for finding in found]


def test_they_make_what_one_process_makes(tmp_path: Path, options: RenderOptions) -> None:
    """Nobody can tell who made the papers of long lists and of short ones."""
    for name, count in (("mot", 520), ("hai", 3), ("ba", 530)):
        (tmp_path / name).mkdir()
        Letters(tmp_path / name).write(rows(count))
        (tmp_path / name / "dot.yaml").rename(tmp_path / name / f"{name}.yaml")
    paths = [str(tmp_path / name / f"{name}.yaml") for name in ("mot", "hai", "ba")]
    alone = replace(options, out=str(tmp_path / "rieng"), jobs=1)
    outcomes = [render(paths, one, Watcher()) for one in (alone, options)]

    assert [len(one.results) for one in outcomes] == [1053] * 2
    assert {result.status for one in outcomes for result in one.results} == {Status.WRITTEN}
    assert tree(Path(alone.out)) == tree(Path(options.out))


def test_an_error_sends_them_away(tmp_path: Path, options: RenderOptions) -> None:
    """What is wrong in a long list is told as one process tells it, and nothing is made."""
    Letters(tmp_path).write(rows(_ROWS))
    text = CAMPAIGN.replace("template: gui", "template: khong-co")
    (tmp_path / "dot.yaml").write_text(text.replace("year: 2026", "year: nay"), encoding="utf-8")
    outcomes = [
        render([str(tmp_path / "dot.yaml")], replace(options, jobs=jobs), Watcher())
        for jobs in (1, 2)
    ]

    assert told(outcomes[0].diagnostics) == told(outcomes[1].diagnostics) != []
    assert outcomes[1].results == ()
