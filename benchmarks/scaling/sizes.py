"""A long table, a campaign of many documents, a second run of the same."""

import shutil
from functools import partial
from pathlib import Path

from benchmarks.mail.ours import MODES
from benchmarks.report import number
from benchmarks.run import run
from benchmarks.scaling import campaigns
from benchmarks.scaling.figures import NO_GOAL, Section, Verdict, ratios, seconds
from benchmarks.scaling.plan import Ground
from benchmarks.scaling.rounds import column, measured

_LINEAR = 1.5
"""Comparing every row with every other would give 10; a short table is within a fifth of noise."""


def _took(campaign: Path, *words: object, again: bool = False) -> float:
    """Render a campaign into an empty folder, or over what is there; return the seconds."""
    out = campaign.parent / "out" / campaign.stem
    if not again:
        shutil.rmtree(out, ignore_errors=True)
    return run(campaigns.render(campaign, "-o", out, *words))[0]


def table(ground: Ground) -> Section:
    """Measure a long table in an appendix."""
    counts = ground.plan.table
    folder = ground.memory / "bang"
    folder.mkdir()
    jobs = {f"{count} hàng": partial(_took, campaigns.table(folder, count)) for count in counts}
    found = measured("a long table", jobs, ground.plan.rounds)
    shutil.rmtree(folder)
    tiny, short, long = (column(found, name) for name in jobs)
    least, few, many = counts
    per_row = [
        tuple((own - base) / (count - least) for own, base in zip(took, tiny, strict=True))
        for took, count in ((short, few), (long, many))
    ]
    rows = [("bảng", "giây từ lúc gọi"), *((name, seconds(column(found, name))) for name in jobs)]
    verdict = Verdict(
        f"giá mỗi hàng ở {many} hàng so với ở {few} hàng", ratios(per_row[1], per_row[0]), _LINEAR
    )
    text = (
        "Một phụ lục là bảng năm cột (`benchmarks/scaling/bang.yaml`), cả lệnh `render`, tệp được"
        f" đọc lại và kiểm tra. Giá mỗi hàng là phần hơn bảng {least} hàng; tăng đều được tính"
        f" là không quá {number(_LINEAR)} lần (so mọi hàng với mọi hàng thì là"
        f" {number(many / few)} lần)."
    )
    return Section("Bảng dài", text, tuple(rows), (verdict,))


def papers(ground: Ground) -> Section:
    """Measure a campaign of many documents."""
    count = ground.plan.papers
    folder = ground.memory / "nhieu"
    folder.mkdir()
    one, many = "1 văn bản", f"{count} văn bản"
    jobs = {
        one: partial(_took, campaigns.papers(folder, 1)),
        many: partial(_took, campaigns.papers(folder, count)),
    }
    found = measured("many documents", jobs, ground.plan.rounds)
    shutil.rmtree(folder)
    each = [
        (long - short) * 1000 / (count - 1)
        for long, short in zip(column(found, many), column(found, one), strict=True)
    ]
    rows = [
        ("chiến dịch", "giây từ lúc gọi"),
        *((name, seconds(column(found, name))) for name in jobs),
    ]
    text = (
        "Công văn ba trang của `campaigns/quang-ngai-2024.yaml`, mỗi văn bản một mã; cả lệnh từ lúc"
        f" gọi, mọi tệp được kiểm tra. Mỗi văn bản thêm {seconds(each)} mili giây. {NO_GOAL}"
    )
    return Section("Nhiều văn bản trong một chiến dịch", text, tuple(rows))


def again(ground: Ground) -> Section:
    """Measure a second run when nothing has changed."""
    count = ground.plan.letters
    (campaign,) = campaigns.letters(ground.memory / "lai", count)
    rows = [("cách làm", "lần đầu, giây", "lần sau, giây", "lần sau so với lần đầu")]
    found = measured(
        "run again",
        {name: partial(_twice, campaign, MODES[name].words) for name in MODES},
        ground.plan.at_most(3),
    )
    for name in MODES:
        first, second = zip(*column(found, name), strict=True)
        rows.append((name, seconds(first), seconds(second), seconds(ratios(second, first))))
    shutil.rmtree(campaign.parents[1])
    text = f"{count} công văn như ở trên; lần sau không có gì đổi. Cả lệnh từ lúc gọi. {NO_GOAL}"
    return Section("Chạy lại khi không có gì đổi", text, tuple(rows))


def _twice(campaign: Path, words: tuple[str, ...]) -> tuple[float, float]:
    """Render a campaign twice."""
    return _took(campaign, *words), _took(campaign, *words, again=True)
