"""Processes that share the work of a run; they load the program while a list is being judged."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cds_docs.pipeline.manifest import MANIFEST_NAME

if TYPE_CHECKING:  # most runs need none
    from cds_docs.pipeline.crew import Crew
    from cds_docs.pipeline.order import RenderOptions

_MANY = 256
"""Rows of a list that take about as long to judge as a process takes to load the program."""


class Hands:
    """The processes of a run: at most one crew."""

    def __init__(self, options: "RenderOptions") -> None:
        """Keep what is asked for."""
        self._options = options
        self._crew: Crew | None = None

    def expect(self, folder: str, rows: int) -> None:
        """Take in that a campaign has lists of so many rows, which are still to be judged.

        Where nothing of it was made before and all of it is wanted, there will be enough to do.

        Args:
            folder: The name of its folder in the output folder.
            rows: How many.
        """
        options = self._options
        shared = options.jobs > 1 and not options.by_sample and not options.scheduler
        part = options.only or options.row or options.sample or options.shard
        if not shared or part or rows < _MANY or self._crew is not None:
            return
        # os.path asks no more than it is allowed to: what is wrong with the folder is told later.
        if options.check or not os.path.lexists(Path(options.out, folder, MANIFEST_NAME)):
            self.crew(options.jobs).begin()

    def crew(self, jobs: int) -> "Crew":
        """Return the processes, begun or not."""
        if self._crew is None:
            from cds_docs.pipeline.crew import Crew  # noqa: PLC0415 - see above

            options = self._options
            self._crew = Crew(jobs, options.templates, options.formats, by_sample=options.by_sample)
        return self._crew

    def close(self) -> None:
        """Stop processes that were begun and had nothing to do."""
        if self._crew is not None:
            self._crew.dismiss()
