"""A run of ``render``: documents made one by one or side by side, and put in place as they come."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.hands import Hands
from cds_docs.pipeline.ledger import Ledger
from cds_docs.pipeline.lingering import left_beside
from cds_docs.pipeline.manifest import Manifest, read_manifest
from cds_docs.pipeline.order import RenderOptions, Task
from cds_docs.pipeline.outcome import Observer, Result, Status
from cds_docs.pipeline.outlook import Outlook
from cds_docs.pipeline.pieces import Bench, Piece
from cds_docs.pipeline.place import Folder, Made, stem_of
from cds_docs.pipeline.presence import may_be_there
from cds_docs.pipeline.publish import Placed, compare
from cds_docs.pipeline.serving import another_campaign
from cds_docs.pipeline.site import Site
from cds_docs.pipeline.unchanged import Standing, Unchanged, recipe_of

if TYPE_CHECKING:  # most runs need neither
    from cds_docs.pipeline.cluster import Cluster
    from cds_docs.pipeline.crew import Crew

_BATCH = 32
"""Documents put in place together: what they hold is all that a run keeps in memory of them."""
_PRINTED = 256
"""Papers printed together at least: LibreOffice takes seconds to start."""
_LARGEST_CHUNK = 32
_CHUNKS = 8
"""Chunks for each process at least, so that all are at work until the end."""

_NO_HANDS = "Máy không cho mở thêm tiến trình nào: các văn bản được soạn lần lượt, như --jobs 1."

Printing = tuple[Task, Site, Sequence[Made]]
"""Papers of one campaign that are to be printed."""


class Run:
    """Works on one campaign after the other and keeps what was found."""

    def __init__(
        self,
        tasks: Sequence[Task],
        options: RenderOptions,
        observer: Observer,
        hands: Hands,
        cluster: "Cluster | None" = None,
    ) -> None:
        """Start with nothing found."""
        self.findings: list[Diagnostic] = []
        self.judged: list[tuple[str, Diagnostic]] = []
        self.unjudged = 0
        """Copies that were not read back: they differ in plain words from one that was."""
        wanted = {task.job.shown: task.ids for task in tasks}
        self.ledger = Ledger(len(options.formats), observer, wanted)
        self._tasks = tasks
        self._todo = tasks
        self._judged: dict[int, frozenset[bytes | str]] = {}
        """Job, by its identity → papers that need not be judged again."""
        self._options = options
        self._hands = hands
        self._cluster = cluster
        self._to_print: list[Printing] = []
        self._known: tuple[Path, Manifest | None] = Path(), None
        """The folder that is compared, and what stands there by our hand for its campaign."""

    def write(self, root: Folder) -> None:
        """Make the documents of all campaigns and put them in place.

        PDF comes last, of many papers at once: whatever becomes of it, the rest is written.
        """
        with closing(self._all_pieces()) as made:
            for task, pieces in made:
                self._write(task, root, pieces)
        self._print()

    def check(self) -> None:
        """Make the documents of all campaigns and compare them with what is on disk."""
        with closing(self._all_pieces()) as made:
            for task, pieces in made:
                for piece in pieces:
                    if self._is_sound(task, piece):
                        self._compare(task, piece)
        from cds_docs.pipeline.prune import foresee  # noqa: PLC0415 - nothing is pruned in most runs

        look = foresee if self._options.prune else left_beside
        for task in self._tasks if self._options.prune or self._options.is_whole else ():
            folder = Folder(Path(self._options.out, task.job.folder), task.shown)
            if (known := self._known_of(task, folder.path)) is not None:
                drafts = task.job.is_draft
                self.findings += look(folder, known, task.belonging, drafts=drafts)

    def fail(self, task: Task, documents: Iterable[str]) -> None:
        """Note documents that cannot be written; the reason stands in the findings."""
        for document in documents:
            stem = stem_of(document, draft=task.job.is_draft)
            for ending in self._options.formats:
                self._note(task, document, f"{stem}.{ending}", Status.FAILED)

    def _all_pieces(self) -> Generator[tuple[Task, Iterator[Piece]]]:
        """Yield the campaigns with their documents in order; each is made as it is asked for.

        What is as it was is not made again. One campaign's are all asked for before the next is
        begun, so that what was known of the first is let go of by then.
        """
        unchanged = Unchanged(self._options)
        standing = [unchanged.standing(task) for task in self._tasks]
        self._todo = [
            replace(task, places=there.rest(task.places))
            for task, there in zip(self._tasks, standing, strict=True)
        ]
        self._judged = {
            id(task.job): unchanged.judged(task) if task.places else frozenset()
            for task in self._todo
        }
        with closing(self._pieces()) as made:
            coming = _Coming(made)
            for task, todo, there in zip(self._tasks, self._todo, standing, strict=True):
                yield task, _in_order(task, todo, there, coming)

    def _pieces(self) -> Generator[tuple[Task, Piece]]:
        """Yield the documents that are to be made, as they are made, in order."""
        jobs = min(self._options.jobs, sum(len(task.places) for task in self._todo))
        if self._cluster is not None:
            yield from self._shared_out(self._cluster, self._cluster.hands, self._todo)
            return
        rest = self._todo
        if jobs <= 1 or self._options.by_sample:
            rest = yield from self._alone(rest, Outlook(rest) if jobs > 1 else None)
        if not rest:
            return
        crew = self._hands.crew(jobs)
        if crew.begin():
            yield from self._shared_out(crew, jobs, rest)
            return
        self.ledger.observer.note(_NO_HANDS)
        yield from self._alone(rest, None)

    def _alone(
        self, todo: Sequence[Task], outlook: Outlook | None
    ) -> Generator[tuple[Task, Piece], None, Sequence[Task]]:
        """Yield documents made in this process, as long as sharing the rest would not pay.

        Args:
            todo: What is to be made.
            outlook: Tells whether it would; None where nobody can share the work.

        Returns:
            What is left to be made.
        """
        options = self._options
        if outlook and outlook.pays:
            return todo
        whole = {id(task.job): task for task in self._todo}
        bench = Bench(options.templates, options.formats, by_sample=options.by_sample)
        for number, task in enumerate(todo, 1):
            pieces = bench.pieces(task.job, task.wanted, self._judged[id(task.job)])
            for made, piece in enumerate(pieces, 1):
                yield whole[id(task.job)], piece
                if outlook and outlook.pays_after(task, piece):
                    return [replace(task, places=task.places[made:]), *todo[number:]]
        return []

    def _shared_out(
        self, crew: "Crew | Cluster", hands: int, todo: Sequence[Task]
    ) -> Iterator[tuple[Task, Piece]]:
        """Yield documents of campaigns, made by several processes or machines."""
        from cds_docs.pipeline.crew import Chunk  # noqa: PLC0415 - see _pieces

        total = sum(len(task.places) for task in todo)
        size = max(1, min(_LARGEST_CHUNK, total // (hands * _CHUNKS)))
        chunks = (
            Chunk(task.job, tuple(task.places[start : start + size]), self._judged[id(task.job)])
            for task in todo
            for start in range(0, len(task.places), size)
        )
        tasks = {id(task.job): task for task in self._todo}
        with closing(crew.work(chunks)) as finished:
            for chunk, pieces in finished:
                task = tasks[id(chunk.job)]
                for place in chunk.documents if pieces is None else ():
                    document = task.documents.id_at(place)
                    self._lose(task, document, crew.loss(task.job.shown, document))
                for piece in pieces or ():
                    yield task, piece

    def _lose(self, task: Task, document: str, why: Diagnostic) -> None:
        """Note a document that nobody could make; of one reason for many it is told once."""
        if why not in self.findings:
            self.findings.append(why)
        self.fail(task, [document])

    def _is_sound(self, task: Task, piece: Piece) -> bool:
        """Keep what was found in a document, and tell whether there is one to put in place."""
        self.judged += [(piece.document.id, finding) for finding in piece.findings]
        self.unjudged += not piece.is_judged
        if piece.paper is None:
            self.fail(task, [piece.document.id])
        return piece.paper is not None

    def _compare(self, task: Task, piece: Piece) -> None:
        """Compare a document with what is on disk."""
        folder = Path(self._options.out, task.job.folder)
        known = self._known_of(task, folder)
        if known is None:
            self.fail(task, [piece.document.id])
            return
        for made in piece.forms:
            self._done(task, compare(task.shown, folder, made, known))
        if "pdf" in self._options.formats and piece.paper is not None:
            self._done(task, _compare_pdf(task.shown, folder, piece.paper, known))

    def _known_of(self, task: Task, folder: Path) -> Manifest | None:
        """Return what stands in a folder by our hand, or None where another campaign has it."""
        if folder != self._known[0]:
            known = read_manifest(folder) or Manifest()
            found = another_campaign(folder, task.shown, known.campaign, task.job.path)
            self.findings += (finding for finding in found if finding not in self.findings)
            self._known = folder, None if found else known
        return self._known[1]

    def _write(self, task: Task, root: Folder, pieces: Iterator[Piece]) -> None:
        """Put the documents of a campaign in place as they come, but for PDF."""
        sound = (piece for piece in pieces if self._is_sound(task, piece))
        sites: list[Site] = []
        try:
            self._fill(task, root, sound, sites)
            for site in sites:
                self.findings += site.close()
        except BaseException:  # Ctrl-C too: papers that are ready are not thrown away
            for site in sites:
                site.finish()
            raise

    def _fill(self, task: Task, root: Folder, sound: Iterator[Piece], sites: list[Site]) -> None:
        """Put documents of a campaign in place, some at a time.

        Args:
            task: The campaign.
            root: The output folder.
            sound: The documents.
            sites: Takes in the folder of the campaign, once it is opened.
        """
        try:
            while batch := list(islice(sound, _BATCH)):
                if not sites:
                    sites.append(self._open(task, root))
                self._place(task, sites[0], batch)
            if self._options.prune and may_be_there(root.path / task.job.folder):
                if not sites:
                    sites.append(self._open(task, root))
                sites[0].prune(task.belonging)
            elif sites and self._options.is_whole:
                sites[0].look_around(task.belonging)
        except CdsError as error:
            self.findings += error.diagnostics
            self.fail(task, [piece.document.id for piece in chain(batch, sound)])

    def _open(self, task: Task, root: Folder) -> Site:
        """Return the folder of a campaign.

        Raises:
            CdsError: It cannot be used.
        """
        return Site(root, task.job, lambda placed: self._done(task, placed), self._options)

    def _place(self, task: Task, site: Site, batch: Sequence[Piece]) -> None:
        """Put some documents in place, but for PDF."""
        forms = [_with_recipe(task, piece, form) for piece in batch for form in piece.forms]
        alone = self._options.formats == ("docx",)  # nothing else looks at them
        if not site.put(forms, later=alone):
            self.fail(task, [piece.document.id for piece in batch])
            return
        if alone:
            return
        papers = [
            _with_recipe(task, piece, piece.paper) for piece in batch if piece.paper is not None
        ]
        self.findings += _edits_left_out(site.folder, papers)
        if "pdf" in self._options.formats:
            self._to_print.append((task, site, papers))
            if sum(len(some) for _, _, some in self._to_print) >= _PRINTED:
                self._print()

    def _print(self) -> None:
        """Make the PDF that are due and put them in place."""
        if not self._to_print:
            return
        from cds_docs.pipeline.copies import print_papers  # noqa: PLC0415 - see _compare_pdf

        due, self._to_print = self._to_print, []
        wishes = [(site.folder, paper) for _, site, papers in due for paper in papers]
        printed = print_papers(wishes, self.ledger.observer.note)
        self.findings += printed.diagnostics
        rest = iter(printed.copies)
        for task, site, papers in due:
            copies = list(islice(rest, len(papers)))
            placed = site.put([copy for copy in copies if copy is not None])
            for paper, copy in zip(papers, copies, strict=True):
                if copy is None or not placed:
                    self._note(task, paper.document, f"{paper.stem}.pdf", Status.FAILED)
            self.findings += site.close()

    def _done(self, task: Task, placed: Placed) -> None:
        """Note what became of a file."""
        made, status, findings = placed
        self.findings += findings
        self._note(task, made.document, made.name, status, findings)

    def _note(
        self,
        task: Task,
        document: str,
        name: str,
        status: Status,
        findings: tuple[Diagnostic, ...] = (),
    ) -> None:
        """Note what became of a file, by its name."""
        path = f"{task.shown}/{name}"
        draft = task.job.is_draft
        self.ledger.add(Result(task.job.shown, document, path, status, findings, draft))


class _Coming:
    """Documents as they are made: one that was lost does not come."""

    def __init__(self, made: Iterator[tuple[Task, Piece]]) -> None:
        """Ask for none yet."""
        self._made = made
        self._next: tuple[Task, Piece] | None = None

    def take(self, task: Task, document: str) -> Piece | None:
        """Return a document of a campaign, or None where another one comes."""
        self._next = self._next or next(self._made, None)
        if self._next is None or self._next[0] is not task:
            return None
        piece = self._next[1]
        if piece.document.id != document:
            return None
        self._next = None
        return piece


def _in_order(task: Task, todo: Task, there: Standing, coming: _Coming) -> Iterator[Piece]:
    """Yield the documents of a campaign, those that stand as they should and those made anew."""
    for place in task.places:
        piece = there.piece(place) or coming.take(todo, task.documents.id_at(place))
        if piece is not None:
            yield piece


def _with_recipe(task: Task, piece: Piece, made: Made) -> Made:
    """Return a file with what it was made of, where that is known."""
    recipe = recipe_of(task, piece.ingredients)
    if recipe is None:
        return made
    return replace(made, entry=replace(made.entry, recipe=recipe.id), recipe=recipe)


def _compare_pdf(shown: str, folder: Path, paper: Made, known: Manifest) -> Placed:
    """Tell whether the PDF on disk was made of a paper; who wants none loads nothing for it."""
    from cds_docs.pipeline.copies import compare_pdf  # noqa: PLC0415 - see above

    return compare_pdf(shown, folder, paper, known)


def _edits_left_out(folder: Folder, papers: Sequence[Made]) -> tuple[Diagnostic, ...]:
    """Return a warning for each paper edited by hand: its other forms are without the edits."""
    from cds_docs.pipeline.copies import edits_left_out  # noqa: PLC0415 - see _compare_pdf

    return edits_left_out(folder, papers)
