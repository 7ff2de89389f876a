"""The whole country, and two processes against one."""

import shutil
from functools import partial
from pathlib import Path

from benchmarks.mail.ours import MODES, OURS
from benchmarks.report import number
from benchmarks.run import environment, run
from benchmarks.scaling import campaigns
from benchmarks.scaling.figures import NO_GOAL, Section, Verdict, ratios, seconds
from benchmarks.scaling.plan import Ground
from benchmarks.scaling.rounds import column, measured
from benchmarks.scaling.tree import PAUSE, Spent, missing, watched

_DOCUMENTS = 3
_JOBS = (1, 2)
_FASTER = 1.5
"""Times as fast where every file is read back."""
_NO_SLOWER = 0.95
"""The same where copies come unread out of a mould: those are not shared out. One run is seldom as
fast as the next to the hundredth.
"""


def _render(campaign: Path, count: int, jobs: int, words: tuple[str, ...]) -> Spent:
    """Render a campaign into an empty folder, its processes watched; count its files.

    Raises:
        SystemExit: There are not as many files as there must be.
    """
    out = campaign.parent / "out"
    command = campaigns.render(campaign, "-o", out, "--jobs", jobs, *words)
    spent = Spent(run(command)[0], 0) if missing() else watched(command, environment())
    made = sum(1 for _ in out.glob("*/*.docx"))
    shutil.rmtree(out)
    if made != count:
        raise SystemExit(f"{made} files instead of {count}")
    return spent


def nation(ground: Ground) -> Section:
    """Measure three documents for each commune of the country."""
    communes = ground.plan.communes
    count = communes * _DOCUMENTS
    campaign = campaigns.nation(ground.memory / "ca-nuoc", communes)
    jobs = {
        f"{name}, --jobs {jobs}": partial(_render, campaign, count, jobs, MODES[name].words)
        for name in MODES
        for jobs in _JOBS
    }
    found = measured("the country", jobs, ground.plan.at_most(1))
    shutil.rmtree(campaign.parent)
    rows = [("cách làm", "giây", "tệp mỗi giây", "MB nhiều nhất, mọi tiến trình", "tệp đếm được")]
    for name in jobs:
        spent = column(found, name)
        took = [one.seconds for one in spent]
        memory = number(max(one.memory for one in spent)) if not missing() else "–"
        rows.append((name, seconds(took), number(count / took[0]), memory, str(count)))
    text = (
        f"{communes} xã, phường, đặc khu (tên đặt ra), mỗi nơi {_DOCUMENTS} văn bản khác nhau một"
        " trang (`benchmarks/scaling/xa.yaml`), một lệnh. Bộ nhớ là tổng của mọi tiến trình, trang"
        f" nhớ dùng chung tính nhiều lần, nhìn {1 / PAUSE:.0f} lần một giây. {NO_GOAL}"
    )
    return Section("Cả nước", text, tuple(rows), notes=_note())


def two(ground: Ground) -> Section:
    """Measure two processes against one."""
    count = ground.plan.shared
    (campaign,) = campaigns.letters(ground.memory / "hai", count)
    jobs = {
        f"{name}, --jobs {jobs}": partial(_render, campaign, count, jobs, MODES[name].words)
        for name in MODES
        for jobs in _JOBS
    }
    found = measured("two processes", jobs, ground.plan.at_most(2))
    shutil.rmtree(campaign.parents[1])
    took = {name: [spent.seconds for spent in column(found, name)] for name in jobs}
    rows = [("cách làm", "giây"), *((name, seconds(took[name])) for name in jobs)]
    goals = {OURS: ("nhanh hơn", _FASTER)}
    verdicts = tuple(
        Verdict(
            f"{name}: hai tiến trình {words} một",
            ratios(took[f"{name}, --jobs 1"], took[f"{name}, --jobs 2"]),
            limit,
            least=True,
        )
        for name in MODES
        for words, limit in [goals.get(name, ("không chậm hơn", _NO_SLOWER))]
    )
    text = f"{count} công văn ba trang như ở trên, cả lệnh từ lúc gọi."
    return Section("Hai tiến trình", text, tuple(rows), verdicts)


def _note() -> tuple[str, ...]:
    """Return why memory is missing, where it is."""
    return (f"Bộ nhớ không được đo: {missing()}.",) if missing() else ()
