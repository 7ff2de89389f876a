"""``cds-docs schema``: the JSON Schema that editors read."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help

File = Annotated[
    str | None,
    typer.Argument(
        metavar="[TỆP]",
        help="Tệp để ghi hoặc so, đi cùng --write, --check (mặc định:"
        " schema/campaign.schema.json).",
    ),
]
Write = Annotated[bool, typer.Option("--write", help="Ghi lược đồ ra tệp thay vì in.")]
Check = Annotated[
    bool, typer.Option("--check", help="Chỉ so tệp với lược đồ của phiên bản này; khác thì báo.")
]


def schema(
    *, file: File = None, write: Write = False, check: Check = False, _help: Help = False
) -> Callable[[], int]:
    """Turn the options into the work to do.

    Raises:
        typer.BadParameter: Both options were given, or a file without either, or an empty name.
    """
    if write and check:
        raise typer.BadParameter("Chỉ dùng một trong hai: --write hoặc --check.")
    if file is not None and not (write or check):
        raise typer.BadParameter("Thêm --write để ghi tệp, hoặc --check để so tệp.")
    if file is not None and not file.strip():
        raise typer.BadParameter("Cần tên một tệp, ví dụ schema/campaign.schema.json.")
    return partial(_work, file, write=write, check=check)


def _work(file: str | None, *, write: bool, check: bool) -> int:
    """Print, write or compare the schema and return the exit code."""
    from cds_docs.campaign.editor import SCHEMA_FILE
    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.exits import CLEAN, FINDINGS
    from cds_docs.diagnostics import CdsError
    from cds_docs.pipeline.schema import check_schema, current_schema, write_schema
    from cds_docs.report import report

    name = file or SCHEMA_FILE
    try:
        if check:
            found = check_schema(name)
        elif write:
            say(f"Đã ghi lược đồ «{name}»." if write_schema(name) else f"«{name}» vẫn đúng.")
            return CLEAN
        else:
            print_findings(current_schema())
            return CLEAN
    except CdsError as error:
        found = error.diagnostics
    if not found:
        say(f"Lược đồ «{name}» đúng với phiên bản này.")
        return CLEAN
    print_findings(report("human", found, (name,)))
    return FINDINGS
