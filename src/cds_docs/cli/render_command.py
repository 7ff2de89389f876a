"""``cds-docs render``: campaign files in, documents out."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, NamedTuple

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import (
    Format,
    Jobs,
    Paths,
    Quiet,
    ReportName,
    Scheduler,
    Strict,
    Templates,
    check_folder,
    read_address,
    read_count,
    read_formats,
    read_ids,
    read_row,
    read_shard,
)
from cds_docs.cli.suggestions import document_ids, one_of
from cds_docs.report.screen import escape


class _Wanted(NamedTuple):
    """What the user asked for, as ``pipeline.render.RenderOptions`` takes it.

    That one is imported only when work begins.
    """

    out: str
    only: tuple[str, ...]
    force: bool
    check: bool
    templates: str | None
    draft: bool
    formats: tuple[str, ...]
    jobs: int
    shard: tuple[int, int] | None
    prune: bool
    row: str
    sample: int
    by_sample: bool
    scheduler: str


Out = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="THƯ_MỤC", callback=check_folder,
        help="Nơi ghi: mỗi tệp chiến dịch một thư mục con (mặc định: out).",
    ),
]  # fmt: skip
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="ID,...",
        autocompletion=document_ids,
        help="Chỉ soạn những văn bản mang id này; dùng được nhiều lần.",
    ),
]
Row = Annotated[
    list[str] | None,
    typer.Option(
        "--row",
        metavar="DÒNG",
        help="Chỉ soạn bản cho một nơi của văn bản có for_each: số dòng trong danh sách, thứ tự"
        " trong recipients, hoặc mã.",
    ),
]
Sample = Annotated[
    str,
    typer.Option(
        "--sample",
        metavar="SỐ",
        help="Của văn bản có for_each chỉ soạn chừng ấy bản: đầu, cuối, tên dài nhất, còn lại trải"
        " đều.",
    ),
]
Check = Annotated[
    bool, typer.Option("--check", help="Không ghi; mã thoát là 1 nếu có tệp sẽ thay đổi.")
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Thay cả tệp đã được sửa tay; tệp cũ được giữ, tên thêm .bak."),
]


Draft = Annotated[
    bool,
    typer.Option(
        "--draft",
        help="Soạn bản nháp (.nhap.docx) khi tệp còn giá trị «(cần xác nhận)»: các chỗ đó tô vàng.",
    ),
]


Part = Annotated[
    str,
    typer.Option(
        "--shard",
        metavar="I/N",
        help="Chỉ soạn phần I trong N phần, để chia cho nhiều máy; phần nào có văn bản nào là cố"
        " định.",
    ),
]
Prune = Annotated[
    bool,
    typer.Option(
        "--prune",
        help="Xóa các tệp do chương trình ghi mà không còn thuộc chiến dịch; tệp đã sửa tay được"
        " giữ. Với --check chỉ kể ra.",
    ),
]


_EACH, _SAMPLE = "tat-ca", "mau"
Certify = Annotated[
    str,
    typer.Option(
        "--certify",
        metavar="CÁCH",
        autocompletion=one_of(_EACH, _SAMPLE),
        help="Cách kiểm tra tệp đã làm: tat-ca (mặc định): đọc lại từng tệp; mau: với văn bản có"
        " for_each chỉ đọc lại bản đầu của mỗi dạng, các bản có giá trị dài nhất hoặc đáng ngờ; các"
        " bản còn lại chỉ khác ở những chữ lấy từ danh sách (nhanh hơn nhiều lần khi có hàng nghìn"
        " bản).",
    ),
]


def _read_certify(text: str) -> bool:
    """Tell whether only a sample is to be judged.

    Raises:
        typer.BadParameter: It is no way of judging.
    """
    if text not in (_EACH, _SAMPLE):
        raise typer.BadParameter(
            f"Tùy chọn «--certify» là «{_EACH}» hoặc «{_SAMPLE}», không phải «{escape(text)}»."
        )
    return text == _SAMPLE


def render(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    paths: Paths,
    out: Out = "out",
    only: Only = None,
    row: Row = None,
    sample: Sample = "",
    form: Format = "docx",
    check: Check = False,
    force: Force = False,
    draft: Draft = False,
    prune: Prune = False,
    jobs: Jobs = "1",
    shard: Part = "",
    certify: Certify = _EACH,
    scheduler: Scheduler = "",
    templates: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    wanted = _Wanted(
        out,
        read_ids(only),
        force,
        check,
        templates,
        draft,
        read_formats(form),
        read_count(jobs),
        read_shard(shard),
        prune,
        read_row(row),
        read_count(sample, "--sample") if sample else 0,
        _read_certify(certify),
        read_address(scheduler, read_count(jobs)),
    )
    return partial(_work, paths, wanted, report, strict=strict, quiet=quiet)


def _work(paths: list[str], wanted: _Wanted, report: str, *, strict: bool, quiet: bool) -> int:
    """Render and return the exit code."""
    from cds_docs.cli.ending import finish, render_summary
    from cds_docs.cli.progress import watcher
    from cds_docs.pipeline.render import RenderOptions
    from cds_docs.pipeline.render import render as make
    from cds_docs.pipeline.shards import Shard

    shard = Shard(*wanted.shard) if wanted.shard else None
    options = RenderOptions(**(wanted._asdict() | {"shard": shard}))
    with watcher(quiet=quiet) as observer:
        outcome = make(paths, options, observer)
    silent = quiet or outcome.misused
    summary = "" if silent else render_summary(outcome, check=options.check)
    return finish(outcome, report, summary, strict=strict)
