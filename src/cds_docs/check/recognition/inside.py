"""Title and Kính gửi typed into the table of the letterhead."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cds_docs.check.recognised import Item, Zone
from cds_docs.check.recognition import words
from cds_docs.check.recognition.addressees import addressee, label_item
from cds_docs.check.recognition.lines import Line
from cds_docs.check.recognition.title import Titles, titled_kind
from cds_docs.standard.elements import Element


@dataclass(slots=True)
class Inside:
    """What of title and Kính gửi stands among lines."""

    titles: Titles = field(default_factory=Titles)
    sent: list[Item] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def inside(lines: Sequence[Line]) -> Inside:
    """Return title, trích yếu and Kính gửi among lines of a letterhead that are nothing else."""
    found = Inside()
    for line in lines:
        if found.sent:
            found.sent.append(addressee(line))
        elif words.addressees_end(line.part.raw):
            found.sent.append(label_item(line))
        elif found.titles.title is not None:
            found.titles.subject.append(line.item(Element.SUBJECT, Zone.TITLE))
        elif not _title(line, found.titles):
            found.rest.append(line)
    return found


def _title(line: Line, titles: Titles) -> bool:
    """Keep a line where it is a tên loại; tell whether it is."""
    is_title, kind = titled_kind(line)
    if not is_title or kind is None:
        return False
    titles.kind = kind
    titles.title = line.item(Element.DOCUMENT_TYPE, Zone.TITLE)
    return True
