"""Measure cds-docs on many recipients and many documents: python benchmarks/scale.py [--write].

Each measurement is a process of its own. A round runs all candidates in a new random order; ratios
are taken inside a round, then the median and the range of the rounds are shown. docxtemplater takes
part after npm ci in benchmarks/mail/docxtemplater.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.report import libraries, machine  # noqa: E402 - the checkout is on the path now
from benchmarks.run import BYTECODE, ERRORS, workplace  # noqa: E402
from benchmarks.scaling import crews, memory, merging, printing, sizes  # noqa: E402
from benchmarks.scaling.figures import Section, goals  # noqa: E402
from benchmarks.scaling.plan import SMALL, Ground, Plan  # noqa: E402

PAGE = ROOT / "docs" / "benchmarks-scale.md"

SECTIONS: dict[str, Callable[[Ground], Section]] = {
    "letters": merging.in_memory,
    "disk": merging.on_disk,
    "memory": memory.section,
    "nation": crews.nation,
    "jobs": crews.two,
    "table": sizes.table,
    "papers": sizes.papers,
    "again": sizes.again,
    "pdf": printing.section,
}

_TEXT = """# Đo tốc độ khi có nhiều nơi nhận, nhiều văn bản

Viết bởi `python benchmarks/scale.py --write`: {rounds} vòng, các phép đo dài ít vòng hơn; mỗi
phép đo một tiến trình riêng, thứ tự ngẫu nhiên trong vòng; tỷ số lấy trong từng vòng rồi lấy
trung vị. Tệp ghi vào bộ nhớ (tmpfs) nếu có, trừ khi nói khác. Máy: {machine}; {libraries}. Cả
trang đo hết {minutes} phút. Giá trị tuyệt đối đổi theo máy; nên so tỷ số.

## Mục tiêu

{goals}

{sections}"""


def measure(ground: Ground, names: Iterable[str]) -> list[Section]:
    """Measure what is asked for."""
    return [SECTIONS[name](ground) for name in names]


def page(sections: list[Section], plan: Plan, seconds: float) -> str:
    """Return the page docs/benchmarks-scale.md."""
    verdicts = [verdict for section in sections for verdict in section.verdicts]
    return _TEXT.format(
        rounds=plan.rounds,
        machine=machine(),
        libraries=f"{libraries()}, docx-mailmerge2 {version('docx-mailmerge2')}",
        minutes=f"{seconds / 60:.0f}",
        goals="\n".join(goals(verdicts)),
        sections="\n".join(line for section in sections for line in section.lines),
    )


def _asked() -> argparse.Namespace:
    """Return what is asked for on the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=Plan().rounds)
    options.add_argument("--small", action="store_true", help="a few of everything: does it run?")
    options.add_argument("--only", choices=SECTIONS, action="append", help="only these parts")
    options.add_argument("--disk", help="a folder on disk (default: that for temporary files)")
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = options.parse_args()
    if asked.write and (asked.only or asked.small):
        options.error("--write goes with the whole of it")
    return asked


def main() -> None:
    """Measure, print the page, write it where asked."""
    asked = _asked()
    plan = SMALL if asked.small else replace(Plan(), rounds=asked.rounds)
    start = time.perf_counter()
    with workplace() as folder, tempfile.TemporaryDirectory(dir=asked.disk) as disk:
        sections = measure(Ground(folder, Path(disk), plan), asked.only or SECTIONS)
    Path(ERRORS).unlink(missing_ok=True)
    shutil.rmtree(BYTECODE, ignore_errors=True)
    text = page(sections, plan, time.perf_counter() - start)
    print(text)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
