"""Measure what a clerk waits for at the desk: python benchmarks/desk.py [--write].

Each measurement is a process of its own, from call to exit; a round takes all, in a random order.
Ratios are taken inside a round, then median and range of the rounds are shown.
"""

import argparse
import random
import subprocess
import sys
import time
import urllib.error
import urllib.request
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.report import libraries, machine, span  # noqa: E402 - the checkout is on the path
from benchmarks.run import LETTER, PYTHON, environment, module, run, workplace  # noqa: E402

PAGE = ROOT / "docs" / "benchmarks-desk.md"
_RECIPIENTS = 1000
_SAVES = 5
"""Saves that are followed in a round; their median counts."""
_SECOND = 1.0
"""Within this time a page must follow a save."""
_BARE, _SCRIPT = "python -c pass", "một công văn bằng docxtpl"
_VERSION, _EXPLAIN = "cds-docs --version", "cds-docs explain C048"
_ONE, _MANY = "validate một công văn", f"validate {_RECIPIENTS} nơi nhận"
_LOOK = "trang xem trước theo kịp một lần lưu"

Round = dict[str, float]


def _many(folder: Path) -> Path:
    """Write a campaign whose letter goes to very many recipients; return it."""
    text = LETTER.read_text(encoding="utf-8")
    rows = [
        f"  - {{id: xa-{number}, name: Ủy ban nhân dân xã Ví Dụ {number}}}"
        for number in range(_RECIPIENTS)
    ]
    text = text.replace("recipients:\n", "\n".join(["recipients:", *rows, ""]), 1)
    named = ", ".join(f"xa-{number}" for number in range(_RECIPIENTS))
    text = text.replace("    to: [van-phong,", f"    to: [{named}, van-phong,", 1)
    path = folder / "nhieu.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _commands(folder: Path) -> dict[str, list[str]]:
    """Return what is run."""
    ours = [PYTHON, "-m", "cds_docs"]
    letter = [str(folder / name) for name in ("mau.docx", "values.json", "one.docx")]
    return {
        _BARE: [PYTHON, "-c", "pass"],
        _SCRIPT: [PYTHON, str(ROOT / "benchmarks" / "one_letter.py"), *letter],
        _VERSION: [*ours, "--version"],
        _EXPLAIN: [*ours, "explain", "C048"],
        _ONE: [*ours, "validate", str(LETTER)],
        _MANY: [*ours, "validate", str(_many(folder))],
    }


def _timed(name: str, command: list[str]) -> Round:
    """Return the seconds of a command."""
    return {name: run(command)[0]}


def _followed(folder: Path) -> Round:
    """Return the seconds from a save to the moment the page has heard of it and has its pages."""
    path = folder / "xem.yaml"
    text = LETTER.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    command = [PYTHON, "-m", "cds_docs", "preview", str(path), "--no-open"]
    with subprocess.Popen(
        command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            return {_LOOK: _saves(str(server.stdout and server.stdout.readline()).strip(), path)}
        finally:
            server.terminate()


def _saves(url: str, path: Path) -> float:
    """Save a few times and return the median of the seconds."""
    turns = []
    text = path.read_text(encoding="utf-8")
    with urllib.request.urlopen(f"{url}events", timeout=30) as events:  # noqa: S310 - our own page
        _wait(events, url, "Quảng Ngãi")
        for turn in range(_SAVES):
            time.sleep(0.3)
            mark = f"Quảng Ngãi lần {turn}"
            start = time.perf_counter()
            path.write_text(
                text.replace("place: Quảng Ngãi", f"place: {mark}", 1), encoding="utf-8"
            )
            _wait(events, url, mark)
            turns.append(time.perf_counter() - start)
    return median(turns)


def _wait(events: object, url: str, mark: str) -> None:
    """Read events until the page shows what was saved."""
    for line in events:  # type: ignore[attr-defined]
        if line.startswith(b"event: look"):
            try:
                with urllib.request.urlopen(f"{url}paper/cong-van") as page:  # noqa: S310
                    if mark in page.read().decode():
                        return
            except urllib.error.HTTPError:
                continue
    raise SystemExit("the preview ended before it showed what was saved")


def _measure(folder: Path, rounds: int) -> list[Round]:
    """Take all measurements, round by round; everything runs once before."""
    run(module("source", 1, folder / "letters.txt"))
    run(module("prepare", folder / "letters.txt", folder / "mau.docx", folder / "values.json"))
    commands = _commands(folder)
    jobs = [partial(_timed, name, command) for name, command in commands.items()]
    jobs.append(partial(_followed, folder))
    order = random.Random(rounds)  # noqa: S311 - an order
    for job in jobs:
        job()
    found = []
    for number in range(rounds):
        order.shuffle(jobs)
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        values: Round = {}
        for job in jobs:
            values |= job()
        found.append(values)
    return found


def _rows(rounds: list[Round]) -> list[str]:
    """Return the rows of the table."""
    lines = [
        f"| việc | ms | so với {_SCRIPT} | so với `{_BARE}` |",
        "|---|---|---|---|",
    ]
    for name in (_BARE, _SCRIPT, _VERSION, _EXPLAIN, _ONE, _MANY, _LOOK):
        own = span([one[name] * 1000 for one in rounds])
        ratios = (
            "" if other == name else span([one[name] / one[other] for one in rounds])
            for other in (_SCRIPT, _BARE)
        )
        lines.append(" | ".join([f"| {name}", own, *ratios]) + " |")
    return lines


_TEXT = """# Đo tốc độ ở bàn làm việc

Viết bởi `python benchmarks/desk.py --write`: {rounds} vòng; mỗi phép đo một tiến trình riêng từ
lúc gọi, thứ tự ngẫu nhiên trong vòng; tỷ số lấy trong từng vòng. Máy: {machine}; {libraries}.
Giá trị tuyệt đối đổi theo máy.

`validate` đọc tệp, xét mọi quy tắc, dựng văn bản, đọc lại và xét theo Nghị định 30. «{look}» tính
từ lúc ghi tệp đến lúc trang có trang in mới (trung vị {saves} lần lưu, chương trình đang chạy sẵn).

{rows}

Mục tiêu: trang xem trước theo kịp một lần lưu trong vòng một giây: {met}.
"""


def _page(rounds: list[Round]) -> str:
    """Return the page."""
    slowest = max(one[_LOOK] for one in rounds)
    return _TEXT.format(
        rounds=len(rounds),
        machine=machine(),
        libraries=libraries(),
        look=_LOOK,
        saves=_SAVES,
        rows="\n".join(_rows(rounds)),
        met="đạt ở mọi vòng" if slowest <= _SECOND else "**chưa đạt**",
    )


def main() -> None:
    """Measure, print the page, write it where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = options.parse_args()
    with workplace() as folder:
        text = _page(_measure(folder, asked.rounds))
    print(text)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
