"""What stands between letterhead and text: tên loại, trích yếu, Kèm theo, thẩm quyền."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cds_docs.check.found_rule import FoundRule, RuleKind
from cds_docs.check.recognised import Item, Zone
from cds_docs.check.recognition import words
from cds_docs.check.recognition.flow import Step
from cds_docs.check.recognition.labels import label_of
from cds_docs.check.recognition.lines import Line, breaks
from cds_docs.check.recognition.strokes import rule_below
from cds_docs.standard.elements import Element
from cds_docs.standard.kinds import DECIDING, Kind
from cds_docs.standard.rows import Align

_TITLE_LONGEST = 120
_SUBJECT_LONGEST = 400


@dataclass(slots=True)
class Titles:
    """What was found above a text.

    Attributes:
        kind: The kind the title names.
        title: Tên loại.
        subject: Lines of the trích yếu.
        attached_to: Lines of ``(Kèm theo …)``.
        competence: Lines of the thẩm quyền ban hành.
        rule: The line under the trích yếu.
        end: Index of the first step behind it all.
    """

    kind: Kind | None = None
    title: Item | None = None
    subject: list[Item] = field(default_factory=list)
    attached_to: list[Item] = field(default_factory=list)
    competence: list[Item] = field(default_factory=list)
    rule: FoundRule | None = None
    end: int = 0

    @property
    def items(self) -> Iterator[Item]:
        """Yield what was found, in order."""
        if self.title is not None:
            yield self.title
        yield from self.subject
        yield from self.attached_to
        yield from self.competence


def centred_lines(step: Step) -> list[Line]:
    """Return the lines of a paragraph that stands on the page by itself, tabs uncut."""
    paragraph = step.paragraph
    if paragraph is None:
        return []
    return [Line(part, step.section, step.room) for part in breaks(paragraph)]


def is_centred(line: Line) -> bool:
    """Tell whether a line stands in the middle."""
    return line.paragraph.shape.align is Align.CENTER


def titled_kind(line: Line) -> tuple[bool, Kind | None]:
    """Tell whether a line is a tên loại, and return its kind where it is one of the decree's."""
    text = line.text
    if not text or len(text) > _TITLE_LONGEST or words.is_typed_rule(text):
        return False, None
    kind = words.kind_of(text)
    shown = words.is_capitals(text) or all(look.caps for look in line.part.looks)
    if kind is not None:
        return shown or is_centred(line) or line.is_bold, kind
    if not shown or not is_centred(line) or words.is_authority(text) or label_of(line.paragraph):
        return False, None
    return True, words.kind_begun(text)


def _hangs_on(rule: FoundRule, line: Line) -> bool:
    """Tell whether a line is drawn at a paragraph itself: it stands below it, not above."""
    drawn = rule.kind in (RuleKind.DRAWN, RuleKind.PICTURE)
    return drawn and rule.place == line.part.place


class TitleReader:
    """Reads titles from a step on."""

    def __init__(self, steps: Sequence[Step], start: int, zone: Zone = Zone.TITLE) -> None:
        """Keep where to begin."""
        self._steps, self._zone = steps, zone
        self._at = start
        self.found = Titles(end=start)

    def read(self) -> Titles:
        """Return what stands here; nothing where no title begins."""
        column = self._column()
        first = next((i for i, line in enumerate(column) if line.text), None)
        if first is None:
            return self.found
        is_title, kind = titled_kind(column[first])
        if not is_title:
            return self.found
        self.found.kind = kind
        self.found.title = column[first].item(Element.DOCUMENT_TYPE, self._zone)
        last = self._below(column, first)
        self._finish(column[last])
        return self.found

    def _column(self) -> list[Line]:
        """Return the lines of the paragraphs here, up to the first that cannot be of a title."""
        column: list[Line] = []
        for step in self._steps[self._at :]:
            lines = centred_lines(step)
            if not lines or (step.own_page and column and not step.is_empty):
                break
            column += lines
            text = lines[0].text
            stop = words.addressees_end(text) or len(text) > _SUBJECT_LONGEST
            if text and (stop or not (is_centred(lines[0]) or lines[0].is_bold)):
                break
        return column

    def _below(self, column: Sequence[Line], index: int) -> int:
        """Read what stands below the title; return the index of its last line."""
        last = index
        rule = rule_below(column, index)
        for at in range(index + 1, len(column)):
            line = column[at]
            if not line.text or words.is_typed_rule(line.text):
                last = at if line.text else last
                continue
            ruled = rule is not None and not _hangs_on(rule, line)
            element = self._element(line, ruled=ruled)
            if element is None:
                break
            self._keep(element, line)
            last = at
            rule = rule_below(column, at) or rule
        self.found.rule = rule
        return last

    def _keep(self, element: Element, line: Line) -> None:
        """Keep a line."""
        lists = {
            Element.SUBJECT: self.found.subject,
            Element.ATTACHED_TO: self.found.attached_to,
            Element.COMPETENCE: self.found.competence,
        }
        lists[element].append(line.item(element, self._zone))

    def _element(self, line: Line, *, ruled: bool) -> Element | None:
        """Return what a line below the title is, or None where the text begins."""
        found, text = self.found, line.text
        if words.addressees_end(text) or words.is_decision(text) or words.is_wired(text):
            return None
        if words.is_attached_to(text) or self._goes_on():
            return Element.ATTACHED_TO
        if not (is_centred(line) or line.is_bold) or label_of(line.paragraph, line.part.start):
            return None
        decides = found.kind is not None and found.kind.id in DECIDING
        if words.is_capitals(text) and decides and (found.subject or ruled):
            return Element.COMPETENCE
        if ruled or found.attached_to or found.competence:
            return None
        return Element.SUBJECT

    def _goes_on(self) -> bool:
        """Tell whether a bracket ``(Kèm theo …`` is still open."""
        opened = self.found.attached_to
        return bool(opened) and ")" not in opened[-1].text

    def _finish(self, last: Line) -> None:
        """Note the step behind the last line."""
        for index in range(self._at, len(self._steps)):
            if self._steps[index].block is last.paragraph:
                self.found.end = index + 1
                return
