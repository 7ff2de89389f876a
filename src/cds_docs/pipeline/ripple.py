"""What a change of the campaign file changes in the papers, as they are read."""

from collections.abc import Iterator

from cds_docs.document.model import Document, Gap, Paragraph, Words
from cds_docs.document.printed import printed
from cds_docs.document.wording import rewordings

_BLANK = "…"
_AROUND = 3
"""Words before a change that are shown with it."""


def printed_lines(document: Document) -> tuple[str, ...]:
    """Return the paragraphs of a paper as read, blanks as dots."""
    return tuple(map(_line, printed(document)))


def _line(paragraph: Paragraph) -> str:
    """Return the words of a paragraph."""
    parts = [paragraph.label] if paragraph.label else []
    for inline in paragraph.content:
        match inline:
            case Words(text=text):
                parts.append(text)
            case Gap():
                parts.append(_BLANK)
            case _:
                parts.append(" ")
    return "".join(parts)


def changed_words(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the words that changed, as they were and as they are, paragraph by paragraph."""
    for old, new in rewordings(before, after):
        yield _narrowed(old.split(), new.split())


def _narrowed(old: list[str], new: list[str]) -> tuple[str, str]:
    """Return two lines without what they have in common, but for a few words before it."""
    least = min(len(old), len(new))
    head = next((i for i in range(least) if old[i] != new[i]), least)
    tail = next((i for i in range(least - head) if old[-1 - i] != new[-1 - i]), least - head)
    start = max(0, head - _AROUND)
    return " ".join(old[start : len(old) - tail]), " ".join(new[start : len(new) - tail])
