"""Phụ lục and attached texts: where they begin, and their heads."""

import re
from collections.abc import Sequence

from cds_docs.check.recognised import FoundAnnex, Item, Zone, part_of
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.labels import label_of
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.strokes import rule_below
from cds_docs.check.recognition.title import centred_lines, is_centred, titled_kind
from cds_docs.document.found import FoundTable
from cds_docs.patterns import regex
from cds_docs.standard.elements import Element

_HEADING = regex(
    r"phụ\s+lục(?:\s+(?:số\s+)?(?P<numeral>[IVXLC]+|\d{1,2}|[A-Z]\d?))?\s*[.:]?", re.IGNORECASE
)
_WITH_TITLE = regex(
    r"(?P<head>phụ\s+lục(?:\s+(?:số\s+)?(?P<numeral>[IVXLC]+|\d{1,2}|[A-Z]\d?))?)\s*[.:–-]\s+(?=\S)",
    re.IGNORECASE,
)
_LONGEST = 300
ISSUED = frozenset(
    {"quy-che", "quy-dinh", "chuong-trinh", "ke-hoach", "phuong-an", "de-an", "du-an"}
)
"""Kinds of text that a decision issues or approves (mẫu 1.3)."""


def _heading(line: Line) -> re.Match[str] | None:
    """Return the heading of a phụ lục, with its title or without."""
    text = line.text
    if text[:1] not in "Pp" or len(text) > _LONGEST:
        return None
    found = _HEADING.fullmatch(text)
    if found is None and (titled := _WITH_TITLE.match(text)):
        rest = text[titled.end() :]
        found = titled if words.is_capitals(rest) or is_centred(line) else None
    return found


def begins_annex(step: Step, *, signed: bool) -> bool:
    """Tell whether a phụ lục begins here.

    Args:
        step: What stands here.
        signed: Whether the signature stands above: then a centred heading is one wherever it is.
    """
    paragraph = step.paragraph
    if paragraph is None or ("\n" not in paragraph.text and len(paragraph.text) > _LONGEST):
        return False
    if paragraph.text.lstrip()[:1] not in ("P", "p"):
        return False
    line = next((line for line in centred_lines(step) if line.text), None)
    if line is None or _heading(line) is None:
        return False
    return step.own_page or step.own_section or (signed and (is_centred(line) or line.is_bold))


def begins_attached(steps: Sequence[Step], index: int, *, decided: bool = False) -> bool:
    """Tell whether a text issued with the paper begins here: a letterhead, or a title, anew.

    Args:
        steps: The paper.
        index: Where to look.
        decided: Whether a signed decision stands above: it may issue a text of a kind that says
            nowhere with what it comes.
    """
    step = steps[index]
    if not step.own_page or step.is_empty:
        return False
    lines = step.lines
    if any(words.is_national(line.text) for line in lines):
        return True
    if isinstance(step.block, FoundTable):
        return False
    first = next((line for line in centred_lines(step) if line.text), None)
    is_title, kind = titled_kind(first) if first is not None else (False, None)
    if first is None or kind is None or not (is_title and is_centred(first)):
        return False
    following = [line for near in steps[index : index + 6] for line in centred_lines(near)]
    issued = decided and kind.id in ISSUED
    return issued or any(words.is_attached_to(line.text) for line in following)


class AnnexReader:
    """Reads the head of a phụ lục."""

    def __init__(self, steps: Sequence[Step], start: int) -> None:
        """Keep where it begins."""
        self._steps = steps
        self._start = start
        self.end = start + 1

    def read(self) -> FoundAnnex:
        """Return the head; ``end`` is the step behind it."""
        step = self._steps[self._start]
        column, places = self._column()
        at = next(i for i, line in enumerate(column) if line.text)
        heading, rest, numeral = _split(column[at])
        title = [rest.item(Element.ANNEX_TITLE, Zone.ANNEX)] if rest is not None else []
        attached: list[Item] = []
        rule = rule_below(column, at)
        last = at
        for index in range(at + 1, len(column)):
            line = column[index]
            if not line.text or words.is_typed_rule(line.text):
                last = index if line.text else last
                continue
            element = self._element(line, attached, ruled=rule is not None)
            if element is None:
                break
            (title if element is Element.ANNEX_TITLE else attached).append(
                line.item(element, Zone.ANNEX)
            )
            last = index
            rule = rule_below(column, index) or rule
        self.end = places[last] + 1
        return FoundAnnex(
            heading.item(Element.ANNEX, Zone.ANNEX),
            numeral,
            tuple(title),
            tuple(attached),
            rule,
            step.section,
            step.own_page or step.own_section,
            step.own_section,
        )

    def _column(self) -> tuple[list[Line], list[int]]:
        """Return the lines of the paragraphs here, and the step of each."""
        column: list[Line] = []
        places: list[int] = []
        for index in range(self._start, len(self._steps)):
            step = self._steps[index]
            lines = centred_lines(step)
            begun = index > self._start and not step.is_empty
            if not lines or (begun and (step.own_page or step.own_section)):
                break
            column += lines
            places += [index] * len(lines)
            if begun and not (is_centred(lines[0]) or lines[0].is_bold or self._open(column)):
                break
        return column, places

    @staticmethod
    def _open(column: Sequence[Line]) -> bool:
        """Tell whether the last line begins or goes on a bracket."""
        return words.is_attached_to(column[-1].text)

    @staticmethod
    def _element(line: Line, attached: Sequence[Item], *, ruled: bool) -> Element | None:
        """Return what a line below the heading is, or None where the text begins."""
        if words.is_attached_to(line.text):
            return Element.ATTACHED_TO
        if attached and ")" not in attached[-1].text and not ruled:
            return Element.ATTACHED_TO
        if ruled or not is_centred(line) or label_of(line.paragraph, line.part.start):
            return None
        if attached and not words.is_capitals(line.text):
            return None
        return Element.ANNEX_TITLE


def _split(line: Line) -> tuple[Line, Line | None, str]:
    """Return heading, title on the same line, and numeral."""
    found = _heading(line)
    numeral = found["numeral"] or "" if found else ""
    raw = line.part.raw
    titled = _WITH_TITLE.match(raw)
    if found is None or titled is None or _HEADING.fullmatch(line.text):
        return line, None, numeral
    begin, end = line.part.start, line.part.end
    head = part_of(line.paragraph, begin, begin + titled.end("head"))
    rest = part_of(line.paragraph, begin + titled.end(), end)
    return (
        Line(head, line.section, line.room),
        Line(rest, line.section, line.room),
        numeral,
    )


def head_items(annex: FoundAnnex) -> tuple[Item, ...]:
    """Return the items of a head, in order."""
    items = [annex.heading, *annex.title, *annex.attached_to]
    return tuple(sorted(items, key=lambda item: (item.place.number, item.part.start)))
