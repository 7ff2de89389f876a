"""Mail-merge: all candidates into memory, and over files that stand on disk."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median

from benchmarks.mail import prepare, worker
from benchmarks.mail.ours import MODES, OURS
from benchmarks.mail.rows import rows, write_list
from benchmarks.mail.template import LIST, TEMPLATE, place
from benchmarks.mail.worker import FLOOR
from benchmarks.report import Run, number, span
from benchmarks.run import module, run
from benchmarks.scaling.figures import Section, Verdict, ratios
from benchmarks.scaling.plan import Ground
from benchmarks.scaling.rounds import column, measured

PEER = "docxtpl"
NODE = "docxtemplater"
_FOLDER = Path(__file__).parents[1] / "mail" / "docxtemplater"
_SLOW = 4
"""Neighbours that take long make one letter in so many: their rate is steady."""
_SPREAD = 25
"""After the first round one letter in so many is opened again."""
_ON_DISK = (*MODES, PEER, FLOOR)
_EVERY = 5
"""Times as fast as docxtpl even where every file is read back and judged."""
_HEAD = (
    "cách làm",
    "mỗi giây",
    "mili giây một tệp",
    f"so với {PEER}",
    "so với sàn",
    "MB",
    "byte",
)


def missing() -> str:
    """Return why docxtemplater is left out, or nothing."""
    if shutil.which("node") is None:
        return "máy này không có Node.js"
    if not (_FOLDER / "node_modules").is_dir():
        return "chưa chạy `npm ci` trong `benchmarks/mail/docxtemplater`"
    return ""


@dataclass(frozen=True, slots=True)
class Making:
    """What making letters took.

    Attributes:
        run: What came after the first letter.
        whole: Seconds for a letter where everything counts, from the call on; of the neighbours
            only what came after the first.
    """

    run: Run
    whole: float


@dataclass(frozen=True, slots=True)
class _Desk:
    """One way of making letters, on one ground.

    Attributes:
        name: The candidate.
        folder: Where list and letter are.
        out: Where its letters go.
        count: How many it makes.
    """

    name: str
    folder: Path
    out: Path
    count: int

    @property
    def command(self) -> list[str]:
        """Return what makes the letters."""
        words = [str(self.count), str(self.out)]
        if self.name != NODE:
            campaign = self.folder / "cong-van.yaml"
            return module("mail.worker", self.name, campaign, *words)
        files = [str(self.folder / name) for name in (prepare.DOCX, prepare.ROWS)]
        return [shutil.which("node") or "", str(_FOLDER / "letters.js"), *files, *words]

    def made(self, step: int) -> Making:
        """Make the letters, and look at one in ``step`` of them."""
        self.out.mkdir(parents=True, exist_ok=True)
        told = self.folder / "told.json"
        _, memory = run(self.command, told)
        answer = json.loads(told.read_text(encoding="utf-8"))
        run(module("mail.verify", self.folder, self.out, self.count, step))
        seconds = answer["seconds"] / answer["count"]
        return Making(Run(seconds, memory, answer["size"]), answer.get("whole", seconds))


def prepared(folder: Path, count: int, turn: int = 0) -> None:
    """Put into a folder what the candidates start from."""
    folder.mkdir(parents=True, exist_ok=True)
    write_list(folder / LIST, rows(count, turn))
    place(folder)
    if not (folder / TEMPLATE).exists():
        run(module("mail.template", folder))
    run(module("mail.prepare", folder))


def _desks(folder: Path, names: tuple[str, ...], count: int) -> list[_Desk]:
    """Return the candidates with as many letters as each makes."""
    few = max(2, count // _SLOW)
    return [
        _Desk(name, folder, folder / "out" / name, count if name in {*MODES, FLOOR} else few)
        for name in names
    ]


def _fresh(desk: _Desk, steps: Callable[[str], int]) -> Making:
    """Measure a candidate that writes into an empty folder."""
    shutil.rmtree(desk.out, ignore_errors=True)
    found = desk.made(steps(desk.name))
    shutil.rmtree(desk.out)
    return found


def _over(desk: _Desk, steps: Callable[[str], int]) -> Making:
    """Measure a candidate that replaces files which have long been on disk, by other letters.

    cds-docs writes its list of files too, so it made those files itself.
    """
    shutil.rmtree(desk.out, ignore_errors=True)
    before = desk.folder.with_name("truoc")
    _Desk(desk.name, before, desk.out, desk.count).made(desk.count)
    away = before.rename(before.with_name("cat"))  # else the folder would be another campaign's
    os.sync()
    found = desk.made(steps(desk.name))
    away.rename(before)
    shutil.rmtree(desk.out)
    return found


def _steps() -> Callable[[str], int]:
    """Return how many letters are passed over: none when a candidate comes up first."""
    seen: set[str] = set()

    def step(name: str) -> int:
        first = name not in seen
        seen.add(name)
        return 1 if first else _SPREAD

    return step


def _jobs(
    desks: list[_Desk], work: Callable[[_Desk, Callable[[str], int]], Making]
) -> dict[str, Callable[[], Making]]:
    """Return what measures each candidate."""
    steps = _steps()
    return {desk.name: partial(work, desk, steps) for desk in desks}


def in_memory(ground: Ground) -> Section:
    """Measure all candidates that write into memory."""
    plan, why = ground.plan, missing()
    folder = ground.memory / "thu"
    prepared(folder, plan.letters)
    names = (
        *MODES,
        PEER,
        *(p for p in worker.PEERS if p != PEER),
        *(() if why else (NODE,)),
        FLOOR,
    )
    desks = _desks(folder, names, plan.letters)
    found = measured("letters", _jobs(desks, _fresh), plan.rounds)
    shutil.rmtree(folder)
    return Section(
        f"Một công văn gửi {plan.letters} nơi",
        _TEXT.format(count=plan.letters, slow=max(2, plan.letters // _SLOW)),
        _table(found, names),
        _verdicts(found, "", 40, floor=0.6),
        (f"docxtemplater không được đo: {why}.",) if why else (),
    )


def on_disk(ground: Ground) -> Section:
    """Measure candidates that replace files on disk."""
    plan = ground.plan
    folder = ground.disk / "thu"
    for name, turn in (("truoc", 0), ("thu", 1)):
        prepared(folder.with_name(name), plan.letters, turn)
    desks = _desks(folder, _ON_DISK, plan.letters)
    found = measured("letters over others on disk", _jobs(desks, _over), plan.at_most(3))
    for name in ("truoc", "thu"):
        shutil.rmtree(folder.with_name(name))
    return Section(
        "Ghi đè lên tệp đã có trên đĩa",
        "Cùng các công văn ấy, lần này thay các công văn khác đã nằm trên đĩa"
        f" ({_kind(folder)}) sau một lệnh sync. cds-docs tạo tệp tạm, đợi đĩa nhận (fsync) rồi mới"
        " đổi tên; các cách khác và sàn ghi thẳng vào tệp cũ, không đợi.",
        _table(found, _ON_DISK),
        _verdicts(found, ", ghi đè trên đĩa", 25),
    )


def _table(found: list[dict[str, Making]], names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the table of candidates."""
    lines = [_HEAD]
    for name in names:
        runs = [one.run for one in column(found, name)]
        took = _seconds(found, name)
        lines.append(
            (
                name,
                number(median(1 / one for one in took)),
                span([one * 1000 for one in took]),
                span(list(ratios(_seconds(found, PEER), took))),
                span(list(ratios(_seconds(found, FLOOR), took))),
                number(median(one.memory for one in runs)),
                f"{median(one.size for one in runs):.0f}",
            )
        )
    return tuple(lines)


def _seconds(found: list[dict[str, Making]], name: str) -> list[float]:
    """Return the seconds for a letter in each round, the first letter left out."""
    return [one.run.seconds for one in column(found, name)]


def _verdicts(
    found: list[dict[str, Making]], where: str, limit: float, floor: float = 0
) -> tuple[Verdict, ...]:
    """Return the goals of mail-merge, which the fastest way is to reach."""
    fast = list(MODES)[-1]
    peer, own = _seconds(found, PEER), _seconds(found, fast)
    whole = [one.whole for one in column(found, fast)]
    every = _seconds(found, OURS)
    wanted = [
        _faster(f"`{fast}`: số tệp mỗi giây so với {PEER}{where}", peer, own, limit),
        _faster(f"như trên, tính cả lúc đọc và xét danh sách{where}", peer, whole, limit),
        _faster(f"`{OURS}`, kiểm tra mọi tệp: so với {PEER}{where}", peer, every, _EVERY),
    ]
    if floor:
        sill = _seconds(found, FLOOR)
        wanted.append(_faster(f"`{fast}`: số tệp mỗi giây so với sàn", sill, own, floor))
    return tuple(wanted)


def _faster(words: str, other: list[float], own: list[float], limit: float) -> Verdict:
    """Return the goal to be so many times as fast as another candidate."""
    return Verdict(words, ratios(other, own), limit, least=True)


@cache
def _kind(folder: Path) -> str:
    """Return what kind of file system a folder is on, and what tells in the cost of new files."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "không rõ loại"
    lines = (line.split() for line in mounts.read_text(encoding="utf-8").splitlines())
    found = {where: (device, kind) for device, where, kind, *_ in lines}
    parents = (str(parent) for parent in folder.absolute().parents)
    device, kind = next(found[parent] for parent in parents if parent in found)
    words = [kind]
    if kind == "ext4":
        journal = any(Path("/proc/fs/jbd2").glob(f"{Path(device).name}-*"))
        words.append("có nhật ký" if journal else "không có nhật ký")
    if device.startswith("/dev/loop"):
        words.append("trong một tệp ảnh")
    return ", ".join(words)


_TEXT = """\
Công văn ba trang của trang [Đo tốc độ](benchmarks.md) (`benchmarks/mail/cong-van.yaml`), danh
sách CSV {count} dòng, bảy giá trị mỗi dòng (một phần tư có chữ «&»). cds-docs: một lần gọi
`render` trọn vẹn từ tệp chiến dịch, danh sách đến các tệp và sổ ghi: xét mọi dòng, mọi quy tắc,
ghi nguyên tử. Mọi cách đều tính từ sau tệp đầu tiên, khi mẫu đã chuẩn bị xong; dòng mục tiêu
thứ hai tính của cds-docs cả lúc đọc và xét danh sách. Các cách khác không đọc danh sách có kiểm
tra, không có sổ ghi, không ghi nguyên tử; các cách chậm làm {slow} công văn. «Sàn»:
document.xml của chính cds-docs đã xong, cắt sẵn ở chỗ có giá trị, chỉ điền, nén, ghi. Vòng đầu
mọi tệp của mọi cách được mở lại bằng python-docx và so đủ chữ, các vòng sau một phần."""
