"""CI files as data, and their scripts run as a runner would."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from support.desk import PACKAGES

ROOT = Path(__file__).parents[2]
CI = ROOT / "docs" / "ci"
_COMMAND = re.compile(r"(?:^|[\s;&|])(cds-docs [^\n;&|>]*)")


def load(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return the data of a YAML file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def github_steps(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of all jobs."""
    return [step for job in data["jobs"].values() for step in job["steps"]]


def gitlab_jobs(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what is a job among the top-level keys: what has a script."""
    return {k: v for k, v in data.items() if isinstance(v, dict) and "script" in v}


def commands(text: str) -> list[list[str]]:
    """Return the words of each call of the program in shell text, redirections apart."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    joined = "\n".join(lines).replace("\\\n", " ")
    return [shlex.split(found, comments=True) for found in _COMMAND.findall(joined)]


def run_script(lines: Iterable[str], folder: Path, variables: dict[str, str]) -> int:
    """Run lines as both kinds of runners do: in bash, until one fails; return the exit code."""
    shim = folder.parent / "bin" / "cds-docs"
    shim.parent.mkdir(exist_ok=True)
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cds_docs "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    path = f"{shim.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join(lines)],
        cwd=folder,
        env={**os.environ, **variables, "PATH": path, "PYTHONPATH": str(PACKAGES)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    return done.returncode
