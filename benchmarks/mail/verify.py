"""Every letter opens and holds its words: python -m benchmarks.mail.verify FOLDER OUT N STEP."""

import json
import sys
from itertools import islice
from pathlib import Path

from benchmarks.mail.rows import read_list
from benchmarks.mail.template import LIST, TEMPLATE, filled
from benchmarks.verify import NotALetterError, check


def check_all(folder: Path, out: Path, count: int, step: int = 1) -> None:
    """Check letters, and that there are as many as wanted.

    Args:
        folder: Where list and letter stand.
        out: Where the letters are, each named by its recipient.
        count: How many there must be.
        step: Only every so many are opened.

    Raises:
        NotALetterError: There are not as many; one does not open, or words are missing.
    """
    template = json.loads((folder / TEMPLATE).read_text(encoding="utf-8"))
    made = {file.stem: file for file in out.rglob("*.docx")}
    if len(made) != count:
        raise NotALetterError(f"{len(made)} letters instead of {count}")
    for one in islice(read_list(folder / LIST), 0, count, step):
        found = [made[name] for name in (one["id"], f"cong-van-{one['id']}") if name in made]
        if not found:
            raise NotALetterError(f"«{one['id']}» has no letter")
        check(found[0].read_bytes(), filled(template, one))


if __name__ == "__main__":
    check_all(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
