"""Letters by cds-docs, the whole way from the campaign file to finished files on disk."""

import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks.mail.rows import rows, write_list
from benchmarks.mail.template import LIST, place


@dataclass(frozen=True, slots=True)
class Mode:
    """A way of running ``render``.

    Attributes:
        words: What is typed for it.
        options: The same for a call: fields of ``RenderOptions``.
    """

    words: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


OURS = "cds-docs"
MODES = {
    OURS: Mode(),
    "cds-docs --certify mau": Mode(("--certify", "mau"), MappingProxyType({"by_sample": True})),
}
"""Name → how ``render`` is run."""


class _Watch:
    """Watches a run for its first finished file."""

    first: float | None = None

    def note(self, text: str) -> None:
        """Hear something worth knowing."""

    def plan(self, total: int) -> None:
        """Hear how many documents there will be."""

    def done(self, result: object) -> None:
        """Note when the first document is finished."""
        del result
        if self.first is None:
            self.first = time.perf_counter()


def _once(campaign: Path, mode: Mode, out: Path) -> float:
    """Render a campaign; return how long the first file took.

    Raises:
        SystemExit: A document could not be written.
    """
    from cds_docs.diagnostics import has_errors
    from cds_docs.pipeline.render import RenderOptions, render

    watch, start = _Watch(), time.perf_counter()
    outcome = render([str(campaign)], RenderOptions(str(out), **mode.options), watch)
    if has_errors(outcome.diagnostics) or watch.first is None:
        sys.exit("\n".join(finding.message for finding in outcome.diagnostics))
    return watch.first - start


def letters(name: str, campaign: Path, count: int, out: Path) -> dict[str, float]:
    """Render the letters of a campaign and return what it took.

    One letter of another campaign is made before: its programs are loaded then, and nothing
    else is kept. What comes after the first file counts, as with the others; files are put in
    place some at a time, so all that were ready with the first one are left out.

    Args:
        name: One of ``MODES``.
        campaign: The campaign file.
        count: How many letters it comes to.
        out: Where they go.
    """
    from cds_docs.pipeline.garbage import search_late
    from cds_docs.pipeline.rendering import _BATCH

    search_late()  # as the program does
    mode = MODES[name]
    with tempfile.TemporaryDirectory() as folder:
        write_list(Path(folder) / LIST, rows(1))
        _once(place(Path(folder)), mode, Path(folder) / "out")
    start = time.perf_counter()
    first = _once(campaign, mode, out)
    seconds = time.perf_counter() - start
    made = out / campaign.stem
    size = sum(file.stat().st_size for file in made.glob("*.docx")) / count
    told = {"seconds": seconds, "count": count, "size": size, "whole": seconds / count}
    if count > _BATCH:
        told |= {"seconds": seconds - first, "count": count - _BATCH}
    return told
