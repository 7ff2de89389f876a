"""``cds-docs explain``: a rule, its ground, a wrong and a right example."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help

Code = Annotated[
    str | None, typer.Argument(metavar="[MÃ]", help="Mã của một quy tắc, như P-03 hoặc T-12.")
]
Every = Annotated[bool, typer.Option("--all", help="In mọi quy tắc thành một trang Markdown.")]


def explain(*, code: Code = None, every: Every = False, _help: Help = False) -> Callable[[], int]:
    """Turn the options into the work to do.

    Raises:
        typer.BadParameter: Neither a code nor ``--all`` was given.
    """
    if code is None and not every:
        raise typer.BadParameter("Cần mã một quy tắc, như «cds-docs explain P-03», hoặc «--all».")
    return partial(_work, code)


def _work(code: str | None) -> int:
    """Print the explanation and return the exit code."""
    from cds_docs.check.explain import explain as words
    from cds_docs.check.explain import explain_all
    from cds_docs.check.index import all_rules
    from cds_docs.cli.console import print_findings
    from cds_docs.cli.exits import CLEAN
    from cds_docs.cli.usage import unknown_rule

    rules = all_rules()
    if code is not None and code.upper() not in rules:
        return unknown_rule(code, tuple(rules))
    print_findings(explain_all() if code is None else words(rules[code.upper()]))
    return CLEAN
