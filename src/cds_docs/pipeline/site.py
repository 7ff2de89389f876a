"""The folder of one campaign while a run works on it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext

from cds_docs.diagnostics import CdsError, Diagnostic
from cds_docs.pipeline.lock import LOCK_NAME, run_lock
from cds_docs.pipeline.place import Folder, Made, refusal
from cds_docs.pipeline.prune import prune
from cds_docs.pipeline.publish import Placed, Publisher, open_folder

_PATIENCE = 60.0
"""Seconds one part of a run waits for another that is putting files in place."""


class Site:
    """Puts files of one campaign in place.

    A run by itself holds the output folder from beginning to end. The parts of a divided run
    work in it at the same time: each holds it only while it puts files in place, and reads anew
    what the others have written.
    """

    def __init__(
        self, root: Folder, name: str, done: Callable[[Placed], None], *, force: bool, shared: bool
    ) -> None:
        """Make the folder if need be.

        Args:
            root: The output folder.
            name: The name of the campaign's folder in it.
            done: Hears of each file.
            force: Whether files edited by hand are replaced.
            shared: Whether other parts of a divided run work there too.

        Raises:
            CdsError: The folder cannot be made or leads elsewhere.
        """
        self.folder = open_folder(root, name, alone=not shared)
        self._findings: list[Diagnostic] = []
        self._root = root
        self._done = done
        self._force = force
        self._shared = shared
        self._publisher: Publisher | None = None

    def put(self, files: Sequence[Made], *, later: bool = False) -> bool:
        """Write files; tell whether the folder could be had for that.

        Args:
            files: The files.
            later: Whether they may take their places only with the next, or when all is done.
        """
        with ExitStack() as held:
            try:
                held.enter_context(self._lock())
            except CdsError as error:
                self._findings += error.diagnostics
                return False
            except OSError as error:
                self._findings.append(refusal(self._root, LOCK_NAME, error))
                return False
            self._open().put(files, later=later and not self._shared)
            if self._shared:
                self._settle()
            return True

    def prune(self, documents: Iterable[str]) -> None:
        """Remove what we wrote and belongs to none of these, which are all of the campaign."""
        publisher = self._open()
        publisher.finish()
        pruned = prune(self.folder, publisher.book.manifest, documents)
        publisher.book.forget(pruned.gone)
        self._findings += pruned.findings

    def finish(self) -> None:
        """Let files that wait for it take their places."""
        if self._publisher is not None:
            self._publisher.finish()

    def close(self) -> list[Diagnostic]:
        """Save what came of the files; return what there is to say of the folder."""
        self._settle()
        found, self._findings = self._findings, []
        return found

    def _open(self) -> Publisher:
        """Return what puts files in place; it knows what stands there."""
        if self._publisher is None:
            self._publisher = Publisher(self.folder, self._done, force=self._force)
        return self._publisher

    def _settle(self) -> None:
        """Save what came of the files put in place so far."""
        if self._publisher is not None:
            self._publisher.close()
            self._findings += self._publisher.findings
            self._publisher = None

    def _lock(self) -> AbstractContextManager[None]:
        """Return what is held while files are put in place."""
        if not self._shared:
            return nullcontext()
        return run_lock(self._root.path, self._root.shown, _PATIENCE)
