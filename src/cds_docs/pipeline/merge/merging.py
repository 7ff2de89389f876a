"""Copies of documents made in moulds, of whatever campaign a bench is at."""

from functools import partial

from cds_docs.campaign import DocumentSpec
from cds_docs.pipeline.campaigns import Job, accepted
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.ingredients import Ingredients
from cds_docs.pipeline.merge.casting import Caster, Casting, Proof
from cds_docs.pipeline.merge.row import Row
from cds_docs.pipeline.workshop import Workshop


class Merging:
    """The casters of the campaign that a bench is at; another campaign's are let go."""

    def __init__(self, workshop: Workshop) -> None:
        """Keep what composes copies."""
        self._workshop = workshop
        self._job: Job | None = None
        self._casters: dict[int, Caster] = {}
        self.latest: Casting | None = None
        """What was made last, where a mould made it."""

    def cast(self, job: Job, base: bytes | None, document: DocumentSpec) -> Casting | None:
        """Return a document made in a mould, or None where it is to be made in the usual way."""
        if job is not self._job:
            self._job, self._casters = job, {}
        target, self.latest = document.target, None
        if target is not None and not target.is_agency and job.draft is None:
            self.latest = self._caster(job, base, target.place).cast(Row(document, target))
        return self.latest

    def learn(
        self, document: DocumentSpec, data: bytes, made_of: Ingredients | None, *, is_clean: bool
    ) -> None:
        """Take in the document asked for last, which was made in the usual way (``Proof``)."""
        target = document.target
        if target is not None and target.place in self._casters:
            row = Row(document, target)
            self._casters[target.place].learn(Proof(row, sha256(data), made_of, is_clean))

    def _caster(self, job: Job, base: bytes | None, place: int) -> Caster:
        """Return what makes the copies of a document."""
        if place not in self._casters:
            loaded = job.loaded
            composer = self._workshop.composer(job)
            self._casters[place] = Caster(loaded, place, composer, base, partial(accepted, loaded))
        return self._casters[place]
