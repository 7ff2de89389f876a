"""The folder of one campaign while a run works on it."""

import errno
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.files import remove_orphans
from cds_docs.pipeline.lingering import OtherForms, left_beside
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.manifest import Manifest, read_manifest
from cds_docs.pipeline.order import RenderOptions
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.place import Folder, Made, refusal, standing
from cds_docs.pipeline.publish import Placed, Publisher, no_folder, open_folder
from cds_docs.pipeline.reasons import reason
from cds_docs.pipeline.serving import another_campaign, way_to

_PATIENCE = 60.0
"""Seconds one part of a run waits for another, or for a register, that is put in place."""
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class Site:
    """Puts files of one campaign in place.

    A run by itself holds the output folder from beginning to end. The parts of a divided run
    work in it at the same time: each holds it only while it puts files in place, and reads anew
    what the others have written.

    The folder of the campaign is held besides, always after the other, as long as its manifest is
    at work: a register may be written there by a program that knows of no output folder.
    """

    def __init__(
        self, root: Folder, job: Job, done: Callable[[Placed], None], options: RenderOptions
    ) -> None:
        """Make the folder if need be.

        Args:
            root: The output folder.
            job: The campaign.
            done: Hears of each file.
            options: What is asked for.

        Raises:
            CdsError: The folder cannot be made or leads elsewhere, somebody is at work in it, or it
                serves another campaign.
        """
        self.folder = open_folder(root, job.folder)
        self._campaign = job.path
        self._is_draft = job.is_draft
        self._formats = options.formats
        self._others = OtherForms({}, options.formats)
        self._was_empty = True
        self._held = ExitStack()
        self._findings: list[Diagnostic] = []
        self._root = root
        self._done = done
        self._force = options.force
        self._shared = options.shard is not None
        self._publisher: Publisher | None = None
        if self._shared:
            self._check((read_manifest(self.folder.path) or Manifest()).campaign)
        else:
            self._open()
        try:
            remove_orphans(self.folder.path, alone=not self._shared)
        except BaseException:  # Ctrl-C: nobody else knows yet what is held
            self.finish()
            raise

    def put(self, files: Sequence[Made], *, later: bool = False) -> bool:
        """Write files; tell whether the folder could be had for that.

        Args:
            files: The files.
            later: Whether they may take their places only with the next, or when all is done.
        """
        with ExitStack() as held:
            try:
                held.enter_context(self._lock())
                publisher = self._open()
            except CdsError as error:
                self._findings += error.diagnostics
                return False
            except OSError as error:
                self._findings.append(refusal(self._root, LOCK_NAME, error))
                return False
            publisher.put(files, later=later and not self._shared)
            if self._shared:
                self._settle()
            return True

    def prune(self, documents: Iterable[str]) -> None:
        """Remove what we wrote and belongs to none of these, which are all of the campaign."""
        from cds_docs.pipeline.prune import prune  # noqa: PLC0415 - seldom asked for

        publisher = self._open()
        publisher.finish()
        pruned = prune(self.folder, publisher.book.manifest, documents, drafts=self._is_draft)
        publisher.book.forget(pruned.gone)
        self._findings += pruned.findings

    def look_around(self, documents: Iterable[str]) -> None:
        """Say what stays there and belongs to none of these, which are all of the campaign."""
        if self._was_empty:
            return
        publisher = self._open()
        publisher.finish()
        self._findings += left_beside(
            self.folder, publisher.book.manifest, documents, drafts=self._is_draft
        )

    def finish(self) -> None:
        """Let files that wait for it take their places: the run ends here."""
        with self._held:
            if self._publisher is not None:
                self._publisher.finish()

    def close(self) -> list[Diagnostic]:
        """Save what came of the files; return what there is to say of the folder."""
        self._settle()
        found, self._findings = [*self._findings, *self._others.findings(self.folder)], []
        self._others = OtherForms({}, self._formats)
        return found

    def _open(self) -> Publisher:
        """Return what puts files in place; it knows what stands there.

        Raises:
            CdsError: Somebody else is at work in the folder, or it serves another campaign.
        """
        if self._publisher is None:
            with ExitStack() as stack:
                stack.enter_context(_hold(self.folder))
                publisher = Publisher(self.folder, self._placed, force=self._force)
                self._check(publisher.book.campaign)
                publisher.book.serve(way_to(self.folder.path, self._campaign))
                self._held, self._publisher = stack.pop_all(), publisher
                if not self._shared:
                    files = publisher.book.manifest.files
                    self._others = OtherForms(files, self._formats)
                    self._was_empty = not files
            return publisher
        return self._publisher

    def _placed(self, placed: Placed) -> None:
        """Hear of a file; one that could not be written leaves nothing older than itself."""
        made, status, _ = placed
        if status is not Status.FAILED:
            self._others.compare([made])
        self._done(placed)

    def _check(self, way: str) -> None:
        """Refuse a folder that serves another campaign, by the way to that in its manifest.

        Raises:
            CdsError: It does.
        """
        path, shown = self.folder.path, self.folder.shown
        if found := another_campaign(path, shown, way, self._campaign):
            raise CdsError(found)

    def _settle(self) -> None:
        """Save what came of the files put in place so far."""
        if self._publisher is not None:
            with self._held:
                self._publisher.close()
            self._findings += self._publisher.findings
            self._publisher = None

    def _lock(self) -> AbstractContextManager[None]:
        """Return what is held while files are put in place."""
        if not self._shared:
            return nullcontext()
        return run_lock(self._root.path, self._root.shown, _PATIENCE)


@contextmanager
def _hold(folder: Folder) -> Iterator[None]:
    """Hold the folder of a campaign.

    One where nothing may be made is not held, as nobody writes there: papers that stand in it as
    they should are fine.

    Raises:
        CdsError: Somebody else holds it for too long, or it cannot be held.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(run_lock(folder.path, folder.shown, _PATIENCE))
        except OSError as error:
            if not _is_read_only(folder, error):
                raise no_folder(folder.shown, reason(error)) from error
        yield


def _is_read_only(folder: Folder, error: OSError) -> bool:
    """Tell whether a lock cannot be made because nothing can; a lock in the way is another case."""
    try:
        return error.errno in _REFUSED and standing(folder.path / LOCK_NAME) is None
    except OSError:
        return False
