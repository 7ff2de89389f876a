"""Another release of the same Python, such as the one a distribution of Linux brings along."""

import inspect
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import cds_docs
from cds_docs import values
from support.installing import ROOT

_VERSION = "import sys; print(*sys.version_info[:3])"


def _others() -> Iterator[str]:
    """Yield programs that are this Python in another release; they can use its libraries."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for folder in ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"):
        found = shutil.which(name, path=folder)
        if found is None:
            continue
        said = subprocess.run([found, "-c", _VERSION], capture_output=True, text=True, check=False)
        if said.returncode == 0 and tuple(map(int, said.stdout.split())) != sys.version_info[:3]:
            yield found


_OTHERS = list(_others())


@pytest.mark.slow
@pytest.mark.skipif(not _OTHERS, reason="no other release of this Python is on the machine")
@pytest.mark.parametrize("python", _OTHERS)
def test_copies_are_made_side_by_side(python: str, tmp_path: Path) -> None:
    """What goes to another process differs between releases."""
    paths = [ROOT / "src", sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, paths))}
    campaign = str(ROOT / "campaigns/giao-viec-2026.yaml")
    command = [python, "-m", "cds_docs", "render", campaign, "--jobs", "2", "-o", str(tmp_path)]

    done = subprocess.run(
        command, env=environment, capture_output=True, check=False, text=True, timeout=120
    )

    assert (done.returncode, done.stderr) == (0, done.stderr), done.stderr
    assert list(tmp_path.rglob("*.docx"))


def test_no_class_with_slots_says_how_it_is_packed() -> None:
    """Releases before 3.11.4 put words of their own in the place of such a class's.

    What ``cds_docs.values`` says for a class stands in its place in every release.
    """
    modules = [
        import_module(module.name)
        for module in walk_packages(cds_docs.__path__, "cds_docs.")
        if not module.name.endswith("__main__")
    ]
    classes = {one for module in modules for _, one in inspect.getmembers(module, inspect.isclass)}
    packing = {
        one.__qualname__
        for one in classes
        if "__slots__" in vars(one)
        for method in (vars(one).get("__getstate__"), vars(one).get("__setstate__"))
        if getattr(method, "__module__", "").startswith("cds_docs")
        and method.__module__ != values.__name__
    }
    assert packing == set()
