"""The commands put together."""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, cast

import typer
from typer.core import TyperGroup, TyperOption

from cds_docs import __version__
from cds_docs.cli.completion_command import VARIABLE
from cds_docs.cli.console import print_findings
from cds_docs.cli.exits import CLEAN, INTERRUPTED, USAGE
from cds_docs.cli.help import Help, help_text
from cds_docs.cli.usage import USAGE_ERROR, complain, option_too_early, unknown_command

NAME = "cds-docs"
_ABOUT = (
    "Soạn bộ văn bản Ngày Chuyển đổi số quốc gia từ một tệp YAML,"
    " đúng thể thức Nghị định 30/2020/NĐ-CP."
)
_PLAIN: dict[str, list[str]] = {"help_option_names": []}
"""Help is ours, in Vietnamese (see ``help``)."""

app = typer.Typer(
    name=NAME,
    help=_ABOUT,
    add_completion=VARIABLE in os.environ,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_PLAIN,
)
COMMANDS: dict[str, str] = {
    "init": "Lập tệp chiến dịch đầu tiên từ vài câu hỏi.",
    "new": "Tạo tệp chiến dịch năm mới từ tệp năm trước.",
    "validate": "Kiểm tra các tệp chiến dịch; --fix sửa lỗi gõ.",
    "preview": "Xem các trang và lỗi trong trình duyệt, mới lại mỗi lần lưu.",
    "render": "Soạn văn bản từ các tệp chiến dịch và ghi thành .docx.",
    "issue": "Văn thư đã cấp số: ghi số, ngày vào tệp, soạn lại văn bản.",
    "register": "Ghi sổ đăng ký văn bản đi (Phụ lục VI) ra tệp .csv hoặc .xlsx.",
    "check": "Xét tệp .docx bất kỳ theo Nghị định 30/2020/NĐ-CP.",
    "diff": "So hai tệp chiến dịch, hoặc hai tệp .docx, theo nội dung.",
    "explain": "Giải thích một mã: vì sao, căn cứ, ví dụ sai và đúng.",
    "templates": "Xem, chép, soát các mẫu lời văn.",
    "schema": "Lược đồ JSON của tệp chiến dịch, cho trình soạn thảo.",
    "doctor": "Xem máy này có gì, thiếu gì để soạn văn bản, và cách bổ sung.",
    "completion": "In đoạn mã để phím Tab gợi ý lệnh, tệp, mã.",
}
"""Every command with what it does, in the order of a clerk's year."""


def _print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        print_findings(f"{NAME} {__version__}\n")
        raise typer.Exit


_OWN_OPTIONS = ("--version", "--help", "-h")
"""Options that need no command."""


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help="In phiên bản."),
    ] = False,
    _help: Help = False,
) -> Callable[[], int] | None:
    """Print the help where no command is named."""
    if context.invoked_subcommand is not None:
        return None
    print_findings(help_text(context))
    return lambda: USAGE


def group(*names: str) -> TyperGroup:
    """Return the program with some of its commands; each is imported only now."""
    for name in names:
        home = import_module(f"cds_docs.cli.{name}_command")
        app.command(name, help=COMMANDS[name])(getattr(home, name))
    made = cast("TyperGroup", typer.main.get_command(app))
    app.registered_commands.clear()
    return made


def _too_early(arguments: Sequence[str]) -> tuple[str, str] | None:
    """Return an option that stands before the name of a command, and that name."""
    first = arguments[0] if arguments else ""
    if not first.startswith("-") or first in _OWN_OPTIONS:
        return None
    return next(((first, word) for word in arguments if word in COMMANDS), None)


def run(arguments: Sequence[str]) -> int:
    """Understand the arguments, run the command they name and return the exit code.

    A command function only turns its options into work to do; the work itself runs here,
    outside the command line library, so that errors and Ctrl-C meet one boundary.
    """
    if early := _too_early(arguments):
        return option_too_early(*early)
    named = next((word for word in arguments if not word.startswith("-")), None)
    if named is not None and named not in COMMANDS:
        return unknown_command(named, tuple(COMMANDS))
    program = group(*COMMANDS) if named is None else group(named)
    try:
        work = program.main(list(arguments), prog_name=NAME, standalone_mode=False)
    except USAGE_ERROR as error:
        command = program.commands[named] if named else program
        options = [param for param in command.params if isinstance(param, TyperOption)]
        return complain(error, f"{NAME} {named}" if named else NAME, options)
    except typer.Abort as error:  # older versions of the library make this of Ctrl-C,
        raise KeyboardInterrupt from error
    if work == INTERRUPTED:  # newer ones this
        raise KeyboardInterrupt
    return work() if callable(work) else CLEAN
