"""The program as a digest: while it is the same, the same values make the same papers."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from cds_docs import __version__

_LIBRARIES = frozenset(
    {
        "babel", "et_xmlfile", "holidays", "jinja2", "lxml", "markdown_it_py", "markupsafe",
        "mdurl", "openpyxl", "pydantic", "pydantic_core", "python_docx", "pyyaml", "segno",
    }
)  # fmt: skip
"""The packages that a campaign passes through on its way to a paper."""
_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = {"site-packages", "dist-packages"}
_NOTES = (".dist-info", ".egg-info")


@cache
def fingerprint() -> str:
    """Return a digest of the program and its libraries.

    It is asked for in every run, so that nothing is imported and no file of code is read for it:
    an installed program is known by the digests its installer has noted, a source tree by size
    and time of each file, as Python itself knows whether it has compiled it.
    """
    digest = hashlib.sha256()
    for line in (__version__, sys.version, *_code(), *_libraries()):
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _code() -> Iterator[str]:
    """Yield what tells this program from another of the same version."""
    if getattr(sys, "frozen", False):  # packed into one folder, the code inside the program
        yield _look(Path(sys.executable).stat())
        return
    record = _PACKAGE.parent / f"cds_docs-{__version__}.dist-info" / "RECORD"
    with suppress(OSError):
        text = record.read_bytes()
        if b"cds_docs/__init__.py" in text:
            yield hashlib.sha256(text).hexdigest()
            return
    yield from sorted(_tree(_PACKAGE))


def _tree(folder: str | Path) -> Iterator[str]:
    """Yield a line for each file below a folder, but for what Python compiles."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _tree(entry.path)
        else:
            yield f"{entry.path} {_look(entry.stat())}"


def _look(file: os.stat_result) -> str:
    """Return size and time of a file."""
    return f"{file.st_size} {file.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """Yield name and version of each library, as its installer has noted them."""
    for folder in dict.fromkeys(sys.path):
        if os.path.basename(folder) not in _INSTALLED:  # noqa: PTH119 - a hundred times faster
            continue
        with suppress(OSError):
            for name in sorted(os.listdir(folder)):  # noqa: PTH208 - see above
                package = name.partition("-")[0].lower().replace(".", "_")
                if name.endswith(_NOTES) and package in _LIBRARIES:
                    yield name
