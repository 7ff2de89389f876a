"""Fields: which marks belong together, and what an instruction or a result is."""

from dataclasses import dataclass

from cds_docs.word.markup import DELETED, PARAGRAPH
from cds_docs.word.parsing import Element, W

FIELD_MARK = f"{W}fldChar"
INSTRUCTION = f"{W}instrText"
_KIND = f"{W}fldCharType"
_STORIES = tuple(
    W + name for name in ("txbxContent", "body", "hdr", "ftr", "footnote", "endnote", "comment")
)
_DEEPEST = 20
"""Fields in fields, as many as Word takes."""
_LONGEST_INSTRUCTION = 2048


@dataclass(slots=True)
class Field:
    """A field that has begun.

    Attributes:
        begin: The element it begins with.
        instruction: Its instruction, as far as it was read.
        in_result: Whether its result has begun.
        shown: Whether some of its result was met.
    """

    begin: Element
    instruction: str = ""
    in_result: bool = False
    shown: bool = False

    def named(self) -> str:
        """Return its instruction with single spaces."""
        return " ".join(self.instruction.split())


class Fields:
    """The fields of a part: those that have an end, and those that go over paragraphs."""

    def __init__(self, root: Element) -> None:
        """Find the marks that belong together."""
        self._marks: set[Element] = set()
        self._open: dict[Element, tuple[Field, ...]] = {}
        if self._pair(root):
            self._follow(root)

    @property
    def any(self) -> bool:
        """Tell whether there are any."""
        return bool(self._marks)

    def _pair(self, root: Element) -> bool:
        """Find which begin and end belong together, and tell whether there are any."""
        begun: dict[Element, list[Element]] = {}
        for mark in root.iter(FIELD_MARK):
            if next(mark.iterancestors(*DELETED), None) is not None:
                continue
            open_ = begun.setdefault(_story(mark), [])
            kind = mark.get(_KIND)
            if kind == "begin":
                open_.append(mark)
            elif kind == "separate" and open_:
                self._marks.add(mark)
            elif kind == "end" and open_:
                begin = open_.pop()
                if len(open_) < _DEEPEST:
                    self._marks.update((begin, mark))
        return bool(self._marks)

    def _follow(self, root: Element) -> None:
        """Note the fields that are open where a paragraph begins."""
        stories: dict[Element, list[Field]] = {}
        # Paragraphs between two marks share one note.
        noted: dict[Element, tuple[Field, ...]] = {}
        count = 0
        for element in root.iter(PARAGRAPH, FIELD_MARK, INSTRUCTION):
            if element.tag != PARAGRAPH:
                story = _story(element)
                fields = stories.setdefault(story, [])
                before = len(fields)
                self.step(element, fields)
                noted.pop(story, None)
                count += len(fields) - before
            elif count:
                story = _story(element)
                if story not in noted:
                    noted[story] = _copied(stories.get(story, ()))
                self._open[element] = noted[story]

    def step(self, mark: Element, fields: list[Field]) -> Field | None:
        """Take a mark or an instruction into account, and return the field it ends."""
        if mark.tag == INSTRUCTION:
            last = fields[-1] if fields else None
            if last and not last.in_result and len(last.instruction) < _LONGEST_INSTRUCTION:
                last.instruction += mark.text or ""
            return None
        if mark not in self._marks:
            return None
        kind = mark.get(_KIND)
        if kind == "begin":
            fields.append(Field(mark))
        elif fields and kind == "separate":
            fields[-1].in_result = True
        elif fields:
            return fields.pop()
        return None

    def open_at(self, paragraph: Element) -> list[Field]:
        """Return the fields that are open where a paragraph begins."""
        return list(_copied(self._open.get(paragraph, ())))


def _copied(fields: "list[Field] | tuple[Field, ...]") -> tuple[Field, ...]:
    """Return fields as they are now."""
    return tuple([Field(one.begin, one.instruction, one.in_result) for one in fields])


def _story(element: Element) -> Element:
    """Return the text an element belongs to: that of a text box is another than that around."""
    return next(element.iterancestors(*_STORIES), None)
