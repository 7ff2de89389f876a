"""``cds-docs explain``: a rule or a code, its ground, a wrong and a right example."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.suggestions import codes

Code = Annotated[
    str | None,
    typer.Argument(
        metavar="[MÃ]", autocompletion=codes, help="Mã trong một thông báo, như P-03 hoặc C048."
    ),
]
Every = Annotated[
    bool, typer.Option("--all", help="In mọi quy tắc, mọi mã thành một trang Markdown.")
]


def explain(*, code: Code = None, every: Every = False, _help: Help = False) -> Callable[[], int]:
    """Turn the options into the work to do.

    Raises:
        typer.BadParameter: Neither a code nor ``--all`` was given.
    """
    if code is None and not every:
        raise typer.BadParameter("Cần một mã, như «cds-docs explain C048», hoặc «--all».")
    return partial(_work, code)


def _work(code: str | None) -> int:
    """Print the explanation and return the exit code."""
    from cds_docs.cli.console import print_findings
    from cds_docs.cli.exits import CLEAN
    from cds_docs.cli.usage import unknown_rule
    from cds_docs.pipeline.explanations import explained, known_codes, page

    if code is not None and code.upper() not in known_codes():
        return unknown_rule(code, known_codes())
    print_findings(page() if code is None else explained(code.upper()))
    return CLEAN
