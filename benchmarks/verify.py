"""A benchmark of broken letters is worth nothing: each sampled one opens and holds its words."""

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.oxml.ns import qn

from benchmarks.content import Letter, letters

_SAMPLES = 10


class NotALetterError(Exception):
    """A candidate made something else than the letter."""


def _squeezed(text: str) -> str:
    """Return a text without blanks and case, as programs differ in line breaks and capitals."""
    return "".join(text.split()).casefold()


def _words(letter: Letter) -> Iterator[str]:
    """Yield every text that must be there."""
    for key in ("parent", "issuer", "number", "date", "subject", "name"):
        yield letter[key]
    yield from letter["addressees"]
    yield from (line["text"] for line in letter["body"])
    yield from letter["distribution"]
    yield from letter["authority"]


def check(data: bytes, letter: Letter) -> None:
    """Open a letter and look for all its words, in order of nothing.

    Raises:
        NotALetterError: It does not open, or words are missing.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if package.testzip() is not None:
            raise NotALetterError("a part is damaged")
    body = docx.Document(io.BytesIO(data)).element.body
    found = _squeezed("".join(t.text or "" for t in body.iter(qn("w:t"))))
    for text in _words(letter):
        if _squeezed(text) not in found:
            raise NotALetterError(f"«{text}» is missing")


def check_folder(folder: Path, file: Path) -> None:
    """Check letters spread over a folder.

    Raises:
        NotALetterError: As ``check``; or there are not as many files as letters.
    """
    wanted = list(letters(file))
    made = sorted(folder.glob("*.docx"))
    if not made:
        raise NotALetterError("nothing was made")
    for index in range(0, len(made), max(1, len(made) // _SAMPLES)):
        check(made[index].read_bytes(), wanted[index])


if __name__ == "__main__":
    check_folder(Path(sys.argv[1]), Path(sys.argv[2]))
