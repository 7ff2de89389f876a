"""Papers made into PDF, all in one call or one call for each.

As a program: python -m benchmarks.scaling.printing together|singly FOLDER prints the seconds.
"""

import json
import shutil
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.run import module, run
from benchmarks.scaling import campaigns
from benchmarks.scaling.figures import Section, Verdict, ratios, seconds
from benchmarks.scaling.plan import Ground
from benchmarks.scaling.rounds import column, measured

_TOGETHER, _SINGLY = "together", "singly"
_LIMIT = 0.15


def _print(how: str, folder: Path) -> None:
    """Make the papers of a folder into PDF, and print the seconds.

    Raises:
        SystemExit: Not every paper came out.
    """
    from cds_docs.pipeline.pdf import to_pdf

    papers = {file.name: file.read_bytes() for file in sorted(folder.glob("*.docx"))}
    calls = [papers] if how == _TOGETHER else [{name: papers[name]} for name in papers]
    start = time.perf_counter()
    made = [pdf for call in calls for pdf in to_pdf(call).values()]
    took = time.perf_counter() - start
    if len(made) != len(papers):
        sys.exit(f"{len(made)} PDF of {len(papers)} papers")
    print(json.dumps(took))


def _took(how: str, folder: Path) -> float:
    """Return the seconds of making PDF in a process of its own."""
    told = folder / "told.json"
    run(module("scaling.printing", how, folder), told)
    found: float = json.loads(told.read_text(encoding="utf-8"))
    return found


def section(ground: Ground) -> Section:
    """Measure PDF."""
    from cds_docs.diagnostics import CdsError
    from cds_docs.pipeline.office import find_office

    count = ground.plan.printed
    title = "PDF"
    text = (
        f"{count} công văn ba trang thành PDF bằng LibreOffice: một lần gọi cho tất cả, hay mỗi tệp"
        " một lần gọi."
    )
    try:
        find_office()
    except CdsError as error:
        return Section(title, text, (("cách làm", "giây"),), notes=(error.diagnostics[0].message,))
    (campaign,) = campaigns.letters(ground.memory / "pdf", count)
    run(campaigns.render(campaign, "-o", campaign.parent))
    papers = campaign.parent / campaign.stem
    jobs = {how: partial(_took, how, papers) for how in (_TOGETHER, _SINGLY)}
    found = measured("PDF", jobs, ground.plan.at_most(2))
    shutil.rmtree(campaign.parents[1])
    together, singly = (column(found, name) for name in jobs)
    rows = (
        ("cách làm", "giây"),
        ("một lần gọi", seconds(together)),
        (f"{count} lần gọi", seconds(singly)),
    )
    verdict = Verdict(f"{count} tệp một lần so với {count} lần", ratios(together, singly), _LIMIT)
    return Section(title, text, rows, (verdict,))


if __name__ == "__main__":
    _print(sys.argv[1], Path(sys.argv[2]))
