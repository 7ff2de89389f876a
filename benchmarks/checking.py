"""Measure the checker: python benchmarks/checking.py [--write].

Each measurement is a process of its own; a round takes all, in a random order. Ratios are taken
inside a round, then median and range of the rounds are shown.
"""

import argparse
import json
import random
import sys
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.report import libraries, machine, span  # noqa: E402 - the checkout is on the path
from benchmarks.run import LETTER, PYTHON, cold_run, module, run, workplace  # noqa: E402

PAGE = ROOT / "docs" / "benchmarks-check.md"
_FILES = 1000
_SIZES = (10, 50, 500)
_TEN, _FIFTY, _MANY = _SIZES
_LIMIT = 200
_CERTIFIED, _PLAIN, _ONE_JOB, _TWO_JOBS = "tự kiểm", "không tự kiểm", "--jobs 1", "--jobs 2"

Round = dict[str, float]


def _timed(what: str, pages: int, folder: Path) -> Round:
    """Return first and later seconds of judging (or only opening) a letter."""
    told = folder / "told.json"
    run(module("checker", what, folder / f"{pages}.docx"), told)
    answer = json.loads(told.read_text(encoding="utf-8"))
    return {f"{what} {pages} {when}": seconds for when, seconds in answer.items()}


def _batch(name: str, folder: Path) -> Round:
    """Return the seconds of judging a folder of letters."""
    jobs = name.split()[1]
    command = [PYTHON, "-m", "cds_docs", "check", str(folder / "many"), "--jobs", jobs, "-q"]
    return {name: run(command)[0]}


def _cold(name: str, folder: Path) -> Round:
    """Return the seconds of rendering a letter from cold, with or without certification."""
    program = "cds_docs" if name == _CERTIFIED else "benchmarks.uncertified"
    out = folder / "out"
    return {
        name: cold_run([PYTHON, "-m", program, "render", str(LETTER), "-o", str(out)], out).seconds
    }


def _prepare(folder: Path) -> None:
    """Write the letters, and run everything once to fill Python's own caches."""
    for pages in _SIZES:
        run(module("papers", pages, folder / f"{pages}.docx"))
    (folder / "many").mkdir()
    data = (folder / f"{_TEN}.docx").read_bytes()
    for number in range(_FILES):
        (folder / "many" / f"{number:04d}.docx").write_bytes(data)


def _measure(folder: Path, rounds: int) -> list[Round]:
    """Take all measurements, round by round."""
    jobs = [partial(_timed, what, pages) for what in ("check", "load") for pages in _SIZES]
    jobs += [partial(_batch, name) for name in (_ONE_JOB, _TWO_JOBS)]
    jobs += [partial(_cold, name) for name in (_CERTIFIED, _PLAIN)]
    order = random.Random(rounds)  # noqa: S311 - an order
    for name in (_CERTIFIED, _PLAIN):
        _cold(name, folder)
    found = []
    for number in range(rounds):
        order.shuffle(jobs)
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        values: Round = {}
        for job in jobs:
            values |= job(folder)
        found.append(values)
    return found


def _ms(rounds: list[Round], name: str) -> str:
    """Return median and range in milliseconds."""
    return span([one[name] * 1000 for one in rounds])


def _rows(rounds: list[Round]) -> list[str]:
    """Return the rows of the letters by length."""
    lines = [
        "| trang | kiểm lần đầu, ms | các lần sau, ms | python-docx chỉ mở tệp, ms |",
        "|---|---|---|---|",
    ]
    for pages in _SIZES:
        names = (f"check {pages} first", f"check {pages} later", f"load {pages} later")
        lines.append(f"| {pages} | {' | '.join(_ms(rounds, name) for name in names)} |")
    return lines


def _goals(rounds: list[Round]) -> list[str]:
    """Return the rows of the goals."""
    ten = [one[f"check {_TEN} first"] * 1000 for one in rounds]
    growth = [
        one[f"check {_MANY} later"] / one[f"check {_FIFTY} later"] / (_MANY / _FIFTY)
        for one in rounds
    ]
    cost = [(one[_CERTIFIED] - one[_PLAIN]) / one[_PLAIN] for one in rounds]
    goals = (
        ("công văn 10 trang, lần đầu trong tiến trình, ms ≤ 200", ten, _LIMIT),
        ("500 trang so với mười lần 50 trang ≤ 1,5", growth, 1.5),
        ("phần tự kiểm của `render` từ lúc gọi, so với phần dựng ≤ 1", cost, 1),
    )
    lines = ["| mục tiêu | đo được, trung vị (khoảng) | đạt |", "|---|---|---|"]
    for words, values, limit in goals:
        met = "có" if median(values) <= limit else "**chưa**"
        lines.append(f"| {words} | {span(values)} | {met} |")
    return lines


_TEXT = """# Đo tốc độ của phần kiểm tra

Viết bởi `python benchmarks/checking.py --write`: {rounds} vòng; mỗi phép đo một tiến trình
riêng, thứ tự ngẫu nhiên trong vòng. Máy: {machine}; {libraries}. Giá trị tuyệt đối đổi theo máy.

## Một văn bản

Công văn ở `campaigns/quang-ngai-2024.yaml`, lời văn lặp lại cho đủ số trang. «Kiểm» gồm
cả chốt chặn tệp lạ, đọc định dạng, nhận dạng thành phần và 133 quy tắc.

{letters}

## Nhiều tệp

`cds-docs check` một thư mục {files} công văn 10 trang: {one} giây với một tiến
trình, {two} giây với `--jobs 2`.

## Văn bản vừa dựng

`cds-docs render` một công văn từ lúc gọi: {certified} ms có tự kiểm, {plain} ms không tự kiểm.

## Mục tiêu

{goals}
"""


def _page(rounds: list[Round]) -> str:
    """Return the page."""
    return _TEXT.format(
        rounds=len(rounds),
        machine=machine(),
        libraries=libraries(),
        letters="\n".join(_rows(rounds)),
        files=_FILES,
        one=span([one[_ONE_JOB] for one in rounds]),
        two=span([one[_TWO_JOBS] for one in rounds]),
        certified=_ms(rounds, _CERTIFIED),
        plain=_ms(rounds, _PLAIN),
        goals="\n".join(_goals(rounds)),
    )


def main() -> None:
    """Measure, print the page, write it where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = options.parse_args()
    with workplace() as folder:
        _prepare(folder)
        text = _page(_measure(folder, asked.rounds))
    print(text)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
