"""The measurements as a page."""

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from operator import attrgetter
from statistics import median

COLD = "cds-docs render"
WHOLE = "cds-docs render (cả tỉnh)"
SCRIPT = "docxtpl script"
VERSION = "cds-docs --version"
BARE = "python -c pass"
OURS = "cds-docs"
PEER = "docxtpl"
LETTERS = (OURS, "python-docx", PEER, "docxtpl-loop")
_COLD = (COLD, WHOLE, SCRIPT, VERSION, BARE)
_LIBRARIES = ("python-docx", "docxtpl", "lxml", "jinja2", "pydantic", "typer")


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds for a document (or from start to exit), peak memory in MB, bytes."""

    seconds: float
    memory: float
    size: float


Round = dict[str, Run]
Measure = Callable[[Run], float]


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio inside a round that must be at least, or at most, some number."""

    words: str
    above: str
    below: str
    measure: Measure
    limit: float
    least: bool = False

    def ratios(self, rounds: list[Round]) -> list[float]:
        """Return the ratio of each round."""
        return [self.measure(r[self.above]) / self.measure(r[self.below]) for r in rounds]

    def met(self, rounds: list[Round]) -> bool:
        """Tell whether the median keeps the limit."""
        found = median(self.ratios(rounds))
        return found >= self.limit if self.least else found <= self.limit


def _speed(run: Run) -> float:
    """Return documents a second."""
    return 1 / run.seconds


_seconds = attrgetter("seconds")
_memory = attrgetter("memory")
_size = attrgetter("size")

GOALS = (
    Goal("công văn mỗi giây, so với docxtpl", OURS, PEER, _speed, 8, least=True),
    Goal("bộ nhớ cao nhất, so với docxtpl", OURS, PEER, _memory, 0.8),
    Goal("cỡ tệp, so với docxtpl", OURS, PEER, _size, 0.9),
    Goal(
        "một công văn từ lúc gọi, so với một công văn bằng docxtpl",
        COLD,
        SCRIPT,
        _seconds,
        2.5,
    ),
    Goal(
        "cả bộ ba văn bản, ba phụ lục từ lúc gọi, so với một công văn bằng docxtpl",
        WHOLE,
        SCRIPT,
        _seconds,
        2.5,
    ),
    Goal("`--version`, so với `python -c pass`", VERSION, "python -c pass", _seconds, 8),
)


def number(value: float) -> str:
    """Return a number the Vietnamese way, with three digits that count."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",")


def span(values: list[float]) -> str:
    """Return median and range."""
    return f"{number(median(values))} ({number(min(values))}–{number(max(values))})"


def _letters_table(rounds: list[Round]) -> list[str]:
    """Return the rows of the candidates that make letters."""
    lines = [
        "| cách làm | mỗi giây | mili giây một công văn | so với docxtpl | MB cao nhất | byte |",
        "|---|---|---|---|---|---|",
    ]
    for name in LETTERS:
        runs = [r[name] for r in rounds]
        ratios = [r[PEER].seconds / r[name].seconds for r in rounds]
        lines.append(
            f"| {name} | {number(median(map(_speed, runs)))} "
            f"| {span([r.seconds * 1000 for r in runs])} | {span(ratios)} "
            f"| {number(median(map(_memory, runs)))} | {median(map(_size, runs)):.0f} |"
        )
    return lines


def _cold_table(rounds: list[Round]) -> list[str]:
    """Return the rows of the programs measured from cold."""
    rows = (f"| `{n}` | {span([r[n].seconds * 1000 for r in rounds])} |" for n in _COLD)
    return ["| lệnh | mili giây |", "|---|---|", *rows]


def _goals_table(rounds: list[Round]) -> list[str]:
    """Return the rows of the goals."""
    lines = ["| mục tiêu | đo được, trung vị (khoảng) | đạt |", "|---|---|---|"]
    for goal in GOALS:
        sign = "≥" if goal.least else "≤"
        met = "có" if goal.met(rounds) else "**chưa**"
        lines.append(
            f"| {goal.words} {sign} {number(goal.limit)} | {span(goal.ratios(rounds))} | {met} |"
        )
    return lines


_TEXT = """# Đo tốc độ

Viết bởi `python benchmarks/run.py --write`: {rounds} vòng; mỗi vòng mọi cách làm chạy một lần theo
thứ tự ngẫu nhiên, mỗi lần một tiến trình riêng; tỷ số lấy trong từng vòng rồi lấy trung vị. Tệp ghi
vào bộ nhớ (tmpfs) nếu có. Máy: {machine}; {libraries}.
Giá trị tuyệt đối đổi theo máy; nên so tỷ số.

## {count} công văn, lời văn mỗi công văn một khác

Công văn ba trang ở `campaigns/quang-ngai-2024.yaml`, cùng chữ ở mọi cách làm; tên nơi nhận nằm
trong hầu hết các đoạn. cds-docs đi từ giá trị của chiến dịch đến tệp .docx, gồm cả dựng lời văn từ
mẫu; các cách khác nhận sẵn từng đoạn chữ. Tệp nền của chúng là tệp trống như Word tạo ra
(styles.xml 39 KB), không phải tệp nền nặng hơn của python-docx. Sau mỗi lần chạy, mười tệp được
mở lại và so đủ chữ.

{letters}

- `python-docx`: mở tệp nền, thêm từng đoạn bằng các thuộc tính của thư viện, lưu.
- `docxtpl`: một thẻ cho mỗi đoạn; `docxtpl-loop`: vòng lặp đoạn, cho văn bản có số đoạn thay đổi.

## Từ lúc gọi lệnh đến lúc xong

`cds-docs render` dựng công văn của `campaigns/quang-ngai-2024.yaml`; `docxtpl script` điền cùng
công văn ấy; dòng «cả tỉnh» dựng ba văn bản và ba phụ lục của `campaigns/campaign-2024.yaml`. Phần
tự kiểm của `render` (docxtpl không có) được tách ra, đo ở
[benchmarks-check.md](benchmarks-check.md). Mọi mô-đun đã được Python biên dịch sẵn như sau khi
cài đặt.

{cold}

## Mục tiêu

{goals}
"""


def machine() -> str:
    """Return what the measurements ran on."""
    return f"{os.cpu_count()} lõi, {platform.system()}, Python {platform.python_version()}"


def libraries() -> str:
    """Return the versions of what is measured."""
    return ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


def page(rounds: list[Round], count: int, measured: str) -> str:
    """Return the page docs/benchmarks.md; ``measured`` names the libraries."""
    return _TEXT.format(
        rounds=len(rounds),
        machine=machine(),
        libraries=measured,
        count=count,
        letters="\n".join(_letters_table(rounds)),
        cold="\n".join(_cold_table(rounds)),
        goals="\n".join(_goals_table(rounds)),
    )
