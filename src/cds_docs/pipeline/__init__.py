"""The stages put together; the only place with file access."""

from cds_docs.pipeline.outcome import Observer, Outcome, Result, Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate

__all__ = [
    "Observer",
    "Outcome",
    "RenderOptions",
    "Result",
    "Status",
    "render",
    "validate",
]
