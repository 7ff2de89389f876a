"""The letters as cds-docs gets them: one campaign, a recipient's own words in every paragraph."""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.content import CAMPAIGN, DOCUMENT, recipient
from cds_docs.campaign import Campaign, DocumentSpec, Loaded
from cds_docs.document.model import Document
from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.workshop import Workshop

_SLOGANS, _ASSIGNMENTS = 2, 3
"""With so many the letter has three pages."""


def opened() -> Job:
    """Return the campaign the letters are made from."""
    (job,) = open_campaigns([str(CAMPAIGN)]).jobs
    return job


def _named(text: str, name: str) -> str:
    """Return a text whose paragraphs all carry a recipient's name."""
    return "\n".join(f"{line} ({name})" if line.strip() else line for line in text.split("\n"))


def _campaign(campaign: Campaign, name: str) -> Campaign:
    """Return the campaign with other tasks, slogans, theme and activities."""
    assignments = tuple(
        a.model_copy(
            update={
                "tasks": tuple(t.model_copy(update={"text": _named(t.text, name)}) for t in a.tasks)
            }
        )
        for a in campaign.assignments[:_ASSIGNMENTS]
    )
    activities = tuple(
        a.model_copy(update={"name": f"{a.name} tại {name}"}) for a in campaign.activities
    )
    return campaign.model_copy(
        update={
            "assignments": assignments,
            "activities": activities,
            "slogans": tuple(f"{slogan} {name}" for slogan in campaign.slogans[:_SLOGANS]),
            "theme": f"{campaign.theme} ({name})",
            "style": replace(campaign.style, body=13),
        }
    )


def specs(job: Job, count: int) -> Iterator[tuple[Loaded, DocumentSpec]]:
    """Yield the campaign and the document of each recipient."""
    campaign = job.loaded.campaign
    (document,) = (d for d in campaign.documents if d.id == DOCUMENT)
    for index in range(count):
        name = recipient(index)
        own = document.model_copy(
            update={
                "number": str(index + 1),
                "to": (name, *document.to),
                "sections": {k: _named(v, name) for k, v in document.sections.items()},
            }
        )
        yield replace(job.loaded, campaign=_campaign(campaign, name)), own


def composed(count: int) -> Iterator[Document]:
    """Yield the letters as blocks."""
    job = opened()
    workshop = Workshop(None)
    for loaded, spec in specs(job, count):
        found, findings = workshop.compose(job.holding(loaded), spec)
        if found is None:
            raise ValueError([f.message for f in findings])
        yield found
