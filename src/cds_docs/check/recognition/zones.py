"""Where the letterhead ends."""

from collections.abc import Sequence

from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step, is_data
from cds_docs.check.recognition.lines import Line
from cds_docs.document.found import FoundTable
from cds_docs.standard.rows import Align

_FARTHEST = 15
_SUBJECT_LONGEST = 80


def _has_national(lines: Sequence[Line]) -> bool:
    """Tell whether Quốc hiệu or Tiêu ngữ stands among lines."""
    return any(words.is_national(line.text) or words.is_motto(line.text) for line in lines)


def is_mark(text: str) -> bool:
    """Tell whether a line can stand in a letterhead only."""
    return bool(text) and (
        words.number_and_symbol(text) is not None
        or words.date_parts(text) is not None
        or words.is_letter_subject(text)
        or words.is_national(text)
        or words.is_motto(text)
        or words.is_urgency(text)
        or words.is_circulation(text)
        or words.is_secret(text)
    )


def _ends_head(lines: Sequence[Line]) -> bool:
    """Tell whether the title or Kính gửi stands here."""
    texts = [line.text for line in lines if line.text]
    return any(words.addressees_end(text) or words.kind_of(text) is not None for text in texts)


class Head:
    """The steps of a letterhead and their lines."""

    def __init__(self, steps: Sequence[Step], start: int = 0) -> None:
        """Look for a letterhead from a step on."""
        self._steps = steps
        self._start = start
        self.lines: list[Line] = []
        self.certain = False
        self.end = self._nucleus()
        if self.end > start:
            self._extend()

    def _nucleus(self) -> int:
        """Return the step behind Quốc hiệu, or behind what else only a letterhead has."""
        gathered: list[Sequence[Line]] = []
        last = seen = 0
        for step in self._steps[self._start :]:
            lines = step.lines
            gathered.append(lines)
            if _has_national(lines):
                self.certain = True
                last = len(gathered)
                break
            if any(is_mark(line.text) for line in lines):
                last = len(gathered)
            seen += not step.is_empty
            if seen > _FARTHEST or _ends_head(lines):
                break
        for lines in gathered[:last]:
            self.lines += lines
        return self._start + last

    def _extend(self) -> None:
        """Take what follows and still belongs to the letterhead, blank paragraphs included."""
        for index in range(self.end, len(self._steps)):
            step = self._steps[index]
            if step.own_page and not step.is_empty:
                break
            lines = step.lines
            if not self._belongs(step, lines):
                break
            self.lines += lines
            self.end = index + 1

    def _belongs(self, step: Step, lines: Sequence[Line]) -> bool:
        """Tell whether a step still belongs to the letterhead."""
        block = step.block
        texts = [line.text for line in lines if line.text]
        if not texts:
            return not isinstance(block, FoundTable) or not is_data(block)
        if isinstance(block, FoundTable):
            return any(is_mark(text) for text in texts) and not _ends_head(lines)
        if any(is_mark(text) or words.is_typed_rule(text) for text in texts):
            return not _ends_head(lines)
        return self._is_name(texts, lines) or self._goes_on(step, texts)

    def _is_name(self, texts: Sequence[str], lines: Sequence[Line]) -> bool:
        """Tell whether a name of a body stands here, where none stood before the number.

        A table that holds a name and the date is whole: below it a title begins, in a thư công
        one without a number above.
        """
        if _ends_head(lines) or not all(words.is_capitals(text) for text in texts):
            return False
        known = [line for line in self.lines if line.text and not is_mark(line.text)]
        numbered = any(words.number_and_symbol(line.text) for line in self.lines)
        dated = any(line.cell and words.date_parts(line.text) for line in self.lines)
        if numbered or (dated and any(line.cell for line in known)):
            return False
        return all(words.is_capitals(line.text) for line in known)

    def _goes_on(self, step: Step, texts: Sequence[str]) -> bool:
        """Tell whether a trích yếu of a công văn goes on in a paragraph of its own."""
        last = next((line for line in reversed(self.lines) if line.text), None)
        paragraph = step.paragraph
        if last is None or paragraph is None or not self.lines[-1].text:
            return False
        begun = any(words.is_letter_subject(line.text) for line in self.lines)
        if not begun or (is_mark(last.text) and not words.is_letter_subject(last.text)):
            return False
        alike = paragraph.shape.align == last.paragraph.shape.align
        fits = alike and paragraph.shape.align is not Align.JUSTIFY
        short = len(texts) == 1 and len(texts[0]) <= _SUBJECT_LONGEST
        return fits and short and not words.addressees_end(texts[0]) and not paragraph.label
