"""The script that a clerk's IT colleague would write: one letter with docxtpl, from cold."""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate


def main(template: str, context: str, out: str) -> None:
    """Fill a template with a letter's values."""
    values = json.loads(Path(context).read_text(encoding="utf-8"))
    document = DocxTemplate(template)
    document.render(values, autoescape=True)
    document.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:4])
