"""``cds-docs completion``: the script by which a shell completes commands, files and ids."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from cds_docs.cli.help import Help

VARIABLE = "_CDS_DOCS_COMPLETE"
"""What a shell sets when it asks what may come next."""

_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_HOW = {
    "bash": "cds-docs completion bash >> ~/.bashrc",
    "zsh": "cds-docs completion zsh > ~/.zfunc/_cds-docs   (và «fpath+=~/.zfunc; compinit»)",
    "fish": "cds-docs completion fish > ~/.config/fish/completions/cds-docs.fish",
    "powershell": "cds-docs completion powershell >> $PROFILE",
    "pwsh": "cds-docs completion pwsh >> $PROFILE",
}


def _check_shell(name: str) -> str:
    """Return the name of a shell.

    Raises:
        typer.BadParameter: There is no script for it.
    """
    if name not in _SHELLS:
        raise typer.BadParameter(f"Không có «{name}»; chọn một trong: {', '.join(_SHELLS)}.")
    return name


Shell = Annotated[
    str,
    typer.Argument(metavar="SHELL", callback=_check_shell, help=f"{', '.join(_SHELLS)}."),
]


def completion(*, shell: Shell, _help: Help = False) -> Callable[[], int]:
    """Turn the argument into the work to do."""
    return partial(_work, shell)


def _work(shell: str) -> int:
    """Print the script; how to install it goes beside."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    from cds_docs.cli.console import print_findings, say
    from cds_docs.cli.exits import CLEAN

    script = get_completion_script(prog_name="cds-docs", complete_var=VARIABLE, shell=shell)
    print_findings(f"{script}\n")
    say(f"Cài: {_HOW[shell]}; rồi mở lại cửa sổ dòng lệnh.")
    return CLEAN
