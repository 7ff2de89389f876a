"""``cds-docs validate``: all findings in campaign files."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import Paths, Quiet, ReportName, Strict, Templates

if TYPE_CHECKING:
    from cds_docs.pipeline.outcome import Observer, Outcome

Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Sửa ngay trong tệp những lỗi gõ chỉ có một cách sửa; bản cũ giữ ở tệp .bak bên cạnh.",
    ),
]


def validate(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    paths: Paths,
    fix: Fix = False,
    templates: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    look = _mended if fix else _looked
    return partial(_work, partial(look, paths, templates), report, strict=strict, quiet=quiet)


def _looked(paths: list[str], templates: str | None, observer: "Observer") -> "Outcome":
    """Validate."""
    from cds_docs.pipeline.validate import validate as judge

    return judge(paths, templates, observer)


def _mended(paths: list[str], templates: str | None, observer: "Observer") -> "Outcome":
    """Mend what has one remedy, then validate."""
    from dataclasses import replace

    from cds_docs.pipeline.fixing import fix as mend

    problems = mend(paths, observer)
    outcome = _looked(paths, templates, observer)
    return replace(outcome, diagnostics=(*problems, *outcome.diagnostics))


def _work(look: "Callable[[Observer], Outcome]", report: str, *, strict: bool, quiet: bool) -> int:
    """Validate and return the exit code."""
    from cds_docs.cli.ending import finish, validate_summary
    from cds_docs.cli.progress import watcher

    with watcher(quiet=quiet) as observer:
        outcome = look(observer)
    summary = "" if quiet or outcome.misused else validate_summary(outcome)
    return finish(outcome, report, summary, strict=strict)
