"""``cds-docs validate``: all findings in campaign files."""

from collections.abc import Callable
from functools import partial

from cds_docs.cli.help import Help
from cds_docs.cli.options import Paths, Quiet, ReportName, Strict, Templates


def validate(
    *,
    paths: Paths,
    templates: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    quiet: Quiet = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, paths, templates, report, strict=strict, quiet=quiet)


def _work(
    paths: list[str], templates: str | None, report: str, *, strict: bool, quiet: bool
) -> int:
    """Validate and return the exit code."""
    from cds_docs.cli.ending import finish, validate_summary
    from cds_docs.cli.progress import watcher
    from cds_docs.pipeline.validate import validate as judge

    with watcher(quiet=quiet) as observer:
        outcome = judge(paths, templates, observer)
    summary = "" if quiet or outcome.misused else validate_summary(outcome)
    return finish(outcome, report, summary, strict=strict)
