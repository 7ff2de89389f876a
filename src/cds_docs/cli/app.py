"""The commands put together."""

import os
from collections.abc import Callable, Sequence
from typing import Annotated, cast

import typer
from typer.core import TyperGroup, TyperOption

from cds_docs import __version__
from cds_docs.cli.check_command import check
from cds_docs.cli.completion_command import VARIABLE, completion
from cds_docs.cli.console import print_findings
from cds_docs.cli.diff_command import diff
from cds_docs.cli.doctor_command import doctor
from cds_docs.cli.exits import CLEAN, INTERRUPTED, USAGE
from cds_docs.cli.explain_command import explain
from cds_docs.cli.help import Help, help_text
from cds_docs.cli.init_command import init
from cds_docs.cli.issue_command import issue
from cds_docs.cli.new_command import new
from cds_docs.cli.preview_command import preview
from cds_docs.cli.render_command import render
from cds_docs.cli.schema_command import schema
from cds_docs.cli.templates_command import templates
from cds_docs.cli.usage import USAGE_ERROR, complain, unknown_command
from cds_docs.cli.validate_command import validate

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
app.command("init", help="Lập tệp chiến dịch đầu tiên từ vài câu hỏi.")(init)
app.command("new", help="Tạo tệp chiến dịch năm mới từ tệp năm trước.")(new)
app.command("validate", help="Kiểm tra các tệp chiến dịch; --fix sửa lỗi gõ.")(validate)
app.command("preview", help="Xem các trang và lỗi trong trình duyệt, mới lại mỗi lần lưu.")(preview)
app.command("render", help="Soạn văn bản từ các tệp chiến dịch và ghi thành .docx.")(render)
app.command("issue", help="Văn thư đã cấp số: ghi số, ngày vào tệp, soạn lại văn bản.")(issue)
app.command("check", help="Xét tệp .docx bất kỳ theo Nghị định 30/2020/NĐ-CP.")(check)
app.command("diff", help="So hai tệp chiến dịch, hoặc hai tệp .docx, theo nội dung.")(diff)
app.command("explain", help="Giải thích một mã: vì sao, căn cứ, ví dụ sai và đúng.")(explain)
app.command("templates", help="Xem, chép, soát các mẫu lời văn.")(templates)
app.command("schema", help="Lược đồ JSON của tệp chiến dịch, cho trình soạn thảo.")(schema)
app.command("doctor", help="Xem máy này có gì, thiếu gì để soạn văn bản, và cách bổ sung.")(doctor)
app.command("completion", help="In đoạn mã để phím Tab gợi ý lệnh, tệp, mã.")(completion)


def _print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        print_findings(f"{NAME} {__version__}\n")
        raise typer.Exit


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


def run(arguments: Sequence[str]) -> int:
    """Understand the arguments, run the command they name and return the exit code.

    A command function only turns its options into work to do; the work itself runs here,
    outside the command line library, so that errors and Ctrl-C meet one boundary.
    """
    named = next((word for word in arguments if not word.startswith("-")), None)
    commands = [str(info.name) for info in app.registered_commands]
    if named is not None and named not in commands:
        return unknown_command(named, commands)
    group = cast("TyperGroup", typer.main.get_command(app))
    try:
        work = group.main(list(arguments), prog_name=NAME, standalone_mode=False)
    except USAGE_ERROR as error:
        command = group.commands[named] if named else group
        options = [param for param in command.params if isinstance(param, TyperOption)]
        return complain(error, f"{NAME} {named}" if named else NAME, options)
    except typer.Abort as error:  # older versions of the library make this of Ctrl-C,
        raise KeyboardInterrupt from error
    if work == INTERRUPTED:  # newer ones this
        raise KeyboardInterrupt
    return work() if callable(work) else CLEAN
