"""Write the letters as plain lines for the neighbours, from the blocks cds-docs prints."""

import json
import sys
from pathlib import Path

from benchmarks.content import Letter, Line
from benchmarks.spec import composed
from cds_docs.document.model import (
    Addressees,
    Document,
    Letterhead,
    Paragraph,
    SignatureBlock,
    Words,
    plain_text,
    printed_text,
)


def _line(paragraph: Paragraph) -> Line:
    """Return a paragraph as a plain line."""
    bold = any(isinstance(word, Words) and word.bold for word in paragraph.content)
    kind = paragraph.element.name.lower()
    return {"kind": kind, "text": printed_text(paragraph), "bold": bold or kind == "heading"}


def letter_of(document: Document) -> Letter:
    """Return a letter of plain lines."""
    blocks = document.sections[0].blocks
    (head,) = (b for b in blocks if isinstance(b, Letterhead))
    (to,) = (b for b in blocks if isinstance(b, Addressees))
    (end,) = (b for b in blocks if isinstance(b, SignatureBlock))

    def words(paragraph: Paragraph | None) -> str:
        return plain_text(paragraph.content) if paragraph is not None else ""

    return {
        "parent": words(head.parent),
        "issuer": words(head.issuer),
        "number": words(head.number),
        "date": words(head.place_and_date),
        "subject": words(head.letter_subject),
        "addressees": [words(item) for item in to.items],
        "body": [_line(b) for b in blocks if isinstance(b, Paragraph)],
        "distribution": [printed_text(item) for item in end.distribution[1:]],
        "authority": [words(line) for line in end.authority],
        "name": words(end.name),
    }


def main(count: int, file: Path) -> None:
    """Write so many letters, one line of JSON each."""
    with file.open("w", encoding="utf-8") as out:
        for document in composed(count):
            out.write(json.dumps(letter_of(document), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
