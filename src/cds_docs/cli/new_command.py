"""``cds-docs new``: last year's campaign rolled forward."""

import re
from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import OwnReport


def _year(text: str) -> str:
    """Return a year.

    Raises:
        typer.BadParameter: It is none.
    """
    if not re.fullmatch(r"\d{4}", text, re.ASCII):
        raise typer.BadParameter(f"«{text}» không phải năm; viết bốn chữ số, ví dụ 2026.")
    return text


def _file(option: typer.CallbackParam, name: str | None) -> str | None:
    """Return the name of a file; an empty one, as from an unset variable, is none.

    Raises:
        typer.BadParameter: The name is empty.
    """
    if name is not None and not name.strip():
        raise typer.BadParameter(f"Tùy chọn «{option.opts[-1]}» cần tên một tệp.")
    return name


Year = Annotated[str, typer.Argument(metavar="NĂM", callback=_year, help="Năm mới, ví dụ 2026.")]
Source = Annotated[
    str,
    typer.Option("--from", metavar="TỆP", callback=_file, help="Tệp chiến dịch của năm trước."),
]
Target = Annotated[
    str | None,
    typer.Option(
        "-o", "--out", metavar="TỆP", callback=_file,
        help="Tệp mới, chưa có (mặc định: cạnh tệp cũ, năm trong tên được thay).",
    ),
]  # fmt: skip


def new(
    *,
    year: Year,
    source: Source,
    target: Target = None,
    report: OwnReport = "human",
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do."""
    return partial(_work, int(year), source, target, report)


def _work(year: int, source: str, target: str | None, report: str) -> int:
    """Roll the campaign forward and return the exit code."""
    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.ending import exit_code, finish
    from cds_docs.pipeline.new import new as renew
    from cds_docs.pipeline.outcome import Outcome
    from cds_docs.report.rolling import Files, rolled_json, rolled_text
    from cds_docs.report.screen import typed

    renewal = renew(year, source, target)
    for note in renewal.notes:
        say(note)
    findings = renewal.diagnostics
    outcome = Outcome(diagnostics=findings, readable=renewal.readable, misused=renewal.misused)
    if renewal.rolled is None:
        return finish(outcome, report, "", strict=False)
    files = Files(source=renewal.source, written=renewal.written)
    if report == "json":
        print_findings(rolled_json(renewal.rolled, files, findings))
        return exit_code(outcome, strict=False)
    print_findings(rolled_text(renewal.rolled, files))
    advice = f"Sửa và xóa dấu từng chỗ, rồi chạy: cds-docs validate {typed(renewal.written)}"
    return finish(outcome, report, advice, strict=False)
