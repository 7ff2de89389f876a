"""``cds-docs diff``: two campaigns or two .docx compared by meaning."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import OwnReport, Templates

Before = Annotated[
    str, typer.Argument(metavar="TRƯỚC", help="Tệp chiến dịch hoặc tệp .docx, bản trước.")
]
After = Annotated[str, typer.Argument(metavar="SAU", help="Tệp cùng loại, bản sau.")]
Check = Annotated[bool, typer.Option("--check", help="Mã thoát là 1 nếu có khác nhau.")]


def diff(
    *,
    before: Before,
    after: After,
    check: Check = False,
    templates: Templates = None,
    report: OwnReport = "human",
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, (before, after), templates, report, check=check)


def _work(paths: tuple[str, str], templates: str | None, report: str, *, check: bool) -> int:
    """Compare, print, and return the exit code."""
    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.exits import CLEAN, FINDINGS, USAGE
    from cds_docs.diagnostics import has_errors
    from cds_docs.pipeline.diff import diff as compare
    from cds_docs.report import report as as_text
    from cds_docs.report.differences import human_differences, json_differences

    found = compare(*paths, templates)
    for note in found.notes:
        say(note)
    shape = json_differences if report == "json" else human_differences
    print_findings(shape(found.facts, found.papers))
    if has_errors(found.diagnostics):
        say(as_text("human", found.diagnostics, paths).rstrip("\n"))
        return FINDINGS if found.differs else USAGE
    if not found.differs:
        say("Hai bản không khác nhau về nội dung.")
    return FINDINGS if check and found.differs else CLEAN
