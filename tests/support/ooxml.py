"""Microsoft's Open XML SDK as a program (npm package pinned in tests/tools/ooxml)."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

VERSIONS = ("Office2016", "Microsoft365")
_FOLDER = Path(__file__).parents[1] / "tools" / "ooxml"
_PROGRAM = _FOLDER / "node_modules" / ".bin" / "ooxml-validator"
_SECONDS = 60
_WORKERS = 2


class ValidatorError(Exception):
    """The validator itself did not run."""


@cache
def missing() -> str:
    """Return why files cannot be validated on this machine, or nothing."""
    if shutil.which("node") is None:
        return "node is not installed, so the Open XML SDK validator cannot run"
    if not _PROGRAM.exists():
        return "the Open XML SDK validator is not installed: run npm ci in tests/tools/ooxml"
    return ""


def errors(file: Path, version: str) -> tuple[str, ...]:
    """Return what the SDK finds wrong with a file, one line each.

    Raises:
        ValidatorError: The validator did not run.
    """
    command = [str(_PROGRAM), str(file), "--officeVersion", version]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    if done.returncode not in {0, 1}:
        raise ValidatorError(done.stderr or f"exit {done.returncode}")
    # The native program answers exit 0 in every case: the word counts, not the number.
    answer = json.loads(done.stdout)
    if answer["ok"]:
        return ()
    found = answer.get("errors") or [{"description": "not valid"}]
    return tuple(f"{e.get('path', '')} {e.get('xPath', '')}: {e['description']}" for e in found)


def errors_of_all(
    files: Iterable[Path], versions: Iterable[str]
) -> dict[tuple[Path, str], tuple[str, ...]]:
    """Return what the SDK finds in each file for each version of Office."""
    jobs = [(file, version) for file in files for version in versions]
    with ThreadPoolExecutor(_WORKERS) as pool:
        found = pool.map(lambda job: errors(*job), jobs)
        return dict(zip(jobs, found, strict=True))
