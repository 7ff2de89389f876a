"""Where the office's own templates name a year: rolling a campaign forward leaves them alone."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cds_docs.campaign.rolling.steps import Question
from cds_docs.compose.templates import ENDING
from cds_docs.diagnostics import CdsError, Span
from cds_docs.patterns import regex
from cds_docs.pipeline.templates import (
    Templates,
    is_template_name,
    packaged_templates,
    template_folders,
)

_TAG = regex(r"\{[%#{][^{}]*\}")
"""What is asked or computed, not printed: ``{% if year >= 2025 %}``."""
_MOST = 500
"""Templates of an office that are looked at."""


def years_in_templates(campaign: Path, year: int) -> Iterator[Question]:
    """Yield the lines with a year in the templates that a campaign finds beside itself.

    A template that cannot be read is left to the commands that use it.

    Args:
        campaign: The campaign file.
        year: The year it was for.
    """
    typed = re.compile(rf"(?<!\d){year}(?!\d)")
    why = f"mẫu riêng còn ghi năm {year}: lệnh không sửa mẫu"
    for folder, shown in template_folders(campaign, None)[:-1]:
        if folder.resolve() == packaged_templates().resolve():
            continue
        templates = Templates(((folder, shown),))
        for name in islice(_names(folder), _MOST):
            try:
                template = templates.find(name)
            except CdsError:
                continue
            for number, line in enumerate(template.text.split("\n") if template else (), 1):
                prose = _TAG.sub(lambda tag: " " * len(tag[0]), line)
                if found := typed.search(prose):
                    start, end = (at + 1 for at in found.span())
                    span = Span(f"{shown}/{name}", number, start, number, end)
                    yield Question(span.path, line.strip(), why, span)


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of the templates in a folder, those in folders of kinds included."""
    files = (one for pattern in (f"*{ENDING}", f"*/*{ENDING}") for one in folder.glob(pattern))
    names = (one.relative_to(folder).as_posix() for one in sorted(files))
    return (name for name in names if is_template_name(name))
