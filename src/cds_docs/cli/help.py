"""The help of a command, in Vietnamese."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption

from cds_docs.cli.console import print_findings

_WIDEST = 90
_NARROWEST = 50
_GAP = 2


def _width() -> int:
    """Return how long lines may be: what a terminal breaks by itself loses its columns."""
    return min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size((_WIDEST, 0)).columns))


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield lines of two columns, the second one wrapped."""
    rows = list(rows)
    left = max(len(name) for name, _ in rows) + 2 * _GAP
    width = _width() - left
    for name, text in rows:
        first, *more = textwrap.wrap(text, width) or [""]
        yield f"{' ' * _GAP}{name}".ljust(left) + first
        yield from (" " * left + line for line in more)


def _option_row(option: TyperOption) -> tuple[str, str]:
    """Return how an option is written, and what it does."""
    names = ", ".join(option.opts)
    value = "" if option.is_flag else f" {option.metavar}"
    return names + value, option.help or ""


def _sections(context: typer.Context) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the tables of the help: commands, arguments, options."""
    command = context.command
    if isinstance(command, TyperGroup):
        items = command.commands.items()
        yield "Lệnh", [(name, item.help or "") for name, item in items]
    arguments = [item for item in command.params if isinstance(item, TyperArgument)]
    yield "Tham số", [(str(item.metavar), item.help or "") for item in arguments]
    options = [item for item in command.params if isinstance(item, TyperOption)]
    yield "Tùy chọn", [_option_row(item) for item in options]


def usage_line(context: typer.Context) -> str:
    """Return how a command is written."""
    words = [context.command_path]
    if isinstance(context.command, TyperGroup):
        words.append("LỆNH")
    arguments = (item for item in context.command.params if isinstance(item, TyperArgument))
    words += [str(item.metavar) for item in arguments]
    return f"Cách dùng: {' '.join(words)} [TÙY CHỌN]"


def help_text(context: typer.Context) -> str:
    """Return the help of the command in a context."""
    lines = [usage_line(context), "", *textwrap.wrap(context.command.help or "", _width())]
    for title, rows in _sections(context):
        if rows:
            lines += ["", f"{title}:", *_table(rows)]
    if isinstance(context.command, TyperGroup):
        lines += ["", f"Xem «{context.command_path} LỆNH --help» để biết từng lệnh."]
    return "\n".join(lines) + "\n"


def _show(context: typer.Context, wanted: bool) -> None:
    """Print the help and stop."""
    if wanted:
        print_findings(help_text(context))
        raise typer.Exit


Help = Annotated[
    bool,
    typer.Option("--help", "-h", is_eager=True, callback=_show, help="In phần trợ giúp này."),
]
"""The option every command has."""
