"""A cover page before the paper proper, as đề án and long plans have."""

from collections.abc import Sequence
from itertools import islice

from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.signature import has_authority, has_label
from cds_docs.check.recognition.zones import Head, is_mark
from cds_docs.standard.rows import Align

_LONGEST = 60
"""Steps a cover has at most: no page holds more lines, blank ones included."""


def behind_cover(steps: Sequence[Step]) -> Sequence[Step]:
    """Return the steps of a paper without its cover.

    A cover is a first page in the middle of the sheet with nothing of a letterhead on it, before
    a page that begins with Quốc hiệu. It has an issuer and a title, and is none of the paper.
    """
    for index, step in enumerate(islice(steps, _LONGEST)):
        if not index or step.is_empty or not step.own_page:
            if not _may_be_of_cover(step):
                return steps
            continue
        begins = any(words.is_national(line.text) for line in step.lines)
        behind = (
            begins and Head(steps, index).certain and not all(s.is_empty for s in steps[:index])
        )
        return steps[index:] if behind else steps
    return steps


def _may_be_of_cover(step: Step) -> bool:
    """Tell whether a step says nothing that a letterhead, a text or a signature says."""
    if step.is_empty:
        return True
    paragraph = step.paragraph
    if paragraph is None or paragraph.shape.align is not Align.CENTER:
        return False
    lines = [line for line in step.lines if line.text]
    if has_label(lines) or has_authority(lines):
        return False
    return not any(_is_of_head(line.text) for line in lines)


def _is_of_head(text: str) -> bool:
    """Tell whether a line stands in a letterhead only; a cover may have a month and a year."""
    monthly = words.date_parts(text) is not None and "ngày" not in text.lower()
    return bool(words.addressees_end(text)) or (is_mark(text) and not monthly)
