"""Write what the docxtpl script fills: a template of tags, and a letter's values."""

import json
import sys
from pathlib import Path

from benchmarks.content import letters
from benchmarks.peers import build, lean_base, tagged


def main(file: Path, template: Path, values: Path) -> None:
    """Write template and values of the first letter."""
    sample = next(letters(file))
    build(lean_base(), tagged(sample)).save(str(template))
    values.write_text(json.dumps(sample, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
