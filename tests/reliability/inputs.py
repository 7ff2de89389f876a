"""R5, R6, S1, S4, S5, S8: what others wrote brings nothing down, gets nowhere, tells nothing."""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from cds_docs.pipeline.safe_names import safe_name
from cds_docs.pipeline.workshop import Workshop
from fuzz.bounded_run import fuzz_all, is_guided
from fuzz.hammer import hammer
from fuzz.targets import TARGETS
from hostile.outside import PLACES, names, strays
from hostile.payloads import PAYLOADS, acted_upon, fields
from hostile.row import laid, row
from hostile.trial import OUTCOMES, Outcome, rows, tried
from reliability.goal import Result, Scale, shown
from reliability.suites import ROOT, run
from support.bounded import Bounded, bounded
from support.desk import Desk

_DOCX = {"docx", "part", "base"}
_CAMPAIGN = {"yaml", "campaign"}
_LARGEST_DOCX, _LARGEST_CAMPAIGN = 25_000, 500_000
_LEAST_SAFE = 120


@contextmanager
def _program() -> Iterator[Bounded]:
    variables = Desk(Path()).variables()
    with tempfile.TemporaryDirectory() as told, bounded(Path(told), variables) as program:
        yield program


@cache
def _tried(every: int) -> dict[str, Outcome]:
    """Run rows of the corpus, and the campaigns with written expectations beside them."""
    chosen = rows()[::every]
    slips = sorted((ROOT / "tests/campaign/corpus").rglob("*.yaml"))[::every]
    chosen += [
        row(f"slip: {file.name}", laid({"a.yaml": file.read_bytes()}), "validate a.yaml")
        for file in slips
    ]
    with _program() as program:
        return {one.id: tried(one, program) for one in chosen}


def bad_inputs(scale: Scale) -> Result:
    """R5: the corpus through the program, under bounds."""
    outcomes = _tried(scale.every)
    expected = set(OUTCOMES.read_text(encoding="utf-8").splitlines())
    wrong = [
        f"{name}: {one.faults}"
        for name, one in outcomes.items()
        if one.faults or not (name.startswith("slip:") or one.line in expected)
    ]
    kinds = Counter(name.partition(":")[0] for name in outcomes)
    slowest = max(one.ended.seconds for one in outcomes.values())
    peak = max(one.ended.peak for one in outcomes.values()) >> 20
    listed = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
    found = f"{len(wrong)} sai; chậm nhất {shown(round(slowest, 1))} giây, nhiều nhất {peak} MB"
    return Result(f"{len(outcomes)} tệp xấu: {listed}", found, "; ".join(wrong[:3]), not wrong)


def fuzzing(scale: Scale) -> Result:
    """R6: every loader, guided by the code that it reaches, and real files changed by chance."""
    targets = TARGETS if scale.suites else TARGETS[:2]
    results = fuzz_all(scale.seconds, targets)
    by_chance = [hammer(target, sys.maxsize, 1, scale.seconds / 6) for target in targets]
    counts = Counter({one.name: one.tried for one in results})
    counts.update({t.name: one.tried for t, one in zip(targets, by_chance, strict=True)})
    faults = [fault for one in results for fault in one.faults]
    faults += [fault for one in by_chance for fault in one.faults]
    campaigns = sum(counts[name] for name in _CAMPAIGN)
    papers = sum(counts[name] for name in _DOCX)
    enough = campaigns >= _LARGEST_CAMPAIGN and papers >= _LARGEST_DOCX
    listed = ", ".join(f"{name} {shown(count)}" for name, count in counts.items())
    how = "atheris" if is_guided() else "không có atheris, chỉ đổi ngẫu nhiên"
    found = f"{len(faults)} ngoại lệ; nhiều nhất {max(one.megabytes for one in results)} MB"
    met = not faults and (enough or None)
    return Result(f"{shown(counts.total())} tệp ({how}): {listed}", found, "; ".join(faults), met)


def inside(scale: Scale) -> Result:
    """S1: nothing is written outside the output folder."""
    with _program() as program:
        pairs = [(place, name) for place in PLACES for name in names()][:: max(scale.every // 4, 1)]
        wrong = [stray for place, name in pairs for stray in strays(place, name, program)]
    chance = random.Random(1)  # noqa: S311 - to choose, not to hide
    for _ in range(scale.names):
        letters = (chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randint(0, 40)))
        made = safe_name("".join(letters))
        if not made.isascii() or len(made) > _LEAST_SAFE or made != safe_name(made):
            wrong.append(made)
    more = ("pipeline/test_campaign_files.py", "pipeline/faults/test_names.py")
    whole = run(*more[: 1 + scale.suites])
    tried = f"{len(pairs)} lần với {len(names())} tên xấu, {shown(scale.names)} tên ngẫu nhiên"
    found = f"{len(wrong)} tệp ngoài chỗ; {whole.found}"
    return Result(tried, found, "; ".join(wrong[:3]), not wrong and whole.is_sound)


def payloads(scale: Scale) -> Result:
    """S4: nothing acts upon text, and templates get nowhere."""
    places = fields()
    workshop = Workshop(None)
    pairs = [(keys, text) for keys in places for text in PAYLOADS][:: scale.every]
    faults = [fault for keys, text in pairs if (fault := acted_upon(keys, text, workshop))]
    templates = [one for name, one in _tried(scale.every).items() if name.startswith("template:")]
    faults += [fault for one in templates for fault in one.faults]
    tried = (
        f"{len(PAYLOADS)} đoạn mã ở {len(places)} trường chữ ({shown(len(pairs))} lần), "
        f"{len(templates)} mẫu lời văn xấu"
    )
    return Result(tried, f"{len(faults)} lần mã chạy hoặc chữ bị đổi", "", not faults)


def xml(scale: Scale) -> Result:
    """S5: document types are refused, and one module parses."""
    found = {
        name: one for name, one in _tried(1 if scale.suites else 20).items() if _is_of_xml(name)
    }
    faults = [fault for one in found.values() for fault in one.faults]
    done = run("word/test_guard.py::test_only_one_module_parses_xml")
    tried = f"{len(found)} tệp có DTD, thực thể, XML hỏng; quét mã nguồn tìm bộ đọc XML khác"
    met = not faults and done.is_sound
    return Result(tried, f"{len(faults)} lọt; {done.found}", "; ".join(faults), met)


def _is_of_xml(name: str) -> bool:
    return any(mark in name for mark in ("D19", "D20", "D34", "laughs", "entities", "XML"))


def discretion(scale: Scale) -> Result:
    """S8: messages show no path of the machine, no trace, nothing that acts on a terminal."""
    outcomes = _tried(scale.every)
    leaks = [fault for one in outcomes.values() for fault in one.faults if "shown" in fault]
    done = run(
        "cli/test_consoles.py"
        if scale.suites
        else "cli/test_consoles.py::test_findings_of_a_broken_campaign"
    )
    tried = f"lời báo của {len(outcomes)} tệp xấu; bảng mã ascii, cp1252, cp1258; ống bị đóng"
    return Result(
        tried, f"{len(leaks)} chỗ lộ; {done.found}", "; ".join(leaks), not leaks and done.is_sound
    )
