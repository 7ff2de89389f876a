"""All findings in campaign files; nothing is written."""

from collections.abc import Sequence
from dataclasses import replace

from cds_docs.check.judge import Seen
from cds_docs.pipeline.campaigns import open_campaigns
from cds_docs.pipeline.making import make
from cds_docs.pipeline.outcome import Observer, Outcome
from cds_docs.pipeline.templates import missing_folder
from cds_docs.pipeline.workshop import Workshop


def validate(paths: Sequence[str], templates: str | None, observer: Observer) -> Outcome:
    """Judge the campaigns at paths as ``render`` would, composed documents included.

    Args:
        paths: Campaign files and folders.
        templates: The office's own template folder.
        observer: Hears which file was read for which path.
    """
    batch = open_campaigns(paths, draft=True)
    for note in batch.notes:
        observer.note(note)
    if misuse := missing_folder(templates):
        return Outcome(diagnostics=(*batch.diagnostics, *misuse), misused=True)
    workshop, seen = Workshop(templates), Seen()
    findings = list(batch.diagnostics)
    for job in batch.jobs:
        real = replace(job, draft=None)
        for _, _, found in make(real, job.loaded.campaign.documents, workshop, seen):
            findings += found
    return Outcome(
        (), tuple(findings), len(batch.jobs), batch.unusable, batch.readable, paths=batch.paths
    )
