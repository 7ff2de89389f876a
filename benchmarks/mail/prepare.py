"""Write what docxtemplater fills: python -m benchmarks.mail.prepare FOLDER."""

import json
import sys
from pathlib import Path

from benchmarks.mail.peers import BRACES, template
from benchmarks.mail.rows import read_list
from benchmarks.mail.template import LIST, TEMPLATE

DOCX, ROWS = "mau.docx", "danh-sach.json"


def main(folder: Path) -> None:
    """Write template and rows."""
    letter = json.loads((folder / TEMPLATE).read_text(encoding="utf-8"))
    (folder / DOCX).write_bytes(template(letter, BRACES))
    rows = list(read_list(folder / LIST))
    (folder / ROWS).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
