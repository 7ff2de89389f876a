"""Title and Kính gửi typed into the table of the letterhead."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cds_docs.check.recognised import Item, Zone
from cds_docs.check.recognition import words
from cds_docs.check.recognition.addressees import LONGEST, addressee, begins_entry, label_item
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.title import Titles, titled_kind
from cds_docs.standard.elements import Element
from cds_docs.standard.rows import Align


@dataclass(slots=True)
class Inside:
    """What of title and Kính gửi stands among lines."""

    titles: Titles = field(default_factory=Titles)
    sent: list[Item] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def inside(lines: Sequence[Line]) -> Inside:
    """Return title, trích yếu and Kính gửi among lines of a letterhead that are nothing else.

    Where the text or the signature stands in the same table, they end before it.
    """
    found = Inside()
    for index, line in enumerate(lines):
        begun = bool(found.sent or found.titles.subject)
        if begun and (_is_of_text(line) or not _goes_on(line, found.sent)):
            found.rest += lines[index:]
            break
        if found.sent:
            found.sent.append(addressee(line))
        elif words.addressees_end(line.part.raw):
            found.sent.append(label_item(line))
        elif found.titles.title is not None:
            found.titles.subject.append(line.item(Element.SUBJECT, Zone.TITLE))
        elif not _title(line, found.titles):
            found.rest.append(line)
    return found


def _is_of_text(line: Line) -> bool:
    """Tell whether a line is one of the text, or of the signature."""
    text = line.text
    justified = line.paragraph.shape.align is Align.JUSTIFY and not begins_entry(line)
    signed = words.is_authority(line.shown) or bool(words.recipients_end(line.part.raw))
    return justified or signed or len(text) > LONGEST


def _goes_on(line: Line, sent: Sequence[Item]) -> bool:
    """Tell whether a line can be one more addressee: listed, or below an open line."""
    if not sent or begins_entry(line) or line.paragraph.label:
        return True
    last = sent[-1]
    if len(sent) == 1 and not last.words:
        return True
    listed = last.element is Element.ADDRESSEE and bool(last.label)
    return last.text.endswith((";", ",")) or (listed and not last.text.endswith("."))


def _title(line: Line, titles: Titles) -> bool:
    """Keep a line where it is a tên loại; tell whether it is."""
    is_title, kind = titled_kind(line)
    if not is_title or kind is None:
        return False
    titles.kind = kind
    titles.title = line.item(Element.DOCUMENT_TYPE, Zone.TITLE)
    return True
