"""One letter to many: python -m benchmarks.mailmerge NAME COUNT FOLDER.

The letter of the other benchmarks, with what a real one varies: Kính gửi, number, Nơi nhận, three
paragraphs that name the recipient, its contact, telephone and figure. A list gives them all.
"""

import csv
import json
import re
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

_MARK_NUMBER = "741025"
"""A number that stands nowhere else in the letter."""

_BODY = "word/document.xml"
_Fill = Callable[[tuple[str, ...]], bytes]
"""What a row of the list becomes: document.xml."""

_TO_EACH = """\
{% block hinh_thuc %}
#I. Hình thức tuyên truyền
#1. **Các cơ quan, đơn vị, địa phương:**
- {{ each.name }} treo băng rôn, phướn tuyên truyền chào mừng {{ event.name }} năm {{ year }}; \
đăng tải khẩu hiệu tuyên truyền trên bảng tin điện tử tại trụ sở cơ quan, đơn vị.
- Khuyến khích công chức, viên chức, người lao động của {{ each.short }} đến dự và cổ vũ Hội thi.
- {{ each.name }} cử {{ each['nguoi-lien-he'] }}, điện thoại {{ each.phone }}, làm đầu mối; \
chỉ tiêu giao cho đơn vị: {{ each['chi-tieu'] }} lượt người tham gia.
{% for viec in assignments() %}
#1. **{{ viec.title }}:**
{% for nhiem_vu in viec.tasks %}
- {{ nhiem_vu }}
{% endfor %}
{% endfor %}
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
    _, _, work = rest.partition("assignments:")
    work = work[: work.index("  - to: [cong-bao]")] + work[work.index("\ndocuments:") :]
    for name in ("so-nganh, ubnd-huyen", "bao-dai"):
        work = work.replace(f"  - to: [{name}]\n", f"  - to: all\n    title: Việc của {name}\n")
    head += "style: {body: 13}\n\n"
    text = f"{head}recipients: {{file: {_LIST}}}\n\nassignments:{work}"
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
    """Write the template: as it is, but for a part that names each recipient."""
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


def floor(folder: Path, out: Path, count: int, *, templates: bool) -> Timed:
    """Write the same letters from compiled segments: fill, zip, write; nothing else.

    Parts that are the same in all letters are packed once; document.xml at zlib's usual level.

    Args:
        folder: The folder prepared before.
        out: Where letters go.
        count: How many are made.
        templates: Whether each text that varies is a template in Jinja's sandbox, as words of a
            clerk have to be; else its words are only escaped and put in.
    """
    from cds_docs.word.package import entry, joined, pack

    start = time.perf_counter()
    text, parts = _compiled(folder / "floor")
    fill = (_by_templates if templates else _by_joining)(text)
    entries = [None if data is None else entry(pack(name, data, 9)) for name, data in parts]
    first = 0.0
    for index in range(count):
        body = entry(pack(_BODY, fill(row(index)), 6))
        data = joined([body if one is None else one for one in entries])
        (out / f"{index:05d}.docx").write_bytes(data)
        first = first or time.perf_counter()
    end = time.perf_counter()
    return Timed(end - first, count - 1, end - start)


def _compiled(folder: Path) -> tuple[str, list[tuple[str, bytes | None]]]:
    """Return document.xml with column numbers between NULs, and the parts; None for that one."""
    folder.mkdir(exist_ok=True)
    marks = tuple(f"Cột {chr(65 + at) * 5}" for at in range(len(_HEADERS) - 1))
    prepare(folder, [("mot", *marks[1:], _MARK_NUMBER), row(1)])
    rendered(folder, folder / "out", by_sample=False)
    data = next((folder / "out").rglob("*-mot.docx")).read_bytes()
    shutil.rmtree(folder / "out")
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    text = dict(parts)[_BODY].decode()
    for column, mark in enumerate((*marks, _MARK_NUMBER)):
        text = text.replace(mark, f"\0{column}\0")
    return text, [(name, None if name == _BODY else data) for name, data in parts]


def _by_joining(text: str) -> _Fill:
    """Return what puts escaped words between constant segments."""
    from cds_docs.word.escaping import escape

    pieces = text.split("\0")
    constant, columns = [piece.encode() for piece in pieces[::2]], list(map(int, pieces[1::2]))

    def fill(words: tuple[str, ...]) -> bytes:
        ready = [escape(word).encode() for word in words]
        parts = [constant[0]]
        for column, segment in zip(columns, constant[1:], strict=True):
            parts += (ready[column], segment)
        return b"".join(parts)

    return fill


def _by_templates(text: str) -> _Fill:
    """Return what renders each text that varies by Jinja and puts it between the others."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    jinja = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    pieces = re.split(r">([^<]*\0[^<]*)<", text)
    nodes = [re.sub(r"\0(\d+)\0", r"{{ row[\1] }}", node) for node in pieces[1::2]]
    templates = [jinja.from_string(f">{node}<") for node in nodes]
    constant = [piece.encode() for piece in pieces[::2]]

    def fill(words: tuple[str, ...]) -> bytes:
        parts = [constant[0]]
        for template, segment in zip(templates, constant[1:], strict=True):
            parts += (template.render(row=words).encode(), segment)
        return b"".join(parts)

    return fill


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
        "mailmerge-floor": partial(floor, folder, out, count, templates=True),
        "mailmerge-zip": partial(floor, folder, out, count, templates=False),
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
