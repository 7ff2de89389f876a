"""Mistakes in the command itself, in Vietnamese.

The library's own words are English; what it knows of the mistake is read from its attributes.
"""

import difflib
from collections.abc import Sequence
from typing import cast

import typer
from typer.core import TyperOption

from cds_docs.cli.console import say
from cds_docs.cli.exits import USAGE
from cds_docs.report.screen import escape

USAGE_ERROR = cast("type[Exception]", typer.BadParameter.__base__)
"""The class of all mistakes in the use of a command; the library does not export it."""


def _hint(command: str) -> str:
    """Return the line that leads to the help."""
    return f"  gợi ý: xem «{command} --help»."


def nearest(word: str, words: Sequence[str]) -> str:
    """Return what was perhaps meant."""
    close = difflib.get_close_matches(word, words, n=1)
    return f" Có phải «{close[0]}»?" if close else ""


def unknown_command(name: str, commands: Sequence[str]) -> int:
    """Complain of a command that does not exist and return the exit code."""
    near = nearest(name, commands) or f" Các lệnh: {', '.join(commands)}."
    say(f"Không có lệnh «{escape(name)}».{near}\n{_hint('cds-docs')}")
    return USAGE


def option_too_early(option: str, command: str) -> int:
    """Complain of an option before the name of the command and return the exit code."""
    named, shown = f"cds-docs {command}", escape(option)
    say(f"Tùy chọn «{shown}» phải đứng sau tên lệnh: «{named} … {shown}».\n{_hint(named)}")
    return USAGE


def unknown_rule(name: str, rules: Sequence[str]) -> int:
    """Complain of a rule that does not exist and return the exit code."""
    near = nearest(name.upper(), rules)
    hint = "  gợi ý: xem mọi quy tắc bằng «cds-docs explain --all»."
    say(f"Không có quy tắc «{escape(name)}».{near}\n{hint}")
    return USAGE


def _option_problem(name: str, options: Sequence[TyperOption]) -> str:
    """Say what is wrong with an option: unknown, without value, or with one too many."""
    option = next((option for option in options if name in option.opts), None)
    if option is None:
        known = [other for option in options for other in option.opts]
        return f"Không có tùy chọn «{escape(name)}».{nearest(name, known)}"
    if option.is_flag:
        return f"Tùy chọn «{name}» không nhận giá trị."
    one = (option.metavar or "").removesuffix(",...")
    return f"Tùy chọn «{name}» cần một giá trị: {name} {one}."


def _message(error: Exception, options: Sequence[TyperOption]) -> str:
    """Say what is wrong with the arguments."""
    option = getattr(error, "option_name", None)
    if option is not None:
        return _option_problem(str(option), options)
    param = getattr(error, "param", None)
    if hasattr(error, "param_type") and isinstance(param, TyperOption):
        return f"Thiếu tùy chọn «{param.opts[-1]} {param.metavar}»."
    if hasattr(error, "param_type") and param is not None:
        return f"Thiếu tham số «{param.metavar}»."
    if isinstance(error, typer.BadParameter):
        return str(error.message)
    return "Lệnh viết chưa đúng."


def complain(error: Exception, name: str, options: Sequence[TyperOption]) -> int:
    """Complain of a mistake in the arguments and return the exit code.

    Args:
        error: What the library found.
        name: The command as the user writes it.
        options: The options it has.
    """
    say(f"{_message(error, options)}\n{_hint(name)}")
    return USAGE
