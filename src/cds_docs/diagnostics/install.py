"""Hints that add a package to this very installation, however it was made."""

import os
import shlex
import shutil
import sys
from contextlib import suppress
from pathlib import Path

_NO_PIP = "Thư mục chạy ngay không thêm gói được: cài cds-docs bằng pip, pipx hoặc uv"


def install_hint(*packages: str) -> str:
    """Return what to run, without a full stop, so that the program finds these packages.

    A bare «pip install» would fill another Python where the program has one of its own: under
    pipx and uv, and in a virtual environment that is not switched on.
    """
    if _frozen():
        return _NO_PIP
    wanted = " ".join(f'"{name}"' if "[" in name else name for name in packages)
    return f"Chạy: {_install()} {wanted}"


def reinstall_hint() -> str:
    """Return what to run when packages the program cannot do without are missing or broken.

    The program is installed from a file (docs/cai-dat.md); no index knows its name.
    """
    wheel = "TỆP.whl (tệp gói của cds-docs)"
    if _frozen():
        return "chép lại cả thư mục cds-docs"
    if _made_by("pipx_metadata.json"):
        return f"cài lại: pipx install --force {wheel}"
    if _made_by("uv-receipt.toml"):
        return f"cài lại: uv tool install --force {wheel}"
    return f"cài lại: {_install()} --force-reinstall {wheel}"


def _install() -> str:
    """Return the words that install into the Python that runs."""
    if _made_by("pipx_metadata.json"):
        return f"pipx runpip {_word(Path(sys.prefix).name)} install"
    python = _python()
    if _made_by("uv-receipt.toml"):
        return f"uv pip install --python {python}"
    found = shutil.which("pip")
    if found and Path(found).parent == Path(sys.executable).parent:
        return "pip install"
    call = "& " if python.startswith('"') else ""  # PowerShell takes a path in quotes for text
    return f"{call}{python} -m pip install"


def _python() -> str:
    """Return the Python that runs, from here where it lies below, as a word for the shell."""
    path = Path(sys.executable)
    with suppress(OSError, ValueError):  # the folder we stand in is gone, or it lies elsewhere
        path = path.relative_to(Path.cwd())
    return _word(str(path))


def _word(text: str) -> str:
    """Return a text as one word for the shell."""
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    return shlex.quote(text)


def _made_by(name: str) -> bool:
    """Return whether a tool left its notes beside the packages."""
    return Path(sys.prefix, name).is_file()


def _frozen() -> bool:
    """Return whether the program is a folder with a Python inside."""
    return bool(getattr(sys, "frozen", False))
