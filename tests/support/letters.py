"""Letters to many, made in moulds and in the usual way."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cds_docs.campaign.lists.listed import RowsAt
from cds_docs.campaign.model import Recipient
from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.making import Judging, Making, make
from cds_docs.pipeline.pieces import Bench, Piece, documents_of
from cds_docs.pipeline.workshop import Workshop

HEADERS = ("Mã", "Tên đơn vị", "Tên ngắn", "Người liên hệ")

CAMPAIGN = """\
schema: 1
year: 2026
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2026}
theme: Chuyển đổi số
agencies:
  so: {name: Sở Khoa học và Công nghệ, parent: UBND tỉnh Quảng Ngãi, code: SKHCN,
       place: Quảng Ngãi, head: Giám đốc}
recipients: {file: ds.csv}
documents:
  - id: thu
    kind: cong-van
    template: gui
    issuer: so
    unit: CDS
    for_each: recipients
    date: 05/5/2026
    subject: phối hợp tổ chức Ngày Chuyển đổi số quốc gia
    signer: {name: Trần Thị Bình, title: Giám đốc}
"""

TEMPLATE = """\
Sở Khoa học và Công nghệ đề nghị {{ each.name }} phối hợp, với các nội dung sau:
- {{ each.name }} cử {{ each['nguoi-lien-he'] }} làm đầu mối.
- Nội dung khác theo kế hoạch.
Đề nghị {{ each.short }} phối hợp thực hiện.
"""


@dataclass(frozen=True, slots=True)
class Letters:
    """A campaign of letters in a folder."""

    folder: Path

    def write(
        self,
        rows: Iterable[Sequence[str]],
        *,
        headers: Sequence[str] = HEADERS,
        campaign: str = CAMPAIGN,
        templates: Mapping[str, str] | None = None,
    ) -> Job:
        """Write list, templates and campaign; return the campaign."""
        out = io.StringIO()
        csv.writer(out).writerows([headers, *rows])
        (self.folder / "ds.csv").write_text(out.getvalue(), encoding="utf-8")
        folder = self.folder / "templates" / "cong-van"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in (templates or {"gui": TEMPLATE}).items():
            (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
        path = self.folder / "dot.yaml"
        path.write_text(campaign, encoding="utf-8")
        batch = open_campaigns([str(path)])
        assert batch.jobs, [(f.code.id, f.message) for f in batch.diagnostics]
        return batch.jobs[0]


def with_recipients(job: Job, rows: Iterable[Mapping[str, str]]) -> Job:
    """Return a campaign with other recipients, whose words nobody has judged.

    Args:
        job: A campaign.
        rows: ``id``, ``name``, ``short`` and further facts of each.
    """
    own = ("id", "name", "short")
    recipients = tuple(
        Recipient.model_construct(
            id=row["id"],
            name=row["name"],
            short=row["short"],
            title=None,
            fields={key: text for key, text in row.items() if key not in own},
        )
        for row in rows
    )
    campaign = job.loaded.campaign.model_copy(update={"recipients": recipients})
    return job.holding(replace(job.loaded, campaign=campaign, listed=RowsAt()))


def usual(job: Job) -> list[Making]:
    """Return all letters, each made by itself."""
    return list(make(job, documents_of(job), Workshop(None), Judging()))


def merged(job: Job) -> tuple[list[Piece], list[bool]]:
    """Return all letters as a run makes them, and which came out of a mould."""
    bench, pieces, cast = Bench(None, ("docx",)), [], []
    for piece in bench.pieces(job, documents_of(job)):
        pieces.append(piece)
        cast.append(bench.merging.latest is not None)
    return pieces, cast
