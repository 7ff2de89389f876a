"""``cds-docs check``: judge any .docx against the decree."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import Jobs, Quiet, ReportName, Strict, Today, read_count


class _Wanted(NamedTuple):
    """What the user asked for."""

    paths: list[str]
    fix: str | None
    comments: str | None
    select: str
    ignore: str
    today: date
    jobs: int


def _day(text: str) -> date:
    """Return a day written as 10/10/2026 or 2026-10-10.

    Raises:
        typer.BadParameter: It is no day.
    """
    parts = text.split("/")[::-1] if "/" in text else text.split("-")
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError as error:
        raise typer.BadParameter(f"«{text}» không phải một ngày; viết như 10/10/2026.") from error


def _new_file(option: typer.CallbackParam, name: str | None) -> str | None:
    """Return the name of a file to write.

    Raises:
        typer.BadParameter: It is no name of a .docx.
    """
    if name is not None and not name.lower().endswith(".docx"):
        raise typer.BadParameter(f"Tùy chọn «{option.opts[-1]}» cần tên một tệp .docx mới.")
    return name


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="TỆP...", help="Tệp .docx, hoặc thư mục: mọi tệp .docx ở trong đều được xét."
    ),
]
Fix = Annotated[
    str | None,
    typer.Option(
        "--fix", metavar="TỆP_MỚI", callback=_new_file,
        help="Ghi bản đã sửa những lỗi máy sửa được vào một tệp mới.",
    ),
]  # fmt: skip
Comments = Annotated[
    str | None,
    typer.Option(
        "--comments", metavar="TỆP_MỚI", callback=_new_file,
        help="Ghi một bản có ghi chú của Word ở từng chỗ sai.",
    ),
]  # fmt: skip
Select = Annotated[
    str, typer.Option("--select", metavar="MÃ,...", help="Chỉ báo các quy tắc hoặc nhóm này.")
]
Ignore = Annotated[
    str, typer.Option("--ignore", metavar="MÃ,...", help="Không báo các quy tắc hoặc nhóm này.")
]


def check(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    paths: Files,
    fix: Fix = None,
    comments: Comments = None,
    select: Select = "",
    ignore: Ignore = "",
    today: Today = None,
    jobs: Jobs = "1",
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    day = _day(today) if today else date.today()  # noqa: DTZ011, TID251 - the user's own day
    wanted = _Wanted(paths, fix, comments, select, ignore, day, read_count(jobs))
    return partial(_work, wanted, report, strict=strict, quiet=quiet)


def _ids(text: str) -> tuple[str, ...]:
    """Return the ids of a list with commas."""
    return tuple(word.strip().upper() for word in text.split(",") if word.strip())


def _work(wanted: _Wanted, report: str, *, strict: bool, quiet: bool) -> int:
    """Judge, mend if asked, and return the exit code."""
    from cds_docs.check.index import all_rules
    from cds_docs.cli.ending import check_summary, finish
    from cds_docs.cli.progress import watcher
    from cds_docs.cli.usage import unknown_rule
    from cds_docs.pipeline.check import Choice, check

    choice = Choice(_ids(wanted.select), _ids(wanted.ignore))
    rules = all_rules()
    known = {*rules, *(rule[0] for rule in rules)}
    for named in (*choice.select, *choice.ignore):
        if named not in known:
            return unknown_rule(named, tuple(rules))
    with watcher(quiet=quiet) as observer:
        if wanted.fix is None and wanted.comments is None:
            outcome = check(wanted.paths, choice, wanted.today, observer, wanted.jobs)
        else:
            from cds_docs.pipeline.mend import Mending, mend

            mending = Mending(wanted.fix, wanted.comments)
            outcome = mend(wanted.paths, mending, choice, wanted.today, observer)
    summary = "" if quiet or outcome.misused else check_summary(outcome)
    return finish(outcome, report, summary, strict=strict)
