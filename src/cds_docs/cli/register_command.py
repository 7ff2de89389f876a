"""``cds-docs register``: the register of outgoing documents."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import Paths, Quiet, ReportName, Strict, Templates, check_folder

Out = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="TỆP", callback=check_folder,
        help="Tệp .csv hoặc .xlsx để ghi sổ (mặc định: so-van-ban.csv).",
    ),
]  # fmt: skip
Force = Annotated[
    bool,
    typer.Option("--force", help="Thay cả sổ đã được sửa tay; tệp cũ được giữ, tên thêm .bak."),
]


def register(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    paths: Paths,
    out: Out = "so-van-ban.csv",
    force: Force = False,
    templates: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, paths, (out, force, templates), report, strict=strict, quiet=quiet)


def _work(
    paths: list[str],
    order: tuple[str, bool, str | None],
    report: str,
    *,
    strict: bool,
    quiet: bool,
) -> int:
    """Write the register and return the exit code."""
    from cds_docs.cli.ending import finish
    from cds_docs.cli.progress import watcher
    from cds_docs.pipeline.register import RegisterOrder
    from cds_docs.pipeline.register import register as write

    with watcher(quiet=quiet) as observer:
        outcome = write(paths, RegisterOrder(*order), observer)
    return finish(outcome, report, "", strict=strict)
