"""One candidate in a process of its own: python -m benchmarks.mail.worker NAME CAMPAIGN N OUT.

The list stands beside the campaign, the letter with marks too. The first letter of a
neighbour is not counted: its template is prepared with it.
"""

import json
import sys
import time
from itertools import islice
from pathlib import Path

from benchmarks.mail.rows import read_list
from benchmarks.mail.template import FINISHED, LIST, TEMPLATE

PEERS = ("docxtpl", "python-docx", "docx-mailmerge2")
FLOOR = "sàn"


def _by_peer(name: str, campaign: Path, count: int, out: Path) -> dict[str, float]:
    """Make letters by a neighbour and return what it took."""
    from benchmarks.mail import peers
    from benchmarks.mail.floor import floor

    work = {
        "docxtpl": peers.docxtpl,
        "python-docx": peers.python_docx,
        "docx-mailmerge2": peers.mailmerge,
    }
    if name == FLOOR:
        make = floor((campaign.parent / FINISHED).read_bytes())
    else:
        make = work[name](json.loads((campaign.parent / TEMPLATE).read_text(encoding="utf-8")))
    size = 0
    start = time.perf_counter()
    for index, one in enumerate(islice(read_list(campaign.parent / LIST), count)):
        data = make(one)
        (out / f"{one['id']}.docx").write_bytes(data)
        size += len(data)
        if index == 0:
            start = time.perf_counter()
    return {
        "seconds": time.perf_counter() - start,
        "count": count - 1,
        "size": size / count,
    }


def main(name: str, campaign: Path, count: int, out: Path) -> None:
    """Make the letters of a candidate into a folder and print what it took as JSON."""
    if name in (*PEERS, FLOOR):
        told = _by_peer(name, campaign, count, out)
    else:
        from benchmarks.mail.ours import letters

        told = letters(name, campaign, count, out)
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
