"""``cds-docs templates``: see, copy and check the wording a campaign can name."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from cds_docs.cli.help import Help
from cds_docs.cli.options import ReportName, Strict, Templates, check_folder
from cds_docs.cli.suggestions import template_names

if TYPE_CHECKING:
    from cds_docs.pipeline.template_desk import Desk

_Act = Callable[["Desk", tuple[str, ...]], int]
_ACTIONS = ("list", "show", "copy", "check")
_NAMES_NEEDED = {"list": (0, 0), "show": (1, 1), "copy": (1, 2), "check": (0, 1000)}
_USES = {
    "list": "templates list",
    "show": "templates show cong-van/tuyen-truyen",
    "copy": "templates copy cong-van/tuyen-truyen [cong-van/cua-toi]",
    "check": "templates check [cong-van/cua-toi …]",
}


def _check_action(name: str) -> str:
    """Return what to do.

    Raises:
        typer.BadParameter: There is no such thing to do.
    """
    if name not in _ACTIONS:
        raise typer.BadParameter(f"Không có việc «{name}»; chọn một trong: {', '.join(_ACTIONS)}.")
    return name


Action = Annotated[
    str,
    typer.Argument(
        metavar="VIỆC",
        callback=_check_action,
        help="list: liệt kê; show: in một mẫu; copy: chép mẫu ra để sửa; check: soát lỗi mẫu.",
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[MẪU...]", autocompletion=template_names, help="Tên mẫu: loại/tên."),
]
Into = Annotated[
    str,
    typer.Option(
        "-o", "--out", metavar="THƯ_MỤC", callback=check_folder,
        help="Thư mục mẫu để chép vào (mặc định: templates).",
    ),
]  # fmt: skip


def templates(  # noqa: PLR0913 - each parameter is an option of the command
    *,
    action: Action,
    names: Names = None,
    out: Into = "templates",
    folder: Templates = None,
    report: ReportName = "human",
    strict: Strict = False,
    _help: Help = False,
) -> Callable[[], int]:
    """Turn the options into the work to do.

    Raises:
        typer.BadParameter: Too few or too many names.
    """
    wanted = tuple(names or ())
    least, most = _NAMES_NEEDED[action]
    if not least <= len(wanted) <= most:
        raise typer.BadParameter(f"Viết: cds-docs {_USES[action]}.")
    acts: dict[str, _Act] = {
        "list": _list,
        "show": _show,
        "copy": partial(_copy, out=out),
        "check": partial(_check, report=report, strict=strict),
    }
    return partial(_work, acts[action], wanted, folder)


def _work(act: _Act, names: tuple[str, ...], folder: str | None) -> int:
    """Do it and return the exit code."""
    from cds_docs.cli.console import print_findings
    from cds_docs.cli.exits import FINDINGS, USAGE
    from cds_docs.diagnostics import CdsError
    from cds_docs.pipeline.template_desk import Desk
    from cds_docs.pipeline.templates import missing_folder
    from cds_docs.report import report as as_text

    if misuse := missing_folder(folder):
        print_findings(as_text("human", misuse, ()))
        return USAGE
    try:
        return act(Desk(folder), names)
    except CdsError as error:
        print_findings(as_text("human", error.diagnostics, ()))
        return FINDINGS


def _list(desk: "Desk", _names: tuple[str, ...]) -> int:
    """Print the templates by kind."""
    import textwrap

    from cds_docs.cli.console import print_findings
    from cds_docs.cli.exits import CLEAN

    lines: list[str] = []
    kind = ""
    for one in desk.listed():
        if one.kind != kind:
            kind = one.kind
            lines.append(f"{one.title} ({kind})")
        mark = f"[{one.path}] " if one.own else ""
        first, *more = textwrap.wrap(f"{mark}{one.about}", 66) or [""]
        lines.append(f"  {one.name:<20} {first}".rstrip())
        lines += [" " * 23 + line for line in more]
    print_findings("\n".join(lines) + "\n")
    return CLEAN


def _show(desk: "Desk", names: tuple[str, ...]) -> int:
    """Print the text of a template; what is said about it goes beside."""
    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.exits import CLEAN

    found = desk.shown(names[0])
    blocks = ", ".join(found.blocks)
    say(f"Tệp: {found.path}")
    say(f"Các phần viết lại được trong «sections»: {blocks or 'không có'}")
    print_findings(found.text if found.text.endswith("\n") else f"{found.text}\n")
    return CLEAN


def _copy(desk: "Desk", names: tuple[str, ...], *, out: str) -> int:
    """Copy a template for the user to change."""
    from cds_docs.cli.console import say
    from cds_docs.cli.exits import CLEAN
    from cds_docs.pipeline.templates import FOLDER
    from cds_docs.report.screen import typed

    written = desk.copied(names[0], names[-1], out)
    kind, _, name = names[-1].removesuffix(".md.j2").rpartition("/")
    said = f"Đã chép vào {written}; sửa tệp này, rồi {_use(kind, name)}"
    elsewhere = PurePath(out) != PurePath(FOLDER)
    said += f", chạy các lệnh với «--templates {typed(out)}»" if elsewhere else ""
    say(f"{said}.")
    return CLEAN


def _use(kind: str, name: str) -> str:
    """Return how a template in a folder comes to be used."""
    from cds_docs.compose.annexes import ANNEX_FOLDER
    from cds_docs.standard.kinds import KINDS

    if kind == ANNEX_FOLDER:
        return f"ghi «template: {name}» ở phụ lục"
    if kind in KINDS:
        return f"ghi «template: {name}» ở văn bản loại {kind}"
    called = f"{kind}/{name}" if kind else name
    return f"gọi nó từ mẫu khác bằng «{called}.md.j2» (văn bản chỉ dùng mẫu ở thư mục loại)"


def _check(desk: "Desk", names: tuple[str, ...], *, report: str, strict: bool) -> int:
    """Print what is wrong with templates."""
    from cds_docs.cli.ending import finish, templates_summary
    from cds_docs.pipeline.outcome import Outcome

    paths, findings = desk.checked(names)
    outcome = Outcome(diagnostics=findings, readable=bool(paths), paths=paths)
    return finish(outcome, report, templates_summary(outcome), strict=strict)
