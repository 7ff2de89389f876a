"""All findings in campaign files; nothing is written."""

from collections.abc import Iterator, Sequence

from cds_docs.campaign.each.copies import papers
from cds_docs.compose import RestsOnFault
from cds_docs.pipeline.campaigns import Job, open_campaigns
from cds_docs.pipeline.folding import Reported, folded
from cds_docs.pipeline.making import Judging, Making, make
from cds_docs.pipeline.outcome import Observer, Outcome, Waiting
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.selection import document_id
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
    run = _Run(Workshop(templates))
    for job in batch.jobs:
        run.judge(job.holding(job.loaded))
    for job in batch.faulty:
        run.judge_sound(job.holding(job.loaded))
    return Outcome(
        (),
        (*batch.diagnostics, *folded(run.found)),
        len(batch.jobs),
        batch.unusable,
        batch.readable,
        paths=batch.paths,
        waiting=(*run.waiting, *map(Waiting, batch.opaque)),
    )


def sound(job: Job, workshop: Workshop, judging: Judging) -> Iterator[Making]:
    """Make those documents of a campaign with errors that rest on none, to be judged only."""
    for document in job.loaded.sound_documents:
        try:
            yield from tuple(make(job, tuple(papers(job.loaded, document)), workshop, judging))
        except RestsOnFault:
            continue


class _Run:
    """Judges one campaign after the other and keeps what was found."""

    def __init__(self, workshop: Workshop) -> None:
        """Start with nothing found."""
        self.found: list[Reported] = []
        self.waiting: list[Waiting] = []
        self._workshop = workshop
        self._judging = Judging()

    def judge(self, job: Job) -> None:
        """Compose and judge the documents of a valid campaign, then what none of them uses."""
        documents, good = documents_of(job), True
        for document, made, found in make(job, documents, self._workshop, self._judging):
            self.found += [(document.id, finding) for finding in found]
            good = good and made is not None
        if good:
            unused = self._workshop.composer(job).unused(job.loaded)
            self.found += [("", finding) for finding in unused]

    def judge_sound(self, job: Job) -> None:
        """Judge those documents of a campaign with errors that rest on none."""
        judged = set()
        for document, _, found in sound(job, self._workshop, self._judging):
            self.found += [(document.id, finding) for finding in found]
            judged.add(document_id(document))
        waiting = [one.id for one in job.loaded.campaign.documents if one.id not in judged]
        if waiting:
            self.waiting.append(Waiting(job.shown, tuple(waiting), every=not judged))
