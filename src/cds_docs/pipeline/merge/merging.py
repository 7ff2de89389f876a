"""Copies of documents made in moulds, of whatever campaign a bench is at."""

from functools import partial
from typing import TYPE_CHECKING

from cds_docs.campaign import DocumentSpec
from cds_docs.check.doubts import doubtful
from cds_docs.pipeline.campaigns import Job, accepted
from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.ingredients import Ingredients
from cds_docs.pipeline.merge.row import Row, longest
from cds_docs.pipeline.workshop import Workshop

if TYPE_CHECKING:  # loaded with the first copy that is cast
    from cds_docs.pipeline.merge.casting import Caster, Casting


class Merging:
    """The casters of the campaign that a bench is at; another campaign's are let go."""

    def __init__(self, workshop: Workshop, *, by_sample: bool = False) -> None:
        """Keep what composes copies.

        Args:
            workshop: What composes them.
            by_sample: Whether only some of them are judged: of a shape the copy that was made in
                the usual way, of the campaign those with the longest words and with words in which
                a rule may find something, and all of a shape of which something was found.
        """
        self._workshop = workshop
        self._by_sample = by_sample
        self._job: Job | None = None
        self._longest: frozenset[str] = frozenset()
        self._casters: dict[int, Caster] = {}
        self.latest: Casting | None = None
        """What was made last, where a mould made it."""

    def cast(self, job: Job, base: bytes | None, document: DocumentSpec) -> "Casting | None":
        """Return a document made in a mould, or None where it is to be made in the usual way."""
        if job is not self._job:
            self._job, self._casters = job, {}
            self._longest = longest(job.loaded) if self._by_sample else frozenset()
        target, self.latest = document.target, None
        if target is not None and not target.issues and not job.is_draft:
            found = self._caster(job, base, target.place).cast(Row(document, target))
            if found and self._by_sample and found.proof.is_clean:
                said, name = "\n".join(target.facts.values()), target.facts.get("name", "")
                judged = target.id in self._longest or doubtful(said, name)
                found = found._replace(is_judged=judged)
            self.latest = found
        return self.latest

    def learn(
        self, document: DocumentSpec, data: bytes, made_of: Ingredients | None, *, is_clean: bool
    ) -> None:
        """Take in the document asked for last, which was made in the usual way (``Proof``)."""
        target = document.target
        if target is not None and target.place in self._casters:
            from cds_docs.pipeline.merge.casting import Proof  # noqa: PLC0415 - see above

            row = Row(document, target)
            self._casters[target.place].learn(Proof(row, sha256(data), made_of, is_clean))

    def _caster(self, job: Job, base: bytes | None, place: int) -> "Caster":
        """Return what makes the copies of a document."""
        if place not in self._casters:
            from cds_docs.pipeline.merge.casting import Caster  # noqa: PLC0415 - see above

            loaded = job.loaded
            composer = self._workshop.composer(job)
            self._casters[place] = Caster(loaded, place, composer, base, partial(accepted, loaded))
        return self._casters[place]
