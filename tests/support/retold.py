"""Campaigns with texts of one's own in them, made into papers in memory, and what these say."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from cds_docs.campaign import examine
from cds_docs.diagnostics import Diagnostic, Severity
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.making import Judging, make
from cds_docs.pipeline.pieces import documents_of
from cds_docs.pipeline.shelf import Shelved
from cds_docs.pipeline.workshop import Workshop
from cds_docs.source import read
from cds_docs.viet import nfc
from support.values import Plain, plain

Keys = tuple[int | str, ...]
"""Where a text stands in a campaign."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPOKEN = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a campaign.

    Attributes:
        papers: Id → .docx of each paper that was made.
        refused: Errors; where there are none, all papers were made.
    """

    papers: Mapping[str, bytes]
    refused: tuple[Diagnostic, ...]

    @property
    def text(self) -> str:
        """Return all that the papers say, as it is compared."""
        return folded("\n".join(map(spoken, self.papers.values())))


@cache
def _read(path: Path) -> Plain:
    source, found = read(path.read_bytes(), path.name)
    if source is None:
        raise AssertionError(found)
    return plain(source.root)


def texts(path: Path) -> dict[Keys, str]:
    """Return every text of a campaign file with the keys that lead to it."""
    return dict(_texts(_read(path), ()))


def _texts(data: Plain, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(data, str):
        yield keys, data
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*keys, index))
    else:
        for key, value in data.items():
            yield from _texts(value, (*keys, key))


def _changed(data: Plain, changes: Mapping[Keys, str]) -> Plain:
    """Return a copy with other texts at some places."""
    own = changes.get(())
    if own is not None:
        return own
    inner: dict[int | str, dict[Keys, str]] = {}
    for keys, text in changes.items():
        inner.setdefault(keys[0], {})[keys[1:]] = text
    if isinstance(data, list):
        return [_changed(value, inner.get(index, {})) for index, value in enumerate(data)]
    if isinstance(data, dict):
        return {key: _changed(value, inner.get(key, {})) for key, value in data.items()}
    return data


def retold(path: Path, changes: Mapping[Keys, str], workshop: Workshop) -> Told:
    """Make the papers of a campaign file with other texts in it.

    Args:
        path: The campaign file.
        changes: The texts, by the keys that lead to them.
        workshop: Keeps compiled templates.
    """
    text = json.dumps(_changed(_read(path), changes), ensure_ascii=False, indent=1)
    source, found = read(text.encode("utf-8", "surrogatepass"), path.name)
    if source is None:
        return Told({}, found)
    examined = examine(source, draft=False, before=found)
    if examined.loaded is None or not examined.valid:
        return Told({}, _errors((*found, *examined.diagnostics)))
    job = Job(path, path.stem, Shelved(examined.loaded))
    papers: dict[str, bytes] = {}
    refused: tuple[Diagnostic, ...] = ()
    for spec, made, told in make(job, documents_of(job), workshop, Judging()):
        if made is None:
            refused += _errors(told)
        else:
            papers[spec.id] = made.data
    return Told(papers, refused)


def _errors(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in found if one.severity is Severity.ERROR)


def spoken(data: bytes) -> str:
    """Return the text of a .docx, read without any code of the program."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if _SPOKEN.fullmatch(name)]
    return "\n".join(_text_of(etree.fromstring(part)) for part in parts)


def _text_of(root: "etree._Element") -> str:
    paragraphs = root.iter(f"{_W}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in paragraphs)


def folded(text: str) -> str:
    """Return a text without what a paper may change: capitals, blanks, the form of letters."""
    return _BLANK.sub("", nfc(text).casefold())
