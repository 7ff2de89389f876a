"""Which program this is: two of the same make the same bytes of the same campaign."""

import hashlib
import sys
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from cds_docs import __version__

LIBRARIES = (
    "babel", "holidays", "jinja2", "lxml", "markdown-it-py", "pydantic", "python-docx", "segno",
)  # fmt: skip
"""The packages that a campaign passes through on its way to a paper, once it is read."""

_PACKAGE = Path(__file__).resolve().parents[1]
_APART = {"__pycache__", "schema", "templates"}
"""Folders that the wheel has and the checkout keeps elsewhere; templates travel with the work."""


class Program(NamedTuple):
    """What decides over the bytes of a paper besides its campaign.

    Attributes:
        python: The version of Python, as far as its language and its tables go.
        release: The version of cds-docs.
        code: A digest of its files.
        libraries: Name and version of each package, nothing where it is missing.
    """

    python: str
    release: str
    code: str
    libraries: tuple[tuple[str, str], ...]

    @property
    def mark(self) -> str:
        """Return a digest of all of it."""
        return hashlib.sha256(repr(tuple(self)).encode()).hexdigest()

    def differences(self, theirs: "Program") -> tuple[str, ...]:
        """Return in words where another program differs from this one, most telling first."""
        pairs = [("Python", self.python, theirs.python), ("cds-docs", self.release, theirs.release)]
        pairs += [
            (name, here, dict(theirs.libraries).get(name, "")) for name, here in self.libraries
        ]
        told = tuple(
            f"{name} {there or 'chưa cài'} (máy này: {here or 'chưa cài'})"
            for name, here, there in pairs
            if here != there
        )
        if not told and self.code != theirs.code:
            return (f"cds-docs {theirs.release} nhưng mã chương trình khác máy này",)
        return told


@cache
def this_program() -> Program:
    """Return what runs here."""
    libraries = tuple((name, _version(name)) for name in LIBRARIES)
    return Program(
        f"{sys.version_info.major}.{sys.version_info.minor}",
        __version__,
        _code(),
        (*libraries, ("zlib", zlib.ZLIB_RUNTIME_VERSION)),
    )


def _version(name: str) -> str:
    """Return the version of a package, or nothing."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _code() -> str:
    """Return a digest of the files of this package."""
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        name = path.relative_to(_PACKAGE)
        if path.is_file() and _APART.isdisjoint(name.parts):
            digest.update(f"{name.as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
