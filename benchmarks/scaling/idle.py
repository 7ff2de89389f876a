"""A command that loads the libraries of a mail-merge and does nothing: what they take alone."""

from importlib import import_module
from typing import Annotated

import typer

LOADED = "typer, pyyaml, jinja2, lxml"
"""What is loaded; pydantic comes with typer, as soon as a command has an option."""

app = typer.Typer()


@app.command()
def idle(times: Annotated[int, typer.Option(help="An option, as every command has.")] = 1) -> None:
    """Load the libraries."""
    for _ in range(times):
        for name in ("yaml", "jinja2.sandbox", "lxml.etree"):
            import_module(name)


if __name__ == "__main__":
    app()
