"""One letter to many: python -m benchmarks.mailmerge NAME COUNT FOLDER.

The letter of the other benchmarks, with what a real one varies: Kính gửi, number, Nơi nhận, three
paragraphs that name the recipient, its contact, telephone and figure. A list gives them all.
"""

import csv
import json
import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.content import CAMPAIGN, letters, recipient

FILE = "thu.yaml"
LINES = "letters.jsonl"
_LIST = "ds.csv"
_HEADERS = ("Mã", "Tên đơn vị", "Tên ngắn", "Người liên hệ", "Điện thoại", "Chỉ tiêu", "Số")
_TEMPLATE = "gui"
_CONTACTS = ("Lê Văn An", "Trần Thị Bình", "Phạm Hồng Sơn")
_FIRST_NUMBER = 10
"""A number of one digit is printed otherwise than it is typed."""

_TO_EACH = """\
{% block hinh_thuc %}
#I. Hình thức tuyên truyền
- {{ each.name }} treo băng rôn, phướn tuyên truyền chào mừng {{ event.name }} năm {{ year }}; \
đăng tải khẩu hiệu tuyên truyền trên bảng tin điện tử tại trụ sở cơ quan, đơn vị.
- Khuyến khích công chức, viên chức, người lao động của {{ each.short }} đến dự và cổ vũ Hội thi.
- {{ each.name }} cử {{ each['nguoi-lien-he'] }}, điện thoại {{ each.phone }}, làm đầu mối; \
chỉ tiêu giao cho đơn vị: {{ each['chi-tieu'] }} lượt người tham gia.
{% endblock %}
"""


def row(index: int) -> tuple[str, ...]:
    """Return what the list holds of a recipient; one in four has a sign that XML must escape."""
    name = recipient(index)
    contact, phone = _CONTACTS[index % len(_CONTACTS)], f"0255 38{index:04d}"
    figure, number = str(10 + index % 90), str(_FIRST_NUMBER + index)
    return (f"x{index:05d}", f"Đơn vị {name}", name, contact, phone, figure, number)


def prepare(folder: Path, rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> Path:
    """Write campaign, template and list into a folder and return the campaign."""
    text = CAMPAIGN.read_text(encoding="utf-8")
    head, _, rest = text.partition("recipients:")
    _, _, documents = rest.partition("documents:")
    text = f"{head}recipients: {{file: {_LIST}}}\n\ndocuments:{documents}"
    before, _, after = text.partition("    to: [")
    text = f"{before}    for_each: recipients\n    to: [each]\n{after.partition(chr(10))[2]}"
    text = text.replace("template: tuyen-truyen", f"template: {_TEMPLATE}")
    text = text.replace("    distribution:\n", "    distribution:\n      - each\n")
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    _write_template(folder / "templates" / "cong-van")
    with (folder / _LIST).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEADERS, *rows])
    return path


def _write_template(folder: Path) -> None:
    """Write the template: as it is, but for the assignments, which name each recipient."""
    text = (CAMPAIGN.parents[1] / "templates/cong-van/tuyen-truyen.md.j2").read_text("utf-8")
    start, end = text.index("{% block hinh_thuc %}"), text.index("{% block khau_hieu %}")
    folder.mkdir(parents=True, exist_ok=True)
    whole = text[:start] + _TO_EACH + text[end:]
    (folder / f"{_TEMPLATE}.md.j2").write_text(whole, encoding="utf-8")


def write_lines(folder: Path, count: int) -> None:
    """Write the letters as plain lines, for the neighbours (``content.letters``)."""
    from benchmarks.source import letter_of
    from cds_docs.pipeline.campaigns import open_campaigns
    from cds_docs.pipeline.pieces import documents_of
    from cds_docs.pipeline.workshop import Workshop

    path = prepare(folder, list(map(row, range(count))))
    (job,) = open_campaigns([str(path)]).jobs
    workshop = Workshop(None)
    with (folder / LINES).open("w", encoding="utf-8") as out:
        for document in documents_of(job):
            found, findings = workshop.compose(job, document)
            if found is None:
                raise ValueError([finding.message for finding in findings])
            out.write(json.dumps(letter_of(found), ensure_ascii=False) + "\n")


class Timed(NamedTuple):
    """What a candidate took.

    Attributes:
        seconds: From the first letter on disk to the last, closing of the books included.
        letters: Letters made in that time.
        whole: Seconds from the beginning, reading of the campaign and its list included.
    """

    seconds: float
    letters: int
    whole: float


class _Clock:
    """Hears of a run and notes when its first letter was on disk."""

    def __init__(self) -> None:
        self.first = 0.0
        self.done_count = 0

    def note(self, text: str) -> None:
        """Hear a remark."""

    def plan(self, total: int) -> None:
        """Hear how many letters there will be."""

    def done(self, _result: object) -> None:
        """Hear that a letter is finished."""
        self.first = self.first or time.perf_counter()
        self.done_count += 1


def rendered(folder: Path, out: Path, *, by_sample: bool, jobs: int = 1) -> Timed:
    """Let cds-docs make the letters of a folder prepared before."""
    from cds_docs.pipeline.render import RenderOptions, render

    clock, start = _Clock(), time.perf_counter()
    options = RenderOptions(out=str(out), by_sample=by_sample, jobs=jobs)
    outcome = render([str(folder / FILE)], options, clock)
    end = time.perf_counter()
    if not outcome.results or any(one.status != "written" for one in outcome.results):
        raise ValueError([finding.message for finding in outcome.diagnostics])
    return Timed(end - clock.first, clock.done_count - 1, end - start)


def floor(folder: Path, out: Path, count: int) -> Timed:
    """Write the same letters from compiled segments: escape, join, zip, write; nothing else.

    Parts that are the same in all letters are packed once; document.xml at zlib's usual level.
    """
    from cds_docs.word.escaping import escape
    from cds_docs.word.package import entry, joined, pack

    start = time.perf_counter()
    segments, parts = _compiled(folder / "floor")
    entries = [None if data is None else entry(pack(name, data, 9)) for name, data in parts]
    first = 0.0
    for index in range(count):
        words = [escape(text).encode() for text in row(index)]
        content = b"".join([part if isinstance(part, bytes) else words[part] for part in segments])
        body = entry(pack("word/document.xml", content, 6))
        data = joined([body if one is None else one for one in entries])
        (out / f"{index:05d}.docx").write_bytes(data)
        first = first or time.perf_counter()
    end = time.perf_counter()
    return Timed(end - first, count - 1, end - start)


def _compiled(folder: Path) -> tuple[list[bytes | int], list[tuple[str, bytes | None]]]:
    """Return document.xml as segments and columns in turn, and the parts; None for that one."""
    folder.mkdir(exist_ok=True)
    marks = tuple(f"Cột {chr(65 + at) * 5}" for at in range(len(_HEADERS) - 1))
    number = "741025"
    prepare(folder, [("mot", *marks[1:], number), row(1)])
    rendered(folder, folder / "out", by_sample=False)
    data = next((folder / "out").rglob("*-mot.docx")).read_bytes()
    shutil.rmtree(folder / "out")
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    segments: list[bytes | int] = [dict(parts)["word/document.xml"]]
    for column, mark in enumerate((*marks, number)):
        segments = [piece for one in segments for piece in _cut(one, mark.encode(), column)]
    return segments, [(name, None if name == "word/document.xml" else d) for name, d in parts]


def _cut(segment: bytes | int, mark: bytes, column: int) -> Iterator[bytes | int]:
    """Yield a segment cut at a mark, the column in its place."""
    if isinstance(segment, int):
        yield segment
        return
    for at, part in enumerate(segment.split(mark)):
        if at:
            yield column
        yield part


def _neighbour(name: str, folder: Path, out: Path, count: int) -> Timed:
    """Let docxtpl make the letters from plain lines."""
    from benchmarks import peers

    start, first = time.perf_counter(), 0.0
    file = folder / LINES
    work: Callable[..., bytes] = getattr(peers, name)(peers.lean_base(), next(letters(file)))
    for index, letter in enumerate(islice(letters(file), count)):
        (out / f"{index:05d}.docx").write_bytes(work(letter))
        first = first or time.perf_counter()
    end = time.perf_counter()
    return Timed(end - first, count - 1, end - start)


def candidates(folder: Path, out: Path, count: int) -> dict[str, Callable[[], Timed]]:
    """Return the ways of making the letters, by name."""
    return {
        "mailmerge": partial(rendered, folder, out, by_sample=True),
        "mailmerge-2": partial(rendered, folder, out, by_sample=True, jobs=2),
        "mailmerge-certified": partial(rendered, folder, out, by_sample=False),
        "mailmerge-floor": partial(floor, folder, out, count),
        "docxtpl": partial(_neighbour, "docxtpl", folder, out, count),
        "docxtpl-loop": partial(_neighbour, "docxtpl_loop", folder, out, count),
    }


def main(name: str, count: int, folder: Path) -> None:
    """Make the letters of a candidate below a folder and print what it took as JSON."""
    out = folder / name
    out.mkdir()
    timed = candidates(folder, out, count)[name]()
    files = list(out.rglob("*.docx"))
    size = sum(file.stat().st_size for file in files) / len(files)
    print(json.dumps({**timed._asdict(), "size": size, "made": len(files)}))


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        write_lines(Path(sys.argv[3]), int(sys.argv[2]))
    else:
        main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
