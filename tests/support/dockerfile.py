"""A Dockerfile as a list of instructions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Instruction:
    """One instruction.

    Attributes:
        name: Its name, in capitals.
        words: What follows, lines joined.
    """

    name: str
    words: str


def read(path: Path) -> list[Instruction]:
    """Return the instructions of a file, comments apart."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    text = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    return list(_instructions(text.replace("\\\n", " ")))


def _instructions(text: str) -> Iterator[Instruction]:
    for line in text.splitlines():
        name, _, words = line.strip().partition(" ")
        yield Instruction(name.upper(), re.sub(r"\s+", " ", words).strip())


def apt_packages(words: str) -> list[str]:
    """Return the packages that a RUN installs with apt-get."""
    installs = re.findall(r"apt-get install ([^&;|]*)", words)
    return [word for install in installs for word in install.split() if not word.startswith("-")]


def copied(words: str) -> list[str]:
    """Return the sources of a COPY from the context; one from another stage has none."""
    parts = words.split()
    return [] if any(part.startswith("--from=") for part in parts) else parts[:-1]
