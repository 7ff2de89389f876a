"""Peak memory, from few letters to very many, beside docxtpl's."""

import shutil
from functools import partial

from benchmarks.mail.ours import MODES
from benchmarks.report import number
from benchmarks.run import module, run
from benchmarks.scaling import campaigns, idle
from benchmarks.scaling.figures import Section, Verdict, ratios, seconds
from benchmarks.scaling.merging import PEER, prepared
from benchmarks.scaling.plan import Ground
from benchmarks.scaling.rounds import column, measured

_Spent = tuple[float, float]
_LIMIT = 0.7
_FLAT = 1.1
_IDLE = f"chỉ nạp {idle.LOADED}"


def _ours(ground: Ground, words: tuple[str, ...], count: int) -> _Spent:
    """Render letters from the command line."""
    folder = ground.memory / "bo-nho"
    found = run(campaigns.render(*campaigns.letters(folder, count), "-o", folder / "out", *words))
    made = sum(1 for _ in folder.glob("out/*/*.docx"))
    shutil.rmtree(folder)
    if made != count:
        raise SystemExit(f"{made} letters instead of {count}")
    return found


def _peer(ground: Ground, count: int) -> _Spent:
    """Let docxtpl make letters."""
    folder = ground.memory / "bo-nho"
    prepared(folder, count)
    out = folder / "out"
    out.mkdir()
    found = run(module("mail.worker", PEER, folder / "cong-van.yaml", count, out))
    shutil.rmtree(folder)
    return found


def section(ground: Ground) -> Section:
    """Measure peak memory."""
    plan = ground.plan
    few, many, most = plan.memory
    names = {(name, count): f"{name}, {count}" for name in MODES for count in plan.memory}
    peers = {count: f"{PEER}, {count}" for count in (many, most)}
    jobs = {
        names[name, count]: partial(_ours, ground, MODES[name].words, count)
        for name, count in names
    }
    jobs |= {peer: partial(_peer, ground, count) for count, peer in peers.items()}
    jobs[_IDLE] = partial(run, module("scaling.idle"))
    found = measured("memory", jobs, plan.at_most(1))
    memory = {name: [spent[1] for spent in column(found, name)] for name in found[0]}
    took = {name: [spent[0] for spent in column(found, name)] for name in found[0]}
    rows = [("cách làm, số công văn", "MB nhiều nhất", "giây từ lúc gọi")]
    rows += [
        (name, number(max(memory[name])), seconds(took[name]))
        for name in (*names.values(), *peers.values(), _IDLE)
    ]
    verdicts = []
    for name in MODES:
        own = {count: memory[names[name, count]] for count in plan.memory}
        verdicts += [
            *(
                Verdict(
                    f"{name}: bộ nhớ ở {count} công văn so với {PEER}",
                    ratios(own[count], memory[peer]),
                    _LIMIT,
                )
                for count, peer in peers.items()
            ),
            Verdict(
                f"{name}: bộ nhớ ở {most} công văn so với ở {few}",
                ratios(own[most], own[few]),
                _FLAT,
            ),
        ]
    text = (
        "Lệnh `cds-docs render` từ lúc gọi đến lúc xong, cả danh sách và sổ ghi; nhiều hơn"
        f" {campaigns.LARGEST_LIST} nơi nhận là nhiều chiến dịch trong một lệnh."
        f" «Không tăng» được tính là không quá {number(_FLAT)} lần. Bộ nhớ của {PEER} tăng theo số"
        " công văn, nên so ở hai số lượng. Dòng cuối là một lệnh chỉ nạp các thư viện mà mọi lần"
        " chạy đều cần (typer nạp cả pydantic) rồi kết thúc."
    )
    return Section("Bộ nhớ", text, tuple(rows), tuple(verdicts))
