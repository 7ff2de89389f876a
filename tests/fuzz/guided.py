"""One loader under atheris: files that reach new code are kept and changed further.

``python -m fuzz.guided LOADER SECONDS FOLDER`` ends with an exit code other than 0 at the first
fault, and leaves the file that caused it in the folder.
"""

import importlib
import sys
from pathlib import Path
from typing import Any

from fuzz.hammer import SLOWEST

MEGABYTES = 500
"""Memory of the process, the program and what atheris keeps together."""
_LONGEST = 20_000
"""Bytes of a file."""


def main() -> None:
    """Read with one loader what atheris thinks of."""
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["cds_docs"]):
        targets = importlib.import_module("fuzz.targets").TARGETS
    (target,) = (one for one in targets if one.name == name)
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, data in enumerate(target.seeds()):
        (corpus / f"{number}").write_bytes(data)
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(piece)}"\n' for piece in target.pieces))
    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-dict={words}",
            f"-artifact_prefix={folder}/",
            f"-max_total_time={seconds}",
            f"-timeout={int(SLOWEST)}",
            f"-rss_limit_mb={MEGABYTES}",
            f"-max_len={_LONGEST}",
            "-seed=1",
            "-print_final_stats=1",
            "-verbosity=0",
        ],
        target.run,
    )
    atheris.Fuzz()


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


if __name__ == "__main__":
    main()
