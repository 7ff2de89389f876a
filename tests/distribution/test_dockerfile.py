"""The image's recipe: what it names exists, and what it makes runs without rights."""

import json
import re
import shutil
import subprocess
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from support.dockerfile import apt_packages, copied, read

ROOT = Path(__file__).parents[2]
FILE = ROOT / "packaging" / "Dockerfile"
STEPS = read(FILE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = [name for step in STEPS if step.name == "RUN" for name in apt_packages(step.words)]
SOURCES = [name for step in STEPS if step.name == "COPY" for name in copied(step.words)]


def words(name: str) -> list[str]:
    """Return what follows each instruction of a name."""
    return [step.words for step in STEPS if step.name == name]


def ignored(name: str) -> bool:
    """Tell whether .dockerignore keeps a file out; its last line that fits decides."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")
    last = False
    for line in (line.strip() for line in lines):
        if line and not line.startswith("#") and fnmatch(name, line.removeprefix("!")):
            last = not line.startswith("!")
    return last


def test_only_known_instructions_are_used() -> None:
    """Every line was read as an instruction that Docker knows."""
    known = {"FROM", "WORKDIR", "COPY", "RUN", "LABEL", "USER", "ENV", "ENTRYPOINT", "CMD"}

    assert {step.name for step in STEPS} <= known
    assert STEPS[0].name == "FROM"


def test_the_base_is_named_exactly_and_runs_the_program() -> None:
    """Both stages start from the same tagged slim Python, one that the program declares."""
    bases = {text.partition(" AS ")[0] for text in words("FROM")}
    (base,) = bases
    found = re.fullmatch(r"python:(3\.\d+)-slim-bookworm", base)

    assert found
    assert f"Programming Language :: Python :: {found[1]}" in PROJECT["classifiers"]


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_copied_exists_and_is_let_through(name: str) -> None:
    """A COPY names what lies in the checkout and what .dockerignore lets into the context."""
    assert (ROOT / name).exists()
    assert not ignored(name)


def test_the_wheel_gets_all_it_is_made_of() -> None:
    """What pyproject.toml asks for is copied before the wheel is made."""
    needed = {PROJECT["readme"], *PROJECT["license-files"], "pyproject.toml"}

    assert set(SOURCES) == needed | {"schema", "templates", "src"}


@pytest.mark.parametrize(
    "name", [".git", ".venv", "out", "campaigns", "tests", "src/cds_docs/__pycache__", ".env"]
)
def test_nothing_else_reaches_the_context(name: str) -> None:
    """History, tests, made documents and caches stay outside."""
    assert ignored(name)


@pytest.mark.skipif(shutil.which("apt-cache") is None, reason="apt-cache is not installed")
@pytest.mark.parametrize("name", PACKAGES)
def test_every_system_package_exists(name: str) -> None:
    """Debian knows each package under this name."""
    if "VERSION_CODENAME=bookworm" not in Path("/etc/os-release").read_text(encoding="utf-8"):
        pytest.skip("the packages are those of Debian 12, and this is another system")
    done = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=True)
    if not Path("/var/lib/apt/lists").is_dir() or "Candidate" not in done.stdout:
        pytest.skip("apt has no lists here (apt-get update)")

    assert "Candidate: (none)" not in done.stdout


def test_office_and_fonts_are_installed_and_lists_removed() -> None:
    """PDF needs LibreOffice and fonts as wide as Times New Roman; package lists are no use."""
    (install,) = (text for text in words("RUN") if "apt-get install" in text)

    assert {"libreoffice-writer-nogui", "fonts-liberation2", "fontconfig"} == set(PACKAGES)
    assert "--no-install-recommends" in install
    assert "apt-get update && " in install
    assert install.endswith("&& rm -rf /var/lib/apt/lists/*")


def test_the_program_starts_without_rights() -> None:
    """The image runs our program as a user who is not root, in a folder that is his."""
    (entry,), (user,) = words("ENTRYPOINT"), words("USER")
    (made,) = (text for text in words("RUN") if "useradd" in text)

    assert json.loads(entry)[0] in PROJECT["scripts"]
    assert int(user) >= 1000
    assert f"--uid {user} " in made
    assert words("WORKDIR")[-1] in made
    assert STEPS.index(next(s for s in STEPS if s.name == "USER")) > max(
        index for index, step in enumerate(STEPS) if step.name == "RUN"
    )


def test_the_image_tells_what_it_is() -> None:
    """Title and licence stand in the labels, as in pyproject.toml."""
    labels = dict(re.findall(r'org\.opencontainers\.image\.(\w+)="([^"]*)"', words("LABEL")[0]))

    assert labels["title"] == PROJECT["name"]
    assert labels["licenses"] == PROJECT["license"]
    assert labels["description"]
