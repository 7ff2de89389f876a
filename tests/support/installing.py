"""The wheel made of the checkout, in an environment of its own that nobody may write to."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NO_RIGHTS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
"""What makes of root a user like others: who may not write somewhere, cannot."""


def missing() -> str:
    """Return why no wheel can be made and installed here, or nothing."""
    for module in ("pip", "hatchling"):
        if find_spec(module) is None:
            return f"{module} is not installed"
    if os.name == "nt":
        return "rights are taken away as on POSIX"
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        return "root writes everywhere, and setpriv (util-linux) is not there to prevent it"
    return ""


def build_wheel(out: Path) -> Path:
    """Return the wheel of the checkout, made without asking the network."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--wheel-dir", str(out), str(ROOT)]
    subprocess.run(command, check=True, timeout=120)
    (wheel,) = out.glob("*.whl")
    return wheel


def install(wheel: Path, home: Path) -> Path:
    """Install a wheel in a new environment, take all rights to write away, return its program.

    What the program needs of others is taken from the environment that runs the tests.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True, timeout=60)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home)}))
    others = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "others.pth").write_text("\n".join(sorted(others)) + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", f"--python={home / 'bin' / 'python'}", "install", "--quiet"]
    # Not compiled: the first run then tries to write below the package, and must live with the no.
    options = ["--no-deps", "--no-index", "--no-compile", "--ignore-installed"]
    subprocess.run([*pip, *options, str(wheel)], check=True, timeout=120)
    subprocess.run(["chmod", "-R", "a-w", str(home)], check=True)
    return home / "bin" / "cds-docs"


def without_rights(command: Sequence[str]) -> list[str]:
    """Return a command that is run by somebody for whom a folder without rights is closed."""
    return [*(_NO_RIGHTS if os.geteuid() == 0 else []), *command]
