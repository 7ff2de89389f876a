"""One small paper made from beginning to end, to see whether this installation can."""

from datetime import date
from pathlib import Path

from cds_docs.campaign import load
from cds_docs.campaign.answers import complete
from cds_docs.campaign.starting import campaign_text
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.making import Judging, make
from cds_docs.pipeline.shelf import Shelved
from cds_docs.pipeline.workshop import Workshop
from cds_docs.source import read

_DAY = date(2026, 1, 5)
"""Any day: the paper is thrown away."""


def trial() -> int:
    """Return how many bytes a letter of a first campaign has, made with the tool's own templates.

    Raises:
        CdsError: A file of the installation cannot be read.
        OSError: The same.
    """
    text = campaign_text(complete({"kinds": "cong-van"}, _DAY), "")
    source, _ = read(text.encode(), "a.yaml")
    loaded = load(source)[0] if source is not None else None
    if loaded is None:
        return 0
    job = Job(Path(__file__).with_name("a.yaml"), "a", Shelved(loaded))
    made = (
        paper for _, paper, _ in make(job, loaded.campaign.documents, Workshop(None), Judging())
    )
    return sum(len(paper.data) for paper in made if paper is not None)
