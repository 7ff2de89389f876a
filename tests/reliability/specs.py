"""Campaigns with words put into their texts at random, and whether papers say every one of them."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from cds_docs.pipeline.workshop import Workshop
from support.made import FOLDERS
from support.retold import Keys, folded, retold, texts

_LETTERS = (
    "aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
)
_SIGNED = ("R&D", "<b>", "x<y", "a>b", "]]>", "&amp;", "&#9;", "</w:t>", "50%", "%s", "a/b", "$x")
"""Words with signs that mean something in XML, in programs, in shells."""
_FACT = re.compile(r"\{\{.*?\}\}|\s+")
_PROBE = "khuêvũ"
"""A word that stands in no campaign."""
UNPRINTED = {
    "agencies.*.head": "said only where a deputy signs",
    "agencies.*.short": "said only where a paper is sent along",
    "documents.*.enclosures.*": "said where the words name {{ enclosures }}; else J043 tells",
    "documents.*.enclosures.*.title": "said where the words name {{ enclosures }}; else J043 tells",
    "recipients.*.short": "said only in Nơi nhận",
    "references.*.about": "said only where a paper is cited in full",
    "references.*.issuer": "said only where a paper is cited in full",
    "theme": "said where the words name {{ theme }}",
    "timeline.*.title": "said where the words name it",
}
"""Texts that a campaign may hold and no paper says, each with the reason."""
_ID = re.compile(r"[a-z0-9-]*")
"""Names of one thing for another: with a word behind it, it would no longer lead there."""
_MOST = 5
"""Texts of a campaign that get a word."""


@dataclass(frozen=True, slots=True)
class Spec:
    """A campaign with words put in.

    Attributes:
        path: The campaign file.
        changes: Texts by their keys.
        words: What each of them got, by the same keys.
    """

    path: Path
    changes: Mapping[Keys, str]
    words: Mapping[Keys, str]


@dataclass(slots=True)
class Made:
    """What came of many campaigns.

    Attributes:
        specs: Campaigns of which all papers were made.
        refused: Campaigns with an error, each told with its place.
        unplaced: Errors without a place.
        unprinted: Texts that no paper says, though they may be changed.
        words: Words put in.
        lost: Words that no paper says, with where they were put.
        papers: The papers, where they are wanted.
    """

    specs: int = 0
    refused: int = 0
    unplaced: int = 0
    unprinted: set[str] = field(default_factory=set)
    words: int = 0
    lost: list[str] = field(default_factory=list)
    papers: list[bytes] = field(default_factory=list)


@cache
def files() -> tuple[Path, ...]:
    """Return the campaigns of the project and those of its tests.

    Those with copies are left out, for not every copy says every text, and one with 500 cells.
    """
    found = [file for folder in FOLDERS for file in sorted(folder.glob("*.yaml"))]
    texts = {file: file.read_text(encoding="utf-8") for file in found if file.stem != "bang"}
    return tuple(file for file, text in texts.items() if "for_each" not in text)


@cache
def takes(path: Path, keys: Keys) -> bool | None:
    """Tell whether papers say a word that is put at the end of a text; None where none may be."""
    told = retold(path, {keys: f"{texts(path)[keys]} {_PROBE}"}, _workshop())
    return None if told.refused else _PROBE in told.text


def _pattern(keys: Keys) -> str:
    """Return keys with a star for each name that the clerk has chosen."""
    named = [*keys]
    if keys[0] in {"agencies", "references"} and len(keys) > 1:
        named[1] = 0
    return ".".join("*" if isinstance(key, int) else key for key in named)


@cache
def _workshop() -> Workshop:
    return Workshop(None)


def drawn(seed: int) -> Iterator[Spec]:
    """Yield campaigns without end, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - to choose, not to hide
    while True:
        path = chance.choice(files())
        places = [keys for keys, text in texts(path).items() if not _ID.fullmatch(text)]
        chosen = chance.sample(places, chance.randint(_MOST, 2 * _MOST))
        words = {keys: _word(chance) for keys in chosen if takes(path, keys) is not None}
        changes = {keys: _with(texts(path)[keys], words[keys], chance) for keys in words}
        yield Spec(path, changes, words)


def _word(chance: random.Random) -> str:
    made = "".join(chance.choices(_LETTERS, k=chance.randint(4, 9)))
    return f"{chance.choice(_SIGNED)}{made}" if chance.randrange(3) == 0 else made


def _with(text: str, word: str, chance: random.Random) -> str:
    """Return a text with a word after its first, and never within a fact."""
    blanks = [found.start() for found in _FACT.finditer(text) if found[0].isspace()]
    facts = [found.span() for found in _FACT.finditer(text) if not found[0].isspace()]
    free = [at for at in blanks if not any(start < at < end for start, end in facts)]
    at = chance.choice(free) if free else len(text)
    return f"{text[:at]} {word}{text[at:]}"


def make(count: int, seed: int, papers: int = 0) -> Made:
    """Make the papers of random campaigns until so many of them were made whole.

    Args:
        count: How many.
        seed: What they are drawn by.
        papers: From how many of them one paper is kept.
    """
    made = Made()
    for spec in drawn(seed):
        if made.specs == count:
            break
        told = retold(spec.path, spec.changes, _workshop())
        if told.refused:
            made.refused += 1
            made.unplaced += sum(one.span is None for one in told.refused)
            continue
        made.specs += 1
        silent = {keys for keys in spec.words if not takes(spec.path, keys)}
        made.unprinted |= {_pattern(keys) for keys in silent}
        made.words += len(spec.words) - len(silent)
        text = told.text
        made.lost += [
            f"{spec.path.name} {'.'.join(map(str, keys))}: {word}"
            for keys, word in spec.words.items()
            if keys not in silent and folded(word) not in text
        ]
        if len(made.papers) < papers:
            made.papers.append([*told.papers.values()][made.specs % len(told.papers)])
    return made
