"""``cds-docs issue``: the number has come."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import (
    Format,
    Quiet,
    ReportName,
    Strict,
    Templates,
    Today,
    check_folder,
    read_formats,
)
from cds_docs.cli.suggestions import campaign_files, document_ids
from cds_docs.patterns import regex

_NUMBER = regex(r"0*([1-9]\d{0,5})(/\S+)?", re.ASCII)


class _Typed(NamedTuple):
    """What the user typed."""

    campaign: str
    document: str
    number: str
    day: date | None
    today: date
    replace: bool
    out: str
    templates: str | None
    formats: tuple[str, ...]


def _number(text: str) -> str:
    """Return a number, perhaps with its ký hiệu.

    Raises:
        typer.BadParameter: It is none.
    """
    if not _NUMBER.fullmatch(text.strip()):
        raise typer.BadParameter(f"«{text}» không phải số văn bản; viết như --number 12.")
    return text.strip()


CampaignFile = Annotated[
    str,
    typer.Argument(metavar="TỆP", autocompletion=campaign_files, help="Tệp chiến dịch (.yaml)."),
]
DocumentId = Annotated[
    str,
    typer.Argument(metavar="ID", autocompletion=document_ids, help="Mã văn bản vừa có số."),
]
Number = Annotated[
    str, typer.Option("--number", metavar="SỐ", callback=_number, help="Số văn thư đã cấp.")
]
Day = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="NGÀY",
        help="Ngày ban hành, ví dụ 19/9/2024; bỏ trống: ngày đã ghi trong tệp.",
    ),
]  # fmt: skip
Replace = Annotated[
    bool, typer.Option("--replace", help="Thay cả số hoặc ngày khác đã ghi trong tệp.")
]
Out = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="THƯ_MỤC", callback=check_folder,
        help="Nơi ghi văn bản, như của lệnh render (mặc định: out).",
    ),
]  # fmt: skip


def issue(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    path: CampaignFile,
    document: DocumentId,
    number: Number,
    day: Day = None,
    replace: Replace = False,
    today: Today = None,
    out: Out = "out",
    form: Format = "docx",
    templates: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    now = _day(today) if today else date.today()  # noqa: DTZ011, TID251 - the user's own day
    given = _day(day) if day else None
    forms = read_formats(form)
    typed = _Typed(path, document, number, given, now, replace, out, templates, forms)
    return partial(_work, typed, report, strict=strict, quiet=quiet)


def _day(text: str) -> date:
    """Return a whole date.

    Raises:
        typer.BadParameter: It is none.
    """
    from cds_docs.campaign.dates import BadDate, parse_date

    found = parse_date(text)
    detail = f": {found.detail}" if isinstance(found, BadDate) and found.detail else ""
    day = None if isinstance(found, BadDate) else found.known
    if day is None:
        message = f"«{text}» không phải một ngày đầy đủ{detail}; viết như 19/9/2024."
        raise typer.BadParameter(message)
    return day


def _work(typed: _Typed, report: str, *, strict: bool, quiet: bool) -> int:
    """Write number and date, make the papers, and return the exit code."""
    from cds_docs.campaign.dates import PartialDate
    from cds_docs.cli.ending import finish, render_summary
    from cds_docs.cli.progress import watcher
    from cds_docs.pipeline.issue import issue as write
    from cds_docs.pipeline.issue_order import Order

    digits, stroke, rest = typed.number.partition("/")
    day = typed.day
    order = Order(
        typed.document,
        int(digits),
        stroke + rest,
        PartialDate(day.year, day.month, day.day) if day else None,
        typed.replace,
        typed.today,
        typed.out,
        typed.templates,
        typed.formats,
    )
    with watcher(quiet=quiet) as observer:
        outcome = write(typed.campaign, order, observer)
    silent = quiet or outcome.misused or not outcome.results
    summary = "" if silent else render_summary(outcome, check=False)
    return finish(outcome, report, summary, strict=strict)
