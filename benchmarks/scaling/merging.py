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
from benchmarks.mail.template import LIST, place
from benchmarks.mail.worker import FLOOR, TEMPLATE
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


def missing() -> str:
    """Return why docxtemplater is left out, or nothing."""
    if shutil.which("node") is None:
        return "máy này không có Node.js"
    if not (_FOLDER / "node_modules").is_dir():
        return "chưa chạy `npm ci` trong `benchmarks/mail/docxtemplater`"
    return ""


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

    def made(self, step: int) -> Run:
        """Make the letters, and look at one in ``step`` of them."""
        self.out.mkdir(parents=True, exist_ok=True)
        told = self.folder / "told.json"
        _, memory = run(self.command, told)
        answer = json.loads(told.read_text(encoding="utf-8"))
        run(module("mail.verify", self.folder, self.out, self.count, step))
        return Run(answer["seconds"] / answer["count"], memory, answer["size"])


def prepared(folder: Path, count: int, turn: int = 0) -> None:
    """Put into a folder what the candidates start from."""
    folder.mkdir(parents=True, exist_ok=True)
    write_list(folder / LIST, rows(count, turn))
    place(folder)
    if not (folder / TEMPLATE).exists():
        run(module("mail.template", folder / TEMPLATE))
    run(module("mail.prepare", folder))


def _desks(folder: Path, names: tuple[str, ...], count: int) -> list[_Desk]:
    """Return the candidates with as many letters as each makes."""
    few = max(2, count // _SLOW)
    return [
        _Desk(name, folder, folder / "out" / name, count if name in {*MODES, FLOOR} else few)
        for name in names
    ]


def _fresh(desk: _Desk, steps: Callable[[str], int]) -> Run:
    """Measure a candidate that writes into an empty folder."""
    shutil.rmtree(desk.out, ignore_errors=True)
    found = desk.made(steps(desk.name))
    shutil.rmtree(desk.out)
    return found


def _over(desk: _Desk, steps: Callable[[str], int]) -> Run:
    """Measure a candidate that replaces files which have long been on disk, by other letters.

    cds-docs writes its list of files too, so it made those files itself.
    """
    shutil.rmtree(desk.out, ignore_errors=True)
    before = desk.folder.with_name("truoc")
    _Desk(desk.name, before, desk.out, desk.count).made(desk.count)
    os.sync()
    found = desk.made(steps(desk.name))
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
    desks: list[_Desk], work: Callable[[_Desk, Callable[[str], int]], Run]
) -> dict[str, Callable[[], Run]]:
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
    found = measured("letters over others on disk", _jobs(desks, _over), plan.rounds)
    for name in ("truoc", "thu"):
        shutil.rmtree(folder.with_name(name))
    return Section(
        "Ghi đè lên tệp đã có trên đĩa",
        "Cùng các công văn ấy, lần này thay các công văn khác đã nằm trên đĩa"
        f" ({_kind(folder)}) sau một lệnh sync.",
        _table(found, _ON_DISK),
        _verdicts(found, ", ghi đè trên đĩa", 25),
    )


def _table(found: list[dict[str, Run]], names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the table of candidates."""
    head = (
        "cách làm",
        "mỗi giây",
        "mili giây một tệp",
        f"so với {PEER}",
        "so với sàn",
        "MB",
        "byte",
    )
    peer, floor = ([r.seconds for r in column(found, name)] for name in (PEER, FLOOR))
    lines = [head]
    for name in names:
        runs = column(found, name)
        took = [r.seconds for r in runs]
        lines.append(
            (
                name,
                number(median(1 / one for one in took)),
                span([one * 1000 for one in took]),
                span(list(ratios(peer, took))),
                span(list(ratios(floor, took))),
                number(median(r.memory for r in runs)),
                f"{median(r.size for r in runs):.0f}",
            )
        )
    return tuple(lines)


def _verdicts(
    found: list[dict[str, Run]], where: str, limit: float, floor: float = 0
) -> tuple[Verdict, ...]:
    """Return the goals of mail-merge."""
    took = {name: [r.seconds for r in column(found, name)] for name in found[0]}
    fast = list(MODES)[-1]
    wanted = [
        Verdict(
            f"{fast}: tệp mỗi giây so với {PEER}{where}",
            ratios(took[PEER], took[fast]),
            limit,
            least=True,
        ),
        Verdict(
            f"{OURS}, mọi tệp được kiểm tra: so với {PEER}{where}",
            ratios(took[PEER], took[OURS]),
            5,
            least=True,
        ),
    ]
    if floor:
        wanted.append(
            Verdict(
                f"{fast}: tệp mỗi giây so với sàn",
                ratios(took[FLOOR], took[fast]),
                floor,
                least=True,
            )
        )
    return tuple(wanted)


@cache
def _kind(folder: Path) -> str:
    """Return what kind of file system a folder is on."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "không rõ loại"
    lines = (line.split() for line in mounts.read_text(encoding="utf-8").splitlines())
    found = {where: kind for _, where, kind, *_ in lines}
    parents = (str(parent) for parent in folder.absolute().parents)
    return next(found[parent] for parent in parents if parent in found)


_TEXT = """\
Công văn ba trang ở `benchmarks/mail/cong-van.yaml`, danh sách CSV {count} dòng, bảy giá trị mỗi
dòng (một phần tư có chữ «&»). cds-docs: một lần gọi `render` trọn vẹn từ tệp chiến dịch, danh
sách đến các tệp và sổ ghi trên đĩa, xét mọi dòng, mọi quy tắc, ghi nguyên tử; một công văn khác
được soạn trước đó để các mô-đun đã nạp. Các cách khác chỉ tính từ công văn thứ hai, mẫu đã
chuẩn bị sẵn, cùng chữ; {slow} công văn cho các cách chậm. «Sàn»: document.xml đã xong, cắt sẵn
ở chỗ có giá trị, chỉ điền, nén, ghi. Vòng đầu mọi tệp của mọi cách được mở lại bằng python-docx
và so đủ chữ, các vòng sau một phần."""
